//! What the person on call sees and does.

use super::connection::{Database, Row, Value};
use crate::error::Error;
use crate::event::{Entry, State, moment};
use std::time::Duration;

/// Which events are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Filter {
    /// Those that wait or are held, the oldest first.
    #[default]
    Unfinished,
    /// Those that were given up, the oldest first.
    Dead,
    /// One, by its number.
    Only(i64),
}

/// How full the store is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stats {
    /// How many events wait, held ones included.
    pub waiting: u64,
    /// How many of these a worker has.
    pub held: u64,
    /// How many were given up.
    pub dead: u64,
    /// How many were handled and are remembered.
    pub done: u64,
    /// How long the oldest that waits has waited.
    pub oldest: Option<Duration>,
}

const COLUMNS: &str =
    "work.event_id, event.source, event.event_type, event.subject, event.link, work.state, work.holder,
    event.received_at, work.due_at, work.tries, work.failures, work.lost, work.repeats, work.error, work.remember_for";

pub(crate) async fn list(database: &Database, filter: Filter, most: usize) -> Result<Vec<Entry>, Error> {
    let (which, id) = match filter {
        Filter::Unfinished => ("work.state = 0 AND work.event_id > $1", i64::MIN),
        Filter::Dead => ("work.state = 2 AND work.event_id > $1", i64::MIN),
        Filter::Only(id) => ("work.event_id = $1", id),
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM persat_inbox_work AS work
         JOIN persat_inbox_event AS event ON event.event_id = work.event_id
         WHERE {which} ORDER BY work.event_id LIMIT $2"
    );
    let values = [Value::Int(id), Value::Int(i64::try_from(most).unwrap_or(i64::MAX))];
    database.rows(&sql, &values).await?.iter().map(entry).collect()
}

fn entry(row: &Row) -> Result<Entry, Error> {
    let state = match (row.int(5)?, row.maybe_text(6)?) {
        (0, None) => State::Waiting,
        (0, Some(_)) => State::Held,
        (1, _) => State::Done,
        _ => State::Dead,
    };
    // Of what is done, `due_at` is when it is forgotten.
    let at = if state == State::Done { row.int(8)? - row.int(14)? } else { row.int(8)? };
    let count = |index| row.int(index).map(|it| u32::try_from(it).unwrap_or(u32::MAX));
    Ok(Entry {
        id: row.int(0)?,
        source: row.text(1)?,
        event_type: row.text(2)?,
        subject: row.maybe_text(3)?,
        link: row.maybe_text(4)?,
        state,
        received_at: moment(row.int(7)?),
        at: moment(at),
        tries: count(9)?,
        failures: count(10)?,
        lost: count(11)?,
        repeats: u64::try_from(row.int(12)?).unwrap_or_default(),
        error: row.maybe_text(13)?,
    })
}

/// What an event carries.
pub(crate) async fn payload(database: &Database, id: i64) -> Result<Option<String>, Error> {
    let sql = "SELECT payload FROM persat_inbox_event WHERE event_id = $1";
    database.rows(sql, &[Value::Int(id)]).await?.first().map(|row| row.text(0)).transpose()
}

pub(crate) async fn stats(database: &Database) -> Result<Stats, Error> {
    // Each answered by an index of its own.
    let sql = "SELECT
        (SELECT count(*) FROM persat_inbox_work WHERE state = 0),
        (SELECT count(*) FROM persat_inbox_work WHERE holder IS NOT NULL),
        (SELECT count(*) FROM persat_inbox_work WHERE state = 2),
        (SELECT count(*) FROM persat_inbox_work WHERE state = 1),
        {now} - (SELECT received_at FROM persat_inbox_event WHERE event_id =
            (SELECT min(event_id) FROM persat_inbox_work WHERE state = 0))";
    let rows = database.rows(sql, &[]).await?;
    let Some(row) = rows.first() else { return Ok(Stats::default()) };
    let count = |index| row.int(index).map(|it| u64::try_from(it).unwrap_or_default());
    let oldest = row.maybe_int(4)?.map(|it| Duration::from_millis(u64::try_from(it).unwrap_or_default()));
    Ok(Stats { waiting: count(0)?, held: count(1)?, dead: count(2)?, done: count(3)?, oldest })
}

/// Has a dead or waiting event tried at once, its failures forgotten; all dead ones without a number. How many.
pub(crate) async fn retry(database: &Database, id: Option<i64>) -> Result<u64, Error> {
    let (which, id) = match id {
        Some(id) => ("event_id = $1 AND state IN (0, 2) AND holder IS NULL", id),
        None => ("state = 2 AND event_id > $1", i64::MIN),
    };
    let sql = format!(
        "UPDATE persat_inbox_work SET state = 0, due_at = {{now}}, failures = 0, lost = 0, holder = NULL WHERE {which}"
    );
    let mut tx = database.begin().await?;
    let count = tx.execute(&sql, &[Value::Int(id)]).await?;
    tx.commit().await?;
    Ok(count)
}

/// Takes a dead event for handled. `false`: there is none of this number.
pub(crate) async fn close(database: &Database, id: i64) -> Result<bool, Error> {
    let sql = "UPDATE persat_inbox_work SET state = 1, due_at = {now} + remember_for WHERE event_id = $1 AND state = 2";
    let mut tx = database.begin().await?;
    let count = tx.execute(sql, &[Value::Int(id)]).await?;
    tx.commit().await?;
    Ok(count > 0)
}

/// Forgets what was handled long enough ago: some of it. How many.
pub(crate) async fn forget(database: &Database) -> Result<u64, Error> {
    let sql = "DELETE FROM persat_inbox_event WHERE event_id IN
        (SELECT event_id FROM persat_inbox_work WHERE state = 1 AND due_at <= {now} ORDER BY due_at LIMIT 500)";
    let mut tx = database.begin().await?;
    let count = tx.execute(sql, &[]).await?;
    tx.commit().await?;
    Ok(count)
}
