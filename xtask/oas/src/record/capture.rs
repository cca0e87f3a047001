//! Bodies out of exchanges: which operation or event they are evidence of.

use crate::document::Pointer;
use crate::failure::Failure;
use crate::har::{Beside, Entry, Raw, Reader, decoded};
use crate::model::{Api, Direction};
use crate::report::{Code, Finding, FindingCode, Report, Severity};
use crate::samples::{Outcome, Progress, Subject, Validator, Vendor, Verdict, parse};
use hmac_sha256::Hash;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;
use std::sync::Mutex;

/// Larger bodies make no samples.
const MAX_BODY: usize = 8 * 1024 * 1024;

/// A body and what it is evidence of.
#[derive(Debug)]
pub(super) struct Captured {
    /// Index of the description.
    pub api: usize,
    pub subject: Subject,
    pub schema: Option<Pointer>,
    pub direction: Direction,
    pub value: Value,
    /// When it was sent, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// Number of the exchange, from 1.
    pub exchange: usize,
}

/// What a recording holds.
#[derive(Debug, Default)]
pub(super) struct Capture {
    pub bodies: Vec<Captured>,
    /// How many more bodies there are of a kind of which enough were taken.
    pub more: BTreeMap<(usize, String), usize>,
    pub report: Report,
}

/// What to take.
#[derive(Debug, Clone)]
pub(super) struct Choice<'c> {
    /// Operations and events; all when empty.
    pub only: &'c [String],
    /// How many different bodies of one operation and status.
    pub most: usize,
}

/// Reads exchanges.
pub(super) struct Capturer<'a> {
    apis: &'a [Api],
    validators: Vec<Validator<'a>>,
    name: String,
    choice: Choice<'a>,
    /// Digests of the bodies of each kind.
    known: HashMap<(usize, String), HashSet<[u8; 32]>>,
    beside: Beside,
    /// Operations that responded with success, by description.
    reached: BTreeSet<(usize, usize)>,
    capture: Capture,
}

impl<'a> Capturer<'a> {
    pub fn new(
        apis: &'a [Api],
        servers: &[String],
        vendor: &'a Mutex<dyn Vendor + 'a>,
        name: &str,
        choice: Choice<'a>,
    ) -> Result<Self, Failure> {
        let validators: Result<Vec<_>, _> = apis.iter().map(|api| Validator::new(api, servers, vendor)).collect();
        Ok(Self {
            apis,
            validators: validators?,
            name: name.to_owned(),
            choice,
            known: HashMap::new(),
            beside: Beside::None,
            reached: BTreeSet::new(),
            capture: Capture::default(),
        })
    }

    /// Reads a file.
    pub fn file(&mut self, path: &Path, progress: bool) -> Result<(), Failure> {
        let mut reader = Reader::open(path)?;
        let progress = Progress::new(reader.size(), progress);
        let mut raw = Raw::default();
        self.beside = reader.beside();
        while reader.next(&mut raw)? {
            self.exchange(&raw);
            progress.set(reader.consumed());
        }
        progress.finish();
        Ok(())
    }

    /// The operations that responded with success: description and operation.
    pub fn reached(&self) -> &BTreeSet<(usize, usize)> {
        &self.reached
    }

    /// What was found.
    pub fn finish(mut self) -> Capture {
        self.capture.report.failures.extend(self.validators.into_iter().flat_map(Validator::failures));
        self.capture
    }

    pub fn exchange(&mut self, raw: &Raw) {
        self.capture.report.count("exchanges", 1);
        self.take(raw);
    }

