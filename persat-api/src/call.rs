//! One call of the facade: from the generated client's answer to the data, or to the one [`Error`].

use crate::download::Download;
use crate::error::{ApiError, Error};
use crate::operation::{CallOptions, Operation};
use crate::transport::{Inner, Kept, Slot, State};
use crate::types::{ErrorStatus, ErrorType};
use bytes::Bytes;
use progenitor_client::{ByteStream, Error as RawError, ResponseValue};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// One call of the facade: a generated client of its own, and the place for its answer.
pub(crate) struct Call<C> {
    raw: C,
    kept: Slot,
    operation: &'static Operation,
    most_bytes: usize,
}

#[cfg_attr(not(feature = "recuperador"), allow(dead_code))]
impl<C> Call<C> {
    pub(crate) fn new(
        operation: &'static Operation,
        options: CallOptions,
        inner: &Inner,
        build: impl FnOnce(Inner) -> C,
    ) -> Self {
        let kept: Slot = Arc::new(Mutex::new(None));
        let state = State { kept: kept.clone(), operation, options };
        let raw = build(Inner { shared: inner.shared.clone(), call: Some(state) });
        Self { raw, kept, operation, most_bytes: inner.shared.most_bytes }
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
        let received = match self.received() {
            Ok(received) => received,
            Err(None) => return Err(unsent(operation, answer.err())),
            Err(Some(error)) => return Err(error),
        };
        decide(operation, &received, answer, succeeded, expects_list)
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
            Ok(received) if received.is_failure() => Err(failure(operation, &received)),
            Ok(received) => {
                let message = "expected a file, found text";
                Err(Error::decode(operation, Some(received.status), ".".to_owned(), message))
            }
        }
    }

    /// Status and body of the answer. `Err(None)`: nothing came back.
    fn received(&self) -> Result<Received, Option<Error>> {
        let operation = self.operation.id;
        match self.kept.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(Kept::Answer { status, body, retry_after }) => Ok(Received { status, body, retry_after }),
            Some(Kept::Late) => Err(Some(Error::late(operation))),
            Some(Kept::Broken { status, source }) => Err(Some(Error::transport(operation, Some(status), source))),
            Some(Kept::TooLarge { status }) => Err(Some(Error::too_large(operation, status, self.most_bytes))),
            Some(Kept::File { status }) => {
                Err(Some(Error::decode(operation, Some(status), ".".to_owned(), "expected JSON, found a file")))
            }
            None => Err(None),
        }
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

/// The data in an answer, or what went wrong: the generated client's reading of it, corrected by what
/// it does not look at.
pub(crate) fn decide<T: DeserializeOwned, E>(
    operation: &'static str,
    received: &Received,
    answer: Result<ResponseValue<T>, RawError<E>>,
    succeeded: impl Fn(&T) -> bool,
    expects_list: bool,
) -> Result<T, Error> {
    // The decoder would take a list of a struct's fields for the struct.
    let shape = received.body.iter().find(|byte| !byte.is_ascii_whitespace());
    if answer.is_ok() && (shape == Some(&b'[')) != expects_list {
        let message = if expects_list { "expected a list" } else { "expected an object" };
        return Err(Error::decode(operation, Some(received.status), ".".to_owned(), message));
    }
    if let Ok(value) = answer {
        let value = value.into_inner();
        return if succeeded(&value) { Ok(value) } else { Err(failure(operation, received)) };
    }
    if received.is_failure() {
        return Err(failure(operation, received));
    }
    // A success status that is not documented, or a body that is not as documented.
    let mut deserializer = serde_json::Deserializer::from_slice(&received.body);
    match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Ok(_) if deserializer.end().is_err() => {
            let message = "expected the end, found more text";
            Err(Error::decode(operation, Some(received.status), ".".to_owned(), message))
        }
        Ok(value) if succeeded(&value) => Ok(value),
        Ok(_) => Err(failure(operation, received)),
        Err(error) => {
            Err(Error::decode(operation, Some(received.status), error.path().to_string(), &error.inner().to_string()))
        }
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
