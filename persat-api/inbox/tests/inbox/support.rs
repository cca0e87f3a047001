//! What the cases have in common.

use crate::http::{TOKEN, post};
use axum::Router;
use persat_api::webhook::Receiver;
use persat_inbox::{Claimed, Entry, Failure, Filter, Inbox, State, Store};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

pub fn run(test: impl Future<Output = ()>) {
    runtime().block_on(test);
}

pub fn on_sqlite<F: Future<Output = ()>>(case: fn(Store) -> F) {
    let folder = tempfile::tempdir().unwrap();
    runtime().block_on(case(Store::sqlite(folder.path().join("inbox.db"))));
}

#[cfg(unix)]
pub fn on_postgres<F: Future<Output = ()>>(postgres: &crate::postgres::Postgres, name: &str, case: fn(Store) -> F) {
    runtime().block_on(async {
        // Names are cut off at 63 characters.
        let url = postgres.create(&name[..name.len().min(60)]).await;
        case(Store::postgres(&url).unwrap()).await;
    });
}

/// An inbox with its routes on loopback.
pub struct Served {
    pub inbox: Inbox,
    pub address: SocketAddr,
    server: JoinHandle<()>,
}

impl Served {
    pub async fn start(store: Store) -> Self {
        Self::of(Inbox::open(store).await.unwrap(), Receiver::builder().path_token(TOKEN).build().unwrap()).await
    }

    pub async fn of(inbox: Inbox, receiver: Receiver) -> Self {
        let router = Router::new()
            .route("/persat/{token}", inbox.persat(&receiver))
            .route("/acordos/{token}", inbox.agreements(&receiver))
            .route("/parcelas/{token}", inbox.installments(&receiver))
            .merge(inbox.health());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { inbox, address, server }
    }

    pub async fn persat(&self, body: &str) -> u16 {
        post(self.address, &format!("/persat/{TOKEN}"), body).await.unwrap()
    }

    /// Delivers events that are accepted.
    pub async fn deliver(&self, events: &[Value]) {
        for event in events {
            assert_eq!(self.persat(&event.to_string()).await, 204);
        }
    }

    pub async fn unfinished(&self) -> Vec<Entry> {
        self.inbox.list(Filter::Unfinished, 1000).await.unwrap()
    }

    pub async fn dead(&self) -> Vec<Entry> {
        self.inbox.list(Filter::Dead, 1000).await.unwrap()
    }

    pub async fn entry(&self, id: i64) -> Entry {
        self.inbox.list(Filter::Only(id), 1).await.unwrap().pop().unwrap()
    }

    /// Waits until nothing waits any more.
    pub async fn emptied(&self) {
        until("the inbox is empty", async || self.inbox.stats().await.unwrap().waiting == 0).await;
    }

    pub async fn is_done(&self, id: i64) -> bool {
        self.entry(id).await.state == State::Done
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// Waits for what has to come; fails after a minute.
pub async fn until(what: &str, is_so: impl AsyncFn() -> bool) {
    let begun = Instant::now();
    while !is_so().await {
        assert!(begun.elapsed() < Duration::from_secs(60), "not within a minute: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// An event that this crate's types do not know, about nothing.
pub fn unknown(name: &str, payload: Value) -> Value {
    json!({ "eventType": name, "payload": payload })
}

/// An event about a client.
pub fn deleted(uid: &str) -> Value {
    json!({ "eventType": "client.deleted", "payload": { "uid_client": uid } })
}

/// Notes what a handler was given, and does what it is told to.
#[derive(Clone, Default)]
pub struct Seen(Arc<Mutex<Vec<String>>>);

impl Seen {
    pub fn note(&self, text: impl Into<String>) {
        self.0.lock().unwrap().push(text.into());
    }

    pub fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }

    /// A handler that notes the name of each event and succeeds.
    pub fn handler(&self) -> impl Fn(Claimed) -> std::future::Ready<Result<(), Failure>> + Send + Sync + 'static {
        let seen = self.clone();
        move |event| {
            seen.note(event.event_type());
            std::future::ready(Ok(()))
        }
    }
}
