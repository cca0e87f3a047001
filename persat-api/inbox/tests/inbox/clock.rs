//! A clock that jumps. The database's is the only one that times in the store are compared with, so that to set it
//! back is the same as to make all of them later.

use crate::support::{Seen, Served, unknown, until};
use crate::transactions::{effects, execute, with_table};
use jiff::{SignedDuration, Timestamp};
use persat_inbox::{Claimed, Failure, Source, State, Store};
use serde_json::json;
use std::future::pending;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;

const SOON: Duration = Duration::from_millis(20);
const HOUR: Duration = Duration::from_secs(3600);

/// Columns of tables, and by how many milliseconds they become later.
type Change = (&'static [(&'static str, &'static str)], i64);

/// Sets the database's clock, once.
struct Clock {
    back: watch::Sender<Option<Change>>,
    worker: JoinHandle<()>,
}

impl Clock {
    /// A worker that has one event in hand, and takes no other: in its transaction the times are changed.
    async fn new(served: &Served) -> Self {
        served.deliver(&[unknown("clock", json!(Timestamp::now().to_string()))]).await;
        let (back, told) = watch::channel(None::<Change>);
        let handler = {
            let told = told.clone();
            move |event: Claimed| {
                let mut told = told.clone();
                async move {
                    let (columns, back) =
                        told.wait_for(Option::is_some).await.ok().and_then(|it| *it).unwrap_or_default();
                    let mut done = event.begin().await?;
                    for (table, column) in columns {
                        execute(&mut done, &format!("UPDATE persat_inbox_{table} SET {column} = {column} + {back}"))
                            .await?;
                    }
                    Ok(done.commit().await?)
                }
            }
        };
        let mut stop = told;
        let stop = async move { drop(stop.wait_for(Option::is_some).await) };
        let worker = served.inbox.worker(handler).concurrency(1).lease(HOUR).grace(HOUR);
        let worker = tokio::spawn(worker.run(stop));
        until("the clock can be set", async || served.inbox.stats().await.unwrap().held == 1).await;
        Self { back, worker }
    }

    async fn set(self, back: SignedDuration) {
        self.change(&[("work", "due_at"), ("event", "received_at"), ("clock", "at")], back).await;
    }

    async fn change(self, columns: &'static [(&'static str, &'static str)], by: SignedDuration) {
        self.back.send(Some((columns, by.as_millis() as i64))).unwrap();
        self.worker.await.unwrap();
    }
}

pub async fn a_clock_that_is_set_back_makes_nothing_wait(store: Store) {
    let served = Served::start(store).await;
    let clock = Clock::new(&served).await;
    // One whose worker dies.
    served.deliver(&[unknown("held", json!(null))]).await;
    let lease = Duration::from_secs(10);
    let worker = tokio::spawn(served.inbox.worker(|_| pending()).lease(lease).run(pending()));
    until("it is held", async || served.inbox.stats().await.unwrap().held == 2).await;
    worker.abort();
    let _ = worker.await;
    // One that is to wait.
    served.deliver(&[unknown("later", json!(null))]).await;
    let later = served.unfinished().await.pop().unwrap().id;
    let handler = async |_| Err(Failure::retry_after(Duration::from_secs(600), "the other side is busy"));
    let worker = tokio::spawn(served.inbox.worker(handler).run(pending()));
    until("it failed", async || served.entry(later).await.failures == 1).await;
    worker.abort();
    let _ = worker.await;
    // And one that nobody has seen yet.
    served.deliver(&[unknown("new", json!(null))]).await;
    clock.set(SignedDuration::from_hours(1)).await;

    let seen = Seen::default();
    let worker =
        || tokio::spawn(served.inbox.worker(seen.handler()).lease(SOON * 10).poll_interval(SOON).run(pending()));
    // Both see that it was set back; it is made good once.
    let workers = [worker(), worker()];
    until("all but one are done", async || served.inbox.stats().await.unwrap().waiting == 1).await;
    let mut names = seen.all();
    names.sort();
    assert_eq!(names, ["held", "new"]);
    let entry = served.entry(later).await;
    let wait = Timestamp::now().until(entry.at).unwrap().total(jiff::Unit::Second).unwrap();
    assert!(entry.state == State::Waiting && (500.0..=601.0).contains(&wait), "{entry:?} {wait}");
    workers.iter().for_each(JoinHandle::abort);
}

/// More than are moved in one piece; what comes in between is of the new time.
pub async fn many_are_moved_along_with_a_clock_that_is_set_back(store: Store) {
    let served = Served::start(store).await;
    let clock = Clock::new(&served).await;
    let many: Vec<_> = (0..12_000).map(|number| unknown("waits", json!(number))).collect();
    assert_eq!(served.persat(&json!(many).to_string()).await, 204);
    clock.set(SignedDuration::from_hours(1)).await;
    served.deliver(&[unknown("new", json!(null))]).await;
    let seen = Seen::default();
    let worker = served.inbox.worker(seen.handler()).concurrency(100).lease(SOON * 10).poll_interval(SOON);
    let worker = tokio::spawn(worker.run(pending()));
    served.emptied().await;
    assert_eq!(seen.all().len(), 12_001);
    worker.abort();
}

/// What stores keeps the mark by which the next worker sees it.
pub async fn a_clock_that_is_set_back_while_no_worker_runs_makes_nothing_wait(store: Store) {
    let served = Served::start(store.clone()).await;
    // No worker has run for two hours.
    let clock = Clock::new(&served).await;
    clock.change(&[("clock", "at")], SignedDuration::from_hours(-2)).await;
    let clock = Clock::new(&served).await;
    let receiver = Served::start(store).await;
    receiver.deliver(&[unknown("new", json!(null))]).await;
    clock.set(SignedDuration::from_hours(1)).await;
    let seen = Seen::default();
    let worker = served.inbox.worker(seen.handler()).lease(SOON * 10).poll_interval(SOON);
    let worker = tokio::spawn(worker.run(pending()));
    served.emptied().await;
    assert_eq!(seen.all(), ["new"]);
    worker.abort();
}

pub async fn a_clock_that_is_set_forward_repeats_no_effect(store: Store) {
    let served = with_table(store).await;
    let clock = Clock::new(&served).await;
    served.deliver(&[unknown("x", json!(1))]).await;
    let id = served.unfinished().await.pop().unwrap().id;
    let seen = Seen::default();
    let (go, going) = watch::channel(false);
    let worker = || {
        let (seen, going) = (seen.clone(), going.clone());
        let handler = move |event: Claimed| {
            seen.note(event.event_type());
            let mut going = going.clone();
            async move {
                let _ = going.wait_for(|it| *it).await;
                let mut done = event.begin().await?;
                execute(&mut done, "INSERT INTO effect VALUES (1)").await?;
                Ok(done.commit().await?)
            }
        };
        tokio::spawn(served.inbox.worker(handler).lease(HOUR).poll_interval(SOON).run(pending()))
    };
    let workers = [worker(), worker()];
    until("one has it", async || seen.all().len() == 1).await;
    clock.set(SignedDuration::from_hours(-24)).await;
    // Its lease is over, as if it were dead.
    until("another has it as well", async || seen.all().len() == 2).await;
    go.send(true).unwrap();
    until("it is done", async || served.is_done(id).await).await;
    let entry = served.entry(id).await;
    assert_eq!((entry.tries, entry.lost, entry.failures), (2, 1, 0));
    workers.iter().for_each(JoinHandle::abort);
    for worker in workers {
        let _ = worker.await;
    }
    assert_eq!(effects(&served).await, 1);
    // What was done is remembered for longer than the vendor repeats it, a day less included.
    served.deliver(&[unknown("x", json!(1))]).await;
    assert_eq!(served.entry(id).await.repeats, 1);
    let repeats: Duration = persat_api::webhook::RETRY_DELAYS.iter().sum();
    assert!(Source::Persat.remembered_for() - HOUR * 24 > repeats);
}
