//! What refers to what in the document that is made.

use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

const SCHEMAS: &str = "#/components/schemas/";

/// A schema with references at its top followed and `allOf` joined.
pub(crate) fn resolved(document: &Value, schema: &Value) -> Value {
    let mut out = Map::new();
    join(document, schema, &mut out, 0);
    Value::Object(out)
}

fn join(document: &Value, schema: &Value, out: &mut Map<String, Value>, depth: usize) {
    if depth > 16 {
        return;
    }
    if let Some(target) = schema["$ref"].as_str().and_then(|it| document.pointer(it.strip_prefix('#')?)) {
        join(document, target, out, depth + 1);
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        join(document, part, out, depth + 1);
    }
    for (key, value) in schema.as_object().into_iter().flatten() {
        match (key.as_str(), value) {
            ("$ref" | "allOf", _) => {}
            ("properties", Value::Object(properties)) => {
                if let Some(Value::Object(own)) = out.get_mut("properties") {
                    own.extend(properties.clone());
                } else {
                    out.insert(key.clone(), value.clone());
                }
            }
            ("required", Value::Array(names)) => {
                if let Some(Value::Array(own)) = out.get_mut("required") {
                    own.extend(names.iter().filter(|it| !own.contains(it)).cloned().collect::<Vec<_>>());
                } else {
                    out.insert(key.clone(), value.clone());
                }
            }
            _ => {
                out.insert(key.clone(), value.clone());
            }
        }
    }
}

fn names<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                match value.as_str().filter(|_| key == "$ref").and_then(|it| it.strip_prefix(SCHEMAS)) {
                    Some(name) => {
                        found.insert(name);
                    }
                    None => names(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|it| names(it, found)),
        _ => {}
    }
}

fn uses(document: &Value) -> BTreeMap<&str, BTreeSet<&str>> {
    let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
    let of = |schema: &'_ Value| {
        let mut found = BTreeSet::new();
        // Extensions are no use of a schema.
        for (_, value) in schema.as_object().into_iter().flatten().filter(|(key, _)| !key.starts_with("x-")) {
            names(value, &mut found);
        }
        found.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let own = |name: String| schemas_key(document, &name);
    schemas.map(|(name, schema)| (name.as_str(), of(schema).into_iter().filter_map(own).collect())).collect()
}

fn schemas_key<'d>(document: &'d Value, name: &str) -> Option<&'d str> {
    document["components"]["schemas"].as_object()?.get_key_value(name).map(|(name, _)| name.as_str())
}

/// Takes examples away from whatever holds values of components of which the account says more: they are of another
/// account, and Spectral, which writes every `$ref` out, cannot hold one against a choice of 300 templates.
pub(crate) fn drop_examples(document: &mut Value, narrowed: &BTreeSet<String>) {
    let uses = uses(document);
    let mut reached: BTreeSet<String> = narrowed.clone();
    loop {
        let more: Vec<_> = uses
            .iter()
            .filter(|(name, used)| !reached.contains(**name) && used.iter().any(|it| reached.contains(*it)))
            .map(|(name, _)| (*name).to_owned())
            .collect();
        if more.is_empty() {
            break;
        }
        reached.extend(more);
    }
    if let Some(schemas) = document["components"]["schemas"].as_object_mut() {
        for (_, schema) in schemas.iter_mut().filter(|(name, _)| reached.contains(*name)) {
            schema.as_object_mut().map(|it| it.shift_remove("example"));
        }
    }
    bodies(document, &reached);
}

/// The same of bodies.
fn bodies(value: &mut Value, reached: &BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            let is_narrow = members.get("schema").is_some_and(|schema| {
                let mut found = BTreeSet::new();
                names(schema, &mut found);
                found.iter().any(|it| reached.contains(*it))
            });
            if is_narrow {
                members.shift_remove("example");
                members.shift_remove("examples");
            }
            members
                .iter_mut()
                .filter(|(key, _)| *key != "example" && *key != "examples")
                .for_each(|(_, it)| bodies(it, reached));
        }
        Value::Array(items) => items.iter_mut().for_each(|it| bodies(it, reached)),
        _ => {}
    }
}

/// Lets whatever refers to one component refer to another.
pub(crate) fn redirect(value: &mut Value, from: &str, to: &str) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                let leads = key == "$ref" && value.as_str().and_then(|it| it.strip_prefix(SCHEMAS)) == Some(from);
                if leads {
                    *value = Value::String(format!("{SCHEMAS}{to}"));
                } else {
                    redirect(value, from, to);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|it| redirect(it, from, to)),
        _ => {}
    }
}

/// Takes away components that nothing refers to any more.
pub(crate) fn prune(document: &mut Value) {
    let mut used = BTreeSet::new();
    for (key, value) in document.as_object().into_iter().flatten().filter(|(key, _)| *key != "components") {
        let _ = key;
        names(value, &mut used);
    }
    for (_, value) in document["components"].as_object().into_iter().flatten().filter(|(key, _)| *key != "schemas") {
        names(value, &mut used);
    }
    let uses = uses(document);
    let mut queue: Vec<&str> = used.iter().copied().collect();
    while let Some(name) = queue.pop() {
        for next in uses.get(name).into_iter().flatten() {
            if used.insert(next) {
                queue.push(next);
            }
        }
    }
    let used: BTreeSet<String> = used.into_iter().map(str::to_owned).collect();
    if let Some(schemas) = document["components"]["schemas"].as_object_mut() {
        schemas.retain(|name, _| used.contains(name));
    }
}
