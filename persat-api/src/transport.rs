//! Between the generated client and the network: sends requests at the client's pace, again where
//! that is safe, and keeps what came back.

use crate::array::{Splitter, without_mark};
use crate::auth::Credentials;
use crate::observe::{Attempt, Observer, tell};
use crate::operation::{CallOptions, Operation};
use crate::pace::Pacer;
use crate::retry::{Budget, RetryPolicy, is_transient, retry_after};
use crate::sync::Clock;
use bytes::{Bytes, BytesMut};
use progenitor_client::{ByteStream, Error as RawError};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER};
use reqwest::{Client, Method, Request, Response};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout_at};

/// What every generated client carries: what the clones of a client share, and for calls of the
/// facade a place for the answer.
#[derive(Clone)]
pub struct Inner {
    pub(crate) shared: Arc<Shared>,
    pub(crate) call: Option<State>,
}

/// What the clones of a client share.
pub(crate) struct Shared {
    pub(crate) credentials: RwLock<Arc<Credentials>>,
    pub(crate) timeout: Duration,
    pub(crate) most_bytes: usize,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) pacer: Pacer,
    pub(crate) observer: Option<Observer>,
    pub(crate) clock: Clock,
}

/// One call of the facade.
#[derive(Clone)]
pub(crate) struct State {
    pub(crate) kept: Slot,
    pub(crate) operation: &'static Operation,
    pub(crate) options: CallOptions,
    /// The key to send, which stays the same for all attempts.
    pub(crate) credentials: Arc<Credentials>,
    pub(crate) wants: Wants,
}

/// What a call wants of a successful answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wants {
    /// All of it.
    Text,
    /// A file, left to the caller.
    File,
    /// An array, left to the caller from its first item on.
    Array,
}

/// Where the answer to a call of the facade is kept.
pub(crate) type Slot = Arc<Mutex<Option<Kept>>>;

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inner").field("credentials", &"[redacted]").finish_non_exhaustive()
    }
}

/// What came back from the server, kept beside the generated client, which forgets the status of
/// what it cannot decode.
pub(crate) enum Kept {
    /// A whole answer.
    Answer { status: u16, body: Bytes, retry_after: Option<Duration> },
    /// An answer whose body broke off.
    Broken { status: u16, source: reqwest::Error },
    /// A file, whose body is left to the caller.
    File { status: u16 },
    /// An array that has begun, and the rest of the answer.
    Array { status: u16, splitter: Splitter, rest: ByteStream },
    /// An answer larger than allowed.
    TooLarge { status: u16 },
    /// The time was up before a request could be sent, or before its answer began.
    Late,
}

impl Kept {
    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::Answer { status, .. }
            | Self::Broken { status, .. }
            | Self::File { status }
            | Self::Array { status, .. }
            | Self::TooLarge { status } => Some(*status),
            Self::Late => None,
        }
    }
}

/// What an attempt came to.
enum Outcome {
    /// An answer, or what there was of it, as the generated client gets it and as we keep it.
    Back(Box<Response>, Kept),
    /// No answer.
    Lost(reqwest::Error),
}

impl Outcome {
    fn status(&self) -> Option<u16> {
        match self {
            Self::Back(_, kept) => kept.status(),
            Self::Lost(_) => None,
        }
    }

    /// Whether sending the request again is safe, given whether it may be repeated, and makes sense.
    fn is_worth_a_retry(&self, repeatable: bool) -> bool {
        match self {
            // A request that could not connect has never left.
            Self::Lost(error) => error.is_connect() || repeatable && !error.is_timeout() && !error.is_builder(),
            Self::Back(_, Kept::Answer { status, .. }) => repeatable && is_transient(*status),
            Self::Back(_, Kept::Broken { .. }) => repeatable,
            Self::Back(_, Kept::File { .. } | Kept::Array { .. } | Kept::TooLarge { .. } | Kept::Late) => false,
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Back(_, Kept::Answer { retry_after, .. }) => *retry_after,
            _ => None,
        }
    }
}

