//! A schema, as YAML, that fits all values that were seen at one place.

use super::dates::is_time;
use super::plan::Draft;
use super::provenance::is_yaml_word;
use crate::document::Pointer;
use serde_json::Value;

/// A value of a sample, and where it stands there.
#[derive(Clone)]
pub(super) struct Seen<'s> {
    pub draft: &'s Draft,
    pub at: Pointer,
    pub value: &'s Value,
}

/// A text in place of one that a person knows.
pub(super) fn unknown(all: &[Seen<'_>], what: &str) -> String {
    format!("Seen in a recording of {}; {what} is not known.", all[0].draft.month)
}

/// Writes the schema with a description that says what is not known, indented by so many steps.
pub(super) fn described(all: &[Seen<'_>], depth: usize, out: &mut String) {
    schema(all, depth, out);
    out.push_str(&format!("{}description: {}\n", "  ".repeat(depth), unknown(all, "its meaning")));
}

/// Writes the schema, indented by so many steps.
pub(super) fn schema(all: &[Seen<'_>], depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    let mut line = |text: &str| out.push_str(&format!("{pad}{text}\n"));
    let values: Vec<_> = all.iter().filter(|it| !it.value.is_null()).cloned().collect();
    let every = |is: fn(&Value) -> bool| values.iter().all(|it| is(it.value));
    if values.is_empty() {
        return line("x-open: Only null was seen.");
    } else if every(Value::is_boolean) {
        line("type: boolean");
    } else if every(|it| it.is_i64() || it.is_u64()) {
        line("type: integer");
        line("format: int64");
    } else if every(Value::is_number) {
        line("type: number");
        line("format: double");
    } else if every(Value::is_string) {
        line("type: string");
        let texts = || values.iter().filter_map(|it| it.value.as_str());
        if texts().all(|it| it.contains('T') && it.parse::<jiff::Timestamp>().is_ok()) {
            line("format: date-time # or the project's WallClockDateTime or CalendarDay");
        } else if texts().all(|it| it.len() == 10 && it.parse::<jiff::civil::Date>().is_ok()) {
            line("format: date");
        } else if texts().all(is_time) {
            line("# a time of day");
        }
    } else if every(Value::is_array) {
        line("type: array");
        line("items:");
        let items = values.iter().flat_map(|it| {
            let items = it.value.as_array().into_iter().flatten().enumerate();
            items.map(|(index, value)| Seen { value, at: it.at.child(&index.to_string()), draft: it.draft })
        });
        match items.collect::<Vec<_>>() {
            none if none.is_empty() => {
                line("  x-open: Only an empty list was seen.");
                line(&format!("  description: {}", unknown(all, "what its items mean")));
            }
            items => described(&items, depth + 1, out),
        }
    } else if every(Value::is_object) {
        line("type: object");
        object(&values, depth, out);
    } else {
        return line("x-open: Values of several types were seen.");
    }
    if values.len() < all.len() {
        out.push_str(&format!("{pad}nullable: true\n"));
    }
}

fn object(values: &[Seen<'_>], depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    let mut line = |text: &str| out.push_str(&format!("{pad}{text}\n"));
    let mut members: Vec<(&str, Vec<Seen<'_>>)> = Vec::new();
    let mut is_invented = false;
    for it in values {
        for (name, value) in it.value.as_object().into_iter().flatten() {
            let at = it.at.child(name);
            // An invented name is not suggested.
            if it.draft.invented.contains(&at) {
                is_invented = true;
                continue;
            }
            let seen = Seen { value, at, draft: it.draft };
            match members.iter_mut().find(|(known, _)| known == name) {
                Some((_, all)) => all.push(seen),
                None => members.push((name, vec![seen])),
            }
        }
    }
    if is_invented {
        line("# keys that look like data: additionalProperties, if they are");
    }
    if members.is_empty() {
        return line(if is_invented {
            "x-open: Its keys look like data."
        } else {
            "x-open: Only an empty object was seen."
        });
    }
    line("properties:");
    for (name, all) in members {
        out.push_str(&format!("{pad}  {}:\n", key(name)));
        described(&all, depth + 2, out);
    }
}

/// A name as YAML has it.
pub(super) fn key(name: &str) -> String {
    let plain = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if plain && !is_yaml_word(name) { name.to_owned() } else { Value::from(name).to_string() }
}
