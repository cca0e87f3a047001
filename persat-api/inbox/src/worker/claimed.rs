//! An event in the hands of a handler.

use super::failure::Failure;
use crate::error::Error;
use crate::event::Source;
use crate::store::{self, Claim, Database, Lease, Tx};
use jiff::Timestamp;
use persat_api::webhook::Event;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering::SeqCst};

/// How far the transaction is that completes an event.
#[derive(Clone, Default)]
pub(super) struct Progress(Arc<AtomicU8>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// None was begun.
    None,
    Begun,
    Committed,
    RolledBack,
}

impl Progress {
    pub(super) fn step(&self) -> Step {
        match self.0.load(SeqCst) {
            0 => Step::None,
            1 => Step::Begun,
            2 => Step::Committed,
            _ => Step::RolledBack,
        }
    }

    fn set(&self, step: Step) {
        self.0.store(step as u8, SeqCst);
    }
}

/// An event in the hands of a handler.
///
/// ```
/// use persat_api::webhook::Event;
/// use persat_inbox::{Claimed, Failure};
///
/// async fn handle(event: Claimed) -> Result<(), Failure> {
///     match event.event()? {
///         Event::ClientCreated(client) | Event::ClientUpdated(client) => {
///             // What goes to others comes first: it may be repeated.
///             // What goes to the same database goes with the completion: it happens once.
///             let mut done = event.begin().await?;
///             if let Some(database) = done.sqlite() {
///                 sqlx::query("INSERT INTO client (uid, name) VALUES ($1, $2) ON CONFLICT (uid) DO UPDATE SET name = $2")
///                     .bind(client.uid_client)
///                     .bind(client.company_name)
///                     .execute(database)
///                     .await?;
///             }
///             done.commit().await?;
///         }
///         _ => {}
///     }
///     Ok(())
/// }
/// ```
pub struct Claimed {
    claim: Claim,
    lease: Lease,
    database: Arc<Database>,
    progress: Progress,
}

impl Claimed {
    pub(super) fn new(claim: Claim, lease: Lease, database: Arc<Database>, progress: Progress) -> Self {
        Self { claim, lease, database, progress }
    }

    /// Its number in the store, in the order of arrival: the same in every try, so that it can serve as a key for
    /// services that recognise repeated requests.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.claim.id
    }

    /// The way in which it came; `None` for one that this version does not know.
    #[must_use]
    pub fn source(&self) -> Option<Source> {
        self.claim.source
    }

    /// Its name.
    #[must_use]
    pub fn event_type(&self) -> &str {
        &self.claim.event_type
    }

    /// What it is about, if that is one thing: `client/CL-1`, `agreement/12/880`.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.claim.subject.as_deref()
    }

    /// Equal, perhaps, for what came by webhook and by list: a hint.
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        self.claim.link.as_deref()
    }

    /// When it was stored.
    #[must_use]
    pub fn received_at(&self) -> Timestamp {
        self.claim.received_at
    }

    /// Which try this is, from 1.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        u32::try_from(self.claim.failures + self.claim.lost + 1).unwrap_or(u32::MAX)
    }

    /// What was sent, to the letter: personal data.
    #[must_use]
    pub fn payload(&self) -> &str {
        &self.claim.payload
    }

    /// Persat's event.
    ///
    /// # Errors
    /// It is none, or not as this version knows it; trying again would not help.
    pub fn event(&self) -> Result<Event, Failure> {
        Event::from_slice(self.claim.payload.as_bytes()).map_err(|error| Failure::for_good(error.to_string()))
    }

    /// The payload as a type, such as `AgreementNotice` and `ApprovedInstallmentNotice` of Recuperador CRM.
    ///
    /// # Errors
    /// It is something else; trying again would not help.
    pub fn decode<T: serde::de::DeserializeOwned>(&self) -> Result<T, Failure> {
        // Of serde's words the place alone: the rest can hold values.
        serde_json::from_str(&self.claim.payload).map_err(|error| {
            Failure::for_good(format!("not as documented: line {}, column {}", error.line(), error.column()))
        })
    }

    /// Begins the transaction that completes the event. What is written through its connection happens with the
    /// completion or not at all: **once**, whatever dies when. The lease is checked first, so that a worker that was
    /// taken for dead writes nothing.
    ///
    /// On SQLite nothing else is written until it ends, not even events that arrive: await nothing in it but the
    /// database, and do not ask the inbox for something that it would write.
    ///
    /// # Errors
    /// [`Error::LeaseLost`]: somebody else has the event. Or the database failed.
    pub async fn begin(&self) -> Result<Completion, Error> {
        let mut tx = self.database.begin().await?;
        self.progress.set(Step::Begun);
        // Unless told otherwise.
        let guard = Guard(self.progress.clone());
        store::complete(&mut tx, &self.lease).await?;
        Ok(Completion { tx, guard })
    }
}

/// Its name and numbers, without what it carries.
impl fmt::Debug for Claimed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claimed")
            .field("id", &self.claim.id)
            .field("event_type", &self.claim.event_type)
            .finish_non_exhaustive()
    }
}

/// Notes that a transaction ended without a commit.
struct Guard(Progress);

impl Drop for Guard {
    fn drop(&mut self) {
        if self.0.step() == Step::Begun {
            self.0.set(Step::RolledBack);
        }
    }
}

/// The transaction that completes an event: [`Claimed::begin`]. Dropped without [`commit`](Self::commit), it changes
/// nothing, and the event counts as failed.
pub struct Completion {
    tx: Tx,
    guard: Guard,
}

impl Completion {
    /// The connection, if the store is SQLite's.
    pub fn sqlite(&mut self) -> Option<&mut sqlx::SqliteConnection> {
        self.tx.sqlite()
    }

    /// The connection, if the store is PostgreSQL's.
    #[cfg(feature = "postgres")]
    pub fn postgres(&mut self) -> Option<&mut sqlx::PgConnection> {
        self.tx.postgres()
    }

    /// Completes the event together with what was written.
    ///
    /// # Errors
    /// The database failed. Where the connection broke within the commit nobody can tell whether it happened: return
    /// the error, and the store knows when the event is looked at next.
    pub async fn commit(self) -> Result<(), Error> {
        self.tx.commit().await?;
        self.guard.0.set(Step::Committed);
        Ok(())
    }
}

impl fmt::Debug for Completion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Completion").finish_non_exhaustive()
    }
}
