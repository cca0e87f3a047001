//! The tables, version by version.
//!
//! `sqlx::migrate` keeps its versions in one table of a fixed name, which would be that of the application whose
//! handlers write to the same database.

use super::connection::{Database, Row, Value};
use crate::error::Error;

/// For each version, what makes it of the one before.
const VERSIONS: [&str; 3] = [include_str!("schema_1.sql"), include_str!("schema_2.sql"), include_str!("schema_3.sql")];

/// Brings the tables up to date, or, where none are to be made, sees to it that they are. Who finds them so has only
/// read: neither a right to make tables nor a turn to write is needed. Of several processes that begin at once, one makes
/// them.
pub(super) async fn migrate(database: &Database, make: bool) -> Result<(), Error> {
    if known(version(async |sql| database.rows(sql, &[]).await).await?)? == VERSIONS.len() {
        return Ok(());
    }
    if !make {
        return Err(Error::store(
            "there is no inbox in this store, or one of an older version; a receiver or worker makes it",
        ));
    }
    let mut tx = database.begin().await?;
    tx.lock(7_272_811).await?;
    tx.execute("CREATE TABLE IF NOT EXISTS persat_inbox_version (version bigint NOT NULL)", &[]).await?;
    // Once more: another process may have made them meanwhile.
    let known = known(version(async |sql| tx.rows(sql, &[]).await).await?)?;
    for (index, text) in VERSIONS.iter().enumerate().skip(known) {
        tx.script(text).await?;
        let version = i64::try_from(index + 1).unwrap_or_default();
        tx.execute("INSERT INTO persat_inbox_version (version) VALUES ($1)", &[Value::Int(version)]).await?;
    }
    tx.commit().await
}

/// Of which version the tables are; 0: there are none.
async fn version(mut ask: impl AsyncFnMut(&str) -> Result<Vec<Row>, Error>) -> Result<i64, Error> {
    let number = |rows: Vec<Row>| rows.first().map_or(Ok(0), |row| row.int(0));
    if number(ask("SELECT {has_version}").await?)? == 0 {
        return Ok(0);
    }
    number(ask("SELECT coalesce(max(version), 0) FROM persat_inbox_version").await?)
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
