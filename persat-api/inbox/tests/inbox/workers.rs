//! What becomes of events in the hands of handlers.

use crate::support::{Seen, Served, unknown, until};
use persat_inbox::{Claimed, Failure, Filter, State, Store};
use serde_json::json;
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;
use tokio::sync::{Notify, oneshot};

const SOON: Duration = Duration::from_millis(20);
const NEVER: Duration = Duration::from_secs(3600);

pub async fn an_event_is_handled_once_and_without_waiting_for_a_poll(store: Store) {
    let served = Served::start(store).await;
    let seen = Seen::default();
    // Nobody polls within this test: what is stored here wakes the worker.
    let worker = served.inbox.worker(seen.handler()).poll_interval(NEVER).concurrency(2);
    let worker = tokio::spawn(worker.run(pending()));
    for number in 0..20 {
        served.deliver(&[unknown(&format!("x.{number:02}"), json!(null))]).await;
    }
    served.emptied().await;
    let mut names = seen.all();
    names.sort();
    assert_eq!(names, (0..20).map(|number| format!("x.{number:02}")).collect::<Vec<_>>());
    assert_eq!(served.inbox.stats().await.unwrap().done, 20);
    worker.abort();
}

pub async fn failures_are_tried_again_until_the_last(store: Store) {
    let served = Served::start(store).await;
    served.deliver(&[unknown("never.works", json!(1)), unknown("works.at.the.third", json!(2))]).await;
    let seen = Seen::default();
    let handler = {
        let seen = seen.clone();
        move |event: Claimed| {
            seen.note(format!("{} {}", event.event_type(), event.attempt()));
            let works = event.event_type() == "works.at.the.third" && event.attempt() == 3;
            std::future::ready(if works { Ok(()) } else { Err(Failure::retry("no such luck")) })
        }
    };
    let worker = served.inbox.worker(handler).max_failures(4).backoff(SOON, SOON).poll_interval(SOON);
    let worker = tokio::spawn(worker.run(pending()));
    served.emptied().await;
    let mut tries = seen.all();
    tries.sort();
    let expected = [("never.works", 4), ("works.at.the.third", 3)];
    let expected: Vec<_> =
        expected.iter().flat_map(|(name, tries)| (1..=*tries).map(move |it| format!("{name} {it}"))).collect();
    assert_eq!(tries, expected);
    let dead = served.dead().await;
    assert_eq!(dead.len(), 1);
    assert_eq!((dead[0].failures, dead[0].error.as_deref()), (4, Some("no such luck")));
    let metrics = served.inbox.metrics().await;
    for line in ["handled_total 1", "failed_total 6", "given_up_total 1"] {
        assert!(metrics.contains(&format!("\npersat_inbox_{line}\n")), "{line} is missing in {metrics}");
    }
    worker.abort();
}

pub async fn panics_and_hangs_are_failures(store: Store) {
    let served = Served::start(store).await;
    served.deliver(&[unknown("panics", json!("secret")), unknown("hangs", json!(2)), unknown("works", json!(3))]).await;
    let handler = async |event: Claimed| match event.event_type() {
        "panics" => panic!("planted: this belongs to the test"),
        "hangs" => pending().await,
        _ => Ok(()),
    };
    // One at a time: neither keeps the next from its turn.
    let worker = served.inbox.worker(handler).concurrency(1).max_failures(1).handler_timeout(SOON * 50);
    let worker = tokio::spawn(worker.run(pending()));
    served.emptied().await;
    let dead = served.dead().await;
    let errors: Vec<_> = dead.iter().map(|it| it.error.as_deref().unwrap()).collect();
    assert_eq!(errors, ["the handler panicked; its log says more", "the handler took longer than 1 s"]);
    assert_eq!(served.inbox.stats().await.unwrap().done, 1);
    worker.abort();
}

