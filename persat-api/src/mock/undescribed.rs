//! What a request has that the description does not: a misspelt parameter or field, most likely.

use super::routes::{Description, Operation};
use serde_json::Value;
use std::collections::BTreeSet;

/// What is longer is not told: it may be no name.
const LONGEST: usize = 60;

impl Description {
    /// The places of a request that the operation does not describe, such as `query.limti` and `body.colour`.
    pub(super) fn undescribed(
        &self,
        operation: &Operation,
        query: &[(String, String)],
        body: Option<&Value>,
    ) -> Vec<String> {
        let is_described =
            |name: &str| operation.parameters.iter().any(|it| it["in"] == "query" && it["name"] == *name);
        let query = query.iter().filter(|(name, _)| !is_described(name)).map(|(name, _)| place("query", name));
        let mut places: Vec<String> = query.collect();
        let described = self.resolve(&operation.definition["requestBody"]);
        match body {
            Some(body) if described.is_object() => {
                self.collect(&described["content"]["application/json"]["schema"], body, "body", &mut places);
            }
            Some(Value::Object(members)) => places.extend(members.keys().map(|name| place("body", name))),
            _ => {}
        }
        // It may be repeated, and each item of a list may have it.
        let mut seen = BTreeSet::new();
        places.retain(|place| seen.insert(place.clone()));
        places
    }

    fn collect(&self, schema: &'static Value, value: &Value, at: &str, places: &mut Vec<String>) {
        let schema = self.meant(schema);
        match value {
            Value::Array(items) => items.iter().for_each(|it| self.collect(&schema["items"], it, at, places)),
            Value::Object(members) => {
                let declared = self.declared(schema);
                // What may have any members, or one of several forms, cannot have an undescribed one.
                let others = &schema["additionalProperties"];
                let is_open = declared.is_empty() || !(others.is_null() || *others == false);
                for (name, member) in members {
                    match declared.iter().find(|(it, _)| *it == name) {
                        Some((_, schema)) => self.collect(schema, member, &place(at, name), places),
                        None if is_open => {}
                        None => places.push(place(at, name)),
                    }
                }
            }
            _ => {}
        }
    }
}

/// A place below another. What does not look like a name is not told: it may be somebody's data.
fn place(above: &str, name: &str) -> String {
    let is_name = name.len() <= LONGEST && name.bytes().all(|it| it.is_ascii_alphanumeric() || b"_-.[]".contains(&it));
    format!("{above}.{}", if is_name { name } else { "…" })
}
