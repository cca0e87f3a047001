//! One sample against the description.

use super::deviations::{Deviations, Observed};
use super::layout::{Sample, Subject};
use crate::document::{Document, Node, Pointer};
use crate::failure::Failure;
use crate::model::{Api, Operation};
use crate::report::{Finding, Report};
use crate::schema::{Schemas, World};

/// The vendor's table of statuses and types (page "Formato de Respuesta").
const TYPES: [(u64, &str); 6] = [
    (400, "BAD_REQUEST"),
    (401, "UNAUTHORIZED"),
    (404, "NOT_FOUND"),
    (409, "CONFLICT"),
    (415, "UNSUPPORTED_MEDIA_TYPE"),
    (500, "INTERNAL_ERROR"),
];

pub(super) fn all(
    api: &Api,
    samples: &[&Sample],
    deviations: &mut Deviations,
    report: &mut Report,
) -> Result<(), Failure> {
    if samples.is_empty() {
        return Ok(());
    }
    let schemas = Schemas::new(&api.document)?;
    for sample in samples {
        let document = match Document::read(&sample.path) {
            Ok(document) => document,
            Err(failure) => {
                // The others are judged all the same.
                report.failures.push(failure);
                continue;
            }
        };
        for (pointer, span) in &document.duplicate_keys {
            let name = pointer.last().unwrap_or_default();
            let message = format!("the key `{name}` stands twice");
            report.push(Finding::spanning("duplicate-key", &document.source, span.clone(), pointer, message));
        }
        match schema(api, sample) {
            Ok(schema) => {
                report.count("values", values(&document.root));
                judge(api, &schemas, &schema, &document, report)?;
            }
            Err((code, message, help)) => {
                report.push(Finding::at(code, &document, &Pointer::root(), message).help(help));
            }
        }
        if let Subject::Response { operation, status } = &sample.subject {
            disagreement(api, operation, status, &document, deviations, report);
        }
    }
    Ok(())
}

/// Where the description says what this sample should look like.
fn schema(api: &Api, sample: &Sample) -> Result<Pointer, (&'static str, String, String)> {
    let described = |operation: &Operation| format!("described at {}", place(api, &operation.at));
    match &sample.subject {
        Subject::Response { operation, status } => {
            let Some(operation) = api.operation(operation) else { return Err(unknown(operation)) };
            let Some(response) = operation.response(status) else {
                let known: Vec<_> = operation.responses.iter().map(|it| it.status.as_str()).collect();
                let message = format!("`{}` documents no status {status}, only {}", operation.id, known.join(", "));
                return Err(("undocumented-status", message, described(operation)));
            };
            response.json().cloned().ok_or_else(|| {
                let media: Vec<_> = response.content.iter().map(|(media, _)| media.as_str()).collect();
                let what = if media.is_empty() { "no body".to_owned() } else { media.join(", ") };
                let message = format!("`{}` documents {what} for status {status}, not JSON", operation.id);
                ("undocumented-body", message, format!("described at {}", place(api, &response.at)))
            })
        }
        Subject::Request { operation } => {
            let Some(operation) = api.operation(operation) else { return Err(unknown(operation)) };
            let body = operation.request.as_ref().and_then(|body| body.json().cloned());
            body.ok_or_else(|| {
                ("undocumented-body", format!("`{}` documents no request body", operation.id), described(operation))
            })
        }
        Subject::Event { event } => {
            let Some(webhook) = api.webhook(event) else { return Err(unknown(event)) };
            let body = webhook.request.as_ref().and_then(|body| body.json().cloned());
            body.ok_or_else(|| {
                ("undocumented-body", format!("the event `{event}` documents no body"), described(webhook))
            })
        }
    }
}

fn unknown(what: &str) -> (&'static str, String, String) {
    ("unmatched-sample", format!("`{what}` is not described"), String::new())
}

fn judge(
    api: &Api,
    schemas: &Schemas,
    schema: &Pointer,
    document: &Document,
    report: &mut Report,
) -> Result<(), Failure> {
    for mismatch in schemas.check(schema, World::Closed, &document.root.to_json())? {
        let finding = if mismatch.is_key {
            Finding::at(mismatch.code, document, &mismatch.value, mismatch.message)
        } else {
            Finding::at_value(mismatch.code, document, &mismatch.value, mismatch.message)
        };
        report.push(finding.help(format!("the description says so at {}", place(api, &mismatch.rule))));
    }
    Ok(())
}

/// A place in the description as `file:line`.
fn place(api: &Api, at: &Pointer) -> String {
    let (line, _) = api.document.source.position(api.document.span(at).start);
    format!("{}:{line}", api.document.source.name)
}

fn values(node: &Node) -> usize {
    1 + node.members().map(|(_, child)| values(child)).sum::<usize>() + node.items().iter().map(values).sum::<usize>()
}

/// An error's body must agree with its HTTP status and with itself, unless a named deviation says
/// that the vendor's own pages do not.
fn disagreement(
    api: &Api,
    operation: &str,
    http: &str,
    document: &Document,
    deviations: &mut Deviations,
    report: &mut Report,
) {
    let at = Pointer::new("/error");
    let Some(error) = document.root.get("error") else { return };
    let Some(status) = error.get("status").and_then(|node| node.to_json().as_u64()) else { return };
    let kind = error.text("type").unwrap_or_default();
    let observed = Observed { api: &api.name, operation, http, status, kind };
    if status.to_string() != http && !deviations.explains("error-status-mismatch", &observed) {
        let message = format!("the HTTP status is {http}, but the body says {status}");
        report.push(Finding::at_value("error-status-mismatch", document, &at.child("status"), message).help(HELP));
    }
    let expected = TYPES.iter().find(|(code, _)| *code == status).map(|(_, name)| *name);
    if let Some(expected) = expected.filter(|name| *name != kind && TYPES.iter().any(|(_, known)| *known == kind))
        && !deviations.explains("error-type-mismatch", &observed)
    {
        let message = format!("the body says {status}, whose type is {expected}, but calls it {kind}");
        report.push(Finding::at_value("error-type-mismatch", document, &at.child("type"), message).help(HELP));
    }
}

const HELP: &str = "if the vendor really answers this, name the contradiction in openapi/deviations.yaml";
