//! One sample against the description.

use super::layout::{Sample, Subject};
use super::value;
use super::vendor::{Observed, Vendor};
use crate::document::{Document, Pointer, Source, display_name};
use crate::failure::Failure;
use crate::model::{Api, Direction, Operation};
use crate::report::{Finding, FindingCode, Report};
use crate::schema::{Compiled, Schemas, UnknownProperties};
use serde_json::Value;
use std::collections::HashMap;
use std::io::Read;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The largest sample that is read, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// What a sample shows, once it was read.
pub(super) type Shown<'s> = (&'s Sample, Pointer, Direction, Value);

pub(super) fn all(
    api: &Api,
    samples: &[&Sample],
    vendor: &mut dyn Vendor,
    report: &mut Report,
    seen: &(dyn Fn(Shown<'_>) + Sync),
) -> Result<(), Failure> {
    if samples.is_empty() {
        return Ok(());
    }
    let judge = Judge { api, schemas: Schemas::both_directions(&api.document)?, compiled: Mutex::default() };
    let vendor = Mutex::new(vendor);
    let next = AtomicUsize::new(0);
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(samples.len());
    let work = || {
        let mut report = Report::default();
        while let Some(sample) = samples.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(failure) = judge.sample(sample, &vendor, &mut report, seen) {
                // The others are judged all the same.
                report.failures.push(failure);
            }
        }
        report
    };
    let reports = std::thread::scope(|scope| {
        let started: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        started.into_iter().map(std::thread::ScopedJoinHandle::join).collect::<Vec<_>>()
    });
    for part in reports {
        report.merge(part.map_err(|_| Failure::new("a core stopped; this is a defect of this program"))?);
    }
    report.failures.sort_by_key(ToString::to_string);
    report.failures.dedup_by_key(|failure| failure.to_string());
    Ok(())
}

struct Judge<'a> {
    api: &'a Api,
    schemas: [std::sync::Arc<Schemas>; 2],
    compiled: Mutex<HashMap<(Pointer, bool), Compiled>>,
}

impl Judge<'_> {
    fn sample(
        &self,
        sample: &Sample,
        vendor: &Mutex<&mut dyn Vendor>,
        report: &mut Report,
        seen: &(dyn Fn(Shown<'_>) + Sync),
    ) -> Result<(), Failure> {
        let bytes = read(sample)?;
        let parsed = match value::parse(&bytes) {
            Ok(parsed) => parsed,
            Err(broken) => {
                let source = Source::new(&display_name(&sample.path), &String::from_utf8_lossy(&bytes));
                let (line, column) = source.position(broken.offset);
                return Err(Failure::new(format!("{}:{line}:{column}: {}", source.name, broken.message))
                    .at(&source.name, line, column)
                    .help("a sample is the bare body, as JSON in UTF-8"));
            }
        };
        // Most samples are sound: places are found only where there is something to show.
        let document = std::cell::OnceCell::new();
        let document = || document.get_or_init(|| parse(sample, &bytes));
        if parsed.duplicates {
            let document = document().as_ref().map_err(Clone::clone)?;
            for (pointer, span) in &document.duplicate_keys {
                let name = pointer.last().unwrap_or_default();
                let message = format!("the key `{name}` stands twice");
                report.push(Finding::spanning(
                    FindingCode::DuplicateKey,
                    &document.source,
                    span.clone(),
                    pointer,
                    message,
                ));
            }
        }
        match schema(self.api, sample) {
            Ok(schema) => {
                report.count("values", parsed.count);
                let direction = if matches!(sample.subject, Subject::Response { .. }) {
                    Direction::Response
                } else {
                    Direction::Request
                };
                let compiled = self.compiled(&schema, direction)?;
                let fits = compiled.fits(&parsed.value);
                let found = match fits {
                    true => compiled.unlisted(&parsed.value),
                    false => compiled.mismatches_of(&parsed.value, parsed.count),
                };
                if !found.is_empty() {
                    let document = document().as_ref().map_err(Clone::clone)?;
                    for mismatch in found {
                        let make = if mismatch.is_key { Finding::at } else { Finding::at_value };
                        let help = format!("the description says so at {}", self.api.document.place(&mismatch.rule));
                        let finding = make(mismatch.code, document, &mismatch.value, mismatch.message);
                        report.push(finding.severity(mismatch.severity).help(help));
                    }
                }
                if fits {
                    seen((sample, schema, direction, parsed.value.clone()));
                }
            }
            Err((code, message, help)) => {
                let document = document().as_ref().map_err(Clone::clone)?;
                report.push(Finding::at(code, document, &Pointer::root(), message).help(help));
            }
        }
        if let Subject::Response { operation, status } = &sample.subject
            && let Ok(mut vendor) = vendor.lock()
        {
            let observed = Observed { api: &self.api.name, operation, http: status, body: &parsed.value };
            for it in vendor.disagreements(&observed) {
                let document = document().as_ref().map_err(Clone::clone)?;
                report.push(Finding::at_value(it.code, document, &it.at, it.message).help(it.help));
            }
        }
        Ok(())
    }

    fn compiled(&self, schema: &Pointer, direction: Direction) -> Result<Compiled, Failure> {
        let key = (schema.clone(), direction == Direction::Response);
        if let Some(found) = self.compiled.lock().ok().and_then(|it| it.get(&key).cloned()) {
            return Ok(found);
        }
        let compiled = self.schemas[usize::from(key.1)].compiled(schema, UnknownProperties::Deny)?;
        if let Ok(mut known) = self.compiled.lock() {
            known.insert(key, compiled.clone());
        }
        Ok(compiled)
    }
}

fn read(sample: &Sample) -> Result<Vec<u8>, Failure> {
    let name = display_name(&sample.path);
    let failed =
        |error: std::io::Error| Failure::new(format!("cannot read {name}: {}", Failure::io(&error))).at(&name, 1, 1);
    let file = std::fs::File::open(&sample.path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Failure::new(format!("{name}: larger than {LARGEST} bytes, which no sample needs to be"))
            .help("cut it down to what it shall show"));
    }
    Ok(bytes)
}

