//! Making a value one of its schema: what fits is kept, what is required and missing is added.

use super::place::{elements, members, object, text_of, whole};
use super::routes::Description;
use serde_json::{Map, Value};

/// Schemas that contain themselves stop here.
const DEEPEST: usize = 24;

impl Description {
    /// The declared properties of an object and of what it extends.
    pub(super) fn declared(&self, schema: &'static Value) -> Vec<(&'static String, &'static Value)> {
        let schema = self.resolve(schema);
        let extended = elements(&schema["allOf"]).flat_map(|part| self.declared(part));
        extended.chain(members(&schema["properties"])).collect()
    }

    /// The part of a value that fits: undeclared members of objects are left out, and so is what is of another
    /// kind. Numbers become texts where texts are meant.
    pub(super) fn fit(&self, schema: &'static Value, value: &Value) -> Option<Value> {
        let schema = self.meant(schema);
        let fitting = match (value, schema["type"].as_str()) {
            (Value::Object(given), Some("object") | None) => {
                let declared = self.declared(schema);
                let others = &schema["additionalProperties"];
                if declared.is_empty() && !others.is_object() && !given.is_empty() {
                    value.clone()
                } else {
                    return self.fit_members(&declared, others, given);
                }
            }
            (Value::Array(items), Some("array")) => {
                let items: Option<Vec<Value>> = items
                    .iter()
                    .map(|it| {
                        let mut item = self.fit(&schema["items"], it)?;
                        self.complete(&schema["items"], &mut item);
                        Some(item)
                    })
                    .collect();
                Value::Array(items?)
            }
            (Value::Number(_), Some("integer")) => Value::from(whole(value)?),
            (Value::Number(_) | Value::Bool(_), Some("string")) => Value::from(text_of(value)),
            _ => value.clone(),
        };
        self.judge(schema, &fitting, "", false).is_ok().then_some(fitting)
    }

    fn fit_members(
        &self,
        declared: &[(&'static String, &'static Value)],
        others: &'static Value,
        given: &Map<String, Value>,
    ) -> Option<Value> {
        let fit = |(name, value): (&String, &Value)| {
            let schema = declared.iter().find(|(it, _)| *it == name).map(|(_, schema)| *schema);
            let fitting = match schema.or(others.is_object().then_some(others)) {
                Some(schema) => self.fit(schema, value),
                None => None,
            };
            (name.clone(), fitting)
        };
        Some(object(given.iter().map(fit)))
    }

    /// Adds what is required and missing, as blank as the schema allows.
    pub(super) fn complete(&self, schema: &'static Value, value: &mut Value) {
        let schema = self.meant(schema);
        match value {
            Value::Object(given) => {
                let declared = self.declared(schema);
                for name in self.required(schema) {
                    if !given.contains_key(name)
                        && let Some(property) = self.property(schema, name)
                    {
                        given.insert(name.to_owned(), self.blank(property, 0));
                    }
                }
                let others = &schema["additionalProperties"];
                for (name, value) in given {
                    let property = declared.iter().find(|(it, _)| *it == name).map(|(_, schema)| *schema);
                    if let Some(property) = property.or(others.is_object().then_some(others)) {
                        self.complete(property, value);
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|it| self.complete(&schema["items"], it)),
            _ => {}
        }
    }

    /// The least that a schema allows: nothing where it may be nothing, and no text but one of its form.
    pub(super) fn blank(&self, schema: &'static Value, depth: usize) -> Value {
        let schema = self.meant(schema);
        if schema["nullable"] == true {
            return Value::Null;
        }
        let known = [&schema["enum"], &schema["x-extensible-enum"]].into_iter().flat_map(elements).next();
        let of_a_form = schema.get("pattern").or(schema.get("format")).and(schema.get("example"));
        if let Some(value) = known.or(schema.get("default")).or(of_a_form.filter(|it| it.is_string())) {
            return value.clone();
        }
        if let Some(choice) = elements(&schema["oneOf"]).chain(elements(&schema["anyOf"])).next() {
            return self.blank(choice, depth + 1);
        }
        let is_extended = schema.get("allOf").is_some();
        match if is_extended { Some("object") } else { schema["type"].as_str() } {
            Some("object") if depth > DEEPEST => Value::Object(Map::new()),
            Some("object") => {
                let value = |name: &str| self.property(schema, name).map(|it| self.blank(it, depth + 1));
                object(self.required(schema).into_iter().map(|name| (name.to_owned(), value(name))))
            }
            Some("array") => {
                let least = if depth > DEEPEST { 0 } else { schema["minItems"].as_u64().unwrap_or(0) };
                (0..least).map(|_| self.blank(&schema["items"], depth + 1)).collect()
            }
            Some("integer" | "number") => schema.get("minimum").cloned().unwrap_or_else(|| Value::from(0)),
            Some("boolean") => Value::Bool(false),
            Some("string") => Value::from(match schema["format"].as_str() {
                Some("date-time") => "1970-01-01T00:00:00.000Z",
                Some("date") => "1970-01-01",
                _ => "",
            }),
            _ => Value::Null,
        }
    }
}
