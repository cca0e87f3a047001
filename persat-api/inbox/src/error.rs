//! What can go wrong with a store.

use std::fmt;

/// Why the inbox could not do what it was asked to.
///
/// `Display` is one line, without events, addresses or passwords, and `Debug` holds no more. What the database said is
/// the [`source`](std::error::Error::source): its text can hold values of a row.
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
                let code = error.code().unwrap_or_default();
                write!(f, "the database refused: {} (code {code})", refusal(&code))
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

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Store { .. } => "Store",
            Self::Database(_) => "Database",
            Self::Full => "Full",
            Self::Busy => "Busy",
            Self::LeaseLost => "LeaseLost",
            Self::Api(_) => "Api",
        };
        write!(f, "{name}({self})")
    }
}

/// What a database's code means, whose own text can hold values of a row. SQLite's codes are numbers of up to four
/// digits, whose last eight bits are the kind; PostgreSQL's have five characters.
fn refusal(code: &str) -> &'static str {
    let sqlite = if code.len() < 5 { code.parse::<u32>().ok() } else { None };
    match (sqlite.map(|it| it & 0xff), code) {
        (Some(5 | 6), _) => "another process has the file locked for long",
        (Some(8), _) => "the file, or its folder, may not be written to",
        (Some(10), _) => "its disk fails",
        (Some(11), _) => "the file is damaged: play back a copy, and read what is missing from the API",
        (Some(14), _) => "the file cannot be opened; its folder has to be one that may be written to",
        (Some(26), _) => "the file is none of SQLite's",
        (Some(_), _) => "the statement, or what it would store, is not accepted",
        (_, "28000" | "28P01") => "user or password are wrong",
        (_, "3D000") => "there is no such database",
        (_, "42501") => "its user lacks a right",
        (_, "25006") => "it takes no writes: is it a replica?",
        (_, "53300") => "it has no connections left",
        (_, "57P01" | "57P02" | "57P03") => "it starts or stops just now",
        _ => "its log says more",
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
