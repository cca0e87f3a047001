//! The command line of `oas`, and what other programs that offer the same commands take of it.

mod arguments;
pub mod coverage;
pub mod diff;
pub mod lint;
pub mod record;
pub mod samples;

pub use arguments::{Output, apis, documents, nothing_held};

use crate::failure::Failure;
use crate::lint::Ruleset;
use crate::report::{self, Format, Tool};
use clap::{Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Judges OpenAPI documents (3.0 and 3.1), payloads and recordings by each other. Exit status: 0 nothing found, 1
/// findings, 2 could not run.
#[derive(Debug, Parser)]
#[command(name = "oas", arg_required_else_help = true, version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Judge documents by themselves
    Lint(lint::LintArgs),
    /// Hold payloads or a recording against documents
    Samples(samples::SamplesArgs),
    /// Tell what payloads or a recording do not show of documents
    Coverage(coverage::CoverageArgs),
    /// Tell what changed between two documents, and how much that weighs
    Diff(diff::DiffArgs),
    /// Make samples from a recording (HAR) or a live account, without personal data
    #[command(long_about = record::LONG)]
    Record(Box<record::RecordArgs>),
}

/// Runs `oas` with its arguments, the program's name first, and gives its exit status.
#[must_use]
pub fn main(arguments: &[OsString]) -> ExitCode {
    let tool = Tool {
        name: "oas",
        version: env!("CARGO_PKG_VERSION"),
        root: checkout(),
        catalog: || crate::catalog(&Ruleset::generic()),
    };
    run(arguments, &tool, |cli: Cli| match cli.command {
        Command::Lint(args) => lint::run(&args, &tool),
        Command::Samples(args) => samples::run(&args, &tool),
        Command::Coverage(args) => coverage::run(&args, &tool),
        Command::Diff(args) => diff::run(&args, &tool),
        Command::Record(args) => record::own(*args, &tool),
    })
}

/// The folder of version control that this is in.
fn checkout() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors().find(|folder| folder.join(".git").exists()).map(PathBuf::from)
}

/// Reads a command line, the program's name first, runs it and gives its exit status. Where the output is
/// for programs they get one object from every run, of what kept the command from running too.
pub fn run<C: Parser>(
    arguments: &[OsString],
    tool: &Tool,
    command: impl FnOnce(C) -> Result<bool, Failure>,
) -> ExitCode {
    let format = asked(arguments);
    let name = arguments.get(1).and_then(|it| it.to_str()).unwrap_or_default();
    match C::try_parse_from(arguments).map(command) {
        Ok(Ok(false)) => ExitCode::SUCCESS,
        Ok(Ok(true)) => ExitCode::from(1),
        Ok(Err(failure)) => {
            report::print_failure(&failure, format, name, tool);
            let _ = writeln!(std::io::stderr(), "error: {failure}");
            ExitCode::from(2)
        }
        Err(error) => {
            if error.use_stderr() {
                report::print_failure(&misused(&error), format, name, tool);
            }
            let _ = error.print();
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
        }
    }
}

/// The format that was asked for, even where the rest of the arguments cannot be read.
fn asked(arguments: &[OsString]) -> Format {
    let texts: Vec<_> = arguments.iter().map(|it| it.to_str().unwrap_or_default()).collect();
    let pairs = texts.windows(2).filter(|it| it[0] == "--format").map(|it| it[1]);
    let last = pairs.chain(texts.iter().filter_map(|it| it.strip_prefix("--format="))).last();
    last.and_then(|it| Format::from_str(it, false).ok()).unwrap_or_default()
}

/// What about the arguments is wrong, in clap's words.
fn misused(error: &clap::Error) -> Failure {
    let text = error.render().to_string();
    let (message, more) = text.split_once("\n\n").unwrap_or((&text, ""));
    let message = message.trim_start_matches("error: ").split_whitespace().collect::<Vec<_>>().join(" ");
    Failure::new(message).help(more.lines().map(str::trim).find(|it| it.starts_with("tip:")).unwrap_or_default())
}
