//! What was found, in memory that depends on the description and not on the recording: of each
//! kind of finding the first ones are kept, the others are counted.

use super::exchange::{Fault, Outcome};
use crate::document::{BYTE_ORDER_MARK, Document, Pointer, Source};
use crate::har::{Entry, Located, Place, Raw};
use crate::model::Api;
use crate::report::{Code, Finding, FindingCode, Report, Severity};
use std::collections::{BTreeMap, HashMap};

/// How many findings of one kind are shown.
const SHOWN: usize = 100;
/// In larger bodies no places are looked for, in bytes.
const LARGEST_PLACED: usize = 8 * 1024 * 1024;
/// How many foreign hosts are told apart.
const HOSTS: usize = 1000;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    code: Code,
    note: bool,
    api: String,
    rule: Pointer,
}

#[derive(Debug, Default)]
struct Kind {
    count: usize,
    /// By number of exchange, so that it is the first ones that stay.
    first: Vec<(usize, Finding)>,
}

/// What one core, or all of them, found.
#[derive(Debug, Default)]
pub(super) struct FindingStats {
    pub exchanges: usize,
    pub judged: usize,
    pub values: usize,
    pub messages: usize,
    pub bodies: usize,
    pub unrecorded: usize,
    kinds: HashMap<Key, Kind>,
}

impl FindingStats {
    /// Something that is no exchange at all.
    pub fn broken(&mut self, code: FindingCode, name: &str, raw: &Raw, place: Place, message: &str) {
        let key = Key { code: code.into(), note: false, api: String::new(), rule: Pointer::root() };
        let pointer = Pointer::new(&format!("/log/entries/{}", raw.index));
        let finding = finding(code, name, place, pointer, message);
        self.keep(key, raw.index, || vec![finding.help(format!("exchange {}", raw.index + 1))]);
    }

    /// What came of one exchange.
    pub fn add(&mut self, name: &str, api: &Api, raw: &Raw, entry: &Entry<'_>, outcome: Outcome) {
        self.values += outcome.values;
        self.messages += outcome.messages;
        self.bodies += outcome.bodies;
        self.unrecorded += outcome.unrecorded;
        let mut places = Places::default();
        for fault in outcome.faults {
            let rule = outcome.operation.map(|it| api.operations[it].at.clone());
            let key = Key {
                code: fault.code,
                note: fault.severity == Severity::Note,
                api: api.name.clone(),
                rule: fault.rule.clone().or(rule).unwrap_or_default(),
            };
            let places = &mut places;
            self.keep(key, raw.index, || {
                places.located.get_or_insert_with(|| raw.located().ok());
                if fault.inner.is_some() {
                    places.bodies.entry(fault.part.clone()).or_insert_with(|| body(entry, &fault.part));
                }
                shown(name, api, raw, entry, places, &fault)
            });
        }
    }

    fn keep(&mut self, key: Key, index: usize, findings: impl FnOnce() -> Vec<Finding>) {
        let limit = if key.note { 1 } else { SHOWN };
        let kind = self.kinds.entry(key).or_default();
        kind.count += 1;
        // Each core sees rising numbers, so what it saw first comes first.
        if kind.first.len() < limit {
            kind.first.extend(findings().into_iter().map(|finding| (index, finding)));
        }
    }

    /// Takes another core's findings in.
    pub fn merge(&mut self, other: Self) {
        self.exchanges += other.exchanges;
        self.judged += other.judged;
        self.values += other.values;
        self.messages += other.messages;
        self.bodies += other.bodies;
        self.unrecorded += other.unrecorded;
        for (key, kind) in other.kinds {
            let own = self.kinds.entry(key).or_default();
            own.count += kind.count;
            own.first.extend(kind.first);
        }
    }

    /// How many findings there are that count.
    pub fn errors(&self) -> usize {
        self.kinds.iter().filter(|(key, _)| !key.note).map(|(_, kind)| kind.count).sum()
    }

    pub fn report(self, report: &mut Report) {
        report.count("findings", self.errors());
        for (key, mut kind) in self.kinds {
            kind.first.sort_by_key(|(index, _)| *index);
            let limit = if key.note { 1 } else { SHOWN };
            kind.first.truncate(limit.max(1));
            let more = kind.count.saturating_sub(kind.first.len());
            if let Some((_, last)) = kind.first.last_mut().filter(|_| more > 0) {
                last.message.push_str(&format!(" (and {more} more of this kind)"));
            }
            report.findings.extend(kind.first.into_iter().map(|(_, finding)| finding));
        }
    }
}

/// The places within one exchange, found once for all that is shown of it.
#[derive(Default)]
struct Places {
    located: Option<Option<Located>>,
    bodies: HashMap<Pointer, Option<(Document, bool)>>,
}

