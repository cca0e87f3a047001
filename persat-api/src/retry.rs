//! When a request is sent again, and how long before.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How often and how soon a request is sent again.
///
/// Only where it is safe: a GET, or any request that never left this machine. A POST, PUT or DELETE
/// that may have arrived is never sent twice behind the caller's back. Answers that are worth
/// another try are 408, 425, 429, 502, 503 and 504. A call never takes longer than its timeout,
/// retries and waiting included.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetryPolicy {
    /// How often a request is sent again at most; 2 by default.
    pub retries: u32,
    /// The wait before the first retry, which doubles each time; 250 ms by default. The real wait
    /// is a random part of it, half at least.
    pub base: Duration,
    /// The longest wait; 20 s by default. A `Retry-After` of the server may be longer.
    pub longest: Duration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self { retries: 2, base: Duration::from_millis(250), longest: Duration::from_secs(20) }
    }
}

impl RetryPolicy {
    /// No request is ever sent again.
    #[must_use]
    pub fn never() -> Self {
        Self { retries: 0, ..Self::default() }
    }

    /// Sets how often a request is sent again at most.
    #[must_use]
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Sets the wait before the first retry.
    #[must_use]
    pub fn base(mut self, base: Duration) -> Self {
        self.base = base;
        self
    }

    /// The wait before a retry, counted from 0.
    pub(crate) fn wait(&self, retry: u32) -> Duration {
        let full = self.base.saturating_mul(2_u32.saturating_pow(retry)).min(self.longest);
        // Clients that failed together must not come back together. The standard library's hasher
        // is seeded at random; that is random enough and needs no dependency.
        let random = RandomState::new().build_hasher().finish() % 1000;
        full / 2 + full.mul_f64(random as f64 / 2000.0)
    }
}

/// Whether an answer of this status is worth another try.
pub(crate) fn is_transient(status: u16) -> bool {
    matches!(status, 408 | 425 | 429 | 502..=504)
}

/// The wait a server asks for: seconds, or a date.
pub(crate) fn retry_after(value: &str) -> Option<Duration> {
    if let Ok(seconds) = value.trim().parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let date = jiff::fmt::rfc2822::parse(value.trim()).ok()?.timestamp();
    Some(Duration::try_from(date.duration_since(jiff::Timestamp::now())).unwrap_or_default())
}

/// What the clones of a client may spend on retries together, so that an outage is not made worse:
/// ten at once, and one more for every ten answers.
#[derive(Debug)]
pub(crate) struct Budget(AtomicU32);

impl Budget {
    const FULL: u32 = 100;
    const RETRY: u32 = 10;

    pub(crate) fn new() -> Self {
        Self(AtomicU32::new(Self::FULL))
    }

    /// Takes what one retry costs; `false` when it is not there.
    pub(crate) fn spend(&self) -> bool {
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(Self::RETRY)).is_ok()
    }

    /// Puts back what an answer earns.
    pub(crate) fn earn(&self) {
        let _ =
            self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| (left < Self::FULL).then_some(left + 1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_and_stay_within_bounds() {
        let policy = RetryPolicy::default();
        for (retry, full) in [(0, 250), (1, 500), (3, 2_000), (20, 20_000), (u32::MAX, 20_000)] {
            let wait = policy.wait(retry).as_millis();
            assert!((full / 2..=full).contains(&wait), "{retry}: {wait}");
        }
        let waits: std::collections::HashSet<_> = (0..20).map(|_| policy.wait(3)).collect();
        assert!(waits.len() > 1, "no jitter");
    }

    #[test]
    fn a_budget_runs_out_and_comes_back() {
        let budget = Budget::new();
        assert_eq!((0..20).filter(|_| budget.spend()).count(), 10);
        (0..10).for_each(|_| budget.earn());
        assert!(budget.spend() && !budget.spend());
    }

    #[test]
    fn servers_ask_in_seconds_or_by_date() {
        assert_eq!(retry_after("120"), Some(Duration::from_secs(120)));
        assert_eq!(retry_after("Wed, 21 Oct 2015 07:28:00 GMT"), Some(Duration::ZERO));
        let soon = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(100);
        let soon = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&soon).unwrap();
        let wait = retry_after(&soon).unwrap().as_secs();
        assert!((95..=100).contains(&wait), "{wait}");
        assert_eq!(retry_after("soon"), None);
    }
}
