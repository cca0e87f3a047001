//! `ci` and `mock`: commands that start other programs.

use super::cargo::{cargo, start_failure};
use super::check::check;
use super::toolchain;
use crate::bench;
use crate::consumers::{
    self,
    compare::{self, Detail, MARKERS},
};
use crate::dependents::{features, weight};
use crate::report::{self, Format, Palette};
use oas::failure::Failure;
use persat_codegen::generate;
use persat_codegen::repository::Repository;
use std::ffi::OsString;
use std::time::Instant;

/// The steps before and after the check, as cargo's arguments.
const BEFORE: [(&str, &[&str]); 2] = [
    ("fmt", &["fmt", "--all", "--check"]),
    ("clippy", &["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"]),
];
const AFTER: [(&str, &[&str]); 4] = [
    ("tests", &["test", "--workspace"]),
    // As its users build it: the workspace as a whole brings it TLS.
    ("tests of the sandbox without TLS", &["test", "--package", "persat-sandbox"]),
    (
        "tests with `webpki-roots`",
        &["test", "--package", "persat-api", "--features", "webpki-roots", "--test", "http", "--", "tls::"],
    ),
    ("docs", &["doc", "--quiet", "--workspace", "--no-deps"]),
];

/// How much is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// What every change has to pass.
    Daily,
    /// Also what a release has to pass.
    All,
}

/// Runs every step, stops at the first that fails.
pub(super) fn run(repository: &Repository, extent: Extent) -> Result<bool, Failure> {
    let palette = Palette::detect();
    let start = Instant::now();
    for (name, arguments) in BEFORE {
        if !step(repository, palette, name, arguments)? {
            return Ok(true);
        }
    }
    announce(palette, "check");
    if report::print(&check(repository)?, Format::Human, "check")? {
        return Ok(true);
    }
    announce(palette, "msrv");
    if toolchain::msrv(repository, Format::Human)? {
        return Ok(true);
    }
    let (which, choices) = match extent {
        Extent::Daily => ("none, default, one resource, mock, all", features::few()),
        Extent::All => ("each", features::all(repository)?),
    };
    announce(palette, &format!("features: {which}"));
    if report::print(&features::check(repository, &choices, |_| {})?, Format::Human, "features")? {
        return Ok(true);
    }
    announce(palette, "weight");
    let mut report = report::Report::default();
    weight::readme_check(repository, &weight::weigh(repository)?, &mut report)?;
    if report::print(&report, Format::Human, "weight")? {
        return Ok(true);
    }
    announce(palette, "bench --quick");
    bench::measure(repository, &[], true, |_| {})?;
    for (name, arguments) in AFTER {
        if !step(repository, palette, name, arguments)? {
            return Ok(true);
        }
    }
    if extent == Extent::All {
        announce(palette, "consumers");
        if consumers::print(consumers::run(repository, &[])?, Format::Human)? {
            return Ok(true);
        }
    }
    report::say(format_args!("{} in {} s", palette.paint("32;1", "ci: ok"), start.elapsed().as_secs()));
    Ok(false)
}

fn announce(palette: Palette, name: &str) {
    report::say(format_args!("{}", palette.paint("1", &format!("── {name}"))));
}

fn step(repository: &Repository, palette: Palette, name: &str, arguments: &[&str]) -> Result<bool, Failure> {
    announce(palette, name);
    let status = cargo(repository, arguments)
        .env("RUSTDOCFLAGS", "--deny warnings")
        .status()
        .map_err(|error| start_failure(&error))?;
    if !status.success() {
        report::say(format_args!("{}", palette.paint("31;1", &format!("ci: {name} failed"))));
    }
    Ok(status.success())
}

/// Runs the comparison, and prints it or writes it into its file.
pub(super) fn compare(repository: &Repository, only: &[compare::Kind], write: bool) -> Result<bool, Failure> {
    if write && cfg!(debug_assertions) {
        let help = "run `cargo run --release --package xtask -- compare --write`";
        return Err(Failure::new("seconds are measured too, and this is a debug build").help(help));
    }
    let detail = if write { Detail::Page } else { Detail::Cases };
    let text = compare::run(repository, only, detail)?;
    if !write {
        report::say(format_args!("{text}"));
        return Ok(false);
    }
    let path = repository.path("xtask/COMPARISON.md");
    let fail = |what: &str, error: &std::io::Error| {
        Failure::new(format!("cannot {what} {}: {}", path.display(), Failure::io(error)))
    };
    let old = std::fs::read_to_string(&path).map_err(|error| fail("read", &error))?;
    let new = compare::between(&old, &text).ok_or_else(|| {
        Failure::new(format!("{} lacks the markers", path.display())).help(format!("add {}{}", MARKERS.0, MARKERS.1))
    })?;
    generate::replace(&path, &new).map_err(|error| fail("write", &error))?;
    report::say(format_args!("{}", path.display()));
    Ok(false)
}

/// Starts the sandbox, a program of its own, and waits for it.
pub(super) fn mock(repository: &Repository, options: &[OsString]) -> Result<bool, Failure> {
    let mut command = cargo(repository, &["run", "--quiet", "--package", "persat-sandbox", "--"]);
    let status = command.args(options).status().map_err(|error| start_failure(&error))?;
    if status.success() { Ok(false) } else { Err(Failure::new("the sandbox stopped; see above")) }
}
