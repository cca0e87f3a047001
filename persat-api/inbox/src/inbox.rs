//! The inbox itself: what is stored, and what the person on call asks.

use crate::counters::Counters;
use crate::error::Error;
use crate::event::{Entry, NewEvent, Stored};
use crate::intake::Intake;
use crate::store::{self, Database, Filter, Stats, Store};
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, Notify};

/// Where events are stored before their sender hears that they arrived, and taken from by workers. Cheap to clone.
///
/// ```
/// use axum::Router;
/// use persat_api::webhook::Receiver;
/// use persat_inbox::{Claimed, Failure, Inbox, Store};
///
/// async fn handle(event: Claimed) -> Result<(), Failure> {
///     println!("{} {}", event.event_type(), event.subject().unwrap_or("-"));
///     Ok(())
/// }
///
/// # async fn example(folder: &std::path::Path) -> Result<(), Box<dyn std::error::Error>> {
/// # let path = folder.join("inbox.db");
/// let inbox = Inbox::open(Store::sqlite(path)).await?;
/// let receiver = Receiver::builder().path_token("0123456789abcdef-not-a-real-token").build()?;
/// let app: Router = Router::new().route("/persat/{token}", inbox.persat(&receiver));
/// // Elsewhere: axum::serve(listener, app)
/// inbox.worker(handle).run(async { /* until told to stop */ }).await;
/// # Ok(())
/// # }
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// #     let folder = tempfile::tempdir().unwrap();
/// #     example(folder.path()).await.unwrap();
/// # });
/// ```
#[derive(Clone)]
pub struct Inbox(pub(crate) Arc<Shared>);

pub(crate) struct Shared {
    pub(crate) database: Arc<Database>,
    pub(crate) intake: Intake,
    pub(crate) counters: Counters,
    /// Wakes workers of this process when something was stored.
    pub(crate) stored: Notify,
    pub(crate) store_timeout: Duration,
    probed: Mutex<Option<(Instant, bool)>>,
    counted: Mutex<Option<(Instant, Stats)>>,
}

/// An inbox being set up: [`Inbox::options`].
#[derive(Clone, Debug)]
#[must_use]
pub struct Options {
    store: Store,
    store_timeout: Duration,
    fold_by_id: bool,
    make_tables: bool,
}

impl Options {
    /// How long a delivery may take to be stored before its sender is told to come again (503): five seconds unless
    /// told otherwise. How long the vendors wait for a response is not documented.
    pub fn store_timeout(mut self, timeout: Duration) -> Self {
        self.store_timeout = timeout;
        self
    }

    /// Takes what came by webhook and by list of unread events for one event when creditor, agreement and `id` are
    /// the same. **That these ids are the same is an inference**: Recuperador CRM's pages call the one "the webhook"
    /// and the other "the event of the webhook". Should the webhook's `id` not be the event's, then of two events of
    /// one agreement, say that it was made and that it was cancelled, the second is lost. Compare a few deliveries
    /// with the list ([`Entry::link`](crate::Entry)) before you switch it on, and do so on all receivers of a store.
    /// Without it both are stored, and handlers see both.
    ///
    /// It says nothing of what comes twice the same way: that is one event exactly if its content is the same
    /// ([`DedupKey`](persat_api::webhook::DedupKey)), with or without it, whatever the ids are.
    pub fn fold_by_id(mut self, fold: bool) -> Self {
        self.fold_by_id = fold;
        self
    }

    /// Whether missing tables are made and old ones brought up to date: yes unless told otherwise. Without it a
    /// database that has none is refused and not changed: a mistyped name shall not look like an empty inbox.
    pub fn make_tables(mut self, make: bool) -> Self {
        self.make_tables = make;
        self
    }

    /// Connects, and brings the tables up to date. A user of PostgreSQL that may not make tables will do once they are
    /// there.
    ///
    /// # Errors
    /// The store cannot be opened, is of a newer version, or would not keep what it commits.
    pub async fn open(self) -> Result<Inbox, Error> {
        let database = Arc::new(self.store.open(self.make_tables).await?);
        let intake = Intake::start(&database, self.fold_by_id);
        Ok(Inbox(Arc::new(Shared {
            database,
            intake,
            counters: Counters::default(),
            stored: Notify::new(),
            store_timeout: self.store_timeout,
            probed: Mutex::default(),
            counted: Mutex::default(),
        })))
    }
}

