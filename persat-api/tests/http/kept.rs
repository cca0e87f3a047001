//! Connections that are kept for another request while the server closes them.

use crate::{assert_presentable, builder};
use http::Method;
use persat_api::{ClientBuilder, Persat};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};

const BODY: &str = r#"{"success":true,"data":{}}"#;

/// When a server is through with a connection.
#[derive(Clone, Copy)]
enum Patience {
    /// When nothing came for so long.
    Idle(Duration),
    /// With the request after the first: it crosses with the close.
    OneRequest,
}

struct Keeping {
    url: String,
    connections: Arc<AtomicUsize>,
}

impl Keeping {
    async fn start(patience: Patience) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v1", listener.local_addr().unwrap());
        let connections = Arc::<AtomicUsize>::default();
        let count = connections.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(serve(stream, patience));
            }
        });
        Self { url, connections }
    }

    fn builder(&self) -> ClientBuilder<Persat> {
        builder(&self.url)
    }

    fn connections(&self) -> usize {
        self.connections.swap(0, Ordering::SeqCst)
    }
}

async fn serve(mut stream: TcpStream, patience: Patience) {
    for number in 0.. {
        let mut request = Vec::new();
        let whole = async {
            while !request.windows(4).any(|it| it == b"\r\n\r\n") {
                if stream.read_buf(&mut request).await.unwrap_or(0) == 0 {
                    return false;
                }
            }
            true
        };
        let has_come = match patience {
            Patience::Idle(idle) => timeout(idle, whole).await.unwrap_or(false),
            Patience::OneRequest => whole.await && number == 0,
        };
        if !has_come {
            return;
        }
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", BODY.len());
        stream.write_all(format!("{head}{BODY}").as_bytes()).await.unwrap();
    }
}

async fn send(persat: &Persat, method: Method) -> Result<(), persat_api::Error> {
    persat.request(method, "/x").data::<Value>().await.map(drop)
}

#[tokio::test]
async fn what_may_not_be_repeated_is_sent_on_no_dying_connection() {
    let server = Keeping::start(Patience::OneRequest).await;
    let persat = server.builder().build().unwrap();
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
        for _ in 0..3 {
            send(&persat, method.clone()).await.unwrap();
            // A read leaves a connection behind, which is not for these.
            send(&persat, Method::GET).await.unwrap();
        }
    }
}

#[tokio::test]
async fn how_long_a_connection_is_good_for_changes_can_be_set() {
    let server = Keeping::start(Patience::Idle(Duration::from_secs(60))).await;
    let persat = server.builder().build().unwrap();
    for _ in 0..5 {
        send(&persat, Method::POST).await.unwrap();
    }
    assert_eq!(server.connections(), 5);
    for _ in 0..5 {
        send(&persat, Method::GET).await.unwrap();
    }
    assert_eq!(server.connections(), 1, "reads share theirs");

    let persat = server.builder().change_idle_timeout(Duration::from_millis(300)).build().unwrap();
    for _ in 0..5 {
        send(&persat, Method::POST).await.unwrap();
    }
    assert_eq!(server.connections(), 1);
    sleep(Duration::from_millis(400)).await;
    send(&persat, Method::POST).await.unwrap();
    assert_eq!(server.connections(), 1, "idle for too long");
}

/// Calls that meet the server's limit: with connections of their own, and kept for as long as reads are.
#[tokio::test]
#[ignore = "takes a minute: a measurement"]
async fn six_hundred_changes_at_the_servers_limit() {
    let server = Keeping::start(Patience::Idle(Duration::from_millis(50))).await;
    for (idle, most) in [(Duration::ZERO, 0), (Duration::from_millis(20), 0), (Duration::from_secs(90), 600)] {
        let persat = server.builder().change_idle_timeout(idle).build().unwrap();
        let mut lost = 0;
        for number in 0..600 {
            sleep(Duration::from_micros(48_000 + number % 5 * 1_000)).await;
            if let Err(error) = send(&persat, Method::POST).await {
                assert_presentable(&error);
                assert!(error.may_have_been_carried_out());
                lost += 1;
            }
        }
        println!("kept idle for {idle:?}: {lost} of 600 lost");
        assert!(lost <= most);
    }
    let server = Keeping::start(Patience::Idle(Duration::from_secs(60))).await;
    for idle in [Duration::ZERO, Duration::from_secs(90)] {
        let persat = server.builder().change_idle_timeout(idle).build().unwrap();
        let start = Instant::now();
        for _ in 0..500 {
            send(&persat, Method::POST).await.unwrap();
        }
        println!("kept idle for {idle:?}: {:?} a call", start.elapsed() / 500);
    }
}
