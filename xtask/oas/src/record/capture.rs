//! Bodies out of exchanges: which operation or event they are evidence of.

use super::told::{Told, words};
use crate::document::Pointer;
use crate::failure::Failure;
use crate::har::{Beside, Entry, Raw, Reader, decoded};
use crate::model::{Api, Direction};
use crate::report::{Code, Finding, FindingCode, Report, Severity};
use crate::samples::{Outcome, Parsed, Progress, Subject, Validator, Vendor, Verdict, is_json_media, otherwise, parse};
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
    /// Of a status that is not described: the schema of another failure, which it is like.
    pub alike: Option<Pointer>,
    pub direction: Direction,
    pub value: Value,
    /// When it was sent, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// Number of the exchange, from 1.
    pub exchange: usize,
}

impl Captured {
    /// What tells which of its values are whose.
    pub fn shape(&self) -> Option<&Pointer> {
        self.schema.as_ref().or(self.alike.as_ref())
    }
}

/// What a recording holds.
#[derive(Debug, Default)]
pub(super) struct Capture {
    pub bodies: Vec<Captured>,
    /// Whether there were any, kept or not.
    pub met: bool,
    /// How many more bodies there are of a kind of which enough were taken.
    pub more: BTreeMap<(usize, String), usize>,
    pub report: Report,
}

/// Lets bodies through, one by one as they are met: a recording may be larger than the memory.
pub(super) trait Sieve {
    /// Whether a body is kept, which may be shortened.
    fn keeps(&mut self, body: &mut Captured) -> bool;
}

/// Keeps all.
impl Sieve for () {
    fn keeps(&mut self, _: &mut Captured) -> bool {
        true
    }
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
    sieve: &'a mut dyn Sieve,
    /// Digests of the bodies of each kind.
    known: HashMap<(usize, String), HashSet<[u8; 32]>>,
    beside: Beside,
    /// Operations that responded with success, by description.
    reached: BTreeSet<(usize, usize)>,
    told: Told,
    capture: Capture,
}

impl<'a> Capturer<'a> {
    pub fn new(
        apis: &'a [Api],
        servers: &[String],
        vendor: &'a Mutex<dyn Vendor + 'a>,
        name: &str,
        choice: Choice<'a>,
        sieve: &'a mut dyn Sieve,
    ) -> Result<Self, Failure> {
        let validators: Result<Vec<_>, _> = apis.iter().map(|api| Validator::new(api, servers, vendor)).collect();
        Ok(Self {
            apis,
            validators: validators?,
            name: name.to_owned(),
            choice,
            sieve,
            known: HashMap::new(),
            beside: Beside::None,
            reached: BTreeSet::new(),
            told: Told::default(),
            capture: Capture::default(),
        })
    }

