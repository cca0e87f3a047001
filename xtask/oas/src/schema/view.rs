//! A schema as values meet it: references followed, together with the schemas that it is composed of. `lint`,
//! `diff`, `samples`, `coverage` and `record` look at schemas through this; what each makes of the parts is its own.
//!
//! Other walks stay where they are. Rules about `allOf` itself look at one schema and its branches
//! ([`branches`]). What is found out for each of many schemas is put together from what is known of their branches
//! (`schema/declared.rs`, `lint/declared.rs`, `lint/types.rs`), so that a long line of heirs is not walked up for
//! each of them. Circles are found on the way and not among the parts (`lint/recursive_schema.rs`), and coverage
//! counts each part by itself (`coverage/graph.rs`). Which schemas extend another one is
//! found out in `schema/heirs.rs`.

use crate::document::{Document, Node, Pointer};
use crate::model::{Direction, children, resolve};
use std::collections::{BTreeSet, HashSet};

/// What schemas are composed with.
pub(crate) const COMPOSITIONS: [&str; 3] = ["allOf", "oneOf", "anyOf"];

/// The schemas that a keyword of the schema at a place lists.
pub(crate) fn branches<'d>(
    at: &Pointer,
    node: &'d Node,
    key: &str,
) -> impl Iterator<Item = (Pointer, &'d Node)> + use<'d> {
    let list = at.child(key);
    let items = node.get(key).map(Node::items).unwrap_or_default();
    items.iter().enumerate().map(move |(index, node)| (list.child(&index.to_string()), node))
}

/// One of the schemas that a value has to fit.
#[derive(Debug, Clone)]
pub(crate) struct Part<'d> {
    pub at: Pointer,
    pub node: &'d Node,
    /// How many compositions lead to it.
    pub depth: usize,
}

impl<'d> Part<'d> {
    /// The schema at a place, its references followed.
    pub fn of(document: &'d Document, at: &Pointer) -> Option<Self> {
        let at = resolve(document, at)?;
        Some(Self { node: document.get(&at)?, at, depth: 0 })
    }

    /// The schema that it refers to, or itself; nothing where a reference leads nowhere.
    pub fn followed(self, document: &'d Document) -> Option<Self> {
        let depth = self.depth;
        let Some(reference) = self.node.text("$ref") else { return Some(self) };
        let target = reference.starts_with('#').then(|| Pointer::of_reference(reference))?;
        Self::of(document, &target).map(|part| Self { depth, ..part })
    }

    /// The schemas that a keyword lists.
    pub fn branches(&self, key: &str) -> impl Iterator<Item = Self> + use<'d> {
        let depth = self.depth + 1;
        branches(&self.at, self.node, key).map(move |(at, node)| Self { at, node, depth })
    }

    /// All that the schema is composed of, alternatives included.
    pub fn composed(&self) -> impl Iterator<Item = Self> + use<'_, 'd> {
        COMPOSITIONS.into_iter().flat_map(|key| self.branches(key))
    }

    /// Whether it declares a property.
    pub fn declares(&self, name: &str) -> bool {
        self.node.get("properties").is_some_and(|it| it.get(name).is_some())
    }

    /// The names that it requires.
    pub fn required(&self) -> impl Iterator<Item = &'d str> {
        self.node.get("required").map(Node::items).unwrap_or_default().iter().filter_map(Node::as_str)
    }
}

/// The parts that are still to be visited, each of them once.
pub(crate) struct Walk<'d> {
    seen: HashSet<Pointer>,
    stack: Vec<Part<'d>>,
}

impl<'d> Walk<'d> {
    pub fn new(from: impl IntoIterator<Item = Part<'d>>) -> Self {
        let mut walk = Self { seen: HashSet::new(), stack: Vec::new() };
        walk.enter(from);
        walk
    }

    /// Puts parts before all others.
    pub fn enter(&mut self, parts: impl IntoIterator<Item = Part<'d>>) {
        let start = self.stack.len();
        self.stack.extend(parts);
        self.stack[start..].reverse();
    }

    /// The next part; `follow` finds what a reference leads to, or nothing.
    pub fn next(&mut self, mut follow: impl FnMut(Part<'d>) -> Option<Part<'d>>) -> Option<Part<'d>> {
        while let Some(part) = self.stack.pop() {
            let followed = if part.node.text("$ref").is_some() { follow(part) } else { Some(part) };
            if let Some(part) = followed.filter(|it| self.seen.insert(it.at.clone())) {
                return Some(part);
            }
        }
        None
    }
}

/// A schema with the schemas that it is composed of.
#[derive(Debug, Clone, Default)]
pub(crate) struct SchemaView<'d> {
    /// The schema itself and its parts, each once, in the order of the document.
    pub parts: Vec<Part<'d>>,
    /// Whether a reference leads nowhere.
    pub is_broken: bool,
}

impl<'d> SchemaView<'d> {
    /// All schemas that a value has to fit together: those that `allOf` joins.
    pub fn joined(document: &'d Document, at: &Pointer) -> Self {
        Self::walk(document, at, |part| part.branches("allOf").collect())
    }

    /// The same of a schema whose place is not known: those of its own branches are none.
    pub fn joined_of(document: &'d Document, node: &'d Node) -> Self {
        let start = Part { at: Pointer::root(), node, depth: 0 };
        Self::visit(document, [start], |part| part.branches("allOf").collect())
    }

