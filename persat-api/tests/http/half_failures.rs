//! Failures whose body breaks off, never ends or is no text: the status, and the wait that the server
//! asks for, count all the same.

use crate::raw::{Raw, Then};
use crate::{KEY, assert_presentable, builder, kind, new_follow_up};
use persat_api::Error;
use persat_api::mock::Reply;
use persat_api::recuperador::Recuperador;
use std::time::Duration;

const LIMIT: usize = 1 << 10;
const NOT_FOUND: &str = r#"{"success":false,"error":{"type":"NOT_FOUND","userMessage":"Nada"}}"#;

/// The errors of a call that changes something, one that reads text, one that reads a file and one
/// that reads a list item by item.
async fn errors_of(raw: &Raw, timeout: Duration) -> [Error; 4] {
    let persat = builder(raw.url()).max_response_bytes(LIMIT).timeout(timeout).build().unwrap();
    let recuperador = Recuperador::builder(KEY).base_url(raw.url()).retry(crate::soon()).max_response_bytes(LIMIT);
    let recuperador = recuperador.timeout(timeout).build().unwrap();
    let mut list = recuperador.follow_ups().list(12, "1").stream();
    let new = new_follow_up();
    let (changed, text, file, list) = tokio::join!(
        persat.follow_ups().create(&new).send(),
        persat.clients().list_types().send(),
        persat.forms().pdf("1").send(),
        list.next()
    );
    [changed.unwrap_err(), text.unwrap_err(), file.unwrap_err(), list.unwrap().unwrap_err()]
}

/// How often a call was made that is tried again, and one that is not.
const AGAIN: usize = 3;
const ONCE: usize = 1;

#[tokio::test]
async fn the_status_counts_whatever_becomes_of_the_body() {
    let large =
        format!("HTTP/1.1 502 Bad\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n{}", " ".repeat(5000));
    let long = format!("HTTP/1.1 404 No\r\nContent-Length: 999\r\n\r\n{NOT_FOUND}");
    let short = format!("HTTP/1.1 404 No\r\nContent-Length: 20\r\n\r\n{NOT_FOUND}");
    let marked = format!("HTTP/1.1 404 No\r\nContent-Length: {}\r\n\r\n\u{feff}{NOT_FOUND}", NOT_FOUND.len() + 3);
    let chunks = "HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n";
    let wait = "Retry-After: 3600\r\n";
    for (what, response, then, status, calls, is_read) in [
        ("cut", "HTTP/1.1 502 Bad\r\nContent-Length: 100\r\n\r\n<html>".to_owned(), Then::Close, 502, AGAIN, false),
        (
            "cut to nothing",
            "HTTP/1.1 429 Slow\r\nContent-Length: 100\r\n\r\n".to_owned(),
            Then::Close,
            429,
            AGAIN,
            false,
        ),
        ("a cut chunk", format!("{chunks}\r\nff\r\n{{\"success\""), Then::Close, 503, AGAIN, false),
        ("no last chunk", format!("{chunks}\r\n2\r\n{{}}\r\n"), Then::Close, 503, AGAIN, false),
        ("a bad chunk", format!("{chunks}\r\nzz\r\n{{}}\r\n"), Then::Close, 503, AGAIN, false),
        ("cut, with a wait", format!("{chunks}{wait}\r\nff\r\n{{"), Then::Close, 503, ONCE, false),
        ("larger than allowed", large, Then::Close, 502, AGAIN, false),
        ("endless", format!("{chunks}\r\n"), Then::Repeat(b"8\r\n        \r\n"), 503, AGAIN, false),
        ("endless, with a wait", format!("{chunks}{wait}\r\n"), Then::Repeat(b"8\r\n        \r\n"), 503, ONCE, false),
        ("endless, and final", "HTTP/1.1 500 Oops\r\n\r\n".to_owned(), Then::Repeat(b"xxxxxxxx"), 500, ONCE, false),
        (
            "no gzip",
            "HTTP/1.1 502 Bad\r\nContent-Encoding: gzip\r\nContent-Length: 6\r\n\r\n<html>".to_owned(),
            Then::Close,
            502,
            AGAIN,
            false,
        ),
        (
            "a redirect that is cut",
            "HTTP/1.1 302 Go\r\nLocation: /\r\nContent-Length: 9\r\n\r\n".to_owned(),
            Then::Close,
            302,
            ONCE,
            false,
        ),
        (
            "no content that has some",
            "HTTP/1.1 304 Same\r\nContent-Length: 9\r\n\r\nxx".to_owned(),
            Then::Close,
            304,
            ONCE,
            false,
        ),
        ("less than announced, but whole", long, Then::Close, 404, ONCE, true),
        ("more than announced", short, Then::Close, 404, ONCE, false),
        ("behind a mark", marked, Then::Close, 404, ONCE, true),
    ] {
        let raw = Raw::start(response.clone(), then).await;
        for error in errors_of(&raw, Duration::from_secs(20)).await {
            assert_presentable(&error);
            assert_eq!((kind(&error), error.http_status()), ("Api", Some(status)), "{what}: {error}");
            assert_eq!(error.retry_after(), response.contains(wait).then_some(Duration::from_secs(3600)), "{what}");
            assert_eq!(error.is_retryable(), status >= 429, "{what}");
            let read = (error.kind().map(|kind| kind.as_str()), error.user_message());
            assert_eq!(read, if is_read { (Some("NOT_FOUND"), Some("Nada")) } else { (None, None) }, "{what}");
        }
        // What changes something is never sent twice.
        let posts = raw.received().iter().filter(|it| it.starts_with("POST")).count();
        assert_eq!((posts, raw.received().len() - posts), (1, calls * 3), "{what}");
    }
}

