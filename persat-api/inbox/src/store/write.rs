//! Storing events, many at once, and recognising those that are there already.

use super::connection::{Tx, Value};
use crate::error::Error;
use crate::event::{NewEvent, Source, Stored};
use std::collections::{HashMap, HashSet};

/// How many events one statement takes. Statements are prepared once for each number of events, so that they come in
/// powers of two.
const MOST: usize = 64;

/// How many events are best stored in one transaction.
pub(crate) const fn most_at_once() -> usize {
    MOST
}

/// What tells one event from all others.
type Key<'a> = (&'a str, &'a [u8]);

/// Stores what is new among the events of several deliveries, and says of each delivery what became of it.
/// `fold`: what came by webhook and by list and has one link counts as one event.
pub(crate) async fn store(tx: &mut Tx, deliveries: &[Vec<NewEvent>], fold: bool) -> Result<Vec<Stored>, Error> {
    if fold && deliveries.iter().flatten().any(|it| it.link.is_some()) {
        // Two receivers that are sent one event both ways at the same moment would not see each other's.
        tx.lock(7_272_812).await?;
    }
    let mut stored = vec![Stored::default(); deliveries.len()];
    // In the order of their arrival, by which they get their numbers. Two receivers that store the same events in
    // another order may wait for each other in a circle; the database ends that, and each is stored alone then.
    let mut news: Vec<(usize, &NewEvent)> = Vec::new();
    let mut known: HashSet<Key<'_>> = HashSet::new();
    // By link the first of it here, and the number of one that came the other way before.
    let mut links: HashMap<&str, (&NewEvent, Option<i64>)> = HashMap::new();
    let mut met: HashMap<i64, i64> = HashMap::new();
    let mut again: HashMap<Key<'_>, (i64, &NewEvent)> = HashMap::new();
    for (delivery, events) in deliveries.iter().enumerate() {
        for event in events {
            if let Some(link) = event.link.as_deref().filter(|_| fold) {
                let (first, before) = match links.get(link) {
                    Some(known) => *known,
                    None => *links.entry(link).or_insert((event, the_other_way(tx, link, event.source).await?)),
                };
                let again = match before {
                    Some(id) if first.source == event.source => Some(met.entry(id).or_insert(0)),
                    None if first.source != event.source => Some(&mut again.entry(key(first)).or_insert((0, first)).0),
                    _ => None,
                };
                if let Some(times) = again {
                    *times += 1;
                    stored[delivery].repeated += 1;
                    continue;
                }
            }
            if known.insert(key(event)) {
                news.push((delivery, event));
            } else {
                again.entry(key(event)).or_insert((0, event)).0 += 1;
                stored[delivery].repeated += 1;
            }
        }
    }
    for chunk in chunks(&news) {
        let ids = insert(tx, chunk).await?;
        let mut made = Vec::new();
        for (delivery, event) in chunk {
            match ids.get(&(event.source.as_str().to_owned(), event.key.as_bytes().to_vec())) {
                Some(id) => {
                    made.push((*id, *event));
                    stored[*delivery].new += 1;
                }
                None => {
                    again.entry(key(event)).or_insert((0, event)).0 += 1;
                    stored[*delivery].repeated += 1;
                }
            }
        }
        begin_work(tx, &made).await?;
    }
    let again: Vec<_> = again.into_values().collect();
    for chunk in chunks(&again) {
        count(tx, chunk).await?;
    }
    for (id, times) in met {
        count_met(tx, id, times).await?;
    }
    Ok(stored)
}

fn key(event: &NewEvent) -> Key<'_> {
    (event.source.as_str(), &event.key.as_bytes()[..])
}

/// Pieces of a few lengths, since each statement is prepared once for each length.
fn chunks<T>(mut rest: &[T]) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        let size = (1_usize << rest.len().checked_ilog2()?).min(MOST);
        let (chunk, others) = rest.split_at(size);
        rest = others;
        Some(chunk)
    })
}

