//! What a program may learn of every attempt, for its metrics and logs: never an id, a body or a
//! key.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// One attempt at a call: a request and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// The operation's id; `request` for a [`Request`](crate::Request).
    pub operation: &'static str,
    /// The method.
    pub method: &'static str,
    /// The path as a template, without the ids; `*` for a [`Request`](crate::Request).
    pub path: &'static str,
    /// Which attempt of the call this was, counted from 1.
    pub number: u32,
    /// The HTTP status; `None` when no response came.
    pub status: Option<u16>,
    /// What went wrong on the way; `None` where a response came whole, whatever it says, or says with its status
    /// that it is a failure, whatever became of its body. A call that got no turn, or was refused before it was
    /// sent, has no attempt.
    pub failure: Option<AttemptFailure>,
    /// How long it took, from the request to the end of the response; to its beginning for a file, and
    /// for a list that is read item by item from one response.
    pub elapsed: Duration,
    /// Whether another attempt is to follow. It does unless the call is dropped while it waits, or its
    /// turn at the client's pace does not come within [`Pace::max_wait`](crate::Pace::max_wait).
    pub will_retry: bool,
}

/// What went wrong with an attempt, apart from what a response says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AttemptFailure {
    /// There was no connection to send it on: nothing was sent.
    NoConnection,
    /// The server said, by HTTP/2, that it has not read the request.
    Refused,
    /// The time was up: before a response began or, with a status, before it was whole.
    TimedOut,
    /// The connection broke, before a response began or, with a status, within it; or what came was no HTTP.
    Broken,
    /// The response is larger than the client's limit.
    TooLarge,
}

impl AttemptFailure {
    /// A short name, for metrics and logs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoConnection => "no_connection",
            Self::Refused => "refused",
            Self::TimedOut => "timed_out",
            Self::Broken => "broken",
            Self::TooLarge => "too_large",
        }
    }
}

impl fmt::Display for AttemptFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Somebody who wants to know.
#[derive(Clone)]
pub(crate) struct Observer(pub(crate) Arc<dyn Fn(&Attempt) + Send + Sync>);

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Observer")
    }
}

/// Tells whoever wants to know.
pub(crate) fn tell(observer: Option<&Observer>, attempt: &Attempt) {
    if let Some(Observer(tell)) = observer {
        tell(attempt);
    }
    #[cfg(feature = "tracing")]
    tracing::debug!(
        target: "persat_api",
        operation = attempt.operation,
        method = attempt.method,
        path = attempt.path,
        attempt = attempt.number,
        status = attempt.status,
        failure = attempt.failure.map(AttemptFailure::as_str),
        elapsed_ms = u64::try_from(attempt.elapsed.as_millis()).unwrap_or(u64::MAX),
        will_retry = attempt.will_retry,
        "request"
    );
}
