//! What the processes do: receive, or handle.

use crate::http::TOKEN;
use crate::processes::{EFFECTS, ROLE, STORE};
use axum::Router;
use persat_api::webhook::Receiver;
use persat_inbox::sqlx::query;
use persat_inbox::{Claimed, Failure, Inbox, Store};
use serde_json::Value;
use std::future::pending;
use std::io::{Read, Write};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;

/// Carries out the role that this process was given; without one, nothing.
pub fn run() {
    let Ok(role) = std::env::var(ROLE) else { return };
    let store = Store::from_text(&std::env::var(STORE).expect("a store")).expect("a store");
    // Gone with the one who started it.
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(1);
    });
    crate::runtime().block_on(async {
        // While the database is away it ends, and is started again.
        let inbox = Inbox::open(store).await.expect("the store opens");
        match role.parse::<SocketAddr>() {
            Ok(address) => receive(&inbox, address).await,
            Err(_) => work(&inbox).await,
        }
    });
}

async fn receive(inbox: &Inbox, address: SocketAddr) {
    let receiver = Receiver::builder().path_token(TOKEN).build().unwrap();
    let listener = TcpListener::bind(address).await.expect("the port of its forerunner");
    let router: Router = Router::new().route("/persat/{token}", inbox.persat(&receiver));
    axum::serve(listener, router).await.unwrap();
}

async fn work(inbox: &Inbox) {
    let soon = Duration::from_millis(20);
    let worker = inbox
        .worker(handle)
        .in_order()
        .concurrency(4)
        .lease(Duration::from_secs(1))
        .handler_timeout(Duration::from_secs(3))
        .max_failures(6)
        .backoff(soon, soon * 10)
        .poll_interval(soon);
    worker.run(pending()).await;
}

async fn handle(event: Claimed) -> Result<(), Failure> {
    let sent: Value = event.decode()?;
    let (number, kind) = (sent["number"].as_i64().unwrap(), sent["kind"].as_str().unwrap());
    match (kind, event.attempt()) {
        ("Plain", _) => return plain(number),
        ("Fails", _) => return Err(Failure::for_good("planted")),
        ("AlwaysPanics", _) | ("Panics", 1) => panic!("planted"),
        ("Hangs", 1) => pending().await,
        ("Aborts", 1) => std::process::abort(),
        _ => {}
    }
    let mut done = event.begin().await?;
    let sql = "INSERT INTO effect (number, event_id, subject) VALUES ($1, $2, $3)";
    if let Some(database) = done.sqlite() {
        query(sql).bind(number).bind(event.id()).bind(event.subject()).execute(database).await?;
    } else if let Some(database) = done.postgres() {
        query(sql).bind(number).bind(event.id()).bind(event.subject()).execute(database).await?;
    }
    Ok(done.commit().await?)
}

/// An effect beyond the database: a line in a file.
fn plain(number: i64) -> Result<(), Failure> {
    let file = std::env::var(EFFECTS).expect("a file");
    let file = std::fs::OpenOptions::new().append(true).open(file);
    // In one go, so that lines of two workers do not mix.
    file.and_then(|mut file| file.write_all(format!("{number}\n").as_bytes()))
        .map_err(|_| Failure::retry("the file cannot be written"))
}
