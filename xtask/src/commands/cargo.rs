//! cargo, started in the checkout.

use oas::failure::Failure;
use persat_codegen::repository::Repository;
use std::process::Command;

pub(super) fn cargo(repository: &Repository, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(repository.path(""));
    command
}

pub(super) fn start_failure(error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot start cargo: {}", Failure::io(error)))
}
