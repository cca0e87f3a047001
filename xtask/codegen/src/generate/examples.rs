//! Where the published document shows a value of each type that is received: of these, `mock::example` makes
//! values for tests. What the vendor prints goes before what is made of the examples of fields, and the value with
//! the most in it before others.

use super::naming::{ident, rust_name};
use super::places;
use super::rust::Raw;
use crate::repository::Project;
use oas::document::Pointer;
use oas::failure::Failure;
use oas::model::Api;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The table: each struct with the place of its example.
///
/// # Errors
/// A struct that is received has no example.
pub fn emit(project: Project, api: &Api, document: &Value, raw: &Raw) -> Result<TokenStream, Failure> {
    let mut found = Found { document, raw, best: BTreeMap::new() };
    let paths = ["paths", "x-webhooks"].into_iter().flat_map(|part| members(&document[part]).map(move |it| (part, it)));
    for (part, (path, item)) in paths {
        for (method, operation) in members(item) {
            let at = Pointer::root().join([part, path, method]);
            if part == "x-webhooks" {
                found.content(&at.child("requestBody"), &operation["requestBody"]);
            }
            for (status, response) in members(&operation["responses"]).filter(|(status, _)| status.starts_with('2')) {
                found.content(&at.join(["responses", status]), response);
            }
        }
    }
    let received = api.operations.iter().flat_map(|it| it.successes()).filter_map(|it| it.json());
    let received = received.chain(api.webhooks.iter().filter_map(|it| it.request.as_ref()?.json()));
    let received: BTreeSet<_> = received.flat_map(|at| places::components(api, at)).collect();
    // What no body shows has an example of its own, or is part of one.
    for name in &received {
        let at = Pointer::new("/components/schemas").join([name, "example"]);
        let (schema, value) =
            (json!({ "$ref": format!("#/components/schemas/{name}") }), document.pointer(at.as_str()));
        found.value(&schema, value.unwrap_or(&Value::Null), &at, Source::Component);
    }
    if let Some(name) = received.iter().find(|name| found.is_wanted(name) && !found.best.contains_key(*name)) {
        let message =
            format!("openapi/{}.yaml: no example shows a `{name}`, so that no test can have one", project.name);
        return Err(Failure::new(message).help("give the component an `example`"));
    }
    let names: BTreeSet<_> = raw.types.keys().cloned().collect();
    let places = places::of(api, raw, &names)?;
    let api_name = project.name;
    let examples = found.best.iter().map(|(name, example)| {
        let (condition, name, at) = (places[name].condition(project), ident(name), example.at.as_str());
        quote! { #condition #name, #at; }
    });
    Ok(quote! {
        #[allow(unused_imports)]
        use super::types;
        crate::codec::example::examples!(#api_name; #(#examples)*);
    })
}

/// Where a value comes from, the least first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    /// The example of a component, which is one of a part.
    Component,
    /// Made of the examples of fields.
    Made,
    Printed,
}

/// A value of a type.
struct Example {
    at: Pointer,
    /// Whence it comes, and how much is in it.
    worth: (Source, usize),
}

struct Found<'a> {
    document: &'a Value,
    raw: &'a Raw,
    best: BTreeMap<String, Example>,
}

impl Found<'_> {
    /// Whether it is a struct that a caller holds: of an envelope a call gives what is in it.
    fn is_wanted(&self, name: &str) -> bool {
        let holds = self.raw.fields(name).unwrap_or_default();
        !holds.is_empty() && !holds.iter().any(|(field, _)| field == "success" || field == "event_type")
    }

    /// Looks through the examples of a body.
    fn content(&mut self, at: &Pointer, body: &Value) {
        let (at, media) = (at.join(["content", "application/json"]), &body["content"]["application/json"]);
        let alone = media.get("example").map(|value| (at.child("example"), value, Source::Printed));
        let named = members(&media["examples"]).map(|(name, it)| {
            (
                at.join(["examples", name, "value"]),
                &it["value"],
                if name.starts_with("made") { Source::Made } else { Source::Printed },
            )
        });
        for (at, value, source) in alone.into_iter().chain(named) {
            self.value(&media["schema"], value, &at, source);
        }
    }

    /// Looks through a value that a schema describes.
    fn value(&mut self, schema: &Value, value: &Value, at: &Pointer, source: Source) {
        if let Some(name) = schema["$ref"].as_str().and_then(|it| it.strip_prefix("#/components/schemas/")) {
            let (component, name) = (&self.document["components"]["schemas"][name], rust_name(name));
            if value.is_object() && self.is_wanted(&name) {
                let example = Example { at: at.clone(), worth: (source, value.to_string().len()) };
                let best =
                    self.best.entry(name).or_insert_with(|| Example { at: at.clone(), worth: (Source::Component, 0) });
                if example.worth > best.worth {
                    *best = example;
                }
            }
            self.component(component, value, at, source);
        } else {
            for part in elements(&schema["allOf"]) {
                self.value(part, value, at, source);
            }
            self.inner(schema, value, at, source);
        }
    }

    /// The same for what a component holds: a value of it is none of what it extends.
    fn component(&mut self, schema: &Value, value: &Value, at: &Pointer, source: Source) {
        for part in elements(&schema["allOf"]) {
            let name = part["$ref"].as_str().and_then(|it| it.strip_prefix("#/components/schemas/"));
            let part = name.map_or(part, |name| &self.document["components"]["schemas"][name]);
            self.component(part, value, at, source);
        }
        self.inner(schema, value, at, source);
    }

    fn inner(&mut self, schema: &Value, value: &Value, at: &Pointer, source: Source) {
        for (name, property) in members(&schema["properties"]) {
            if let Some(value) = value.get(name) {
                self.value(property, value, &at.child(name), source);
            }
        }
        let declared = |name: &str| schema["properties"].get(name).is_some();
        for (name, value) in members(value).filter(|(name, _)| !declared(name)) {
            self.value(&schema["additionalProperties"], value, &at.child(name), source);
        }
        for (index, item) in elements(value).enumerate() {
            self.value(&schema["items"], item, &at.child(&index.to_string()), source);
        }
    }
}

fn elements(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn members(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}
