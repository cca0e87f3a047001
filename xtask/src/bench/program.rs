//! The program of the benchmarks' workspace.

use super::description;
use oas::failure::Failure;
use persat_codegen::generate::replace;
use persat_codegen::repository::Repository;
use std::path::PathBuf;
use std::process::Command;

/// Builds it, and says where it is. Quick: neither optimised nor with progenitor's client.
pub(super) fn build(repository: &Repository, quick: bool) -> Result<PathBuf, Failure> {
    let folder = repository.path("tests/bench");
    // Of the versions that the client crate is tested with.
    std::fs::copy(repository.path("Cargo.lock"), folder.join("Cargo.lock"))
        .map_err(|error| Failure::new(format!("cannot write tests/bench/Cargo.lock: {}", Failure::io(&error))))?;
    let target = repository.path("target/bench");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(&folder).args(["build", "--quiet", "--package", "paths"]);
    let profile = if quick { "debug" } else { "release" };
    if !quick {
        let description = description::of_successes(description::published(repository)?).to_string();
        let file = target.join("persat.json");
        // Written anew it would have the macro run again.
        if std::fs::read_to_string(&file).ok().as_deref() != Some(&description) {
            replace(&file, &description)
                .map_err(|error| Failure::new(format!("cannot write to target/bench: {}", Failure::io(&error))))?;
        }
        cargo.args(["--release", "--features", "progenitor"]);
    }
    let status = cargo.env("CARGO_TARGET_DIR", &target).status();
    let status = status.map_err(|error| Failure::new(format!("cannot start cargo: {}", Failure::io(&error))))?;
    if !status.success() {
        return Err(Failure::new("tests/bench does not build; see above"));
    }
    Ok(target.join(profile).join(format!("paths{}", std::env::consts::EXE_SUFFIX)))
}
