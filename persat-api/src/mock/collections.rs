//! The collections that the extension `x-sandbox` names.

use super::place::{at, elements, members, text_of};
use serde_json::Value;

/// Records of one kind.
pub(super) struct Collection {
    pub(super) name: &'static str,
    /// The schema of a record.
    pub(super) record: &'static Value,
    /// The places in a record whose values are its key; none where it has no key.
    pub(super) key: Vec<&'static str>,
    /// The keys that are none: records that have one of these stand each for itself.
    keyless: Vec<&'static str>,
    /// How the server gives the key of a new record; `None` where the caller chooses it.
    pub(super) given: Option<Given>,
    /// The place of the moment by which lists have the newest first.
    pub(super) newest: Option<&'static str>,
    /// The sandbox's own records at the start.
    pub(super) seeds: &'static Value,
    /// Whether an account has its own, which a folder of templates may hold.
    pub(super) is_of_account: bool,
}

/// The form of a key that the server gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Given {
    Number,
    Text,
}

impl Collection {
    /// The key of a record; `None` where it has none.
    pub(super) fn key_of(&self, record: &Value) -> Option<String> {
        if self.key.is_empty() {
            return None;
        }
        let parts: Option<Vec<String>> = self.key.iter().map(|place| at(record, place).map(text_of)).collect();
        parts.map(|parts| key(&parts)).filter(|key| !self.keyless.contains(&key.as_str()))
    }

    /// Whether a part of the key that a record has to have is missing.
    pub(super) fn lacks_key(&self, record: &Value) -> bool {
        self.key.iter().any(|place| at(record, place).is_none())
    }

    /// Where a record stands among the others: by its moment, or behind those that are there.
    pub(super) fn order_of(&self, record: &Value) -> Option<i64> {
        let moment = at(record, self.newest?)?.as_str()?;
        moment.parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_millisecond)
    }
}

/// The key that is made of its parts.
pub(super) fn key(parts: &[String]) -> String {
    parts.join("\u{0}")
}

/// The collections of a document.
pub(super) fn read(document: &'static Value) -> Vec<Collection> {
    let collection = |(name, rule): (&'static String, &'static Value)| Collection {
        name,
        record: &document["components"]["schemas"][rule["record"].as_str().unwrap_or_default()],
        key: elements(&rule["key"]).filter_map(Value::as_str).collect(),
        keyless: keyless(document, name, &rule["key"]),
        given: match rule["given"].as_str() {
            Some("number") => Some(Given::Number),
            Some(_) => Some(Given::Text),
            None => None,
        },
        newest: rule["newest"].as_str(),
        seeds: &rule["seeds"],
        is_of_account: rule["account"] == true,
    };
    members(&document["x-sandbox"]["collections"]).map(collection).collect()
}

/// The values of a key by which the lists of a collection identify nothing.
fn keyless(document: &'static Value, collection: &str, key: &Value) -> Vec<&'static str> {
    let operations = members(&document["paths"]).flat_map(|(_, item)| members(item)).map(|(_, operation)| operation);
    let lists = operations.filter(|it| it["x-sandbox"]["collection"] == collection && it["x-paging"]["key"] == *key);
    lists.flat_map(|it| members(&it["x-paging"]["key-when"])).map(|(value, _)| value.as_str()).collect()
}
