//! What one attempt at a call came to.

use crate::error::{is_transient, is_unread};
use crate::http::array::Splitter;
use crate::http::body::Chunks;
use crate::http::observe::AttemptFailure;
use crate::http::retry::retry_after;
use bytes::Bytes;
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap};
use std::error::Error as _;
use std::time::Duration;

/// What one attempt came to, before anybody judges it.
#[expect(clippy::large_enum_variant, reason = "there is one at a time, and nearly always of the large variant")]
pub(crate) enum RawOutcome {
    /// A response; of a failure, the body may be missing from some point on.
    Received { status: u16, headers: HeaderMap, body: Body },
    /// A successful response whose body broke off.
    Broken { status: u16, source: reqwest::Error },
    /// A successful response larger than allowed.
    TooLarge { status: u16 },
    /// No response.
    Lost { source: reqwest::Error },
    /// The time was up: before a request was sent, before its response began, or (with a status)
    /// before a successful response was whole.
    Late { status: Option<u16> },
    /// There was no request that could be sent.
    Unsent,
}

/// What a response says that its body is.
pub(crate) struct Label {
    /// Its media type.
    pub(crate) kind: Option<String>,
    /// How it is still compressed: this client knows no such way.
    pub(crate) coding: Option<String>,
}

impl Label {
    /// Of the headers that are left when what can be unpacked has been.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let text = |name| {
            let text = headers.get(name)?.to_str().ok()?.split(';').next()?.trim().to_owned();
            // What else a server writes there is nobody's business.
            let is_token = |c: char| c.is_ascii_alphanumeric() || "/+-._, ".contains(c);
            (!text.is_empty() && text.len() <= 60 && text.chars().all(is_token)).then_some(text)
        };
        Self {
            kind: text(CONTENT_TYPE),
            coding: text(CONTENT_ENCODING).filter(|coding| !coding.eq_ignore_ascii_case("identity")),
        }
    }

    /// What it is that came compressed in a way that this client does not know.
    pub(crate) fn still_compressed(&self) -> Option<String> {
        let kind = self.kind.as_deref().unwrap_or("something");
        let found = |coding| format!("{kind} that is compressed as {coding}, which this client cannot read");
        self.coding.as_ref().map(found)
    }

    /// What came in place of JSON.
    pub(crate) fn describe(&self, body: &[u8]) -> String {
        if let Some(found) = self.still_compressed() {
            return format!("expected JSON, found {found}");
        }
        let found = match body.trim_ascii() {
            [] => "nothing".to_owned(),
            [0x1f, 0x8b, ..] => "what is compressed with gzip and does not say so".to_owned(),
            [b'<', ..] => "a page of HTML or XML, perhaps of a proxy or of a login".to_owned(),
            _ => match &self.kind {
                Some(kind) => format!("what is no JSON and calls itself {kind}"),
                None => "what is no JSON".to_owned(),
            },
        };
        format!("expected JSON, found {found}")
    }
}

/// A body, as far as it was read.
pub(crate) enum Body {
    /// All of it.
    Whole(Bytes),
    /// A file: its beginning, and the rest of it, which is left to the caller.
    File { first: Bytes, rest: Chunks },
    /// An array that has begun, and the rest of the body.
    Array { splitter: Splitter, rest: Chunks },
}

impl RawOutcome {
    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::Received { status, .. } | Self::Broken { status, .. } | Self::TooLarge { status } => Some(*status),
            Self::Late { status } => *status,
            Self::Lost { .. } | Self::Unsent => None,
        }
    }

    /// The wait that the server asks for.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Received { status, headers, .. } if !matches!(status, 200..=299) => retry_after(headers),
            _ => None,
        }
    }

    /// Whether nobody can have read the request: there was no connection to send it on, or the server
    /// says so.
    pub(crate) fn never_left(&self) -> bool {
        matches!(self, Self::Lost { source } if source.is_connect()) || self.was_refused()
    }

    /// Whether the server turned the request away without reading it.
    pub(crate) fn was_refused(&self) -> bool {
        matches!(self, Self::Lost { source } if is_unread(source))
    }

    /// What went wrong on the way.
    pub(crate) fn failure(&self) -> Option<AttemptFailure> {
        match self {
            Self::Received { .. } | Self::Unsent => None,
            Self::Lost { .. } if self.was_refused() => Some(AttemptFailure::Refused),
            Self::Lost { source } if source.is_connect() => Some(AttemptFailure::NoConnection),
            Self::Late { .. } => Some(AttemptFailure::TimedOut),
            Self::Lost { source } | Self::Broken { source, .. } => {
                Some(if source.is_timeout() { AttemptFailure::TimedOut } else { AttemptFailure::Broken })
            }
            Self::TooLarge { .. } => Some(AttemptFailure::TooLarge),
        }
    }

    /// Whether the time for connecting ran out.
    pub(crate) fn could_not_connect_in_time(&self) -> bool {
        matches!(self, Self::Lost { source } if source.is_connect() && source.is_timeout())
    }

    /// Whether sending the request again is safe, given whether it may be repeated, and makes sense.
    pub(crate) fn is_worth_a_retry(&self, repeatable: bool) -> bool {
        match self {
            Self::Lost { source } => {
                self.never_left() || repeatable && (!source.is_timeout() || is_of_connection(source))
            }
            Self::Received { status, .. } => repeatable && is_transient(*status),
            Self::Broken { .. } => repeatable,
            Self::TooLarge { .. } | Self::Late { .. } | Self::Unsent => false,
        }
    }
}

/// Whether an error is one of the connection, which gave no sign of life, and not that of a response that
/// was too slow: of those there is nothing behind the error but the time that ran out.
fn is_of_connection(error: &reqwest::Error) -> bool {
    error.source().is_some_and(|source| source.source().is_some())
}
