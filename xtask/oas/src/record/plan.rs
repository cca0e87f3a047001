//! What would be written: every sample with its file, and why some may not be.

use super::capture::{Capture, Captured, describe};
use super::known::{Known, Replaced};
use super::names::Kind;
use super::redact::{Circumstances, Redacted, Redactor};
use super::substitute::Substitutes;
use crate::document::{Pointer, display_name};
use crate::failure::Failure;
use crate::model::{Api, Direction};
use crate::report::{Code, Finding, FindingCode, Report, Severity};
use crate::samples::folder::folder;
use crate::samples::{Subject, parse};
use crate::schema::{Mismatch, Schemas, UnknownProperties};
use jiff::civil::Date;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// What is to be done with a sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// It is new.
    Write,
    /// It is there already.
    Same,
    /// Another one is there.
    Conflict,
    /// It could not be redacted.
    Refused,
}

impl Action {
    /// Its name in output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Same => "same",
            Self::Conflict => "conflict",
            Self::Refused => "refused",
        }
    }
}

/// A sample that would be written.
#[derive(Debug)]
pub struct Draft {
    /// Name of the API.
    pub api: String,
    /// Path below the API's folder.
    pub key: String,
    /// The file.
    pub path: PathBuf,
    /// What it shows.
    pub subject: Subject,
    /// What is to be done.
    pub action: Action,
    /// The redacted body, as it is written.
    pub text: String,
    /// How many values were replaced, by kind.
    pub kinds: BTreeMap<Kind, usize>,
    /// What stayed though the description does not know it.
    pub kept: BTreeSet<String>,
    /// What about the redacted body does not fit the description; the same as for the original.
    pub mismatches: Vec<Mismatch>,
    /// Names of properties that look like data and were replaced.
    pub renamed: BTreeSet<Pointer>,
    /// All places whose name was replaced, those of maps too.
    pub(super) invented: BTreeSet<Pointer>,
    /// The month in which it was recorded, `YYYY-MM`.
    pub month: String,
    /// Where the description says what it is, if it does.
    pub schema: Option<Pointer>,
    /// Of a status that is not described: where the description says what it is like.
    pub(super) alike: Option<Pointer>,
    /// Number of the exchange, from 1.
    pub exchange: usize,
}

/// Where samples go, and what they are called.
#[derive(Debug)]
pub(super) struct Target<'t> {
    pub out: &'t Path,
    pub case: Option<&'t str>,
    /// The day, where the recording does not tell.
    pub day: Option<&'t str>,
    /// Whether one gets another number where a different one has its name.
    pub fresh: bool,
    /// Places of samples that were made of these exchanges before.
    pub taken: &'t BTreeMap<usize, String>,
}

