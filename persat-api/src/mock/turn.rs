//! What an operation does with the records of its collection.

use super::account::Account;
use super::collections::{Collection, key};
use super::deed::Deed;
use super::lists;
use super::place::{at, members, merge, object, text_of};
use super::records::Data;
use super::refusal::Refusal;
use super::routes::{Description, Operation};
use super::template::Scope;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A request of the described form, for an operation that has a collection.
pub(super) struct Turn<'a> {
    pub(super) description: &'a Description,
    pub(super) operation: &'a Operation,
    pub(super) collection: &'a Collection,
    pub(super) data: &'a mut Data,
    /// `path`, `query` and `body` of the request; `record` once it is found.
    pub(super) values: Value,
    /// The users who may see no client.
    pub(super) barred: &'a BTreeSet<i64>,
    /// Whose templates values are judged by.
    pub(super) account: Option<&'a Account>,
}

/// What became of it.
#[derive(Default)]
pub(super) struct Done {
    /// The response; the documented one where there is none.
    pub(super) body: Option<Value>,
    /// The events that a page says this fires.
    pub(super) fired: Vec<(&'static str, Value)>,
}

impl Turn<'_> {
    /// Does it. `example` is the documented response.
    pub(super) fn act(mut self, example: Value) -> Result<Done, Refusal> {
        self.check_request()?;
        match self.operation.deed() {
            Deed::List => {
                let page = lists::page(self.description, self.operation, &self.values, &example, self.rows());
                Ok(Done { body: Some(page), ..Done::default() })
            }
            Deed::Create => self.create(example),
            deed => {
                let (key, record) = self.find()?;
                self.values["record"] = record;
                self.check_record(&self.values["record"], Some(&key))?;
                match deed {
                    Deed::Change => self.change(&key, example),
                    Deed::Delete => Ok(self.delete(&key, example)),
                    Deed::About => Ok(Done::default()),
                    _ => {
                        let record = self.values["record"].take();
                        Ok(Done { body: Some(self.answer(example, record)), ..Done::default() })
                    }
                }
            }
        }
    }