/// `($1, $2, {now}), ($3, $4, {now})`: places for values, with `extra` at the end of each row.
fn places(rows: usize, columns: usize, extra: &str) -> String {
    let row = |row: usize| {
        let values: Vec<String> = (1..=columns).map(|column| format!("${}", row * columns + column)).collect();
        format!("({}{extra})", values.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

/// Counts repetitions. What another has locked, such as the handler that completes it, is not waited for, and not
/// counted: nothing would be stored meanwhile. What comes from a list comes until it is marked as read, and is
/// remembered for as long as it does.
async fn count(tx: &mut Tx, events: &[(i64, &NewEvent)]) -> Result<(), Error> {
    let sql = format!(
        "WITH again (source, dedup_key, times, renews) AS (VALUES {}),
        free AS MATERIALIZED (
            SELECT work.event_id, again.times, again.renews FROM again
            JOIN persat_inbox_event AS event ON event.source = again.source AND event.dedup_key = again.dedup_key
            JOIN persat_inbox_work AS work ON work.event_id = event.event_id {{skip_locked}})
        UPDATE persat_inbox_work AS counted SET repeats = repeats + free.times,
            due_at = CASE WHEN state = 1 AND free.renews = 1 THEN {{now}} + remember_for ELSE due_at END
        FROM free WHERE free.event_id = counted.event_id",
        places(events.len(), 4, "")
    );
    let mut values = Vec::with_capacity(events.len() * 4);
    for (times, event) in events {
        values.extend([
            Value::Text(event.source.as_str()),
            Value::Bytes(event.key.as_bytes()),
            Value::Int(*times),
            Value::Int(i64::from(event.source.is_list())),
        ]);
    }
    tx.execute(&sql, &values).await.map(drop)
}

/// The number of an event of the same link that came the other way.
async fn the_other_way(tx: &mut Tx, link: &str, source: Source) -> Result<Option<i64>, Error> {
    let sql = "SELECT min(event_id) FROM persat_inbox_event WHERE link = $1 AND source <> $2";
    let rows = tx.rows(sql, &[Value::Text(link), Value::Text(source.as_str())]).await?;
    rows.first().map_or(Ok(None), |row| row.maybe_int(0))
}

/// Counts what came again the other way, as [`count`] does.
async fn count_met(tx: &mut Tx, id: i64, times: i64) -> Result<(), Error> {
    let sql = "WITH free AS MATERIALIZED (
            SELECT event_id FROM persat_inbox_work AS work WHERE event_id = $1 {skip_locked})
        UPDATE persat_inbox_work SET repeats = repeats + $2,
            due_at = CASE WHEN state = 1 THEN {now} + remember_for ELSE due_at END
        WHERE event_id IN (SELECT event_id FROM free)";
    tx.execute(sql, &[Value::Int(id), Value::Int(times)]).await.map(drop)
}

/// Inserts what is not there yet; the numbers of what was inserted, by source and key.
async fn insert(tx: &mut Tx, events: &[(usize, &NewEvent)]) -> Result<HashMap<(String, Vec<u8>), i64>, Error> {
    let sql = format!(
        "INSERT INTO persat_inbox_event (source, event_type, dedup_key, subject, link, payload, received_at)
         VALUES {} ON CONFLICT (source, dedup_key) DO NOTHING RETURNING event_id, source, dedup_key",
        places(events.len(), 6, ", {now}")
    );
    let mut values = Vec::with_capacity(events.len() * 6);
    for (_, event) in events {
        values.extend([
            Value::Text(event.source.as_str()),
            Value::Text(&event.event_type),
            Value::Bytes(event.key.as_bytes()),
            Value::MaybeText(event.subject.as_deref()),
            Value::MaybeText(event.link.as_deref()),
            Value::Text(&event.payload),
        ]);
    }
    let rows = tx.rows(&sql, &values).await?;
    rows.iter().map(|row| Ok(((row.text(1)?, row.bytes(2)?), row.int(0)?))).collect()
}

/// Makes work of new events.
async fn begin_work(tx: &mut Tx, events: &[(i64, &NewEvent)]) -> Result<(), Error> {
    for chunk in chunks(events) {
        let sql = format!(
            "INSERT INTO persat_inbox_work (event_id, subject, state, remember_for, error, due_at) VALUES {}",
            places(chunk.len(), 5, ", {now}")
        );
        let mut values = Vec::with_capacity(chunk.len() * 5);
        for (id, event) in chunk {
            let remember = event.source.remembered_for().as_millis();
            values.extend([
                Value::Int(*id),
                Value::MaybeText(event.subject.as_deref()),
                Value::Int(if event.odd.is_some() { 2 } else { 0 }),
                Value::Int(i64::try_from(remember).unwrap_or(i64::MAX)),
                Value::MaybeText(event.odd.as_deref()),
            ]);
        }
        tx.execute(&sql, &values).await?;
    }
    Ok(())
}
