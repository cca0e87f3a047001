//! `cargo xtask`: the maintainers' commands. All of it is in the library.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    match xtask::commands::Cli::parse().run() {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(1),
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(2)
        }
    }
}
