//! What lists showed: of each a few items that differ most, so that what they lead to is of each kind.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How many items are kept of a list.
const KEPT: usize = 8;
/// How deep items are looked into.
const DEPTH: usize = 3;
/// Longer texts are no name of a kind.
const WORD: usize = 40;

/// An item, and what the list was asked with.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub sent: Vec<(String, String)>,
    pub item: Value,
}

/// The items of all lists, by operation.
#[derive(Debug, Default)]
pub(super) struct Rows(BTreeMap<usize, Vec<Row>>);

impl Rows {
    pub fn of(&self, operation: usize) -> &[Row] {
        self.0.get(&operation).map(Vec::as_slice).unwrap_or_default()
    }

    /// Adds items; of all, those are kept that show most. What is kept stays in its order.
    pub fn add(&mut self, operation: usize, sent: &[(String, String)], items: &[Value]) {
        let kept = self.0.entry(operation).or_default();
        let mut seen: BTreeSet<String> = kept.iter().flat_map(|it| features(&it.item)).collect();
        let mut left: Vec<_> = items.iter().map(|it| (it, features(it))).collect();
        while kept.len() < KEPT && !left.is_empty() {
            let news = |it: &BTreeSet<String>| it.difference(&seen).count();
            let most = left.iter().map(|(_, it)| news(it)).max().unwrap_or_default();
            let Some(next) = left.iter().position(|(_, it)| news(it) == most) else { return };
            let (item, features) = left.remove(next);
            seen.extend(features);
            kept.push(Row { sent: sent.to_vec(), item: item.clone() });
        }
    }
}

/// What an item shows: which properties it has, of which type, and words such as states.
fn features(item: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(item, String::new(), 0, &mut found);
    found
}

fn collect(value: &Value, path: String, depth: usize, found: &mut BTreeSet<String>) {
    let what = match value {
        Value::Null => "null".to_owned(),
        Value::Bool(it) => it.to_string(),
        Value::Number(_) => "number".to_owned(),
        Value::String(text) if is_word(text) => text.clone(),
        Value::String(text) => if text.is_empty() { "empty" } else { "text" }.to_owned(),
        Value::Array(items) => if items.is_empty() { "none" } else { "some" }.to_owned(),
        Value::Object(_) => "object".to_owned(),
    };
    found.insert(format!("{path}={what}"));
    if depth == DEPTH {
        return;
    }
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, it)| collect(it, format!("{path}/{name}"), depth + 1, found));
        }
        Value::Array(items) => {
            items.iter().take(KEPT).for_each(|it| collect(it, format!("{path}/-"), depth + 1, found));
        }
        _ => {}
    }
}

/// Whether a text is written like a state: `EN_CURSO`.
fn is_word(text: &str) -> bool {
    text.len() <= WORD
        && text.contains(|c: char| c.is_ascii_uppercase())
        && text.chars().all(|c| c.is_ascii_uppercase() || c == '_')
}

/// What names lead to in a value.
pub(super) fn at<'v>(value: &'v Value, names: &[String]) -> Option<&'v Value> {
    names.iter().try_fold(value, |value, name| value.get(name))
}

/// A value as a parameter.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn of_many_items_those_are_kept_that_differ() {
        let mut rows = Rows::default();
        let many: Vec<_> =
            (0..50).map(|it| json!({ "id": it, "state": if it == 40 { "CLOSED" } else { "OPEN" } })).collect();
        rows.add(1, &[], &many);
        let ids: Vec<_> = rows.of(1).iter().map(|it| text(&it.item["id"]).unwrap()).collect();
        assert_eq!((&*ids[0], &*ids[1], ids.len()), ("0", "40", KEPT));
        // What is kept stays: who goes on where another run stopped has to find the same.
        rows.add(1, &[], &[json!({ "id": 99, "other": null })]);
        assert_eq!(rows.of(1).len(), KEPT);
        assert!(rows.of(2).is_empty());
    }
}
