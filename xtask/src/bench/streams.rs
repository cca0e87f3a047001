//! Very long lists, each read in a process of its own.

use super::paths::run;
use super::section::{Section, table};
use oas::failure::Failure;
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::process::Command;

const ITEMS: usize = 1_000_000;
const QUICK: usize = 5_000;
/// Turns: the median by time of the processor counts.
const TURNS: usize = 3;
const STREAMS: [(&str, &str, &str); 2] = [
    ("work-orders", "work orders, window by window", "a loop over windows by hand, doubles dropped"),
    ("rows", "rows of one array", "a Vec of all by hand"),
];

/// A list, and a loop by hand.
#[derive(Serialize)]
pub(super) struct Stream {
    name: &'static str,
    against: &'static str,
    ours: Reading,
    rival: Reading,
}

/// What reading all of it came to.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq)]
struct Reading {
    items: usize,
    seconds: f64,
    cpu_seconds: f64,
    peak_mb: f64,
}

pub(super) fn measure(program: &Path, quick: bool, progress: &impl Fn(&str)) -> Result<Vec<Stream>, Failure> {
    let (items, turns) = if quick { (QUICK, 1) } else { (ITEMS, TURNS) };
    let one = |(id, name, against)| {
        progress(&format!("{items} {name}"));
        let (mut ours, mut rival) = (Vec::new(), Vec::new());
        for _ in 0..turns {
            ours.push(reading(program, id, "ours", items)?);
            rival.push(reading(program, id, "rival", items)?);
        }
        Ok(Stream { name, against, ours: median(ours)?, rival: median(rival)? })
    };
    STREAMS.into_iter().map(one).collect()
}

fn reading(program: &Path, id: &str, side: &str, items: usize) -> Result<Reading, Failure> {
    let output = run(Command::new(program).args(["--stream", id, side, &items.to_string()]))?;
    serde_json::from_slice(&output).map_err(|error| Failure::new(format!("what was read cannot be told: {error}")))
}

fn median(mut readings: Vec<Reading>) -> Result<Reading, Failure> {
    readings.sort_by(|a, b| a.cpu_seconds.total_cmp(&b.cpu_seconds));
    let middle = readings.len() / 2;
    readings.get(middle).copied().ok_or_else(|| Failure::new("nothing was read"))
}

impl Stream {
    /// Ours to theirs, of the processor.
    pub(super) fn ratio(&self) -> f64 {
        self.ours.cpu_seconds / self.rival.cpu_seconds
    }

    pub(super) fn bar(&self) -> (String, f64) {
        (format!("{} / {}", self.name, self.against), self.ratio())
    }

    fn row(&self) -> String {
        let Self { name, against, ours, rival } = self;
        let speed = |it: &Reading| format!("{:.0}", it.items as f64 / it.seconds);
        format!(
            "| {} {name} | {against} | **{:.2}** | {} | {} | {:.0} to {:.0} |",
            ours.items,
            self.ratio(),
            speed(ours),
            speed(rival),
            ours.peak_mb,
            rival.peak_mb,
        )
    }
}

pub(super) fn section(streams: &[Stream]) -> Section {
    Section {
        heading: "A million items",
        before: "\
Each list is read once by a program started for it, from a server in another thread of it that makes the list while it
sends it. The ratio is of the processor's time of the reading thread (three turns, the median), items per second are
by the clock, the server's work included, and memory is the most that the program ever held: ours, then theirs.",
        table: table(
            &["list", "against", "ratio", "items/s", "theirs", "peak memory, MB"],
            streams.iter().map(Stream::row),
        ),
        after: "\
- A window is decoded item by item, so that an odd one does not end the list, and has two thousand orders here.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_turn_counts_and_ours_comes_first() {
        let reading = |cpu_seconds, peak_mb| Reading { items: 1000, seconds: 2.0, cpu_seconds, peak_mb };
        let turns = vec![reading(9.0, 1.0), reading(1.0, 2.0), reading(3.0, 7.0)];
        let ours = median(turns).unwrap();
        assert_eq!(ours, reading(3.0, 7.0));
        assert!(median(Vec::new()).is_err());
        let stream = Stream { name: "rows", against: "a Vec", ours, rival: reading(2.0, 400.0) };
        assert_eq!(stream.row(), "| 1000 rows | a Vec | **1.50** | 500 | 500 | 7 to 400 |");
    }
}