/// Redacts what was captured and gives each body its file.
pub(super) fn drafts(
    apis: &[Api],
    (redactors, substitutes): (&[Redactor<'_>], &Substitutes),
    capture: &Capture,
    secrets: &BTreeSet<String>,
    target: &Target<'_>,
    report: &mut Report,
) -> Result<Vec<Draft>, Failure> {
    let schemas: Result<Vec<_>, _> = apis.iter().map(|api| Schemas::both_directions(&api.document)).collect();
    let schemas = schemas?;
    let days = days(&capture.bodies, target)?;
    let bodies = redacted(redactors, substitutes, &capture.bodies, &days, secrets);
    let mut names: BTreeMap<(usize, String), usize> = BTreeMap::new();
    let mut drafts: Vec<Draft> = Vec::new();
    for ((body, redacted), day) in capture.bodies.iter().zip(bodies).zip(days) {
        let what = describe(&body.subject);
        let number = names.entry((body.api, what.clone())).or_default();
        let taken = target.taken.get(&body.exchange);
        let (key, path) = loop {
            *number += usize::from(taken.is_none());
            let key = taken.cloned().unwrap_or_else(|| key(&body.subject, target.case, *number));
            let path = below(target.out, &apis[body.api].name, &key)?;
            if !target.fresh || taken.is_some() || stands(&path, &redacted.value)? != Some(false) {
                break (key, path);
            }
        };
        let name = display_name(&path);
        let refuse = |words: String| Finding::in_file(FindingCode::NotRedactable, &name, format!("{what}: {words}"));
        let (mismatches, difference) = judged(&schemas[body.api], body, &redacted)?;
        let mut action = Action::Write;
        if let Some(place) = redacted.stuck.first() {
            report.push(refuse(format!("no substitute at {place} keeps what the description asks for")));
            action = Action::Refused;
        } else if let Some(place) = redacted.showing.first() {
            report.push(refuse(format!("at {place} something that was to be replaced would still stand")));
            action = Action::Refused;
        } else if let Some((place, code)) = difference {
            let words = format!(
                "redacted, it would not fit or break the description in the same places as the original: {code} at {place}"
            );
            report.push(refuse(words));
            action = Action::Refused;
        }
        let text = format!("{:#}\n", redacted.value);
        if action == Action::Write {
            action = match taken.is_some() && path.exists() {
                true => Action::Same,
                false => existing(&path, &redacted.value, &what, report)?,
            };
        }
        for place in &redacted.renamed {
            let words = format!("{what}: the name of the property at {place} looks like data, and was replaced");
            report.push(
                Finding::in_file(FindingCode::NameReplaced, &name, words)
                    .severity(Severity::Note)
                    .help("the recording has the name; it cannot be declared from the sample"),
            );
        }
        drafts.push(Draft {
            api: apis[body.api].name.clone(),
            key,
            path,
            subject: body.subject.clone(),
            action,
            text,
            kinds: redacted.kinds,
            kept: redacted.kept,
            mismatches,
            renamed: redacted.renamed,
            invented: redacted.invented,
            // The day itself would tell, with a field that holds the time of the recording, how far that was moved.
            month: format!("{:04}-{:02}", day.year(), day.month()),
            schema: body.schema.clone(),
            alike: body.alike.clone(),
            exchange: body.exchange,
        });
    }
    for ((_, what), count) in &capture.more {
        let words = format!("{what}: {count} more different bodies were left out");
        report.push(
            Finding::in_file(FindingCode::LeftOut, &display_name(target.out), words)
                .severity(Severity::Note)
                .help("`--most N` takes more of each"),
        );
    }
    Ok(drafts)
}

/// The day of each body: what does not tell is of the day of the one before, or of the first that does.
fn days(bodies: &[Captured], target: &Target<'_>) -> Result<Vec<Date>, Failure> {
    let told = |body: &Captured| target.day.or(body.day.as_deref()).and_then(|it| it.parse().ok());
    let Some(mut last) = bodies.iter().find_map(told).or(bodies.is_empty().then_some(Date::ZERO)) else {
        let failure = Failure::new(format!("exchange {} does not say when it was recorded", bodies[0].exchange));
        return Err(failure.help("give the day with --date YYYY-MM-DD"));
    };
    let day = |body| {
        last = told(body).unwrap_or(last);
        last
    };
    Ok(bodies.iter().map(day).collect())
}

/// Redacts all bodies, twice: what a value becomes, and what no substitute may show, follows from all of them.
fn redacted(
    redactors: &[Redactor<'_>],
    substitutes: &Substitutes,
    bodies: &[Captured],
    days: &[Date],
    secrets: &BTreeSet<String>,
) -> Vec<Redacted> {
    let all = || {
        let each = |(body, day): (&Captured, &Date)| {
            let status = match &body.subject {
                Subject::Response { status, .. } => status.parse().ok(),
                _ => None,
            };
            let around = Circumstances { day: Some(*day), status };
            redactors[body.api].redact_of(&body.value, body.shape(), around)
        };
        bodies.iter().zip(days).map(each)
    };
    let mut replaced = Replaced::default();
    all().for_each(|it| replaced.merge(it.replaced));
    substitutes.learn(Known::new(replaced, secrets));
    all().collect()
}

/// A place that fits only before or only after, and how it does not.
type Difference = Option<(Pointer, Code)>;

/// What does not fit, and the first place that does so only before or only after.
fn judged(
    schemas: &[Arc<Schemas>; 2],
    body: &Captured,
    redacted: &Redacted,
) -> Result<(Vec<Mismatch>, Difference), Failure> {
    let Some(schema) = body.shape() else { return Ok((Vec::new(), None)) };
    let compiled =
        schemas[usize::from(body.direction == Direction::Response)].compiled(schema, UnknownProperties::Deny)?;
    let after = compiled.mismatches(&redacted.value);
    let mut found: Vec<_> = after.iter().map(|it| (it.value.clone(), Code::from(it.code), it.is_key)).collect();
    let before = compiled.mismatches(&body.value);
    let moved = |it: &Mismatch| (moved(&it.value, &body.value, &redacted.value), Code::from(it.code), it.is_key);
    let mut expected: Vec<_> = before.iter().map(moved).collect();
    found.sort();
    expected.sort();
    let first = found.iter().zip(&expected).position(|(found, expected)| found != expected);
    let first = first.or((found.len() != expected.len()).then(|| found.len().min(expected.len())));
    let place = first.and_then(|at| match (found.get(at), expected.get(at)) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    });
    let place = place.map(|(at, code, _)| (at.clone(), *code));
    Ok((after, place))
}

/// The place in the redacted body that corresponds to one in the original: keys of maps differ.
fn moved(at: &Pointer, mut original: &Value, mut redacted: &Value) -> Pointer {
    let mut out = Pointer::root();
    for token in at.tokens() {
        let index = match original {
            Value::Object(members) => members.keys().position(|key| *key == *token),
            _ => token.parse().ok(),
        };
        let next = index.and_then(|index| match (original, redacted) {
            (Value::Object(old), Value::Object(new)) => {
                let (name, value) = new.iter().nth(index)?;
                Some((name.clone(), old.values().nth(index)?, value))
            }
            (Value::Array(old), Value::Array(new)) => Some((token.to_string(), old.get(index)?, new.get(index)?)),
            _ => None,
        });
        let Some((name, old, new)) = next else { return out.child(&token) };
        out = out.child(&name);
        (original, redacted) = (old, new);
    }
    out
}

/// The file of a sample below its API's folder.
fn key(subject: &Subject, case: Option<&str>, number: usize) -> String {
    let case = match (case, number) {
        (case, 1) => case.map(str::to_owned),
        (None, number) => Some(number.to_string()),
        (Some(case), number) => Some(format!("{case}-{number}")),
    };
    let end = case.as_ref().map_or_else(String::new, |case| format!(".{case}"));
    match subject {
        Subject::Response { operation, status } => format!("{}/{status}{end}.json", folder(operation)),
        Subject::Request { operation } => format!("{}/request{end}.json", folder(operation)),
        Subject::Event { event } => {
            format!("webhooks/{}/{}.json", folder(event), case.as_deref().unwrap_or("recorded"))
        }
    }
}

/// The place of a sample. Names come from descriptions of others: none may lead out of the folder.
fn below(out: &Path, api: &str, key: &str) -> Result<PathBuf, Failure> {
    let is_plain = |part: &str| matches!(Path::new(part).components().collect::<Vec<_>>()[..], [Component::Normal(_)]);
    if is_plain(api) && !api.contains(['/', '\\']) && key.split('/').all(is_plain) {
        return Ok(out.join(api).join(key));
    }
    Err(Failure::new(format!("`{api}/{key}` is no place below {}", display_name(out)))
        .help("nothing was written; rename the file of the description"))
}

/// What is to be done beside a file that is there.
fn existing(path: &Path, value: &Value, what: &str, report: &mut Report) -> Result<Action, Failure> {
    let name = display_name(path);
    match stands(path, value)? {
        None => return Ok(Action::Write),
        Some(true) => return Ok(Action::Same),
        Some(false) => {}
    }
    let words = format!("{what}: another sample of that name is there, and a sample is never replaced");
    report.push(
        Finding::in_file(FindingCode::SampleConflict, &name, words)
            .help("give the new one a name of its own: `--case NAME`"),
    );
    Ok(Action::Conflict)
}

/// Whether the file that is there is the same; `None` where there is none.
fn stands(path: &Path, value: &Value) -> Result<Option<bool>, Failure> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(parse(&bytes).is_ok_and(|it| it.value == *value))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::new(format!("cannot read {}: {}", display_name(path), Failure::io(&error)))),
    }
}
