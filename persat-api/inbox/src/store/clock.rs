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

/// How many events are moved at once: others write in between.
const PIECE: i64 = 5000;

/// What became of a look at the clock.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Followed {
    /// By how much it was found to be set back, just now.
    pub(crate) back: Option<Duration>,
    /// Whether more is still to be moved along.
    pub(crate) is_more: bool,
}

/// Moves what waits along with a clock that was set back, so that it waits no longer than it should, and leases with it:
/// a piece of it, from what is due next on. Of several workers that see it at once, one does. What fails between two
/// pieces may be among those that are moved, and then is tried early.
pub(crate) async fn follow(database: &Database) -> Result<Followed, Error> {
    let found = Mark::of(database.rows(Mark::SQL, &[]).await?)?;
    if found.back == 0 && (-EVERY..=STEP).contains(&found.ahead()) {
        return Ok(Followed::default());
    }
    let mut tx = database.begin().await?;
    // Others wait here for the commit.
    tx.execute("UPDATE persat_inbox_clock SET at = at", &[]).await?;
    let mut mark = Mark::of(tx.rows(Mark::SQL, &[]).await?)?;
    let mut followed = Followed::default();
    if mark.back == 0 {
        if mark.ahead() > STEP {
            followed.back = u64::try_from(mark.ahead()).ok().map(Duration::from_millis);
            (mark.back, mark.due_at, mark.event_id) = (mark.ahead(), mark.now, i64::MAX);
            // A lease that ends before the mark is of the new time. What is locked is in the hands of a handler.
            let leases = "WITH late AS MATERIALIZED (
                    SELECT event_id FROM persat_inbox_work AS work
                    WHERE state = 0 AND holder IS NOT NULL AND due_at > {now} + $1 {skip_locked})
                UPDATE persat_inbox_work SET due_at = due_at - $1 WHERE event_id IN (SELECT event_id FROM late)";
            tx.execute(leases, &[Value::Int(mark.back)]).await?;
        }
        tx.execute("UPDATE persat_inbox_clock SET at = {now}", &[]).await?;
    }
    if mark.back > 0 {
        let piece = "WITH late AS MATERIALIZED (
                SELECT event_id FROM persat_inbox_work AS work
                WHERE state = 0 AND holder IS NULL AND (due_at, event_id) > ($2, $3)
                ORDER BY due_at, event_id LIMIT $4 {skip_locked})
            UPDATE persat_inbox_work SET due_at = due_at - $1 WHERE event_id IN (SELECT event_id FROM late)
            RETURNING due_at, event_id";
        let values = [mark.back, mark.due_at, mark.event_id, PIECE].map(Value::Int);
        let moved = tx.rows(piece, &values).await?;
        let was = |row: &Row| Ok((row.int(0)? + mark.back, row.int(1)?));
        let moved = moved.iter().map(was).collect::<Result<Vec<_>, Error>>()?;
        followed.is_more = i64::try_from(moved.len()).is_ok_and(|it| it == PIECE);
        let (due_at, event_id) = moved.into_iter().max().unwrap_or_default();
        let back = if followed.is_more { mark.back } else { 0 };
        let sql = "UPDATE persat_inbox_clock SET back = $1, due_at = $2, event_id = $3";
        tx.execute(sql, &[back, due_at, event_id].map(Value::Int)).await?;
    }
    tx.commit().await?;
    Ok(followed)
}

/// What the store knows of its clock.
#[derive(Default)]
struct Mark {
    /// How late it was last.
    at: i64,
    now: i64,
    /// By how much what waits is being moved along; 0: it is not.
    back: i64,
    /// Behind which event that goes on.
    due_at: i64,
    event_id: i64,
}

impl Mark {
    const SQL: &str = "SELECT at, {now}, back, due_at, event_id FROM persat_inbox_clock";

    fn of(rows: Vec<Row>) -> Result<Self, Error> {
        let Some(row) = rows.first() else { return Ok(Self::default()) };
        Ok(Self { at: row.int(0)?, now: row.int(1)?, back: row.int(2)?, due_at: row.int(3)?, event_id: row.int(4)? })
    }

    fn ahead(&self) -> i64 {
        self.at - self.now
    }
}

/// How old the mark of a process that only stores may grow.
pub(crate) const MARK_EVERY: Duration = Duration::from_millis(EVERY.unsigned_abs());

/// Writes how late it is, be it to see whether something can be written just now.
pub(crate) async fn probe(database: &Database) -> Result<(), Error> {
    let mut tx = database.begin().await?;
    tx.execute("UPDATE persat_inbox_clock SET at = CASE WHEN at < {now} THEN {now} ELSE at END", &[]).await?;
    tx.commit().await
}