pub async fn what_fails_for_good_is_dead_at_once_and_can_be_replayed(store: Store) {
    let served = Served::start(store).await;
    served.deliver(&[unknown("x", json!(1)), unknown("y", json!(2))]).await;
    let good = Arc::new(AtomicUsize::new(0));
    let handler = {
        let good = Arc::clone(&good);
        move |_| std::future::ready(if good.load(SeqCst) == 1 { Ok(()) } else { Err(Failure::for_good("it cannot")) })
    };
    let worker = tokio::spawn(served.inbox.worker(handler).run(pending()));
    served.emptied().await;
    let [first, second] = &served.dead().await[..] else { panic!("two are dead") };
    assert_eq!((first.tries, first.failures), (1, 1));
    good.store(1, SeqCst);
    assert!(served.inbox.retry(first.id).await.unwrap());
    until("the first is done", async || served.is_done(first.id).await).await;
    assert!(!served.inbox.retry(first.id).await.unwrap(), "it is done");
    assert!(!served.inbox.retry(-1).await.unwrap());
    assert_eq!(served.inbox.retry_dead().await.unwrap(), 1);
    until("the second is done", async || served.is_done(second.id).await).await;
    worker.abort();
}

pub async fn the_lease_of_a_dead_worker_ends_and_too_many_deaths_are_the_events_fault(store: Store) {
    let served = Served::start(store).await;
    served.deliver(&[unknown("kills", json!(1))]).await;
    let id = served.unfinished().await[0].id;
    for death in 1..=3_u32 {
        let taken = Arc::new(Notify::new());
        let handler = {
            let taken = Arc::clone(&taken);
            move |_| {
                taken.notify_one();
                pending()
            }
        };
        let worker = served.inbox.worker(handler).lease(SOON * 10).poll_interval(SOON).max_lost(2);
        // Aborted, it does nothing more: as a process that is killed.
        let worker = tokio::spawn(worker.run(pending()));
        taken.notified().await;
        worker.abort();
        let _ = worker.await;
        let entry = served.entry(id).await;
        assert_eq!((entry.state, entry.tries, entry.lost, entry.failures), (State::Held, death, death - 1, 0));
    }
    let seen = Seen::default();
    let worker = served.inbox.worker(seen.handler()).lease(SOON * 10).poll_interval(SOON).max_lost(2);
    let worker = tokio::spawn(worker.run(pending()));
    until("it is given up", async || !served.dead().await.is_empty()).await;
    assert_eq!(served.entry(id).await.error.as_deref(), Some("its worker died 3 times while it had this event"));
    assert!(seen.all().is_empty());
    worker.abort();
}

pub async fn a_living_worker_keeps_a_long_event(store: Store) {
    let served = Served::start(store).await;
    served.deliver(&[unknown("long", json!(1))]).await;
    let seen = Seen::default();
    let lease = Duration::from_millis(600);
    let worker = || {
        let seen = seen.clone();
        let handler = move |_| {
            seen.note("begun");
            // Three leases long.
            async move {
                tokio::time::sleep(lease * 3).await;
                Ok(())
            }
        };
        tokio::spawn(served.inbox.worker(handler).lease(lease).poll_interval(SOON).run(pending()))
    };
    let workers = [worker(), worker()];
    served.emptied().await;
    assert_eq!(seen.all(), ["begun"]);
    workers.iter().for_each(tokio::task::JoinHandle::abort);
}

pub async fn a_stopped_worker_ends_what_it_began_or_gives_it_back(store: Store) {
    let served = Served::start(store).await;
    for (grace, finishes) in [(NEVER, true), (SOON, false)] {
        served.deliver(&[unknown("x", json!(finishes))]).await;
        let id = served.inbox.list(Filter::Unfinished, 1).await.unwrap()[0].id;
        let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let handler = {
            let (begun, go_on) = (Arc::clone(&begun), Arc::clone(&go_on));
            move |_| {
                let (begun, go_on) = (Arc::clone(&begun), Arc::clone(&go_on));
                async move {
                    begun.notify_one();
                    go_on.notified().await;
                    Ok(())
                }
            }
        };
        let (stop, stopped) = oneshot::channel::<()>();
        let worker = served.inbox.worker(handler).grace(grace).lease(NEVER);
        let worker = tokio::spawn(worker.run(async { drop(stopped.await) }));
        begun.notified().await;
        drop(stop);
        if finishes {
            go_on.notify_one();
        }
        worker.await.unwrap();
        let entry = served.entry(id).await;
        let expected = if finishes { (State::Done, 0) } else { (State::Waiting, 0) };
        assert_eq!((entry.state, entry.failures), expected);
    }
    // What was given back is there for another at once.
    let seen = Seen::default();
    let worker = tokio::spawn(served.inbox.worker(seen.handler()).run(pending()));
    served.emptied().await;
    assert_eq!(seen.all(), ["x"]);
    worker.abort();
}

