//! What it costs to lose nothing: deliveries a second, their time, and memory, beside a receiver that keeps events in
//! memory; on each store, empty and with many events waiting. All over loopback, the receivers in processes of their
//! own, one after the other.
//!
//! ```console
//! $ cargo bench -p persat-inbox --bench figures            # a million waiting; fewer: FIGURES_WAITING=100000
//! $ FIGURES_CLOCK=1 cargo bench -p persat-inbox --bench figures    # what a clock that is set back costs
//! ```

mod clock;
mod fill;
mod load;
#[cfg(unix)]
#[path = "../../tests/shared/postgres.rs"]
mod postgres;
mod servers;

use load::Load;
use persat_inbox::{Claimed, Failure, Inbox, Store};
use servers::Server;
use std::time::{Duration, Instant};

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    if let Some(kind) = std::env::args().find_map(|it| it.strip_prefix("--serve=").map(str::to_owned)) {
        return runtime.block_on(servers::serve(&kind));
    }
    let number = |name: &str, default| std::env::var(name).ok().map_or(default, |it| it.parse().expect("a number"));
    let (waiting, seconds) = (number("FIGURES_WAITING", 1_000_000), number("FIGURES_SECONDS", 10));
    if std::env::var_os("FIGURES_CLOCK").is_some() {
        println!("| set back by an hour | moved in s | deliveries/s meanwhile | p99 ms | slowest ms |");
        println!("|---|--:|--:|--:|--:|");
        return runtime.block_on(set_back(waiting, seconds));
    }
    println!(
        "| receiver | waiting before | deliveries/s | p50 ms | p99 ms | memory MB | handled/s | in transactions/s | `stats` ms |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    runtime.block_on(async {
        let load = Load { connections: 64, time: Duration::from_secs(seconds) };
        row("in memory, as the example", "memory", 0, &load).await;
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("inbox.db").display().to_string();
        measure("SQLite", &file, waiting, &load).await;
        #[cfg(unix)]
        if let Some(postgres) = postgres::Postgres::start() {
            let url = postgres.create("figures").await;
            measure("PostgreSQL", &url, waiting, &load).await;
        }
    });
}

/// What a clock that is set back costs.
async fn set_back(waiting: u64, seconds: u64) {
    let load = Load { connections: 64, time: Duration::from_secs(seconds) };
    let folder = tempfile::tempdir().expect("a folder");
    let mut stores = vec![("SQLite", folder.path().join("inbox.db").display().to_string())];
    #[cfg(unix)]
    let postgres = postgres::Postgres::start();
    #[cfg(unix)]
    if let Some(postgres) = &postgres {
        stores.push(("PostgreSQL", postgres.create("clock").await));
    }
    for (name, store) in stores {
        Inbox::open(Store::from_text(&store).expect("a store")).await.expect("it opens");
        fill::fill(&store, waiting).await;
        clock::row(name, &store, &load).await;
    }
}

async fn measure(name: &str, store: &str, waiting: u64, load: &Load) {
    Inbox::open(Store::from_text(store).expect("a store")).await.expect("it opens");
    row(name, store, 0, load).await;
    fill::fill(store, waiting).await;
    row(name, store, waiting, load).await;
}

async fn row(name: &str, store: &str, waiting: u64, load: &Load) {
    let server = Server::start(store);
    let result = load.run(server.address).await;
    let memory = server.megabytes();
    drop(server);
    let rest = if store == "memory" {
        "| | |".to_owned()
    } else {
        let inbox = Inbox::open(Store::from_text(store).expect("a store")).await.expect("it opens");
        let plain = handled(&inbox, load.time, |_| std::future::ready(Ok(()))).await;
        let in_transactions = handled(&inbox, load.time, complete).await;
        let begun = Instant::now();
        inbox.stats().await.expect("stats");
        format!("{plain:.0} | {in_transactions:.0} | {:.0} |", begun.elapsed().as_secs_f64() * 1000.0)
    };
    println!(
        "| {name} | {waiting} | {:.0} | {:.1} | {:.1} | {memory} | {rest}",
        result.per_second, result.p50, result.p99
    );
}

async fn complete(event: Claimed) -> Result<(), Failure> {
    Ok(event.begin().await?.commit().await?)
}

/// How many events a second one worker completes, 16 at once.
async fn handled<F, R>(inbox: &Inbox, time: Duration, handler: F) -> f64
where
    F: Fn(Claimed) -> R + Send + Sync + 'static,
    R: Future<Output = Result<(), Failure>> + Send,
{
    let before = inbox.stats().await.expect("stats").done;
    let (begun, count) = (Instant::now(), inbox.stats().await.expect("stats").waiting);
    let worker = inbox.worker(handler).concurrency(16);
    let stop = async {
        // The time is up, or there is nothing left to do.
        while begun.elapsed() < time && inbox.stats().await.is_ok_and(|it| it.waiting > 0) {
            tokio::time::sleep(time / 20).await;
        }
    };
    worker.run(stop).await;
    let done = inbox.stats().await.expect("stats").done - before;
    if count == 0 { 0.0 } else { done as f64 / begun.elapsed().as_secs_f64() }
}
