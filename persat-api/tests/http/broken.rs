//! Servers that break HTTP itself.

use crate::raw::{Raw, Then};
use crate::{KEY, assert_presentable, client, kind, new_follow_up};
use persat_api::{Error, Persat};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;

async fn types_of(raw: &Raw) -> Error {
    client(raw.url()).clients().list_types().await.unwrap_err()
}

#[tokio::test]
async fn a_server_may_be_slow_but_not_silent() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n";
    let builder = |raw: &Raw| Persat::builder(KEY).base_url(raw.url()).retry(persat_api::RetryPolicy::never());
    let patient = |raw: &Raw| builder(raw).read_timeout(Duration::from_millis(300)).build().unwrap();
    for (what, response) in [("before its response", ""), ("within it", head)] {
        let raw = Raw::start(response, Then::Hold).await;
        let begun = Instant::now();
        let error = patient(&raw).clients().list_types().await.unwrap_err();
        assert_presentable(&error);
        assert!(matches!(error, Error::Timeout(_)) && error.may_have_been_carried_out(), "{what}: {error}");
        assert!(begun.elapsed() < Duration::from_secs(10), "{what}");
    }
    // One that goes on and on is stopped by the call's own time.
    let raw = Raw::start(head, Then::Drip(b" ")).await;
    let error = patient(&raw).clients().list_types().timeout(Duration::from_millis(900)).await.unwrap_err();
    assert!(matches!(error, Error::Timeout(_)), "{error}");
}

#[tokio::test]
async fn a_refused_connection_can_be_retried() {
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let error = client(format!("http://{free}")).clients().list_types().await.unwrap_err();
    assert_presentable(&error);
    assert_eq!((kind(&error), error.http_status(), error.is_retryable()), ("Transport", None, true));
}

#[tokio::test]
async fn broken_responses_are_transport_failures() {
    for (what, response, status) in [
        ("closed at once", "", None),
        ("garbage", "I am no HTTP server\n\n", None),
        ("binary garbage", "\u{1}\u{2}\u{3}\u{0}\u{0}\r\n\r\n", None),
        ("half a head", "HTTP/1.1 200 OK\r\nContent-Le", None),
        ("no such status", "HTTP/1.1 20 OK\r\n\r\n", None),
        ("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", None),
        ("cut short", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"success\": true", Some(200)),
        ("cut chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"success\"", Some(200)),
        ("no last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n", Some(200)),
        ("bad chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", Some(200)),
    ] {
        let raw = Raw::start(response, Then::Close).await;
        let error = types_of(&raw).await;
        assert_presentable(&error);
        assert_eq!((kind(&error), error.http_status()), ("Transport", status), "{what}: {error}");
        // A request that changes something is never sent twice.
        let error = client(raw.url()).follow_ups().create(new_follow_up()).await.unwrap_err();
        assert_eq!((kind(&error), error.http_status()), ("Transport", status), "{what}: {error}");
        let posts = raw.received().iter().filter(|it| it.starts_with("POST")).count();
        assert_eq!(posts, 1, "{what}");
    }
}

#[tokio::test]
async fn silence_ends_with_the_timeout() {
    for (what, response, status) in [
        ("no response", "", None),
        ("half a head", "HTTP/1.1 200 OK\r\n", None),
        ("half a body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", Some(200)),
    ] {
        let raw = Raw::start(response, Then::Hold).await;
        let limit = Duration::from_millis(300);
        let persat = Persat::builder(KEY).base_url(raw.url()).timeout(limit).build().unwrap();
        let start = Instant::now();
        let error = persat.clients().list_types().await.unwrap_err();
        let took = start.elapsed();
        assert_presentable(&error);
        assert_eq!((kind(&error), error.http_status(), error.is_retryable()), ("Timeout", status, true), "{what}");
        assert!(took >= limit && took < limit * 5, "{what}: {took:?}");
    }
}

#[tokio::test]
async fn a_drip_does_not_outlast_the_timeout() {
    let drip = Raw::start("HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n", Then::Drip(b" ")).await;
    let persat = Persat::builder(KEY).base_url(drip.url()).timeout(Duration::from_millis(300));
    let start = Instant::now();
    let error = persat.build().unwrap().clients().list_types().await.unwrap_err();
    assert_eq!(kind(&error), "Timeout", "{error}");
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[tokio::test]
async fn an_endless_response_ends_at_the_limit() {
    for head in [
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
    ] {
        let raw = Raw::start(head, Then::Repeat(b"8\r\n        \r\n")).await;
        let persat = Persat::builder(KEY).base_url(raw.url()).max_response_bytes(1 << 16).build().unwrap();
        let error = persat.clients().list_types().await.unwrap_err();
        assert_presentable(&error);
        assert_eq!((kind(&error), error.is_retryable()), ("Transport", false), "{head}: {error}");
        let limit = "listClientTypes: the response is larger than the limit of 65536 bytes";
        assert_eq!(error.to_string(), limit);
    }
    let raw = Raw::start("HTTP/1.1 200 OK\r\n", Then::Repeat(b"X-Endless: header\r\n")).await;
    assert_eq!(kind(&types_of(&raw).await), "Transport");
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let other = Raw::start("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", Then::Close).await;
    for status in [301, 302, 303, 307, 308] {
        let location = format!("http://localhost:{}/v1/client-types", other.address.port());
        let head = format!("HTTP/1.1 {status} Moved\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");
        let raw = Raw::start(head, Then::Close).await;
        let error = types_of(&raw).await;
        assert_presentable(&error);
        assert_eq!((kind(&error), error.http_status()), ("Api", Some(status)), "{error}");
        let error = client(raw.url()).follow_ups().create(new_follow_up()).await.unwrap_err();
        assert_eq!((kind(&error), error.http_status()), ("Api", Some(status)), "{error}");
    }
    assert!(other.received().is_empty(), "{:?}", other.received());
}
