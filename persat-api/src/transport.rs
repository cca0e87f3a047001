//! Between the generated client and the network: sends requests at the client's pace, again where
//! that is safe, and keeps what came back.

use crate::observe::{Attempt, Observer, tell};
use crate::operation::{CallOptions, Operation};
use crate::pace::Pacer;
use crate::retry::{Budget, RetryPolicy, is_transient, retry_after};
use bytes::{Bytes, BytesMut};
use progenitor_client::Error as RawError;
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
    pub(crate) authorization: RwLock<HeaderValue>,
    pub(crate) timeout: Duration,
    pub(crate) most_bytes: usize,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) pacer: Pacer,
    pub(crate) observer: Option<Observer>,
}

/// One call of the facade.
#[derive(Clone)]
pub(crate) struct State {
    pub(crate) kept: Slot,
    pub(crate) operation: &'static Operation,
    pub(crate) options: CallOptions,
}

/// Where the answer to a call of the facade is kept.
pub(crate) type Slot = Arc<Mutex<Option<Kept>>>;

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inner").field("authorization", &"[redacted]").finish_non_exhaustive()
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
    /// An answer larger than allowed.
    TooLarge { status: u16 },
    /// The time was up before a request could be sent, or before its answer began.
    Late,
}

impl Kept {
    fn status(&self) -> Option<u16> {
        match self {
            Self::Answer { status, .. }
            | Self::Broken { status, .. }
            | Self::File { status }
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
            Self::Back(_, Kept::File { .. } | Kept::TooLarge { .. } | Kept::Late) => false,
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Back(_, Kept::Answer { retry_after, .. }) => *retry_after,
            _ => None,
        }
    }
}

impl Inner {
    /// Readies a request of the generated client.
    pub(crate) fn prepare(&self, request: &mut Request) {
        let is_download = self.call.as_ref().is_some_and(|call| call.operation.is_download);
        let authorization = self.shared.authorization.read().unwrap_or_else(PoisonError::into_inner).clone();
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
            let sent = if call.operation.is_download {
                // A file may take as long as it keeps coming; only its head has to come in time.
                *attempt.timeout_mut() = None;
                timeout_at(deadline, self.once(client, attempt, true)).await
            } else {
                *attempt.timeout_mut() = Some(deadline.saturating_duration_since(started));
                Ok(self.once(client, attempt, false).await)
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
    async fn once(&self, client: &Client, request: Request, is_download: bool) -> Outcome {
        let response = match client.execute(request).await {
            Ok(response) => response,
            Err(error) => return Outcome::Lost(error),
        };
        let status = response.status();
        if is_download && status.is_success() && !is_text(&response) {
            return Outcome::Back(Box::new(response), Kept::File { status: status.as_u16() });
        }
        let headers = response.headers().clone();
        let kept = read(response, self.shared.most_bytes).await;
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

async fn read(mut response: Response, most: usize) -> Kept {
    let status = response.status().as_u16();
    let retry_after = wait(response.headers());
    let mut body = BytesMut::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > most => return Kept::TooLarge { status },
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Kept::Answer { status, body: body.freeze(), retry_after },
            Err(source) => return Kept::Broken { status, source },
        }
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
