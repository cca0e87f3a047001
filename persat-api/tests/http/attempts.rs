//! What observers are told of attempts: why there was no response, and nothing of whose it would have been.

use crate::raw::{Raw, Then};
use crate::{KEY, builder, new_follow_up, server};
use persat_api::mock::Reply;
use persat_api::{Attempt, AttemptFailure, ClientBuilder, Pace, Persat, RetryPolicy};
use std::sync::{Arc, Mutex};
use std::time::Duration;

type Told = Arc<Mutex<Vec<Attempt>>>;

/// A client whose attempts are kept.
fn observed(url: impl Into<String>) -> (ClientBuilder<Persat>, Told) {
    let told = Told::default();
    let kept = told.clone();
    let builder = builder(url).retry(RetryPolicy::never()).timeout(Duration::from_millis(500));
    (builder.observer(move |attempt| kept.lock().unwrap().push(attempt.clone())), told)
}

/// The one attempt of a call, which names nobody.
#[track_caller]
fn only(told: &Told) -> (Option<u16>, Option<AttemptFailure>) {
    let told = told.lock().unwrap();
    let [attempt] = &told[..] else { panic!("{told:?}") };
    let printed = format!("{attempt:?}");
    for secret in ["CL-0044", KEY, "127.0.0.1", "s3cret"] {
        assert!(!printed.contains(secret), "{printed}");
    }
    assert_eq!((attempt.operation, attempt.path), ("getClient", "/clients/{uid_client}"));
    (attempt.status, attempt.failure)
}

#[tokio::test]
async fn an_attempt_says_why_it_has_no_response() {
    const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"s3cret\":";
    for (what, response, then, expected) in [
        ("closed", "", Then::Close, (None, Some(AttemptFailure::Broken))),
        ("no HTTP", "s3cret\n\n", Then::Close, (None, Some(AttemptFailure::Broken))),
        ("silent", "", Then::Hold, (None, Some(AttemptFailure::TimedOut))),
        ("cut", OK, Then::Close, (Some(200), Some(AttemptFailure::Broken))),
        ("silent within", OK, Then::Hold, (Some(200), Some(AttemptFailure::TimedOut))),
        ("a failure that is cut", "HTTP/1.1 500 X\r\nContent-Length: 9\r\n\r\n", Then::Close, (Some(500), None)),
    ] {
        let raw = Raw::start(response, then).await;
        let (builder, told) = observed(raw.url());
        builder.build().unwrap().clients().get("CL-0044").await.unwrap_err();
        assert_eq!(only(&told), expected, "{what}");
    }

    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let (builder, told) = observed(format!("http://{address}/v1"));
    builder.build().unwrap().clients().get("CL-0044").await.unwrap_err();
    assert_eq!(only(&told), (None, Some(AttemptFailure::NoConnection)));

    let server = server().await;
    let (builder, told) = observed(server.url());
    builder.max_response_bytes(10).build().unwrap().clients().get("CL-0044").await.unwrap_err();
    assert_eq!(only(&told), (Some(200), Some(AttemptFailure::TooLarge)));
}

/// A call that did not come so far as to be tried has no attempt.
#[tokio::test]
async fn what_is_not_tried_is_not_told() {
    let server = server().await;
    server.respond_once("getClient", Reply::status(200).delay(Duration::from_secs(60))).unwrap();
    let (builder, told) = observed(server.url());
    let pace = Pace::unlimited().concurrent(1).max_wait(Duration::from_millis(50));
    let persat = builder.pace(pace).build().unwrap();
    let held = tokio::spawn(persat.clients().get("CL-0044").timeout(Duration::from_secs(60)).send());
    while server.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    assert!(persat.follow_ups().create(new_follow_up()).await.unwrap_err().never_sent());
    assert!(persat.clients().delete("..").await.unwrap_err().never_sent());
    assert_eq!(told.lock().unwrap().len(), 0);
    held.abort();
}
