//! What errors say of themselves: one line, without bodies, headers or keys.

use super::{
    ApiError, ConfigError, DecodeError, Error, FileError, InvalidRequest, NoRuntimeError, NoTurnError, TransportError,
};
use crate::error::text::one_line;
use std::fmt;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::Transport(error) | Self::Timeout(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
            Self::NoTurn(error) => error.fmt(f),
            Self::NoRuntime(error) => error.fmt(f),
            Self::InvalidRequest(error) => error.fmt(f),
            Self::File(error) => error.fmt(f),
            Self::Config(error) => error.fmt(f),
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: HTTP {}", self.operation, self.http_status)?;
        if let Some(kind) = &self.kind {
            write!(f, " {}", one_line(kind.as_str(), 40))?;
        }
        match self.status {
            Some(status) if status.value() != i64::from(self.http_status) => write!(f, " (body says {status})")?,
            _ => {}
        }
        match &self.user_message {
            Some(message) => write!(f, ": {}", one_line(message, 200)),
            None => Ok(()),
        }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.operation, self.message)
    }
}

impl fmt::Display for NoTurnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: not sent: no turn at the client's pace within {:.0?}", self.operation, self.waited)
    }
}

impl fmt::Display for NoRuntimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.http_status.is_some() { "not read on" } else { "not sent" };
        write!(
            f,
            "{}: {what}: there is no tokio runtime here; await it within one that has I/O and time enabled, such \
             as `#[tokio::main]` or `tokio::runtime::Runtime::new()?.block_on(..)`",
            self.operation
        )
    }
}

impl fmt::Display for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: not sent: {}", self.operation, self.message)
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the file could not be written: {}", self.operation, self.source)
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: not as documented at `{}`: {}", self.operation, self.path, self.message)?;
        match self.http_status {
            Some(status) => write!(f, " (HTTP {status})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Transport(error) | Self::Timeout(error) => error.source.as_ref().map(|source| source as _),
            Self::File(error) => Some(&error.source),
            _ => None,
        }
    }
}
