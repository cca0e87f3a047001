//! Words for people, extensions, and deprecation: what nearly every object has.

use super::changes::Vertex;
use super::codes::Plain;
use super::comparison::Comparison;
use super::places::Places;
use super::values;
use crate::document::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};

/// The words of an object: fields for people, by name.
pub(super) const WORDS: [&str; 6] = ["title", "summary", "description", "externalDocs", "example", "examples"];

/// Tells words for people that differ, as one change.
pub(super) fn docs(diff: &mut Comparison<'_>, vertex: Vertex, places: &Places, fields: &[&str], name: &str) {
    let (old, new) = diff.nodes(places);
    let value = |document: &Document, node: Option<&Node>, field: &str| {
        let node = node?.get(field)?;
        match field {
            // They may be components.
            "examples" => Some(values::referred(document, node)),
            _ => Some(values::of(node)),
        }
    };
    let changed = fields.iter().filter(|field| value(diff.old, old, field) != value(diff.new, new, field));
    let changed: Vec<_> = changed.map(|field| format!("`{field}`")).collect();
    if !changed.is_empty() {
        diff.tell(vertex, Plain::DocsChanged, places, format!("{name}: changed {}", changed.join(", ")));
    }
}

/// Tells extensions that differ, but for those judged elsewhere.
pub(super) fn extensions<'a>(diff: &mut Comparison<'a>, vertex: Vertex, places: &Places, judged: &[&str], name: &str) {
    let (old, new) = diff.nodes(places);
    let read = |node: Option<&'a Node>| -> BTreeMap<&'a str, serde_json::Value> {
        let members = node.into_iter().flat_map(Node::members);
        let members = members.filter(|(key, _)| key.starts_with("x-") && !judged.contains(key));
        members.map(|(key, value)| (key, values::of(value))).collect()
    };
    let (old, new) = (read(old), read(new));
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).copied().collect();
    for key in keys.into_iter().filter(|key| old.get(key) != new.get(key)) {
        let message = format!("{name}: changed `{key}`");
        diff.tell_at(vertex, Plain::ExtensionChanged, None, &places.child(key), !new.contains_key(key), message);
    }
}

pub(super) fn deprecation(
    diff: &mut Comparison<'_>,
    vertex: Vertex,
    old: bool,
    new: bool,
    places: &Places,
    name: &str,
) {
    match (old, new) {
        (false, true) => diff.tell(vertex, Plain::Deprecated, places, format!("{name} became deprecated")),
        (true, false) => {
            diff.tell(vertex, Plain::NoLongerDeprecated, places, format!("{name} is no longer deprecated"))
        }
        _ => {}
    }
}
