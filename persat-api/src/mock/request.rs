//! What the server received.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

/// The largest body that is read, in bytes.
pub(super) const MOST_BYTES: usize = 64 << 20;

/// A request, as received, and the status it got.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Request {
    /// Id of the operation; `None` where no operation has this path and method.
    pub operation: Option<String>,
    /// The method.
    pub method: String,
    /// The path as sent, percent-encoded, with the path of the base URL.
    pub path: String,
    /// The path's parameters, decoded.
    pub path_parameters: BTreeMap<String, String>,
    /// The query, decoded, in the order sent.
    pub query: Vec<(String, String)>,
    /// The headers, with `Authorization` redacted: `Bearer [key]` or `Basic [key]` is this
    /// server's key, `[other]` anything else.
    pub headers: Vec<(String, String)>,
    /// The body, if it is JSON.
    pub body: Option<Value>,
    /// How much was sent of it, which its JSON takes some times over.
    pub(super) body_bytes: usize,
    /// The status of the response.
    pub status: u16,
    /// Why the server refused it by itself, if it did. Names the place, not what stood there.
    pub refusal: Option<String>,
    /// The fault that struck, and who asked for it: `status=429, by a header`, `cut, by a control`.
    pub fault: Option<String>,
    /// The places that the operation does not describe, such as `query.limti` and `body.colour`. They are left
    /// out of account, unless a page says that they are refused.
    pub undescribed: Vec<String>,
    /// How long it took to work out the response, without a delay that was asked for.
    pub took: Duration,
}

impl Request {
    /// The value of a header, whose name is given in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The first value of a query parameter.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn to_json(&self) -> Value {
        json!({
            "operation": self.operation,
            "method": self.method,
            "path": self.path,
            "query": self.query,
            "headers": self.headers,
            "body": self.body,
            "status": self.status,
            "refusal": self.refusal,
            "fault": self.fault,
            "undescribed": self.undescribed,
        })
    }
}