/// A fault with its places in the recording and in the description.
fn shown(name: &str, api: &Api, raw: &Raw, entry: &Entry<'_>, places: &Places, fault: &Fault) -> Vec<Finding> {
    let located = places.located.as_ref().and_then(Option::as_ref);
    let part = Pointer::new(&format!("/log/entries/{}{}", raw.index, fault.part));
    let at = |offset: Option<usize>| match (located, offset) {
        (Some(located), Some(offset)) => located.inside(&fault.part, offset),
        (Some(located), None) => located.of(&fault.part),
        (None, _) => raw.start,
    };
    let url = shown_url(&entry.request.url);
    let status =
        entry.response.as_ref().and_then(|it| it.status).map_or_else(|| "nothing".to_owned(), |it| it.to_string());
    let mut help = format!("exchange {}: {} {url} → {status}", raw.index + 1, entry.request.method);
    if let Some(rule) = &fault.rule {
        help = format!("{help}; the description says so at {}", api.document.place(rule));
    }
    let finish = |place: Place, pointer: Pointer, message: &str| {
        finding(fault.code, name, place, pointer, message).severity(fault.severity).help(help.clone())
    };
    let Some((inner, is_key)) = &fault.inner else { return vec![finish(at(fault.offset), part, &fault.message)] };
    let body = places.bodies.get(&fault.part).and_then(Option::as_ref);
    let offset = |span: std::ops::Range<usize>| body.filter(|(_, plain)| *plain).map(|_| span.start);
    let within = |pointer: &Pointer| Pointer::new(&format!("{part}#{pointer}"));
    if fault.code == FindingCode::DuplicateKey && body.is_none() {
        return vec![finish(at(None), part, "a key stands twice in the body")];
    }
    if fault.code == FindingCode::DuplicateKey {
        let twice = body.iter().flat_map(|(document, _)| &document.duplicate_keys);
        let twice = twice.map(|(pointer, span)| {
            let key = pointer.last().unwrap_or_default();
            finish(at(offset(span.clone())), within(pointer), &format!("the key `{key}` stands twice"))
        });
        return twice.collect();
    }
    let span = body.map(|(document, _)| if *is_key { document.span(inner) } else { document.value_span(inner) });
    vec![finish(at(span.and_then(offset)), within(inner), &fault.message)]
}

/// An address without what may be secret: query, user and password.
fn shown_url(url: &str) -> String {
    let url = url.split(['?', '#']).next().unwrap_or_default();
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    format!("{scheme}://{}{path}", authority.rsplit('@').next().unwrap_or_default())
}

/// The body that a part of an exchange holds, with the places of its values, and whether they are
/// also places of the recording, which those of base64 are not.
fn body(entry: &Entry<'_>, part: &Pointer) -> Option<(Document, bool)> {
    let (text, encoding, transfer) = if part.as_str().starts_with("/request") {
        let post = entry.request.post.as_ref()?;
        (post.text.as_deref()?, post.encoding.as_deref(), entry.request.header("content-encoding"))
    } else {
        let response = entry.response.as_ref()?;
        let content = response.content.as_ref()?;
        (content.text.as_deref()?, content.encoding.as_deref(), response.header("content-encoding"))
    };
    let bytes = crate::har::decoded(text, encoding, transfer, usize::MAX - 1).ok()?;
    let plain = matches!(bytes, std::borrow::Cow::Borrowed(_));
    let text = String::from_utf8(bytes.into_owned()).ok()?;
    // A byte-order mark would shift every place; the places of a huge body are not worth their memory.
    if text.starts_with(BYTE_ORDER_MARK) || text.len() > LARGEST_PLACED {
        return None;
    }
    Some((Document::parse(Source::new("body.json", &text)).ok()?, plain))
}

fn finding(code: impl Into<Code>, name: &str, place: Place, pointer: Pointer, message: &str) -> Finding {
    let mut finding = Finding::in_file(code, name, message);
    (finding.line, finding.column, finding.pointer) = (place.line, place.column, pointer);
    finding.utf16 = Some(place.utf16);
    finding
}

/// Exchanges with hosts that are not the API's.
#[derive(Debug, Default)]
pub(super) struct Hosts {
    hosts: BTreeMap<String, (usize, usize, Place)>,
    others: usize,
}

impl Hosts {
    pub fn add(&mut self, url: &str, raw: &Raw) {
        let host = url.split_once("://").map_or("", |(_, rest)| rest).split(['/', '?', '#']).next().unwrap_or_default();
        let host = host.rsplit('@').next().unwrap_or_default();
        let host = super::exchange::foreign_scheme(url).unwrap_or(host);
        if self.hosts.len() >= HOSTS && !self.hosts.contains_key(host) {
            self.others += 1;
            return;
        }
        self.hosts.entry(host.to_owned()).or_insert((0, raw.index, raw.start)).0 += 1;
    }

    pub fn merge(&mut self, other: Self) {
        self.others += other.others;
        for (host, (count, index, place)) in other.hosts {
            let own = self.hosts.entry(host).or_insert((0, index, place));
            own.0 += count;
            if index < own.1 {
                (own.1, own.2) = (index, place);
            }
        }
    }

    /// The first few names.
    pub fn names(&self) -> String {
        let names: Vec<_> = self.hosts.keys().take(5).map(String::as_str).collect();
        if names.is_empty() { "the same".to_owned() } else { names.join(", ") }
    }

    pub fn report(self, name: &str, report: &mut Report) {
        for (host, (count, index, place)) in self.hosts {
            let pointer = Pointer::new(&format!("/log/entries/{index}/request/url"));
            let message =
                format!("`{host}` is no server of the description; {count} exchanges with it were not judged");
            report.push(finding(FindingCode::ForeignHost, name, place, pointer, &message).severity(Severity::Note));
        }
        if self.others > 0 {
            let message = format!("{} exchanges with further hosts were not judged", self.others);
            report.push(Finding::in_file(FindingCode::ForeignHost, name, message).severity(Severity::Note));
        }
    }
}
