//! What is written is written together: what came while the disk was busy with a commit shares the next one.

use crate::error::Error;
use crate::event::{NewEvent, Stored};
use crate::store::{self, Database, Lease, Settlement};
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::{Mutex, mpsc, oneshot};

/// How many deliveries and settlements wait in memory for their commit. Who comes when it is full waits, too, up to
/// the inbox's `store_timeout`.
const CAPACITY: usize = 1024;

/// Hands what is to be written to the tasks that write it. They end when all of these are gone.
pub(crate) struct Intake(mpsc::Sender<Task>);

enum Task {
    Store(Vec<NewEvent>, oneshot::Sender<Result<Stored, Error>>),
    Settle(Lease, Settlement, oneshot::Sender<Result<bool, Error>>),
}

impl Intake {
    pub(crate) fn start(database: &Arc<Database>, fold: bool) -> Self {
        let (sender, tasks) = mpsc::channel(CAPACITY);
        let tasks = Arc::new(Mutex::new(tasks));
        for _ in 0..database.writers() {
            tokio::spawn(write(Arc::clone(database), Arc::clone(&tasks), fold));
        }
        Self(sender)
    }

    /// Stores events; they are on the disk when it returns.
    pub(crate) async fn store(&self, events: Vec<NewEvent>) -> Result<Stored, Error> {
        self.run(|reply| Task::Store(events, reply)).await
    }

    /// Notes what became of an event.
    pub(crate) async fn settle(&self, lease: Lease, settlement: Settlement) -> Result<bool, Error> {
        self.run(|reply| Task::Settle(lease, settlement, reply)).await
    }

    async fn run<T>(&self, task: impl FnOnce(oneshot::Sender<Result<T, Error>>) -> Task) -> Result<T, Error> {
        let (reply, outcome) = oneshot::channel();
        // The tasks end only with the runtime.
        self.0.send(task(reply)).await.map_err(|_| Error::Busy)?;
        outcome.await.map_err(|_| Error::Busy)?
    }
}

async fn write(database: Arc<Database>, tasks: Arc<Mutex<mpsc::Receiver<Task>>>, fold: bool) {
    let mut batch = Vec::new();
    let mut marked: Option<Instant> = None;
    loop {
        if tasks.lock().await.recv_many(&mut batch, store::most_at_once()).await == 0 {
            return;
        }
        // Should the clock be set back while no worker runs, the next one sees it by this. Where it fails, what is to be
        // stored tells.
        if marked.is_none_or(|at| at.elapsed() > store::MARK_EVERY) {
            let _ = store::probe(&database).await;
            marked = Some(Instant::now());
        }
        if batch.len() > 1 {
            batch = match together(&database, batch, fold).await {
                Ok(()) => Vec::new(),
                Err(batch) => batch,
            };
        }
        // One that the database refuses must not take its neighbours along.
        for task in batch.drain(..) {
            alone(&database, task, fold).await;
        }
    }
}

/// Writes all in one transaction. Those that nothing came of are given back.
async fn together(database: &Database, batch: Vec<Task>, fold: bool) -> Result<(), Vec<Task>> {
    let (mut deliveries, mut stores, mut settlements) = (Vec::new(), Vec::new(), Vec::new());
    for task in batch {
        match task {
            Task::Store(events, reply) => {
                deliveries.push(events);
                stores.push(reply);
            }
            Task::Settle(lease, settlement, reply) => settlements.push((lease, settlement, reply)),
        }
    }
    let written = async {
        let mut tx = database.begin().await?;
        let stored = store::store(&mut tx, &deliveries, fold).await?;
        let mut settled = Vec::with_capacity(settlements.len());
        for (lease, settlement, _) in &settlements {
            settled.push(store::settle(&mut tx, lease, settlement).await?);
        }
        tx.commit().await?;
        Ok::<_, Error>((stored, settled))
    };
    match written.await {
        Ok((stored, settled)) => {
            // Who does not wait any more has told its sender to come again, which does no harm.
            stores.into_iter().zip(stored).for_each(|(reply, stored)| drop(reply.send(Ok(stored))));
            settlements.into_iter().zip(settled).for_each(|((.., reply), settled)| drop(reply.send(Ok(settled))));
            Ok(())
        }
        Err(_) => {
            let stores = deliveries.into_iter().zip(stores).map(|(events, reply)| Task::Store(events, reply));
            let settlements = settlements.into_iter().map(|(lease, it, reply)| Task::Settle(lease, it, reply));
            Err(stores.chain(settlements).collect())
        }
    }
}

async fn alone(database: &Database, task: Task, fold: bool) {
    match task {
        // Who does not wait any more gets nothing written for it.
        Task::Store(_, reply) if reply.is_closed() => {}
        Task::Store(events, reply) => {
            let stored = async {
                let mut tx = database.begin().await?;
                let stored = store::store(&mut tx, &[events], fold).await?;
                tx.commit().await?;
                Ok(stored.into_iter().next().unwrap_or_default())
            };
            let _ = reply.send(stored.await);
        }
        Task::Settle(lease, settlement, reply) => {
            let settled = async {
                let mut tx = database.begin().await?;
                let settled = store::settle(&mut tx, &lease, &settlement).await?;
                tx.commit().await?;
                Ok(settled)
            };
            let _ = reply.send(settled.await);
        }
    }
}
