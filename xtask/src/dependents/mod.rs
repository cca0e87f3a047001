//! The client crate as crates that depend on it meet it: whether every choice of features compiles,
//! and what each costs to build. Other languages' tools are in [`crate::consumers`].

pub mod features;
pub mod scratch;
pub mod weight;

use oas::failure::Failure;
use persat_codegen::repository::Repository;
use serde_json::Value;
use std::process::{Command, Output, Stdio};

/// Features of the client crate, `default` left out, in their order.
///
/// # Errors
/// Cargo cannot read the workspace.
pub fn declared(repository: &Repository) -> Result<Vec<String>, Failure> {
    let metadata = metadata(repository)?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let package = packages.into_iter().find(|package| package["name"] == "persat-api");
    let features = package.and_then(|package| package["features"].as_object());
    let features = features.ok_or_else(|| Failure::new("cargo's metadata does not name the crate persat-api"))?;
    // `_x` are for the crate itself.
    let names = features.keys().filter(|name| *name != "default" && !name.starts_with('_'));
    Ok(names.cloned().collect())
}

/// What cargo tells of the checkout's own packages.
pub(crate) fn metadata(repository: &Repository) -> Result<Value, Failure> {
    let output = run(cargo(repository).args(["metadata", "--no-deps", "--format-version", "1"]))?;
    serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure::new(format!("cargo's metadata is unreadable: {error}")))
}

/// Cargo, in the checkout.
pub(crate) fn cargo(repository: &Repository) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(repository.path("")).stdin(Stdio::null());
    command
}

/// Runs a program that must succeed.
fn run(command: &mut Command) -> Result<Output, Failure> {
    let output =
        command.output().map_err(|error| Failure::new(format!("cannot start cargo: {}", Failure::io(&error))))?;
    if output.status.success() {
        return Ok(output);
    }
    let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
    let stderr = String::from_utf8_lossy(&output.stderr);
    let lines: Vec<_> = stderr.lines().collect();
    let last = lines[lines.len().saturating_sub(20)..].join("\n");
    Err(Failure::new(format!("`cargo {}` failed:\n{last}", words.join(" "))))
}
