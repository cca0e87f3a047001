//! What was sent.

use super::address::Address;
use super::endpoint::Slot;
use super::fault::{Fault, Outcome};
use super::media;
use super::parameter::{Pair, Reader, Sent, fields, offset};
use super::validator::{Validator, Visitor};
use crate::document::Pointer;
use crate::har::{Entry, Field, Request};
use crate::model::Direction;
use crate::report::{FindingCode, Severity};
use crate::schema::Mismatch;
use crate::spelling::closest;
use std::borrow::Cow;

/// Parts of names of parameters and headers whose values no finding shows.
const SECRET: [&str; 9] = ["auth", "cookie", "key", "token", "secret", "password", "passwd", "session", "signature"];

/// Where a parameter was sent: the part of the exchange, and the byte within its text.
struct Spot {
    part: Pointer,
    offset: Option<usize>,
}

/// What about the value of a parameter does not fit.
fn told(
    mismatches: Vec<Mismatch>,
    reader: &Reader,
    spot: &impl Fn() -> Spot,
    what: std::fmt::Arguments<'_>,
) -> Vec<Fault> {
    let secret = is_secret(&reader.location, &reader.name);
    let fault = |mismatch: Mismatch| {
        let Spot { part, offset } = spot();
        let inside = if mismatch.value.as_str().is_empty() { String::new() } else { format!(" at {}", mismatch.value) };
        let words = if secret { "it is not as described" } else { &mismatch.message };
        let fault = Fault::new(mismatch.code, format!("{what}{inside}: {words}"), part);
        Fault { severity: mismatch.severity, ..fault.offset(offset).rule(&mismatch.rule) }
    };
    mismatches.into_iter().map(fault).collect()
}

