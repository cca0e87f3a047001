//! What can go wrong with a server before it plays.

use std::fmt;
use std::path::PathBuf;

/// Why a server could not be started or scripted.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The port could not be had: another program has it, most likely.
    #[non_exhaustive]
    Bind {
        /// The port; 0 where any would have done.
        port: u16,
        /// Why.
        source: std::io::Error,
    },
    /// The server cannot be set up.
    Setup(String),
    /// A file of records cannot be read or written, holds none, or is another server's.
    #[non_exhaustive]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong, and where in it.
        message: String,
    },
    /// Records, or an event, are not of the described form; the text names the place.
    Records(String),
    /// The API has no operation of this id.
    NoSuchOperation(String),
    /// No response has this status: one that ends an exchange is 200 to 999.
    NoFinalStatus(u16),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bind { port, source } if source.kind() == std::io::ErrorKind::AddrInUse => write!(
                f,
                "port {port} is taken, perhaps by another sandbox: end that program, or take another port (0: a free one)"
            ),
            Self::Bind { port, source } => write!(f, "port {port} cannot be had: {source}"),
            Self::Setup(message) | Self::Records(message) => f.write_str(message),
            Self::File { path, message } => write!(f, "{}: {message}", path.display()),
            Self::NoSuchOperation(id) => write!(f, "the API has no operation `{id}`"),
            Self::NoFinalStatus(status) => write!(f, "{status} is no status of a response: 200 to 999 is needed"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Bind { source, .. } => Some(source),
            Self::Setup(_)
            | Self::File { .. }
            | Self::Records(_)
            | Self::NoSuchOperation(_)
            | Self::NoFinalStatus(_) => None,
        }
    }
}
