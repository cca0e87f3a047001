//! What Persat's own table of errors says about the body of a response.

use super::list::{Deviations, StatedError};
use crate::codes::FindingCode;
use oas::document::Pointer;
use oas::report::Report;
use oas::samples::{Disagreement, Observed, Vendor};
use serde_json::Value;

/// The vendor's table of statuses and types (page "Formato de Respuesta").
const TYPES: [(u64, &str); 6] = [
    (400, "BAD_REQUEST"),
    (401, "UNAUTHORIZED"),
    (404, "NOT_FOUND"),
    (409, "CONFLICT"),
    (415, "UNSUPPORTED_MEDIA_TYPE"),
    (500, "INTERNAL_ERROR"),
];

/// What to do about a disagreement.
const HELP: &str = "if the vendor really sends this, name the contradiction in openapi/deviations.yaml";

/// The API whose table this is.
const API: &str = "persat";

impl Vendor for Deviations {
    fn disagreements(&mut self, observed: &Observed<'_>) -> Vec<Disagreement> {
        disagreements(observed, self)
    }

    fn unused(&self, report: &mut Report) {
        self.report_unused(report);
    }
}

/// Each disagreement of a response with its HTTP status and with itself, unless a named deviation says that
/// the vendor's own pages have it so.
fn disagreements(observed: &Observed<'_>, deviations: &mut Deviations) -> Vec<Disagreement> {
    let mut found = Vec::new();
    let Some(error) = observed.body.get("error").filter(|_| observed.api == API) else { return found };
    let Some(status) = error.get("status").and_then(Value::as_u64) else { return found };
    let kind = error.get("type").and_then(Value::as_str).unwrap_or_default();
    let (stated, http) = (StatedError { status, kind }, observed.http);
    let at = Pointer::new("/error");
    if status.to_string() != http && !deviations.explains(FindingCode::ErrorStatusMismatch, observed, stated) {
        let message = format!("the HTTP status is {http}, but the body says {status}");
        found.push(Disagreement {
            code: FindingCode::ErrorStatusMismatch.into(),
            at: at.child("status"),
            message,
            help: HELP,
        });
    }
    let expected = TYPES.iter().find(|(code, _)| *code == status).map(|(_, name)| *name);
    if let Some(expected) = expected.filter(|name| *name != kind && TYPES.iter().any(|(_, known)| *known == kind))
        && !deviations.explains(FindingCode::ErrorTypeMismatch, observed, stated)
    {
        let message = format!("the body says {status}, whose type is {expected}, but calls it {kind}");
        found.push(Disagreement {
            code: FindingCode::ErrorTypeMismatch.into(),
            at: at.child("type"),
            message,
            help: HELP,
        });
    }
    found
}
