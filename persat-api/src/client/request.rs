//! Requests for what a client has no method for.

use crate::client::core::Core;
use crate::error::Error;
use crate::http::check::{encode_path, finite, is_dots, path_segment};
use crate::http::download::Download;
use crate::http::operation::{BodyMode, CallOptions, Operation};
use crate::http::response::Response;
use crate::http::run::Call;
use http::Method;
use http::header::{CONTENT_TYPE, HeaderValue};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// A request for what the client has no method for: with its key, at its pace, with its retries and
/// timeouts, and with the same [`Error`].
///
/// ```no_run
/// # async fn example(persat: persat_api::Persat) -> Result<(), persat_api::Error> {
/// use persat_api::Method;
///
/// // GET /clients/CL%2044?fields=name, and what the response has as `data`.
/// let client: serde_json::Value =
///     persat.request(Method::GET, "/clients").segment("CL 44").query("fields", "name").data().await?;
/// # Ok(())
/// # }
/// ```
///
/// In errors and for observers its operation is `request`.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Request {
    core: Arc<Core>,
    method: Method,
    path: String,
    query: Vec<(String, String)>,
    body: Option<Vec<u8>>,
    /// Why it cannot be sent.
    flaw: Option<String>,
    options: CallOptions,
}

impl Request {
    pub(crate) fn new(core: Arc<Core>, method: Method, path: &str) -> Self {
        let flaw = flaw(path).map(str::to_owned);
        let (query, body, options) = (Vec::new(), None, CallOptions::default());
        Self { core, method, path: path.to_owned(), query, body, flaw, options }
    }

    /// Appends a segment to the path, such as an id: it is encoded as need be. One that would change
    /// the path it stands in (empty, `.` or `..`) is refused when the request is sent.
    pub fn segment(mut self, segment: impl AsRef<str>) -> Self {
        let segment = segment.as_ref();
        if let Err(Error::InvalidRequest(error)) = path_segment(OPERATION, "segment", segment) {
            self.flaw.get_or_insert(error.message);
        }
        self.path = format!("{}/{}", self.path.trim_end_matches('/'), encode_path(segment));
        self
    }

    /// Appends a parameter to the query; it is encoded as need be.
    pub fn query(mut self, name: impl Into<String>, value: impl fmt::Display) -> Self {
        self.query.push((name.into(), value.to_string()));
        self
    }

    /// Sets the body, as JSON. A number that JSON cannot write (NaN, infinity) is refused when the request
    /// is sent.
    pub fn json<B: Serialize + ?Sized>(mut self, body: &B) -> Self {
        if let Err(Error::InvalidRequest(error)) = finite(OPERATION, body) {
            self.flaw.get_or_insert(error.message);
        }
        match serde_json::to_vec(body) {
            Ok(body) => self.body = Some(body),
            // What serde says of it may quote the body.
            Err(_) => self.flaw = Some("the body cannot be written as JSON".to_owned()),
        }
        self
    }

    /// How long this call may take in all, in place of the client's own timeout.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// How often the request is sent again at most, in place of the client's own policy.
    pub fn retries(mut self, retries: u32) -> Self {
        self.options.retries = Some(retries);
        self
    }

    /// Sends the request, and takes `data` out of the envelope that it responds with. Where nothing comes, as
    /// with status 204, it is what a type has for `null`: `None`, `()`.
    ///
    /// # Errors
    /// Those of every call. `success: false` is a failure, whatever the status.
    pub async fn data<T: DeserializeOwned>(self) -> Result<T, Error> {
        self.send(BodyMode::Json).await?.any(br#"{"data":null}"#).map(|envelope: Data<T>| envelope.data)
    }

    /// Sends the request, and reads all of the JSON that it responds with, an envelope included. Where nothing
    /// comes, as with status 204, it is what a type has for `null`: `None`, `()`.
    ///
    /// # Errors
    /// Those of every call. `success: false` is a failure, whatever the status.
    pub async fn body<T: DeserializeOwned>(self) -> Result<T, Error> {
        self.send(BodyMode::Json).await?.any(b"null")
    }

    /// Sends the request, and leaves the file that it responds with to be read.
    ///
    /// # Errors
    /// Those of every call. JSON in place of a file is one.
    pub async fn download(self) -> Result<Download, Error> {
        self.send(BodyMode::File).await?.file()
    }

    async fn send(self, mode: BodyMode) -> Result<Response, Error> {
        let invalid = |message: String| Error::invalid(OPERATION, message);
        if let Some(flaw) = self.flaw {
            return Err(invalid(flaw));
        }
        let operation = operation(&self.method)
            .ok_or_else(|| invalid("only GET, POST, PUT, PATCH and DELETE are sent".to_owned()))?;
        let mut url = self.core.base_url.at(&self.path);
        if !self.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&self.query);
        }
        let call = Call::new(operation, mode, self.options, self.core.shared.clone());
        let mut request = reqwest::Request::new(self.method, url);
        if let Some(body) = self.body {
            request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            *request.body_mut() = Some(body.into());
        }
        call.run(Ok(request)).await
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("method", &self.method).finish_non_exhaustive()
    }
}

/// An envelope with its data.
#[derive(Deserialize)]
struct Data<T> {
    data: T,
}

/// What such a request is called in errors and for observers.
const OPERATION: &str = "request";

/// What the loop of attempts has to know of a method.
fn operation(method: &Method) -> Option<&'static Operation> {
    const fn any(method: &'static str) -> Operation {
        Operation::new(OPERATION, method, "*")
    }
    static ALL: [Operation; 5] = [any("GET"), any("POST"), any("PUT"), any("PATCH"), any("DELETE")];
    ALL.iter().find(|operation| operation.method == method.as_str())
}

/// What keeps a path from being appended to the base URL.
fn flaw(path: &str) -> Option<&'static str> {
    if !path.starts_with('/') {
        Some("the path has to begin with a slash")
    } else if path.contains(['?', '#', '\\', '[', ']', '|', '^']) || path.contains(char::is_whitespace) {
        Some("the path has a character that has to be encoded: use `segment` and `query`")
    } else if path.split('/').any(is_dots) {
        Some("the path has a dot segment, which would change it")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_below_the_base_url() {
        for good in ["/clients", "/v1Followup/", "/a/b%20c", "/a//b", "/..a"] {
            assert_eq!(flaw(good), None, "{good}");
        }
        for bad in [
            "",
            "clients",
            ".evil.example/",
            "@evil.example/",
            "/a/../b",
            "/a/%2E./",
            "/a?b=c",
            "/a#b",
            "/a\\b",
            "/a b",
            "/a[1]",
            "/a|b^c",
        ] {
            assert!(flaw(bad).is_some(), "{bad}");
        }
    }
}
