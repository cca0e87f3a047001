//! Events in other languages: the same bodies, the same fields.

use super::measured::Measured;
use super::paths::{self, run};
use super::section::{Section, table};
use crate::consumers::tools::{Set, Tools};
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// An event, and what reading it takes in each language.
#[derive(Serialize)]
pub(super) struct Event {
    name: String,
    bytes: usize,
    ours_us: f64,
    /// By language.
    rivals: Vec<(String, Measured<f64>)>,
}

/// Microseconds by event.
type Times = BTreeMap<String, f64>;

pub(super) fn measure(
    repository: &Repository,
    program: &Path,
    progress: &impl Fn(&str),
) -> Result<Vec<Event>, Failure> {
    let bodies = run(Command::new(program).arg("--bodies"))?;
    let bodies: BTreeMap<String, String> = serde_json::from_slice(&bodies)
        .map_err(|error| Failure::new(format!("the bodies of events cannot be read: {error}")))?;
    progress("events here");
    let ours = paths::measure(program, "event: ", false)?;
    let tools = Tools::new(repository);
    let file = tools.fresh("bench-events")?.join("events.json");
    std::fs::write(&file, serde_json::to_string(&bodies).unwrap_or_default())
        .map_err(|error| Failure::new(format!("cannot write {}: {}", file.display(), Failure::io(&error))))?;
    progress("events in Node.js");
    let node = times(&tools, Set::Node, "zod", || {
        let mut node = Command::new("node");
        node.arg(repository.path("tests/bench/languages/events.mjs")).arg(tools.node_modules(Set::Node)?).arg(&file);
        Ok(node)
    });
    progress("events in Python");
    let python = times(&tools, Set::Python, "pydantic", || {
        let mut python = tools.python(Set::Python)?;
        python.arg(repository.path("tests/bench/languages/events.py")).arg(&file);
        Ok(python)
    });
    let found = |(name, body): (&String, &String)| {
        let ours = ours.iter().find(|it| it.name == *name)?;
        let of = |all: &Result<(String, Times), Failure>, otherwise: &str| match all {
            Ok((version, times)) => (
                format!("{otherwise} {version}"),
                times.get(name).copied().ok_or_else(|| Failure::new("it told no time")).into(),
            ),
            Err(failure) => (otherwise.to_owned(), Measured::not_run(failure.message())),
        };
        let rivals = vec![of(&node, "Node.js, JSON.parse and zod"), of(&python, "Python, pydantic")];
        Some(Event { name: name.clone(), bytes: body.len(), ours_us: ours.ours_us, rivals })
    };
    Ok(bodies.iter().filter_map(found).collect())
}

/// What a program tells, and the version of the package it measures.
fn times(
    tools: &Tools,
    set: Set,
    package: &str,
    command: impl Fn() -> Result<Command, Failure>,
) -> Result<(String, Times), Failure> {
    tools.require(&[set])?;
    tools.install(set)?;
    let done = tools.run(&mut command()?, &format!("bench-{package}"))?;
    let times = serde_json::from_str(&done.stdout)
        .map_err(|_| Failure::new(format!("{package} told no times; see {}", tools.shown(&done.log))))?;
    Ok((tools.version(set, package)?, times))
}

impl Event {
    fn rows(&self) -> impl Iterator<Item = String> {
        // Bytes in a microsecond are megabytes in a second.
        let speed = |us: f64| format!("{:.0} ({:.0})", 1e6 / us, self.bytes as f64 / us);
        self.rivals.iter().map(move |(rival, time)| {
            let cells = time.cells(|us| [speed(self.ours_us), speed(*us), format!("**{:.2}**", self.ours_us / us)]);
            format!("| {}, {} bytes | {rival} | {cells} |", self.name, self.bytes)
        })
    }

    pub(super) fn missing(&self) -> Option<&str> {
        self.rivals.iter().find_map(|(_, time)| time.reason())
    }
}

pub(super) fn section(events: &[Event]) -> Section {
    Section {
        heading: "Events in other languages",
        before: "\
The same bodies as above, with the same fields and dates left as texts, by the processor's time of a program of that
language; after it is warm, the median of seven turns.",
        table: table(
            &["event", "against", "events/s (MB/s)", "theirs", "our time to theirs"],
            events.iter().flat_map(Event::rows),
        ),
        after: "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_tells_events_and_megabytes_in_a_second() {
        let rivals = vec![
            ("Node.js".to_owned(), Measured::Figures(8.0)),
            ("Python".to_owned(), Measured::not_run("Python is missing")),
        ];
        let event = Event { name: "event: a".to_owned(), bytes: 400, ours_us: 2.0, rivals };
        let rows: Vec<_> = event.rows().collect();
        assert_eq!(rows[0], "| event: a, 400 bytes | Node.js | 500000 (200) | 125000 (50) | **0.25** |");
        assert_eq!(rows[1], "| event: a, 400 bytes | Python | not run: Python is missing | | |");
        assert_eq!(event.missing(), Some("Python is missing"));
    }
}
