//! What is changed between the YAML and the Rust generator, in memory only.
//!
//! The YAML states what the vendor documents; these functions make the generated client survive a
//! server that does a little more, and step around what the generator gets wrong. Each says why.
//! One that changes nothing in any description is dead and fails the run.

use super::naming::base_of_nullable;
use super::progenitor::BY_HAND;
use oas::failure::Failure;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A fixup: its name, why it is needed, and what it does. It returns how often it applied.
pub struct Fixup {
    /// Name, for messages.
    pub name: &'static str,
    apply: fn(&mut Value) -> usize,
}

/// All of them, in the order they are applied.
pub const FIXUPS: [Fixup; 10] = [
    Fixup { name: "fold_nullable_twins", apply: fold_nullable_twins },
    Fixup { name: "relax_constraints", apply: relax_constraints },
    Fixup { name: "inline_plain_components", apply: inline_plain_components },
    Fixup { name: "drop_event_envelopes", apply: drop_event_envelopes },
    Fixup { name: "merge_extended_objects", apply: merge_extended_objects },
    Fixup { name: "collections_may_be_absent", apply: collections_may_be_absent },
    Fixup { name: "one_of_survives_other_forms", apply: one_of_survives_other_forms },
    Fixup { name: "instants_sent_with_milliseconds", apply: instants_sent_with_milliseconds },
    Fixup { name: "name_open_enumerations", apply: name_open_enumerations },
    Fixup { name: "responses_are_left_to_the_client", apply: responses_are_left_to_the_client },
];

/// Applies every fixup to every description.
///
/// # Errors
/// One of them found nothing to do in any description.
pub fn apply<'a>(documents: impl IntoIterator<Item = &'a mut Value>) -> Result<(), Failure> {
    let mut documents: Vec<_> = documents.into_iter().collect();
    for fixup in &FIXUPS {
        let applied: usize = documents.iter_mut().map(|document| (fixup.apply)(document)).sum();
        if applied == 0 {
            return Err(Failure::new(format!("the fixup `{}` no longer applies to anything", fixup.name))
                .help("the descriptions no longer need it: remove it from xtask/codegen/src/generate/fixups.rs"));
        }
    }
    Ok(())
}

/// A nullable reference is written as a component `XOrNull`, the one form that every other tool
/// reads. The generator would make a newtype around an `Option` of it; `allOf` beside `nullable`
/// gives a plain `Option<X>`.
fn fold_nullable_twins(document: &mut Value) -> usize {
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else { return 0 };
    let twins: Vec<_> = schemas.keys().filter(|name| base_of_nullable(name).is_some()).cloned().collect();
    for name in &twins {
        let (Some(base), Some(Value::Object(mut schema))) = (base_of_nullable(name), schemas.remove(name)) else {
            continue;
        };
        schema.remove("nullable");
        schemas.entry(base.to_owned()).or_insert(Value::Object(schema));
    }
    let mut applied = 0;
    each_object(document, &mut |object| {
        // A property that describes itself names its type in an `allOf` of one.
        let described = object.get("allOf").and_then(Value::as_array).filter(|parts| parts.len() == 1);
        let target = described.and_then(|parts| parts[0]["$ref"].as_str());
        if let Some(base) = target.and_then(base_of_nullable) {
            let base = json!([{ "$ref": base }]);
            object.insert("nullable".to_owned(), Value::Bool(true));
            object.insert("allOf".to_owned(), base);
            applied += 1;
            return;
        }
        let twin = object.get("$ref").and_then(Value::as_str).and_then(base_of_nullable);
        if let Some(base) = twin.map(str::to_owned) {
            object.remove("$ref");
            object.insert("nullable".to_owned(), Value::Bool(true));
            object.insert("allOf".to_owned(), json!([{ "$ref": base }]));
            applied += 1;
        }
    });
    applied
}

/// Limits become one validating newtype per use, on responses too: one over-long title would fail a
/// whole page. The server judges its own limits; `samples` judges ours.
fn relax_constraints(document: &mut Value) -> usize {
    const LIMITS: [&str; 9] = [
        "pattern",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
    ];
    let mut applied = 0;
    each_object(document, &mut |object| {
        if object.get("type").is_some_and(Value::is_string) {
            applied += LIMITS.iter().filter(|limit| object.remove(**limit).is_some()).count();
        }
    });
    applied
}

