//! What the description could say, where a recording disagrees with it. Made from the redacted
//! body, shown, and never applied: whoever knows the API decides.

use super::dates::is_time;
use super::plan::{Action, Draft};
use super::provenance::is_yaml_word;
use crate::document::{Document, Node, Pointer, display_name};
use crate::model::Api;
use crate::report::FindingCode;
use crate::samples::{Subject, parse};
use crate::schema::Mismatch;
use serde::Serialize;
use serde_json::Value;

/// A change of a description.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// The description, with line and column.
    pub file: String,
    /// Where in it.
    pub pointer: String,
    /// What it would say there; comments where only a person can know.
    pub yaml: String,
    /// Why.
    pub reason: String,
    /// What shows it: samples, each with the place in it.
    pub samples: Vec<String>,
}

/// A disagreement that no change of a description is proposed for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unsettled {
    /// The description, with line and column.
    pub file: String,
    /// Where in it.
    pub pointer: String,
    /// What does not fit.
    pub message: String,
    /// What shows it: samples, each with the place in it.
    pub samples: Vec<String>,
}

/// How many samples are named for one change.
const NAMED: usize = 3;

/// Suggestions for all that samples show and a description does not say.
#[must_use]
pub fn suggestions(apis: &[Api], drafts: &[Draft]) -> Vec<Suggestion> {
    let mut all: Vec<Suggestion> = Vec::new();
    for draft in drafts {
        let Some(api) = apis.iter().find(|api| api.name == draft.api) else { continue };
        let Ok(value) = parse(draft.text.as_bytes()).map(|it| it.value) else { continue };
        let real = |it: &&Mismatch| !draft.renamed.contains(&it.value);
        let found = draft.mismatches.iter().filter(real).filter_map(|it| {
            let (at, yaml) = mismatch(&api.document, it, &value, draft)?;
            Some((at, yaml, it.value.clone()))
        });
        let status = status(api, draft, &value).map(|(at, yaml)| (at, yaml, Pointer::root()));
        for (at, yaml, place) in found.chain(status) {
            let suggestion = Suggestion {
                file: api.document.place(&at),
                pointer: at.as_str().to_owned(),
                yaml,
                reason: format!("a recording of {} shows it (x-evidence: observed)", draft.month),
                samples: vec![shown(draft, &place)],
            };
            match all.iter_mut().find(|it| (&it.pointer, &it.yaml) == (&suggestion.pointer, &suggestion.yaml)) {
                Some(known) => add(&mut known.samples, suggestion.samples),
                None => all.push(suggestion),
            }
        }
    }
    all
}

/// What samples show and a description does not say, where no change is proposed.
#[must_use]
pub fn unsettled(apis: &[Api], drafts: &[Draft]) -> Vec<Unsettled> {
    let mut all: Vec<Unsettled> = Vec::new();
    for draft in drafts.iter().filter(|it| it.action != Action::Refused) {
        let Some(api) = apis.iter().find(|api| api.name == draft.api) else { continue };
        let Ok(value) = parse(draft.text.as_bytes()).map(|it| it.value) else { continue };
        for it in draft.mismatches.iter().filter(|it| mismatch(&api.document, it, &value, draft).is_none()) {
            let new = Unsettled {
                file: api.document.place(&it.rule),
                pointer: it.rule.as_str().to_owned(),
                message: it.message.clone(),
                samples: vec![shown(draft, &it.value)],
            };
            match all.iter_mut().find(|it| (&it.pointer, &it.message) == (&new.pointer, &new.message)) {
                Some(known) => add(&mut known.samples, new.samples),
                None => all.push(new),
            }
        }
    }
    all
}

fn shown(draft: &Draft, at: &Pointer) -> String {
    format!("{}#{at}", display_name(&draft.path))
}

/// One place of a sample is enough.
fn add(samples: &mut Vec<String>, more: Vec<String>) {
    let file = |it: &str| it.split('#').next().unwrap_or_default().to_owned();
    for it in more {
        if samples.len() < NAMED && !samples.iter().any(|known| file(known) == file(&it)) {
            samples.push(it);
        }
    }
}

