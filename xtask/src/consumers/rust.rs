//! The Rust crate of a made account: compiled, with the client of this checkout, and its test run.

use super::process::Done;
use super::tools::{Tools, unwritable};
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use std::path::Path;
use std::process::Command;

/// Runs the crate's test; what cargo said, and whether the test ran and passed.
pub(super) fn test(repository: &Repository, tools: &Tools, krate: &Path) -> Result<(bool, Done), Failure> {
    let lock = krate.join("Cargo.lock");
    std::fs::copy(repository.path("Cargo.lock"), &lock).map_err(|error| unwritable(&lock, &error))?;
    let client = std::path::absolute(repository.path("persat-api")).unwrap_or_else(|_| repository.path("persat-api"));
    let client = client.to_string_lossy().replace('\\', "/");
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // All that it needs was fetched for this checkout.
    command.args(["test", "--offline", "--test", "round_trip", "--config"]);
    command.arg(format!("patch.crates-io.persat-api.path={client:?}"));
    command.current_dir(krate).env("CARGO_TARGET_DIR", tools.cache("rust"));
    let done = tools.run(&mut command, "account-rust")?;
    Ok((done.code == Some(0) && done.stdout.contains("1 passed"), done))
}
