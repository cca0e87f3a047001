//! What can go wrong with a store.

use std::fmt;

/// Why the inbox could not do what it was asked to.
///
/// `Display` is one line, without events, addresses or passwords.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The store cannot be opened, or is not what it should be.
    Store {
        /// What is wrong, and what to do.
        what: String,
    },
    /// The database refused, or cannot be reached. Nothing was changed, unless the connection broke within a
    /// commit, of which nobody can tell.
    Database(sqlx::Error),
    /// The disk (or the database's share of it) is full. Nothing was changed.
    Full,
    /// What was to be stored did not find its turn in time.
    Busy,
    /// The lease of the event ended: another worker may have it. Nothing was changed.
    LeaseLost,
    /// The other API could not be asked.
    Api(persat_api::Error),
}

impl Error {
    pub(crate) fn store(what: impl Into<String>) -> Self {
        Self::Store { what: what.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store { what } => f.write_str(what),
            Self::Database(sqlx::Error::Database(error)) => {
                // Its own text can hold values of a row.
                let code = error.code().unwrap_or_default();
                write!(f, "the database refused (code {code}); its log says more")
            }
            Self::Database(sqlx::Error::PoolTimedOut) => {
                f.write_str("the database gave no connection in time: is it up, and has it connections left?")
            }
            Self::Database(sqlx::Error::Io(error)) => write!(f, "the database cannot be reached: {}", error.kind()),
            Self::Database(error) => write!(f, "the database failed: {}", kind(error)),
            Self::Full => f.write_str("the disk of the store is full: make room; senders come again"),
            Self::Busy => f.write_str("the store has too much to do: it found no turn in time"),
            Self::LeaseLost => f.write_str("the lease of the event ended: another worker may have it"),
            Self::Api(error) => error.fmt(f),
        }
    }
}

/// What kind of failure it is, without the text of others.
fn kind(error: &sqlx::Error) -> &'static str {
    match error {
        sqlx::Error::Configuration(_) => "the address of the store is not understood",
        sqlx::Error::Tls(_) => "no TLS; see the feature `postgres-tls`",
        sqlx::Error::Protocol(_) => "it does not speak its protocol",
        sqlx::Error::RowNotFound | sqlx::Error::ColumnNotFound(_) | sqlx::Error::ColumnDecode { .. } => {
            "its tables are not those of this version"
        }
        sqlx::Error::PoolClosed => "the inbox is closed",
        sqlx::Error::WorkerCrashed => "its thread ended",
        _ => "see the source of this error",
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Database(error) => Some(error),
            Self::Api(error) => Some(error),
            _ => None,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|it| it.code()).unwrap_or_default().into_owned();
        // SQLITE_FULL, SQLITE_IOERR_WRITE and _SHMSIZE (a quota, a limit of a file's size), PostgreSQL's disk_full.
        if matches!(code.as_str(), "13" | "778" | "4874" | "53100") { Self::Full } else { Self::Database(error) }
    }
}

impl From<persat_api::Error> for Error {
    fn from(error: persat_api::Error) -> Self {
        Self::Api(error)
    }
}
