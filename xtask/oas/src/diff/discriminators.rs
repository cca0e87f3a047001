//! Discriminators: which value stands for which schema, said by `mapping` or by the schemas' names,
//! and the schemas that extend one by `allOf` where no alternatives are listed.

use super::alternatives::Branch;
use super::compare::{Compare, Places, Revision};
use super::resolved_schema::{Operand, ResolvedSchema};
use super::schema_pair::SchemaPair;
use crate::document::{Document, Node, Pointer};
use crate::model::{children, resolve};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What became of the branches of one `oneOf` or `anyOf`.
#[derive(Default)]
pub(super) struct Branches {
    /// Where the branches stand in each document.
    listed: [Vec<Pointer>; 2],
    /// What was paired.
    pub pairs: Vec<(Pointer, Pointer)>,
    /// What was told as new or gone.
    pub told: Operand,
}

impl Branches {
    pub(super) fn of(old: &[Branch], new: &[Branch]) -> Self {
        let listed = [old, new].map(|revision| revision.iter().map(|branch| branch.at.clone()).collect());
        Self { listed, ..Self::default() }
    }
}

/// Value → schema, and the place that says so.
type Mapping = BTreeMap<String, (Pointer, Pointer)>;

/// For each schema those that extend it by `allOf` directly, with their names.
pub(super) type Extensions = HashMap<Pointer, Vec<(String, Pointer)>>;

/// Compares the discriminators beside `oneOf` or `anyOf`.
pub(super) fn compare<'a>(compare: &mut Compare<'a>, both: &SchemaPair<'_, 'a>, branches: &Branches) {
    let Some((places, old, new)) = both_have(compare, both) else { return };
    let old = mapping(compare, Revision::Old, old, &places.old, &branches.listed[0]);
    let new = mapping(compare, Revision::New, new, &places.new, &branches.listed[1]);
    values(compare, both, branches, &places, &old, &new);
}

/// Compares a schema with a discriminator and no alternatives: a value may be what extends it.
pub(super) fn inherited<'a>(compare: &mut Compare<'a>, both: &SchemaPair<'_, 'a>) {
    let own = |resolved: &ResolvedSchema<'a>| {
        resolved
            .keywords
            .get("discriminator")
            .is_none_or(|(_, at)| at.parent().is_some_and(|parent| parent == resolved.at))
    };
    // What extends a schema has its discriminator too, and is told at the schema.
    if !own(both.old) || !own(both.new) {
        return;
    }
    let Some((places, old, new)) = both_have(compare, both) else { return };
    let mut extended = |revision, node, place: &Pointer, at: &Pointer| {
        let mut mapping = mapping(compare, revision, node, place, &[]);
        let mapped: HashSet<_> = mapping.values().map(|(target, _)| target.clone()).collect();
        let extending = extending(compare.extensions(revision), at, &mut HashSet::from([at.clone()]));
        for (name, target) in extending.into_iter().filter(|(_, target)| !mapped.contains(target)) {
            mapping.entry(name).or_insert((target.clone(), target));
        }
        compare.step(mapping.len());
        mapping
    };
    let old = extended(Revision::Old, old, &places.old, &both.old.at);
    let new = extended(Revision::New, new, &places.new, &both.new.at);
    values(compare, both, &Branches::default(), &places, &old, &new);
    for (value, (target, _)) in &old {
        if let Some((other, _)) = new.get(value) {
            let at = Places::new(target, other);
            compare.pair(both.vertex, vec![target.clone()], vec![other.clone()], both.direction, at);
        }
    }
}

/// The discriminators where both documents have one by the same property.
fn both_have<'a>(compare: &mut Compare<'a>, both: &SchemaPair<'_, 'a>) -> Option<(Places, &'a Node, &'a Node)> {
    let (old, new) = (both.old.keywords.get("discriminator"), both.new.keywords.get("discriminator"));
    let places = both.places("discriminator");
    let (old, new) = match (old, new) {
        (None, None) => return None,
        (None, Some(_)) => {
            compare.change(both, "discriminator-added", &places, false, "has a discriminator");
            return None;
        }
        (Some(_), None) => {
            compare.change(both, "discriminator-removed", &places, true, "no longer has a discriminator");
            return None;
        }
        (Some((old, _)), Some((new, _))) => (*old, *new),
    };
    if old.text("propertyName") != new.text("propertyName") {
        compare.change(both, "discriminator-changed", &places, false, "is told apart by another property");
    }
    Some((places, old, new))
}

