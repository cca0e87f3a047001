//! The one error of this crate.

mod display;
mod make;
mod refused;
#[cfg(test)]
mod tests;
pub(crate) mod text;
mod undecoded;

pub(crate) use crate::error::refused::is_unread;
pub(crate) use crate::error::text::inner_path;
pub use crate::error::undecoded::UndecodedItem;
use crate::generated::persat::types::{ErrorStatus, ErrorType};
use std::time::Duration;

/// Why a call failed. Small, and the same for every operation.
///
/// `Display` is one line without bodies, headers or keys; the details are in the variants' fields.
/// Classify with the `is_…` methods:
///
/// ```
/// # fn classify(error: persat_api::Error) {
/// match error {
///     error if error.is_not_found() => println!("no such thing"),
///     error if error.is_retryable() => println!("try again later: {error}"),
///     error => println!("{}", error.user_message().unwrap_or("something went wrong")),
/// }
/// # }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The server responded with a failure: an error status, or `success: false` (Recuperador CRM:
    /// `sucesso: false`) under any status. An error status counts even where its body is cut off, endless or no JSON; then the body's own
    /// status, kind and message are missing.
    Api(Box<ApiError>),
    /// The request or its response got lost on the way.
    Transport(Box<TransportError>),
    /// The response did not come in time. Whether the server acted is unknown, unless the request was
    /// [never sent](Self::never_sent).
    Timeout(Box<TransportError>),
    /// The server responded with success, but not with what it documents.
    Decode(Box<DecodeError>),
    /// The request's turn at the client's pace did not come in the time that
    /// [`Pace::max_wait`](crate::Pace::max_wait) gives it: nothing was sent.
    NoTurn(Box<NoTurnError>),
    /// The call was awaited outside tokio, where nothing can be sent or timed:
    /// [what to do](crate::without_tokio).
    NoRuntime(Box<NoRuntimeError>),
    /// The request was refused before it was sent.
    InvalidRequest(Box<InvalidRequest>),
    /// What came could not be written to a file.
    File(Box<FileError>),
    /// The client could not be set up.
    Config(Box<ConfigError>),
}

/// A failure that the server reported.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ApiError {
    /// The operation's id.
    pub operation: &'static str,
    /// The HTTP status.
    pub http_status: u16,
    /// `error.status` of the body. Documented as equal to the HTTP status; the vendor's own
    /// examples differ.
    pub status: Option<ErrorStatus>,
    /// `error.type` of the body.
    pub kind: Option<ErrorType>,
    /// `error.userMessage` of the body: Spanish, meant for the end user. Of Recuperador CRM: `mensagem`,
    /// in Portuguese, with `…` in place of what may be a CPF or CNPJ.
    pub user_message: Option<String>,
    /// How long the server asks to wait before another try.
    pub retry_after: Option<Duration>,
}

/// A request or response that got lost.
#[derive(Debug)]
#[non_exhaustive]
pub struct TransportError {
    /// The operation's id.
    pub operation: &'static str,
    /// The HTTP status, when the response's head had arrived.
    pub http_status: Option<u16>,
    /// What happened.
    pub message: String,
    source: Option<reqwest::Error>,
    retryable: bool,
    never_sent: bool,
}

/// A response that does not hold what is documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DecodeError {
    /// The operation's id, or the name of the event.
    pub operation: String,
    /// The HTTP status; `None` for events.
    pub http_status: Option<u16>,
    /// Path of the offending value within the JSON, such as `data.labels_ids[2]`; `.` is the whole.
    /// Names that are not documented, as those of custom fields, show as `…`.
    pub path: String,
    /// What was expected. Values are masked.
    pub message: String,
    /// Of a list that is read as a stream, the item that could not be decoded: the stream goes on behind it.
    pub item: Option<UndecodedItem>,
}

/// A request that waited for its turn in vain.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NoTurnError {
    /// The operation's id.
    pub operation: &'static str,
    /// How long it waited.
    pub waited: Duration,
}

/// A call, or the rest of a response, that was awaited outside tokio.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NoRuntimeError {
    /// The operation's id.
    pub operation: &'static str,
    /// The HTTP status, when a response had begun.
    pub http_status: Option<u16>,
}

