//! What a parameter may be: a number, a day, one of a few values.

use crate::document::{Document, Node};
use crate::model::Parameter;
use crate::schema::meant;
use std::collections::BTreeSet;

/// How a day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// `2026-03-04`
    Plain,
    /// `2026-03-04T00:00:00.000Z`
    Moment,
}

/// The schema of a parameter, references followed.
fn schema<'d>(document: &'d Document, parameter: &Parameter) -> Option<&'d Node> {
    document.get(&meant(document, parameter.schema.as_ref()?)?)
}

pub(super) fn is_number(document: &Document, parameter: &Parameter) -> bool {
    schema(document, parameter).is_some_and(|it| matches!(it.text("type"), Some("integer" | "number")))
}

/// How a day is written, where a parameter is one.
pub(super) fn day(document: &Document, parameter: &Parameter) -> Option<Day> {
    let schema = schema(document, parameter);
    let example = document.get(&parameter.at).and_then(|it| it.text("example"));
    let example = example.or_else(|| schema?.text("example"));
    let starts = |text: &str| text.get(..10).is_some_and(|it| it.parse::<jiff::civil::Date>().is_ok());
    match (example.filter(|it| starts(it)), schema.and_then(|it| it.text("format"))) {
        (Some(example), _) if example.len() == 10 => Some(Day::Plain),
        (None, Some("date")) => Some(Day::Plain),
        (Some(_), _) | (None, Some("date-time")) => Some(Day::Moment),
        _ => None,
    }
}

/// The values that a parameter may have, where they are few and described.
pub(super) fn choices(document: &Document, parameter: &Parameter) -> Vec<String> {
    let Some(schema) = schema(document, parameter) else { return Vec::new() };
    let item = schema.get("items").map(|_| parameter.schema.clone().map(|it| it.child("items")));
    let item = item.flatten().and_then(|it| document.get(&meant(document, &it)?));
    let schema = item.unwrap_or(schema);
    if schema.text("type") == Some("boolean") {
        return vec!["true".to_owned(), "false".to_owned()];
    }
    let listed = [schema.get("enum"), schema.get("x-extensible-enum"), schema.get("default")];
    let values = listed.into_iter().flatten().map(|it| match it.items() {
        [] => vec![it.to_json()],
        items => items.iter().map(Node::to_json).collect(),
    });
    let texts = values.flatten().filter_map(|it| match it {
        serde_json::Value::String(text) => Some(text),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    let mut seen = BTreeSet::new();
    texts.filter(|it| seen.insert(it.clone())).collect()
}
