//! Takes the unread events of agreements out of Recuperador CRM, and loses none.
//!
//! `cargo run --example drain_agreement_events -- --creditor 12 --days 7 --store agreements.jsonl`
//!
//! Shows what is unread; `--mark` stores all of it in the file, one event a line, sees to it that it is on
//! the disk, and only then marks the events as read, one by one: a mark takes the event from every reader
//! of the account, and there is no way back. A run that dies in between has stored what it has not marked;
//! the next one finds it still unread, does not store it a second time, and marks it. What is not as
//! documented is stored as it came, and not marked. While a run has the file, other runs are refused; that
//! ends with the process, however it ends.

#[path = "../shared/mod.rs"]
mod shared;
pub mod store;

use persat_api::Error;
use persat_api::recuperador::types::{AgreementEvent, AgreementEventMark};
use persat_api::recuperador::{RawJson, Recuperador};
use shared::recuperador::{Agency, TOKEN};
use shared::{Outcome, Steady, beside};
use std::collections::HashMap;
use std::fmt;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use store::Store;

const USAGE: &str = "usage: drain_agreement_events --creditor ID [--days N] [--store FILE] [--mark]";

#[tokio::main]
async fn main() -> ExitCode {
    shared::finish(run(&shared::arguments(), &mut std::io::stdout())).await
}

/// What the command line says.
pub struct Task {
    creditor: i64,
    days: Option<i64>,
    store: PathBuf,
    mark: bool,
}

/// The example, with its arguments.
pub async fn run(arguments: &[String], out: &mut impl Write) -> Outcome {
    if shared::helped(arguments, USAGE, out)? {
        return Ok(());
    }
    let demo = ["--creditor".to_owned(), "12".to_owned()];
    let is_demo = arguments.is_empty() && std::env::var_os(TOKEN).is_none();
    let mut task = task(if is_demo { &demo } else { arguments })?;
    // Once something is marked, its end must not depend on who reads along.
    let mut out = Steady::new(out, task.mark);
    let agency = Agency::open(&mut out).await?;
    if agency.server.is_some() {
        // Events that were only tried out must not lie among real ones.
        task.store = beside(&task.store, "local");
    }
    drain(&agency.recuperador, &task, &mut out).await?;
    out.end()
}

/// Lists what is unread; stores it and marks it, if asked to.
pub async fn drain(recuperador: &Recuperador, task: &Task, out: &mut impl Write) -> Outcome {
    // Before the list: of two runs at once, the second would mark by a list that the first made old.
    let store = task.mark.then(|| Store::open(&task.store)).transpose()?;
    let (unread, broken) = unread(recuperador, task).await?;
    match store {
        Some(store) => take(recuperador, store, task, &unread, out).await?,
        None => {
            for event in &unread {
                writeln!(out, "{event}")?;
            }
            writeln!(out, "{} unread; nothing was stored or marked, --mark does", unread.len())?;
        }
    }
    broken.map_or(Ok(()), |error| Err(error.into()))
}

/// An event as it came, and what it is if it is as documented.
pub struct Unread {
    json: RawJson,
    event: Option<AgreementEvent>,
}

impl From<RawJson> for Unread {
    fn from(json: RawJson) -> Self {
        let event = json.decode().ok();
        Self { json, event }
    }
}

/// What is unread; and what broke the list off, if something did: what came before is taken care of all
/// the same.
async fn unread(recuperador: &Recuperador, task: &Task) -> Outcome<(Vec<Unread>, Option<Error>)> {
    let mut call = recuperador.agreement_events().list(task.creditor);
    if let Some(days) = task.days {
        call = call.qtde_dias_leitura(days);
    }
    let (mut events, mut unread, mut broken) = (call.stream(), Vec::new(), None);
    while let Some(event) = events.next().await {
        match event {
            Ok(event) => unread.push(RawJson::of(&event)?.into()),
            Err(error) => broken = Some(error),
        }
    }
    Ok((unread, broken))
}

/// Stores all events, then marks each that is as documented.
pub async fn take(
    recuperador: &Recuperador,
    mut store: Store,
    task: &Task,
    unread: &[Unread],
    out: &mut impl Write,
) -> Outcome {
    let news = store.keep(unread.iter().map(|it| &it.json))?;
    let (mut sent, mut left) = (HashMap::new(), 0);
    for (it, is_new) in unread.iter().zip(news) {
        let stored = if is_new { "stored" } else { "was stored before" };
        let marked = match &it.event {
            None => "not marked: it is not as documented".to_owned(),
            Some(event) => mark(recuperador, &AgreementEventMark::from(event), &mut sent).await?,
        };
        left += usize::from(marked != MARKED);
        writeln!(out, "{it}: {stored}, {marked}")?;
    }
    writeln!(out, "{}: {} events", task.store.display(), store.count())?;
    if left > 0 {
        return Err(format!(
            "{left} of {} events are stored and perhaps still unread; the next run goes on",
            unread.len()
        )
        .into());
    }
    Ok(())
}

const MARKED: &str = "marked";

/// Marks an event as read, and says what came of it. Events of the same numbers have one mark, which is
/// sent once. One that fails keeps no other from being marked.
async fn mark(
    recuperador: &Recuperador,
    mark: &AgreementEventMark,
    sent: &mut HashMap<String, String>,
) -> Outcome<String> {
    if mark.id.is_none() {
        return Ok("not marked: it has no number to mark it by".to_owned());
    }
    let numbers = serde_json::to_string(mark)?;
    if let Some(outcome) = sent.get(&numbers) {
        return Ok(outcome.clone());
    }
    let outcome = match recuperador.agreement_events().mark_read(mark).await {
        Ok(_) => MARKED.to_owned(),
        Err(error) if error.may_have_been_carried_out() => format!("perhaps marked: {error}"),
        Err(error) => format!("not marked: {error}"),
    };
    sent.insert(numbers, outcome.clone());
    Ok(outcome)
}

/// An event by its numbers, without the debtor's data.
impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |number: Option<i64>| number.map_or("?".to_owned(), |it| it.to_string());
        match &self.event {
            Some(event) => write!(f, "event {} of agreement {}", number(event.id), number(event.id_acordo)),
            None => f.write_str("an event that is not as documented"),
        }
    }
}

/// Reads the command line.
pub fn task(arguments: &[String]) -> Outcome<Task> {
    let (mut creditor, mut days, mut store, mut mark) = (None, None, PathBuf::from("agreements.jsonl"), false);
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(USAGE);
        match argument.as_str() {
            "--creditor" => creditor = Some(value()?.parse()?),
            "--days" => days = Some(value()?.parse()?),
            "--store" => store = value()?.into(),
            "--mark" => mark = true,
            _ => return Err(USAGE.into()),
        }
    }
    Ok(Task { creditor: creditor.ok_or(USAGE)?, days, store, mark })
}