    /// Reads a file. What stands in one that is broken further on counts all the same.
    pub fn file(&mut self, path: &Path, progress: bool) -> Result<(), Failure> {
        let mut reader = Reader::open(path)?;
        let progress = Progress::new(reader.size(), progress);
        let mut raw = Raw::default();
        self.beside = reader.beside();
        let mut count = 0;
        loop {
            match reader.next(&mut raw) {
                Ok(true) => self.exchange(&raw),
                Ok(false) => break,
                Err(failure) if count == 0 => return Err(failure),
                Err(failure) => {
                    let mut finding = Finding::of(&failure);
                    finding.code = FindingCode::CutRecording.into();
                    self.capture.report.push(finding);
                    break;
                }
            }
            count += 1;
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
        self.told.findings(&self.name).for_each(|it| self.capture.report.push(it));
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
        let mut other = None;
        for index in 0..self.validators.len() {
            match self.validators[index].judge(&entry, &mut ()) {
                Verdict::Judged(outcome) => {
                    self.capture.report.count("exchanges matched", 1);
                    return self.judged(index, raw, &entry, &outcome);
                }
                Verdict::OtherBase(outcome) => other = other.or(Some(outcome)),
                Verdict::Foreign => {}
            }
        }
        // Whose receiver runs on this machine, too, where a recording may be of the API.
        if entry.request.method.eq_ignore_ascii_case("POST") && self.event(raw, &entry) {
            return;
        }
        let Some(outcome) = other else {
            let words = "no server of a description has its address, and it delivers no event".to_owned();
            return self.find(raw, FindingCode::ForeignHost, Severity::Note, words);
        };
        for fault in &outcome.faults {
            self.find(raw, fault.code, Severity::Note, format!("{}, so nothing of it is recorded", words(fault)));
        }
    }

    fn judged(&mut self, index: usize, raw: &Raw, entry: &Entry<'_>, outcome: &Outcome) {
        let Some(operation) = outcome.operation.map(|at| &self.apis[index].operations[at]) else {
            return outcome.faults.iter().for_each(|it| self.find(raw, it.code, it.severity, words(it)));
        };
        if !self.chosen(&operation.name) {
            return;
        }
        let status = entry.response.as_ref().and_then(|it| it.status).unwrap_or_default();
        self.reached.extend(outcome.operation.filter(|_| (200..300).contains(&status)).map(|it| (index, it)));
        // What is wrong within a body is found again in the redacted one, which may be shown.
        let outside = outcome.faults.iter().filter(|it| it.inner.is_none() || it.of_vendor);
        for fault in outside {
            let words = match fault.code == FindingCode::UndocumentedStatus {
                true => words(fault),
                false => format!("`{}`, status {status}: {}", operation.name, words(fault)),
            };
            self.find(raw, fault.code, fault.severity, words);
        }
        let at = |part: &str| {
            let told = outcome.faults.iter().any(|it| it.inner.is_none() && it.part.as_str().starts_with(part));
            Place { api: index, operation: outcome.operation, raw, started: entry.started.as_deref(), told }
        };
        // What the server refused proves nothing.
        if let Some(post) = entry.request.post.as_ref().filter(|_| (200..300).contains(&status))
            && (!post.params.is_empty() || post.text.as_deref().is_some_and(|text| !text.is_empty()))
        {
            let form = post.text.is_none().then_some("application/x-www-form-urlencoded");
            let body = Body {
                text: post.text.as_deref().unwrap_or_default(),
                media: form.or(entry.request.media_type()),
                encoding: post.encoding.as_deref(),
                transfer: entry.request.header("content-encoding"),
            };
            let schema = operation.request.as_ref().and_then(|it| it.json().cloned());
            let subject = Subject::Request { operation: operation.name.clone() };
            self.body(&at("/request/postData/text"), &body, subject, schema, Direction::Request);
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
            self.body(&at("/response/content"), &body, subject, schema, Direction::Response);
        }
    }

    /// What was posted to a receiver of events; whether it is one.
    fn event(&mut self, raw: &Raw, entry: &Entry<'_>) -> bool {
        let Some(post) = entry.request.post.as_ref() else { return false };
        let body = Body {
            text: post.text.as_deref().unwrap_or_default(),
            media: Some("application/json"),
            encoding: post.encoding.as_deref(),
            transfer: entry.request.header("content-encoding"),
        };
        let Ok(parsed) = body.parsed() else { return false };
        let Some(event) = parsed.value.get("eventType").and_then(Value::as_str) else { return false };
        let found = self.apis.iter().enumerate().find_map(|(index, api)| Some((index, api.webhook(event)?)));
        let Some((index, webhook)) = found else {
            let words = "it delivers an event that is not described".to_owned();
            self.find(raw, FindingCode::UndocumentedEvent, Severity::Warning, words);
            return true;
        };
        if self.chosen(event) {
            self.capture.report.count("exchanges matched", 1);
            let schema = webhook.request.as_ref().and_then(|it| it.json().cloned());
            let at = Place { api: index, operation: None, raw, started: entry.started.as_deref(), told: false };
            self.body(&at, &body, Subject::Event { event: event.to_owned() }, schema, Direction::Request);
        }
        true
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
        let parsed = match body.parsed() {
            Ok(parsed) => parsed,
            // What an exporter left out, or spoilt, is said already.
            Err(_) if at.told => return,
            Err(why) => {
                let words = format!("{what}: {why}, and makes no sample");
                return self.find(at.raw, FindingCode::NotRecorded, Severity::Note, words);
            }
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
            return self.capture.report.count("bodies that were met before", 1);
        }
        let day = at.started.and_then(|it| it.get(..10)).filter(|it| it.parse::<jiff::civil::Date>().is_ok());
        let alike = match (&subject, at.operation) {
            (Subject::Response { status, .. }, Some(index))
                if self.apis[at.api].operations[index].response(status).is_none() =>
            {
                self.validators[at.api].alike(index, &parsed.value)
            }
            _ => None,
        };
        let mut body = Captured {
            api: at.api,
            subject,
            schema,
            alike,
            direction,
            value: parsed.value,
            day: day.map(str::to_owned),
            exchange: at.raw.index + 1,
        };
        self.capture.met = true;
        if self.sieve.keeps(&mut body) {
            self.capture.bodies.push(body);
        }
    }

    fn chosen(&self, id: &str) -> bool {
        self.choice.only.is_empty() || self.choice.only.iter().any(|it| it == id)
    }

    fn find(&mut self, raw: &Raw, code: impl Into<Code>, severity: Severity, words: String) {
        self.told.add(raw, code, severity, words);
    }
}

struct Place<'p> {
    api: usize,
    operation: Option<usize>,
    raw: &'p Raw,
    started: Option<&'p str>,
    /// Whether it is said already why the body cannot be read.
    told: bool,
}

struct Body<'b> {
    text: &'b str,
    media: Option<&'b str>,
    encoding: Option<&'b str>,
    transfer: Option<&'b str>,
}

impl Body<'_> {
    /// The body; why there is none, where it is no JSON.
    fn parsed(&self) -> Result<Parsed, &'static str> {
        if !self.media.is_none_or(is_json_media) {
            return Err("the body is no JSON");
        }
        let bytes = decoded(self.text, self.encoding, self.transfer, MAX_BODY).ok();
        if bytes.as_ref().is_some_and(|it| it.len() > MAX_BODY) {
            return Err("the body is larger than 8 MiB");
        }
        let parsed = bytes.and_then(|it| parse(&it).ok());
        let other = || parse(&otherwise(self.text, self.encoding, self.transfer)?).ok();
        parsed.or_else(other).ok_or("the body cannot be read as JSON")
    }
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