/// Components that are plain texts, numbers, flags or lists (`success` with its one value, a name
/// with its greatest length) say something to other tools. In Rust each would be a newtype that
/// callers have to wrap and unwrap; they are put where they are used instead. The body of a response
/// stays a component, since the types are found by its name.
fn inline_plain_components(document: &mut Value) -> usize {
    let mut bodies = Vec::new();
    each_object(document.get_mut("paths").unwrap_or(&mut Value::Null), &mut |object| {
        let schema = object.get("schema").and_then(|schema| schema["$ref"].as_str());
        bodies.extend(schema.filter(|_| !object.contains_key("in")).map(str::to_owned));
    });
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else { return 0 };
    let is_plain = |name: &str, schema: &Value| match schema["type"].as_str() {
        Some("boolean" | "array") => true,
        Some("integer" | "number") => ["enum", "x-extensible-enum"].iter().all(|key| schema.get(key).is_none()),
        Some("string") => ["enum", "x-extensible-enum", "format"].iter().all(|key| schema.get(key).is_none()),
        _ => false,
    } && !BY_HAND.iter().any(|(by_hand, _)| *by_hand == name)
        && !bodies.contains(&reference(name));
    let names: Vec<_> = schemas.iter().filter(|(name, it)| is_plain(name, it)).map(|(name, _)| name.clone()).collect();
    let plain: Vec<_> = names.iter().filter_map(|name| Some((reference(name), schemas.remove(name)?))).collect();
    let mut applied = 0;
    // A list of lists is put in place in two rounds.
    for _ in 0..2 {
        each_object(document, &mut |object| {
            let target = object.get("$ref").and_then(Value::as_str);
            if let Some((_, Value::Object(schema))) = plain.iter().find(|(reference, _)| target == Some(reference)) {
                object.clone_from(schema);
                object.remove("enum");
                applied += 1;
            }
        });
    }
    applied
}

fn reference(component: &str) -> String {
    format!("#/components/schemas/{component}")
}

/// The envelope of an event (`eventType` and `payload`) is read by `webhook::Event`, which keeps
/// events it does not know; a closed struct per event would be a second, stricter way in. A bare
/// payload is a struct like any other.
fn drop_event_envelopes(document: &mut Value) -> usize {
    let Some(events) = document.as_object_mut().and_then(|root| root.remove("x-webhooks")) else { return 0 };
    let mut names = Vec::new();
    let mut events = events;
    each_object(&mut events, &mut |object| {
        names.extend(
            object
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|it| it.strip_prefix("#/components/schemas/"))
                .map(str::to_owned),
        );
    });
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else { return 0 };
    let is_envelope = |schema: &Value| schema["properties"].get("payload").is_some();
    names.retain(|name| schemas.get(name).is_some_and(is_envelope));
    names.iter().filter(|name| schemas.remove(*name).is_some()).count()
}

/// An object that extends another one by `allOf`, or asks for more of its properties, is written out
/// whole: what is optional in the one and required in the other would else be taken by the rules for
/// optional ones in both.
fn merge_extended_objects(document: &mut Value) -> usize {
    let bases = bases(document);
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else { return 0 };
    let before = schemas.clone();
    let mut applied = 0;
    for schema in schemas.values_mut().filter(|schema| schema.get("allOf").is_some()) {
        let mut whole = json!({ "type": "object", "required": [], "properties": {} });
        if gather(&before, schema, &mut whole) {
            whole["description"] = schema["description"].clone();
            *schema = whole;
            applied += 1;
        }
    }
    schemas.retain(|name, _| !bases.contains(name));
    applied
}

/// Names of the components that others extend by `allOf` and nothing else refers to: nothing is read as
/// one of them, so that they are no types.
pub fn bases(document: &Value) -> BTreeSet<String> {
    let mut bases = BTreeSet::new();
    let mut rest = document.clone();
    let name = |schema: &Value| schema["$ref"].as_str()?.strip_prefix("#/components/schemas/").map(str::to_owned);
    let schemas = rest.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    for schema in schemas.into_iter().flat_map(|schemas| schemas.values_mut()) {
        if let Some(branches) = schema.get_mut("allOf").and_then(Value::as_array_mut) {
            bases.extend(branches.iter().filter_map(name));
            branches.retain(|branch| name(branch).is_none());
        }
    }
    each_object(&mut rest, &mut |object| {
        let used = object.get("$ref").and_then(Value::as_str).and_then(|it| it.strip_prefix("#/components/schemas/"));
        if let Some(used) = used {
            bases.remove(used);
        }
    });
    bases
}

