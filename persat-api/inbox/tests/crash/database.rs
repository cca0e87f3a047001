//! What the judge asks of the database, past the inbox.

use persat_inbox::sqlx::sqlite::SqliteConnectOptions;
use persat_inbox::sqlx::{ConnectOptions, Connection, PgConnection, SqliteConnection, query, query_as, raw_sql};
use persat_inbox::{Inbox, Store};
use std::time::{Duration, Instant};

pub enum Database {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Database {
    pub async fn connect(store: &str) -> Self {
        if store.starts_with("postgres") {
            return Self::Postgres(PgConnection::connect(store).await.expect("the database is up"));
        }
        let options = SqliteConnectOptions::new().filename(store).busy_timeout(Duration::from_secs(30));
        Self::Sqlite(options.connect().await.expect("the file is there"))
    }

    /// Rows of two numbers and a text.
    pub async fn rows(&mut self, sql: &str) -> Vec<(i64, i64, String)> {
        match self {
            Self::Sqlite(it) => query_as(sql).fetch_all(it).await,
            Self::Postgres(it) => query_as(sql).fetch_all(it).await,
        }
        .expect("rows")
    }
}

/// Makes the tables: the inbox's and that of the effects.
pub async fn prepare(store: &str) {
    Inbox::open(Store::from_text(store).unwrap()).await.expect("the store opens");
    let columns = "number bigint NOT NULL, event_id bigint NOT NULL, subject text";
    match Database::connect(store).await {
        Database::Sqlite(mut it) => {
            let sql = format!("CREATE TABLE effect (place INTEGER PRIMARY KEY AUTOINCREMENT, {columns})");
            raw_sql(&sql).execute(&mut it).await.expect("a table");
            query("SELECT 1").execute(&mut it).await.expect("it is open");
        }
        Database::Postgres(mut it) => {
            // Rows far apart, so that the file of few events is larger than all others, and is full first.
            let sql = format!(
                "CREATE TABLE effect (place bigserial PRIMARY KEY, {columns});
                ALTER TABLE persat_inbox_event SET (fillfactor = 10)"
            );
            raw_sql(&sql).execute(&mut it).await.expect("a table");
        }
    }
}

/// Waits until nothing waits any more. `false`: not within this time.
pub async fn drained(store: &str, within: Duration) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < within {
        // The database may be away just now.
        if let Ok(inbox) = Inbox::open(Store::from_text(store).unwrap()).await
            && let Ok(stats) = inbox.stats().await
            && stats.waiting == 0
        {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    false
}