pub async fn a_worker_that_is_dropped_at_any_moment_leaves_the_store_usable(store: Store) {
    let served = Served::start(store).await;
    for moment in 0..60 {
        served.deliver(&[unknown("x", json!(moment))]).await;
        let handler = async |event: Claimed| {
            let done = event.begin().await?;
            Ok(done.commit().await?)
        };
        let worker = served.inbox.worker(handler).lease(SOON * 5).poll_interval(SOON);
        // Never for long enough to do much, and each a little longer than the one before.
        let _ = tokio::time::timeout(Duration::from_micros(moment * 100), worker.run(pending())).await;
    }
    let seen = Seen::default();
    let worker = tokio::spawn(served.inbox.worker(seen.handler()).lease(SOON * 5).poll_interval(SOON).run(pending()));
    served.emptied().await;
    assert_eq!(served.inbox.stats().await.unwrap().done, 60);
    worker.abort();
}

pub async fn many_events_are_taken_and_given_back(store: Store) {
    let served = Served::start(store).await;
    let events: Vec<_> = (0..1500).map(|number| unknown("x", json!(number))).collect();
    assert_eq!(served.persat(&json!(events).to_string()).await, 204);
    let (stop, stopped) = oneshot::channel::<()>();
    let worker = served.inbox.worker(|_| pending()).concurrency(2000).grace(SOON).lease(NEVER);
    let worker = tokio::spawn(worker.run(async { drop(stopped.await) }));
    until("all are held", async || served.inbox.stats().await.unwrap().held == 1500).await;
    drop(stop);
    worker.await.unwrap();
    let stats = served.inbox.stats().await.unwrap();
    assert_eq!((stats.waiting, stats.held), (1500, 0));
    let entries = served.inbox.list(Filter::Unfinished, 2000).await.unwrap();
    assert!(entries.iter().all(|it| (it.tries, it.failures, it.lost) == (1, 0, 0)));
}

pub async fn what_was_handled_long_ago_is_forgotten(store: Store) {
    let served = Served::start(store.clone()).await;
    served.deliver(&[unknown("x", json!(1)), unknown("y", json!(2))]).await;
    let first = served.unfinished().await[0].id;
    let seen = Seen::default();
    let worker = tokio::spawn(served.inbox.worker(seen.handler()).run(pending()));
    served.emptied().await;
    worker.abort();
    let _ = worker.await;
    // A clock of its own has the database: the row is made older instead.
    let sql = "UPDATE persat_inbox_work SET due_at = due_at - remember_for WHERE event_id =
        (SELECT min(event_id) FROM persat_inbox_event)";
    let other = crate::support::deleted("CL-1");
    served.deliver(&[other]).await;
    let handler = move |event: Claimed| async move {
        let mut done = event.begin().await?;
        if let Some(database) = done.sqlite() {
            persat_inbox::sqlx::query(sql).execute(database).await?;
        } else if let Some(database) = done.postgres() {
            persat_inbox::sqlx::query(sql).execute(database).await?;
        }
        done.commit().await?;
        Ok(())
    };
    let worker = tokio::spawn(served.inbox.worker(handler).lease(SOON).run(pending()));
    until("it is forgotten", async || served.inbox.list(Filter::Only(first), 1).await.unwrap().is_empty()).await;
    worker.abort();
    let _ = worker.await;
    // So that the same event counts as new.
    served.deliver(&[unknown("x", json!(1)), unknown("y", json!(2))]).await;
    let waiting: Vec<_> = served.unfinished().await.into_iter().map(|it| it.event_type).collect();
    assert_eq!(waiting, ["x"]);
}
