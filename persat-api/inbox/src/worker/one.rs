//! One event: handled, and noted what came of it.

use super::claimed::{Claimed, Progress, Step};
use super::failure::{Failure, When};
use super::handler::{Ends, Handler};
use super::keeper::Held;
use super::settings::Settings;
use crate::inbox::Inbox;
use crate::store::{Claim, Lease, Settlement};
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

pub(super) struct One {
    inbox: Inbox,
    settings: Settings,
    held: Held,
    claim: Claim,
    lease: Lease,
    progress: Progress,
}

impl One {
    pub(super) fn new(inbox: &Inbox, settings: &Settings, held: &Held, claim: Claim, holder: &Arc<str>) -> Self {
        let lease = Lease { id: claim.id, tries: claim.tries, holder: Arc::clone(holder) };
        let progress = Progress::default();
        held.add(lease.clone(), progress.clone());
        Self { inbox: inbox.clone(), settings: settings.clone(), held: held.clone(), claim, lease, progress }
    }

    pub(super) async fn run<H: Handler>(self, handler: Arc<H>) {
        let settlement = if self.claim.lost > i64::from(self.settings.max_lost) {
            let error = format!("its worker died {} times while it had this event", self.claim.lost);
            Some(Settlement::Dead { error })
        } else {
            self.handle(handler).await
        };
        if let Some(settlement) = settlement {
            self.settle(settlement).await;
        }
        self.held.remove(&self.lease);
    }

    /// Hands the event over. `None`: it is complete, or another worker's.
    async fn handle<H: Handler>(&self, handler: Arc<H>) -> Option<Settlement> {
        let database = Arc::clone(&self.inbox.0.database);
        let claimed = Claimed::new(self.claim.clone(), self.lease.clone(), database, self.progress.clone());
        // A task of its own: a panic ends that alone.
        let mut task = tokio::spawn(async move { handler.handle(claimed).await });
        let ends = Ends(task.abort_handle());
        self.held.begun(&self.lease, task.abort_handle());
        let outcome = match tokio::time::timeout(self.settings.handler_timeout, &mut task).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(ended)) if ended.is_panic() => Err(Failure::retry("the handler panicked; its log says more")),
            Ok(Err(_)) => return None,
            Err(_) => {
                let seconds = self.settings.handler_timeout.as_secs_f64();
                Err(Failure::retry(format!("the handler took longer than {seconds} s")))
            }
        };
        drop(ends);
        match (self.progress.step(), outcome) {
            (Step::Committed, _) => {
                self.inbox.0.counters.handled.fetch_add(1, Relaxed);
                None
            }
            (Step::None, Ok(())) => Some(Settlement::Done),
            (Step::Begun | Step::RolledBack, Ok(())) => {
                Some(self.failed(Failure::retry("the handler did not commit the transaction that it began")))
            }
            (_, Err(failure)) => Some(self.failed(failure)),
        }
    }

    fn failed(&self, failure: Failure) -> Settlement {
        let Failure { text: error, when } = failure;
        if self.claim.failures + 1 >= i64::from(self.settings.max_failures) {
            return Settlement::Dead { error };
        }
        match when {
            When::Never => Settlement::Dead { error },
            When::After(after) => Settlement::Again { after, error },
            When::Later => Settlement::Again { after: self.settings.wait(self.claim.failures), error },
        }
    }

    /// Notes what came of it, for as long as the event is this worker's.
    async fn settle(&self, settlement: Settlement) {
        let begun = Instant::now();
        let mut pause = Duration::from_millis(100);
        loop {
            match self.inbox.0.intake.settle(self.lease.clone(), settlement.clone()).await {
                Ok(true) => return self.count(&settlement),
                Ok(false) => return,
                Err(error) => self.settings.tell(&error),
            }
            if begun.elapsed() > self.settings.lease {
                return;
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(5));
        }
    }

    fn count(&self, settlement: &Settlement) {
        let counters = &self.inbox.0.counters;
        match settlement {
            Settlement::Done => counters.handled.fetch_add(1, Relaxed),
            Settlement::Again { .. } => counters.failed.fetch_add(1, Relaxed),
            Settlement::Dead { .. } => {
                counters.given_up.fetch_add(1, Relaxed);
                counters.failed.fetch_add(1, Relaxed)
            }
            Settlement::Released => 0,
        };
    }
}