/// What `mapping` says, and the names of branches of which it says nothing.
fn mapping(compare: &Compare<'_>, revision: Revision, node: &Node, place: &Pointer, branches: &[Pointer]) -> Mapping {
    let document = compare.document(revision);
    let said = node.get("mapping").into_iter().flat_map(Node::members);
    let mut mapping: Mapping = said
        .filter_map(|(value, node)| {
            let target = target(node.as_str()?);
            let target = resolve(document, &target).unwrap_or(target);
            Some((value.to_owned(), (target, place.join(["mapping", value]))))
        })
        .collect();
    for at in branches {
        let Some(reference) = document.get(at).and_then(|node| node.text("$ref")) else { continue };
        let named = Pointer::of_reference(reference);
        let (Some(name), Some(target)) = (named.last().filter(|_| is_component(&named)), resolve(document, at)) else {
            continue;
        };
        if !mapping.values().any(|(known, _)| *known == target) {
            mapping.entry(name.into_owned()).or_insert((target, at.clone()));
        }
    }
    mapping
}

/// What a text in `mapping` names.
pub(super) fn target(text: &str) -> Pointer {
    match text.strip_prefix('#') {
        Some(_) => Pointer::of_reference(text),
        None => Pointer::new("/components/schemas").child(text),
    }
}

/// Whether a component stands there, and not a part of one.
pub(super) fn is_component(at: &Pointer) -> bool {
    at.as_str().starts_with("/components/") && at.tokens().count() == 3
}

fn values<'a>(
    compare: &mut Compare<'a>,
    both: &SchemaPair<'_, 'a>,
    branches: &Branches,
    places: &Places,
    old: &Mapping,
    new: &Mapping,
) {
    for (value, (target, at)) in old {
        match new.get(value) {
            None if branches.told.contains(target) => {}
            None => {
                let at = Places::new(at, &places.new);
                let what = format!("no longer has the value `{value}` of its discriminator");
                compare.change(both, "discriminator-value-removed", &at, true, &what);
            }
            Some((other, now)) => {
                let paired = target == other || branches.pairs.iter().any(|(a, b)| a == target && b == other);
                if paired || branches.told.contains(target) || branches.told.contains(other) {
                    continue;
                }
                let a = ResolvedSchema::fingerprint(compare, Revision::Old, &vec![target.clone()], 3);
                let b = ResolvedSchema::fingerprint(compare, Revision::New, &vec![other.clone()], 3);
                if a != b {
                    let what = format!("means another schema by the value `{value}` of its discriminator");
                    compare.change(both, "discriminator-value-changed", &Places::new(at, now), false, &what);
                }
            }
        }
    }
    for (value, (target, at)) in new.iter().filter(|(value, _)| !old.contains_key(*value)) {
        if !branches.told.contains(target) {
            let at = Places::new(&places.old, at);
            let what = format!("has the new value `{value}` of its discriminator");
            compare.change(both, "discriminator-value-added", &at, false, &what);
        }
    }
}

/// Which component schemas name which others in their `allOf`.
pub(super) fn extensions(document: &Document) -> Extensions {
    let mut extensions = Extensions::new();
    for (name, at) in children(document, &Pointer::new("/components/schemas")) {
        let list = at.child("allOf");
        let count = document.get(&list).map_or(0, |node| node.items().len());
        let branches = (0..count).map(|index| list.child(&index.to_string()));
        let named = branches.filter(|at| document.get(at).is_some_and(|node| node.text("$ref").is_some()));
        for parent in named.filter_map(|at| resolve(document, &at)) {
            extensions.entry(parent).or_default().push((name.clone(), at.clone()));
        }
    }
    extensions
}

/// All that extend a schema, directly or through others, but for those known.
pub(super) fn extending(extensions: &Extensions, at: &Pointer, known: &mut HashSet<Pointer>) -> Vec<(String, Pointer)> {
    let (mut found, mut stack) = (Vec::new(), vec![at]);
    while let Some(parent) = stack.pop() {
        for (name, at) in extensions.get(parent).into_iter().flatten() {
            if known.insert(at.clone()) {
                found.push((name.clone(), at.clone()));
                stack.push(at);
            }
        }
    }
    found
}
