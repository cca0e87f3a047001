//! Takes the unread events of agreements out of Recuperador CRM, and loses none.
//!
//! `cargo run --example drain_agreement_events -- --creditor 12 --days 7 --store agreements.jsonl`
//!
//! Shows what is unread; `--mark` stores each event in the file, one a line, sees to it that it is on the
//! disk, and only then marks it as read: a mark takes the event from every reader of the account, and
//! there is no way back. A run that dies in between has stored what it has not marked; the next one finds
//! it still unread, does not store it a second time, and marks it. While it runs, `FILE.lock` keeps other
//! runs off.

#[path = "../shared/mod.rs"]
mod shared;
pub mod store;

use persat_api::recuperador::Recuperador;
use persat_api::recuperador::types::{AgreementEvent, AgreementEventMark};
use shared::recuperador::Agency;
use shared::{Lock, Outcome};
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
    let agency = Agency::open(out).await?;
    let demo = ["--creditor".to_owned(), "12".to_owned()];
    let task = match &agency.server {
        // Events that were only tried out must not lie among real ones.
        Some(_) if arguments.is_empty() => task(&demo, "agreements-local.jsonl")?,
        Some(_) => task(arguments, "agreements-local.jsonl")?,
        None => task(arguments, "agreements.jsonl")?,
    };
    drain(&agency.recuperador, &task, out).await
}

/// Lists what is unread; stores it and marks it, if asked to.
pub async fn drain(recuperador: &Recuperador, task: &Task, out: &mut impl Write) -> Outcome {
    let mut call = recuperador.agreement_events().list(task.creditor);
    if let Some(days) = task.days {
        call = call.qtde_dias_leitura(days);
    }
    // What came before a list broke off is taken care of all the same.
    let (mut events, mut unread, mut broken) = (call.stream(), Vec::new(), None);
    while let Some(event) = events.next().await {
        match event {
            Ok(event) => unread.push(event),
            Err(error) => broken = Some(error),
        }
    }
    if task.mark {
        take(recuperador, task, &unread, out).await?;
    } else {
        for event in &unread {
            writeln!(out, "{}", shown(event))?;
        }
        writeln!(out, "{} unread; nothing was stored or marked, --mark does", unread.len())?;
    }
    broken.map_or(Ok(()), |error| Err(error.into()))
}

/// Stores each event, then marks it.
async fn take(recuperador: &Recuperador, task: &Task, unread: &[AgreementEvent], out: &mut impl Write) -> Outcome {
    // Two runs at once would both store what neither has.
    let _lock = Lock::of(&task.store)?;
    let mut store = Store::open(&task.store)?;
    for event in unread {
        let mark = AgreementEventMark::from(event);
        let is_new = store.keep(event)?;
        let stored = if is_new { "stored" } else { "was stored before" };
        if mark.id.is_none() {
            writeln!(out, "{}: {stored}; it has no number to mark it by", shown(event))?;
            continue;
        }
        if let Err(error) = recuperador.agreement_events().mark_read(&mark).await {
            return Err(format!("{}: {stored}, not marked: {error}; the next run goes on", shown(event)).into());
        }
        writeln!(out, "{}: {stored}, marked", shown(event))?;
    }
    writeln!(out, "{}: {} events", task.store.display(), store.count())?;
    Ok(())
}

/// An event by its numbers, without the debtor's data.
fn shown(event: &AgreementEvent) -> String {
    let number = |number: Option<i64>| number.map_or("?".to_owned(), |it| it.to_string());
    format!("event {} of agreement {}", number(event.id), number(event.id_acordo))
}

/// Reads the command line. `store` is where events lie unless it says another place.
pub fn task(arguments: &[String], store: &str) -> Outcome<Task> {
    let (mut creditor, mut days, mut store, mut mark) = (None, None, PathBuf::from(store), false);
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
