//! Where the generated types live: with the one tag whose operations reach them, with the events, or
//! in a place for what several reach. So a tag knows itself and what is shared, and no other tag. Each tag has a
//! feature of the crate: what none of those that are on reaches is not compiled.

use super::handles::handle;
use super::naming::{field, rust_name};
use super::rust::Raw;
use super::syntax::named;
use crate::repository::Project;
use oas::document::{Node, Pointer};
use oas::failure::Failure;
use oas::model::Api;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// The place of what several tags reach.
pub const SHARED: &str = "shared";
/// The place of what only the events reach.
pub const EVENTS: &str = "events";

/// What the crate itself knows, whatever features are on.
const ALWAYS: [&str; 1] = ["Paging"];

/// What reaches a type: tags by their handles, and [`EVENTS`].
pub struct Places {
    by: BTreeSet<String>,
    /// Whether it is compiled with any features.
    is_always: bool,
}

impl Places {
    /// Where it lives: [`SHARED`], [`EVENTS`] or the handle of a tag.
    #[must_use]
    pub fn home(&self) -> &str {
        match self.by.first() {
            Some(only) if self.by.len() == 1 => only,
            _ => SHARED,
        }
    }

    /// The condition under which it is compiled.
    #[must_use]
    pub fn condition(&self, project: Project) -> Option<TokenStream> {
        (project.has_features && !self.is_always).then(|| any(self.by.iter().map(String::as_str)))
    }
}

/// The name of the feature of a tag or of the events.
fn feature(place: &str) -> String {
    place.replace('_', "-")
}

/// The attribute for what a tag or the events need.
#[must_use]
pub fn condition(project: Project, place: &str) -> TokenStream {
    if project.has_features {
        any([place].into_iter())
    } else {
        quote! {}
    }
}

/// The attribute for what one of several places needs.
fn any<'a>(places: impl Iterator<Item = &'a str>) -> TokenStream {
    let features: Vec<_> = places.map(feature).collect();
    match features.as_slice() {
        [one] => quote! { #[cfg(feature = #one)] },
        _ => quote! { #[cfg(any(#(feature = #features),*))] },
    }
}

/// The places of each type.
///
/// # Errors
/// The handle of a tag is the name of one of the two other places.
pub fn of(api: &Api, raw: &Raw, names: &BTreeSet<String>) -> Result<BTreeMap<String, Places>, Failure> {
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
    // What nothing reaches, or every tag, is always there, and with it what it mentions.
    let tags = reached.keys().filter(|place| *place != EVENTS).cloned().collect::<Vec<_>>();
    let is_everywhere = |name: &String| tags.iter().all(|tag| reached[tag].contains(name));
    let is_nowhere = |name: &String| !reached.values().any(|types| types.contains(name));
    let mut always: BTreeSet<_> = names
        .iter()
        .filter(|name| ALWAYS.contains(&name.as_str()) || is_everywhere(name) || is_nowhere(name))
        .cloned()
        .collect();
    close(&mut always, &mentions);
    let places = |name: &String| {
        let by = reached.iter().filter(|(_, types)| types.contains(name)).map(|(place, _)| place.clone());
        Places { by: if always.contains(name) { [].into() } else { by.collect() }, is_always: always.contains(name) }
    };
    Ok(names.iter().map(|name| (name.clone(), places(name))).collect())
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
