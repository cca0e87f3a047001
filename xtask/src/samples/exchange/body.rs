//! A body of either direction.

use super::endpoint::Media;
use super::fault::{Fault, Outcome};
use super::{Book, MAX_BODY, Watch, form, media};
use crate::document::Pointer;
use crate::har::decoded;
use crate::samples::{value, vendor};
use crate::schema::{Mismatch, Side};
use serde_json::Value;

/// A body as recorded.
pub(super) struct Recorded<'e> {
    pub text: &'e str,
    pub encoding: Option<&'e str>,
    pub transfer: Option<&'e str>,
    pub part: Pointer,
    /// The status, of a response.
    pub status: Option<u64>,
}

impl Book<'_> {
    #[allow(clippy::too_many_arguments)]
    pub(super) fn body(
        &self,
        index: usize,
        side: Side,
        sent: &str,
        media: &Media,
        recorded: &Recorded<'_>,
        outcome: &mut Outcome,
        watch: &mut dyn Watch,
    ) {
        let bytes = match decoded(recorded.text, recorded.encoding, recorded.transfer, MAX_BODY) {
            Ok(bytes) => bytes,
            Err(error) => {
                outcome.faults.push(Fault::new("unreadable-body", error.to_string(), recorded.part.clone()));
                return;
            }
        };
        let essence = media::essence(sent);
        outcome.messages += 1;
        if essence == "application/x-www-form-urlencoded" || essence == "multipart/form-data" {
            let Some(fields) = form::read(&essence, sent, &bytes) else {
                let words = format!("the body is no {essence}");
                outcome.faults.push(Fault::new("unreadable-body", words, recorded.part.clone()));
                return;
            };
            return self.form(index, side, media, &fields, &recorded.part, outcome, watch);
        }
        let Some(schema) = &media.schema else {
            if media::is_json(&essence) {
                self.broken(&bytes, recorded, outcome);
            }
            return;
        };
        if media::is_json(&essence) {
            let Some(parsed) = self.broken(&bytes, recorded, outcome) else { return };
            outcome.values += parsed.count;
            if parsed.duplicates {
                // Which ones, and where, is found where the places are.
                outcome.faults.push(Fault {
                    inner: Some((Pointer::root(), true)),
                    ..Fault::new("duplicate-key", String::new(), recorded.part.clone()).rule(schema)
                });
            }
            let Some(compiled) = self.compiled(&media.compiled.0, schema, side) else { return };
            if compiled.fits(&parsed.value) {
                watch.body(index, side, schema, &parsed.value);
            } else {
                self.mismatches(compiled.mismatches(&parsed.value), recorded, outcome);
            }
            self.vendor(index, &parsed.value, recorded, outcome);
        } else if essence.starts_with("text/")
            && let (Some(compiled), Ok(text)) =
                (self.compiled(&media.compiled.0, schema, side), std::str::from_utf8(&bytes))
        {
            outcome.values += 1;
            let value = Value::String(text.to_owned());
            if compiled.fits(&value) {
                watch.body(index, side, schema, &value);
            } else {
                self.mismatches(compiled.mismatches(&value), recorded, outcome);
            }
        }
    }

    /// Reads JSON, or says what is wrong with it.
    fn broken(&self, bytes: &[u8], recorded: &Recorded<'_>, outcome: &mut Outcome) -> Option<value::Parsed> {
        match value::parse(bytes) {
            Ok(parsed) => Some(parsed),
            Err(broken) => {
                let offset = recorded.encoding.is_none().then_some(broken.offset);
                outcome.faults.push(Fault::new(broken.code, broken.message, recorded.part.clone()).offset(offset));
                None
            }
        }
    }

    fn mismatches(&self, mismatches: Vec<Mismatch>, recorded: &Recorded<'_>, outcome: &mut Outcome) {
        for mismatch in mismatches {
            outcome.faults.push(Fault {
                inner: Some((mismatch.value, mismatch.is_key)),
                ..Fault::new(mismatch.code, mismatch.message, recorded.part.clone()).rule(&mismatch.rule)
            });
        }
    }

    /// What the vendor's table of errors says about an answer.
    fn vendor(&self, index: usize, value: &Value, recorded: &Recorded<'_>, outcome: &mut Outcome) {
        let Some(status) = recorded.status.filter(|_| vendor::knows(&self.api.name) && value.get("error").is_some())
        else {
            return;
        };
        let Ok(mut deviations) = self.deviations.lock() else { return };
        let operation = &self.api.operations[index].id;
        let found = vendor::disagreements(&self.api.name, operation, &status.to_string(), value, &mut deviations);
        outcome.faults.extend(found.into_iter().map(|(code, place, message)| Fault {
            inner: Some((place, false)),
            ..Fault::new(code, format!("{message}; {}", vendor::HELP), recorded.part.clone())
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
        watch: &mut dyn Watch,
    ) {
        outcome.messages += 1;
        if essence != "application/x-www-form-urlencoded" && essence != "multipart/form-data" {
            let words = format!("the recording holds fields of a form, and the content type is `{essence}`");
            outcome.faults.push(Fault::new("unreadable-body", words, Pointer::new("/request/postData")));
            return;
        }
        let fields = params.iter().map(|it| form::Field {
            name: it.name.to_string(),
            value: it.value.to_string(),
            file: it.file_name.is_some(),
        });
        let fields: Vec<_> = fields.collect();
        self.form(index, Side::Request, media, &fields, &Pointer::new("/request/postData/params"), outcome, watch);
    }

    #[allow(clippy::too_many_arguments)]
    fn form(
        &self,
        index: usize,
        side: Side,
        media: &Media,
        fields: &[form::Field],
        part: &Pointer,
        outcome: &mut Outcome,
        watch: &mut dyn Watch,
    ) {
        let Some(schema) = &media.schema else { return };
        let Some(compiled) = self.compiled(&media.compiled.0, schema, side) else { return };
        let value = form::value(&self.api.document, schema, fields);
        outcome.values += fields.len();
        if compiled.fits(&value) {
            watch.body(index, side, schema, &value);
            return;
        }
        for mismatch in compiled.mismatches(&value) {
            let message = match mismatch.value.tokens().next() {
                Some(field) if !mismatch.is_key => format!("the field `{field}`: {}", mismatch.message),
                _ => mismatch.message,
            };
            outcome.faults.push(Fault::new(mismatch.code, message, part.clone()).rule(&mismatch.rule));
        }
    }
}
