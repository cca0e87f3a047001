//! `msrv` and `semver`: commands that ask cargo, older toolchains and a tool that may be missing.

use super::cargo::{cargo, start_failure};
use crate::codes::FindingCode;
use crate::msrv;
use crate::report::{self, Finding, Format, Report};
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use std::process::{Command, Stdio};

/// Holds the stated Rust version against the dependencies, and builds with it where it is installed.
pub(super) fn msrv(repository: &Repository, format: Format) -> Result<bool, Failure> {
    let output = cargo(repository, &["metadata", "--format-version", "1", "--all-features", "--locked"])
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| start_failure(&error))?;
    if !output.status.success() {
        return Err(Failure::new("`cargo metadata --locked` failed; see above")
            .help("bring Cargo.lock up to date with `cargo metadata --format-version 1 > /dev/null`"));
    }
    let metadata = serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure::new(format!("`cargo metadata` printed no JSON: {error}")))?;
    let mut report = Report::default();
    let stated = msrv::judge(&metadata, &mut report)?;
    match older(repository, &stated) {
        None => msrv::not_built(&stated, &mut report),
        Some(mut build) => {
            let status = build.status().map_err(|error| start_failure(&error))?;
            report.count("builds with the stated version", 1);
            if !status.success() {
                let message = format!("persat-api does not build with Rust {stated}; see above");
                let help = "use what that version has, or raise rust-version and say so in the changelog";
                report.push(Finding::in_file(FindingCode::MsrvBuild, "Cargo.toml", message).help(help));
            }
        }
    }
    report::print(&report, format, "cargo xtask msrv")
}

/// A build with an older toolchain, where rustup has it.
fn older(repository: &Repository, stated: &str) -> Option<Command> {
    let listed = Command::new("rustup").args(["toolchain", "list"]).output().ok()?;
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let toolchain = listed.lines().filter_map(|line| line.split_whitespace().next());
    let same =
        |name: &&str| name.strip_prefix(stated).is_some_and(|rest| rest.starts_with(['.', '-']) || rest.is_empty());
    let name = toolchain.into_iter().find(same)?;
    let mut command = Command::new("rustup");
    command.args(["run", name, "cargo", "check", "--quiet", "--package", msrv::PACKAGE, "--all-features", "--locked"]);
    command.args(["--target-dir", "target/msrv"]).current_dir(repository.path(""));
    // Set by the cargo that runs this.
    command.env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN").env_remove("RUSTC");
    Some(command)
}

/// The exit code with which cargo-semver-checks says that it found something. Versions without it say 1
/// of that and of what kept them from looking, which is no verdict.
const VIOLATIONS: i32 = 100;

/// Compares the crate with a revision by cargo-semver-checks.
pub(super) fn semver(repository: &Repository, against: Option<&str>) -> Result<bool, Failure> {
    let silent = |mut command: Command| command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !silent(cargo(repository, &["semver-checks", "--version"])).is_ok_and(|it| it.success()) {
        return Err(Failure::new("cargo-semver-checks is not installed")
            .help("`cargo install cargo-semver-checks --locked`; `cargo xtask api --check` compares without it"));
    }
    let revision = match against {
        Some(revision) => revision.to_owned(),
        None => last_release(repository).ok_or_else(|| {
            Failure::new("there is no release to compare with: no tag begins with `v`")
                .help("name a revision with --against")
        })?,
    };
    report::say(format_args!("comparing with {revision}"));
    let status = cargo(repository, &["semver-checks", "check-release", "--package", msrv::PACKAGE])
        .args(["--baseline-rev", &revision])
        .status()
        .map_err(|error| start_failure(&error))?;
    match status.code() {
        Some(0) => {
            report::say(format_args!("cargo xtask semver: ok"));
            Ok(false)
        }
        Some(VIOLATIONS) => Ok(true),
        _ => Err(Failure::new("cargo-semver-checks came to no verdict; see above")
            .help("mend what it names, or bring it up to date: `cargo install cargo-semver-checks --locked`")),
    }
}

fn last_release(repository: &Repository) -> Option<String> {
    let mut git = Command::new("git");
    git.args(["describe", "--tags", "--abbrev=0", "--match", "v*"]).current_dir(repository.path(""));
    let output = git.stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
