//! What the person on call sees and does.

use super::print::{plain, say, span, table};
use super::{Format, Outcome};
use jiff::Timestamp;
use persat_inbox::{Entry, Filter, Inbox, State};
use serde_json::{Value, json};
use std::time::Duration;

pub(super) async fn list(inbox: &Inbox, most: usize, format: Format) -> Outcome {
    let entries = inbox.list(Filter::Unfinished, most).await?;
    if format == Format::Json {
        return as_json(&entries).map(|()| false);
    }
    let rows: Vec<_> = entries
        .iter()
        .map(|it| {
            let [id, age, event_type, subject] = head(it);
            let due = if it.at > Timestamp::now() { span(since(Timestamp::now(), it.at)) } else { "now".to_owned() };
            [id, age, it.state.as_str().to_owned(), it.failures.to_string(), due, event_type, subject]
        })
        .collect();
    table(["ID", "AGE", "STATE", "FAILURES", "NEXT", "TYPE", "SUBJECT"], &rows)?;
    Ok(false)
}

pub(super) async fn dead(inbox: &Inbox, most: usize, format: Format) -> Outcome {
    let entries = inbox.list(Filter::Dead, most).await?;
    if format == Format::Json {
        as_json(&entries)?;
    } else {
        let rows: Vec<_> = entries
            .iter()
            .map(|it| {
                let [id, age, event_type, subject] = head(it);
                [id, age, event_type, subject, plain(it.error.as_deref().unwrap_or_default())]
            })
            .collect();
        table(["ID", "AGE", "TYPE", "SUBJECT", "WHY"], &rows)?;
    }
    Ok(!entries.is_empty())
}

pub(super) async fn show(inbox: &Inbox, id: i64, with_payload: bool, format: Format) -> Outcome {
    let Some(entry) = inbox.list(Filter::Only(id), 1).await?.pop() else {
        say(format_args!("{}", if format == Format::Json { "null".to_owned() } else { format!("no event {id}") }))?;
        return Ok(true);
    };
    let payload = if with_payload { inbox.payload(id).await? } else { None };
    let mut shown = object(&entry);
    if let (Some(payload), Some(members)) = (payload, shown.as_object_mut()) {
        members.insert("payload".to_owned(), Value::String(payload));
    }
    if format == Format::Json {
        return say(format_args!("{shown}")).map(|()| false);
    }
    for (name, value) in shown.as_object().into_iter().flatten() {
        match value {
            Value::Null => {}
            // A payload can have several lines.
            Value::String(text) => {
                let lines: Vec<_> = text.lines().map(plain).collect();
                say(format_args!("{name:<13} {}", lines.join("\n")))?;
            }
            other => say(format_args!("{name:<13} {other}"))?,
        }
    }
    if !with_payload {
        say(format_args!("{:<13} not shown, since it holds personal data: --payload shows it", "payload"))?;
    }
    Ok(false)
}

pub(super) async fn retry(inbox: &Inbox, ids: &[i64], dead: bool, format: Format) -> Outcome {
    let mut retried = if dead { inbox.retry_dead().await? } else { 0 };
    let mut missing = Vec::new();
    for id in ids {
        if inbox.retry(*id).await? {
            retried += 1;
        } else {
            missing.push(*id);
        }
    }
    changed("retried", retried, "to be tried at once", &missing, "no dead letter, and not waiting", format)
}

pub(super) async fn close(inbox: &Inbox, ids: &[i64], format: Format) -> Outcome {
    let (mut closed, mut missing) = (0, Vec::new());
    for id in ids {
        if inbox.close(*id).await? {
            closed += 1;
        } else {
            missing.push(*id);
        }
    }
    changed("closed", closed, "taken for handled", &missing, "no dead letter", format)
}

/// Tells of how many something was done, and which were not there.
fn changed(name: &str, count: u64, what: &str, missing: &[i64], why: &str, format: Format) -> Outcome {
    if format == Format::Json {
        say(format_args!("{}", json!({ name: count, "not_found": missing })))?;
    } else {
        say(format_args!("{count} {what}"))?;
        missing.iter().try_for_each(|id| say(format_args!("{id}: {why}")))?;
    }
    Ok(!missing.is_empty())
}

/// What must not be passed.
pub(super) struct Limits {
    pub(super) oldest: Option<Duration>,
    pub(super) dead: Option<u64>,
    pub(super) waiting: Option<u64>,
}

pub(super) async fn stats(inbox: &Inbox, limits: &Limits, format: Format) -> Outcome {
    let stats = inbox.stats().await?;
    let passed = limits.oldest.is_some_and(|most| stats.oldest.is_some_and(|oldest| oldest > most))
        || limits.dead.is_some_and(|most| stats.dead > most)
        || limits.waiting.is_some_and(|most| stats.waiting > most);
    if format == Format::Json {
        let oldest = stats.oldest.map(|it| it.as_secs());
        say(format_args!(
            "{}",
            json!({ "waiting": stats.waiting, "held": stats.held, "dead": stats.dead, "done": stats.done,
                "oldest_seconds": oldest, "limit_passed": passed })
        ))?;
    } else {
        let oldest = stats.oldest.map_or("-".to_owned(), span);
        let row = [stats.waiting, stats.held, stats.dead, stats.done].map(|it| it.to_string());
        let [waiting, held, dead, done] = row;
        table(["WAITING", "HELD", "DEAD", "DONE", "OLDEST"], &[[waiting, held, dead, done, oldest]])?;
        if passed {
            say(format_args!("a limit is passed"))?;
        }
    }
    Ok(passed)
}

fn head(entry: &Entry) -> [String; 4] {
    let age = span(since(entry.received_at, Timestamp::now()));
    [entry.id.to_string(), age, plain(&entry.event_type), plain(entry.subject.as_deref().unwrap_or("-"))]
}

fn since(from: Timestamp, to: Timestamp) -> Duration {
    Duration::try_from(to.duration_since(from)).unwrap_or_default()
}

fn as_json(entries: &[Entry]) -> Outcome<()> {
    let events: Vec<Value> = entries.iter().map(object).collect();
    say(format_args!("{}", json!({ "events": events })))
}

fn object(entry: &Entry) -> Value {
    json!({
        "id": entry.id,
        "source": entry.source,
        "type": entry.event_type,
        "subject": entry.subject,
        "link": entry.link,
        "state": entry.state.as_str(),
        "received_at": entry.received_at.to_string(),
        // A worker's lease ends then, or the next try comes; of what is done or dead, since when.
        "at": entry.at.to_string(),
        "finished": matches!(entry.state, State::Done | State::Dead),
        "tries": entry.tries,
        "failures": entry.failures,
        "lost": entry.lost,
        "repeats": entry.repeats,
        "error": entry.error,
    })
}
