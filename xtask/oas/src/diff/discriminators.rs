//! Discriminators: which value stands for which schema, said by `mapping` or by the schemas' names,
//! and the schemas that extend one by `allOf` where no alternatives are listed.

use super::branches::Branches;
use super::codes::Directed;
use super::comparison::Comparison;
use super::places::{Places, Revision, is_component};
use super::resolved_schema::ResolvedSchema;
use super::schema_pair::SchemaPair;
use crate::document::{Node, Pointer};
use crate::model::resolve;
use crate::schema::mapped;
use std::collections::{BTreeMap, HashSet};

/// Value → schema, and the place that says so.
type Mapping = BTreeMap<String, (Pointer, Pointer)>;

/// Compares the discriminators beside `oneOf` or `anyOf`.
pub(super) fn compare<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>, branches: &Branches) {
    let Some((places, old, new)) = both_have(diff, both) else { return };
    let old = mapping(diff, Revision::Old, old, &places.old, &branches.listed[0]);
    let new = mapping(diff, Revision::New, new, &places.new, &branches.listed[1]);
    values(diff, both, branches, &places, &old, &new);
}

/// Compares a schema with a discriminator and no alternatives: a value may be what extends it.
pub(super) fn inherited<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
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
    let Some((places, old, new)) = both_have(diff, both) else { return };
    let mut extended = |revision, node, place: &Pointer, at: &Pointer| {
        let mut mapping = mapping(diff, revision, node, place, &[]);
        let mapped: HashSet<_> = mapping.values().map(|(target, _)| target.clone()).collect();
        let extending = diff.heirs(revision).extending(at, &mut HashSet::from([at.clone()]));
        for (name, target) in extending.into_iter().filter(|(_, target)| !mapped.contains(target)) {
            mapping.entry(name).or_insert((target.clone(), target));
        }
        diff.step(mapping.len());
        mapping
    };
    let old = extended(Revision::Old, old, &places.old, &both.old.at);
    let new = extended(Revision::New, new, &places.new, &both.new.at);
    values(diff, both, &Branches::default(), &places, &old, &new);
    for (value, (target, _)) in &old {
        if let Some((other, _)) = new.get(value) {
            let at = Places::new(target, other);
            diff.pair(both.vertex, vec![target.clone()], vec![other.clone()], both.direction, at);
        }
    }
}

/// The discriminators where both documents have one by the same property.
fn both_have<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) -> Option<(Places, &'a Node, &'a Node)> {
    let (old, new) = (both.old.keywords.get("discriminator"), both.new.keywords.get("discriminator"));
    let places = both.places("discriminator");
    let (old, new) = match (old, new) {
        (None, None) => return None,
        (None, Some(_)) => {
            both.change(diff, Directed::DiscriminatorAdded, &places, false, "has a discriminator");
            return None;
        }
        (Some(_), None) => {
            both.change(diff, Directed::DiscriminatorRemoved, &places, true, "no longer has a discriminator");
            return None;
        }
        (Some((old, _)), Some((new, _))) => (*old, *new),
    };
    if old.text("propertyName") != new.text("propertyName") {
        both.change(diff, Directed::DiscriminatorChanged, &places, false, "is told apart by another property");
    }
    Some((places, old, new))
}

/// What `mapping` says, and the names of branches of which it says nothing.
fn mapping(diff: &Comparison<'_>, revision: Revision, node: &Node, place: &Pointer, branches: &[Pointer]) -> Mapping {
    let document = diff.document(revision);
    let said = node.get("mapping").into_iter().flat_map(Node::members);
    let mut mapping: Mapping = said
        .filter_map(|(value, node)| {
            let target = mapped(node.as_str()?);
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

fn values<'a>(
    diff: &mut Comparison<'a>,
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
                both.change(diff, Directed::DiscriminatorValueRemoved, &at, true, &what);
            }
            Some((other, now)) => {
                let paired = target == other || branches.pairs.iter().any(|(a, b)| a == target && b == other);
                if paired || branches.told.contains(target) || branches.told.contains(other) {
                    continue;
                }
                let a = ResolvedSchema::fingerprint(diff, Revision::Old, &vec![target.clone()], 3);
                let b = ResolvedSchema::fingerprint(diff, Revision::New, &vec![other.clone()], 3);
                if a != b {
                    let what = format!("means another schema by the value `{value}` of its discriminator");
                    both.change(diff, Directed::DiscriminatorValueChanged, &Places::new(at, now), false, &what);
                }
            }
        }
    }
    for (value, (target, at)) in new.iter().filter(|(value, _)| !old.contains_key(*value)) {
        if !branches.told.contains(target) {
            let at = Places::new(&places.old, at);
            let what = format!("has the new value `{value}` of its discriminator");
            both.change(diff, Directed::DiscriminatorValueAdded, &at, false, &what);
        }
    }
}
