//! A body of either direction.

use super::endpoint::Media;
use super::fault::{Fault, Outcome};
use super::validator::{Validator, Visitor};
use super::{form, media, parameter};
use crate::document::Pointer;
use crate::har::decoded;
use crate::model::Direction;
use crate::report::FindingCode;
use crate::samples::value;
use crate::samples::vendor::Observed;
use crate::schema::Mismatch;
use serde_json::Value;

/// Largest body that is read after decompression.
const MAX_BODY: usize = 64 * 1024 * 1024;

/// A body as recorded.
pub(super) struct Recorded<'e> {
    pub text: &'e str,
    pub encoding: Option<&'e str>,
    pub transfer: Option<&'e str>,
    /// The part of the exchange that holds the text.
    pub part: &'static str,
    /// The status, of a response.
    pub status: Option<u64>,
    /// How many bytes the exporter says that it has.
    pub size: Option<u64>,
    /// What the exporter says about it.
    pub comment: Option<&'e str>,
}

/// Words by which exporters say that they cut a body.
const CUT: [&str; 6] = ["truncat", "cut", "too large", "too big", "limit", "not included"];

impl Recorded<'_> {
    fn part(&self) -> Pointer {
        Pointer::new(self.part)
    }

    /// Whether the exporter kept only the beginning of a body, and says so.
    fn is_cut(&self, length: usize) -> bool {
        let words = self.comment.map(str::to_lowercase).unwrap_or_default();
        let shorter = self.encoding.is_none() && self.size.is_some_and(|size| size > length as u64);
        shorter || CUT.iter().any(|it| words.contains(it))
    }

    fn otherwise(&self) -> Option<Vec<u8>> {
        otherwise(self.text, self.encoding, self.transfer)
    }
}

/// The bytes of a body of JSON whose encoding the exporter has wrong: base64 where it is plain, or the reverse.
pub(crate) fn otherwise(text: &str, encoding: Option<&str>, transfer: Option<&str>) -> Option<Vec<u8>> {
    let bytes = match encoding {
        Some(_) => text.as_bytes().to_vec(),
        None => decoded(text, Some("base64"), transfer, MAX_BODY).ok()?.into_owned(),
    };
    (matches!(bytes.trim_ascii_start(), [b'{' | b'[' | b'"', ..]) && value::parse(&bytes).is_ok()).then_some(bytes)
}

