//! One call on its way: sent at the client's pace, again where that is safe, within its time.

use crate::error::Error;
use crate::http::auth::Credentials;
use crate::http::body::About;
use crate::http::clock::Clock;
use crate::http::observe::{Attempt, Observer, tell};
use crate::http::operation::{BodyMode, CallOptions, Operation};
use crate::http::outcome::RawOutcome;
use crate::http::pace::{FAR, NoTurn, Pacer};
use crate::http::read::read;
use crate::http::response::{Limits, Response};
use crate::http::retry::{Budget, Cost, RetryPolicy};
use reqwest::Request;
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderValue, USER_AGENT};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout_at};

/// What the clones of a client share.
pub(crate) struct Shared {
    /// For calls that may be repeated.
    pub(crate) http: reqwest::Client,
    /// For calls that may not: their connections are their own, or were in use a moment ago.
    pub(crate) http_for_changes: reqwest::Client,
    pub(crate) user_agent: HeaderValue,
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

impl Shared {
    /// How long a call may take.
    pub(crate) fn time_of(&self, options: CallOptions) -> Duration {
        options.timeout.unwrap_or(self.timeout)
    }

    /// The key to send from now on.
    fn credentials(&self) -> Arc<Credentials> {
        self.credentials.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// One call.
pub(crate) struct Call {
    operation: &'static Operation,
    mode: BodyMode,
    options: CallOptions,
    shared: Arc<Shared>,
    /// The key to send, which stays the same for all attempts.
    credentials: Arc<Credentials>,
}

impl Call {
    pub(crate) fn new(
        operation: &'static Operation,
        mode: BodyMode,
        options: CallOptions,
        shared: Arc<Shared>,
    ) -> Self {
        let credentials = shared.credentials();
        Self { operation, mode, options, shared, credentials }
    }

    /// Sends the request, again where that is safe, and reads what comes back.
    #[expect(clippy::manual_async_fn, reason = "a future holds the arguments of an `async fn` twice")]
    pub(crate) fn run(self, request: reqwest::Result<Request>) -> impl Future<Output = Result<Response, Error>> {
        async move {
            Error::outside_tokio(self.operation.id, None)?;
            let not_built = || Error::invalid(self.operation.id, "the request could not be built");
            let Ok(request) = &request else { return Err(not_built()) };
            let shared = self.shared.clone();
            // Waiting for a turn is no fault of the server's: that time does not count.
            let mut deadline = Instant::now() + shared.time_of(self.options).min(FAR);
            let retries = self.options.retries.unwrap_or(shared.retry.retries);
            let (mut number, mut never_sent, mut refusals) = (0, true, 0);
            let mut last = RawOutcome::Late { status: None };
            let mut cost: Option<Cost<'_>> = None;
            loop {
                let waiting = Instant::now();
                let permit = match shared.pacer.enter().await {
                    Ok(permit) => permit,
                    Err(NoTurn) if number == 0 => return Err(Error::no_turn(self.operation.id, waiting.elapsed())),
                    Err(NoTurn) => break,
                };
                let started = Instant::now();
                deadline += started - waiting;
                if started >= deadline {
                    break;
                }
                if let Some(cost) = cost.take() {
                    cost.pay();
                }
                last = self.once(request, deadline).await;
                drop(permit);
                never_sent &= last.never_left();
                let status = last.status();
                if status.is_some_and(|status| status < 500) {
                    shared.budget.earn();
                }
                refusals += u32::from(last.was_refused());
                let mut wait = Duration::ZERO;
                if number < retries
                    && (refusals < 2 || self.operation.is_repeatable())
                    && (last.is_worth_a_retry(self.operation.is_repeatable())
                        || shared.retry.rate_limited_changes && status == Some(429))
                {
                    // No wait at all is no wish of the server's: it may be a date that has passed.
                    let asked = last.retry_after().filter(|wait| !wait.is_zero());
                    wait = asked.unwrap_or_else(|| shared.retry.wait(number));
                    // Where connecting took all the time it may, it has to have as much again: an attempt that is
                    // cut short could not tell that nothing was sent.
                    let connecting = last.could_not_connect_in_time().then_some(shared.connect_timeout);
                    let needed = wait.saturating_add(connecting.unwrap_or_default());
                    if Instant::now().checked_add(needed).is_some_and(|then| then < deadline) {
                        cost = shared.budget.take();
                    }
                }
                number += 1;
                let will_retry = cost.is_some();
                self.tell(number, &last, started, will_retry);
                if !will_retry {
                    break;
                }
                sleep(wait).await;
            }
            self.respond(last, never_sent)
        }
    }

    /// A copy of the request, with what all requests have. That is added to the copy, so that there is less to copy.
    fn attempt(&self, request: &Request) -> Option<Request> {
        // Bodies are held whole, so that there always is one.
        let mut attempt = request.try_clone()?;
        let headers = attempt.headers_mut();
        headers.insert(AUTHORIZATION, self.credentials.header());
        headers.insert(ACCEPT, HeaderValue::from_static(self.mode.accept()));
        headers.insert(USER_AGENT, self.shared.user_agent.clone());
        #[cfg(feature = "gzip")]
        headers.insert(reqwest::header::ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
        Some(attempt)
    }

    /// One attempt.
    async fn once(&self, request: &Request, deadline: Instant) -> RawOutcome {
        let Shared { http, http_for_changes, .. } = &*self.shared;
        let http = if self.operation.is_repeatable() { http } else { http_for_changes };
        let mut status = None;
        let whole = async {
            let Some(attempt) = self.attempt(request) else { return RawOutcome::Unsent };
            let response = match http.execute(attempt).await {
                Ok(response) => response,
                Err(source) if source.is_builder() => return RawOutcome::Unsent,
                Err(source) => return RawOutcome::Lost { source },
            };
            status = Some(response.status().as_u16());
            self.shared.clock.note(response.headers());
            read(response, self.mode, self.shared.most_bytes, deadline).await
        };
        let outcome = timeout_at(deadline, whole).await;
        outcome.unwrap_or(RawOutcome::Late { status })
    }

    fn tell(&self, number: u32, outcome: &RawOutcome, started: Instant, will_retry: bool) {
        let is_heard = cfg!(feature = "tracing") || self.shared.observer.is_some();
        if !is_heard || matches!(outcome, RawOutcome::Unsent) {
            return;
        }
        let elapsed = started.elapsed();
        let Operation { id, method, path } = *self.operation;
        let (status, failure) = (outcome.status(), outcome.failure());
        let attempt = Attempt { operation: id, method, path, number, status, failure, elapsed, will_retry };
        tell(self.shared.observer.as_ref(), &attempt);
    }

    /// What the last attempt came to: a response, or why there is none.
    fn respond(self, outcome: RawOutcome, never_sent: bool) -> Result<Response, Error> {
        let (operation, most_bytes) = (self.operation.id, self.shared.most_bytes);
        Err(match outcome {
            RawOutcome::Received { status, headers, body } => {
                let limits = Limits { most_bytes, patience: self.shared.time_of(self.options) };
                let about = About { operation, http_status: status };
                return Ok(Response { about, headers, body, limits, credentials: self.credentials });
            }
            RawOutcome::Lost { source } => Error::lost(operation, source, never_sent),
            RawOutcome::Late { status: None } if never_sent => Error::late_unsent(operation),
            RawOutcome::Late { status } => Error::late(operation, status),
            RawOutcome::Broken { status, source } => Error::broken(operation, status, source),
            RawOutcome::TooLarge { status } => Error::too_large(operation, status, most_bytes),
            RawOutcome::Unsent => Error::invalid(operation, "the request could not be built"),
        })
    }
}
