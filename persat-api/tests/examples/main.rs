//! The examples that people start from do what they say, against the local server.

// Each of them brings the module that they share.
#![allow(clippy::duplicate_mod)]

#[allow(dead_code)]
#[path = "../../examples/create_follow_up.rs"]
mod create_follow_up;
#[allow(dead_code)]
#[path = "../../examples/drain_agreement_events/main.rs"]
mod drain_agreement_events;
#[allow(dead_code)]
#[path = "../../examples/export_work_orders.rs"]
mod export_work_orders;
#[allow(dead_code)]
#[path = "../../examples/import_sales/main.rs"]
mod import_sales;
#[allow(dead_code)]
#[path = "../../examples/list_debts.rs"]
mod list_debts;
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

mod agency;
mod bridge;
mod drain;
mod files;
// Of the other tests, which need more of it.
#[allow(dead_code)]
#[path = "../http/raw.rs"]
mod raw;
mod single;

use persat_api::mock::MockServer;
use persat_api::{ClientBuilder, Pace, Persat, RetryPolicy};

#[tokio::test]
async fn the_receiver_survives_what_it_sends_itself() {
    webhook_receiver::demonstrate().await.unwrap();
}

#[tokio::test]
async fn help_needs_no_key_and_goes_to_standard_output() {
    for help in ["--help", "-h", "CL-0044 1 --help"] {
        let (line, mut out) = (arguments(help), Vec::new());
        create_follow_up::run(&line, &mut out).await.unwrap();
        export_work_orders::run(&line, &mut out).await.unwrap();
        recuperador_bridge::run(&line, &mut out).await.unwrap();
        submit_form::run(&line, &mut out).await.unwrap();
        sync_clients::run(&line, &mut out).await.unwrap();
        drain_agreement_events::run(&line, &mut out).await.unwrap();
        import_sales::run(&line, &mut out).await.unwrap();
        list_debts::run(&line, &mut out).await.unwrap();
        let out = printed(out);
        assert_eq!(out.matches("usage: ").count(), 8, "{out}");
        assert!(!out.contains("is set"), "{out}");
    }
}

/// A server, and a client of it that neither waits nor retries.
async fn account() -> (MockServer, Persat) {
    let server = MockServer::start().await.unwrap();
    let persat = client(server.key(), &server.url()).build().unwrap();
    (server, persat)
}

/// A client that neither waits nor retries.
fn client(key: &str, url: &str) -> ClientBuilder<Persat> {
    Persat::builder(key).base_url(url).pace(Pace::unlimited()).retry(RetryPolicy::never())
}

/// Where nobody listens.
const NOWHERE: &str = "http://127.0.0.1:1/v1";

/// The names of the files of a folder.
fn names(folder: &std::path::Path) -> Vec<String> {
    let name = |it: std::io::Result<std::fs::DirEntry>| it.unwrap().file_name().into_string().unwrap();
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(name).collect();
    names.sort();
    names
}

/// A reader that went away.
struct Closed;

impl std::io::Write for Closed {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn arguments(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

fn printed(out: Vec<u8>) -> String {
    String::from_utf8(out).unwrap()
}
