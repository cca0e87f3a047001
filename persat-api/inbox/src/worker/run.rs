//! A worker: it takes events, has them handled, and stops when told to.

use super::handler::{Ends, Handler};
use super::keeper::{Held, keep};
use super::one::One;
use super::settings::Settings;
use crate::error::Error;
use crate::inbox::Inbox;
use crate::store::{self, Claim, Settlement};
use std::fmt;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// How long the database may take to give events or to take them back.
const PATIENCE: Duration = Duration::from_secs(20);

impl Inbox {
    /// A worker that hands events to a handler; see [`Worker`].
    pub fn worker<H: Handler>(&self, handler: H) -> Worker<H> {
        Worker { inbox: self.clone(), handler: Arc::new(handler), settings: Settings::default() }
    }
}

/// A worker being set up: [`Inbox::worker`]; [`run`](Self::run) starts it. Any number of them may work on one store.
///
/// | what happens to a handler | what becomes of the event |
/// |---|---|
/// | it returns `Ok` | done; remembered for a while so that repetitions are recognised |
/// | it returns a [`Failure`](crate::Failure), panics, or takes longer than [`handler_timeout`](Self::handler_timeout) | tried again after a growing while; a dead letter after [`max_failures`](Self::max_failures) |
/// | [`Failure::for_good`](crate::Failure::for_good) | a dead letter at once |
/// | its process dies, or loses the database | another worker takes it when its [`lease`](Self::lease) has ended; a dead letter when that happened [`max_lost`](Self::max_lost) times |
/// | its worker is stopped | it has time to end ([`grace`](Self::grace)); what has not is another worker's at once |
#[must_use]
pub struct Worker<H> {
    inbox: Inbox,
    handler: Arc<H>,
    settings: Settings,
}

impl<H: Handler> Worker<H> {
    /// How many events are handled at once: 4 unless told otherwise.
    pub fn concurrency(mut self, most: usize) -> Self {
        self.settings.concurrency = most.max(1);
        self
    }

    /// After how many failures an event becomes a dead letter: 8 unless told otherwise.
    pub fn max_failures(mut self, most: u32) -> Self {
        self.settings.max_failures = most.max(1);
        self
    }

    /// After how many deaths of a worker that had it an event becomes a dead letter: 10 unless told otherwise. It may
    /// be what kills them.
    pub fn max_lost(mut self, most: u32) -> Self {
        self.settings.max_lost = most;
        self
    }

    /// How long an event waits after its first failure, and at most: 5 seconds and an hour unless told otherwise. Each
    /// wait is four times the one before.
    pub fn backoff(mut self, first: Duration, most: Duration) -> Self {
        (self.settings.backoff_first, self.settings.backoff_most) = (first, most);
        self
    }

    /// How long an event stays with a worker that is not heard of: a minute unless told otherwise. A living worker
    /// extends it three times as often, so that a handler may take longer.
    pub fn lease(mut self, lease: Duration) -> Self {
        self.settings.lease = lease.max(Duration::from_millis(100));
        self
    }

    /// How long a handler may take: five minutes unless told otherwise. It is ended at its next `await`; one that
    /// blocks its thread instead goes on there, while the event is tried again.
    pub fn handler_timeout(mut self, timeout: Duration) -> Self {
        self.settings.handler_timeout = timeout;
        self
    }

    /// Hands over events of one subject one after the other, in the order in which they arrived: the next when the one
    /// before is done or a dead letter, however long that is tried. Workers of one store should agree on it.
    ///
    /// The order of arrival need not be the order of what happened:
    /// [`changed_at`](persat_api::webhook::Event::changed_at) tells where the vendor does. Events of no or of several
    /// subjects are not ordered, nor is a dead letter that is tried again later.
    pub fn in_order(mut self) -> Self {
        self.settings.in_order = true;
        self
    }

    /// How often it looks for work that another process stored: every half second unless told otherwise. Of what this
    /// process stores it knows at once.
    pub fn poll_interval(mut self, interval: Duration) -> Self {
        self.settings.poll_interval = interval.max(Duration::from_millis(1));
        self
    }

    /// How long handlers have to end once the worker is stopped: 30 seconds unless told otherwise.
    pub fn grace(mut self, grace: Duration) -> Self {
        self.settings.grace = grace;
        self
    }

    /// What is told of trouble with the store; it goes on by itself. With or without it, `tracing` has it too.
    pub fn on_error(mut self, tell: impl Fn(&Error) + Send + Sync + 'static) -> Self {
        self.settings.on_error = Some(Arc::new(tell));
        self
    }

    /// Works until told to stop, then ends what was begun. Never gives up: while the database is away it looks for it
    /// at growing intervals, up to five seconds.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let holder: Arc<str> =
            format!("{}-{:016x}", std::process::id(), RandomState::new().build_hasher().finish()).into();
        let held = Held::default();
        let keeper = tokio::spawn(keep(self.inbox.clone(), held.clone(), self.settings.clone()));
        let _ends = Ends(keeper.abort_handle());
        let mut running = JoinSet::new();
        let mut stop = pin!(stop);
        let mut trouble = 0_u32;
        loop {
            let mut stored = pin!(self.inbox.0.stored.notified());
            // From now on, so that nothing is missed that is stored while this looks for work.
            stored.as_mut().enable();
            let concurrency = self.settings.concurrency;
            let free = concurrency - running.len();
            // A few at a time: each look is a commit.
            if free * 4 >= concurrency {
                match self.claim(&holder, free).await {
                    Ok(claims) => {
                        trouble = 0;
                        for claim in claims {
                            let one = One::new(&self.inbox, &self.settings, &held, claim, &holder);
                            running.spawn(one.run(Arc::clone(&self.handler)));
                        }
                    }
                    Err(error) => {
                        trouble += 1;
                        self.settings.tell(&error);
                    }
                }
            }
            let is_free = running.len() < concurrency;
            let pause = match trouble {
                0 => self.settings.poll_interval,
                _ => (Duration::from_millis(100) * 2_u32.pow(trouble.min(6))).min(Duration::from_secs(5)),
            };
            tokio::select! {
                () = &mut stop => break,
                Some(_) = running.join_next(), if !running.is_empty() => {}
                () = stored, if is_free && trouble == 0 => {}
                () = tokio::time::sleep(pause), if is_free => {}
            }
            while running.try_join_next().is_some() {}
        }
        let ended = async { while running.join_next().await.is_some() {} };
        if tokio::time::timeout(self.settings.grace, ended).await.is_err() {
            running.shutdown().await;
            let release = async {
                // All at once, so that they share commits.
                let mut releases = JoinSet::new();
                for lease in held.all() {
                    let inbox = self.inbox.clone();
                    releases.spawn(async move { inbox.0.intake.settle(lease, Settlement::Released).await });
                }
                while releases.join_next().await.is_some() {}
            };
            // Of what is not released the lease ends.
            let _ = tokio::time::timeout(PATIENCE, release).await;
        }
    }

    /// Takes events. A database that says nothing, as after a broken network, is not waited for without end.
    async fn claim(&self, holder: &str, most: usize) -> Result<Vec<Claim>, Error> {
        let Settings { lease, in_order, .. } = self.settings;
        let claim = store::claim(&self.inbox.0.database, holder, most, lease, in_order);
        tokio::time::timeout(PATIENCE, claim).await.unwrap_or(Err(Error::Busy))
    }
}

impl<H> fmt::Debug for Worker<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker").field("settings", &self.settings).finish_non_exhaustive()
    }
}
