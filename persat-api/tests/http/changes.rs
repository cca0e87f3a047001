//! Copies that are kept up to date.

use crate::builder;
use crate::scripted::{Scripted, ScriptedReply};
use jiff::{SignedDuration, Timestamp};
use persat_api::changes::{Changes, Checkpoint, DEFAULT_OVERLAP};
use persat_api::types::MasterDbElement;
use persat_api::{Error, RetryPolicy};
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

async fn read(changes: &mut Changes<MasterDbElement>) -> Result<usize, Error> {
    let mut count = 0;
    while let Some(element) = changes.next().await {
        element?;
        count += 1;
    }
    Ok(count)
}

/// A server with 250 changes, whose third page fails as long as it is told to.
async fn server(fails: Arc<AtomicBool>, headers: String) -> Scripted {
    capped(100, fails, headers).await
}

/// The same, with so many items on a page at most.
async fn capped(most: i64, fails: Arc<AtomicBool>, headers: String) -> Scripted {
    Scripted::start(move |asked| {
        let offset = asked.number("offset");
        if offset == 200 && fails.load(Ordering::SeqCst) {
            return ScriptedReply::failure(400);
        }
        let elements: Vec<_> = (offset..250.min(offset + asked.number("limit").min(most)))
            .map(|id| json!({"mdb_id": 4, "fields": {"1": id.to_string()}, "updated": "2022-05-19T08:00:00.000Z"}))
            .collect();
        let paging = json!({"offset": offset, "limit": 100, "result": 1, "total": 1});
        ScriptedReply {
            headers: headers.clone(),
            ..ScriptedReply::ok(json!({"success": true, "data": elements, "paging": paging}))
        }
    })
    .await
}

fn seconds_ago(checkpoint: &Checkpoint) -> i64 {
    Timestamp::now().duration_since(checkpoint.since.0).as_secs()
}

#[tokio::test]
async fn a_run_starts_where_the_one_before_did_and_a_broken_one_goes_on() {
    let fails = Arc::new(AtomicBool::new(true));
    let server = server(fails.clone(), String::new()).await;
    let persat = builder(server.url()).retry(RetryPolicy::never()).build().unwrap();

    let first = Checkpoint::default();
    let mut changes = persat.master_dbs().element_changes(4, &first);
    let error = read(&mut changes).await.unwrap_err();
    assert!(error.is_bad_request(), "{error}");
    assert!(changes.next().await.is_none());
    let broken = changes.checkpoint();
    assert_eq!((broken.since, broken.run.unwrap().offset), (first.since, 200));

    // Stored, and read by another program some time later.
    let stored = serde_json::to_string(&broken).unwrap();
    let mut broken: Checkpoint = serde_json::from_str(&stored).unwrap();
    let started = Timestamp::now() - SignedDuration::from_hours(2);
    broken.run.as_mut().unwrap().started = started.into();
    fails.store(false, Ordering::SeqCst);
    let mut changes = persat.master_dbs().element_changes(4, &broken);
    assert_eq!(read(&mut changes).await.unwrap(), 50);
    let next = changes.checkpoint();
    let overlap = SignedDuration::try_from(DEFAULT_OVERLAP).unwrap();
    assert_eq!((next.run, next.since.0), (None, started - overlap));

    let mut changes = persat.master_dbs().element_changes(4, &next).ahead(2);
    assert_eq!(read(&mut changes).await.unwrap(), 250);
    assert!((300..330).contains(&seconds_ago(&changes.checkpoint())), "{changes:?}");
    let sent: Vec<_> =
        server.asked().iter().map(|it| (it.query("last_updated").unwrap(), it.number("offset"))).collect();
    let (first, next) = (first.since.to_string(), next.since.to_string());
    // The end is an empty page. Reading ahead may look beyond it.
    let ends = [(&first, 200), (&first, 200), (&first, 250), (&next, 0), (&next, 100), (&next, 200)];
    let expected: Vec<_> = [(&first, 0), (&first, 100)].into_iter().chain(ends).collect();
    assert_eq!(sent[..8].iter().map(|(since, offset)| (since, *offset)).collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn nothing_moves_on_before_the_end() {
    let server = server(Arc::default(), String::new()).await;
    let persat = builder(server.url()).build().unwrap();
    let since = Checkpoint::new("2022-05-19T08:00:00Z".parse::<Timestamp>().unwrap());
    let mut changes = persat.master_dbs().element_changes(4, &since);
    for taken in 0..250 {
        let checkpoint = changes.checkpoint();
        assert_eq!(checkpoint.since, since.since);
        assert_eq!(checkpoint.run.map_or(0, |run| run.offset), (taken - 1).max(0) / 100 * 100, "{taken}");
        assert_eq!(checkpoint.run.is_none(), taken <= 100, "{taken}");
        changes.next().await.unwrap().unwrap();
    }
    assert!(changes.checkpoint().run.is_some());
    assert!(changes.next().await.is_none());
    assert!(changes.checkpoint().run.is_none());
}

#[tokio::test]
async fn a_server_whose_clock_is_behind_is_believed() {
    let past = Timestamp::now() - SignedDuration::from_hours(3);
    let date = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&past).unwrap();
    let server = server(Arc::default(), format!("Date: {date}\r\n")).await;
    let persat = builder(server.url()).build().unwrap();
    let mut changes = persat.master_dbs().element_changes(4, &Checkpoint::default()).overlap(Duration::from_secs(60));
    read(&mut changes).await.unwrap();
    let ago = seconds_ago(&changes.checkpoint()) - 3 * 3600;
    assert!((60..90).contains(&ago), "{ago}");
}

#[tokio::test]
async fn a_run_that_never_got_an_response_leaves_nothing_to_go_on_with() {
    let past = Timestamp::now() - SignedDuration::from_hours(3);
    let date = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&past).unwrap();
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let persat = builder(format!("http://{nobody}/v1")).build().unwrap();
    let mut changes = persat.master_dbs().element_changes(4, &Checkpoint::default());
    assert!(changes.next().await.unwrap().is_err());
    let checkpoint = changes.checkpoint();
    assert_eq!(checkpoint, Checkpoint::default());
    // So the next run goes by the server's clock.
    let server = server(Arc::default(), format!("Date: {date}\r\n")).await;
    let persat = builder(server.url()).build().unwrap();
    let mut changes = persat.master_dbs().element_changes(4, &checkpoint).overlap(Duration::from_secs(60));
    read(&mut changes).await.unwrap();
    let ago = seconds_ago(&changes.checkpoint()) - 3 * 3600;
    assert!((60..90).contains(&ago), "{ago}");
}

#[tokio::test]
async fn a_server_that_gives_less_than_it_is_asked_for_loses_no_change() {
    for (most, ahead) in [(30, 0), (99, 0), (30, 3), (1, 5)] {
        let server = capped(most, Arc::default(), String::new()).await;
        let persat = builder(server.url()).build().unwrap();
        let mut changes = persat.master_dbs().element_changes(4, &Checkpoint::default()).ahead(ahead);
        assert_eq!(read(&mut changes).await.unwrap(), 250, "{most} on a page, {ahead} ahead");
        assert!(changes.checkpoint().run.is_none());
        // One beyond the end, and what was asked for before the end was known.
        let sent = server.asked().len();
        assert!(sent as i64 <= 250 / most + 3 + ahead as i64, "{sent} requests");
    }
}
