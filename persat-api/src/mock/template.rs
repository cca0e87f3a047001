//! How a request becomes a record: the templates and conditions of `x-sandbox`.

use super::collections::key;
use super::place::{at, elements, members, object, text_of};
use super::records::Data;
use super::routes::Description;
use serde_json::{Value, json};

/// What templates and conditions are about.
pub(super) struct Scope<'a> {
    pub(super) description: &'a Description,
    pub(super) data: &'a Data,
    /// `path`, `query` and `body` of the request, `record` as it is; `item` and `key` within `$each`.
    pub(super) values: &'a Value,
}

/// The time of now as the vendor writes it.
pub(super) fn now() -> String {
    let now = jiff::Timestamp::now();
    format!("{now:.3}")
}

impl Scope<'_> {
    /// Whether what stands at each place is there and of its schema.
    pub(super) fn holds(&self, condition: &'static Value) -> bool {
        members(condition).all(|(place, schema)| {
            at(self.values, place).is_some_and(|value| self.description.judge(schema, value, place, true).is_ok())
        })
    }

    /// What a template stands for; `None` where it stands for nothing.
    pub(super) fn fill(&self, template: &'static Value) -> Option<Value> {
        match template {
            Value::String(text) => match text.as_str() {
                "$now" => Some(Value::from(now())),
                "$today" => Some(Value::from(format!("{}T00:00:00.000Z", now().get(..10)?))),
                _ => Some(template.clone()),
            },
            Value::Array(items) => Some(items.iter().filter_map(|it| self.fill(it)).collect()),
            Value::Object(_) => self.fill_object(template),
            _ => Some(template.clone()),
        }
    }

    fn fill_object(&self, template: &'static Value) -> Option<Value> {
        let found = if let Some(places) = template.get("$of") {
            self.first(places).cloned()
        } else if let Some(collection) = template.get("$look") {
            self.look(collection.as_str()?, template)
        } else if let Some(place) = template.get("$each") {
            self.each(place.as_str()?, &template["as"])
        } else if let Some(condition) = template.get("$when") {
            if self.holds(condition) { self.fill(&template["then"]) } else { None }
        } else {
            return Some(object(members(template).map(|(name, it)| (name.clone(), self.fill(it)))));
        };
        found.or_else(|| template.get("else").and_then(|it| self.fill(it)))
    }

    /// What stands at the first of some places that has anything.
    fn first(&self, places: &'static Value) -> Option<&Value> {
        let places = places.as_array().map_or(std::slice::from_ref(places), Vec::as_slice);
        places.iter().find_map(|place| at(self.values, place.as_str()?))
    }

    fn look(&self, collection: &str, template: &'static Value) -> Option<Value> {
        let found = self.record(collection, &template["by"])?;
        match template.get("take") {
            None => Some(found.clone()),
            Some(Value::String(place)) => at(found, place).cloned(),
            Some(taken) => Some(object(
                members(taken)
                    .map(|(name, place)| (name.clone(), place.as_str().and_then(|place| at(found, place)).cloned())),
            )),
        }
    }

    /// The record that has the key at these places; what is no text is a part of the key itself.
    pub(super) fn record(&self, collection: &str, by: &'static Value) -> Option<&Value> {
        let parts: Option<Vec<String>> = elements(by)
            .map(|part| match part.as_str() {
                Some(place) => at(self.values, place).map(text_of),
                None => Some(part.to_string()),
            })
            .collect();
        self.data.get(collection)?.get(&key(&parts?))
    }

    fn each(&self, place: &str, template: &'static Value) -> Option<Value> {
        let within = |key: Value, item: &Value| {
            let values =
                json!({ "body": self.values["body"], "record": self.values["record"], "item": item, "key": key });
            Scope { description: self.description, data: self.data, values: &values }.fill(template)
        };
        match at(self.values, place)? {
            Value::Array(items) => {
                Some(items.iter().enumerate().filter_map(|(index, it)| within(Value::from(index), it)).collect())
            }
            Value::Object(members) => {
                Some(object(members.iter().map(|(name, it)| (name.clone(), within(Value::from(name.as_str()), it)))))
            }
            _ => None,
        }
    }
}