fn parse(sample: &Sample, bytes: &[u8]) -> Result<Document, Failure> {
    let text = std::str::from_utf8(bytes).map_err(|error| Failure::new(error.to_string()))?;
    Document::parse(Source::of_file(&display_name(&sample.path), text))
}

/// Where the description says what this sample should look like.
fn schema(api: &Api, sample: &Sample) -> Result<Pointer, (FindingCode, String, String)> {
    let described = |operation: &Operation| format!("described at {}", api.document.place(&operation.at));
    match &sample.subject {
        Subject::Response { operation, status } => {
            let Some(operation) = api.operation(operation) else { return Err(unknown(operation)) };
            let Some(response) = operation.response(status) else {
                let known: Vec<_> = operation.responses.iter().map(|it| it.status.as_str()).collect();
                let message = format!("`{}` documents no status {status}, only {}", operation.name, known.join(", "));
                return Err((FindingCode::UndocumentedStatus, message, described(operation)));
            };
            response.json().cloned().ok_or_else(|| {
                let media: Vec<_> = response.content.iter().map(|(media, _)| media.as_str()).collect();
                let what = if media.is_empty() { "no body".to_owned() } else { media.join(", ") };
                let message = format!("`{}` documents {what} for status {status}, not JSON", operation.name);
                (FindingCode::UndocumentedBody, message, format!("described at {}", api.document.place(&response.at)))
            })
        }
        Subject::Request { operation } => {
            let Some(operation) = api.operation(operation) else { return Err(unknown(operation)) };
            let body = operation.request.as_ref().and_then(|body| body.json().cloned());
            body.ok_or_else(|| {
                (
                    FindingCode::UndocumentedBody,
                    format!("`{}` documents no request body", operation.name),
                    described(operation),
                )
            })
        }
        Subject::Event { event } => {
            let Some(webhook) = api.webhook(event) else { return Err(unknown(event)) };
            let body = webhook.request.as_ref().and_then(|body| body.json().cloned());
            body.ok_or_else(|| {
                (FindingCode::UndocumentedBody, format!("the event `{event}` documents no body"), described(webhook))
            })
        }
    }
}

fn unknown(what: &str) -> (FindingCode, String, String) {
    (FindingCode::UnmatchedSample, format!("`{what}` is not described"), String::new())
}
