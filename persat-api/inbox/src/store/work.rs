//! Events in the hands of workers.
//!
//! `due_at` is when an event may be taken: its next try, or the end of the lease of the worker that has it. `tries`
//! tells one lease from the next: whoever comes with an older number changes nothing.

use super::connection::{Database, Row, Tx, Value};
use super::text::storable;
use crate::error::Error;
use crate::event::{Source, moment};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::time::Duration;

/// An event that was taken.
#[derive(Debug, Clone)]
pub(crate) struct Claim {
    pub(crate) id: i64,
    pub(crate) tries: i64,
    pub(crate) failures: i64,
    pub(crate) lost: i64,
    pub(crate) source: Option<Source>,
    pub(crate) event_type: String,
    pub(crate) subject: Option<String>,
    pub(crate) link: Option<String>,
    pub(crate) payload: String,
    pub(crate) received_at: Timestamp,
}

/// What tells a lease from all others.
#[derive(Debug, Clone)]
pub(crate) struct Lease {
    pub(crate) id: i64,
    pub(crate) tries: i64,
    pub(crate) holder: std::sync::Arc<str>,
}

/// What became of an event that a worker had.
#[derive(Debug, Clone)]
pub(crate) enum Settlement {
    Done,
    /// It is tried again after a while.
    Again {
        after: Duration,
        error: String,
    },
    /// It is given up.
    Dead {
        error: String,
    },
    /// It was not tried: another worker may have it at once.
    Released,
}

/// Takes events that are due. `ordered`: none whose subject another, earlier one waits or is held for.
pub(crate) async fn claim(
    database: &Database,
    holder: &str,
    most: usize,
    lease: Duration,
    ordered: bool,
) -> Result<Vec<Claim>, Error> {
    let (order, held) = if ordered {
        (
            "AND (work.subject IS NULL OR work.held_subject IS NOT NULL OR (
                NOT EXISTS (SELECT 1 FROM persat_inbox_work AS earlier WHERE earlier.state = 0
                    AND earlier.subject = work.subject AND earlier.event_id < work.event_id)
                AND NOT EXISTS (SELECT 1 FROM persat_inbox_work AS held WHERE held.held_subject = work.subject)))",
            "subject",
        )
    } else {
        ("", "NULL")
    };
    let sql = format!(
        "WITH next AS MATERIALIZED (
            SELECT event_id FROM persat_inbox_work AS work WHERE state = 0 AND due_at <= {{now}} {order}
            ORDER BY due_at, event_id LIMIT $1 {{skip_locked}})
        UPDATE persat_inbox_work SET tries = tries + 1, due_at = {{now}} + $2, held_subject = {held},
            lost = lost + CASE WHEN holder IS NULL THEN 0 ELSE 1 END, holder = $3
        WHERE event_id IN (SELECT event_id FROM next) RETURNING event_id, tries, failures, lost"
    );
    let mut tx = database.begin().await?;
    let values =
        [Value::Int(i64::try_from(most.min(1000)).unwrap_or(1)), Value::Int(millis(lease)), Value::Text(holder)];
    let rows = match tx.rows(&sql, &values).await {
        // Another worker took an event of the same subject at the same moment.
        Err(Error::Database(error)) if error.as_database_error().is_some_and(|it| it.is_unique_violation()) => {
            return Ok(Vec::new());
        }
        rows => rows?,
    };
    let mut events = events(&mut tx, &rows.iter().map(|row| row.int(0)).collect::<Result<Vec<_>, _>>()?).await?;
    for row in rows {
        if let Some(claim) = events.get_mut(&row.int(0)?) {
            (claim.tries, claim.failures, claim.lost) = (row.int(1)?, row.int(2)?, row.int(3)?);
        }
    }
    tx.commit().await?;
    // In the order of their numbers.
    Ok(events.into_values().collect())
}

