//! What a program costs to build from nothing: with this crate, by hand, and with others.

use crate::dependents::scratch::{Scratch, persat_api, reqwest};
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use serde::Serialize;

/// A program's clean build.
#[derive(Serialize)]
pub(super) struct Build {
    pub(super) name: &'static str,
    crates: usize,
    /// Of the processors.
    seconds: f64,
}

impl Build {
    /// Its seconds divided by those of the first.
    pub(super) fn ratio(&self, all: &[Self]) -> f64 {
        all.first().map_or(1.0, |first| self.seconds / first.seconds)
    }

    /// A line of a table of Markdown.
    pub(super) fn row(&self, all: &[Self]) -> String {
        let Self { name, crates, seconds } = self;
        format!("| {name} | {crates} | {seconds:.0} | {:.2} |", self.ratio(all))
    }
}

pub(super) const HEAD: &str = "| program | crates | seconds | to the first |\n|---|--:|--:|--:|\n";

/// Builds each twice, and takes the quicker one: a machine does other things too, which only adds.
pub(super) fn measure(
    repository: &Repository,
    scratch: &Scratch,
    progress: &impl Fn(&str),
) -> Result<Vec<Build>, Failure> {
    const TOKIO: &str = "tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }\n";
    let by_hand = format!("{}serde = {{ version = \"1\", features = [\"derive\"] }}\n{TOKIO}", reqwest(&["rustls"]));
    let with_dates =
        format!("{by_hand}jiff = {{ version = \"0.2\", default-features = false, features = [\"std\", \"serde\"] }}\n");
    let ours = |features: &[&str]| format!("{}\n{TOKIO}", persat_api(repository, features));
    let octocrab = "octocrab = { version = \"=0.54.9\", default-features = false, features = [\"default-client\", \"rustls\", \"rustls-ring\", \"timeout\", \"retry\", \"follow-redirect\", \"jwt-rust-crypto\"] }\n";
    let octocrab = format!("{octocrab}{TOKIO}");
    let program = |name: &str| {
        let file = format!("tests/bench/programs/{name}.rs");
        std::fs::read_to_string(repository.path(&file))
            .map_err(|error| Failure::new(format!("cannot read {file}: {}", Failure::io(&error))))
    };
    let mut builds = Vec::new();
    for (name, dependencies, program) in [
        ("by hand, dates as texts", by_hand, program("by_hand")?),
        ("by hand, dates by jiff", with_dates, program("by_hand")?),
        ("persat-api, of two resources", ours(&["rustls", "clients", "follow-ups"]), program("facade")?),
        ("persat-api, default features", ours(&["rustls", "resources"]), program("facade")?),
        (
            "persat-api, both APIs, events, gzip",
            ours(&["rustls", "resources", "recuperador", "webhook-receiver", "gzip"]),
            program("facade")?,
        ),
        ("octocrab, for another API", octocrab, program("octocrab")?),
    ] {
        progress(&format!("clean build: {name}"));
        let consumer = scratch.consumer("program", &dependencies, &program)?;
        let crates = scratch.count(&consumer)?;
        let seconds = scratch.build(&consumer)?.min(scratch.build(&consumer)?);
        builds.push(Build { name, crates, seconds });
    }
    Ok(builds)
}