#[tokio::test]
async fn a_body_that_drips_costs_neither_the_status_nor_the_retry() {
    let chunks = "HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n";
    for then in [Then::Drip(b"1\r\n \r\n"), Then::Hold] {
        // The wait does not fit the call's time: the first response is the last.
        let raw = Raw::start(format!("{chunks}Retry-After: 7\r\n\r\n"), then.clone()).await;
        for error in errors_of(&raw, Duration::from_millis(800)).await {
            assert_presentable(&error);
            assert_eq!((kind(&error), error.http_status()), ("Api", Some(503)), "{error}");
            assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
        }
        assert_eq!(raw.received().len(), 4);
        let raw = Raw::start(format!("{chunks}\r\n"), then).await;
        for error in errors_of(&raw, Duration::from_secs(2)).await {
            assert_eq!((kind(&error), error.http_status()), ("Api", Some(503)), "{error}");
        }
        assert!(raw.received().len() >= 7, "{:?}", raw.received());
    }
}

#[tokio::test]
async fn a_bomb_in_a_failure_is_not_unpacked() {
    let server = crate::server().await;
    let bomb = crate::encodings::gzip(502, &vec![b' '; 32 << 20]);
    server.respond("listClientTypes", bomb).unwrap();
    let error = builder(server.url()).build().unwrap().clients().list_types().await.unwrap_err();
    assert_eq!((kind(&error), error.http_status()), ("Api", Some(502)), "{error}");
    assert_eq!(server.requests().len(), AGAIN);
    // One that can be read is read.
    server.respond("listClientTypes", crate::encodings::gzip(404, NOT_FOUND.as_bytes())).unwrap();
    let error = builder(server.url()).build().unwrap().clients().list_types().await.unwrap_err();
    assert_eq!(error.user_message(), Some("Nada"));
}

/// A retry that waited for its turn in vain does not take the last response away.
#[tokio::test]
async fn an_response_stays_when_its_retry_gets_no_turn() {
    let server = crate::server().await;
    server.respond("listClientTypes", Reply::status(503).header("retry-after", "1")).unwrap();
    let wait = Duration::from_millis(300);
    let pace = persat_api::Pace::default().burst(1).pause(Duration::from_secs(60)).max_wait(wait);
    let persat = builder(server.url()).pace(pace).timeout(Duration::from_millis(1500)).build().unwrap();
    let error = persat.clients().list_types().await.unwrap_err();
    assert_eq!((kind(&error), error.http_status(), server.requests().len()), ("Api", Some(503), 1), "{error}");
    assert!(!error.never_sent() && error.retry_after() == Some(Duration::from_secs(1)));
}
