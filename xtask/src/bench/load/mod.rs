//! What the example of a receiver and the local server hold: requests by wrk, each with an id of its own, which are
//! counted where they arrive; then faults.

mod faults;
mod ids;
mod records;
mod server;
mod wrk;

use super::measured::Measured;
use super::section::{Section, table};
use ids::Ids;
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use serde::Serialize;
use server::Server;
use std::time::{Duration, Instant};

/// How many deliveries the receiver is sent, and how long at most.
const DELIVERIES: u64 = 1_000_000;
const MOST: Duration = Duration::from_secs(300);
/// How long a round lasts.
const SECONDS: u32 = 10;
/// How often each fault is made.
const FAULTS: usize = 20;

/// What both hold.
#[derive(Serialize)]
pub(super) struct Load {
    receiver: Measured<Held>,
    sandbox: Measured<Held>,
    faults: Measured<Vec<(String, String)>>,
}

/// What a server held.
#[derive(Default, Serialize)]
struct Held {
    accepted: u64,
    /// Refused with 503 while the queue was full, and sent again.
    busy: u64,
    failed: u64,
    lost: u64,
    doubles: u64,
    seconds: f64,
    /// The worst of all rounds.
    p50_ms: f64,
    p99_ms: f64,
    /// After the first round, and after the last.
    memory_mb: [f64; 2],
}

impl Load {
    /// What could not be measured, and why.
    pub(super) fn missing(&self) -> Option<&str> {
        [self.receiver.reason(), self.sandbox.reason(), self.faults.reason()].into_iter().flatten().next()
    }
}

impl Held {
    fn add(&mut self, round: &wrk::Round) {
        self.accepted += round.accepted.iter().sum::<u64>();
        self.busy += round.busy;
        self.failed += round.failed + round.broken;
        self.seconds += round.seconds;
        self.p50_ms = self.p50_ms.max(round.p50_ms);
        self.p99_ms = self.p99_ms.max(round.p99_ms);
    }

    fn cells(&self) -> [String; 8] {
        [
            self.accepted.to_string(),
            format!("{:.0}", self.accepted as f64 / self.seconds),
            format!("{:.2} / {:.2}", self.p50_ms, self.p99_ms),
            self.failed.to_string(),
            self.busy.to_string(),
            self.lost.to_string(),
            self.doubles.to_string(),
            format!("{:.1} to {:.1}", self.memory_mb[0], self.memory_mb[1]),
        ]
    }
}

pub(super) fn section(load: &Load) -> Section {
    const HEAD: [&str; 9] =
        ["server", "accepted", "per second", "p50 / p99, ms", "failed", "503", "lost", "twice", "memory, MB"];
    let row = |name: &str, held: &Measured<Held>| format!("| {name} | {} |", held.cells(Held::cells));
    let rows = [row("example `webhook_receiver`", &load.receiver), row("sandbox, which keeps each", &load.sandbox)];
    let mut text = table(&HEAD, rows);
    let faults = match &load.faults {
        Measured::Figures(all) => all.iter().map(|(kind, answers)| format!("| {kind} | {answers} |")).collect(),
        Measured::NotRun(why) => vec![format!("| all | not run: {why} |")],
    };
    text.push('\n');
    text.push_str(&table(&["fault", "answers"], faults));
    Section {
        heading: "Load",
        before: "\
What two servers hold, optimised, on the same machine as the load generator: wrk with 16 connections, over loopback
without TLS. Each request has an id of its own, and what arrived is counted by what the receiver prints for it, or
by the follow-ups that the sandbox has afterwards: *lost* was accepted and is not among them, *twice* is there more than
once. The receiver prints and flushes a line for each
event; where its queue of 1000 is full it says 503, and the delivery comes again. Latencies are those of the worst
round of ten seconds, memory is that after the first round and after the last. Then faults are made, 20 of each kind
at once.",
        table: text,
        after: "",
    }
}

pub(super) fn measure(repository: &Repository, progress: &impl Fn(&str)) -> Result<Load, Failure> {
    progress("load: building the servers");
    server::build(repository)?;
    progress("load: the receiver");
    let (receiver, faults) = match receiver(repository, progress) {
        Ok((held, faults)) => (Measured::Figures(held), Measured::Figures(faults)),
        Err(failure) => (Measured::not_run(failure.message()), Measured::not_run(failure.message())),
    };
    progress("load: the sandbox");
    Ok(Load { receiver, sandbox: sandbox(repository).into(), faults })
}

