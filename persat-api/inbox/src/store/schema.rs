//! The tables, version by version.
//!
//! `sqlx::migrate` keeps its versions in one table of a fixed name, which would be that of the application whose
//! handlers write to the same database.

use super::connection::{Database, Tx, Value};
use crate::error::Error;

/// For each version, what makes it of the one before.
const VERSIONS: [&str; 1] = [include_str!("schema_1.sql")];

/// Brings the tables up to date, or, where they are not to be `made`, sees to it that they are. Nothing is asked of
/// the database's user beyond reading where they are. Of several processes that begin at once, one makes them.
pub(super) async fn migrate(database: &Database, make: bool) -> Result<(), Error> {
    let mut tx = database.begin().await?;
    if known(version(&mut tx).await?)? == VERSIONS.len() {
        return tx.commit().await;
    }
    if !make {
        return Err(Error::store(
            "there is no inbox in this store, or one of an older version; a receiver or worker makes it",
        ));
    }
    #[cfg(feature = "postgres")]
    if let Tx::Postgres(_) = tx {
        tx.rows("SELECT 1::bigint FROM (SELECT pg_advisory_xact_lock(7272811)) AS locked", &[]).await?;
    }
    tx.execute("CREATE TABLE IF NOT EXISTS persat_inbox_version (version bigint NOT NULL)", &[]).await?;
    // Once more: another process may have had the lock before.
    for (index, text) in VERSIONS.iter().enumerate().skip(known(version(&mut tx).await?)?) {
        tx.script(text).await?;
        let version = i64::try_from(index + 1).unwrap_or_default();
        tx.execute("INSERT INTO persat_inbox_version (version) VALUES ($1)", &[Value::Int(version)]).await?;
    }
    tx.commit().await
}

/// Of which version the tables are; 0: there are none.
async fn version(tx: &mut Tx) -> Result<i64, Error> {
    let there = match tx {
        Tx::Sqlite { .. } => "SELECT count(*) FROM sqlite_master WHERE name = 'persat_inbox_version'",
        #[cfg(feature = "postgres")]
        Tx::Postgres(_) => "SELECT count(to_regclass('persat_inbox_version'))",
    };
    if tx.number(there).await? == 0 {
        return Ok(0);
    }
    tx.number("SELECT coalesce(max(version), 0) FROM persat_inbox_version").await
}

fn known(version: i64) -> Result<usize, Error> {
    usize::try_from(version).ok().filter(|version| *version <= VERSIONS.len()).ok_or_else(|| {
        Error::store(format!("the store is of version {version}; this program knows {} at most", VERSIONS.len()))
    })
}

/// Sees to it that a commit is on the disk when it returns, whatever the server's setting; a stronger one stays.
#[cfg(feature = "postgres")]
pub(super) async fn durable(connection: &mut sqlx::PgConnection) -> Result<(), sqlx::Error> {
    sqlx::query(
        "SELECT set_config('synchronous_commit', 'on', false)
         WHERE current_setting('synchronous_commit') IN ('off', 'local')",
    )
    .execute(connection)
    .await
    .map(drop)
}

/// Refuses a server that would lose what it has committed. On a connection of its own: a pool would try for long to
/// reach one that is not there.
#[cfg(feature = "postgres")]
pub(super) async fn check_server(options: &sqlx::postgres::PgConnectOptions) -> Result<(), Error> {
    use sqlx::Connection;
    let mut connection = sqlx::PgConnection::connect_with(options).await?;
    let fsync: String = sqlx::query_scalar("SELECT current_setting('fsync')").fetch_one(&mut connection).await?;
    connection.close().await?;
    if fsync != "on" {
        return Err(Error::store("the server has `fsync = off`: at a crash it would lose acknowledged events"));
    }
    Ok(())
}
