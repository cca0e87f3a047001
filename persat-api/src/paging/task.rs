//! What is under way on a runtime, and how long it is waited for.
//!
//! Nothing here knows what is fetched: all that a runtime has for a task would else be compiled for each type
//! of item.

use crate::http::pace::FAR;
use std::any::Any;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::task::{JoinError, JoinHandle};
use tokio::time::{Instant, Sleep, sleep_until, timeout};

/// How much longer than a call's own time a page is waited for that gives no sign of life. It ends by
/// itself where the runtime still runs that it comes on in.
const GRACE: Duration = Duration::from_millis(250);

/// How often a page gives a sign of life, at least: it may wait for its turn at the client's pace for
/// longer than a call may take.
const SHORTEST_PULSE: Duration = Duration::from_millis(100);

type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Where a task puts what it was to fetch.
pub(super) struct Slot<T>(Arc<Mutex<Option<T>>>);

impl<T> Slot<T> {
    /// What is there, if anything is.
    pub(super) fn take(&self) -> Option<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// A page under way. It comes on whether or not somebody reads, so that it keeps its place among the
/// client's concurrent requests no longer than it takes: were it to wait for its reader, the reader
/// could wait for that place. Dropping it cancels it.
pub(super) struct Task {
    handle: JoinHandle<()>,
    pulse: Pulse,
}

impl Task {
    /// Has it fetched into the slot.
    pub(super) fn new<T: Send + 'static>(
        fetch: Pin<Box<dyn Future<Output = T> + Send>>,
        timeout: Duration,
    ) -> (Self, Slot<T>) {
        let slot = Arc::new(Mutex::new(None));
        let filled = slot.clone();
        let work = async move {
            let fetched = fetch.await;
            *filled.lock().unwrap_or_else(PoisonError::into_inner) = Some(fetched);
        };
        (Self::spawn(Box::pin(work), timeout), Slot(slot))
    }

    fn spawn(work: Work, timeout: Duration) -> Self {
        let pulse = Pulse::default();
        let work = alive(work, pulse.clone(), (timeout / 2).clamp(SHORTEST_PULSE, FAR));
        #[cfg(feature = "tracing")]
        let work = tracing::Instrument::in_current_span(work);
        Self { handle: tokio::spawn(work), pulse }
    }

    /// Whether it has ended: in time, with a panic, or because its runtime was shut down.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Option<Box<dyn Any + Send>>>> {
        let ended = Pin::new(&mut self.handle).poll(context);
        ended.map_err(|error| JoinError::try_into_panic(error).ok())
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        self.handle.abort();
    }
}

/// The signs of life of a page under way: how many there were.
#[derive(Clone, Default)]
struct Pulse(Arc<AtomicU64>);

impl Pulse {
    fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Gives a sign of life as long as a page is under way and its runtime runs.
async fn alive(mut work: Work, pulse: Pulse, every: Duration) {
    while timeout(every, &mut work).await.is_err() {
        pulse.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// How long a page is waited for, unless it gives another sign of life; and what wakes its reader then.
#[derive(Default)]
pub(super) struct Patience(Option<Waiting>);

struct Waiting {
    until: Instant,
    /// How many signs of life had come.
    pulse: u64,
    _wake: Pin<Box<Sleep>>,
}

impl Patience {
    /// Whether a page is to be given up. It ends in time by itself, but not where nobody drives the runtime
    /// any more in which it was asked for.
    pub(super) fn is_over(&mut self, task: &Task, timeout: Duration, context: &mut Context<'_>) -> bool {
        let mut pulse = task.pulse.count();
        let mut until = match &self.0 {
            Some(before) if before.pulse == pulse => before.until,
            _ => Instant::now() + timeout.min(FAR) + GRACE,
        };
        let mut is_over = false;
        // A new one each time: the reader may have come from another runtime, and so have its clock.
        let mut wake = Box::pin(sleep_until(until));
        while wake.as_mut().poll(context).is_ready() {
            if task.pulse.count() == pulse {
                is_over = true;
                break;
            }
            pulse = task.pulse.count();
            until = Instant::now() + timeout.min(FAR) + GRACE;
            wake = Box::pin(sleep_until(until));
        }
        self.0 = Some(Waiting { until, pulse, _wake: wake });
        is_over
    }

    /// Begins anew with the next page.
    pub(super) fn renew(&mut self) {
        self.0 = None;
    }
}