/// What is known of events, in one question.
async fn events(tx: &mut Tx, ids: &[i64]) -> Result<BTreeMap<i64, Claim>, Error> {
    let Some(last) = ids.last() else { return Ok(BTreeMap::new()) };
    // Of few lengths, since each is prepared once.
    let values: Vec<_> = ids
        .iter()
        .chain(std::iter::repeat(last))
        .take(ids.len().next_power_of_two())
        .map(|id| Value::Int(*id))
        .collect();
    let places: Vec<_> = (1..=values.len()).map(|place| format!("${place}")).collect();
    let sql = format!(
        "SELECT event_id, source, event_type, subject, link, payload, received_at FROM persat_inbox_event
         WHERE event_id IN ({})",
        places.join(", ")
    );
    let claim = |row: &Row| {
        Ok(Claim {
            id: row.int(0)?,
            tries: 0,
            failures: 0,
            lost: 0,
            source: Source::from_name(&row.text(1)?),
            event_type: row.text(2)?,
            subject: row.maybe_text(3)?,
            link: row.maybe_text(4)?,
            payload: row.text(5)?,
            received_at: moment(row.int(6)?),
        })
    };
    tx.rows(&sql, &values).await?.iter().map(|row| claim(row).map(|claim| (claim.id, claim))).collect()
}

/// Completes an event within a transaction, which nobody else can from then on.
pub(crate) async fn complete(tx: &mut Tx, lease: &Lease) -> Result<(), Error> {
    if settle(tx, lease, &Settlement::Done).await? { Ok(()) } else { Err(Error::LeaseLost) }
}

/// Notes what became of an event. `false`: somebody else has it, or it is settled already.
pub(crate) async fn settle(tx: &mut Tx, lease: &Lease, settlement: &Settlement) -> Result<bool, Error> {
    let (change, wait, error) = match settlement {
        Settlement::Done => ("state = 1, due_at = {now} + remember_for + $4, error = $5", 0, None),
        Settlement::Again { after, error } => {
            ("failures = failures + 1, due_at = {now} + $4, error = $5", millis(*after), Some(error))
        }
        Settlement::Dead { error } => {
            ("failures = failures + 1, state = 2, due_at = {now} + $4, error = $5", 0, Some(error))
        }
        Settlement::Released => ("due_at = {now} + $4, error = coalesce($5, error)", 0, None),
    };
    let sql = format!(
        "UPDATE persat_inbox_work SET {change}, holder = NULL, held_subject = NULL
         WHERE event_id = $1 AND tries = $2 AND holder = $3 AND state = 0"
    );
    let error = error.map(|error| storable(error.clone()));
    let [id, tries, holder] = fence(lease);
    let values = [id, tries, holder, Value::Int(wait), Value::MaybeText(error.as_deref())];
    Ok(tx.execute(&sql, &values).await? > 0)
}

/// Makes leases last from now on; gives those that are no more. One that a transaction has locked is not waited for.
pub(crate) async fn extend(database: &Database, leases: &[Lease], lease: Duration) -> Result<Vec<Lease>, Error> {
    let mine = "SELECT event_id FROM persat_inbox_work AS work
        WHERE event_id = $1 AND tries = $2 AND holder = $3 AND state = 0";
    let sql = format!(
        "WITH mine AS MATERIALIZED ({mine} {{skip_locked}})
        UPDATE persat_inbox_work SET due_at = {{now}} + $4 WHERE event_id IN (SELECT event_id FROM mine)"
    );
    let mut tx = database.begin().await?;
    let mut gone = Vec::new();
    for it in leases {
        let [id, tries, holder] = fence(it);
        if tx.execute(&sql, &[id, tries, holder, Value::Int(millis(lease))]).await? == 0
            // Locked by who completes it, or by who counts a repetition, it is still this worker's.
            && tx.rows(mine, &[id, tries, holder]).await?.is_empty()
        {
            gone.push(it.clone());
        }
    }
    tx.commit().await?;
    Ok(gone)
}

fn fence(lease: &Lease) -> [Value<'_>; 3] {
    [Value::Int(lease.id), Value::Int(lease.tries), Value::Text(&lease.holder)]
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX / 4)
}
