//! Calls, events and rows: a program of the benchmarks' workspace measures them in turns with their rivals.

use oas::failure::Failure;
use persat_codegen::repository::Repository;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::process::Command;

/// What one comparison came to.
#[derive(Deserialize, Serialize)]
pub(super) struct Path {
    pub(super) name: String,
    pub(super) against: String,
    ours_us: f64,
    rival_us: f64,
    /// A quarter of all turns lies below the first, half below the second, three quarters below the third.
    pub(super) ratio: [f64; 3],
    ours_allocations: f64,
    rival_allocations: f64,
    ours_bytes: f64,
    rival_bytes: f64,
}

impl Path {
    /// A line of a table of Markdown.
    pub(super) fn row(&self) -> String {
        let Self { name, against, ratio: [low, ratio, high], .. } = self;
        format!(
            "| {name} | {against} | **{ratio:.2}** ({low:.2} to {high:.2}) | {:.1} | {:.1} | {:.0} to {:.0} | {:.1} to {:.1} |",
            self.ours_us,
            self.rival_us,
            self.ours_allocations,
            self.rival_allocations,
            self.ours_bytes / 1000.0,
            self.rival_bytes / 1000.0,
        )
    }
}

pub(super) const HEAD: &str = "| what | against | ratio (middle half) | µs | theirs | allocations | kB allocated |\n|---|---|---|--:|--:|---|---|\n";

/// Builds the program, and says where it is.
pub(super) fn build(repository: &Repository, quick: bool) -> Result<PathBuf, Failure> {
    let folder = repository.path("tests/bench");
    // Of the versions that the client crate is tested with.
    std::fs::copy(repository.path("Cargo.lock"), folder.join("Cargo.lock"))
        .map_err(|error| Failure::new(format!("cannot write tests/bench/Cargo.lock: {}", Failure::io(&error))))?;
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(&folder).args(["build", "--quiet", "--package", "paths"]);
    let profile = if quick { "debug" } else { "release" };
    if !quick {
        cargo.arg("--release");
    }
    let target = repository.path("target/bench");
    let status = cargo.env("CARGO_TARGET_DIR", &target).status();
    let status = status.map_err(|error| Failure::new(format!("cannot start cargo: {}", Failure::io(&error))))?;
    if !status.success() {
        return Err(Failure::new("tests/bench does not build; see above"));
    }
    Ok(target.join(profile).join(format!("paths{}", std::env::consts::EXE_SUFFIX)))
}

/// Runs it.
pub(super) fn measure(program: &std::path::Path, quick: bool) -> Result<Vec<Path>, Failure> {
    let output = Command::new(program).args(quick.then_some("--quick")).output();
    let output =
        output.map_err(|error| Failure::new(format!("cannot start the measuring: {}", Failure::io(&error))))?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr).trim_end().to_owned();
        return Err(Failure::new(format!("what is measured failed:\n{why}")));
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure::new(format!("what was measured cannot be read: {error}")))
}
