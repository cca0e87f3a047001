//! The server's clock, as far as it differs from this machine's.

use jiff::{SignedDuration, Timestamp};
use reqwest::header::{DATE, HeaderMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// How far the server's clock is behind this machine's, as its last response said.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock(Arc<AtomicI64>);

impl Clock {
    /// Takes note of the `Date` of a response.
    pub(crate) fn note(&self, headers: &HeaderMap) {
        let date = headers.get(DATE).and_then(|value| value.to_str().ok());
        if let Some(date) = date.and_then(|date| jiff::fmt::rfc2822::parse(date).ok()) {
            let behind = Timestamp::now().duration_since(date.timestamp());
            self.0.store(behind.as_millis().try_into().unwrap_or(0), Ordering::Relaxed);
        }
    }

    /// Never negative: an instant that is too early costs a little time, one that is too late loses
    /// changes.
    pub(crate) fn behind(&self) -> SignedDuration {
        SignedDuration::from_millis(self.0.load(Ordering::Relaxed).max(0))
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
