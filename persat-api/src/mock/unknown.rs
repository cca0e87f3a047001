//! Values that the description does not list: what comes when a vendor adds one to an enumeration.

use super::place::elements;
use super::routes::Description;
use serde_json::Value;

/// The value. Whoever reads it ought to keep it, and to go on.
const UNKNOWN: &str = "UNKNOWN_VALUE";

impl Description {
    /// Puts an unlisted value in place of each text of an enumeration that may gain values.
    pub(super) fn put_unknown_values(&self, schema: &'static Value, value: &mut Value) {
        let schema = self.resolve(schema);
        match value {
            Value::String(text) if is_extensible(schema) => UNKNOWN.clone_into(text),
            Value::Array(items) => items.iter_mut().for_each(|it| self.put_unknown_values(&schema["items"], it)),
            Value::Object(members) => {
                for (name, member) in members {
                    let declared = schema["properties"].get(name).unwrap_or(&schema["additionalProperties"]);
                    self.put_unknown_values(declared, member);
                }
            }
            _ => {}
        }
        parts(schema).for_each(|part| self.put_unknown_values(part, value));
    }

    /// Whether a schema, or one that it holds, is an enumeration that may gain texts.
    pub(super) fn may_gain_values(&self, schema: &'static Value) -> bool {
        let (mut open, mut seen) = (vec![schema], Vec::new());
        while let Some(schema) = open.pop().map(|it| self.resolve(it)) {
            if is_extensible(schema) {
                return true;
            }
            if schema.is_object() && !seen.iter().any(|it| std::ptr::eq(*it, schema)) {
                seen.push(schema);
                let properties = schema["properties"].as_object().into_iter().flat_map(|it| it.values());
                open.extend(parts(schema).chain(properties).chain([&schema["items"], &schema["additionalProperties"]]));
            }
        }
        false
    }
}

fn parts(schema: &'static Value) -> impl Iterator<Item = &'static Value> {
    ["allOf", "oneOf", "anyOf"].into_iter().flat_map(|key| elements(&schema[key]))
}

fn is_extensible(schema: &Value) -> bool {
    schema["type"] == "string" && schema.get("x-extensible-enum").is_some_and(|it| *it != false)
}
