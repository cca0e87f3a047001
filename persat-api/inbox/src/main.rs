//! `persat-inbox`: a receiver with a worker that prints, and what the person on call needs.

mod cli;

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    cli::run().await
}