impl Shared {
    /// The key to send from now on.
    pub(crate) fn credentials(&self) -> Arc<Credentials> {
        self.credentials.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Inner {
    /// Readies a request of the generated client.
    pub(crate) fn prepare(&self, request: &mut Request) {
        let is_download = self.call.as_ref().is_some_and(|call| call.wants == Wants::File);
        let authorization = match &self.call {
            Some(call) => call.credentials.header(),
            None => self.shared.credentials().header(),
        };
        let headers = request.headers_mut();
        // The generator sends the version of our description, which means nothing to the vendor.
        headers.remove("api-version");
        headers.insert(AUTHORIZATION, authorization);
        let wanted = if is_download { "application/pdf, application/json;q=0.5" } else { "application/json" };
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(wanted));
        *request.timeout_mut() = Some(self.shared.timeout);
    }

    /// Sends a request. For a call of the facade: at the client's pace, again where that is safe,
    /// within the call's time, and the answer is read and kept.
    pub(crate) async fn execute(&self, client: &Client, request: Request) -> reqwest::Result<Response> {
        let Some(call) = &self.call else { return client.execute(request).await };
        let shared = &self.shared;
        let deadline = Instant::now() + call.options.timeout.unwrap_or(shared.timeout);
        let repeatable = matches!(*request.method(), Method::GET | Method::HEAD);
        let retries = call.options.retries.unwrap_or(shared.retry.retries);
        let mut number = 0;
        let outcome = loop {
            let Ok(permit) = timeout_at(deadline, shared.pacer.enter()).await else { break late() };
            let Some(mut attempt) = request.try_clone() else { return client.execute(request).await };
            let started = Instant::now();
            let sent = if call.wants == Wants::Text {
                *attempt.timeout_mut() = Some(deadline.saturating_duration_since(started));
                Ok(self.once(client, attempt, call.wants).await)
            } else {
                // What is left to the caller may take as long as it keeps coming; only its beginning
                // has to come in time.
                *attempt.timeout_mut() = None;
                timeout_at(deadline, self.once(client, attempt, call.wants)).await
            };
            drop(permit);
            let outcome = sent.unwrap_or_else(|_| late());
            if outcome.status().is_some_and(|status| status < 500) {
                shared.budget.earn();
            }
            let wait = outcome.retry_after().unwrap_or_else(|| shared.retry.wait(number));
            let will_retry = number < retries
                && outcome.is_worth_a_retry(repeatable)
                && Instant::now().checked_add(wait).is_some_and(|then| then < deadline)
                && shared.budget.spend();
            number += 1;
            let Operation { id, method, path, .. } = *call.operation;
            let (status, elapsed) = (outcome.status(), started.elapsed());
            let attempt = Attempt { operation: id, method, path, number, status, elapsed, will_retry };
            tell(shared.observer.as_ref(), &attempt);
            if !will_retry {
                break outcome;
            }
            sleep(wait).await;
        };
        match outcome {
            Outcome::Lost(error) => Err(error),
            Outcome::Back(response, kept) => {
                *call.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
                Ok(*response)
            }
        }
    }

    /// One attempt.
    async fn once(&self, client: &Client, request: Request, wants: Wants) -> Outcome {
        let response = match client.execute(request).await {
            Ok(response) => response,
            Err(error) => return Outcome::Lost(error),
        };
        let status = response.status();
        self.shared.clock.note(response.headers());
        let wants = if status.is_success() { wants } else { Wants::Text };
        if wants == Wants::File && !is_text(&response) {
            return Outcome::Back(Box::new(response), Kept::File { status: status.as_u16() });
        }
        let headers = response.headers().clone();
        let kept = read(response, self.shared.most_bytes, wants == Wants::Array).await;
        let body = match &kept {
            Kept::Answer { body, .. } => body.clone(),
            _ => Bytes::new(),
        };
        let mut again = http::Response::new(body);
        *again.status_mut() = status;
        *again.headers_mut() = headers;
        Outcome::Back(Box::new(again.into()), kept)
    }
}

/// The outcome when the time is up: the generated client gets an answer that nobody looks at.
fn late() -> Outcome {
    Outcome::Back(Box::new(http::Response::new(Bytes::new()).into()), Kept::Late)
}

/// Whether an answer is something to read and not a file: JSON, or a page of some server between.
fn is_text(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.to_ascii_lowercase();
    kind.contains("json") || kind.starts_with("text/")
}

/// Reads a whole answer, or as far as it begins an array that is wanted.
async fn read(mut response: Response, most: usize, wants_array: bool) -> Kept {
    let status = response.status().as_u16();
    let retry_after = wait(response.headers());
    let mut body = BytesMut::new();
    let mut opening = wants_array.then(|| Splitter::new(most));
    loop {
        let chunk = match response.chunk().await {
            Ok(Some(chunk)) if opening.is_none() && body.len() + chunk.len() > most => {
                return Kept::TooLarge { status };
            }
            Ok(Some(chunk)) => chunk,
            Ok(None) => return Kept::Answer { status, body: without_mark(body.freeze()), retry_after },
            Err(source) => return Kept::Broken { status, source },
        };
        if let Some(mut splitter) = opening.take() {
            splitter.push(chunk.clone());
            match splitter.opens() {
                Some(true) => {
                    let rest = ByteStream::new(Box::pin(response.bytes_stream()));
                    return Kept::Array { status, splitter, rest };
                }
                Some(false) => {}
                None => opening = Some(splitter),
            }
        }
        body.extend_from_slice(&chunk);
    }
}

/// The wait that an answer asks for.
fn wait(headers: &HeaderMap) -> Option<Duration> {
    headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()).and_then(retry_after)
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
