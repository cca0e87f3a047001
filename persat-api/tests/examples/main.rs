//! The examples that people start from do what they say, against the local server.

// Each of them brings the module that they share.
#![allow(clippy::duplicate_mod)]

#[allow(dead_code)]
#[path = "../../examples/create_follow_up.rs"]
mod create_follow_up;
#[allow(dead_code)]
#[path = "../../examples/export_work_orders.rs"]
mod export_work_orders;
#[allow(dead_code)]
#[path = "../../examples/recuperador_bridge/main.rs"]
mod recuperador_bridge;
#[allow(dead_code)]
#[path = "../../examples/submit_form.rs"]
mod submit_form;
#[allow(dead_code)]
#[path = "../../examples/sync_clients.rs"]
mod sync_clients;

#[allow(dead_code)]
#[path = "../../examples/webhook_receiver.rs"]
mod webhook_receiver;

mod bridge;
mod files;
mod single;

use persat_api::mock::MockServer;
use persat_api::{Pace, Persat, RetryPolicy};

#[tokio::test]
async fn the_receiver_survives_what_it_sends_itself() {
    webhook_receiver::demonstrate().await.unwrap();
}

/// A server, and a client of it that neither waits nor retries.
async fn account() -> (MockServer, Persat) {
    let server = MockServer::start().await.unwrap();
    let builder = Persat::builder(server.key()).base_url(server.url());
    let persat = builder.pace(Pace::unlimited()).retry(RetryPolicy::never()).build().unwrap();
    (server, persat)
}

fn arguments(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

fn printed(out: Vec<u8>) -> String {
    String::from_utf8(out).unwrap()
}
