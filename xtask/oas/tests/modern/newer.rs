//! A document of OpenAPI 3.0 in the words of 3.1, as an author of 3.1 would write them.

use serde_json::{Map, Value, json};

/// The same in 3.1; nothing where that has no word for it.
pub fn newer(document: &Value) -> Option<Value> {
    let mut out = Map::new();
    for (key, value) in document.as_object()? {
        match key.as_str() {
            "openapi" => out.insert(key.clone(), json!("3.1.1")),
            "x-webhooks" => out.insert("webhooks".to_owned(), inside(value)?),
            _ => out.insert(key.clone(), inside(value)?),
        };
    }
    // Where the events stand is part of what refers into them.
    serde_json::from_str(&Value::Object(out).to_string().replace("#/x-webhooks/", "#/webhooks/")).ok()
}

fn inside(value: &Value) -> Option<Value> {
    match value {
        Value::Object(members) => {
            let each = members.iter().map(|(key, value)| {
                let value = match key.as_str() {
                    "schema" => schema(value),
                    "schemas" => named(value),
                    "example" | "examples" | "enum" => Some(value.clone()),
                    _ => inside(value),
                };
                Some((key.clone(), value?))
            });
            each.collect::<Option<Map<_, _>>>().map(Value::Object)
        }
        Value::Array(items) => items.iter().map(inside).collect::<Option<Vec<_>>>().map(Value::Array),
        other => Some(other.clone()),
    }
}

fn named(value: &Value) -> Option<Value> {
    let Some(members) = value.as_object() else { return Some(value.clone()) };
    let each = members.iter().map(|(name, value)| Some((name.clone(), schema(value)?)));
    each.collect::<Option<Map<_, _>>>().map(Value::Object)
}

/// A schema in the words of 3.1.
pub fn schema(value: &Value) -> Option<Value> {
    let Some(members) = value.as_object() else { return Some(value.clone()) };
    let flag = |key: &str| members.get(key) == Some(&Value::Bool(true));
    let mut out = Map::new();
    for (key, value) in members {
        let (key, value) = match key.as_str() {
            // By the letter it says nothing in 3.0, and is read as it is meant.
            "nullable" if flag("nullable") && !members.contains_key("type") => return None,
            "nullable" | "exclusiveMinimum" | "exclusiveMaximum" => continue,
            // What 3.0 does not know beside a reference counts in 3.1.
            "$ref" if members.len() > 1 => return None,
            "type" if flag("nullable") => (key.as_str(), json!([value, "null"])),
            "enum" if value.as_array().is_some_and(|it| it.len() == 1) => ("const", value[0].clone()),
            "minimum" if flag("exclusiveMinimum") => ("exclusiveMinimum", value.clone()),
            "maximum" if flag("exclusiveMaximum") => ("exclusiveMaximum", value.clone()),
            "example" => ("examples", json!([value])),
            "format" if value == "byte" => ("contentEncoding", json!("base64")),
            "format" if value == "binary" => ("contentMediaType", json!("application/octet-stream")),
            "properties" => (key.as_str(), named(value)?),
            "items" | "additionalProperties" | "not" => (key.as_str(), schema(value)?),
            "allOf" | "oneOf" | "anyOf" => match value.as_array() {
                Some(items) => (key.as_str(), items.iter().map(schema).collect::<Option<Vec<_>>>()?.into()),
                None => return None,
            },
            other => (other, value.clone()),
        };
        out.insert(key.to_owned(), value);
    }
    // A reference with words beside it is one of `allOf` in 3.0.
    match out.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        Some([Value::Object(only)]) if only.contains_key("$ref") && !out.contains_key("$ref") => {
            let reference = only["$ref"].clone();
            out.remove("allOf");
            out.insert("$ref".to_owned(), reference);
        }
        _ => {}
    }
    Some(Value::Object(out))
}
