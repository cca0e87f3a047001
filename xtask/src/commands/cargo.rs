//! cargo, started in the checkout.

use oas::failure::Failure;
use persat_codegen::repository::Repository;
use std::process::Command;

pub(super) fn cargo(repository: &Repository, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(repository.path(""));
    // Windows does not let a program be built anew while it runs, and this one is built with the rest.
    if cfg!(windows) {
        command.env("CARGO_TARGET_DIR", repository.path("target/ci"));
    }
    command
}

pub(super) fn start_failure(error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot start cargo: {}", Failure::io(error)))
}
