//! Components that nothing refers to: they are on no wire, yet someone may read them.

use super::changes::DOCUMENT;
use super::codes::Plain;
use super::comparison::Comparison;
use super::places::{Places, Revision};
use super::values;
use crate::document::{Document, Node, Pointer};
use crate::model::children;
use crate::schema::{Heirs, mapped};
use std::collections::{BTreeMap, BTreeSet, HashSet};

pub(super) fn compare(diff: &mut Comparison<'_>) {
    let (old, new) = (listed(diff.old), listed(diff.new));
    let (old_used, new_used) = (used(diff.old, diff.heirs(Revision::Old)), used(diff.new, diff.heirs(Revision::New)));
    let is_used = |at: &Pointer| old_used.contains(at.as_str()) || new_used.contains(at.as_str());
    for (at, name) in old.iter().filter(|(at, _)| !is_used(at)) {
        let group = Places::new(at, &at.parent().unwrap_or_default());
        match (diff.document(Revision::Old).get(at), diff.document(Revision::New).get(at)) {
            (Some(a), Some(b)) if values::of(a) != values::of(b) => {
                let message = format!("`{name}`, which nothing refers to, changed");
                diff.tell(DOCUMENT, Plain::UnusedComponentChanged, &Places::new(at, at), message);
            }
            (Some(_), None) => {
                let message = format!("`{name}`, which nothing referred to, was removed");
                diff.tell_removed(DOCUMENT, Plain::UnusedComponentRemoved, &group, message);
            }
            _ => {}
        }
    }
    for (at, name) in new.iter().filter(|(at, _)| !old.contains_key(at) && !is_used(at)) {
        let places = Places::new(&at.parent().unwrap_or_default(), at);
        let message = format!("`{name}`, which nothing refers to, was added");
        diff.tell(DOCUMENT, Plain::UnusedComponentAdded, &places, message);
    }
}

/// All components but security schemes, which are required by name.
fn listed(document: &Document) -> BTreeMap<Pointer, String> {
    let groups = children(document, &Pointer::new("/components")).into_iter();
    let groups = groups.filter(|(group, _)| group != "securitySchemes" && !group.starts_with("x-"));
    groups.flat_map(|(_, at)| children(document, &at)).map(|(name, at)| (at, name)).collect()
}

/// Pointers that are referred to from paths and events, directly or through others.
fn used(document: &Document, heirs: &Heirs) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let mut stack: Vec<&Node> = ["paths", "x-webhooks"].iter().filter_map(|key| document.root.get(key)).collect();
    let (mut seen, mut extended) = (BTreeSet::new(), HashSet::new());
    while let Some(node) = stack.pop() {
        stack.extend(node.items());
        stack.extend(node.members().map(|(_, member)| member));
        let mapping = node.get("mapping").into_iter().flat_map(Node::members).filter_map(|(_, it)| it.as_str());
        let mut named: Vec<_> = node.text("$ref").into_iter().chain(mapping).map(mapped).collect();
        while let Some(at) = named.pop() {
            // What extends a schema with a discriminator may come in its place.
            if document.get(&at).is_some_and(|node| node.get("discriminator").is_some()) {
                named.extend(heirs.extending(&at, &mut extended).into_iter().map(|(_, at)| at));
            }
            // A reference into a component uses that component.
            let component = at.tokens().take(3).fold(Pointer::root(), |at, token| at.child(&token));
            used.insert(component.as_str().to_owned());
            if seen.insert(at.clone()) {
                stack.extend(document.get(&at));
            }
        }
    }
    used
}
