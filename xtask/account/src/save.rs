//! What of a response is saved: the template, and nothing that the description does not declare.

use crate::references::resolved;
use serde_json::{Map, Value, json};

/// Members of what the description leaves open that are read all the same.
const OF_OPEN: [(&str, &str); 2] = [("id", "integer"), ("name", "string")];

/// A response to one of [`READS`](crate::READS), with what the description declares of it; what it leaves open, and
/// whatever else the server sends, may be anybody's and is left out.
#[must_use]
pub fn reduced(base: &Value, operation: &str, body: &Value) -> Value {
    let operations = base["paths"].as_object().into_iter().flatten().filter_map(|(_, path)| path.get("get"));
    let found = operations.into_iter().find(|it| it["operationId"] == operation);
    let schema = found.and_then(|it| it.pointer("/responses/200/content/application~1json/schema"));
    schema.and_then(|schema| keep(base, schema, body)).unwrap_or_else(|| json!({}))
}

fn keep(base: &Value, schema: &Value, value: &Value) -> Option<Value> {
    let schema = resolved(base, schema);
    if let Some(branches) = schema["oneOf"].as_array() {
        return branches.iter().find_map(|it| keep(base, it, value));
    }
    match (schema["type"].as_str()?, value) {
        ("object", Value::Object(members)) => {
            let mut kept = Map::new();
            for (name, property) in schema["properties"].as_object().into_iter().flatten() {
                let value = members.get(name).and_then(|it| keep(base, property, it));
                kept.extend(value.map(|it| (name.clone(), it)));
            }
            if schema.get("properties").is_none() {
                for (name, kind) in OF_OPEN {
                    let value = members.get(name).and_then(|it| keep(base, &json!({ "type": kind }), it));
                    kept.extend(value.map(|it| (name.to_owned(), it)));
                }
            }
            Some(Value::Object(kept))
        }
        ("array", Value::Array(items)) => {
            Some(items.iter().filter_map(|it| keep(base, &schema["items"], it)).collect())
        }
        ("string", Value::String(_)) | ("boolean", Value::Bool(_)) | ("integer" | "number", Value::Number(_)) => {
            Some(value.clone())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_declared_is_kept() {
        let base = json!({
            "paths": { "/x": { "get": { "operationId": "listX", "responses": { "200": { "content": { "application/json": {
                "schema": { "$ref": "#/components/schemas/List" } } } } } } } },
            "components": { "schemas": {
                "List": { "type": "object", "properties": { "data": { "type": "array", "items": { "allOf": [
                    { "$ref": "#/components/schemas/Item" }, { "type": "object", "properties": { "n": { "type": "integer" } } },
                ] } } } },
                "Item": { "type": "object", "properties": {
                    "text": { "type": "string" }, "open": { "x-open": "?" }, "group": { "type": "object", "x-open": "?" },
                    "either": { "oneOf": [{ "type": "string" }, { "type": "object", "properties": { "a": { "type": "boolean" } } }] },
                } },
            } },
        });
        let body = json!({ "owner": "Juan", "data": [{
            "text": "t", "n": 1, "open": "Juan", "owner": "Juan", "group": { "id": 1, "name": "g", "boss": "Juan" },
            "either": { "a": true, "b": "Juan" },
        }, { "text": { "of": "Juan" }, "either": "e" }] });
        assert_eq!(
            reduced(&base, "listX", &body),
            json!({ "data": [
            { "text": "t", "group": { "id": 1, "name": "g" }, "either": { "a": true }, "n": 1 }, { "either": "e" },
        ] })
        );
    }
}
