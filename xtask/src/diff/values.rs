//! Values by meaning: `1` is `1.0`, and the order of members does not count.

use crate::document::Node;
use serde_json::{Number, Value};

/// A value in the one form that equal values share.
pub(super) fn canonical(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::Number(whole(&number)),
        Value::Array(items) => items.into_iter().map(canonical).collect(),
        Value::Object(members) => {
            let mut members: Vec<_> = members.into_iter().map(|(key, value)| (key, canonical(value))).collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(members.into_iter().collect())
        }
        other => other,
    }
}

/// As [`canonical`], of a node.
pub(super) fn of(node: &Node) -> Value {
    canonical(node.to_json())
}

fn whole(number: &Number) -> Number {
    match number.as_f64() {
        // Within the range in which every whole number is exact.
        #[allow(clippy::cast_possible_truncation)]
        Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 9e15 => Number::from(float as i64),
        _ => number.clone(),
    }
}

/// A value as shown in a message, shortened.
pub(super) fn shown(value: &Value) -> String {
    const WIDEST: usize = 60;
    let text = value.to_string();
    if text.chars().count() <= WIDEST { text } else { format!("{}…", text.chars().take(WIDEST).collect::<String>()) }
}
