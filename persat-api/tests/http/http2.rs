//! HTTP/2 servers that turn requests away, fall silent, or send what nobody reads. The protocol lets a
//! client send some requests again, and HTTP libraries do so unseen; here only the client's own rules
//! decide, as its observer sees.

use crate::tls::identity;
use crate::{KEY, assert_presentable, kind, new_follow_up, soon};
use bytes::Bytes;
use h2::server::{Connection, SendResponse};
use http::{Method, Response};
use persat_api::{Attempt, AttemptFailure, ClientBuilder, Error, Pace, Persat};
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_rustls::{TlsAcceptor, server::TlsStream};

type Stream = TlsStream<TcpStream>;

/// A server whose connections are served by a function that gets their number, and a client of it.
async fn server<F>(serve: impl Fn(usize, Stream) -> F + Send + 'static) -> ClientBuilder<Persat>
where
    F: Future<Output = ()> + Send + 'static,
{
    let (mut config, certificate) = identity();
    config.alpn_protocols = vec![b"h2".to_vec()];
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}/v1", listener.local_addr().unwrap().port());
    tokio::spawn(async move {
        let mut connections = JoinSet::new();
        for number in 0.. {
            let (stream, _) = listener.accept().await.unwrap();
            if let Ok(stream) = acceptor.accept(stream).await {
                connections.spawn(serve(number, stream));
            }
        }
    });
    Persat::builder(KEY).base_url(url).root_certificates(certificate).pace(Pace::unlimited()).retry(soon()).no_proxy()
}

fn respond(response: &mut SendResponse<Bytes>, kind: &str, body: impl Into<Bytes>) {
    let head = Response::builder().header("content-type", kind).body(()).unwrap();
    response.send_response(head, false).unwrap().send_data(body.into(), true).unwrap();
}

const NOTHING: &str = r#"{"success":true,"data":[]}"#;

/// How a request is turned away.
#[derive(Clone, Copy, Debug)]
enum Refusal {
    /// Its stream alone is refused.
    Stream,
    /// The connection is closed, for no fault of its client, after the request was taken up.
    Connection,
    /// The same, naming no stream as the last one that was taken up.
    ConnectionBefore,
}

/// How often a method was seen.
#[derive(Default)]
struct Seen {
    posts: AtomicUsize,
    gets: AtomicUsize,
}

async fn refuse(stream: Stream, refusal: Refusal, seen: Arc<Seen>) {
    let Ok(mut connection) = h2::server::handshake(stream).await else { return };
    while let Some(Ok((request, mut response))) = connection.accept().await {
        let count = if *request.method() == Method::POST { &seen.posts } else { &seen.gets };
        count.fetch_add(1, Ordering::SeqCst);
        match refusal {
            Refusal::Stream => response.send_reset(h2::Reason::REFUSED_STREAM),
            _ => connection.abrupt_shutdown(h2::Reason::NO_ERROR),
        }
    }
}

