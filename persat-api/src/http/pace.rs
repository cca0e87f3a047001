//! Courtesy: how fast and how many at once, shared by the clones of a client.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex as Line, OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep_until, timeout};

/// Longer than any program waits, and short enough for a clock to reckon with.
pub(crate) const FAR: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// How fast requests are sent, and how many may be under way at once. Clones of a client share it.
///
/// The vendors document no limits. Programs that work against real accounts pause 200 ms between
/// requests by courtesy; the default does so once ten have been sent in a row.
///
/// Calls that are begun together (`join_all`, a task each) wait here for their turns, first come, first
/// served: with the default, 300 of them take about a minute. Their time begins with their turn, so that
/// the last of them has as much of it as the first. Who would rather fail than wait sets
/// [`max_wait`](Self::max_wait).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pace {
    /// The pause between requests in the long run; 200 ms by default.
    pub pause: Duration,
    /// How many requests may go out in a row without a pause; 10 by default.
    pub burst: u32,
    /// How many requests may be under way at once; 4 by default. Of a file, and of a list that is read
    /// item by item from one response, the request counts until its response begins: it is up to the
    /// program when it reads the rest.
    pub concurrent: usize,
    /// How long a request waits for its turn at most; `None`, the default, is as long as it takes. What
    /// waited longer is not sent and fails as [`Error::NoTurn`](crate::Error::NoTurn).
    pub max_wait: Option<Duration>,
}

impl Default for Pace {
    fn default() -> Self {
        Self { pause: Duration::from_millis(200), burst: 10, concurrent: 4, max_wait: None }
    }
}

impl Pace {
    /// As fast as it goes.
    #[must_use]
    pub fn unlimited() -> Self {
        Self { pause: Duration::ZERO, burst: 1, concurrent: Semaphore::MAX_PERMITS, max_wait: None }
    }

    /// Sets the pause between requests in the long run.
    #[must_use]
    pub fn pause(mut self, pause: Duration) -> Self {
        self.pause = pause;
        self
    }

    /// Sets how many requests may go out in a row without a pause; at least one.
    #[must_use]
    pub fn burst(mut self, burst: u32) -> Self {
        self.burst = burst;
        self
    }

    /// Sets how many requests may be under way at once; at least one.
    #[must_use]
    pub fn concurrent(mut self, concurrent: usize) -> Self {
        self.concurrent = concurrent;
        self
    }

    /// Sets how long a request waits for its turn at most. The wait for a retry's turn counts by itself.
    ///
    /// ```
    /// use persat_api::Pace;
    /// use std::time::Duration;
    ///
    /// // For somebody who waits before a screen: rather an error than a minute.
    /// let pace = Pace::default().max_wait(Duration::from_secs(5));
    /// ```
    #[must_use]
    pub fn max_wait(mut self, wait: Duration) -> Self {
        self.max_wait = Some(wait);
        self
    }
}

/// Keeps the pace.
#[derive(Debug)]
pub(crate) struct Pacer {
    pause: Duration,
    /// How far the next request may run ahead of its turn.
    ahead: Duration,
    /// The next request's turn, were all of them evenly spaced.
    turn: Mutex<Option<Instant>>,
    /// Where those who wait for a turn stand: first come, first served.
    line: Line<()>,
    permits: Arc<Semaphore>,
    max_wait: Option<Duration>,
}

/// A turn did not come in the time that it is waited for.
#[derive(Debug)]
pub(crate) struct NoTurn;

impl Pacer {
    pub(crate) fn new(pace: &Pace) -> Self {
        let pause = pace.pause.min(FAR);
        Self {
            pause,
            ahead: pause.saturating_mul(pace.burst.max(1) - 1),
            turn: Mutex::new(None),
            line: Line::new(()),
            permits: Arc::new(Semaphore::new(pace.concurrent.clamp(1, Semaphore::MAX_PERMITS))),
            max_wait: pace.max_wait,
        }
    }

    /// Waits for a turn. The permit is to be held until the response has been read, or
    /// has begun where the rest of it is left to the caller.
    pub(crate) async fn enter(&self) -> Result<Option<OwnedSemaphorePermit>, NoTurn> {
        match self.max_wait {
            Some(most) => timeout(most.min(FAR), self.wait()).await.map_err(|_| NoTurn),
            None => Ok(self.wait().await),
        }
    }

    async fn wait(&self) -> Option<OwnedSemaphorePermit> {
        // The semaphore is never closed.
        let permit = self.permits.clone().acquire_owned().await.ok();
        let _first = self.line.lock().await;
        // A turn is taken when it has come: who gives up waiting takes none.
        while let Some(start) = self.turn(Instant::now()) {
            sleep_until(start).await;
        }
        permit
    }

    /// Takes the next turn if it has come, or says when to look again.
    fn turn(&self, now: Instant) -> Option<Instant> {
        if self.pause.is_zero() {
            return None;
        }
        let mut turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mine = turn.map_or(now, |turn| turn.max(now));
        let wait = mine.checked_sub(self.ahead).filter(|start| *start > now);
        if wait.is_none() {
            *turn = Some(mine + self.pause);
        }
        wait
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_goes_out_at_once_and_the_rest_is_spaced() {
        let pacer = Pacer::new(&Pace::default().burst(3));
        let now = Instant::now();
        let wait = |now| pacer.turn(now).map_or(0, |start| (start - now).as_millis());
        assert_eq!([wait(now), wait(now), wait(now), wait(now)], [0, 0, 0, 200]);
        // Those who looked and went away have taken nothing.
        assert_eq!([wait(now), wait(now)], [200, 200]);
        let then = now + Duration::from_millis(200);
        assert_eq!([wait(then), wait(then)], [0, 200]);
        let later = now + Duration::from_secs(60);
        assert_eq!(pacer.turn(later), None);
    }

    #[test]
    fn a_pause_without_end_is_one() {
        let pacer = Pacer::new(&Pace::default().pause(Duration::MAX).burst(1));
        let now = Instant::now();
        assert_eq!(pacer.turn(now), None);
        assert!(pacer.turn(now + Duration::from_secs(1_000_000)).is_some());
    }

    #[test]
    fn unlimited_never_waits() {
        let pacer = Pacer::new(&Pace::unlimited());
        let now = Instant::now();
        assert!((0..1000).all(|_| pacer.turn(now).is_none()));
    }
}
