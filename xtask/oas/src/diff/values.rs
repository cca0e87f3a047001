//! Values by meaning: `1` is `1.0`, and the order of members does not count.

use crate::document::{Document, Node, Pointer};
use crate::model::resolve;
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

/// As [`of`], of members that may be references.
pub(super) fn referred(document: &Document, node: &Node) -> Value {
    let followed = |node: &Node| {
        let reference = node.text("$ref").filter(|it| it.starts_with('#'));
        let at = reference.and_then(|it| resolve(document, &Pointer::of_reference(it)));
        at.and_then(|at| document.get(&at)).map_or_else(|| of(node), of)
    };
    if node.as_object().is_none() {
        return of(node);
    }
    canonical(node.members().map(|(name, node)| (name.to_owned(), followed(node))).collect())
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
