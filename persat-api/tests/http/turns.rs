//! Many calls at once, that wait for their turns at the client's pace.

use crate::paging::{client, ok};
use crate::scripted::{Scripted, ScriptedReply};
use crate::{KEY, assert_presentable, builder, kind, soon};
use futures_util::future::join_all;
use persat_api::{Error, Pace, Persat};
use std::time::{Duration, Instant};

const NOTHING: &str = r#"{"success":true,"data":[]}"#;

async fn healthy() -> Scripted {
    Scripted::start(|_| ScriptedReply::ok(NOTHING)).await
}

/// Begins so many calls at once, and gives the errors.
async fn at_once(persat: &Persat, count: usize) -> Vec<Error> {
    let calls = (0..count).map(|_| persat.clients().list_types().send());
    join_all(calls).await.into_iter().filter_map(Result::err).collect()
}

#[tokio::test]
async fn waiting_for_a_turn_is_no_fault_of_the_servers() {
    let server = healthy().await;
    let pace = Pace::default().pause(Duration::from_millis(20)).burst(1);
    let persat = builder(server.url()).pace(pace).timeout(Duration::from_millis(400)).build().unwrap();
    let start = Instant::now();
    let lost = at_once(&persat, 60).await;
    assert!(start.elapsed() > Duration::from_secs(1));
    assert_eq!((lost.len(), server.asked().len()), (0, 60), "{:?}", lost.first());
}

#[tokio::test]
#[ignore = "takes a minute: the default settings"]
async fn three_hundred_at_once_are_all_carried_out() {
    let server = healthy().await;
    let persat = Persat::builder(KEY).base_url(server.url()).build().unwrap();
    let start = Instant::now();
    let lost = at_once(&persat, 300).await;
    println!("{} of 300 lost in {:.1?}", lost.len(), start.elapsed());
    assert_eq!(lost.len(), 0);
}

#[tokio::test]
async fn waiting_has_a_limit_of_its_own_if_it_is_set() {
    let server = healthy().await;
    let pace = Pace::default().pause(Duration::from_millis(50)).burst(1).max_wait(Duration::from_millis(220));
    let persat = builder(server.url()).pace(pace).build().unwrap();
    let lost = at_once(&persat, 20).await;
    assert!(lost.len() > 10 && server.asked().len() == 20 - lost.len(), "{}", lost.len());
    for error in lost {
        assert_presentable(&error);
        assert_eq!((kind(&error), error.never_sent(), error.is_retryable()), ("NoTurn", true, true));
        assert!(!error.may_have_been_carried_out() && !error.is_timeout());
        assert!(error.to_string().starts_with("listClientTypes: not sent: no turn at the client's pace"), "{error}");
    }
}

/// The wait for the turn of a retry counts neither, and no retry is lost to it.
#[tokio::test]
async fn a_retry_may_wait_for_its_turn_too() {
    let server = Scripted::start({
        let count = std::sync::atomic::AtomicUsize::default();
        move |_| match count.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
            0 => ScriptedReply::failure(503),
            _ => ScriptedReply::ok(NOTHING),
        }
    })
    .await;
    let pace = Pace::default().pause(Duration::from_millis(20)).burst(1);
    let builder = builder(server.url()).pace(pace).retry(soon()).timeout(Duration::from_millis(400));
    let lost = at_once(&builder.build().unwrap(), 50).await;
    assert_eq!((lost.len(), server.asked().len()), (0, 51), "{:?}", lost.first());
}

/// Pages that are read ahead wait as well, for longer than a call may take.
#[tokio::test]
async fn a_page_may_wait_for_its_turn() {
    let server = Scripted::start(|asked| {
        let offset = asked.number("offset");
        ScriptedReply::ok(ok((offset..3).take(1).map(|id| client(id as usize)).collect()))
    })
    .await;
    for ahead in [0, 2] {
        let pace = Pace::default().pause(Duration::from_millis(600)).burst(1);
        let persat = builder(server.url()).pace(pace).timeout(Duration::from_millis(100)).build().unwrap();
        let list = persat.clients().list().limit(1);
        let items = list.stream().ahead(ahead).all().await.unwrap();
        assert_eq!(items.len(), 3);
    }
}

#[tokio::test]
async fn times_without_end_are_no_trouble() {
    let server = healthy().await;
    let pace = Pace::default().max_wait(Duration::MAX);
    let persat = builder(server.url()).pace(pace).read_timeout(Duration::MAX).change_idle_timeout(Duration::MAX);
    persat.build().unwrap().clients().list_types().await.unwrap();
}
