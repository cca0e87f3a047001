//! What a program costs to build from nothing: with this crate, by hand, and with others.

use super::measured::Measured;
use super::programs::{self, Program};
use super::section::{Section, table};
use crate::dependents::scratch::{Built, Scratch};
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use serde::Serialize;

/// A program's clean build.
#[derive(Serialize)]
pub(super) struct Build {
    pub(super) name: String,
    pub(super) cost: Measured<Cost>,
}

#[derive(Serialize)]
pub(super) struct Cost {
    crates: usize,
    /// Of the processors.
    seconds: f64,
    /// Of the target folder.
    megabytes: f64,
}

impl Build {
    /// Its seconds divided by those of the first.
    pub(super) fn ratio(&self, all: &[Self]) -> Option<f64> {
        Some(self.cost.figures()?.seconds / all.first()?.cost.figures()?.seconds)
    }

    /// A line of a table of Markdown.
    fn row(&self, all: &[Self]) -> String {
        let ratio = self.ratio(all).map_or_else(|| "-".to_owned(), |it| format!("{it:.2}"));
        let cells = self.cost.cells(|Cost { crates, seconds, megabytes }| {
            [crates.to_string(), format!("{seconds:.0}"), ratio.clone(), format!("{megabytes:.0}")]
        });
        format!("| {} | {cells} |", self.name)
    }
}

pub(super) fn section(builds: &[Build]) -> Section {
    Section {
        heading: "Clean builds",
        before: "\
Seconds of the processors for `cargo build` of a small program that reads a client and creates a follow-up, all
dependencies included, unoptimised, with the same TLS; the quicker of two for those by hand and ours, one for others.
Others are given what is like it in their API, and pinned in `xtask/src/bench/programs.rs`.",
        table: table(
            &["program", "crates", "seconds", "to the first", "target, MB"],
            builds.iter().map(|it| it.row(builds)),
        ),
        after: "\
- What was aimed at is missed: 1.05 with two resources, 1.15 with all. Of what two resources cost beyond dates as
  texts, jiff, which reads dates, is the larger half, and by itself as much as was aimed at; the rest is this crate, which
  compiles the resources that features name, by default all. Two thirds of its own seconds go into machine code, a third
  of which are decoders, one for each type; one struct for all envelopes in place of one each saved a twentieth of them,
  and was left. With everything, five crates more are gzip's.
- progenitor panics on operations whose failures have several bodies: it is given the published description without
  the responses to failures, all operations and types otherwise, and so writes less than it would for them.
- async-stripe has no way to trust what the system trusts together with ring: it has webpki-roots.",
    }
}

pub(super) fn measure(repository: &Repository, progress: &impl Fn(&str)) -> Result<Vec<Build>, Failure> {
    let scratch = Scratch::new(repository)?;
    let build = |(number, program): (usize, &Program)| {
        progress(&format!("clean build: {}", program.name));
        let cost = cost(repository, &scratch, &format!("program-{number}"), program).into();
        Build { name: program.name.to_owned(), cost }
    };
    Ok(programs::all(repository).iter().enumerate().map(build).collect())
}

/// The quickest of its builds: a machine does other things too, which only adds.
fn cost(repository: &Repository, scratch: &Scratch, folder: &str, program: &Program) -> Result<Cost, Failure> {
    let folder = scratch.consumer(folder, &program.dependencies, &program.source(repository)?)?;
    program.furnish(repository, &folder)?;
    let crates = scratch.count(&folder)?;
    let mut best: Option<Built> = None;
    for _ in 0..program.times {
        let built = scratch.build(&folder)?;
        best = best.filter(|it| it.seconds <= built.seconds).or(Some(built));
    }
    let Built { seconds, bytes } = best.ok_or_else(|| Failure::new("it is never built"))?;
    Ok(Cost { crates, seconds, megabytes: bytes as f64 / 1e6 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_held_against_the_first() {
        let build = |name: &str, cost| Build { name: name.to_owned(), cost };
        let cost = |seconds| Measured::Figures(Cost { crates: 7, seconds, megabytes: 12.4 });
        let builds = [build("a", cost(20.0)), build("b", cost(25.0)), build("c", Measured::not_run("no Java"))];
        let rows: Vec<_> = builds.iter().map(|it| it.row(&builds)).collect();
        assert_eq!(
            rows,
            ["| a | 7 | 20 | 1.00 | 12 |", "| b | 7 | 25 | 1.25 | 12 |", "| c | not run: no Java | | | |"]
        );
    }
}