/// Closes a connection as one that never looked at a request: by the bytes of the protocol.
async fn go_away(mut stream: Stream, seen: Arc<AtomicUsize>) {
    let mut received = Vec::new();
    stream.write_all(&[0, 0, 0, 4, 0, 0, 0, 0, 0]).await.unwrap();
    // A preface of 24 bytes, then frames: 3 bytes of length, one of kind, 5 more, and what they hold.
    let mut at = 24;
    loop {
        while received.len() < at + 9 {
            if stream.read_buf(&mut received).await.unwrap_or(0) == 0 {
                return;
            }
        }
        let length = usize::from(received[at + 1]) << 8 | usize::from(received[at + 2]);
        if received[at + 3] == 1 {
            break;
        }
        at += 9 + length;
    }
    seen.fetch_add(1, Ordering::SeqCst);
    let _ = stream.write_all(&[0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).await;
    while stream.read_buf(&mut received).await.unwrap_or(0) > 0 {}
}

#[tokio::test]
async fn only_what_nobody_read_is_sent_again() {
    for refusal in [Refusal::Stream, Refusal::Connection, Refusal::ConnectionBefore] {
        let (seen, away, attempts) =
            (Arc::<Seen>::default(), Arc::<AtomicUsize>::default(), Arc::<AtomicUsize>::default());
        let (seen_there, away_there, count) = (seen.clone(), away.clone(), attempts.clone());
        let builder = server(move |_, stream| {
            let (seen, away) = (seen_there.clone(), away_there.clone());
            async move {
                match refusal {
                    Refusal::ConnectionBefore => go_away(stream, away).await,
                    _ => refuse(stream, refusal, seen).await,
                }
            }
        });
        let is_unread = !matches!(refusal, Refusal::Connection);
        let failure = if is_unread { AttemptFailure::Refused } else { AttemptFailure::Broken };
        let observe = move |attempt: &Attempt| {
            assert_eq!((attempt.status, attempt.failure), (None, Some(failure)), "{refusal:?}");
            count.fetch_add(1, Ordering::SeqCst);
        };
        let persat = builder.await.observer(observe).build().unwrap();
        let judge = |error: Error, expected: usize| {
            assert_presentable(&error);
            assert_eq!((kind(&error), error.never_sent()), ("Transport", is_unread), "{refusal:?}: {error}");
            assert_eq!(error.may_have_been_carried_out(), !is_unread, "{refusal:?}: {error}");
            assert!(error.is_retryable());
            assert_eq!(attempts.swap(0, Ordering::SeqCst), expected, "{refusal:?}: {error}");
        };
        // What changes something is sent once more where it was not read, and then no more.
        let posts = if is_unread { 2 } else { 1 };
        judge(persat.follow_ups().create(new_follow_up()).await.unwrap_err(), posts);
        judge(persat.clients().list_types().await.unwrap_err(), 3);
        match refusal {
            Refusal::ConnectionBefore => assert_eq!(away.load(Ordering::SeqCst), posts + 3),
            _ => {
                let [seen_posts, gets] = [&seen.posts, &seen.gets].map(|count| count.load(Ordering::SeqCst));
                assert_eq!((seen_posts, gets), (posts, 3), "{refusal:?}");
            }
        }
    }
}

/// Responds to the requests of a connection for as long as it is told to, and then does nothing more.
async fn respond_for(mut connection: Connection<Stream, Bytes>, time: Duration) {
    let _ = timeout(time, async {
        while let Some(Ok((_, mut response))) = connection.accept().await {
            respond(&mut response, "application/json", NOTHING);
        }
    })
    .await;
    sleep(Duration::from_secs(3600)).await;
}

#[tokio::test]
async fn a_connection_that_falls_silent_is_replaced() {
    let connections = Arc::<AtomicUsize>::default();
    let count = connections.clone();
    let builder = server(move |number, stream| {
        count.fetch_add(1, Ordering::SeqCst);
        async move {
            let connection = h2::server::handshake(stream).await.unwrap();
            respond_for(connection, Duration::from_millis(if number == 0 { 150 } else { 3_600_000 })).await;
        }
    });
    let pulse = Duration::from_millis(150);
    let builder = builder.await.http2_keep_alive(pulse, pulse).timeout(Duration::from_secs(3));
    let persat = builder.build().unwrap();
    persat.clients().list_types().await.unwrap();
    sleep(Duration::from_millis(200)).await;
    // Under way while the connection is found to be dead: sent again on another.
    persat.clients().list_types().await.unwrap();
    persat.clients().list_types().await.unwrap();
    assert_eq!(connections.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn bodies_that_nobody_reads_stop_no_other_call() {
    let builder = server(|_, stream| async move {
        let mut connection = h2::server::handshake(stream).await.unwrap();
        while let Some(Ok((request, mut response))) = connection.accept().await {
            if request.uri().path().ends_with("/pdf") {
                respond(&mut response, "application/pdf", vec![b'%'; 8 << 20]);
            } else {
                respond(&mut response, "application/json", NOTHING);
            }
        }
    });
    let persat = builder.await.timeout(Duration::from_secs(3)).build().unwrap();
    let mut unread = Vec::new();
    for _ in 0..8 {
        unread.push(persat.request(Method::GET, "/pdf").download().await.unwrap());
    }
    sleep(Duration::from_millis(300)).await;
    persat.clients().list_types().await.unwrap();
    // None of them has lost anything.
    for download in unread {
        assert_eq!(download.bytes().await.unwrap().len(), 8 << 20);
    }
}