impl Validator<'_> {
    pub(super) fn request(
        &self,
        index: usize,
        entry: &Entry<'_>,
        address: &Address<'_>,
        path: &[(&str, String)],
        outcome: &mut Outcome,
        visitor: &mut dyn Visitor,
    ) {
        let request = &entry.request;
        let endpoint = &self.endpoints[index];
        let query = match address.query {
            Some(query) => fields(query),
            None => pairs(&request.query),
        };
        let cookies = cookies(request);
        let in_path = |reader: &Reader| path.iter().find(|(name, _)| *name == reader.name).map(|(_, it)| it.as_str());
        for (reader, slot) in &endpoint.parameters {
            let sent = match reader.location.as_str() {
                "path" => in_path(reader).map_or(Sent::Absent, |it| reader.of_text(it)),
                "query" => reader.of_fields(&query),
                "cookie" => reader.of_fields(&cookies),
                "header" => header(&request.headers, reader),
                _ => continue,
            };
            let spot = || match reader.location.as_str() {
                "cookie" => cookie_spot(request, |name| reader.owns(name)),
                "header" => header_spot(&request.headers, reader, "/request/headers"),
                location => {
                    let offset = if location == "query" {
                        in_query(&request.url, |name| reader.owns(name))
                    } else {
                        let value = in_path(reader).and_then(|it| request.url.rfind(it));
                        value.or_else(|| request.url.find(address.path))
                    };
                    Spot { part: Pointer::new("/request/url"), offset }
                }
            };
            let what = format_args!("the {} parameter `{}`", reader.location, reader.name);
            if let Some(value) = self.value(reader, slot, sent, what, spot, Direction::Request, outcome) {
                visitor.parameter(index, &reader.at, reader.schema.as_ref(), value.as_ref());
            }
        }
        self.unknown_query(index, request, &query, outcome);
        self.request_body(index, request, outcome, visitor);
    }

    /// Judges one value; gives it back when it was sent and fits. What it is and where it stands is
    /// only asked for where it does not.
    #[allow(clippy::too_many_arguments)]
    fn value(
        &self,
        reader: &Reader,
        slot: &Slot,
        sent: Sent,
        what: std::fmt::Arguments<'_>,
        spot: impl Fn() -> Spot,
        direction: Direction,
        outcome: &mut Outcome,
    ) -> Option<Option<serde_json::Value>> {
        let mut fault = |code, message: String| {
            let Spot { part, offset } = spot();
            outcome.faults.push(Fault::new(code, message, part).offset(offset).rule(&reader.at));
        };
        let mut values = match sent {
            Sent::Absent if reader.required => {
                let code = if reader.location == "header" {
                    FindingCode::MissingHeader
                } else {
                    FindingCode::MissingParameter
                };
                fault(code, format!("{what} is required and missing"));
                return None;
            }
            Sent::Absent => return None,
            Sent::Repeated => {
                fault(FindingCode::RepeatedParameter, format!("{what} is one value and was sent several times"));
                return None;
            }
            Sent::Malformed(why) => {
                fault(FindingCode::WrongFormat, format!("{what} cannot be read: {why}"));
                return None;
            }
            Sent::Value(values) => values,
        };
        let compiled = reader.schema.as_ref().and_then(|schema| self.compiled(&slot.0, schema, direction));
        let Some(compiled) = compiled.filter(|_| !values.is_empty()) else { return Some(None) };
        outcome.values += 1;
        if let Some(at) = values.iter().position(|value| compiled.fits(value)) {
            let value = values.swap_remove(at);
            outcome.faults.extend(told(compiled.unlisted(&value), reader, &spot, what));
            return Some(Some(value));
        }
        outcome.faults.extend(told(compiled.mismatches(&values[0]), reader, &spot, what));
        None
    }

    /// Judges the headers of a response.
    pub(super) fn response_headers(&self, headers: &[(Reader, Slot)], sent: &[Field<'_>], outcome: &mut Outcome) {
        for (reader, slot) in headers {
            let spot = || header_spot(sent, reader, "/response/headers");
            let what = format_args!("the header `{}`", reader.name);
            self.value(reader, slot, header(sent, reader), what, spot, Direction::Response, outcome);
        }
    }

    fn unknown_query(&self, index: usize, request: &Request<'_>, query: &[Pair<'_>], outcome: &mut Outcome) {
        let endpoint = &self.endpoints[index];
        let readers = || endpoint.parameters.iter().map(|(reader, _)| reader).filter(|it| it.location == "query");
        let mut told: Vec<&str> = Vec::new();
        for (name, _) in query {
            let known = readers().any(|it| it.owns(name)) || self.keys.iter().any(|key| key == name);
            if known || told.contains(&&**name) {
                continue;
            }
            told.push(name);
            let near = closest(name, readers().map(|it| it.name.as_str()));
            let near = if near.is_empty() { String::new() } else { format!("; {near}") };
            let message = format!("the query parameter `{name}` is not described{near}");
            let offset = in_query(&request.url, |it| it == name);
            let fault =
                Fault::new(FindingCode::UndocumentedParameter, message, Pointer::new("/request/url")).offset(offset);
            outcome.faults.push(fault.rule(&self.api.operations[index].at));
        }
    }

    fn request_body(&self, index: usize, request: &Request<'_>, outcome: &mut Outcome, visitor: &mut dyn Visitor) {
        let endpoint = &self.endpoints[index];
        let post = request.post.as_ref();
        let text = post.and_then(|it| it.text.as_deref()).filter(|text| !text.is_empty());
        let params = post.map(|it| it.params.as_slice()).unwrap_or_default();
        let part = "/request/postData/text";
        if text.is_none() && params.is_empty() {
            let told = request.header("content-length").and_then(|it| it.trim().parse::<u64>().ok());
            let unrecorded = request.body_size.is_some_and(|size| size > 0) || told.is_some_and(|length| length > 0);
            match &endpoint.request {
                _ if unrecorded => {
                    outcome.unrecorded += 1;
                    outcome.faults.push(Fault::note(
                        FindingCode::BodyNotRecorded,
                        "the request had a body, but the recording does not hold it",
                        "/request",
                    ));
                }
                Some(message) if endpoint.required => {
                    let words = "the request has no body, though one is required";
                    outcome
                        .faults
                        .push(Fault::new(FindingCode::MissingBody, words, Pointer::new("/request")).rule(&message.at));
                }
                // That nothing was sent where nothing is described shows nothing.
                _ => {}
            }
            return;
        }
        let Some(message) = &endpoint.request else {
            let operation = &self.api.operations[index];
            let words =
                format!("{} {} is described without a request body", operation.method.to_uppercase(), operation.path);
            outcome
                .faults
                .push(Fault::new(FindingCode::UndocumentedBody, words, Pointer::new(part)).rule(&operation.at));
            return;
        };
        let sent = request.media_type();
        let Some(media) = sent.and_then(|it| message.find(it)) else {
            outcome.faults.push(undocumented_media(sent, &message.names(), request_media(request)).rule(&message.at));
            return;
        };
        let essence = media::essence(sent.unwrap_or_default());
        if text.is_none() {
            return self.form_fields(index, &essence, media, params, outcome, visitor);
        }
        let encoding = post.and_then(|it| it.encoding.as_deref());
        let transfer = request.header("content-encoding");
        let recorded = super::body::Recorded {
            text: text.unwrap_or_default(),
            encoding,
            transfer,
            part,
            status: None,
            size: None,
            comment: None,
        };
        self.body(index, Direction::Request, sent.unwrap_or_default(), media, &recorded, outcome, visitor);
    }
}

