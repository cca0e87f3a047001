//! The records of the collections, in memory.

use super::collections::{Collection, Given};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// All records, by collection.
pub(super) type Data = BTreeMap<&'static str, Records>;

/// The records of a collection, in their order and, those that have one, by their key.
#[derive(Clone, Debug, Default)]
pub(super) struct Records {
    in_order: BTreeMap<i64, Value>,
    orders: HashMap<String, i64>,
    /// The greatest number that was given, so that none is given twice.
    pub(super) given: i64,
}

impl Records {
    pub(super) fn len(&self) -> usize {
        self.in_order.len()
    }

    pub(super) fn get(&self, key: &str) -> Option<&Value> {
        self.in_order.get(self.orders.get(key)?)
    }

    /// The records and where they stand, in their order.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = (i64, &Value)> {
        self.in_order.iter().map(|(order, record)| (*order, record))
    }

    /// Adds a record, in place of one that has its key.
    pub(super) fn insert(&mut self, collection: &Collection, record: Value) {
        let behind = self.in_order.last_key_value().map_or(0, |(order, _)| order.saturating_add(1));
        let mut order = collection.order_of(&record).unwrap_or(behind);
        while self.in_order.contains_key(&order) {
            order = order.saturating_add(1);
        }
        if let Some(key) = collection.key_of(&record) {
            // Of a key that is no number of this size nothing is to be feared.
            self.given = key.parse().ok().filter(|it| *it < 1 << 53).map_or(self.given, |it: i64| it.max(self.given));
            order = *self.orders.entry(key).or_insert(order);
        }
        self.in_order.insert(order, record);
    }

    /// Puts a record in the place of another one, whose key may differ.
    pub(super) fn replace(&mut self, collection: &Collection, old: &str, record: Value) {
        let Some(order) = self.orders.remove(old) else { return self.insert(collection, record) };
        if let Some(key) = collection.key_of(&record) {
            self.orders.insert(key, order);
        }
        self.in_order.insert(order, record);
    }

    pub(super) fn remove(&mut self, key: &str) -> Option<Value> {
        let order = self.orders.remove(key)?;
        self.in_order.remove(&order)
    }

    /// Removes what is not to be kept.
    pub(super) fn retain(&mut self, keep: impl Fn(&Value) -> bool) {
        self.in_order.retain(|_, record| keep(record));
        let in_order = &self.in_order;
        self.orders.retain(|_, order| in_order.contains_key(order));
    }

    /// The next key that the server gives, which nothing has or had.
    pub(super) fn give(&mut self, given: Given) -> Value {
        self.given = self.given.saturating_add(1);
        match given {
            Given::Number => Value::from(self.given),
            Given::Text => Value::from(self.given.to_string()),
        }
    }
}
