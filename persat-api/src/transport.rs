//! Between the facade and the generated client: sends requests, keeps what came back, and turns
//! every way of failing into the one [`Error`].

use crate::download::Download;
use crate::error::{ApiError, Error};
use crate::operation::Operation;
use crate::types::{ErrorStatus, ErrorType};
use bytes::{Bytes, BytesMut};
use progenitor_client::{ByteStream, Error as RawError, ResponseValue};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// What every generated client carries: the credentials, and for calls of the facade a place for
/// the answer.
#[derive(Clone)]
pub struct Inner {
    pub(crate) authorization: HeaderValue,
    pub(crate) most_bytes: usize,
    pub(crate) kept: Option<Slot>,
    pub(crate) is_download: bool,
}

/// Where the answer to a call of the facade is kept.
type Slot = Arc<Mutex<Option<Kept>>>;

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inner").field("authorization", &"[redacted]").finish_non_exhaustive()
    }
}

/// What came back from the server, kept beside the generated client, which forgets the status of
/// what it cannot decode.
pub(crate) enum Kept {
    /// A whole answer.
    Answer { status: u16, body: Bytes },
    /// An answer whose body broke off.
    Broken { status: u16, source: reqwest::Error },
    /// A file, whose body is left to the caller.
    File { status: u16 },
    /// An answer larger than allowed.
    TooLarge { status: u16 },
}

impl Inner {
    /// Readies a request of the generated client.
    pub(crate) fn prepare(&self, request: &mut reqwest::Request) {
        let headers = request.headers_mut();
        // The generator sends the version of our description, which means nothing to the vendor.
        headers.remove("api-version");
        headers.insert(AUTHORIZATION, self.authorization.clone());
        let wanted = if self.is_download { "application/pdf, application/json;q=0.5" } else { "application/json" };
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(wanted));
    }

    /// Sends a request; reads and keeps the answer when a call of the facade waits for it.
    pub(crate) async fn execute(
        &self,
        client: &reqwest::Client,
        request: reqwest::Request,
    ) -> reqwest::Result<reqwest::Response> {
        let response = client.execute(request).await?;
        let Some(slot) = &self.kept else { return Ok(response) };
        let status = response.status();
        if self.is_download && status.is_success() && !is_text(&response) {
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(Kept::File { status: status.as_u16() });
            return Ok(response);
        }
        let headers = response.headers().clone();
        let kept = read(response, self.most_bytes).await;
        let body = match &kept {
            Kept::Answer { body, .. } => body.clone(),
            Kept::Broken { .. } | Kept::TooLarge { .. } | Kept::File { .. } => Bytes::new(),
        };
        *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
        let mut again = http::Response::new(body);
        *again.status_mut() = status;
        *again.headers_mut() = headers;
        Ok(again.into())
    }
}

/// Whether an answer is something to read and not a file: JSON, or a page of some server between.
fn is_text(response: &reqwest::Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.to_ascii_lowercase();
    kind.contains("json") || kind.starts_with("text/")
}

async fn read(mut response: reqwest::Response, most: usize) -> Kept {
    let status = response.status().as_u16();
    let mut body = BytesMut::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > most => return Kept::TooLarge { status },
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Kept::Answer { status, body: body.freeze() },
            Err(source) => return Kept::Broken { status, source },
        }
    }
}

/// One call of the facade: a generated client of its own, and the place for its answer.
pub(crate) struct Call<C> {
    raw: C,
    kept: Slot,
    operation: &'static Operation,
    most_bytes: usize,
}

impl<C> Call<C> {
    pub(crate) fn new(operation: &'static Operation, inner: &Inner, build: impl FnOnce(Inner) -> C) -> Self {
        let kept = Arc::new(Mutex::new(None));
        let raw = build(Inner { kept: Some(kept.clone()), is_download: operation.is_download, ..inner.clone() });
        Self { raw, kept, operation, most_bytes: inner.most_bytes }
    }

    pub(crate) fn raw(&self) -> &C {
        &self.raw
    }

