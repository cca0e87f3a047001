//! A receiver of events over real HTTP on this machine: whom it accepts, and what it makes of every
//! way in which a delivery can be wrong.

mod bodies;
mod open_objects;
mod payloads;
mod properties;
mod secrets;
mod signatures;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use persat_api::webhook::axum::Events;
use persat_api::webhook::{Message, Receiver, ReceiverBuilder};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A secret that must never show.
const SECRET: &str = "s3cret-th4t-must-n0t-sh0w";
const EVENT: &str = r#"{"eventType":"client.deleted","payload":{"uid_client":"CL-1"}}"#;

/// A receiver at work, and what its handler was given.
struct Server {
    address: SocketAddr,
    handled: Arc<Mutex<Vec<String>>>,
}

impl Server {
    async fn start(receiver: ReceiverBuilder) -> Self {
        Self::route("/hook", receiver.build().unwrap(), |router| router).await
    }

    async fn route(path: &str, receiver: Receiver, layer: impl FnOnce(Router) -> Router) -> Self {
        let handled = Arc::new(Mutex::new(Vec::new()));
        let (lenient, strict) = (Arc::clone(&handled), Arc::clone(&handled));
        let router = Router::new()
            .route(
                path,
                post(async move |message: Message| {
                    let mut handled = lenient.lock().unwrap();
                    handled.extend(message.events.iter().map(|it| it.event.event_type().to_owned()));
                    handled.extend(
                        message.undecoded.iter().map(|it| format!("undecoded {}", it.event_type().unwrap_or("?"))),
                    );
                    handled.extend(message.id.map(|id| format!("id {id}")));
                    StatusCode::NO_CONTENT
                }),
            )
            .route(
                "/strict",
                post(async move |Events(events): Events| {
                    strict.lock().unwrap().extend(events.iter().map(|it| it.event.event_type().to_owned()));
                    StatusCode::NO_CONTENT
                }),
            )
            .with_state(receiver);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(axum::serve(listener, layer(router)).into_future());
        Self { address, handled }
    }

    fn handled(&self) -> Vec<String> {
        self.handled.lock().unwrap().clone()
    }

    /// Sends a body the plain way; gives the status and asserts that a refusal tells nothing.
    async fn post(&self, path: &str, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> u16 {
        let length = body.as_ref().len().to_string();
        let mut headers = headers.to_vec();
        headers.push(("content-length", &length));
        let mut stream = self.open(path, &headers).await;
        // A server that has refused may have closed already.
        let _ = stream.write_all(body.as_ref()).await;
        response(stream).await
    }

    /// Opens a delivery and sends its head.
    async fn open(&self, path: &str, headers: &[(&str, &str)]) -> TcpStream {
        let mut head = format!("POST {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n");
        headers.iter().for_each(|(name, value)| head.push_str(&format!("{name}: {value}\r\n")));
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(format!("{head}\r\n").as_bytes()).await.unwrap();
        stream
    }
}

/// The status that comes back.
async fn response(mut stream: TcpStream) -> u16 {
    let mut bytes = Vec::new();
    // What came before a reset counts.
    let _ = stream.read_to_end(&mut bytes).await;
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains(SECRET) && !text.contains("CL-1"), "{text}");
    let status = text.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)?.parse().ok());
    status.unwrap_or_else(|| panic!("no response: {text:?}"))
}

const JSON: (&str, &str) = ("content-type", "application/json");
const KNOWN: (&str, &str) = ("x-secret", SECRET);

fn builder() -> ReceiverBuilder {
    Receiver::builder().header_secret("X-Secret", SECRET)
}
