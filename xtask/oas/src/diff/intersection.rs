//! What several schemas ask of a value together.

use super::values;
use crate::document::{Kind, Node};
use serde_json::Value;
use std::collections::{BTreeSet, HashSet};

/// Formats of which the first allows less than the second.
const NARROWER: [(&str, &str); 2] = [("int32", "int64"), ("float", "double")];

/// Adds a format, without those that it or another one implies.
pub(super) fn add_format<'d>(formats: &mut BTreeSet<&'d str>, format: &'d str) {
    formats.insert(format);
    for (narrow, wide) in NARROWER {
        if formats.contains(narrow) {
            formats.remove(wide);
        }
    }
}

/// The least number that is a multiple of both.
pub(super) fn least_multiple(a: f64, b: f64) -> f64 {
    // With nine decimals every step that people write is whole.
    const SCALE: f64 = 1e9;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = |number: f64| (number.abs() * SCALE).round() as u128;
    let (a, b) = (whole(a).max(1), whole(b).max(1));
    let (mut left, mut right) = (a, b);
    while right != 0 {
        (left, right) = (right, left % right);
    }
    #[allow(clippy::cast_precision_loss)]
    let multiple = (a / left).saturating_mul(b) as f64;
    multiple / SCALE
}

/// Whether a pattern lets every text pass: it asks for no place in the text but one end of it, and for nothing.
pub(super) fn takes_all(pattern: &str) -> bool {
    const WHOLE: [&str; 4] = [r"^[\s\S]*$", r"^[\S\s]*$", r"^(.|\n)*$", r"^[^]*$"];
    if WHOLE.contains(&pattern) {
        return true;
    }
    let inner = pattern.strip_prefix('^').unwrap_or_else(|| pattern.strip_suffix('$').unwrap_or(pattern));
    let asks_for_place = ["^", "$", r"\b", r"\B", "(?=", "(?!", "(?<", "|"].iter().any(|it| inner.contains(it));
    !asks_for_place && regress::Regex::new(inner).is_ok_and(|it| it.find("").is_some())
}

/// Whether a pattern lets every text of one line pass, and none of several: `.` is no end of a line in ECMAScript.
pub(super) fn takes_lines(pattern: &str) -> bool {
    pattern == "^.*$"
}

/// Whether alternatives are nothing but a list of values of one type, written one by one.
pub(super) fn lists_values(node: &Node, key: &str) -> bool {
    const WORDS: [&str; 4] = ["title", "description", "type", "enum"];
    let branches = node.get(key).map(Node::items).unwrap_or_default();
    let kind = branches.first().and_then(|it| it.text("type"));
    let plain = |branch: &Node| {
        branch.text("type") == kind
            && branch.get("enum").is_some_and(|it| !it.items().is_empty())
            && branch.members().all(|(key, _)| WORDS.contains(&key))
    };
    let mut seen = HashSet::new();
    let mut distinct = branches.iter().flat_map(|it| it.get("enum").map(Node::items).unwrap_or_default());
    branches.len() > 1
        && node.get("discriminator").is_none()
        && branches.iter().all(plain)
        && (key == "anyOf" || distinct.all(|it| seen.insert(values::of(it).to_string())))
}

/// Whether a schema lets `null` pass and nothing else.
pub(super) fn is_null(node: &Node) -> bool {
    let only = |it: &Node| matches!(it.items(), [one] if matches!(one.kind, Kind::Null));
    node.flag("nullable") && node.get("enum").is_some_and(only) && node.get("$ref").is_none()
}

/// What such alternatives say about their values for people, if anything.
pub(super) fn words_for_values(alternatives: &Node) -> Option<Value> {
    let branches = alternatives.items();
    let has_words = |branch: &Node| branch.get("title").is_some() || branch.get("description").is_some();
    branches.iter().any(has_words).then(|| {
        let mut all: Vec<_> = branches.iter().map(values::of).collect();
        all.sort_by_key(ToString::to_string);
        Value::Array(all)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_that_ask_nothing_are_known() {
        for pattern in ["", ".*", "^", "$", "^.*", ".*$", "a*", "^[\\s\\S]*$", "(?:)"] {
            assert!(takes_all(pattern), "{pattern}");
        }
        for pattern in ["a", "^.*$", "^$", "\\b", "^a*$", ".+", "a|", "(?=x)", "("] {
            assert!(!takes_all(pattern), "{pattern}");
        }
    }

    #[test]
    fn multiples_are_found_among_decimals() {
        for (a, b, both) in [(2.0, 3.0, 6.0), (2.0, 4.0, 4.0), (0.1, 0.25, 0.5), (5.0, 5.0, 5.0)] {
            assert_eq!(least_multiple(a, b), both);
        }
    }
}