    /// The answer of the generated client, or what went wrong. `succeeded` reads the envelope's
    /// own flag, which counts beyond the HTTP status.
    pub(crate) fn finish<T: DeserializeOwned, E>(
        self,
        answer: Result<ResponseValue<T>, RawError<E>>,
        succeeded: impl Fn(&T) -> bool,
    ) -> Result<T, Error> {
        let operation = self.operation.id;
        let (status, body) = match self.received() {
            Ok(received) => received,
            Err(None) => return Err(unsent(operation, answer.err())),
            Err(Some(error)) => return Err(error),
        };
        if let Ok(value) = answer {
            let value = value.into_inner();
            return if succeeded(&value) { Ok(value) } else { Err(failure(operation, status, &body)) };
        }
        if is_failure(status, &body) {
            return Err(failure(operation, status, &body));
        }
        // A success status that is not documented, or a body that is not as documented.
        let mut deserializer = serde_json::Deserializer::from_slice(&body);
        match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
            Ok(_) if deserializer.end().is_err() => {
                let message = "expected the end, found more text";
                Err(Error::decode(operation, Some(status), ".".to_owned(), message))
            }
            Ok(value) if succeeded(&value) => Ok(value),
            Ok(_) => Err(failure(operation, status, &body)),
            Err(error) => {
                Err(Error::decode(operation, Some(status), error.path().to_string(), &error.inner().to_string()))
            }
        }
    }

    /// The file of the generated client, or what went wrong. JSON in place of a file is a failure.
    pub(crate) fn finish_download<E>(
        self,
        answer: Result<ResponseValue<ByteStream>, RawError<E>>,
    ) -> Result<Download, Error> {
        let (operation, most_bytes) = (self.operation.id, self.most_bytes);
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).take();
        let stream = match (kept, answer) {
            (Some(Kept::File { status }), Ok(value)) => {
                return Ok(Download::new(value.into_inner(), operation, status, most_bytes));
            }
            // A success status that is not documented.
            (Some(Kept::File { status }), Err(RawError::UnexpectedResponse(response))) => {
                let stream = ByteStream::new(Box::pin(response.bytes_stream()));
                return Ok(Download::new(stream, operation, status, most_bytes));
            }
            (kept, answer) => {
                *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = kept;
                answer
            }
        };
        match self.received() {
            Err(None) => Err(unsent(operation, stream.err())),
            Err(Some(error)) => Err(error),
            Ok((status, body)) if is_failure(status, &body) => Err(failure(operation, status, &body)),
            Ok((status, _)) => {
                Err(Error::decode(operation, Some(status), ".".to_owned(), "expected a file, found text"))
            }
        }
    }

    /// Status and body of the answer. `Err(None)`: nothing came back.
    fn received(&self) -> Result<(u16, Bytes), Option<Error>> {
        let operation = self.operation.id;
        match self.kept.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(Kept::Answer { status, body }) => Ok((status, body)),
            Some(Kept::Broken { status, source }) => Err(Some(Error::transport(operation, Some(status), source))),
            Some(Kept::TooLarge { status }) => Err(Some(Error::too_large(operation, status, self.most_bytes))),
            Some(Kept::File { status }) => {
                Err(Some(Error::decode(operation, Some(status), ".".to_owned(), "expected JSON, found a file")))
            }
            None => Err(None),
        }
    }
}

/// Whether an answer reports a failure, by its status or by its body.
fn is_failure(status: u16, body: &[u8]) -> bool {
    !(200..300).contains(&status)
        || matches!(serde_json::from_slice::<Failure>(body), Ok(Failure { success: Some(false), .. }))
}

/// A call that brought nothing back.
fn unsent<E>(operation: &'static str, error: Option<RawError<E>>) -> Error {
    match error {
        Some(
            RawError::CommunicationError(source)
            | RawError::ResponseBodyError(source)
            | RawError::InvalidUpgrade(source),
        ) => Error::transport(operation, None, source),
        Some(RawError::InvalidRequest(message) | RawError::Custom(message)) => Error::invalid(operation, message),
        _ => Error::invalid(operation, "the request could not be built"),
    }
}

/// The error envelope, read as leniently as possible: what is missing or odd stays `None`.
#[derive(Deserialize)]
struct Failure {
    #[serde(default)]
    success: Option<bool>,
    #[serde(default)]
    error: Option<serde_json::Value>,
}

fn failure(operation: &'static str, http_status: u16, body: &[u8]) -> Error {
    let error = serde_json::from_slice::<Failure>(body).ok().and_then(|it| it.error).unwrap_or_default();
    Error::Api(Box::new(ApiError {
        operation,
        http_status,
        status: error["status"].as_i64().map(ErrorStatus::from),
        kind: error["type"].as_str().map(ErrorType::from),
        user_message: error["userMessage"].as_str().map(str::to_owned),
    }))
}

/// Lets a generated client send through [`Inner`].
macro_rules! hooks {
    ($client:ty) => {
        impl progenitor_client::ClientHooks<Inner> for $client {
            async fn pre<E>(
                &self,
                request: &mut reqwest::Request,
                _: &progenitor_client::OperationInfo,
            ) -> Result<(), RawError<E>> {
                progenitor_client::ClientInfo::inner(self).prepare(request);
                Ok(())
            }

            async fn exec(
                &self,
                request: reqwest::Request,
                _: &progenitor_client::OperationInfo,
            ) -> reqwest::Result<reqwest::Response> {
                use progenitor_client::ClientInfo;
                self.inner().execute(self.client(), request).await
            }
        }
    };
}

hooks!(crate::generated::persat::client::Client);
#[cfg(feature = "recuperador")]
hooks!(crate::generated::recuperador::client::Client);