    pub(super) fn scope(&self) -> Scope<'_> {
        Scope { description: self.description, data: self.data, values: &self.values }
    }

    fn rows(&self) -> Vec<(i64, &Value)> {
        let rule = self.operation.sandbox();
        let Some(records) = self.data.get(self.collection.name) else { return Vec::new() };
        let is_wanted = |record: &Value| lists::is_wanted(self.description, self.data, rule, &self.values, record);
        let key = |record: &Value| self.collection.key_of(record);
        let is_shown = |it: &Value| {
            self.account.is_none_or(|account| account.shows(self.operation, &self.values, key(it).as_deref()))
        };
        let rows = records.iter().filter(|(_, record)| is_wanted(record) && is_shown(record));
        if self.collection.newest.is_some() { rows.rev().collect() } else { rows.collect() }
    }

    /// The record that the path names, and its key.
    fn find(&self) -> Result<(String, Value), Refusal> {
        let rule = self.operation.sandbox();
        let part = |place: &&'static str| {
            let name = rule["by"][*place].as_str().unwrap_or(place);
            at(&self.values["path"], name).map(text_of).unwrap_or_default()
        };
        let key = key(&self.collection.key.iter().map(part).collect::<Vec<_>>());
        let found = self.data.get(self.collection.name).and_then(|records| records.get(&key));
        found.map(|record| (key, record.clone())).ok_or_else(|| self.missing())
    }

    fn missing(&self) -> Refusal {
        let rule = self.operation.sandbox();
        let (description, operation) = (self.description, self.operation);
        let own = format!("no record of `{}` has this key", self.collection.name);
        if let Some(message) = rule["missing"].as_str() {
            return description.said(operation, 404, message, &self.values);
        }
        // What is printed may be about something else that is not there.
        let is_of_another = rule["refuses"].as_array().is_some_and(|it| it.iter().any(|it| it["status"] == 404));
        if is_of_another { Refusal::own(404, own) } else { description.printed_or(operation, 404, &own) }
    }

    fn create(&mut self, example: Value) -> Result<Done, Refusal> {
        let collection = self.collection;
        let mut record = self.description.fit(collection.record, &self.values["body"]).unwrap_or_else(|| json!({}));
        self.overlay(&mut record);
        self.check_record(&record, None)?;
        self.check_values()?;
        if let (Some(given), [place]) = (collection.given, collection.key.as_slice()) {
            let id = self.data.entry(collection.name).or_default().give(given);
            record[*place] = id;
        }
        if collection.lacks_key(&record) || self.is_taken(&record) {
            return Err(self.conflict(&record));
        }
        self.data.entry(collection.name).or_default().insert(collection, record.clone());
        Ok(self.done(record, example))
    }

    fn change(&mut self, old: &str, example: Value) -> Result<Done, Refusal> {
        self.check_values()?;
        let collection = self.collection;
        let mut changes = self.description.fit(collection.record, &self.values["body"]).unwrap_or_else(|| json!({}));
        if let Some(more) = self.scope().fill(&self.operation.sandbox()["record"]).filter(|it| !it.is_null()) {
            merge(&mut changes, more);
        }
        let mut record = self.values["record"].clone();
        merge(&mut record, changes);
        let record = self.settled(record);
        self.check_record(&record, Some(old))?;
        let is_moved = collection.key_of(&record).as_deref() != Some(old);
        if is_moved && (collection.lacks_key(&record) || self.is_taken(&record)) {
            return Err(self.conflict(&record));
        }
        self.data.entry(collection.name).or_default().replace(collection, old, record.clone());
        Ok(self.done(record, example))
    }

    fn delete(&mut self, key: &str, example: Value) -> Done {
        let rule = self.operation.sandbox();
        let record = self.values["record"].clone();
        if let Some(records) = self.data.get_mut(self.collection.name) {
            records.remove(key);
        }
        for (collection, place) in members(&rule["also"]) {
            if let (Some(records), Some(place)) = (self.data.get_mut(collection.as_str()), place.as_str()) {
                let own = text_of(&record[self.collection.key[0]]);
                records.retain(|it| at(it, place).map(text_of).as_deref() != Some(&own));
            }
        }
        let told = self.description.property(self.description.success_schema(self.operation), "data");
        let path = &self.values["path"];
        let names = told.map(|schema| self.description.declared(schema)).unwrap_or_default();
        let told = object(names.into_iter().map(|(name, schema)| {
            let value = record.get(name).or(path.get(name));
            (name.clone(), value.and_then(|it| self.description.fit(schema, it)))
        }));
        Done { body: Some(self.answer(example, told)), fired: self.fired() }
    }

    /// Lays what the operation sets over a record, and adds what it has to have.
    fn overlay(&self, record: &mut Value) {
        if let Some(set) = self.scope().fill(&self.operation.sandbox()["record"]).filter(|it| !it.is_null()) {
            merge(record, set);
        }
        *record = self.settled(std::mem::take(record));
    }

    /// A record with what fits its schema, and all that is required.
    fn settled(&self, record: Value) -> Value {
        let mut record = self.description.fit(self.collection.record, &record).unwrap_or(record);
        self.description.complete(self.collection.record, &mut record);
        record
    }

    /// Whether there is a record that has the key of this one.
    fn is_taken(&self, record: &Value) -> bool {
        let (key, records) = (self.collection.key_of(record), self.data.get(self.collection.name));
        key.zip(records).is_some_and(|(key, records)| records.get(&key).is_some())
    }

    fn conflict(&self, record: &Value) -> Refusal {
        let (description, operation) = (self.description, self.operation);
        match operation.sandbox()["taken"].as_str() {
            Some(message) => description.said(operation, 409, message, &self.values),
            None if self.collection.lacks_key(record) => {
                Refusal::own(400, format!("`{}` is missing", self.collection.key.join("`, `")))
            }
            None => {
                let own = format!("another record of `{}` has this key", self.collection.name);
                description.printed_or(operation, 409, &own)
            }
        }
    }

    /// What follows from a record as it is now.
    fn done(&mut self, record: Value, example: Value) -> Done {
        self.values["record"] = record.clone();
        for (name, template) in members(&self.operation.sandbox()["adds"]) {
            let Some(collection) = self.description.collection(name) else { continue };
            let Some(mut added) = self.scope().fill(template) else { continue };
            self.description.complete(collection.record, &mut added);
            self.data.entry(collection.name).or_default().insert(collection, added);
        }
        Done { body: Some(self.answer(example, record)), fired: self.fired() }
    }

    fn fired(&self) -> Vec<(&'static str, Value)> {
        let fires = members(&self.operation.sandbox()["fires"]);
        fires.filter_map(|(event, payload)| Some((event.as_str(), self.scope().fill(payload)?))).collect()
    }

    /// The documented response with a record in it; as it is where no source shows what it holds.
    fn answer(&self, mut example: Value, record: Value) -> Value {
        let schema = self.description.success_schema(self.operation);
        let data = self.description.property(schema, "data").map(|it| self.description.resolve(it));
        if data.is_some_and(|it| it.get("type").is_some() || it.get("allOf").is_some()) {
            example["data"] = record;
        }
        example
    }
}