impl Validator<'_> {
    #[allow(clippy::too_many_arguments)]
    pub(super) fn body(
        &self,
        index: usize,
        direction: Direction,
        sent: &str,
        media: &Media,
        recorded: &Recorded<'_>,
        outcome: &mut Outcome,
        visitor: &mut dyn Visitor,
    ) {
        let bytes = match decoded(recorded.text, recorded.encoding, recorded.transfer, MAX_BODY) {
            Ok(bytes) => bytes,
            Err(error) => match recorded.otherwise() {
                Some(bytes) => {
                    outcome
                        .faults
                        .push(misrecorded("the exporter says that the body is base64, and it is not", recorded));
                    bytes.into()
                }
                None => {
                    outcome.faults.push(Fault::new(FindingCode::UnreadableBody, error.to_string(), recorded.part()));
                    return;
                }
            },
        };
        outcome.bodies += 1;
        let essence = media::essence(sent);
        if is_form(&essence) {
            outcome.messages += 1;
            match form::read(&essence, sent, &bytes) {
                Ok(fields) => {
                    let text = Some(recorded.text).filter(|_| recorded.encoding.is_none());
                    let place = FormPlace { part: recorded.part, text, listed: false };
                    self.form(index, direction, media, &fields, &place, outcome, visitor);
                }
                Err(why) => {
                    let words = format!("the body is no {essence}: {why}");
                    outcome.faults.push(Fault::new(FindingCode::UnreadableBody, words, recorded.part()));
                }
            }
            return;
        }
        let Some(schema) = &media.schema else {
            outcome.messages += 1;
            if media::is_json(&essence) {
                self.broken(&bytes, recorded, outcome);
            }
            return;
        };
        if !media::is_json(&essence) {
            return self.plain(index, direction, &essence, media, schema, (&bytes, recorded), outcome, visitor);
        }
        outcome.messages += 1;
        let Some(parsed) = self.broken(&bytes, recorded, outcome) else { return };
        outcome.values += parsed.count;
        if parsed.duplicates {
            // Which ones, and where, is found where the places are.
            outcome.faults.push(Fault {
                inner: Some((Pointer::root(), true)),
                ..Fault::new(FindingCode::DuplicateKey, String::new(), recorded.part()).rule(schema)
            });
        }
        let Some(compiled) = self.compiled(&media.compiled.0, schema, direction) else { return };
        if compiled.fits(&parsed.value) {
            visitor.body(index, direction, schema, &parsed.value);
            self.mismatches(compiled.unlisted(&parsed.value), recorded, outcome);
        } else {
            self.mismatches(compiled.mismatches_of(&parsed.value, parsed.count), recorded, outcome);
        }
        self.vendor(index, &parsed.value, recorded, outcome);
    }

    /// A body that is not JSON: text is one value; of anything else nothing is known but its type.
    #[allow(clippy::too_many_arguments)]
    fn plain(
        &self,
        index: usize,
        direction: Direction,
        essence: &str,
        media: &Media,
        schema: &Pointer,
        (bytes, recorded): (&[u8], &Recorded<'_>),
        outcome: &mut Outcome,
        visitor: &mut dyn Visitor,
    ) {
        let shape = media.shape(&self.api.document, schema);
        let mut unread = |why: &str| {
            let words = format!("the body is {essence}{why}: it was not held against its schema");
            outcome.faults.push(Fault::note(FindingCode::NotJudged, words, recorded.part).rule(schema));
        };
        if media::is_xml(essence) || shape.is_structure() {
            return unread("");
        }
        if !essence.starts_with("text/") {
            outcome.messages += 1;
            return;
        }
        let Ok(text) = std::str::from_utf8(bytes) else { return unread(", and no UTF-8") };
        let Some(compiled) = self.compiled(&media.compiled.0, schema, direction) else { return };
        outcome.messages += 1;
        outcome.values += 1;
        // A line's end behind a number is no part of it.
        let values = shape.values(if shape.is_text() { text } else { text.trim() });
        match values.iter().find(|value| compiled.fits(value)) {
            Some(value) => visitor.body(index, direction, schema, value),
            None => self.mismatches(compiled.mismatches(&values[0]), recorded, outcome),
        }
    }

    /// Reads JSON, or says what is wrong with it.
    fn broken(&self, bytes: &[u8], recorded: &Recorded<'_>, outcome: &mut Outcome) -> Option<value::Parsed> {
        match value::parse(bytes) {
            Ok(parsed) => Some(parsed),
            Err(_) if recorded.is_cut(bytes.len()) => {
                outcome.bodies -= 1;
                outcome.unrecorded += 1;
                let words = "the exporter kept only the beginning of the body, and says so";
                outcome.faults.push(Fault::note(FindingCode::BodyNotRecorded, words, recorded.part));
                None
            }
            Err(broken) => {
                if recorded.encoding.is_none()
                    && let Some(parsed) = recorded.otherwise().and_then(|it| value::parse(&it).ok())
                {
                    outcome.faults.push(misrecorded("the body is base64, and the exporter does not say so", recorded));
                    return Some(parsed);
                }
                let offset = recorded.encoding.is_none().then_some(broken.offset);
                outcome.faults.push(Fault::new(broken.code, broken.message, recorded.part()).offset(offset));
                None
            }
        }
    }

    fn mismatches(&self, mismatches: Vec<Mismatch>, recorded: &Recorded<'_>, outcome: &mut Outcome) {
        for mismatch in mismatches {
            outcome.faults.push(Fault {
                inner: Some((mismatch.value, mismatch.is_key)),
                severity: mismatch.severity,
                ..Fault::new(mismatch.code, mismatch.message, recorded.part()).rule(&mismatch.rule)
            });
        }
    }

    /// What is known of responses beside the description.
    fn vendor(&self, index: usize, value: &Value, recorded: &Recorded<'_>, outcome: &mut Outcome) {
        let Some(status) = recorded.status else { return };
        let Ok(mut vendor) = self.vendor.lock() else { return };
        let (api, operation, http) = (&*self.api.name, &*self.api.operations[index].name, &*status.to_string());
        let found = vendor.disagreements(&Observed { api, operation, http, body: value });
        outcome.faults.extend(found.into_iter().map(|it| Fault {
            inner: Some((it.at, false)),
            of_vendor: true,
            ..Fault::new(it.code, format!("{}; {}", it.message, it.help), recorded.part())
        }));
    }

    /// A form whose fields the exporter has taken apart.
    pub(super) fn form_fields(
        &self,
        index: usize,
        essence: &str,
        media: &Media,
        params: &[crate::har::Field<'_>],
        outcome: &mut Outcome,
        visitor: &mut dyn Visitor,
    ) {
        (outcome.messages, outcome.bodies) = (outcome.messages + 1, outcome.bodies + 1);
        if !is_form(essence) {
            let words = format!("the recording holds fields of a form, and the content type is `{essence}`");
            outcome.faults.push(Fault::new(FindingCode::UnreadableBody, words, Pointer::new("/request/postData")));
            return;
        }
        let fields = params.iter().map(|it| form::Field {
            name: it.name.to_string(),
            value: it.value.to_string(),
            media: it.content_type.as_deref().filter(|it| !it.is_empty()).map(str::to_owned),
        });
        let fields: Vec<_> = fields.collect();
        let place = FormPlace { part: "/request/postData/params", text: None, listed: true };
        self.form(index, Direction::Request, media, &fields, &place, outcome, visitor);
    }

    #[allow(clippy::too_many_arguments)]
    fn form(
        &self,
        index: usize,
        direction: Direction,
        media: &Media,
        fields: &[form::Field],
        place: &FormPlace<'_>,
        outcome: &mut Outcome,
        visitor: &mut dyn Visitor,
    ) {
        let Some(schema) = &media.schema else { return };
        let Some(compiled) = self.compiled(&media.compiled.0, schema, direction) else { return };
        let form = form::Form::new(&self.api.document, schema, media.shape(&self.api.document, schema));
        let value = form.value(fields);
        let odd = form.odd(fields);
        outcome.values += fields.len();
        if odd.is_empty() && compiled.fits(&value) {
            visitor.body(index, direction, schema, &value);
            return;
        }
        for odd in odd {
            let (part, offset) = place.of(fields, Some(odd.field));
            outcome.faults.push(Fault::new(odd.code, odd.message, part).offset(offset).rule(&odd.rule));
        }
        for mismatch in compiled.mismatches(&value) {
            let name = mismatch.value.tokens().next().map(std::borrow::Cow::into_owned);
            let at =
                name.as_deref().and_then(|name| fields.iter().position(|it| it.name.trim_end_matches("[]") == name));
            let message = match &name {
                Some(field) if !mismatch.is_key => format!("the field `{field}`: {}", mismatch.message),
                _ => mismatch.message,
            };
            let (part, offset) = place.of(fields, at);
            let fault = Fault::new(mismatch.code, message, part).offset(offset).rule(&mismatch.rule);
            outcome.faults.push(Fault { severity: mismatch.severity, ..fault });
        }
    }
}

fn misrecorded(words: &str, recorded: &Recorded<'_>) -> Fault {
    Fault::note(FindingCode::Misrecorded, words, recorded.part)
}

/// Where the fields of a form stand in a recording.
struct FormPlace<'f> {
    part: &'static str,
    /// The text that holds them.
    text: Option<&'f str>,
    /// Whether they are a list.
    listed: bool,
}

impl FormPlace<'_> {
    /// The part of the exchange that holds a field, and the byte in it.
    fn of(&self, fields: &[form::Field], at: Option<usize>) -> (Pointer, Option<usize>) {
        let part = Pointer::new(self.part);
        let Some(index) = at else { return (part, None) };
        if self.listed {
            return (part.child(&index.to_string()), None);
        }
        let earlier = fields[..index].iter().filter(|it| it.name == fields[index].name).count();
        let multipart = |text: &str| {
            let quoted = format!("name=\"{}\"", fields[index].name);
            text.match_indices(&quoted).nth(earlier).map(|(at, _)| at)
        };
        let offset = self.text.and_then(|text| {
            parameter::offset(text, 0, earlier, |name| name == fields[index].name).or_else(|| multipart(text))
        });
        (part, offset)
    }
}

fn is_form(essence: &str) -> bool {
    matches!(essence, "application/x-www-form-urlencoded" | "multipart/form-data")
}
