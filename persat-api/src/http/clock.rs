//! The server's clock, as far as it differs from this machine's.

use jiff::{SignedDuration, Timestamp};
use reqwest::header::{DATE, HeaderMap, HeaderValue};
use std::sync::{Arc, Mutex, PoisonError};

/// How far the server's clock is behind this machine's, as its last response said.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock(Arc<Mutex<Last>>);

#[derive(Debug, Default)]
struct Last {
    behind: SignedDuration,
    /// What a response said and when it came, until somebody asks: few ever do.
    said: Option<(HeaderValue, Timestamp)>,
}

impl Clock {
    /// Takes note of the `Date` of a response.
    pub(crate) fn note(&self, headers: &HeaderMap) {
        if let Some(date) = headers.get(DATE) {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).said = Some((date.clone(), Timestamp::now()));
        }
    }

    /// Never negative: an instant that is too early costs a little time, one that is too late loses
    /// changes.
    pub(crate) fn behind(&self) -> SignedDuration {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((date, came)) = last.said.take()
            && let Some(date) = date.to_str().ok().and_then(|date| jiff::fmt::rfc2822::parse(date).ok())
        {
            last.behind = came.duration_since(date.timestamp());
        }
        last.behind.max(SignedDuration::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_server_that_is_behind_moves_the_clock() {
        let clock = Clock::default();
        let note = |seconds: i64| {
            let date = Timestamp::now() + SignedDuration::from_secs(seconds);
            let date = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&date).unwrap();
            let mut headers = HeaderMap::new();
            headers.insert(DATE, date.parse().unwrap());
            clock.note(&headers);
            clock.behind().as_secs()
        };
        assert_eq!(note(3600), 0);
        assert!((3600..3605).contains(&note(-3600)));
        clock.note(&HeaderMap::new());
        assert!((3600..3605).contains(&clock.behind().as_secs()));
    }
}