/// Adds what a schema and its branches say to an object; `false` where one is no plain object.
fn gather(schemas: &Map<String, Value>, schema: &Value, whole: &mut Value) -> bool {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = reference.strip_prefix("#/components/schemas/").and_then(|name| schemas.get(name));
        return target.is_some_and(|target| gather(schemas, target, whole));
    }
    let is_object = schema["type"] == "object" || schema.get("allOf").is_some();
    let branches = schema["allOf"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !is_object || !branches.iter().all(|branch| gather(schemas, branch, whole)) {
        return false;
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        if let Value::Array(required) = &mut whole["required"]
            && !required.contains(name)
        {
            required.push(name.clone());
        }
    }
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        whole["properties"][name] = property.clone();
    }
    if let Some(others) = schema.get("additionalProperties") {
        whole["additionalProperties"] = others.clone();
    }
    true
}

/// An optional list or map would become a plain `Vec` that is left out when empty: absent and
/// empty could not be told apart (on a request they mean different things), and `null` would fail.
fn collections_may_be_absent(document: &mut Value) -> usize {
    let components = document.pointer("/components/schemas").cloned().unwrap_or_default();
    let collection = |schema: &Value| {
        let target = schema["$ref"].as_str().and_then(|it| it.strip_prefix("#/components/schemas/"));
        let schema = target.map_or(schema, |name| &components[name]);
        schema["type"] == "array" || schema["type"] == "object" && schema.get("properties").is_none()
    };
    let mut applied = 0;
    each_object(document, &mut |object| {
        let required: Vec<_> = object
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|it| it.as_str().map(str::to_owned))
            .collect();
        let Some(properties) = object.get_mut("properties").and_then(Value::as_object_mut) else { return };
        for (name, schema) in
            properties.iter_mut().filter(|(name, schema)| !required.contains(name) && collection(schema))
        {
            let _ = name;
            if let Some(reference) = schema.as_object_mut().and_then(|it| it.remove("$ref")) {
                *schema = json!({ "nullable": true, "allOf": [{ "$ref": reference }] });
            } else {
                schema["nullable"] = Value::Bool(true);
            }
            applied += 1;
        }
    });
    applied
}

/// `oneOf` becomes an enum that tries its branches. A value of some other form would fail the whole
/// response; a last branch takes it as it is.
fn one_of_survives_other_forms(document: &mut Value) -> usize {
    let mut applied = 0;
    each_object(document, &mut |object| {
        if let Some(branches) = object.get_mut("oneOf").and_then(Value::as_array_mut) {
            branches.push(json!({ "title": "Other", "description": "In a form that is not documented." }));
            applied += 1;
        }
    });
    applied
}

/// Persat documents the instants it takes as parameters with milliseconds, always; the usual type
/// leaves a fraction of zero out.
fn instants_sent_with_milliseconds(document: &mut Value) -> usize {
    let mut applied = 0;
    each_object(document, &mut |object| {
        let schema = object.get_mut("schema").filter(|schema| schema["format"] == "date-time");
        if let Some(schema) = schema {
            schema["format"] = json!("date-time-milliseconds");
            applied += 1;
        }
    });
    applied
}

/// Open enumerations that list their values in `x-extensible-enum` get them as `enum`, the form in
/// which the enumerations are emitted.
fn name_open_enumerations(document: &mut Value) -> usize {
    let mut applied = 0;
    each_object(document, &mut |object| {
        if let Some(Value::Array(values)) = object.get("x-extensible-enum").cloned() {
            object.insert("enum".to_owned(), Value::Array(values));
            object.insert("x-extensible-enum".to_owned(), Value::Bool(true));
            applied += 1;
        }
    });
    applied
}

/// The generator allows one body for success and one for failure, reads JSON by a content type that
/// nobody checks, and forgets the status of what it cannot decode. It builds requests and sends them;
/// the client reads what comes back, knowing status, headers and body.
fn responses_are_left_to_the_client(document: &mut Value) -> usize {
    let anything = json!({ "default": { "description": "", "content": { "*/*": { "schema": {} } } } });
    let mut applied = 0;
    let items = document.get_mut("paths").and_then(Value::as_object_mut);
    for item in items.into_iter().flat_map(|paths| paths.values_mut()).filter_map(Value::as_object_mut) {
        for responses in item.values_mut().filter_map(|operation| operation.get_mut("responses")) {
            responses.clone_from(&anything);
            applied += 1;
        }
    }
    applied
}

/// Visits every object of a document, examples and their like excepted.
fn each_object(value: &mut Value, visit: &mut impl FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            visit(object);
            for (name, child) in object.iter_mut() {
                if !matches!(name.as_str(), "example" | "examples" | "default" | "enum")
                    || child.get("type").is_some_and(Value::is_string)
                {
                    each_object(child, visit);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each_object(item, visit)),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
