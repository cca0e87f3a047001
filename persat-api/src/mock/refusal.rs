//! Failures: in the vendor's words where a page has them, else in words that say whose they are.

use super::api::Api;
use super::error::Error;
use super::judge::Complaint;
use super::place::{elements, filled};
use super::reply::{self, Reply};
use super::routes::{Description, Operation};
use serde_json::Value;

/// What stands before a message that is not the vendor's.
const OURS: &str = "[sandbox] ";

/// A failure to respond with.
#[derive(Debug)]
pub(super) struct Refusal {
    status: u16,
    /// What is wrong, without what says whose words these are.
    text: String,
    /// The body in the vendor's words.
    printed: Option<Value>,
}

/// Records that could not be kept.
impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::own(500, format!("the records could not be kept: {error}"))
    }
}

impl Refusal {
    /// In the sandbox's words.
    pub(super) fn own(status: u16, text: impl Into<String>) -> Self {
        Self { status, text: text.into(), printed: None }
    }

    /// A printed body, as it is or with another message of the vendor's.
    fn printed(status: u16, body: &Value) -> Self {
        let text = body["error"]["userMessage"].as_str().unwrap_or_default().to_owned();
        Self { status, text, printed: Some(body.clone()) }
    }

    /// The response of an API.
    pub(super) fn reply(self, api: Api) -> Reply {
        let Self { status, text, printed } = self;
        let reply = match api {
            Api::Persat => Reply::json(status, &printed.unwrap_or_else(|| envelope(status, &format!("{OURS}{text}")))),
            // A failure under a success' status has the flag that says so; the form of others is not documented.
            #[cfg(feature = "recuperador")]
            Api::Recuperador if status == 200 => Reply::json(status, &serde_json::json!({ "sucesso": false })),
            #[cfg(feature = "recuperador")]
            Api::Recuperador => Reply::status(status)
                .body(format!("mock server, not the vendor: {text}\n"))
                .content_type("text/plain; charset=utf-8"),
        };
        Reply { refusal: Some(text), ..reply }
    }
}

impl Description {
    /// A failure with a message of the vendor's that an operation documents. Its places are filled from the
    /// scope, and named as they are where the reason is logged.
    pub(super) fn said(&self, operation: &Operation, status: u16, message: &str, scope: &Value) -> Refusal {
        let mut body = self.failures(operation, status).next().cloned().unwrap_or_else(|| envelope(status, ""));
        body["error"]["userMessage"] = Value::from(filled(message, scope));
        Refusal { status, text: message.to_owned(), printed: Some(body) }
    }

    /// The failure that is printed, else one in the sandbox's words.
    pub(super) fn printed_or(&self, operation: &Operation, status: u16, text: &str) -> Refusal {
        match self.failures(operation, status).next() {
            Some(body) => Refusal::printed(status, body),
            None => Refusal::own(status, text),
        }
    }

    /// The response to a complaint, in the vendor's words where the operation documents them.
    pub(super) fn refusal(&self, operation: &Operation, complaint: &Complaint) -> Refusal {
        if complaint.is_elementary {
            let start = format!("'{}' ", complaint.field);
            let starts = |body: &&Value| body["error"]["userMessage"].as_str().is_some_and(|it| it.starts_with(&start));
            if let Some(body) = self.failures(operation, 400).find(starts) {
                return Refusal::printed(400, body);
            }
            let mut known = elements(&operation.sandbox()["refuses"]);
            if let Some(rule) = known.find(|rule| rule["field"] == *complaint.field) {
                return self.said(operation, 400, rule["message"].as_str().unwrap_or_default(), &Value::Null);
            }
        }
        Refusal::own(400, complaint.user_message())
    }
}

/// The vendor's envelope of a failure.
fn envelope(status: u16, message: &str) -> Value {
    let kind = match status {
        401 => "UNAUTHORIZED",
        404 => "NOT_FOUND",
        409 => "CONFLICT",
        415 => "UNSUPPORTED_MEDIA_TYPE",
        429 => "TOO_MANY_REQUESTS",
        500.. => "INTERNAL_ERROR",
        _ => "BAD_REQUEST",
    };
    reply::envelope(status, kind, message)
}
