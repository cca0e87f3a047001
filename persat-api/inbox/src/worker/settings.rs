//! How a worker works.

use crate::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// What is told of trouble.
type Tell = dyn Fn(&Error) + Send + Sync;

#[derive(Clone)]
pub(super) struct Settings {
    pub(super) concurrency: usize,
    pub(super) max_failures: u32,
    pub(super) max_lost: u32,
    pub(super) backoff_first: Duration,
    pub(super) backoff_most: Duration,
    pub(super) lease: Duration,
    pub(super) handler_timeout: Duration,
    pub(super) in_order: bool,
    pub(super) poll_interval: Duration,
    pub(super) grace: Duration,
    pub(super) on_error: Option<Arc<Tell>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            concurrency: 4,
            max_failures: 8,
            max_lost: 10,
            backoff_first: Duration::from_secs(5),
            backoff_most: Duration::from_secs(60 * 60),
            lease: Duration::from_secs(60),
            handler_timeout: Duration::from_secs(5 * 60),
            in_order: false,
            poll_interval: Duration::from_millis(500),
            grace: Duration::from_secs(30),
            on_error: None,
        }
    }
}

impl Settings {
    /// How long an event waits that has failed so often before.
    pub(super) fn wait(&self, failures_before: i64) -> Duration {
        let exponent = u32::try_from(failures_before).unwrap_or(0).min(15);
        self.backoff_first.saturating_mul(4_u32.saturating_pow(exponent)).min(self.backoff_most)
    }

    pub(super) fn tell(&self, error: &Error) {
        tracing::error!(target: "persat_inbox", %error, "the store is in trouble");
        if let Some(tell) = &self.on_error {
            tell(error);
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("concurrency", &self.concurrency)
            .field("max_failures", &self.max_failures)
            .field("lease", &self.lease)
            .field("in_order", &self.in_order)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_a_limit() {
        let settings = Settings::default();
        let waits: Vec<u64> = (0..7).map(|failures| settings.wait(failures).as_secs()).collect();
        assert_eq!(waits, [5, 20, 80, 320, 1280, 3600, 3600]);
        assert_eq!(settings.wait(i64::MAX).as_secs(), 5, "no event gets there");
        assert_eq!(settings.wait(1000).as_secs(), 3600);
    }
}