    /// All schemas that may speak of a value: `next` gives those that a part leads to.
    pub fn walk(document: &'d Document, at: &Pointer, next: impl FnMut(&Part<'d>) -> Vec<Part<'d>>) -> Self {
        let start = Part::of(document, at);
        let is_broken = start.is_none();
        let view = Self::visit(document, start, next);
        Self { is_broken: is_broken || view.is_broken, ..view }
    }

    fn visit(
        document: &'d Document,
        from: impl IntoIterator<Item = Part<'d>>,
        mut next: impl FnMut(&Part<'d>) -> Vec<Part<'d>>,
    ) -> Self {
        let mut view = Self::default();
        let mut walk = Walk::new(from);
        let mut follow = |part: Part<'d>| {
            let found = part.followed(document);
            view.is_broken |= found.is_none();
            found
        };
        while let Some(part) = walk.next(&mut follow) {
            walk.enter(next(&part));
            view.parts.push(part);
        }
        view
    }

    /// The parts with those that each builds on before it.
    fn bases_first(&self) -> Vec<&Part<'d>> {
        let (mut ordered, mut open): (Vec<_>, Vec<&Part<'d>>) = (Vec::new(), Vec::new());
        for part in &self.parts {
            let above = open.iter().position(|it| it.depth >= part.depth).unwrap_or(open.len());
            ordered.extend(open.drain(above..).rev());
            open.push(part);
        }
        ordered.extend(open.into_iter().rev());
        ordered
    }

    /// The values that a property is limited to, by the first part that lists some.
    pub fn listed(&self, document: &'d Document, name: &str) -> Option<&'d [Node]> {
        let properties = self.parts.iter().filter_map(|part| Part::of(document, &part.at.join(["properties", name])));
        properties.filter_map(|it| it.node.get("enum").map(Node::items)).find(|it| !it.is_empty())
    }

    /// The names of properties that never go a way, `readOnly` ones in requests and `writeOnly` ones in responses.
    pub fn absent(&self, document: &Document, direction: Direction) -> BTreeSet<&'d str> {
        let properties = self.parts.iter().filter_map(|part| part.node.get("properties")).flat_map(Node::members);
        properties.filter(|(_, it)| says(document, it, direction.refused())).map(|(name, _)| name).collect()
    }
}

/// Whether a schema, or the one it refers to, carries a flag.
pub(crate) fn says(document: &Document, node: &Node, keyword: &str) -> bool {
    let target = node.text("$ref").and_then(|it| resolve(document, &Pointer::of_reference(it)));
    target.and_then(|it| document.get(&it)).unwrap_or(node).flag(keyword)
}

/// A property of an object, declared by its schema or by one that it extends.
#[derive(Debug, Clone)]
pub struct Property {
    /// Name on the wire.
    pub name: String,
    /// Where it is declared.
    pub at: Pointer,
    /// Whether the object must have it.
    pub required: bool,
}

/// The properties of an object, those it gets by `allOf` first.
#[must_use]
pub fn properties(document: &Document, at: &Pointer) -> Vec<Property> {
    let mut found: Vec<Property> = Vec::new();
    for part in SchemaView::joined(document, at).bases_first() {
        for (name, at) in children(document, &part.at.child("properties")) {
            match found.iter_mut().find(|it| it.name == name) {
                Some(known) => known.at = at,
                None => found.push(Property { name, at, required: false }),
            }
        }
        for name in part.required() {
            found.iter_mut().filter(|it| it.name == name).for_each(|it| it.required = true);
        }
    }
    found
}

/// The schema that is meant where one only refers to it: by `$ref`, or by `allOf` of nothing else so
/// that there is room for words beside.
#[must_use]
pub fn meant(document: &Document, at: &Pointer) -> Option<Pointer> {
    let parts = SchemaView::joined(document, at).parts;
    let says_more = |part: &&Part<'_>| {
        ["type", "properties", "required", "oneOf", "anyOf", "enum"].iter().any(|it| part.node.get(it).is_some())
            || part.branches("allOf").count() != 1
    };
    parts.iter().find(says_more).map(|part| part.at.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    #[test]
    fn bases_come_first_and_what_an_heir_says_counts() {
        let text = "
A: {allOf: [{$ref: '#/B'}, {$ref: '#/C'}], properties: {a: {}, c: {type: string}}, required: [b]}
B: {allOf: [{$ref: '#/D'}], properties: {b: {}}}
C: {allOf: [{$ref: '#/D'}, {$ref: '#/A'}], properties: {c: {}}, required: [c]}
D: {properties: {d: {}}}
Words: {description: x, allOf: [{$ref: '#/D'}]}
";
        let document = Document::parse(Source::new("t.yaml", text)).unwrap();
        let shown = |at: &str| -> Vec<String> {
            let all = properties(&document, &Pointer::new(at)).into_iter();
            all.map(|it| format!("{}{}{}", it.name, it.at, if it.required { " required" } else { "" })).collect()
        };
        let expected =
            ["d/D/properties/d", "b/B/properties/b required", "c/A/properties/c required", "a/A/properties/a"];
        assert_eq!(shown("/A"), expected);
        assert_eq!(meant(&document, &Pointer::new("/Words")), Some(Pointer::new("/D")));
        assert!(SchemaView::joined(&document, &Pointer::new("/nowhere")).is_broken);
    }
}