/// Whether the value of a parameter or header may be secret.
pub(crate) fn is_secret(location: &str, name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    location == "cookie" || SECRET.iter().any(|part| name.contains(part))
}

/// A body of a type that is not documented.
pub(super) fn undocumented_media(sent: Option<&str>, known: &str, part: Pointer) -> Fault {
    let message = match sent {
        Some(sent) => format!("the content type `{}` is not described, only {known}", media::essence(sent)),
        None => format!("the body has no content type; described is {known}"),
    };
    Fault { severity: Severity::Error, ..Fault::new(FindingCode::UndocumentedMediaType, message, part) }
}

fn request_media(request: &Request<'_>) -> Pointer {
    place_of(&request.headers, "/request/headers", "content-type")
        .unwrap_or_else(|| Pointer::new("/request/postData/mimeType"))
}

/// The place of the value of a header.
pub(super) fn place_of(headers: &[Field<'_>], list: &str, name: &str) -> Option<Pointer> {
    let at = headers.iter().position(|it| it.name.eq_ignore_ascii_case(name))?;
    Some(Pointer::new(&format!("{list}/{at}/value")))
}

/// What a header holds: several lines of one name are one list.
fn header(headers: &[Field<'_>], reader: &Reader) -> Sent {
    let own = headers.iter().filter(|it| it.name.eq_ignore_ascii_case(&reader.name));
    // Some exporters join them by a line's end.
    let own: Vec<&str> = own.flat_map(|it| it.value.split('\n').map(str::trim)).collect();
    match own.as_slice() {
        [] => Sent::Absent,
        [one] => reader.of_text(one),
        many => reader.of_text(&many.join(", ")),
    }
}

/// Where a header was sent.
fn header_spot(headers: &[Field<'_>], reader: &Reader, list: &str) -> Spot {
    Spot { part: place_of(headers, list, &reader.name).unwrap_or_else(|| Pointer::new(list)), offset: None }
}

fn cookies<'a>(request: &'a Request<'_>) -> Vec<Pair<'a>> {
    let sent = request.headers.iter().filter(|it| it.name.eq_ignore_ascii_case("cookie"));
    let sent = sent.flat_map(|it| it.value.split(';')).filter_map(|it| it.trim().split_once('='));
    let sent: Vec<_> = sent.map(|(name, value)| (Cow::Borrowed(name), Cow::Borrowed(value))).collect();
    if sent.is_empty() { pairs(&request.cookies) } else { sent }
}

/// Fields as the exporter lists them.
fn pairs<'a>(fields: &'a [Field<'_>]) -> Vec<Pair<'a>> {
    fields.iter().map(|it| (Cow::Borrowed(&*it.name), Cow::Borrowed(&*it.value))).collect()
}

/// Where a cookie was sent: in a header, or in the list that some exporters take it apart into.
fn cookie_spot(request: &Request<'_>, wanted: impl Fn(&str) -> bool) -> Spot {
    for (index, field) in request.headers.iter().enumerate().filter(|(_, it)| it.name.eq_ignore_ascii_case("cookie")) {
        let mut at = 0;
        for pair in field.value.split(';') {
            let name = pair.split('=').next().unwrap_or_default();
            if wanted(name.trim()) {
                let offset = Some(at + name.len() - name.trim_start().len());
                return Spot { part: Pointer::new(&format!("/request/headers/{index}/value")), offset };
            }
            at += pair.len() + 1;
        }
    }
    let listed = request.cookies.iter().position(|it| wanted(&it.name));
    let part = listed.map_or_else(|| "/request/headers".to_owned(), |at| format!("/request/cookies/{at}/value"));
    Spot { part: Pointer::new(&part), offset: None }
}

/// The byte of an address at which a field of its query begins.
fn in_query(url: &str, wanted: impl Fn(&str) -> bool) -> Option<usize> {
    offset(url, url.find('?')? + 1, 0, wanted)
}
