//! An account's own templates, read from a folder of saved responses.

use super::collections::Collection;
use super::deed::Deed;
use super::error::Error;
use super::place::{at, elements, text_of};
use super::records::Data;
use super::routes::{Description, Operation};
use super::store::{file_error, read_file};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What an account has of its own.
pub(super) struct Account {
    /// Its templates, states, types and labels, by collection.
    records: Data,
    /// Of a list that is asked for by an id: the keys that it shows, by operation and id.
    shown: BTreeMap<(&'static str, String), BTreeSet<String>>,
}

impl Account {
    /// Reads a folder: one response for each file, `listFormSchemas.json` or `getFormSchema.170.json`. What is no
    /// JSON file is somebody else's.
    pub(super) fn read(description: &Description, folder: &Path) -> Result<Self, Error> {
        let cannot = |error: std::io::Error| file_error(folder, error.to_string());
        let mut files: Vec<(PathBuf, &Operation, Option<String>)> = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(cannot)? {
            let path = entry.map_err(cannot)?.path();
            if path.extension().is_none_or(|it| it != "json") {
                continue;
            }
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let (operation, id) = name.split_once('.').map_or((&*name, None), |(it, id)| (it, Some(id.to_owned())));
            let found = description.operation(operation).filter(|it| description.of_account(it).is_some());
            let Some(operation) = found else {
                let message = "no operation that reads templates has this file: `getFormSchema.170.json` is one's name";
                return Err(file_error(&path, message.to_owned()));
            };
            files.push((path, operation, id));
        }
        if files.is_empty() {
            let message = "it holds no template: save them with `cargo xtask account --live --save DIR`";
            return Err(file_error(folder, message.to_owned()));
        }
        // Lists come first, and what is read by itself says more.
        files.sort_by(|(a, of_a, _), (b, of_b, _)| (of_a.deed() != Deed::List, a).cmp(&(of_b.deed() != Deed::List, b)));
        let mut account = Self { records: Data::new(), shown: BTreeMap::new() };
        for (path, operation, id) in files {
            let response = read_file(&path)?;
            account.add(description, operation, id, &response).map_err(|message| file_error(&path, message))?;
        }
        Ok(account)
    }

    fn add(
        &mut self,
        description: &Description,
        operation: &Operation,
        id: Option<String>,
        response: &Value,
    ) -> Result<(), String> {
        let Some(collection) = description.of_account(operation) else { return Ok(()) };
        let records = self.records.entry(collection.name).or_default();
        match (&response["data"], operation.deed(), id) {
            (Value::Array(items), Deed::List, id) => {
                for item in items {
                    match collection.key_of(item).and_then(|key| Some((records.get(&key)?.clone(), key))) {
                        Some((known, key)) => records.replace(collection, &key, over(&known, item)),
                        None => records.insert(collection, item.clone()),
                    }
                }
                if let Some(id) = id {
                    let keys = items.iter().filter_map(|it| collection.key_of(it));
                    self.shown.entry((operation.id, id)).or_default().extend(keys);
                }
                Ok(())
            }
            (template @ Value::Object(_), Deed::Get, Some(id)) => {
                let key = collection.key_of(template).unwrap_or(id);
                match records.get(&key).map(|listed| over(listed, template)) {
                    Some(whole) => records.replace(collection, &key, whole),
                    None => records.insert(collection, template.clone()),
                }
                Ok(())
            }
            _ => Err("this is no response with `data`: save it again".to_owned()),
        }
    }

    /// Puts what the account has in place of the documented examples. Records of templates that it does not have go.
    pub(super) fn settle(&self, description: &Description, data: &mut Data) {
        data.extend(self.records.iter().map(|(name, records)| (*name, records.clone())));
        for operation in &description.operations {
            let rule = &operation.sandbox()["values"];
            let templates = rule["of"].as_str().and_then(|it| self.records.get(it));
            let (Some(templates), Some(name)) = (templates, operation.sandbox()["collection"].as_str()) else {
                continue;
            };
            let place = elements(&rule["by"]).find_map(|it| it.as_str()?.split_once('.')).map_or("", |(_, it)| it);
            let is_known = |record: &Value| at(record, place).is_none_or(|id| templates.get(&text_of(id)).is_some());
            data.entry(name).or_default().retain(is_known);
        }
    }

    /// Whether the collection is the account's: its records are never those of a file of records.
    pub(super) fn has(&self, collection: &str) -> bool {
        self.records.contains_key(collection)
    }

    /// Whether a list shows the record of a key, where the list is one of several.
    pub(super) fn shows(&self, operation: &Operation, values: &Value, key: Option<&str>) -> bool {
        let asked = operation.sandbox()["group"].as_str().and_then(|place| at(values, place)).map(text_of);
        let of_group = asked.and_then(|id| self.shown.get(&(operation.id, id)));
        of_group.is_none_or(|keys| key.is_some_and(|key| keys.contains(key)))
    }
}

impl Description {
    /// The collection of an operation that reads what an account has of its own.
    fn of_account(&self, operation: &Operation) -> Option<&Collection> {
        let collection = self.collection(operation.sandbox()["collection"].as_str()?)?;
        (collection.is_of_account && matches!(operation.deed(), Deed::List | Deed::Get)).then_some(collection)
    }
}

/// A record with the members of another over its own.
fn over(record: &Value, more: &Value) -> Value {
    let mut record = record.clone();
    if let (Value::Object(own), Value::Object(more)) = (&mut record, more) {
        own.extend(more.clone());
    }
    record
}
