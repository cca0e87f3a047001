//! Retries only where they are safe, within the call's time; pace; keys that change; observers.

use crate::raw::{Raw, Then};
use crate::{KEY, builder, kind, new_follow_up, server};
use persat_api::mock::Reply;
use persat_api::{Attempt, Pace, Persat, RetryPolicy};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

fn outage() -> Reply {
    Reply::status(502).body("<html>Bad Gateway</html>").content_type("text/html")
}

#[tokio::test]
async fn a_get_is_tried_again_until_it_succeeds() {
    for reply in [outage(), Reply::status(503), Reply::status(429), Reply::status(408), Reply::status(504)] {
        let server = server().await;
        let persat = builder(server.url()).build().unwrap();
        server.respond_once("getClient", reply.clone()).unwrap();
        server.respond_once("getClient", reply).unwrap();
        assert_eq!(persat.clients().get("CL-0044").await.unwrap().uid_client, "CL-0044");
        assert_eq!(server.requests().len(), 3);
    }
}

#[tokio::test]
async fn retries_end_and_the_last_response_is_the_error() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    server.respond("getClient", outage()).unwrap();
    assert_eq!(persat.clients().get("CL-0044").await.unwrap_err().http_status(), Some(502));
    assert_eq!(server.requests().len(), 3);
    assert!(persat.clients().get("CL-0044").retries(0).await.is_err());
    assert_eq!(server.requests().len(), 4);
    assert!(persat.clients().get("CL-0044").retries(1).await.is_err());
    assert_eq!(server.requests().len(), 6);
}

#[tokio::test]
async fn what_is_no_passing_failure_is_not_tried_again() {
    for status in [400, 401, 404, 409, 500, 501] {
        let server = server().await;
        let persat = builder(server.url()).build().unwrap();
        server.respond("getClient", Reply::failure(status, "X", "y")).unwrap();
        assert!(persat.clients().get("CL-0044").await.is_err());
        assert_eq!(server.requests().len(), 1, "{status}");
    }
}

