//! Effects in the transaction that completes the event.

use crate::support::{Seen, Served, unknown, until};
use persat_inbox::sqlx::{query, query_scalar};
use persat_inbox::{Claimed, Completion, Error, Failure, State, Store};
use serde_json::json;
use std::future::pending;
use std::time::Duration;

const SOON: Duration = Duration::from_millis(20);

/// Runs a statement in the transaction of an event, on whichever database.
pub async fn execute(done: &mut Completion, sql: &str) -> Result<(), Failure> {
    if let Some(database) = done.sqlite() {
        query(sql).execute(database).await?;
    } else if let Some(database) = done.postgres() {
        query(sql).execute(database).await?;
    }
    Ok(())
}

/// Handles one more event, which counts the effects.
pub async fn effects(served: &Served) -> i64 {
    served.deliver(&[unknown("count", json!(std::process::id()))]).await;
    let (tell, told) = tokio::sync::mpsc::unbounded_channel();
    let handler = move |event: Claimed| {
        let tell = tell.clone();
        async move {
            if event.event_type() != "count" {
                return Err(Failure::retry("not mine"));
            }
            let mut done = event.begin().await?;
            let sql = "SELECT count(*) FROM effect";
            let count: i64 = if let Some(database) = done.sqlite() {
                query_scalar(sql).fetch_one(database).await?
            } else {
                query_scalar(sql).fetch_one(done.postgres().unwrap()).await?
            };
            done.commit().await?;
            tell.send(count).unwrap();
            Ok(())
        }
    };
    let worker = tokio::spawn(served.inbox.worker(handler).backoff(SOON, SOON).run(pending()));
    let mut told = told;
    let count = told.recv().await.unwrap();
    worker.abort();
    let _ = worker.await;
    count
}

pub async fn with_table(store: Store) -> Served {
    let served = Served::start(store).await;
    served.deliver(&[unknown("table", json!(null))]).await;
    let handler = async |event: Claimed| {
        let mut done = event.begin().await?;
        execute(&mut done, "CREATE TABLE effect (event bigint NOT NULL)").await?;
        Ok(done.commit().await?)
    };
    let worker = tokio::spawn(served.inbox.worker(handler).run(pending()));
    served.emptied().await;
    worker.abort();
    let _ = worker.await;
    served
}

pub async fn an_effect_happens_with_the_completion(store: Store) {
    let served = with_table(store).await;
    served.deliver(&[unknown("x", json!(1))]).await;
    let id = served.unfinished().await[0].id;
    let handler = async |event: Claimed| {
        let mut done = event.begin().await?;
        execute(&mut done, "INSERT INTO effect VALUES (1)").await?;
        done.commit().await?;
        // Complete is complete, whatever comes after.
        Err(Failure::for_good("too late"))
    };
    let worker = tokio::spawn(served.inbox.worker(handler).run(pending()));
    until("it is done", async || served.is_done(id).await).await;
    worker.abort();
    let _ = worker.await;
    assert_eq!(served.entry(id).await.error, None);
    assert_eq!(effects(&served).await, 1);
}

pub async fn what_is_not_committed_did_not_happen(store: Store) {
    let served = with_table(store).await;
    served.deliver(&["fails", "forgets", "panics"].map(|name| unknown(name, json!(1)))).await;
    let handler = async |event: Claimed| {
        let mut done = event.begin().await?;
        execute(&mut done, "INSERT INTO effect VALUES (1)").await?;
        match event.event_type() {
            "fails" => Err(Failure::retry("on purpose")),
            "panics" => panic!("planted: this belongs to the test"),
            _ => Ok(()),
        }
    };
    let worker = served.inbox.worker(handler).max_failures(1);
    let worker = tokio::spawn(worker.run(pending()));
    served.emptied().await;
    worker.abort();
    let _ = worker.await;
    let dead = served.dead().await;
    let errors: Vec<_> = dead.iter().map(|it| it.error.as_deref().unwrap()).collect();
    let forgot = "the handler did not commit the transaction that it began";
    assert_eq!(errors, ["on purpose", forgot, "the handler panicked; its log says more"]);
    assert_eq!(effects(&served).await, 0);
}

pub async fn a_repetition_waits_for_no_handler_unless_the_file_has_one_writer(store: Store) {
    let one_writer = format!("{store:?}").starts_with("Sqlite");
    let inbox = persat_inbox::Inbox::options(store).store_timeout(SOON * 25).open().await.unwrap();
    let receiver = persat_api::webhook::Receiver::builder().path_token(crate::http::TOKEN).build().unwrap();
    let served = Served::of(inbox, receiver).await;
    let event = unknown("x", json!(1));
    served.deliver(std::slice::from_ref(&event)).await;
    let id = served.unfinished().await[0].id;
    let (begun, mut has_begun) = tokio::sync::mpsc::unbounded_channel();
    let (go, going) = tokio::sync::watch::channel(false);
    let handler = move |event: Claimed| {
        let (begun, mut going) = (begun.clone(), going.clone());
        async move {
            let done = event.begin().await?;
            begun.send(()).unwrap();
            going.wait_for(|it| *it).await.unwrap();
            Ok(done.commit().await?)
        }
    };
    let worker = tokio::spawn(served.inbox.worker(handler).run(pending()));
    has_begun.recv().await.unwrap();
    // More than there are tasks that store: were they to wait, nothing else could be stored.
    let expected = if one_writer { 503 } else { 204 };
    for _ in 0..6 {
        assert_eq!(served.persat(&event.to_string()).await, expected);
    }
    assert_eq!(served.persat(&json!([unknown("y", json!(1)), event]).to_string()).await, expected);
    go.send(true).unwrap();
    until("it is done", async || served.is_done(id).await).await;
    until("all is stored", async || served.persat(&event.to_string()).await == 204).await;
    assert!(served.entry(id).await.repeats > 0);
    worker.abort();
}

pub async fn who_lost_the_lease_writes_nothing(store: Store) {
    let served = with_table(store).await;
    served.deliver(&[unknown("x", json!(1))]).await;
    let id = served.unfinished().await[0].id;
    let seen = Seen::default();
    let (hand, handed) = tokio::sync::mpsc::unbounded_channel();
    // A worker that is taken for dead: its handler's event is used after it.
    let handler = move |event: Claimed| {
        hand.send(event).unwrap();
        pending()
    };
    let worker = tokio::spawn(served.inbox.worker(handler).lease(SOON * 10).run(pending()));
    let mut handed = handed;
    let event = handed.recv().await.unwrap();
    worker.abort();
    let _ = worker.await;
    let other = served.inbox.worker(seen.handler()).poll_interval(SOON).lease(SOON * 10);
    let other = tokio::spawn(other.run(pending()));
    until("another has done it", async || served.is_done(id).await).await;
    assert!(matches!(event.begin().await, Err(Error::LeaseLost)));
    assert_eq!(served.entry(id).await.state, State::Done);
    assert_eq!(seen.all(), ["x"]);
    other.abort();
    let _ = other.await;
    assert_eq!(effects(&served).await, 0);
}
