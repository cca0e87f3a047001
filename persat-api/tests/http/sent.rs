//! Whether a request that failed can have left: `true` must be certain.

use crate::raw::{Raw, Then};
use crate::{KEY, assert_presentable, builder, kind, new_follow_up, server};
use persat_api::mock::Reply;
use persat_api::{ApiKey, ClientBuilder, Error, Pace, Persat, RetryPolicy};
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

const SHORT: Duration = Duration::from_millis(300);

/// The errors of a call that changes something and of one that does not.
async fn errors_of(builder: ClientBuilder<Persat>) -> [Error; 2] {
    let persat = builder.build().unwrap();
    let new = new_follow_up();
    [persat.follow_ups().create(&new).await.unwrap_err(), persat.clients().list_types().await.unwrap_err()]
}

#[track_caller]
fn assert_sent(error: &Error, expected: (&str, bool), what: &str) {
    assert_presentable(error);
    assert_eq!((kind(error), error.never_sent()), expected, "{what}: {error}");
}

#[tokio::test]
async fn without_a_connection_nothing_is_sent() {
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let (stranger, _, _seen) = crate::tls::server().await;
    let plain = server().await;
    let silent = Raw::start("", Then::Hold).await;
    let port = stranger.port();
    for (what, builder, expected) in [
        ("refused", builder(format!("http://{free}")), "Transport"),
        ("no such host", builder(format!("https://{}.invalid", "x".repeat(64))), "Transport"),
        ("a certificate of a stranger's", builder(format!("https://localhost:{port}")), "Transport"),
        ("no TLS", builder(plain.url().replace("http:", "https:")), "Transport"),
        ("no TLS in time", builder(format!("https://{}", silent.address)).connect_timeout(SHORT), "Timeout"),
    ] {
        for error in errors_of(builder.no_proxy().retry(RetryPolicy::never())).await {
            assert_sent(&error, (expected, true), what);
            assert!(error.is_retryable() && error.to_string().contains("could not connect"), "{what}: {error}");
        }
    }
    assert_eq!((plain.requests().len(), silent.received().len()), (0, 0));
}

#[tokio::test]
async fn attempts_to_connect_are_not_cut_short() {
    let silent = Raw::start("", Then::Hold).await;
    let builder = builder(format!("https://{}", silent.address)).no_proxy().connect_timeout(SHORT);
    // Of three attempts the last would not have its time.
    let builder = builder.timeout(SHORT * 5 / 2).retry(crate::soon().retries(5));
    for error in errors_of(builder).await {
        assert_sent(&error, ("Timeout", true), "no way to the server");
        assert!(!error.may_have_been_carried_out() && error.to_string().contains("could not connect"), "{error}");
    }
}

#[tokio::test]
async fn who_gets_no_turn_has_sent_nothing() {
    let server = server().await;
    let never = Pace::default().burst(1).pause(Duration::MAX).max_wait(SHORT);
    let persat = builder(server.url()).pace(never).build().unwrap();
    persat.clients().list_types().timeout(Duration::MAX).await.unwrap();
    let error = persat.follow_ups().create(new_follow_up()).await.unwrap_err();
    assert_sent(&error, ("NoTurn", true), "pace");
    let message = error.to_string();
    assert!(message.starts_with("createFollowUp: not sent: no turn at the client's pace within 3"), "{message}");

    let persat = builder(server.url()).pace(Pace::unlimited().concurrent(1).max_wait(SHORT)).build().unwrap();
    server.respond("listClientTypes", Reply::status(200).delay(Duration::from_secs(60))).unwrap();
    let new = new_follow_up();
    let held = tokio::time::timeout(SHORT * 2, persat.clients().list_types().send());
    let (held, waiting) = tokio::join!(held, persat.follow_ups().create(&new).send());
    assert!(held.is_err());
    assert_sent(&waiting.unwrap_err(), ("NoTurn", true), "no place");

    // Time that was up before it began.
    let error = persat.follow_ups().create(&new).timeout(Duration::ZERO).await.unwrap_err();
    assert_sent(&error, ("Timeout", true), "no time");
    assert!(server.requests().iter().all(|it| it.method == "GET"), "{:?}", server.requests());
}

#[tokio::test]
async fn what_is_refused_here_is_not_sent() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    assert_sent(&persat.clients().delete("..").await.unwrap_err(), ("InvalidRequest", true), "id");
    assert_sent(&Persat::builder("bad\nkey").build().unwrap_err(), ("Config", true), "key");
    assert_sent(&ApiKey::from_env_var("NO_SUCH_VARIABLE").unwrap_err(), ("Config", true), "variable");
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test]
async fn whatever_left_may_have_arrived() {
    for (what, response, then, expected) in [
        ("closed", "", Then::Close, "Transport"),
        ("garbage", "I am no HTTP server\n\n", Then::Close, "Transport"),
        ("cut", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", Then::Close, "Transport"),
        ("silent", "", Then::Hold, "Timeout"),
        ("silent within the response", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", Then::Hold, "Timeout"),
        ("refused", "HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n", Then::Close, "Api"),
        ("too many", "HTTP/1.1 429 No\r\nContent-Length: 0\r\n\r\n", Then::Close, "Api"),
        ("busy, and cut", "HTTP/1.1 503 No\r\nContent-Length: 9\r\n\r\n", Then::Close, "Api"),
        ("odd", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", Then::Close, "Decode"),
    ] {
        let raw = Raw::start(response, then).await;
        for error in errors_of(builder(raw.url()).timeout(SHORT)).await {
            assert_sent(&error, (expected, false), what);
        }
    }
    let error = persat_api::webhook::Event::from_slice(b"{}").unwrap_err();
    assert!(!error.never_sent(), "an event is no request");
}

/// All attempts count: the last of these had nobody to connect to, but the first one arrived.
#[tokio::test]
async fn one_attempt_that_left_is_enough() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await;
        drop(listener);
    });
    let persat = builder(format!("http://{address}")).build().unwrap();
    let error = persat.clients().list_types().await.unwrap_err();
    assert_sent(&error, ("Transport", false), "a retry without a connection");
    assert_eq!(error.to_string(), "listClientTypes: could not connect");
}

#[tokio::test]
async fn spans_without_end_are_no_trouble() {
    let server = server().await;
    let retry = crate::soon().longest(Duration::MAX);
    let persat = Persat::builder(KEY).base_url(server.url()).timeout(Duration::MAX).connect_timeout(Duration::MAX);
    let persat = persat.retry(retry).build().unwrap();
    server.respond_once("listClientTypes", Reply::status(503)).unwrap();
    persat.clients().list_types().await.unwrap();
    server.respond_once("listClientTypes", Reply::status(503).header("retry-after", "99999999999999999999")).unwrap();
    assert_eq!(persat.clients().list_types().await.unwrap_err().retry_after(), Some(Duration::MAX));
    persat.forms().pdf("197").await.unwrap().bytes().await.unwrap();
}
