//! Why a delivery was not accepted, and what its sender is told.

use crate::error::Error;
use http::StatusCode;
use std::fmt;

/// Why a delivery was not accepted.
///
/// `Display` is one line for your log, without the secret and without anything of the body;
/// [`status`](Self::status) and [`message`](Self::message) are what the sender gets, which is less.
#[derive(Debug)]
#[non_exhaustive]
pub enum Rejection {
    /// The path token is missing or wrong. 404: who guesses paths learns nothing.
    UnknownPath,
    /// A secret or a signature is missing or wrong. 401, whichever it was.
    Unauthorized {
        /// What was missing or wrong.
        reason: &'static str,
    },
    /// It does not call itself JSON, or is compressed. 415.
    UnsupportedMediaType,
    /// The body is larger than the limit. 413.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// The body did not come in time. 408.
    Timeout,
    /// The body broke off. 400.
    Incomplete,
    /// Nothing in the body is an event: it is no JSON, or JSON of another shape. 400.
    NoEvent(Error),
    /// A known event does not carry what is documented, or something among events is none. 422. Only
    /// [`Message::into_events`](super::Message::into_events) judges so.
    Undecodable(Error),
    /// The receiver is set up wrongly, through no fault of the sender. 500.
    Misconfigured {
        /// What is wrong.
        reason: &'static str,
    },
}

impl Rejection {
    /// The status to respond with.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::UnknownPath => StatusCode::NOT_FOUND,
            Self::Unauthorized { .. } => StatusCode::UNAUTHORIZED,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Timeout => StatusCode::REQUEST_TIMEOUT,
            Self::Incomplete | Self::NoEvent(_) => StatusCode::BAD_REQUEST,
            Self::Undecodable(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Misconfigured { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A text for the body of the response: the same for every rejection of one status.
    #[must_use]
    pub fn message(&self) -> &'static str {
        match self {
            Self::UnknownPath => "not found",
            Self::Unauthorized { .. } => "unauthorized",
            Self::UnsupportedMediaType => "uncompressed application/json is expected",
            Self::TooLarge { .. } => "too large",
            Self::Timeout => "too slow",
            Self::Incomplete | Self::NoEvent(_) => "not an event",
            Self::Undecodable(_) => "not as documented",
            Self::Misconfigured { .. } => "internal error",
        }
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownPath => f.write_str("the path token is missing or wrong"),
            Self::Unauthorized { reason } | Self::Misconfigured { reason } => f.write_str(reason),
            Self::UnsupportedMediaType => f.write_str("the body does not call itself JSON, or is compressed"),
            Self::TooLarge { limit } => write!(f, "the body is larger than the limit of {limit} bytes"),
            Self::Timeout => f.write_str("the body did not come in time"),
            Self::Incomplete => f.write_str("the body broke off"),
            Self::NoEvent(error) | Self::Undecodable(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Rejection {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoEvent(error) | Self::Undecodable(error) => Some(error),
            _ => None,
        }
    }
}
