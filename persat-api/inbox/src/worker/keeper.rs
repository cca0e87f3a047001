//! What a worker does beside handling: it makes its leases last, follows a clock that is set back,
//! and forgets what was handled long ago.

use super::claimed::{Progress, Step};
use super::settings::Settings;
use crate::inbox::Inbox;
use crate::store::{self, Lease};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::task::AbortHandle;

/// The events that a worker has.
#[derive(Clone, Default)]
pub(super) struct Held(Arc<Mutex<HashMap<i64, Entry>>>);

struct Entry {
    lease: Lease,
    progress: Progress,
    handler: Option<AbortHandle>,
}

impl Held {
    fn entries(&self) -> MutexGuard<'_, HashMap<i64, Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn add(&self, lease: Lease, progress: Progress) {
        self.entries().insert(lease.id, Entry { lease, progress, handler: None });
    }

    pub(super) fn begun(&self, lease: &Lease, handler: AbortHandle) {
        if let Some(entry) = self.entries().get_mut(&lease.id) {
            entry.handler = Some(handler);
        }
    }

    pub(super) fn remove(&self, lease: &Lease) {
        self.entries().remove(&lease.id);
    }

    pub(super) fn all(&self) -> Vec<Lease> {
        self.entries().values().map(|entry| entry.lease.clone()).collect()
    }

    /// Those whose lease has to be extended. What a transaction is completing is locked by it, and nobody else's.
    fn extensible(&self) -> Vec<Lease> {
        let entries = self.entries();
        entries.values().filter(|it| is_open(it)).map(|entry| entry.lease.clone()).collect()
    }

    /// Ends the handler of an event that is another worker's by now.
    fn end(&self, lease: &Lease) {
        if let Some(entry) = self.entries().get(&lease.id)
            && entry.lease.tries == lease.tries
            && is_open(entry)
            && let Some(handler) = &entry.handler
        {
            handler.abort();
        }
    }
}

fn is_open(entry: &Entry) -> bool {
    matches!(entry.progress.step(), Step::None | Step::RolledBack)
}

pub(super) async fn keep(inbox: Inbox, held: Held, settings: Settings) {
    const FORGET_EVERY: Duration = Duration::from_secs(60);
    let mut forgot: Option<Instant> = None;
    let (mut is_more, mut is_moving) = (false, false);
    loop {
        // Between two pieces of what is forgotten, or moved along, others have their turn.
        let pause = if is_more || is_moving { Duration::from_millis(50) } else { settings.lease / 3 };
        tokio::time::sleep(pause.min(settings.lease / 3)).await;
        match store::follow(&inbox.0.database).await {
            Ok(followed) => {
                is_moving = followed.is_more;
                if let Some(back) = followed.back {
                    let seconds = back.as_secs();
                    tracing::warn!(target: "persat_inbox", seconds, "the clock was set back: what waits is moved along");
                }
            }
            Err(error) => settings.tell(&error),
        }
        let leases = held.extensible();
        if !leases.is_empty() {
            match store::extend(&inbox.0.database, &leases, settings.lease).await {
                Ok(gone) => gone.iter().for_each(|lease| held.end(lease)),
                Err(error) => settings.tell(&error),
            }
        }
        if forgot.is_none_or(|at| at.elapsed() > FORGET_EVERY) {
            let forgotten = store::forget(&inbox.0.database).await;
            is_more = matches!(forgotten, Ok(500..));
            match forgotten {
                Ok(500..) => {}
                Ok(_) => forgot = Some(Instant::now()),
                Err(error) => settings.tell(&error),
            }
        }
    }
}