const TOKEN: &str = "0123456789abcdef-not-a-real-token";

fn receiver(repository: &Repository, progress: &impl Fn(&str)) -> Result<(Held, Vec<(String, String)>), Failure> {
    let arguments = ["--listen", "127.0.0.1:0"];
    let server = Server::start(repository, server::RECEIVER, &arguments, &[("PERSAT_WEBHOOK_TOKEN", TOKEN)])?;
    let url = server.told("at http://")?;
    let address = url.split('/').next().unwrap_or_default();
    let (mut held, mut ids) = (Held::default(), Ids::default());
    let start = Instant::now();
    for number in 1..=12 {
        let target = format!("http://{address}/persat/");
        let round = wrk::run(repository, &target, "deliveries", TOKEN, number, SECONDS)?;
        held.add(&round);
        held.lost += arrived(&server, &mut ids, number, &round.accepted, |line| between(line, "stored `", "`"))?;
        held.memory_mb[1] = server.memory();
        if number == 1 {
            held.memory_mb[0] = held.memory_mb[1];
        }
        progress(&format!("load: {} deliveries", held.accepted));
        if held.accepted >= DELIVERIES || start.elapsed() > MOST {
            break;
        }
    }
    held.doubles = ids.doubles;
    let words = |it: faults::Fault| {
        let answers: Vec<_> = it.answers.iter().map(|(answer, count)| format!("{count} × {answer}")).collect();
        (it.kind.to_owned(), answers.join(", "))
    };
    Ok((held, faults::inject(address, TOKEN, FAULTS).into_iter().map(words).collect()))
}

fn sandbox(repository: &Repository) -> Result<Held, Failure> {
    let server = Server::start(repository, server::SANDBOX, &["--port", "0"], &[])?;
    let url = server.told("url       ")?;
    let key = server.told("key       ")?;
    let (mut held, mut ids, mut rounds) = (Held::default(), Ids::default(), Vec::new());
    for number in [1, 2] {
        let round = wrk::run(repository, &format!("{url}/follow_ups"), "creates", &key, number, SECONDS)?;
        held.add(&round);
        held.memory_mb[number as usize - 1] = server.memory();
        rounds.push((number, round.accepted));
    }
    for title in records::titles(&url)? {
        ids.note(&title);
    }
    held.lost = rounds.iter().map(|(number, accepted)| ids.lost(*number, accepted)).sum();
    held.doubles = ids.doubles;
    Ok(held)
}

/// Reads what the server prints until all that was accepted is there, or nothing comes any more; how many are missing.
fn arrived(
    server: &Server,
    ids: &mut Ids,
    round: u32,
    accepted: &[u64],
    id: impl Fn(&str) -> Option<&str>,
) -> Result<u64, Failure> {
    let mut until = Duration::from_secs(2);
    while let Some(line) = server.line(until)? {
        if let Some(id) = id(&line) {
            ids.note(id);
        }
        // What is left stands in the pipe already.
        until = Duration::from_millis(500);
    }
    Ok(ids.lost(round, accepted))
}

fn between<'a>(line: &'a str, before: &str, after: &str) -> Option<&'a str> {
    line.split_once(before)?.1.split(after).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_what_was_lost_and_the_worst_round() {
        let round = |accepted: &[u64], p99_ms| wrk::Round {
            accepted: accepted.to_vec(),
            busy: 3,
            failed: 1,
            broken: 1,
            seconds: 2.0,
            p50_ms: 0.5,
            p99_ms,
        };
        let mut held = Held { lost: 4, doubles: 5, memory_mb: [10.0, 10.5], ..Held::default() };
        held.add(&round(&[10, 20], 9.0));
        held.add(&round(&[30], 2.0));
        let load = Load {
            receiver: Measured::Figures(held),
            sandbox: Measured::not_run("no wrk"),
            faults: Measured::Figures(vec![("a wrong token".to_owned(), "20 × 401".to_owned())]),
        };
        let table = section(&load).table;
        let row = "| example `webhook_receiver` | 60 | 15 | 0.50 / 9.00 | 4 | 6 | 4 | 5 | 10.0 to 10.5 |\n";
        assert!(table.contains(row), "{table}");
        assert!(table.contains("| sandbox, which keeps each | not run: no wrk | | | | | | | |\n"), "{table}");
        assert!(table.ends_with("| fault | answers |\n|---|--:|\n| a wrong token | 20 × 401 |\n"), "{table}");
        assert_eq!(load.missing(), Some("no wrk"));
    }
}
