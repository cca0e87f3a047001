//! The comparison.

use super::shape::{Description, of_type};
use crate::codes::FindingCode;
use crate::generate::naming::rust_name;
use crate::generate::{BY_HAND, bases};
use oas::document::Pointer;
use oas::model::Api;
use oas::report::{Finding, Report};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Types that no component stands for: the event, and what an unknown one is kept in.
const WITHOUT_COMPONENT: [&str; 2] = ["Event", "UnknownEvent"];

/// Compares the types of an API, as JSON Schemas by name, with its description.
#[must_use]
pub fn compare(api: &Api, types: &Map<String, Value>) -> Report {
    let root = api.document.root.to_json();
    let empty = Map::new();
    let components = root["components"]["schemas"].as_object().unwrap_or(&empty);
    let mut comparison = Comparison { api, description: Description { components, types }, report: Report::default() };
    let envelopes = comparison.events(&root["x-webhooks"]);
    let bases = bases(&root);
    let mut known: BTreeSet<String> = WITHOUT_COMPONENT.iter().map(ToString::to_string).collect();
    for (name, schema) in
        components.iter().filter(|(name, _)| !envelopes.contains(name.as_str()) && !bases.contains(*name))
    {
        known.insert(rust_name(name));
        comparison.component(name, schema);
    }
    for name in types.keys().filter(|name| !known.contains(*name)) {
        comparison.find(
            FindingCode::TypeUnknown,
            &Pointer::new("/components/schemas"),
            format!("the type `{name}` stands for no schema"),
        );
    }
    comparison.report
}

struct Comparison<'a> {
    api: &'a Api,
    description: Description<'a>,
    report: Report,
}

/// A property of the description, with its place.
struct Property<'a> {
    schema: &'a Value,
    at: Pointer,
    required: bool,
}

impl<'a> Comparison<'a> {
    fn find(&mut self, code: FindingCode, at: &Pointer, message: String) {
        let finding = Finding::at(code, &self.api.document, at, message);
        self.report.push(finding.help("the generator lost or changed it: see xtask/codegen/src/generate"));
    }

    fn component(&mut self, name: &str, schema: &'a Value) {
        let (at, rust) = (Pointer::new("/components/schemas").child(name), rust_name(name));
        let has_fields = schema.get("properties").is_some() || schema.get("allOf").is_some();
        let values = values(schema);
        let Some(definition) = self.description.types.get(&rust) else {
            // A plain text, list or flag stands where it is used.
            let is_plain = !has_fields
                && values.is_none()
                && matches!(schema["type"].as_str(), Some("string" | "array" | "boolean" | "integer" | "number"))
                && !BY_HAND.iter().any(|(by_hand, _)| *by_hand == rust);
            if !is_plain {
                self.find(FindingCode::TypeMissing, &at, format!("no type `{rust}` stands for this"));
            }
            return;
        };
        self.report.count("types", 1);
        if has_fields {
            self.fields(&rust, &at, schema, definition);
        } else if let Some(values) = values {
            self.values(&rust, &at, values, definition);
        } else {
            let (expected, found) = (self.description.slot(schema).shape, of_type(definition).shape);
            if expected != found {
                self.find(FindingCode::TypeDiffers, &at, format!("this is {expected}; the type `{rust}` is {found}"));
            }
        }
    }

    fn fields(&mut self, rust: &str, at: &Pointer, schema: &'a Value, definition: &Value) {
        let mut properties = BTreeMap::new();
        self.properties(schema, at, &mut properties);
        let empty = Map::new();
        let fields = definition["properties"].as_object().unwrap_or(&empty);
        let required: BTreeSet<&str> =
            definition["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for (name, property) in &properties {
            self.report.count("fields of types", 1);
            let Some(field) = fields.get(*name) else {
                self.find(FindingCode::FieldMissing, &property.at, format!("the type `{rust}` has no field `{name}`"));
                continue;
            };
            if property.required != required.contains(name) {
                let (here, there) = if property.required { ("required", "optional") } else { ("optional", "required") };
                self.find(
                    FindingCode::FieldOptionality,
                    &property.at,
                    format!("`{name}` is {here}; in the type `{rust}` it is {there}"),
                );
                continue;
            }
            let (expected, found) = (self.description.slot(property.schema), of_type(field));
            if expected.shape != found.shape {
                let text = format!("`{name}` is {}; in the type `{rust}` it is {}", expected.shape, found.shape);
                self.find(FindingCode::FieldType, &property.at, text);
            } else if expected.nullable != found.nullable && property.required {
                // An optional field is an `Option`, which takes `null` as well.
                let not = |nullable: bool| if nullable { "may" } else { "must not" };
                let text = format!(
                    "`{name}` {} be null; in the type `{rust}` it {}",
                    not(expected.nullable),
                    not(found.nullable)
                );
                self.find(FindingCode::FieldNullability, &property.at, text);
            }
        }
        for name in fields.keys().filter(|name| !properties.contains_key(name.as_str())) {
            self.find(
                FindingCode::FieldUnknown,
                at,
                format!("the type `{rust}` has a field `{name}` that is not described"),
            );
        }
    }