    fn take(&mut self, raw: &Raw) {
        if raw.is_cut() {
            return self.find(
                raw,
                FindingCode::OversizedExchange,
                Severity::Error,
                "it is too large and was not read".to_owned(),
            );
        }
        let mut entry = match raw.entry() {
            Ok(entry) => entry,
            // The parser's words may quote a value.
            Err(_) => {
                // Half a character somewhere loses no exchange.
                let mut mended = raw.clone();
                if mended.mend() && mended.entry().is_ok() {
                    return self.take(&mended);
                }
                let words = "it is no exchange of a HAR file".to_owned();
                return self.find(raw, FindingCode::BrokenExchange, Severity::Error, words);
            }
        };
        entry.attach(&self.beside);
        let mut foreign = true;
        for index in 0..self.validators.len() {
            match self.validators[index].judge(&entry, &mut ()) {
                Verdict::Judged(outcome) => {
                    self.capture.report.count("exchanges matched", 1);
                    return self.judged(index, raw, &entry, &outcome);
                }
                Verdict::OtherBase(_) => foreign = false,
                Verdict::Foreign => {}
            }
        }
        if !foreign {
            let words = "its path is not described, so nothing of it is recorded".to_owned();
            return self.find(raw, FindingCode::UndocumentedPath, Severity::Note, words);
        }
        if entry.request.method.eq_ignore_ascii_case("POST") {
            self.event(raw, &entry);
        }
    }

    fn judged(&mut self, index: usize, raw: &Raw, entry: &Entry<'_>, outcome: &Outcome) {
        let Some(operation) = outcome.operation.map(|at| &self.apis[index].operations[at]) else {
            let words = "its path is not described with this method".to_owned();
            return self.find(raw, FindingCode::UndocumentedMethod, Severity::Error, words);
        };
        if !self.chosen(&operation.name) {
            return;
        }
        let status = entry.response.as_ref().and_then(|it| it.status).unwrap_or_default();
        self.reached.extend(outcome.operation.filter(|_| (200..300).contains(&status)).map(|it| (index, it)));
        // What is wrong within a body is found again in the redacted one, which may be shown.
        let outside = outcome.faults.iter().filter(|it| it.inner.is_none() || it.of_vendor);
        for fault in outside {
            let words = format!("`{}`, status {status}: {}", operation.name, fault.code);
            let what = if fault.inner.is_none() { "" } else { " (the body and its status)" };
            self.find(raw, fault.code, fault.severity, words + what);
        }
        let at = Place { api: index, raw, started: entry.started.as_deref() };
        if let Some(post) = entry.request.post.as_ref()
            && let Some(text) = post.text.as_deref().filter(|text| !text.is_empty())
            // What the server refused proves nothing.
            && (200..300).contains(&status)
        {
            let media = entry.request.media_type();
            let body = Body {
                text,
                media,
                encoding: post.encoding.as_deref(),
                transfer: entry.request.header("content-encoding"),
            };
            let schema = operation.request.as_ref().and_then(|it| it.json().cloned());
            self.body(&at, &body, Subject::Request { operation: operation.name.clone() }, schema, Direction::Request);
        }
        if let Some(response) = entry.response.as_ref().filter(|_| (100..600).contains(&status) && status != 304)
            && let Some(content) = response.content.as_ref()
            && let Some(text) = content.text.as_deref().filter(|text| !text.is_empty())
        {
            let status = status.to_string();
            let media = response.media_type();
            let body = Body {
                text,
                media,
                encoding: content.encoding.as_deref(),
                transfer: response.header("content-encoding"),
            };
            let schema = operation.response(&status).and_then(|it| it.json().cloned());
            let subject = Subject::Response { operation: operation.name.clone(), status };
            self.body(&at, &body, subject, schema, Direction::Response);
        }
    }

