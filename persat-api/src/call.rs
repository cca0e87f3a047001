//! One call of the facade: from the generated client's answer to the data, or to the one [`Error`].

use crate::answer::{Kept, Wants};
use crate::auth::Credentials;
use crate::body::{About, Pieces};
use crate::download::Download;
use crate::elements::Elements;
use crate::envelope::Envelope;
use crate::error::{ApiError, Error};
use crate::operation::{CallOptions, Operation};
use crate::text::{json_path, without_tax_ids};
use crate::transport::{Inner, Outcome, Slot, State};
use crate::types::{ErrorStatus, ErrorType};
use bytes::Bytes;
use progenitor_client::{ByteStream, Error as RawError, ResponseValue};
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
        let (most_bytes, patience) = (shared.most_bytes, shared.time_of(options));
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
        let operation = self.operation.id;
        match self.received() {
            Ok(received) => {
                let answer = answer.ok().map(ResponseValue::into_inner);
                judge(operation, &received, answer, succeeded).map_err(|error| error.masking(&self.credentials))
            }
            Err(None) => Err(unsent(operation, answer.err())),
            Err(Some(error)) => Err(error),
        }
    }

    /// The same for an answer that is a bare list.
    pub(crate) fn finish_list<T: DeserializeOwned, E>(
        self,
        answer: Result<ResponseValue<T>, RawError<E>>,
    ) -> Result<T, Error> {
        self.finish(answer, |_| true)
    }

    /// The text of an answer of which no source tells what it holds: any JSON that came with a status of
    /// success, or nothing. What is neither tells nothing of what was done.
    #[cfg(feature = "recuperador")]
    pub(crate) fn finish_open<T, E>(
        self,
        answer: Result<ResponseValue<T>, RawError<E>>,
    ) -> Result<Option<crate::raw_json::RawJson>, Error> {
        let operation = self.operation.id;
        match self.received() {
            Ok(received) if received.is_open_failure() => Err(failure(operation, &received).masking(&self.credentials)),
            Ok(received) if received.body.trim_ascii().is_empty() => Ok(None),
            Ok(received) => serde_json::from_slice(&received.body).map(Some).map_err(|error| {
                if error.is_eof() {
                    return Error::cut(operation, received.status);
                }
                Error::decode(operation, Some(received.status), ".".to_owned(), "expected JSON, or nothing")
            }),
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
        let outcome = self.take();
        let status = outcome.as_ref().and_then(|outcome| outcome.kept.status());
        match outcome {
            Some(Outcome { kept: Kept::Array { status, splitter, rest }, .. }) => {
                return Ok(Elements::new(splitter, self.pieces(rest, status), self.most_bytes));
            }
            other => self.put_back(other),
        }
        let operation = self.operation.id;
        let refuse = |_| Err(Error::decode(operation, status, ".".to_owned(), "expected a list"));
        self.finish_list(answer).and_then(refuse)
    }

    /// The file of the generated client, or what went wrong. JSON in place of a file is a failure.
    pub(crate) fn finish_download<E>(
        self,
        answer: Result<ResponseValue<ByteStream>, RawError<E>>,
    ) -> Result<Download, Error> {
        let (operation, most_bytes) = (self.operation.id, self.most_bytes);
        match self.take() {
            Some(Outcome { kept: Kept::File { status, first, rest }, .. }) => {
                return Ok(Download::new(self.pieces(rest, status).after(first), most_bytes));
            }
            other => self.put_back(other),
        }
        match self.received() {
            Err(None) => Err(unsent(operation, answer.err())),
            Err(Some(error)) => Err(error),
            Ok(received) if received.is_failure() => Err(failure(operation, &received).masking(&self.credentials)),
            Ok(received) => {
                let is_empty = received.body.is_empty();
                let message = if is_empty { "expected a file, found nothing" } else { "expected a file, found text" };
                Err(Error::decode(operation, Some(received.status), ".".to_owned(), message))
            }
        }
    }

    fn take(&self) -> Option<Outcome> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put_back(&self, outcome: Option<Outcome>) {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = outcome;
    }

    fn pieces(&self, stream: ByteStream, http_status: u16) -> Pieces {
        Pieces::new(stream, About { operation: self.operation.id, http_status }, self.patience)
    }

    /// Status and body of the answer. `Err(None)`: no request was made.
    fn received(&self) -> Result<Received, Option<Error>> {
        let operation = self.operation.id;
        let Some(Outcome { kept, never_sent }) = self.take() else { return Err(None) };
        Err(Some(match kept {
            Kept::Answer { status, body, retry_after } => return Ok(Received { status, body, retry_after }),
            Kept::Lost { source } => Error::lost(operation, source, never_sent),
            Kept::Late { status: None } if never_sent => Error::late_unsent(operation),
            Kept::Late { status } => Error::late(operation, status),
            Kept::Broken { status, source } => Error::broken(operation, status, source),
            Kept::TooLarge { status } => Error::too_large(operation, status, self.most_bytes),
            Kept::File { status, .. } | Kept::Array { status, .. } => {
                Error::decode(operation, Some(status), ".".to_owned(), "expected JSON, found a file")
            }
        }))
    }
}

/// What an answer says: the data, or what went wrong. `answer` is what the generated client made of
/// it, if it could make anything of it.
pub(crate) fn judge<T: DeserializeOwned>(
    operation: &'static str,
    received: &Received,
    answer: Option<T>,
    succeeded: impl Fn(&T) -> bool,
) -> Result<T, Error> {
    let refuse = |path: String, message: &str| Err(Error::decode(operation, Some(received.status), path, message));
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
        // Where no length is told beforehand, the end of a connection looks like that of an answer.
        Err(error) if error.inner().is_eof() && !received.body.trim_ascii().is_empty() => {
            Err(Error::cut(operation, received.status))
        }
        Err(error) => refuse(json_path(error.path()), &error.inner().to_string()),
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
        !(200..300).contains(&self.status) || Envelope::read(&self.body).is_some_and(|envelope| envelope.is_failure())
    }

    /// The same for an answer of which no source tells what it holds.
    #[cfg(feature = "recuperador")]
    fn is_open_failure(&self) -> bool {
        self.is_failure() || self.envelope().is_some_and(|envelope| envelope.is_failure())
    }

    fn envelope(&self) -> Option<Envelope> {
        #[cfg(feature = "recuperador")]
        return Envelope::read_open(&self.body);
        #[cfg(not(feature = "recuperador"))]
        Envelope::read(&self.body)
    }
}

/// A call for which no request was made.
fn unsent<E>(operation: &'static str, error: Option<RawError<E>>) -> Error {
    match error {
        Some(RawError::InvalidRequest(message) | RawError::Custom(message)) => Error::invalid(operation, message),
        _ => Error::invalid(operation, "the request could not be built"),
    }
}

fn failure(operation: &'static str, received: &Received) -> Error {
    let (error, message) = received.envelope().map(|it| (it.error, it.mensagem)).unwrap_or_default();
    Error::Api(Box::new(ApiError {
        operation,
        http_status: received.status,
        status: error["status"].as_i64().map(ErrorStatus::from),
        kind: error["type"].as_str().map(ErrorType::from),
        user_message: error["userMessage"]
            .as_str()
            .map(str::to_owned)
            .or_else(|| message.as_str().map(without_tax_ids)),
        retry_after: received.retry_after,
    }))
}