impl Inbox {
    /// Opens a store as it is meant to be used.
    ///
    /// # Errors
    /// As for [`Options::open`].
    pub async fn open(store: Store) -> Result<Self, Error> {
        Self::options(store).open().await
    }

    /// An inbox to be set up.
    pub fn options(store: Store) -> Options {
        Options { store, store_timeout: Duration::from_secs(5), fold_by_id: false, make_tables: true }
    }

    /// Stores events. They are on the disk when this returns without an error.
    pub(crate) async fn store(&self, mut events: Vec<NewEvent>) -> Result<Stored, Error> {
        for event in &mut events {
            // A payload is stored as it is: it has no zero, since JSON writes that as an escape.
            let NewEvent { event_type, subject, link, odd, .. } = event;
            for text in [Some(event_type), subject.as_mut(), link.as_mut(), odd.as_mut()].into_iter().flatten() {
                *text = store::storable(std::mem::take(text));
            }
        }
        let storing = self.0.intake.store(events);
        let outcome = match tokio::time::timeout(self.0.store_timeout, storing).await {
            Ok(outcome) => outcome,
            Err(_) => Err(Error::Busy),
        };
        match &outcome {
            Ok(stored) => {
                self.0.counters.stored(*stored);
                if stored.new > 0 {
                    self.0.stored.notify_waiters();
                }
            }
            Err(error) => {
                self.0.counters.not_stored();
                tracing::error!(target: "persat_inbox", %error, "not stored: the sender is told to come again");
            }
        }
        outcome
    }

    /// Lists events, `most` at most: without what they carry.
    ///
    /// # Errors
    /// The database failed.
    pub async fn list(&self, filter: Filter, most: usize) -> Result<Vec<Entry>, Error> {
        store::list(&self.0.database, filter, most).await
    }

    /// What an event carries, as it was sent: personal data. `None`: there is no such event.
    ///
    /// # Errors
    /// The database failed.
    pub async fn payload(&self, id: i64) -> Result<Option<String>, Error> {
        store::payload(&self.0.database, id).await
    }

    /// How full the store is.
    ///
    /// # Errors
    /// The database failed.
    pub async fn stats(&self) -> Result<Stats, Error> {
        store::stats(&self.0.database).await
    }

    /// [`stats`](Self::stats), asked of the database once in five seconds at most.
    #[cfg_attr(not(feature = "metrics"), allow(dead_code))]
    pub(crate) async fn recent_stats(&self) -> Result<Stats, Error> {
        let mut counted = self.0.counted.lock().await;
        if let Some((at, stats)) = *counted
            && at.elapsed() < Duration::from_secs(5)
        {
            return Ok(stats);
        }
        let stats = tokio::time::timeout(self.0.store_timeout, self.stats()).await.map_err(|_| Error::Busy)??;
        *counted = Some((Instant::now(), stats));
        Ok(stats)
    }

    /// Has a dead event, or one that waits for its next try, tried at once, as if it had never failed. `false`: there
    /// is none of this number that is dead or waits.
    ///
    /// # Errors
    /// The database failed.
    pub async fn retry(&self, id: i64) -> Result<bool, Error> {
        let count = store::retry(&self.0.database, Some(id)).await?;
        self.0.stored.notify_waiters();
        Ok(count > 0)
    }

    /// [`retry`](Self::retry) for all dead events. How many there were.
    ///
    /// # Errors
    /// The database failed.
    pub async fn retry_dead(&self) -> Result<u64, Error> {
        let count = store::retry(&self.0.database, None).await?;
        self.0.stored.notify_waiters();
        Ok(count)
    }

    /// Takes a dead event for handled: somebody has looked at it, and there is nothing left to do. It is remembered as what
    /// was handled is, and then deleted. `false`: there is no dead one of this number.
    ///
    /// # Errors
    /// The database failed.
    pub async fn close(&self, id: i64) -> Result<bool, Error> {
        store::close(&self.0.database, id).await
    }

    /// Whether events can be stored just now: something is written, once a second at most.
    pub async fn is_ready(&self) -> bool {
        let mut probed = self.0.probed.lock().await;
        if let Some((at, ready)) = *probed
            && at.elapsed() < Duration::from_secs(1)
        {
            return ready;
        }
        let probe = store::probe(&self.0.database);
        let ready = matches!(tokio::time::timeout(self.0.store_timeout, probe).await, Ok(Ok(())));
        *probed = Some((Instant::now(), ready));
        ready
    }
}

impl fmt::Debug for Inbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inbox").finish_non_exhaustive()
    }
}
