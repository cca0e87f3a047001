//! `oas`: the command line. All of it is in the library.

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// Millions of exchanges are judged by allocating and freeing small texts.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    oas::cli::main(&std::env::args_os().collect::<Vec<_>>())
}
