//! Between the generated client and the network: sends requests at the client's pace, again where
//! that is safe, and keeps what came back.

use crate::answer::{Kept, Wants, read, read_failure};
use crate::auth::Credentials;
use crate::observe::{Attempt, Observer, tell};
use crate::operation::{CallOptions, Operation};
use crate::pace::{FAR, Pacer};
use crate::retry::{Budget, Cost, RetryPolicy, is_transient};
use crate::sync::Clock;
use bytes::Bytes;
use progenitor_client::Error as RawError;
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderValue};
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
    pub(crate) connect_timeout: Duration,
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

/// Where the answer to a call of the facade is kept.
pub(crate) type Slot = Arc<Mutex<Option<Outcome>>>;

/// What a call came to.
pub(crate) struct Outcome {
    pub(crate) kept: Kept,
    /// Whether no request of the call can have left this machine.
    pub(crate) never_sent: bool,
}

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inner").field("credentials", &"[redacted]").finish_non_exhaustive()
    }
}

/// Whether sending a request again is safe, given whether it may be repeated, and makes sense.
fn is_worth_a_retry(kept: &Kept, repeatable: bool) -> bool {
    match kept {
        Kept::Lost { source } => kept.never_left() || repeatable && !source.is_timeout() && !source.is_builder(),
        Kept::Answer { status, .. } => repeatable && is_transient(*status),
        Kept::Broken { .. } => repeatable,
        Kept::File { .. } | Kept::Array { .. } | Kept::TooLarge { .. } | Kept::Late { .. } => false,
    }
}

impl Shared {
    /// How long a call may take.
    pub(crate) fn time_of(&self, options: CallOptions) -> Duration {
        options.timeout.unwrap_or(self.timeout)
    }

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
    /// within the call's time, and what comes back is kept; the generated client gets what it can
    /// decode of it, or an answer that nobody looks at.
    pub(crate) async fn execute(&self, client: &Client, request: Request) -> reqwest::Result<Response> {
        let Some(call) = &self.call else { return client.execute(request).await };
        let (response, outcome) = self.attempts(client, request, call).await;
        *call.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        Ok(response)
    }

    async fn attempts(&self, client: &Client, request: Request, call: &State) -> (Response, Outcome) {
        let shared = &self.shared;
        let deadline = Instant::now() + shared.time_of(call.options).min(FAR);
        let repeatable = matches!(*request.method(), Method::GET | Method::HEAD);
        let retries = call.options.retries.unwrap_or(shared.retry.retries);
        let (mut next, mut number, mut never_sent) = (Some(request), 0, true);
        let mut last = (nothing(), Kept::Late { status: None });
        let mut cost: Option<Cost<'_>> = None;
        while let Some(mut request) = next.take() {
            let Ok(permit) = timeout_at(deadline, shared.pacer.enter()).await else { break };
            let started = Instant::now();
            if started >= deadline {
                break;
            }
            // What cannot be copied is sent once.
            next = request.try_clone();
            if let Some(cost) = cost.take() {
                cost.pay();
            }
            // The call's deadline counts, for each part of the answer as is due to it.
            *request.timeout_mut() = None;
            let (response, kept) = self.once(client, request, call.wants, deadline).await;
            drop(permit);
            never_sent &= kept.never_left();
            let status = kept.status();
            if status.is_some_and(|status| status < 500) {
                shared.budget.earn();
            }
            // No wait at all is no wish of the server's: it may be a date that has passed.
            let asked = kept.retry_after().filter(|wait| !wait.is_zero());
            let wait = asked.unwrap_or_else(|| shared.retry.wait(number));
            // Where connecting took all the time it may, it has to have as much again: an attempt that is
            // cut short could not tell that nothing was sent.
            let needed =
                if kept.could_not_connect_in_time() { wait.saturating_add(shared.connect_timeout) } else { wait };
            if number < retries
                && next.is_some()
                && is_worth_a_retry(&kept, repeatable)
                && Instant::now().checked_add(needed).is_some_and(|then| then < deadline)
            {
                cost = shared.budget.take();
            }
            number += 1;
            let Operation { id, method, path, .. } = *call.operation;
            let (elapsed, will_retry) = (started.elapsed(), cost.is_some());
            let attempt = Attempt { operation: id, method, path, number, status, elapsed, will_retry };
            tell(shared.observer.as_ref(), &attempt);
            last = (response, kept);
            if !will_retry {
                break;
            }
            sleep(wait).await;
        }
        let (response, kept) = last;
        (response, Outcome { kept, never_sent })
    }

    /// One attempt.
    async fn once(&self, client: &Client, request: Request, wants: Wants, deadline: Instant) -> (Response, Kept) {
        let response = match timeout_at(deadline, client.execute(request)).await {
            Ok(Ok(response)) => response,
            Ok(Err(source)) => return (nothing(), Kept::Lost { source }),
            Err(_) => return (nothing(), Kept::Late { status: None }),
        };
        let (status, headers) = (response.status(), response.headers().clone());
        self.shared.clock.note(&headers);
        let most = self.shared.most_bytes;
        let kept = if !status.is_success() {
            read_failure(response, most, deadline).await
        } else {
            timeout_at(deadline, read(response, most, wants))
                .await
                .unwrap_or(Kept::Late { status: Some(status.as_u16()) })
        };
        let body = match &kept {
            Kept::Answer { body, .. } => body.clone(),
            _ => Bytes::new(),
        };
        let mut again = http::Response::new(body);
        *again.status_mut() = status;
        *again.headers_mut() = headers;
        (again.into(), kept)
    }
}

/// An answer that nobody looks at.
fn nothing() -> Response {
    http::Response::new(Bytes::new()).into()
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
