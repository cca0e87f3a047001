//! What Persat's own table of errors says about the body of an answer.

use super::deviations::{Deviations, Observed};
use crate::document::Pointer;
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
pub(super) const HELP: &str = "if the vendor really answers this, name the contradiction in openapi/deviations.yaml";

/// Whether an API is the one whose table this is.
pub(super) fn knows(api: &str) -> bool {
    api == "persat"
}

/// Code, place and words of each disagreement of an answer with its HTTP status and with itself,
/// unless a named deviation says that the vendor's own pages have it so.
pub(super) fn disagreements(
    api: &str,
    operation: &str,
    http: &str,
    body: &Value,
    deviations: &mut Deviations,
) -> Vec<(&'static str, Pointer, String)> {
    let mut found = Vec::new();
    let Some(error) = body.get("error").filter(|_| knows(api)) else { return found };
    let Some(status) = error.get("status").and_then(Value::as_u64) else { return found };
    let kind = error.get("type").and_then(Value::as_str).unwrap_or_default();
    let observed = Observed { api, operation, http, status, kind };
    let at = Pointer::new("/error");
    if status.to_string() != http && !deviations.explains("error-status-mismatch", &observed) {
        let message = format!("the HTTP status is {http}, but the body says {status}");
        found.push(("error-status-mismatch", at.child("status"), message));
    }
    let expected = TYPES.iter().find(|(code, _)| *code == status).map(|(_, name)| *name);
    if let Some(expected) = expected.filter(|name| *name != kind && TYPES.iter().any(|(_, known)| *known == kind))
        && !deviations.explains("error-type-mismatch", &observed)
    {
        let message = format!("the body says {status}, whose type is {expected}, but calls it {kind}");
        found.push(("error-type-mismatch", at.child("type"), message));
    }
    found
}
