//! A file of SQLite's.

use super::connection::{Database, PATIENCE};
use super::place::Place;
use crate::error::Error;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection};
use std::path::Path;
use std::sync::Arc;

/// Opens a file, which is made if there is none and `make` says so. Of a file that has no inbox and is not to get one
/// nothing is changed.
pub(super) async fn open(path: &Path, make: bool) -> Result<Database, Error> {
    if path.as_os_str().to_string_lossy().contains(":memory:") {
        return Err(Error::store("a store in memory would lose what was acknowledged: name a file"));
    }
    let fail = |error: std::io::Error| Error::store(format!("{} cannot be opened: {error}", path.display()));
    let mut file = std::fs::OpenOptions::new();
    file.create(make).truncate(false).write(true);
    // Names and numbers of customers are nobody else's business; SQLite gives its other files the same mode.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    file.open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound if !make => Error::store(format!("there is no store {}", path.display())),
        _ => fail(error),
    })?;
    // Names that begin with `file:` have a meaning of their own for SQLite; no absolute one does.
    let path = std::path::absolute(path).map_err(fail)?;
    let options = SqliteConnectOptions::new().filename(&path).busy_timeout(PATIENCE);
    if !make {
        let mut connection = options.clone().read_only(true).connect().await?;
        let tables = "SELECT count(*) FROM sqlite_master WHERE name = 'persat_inbox_version'";
        if sqlx::query_scalar::<_, i64>(tables).fetch_one(&mut connection).await? == 0 {
            return Err(Error::store(format!("there is no inbox in {}", path.display())));
        }
    }
    let options = options
        // Readers and the writer do not wait for each other.
        .journal_mode(SqliteJournalMode::Wal)
        // In WAL mode `NORMAL` can forget, at a loss of power, what was committed last: events that were
        // acknowledged.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true);
    // The pool would close and open its writer now and then, for nothing.
    let pool = |most| SqlitePoolOptions::new().max_connections(most).acquire_timeout(PATIENCE * 3).max_lifetime(None);
    // A full disk ends a transaction by itself. sqlx 0.8.6 would believe for ever that its connection is within it, and
    // begin no other.
    let write = pool(1).before_acquire(|writer, _| Box::pin(async { Ok(!writer.is_in_transaction()) }));
    let write = write.idle_timeout(None).connect_with(options.clone()).await?;
    let read = pool(4).connect_with(options.read_only(true)).await?;
    Ok(Database::Sqlite { write, read, file: Arc::new(Place::of(path)?) })
}
