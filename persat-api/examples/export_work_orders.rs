//! Exports the work orders of a span of any length, a quarter for example, as CSV.
//!
//! `cargo run --example export_work_orders -- 2026-01-01 2026-03-31 orders.csv`
//!
//! The vendor gives at most 15 days a request, and the same order in two of them. The stream asks
//! window by window and gives each order once. Occurrences of repeating orders that nobody has
//! touched all have the id `-1`: their columns `rule` and `instance` tell them apart.

mod shared;

use persat_api::Persat;
use persat_api::time::{CalendarDay, date};
use persat_api::types::WorkOrder;
use shared::{Account, Lock, Outcome, at};
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: export_work_orders FIRST_DAY LAST_DAY [FILE], days as yyyy-mm-dd";

const COLUMNS: [&str; 12] = [
    "id",
    "state",
    "client",
    "client_name",
    "created",
    "created_by",
    "schema",
    "assigned_to",
    "assigned_day",
    "labels",
    "rule",
    "instance",
];

#[tokio::main]
async fn main() -> ExitCode {
    shared::finish(run(&shared::arguments(), &mut std::io::stdout())).await
}

/// The example, with its arguments.
pub async fn run(arguments: &[String], out: &mut impl Write) -> Outcome {
    if shared::helped(arguments, USAGE, out)? {
        return Ok(());
    }
    let day = |text: &String| text.parse().map(CalendarDay).map_err(|_| format!("`{text}` is no day\n{USAGE}"));
    let (from, to, file) = match arguments {
        // Nobody's real file is overwritten by a try.
        [] => (CalendarDay(date(2026, 1, 1)), CalendarDay(date(2026, 3, 31)), "work-orders-local.csv"),
        [from, to] => (day(from)?, day(to)?, "work-orders.csv"),
        [from, to, file] => (day(from)?, day(to)?, file.as_str()),
        _ => return Err(USAGE.into()),
    };
    let account = Account::open(out).await?;
    if arguments.is_empty() && account.server.is_none() {
        return Err(USAGE.into());
    }
    export(&account.persat, from, to, Path::new(file), out).await
}

/// Writes the work orders of some days, both included, to a file that appears once it is complete.
pub async fn export(persat: &Persat, from: CalendarDay, to: CalendarDay, file: &Path, out: &mut impl Write) -> Outcome {
    let _lock = Lock::of(file)?;
    let part = shared::part(file);
    let written = write(persat, from, to, &part, out).await;
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    let count = written?;
    fs::rename(&part, file).map_err(at(file))?;
    writeln!(out, "{}: {count} work orders from {} to {}", file.display(), from.0, to.0)?;
    Ok(())
}

/// Writes the work orders, and gives their number.
async fn write(persat: &Persat, from: CalendarDay, to: CalendarDay, part: &Path, out: &mut impl Write) -> Outcome<u64> {
    let mut table = csv::Writer::from_writer(File::create(part).map_err(at(part))?);
    table.write_record(COLUMNS).map_err(at(part))?;
    let (mut count, mut window) = (0_u64, None);
    let mut orders = persat.work_orders().list(from, to).stream();
    while let Some(order) = orders.next().await {
        table.write_record(record(&order?)).map_err(at(part))?;
        count += 1;
        if window != Some(orders.position()) {
            window = Some(orders.position());
            writeln!(out, "reading from {} on", orders.position().0)?;
        }
    }
    table.into_inner().map_err(|error| error.into_error()).and_then(|file| file.sync_all()).map_err(at(part))?;
    Ok(count)
}

/// A work order as a row.
fn record(order: &WorkOrder) -> [String; COLUMNS.len()] {
    let assigned = order.assignation_info.as_ref();
    let users = assigned.and_then(|it| it.responsibles.as_ref()).into_iter().flatten();
    let json = |value: &Option<serde_json::Value>| match value {
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    };
    [
        order.id.clone(),
        order.state.to_string(),
        order.client.uid_client.clone(),
        order.client.name.clone(),
        // Local time, in spite of the `Z` that the vendor writes.
        order.created.0.to_string(),
        order.created_by_user_name.clone(),
        order.wo_data.schema_id.to_string(),
        users.map(|user| user.user_name.as_str()).collect::<Vec<_>>().join("; "),
        assigned.and_then(|it| it.date).map(|day| day.0.to_string()).unwrap_or_default(),
        order.labels_ids.iter().map(i64::to_string).collect::<Vec<_>>().join("; "),
        json(&order.wo_data.wo_rule_id),
        json(&order.wo_data.wo_instance),
    ]
}
