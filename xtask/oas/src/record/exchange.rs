//! One request and what came of it, in the form of a recorded exchange.

use super::live::Options;
use crate::failure::Failure;
use crate::model::Operation;
use base64::Engine;
use reqwest::Url;
use reqwest::header::{
    ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER, SET_COOKIE,
};
use serde_json::{Value, json};
use std::time::Duration;

const CONNECT: Duration = Duration::from_secs(10);
/// Larger responses make no samples.
pub(super) const MAX_RESPONSE: usize = 8 * 1024 * 1024;

/// A request, checked and not yet sent.
pub(super) struct Call<'a> {
    pub operation: &'a Operation,
    pub url: Url,
    /// Those that the description asks for, and the key.
    pub headers: HeaderMap,
    pub body: Option<&'a Value>,
}

/// What came of a request.
pub(super) struct Answer {
    pub status: u16,
    /// How long the server asks to be left alone.
    pub retry_after: Option<Duration>,
    /// Whether the body is too large to be a sample, and was left out.
    pub is_cut: bool,
    /// The exchange as a HAR file has it.
    pub entry: Value,
}

impl Answer {
    /// The exchange, of which samples can be made.
    ///
    /// # Errors
    /// The key was refused, the server is at its limit or broken, or the body is too large.
    pub fn accepted(self, id: &str) -> Result<Value, Failure> {
        let status = self.status;
        match status {
            401 | 403 => {
                Err(Failure::new(format!("`{id}`: status {status}: the key was refused")).help("check the key"))
            }
            429 | 500.. => {
                Err(Failure::new(format!("`{id}`: status {status}")).help("nothing was written; try again later"))
            }
            _ if self.is_cut => {
                let words = format!("`{id}`: status {status}: the response is larger than {MAX_RESPONSE} bytes");
                Err(Failure::new(words))
            }
            _ => Ok(self.entry),
        }
    }
}

/// A client for one server, which may be on this machine.
pub(super) fn client(options: &Options, local: bool) -> Result<reqwest::Client, Failure> {
    let builder = reqwest::Client::builder()
        .tls_backend_preconfigured(tls().map_err(|_| Failure::new("cannot prepare HTTPS"))?)
        // A key must not follow to another place.
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT)
        .timeout(options.timeout)
        .https_only(!local)
        .referer(false)
        .user_agent(concat!("oas/", env!("CARGO_PKG_VERSION")));
    let builder = if local { builder.no_proxy() } else { builder };
    builder.build().map_err(|_| Failure::new("cannot prepare HTTPS"))
}

/// The TLS of the client crate: reqwest's own choice takes long to build.
fn tls() -> Result<rustls::ClientConfig, rustls::Error> {
    use rustls_platform_verifier::BuilderVerifierExt;

    let provider = rustls::crypto::ring::default_provider().into();
    let builder = rustls::ClientConfig::builder_with_provider(provider);
    Ok(builder.with_safe_default_protocol_versions()?.with_platform_verifier()?.with_no_client_auth())
}

/// Sends one request. Errors name the operation and what happened, not the address: it holds ids.
pub(super) async fn send(client: &reqwest::Client, call: &Call<'_>) -> Result<Answer, Failure> {
    let id = &call.operation.name;
    let failed = |error: &reqwest::Error| {
        let what = if error.is_timeout() {
            "no response in time (`--timeout SECONDS` gives it longer)"
        } else if error.is_connect() {
            "no connection"
        } else {
            "the response broke off"
        };
        Failure::new(format!("`{id}`: {what}")).help("nothing was written; try again later")
    };
    let method = reqwest::Method::from_bytes(call.operation.method.to_uppercase().as_bytes());
    let method = method.map_err(|_| Failure::new(format!("`{id}`: unknown method")))?;
    let name = method.to_string();
    let mut request =
        client.request(method, call.url.clone()).headers(call.headers.clone()).header(ACCEPT, "application/json");
    if let Some(body) = call.body {
        request = request.json(body);
    }
    let started = jiff::Timestamp::now().to_string();
    let mut response = request.send().await.map_err(|error| failed(&error))?;
    let status = response.status().as_u16();
    let response_headers = response.headers().clone();
    let media = response_headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned();
    let retry_after = response_headers.get(RETRY_AFTER).and_then(|it| it.to_str().ok()?.trim().parse().ok());
    let (mut is_cut, mut bytes) = (false, Vec::new());
    while let Some(chunk) = response.chunk().await.map_err(|error| failed(&error))? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > MAX_RESPONSE {
            (is_cut, bytes) = (true, Vec::new());
            break;
        }
    }
    let text = base64::engine::general_purpose::STANDARD.encode(&bytes);
    // As a HAR file has it, for this process only, and without what nobody describes.
    let mut asked = call.headers.clone();
    asked.remove(AUTHORIZATION);
    let mut shown_headers = response_headers;
    shown_headers.remove(SET_COOKIE);
    let mut entry = json!({
        "startedDateTime": started,
        "request": { "method": name, "url": call.url.as_str(), "headers": fields(&asked) },
        "response": {
            "status": status,
            "headers": fields(&shown_headers),
            "content": { "size": bytes.len(), "mimeType": media, "text": text, "encoding": "base64" },
        },
    });
    if let Some(body) = call.body {
        entry["request"]["postData"] = json!({ "mimeType": "application/json", "text": body.to_string() });
        asked.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        entry["request"]["headers"] = fields(&asked);
    }
    Ok(Answer { status, retry_after: retry_after.map(Duration::from_secs), is_cut, entry })
}

fn fields(headers: &HeaderMap) -> Value {
    let field = |(name, value): (&HeaderName, &HeaderValue)| json!({ "name": name.as_str(), "value": String::from_utf8_lossy(value.as_bytes()) });
    headers.iter().map(field).collect()
}
