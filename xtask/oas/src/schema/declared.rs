//! Which names schemas and all their branches declare, alternatives included, and which of them require some.
//! Found out once for each schema, so that a long line of heirs is not walked up for every one of them.

use super::view::{COMPOSITIONS, Part};
use crate::document::{Document, Kind, Node, Pointer};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

/// What was found out so far.
#[derive(Debug, Default)]
pub(crate) struct DeclaredProperties<'d> {
    /// The name of each number.
    pub known: Vec<&'d str>,
    /// The schemas that require something, by number.
    pub requiring: Vec<Pointer>,
    /// Whether other names may be meant where a schema is marked with `x-open`, or an alternative is an object
    /// without a word about its properties.
    is_tolerant: bool,
    numbers: HashMap<&'d str, usize>,
    found: HashMap<*const Node, Whole>,
}

/// A schema with all its branches.
#[derive(Debug, Clone, Default)]
pub(crate) struct Whole {
    /// Numbers of the names that are declared, in this order; `None` when other names may be meant.
    pub names: Option<Rc<Vec<usize>>>,
    /// Numbers of the schemas that require something, in this order.
    pub requiring: Rc<Vec<usize>>,
}

impl<'d> DeclaredProperties<'d> {
    pub fn tolerant() -> Self {
        Self { is_tolerant: true, ..Self::default() }
    }

    /// The schema at a place, with all its branches.
    pub fn at(&mut self, document: &'d Document, at: &Pointer) -> Whole {
        Part::of(document, at).map(|part| self.of(document, part)).unwrap_or_default()
    }

    /// A schema with all its branches.
    pub fn of(&mut self, document: &'d Document, part: Part<'d>) -> Whole {
        let Some(part) = part.followed(document) else { return Whole::default() };
        let node = part.node;
        if let Some(found) = self.found.get(&std::ptr::from_ref(node)) {
            return found.clone();
        }
        // A schema that leads back to itself adds nothing to itself.
        self.found.insert(node, Whole { names: Some(Rc::default()), requiring: Rc::default() });
        let is_open = node.get("additionalProperties").is_some_and(|it| !matches!(it.kind, Kind::Bool(false)))
            || declares_elsewhere(node)
            || self.is_tolerant && node.get("x-open").is_some();
        let own = node.get("properties").into_iter().flat_map(Node::members).map(|(name, _)| self.number(name));
        let own: BTreeSet<_> = own.collect();
        let mut whole = Whole { names: (!is_open).then(|| Rc::new(own.into_iter().collect())), ..Whole::default() };
        if node.get("required").is_some_and(|it| !it.items().is_empty()) {
            self.requiring.push(part.at.clone());
            whole.requiring = Rc::new(vec![self.requiring.len() - 1]);
        }
        for key in COMPOSITIONS {
            for branch in part.branches(key) {
                let is_free = self.is_tolerant && key != "allOf" && is_free(document, &branch);
                let branch = self.of(document, branch);
                whole.requiring = united(&whole.requiring, &branch.requiring);
                whole.names = whole.names.zip(branch.names).filter(|_| !is_free).map(|(a, b)| united(&a, &b));
            }
        }
        self.found.insert(node, whole.clone());
        whole
    }

    /// The names that a schema declares; `None` when other names may be meant.
    pub fn names(&self, whole: &Whole) -> Option<BTreeSet<&'d str>> {
        let names = whole.names.as_ref().filter(|names| !names.is_empty())?;
        Some(names.iter().map(|name| self.known[*name]).collect())
    }

    fn number(&mut self, name: &'d str) -> usize {
        *self.numbers.entry(name).or_insert_with(|| {
            self.known.push(name);
            self.known.len() - 1
        })
    }
}

/// What is in either of two sorted lists, sorted; a list that is all of it is not copied.
fn united(a: &Rc<Vec<usize>>, b: &Rc<Vec<usize>>) -> Rc<Vec<usize>> {
    if a.is_empty() || b.is_empty() {
        return if a.is_empty() { b.clone() } else { a.clone() };
    }
    // Two sorted lists one after the other are sorted by one merge.
    let mut all: Vec<_> = a.iter().chain(b.iter()).copied().collect();
    all.sort();
    all.dedup();
    Rc::new(all)
}

/// Whether a schema declares, or allows, properties by other keywords than `properties`, which 3.0 has no words for.
pub(super) fn declares_elsewhere(node: &Node) -> bool {
    const OTHERS: [&str; 5] = ["then", "else", "dependentSchemas", "patternProperties", "propertyNames"];
    OTHERS.iter().any(|key| node.get(key).is_some())
        || node.get("unevaluatedProperties").is_some_and(|it| !matches!(it.kind, Kind::Bool(false)))
}

/// Whether an alternative is an object, or anything, without a word about properties.
fn is_free(document: &Document, branch: &Part<'_>) -> bool {
    let Some(branch) = branch.clone().followed(document) else { return false };
    let silent = ["properties", "required", "enum", "items"].iter().all(|key| branch.node.get(key).is_none());
    let is_composed = COMPOSITIONS.iter().any(|key| branch.node.get(key).is_some());
    silent && !is_composed && matches!(branch.node.text("type"), Some("object") | None)
}
