//! One call of the facade: from the generated client's answer to the data, or to the one [`Error`].

use crate::auth::Credentials;
use crate::body::{About, Pieces};
use crate::download::Download;
use crate::elements::Elements;
use crate::error::{ApiError, Error};
use crate::operation::{CallOptions, Operation};
use crate::transport::{Inner, Kept, Slot, State, Wants};
use crate::types::{ErrorStatus, ErrorType};
use bytes::Bytes;
use progenitor_client::{ByteStream, Error as RawError, ResponseValue};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

/// One call of the facade: a generated client of its own, and the place for its answer.
pub(crate) struct Call<C> {
    raw: C,
    kept: Slot,
    operation: &'static Operation,
    most_bytes: usize,
    /// How long each piece of what is left to the caller may take.
    patience: Duration,
    credentials: Arc<Credentials>,
}

#[cfg_attr(not(feature = "recuperador"), allow(dead_code))]
impl<C> Call<C> {
    pub(crate) fn new(
        operation: &'static Operation,
        options: CallOptions,
        inner: &Inner,
        build: impl FnOnce(Inner) -> C,
    ) -> Self {
        let wants = if operation.is_download { Wants::File } else { Wants::Text };
        Self::wanting(wants, operation, options, inner, build)
    }

    /// A call whose answer is an array to be read item by item.
    pub(crate) fn array(
        operation: &'static Operation,
        options: CallOptions,
        inner: &Inner,
        build: impl FnOnce(Inner) -> C,
    ) -> Self {
        Self::wanting(Wants::Array, operation, options, inner, build)
    }

    fn wanting(
        wants: Wants,
        operation: &'static Operation,
        options: CallOptions,
        inner: &Inner,
        build: impl FnOnce(Inner) -> C,
    ) -> Self {
        let shared = inner.shared.clone();
        let (most_bytes, patience) = (shared.most_bytes, options.timeout.unwrap_or(shared.timeout));
        let (kept, credentials) = (Slot::default(), shared.credentials());
        let state = State { kept: kept.clone(), operation, options, credentials: credentials.clone(), wants };
        let raw = build(Inner { shared, call: Some(state) });
        Self { raw, kept, operation, most_bytes, patience, credentials }
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
        self.judge(answer, succeeded, false)
    }

    /// The same for an answer that is a bare list.
    pub(crate) fn finish_list<T: DeserializeOwned, E>(
        self,
        answer: Result<ResponseValue<T>, RawError<E>>,
    ) -> Result<T, Error> {
        self.judge(answer, |_| true, true)
    }

    fn judge<T: DeserializeOwned, E>(
        self,
        answer: Result<ResponseValue<T>, RawError<E>>,
        succeeded: impl Fn(&T) -> bool,
        expects_list: bool,
    ) -> Result<T, Error> {
        let operation = self.operation.id;
        match self.received() {
            Ok(received) => {
                let answer = answer.ok().map(ResponseValue::into_inner);
                judge(operation, &received, answer, succeeded, expects_list)
                    .map_err(|error| error.masking(&self.credentials))
            }
            Err(None) => Err(unsent(operation, answer.err())),
            Err(Some(error)) => Err(error),
        }
    }

    /// The items of an answer that is a bare list, or what went wrong. The generated client was given
    /// nothing of the list.
    pub(crate) fn finish_array<L: DeserializeOwned, T: DeserializeOwned, E>(
        self,
        answer: Result<ResponseValue<L>, RawError<E>>,
    ) -> Result<Elements<T>, Error> {
        let kept = self.take();
        if let Some(Kept::Array { status, splitter, rest }) = kept {
            return Ok(Elements::new(splitter, self.pieces(rest, status), self.most_bytes));
        }
        self.put_back(kept);
        let (operation, status) = (self.operation.id, self.status());
        let refuse = |_| Err(Error::decode(operation, status, ".".to_owned(), "expected a list"));
        self.finish_list(answer).and_then(refuse)
    }