/// A request that was refused before it was sent.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct InvalidRequest {
    /// The operation's id.
    pub operation: &'static str,
    /// What is wrong with it.
    pub message: String,
}

/// A file that came and could not be written.
#[derive(Debug)]
#[non_exhaustive]
pub struct FileError {
    /// The operation's id.
    pub operation: &'static str,
    /// The HTTP status.
    pub http_status: u16,
    /// What kept it from being written.
    pub source: std::io::Error,
}

/// A client that could not be set up.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ConfigError {
    /// What is wrong.
    pub message: String,
}

impl Error {
    /// The operation's id; `None` for configuration errors.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        match self {
            Self::Api(error) => Some(error.operation),
            Self::Transport(error) | Self::Timeout(error) => Some(error.operation),
            Self::Decode(error) => Some(&error.operation),
            Self::NoTurn(error) => Some(error.operation),
            Self::NoRuntime(error) => Some(error.operation),
            Self::InvalidRequest(error) => Some(error.operation),
            Self::File(error) => Some(error.operation),
            Self::Config(_) => None,
        }
    }

    /// The HTTP status, whenever one was received.
    #[must_use]
    pub fn http_status(&self) -> Option<u16> {
        match self {
            Self::Api(error) => Some(error.http_status),
            Self::Transport(error) | Self::Timeout(error) => error.http_status,
            Self::Decode(error) => error.http_status,
            Self::NoRuntime(error) => error.http_status,
            Self::File(error) => Some(error.http_status),
            Self::NoTurn(_) | Self::InvalidRequest(_) | Self::Config(_) => None,
        }
    }

    /// The item of a list that this error is about, if it is one that could not be decoded. A stream goes on
    /// behind it; after any other error it ends.
    #[must_use]
    pub fn undecoded_item(&self) -> Option<&UndecodedItem> {
        match self {
            Self::Decode(error) => error.item.as_ref(),
            _ => None,
        }
    }

    /// The vendor's name for the kind of failure.
    #[must_use]
    pub fn kind(&self) -> Option<&ErrorType> {
        match self {
            Self::Api(error) => error.kind.as_ref(),
            _ => None,
        }
    }

    /// The vendor's message for the end user, in Spanish (Recuperador CRM: in Portuguese).
    #[must_use]
    pub fn user_message(&self) -> Option<&str> {
        match self {
            Self::Api(error) => error.user_message.as_deref(),
            _ => None,
        }
    }

    /// How long the server asks to wait before another try.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Api(error) => error.retry_after,
            _ => None,
        }
    }

    /// Whether the thing does not exist, by the HTTP status or by the body: the two can disagree,
    /// as they do for a follow-up to an unknown client (HTTP 404, body 409 `CONFLICT`), which is
    /// both [`is_not_found`](Self::is_not_found) and [`is_conflict`](Self::is_conflict).
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.is(404, &ErrorType::NotFound)
    }

    /// Whether the request conflicts with something that exists, by the HTTP status or the body.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.is(409, &ErrorType::Conflict)
    }

    /// Whether the key was refused, by the HTTP status or the body.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.is(401, &ErrorType::Unauthorized)
    }

    /// Whether the server found the request malformed, by the HTTP status or the body.
    #[must_use]
    pub fn is_bad_request(&self) -> bool {
        self.is(400, &ErrorType::BadRequest)
    }

    /// Whether the server asks to send less (429), by the HTTP status or the body.
    /// [`retry_after`](Self::retry_after) tells how long to wait, if the server says so.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        matches!(self, Self::Api(error) if error.statuses().any(|status| status == 429))
    }

    /// Whether the server failed, and not the request (500 and above), by the HTTP status or the body.
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        matches!(self, Self::Api(error) if error.statuses().any(|status| status >= 500))
    }

    /// Whether the response did not come in time.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Timeout(_))
    }

    /// Whether the same call may succeed later, by the HTTP status or the body. This says nothing about
    /// whether repeating it is safe: a POST that timed out may have been carried out.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Api(error) => error.statuses().any(|status| status == 500 || is_transient(status)),
            Self::Transport(error) => error.retryable,
            Self::Timeout(_) | Self::NoTurn(_) => true,
            Self::Decode(_) | Self::NoRuntime(_) | Self::InvalidRequest(_) | Self::File(_) | Self::Config(_) => false,
        }
    }

    /// Whether no request of the call can have left this machine. Repeating the call then does
    /// nothing twice, whatever its method; retries have been made already ([`RetryPolicy`](crate::RetryPolicy)).
    ///
    /// `true` is certain: the call was refused before it was sent ([`InvalidRequest`](Self::InvalidRequest),
    /// [`Config`](Self::Config)), its turn did not come ([`NoTurn`](Self::NoTurn)), it was awaited outside tokio
    /// ([`NoRuntime`](Self::NoRuntime)), or there was no connection:
    /// no such host, refused, no TLS, no way through the proxy, or not within the connect timeout. By HTTP/2
    /// a server can also say that it has not looked at a request (RFC 9113, section 8.7): it refused the
    /// request's stream, or closed the connection with streams up to an earlier one. Such a request left
    /// this machine, and nobody has read it.
    ///
    /// `false` says that a request may have arrived, not that it did, nor that anything came of it: see
    /// [`may_have_been_carried_out`](Self::may_have_been_carried_out).
    ///
    /// All attempts of a call count. For a stream it is about the one request that failed. An event
    /// that cannot be decoded is no request: `false`.
    #[must_use]
    pub fn never_sent(&self) -> bool {
        match self {
            Self::Transport(error) | Self::Timeout(error) => error.never_sent,
            Self::NoRuntime(error) => error.http_status.is_none(),
            Self::NoTurn(_) | Self::InvalidRequest(_) | Self::Config(_) => true,
            Self::Api(_) | Self::Decode(_) | Self::File(_) => false,
        }
    }

    /// Whether the server may have done what it was asked for, although the call failed. After a call
    /// that changes something, look before repeating it:
    ///
    /// ```no_run
    /// # use persat_api::{Error, Persat, types::FollowUpCreate};
    /// # async fn example(persat: Persat, new: FollowUpCreate) -> Result<(), Error> {
    /// match persat.follow_ups().create(&new).await {
    ///     Ok(follow_up) => println!("created: {}", follow_up.id),
    ///     Err(error) if error.may_have_been_carried_out() => println!("perhaps created; look first: {error}"),
    ///     Err(error) if error.never_sent() => println!("not created; may be tried again: {error}"),
    ///     Err(error) => return Err(error),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `false` is certain as far as the server's word goes: nothing [was sent](Self::never_sent), or it
    /// said that it refused, by statuses from 400 below 500 (but for 408, a timeout of its own) or by
    /// `success: false` or `sucesso: false`. `true` are lost, late and broken responses, those with success
    /// that are not as documented, redirects (which are not followed, and with which servers respond to a
    /// form that they have taken as well as one that they have not), and failures from 500 on by HTTP or
    /// the body, of which some proxy may tell in the server's place.
    #[must_use]
    pub fn may_have_been_carried_out(&self) -> bool {
        match self {
            Self::Api(error) => {
                error.statuses().any(|status| status >= 500 || status == 408 || (300..400).contains(&status))
            }
            Self::Decode(_) | Self::File(_) => true,
            Self::Transport(_) | Self::Timeout(_) | Self::NoRuntime(_) => !self.never_sent(),
            Self::NoTurn(_) | Self::InvalidRequest(_) | Self::Config(_) => false,
        }
    }

    fn is(&self, status: u16, kind: &ErrorType) -> bool {
        match self {
            Self::Api(error) => {
                let in_body = error.status.is_some_and(|it| it.value() == i64::from(status));
                error.http_status == status || in_body || error.kind.as_ref() == Some(kind)
            }
            _ => false,
        }
    }
}

impl ApiError {
    /// The HTTP status and that of the body.
    fn statuses(&self) -> impl Iterator<Item = u16> {
        let in_body = self.status.and_then(|status| u16::try_from(status.value()).ok());
        [Some(self.http_status), in_body].into_iter().flatten()
    }
}

/// Whether a response of this status is worth another try.
pub(crate) fn is_transient(status: u16) -> bool {
    matches!(status, 408 | 425 | 429 | 502..=504)
}
