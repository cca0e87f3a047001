//! Why a handler did not do its work.

use crate::error::Error;
use std::fmt;
use std::time::Duration;

/// Why a handler did not do its work, and when it should be tried again. Its text is stored beside the event and shown
/// to the person on call: say what went wrong, and nothing of what the event carries.
#[derive(Debug, Clone)]
pub struct Failure {
    pub(super) text: String,
    pub(super) when: When,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum When {
    Later,
    After(Duration),
    Never,
}

impl Failure {
    /// To be tried again after the worker's growing wait.
    pub fn retry(text: impl Into<String>) -> Self {
        Self { text: text.into(), when: When::Later }
    }

    /// To be tried again after this long, such as another service's `Retry-After`.
    pub fn retry_after(after: Duration, text: impl Into<String>) -> Self {
        Self { text: text.into(), when: When::After(after) }
    }

    /// Not to be tried again: a dead letter, which somebody has to look at.
    pub fn for_good(text: impl Into<String>) -> Self {
        Self { text: text.into(), when: When::Never }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// To be tried again.
impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::retry(error.to_string())
    }
}

/// To be tried again. The text is the error's one line, which has no data.
impl From<persat_api::Error> for Failure {
    fn from(error: persat_api::Error) -> Self {
        Self::retry(error.to_string())
    }
}

/// To be tried again. The database's own text is left out: it can hold values.
impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::from(Error::from(error))
    }
}