    /// The file of the generated client, or what went wrong. JSON in place of a file is a failure.
    pub(crate) fn finish_download<E>(
        self,
        answer: Result<ResponseValue<ByteStream>, RawError<E>>,
    ) -> Result<Download, Error> {
        let (operation, most_bytes) = (self.operation.id, self.most_bytes);
        let stream = match (self.take(), answer) {
            (Some(Kept::File { status }), Ok(value)) => {
                return Ok(Download::new(self.pieces(value.into_inner(), status), most_bytes));
            }
            // A success status that is not documented.
            (Some(Kept::File { status }), Err(RawError::UnexpectedResponse(response))) => {
                let stream = ByteStream::new(Box::pin(response.bytes_stream()));
                return Ok(Download::new(self.pieces(stream, status), most_bytes));
            }
            (kept, answer) => {
                self.put_back(kept);
                answer
            }
        };
        match self.received() {
            Err(None) => Err(unsent(operation, stream.err())),
            Err(Some(error)) => Err(error),
            Ok(received) if received.is_failure() => Err(failure(operation, &received).masking(&self.credentials)),
            Ok(received) => {
                let message = "expected a file, found text";
                Err(Error::decode(operation, Some(received.status), ".".to_owned(), message))
            }
        }
    }

    fn take(&self) -> Option<Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put_back(&self, kept: Option<Kept>) {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = kept;
    }

    fn status(&self) -> Option<u16> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).as_ref().and_then(Kept::status)
    }

    fn pieces(&self, stream: ByteStream, http_status: u16) -> Pieces {
        Pieces::new(stream, About { operation: self.operation.id, http_status }, self.patience)
    }

    /// Status and body of the answer. `Err(None)`: nothing came back.
    fn received(&self) -> Result<Received, Option<Error>> {
        let operation = self.operation.id;
        match self.take() {
            Some(Kept::Answer { status, body, retry_after }) => Ok(Received { status, body, retry_after }),
            Some(Kept::Late) => Err(Some(Error::late(operation, None))),
            Some(Kept::Broken { status, source }) => Err(Some(Error::transport(operation, Some(status), source))),
            Some(Kept::TooLarge { status }) => Err(Some(Error::too_large(operation, status, self.most_bytes))),
            Some(Kept::File { status } | Kept::Array { status, .. }) => {
                Err(Some(Error::decode(operation, Some(status), ".".to_owned(), "expected JSON, found a file")))
            }
            None => Err(None),
        }
    }
}

/// What an answer says: the data, or what went wrong. `answer` is what the generated client made of
/// it, if it could make anything of it.
pub(crate) fn judge<T: DeserializeOwned>(
    operation: &'static str,
    received: &Received,
    answer: Option<T>,
    succeeded: impl Fn(&T) -> bool,
    expects_list: bool,
) -> Result<T, Error> {
    let refuse = |path: String, message: &str| Err(Error::decode(operation, Some(received.status), path, message));
    // The decoder would take a list of a struct's fields for the struct.
    let shape = received.body.iter().find(|byte| !byte.is_ascii_whitespace());
    if answer.is_some() && (shape == Some(&b'[')) != expects_list {
        return refuse(".".to_owned(), if expects_list { "expected a list" } else { "expected an object" });
    }
    if let Some(value) = answer {
        return if succeeded(&value) { Ok(value) } else { Err(failure(operation, received)) };
    }
    if received.is_failure() {
        return Err(failure(operation, received));
    }
    // A success status that is not documented, or a body that is not as documented.
    let mut deserializer = serde_json::Deserializer::from_slice(&received.body);
    match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Ok(_) if deserializer.end().is_err() => refuse(".".to_owned(), "expected the end, found more text"),
        Ok(value) if succeeded(&value) => Ok(value),
        Ok(_) => Err(failure(operation, received)),
        Err(error) => refuse(error.path().to_string(), &error.inner().to_string()),
    }
}

/// A whole answer.
pub(crate) struct Received {
    pub(crate) status: u16,
    pub(crate) body: Bytes,
    pub(crate) retry_after: Option<Duration>,
}

impl Received {
    /// Whether it reports a failure, by its status or by its body.
    fn is_failure(&self) -> bool {
        !(200..300).contains(&self.status)
            || matches!(serde_json::from_slice::<Failure>(&self.body), Ok(Failure { success: Some(false), .. }))
    }
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

fn failure(operation: &'static str, received: &Received) -> Error {
    let error = serde_json::from_slice::<Failure>(&received.body).ok().and_then(|it| it.error).unwrap_or_default();
    Error::Api(Box::new(ApiError {
        operation,
        http_status: received.status,
        status: error["status"].as_i64().map(ErrorStatus::from),
        kind: error["type"].as_str().map(ErrorType::from),
        user_message: error["userMessage"].as_str().map(str::to_owned),
        retry_after: received.retry_after,
    }))
}
