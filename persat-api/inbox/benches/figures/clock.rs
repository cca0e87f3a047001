//! A clock that was set back by an hour while much waits: to make all times later is the same.

use crate::load::Load;
use crate::servers::Server;
use persat_inbox::sqlx::sqlite::SqliteConnectOptions;
use persat_inbox::sqlx::{ConnectOptions, Connection, PgConnection, query_scalar, raw_sql};
use persat_inbox::{Inbox, Store};
use std::time::{Duration, Instant};

const SET: &str = "UPDATE persat_inbox_work SET due_at = due_at + 3600000 WHERE state = 0;
    UPDATE persat_inbox_clock SET at = at + 3600000";
const LEFT: &str = "SELECT count(*) FROM persat_inbox_clock WHERE back > 0 OR at > ";

/// How long it takes to move what waits along, and what deliveries there are meanwhile.
pub async fn row(name: &str, store: &str, load: &Load) {
    if store.starts_with("postgres") {
        let mut database = PgConnection::connect(store).await.expect("it is up");
        raw_sql(SET).execute(&mut database).await.expect("it is set");
        raw_sql("VACUUM ANALYZE persat_inbox_work").execute(&mut database).await.expect("as it would be by then");
    } else {
        let mut database = SqliteConnectOptions::new().filename(store).connect().await.expect("the file is there");
        raw_sql(SET).execute(&mut database).await.expect("it is set");
        raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut database).await.expect("a checkpoint");
    }
    let server = Server::start(store);
    let inbox = Inbox::open(Store::from_text(store).expect("a store")).await.expect("it opens");
    let begun = Instant::now();
    // One that handles nothing, and notices soon.
    let worker = inbox.worker(|_| std::future::pending()).concurrency(1).lease(Duration::from_millis(300));
    let worker = tokio::spawn(worker.run(std::future::pending()));
    let moved = async {
        while left(store).await > 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        begun.elapsed().as_secs_f64()
    };
    let (moved, figures) = tokio::join!(moved, load.run(server.address));
    worker.abort();
    println!("| {name} | {moved:.0} | {:.0} | {:.1} | {:.0} |", figures.per_second, figures.p99, figures.slowest);
}

/// Whether something is left to be moved.
async fn left(store: &str) -> i64 {
    let now = if store.starts_with("postgres") {
        "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)"
    } else {
        "CAST(unixepoch('subsec') * 1000 AS INTEGER)"
    };
    let sql = format!("{LEFT}{now}");
    if store.starts_with("postgres") {
        let mut database = PgConnection::connect(store).await.expect("it is up");
        query_scalar(&sql).fetch_one(&mut database).await.expect("a number")
    } else {
        let mut database = SqliteConnectOptions::new().filename(store).connect().await.expect("the file is there");
        query_scalar(&sql).fetch_one(&mut database).await.expect("a number")
    }
}
