//! What must hold at the end.

use crate::database::Database;
use crate::sender::{Kind, Planned};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Judges, and says what was found.
pub async fn of(store: &str, plan: &[Planned], plain: &Path, one_writer: bool) -> String {
    let mut database = Database::connect(store).await;
    let stored = "SELECT event.event_id, work.state, event.payload FROM persat_inbox_event AS event
        JOIN persat_inbox_work AS work ON work.event_id = event.event_id";
    let mut states = BTreeMap::new();
    for (id, state, payload) in database.rows(stored).await {
        let sent: serde_json::Value = serde_json::from_str(&payload).expect("what was sent");
        let twice = states.insert(sent["number"].as_i64().expect("a number"), state);
        assert_eq!(twice, None, "event {id} is stored twice: {payload}");
    }
    let of = |kinds: &[Kind]| -> BTreeSet<i64> {
        plan.iter().filter(|it| kinds.contains(&it.kind)).map(|it| it.number).collect()
    };
    let lost: Vec<_> = plan.iter().filter(|it| !states.contains_key(&it.number)).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    assert_eq!(states.len(), plan.len(), "none that was not sent");

    let dead: BTreeSet<i64> = states.iter().filter(|(_, state)| **state == 2).map(|(number, _)| *number).collect();
    assert_eq!(dead, of(&[Kind::Fails, Kind::AlwaysPanics, Kind::Odd]), "dead letters: left those found");
    assert!(states.values().all(|state| matches!(state, 1 | 2)), "all are settled");

    let effects = database.rows("SELECT number, event_id, coalesce(subject, '') FROM effect ORDER BY place").await;
    let mut numbers = BTreeSet::new();
    let twice: Vec<_> = effects.iter().filter(|(number, ..)| !numbers.insert(*number)).collect();
    assert!(twice.is_empty(), "effects that happened twice: {twice:?}");
    let expected = of(&[Kind::Effect, Kind::Panics, Kind::Hangs, Kind::Aborts]);
    assert_eq!(numbers, expected, "effects: left those found");

    let lines = std::fs::read_to_string(plain).expect("the file of effects");
    let lines: Vec<i64> = lines.lines().map(|line| line.parse().expect("a number")).collect();
    let seen: BTreeSet<i64> = lines.iter().copied().collect();
    assert_eq!(seen, of(&[Kind::Plain]), "effects elsewhere: left those found");

    // Two receivers of PostgreSQL's may commit in another order than that of their numbers.
    if one_writer {
        let mut newest = BTreeMap::new();
        for (_, id, subject) in effects.iter().filter(|(.., subject)| !subject.is_empty()) {
            let before = newest.insert(subject, *id);
            assert!(before.is_none_or(|before| before < *id), "{subject}: {id} after {before:?}");
        }
    }
    let again = lines.len() - seen.len();
    format!(
        "0 lost, {} effects of which 0 twice, {} elsewhere of which {again} twice, {} dead letters, all planted",
        numbers.len(),
        seen.len(),
        dead.len()
    )
}
