//! Calls, events and rows: a program of the benchmarks' workspace measures them in turns with their rivals.

use super::instructions::{self, Instructions};
use super::measured::Measured;
use super::section::{Section, table};
use oas::failure::Failure;
use serde::{Deserialize, Serialize};
use std::process::Command;

/// What one comparison came to.
#[derive(Deserialize, Serialize)]
pub(super) struct Path {
    pub(super) name: String,
    pub(super) against: String,
    pub(super) ours_us: f64,
    rival_us: f64,
    /// A quarter of all turns lies below the first, half below the second, three quarters below the third.
    pub(super) ratio: [f64; 3],
    ours_allocations: f64,
    rival_allocations: f64,
    ours_bytes: f64,
    rival_bytes: f64,
    #[serde(skip_deserializing)]
    instructions: Option<Measured<Instructions>>,
}

impl Path {
    pub(super) fn missing(&self) -> Option<&str> {
        self.instructions.as_ref()?.reason()
    }

    /// A line of a table of Markdown.
    fn row(&self) -> String {
        let Self { name, against, ratio: [low, ratio, high], .. } = self;
        let thousands = |it: &Instructions| {
            [format!("{:.1} to {:.1} ({:.2})", it.ours / 1000.0, it.rival / 1000.0, it.ours / it.rival)]
        };
        let instructions = self.instructions.as_ref().map_or_else(|| "-".to_owned(), |it| it.cells(thousands));
        format!(
            "| {name} | {against} | **{ratio:.2}** ({low:.2} to {high:.2}) | {:.1} | {:.1} | {:.0} to {:.0} | {:.1} to {:.1} | {instructions} |",
            self.ours_us,
            self.rival_us,
            self.ours_allocations,
            self.rival_allocations,
            self.ours_bytes / 1000.0,
            self.rival_bytes / 1000.0,
        )
    }
}

pub(super) fn section(paths: &[Path]) -> Section {
    const HEAD: [&str; 8] =
        ["what", "against", "ratio (middle half)", "µs", "theirs", "allocations", "kB allocated", "1000 instructions"];
    Section {
        heading: "Calls, events and rows",
        before: "\
The processor's time of the client's own thread, over loopback without TLS, measured in turns with the rival (31
turns, the median and the middle half). *By hand* is reqwest and serde with a timeout, the status and the envelope
checked, the same fields, and dates left as texts. *progenitor's client* is what its macro makes of our published
description without the responses to failures, on which it panics. Allocations, kB and instructions (valgrind's
callgrind, of the client's thread) are those of one doing: ours, then theirs.",
        table: table(&HEAD, paths.iter().map(Path::row)),
        after: "\
- Dates are read and checked here, and texts there: of `delivery.deleted`, which is short and has two, they are most
  of the difference. Enumerations keep what they do not know.
- A call holds its pace, has a time for all its attempts, may be sent again, and can tell afterwards whether it was
  sent at all. Of the instructions that this costs, by callgrind, two fifths are the copies of body and request and
  their memory, a fifth is moving the future, which is three times as large, a fifth reading what holds more (dates,
  enumerations, names of fields for errors), and the rest the date that is written, the timer and two locks.
- A change opens a connection of its own by default; here both use a connection that is kept.
- Rows are read while they arrive, in memory that does not grow; by hand all of them are held.
- For a profiler: `target/bench/release/paths --once NAME ours|rival TIMES` does the work of one row and nothing else,
  in a function of its own: `valgrind --tool=callgrind --toggle-collect='*paths::doing*' …`, or `perf record …`.",
    }
}

/// Has the program measure; names begin with the prefix.
pub(super) fn measure(program: &std::path::Path, prefix: &str, quick: bool) -> Result<Vec<Path>, Failure> {
    let output = run(Command::new(program).args(["--only", prefix]).args(quick.then_some("--quick")))?;
    serde_json::from_slice(&output).map_err(|error| Failure::new(format!("what was measured cannot be read: {error}")))
}

/// Counts instructions too.
pub(super) fn count(program: &std::path::Path, paths: &mut [Path], progress: &impl Fn(&str)) {
    for path in paths {
        progress(&format!("counting instructions: {}", path.name));
        path.instructions = Some(instructions::count(program, &path.name, path.ours_us).into());
    }
}

/// Runs the program, and gives what it prints.
pub(super) fn run(command: &mut Command) -> Result<Vec<u8>, Failure> {
    let output = command.output();
    let output =
        output.map_err(|error| Failure::new(format!("cannot start the measuring: {}", Failure::io(&error))))?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr).trim_end().to_owned();
        return Err(Failure::new(format!("what is measured failed:\n{why}")));
    }
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_ours_before_theirs() {
        let path = serde_json::json!({
            "name": "call", "against": "by hand", "ours_us": 2.0, "rival_us": 1.0, "ratio": [1.9, 2.0, 2.1],
            "ours_allocations": 3.0, "rival_allocations": 4.0, "ours_bytes": 5000.0, "rival_bytes": 6000.0,
        });
        let mut path: Path = serde_json::from_value(path).unwrap();
        let row = "| call | by hand | **2.00** (1.90 to 2.10) | 2.0 | 1.0 | 3 to 4 | 5.0 to 6.0 | ";
        assert_eq!(path.row(), format!("{row}- |"));
        path.instructions = Some(Measured::Figures(Instructions { ours: 12_340.0, rival: 10_000.0 }));
        assert_eq!(path.row(), format!("{row}12.3 to 10.0 (1.23) |"));
        path.instructions = Some(Measured::not_run("no valgrind"));
        assert_eq!(path.row(), format!("{row}not run: no valgrind |"));
    }
}
