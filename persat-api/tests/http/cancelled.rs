//! Calls that are given up at any moment: they leave nothing behind that others would miss.

use crate::scripted::{Scripted, ScriptedReply};
use crate::{builder, soon};
use persat_api::Pace;
use std::time::Duration;
use tokio::time::timeout;

const TYPES: &str = r#"{"success": true, "data": []}"#;

#[tokio::test]
async fn who_waits_for_a_retry_and_goes_spends_nothing() {
    let server = Scripted::start(|_| ScriptedReply::failure(503)).await;
    let slow = soon().base(Duration::from_secs(20));
    let persat = builder(server.url()).retry(slow).timeout(Duration::from_secs(60)).build().unwrap();
    // Ten retries at once are there: twice as many are about to be made.
    for turn in 0..20 {
        let persat = persat.clone();
        let call = tokio::spawn(async move { persat.clients().list_types().await });
        while server.asked().len() <= turn {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        // Its response is about to arrive, or it waits for its retry.
        tokio::time::sleep(Duration::from_millis(10)).await;
        call.abort();
        assert!(call.await.unwrap_err().is_cancelled());
    }
    // One that could not be tried again would have failed by now.
    let call = persat.clients().list_types().send();
    assert!(timeout(Duration::from_millis(300), call).await.is_err(), "the budget is spent");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whenever_a_call_is_dropped_its_place_and_turn_are_free() {
    let server = Scripted::start(|_| ScriptedReply::ok(TYPES).after(3)).await;
    let pace = Pace::default().burst(2).pause(Duration::from_millis(1)).concurrent(2);
    let persat = builder(server.url()).pace(pace).build().unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for turn in 0..200_u64 {
        let persat = persat.clone();
        // Given up after 0 to 20 milliseconds: while waiting for a place, for a turn, for the response.
        let patience = Duration::from_micros(turn * 7919 % 20_000);
        tasks.spawn(async move { drop(timeout(patience, persat.clients().list_types().send()).await) });
    }
    tasks.join_all().await;
    assert!(server.most_at_once() <= 3, "{}", server.most_at_once());
    let both = async || tokio::join!(persat.clients().list_types().send(), persat.clients().list_types().send());
    for _ in 0..3 {
        let (a, b) = timeout(Duration::from_secs(10), both()).await.expect("a place was lost");
        assert!(a.is_ok() && b.is_ok());
    }
}
