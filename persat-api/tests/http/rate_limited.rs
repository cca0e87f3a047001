//! Changes that a server refuses for having got too many requests (429).

use crate::raw::{Raw, Then};
use crate::{assert_presentable, builder, new_follow_up, server, soon};
use persat_api::mock::Reply;
use persat_api::types::WorkOrderChanges;
use persat_api::{Attempt, ClientBuilder, Persat};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

fn too_many() -> Reply {
    Reply::failure(429, "TOO_MANY_REQUESTS", "Espere")
}

/// A client that sends again what was refused with 429, whatever it is.
fn again(url: impl Into<String>) -> ClientBuilder<Persat> {
    builder(url).retry(soon().rate_limited_changes(true))
}

#[tokio::test]
async fn a_change_is_not_repeated_unless_the_program_says_so() {
    let server = server().await;
    server.respond("createFollowUp", too_many().header("retry-after", "7")).unwrap();
    let error = builder(server.url()).build().unwrap().follow_ups().create(new_follow_up()).await.unwrap_err();
    assert_presentable(&error);
    assert!(error.is_rate_limited() && !error.may_have_been_carried_out() && !error.never_sent());
    assert_eq!((error.retry_after(), server.requests().len()), (Some(Duration::from_secs(7)), 1));
}

#[tokio::test]
async fn if_it_does_any_change_is_sent_again_after_the_wait_asked_for() {
    let server = server().await;
    let attempts = Arc::new(Mutex::new(Vec::new()));
    let kept = attempts.clone();
    let observer = move |it: &Attempt| kept.lock().unwrap().push((it.status, it.failure, it.will_retry));
    let persat = again(server.url()).observer(observer).build().unwrap();
    server.respond_once("createFollowUp", too_many().header("retry-after", "1")).unwrap();
    let start = Instant::now();
    persat.follow_ups().create(new_follow_up()).await.unwrap();
    assert!(start.elapsed() >= Duration::from_secs(1));
    assert_eq!(*attempts.lock().unwrap(), [(Some(429), None, true), (Some(200), None, false)]);

    for operation in ["updateWorkOrder", "deleteClient"] {
        server.respond_once(operation, too_many()).unwrap();
    }
    persat.work_orders().update("134", WorkOrderChanges::new([1])).await.unwrap();
    persat.clients().delete("CL-0044").await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 6);
    for pair in requests.chunks(2) {
        assert_eq!((&pair[0].method, &pair[0].path, &pair[0].body), (&pair[1].method, &pair[1].path, &pair[1].body));
    }
}

#[tokio::test]
async fn it_stays_within_the_calls_time_and_its_retries() {
    let server = server().await;
    let persat = again(server.url()).build().unwrap();
    server.respond_once("createFollowUp", too_many().header("retry-after", "3600")).unwrap();
    let start = Instant::now();
    let error = persat.follow_ups().create(new_follow_up()).await.unwrap_err();
    assert_eq!((error.retry_after(), server.requests().len()), (Some(Duration::from_secs(3600)), 1));
    assert!(start.elapsed() < Duration::from_secs(20));

    server.respond("createFollowUp", too_many()).unwrap();
    assert!(persat.follow_ups().create(new_follow_up()).retries(0).await.unwrap_err().is_rate_limited());
    assert_eq!(server.requests().len(), 2);
    assert!(persat.follow_ups().create(new_follow_up()).await.unwrap_err().is_rate_limited());
    assert_eq!(server.requests().len(), 5);
}

#[tokio::test]
async fn nothing_else_that_changes_something_is_repeated_with_it() {
    for status in [400, 408, 409, 425, 500, 502, 503, 504] {
        let server = server().await;
        server.respond("createFollowUp", Reply::failure(status, "X", "y").header("retry-after", "1")).unwrap();
        let error = again(server.url()).build().unwrap().follow_ups().create(new_follow_up()).await.unwrap_err();
        assert_eq!((error.http_status(), server.requests().len()), (Some(status), 1));
    }
    for then in [Then::Close, Then::Hold] {
        let raw = Raw::start(&b""[..], then).await;
        let persat = again(raw.url()).timeout(Duration::from_millis(300)).build().unwrap();
        let error = persat.follow_ups().create(new_follow_up()).await.unwrap_err();
        assert!(error.may_have_been_carried_out());
        assert_eq!(raw.received().len(), 1);
    }
}

/// What comes after a refusal counts for itself.
#[tokio::test]
async fn a_failure_behind_a_refusal_is_the_last() {
    let server = server().await;
    server.respond_once("createFollowUp", too_many()).unwrap();
    server.respond("createFollowUp", Reply::failure(500, "X", "y")).unwrap();
    let error = again(server.url()).build().unwrap().follow_ups().create(new_follow_up()).await.unwrap_err();
    assert_eq!((error.http_status(), server.requests().len()), (Some(500), 2));
    assert!(error.may_have_been_carried_out());
}
