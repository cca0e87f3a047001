//! When a request is sent again, and how long before.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use reqwest::header::{DATE, HeaderMap, HeaderValue, RETRY_AFTER};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::num::IntErrorKind;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How often and how soon a request is sent again.
///
/// Only where it is safe: a GET, or any request that never left this machine. A POST, PUT or DELETE
/// that may have arrived is never sent twice behind the caller's back. Responses that are worth
/// another try are 408, 425, 429, 502, 503 and 504. A call never takes longer than its timeout,
/// retries and the waits between them included; to wait for a turn at the client's
/// [pace](crate::Pace) is no part of it.
///
/// What a server says by HTTP/2 that it has not read never left, as it were: it is sent once more,
/// whatever its method. A POST that is refused with 429 is sent again only where
/// [`rate_limited_changes`](Self::rate_limited_changes) says so.
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
    /// Whether a POST, PUT or DELETE that was refused with 429 is sent again too; `false` by default.
    pub rate_limited_changes: bool,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            retries: 2,
            base: Duration::from_millis(250),
            longest: Duration::from_secs(20),
            rate_limited_changes: false,
        }
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

    /// Sets the longest wait.
    #[must_use]
    pub fn longest(mut self, longest: Duration) -> Self {
        self.longest = longest;
        self
    }

    /// Sets whether a POST, PUT or DELETE that was refused with 429 is sent again too: as often and as late as a
    /// read, after the `Retry-After` of the server if it fits in the call's time. Any other failure of such a
    /// call stays its last, as without this.
    ///
    /// Off by default. That a 429 was not carried out is what the status says, and what
    /// [`may_have_been_carried_out`](crate::Error::may_have_been_carried_out) reports; but neither vendor
    /// documents a 429 or a key that makes a repetition harmless, and a server that does half of its work
    /// before it asks another service for the rest might pass on that one's refusal. A program that creates
    /// nothing that must not be there twice, or has seen that the 429 it meets come before any work, turns it on:
    ///
    /// ```
    /// # fn main() -> Result<(), persat_api::Error> {
    /// use persat_api::{Persat, RetryPolicy};
    ///
    /// let retry = RetryPolicy::default().rate_limited_changes(true);
    /// let persat = Persat::builder("not-a-real-key").retry(retry).build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn rate_limited_changes(mut self, again: bool) -> Self {
        self.rate_limited_changes = again;
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

/// A date in one of the three forms that HTTP has had.
fn date(text: &str) -> Option<Timestamp> {
    if let Ok(date) = jiff::fmt::rfc2822::parse(text) {
        return Some(date.timestamp());
    }
    let old = ["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];
    let date = old.iter().find_map(|format| DateTime::strptime(format, text).ok())?;
    TimeZone::UTC.to_timestamp(date).ok()
}

/// The wait that a response asks for: of several, the longest that can be understood.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |value: &HeaderValue| value.to_str().ok().map(|text| text.trim().to_owned());
    // By the server's clock, if it tells the time: ours may differ from it by any amount.
    let now = headers.get(DATE).and_then(text).and_then(|text| date(&text)).unwrap_or_else(Timestamp::now);
    let wait = |text: String| match text.parse::<u64>() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        Err(error) if *error.kind() == IntErrorKind::PosOverflow => Some(Duration::MAX),
        Err(_) => date(&text).map(|date| Duration::try_from(date.duration_since(now)).unwrap_or_default()),
    };
    headers.get_all(RETRY_AFTER).iter().filter_map(text).filter_map(wait).max()
}

/// What the clones of a client may spend on retries together, so that an outage is not made worse:
/// ten at once, and one more for every ten responses.
#[derive(Debug)]
pub(crate) struct Budget(AtomicU32);

impl Budget {
    const FULL: u32 = 100;
    const RETRY: u32 = 10;

    pub(crate) fn new() -> Self {
        Self(AtomicU32::new(Self::FULL))
    }

    /// Takes what one retry costs, if it is there.
    pub(crate) fn take(&self) -> Option<Cost<'_>> {
        let take = |left: u32| left.checked_sub(Self::RETRY);
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_ok().then(|| Cost(Some(self)))
    }

    /// Puts in what a response earns.
    pub(crate) fn earn(&self) {
        self.put(1);
    }

    fn put(&self, more: u32) {
        let put = |left: u32| Some(left.saturating_add(more).min(Self::FULL));
        let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, put);
    }
}

/// What one retry costs. It goes back into the budget unless it is paid: a call may end while it
/// waits for its retry.
pub(crate) struct Cost<'a>(Option<&'a Budget>);

impl Cost<'_> {
    /// The retry is made.
    pub(crate) fn pay(mut self) {
        self.0 = None;
    }
}

impl Drop for Cost<'_> {
    fn drop(&mut self) {
        if let Some(budget) = self.0 {
            budget.put(Budget::RETRY);
        }
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
        let spend = || budget.take().map(Cost::pay).is_some();
        assert_eq!((0..20).filter(|_| spend()).count(), 10);
        (0..10).for_each(|_| budget.earn());
        assert!(spend() && !spend());
        // What is not paid goes back, and no more than there was.
        (0..10).for_each(|_| budget.earn());
        assert!((0..20).all(|_| budget.take().is_some()));
        (0..200).for_each(|_| budget.earn());
        drop(budget.take());
        assert_eq!((0..20).filter(|_| spend()).count(), 10);
    }

    /// What is asked for by a response of these dates and waits.
    fn asked(date: Option<&str>, waits: &[&str]) -> Option<Duration> {
        let mut headers = HeaderMap::new();
        headers.extend(date.map(|date| (DATE, HeaderValue::from_str(date).unwrap())));
        waits.iter().for_each(|wait| {
            headers.append(RETRY_AFTER, HeaderValue::from_bytes(wait.as_bytes()).unwrap());
        });
        retry_after(&headers)
    }

    #[test]
    fn servers_ask_in_seconds_or_by_date() {
        const PAST: &str = "Wed, 21 Oct 2015 07:28:00 GMT";
        let seconds = |seconds| Some(Duration::from_secs(seconds));
        for (waits, expected) in [
            (&["120"][..], seconds(120)),
            (&[" 0 "], seconds(0)),
            (&["1000000000000"], seconds(1_000_000_000_000)),
            (&["99999999999999999999999999"], Some(Duration::MAX)),
            (&[PAST], seconds(0)),
            (&["1", "soon", "5", "2", PAST], seconds(5)),
            (&["-5"], None),
            (&["-99999999999999999999999999"], None),
            (&["1e12"], None),
            (&["1.5"], None),
            (&["soon"], None),
            (&["\u{e9}"], None),
            (&[""], None),
            (&[], None),
        ] {
            assert_eq!(asked(None, waits), expected, "{waits:?}");
        }
        let soon = Timestamp::now() + jiff::SignedDuration::from_secs(100);
        let soon = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&soon).unwrap();
        let wait = asked(None, &[&soon]).unwrap().as_secs();
        assert!((95..=100).contains(&wait), "{wait}");
        // Where the server tells the time, ours does not matter.
        assert_eq!(asked(Some("Wed, 21 Oct 2015 07:27:30 GMT"), &[PAST]), seconds(30));
        assert_eq!(asked(Some("Wed, 21 Oct 2065 07:27:30 GMT"), &[PAST]), seconds(0));
        // All three forms of a date.
        let now = Some("Sun, 06 Nov 1994 08:49:07 GMT");
        for then in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
            assert_eq!(asked(now, &[then]), seconds(30), "{then}");
        }
    }
}
