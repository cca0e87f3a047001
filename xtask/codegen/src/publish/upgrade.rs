//! OpenAPI 3.0 to 3.1: for tools that emit types for events only from `webhooks`.

use serde_json::{Map, Value, json};

/// The same description in OpenAPI 3.1.
#[must_use]
pub fn to_3_1(document: &Value) -> Value {
    let mut out = Map::new();
    let Some(root) = document.as_object() else { return document.clone() };
    for (key, value) in root {
        match key.as_str() {
            "openapi" => {
                out.insert(key.clone(), json!("3.1.1"));
            }
            "x-webhooks" => {
                out.insert("webhooks".to_owned(), walk(value));
            }
            "info" => {
                let mut info = value.clone();
                // The prose names the place where the events stand.
                if let Some(text) = info["description"].as_str().map(|text| text.replace("`x-webhooks`", "`webhooks`"))
                {
                    info["description"] = Value::String(text);
                }
                out.insert(key.clone(), info);
            }
            _ => {
                out.insert(key.clone(), walk(value));
            }
        }
    }
    Value::Object(out)
}

/// Rewrites every schema below a value. A schema is known by its place: under `schema`, or in
/// `components.schemas`.
fn walk(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            Value::Object(members.iter().map(|(key, value)| (key.clone(), member(key, value))).collect())
        }
        Value::Array(items) => items.iter().map(walk).collect(),
        other => other.clone(),
    }
}

fn member(key: &str, value: &Value) -> Value {
    match key {
        "schema" => schema(value),
        "schemas" => named(value),
        "example" | "examples" => value.clone(),
        _ => walk(value),
    }
}

fn named(value: &Value) -> Value {
    let members = value.as_object().into_iter().flatten();
    Value::Object(members.map(|(name, value)| (name.clone(), schema(value))).collect())
}

fn schema(value: &Value) -> Value {
    let Some(members) = value.as_object() else { return value.clone() };
    let nullable = members.get("nullable") == Some(&Value::Bool(true));
    let flag = |key: &str| members.get(key) == Some(&Value::Bool(true));
    let mut out = Map::new();
    for (key, value) in members {
        let (key, value) = match key.as_str() {
            "nullable" | "exclusiveMinimum" | "exclusiveMaximum" => continue,
            "type" if nullable => (key.as_str(), json!([value, "null"])),
            "minimum" if flag("exclusiveMinimum") => ("exclusiveMinimum", value.clone()),
            "maximum" if flag("exclusiveMaximum") => ("exclusiveMaximum", value.clone()),
            // `example` of a schema is deprecated in 3.1.
            "example" => ("examples", json!([value])),
            "properties" => (key.as_str(), named(value)),
            "items" | "additionalProperties" | "not" => (key.as_str(), schema(value)),
            "allOf" | "oneOf" | "anyOf" => (key.as_str(), value.as_array().into_iter().flatten().map(schema).collect()),
            other => (other, value.clone()),
        };
        out.insert(key.to_owned(), value);
    }
    Value::Object(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nullability_bounds_examples_and_events_are_rewritten() {
        let old = json!({
            "openapi": "3.0.3",
            "paths": { "/a": { "get": { "parameters": [{ "schema": { "type": "integer", "minimum": 1, "exclusiveMinimum": true }, "example": { "nullable": true } }] } } },
            "x-webhooks": { "a.b": { "post": {} } },
            "components": { "schemas": { "A": {
                "type": "object",
                "properties": { "nullable": { "type": "string", "nullable": true, "example": "x" }, "example": { "type": "string" } }
            } } }
        });
        let new = to_3_1(&old);
        assert_eq!(new["openapi"], "3.1.1");
        assert_eq!(new["webhooks"], json!({ "a.b": { "post": {} } }));
        let parameter = &new["paths"]["/a"]["get"]["parameters"][0];
        assert_eq!(parameter["schema"], json!({ "type": "integer", "exclusiveMinimum": 1 }));
        assert_eq!(parameter["example"], json!({ "nullable": true }));
        let properties = &new["components"]["schemas"]["A"]["properties"];
        assert_eq!(properties["nullable"], json!({ "type": ["string", "null"], "examples": ["x"] }));
        assert_eq!(properties["example"], json!({ "type": "string" }));
    }
}
