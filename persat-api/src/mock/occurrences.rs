//! What the described events say of the records.

use super::collections::Collection;
use super::place::members;
use super::records::Data;
use super::routes::Description;
use serde_json::{Value, json};

impl Description {
    /// The schema of an event's body.
    pub(super) fn event_schema(&self, event: &'static Value) -> &'static Value {
        &self.resolve(&event["requestBody"])["content"]["application/json"]["schema"]
    }

    /// The body of an event as documented; where no page shows one, a record that may be its payload.
    pub(super) fn event_example(&self, name: &str, event: &'static Value, data: &Data) -> Option<Value> {
        let media = self.resolve(&event["requestBody"])["content"].get("application/json")?;
        let records = event["x-sandbox"]["collection"].as_str().and_then(|it| data.get(it));
        let made = records.into_iter().flat_map(|records| records.iter());
        let made = made.map(|(_, record)| json!({ "eventType": name, "payload": record }));
        let mut bodies = self.examples(media).map(|(_, example)| example.clone()).chain(made);
        bodies.find(|body| self.judge(&media["schema"], body, "event", true).is_ok())
    }

    /// Why an event cannot be made by its name alone.
    pub(super) fn no_payload(&self, name: &str) -> String {
        let known = self.events();
        if known.contains(&name) {
            return format!("no page shows a payload of `{name}`: give its `payload`");
        }
        format!("there is no event `{name}`, and one of its own needs a `payload`; there are {}", known.join(", "))
    }

    /// The names of the described events.
    pub(super) fn events(&self) -> Vec<&'static str> {
        let mut names: Vec<_> = members(&self.document["x-webhooks"]).map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        names
    }

    /// Keeps or removes the records that an event is about, as its `x-sandbox` says.
    pub(super) fn apply_event(&self, rule: &'static Value, payload: &Value, data: &mut Data) {
        let Some(collection) = rule["collection"].as_str().and_then(|it| self.collection(it)) else { return };
        let about = payload.as_array().map_or(std::slice::from_ref(payload), Vec::as_slice);
        for record in about {
            self.apply(collection, rule["does"] == "remove", record, data);
        }
    }

    fn apply(&self, collection: &Collection, is_removed: bool, record: &Value, data: &mut Data) {
        let records = data.entry(collection.name).or_default();
        if is_removed {
            if let Some(key) = collection.key_of(record) {
                records.remove(&key);
            }
            return;
        }
        let Some(mut record) = self.fit(collection.record, record) else { return };
        self.complete(collection.record, &mut record);
        if !collection.lacks_key(&record) {
            records.insert(collection, record);
        }
    }
}
