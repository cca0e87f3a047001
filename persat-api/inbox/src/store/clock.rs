//! The database's clock, should it be set back.
//!
//! All times in the store are of one clock, the database's: of PostgreSQL's server, or, with SQLite, of the machine that
//! the processes share. Nothing in the store compares them with another. `persat_inbox_clock` keeps how late it was
//! last: a clock that is behind that was set back.

use super::connection::{Database, Row, Value};
use crate::error::Error;
use std::time::Duration;

/// Clocks are put right in small steps all the time; nobody minds.
const STEP: i64 = 1000;

/// How old the mark may grow.
const EVERY: i64 = 10_000;

/// Moves what waits along with a clock that was set back, so that it waits no longer than it should, and leases with it.
/// Gives by how much it was. Of several workers that see it at once, one does.
pub(crate) async fn follow(database: &Database) -> Result<Option<Duration>, Error> {
    let sql = "SELECT at - {now} FROM persat_inbox_clock";
    let ahead = |rows: Vec<Row>| rows.first().map_or(Ok(0), |row| row.int(0));
    if (-EVERY..=STEP).contains(&ahead(database.rows(sql, &[]).await?)?) {
        return Ok(None);
    }
    let mut tx = database.begin().await?;
    // Others wait here for the commit.
    tx.execute("UPDATE persat_inbox_clock SET at = at", &[]).await?;
    let back = ahead(tx.rows(sql, &[]).await?)?;
    if back > STEP {
        // A lease that ends before the mark is of the new time. What is locked is in the hands of a handler.
        let late = "WITH late AS MATERIALIZED (
                SELECT event_id FROM persat_inbox_work AS work
                WHERE state = 0 AND due_at > {now} + CASE WHEN holder IS NULL THEN 0 ELSE $1 END {skip_locked})
            UPDATE persat_inbox_work SET due_at = due_at - $1 WHERE event_id IN (SELECT event_id FROM late)";
        tx.execute(late, &[Value::Int(back)]).await?;
    }
    tx.execute("UPDATE persat_inbox_clock SET at = {now}", &[]).await?;
    tx.commit().await?;
    Ok(u64::try_from(back).ok().filter(|_| back > STEP).map(Duration::from_millis))
}

/// Writes something, to see whether that can be done just now: how late it is.
pub(crate) async fn probe(database: &Database) -> Result<(), Error> {
    let mut tx = database.begin().await?;
    tx.execute("UPDATE persat_inbox_clock SET at = CASE WHEN at < {now} THEN {now} ELSE at END", &[]).await?;
    tx.commit().await
}
