//! Nothing is lost and nothing happens twice while receivers and workers are killed with `kill -9`, the database is
//! stopped, and the disk is full.
//!
//! ```console
//! $ PERSAT_INBOX_CRASH_EVENTS=20000 cargo test -p persat-inbox --test crash -- --nocapture
//! ```
//!
//! A sender with the vendor's retry schedule (time runs 10,000 times faster) sends to two receivers; two workers
//! handle. All four are processes of their own: this program, started again with a role.
#![cfg(unix)]

mod database;
#[path = "../shared/http.rs"]
mod http;
#[path = "../shared/postgres.rs"]
mod postgres;
mod processes;
mod roles;
mod sender;
mod verdict;

use postgres::Postgres;
use processes::{Processes, Trouble};
use sender::{Planned, Sender};
use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The two tests take turns: each keeps a machine busy.
static TURN: Mutex<()> = Mutex::new(());

/// Not a test: what the tests start.
#[test]
#[ignore = "the others start it, with a role"]
fn child() {
    roles::run();
}

#[test]
fn sqlite() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("inbox.db").display().to_string();
    run("SQLite", &store, folder.path(), None);
}

#[test]
fn postgresql() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(postgres) = Postgres::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let store = runtime().block_on(postgres.create("crash"));
    run("PostgreSQL", &store, folder.path(), Some(&postgres));
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

fn run(name: &str, store: &str, folder: &Path, postgres: Option<&Postgres>) {
    let count = std::env::var("PERSAT_INBOX_CRASH_EVENTS").ok().map_or(400, |it| it.parse().expect("a number"));
    let seed = std::env::var("PERSAT_INBOX_CRASH_SEED").ok().map_or(7, |it| it.parse().expect("a number"));
    let plan = Planned::events(count, seed);
    let (runtime, begun) = (runtime(), Instant::now());
    let effects = folder.join("plain");
    std::fs::write(&effects, "").unwrap();
    runtime.block_on(database::prepare(store));
    let processes = Processes::start(store, &effects);
    let sender = Arc::new(Sender::new(processes.addresses(), seed));
    let sending = runtime.spawn(Arc::clone(&sender).send_all(plan.clone()));

    // The trouble is of another thread: waiting for processes blocks.
    let done = AtomicBool::new(false);
    let trouble = std::thread::scope(|scope| {
        let trouble = scope.spawn(|| processes::trouble(&processes, &sender, plan.len(), postgres, seed, &done));
        let drained = runtime.block_on(async {
            sending.await.expect("the sender ends");
            database::drained(store, Duration::from_secs(60 + count as u64 / 20)).await
        });
        done.store(true, Relaxed);
        let trouble = trouble.join().expect("the trouble ends");
        assert!(drained, "events still wait; {trouble:?}");
        trouble
    });
    processes.end();
    let Trouble { kills, full, .. } = trouble;
    let verdict = runtime.block_on(verdict::of(store, &plan, &effects, postgres.is_none()));
    let text = format!(
        "{name}: {count} events in {} deliveries, {} of them answered by 503 ({full} with a full disk) and {} by a \
         broken connection; {kills} times kill -9; {verdict}; {:.0} s\n",
        sender.deliveries(),
        sender.refused(),
        sender.broken(),
        begun.elapsed().as_secs_f64(),
    );
    // Past the harness, which keeps what passing tests print.
    std::io::stderr().write_all(text.as_bytes()).unwrap();
    assert_eq!(sender.given_up(), 0, "the sender gave up: outages were longer than its schedule");
    assert!(kills > 0 && full > 0, "there was no trouble");
}
