//! What came back.

use super::body::Recorded;
use super::fault::{Fault, Outcome};
use super::no_call::{WEB_SOCKET, is_web_socket};
use super::request::{place_of, undocumented_media};
use super::validator::{Validator, Visitor};
use crate::document::Pointer;
use crate::har::{Entry, Response};
use crate::model::{Direction, Operation};
use crate::report::{FindingCode, Severity};
use crate::schema::UnknownProperties;
use serde_json::Value;

impl Validator<'_> {
    pub(super) fn response(&self, index: usize, entry: &Entry<'_>, outcome: &mut Outcome, visitor: &mut dyn Visitor) {
        let operation = &self.api.operations[index];
        let Some(response) = entry.response.as_ref().filter(|it| it.status.is_some_and(|status| status > 0)) else {
            let why = entry.response.as_ref().and_then(|it| it.error.as_deref()).unwrap_or("aborted");
            outcome.faults.push(Fault::note(
                FindingCode::NoResponse,
                format!("no response was recorded ({why})"),
                "/response",
            ));
            return;
        };
        let status = response.status.unwrap_or_default();
        if is_web_socket(entry) {
            outcome.faults.push(Fault::note(FindingCode::NotJudged, WEB_SOCKET, "/response/status"));
            return;
        }
        let Some(at) = described(operation, status) else {
            let known: Vec<_> = operation.responses.iter().map(|it| it.status.as_str()).collect();
            let message = format!("`{}` documents no status {status}, only {}", operation.name, known.join(", "));
            let mut fault = Fault::new(FindingCode::UndocumentedStatus, message, Pointer::new("/response/status"));
            if status == 304 {
                fault.severity = Severity::Note;
                fault.message.push_str("; a cache asked whether what it holds still stands");
            }
            outcome.faults.push(fault.rule(&operation.at.child("responses")));
            return;
        };
        visitor.response(index, &operation.responses[at].status);
        let described = &self.endpoints[index].responses[at];
        self.response_headers(&described.headers, &response.headers, outcome);
        self.response_body(index, at, status, entry, response, outcome, visitor);
    }

    /// The schema of one of an operation's failures that a body fits, but for values that its enumerations do not list:
    /// that of a failure whose status is not described is like it.
    pub(crate) fn alike(&self, index: usize, value: &Value) -> Option<Pointer> {
        let failures = self.api.operations[index].responses.iter().filter(|it| !it.status.starts_with('2'));
        let is_alike = |schema: &&Pointer| {
            let schemas = &self.schemas[usize::from(true)];
            let compiled = schemas.compiled(schema, UnknownProperties::Deny).ok();
            compiled.is_some_and(|it| it.mismatches(value).iter().all(|it| it.code == FindingCode::UnknownValue))
        };
        failures.filter_map(|it| it.json()).find(is_alike).cloned()
    }

    #[allow(clippy::too_many_arguments)]
    fn response_body(
        &self,
        index: usize,
        at: usize,
        status: u64,
        entry: &Entry<'_>,
        response: &Response<'_>,
        outcome: &mut Outcome,
        visitor: &mut dyn Visitor,
    ) {
        let message = &self.endpoints[index].responses[at].message;
        let content = response.content.as_ref();
        let text = content.and_then(|it| it.text.as_deref()).filter(|text| !text.is_empty());
        let told = response.header("content-length").and_then(|it| it.trim().parse::<u64>().ok());
        let size = content.and_then(|it| it.size).or(response.body_size).or(told.filter(|it| *it == 0));
        let is_head = entry.request.method.eq_ignore_ascii_case("HEAD");
        let bare = is_head || status == 204 || status == 205 || status == 304 || status < 200;
        let part = "/response/content/text";
        let Some(text) = text else {
            if bare || (message.media.is_empty() && size.unwrap_or_default() == 0) {
                outcome.messages += 1;
            } else if message.media.is_empty() {
                let words =
                    format!("status {status} is described without a body, and {} bytes came", size.unwrap_or_default());
                outcome.faults.push(
                    Fault::new(FindingCode::UndocumentedBody, words, Pointer::new("/response/content"))
                        .rule(&message.at),
                );
            } else if size == Some(0) && !came(response, told) {
                let words = format!("status {status} came without a body, though {} is described", message.names());
                outcome.faults.push(
                    Fault::new(FindingCode::MissingBody, words, Pointer::new("/response/content")).rule(&message.at),
                );
            } else {
                let words = "the response had a body, but the recording does not hold it";
                outcome.unrecorded += 1;
                outcome.faults.push(Fault::note(FindingCode::BodyNotRecorded, words, "/response/content"));
            }
            return;
        };
        // What a cache holds is exported with the status that lets it stand.
        if status == 304 {
            outcome.messages += 1;
            return;
        }
        if bare || message.media.is_empty() {
            let what = if is_head { "the response to HEAD".to_owned() } else { format!("status {status}") };
            let rule = if bare { "never has a body" } else { "is described without a body" };
            let words = format!("{what} {rule}, and one came");
            outcome.faults.push(Fault::new(FindingCode::UndocumentedBody, words, Pointer::new(part)).rule(&message.at));
            return;
        }
        let sent = response.media_type();
        let Some(media) = sent.and_then(|it| message.find(it)) else {
            let place = place_of(&response.headers, "/response/headers", "content-type");
            let place = place.unwrap_or_else(|| Pointer::new("/response/content/mimeType"));
            outcome.faults.push(undocumented_media(sent, &message.names(), place).rule(&message.at));
            return;
        };
        let recorded = Recorded {
            text,
            encoding: content.and_then(|it| it.encoding.as_deref()),
            transfer: response.header("content-encoding"),
            part,
            status: Some(status),
            size: content.and_then(|it| it.size),
            comment: content.and_then(|it| it.comment.as_deref()),
        };
        self.body(index, Direction::Response, sent.unwrap_or_default(), media, &recorded, outcome, visitor);
    }
}

/// Whether a body came of which the exporter kept nothing, not even its size.
fn came(response: &Response<'_>, told: Option<u64>) -> bool {
    let of_headers = response.headers_size.unwrap_or_default();
    let transferred = response.transfer_size.is_some_and(|it| it > of_headers) && told != Some(0);
    told.is_some_and(|it| it > 0) || response.body_size.is_some_and(|it| it > 0) || transferred
}

/// The response for a status: the exact one, else its class (`4XX`), else `default`.
fn described(operation: &Operation, status: u64) -> Option<usize> {
    let of = |fits: &dyn Fn(&str) -> bool| operation.responses.iter().position(|it| fits(&it.status));
    let class = |text: &str| {
        let digit = text.strip_suffix("XX").or_else(|| text.strip_suffix("xx"));
        digit.and_then(|it| it.parse().ok()) == Some(status / 100)
    };
    of(&|text| text.parse() == Ok(status)).or_else(|| of(&class)).or_else(|| of(&|text| text == "default"))
}
