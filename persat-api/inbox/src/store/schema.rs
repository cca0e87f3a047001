//! The tables, version by version.
//!
//! `sqlx::migrate` keeps its versions in one table of a fixed name, which would be that of the application whose
//! handlers write to the same database.

use super::connection::{Database, Tx, Value};
use crate::error::Error;

/// For each version, what makes it of the one before: for SQLite, for PostgreSQL.
const VERSIONS: [[&str; 2]; 1] = [[include_str!("schema_sqlite_1.sql"), include_str!("schema_postgres_1.sql")]];

/// Brings the tables up to date. Of several processes that begin at once, one does.
pub(super) async fn migrate(database: &Database) -> Result<(), Error> {
    let mut tx = database.begin().await?;
    let dialect = match &tx {
        Tx::Sqlite(_) => 0,
        #[cfg(feature = "postgres")]
        Tx::Postgres(_) => {
            tx.rows("SELECT 1::bigint FROM (SELECT pg_advisory_xact_lock(7272811)) AS locked", &[]).await?;
            1
        }
    };
    tx.execute("CREATE TABLE IF NOT EXISTS persat_inbox_version (version bigint NOT NULL)", &[]).await?;
    let rows = tx.rows("SELECT coalesce(max(version), 0) FROM persat_inbox_version", &[]).await?;
    let version = rows.first().map_or(Ok(0), |row| row.int(0))?;
    let known = usize::try_from(version).ok().filter(|version| *version <= VERSIONS.len()).ok_or_else(|| {
        Error::store(format!("the store is of version {version}; this program knows {} at most", VERSIONS.len()))
    })?;
    for (index, texts) in VERSIONS.iter().enumerate().skip(known) {
        tx.script(texts[dialect]).await?;
        let version = i64::try_from(index + 1).unwrap_or_default();
        tx.execute("INSERT INTO persat_inbox_version (version) VALUES ($1)", &[Value::Int(version)]).await?;
    }
    tx.commit().await
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
