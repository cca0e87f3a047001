//! What the description could say, where a recording disagrees with it. Made from the redacted
//! body, shown, and never applied: whoever knows the API decides. Applied as it stands, it is sound, and agrees.

use super::plan::{Action, Draft};
use super::shape::{Seen, described, key, schema, unknown};
use crate::document::{Document, Node, Pointer, display_name};
use crate::model::Api;
use crate::report::FindingCode;
use crate::samples::{Subject, parse};
use crate::schema::Mismatch;
use serde::Serialize;
use serde_json::Value;

/// How a change is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// The YAML is the member, key and all, that nothing stands for yet.
    Add,
    /// Its members are set in the object that is there.
    Set,
    /// The items of its lists go to the ends of the lists of these names in the object that is there.
    Append,
    /// It stands in place of what is there.
    Replace,
    /// What is there is taken out.
    Remove,
    /// Only a person can know: it says what is to be decided.
    Decide,
}

impl How {
    /// What to do with the YAML.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Add => "Add this member, which is not there yet",
            Self::Set => "Set this in what is there",
            Self::Append => "Add these items to the ends of the lists of these names",
            Self::Replace => "Put this in the place of what is there",
            Self::Remove => "Take out what is there",
            Self::Decide => "Decide",
        }
    }
}

/// A change of a description.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// The description, with line and column.
    pub file: String,
    /// Where in it.
    pub pointer: String,
    /// What is to be done there with the YAML.
    pub how: How,
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

/// What samples show of one place of a description, to be said by one change.
struct Place<'s> {
    api: &'s Api,
    what: What,
    at: Pointer,
    all: Vec<Seen<'s>>,
}

/// What a description does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Property,
    /// A value of a list, as it was received.
    Value,
    /// One that was replaced.
    ReplacedValue,
    /// One that chooses a schema.
    Choice,
    Type,
    Absence,
    Limit,
    Status,
}

/// Suggestions for all that samples show and a description does not say.
#[must_use]
pub fn suggestions(apis: &[Api], drafts: &[Draft]) -> Vec<Suggestion> {
    let values: Vec<_> = drafts.iter().map(|it| parse(it.text.as_bytes()).map(|it| it.value)).collect();
    let mut places: Vec<Place<'_>> = Vec::new();
    for (draft, value) in drafts.iter().zip(&values) {
        let (Some(api), Ok(value)) = (apis.iter().find(|api| api.name == draft.api), value) else { continue };
        let real = |it: &&Mismatch| !draft.renamed.contains(&it.value);
        let found = draft.mismatches.iter().filter(real).filter_map(|it| {
            let (what, at) = place(it, value, draft)?;
            Some((what, at, Seen { draft, at: it.value.clone(), value: value.pointer(it.value.as_str())? }))
        });
        let status = status(api, draft).map(|at| (What::Status, at, Seen { draft, at: Pointer::root(), value }));
        for (what, at, seen) in found.chain(status) {
            match places.iter_mut().find(|it| (&it.api.name, it.what, &it.at) == (&api.name, what, &at)) {
                Some(place) => place.all.push(seen),
                None => places.push(Place { api, what, at, all: vec![seen] }),
            }
        }
    }
    places.iter().map(suggestion).collect()
}

fn suggestion(place: &Place<'_>) -> Suggestion {
    let (how, at, yaml) = change(place);
    let mut samples = Vec::new();
    place.all.iter().for_each(|it| add(&mut samples, vec![shown(it.draft, &it.at)]));
    Suggestion {
        file: place.api.document.place(&at),
        pointer: at.as_str().to_owned(),
        how,
        yaml,
        reason: format!("a recording of {} shows it (x-evidence: observed)", place.all[0].draft.month),
        samples,
    }
}

