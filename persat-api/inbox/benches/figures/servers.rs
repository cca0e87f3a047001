//! The receivers, in processes of their own.

use crate::load::TOKEN;
use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::routing::post;
use persat_api::webhook::{DedupKey, Event, Message, Receiver};
use persat_inbox::{Inbox, Store};
use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

impl Server {
    pub fn start(store: &str) -> Self {
        let program = std::env::current_exe().expect("this program");
        let mut child = Command::new(program)
            .arg(format!("--serve={store}"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("its address");
        Self { child, address: line.trim().parse().expect("its address") }
    }

    /// The most memory that it had.
    pub fn megabytes(&self) -> String {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|it| it.trim().trim_end_matches(" kB").parse::<u64>().ok());
        kilobytes.map_or("?".to_owned(), |it| (it / 1024).to_string())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// As the example `webhook_receiver`: a set of keys, and a list that nobody empties here.
#[derive(Clone)]
struct Memory {
    receiver: Receiver,
    kept: Arc<Mutex<(HashSet<DedupKey>, Vec<Event>)>>,
}

impl FromRef<Memory> for Receiver {
    fn from_ref(memory: &Memory) -> Self {
        memory.receiver.clone()
    }
}

async fn keep(State(memory): State<Memory>, message: Message) -> StatusCode {
    let mut kept = memory.kept.lock().expect("no handler panics");
    for received in message.events {
        if kept.0.insert(received.dedup_key) {
            kept.1.push(received.event);
        }
    }
    StatusCode::NO_CONTENT
}

pub async fn serve(store: &str) {
    let receiver = Receiver::builder().path_token(TOKEN).build().expect("a receiver");
    let router = if store == "memory" {
        let memory = Memory { receiver, kept: Arc::default() };
        Router::new().route("/persat/{token}", post(keep)).with_state(memory)
    } else {
        let inbox = Inbox::open(Store::from_text(store).expect("a store")).await.expect("it opens");
        Router::new().route("/persat/{token}", inbox.persat(&receiver))
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    println!("{}", listener.local_addr().expect("an address"));
    axum::serve(listener, router).await.expect("it serves");
}
