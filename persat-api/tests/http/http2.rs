//! HTTP/2 servers that turn requests away. The protocol lets a client send such a request again, and
//! HTTP libraries do so unseen; here only the client's own rules decide, as its observer sees.

use crate::tls::identity;
use crate::{KEY, assert_presentable, kind, new_follow_up, soon};
use http::Method;
use persat_api::{Error, Pace, Persat};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::{TlsAcceptor, server::TlsStream};

const URL: &str = "PERSAT_API_TEST_URL";

/// How a request is turned away.
#[derive(Clone, Copy, Debug)]
enum Refusal {
    /// Its stream alone is refused.
    Stream,
    /// The connection is closed, for no fault of its client.
    Connection,
}

/// How often a method was seen.
#[derive(Default)]
struct Seen {
    posts: AtomicUsize,
    gets: AtomicUsize,
}

async fn serve(stream: TlsStream<TcpStream>, refusal: Refusal, seen: Arc<Seen>) {
    let Ok(mut connection) = h2::server::handshake(stream).await else { return };
    while let Some(Ok((request, mut response))) = connection.accept().await {
        let count = if *request.method() == Method::POST { &seen.posts } else { &seen.gets };
        count.fetch_add(1, Ordering::SeqCst);
        match refusal {
            Refusal::Stream => response.send_reset(h2::Reason::REFUSED_STREAM),
            Refusal::Connection => connection.abrupt_shutdown(h2::Reason::NO_ERROR),
        }
    }
}

/// Whom the system trusts is told by the environment, which a test must not change: another run of
/// this test program calls the server.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn nothing_is_sent_again_unseen() {
    for refusal in [Refusal::Stream, Refusal::Connection] {
        let (mut config, certificate) = identity();
        config.alpn_protocols = vec![b"h2".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://localhost:{}/v1", listener.local_addr().unwrap().port());
        let seen = Arc::<Seen>::default();
        let count = seen.clone();
        let server = tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                if let Ok(stream) = acceptor.accept(stream).await {
                    tokio::spawn(serve(stream, refusal, count.clone()));
                }
            }
        });
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("roots.pem");
        std::fs::write(&file, certificate).unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "http2::calls_a_server_that_refuses", "--ignored"]);
        child.env("SSL_CERT_FILE", &file).env(URL, url);
        let output = tokio::task::spawn_blocking(move || child.output().unwrap()).await.unwrap();
        server.abort();
        assert!(output.status.success(), "{refusal:?}: {}", String::from_utf8_lossy(&output.stdout));
        let [posts, gets] = [&seen.posts, &seen.gets].map(|count| count.load(Ordering::SeqCst));
        assert_eq!((posts, gets), (1, 3), "{refusal:?}");
    }
}

#[tokio::test]
#[ignore = "started by another test"]
async fn calls_a_server_that_refuses() {
    let attempts = Arc::<AtomicUsize>::default();
    let count = attempts.clone();
    let builder = Persat::builder(KEY).base_url(std::env::var(URL).unwrap()).pace(Pace::unlimited()).retry(soon());
    let observe = move |_: &persat_api::Attempt| {
        count.fetch_add(1, Ordering::SeqCst);
    };
    let persat = builder.observer(observe).build().unwrap();
    let judge = |error: Error, expected: usize| {
        assert_presentable(&error);
        // Servers that speak of a refusal are believed to have done nothing; sure it is not.
        assert_eq!((kind(&error), error.never_sent()), ("Transport", false), "{error}");
        assert_eq!(attempts.swap(0, Ordering::SeqCst), expected, "{error}");
    };
    judge(persat.follow_ups().create(&new_follow_up()).await.unwrap_err(), 1);
    judge(persat.clients().list_types().await.unwrap_err(), 3);
}