fn mismatch(document: &Document, mismatch: &Mismatch, value: &Value, draft: &Draft) -> Option<(Pointer, String)> {
    let found = value.pointer(mismatch.value.as_str());
    let above = || mismatch.rule.parent().unwrap_or_default();
    let last = mismatch.rule.last().unwrap_or_default().into_owned();
    match mismatch.code {
        FindingCode::UndeclaredProperty => {
            let name = mismatch.value.last()?.into_owned();
            // Where a whole schema is refused, the rule is the object; where branches are closed, too.
            let at = mismatch.rule.join(["properties", &name]);
            let mut yaml = format!("{}:\n", key(&name));
            schema(found?, 1, &mismatch.value, draft, &mut yaml);
            yaml.push_str("  description: # what it is\n");
            Some((at, yaml))
        }
        // No invented value is suggested.
        FindingCode::UnknownValue if found?.as_str().is_some_and(|it| !draft.kept.contains(it)) => {
            let yaml = "# the value that the recording has there: it was replaced, and stays with `--keep VALUE`\n";
            Some((mismatch.rule.clone(), yaml.to_owned()))
        }
        FindingCode::UnknownValue if matches!(&*last, "mapping" | "propertyName") => {
            let value = scalar(found?);
            let yaml = if last == "mapping" {
                let known: Vec<_> = document.get(&mismatch.rule).into_iter().flat_map(Node::members).collect();
                let known: Vec<_> = known.iter().map(|(name, _)| *name).collect();
                format!(
                    "# beside {}\n{value}: '#/components/schemas/…' # the schema, which is an alternative too\n",
                    known.join(", ")
                )
            } else {
                format!("# a schema of the name {value}, and a reference to it among the alternatives\n")
            };
            Some((mismatch.rule.clone(), yaml))
        }
        FindingCode::UnknownValue => {
            let list = document.get(&mismatch.rule).map(Node::items).unwrap_or_default();
            let known: Vec<_> = list.iter().map(|it| it.to_json().to_string()).collect();
            let yaml = format!("# beside {}\n- {}\n", known.join(", "), scalar(found?));
            Some((mismatch.rule.clone(), yaml))
        }
        FindingCode::WrongType if found == Some(&Value::Null) => {
            let at = if last == "type" { above() } else { mismatch.rule.clone() };
            let name = at.as_str().strip_prefix("/components/schemas/").filter(|it| !it.contains('/'));
            let hint = match name {
                Some(name) => format!(
                    "# if null is allowed in this place only: a component {name}OrNull, equal to {name}, with\n"
                ),
                None => String::new(),
            };
            Some((at, format!("{hint}nullable: true\n")))
        }
        FindingCode::WrongType => {
            let mut yaml = String::from("# in place of the type that is there, if the description is wrong:\n");
            schema(found?, 0, &mismatch.value, draft, &mut yaml);
            Some((if last == "type" { above() } else { mismatch.rule.clone() }, yaml))
        }
        // Without it nothing is chosen: that is no matter of what is required.
        FindingCode::MissingProperty if last == "propertyName" => None,
        FindingCode::MissingProperty => {
            let list = document.get(&mismatch.rule).map(Node::items).unwrap_or_default();
            let sent = found.and_then(Value::as_object)?;
            let required = list.iter().filter_map(Node::as_str);
            let (kept, missing): (Vec<_>, Vec<_>) = required.partition(|name| sent.contains_key(*name));
            let yaml = format!("# without {}\nrequired: [{}]\n", missing.join(", "), kept.join(", "));
            Some((mismatch.rule.clone(), yaml))
        }
        FindingCode::WrongFormat | FindingCode::WrongLength | FindingCode::OutOfRange => Some((
            mismatch.rule.clone(),
            format!("# `{last}` is not true of what was recorded: widen it or take it out\n"),
        )),
        _ => None,
    }
}

/// A status that the operation does not document.
fn status(api: &Api, draft: &Draft, value: &Value) -> Option<(Pointer, String)> {
    let Subject::Response { operation, status } = &draft.subject else { return None };
    let operation = api.operation(operation)?;
    if operation.response(status).is_some() {
        return None;
    }
    let mut yaml =
        format!("'{status}':\n  description: # when it is sent\n  content:\n    application/json:\n      schema:\n");
    let envelope = Pointer::new("/components/schemas/ErrorEnvelope");
    if value.get("error").is_some() && api.document.get(&envelope).is_some() {
        yaml.push_str("        $ref: '#/components/schemas/ErrorEnvelope'\n");
    } else {
        schema(value, 4, &Pointer::root(), draft, &mut yaml);
    }
    Some((operation.at.join(["responses", status]), yaml))
}

/// A schema that fits a value.
fn schema(value: &Value, depth: usize, at: &Pointer, draft: &Draft, out: &mut String) {
    let pad = "  ".repeat(depth);
    let mut line = |text: &str| out.push_str(&format!("{pad}{text}\n"));
    match value {
        Value::Null => line("nullable: true # only null was seen: the type is open"),
        Value::Bool(_) => line("type: boolean"),
        Value::Number(number) if number.is_f64() => {
            line("type: number");
            line("format: double");
        }
        Value::Number(_) => {
            line("type: integer");
            line("format: int64");
        }
        Value::String(text) => {
            line("type: string");
            if text.contains('T') && text.parse::<jiff::Timestamp>().is_ok() {
                line("format: date-time # or the project's WallClockDateTime or CalendarDay");
            } else if text.parse::<jiff::civil::Date>().is_ok() && text.len() == 10 {
                line("format: date");
            } else if is_time(text) {
                line("# a time of day");
            }
        }
        Value::Array(items) => {
            line("type: array");
            match items.first() {
                Some(first) => {
                    line("items:");
                    schema(first, depth + 1, &at.child("0"), draft, out);
                }
                None => line("items: {} # the array was empty"),
            }
        }
        Value::Object(members) => {
            line("type: object");
            let real = members.keys().filter(|name| !draft.invented.contains(&at.child(name))).count();
            if real < members.len() {
                line("# keys that look like data: additionalProperties, if they are");
            }
            if real > 0 {
                line("properties:");
            }
            for (name, value) in members {
                let at = at.child(name);
                // An invented name is not suggested.
                if draft.invented.contains(&at) {
                    continue;
                }
                out.push_str(&format!("{pad}  {}:\n", key(name)));
                schema(value, depth + 2, &at, draft, out);
            }
        }
    }
}

fn key(name: &str) -> String {
    let plain = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if plain && !is_yaml_word(name) { name.to_owned() } else { Value::from(name).to_string() }
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) if text.len() > 1 && key(text) == *text => text.clone(),
        other => other.to_string(),
    }
}