    /// What was posted to a receiver of events.
    fn event(&mut self, raw: &Raw, entry: &Entry<'_>) {
        let Some(text) = entry.request.post.as_ref().and_then(|it| it.text.as_deref()) else { return };
        let encoding = entry.request.post.as_ref().and_then(|it| it.encoding.as_deref());
        let Ok(bytes) = decoded(text, encoding, entry.request.header("content-encoding"), MAX_BODY) else { return };
        let Ok(parsed) = parse(&bytes) else { return };
        let Some(event) = parsed.value.get("eventType").and_then(Value::as_str) else { return };
        let found = self.apis.iter().enumerate().find_map(|(index, api)| Some((index, api.webhook(event)?)));
        let Some((index, webhook)) = found else {
            let words = "it delivers an event that is not described".to_owned();
            return self.find(raw, FindingCode::UndocumentedEvent, Severity::Warning, words);
        };
        if self.chosen(event) {
            self.capture.report.count("exchanges matched", 1);
            let body = Body {
                text,
                media: Some("application/json"),
                encoding,
                transfer: entry.request.header("content-encoding"),
            };
            let schema = webhook.request.as_ref().and_then(|it| it.json().cloned());
            let at = Place { api: index, raw, started: entry.started.as_deref() };
            self.body(&at, &body, Subject::Event { event: event.to_owned() }, schema, Direction::Request);
        }
    }

    fn body(
        &mut self,
        at: &Place<'_>,
        body: &Body<'_>,
        subject: Subject,
        schema: Option<Pointer>,
        direction: Direction,
    ) {
        let what = describe(&subject);
        let essence = body.media.unwrap_or("application/json").split(';').next().unwrap_or_default().trim();
        if !essence.eq_ignore_ascii_case("application/json") && !essence.ends_with("+json") {
            return self.find(at.raw, FindingCode::NotRecorded, Severity::Note, format!("{what}: the body is no JSON"));
        }
        let parsed = decoded(body.text, body.encoding, body.transfer, MAX_BODY).ok().and_then(|it| parse(&it).ok());
        let Some(parsed) = parsed else {
            return self.find(
                at.raw,
                FindingCode::NotRecorded,
                Severity::Note,
                format!("{what}: the body cannot be read as JSON"),
            );
        };
        if parsed.duplicates {
            let words = format!("{what}: a key stands twice in the body, which no sample can show; it is not recorded");
            return self.find(at.raw, FindingCode::DuplicateKey, Severity::Error, words);
        }
        let known = self.known.entry((at.api, what.clone())).or_default();
        if known.len() >= self.choice.most {
            if !known.contains(&digest(&parsed.value)) {
                *self.capture.more.entry((at.api, what)).or_default() += 1;
            }
            return;
        }
        if !known.insert(digest(&parsed.value)) {
            return;
        }
        let day = at.started.and_then(|it| it.get(..10)).filter(|it| it.parse::<jiff::civil::Date>().is_ok());
        self.capture.bodies.push(Captured {
            api: at.api,
            subject,
            schema,
            direction,
            value: parsed.value,
            day: day.map(str::to_owned),
            exchange: at.raw.index + 1,
        });
    }

    fn chosen(&self, id: &str) -> bool {
        self.choice.only.is_empty() || self.choice.only.iter().any(|it| it == id)
    }

    fn find(&mut self, raw: &Raw, code: impl Into<Code>, severity: Severity, words: String) {
        let message = format!("exchange {}: {words}", raw.index + 1);
        let mut finding = Finding::in_file(code, &self.name, message).severity(severity);
        (finding.line, finding.column) = (raw.start.line, raw.start.column);
        finding.utf16 = Some(raw.start.utf16);
        if severity != Severity::Note {
            finding = finding.help("`samples --har FILE` says where; it prints values of the recording");
        }
        self.capture.report.push(finding);
    }
}

struct Place<'p> {
    api: usize,
    raw: &'p Raw,
    started: Option<&'p str>,
}

struct Body<'b> {
    text: &'b str,
    media: Option<&'b str>,
    encoding: Option<&'b str>,
    transfer: Option<&'b str>,
}

/// What tells a body from others.
fn digest(value: &Value) -> [u8; 32] {
    Hash::hash(value.to_string().as_bytes())
}

/// A subject in words.
pub(super) fn describe(subject: &Subject) -> String {
    match subject {
        Subject::Response { operation, status } => format!("`{operation}`, status {status}"),
        Subject::Request { operation } => format!("`{operation}`, request"),
        Subject::Event { event } => format!("the event `{event}`"),
    }
}
