//! Responses of the server.

use bytes::Bytes;
use serde_json::{Value, json};
use std::time::Duration;

/// A response, as scripted or as worked out.
///
/// ```
/// use persat_api::mock::Reply;
/// use std::time::Duration;
///
/// let slow_outage =
///     Reply::status(502).body("<html>Bad Gateway</html>").content_type("text/html").delay(Duration::from_secs(2));
/// let refused = Reply::failure(409, "CONFLICT", "Ya existe");
/// # let _ = (slow_outage, refused);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Bytes,
    pub(super) delay: Duration,
    /// Why the server refuses a request by itself.
    pub(super) refusal: Option<String>,
}

impl Reply {
    /// A response without a body. Its status is 200 to 999; [`MockServer::respond`](super::MockServer::respond)
    /// refuses any other.
    pub fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Bytes::new(), delay: Duration::ZERO, refusal: None }
    }

    /// A response in JSON.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::status(status).body(body.to_string()).content_type("application/json")
    }

    /// A failure in the vendor's envelope.
    pub fn failure(status: u16, kind: &str, user_message: &str) -> Self {
        let error = json!({"status": status, "type": kind, "userMessage": user_message});
        Self::json(status, &json!({"success": false, "error": error}))
    }

    /// Sets the body.
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self
    }

    /// Sets the header `Content-Type`.
    pub fn content_type(self, value: &str) -> Self {
        self.header("content-type", value)
    }

    /// Sets a header. One that HTTP cannot carry is left out, and so are those that say how the message
    /// itself is sent, such as `Content-Length` and `Connection`: the server sets them.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name = name.to_ascii_lowercase();
        self.headers.retain(|(known, _)| *known != name);
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Waits before responding.
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }
}
