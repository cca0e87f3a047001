//! Where the generated types live: with the one tag whose operations reach them, with the events, or
//! in a place for what several reach. So a tag knows itself and what is shared, and no other tag.

use super::handles::handle;
use super::naming::{field, rust_name};
use super::rust::Raw;
use super::syntax::named;
use oas::document::{Node, Pointer};
use oas::failure::Failure;
use oas::model::Api;
use std::collections::{BTreeMap, BTreeSet};

/// The place of what several tags reach.
pub const SHARED: &str = "shared";
/// The place of what only the events reach.
pub const EVENTS: &str = "events";

/// The place of each type: [`SHARED`], [`EVENTS`] or the handle of a tag.
///
/// # Errors
/// The handle of a tag is the name of one of the two other places.
pub fn of(api: &Api, raw: &Raw, names: &BTreeSet<String>) -> Result<BTreeMap<String, String>, Failure> {
    let mut reached: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut reach = |place: &str, start: BTreeSet<String>| {
        reached.entry(place.to_owned()).or_default().extend(start.into_iter().filter(|name| names.contains(name)));
    };
    for operation in &api.operations {
        let Some(handle) = handle(api, operation) else { continue };
        if [SHARED, EVENTS, "mod"].contains(&handle) {
            let message = format!("openapi/{}.yaml: `x-handle: {handle}` is the name of a file of its own", api.name);
            return Err(Failure::new(message).help("name the handle otherwise"));
        }
        reach(handle, components(api, &operation.at));
        for parameter in &operation.parameters {
            reach(handle, components(api, &parameter.at));
        }
        let arguments = raw.method(&field(&operation.id)).map(|it| it.arguments.as_slice()).unwrap_or_default();
        reach(handle, arguments.iter().flat_map(|(_, ty)| named(ty, names)).collect());
    }
    for event in &api.webhooks {
        reach(EVENTS, components(api, &event.at));
    }
    let mentions: BTreeMap<&str, BTreeSet<String>> = raw
        .types
        .iter()
        .map(|(name, items)| (name.as_str(), items.iter().flat_map(|it| named(it, names)).collect()))
        .collect();
    reached.values_mut().for_each(|types| close(types, &mentions));
    // What nothing reaches is as good as shared, and with it what it mentions.
    let mut others: BTreeSet<_> =
        names.iter().filter(|name| !reached.values().any(|types| types.contains(*name))).cloned().collect();
    close(&mut others, &mentions);
    reached.insert(SHARED.to_owned(), others);
    let place = |name: &String| {
        let mut places = reached.iter().filter(|(_, types)| types.contains(name)).map(|(place, _)| place.clone());
        let first = places.next();
        first.filter(|_| places.next().is_none()).unwrap_or_else(|| SHARED.to_owned())
    };
    Ok(names.iter().map(|name| (name.clone(), place(name))).collect())
}

/// Adds what the types mention, and what that mentions.
fn close(types: &mut BTreeSet<String>, mentions: &BTreeMap<&str, BTreeSet<String>>) {
    let mut open: Vec<_> = types.iter().cloned().collect();
    while let Some(name) = open.pop() {
        let further = mentions.get(name.as_str()).into_iter().flatten();
        open.extend(further.filter(|it| types.insert((*it).clone())).cloned().collect::<Vec<_>>());
    }
}

/// Names of the types of the component schemas that a part of the description reaches.
#[must_use]
pub fn components(api: &Api, at: &Pointer) -> BTreeSet<String> {
    let (mut found, mut seen, mut open) = (BTreeSet::new(), BTreeSet::new(), vec![at.clone()]);
    while let Some(at) = open.pop() {
        let Some(node) = api.document.get(&at) else { continue };
        references(node, &mut |reference| {
            if seen.insert(reference.to_owned()) {
                open.push(Pointer::of_reference(reference));
                found.extend(reference.strip_prefix("#/components/schemas/").map(rust_name));
            }
        });
    }
    found
}

fn references(node: &Node, found: &mut impl FnMut(&str)) {
    if let Some(reference) = node.text("$ref") {
        found(reference);
    }
    for (name, child) in node.members() {
        if name != "example" {
            references(child, found);
        }
    }
    node.items().iter().for_each(|child| references(child, found));
}
