//! Storing events, many at once, and recognising those that are there already.

use super::connection::{Tx, Value};
use crate::error::Error;
use crate::event::{NewEvent, Stored};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

/// How many events one statement takes. Statements are prepared once for each number of events, so that they come in
/// powers of two.
const MOST: usize = 64;

/// How many events are best stored in one transaction.
pub(crate) const fn most_at_once() -> usize {
    MOST
}

/// Stores what is new among the events of several deliveries, and says of each delivery what became of it.
/// `fold`: what came by webhook and by list and has one link counts as one event.
pub(crate) async fn store(tx: &mut Tx, deliveries: &[Vec<NewEvent>], fold: bool) -> Result<Vec<Stored>, Error> {
    let mut stored = vec![Stored::default(); deliveries.len()];
    // By their keys: two receivers that store the same events take the same turns, and never wait for each other in
    // a circle.
    let mut news: BTreeMap<(&str, &[u8]), (usize, &NewEvent)> = BTreeMap::new();
    let mut again: BTreeMap<(&str, &[u8]), i64> = BTreeMap::new();
    for (delivery, events) in deliveries.iter().enumerate() {
        for event in events {
            let key = (event.source.as_str(), &event.key.as_bytes()[..]);
            if fold && came_the_other_way(tx, event).await? {
                stored[delivery].repeated += 1;
                continue;
            }
            match news.entry(key) {
                Entry::Vacant(place) => {
                    place.insert((delivery, event));
                }
                Entry::Occupied(_) => {
                    *again.entry(key).or_default() += 1;
                    stored[delivery].repeated += 1;
                }
            }
        }
    }
    let mut rest: Vec<_> = news.into_iter().collect();
    while !rest.is_empty() {
        let size = (1_usize << rest.len().ilog2()).min(MOST);
        let chunk: Vec<_> = rest.drain(..size).collect();
        let ids = insert(tx, &chunk.iter().map(|(_, (_, event))| *event).collect::<Vec<_>>()).await?;
        let mut made = Vec::new();
        for (key, (delivery, event)) in chunk {
            match ids.get(&(key.0.to_owned(), key.1.to_owned())) {
                Some(id) => {
                    made.push((*id, event));
                    stored[delivery].new += 1;
                }
                None => {
                    *again.entry(key).or_default() += 1;
                    stored[delivery].repeated += 1;
                }
            }
        }
        begin_work(tx, &made).await?;
    }
    for ((source, key), times) in again {
        let values = [Value::Int(times), Value::Text(source), Value::Bytes(key)];
        let sql = "UPDATE persat_inbox_work SET repeats = repeats + $1
            WHERE event_id = (SELECT event_id FROM persat_inbox_event WHERE source = $2 AND dedup_key = $3)";
        tx.execute(sql, &values).await?;
    }
    Ok(stored)
}

/// Whether an event of the same link came the other way.
async fn came_the_other_way(tx: &mut Tx, event: &NewEvent) -> Result<bool, Error> {
    let Some(link) = &event.link else { return Ok(false) };
    let sql = "UPDATE persat_inbox_work SET repeats = repeats + 1 WHERE event_id =
        (SELECT min(event_id) FROM persat_inbox_event WHERE link = $1 AND source <> $2)";
    let known = tx.execute(sql, &[Value::Text(link), Value::Text(event.source.as_str())]).await?;
    Ok(known > 0)
}

/// Inserts what is not there yet; the numbers of what was inserted, by source and key.
async fn insert(tx: &mut Tx, events: &[&NewEvent]) -> Result<HashMap<(String, Vec<u8>), i64>, Error> {
    let columns = "source, event_type, dedup_key, subject, link, payload, received_at";
    let rows: Vec<String> = (0..events.len())
        .map(|row| {
            let first = row * 6;
            let values: Vec<String> = (1..=6).map(|column| format!("${}", first + column)).collect();
            format!("({}, {{now}})", values.join(", "))
        })
        .collect();
    let sql = format!(
        "INSERT INTO persat_inbox_event ({columns}) VALUES {} ON CONFLICT (source, dedup_key) DO NOTHING
         RETURNING event_id, source, dedup_key",
        rows.join(", ")
    );
    let mut values = Vec::with_capacity(events.len() * 6);
    for event in events {
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
    let mut rest = events;
    while !rest.is_empty() {
        let (chunk, others) = rest.split_at((1_usize << rest.len().ilog2()).min(MOST));
        rest = others;
        let rows: Vec<String> = (0..chunk.len())
            .map(|row| {
                let at = |column: usize| row * 5 + column;
                format!("(${}, ${}, ${}, {{now}}, ${}, ${})", at(1), at(2), at(3), at(4), at(5))
            })
            .collect();
        let sql = format!(
            "INSERT INTO persat_inbox_work (event_id, subject, state, due_at, remember_for, error) VALUES {}",
            rows.join(", ")
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
