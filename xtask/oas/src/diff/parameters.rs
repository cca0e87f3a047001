//! Parameters and headers: which there are, whether they must be sent, how they are written.

use super::codes::Directed;
use super::comparison::Comparison;
use super::contents::{self, PARAMETER};
use super::context::Context;
use super::places::{Places, Revision};
use crate::document::{Document, Pointer};

/// Headers that OpenAPI says to ignore among parameters.
const IGNORED: [&str; 3] = ["accept", "content-type", "authorization"];

/// The parameters by place and name, those of the path item included.
fn listed(
    diff: &mut Comparison<'_>,
    revision: Revision,
    item: &Pointer,
    at: &Pointer,
) -> Vec<((String, String), Pointer)> {
    let mut listed: Vec<((String, String), Pointer)> = Vec::new();
    for list in [at.child("parameters"), item.child("parameters")] {
        let count = diff.document(revision).get(&list).map_or(0, |node| node.items().len());
        for index in 0..count {
            let Some(at) = diff.resolve(revision, &list.child(&index.to_string())) else { continue };
            let Some(node) = diff.document(revision).get(&at) else { continue };
            let location = node.text("in").unwrap_or_default().to_owned();
            let name = node.text("name").unwrap_or_default().to_owned();
            let name = if location == "header" { name.to_lowercase() } else { name };
            let ignored = location == "header" && IGNORED.contains(&&*name);
            if !ignored && !listed.iter().any(|(key, _)| *key == (location.clone(), name.clone())) {
                listed.push(((location, name), at));
            }
        }
    }
    listed
}

pub(super) fn compare<'a>(diff: &mut Comparison<'a>, context: &Context) {
    let Context { vertex, sent, items, at, names, called } = context;
    let (vertex, sent) = (*vertex, *sent);
    let mut old = listed(diff, Revision::Old, &items.old, &at.old);
    let mut new = listed(diff, Revision::New, &items.new, &at.new);
    for ((location, name), _) in &mut old {
        if let Some(renamed) = names.get(name).filter(|_| location == "path") {
            name.clone_from(renamed);
        }
    }
    let spelt =
        |document: &'a Document, at: &Pointer| document.get(at).and_then(|it| it.text("name")).unwrap_or_default();
    let mut pairs = Vec::new();
    old.retain(|(key, at)| match new.iter().position(|(other, _)| other == key) {
        Some(index) => {
            pairs.push(Places::new(at, &new.remove(index).1));
            false
        }
        None => true,
    });
    old.retain(|((location, name), at)| match new.iter().position(|((_, other), _)| other == name) {
        Some(index) => {
            let ((now, _), new_at) = new.remove(index);
            let name = spelt(diff.old, at);
            let message = format!("{called}: the parameter `{name}` was in the {location}, is in the {now}");
            let places = Places::new(at, &new_at);
            diff.tell(vertex, Directed::ParameterLocationChanged.of(sent), &places.child("in"), message);
            pairs.push(places);
            false
        }
        None => true,
    });
    for ((location, _), place) in &old {
        let (places, name) = (Places::new(place, &at.new), spelt(diff.old, place));
        let message = format!("{called}: the {location} parameter `{name}` was removed");
        diff.tell_removed(vertex, Directed::ParameterRemoved.of(sent), &places, message);
    }
    for ((location, _), place) in &new {
        let name = spelt(diff.new, place);
        let required = diff.new.get(place).is_some_and(|node| node.flag("required"));
        let code = if required { Directed::RequiredParameterAdded } else { Directed::ParameterAdded };
        let message = format!("{called}: the {location} parameter `{name}` was added");
        diff.tell(vertex, code.of(sent), &Places::new(&at.old, place), message);
    }
    for places in pairs {
        let name = spelt(diff.new, &places.new);
        contents::parameter(diff, vertex, sent, &places, &format!("`{name}`"), &PARAMETER);
    }
}
