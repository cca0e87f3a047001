//! How errors are made: with what they say of themselves, and without what must not show.

use super::refused::is_unread;
use super::{
    ConfigError, DecodeError, Error, FileError, InvalidRequest, NoRuntimeError, NoTurnError, TransportError,
    UndecodedItem,
};
use crate::error::text::{masked, one_line};
use crate::generated::persat::types::ErrorType;
use std::time::Duration;

impl Error {
    pub(crate) fn config(message: impl Into<String>) -> Self {
        Self::Config(Box::new(ConfigError { message: message.into() }))
    }

    pub(crate) fn invalid(operation: &'static str, message: impl Into<String>) -> Self {
        Self::InvalidRequest(Box::new(InvalidRequest { operation, message: message.into() }))
    }

    pub(crate) fn file(operation: &'static str, http_status: u16, source: std::io::Error) -> Self {
        Self::File(Box::new(FileError { operation, http_status, source }))
    }

    /// A request without a response. The URL is dropped since it holds ids.
    pub(crate) fn lost(operation: &'static str, source: reqwest::Error, never_sent: bool) -> Self {
        let timeout = source.is_timeout();
        let message = match (source.is_connect(), timeout) {
            (true, true) => "could not connect in time",
            (true, false) => "could not connect",
            (false, true) => "no response in time",
            (false, false) if is_unread(&source) => "the server turned the request away without reading it",
            // A request may have arrived, and may have been carried out.
            (false, false) => "the connection broke, or what came was no response",
        };
        let error = TransportError {
            never_sent,
            source: Some(source.without_url()),
            ..TransportError::new(operation, None, message)
        };
        if timeout { Self::Timeout(Box::new(error)) } else { Self::Transport(Box::new(error)) }
    }

    /// A response that broke off.
    pub(crate) fn broken(operation: &'static str, http_status: u16, source: reqwest::Error) -> Self {
        let timeout = source.is_timeout();
        let message = if timeout { "no response in time" } else { "the response broke off" };
        let error = TransportError {
            source: Some(source.without_url()),
            ..TransportError::new(operation, Some(http_status), message)
        };
        if timeout { Self::Timeout(Box::new(error)) } else { Self::Transport(Box::new(error)) }
    }

    /// The time was up: that of the call before its response began, or that for the next piece of it.
    pub(crate) fn late(operation: &'static str, http_status: Option<u16>) -> Self {
        Self::Timeout(Box::new(TransportError::new(operation, http_status, "no response in time")))
    }

    /// The request did not get its turn in the time that it waits for one.
    pub(crate) fn no_turn(operation: &'static str, waited: Duration) -> Self {
        Self::NoTurn(Box::new(NoTurnError { operation, waited }))
    }

    /// An error where there is no tokio runtime: what waits there panics.
    pub(crate) fn outside_tokio(operation: &'static str, http_status: Option<u16>) -> Result<(), Self> {
        let error = |_| Self::NoRuntime(Box::new(NoRuntimeError { operation, http_status }));
        tokio::runtime::Handle::try_current().map(drop).map_err(error)
    }

    /// The time of the call was up before anything was sent.
    pub(crate) fn late_unsent(operation: &'static str) -> Self {
        let message = "not sent: its time was up before it began";
        Self::Timeout(Box::new(TransportError { never_sent: true, ..TransportError::new(operation, None, message) }))
    }

    pub(crate) fn too_large(operation: &'static str, http_status: u16, limit: usize) -> Self {
        Self::refused(operation, http_status, format!("the response is larger than the limit of {limit} bytes"))
    }

    /// A list of which one item is too large.
    pub(crate) fn item_too_large(operation: &'static str, http_status: u16, index: usize, limit: usize) -> Self {
        Self::refused(operation, http_status, format!("item [{index}] is larger than the limit of {limit} bytes"))
    }

    /// A response that nobody wants to read to its end.
    fn refused(operation: &'static str, http_status: u16, message: String) -> Self {
        let error = TransportError::new(operation, Some(http_status), message);
        Self::Transport(Box::new(TransportError { retryable: false, ..error }))
    }

    /// A response that ends too soon although the connection did not say so.
    pub(crate) fn cut(operation: &'static str, http_status: u16) -> Self {
        Self::Transport(Box::new(TransportError::new(operation, Some(http_status), "the response broke off")))
    }

    /// Says how many items of a list had come when it broke off.
    pub(crate) fn after(mut self, count: usize) -> Self {
        if let Self::Transport(error) | Self::Timeout(error) = &mut self {
            let items = if count == 1 { "item" } else { "items" };
            error.message.push_str(&format!(" after {count} {items}"));
        }
        self
    }

    pub(crate) fn decode(operation: &str, http_status: Option<u16>, path: String, message: &str) -> Self {
        let (path, message) = (one_line(&path, 200), masked(message));
        let error = DecodeError { operation: operation.to_owned(), http_status, path, message, item: None };
        Self::Decode(Box::new(error))
    }

    /// Keeps the item that the error is about.
    pub(crate) fn of_item(mut self, index: usize, json: String) -> Self {
        if let Self::Decode(error) = &mut self {
            error.item = Some(UndecodedItem::new(index, json));
        }
        self
    }

    /// Masks, with the function given, the key in what the server said.
    pub(crate) fn masking(mut self, mask: impl Fn(&mut String)) -> Self {
        match &mut self {
            Self::Api(error) => {
                if let Some(message) = &mut error.user_message {
                    mask(message);
                }
                if let Some(kind) = &mut error.kind {
                    let mut name = kind.as_str().to_owned();
                    mask(&mut name);
                    *kind = ErrorType::from(name);
                }
            }
            Self::Decode(error) => {
                mask(&mut error.path);
                mask(&mut error.message);
            }
            _ => {}
        }
        self
    }
}

impl TransportError {
    /// One that may be retried, of a request that may have arrived.
    fn new(operation: &'static str, http_status: Option<u16>, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { operation, http_status, message, source: None, retryable: true, never_sent: false }
    }
}