#[tokio::test]
async fn what_changes_something_is_never_sent_twice() {
    let server = server().await;
    let persat = builder(server.url()).retry(RetryPolicy::default().retries(9)).build().unwrap();
    for operation in ["createFollowUp", "updateWorkOrder", "deleteClient"] {
        server.respond(operation, outage().header("retry-after", "0")).unwrap();
    }
    assert!(persat.follow_ups().create(new_follow_up()).await.unwrap_err().is_retryable());
    assert!(persat.work_orders().update("1", persat_api::types::WorkOrderChanges::new([1])).await.is_err());
    assert!(persat.clients().delete("CL-0044").await.is_err());
    assert_eq!(server.requests().len(), 3);

    // Nor when the response breaks off, or never comes: it may have been carried out.
    for (response, then) in
        [(&b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"[..], Then::Close), (b"", Then::Close), (b"", Then::Hold)]
    {
        let raw = Raw::start(response, then).await;
        let persat = builder(raw.url()).timeout(Duration::from_millis(300)).build().unwrap();
        assert!(persat.follow_ups().create(new_follow_up()).await.is_err());
        assert_eq!(raw.received().len(), 1, "{response:?}");
    }
}

#[tokio::test]
async fn a_get_whose_response_breaks_off_is_tried_again() {
    let raw = Raw::start(&b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"[..], Then::Close).await;
    let persat = builder(raw.url()).build().unwrap();
    let error = persat.clients().get("CL-0044").await.unwrap_err();
    assert_eq!((kind(&error), error.http_status()), ("Transport", Some(200)));
    assert_eq!(raw.received().len(), 3);
}

#[tokio::test]
async fn a_post_that_never_left_is_tried_again() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let attempts = Arc::new(Mutex::new(Vec::<Attempt>::new()));
    let kept = attempts.clone();
    let observer = move |attempt: &Attempt| kept.lock().unwrap().push(attempt.clone());
    let persat = builder(format!("http://{address}/v1")).observer(observer).build().unwrap();
    assert_eq!(kind(&persat.follow_ups().create(new_follow_up()).await.unwrap_err()), "Transport");
    let attempts = attempts.lock().unwrap();
    assert_eq!(
        attempts.iter().map(|it| (it.number, it.will_retry)).collect::<Vec<_>>(),
        [(1, true), (2, true), (3, false)]
    );
    assert_eq!(
        (attempts[0].operation, attempts[0].method, attempts[0].path),
        ("createFollowUp", "POST", "/follow_ups")
    );
}

#[tokio::test]
async fn the_wait_a_server_asks_for_is_kept() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    server.respond_once("getClient", Reply::status(429).header("retry-after", "1")).unwrap();
    let start = Instant::now();
    persat.clients().get("CL-0044").await.unwrap();
    assert!(start.elapsed() >= Duration::from_secs(1));

    // A wait that does not fit the call's time is the caller's to keep.
    server.respond_once("getClient", Reply::status(429).header("retry-after", "3600")).unwrap();
    let error = persat.clients().get("CL-0044").await.unwrap_err();
    assert_eq!((error.http_status(), error.retry_after()), (Some(429), Some(Duration::from_secs(3600))));
}

#[tokio::test]
async fn no_call_takes_longer_than_its_time() {
    let raw = Raw::start(&b""[..], Then::Hold).await;
    let drip =
        Raw::start(&b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"[..], Then::Repeat(b"1\r\n \r\n")).await;
    for url in [raw.url(), drip.url()] {
        let persat = builder(&url).timeout(Duration::from_millis(300)).build().unwrap();
        let start = Instant::now();
        assert_eq!(kind(&persat.clients().get("CL-0044").await.unwrap_err()), "Timeout", "{url}");
        assert!(start.elapsed() < Duration::from_secs(2));
        let persat = builder(&url).build().unwrap();
        let call = persat.clients().get("CL-0044").timeout(Duration::from_millis(300));
        assert_eq!(kind(&call.await.unwrap_err()), "Timeout");
        assert!(start.elapsed() < Duration::from_secs(4));
    }
}

#[tokio::test]
async fn an_outage_is_not_made_worse() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    server.respond("getClient", outage()).unwrap();
    for _ in 0..30 {
        assert!(persat.clone().clients().get("CL-0044").await.is_err());
    }
    // Thirty calls and ten retries, shared by all clones.
    assert_eq!(server.requests().len(), 40);
}

#[tokio::test]
async fn the_pace_is_kept_and_shared_by_clones() {
    let server = server().await;
    let pace = Pace::default().pause(Duration::from_millis(50)).burst(2);
    let persat = builder(server.url()).pace(pace).build().unwrap();
    let start = Instant::now();
    for _ in 0..3 {
        persat.clone().clients().get("CL-0044").await.unwrap();
        persat.clients().get("CL-0044").await.unwrap();
    }
    assert!(start.elapsed() >= Duration::from_millis(200), "{:?}", start.elapsed());

    let slow = Reply::json(200, &serde_json::json!({ "success": true, "data": [] })).delay(Duration::from_millis(100));
    server.respond("listClientTypes", slow).unwrap();
    let persat = builder(server.url()).pace(Pace::unlimited().concurrent(1)).build().unwrap();
    let start = Instant::now();
    let (a, b) =
        tokio::join!(async { persat.clients().list_types().await }, async { persat.clients().list_types().await });
    assert!(a.is_ok() && b.is_ok() && start.elapsed() >= Duration::from_millis(200));
}

#[tokio::test]
async fn a_cancelled_call_gives_its_place_back() {
    let server = server().await;
    server.respond_once("getClient", Reply::status(200).delay(Duration::from_secs(60))).unwrap();
    let persat = builder(server.url()).pace(Pace::unlimited().concurrent(1)).build().unwrap();
    let call = persat.clients().get("CL-0044").send();
    assert!(tokio::time::timeout(Duration::from_millis(100), call).await.is_err());
    assert!(persat.clients().get("CL-0044").timeout(Duration::from_secs(5)).await.is_ok());
}

#[tokio::test]
async fn a_new_key_serves_every_clone() {
    let server = server().await;
    let persat = Persat::builder("old").base_url(server.url()).pace(Pace::unlimited()).build().unwrap();
    let clone = persat.clone();
    assert!(clone.clients().get("CL-0044").await.unwrap_err().is_unauthorized());
    assert!(persat.set_key("bad\nkey").is_err());
    persat.set_key(KEY).unwrap();
    assert!(clone.clients().get("CL-0044").await.is_ok());
}