/// What samples show and a description does not say, where no change is proposed.
#[must_use]
pub fn unsettled(apis: &[Api], drafts: &[Draft]) -> Vec<Unsettled> {
    let mut all: Vec<Unsettled> = Vec::new();
    for draft in drafts.iter().filter(|it| it.action != Action::Refused) {
        let Some(api) = apis.iter().find(|api| api.name == draft.api) else { continue };
        let Ok(value) = parse(draft.text.as_bytes()).map(|it| it.value) else { continue };
        for it in draft.mismatches.iter().filter(|it| place(it, &value, draft).is_none()) {
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

/// Which change is about a mismatch, and where it is made; none where no change is proposed.
fn place(mismatch: &Mismatch, value: &Value, draft: &Draft) -> Option<(What, Pointer)> {
    let found = value.pointer(mismatch.value.as_str())?;
    let above = || mismatch.rule.parent().unwrap_or_default();
    let last = mismatch.rule.last().unwrap_or_default();
    Some(match mismatch.code {
        // Where a whole schema is refused, the rule is the object; where branches are closed, too.
        FindingCode::UndeclaredProperty => {
            (What::Property, mismatch.rule.join(["properties", &mismatch.value.last()?]))
        }
        // No invented value is suggested.
        FindingCode::UnknownValue if found.as_str().is_some_and(|it| !draft.kept.contains(it)) => {
            (What::ReplacedValue, mismatch.rule.clone())
        }
        FindingCode::UnknownValue if matches!(&*last, "mapping" | "propertyName") => {
            (What::Choice, mismatch.rule.clone())
        }
        FindingCode::UnknownValue => (What::Value, mismatch.rule.clone()),
        FindingCode::WrongType => (What::Type, if last == "type" { above() } else { mismatch.rule.clone() }),
        // Without it nothing is chosen: that is no matter of what is required.
        FindingCode::MissingProperty if last == "propertyName" || !found.is_object() => return None,
        FindingCode::MissingProperty => (What::Absence, mismatch.rule.clone()),
        FindingCode::WrongFormat | FindingCode::WrongLength | FindingCode::OutOfRange => {
            (What::Limit, mismatch.rule.clone())
        }
        _ => return None,
    })
}

/// How, where and what.
fn change(place: &Place<'_>) -> (How, Pointer, String) {
    let Place { api, at, all, .. } = place;
    let document = &api.document;
    let above = || at.parent().unwrap_or_default();
    let last = at.last().unwrap_or_default();
    let mut yaml = String::new();
    let (how, at) = match place.what {
        What::Property => {
            yaml.push_str(&format!("{}:\n", key(&last)));
            described(all, 1, &mut yaml);
            (How::Add, at.clone())
        }
        What::ReplacedValue => {
            yaml.push_str("# the value that the recording has there: it was replaced, and stays with `--keep VALUE`\n");
            (How::Decide, at.clone())
        }
        What::Choice => {
            choice(document, at, &last, all, &mut yaml);
            (How::Decide, at.clone())
        }
        What::Value => {
            listed(document, &above(), &last, all, &mut yaml);
            (How::Append, above())
        }
        What::Type if all.iter().all(|it| it.value.is_null()) => {
            if let Some(name) = component(at) {
                yaml.push_str(&format!(
                    "# if null is allowed in this place only: a component {name}OrNull, equal to {name}, with\n"
                ));
            }
            yaml.push_str("nullable: true\n");
            (How::Set, at.clone())
        }
        What::Type => {
            yaml.push_str("# if the description is wrong\n");
            schema(all, 0, &mut yaml);
            let old = document.get(at);
            if old.is_some_and(|it| it.flag("nullable")) && !yaml.ends_with("\nnullable: true\n") {
                yaml.push_str("nullable: true\n");
            }
            if let Some(description) = old.and_then(|it| it.text("description")) {
                yaml.push_str(&format!("description: {}\n", Value::from(description)));
            }
            (How::Replace, at.clone())
        }
        What::Absence => absence(document, at, all, &mut yaml),
        What::Limit => {
            yaml.push_str(&format!("# `{last}` is not true of what was recorded: widen it or take it out\n"));
            (How::Decide, at.clone())
        }
        What::Status => {
            let description = unknown(all, "when it is sent");
            let content = "content:\n    application/json:\n      schema:";
            yaml.push_str(&format!("'{last}':\n  description: {description}\n  {content}\n"));
            let alike = all.iter().find_map(|it| document.get(it.draft.alike.as_ref()?)?.text("$ref"));
            match alike {
                Some(alike) => yaml.push_str(&format!("        $ref: '{alike}'\n")),
                None => schema(all, 4, &mut yaml),
            }
            (How::Add, at.clone())
        }
    };
    (how, at, yaml)
}

/// The name of a component schema.
fn component(at: &Pointer) -> Option<&str> {
    at.as_str().strip_prefix("/components/schemas/").filter(|it| !it.contains('/'))
}

/// The values, each once.
fn each<'s>(all: &[Seen<'s>]) -> Vec<&'s Value> {
    let mut values: Vec<&Value> = Vec::new();
    all.iter().for_each(|it| values.extend((!values.contains(&it.value)).then_some(it.value)));
    values
}

