//! Which properties schemas declare between them and the branches of their `allOf`.

use super::context::Context;
use super::types::{self, Types};
use crate::document::{Node, Pointer};
use crate::schema::branches;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

/// The values of the enumeration at a place, as texts.
pub fn enumeration(context: &Context<'_>, at: &Pointer) -> Option<BTreeSet<String>> {
    let (_, node) = context.resolved(at)?;
    let items = node.get("enum").map(Node::items).filter(|items| !items.is_empty())?;
    Some(items.iter().map(|item| item.to_json().to_string()).collect())
}

/// What all declarations of a property ask together.
#[derive(Clone)]
pub struct Constraints {
    types: types::Set,
    /// Whether one of them by itself allows nothing.
    blocked: bool,
    /// The values that all enumerations share.
    values: Option<Rc<BTreeSet<String>>>,
    places: Rc<Places>,
}

/// Where a name is declared: lists joined without being copied.
enum Places {
    One(Pointer),
    Both(Rc<Self>, Rc<Self>),
}

impl Constraints {
    /// Whether declarations that allow something by themselves leave nothing together.
    pub fn is_impossible(&self) -> bool {
        !self.blocked && self.types == 0 || self.values.as_ref().is_some_and(|it| it.is_empty())
    }

    fn and(&self, other: &Self) -> Self {
        let values = match (&self.values, &other.values) {
            (Some(a), Some(b)) => Some(Rc::new(a.as_ref() & b.as_ref())),
            (a, b) => a.clone().or_else(|| b.clone()),
        };
        let places = match Rc::ptr_eq(&self.places, &other.places) {
            true => self.places.clone(),
            false => Rc::new(Places::Both(self.places.clone(), other.places.clone())),
        };
        Self { types: self.types & other.types, blocked: self.blocked || other.blocked, values, places }
    }

    /// Where the name is declared, in the order of the branches.
    pub fn places(&self) -> Vec<Pointer> {
        let (mut found, mut seen, mut next) = (Vec::new(), HashSet::new(), vec![&self.places]);
        while let Some(places) = next.pop() {
            if seen.insert(Rc::as_ptr(places)) {
                match places.as_ref() {
                    Places::One(at) => found.push(at.clone()),
                    Places::Both(first, second) => next.extend([second, first]),
                }
            }
        }
        found
    }
}

/// Names, by number and in this order, with what is said of each.
pub type Declared = Rc<Vec<(usize, Constraints)>>;

/// What schemas and the branches of their `allOf` declare; found out once for each schema, so that a
/// long line of heirs does not walk up to its first ancestor for every one of them.
#[derive(Default)]
pub struct Names<'a> {
    /// The name of each number.
    pub known: Vec<&'a str>,
    numbers: HashMap<&'a str, usize>,
    found: HashMap<Pointer, Declared>,
}

impl<'a> Names<'a> {
    /// What a schema and its branches declare.
    pub fn of(&mut self, context: &Context<'a>, types: &mut Types, at: &Pointer) -> Declared {
        let Some((at, node)) = context.resolved(at) else { return Declared::default() };
        if let Some(found) = self.found.get(&at) {
            return found.clone();
        }
        // A schema that leads back to itself adds nothing to itself.
        self.found.insert(at.clone(), Declared::default());
        let mut own = Vec::new();
        for (name, _) in node.get("properties").into_iter().flat_map(Node::members) {
            let place = at.child("properties").child(name);
            let set = types.of(context, &place);
            let values = enumeration(context, &place).map(Rc::new);
            let said = Constraints { types: set, blocked: set == 0, values, places: Rc::new(Places::One(place)) };
            own.push((self.number(name), said));
        }
        own.sort_unstable_by_key(|(name, _)| *name);
        let mut all = Rc::new(own);
        for (branch, _) in branches(&at, node, "allOf") {
            all = joined(&all, &self.of(context, types, &branch));
        }
        self.found.insert(at, all.clone());
        all
    }

    fn number(&mut self, name: &'a str) -> usize {
        *self.numbers.entry(name).or_insert_with(|| {
            self.known.push(name);
            self.known.len() - 1
        })
    }
}

/// What is said of a name.
pub fn find(declared: &Declared, name: usize) -> Option<&Constraints> {
    declared.binary_search_by_key(&name, |(it, _)| *it).ok().map(|index| &declared[index].1)
}

fn joined(a: &Declared, b: &Declared) -> Declared {
    if a.is_empty() || b.is_empty() {
        return if a.is_empty() { b.clone() } else { a.clone() };
    }
    let (mut left, mut right) = (a.iter().peekable(), b.iter().peekable());
    let mut all = Vec::with_capacity(a.len() + b.len());
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        match one.0.cmp(&other.0) {
            std::cmp::Ordering::Less => all.extend(left.next().cloned()),
            std::cmp::Ordering::Greater => all.extend(right.next().cloned()),
            std::cmp::Ordering::Equal => {
                all.push((one.0, one.1.and(&other.1)));
                left.next();
                right.next();
            }
        }
    }
    all.extend(left.chain(right).cloned());
    Rc::new(all)
}