    /// The properties of a schema, those of all branches of `allOf` included.
    fn properties(&self, schema: &'a Value, at: &Pointer, found: &mut BTreeMap<&'a str, Property<'a>>) {
        if let Some(name) = schema["$ref"].as_str().and_then(|it| it.strip_prefix("#/components/schemas/")) {
            if let Some((_, target)) = self.description.components.get_key_value(name) {
                self.properties(target, &Pointer::new("/components/schemas").child(name), found);
            }
            return;
        }
        for (index, branch) in schema["allOf"].as_array().into_iter().flatten().enumerate() {
            self.properties(branch, &at.join(["allOf", &index.to_string()]), found);
        }
        let required = schema["required"].as_array();
        let is_required = |name: &str| required.is_some_and(|names| names.iter().any(|it| it == name));
        for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
            let before = found.get(name.as_str()).is_some_and(|it| it.required);
            let property =
                Property { schema, at: at.join(["properties", name]), required: before || is_required(name) };
            found.insert(name, property);
        }
        // What a schema asks for may be declared by a branch.
        for (_, property) in found.iter_mut().filter(|(name, _)| is_required(name)) {
            property.required = true;
        }
    }

    fn values(&mut self, rust: &str, at: &Pointer, described: &[Value], definition: &Value) {
        let empty = Vec::new();
        let branches = definition["anyOf"].as_array().unwrap_or(&empty);
        let known = branches.iter().find_map(|branch| branch["enum"].as_array()).unwrap_or(&empty);
        self.report.count("values of enumerations", described.len());
        for value in described.iter().filter(|value| !known.contains(value)) {
            self.find(FindingCode::EnumValues, at, format!("the type `{rust}` does not know the value {value}"));
        }
        for value in known.iter().filter(|value| !described.contains(value)) {
            self.find(
                FindingCode::EnumValues,
                at,
                format!("the type `{rust}` knows the value {value}, which is not described"),
            );
        }
    }

    /// Compares the events; names the components that are their envelopes.
    fn events(&mut self, webhooks: &'a Value) -> BTreeSet<&'a str> {
        let mut envelopes = BTreeSet::new();
        let branches = self.description.types.get("Event").and_then(|event| event["anyOf"].as_array());
        let payload = |event: &str| {
            let branch = |it: &&Value| it["properties"]["eventType"]["const"] == event;
            branches.into_iter().flatten().find(branch).map(|it| of_type(&it["properties"]["payload"]).shape)
        };
        for (event, item) in webhooks.as_object().into_iter().flatten() {
            self.report.count("events", 1);
            let schema = &item["post"]["requestBody"]["content"]["application/json"]["schema"];
            let envelope = schema["$ref"].as_str().and_then(|it| it.strip_prefix("#/components/schemas/"));
            let component = envelope.and_then(|name| self.description.components.get(name)).unwrap_or(schema);
            // A bare payload is a type like any other.
            if component["properties"].get("payload").is_none() {
                continue;
            }
            envelopes.extend(envelope);
            let at = Pointer::new("/x-webhooks").child(event);
            let Some(found) = payload(event) else {
                self.find(FindingCode::EventMissing, &at, format!("`Event` has no variant for `{event}`"));
                continue;
            };
            let expected = self.description.slot(&component["properties"]["payload"]).shape;
            if expected != found {
                self.find(
                    FindingCode::EventPayload,
                    &at,
                    format!("the payload is {expected}; in `Event` it is {found}"),
                );
            }
        }
        for branch in branches.into_iter().flatten() {
            let name = branch["properties"]["eventType"]["const"].as_str();
            if let Some(name) = name.filter(|name| webhooks.get(name).is_none()) {
                let text = format!("`Event` has a variant for `{name}`, which is not described");
                self.find(FindingCode::EventUnknown, &Pointer::new("/x-webhooks"), text);
            }
        }
        envelopes
    }
}

/// The known values of an enumeration.
fn values(schema: &Value) -> Option<&[Value]> {
    let listed = schema["x-extensible-enum"].as_array();
    let closed = (schema["x-extensible-enum"] == true).then(|| schema["enum"].as_array()).flatten();
    listed.or(closed).map(Vec::as_slice)
}