/// What a discriminator does not know.
fn choice(document: &Document, at: &Pointer, last: &str, all: &[Seen<'_>], yaml: &mut String) {
    if last == "mapping" {
        let known: Vec<_> = document.get(at).into_iter().flat_map(Node::members).map(|(name, _)| name).collect();
        yaml.push_str(&format!("# beside {}\n", known.join(", ")));
    }
    for value in each(all).into_iter().map(scalar) {
        yaml.push_str(&match last {
            "mapping" => {
                format!("{value}: '#/components/schemas/…' # the schema, which is an alternative too\n")
            }
            _ => format!("# a schema of the name {value}, and a reference to it among the alternatives\n"),
        });
    }
}

/// What is required and was not there.
fn absence(document: &Document, at: &Pointer, all: &[Seen<'_>], yaml: &mut String) -> (How, Pointer) {
    let list = document.get(at).map(Node::items).unwrap_or_default();
    let is_sent = |name: &&str| all.iter().all(|it| it.value.get(*name).is_some());
    let (kept, missing): (Vec<_>, Vec<_>) = list.iter().filter_map(Node::as_str).partition(is_sent);
    yaml.push_str(&format!("# without {}\n", missing.join(", ")));
    if kept.is_empty() {
        return (How::Remove, at.clone());
    }
    let kept: Vec<_> = kept.into_iter().map(key).collect();
    yaml.push_str(&format!("required: [{}]\n", kept.join(", ")));
    (How::Set, at.parent().unwrap_or_default())
}

/// Values for an enumeration, with what goes beside each of its values.
fn listed(document: &Document, at: &Pointer, list: &str, all: &[Seen<'_>], yaml: &mut String) {
    let node = document.get(at);
    let items = |name: &str| node.and_then(|it| it.get(name)).map(Node::items).unwrap_or_default();
    let known: Vec<_> = items(list).iter().map(|it| it.to_json().to_string()).collect();
    yaml.push_str(&format!("# beside {}\n", known.join(", ")));
    if let Some(twin) = component(at).map(|name| format!("{name}OrNull"))
        && document.get(&Pointer::new("/components/schemas").child(&twin)).is_some()
    {
        yaml.push_str(&format!("# and the same in {twin}\n"));
    }
    let values = each(all);
    let words = |value: &Value| {
        let text = value.as_str().map_or_else(|| format!("value {value}"), str::to_owned);
        let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
        words.map(str::to_ascii_uppercase).collect::<Vec<_>>()
    };
    let capital = |word: &String| word[..1].to_owned() + &word[1..].to_ascii_lowercase();
    let column = |name: &str, of: &dyn Fn(&Value) -> String, yaml: &mut String| {
        yaml.push_str(&format!("{name}:\n"));
        values.iter().for_each(|it| yaml.push_str(&format!("  - {}\n", of(it))));
    };
    column(list, &scalar, yaml);
    let is_pascal =
        items("x-enum-varnames").iter().any(|it| it.as_str().is_some_and(|it| it.contains(char::is_lowercase)));
    let constant = |it: &Value| match is_pascal {
        true => words(it).iter().map(capital).collect(),
        false => words(it).join("_"),
    };
    for (name, of) in [
        ("x-enum-varnames", &constant as &dyn Fn(&Value) -> String),
        ("x-rust-varnames", &|it: &Value| words(it).iter().map(capital).collect()),
        ("x-enum-descriptions", &|_: &Value| unknown(all, "its meaning")),
    ] {
        if !items(name).is_empty() {
            column(name, of, yaml);
        }
    }
}

/// A status that the operation does not document, and where.
fn status(api: &Api, draft: &Draft) -> Option<Pointer> {
    let Subject::Response { operation, status } = &draft.subject else { return None };
    let operation = api.operation(operation)?;
    operation.response(status).is_none().then(|| operation.at.join(["responses", status]))
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) if text.len() > 1 && key(text) == *text => text.clone(),
        other => other.to_string(),
    }
}
