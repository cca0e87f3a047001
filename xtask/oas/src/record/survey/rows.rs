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

/// How many items of one array a sample has, beside those that do not fit.
const SHOWN: usize = 20;

/// The positions of the items that a person would want to see of an array: those that show something new, and of
/// all others the first. Nothing where all may stay.
pub(super) fn worth_showing(items: &[Value]) -> Option<BTreeSet<usize>> {
    if items.len() <= SHOWN {
        return None;
    }
    let (mut seen, mut kept) = (BTreeSet::new(), BTreeSet::new());
    for (index, item) in items.iter().enumerate() {
        let all = features(item);
        let count = seen.len();
        seen.extend(all);
        if seen.len() > count && kept.len() < SHOWN {
            kept.insert(index);
        }
    }
    let mut others = 0..items.len();
    while kept.len() < SHOWN {
        kept.extend(others.next());
    }
    Some(kept)
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

/// A value as a parameter; `.` and `..` are none that a path could hold.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !matches!(&**text, "" | "." | "..") => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A member of that name, of an item or of what is in it.
pub(super) fn within(item: &Value, name: &str) -> Option<String> {
    let members = || item.as_object().into_iter().flatten();
    let inner = members().filter_map(|(_, it)| it.get(name));
    members().filter(|(it, _)| *it == name).map(|(_, it)| it).chain(inner).find_map(text)
}

/// How many there are in all, where a response says so.
pub(super) fn total(body: &Value) -> Option<u64> {
    let members = || body.as_object().into_iter().flatten();
    let inner = || members().filter_map(|(_, it)| it.as_object()).flatten();
    let named = |name: &str| members().chain(inner()).find(|(it, _)| *it == name).and_then(|(_, it)| it.as_u64());
    ["total", "result", "count"].into_iter().filter_map(named).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_no_path_can_hold_is_no_id() {
        let ids = [json!("a/b"), json!(".."), json!(""), json!("."), json!(7), json!(null), json!("...")];
        assert_eq!(ids.iter().filter_map(text).collect::<Vec<_>>(), ["a/b", "7", "..."]);
    }

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
