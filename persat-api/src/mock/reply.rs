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
    /// The fault that struck, and who asked for it.
    pub(super) fault: Option<String>,
    /// Whether the connection ends in the middle of the body.
    pub(super) is_cut: bool,
}

impl Reply {
    /// A response without a body. Its status is 200 to 999; [`MockServer::respond`](super::MockServer::respond)
    /// refuses any other.
    pub fn status(status: u16) -> Self {
        let (headers, body) = (Vec::new(), Bytes::new());
        Self { status, headers, body, delay: Duration::ZERO, refusal: None, fault: None, is_cut: false }
    }

    /// A response in JSON.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::status(status).body(body.to_string()).content_type("application/json")
    }

    /// A failure in the vendor's envelope.
    pub fn failure(status: u16, kind: &str, user_message: &str) -> Self {
        Self::json(status, &envelope(status, kind, user_message))
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

    /// Ends the connection in the middle of the body, as an outage would.
    pub fn cut(mut self) -> Self {
        self.is_cut = true;
        self
    }

    /// Waits before responding.
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }
}

/// The vendor's envelope of a failure.
pub(super) fn envelope(status: u16, kind: &str, user_message: &str) -> Value {
    json!({"success": false, "error": {"status": status, "type": kind, "userMessage": user_message}})
}
