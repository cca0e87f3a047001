//! The command line: what each command does with the library.

mod account;
mod cargo;
mod check;
mod ci;
mod coverage;
mod dependents;
mod judge;
mod release;
mod toolchain;
mod translate;

pub use judge::{KEY_ENV, REDACTION_KEY};

use crate::consumers::tools::Tools;
use crate::report::{self, Format, Report};
use crate::{api, consumers, files, pages};
use clap::{Args, Parser, Subcommand};
use oas::cli::{self, Output};
use oas::failure::Failure;
use persat_codegen::generate;
use persat_codegen::lint;
use persat_codegen::repository::Repository;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The maintainers' commands. Exit status: 0 nothing found, 1 findings, 2 could not run.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Judge the descriptions by themselves: valid OpenAPI 3.0 and this project's conventions
    Lint(judge::LintArgs),
    /// Hold recorded and printed payloads against the descriptions and the generated types
    Samples(judge::SamplesArgs),
    /// Tell what is described, how well, what the sources say, and what no sample or source shows
    Coverage(coverage::CoverageArgs),
    /// Write the client crate's generated files
    Generate(WriteArgs),
    /// Write the published files
    Publish(PublishArgs),
    /// Add what the translations lack to openapi/overlays, each text in English with room for its translation
    Translate(translate::TranslateArgs),
    /// Tell what changed between two descriptions, and how much that weighs
    Diff(cli::diff::DiffArgs),
    /// Write the listing of the client crate's public API; judge it and the version
    Api(ApiArgs),
    /// Hold the stated Rust version against the dependencies, and build with it if it is installed
    Msrv(Output),
    /// Compare the client crate with a release by cargo-semver-checks, if that is installed
    Semver(SemverArgs),
    /// The gate: lint, samples, coverage, generate --check, publish --check and api --check
    Check(Output),
    /// Make new samples from a recording (HAR) or a live account, without personal data
    #[command(long_about = cli::record::LONG)]
    Record(Box<cli::record::RecordArgs>),
    /// Describe an account's own forms, objects and tables, by its templates
    #[command(long_about = account::LONG)]
    Account(account::AccountArgs),
    /// Start a local server that responds as documented
    Mock(MockArgs),
    /// Write the reference pages, which open from disk with no network, and index.html, which leads to them (needs Node.js)
    Pages(PagesArgs),
    /// Run other languages' tools on the published files (needs Node.js and Python)
    Consumers(ConsumersArgs),
    /// Compare our checkers with the best known others (needs Node.js and Python)
    Compare(CompareArgs),
    /// Compile the client crate with each of its features alone, with none and with all
    Features(dependents::FeaturesArgs),
    /// Count the crates that each choice of features builds
    Weight(dependents::WeightArgs),
    /// Measure what the client costs, against the same by hand and against others
    Bench(dependents::BenchArgs),
    /// All that continuous integration runs: fmt, clippy, check, msrv, features, weight, bench --quick, tests, docs
    Ci(CiArgs),
    /// Make a release: versions, changelog, baseline, packages, archive; in a clone, unless told to take it
    Release(release::ReleaseArgs),
}

#[derive(Debug, Args)]
struct WriteArgs {
    /// Write nothing; report what would change
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
struct PublishArgs {
    /// Write nothing; report what would change
    #[arg(long)]
    check: bool,
    /// Write to this folder instead of openapi/published
    #[arg(long, value_name = "DIR", conflicts_with = "check")]
    out: Option<PathBuf>,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
struct ApiArgs {
    /// Write nothing; report what would change
    #[arg(long)]
    check: bool,
    /// Also write the listing as that of the release that is being made
    #[arg(long, conflicts_with = "check")]
    release: bool,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
struct SemverArgs {
    /// A revision of version control; the last tag that begins with `v` when left out
    #[arg(long, value_name = "REV")]
    against: Option<String>,
}

#[derive(Debug, Args)]
struct MockArgs {
    /// The options of persat-sandbox; `--help` among them lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
    options: Vec<OsString>,
}

#[derive(Debug, Args)]
struct PagesArgs {
    /// The folder to write them to
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(Debug, Args)]
struct ConsumersArgs {
    /// A tool; all of them when left out
    #[arg(long, value_name = "NAME", value_enum)]
    only: Vec<consumers::Check>,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
struct CompareArgs {
    /// A suite; all of them when left out
    #[arg(long, value_name = "SUITE", value_enum)]
    only: Vec<consumers::compare::Kind>,
    /// Write the page xtask/COMPARISON.md, in place of printing that and each case
    #[arg(long, conflicts_with = "only")]
    write: bool,
}

#[derive(Debug, Args)]
struct CiArgs {
    /// Also what takes long or needs Node.js, Python and other languages: all features, the published files' consumers
    #[arg(long)]
    all: bool,
}

/// Runs a command line, the program's name first, and gives its exit status.
#[must_use]
pub fn run(arguments: &[OsString]) -> ExitCode {
    oas::cli::run(arguments, &report::tool(), Cli::run)
}

impl Cli {
    /// Runs the command; `true` when it found something.
    ///
    /// # Errors
    /// The command could not run.
    pub fn run(self) -> Result<bool, Failure> {
        match self.command {
            Command::Lint(args) => judge::lint(&args),
            Command::Samples(args) => judge::samples(&args),
            Command::Coverage(args) => coverage::run(&args),
            Command::Generate(args) => generate(&args),
            Command::Publish(args) => publish(&args),
            Command::Api(args) => api(&args),
            Command::Msrv(output) => toolchain::msrv(&Repository::find()?, output.format),
            Command::Translate(args) => translate::run(&args),
            Command::Semver(args) => toolchain::semver(&Repository::find()?, args.against.as_deref()),
            Command::Diff(args) => cli::diff::run(&args, &report::tool()),
            Command::Check(output) => {
                let report = check::check(&Repository::find()?)?;
                report::print(&report, output.format, "check")
            }
            Command::Record(args) => judge::record(*args),
            Command::Account(args) => account::run(&args),
            Command::Mock(args) => ci::mock(&Repository::find()?, &args.options),
            Command::Features(args) => dependents::features(&args),
            Command::Weight(args) => dependents::weight(&args),
            Command::Bench(args) => dependents::bench(&args),
            Command::Pages(args) => {
                let repository = Repository::find()?;
                let written = pages::write(&repository, &Tools::new(&repository), &args.out)?;
                written.iter().for_each(|path| report::say(format_args!("{}", path.display())));
                Ok(false)
            }
            Command::Consumers(args) => {
                let outcome = consumers::run(&Repository::find()?, &args.only)?;
                consumers::print(outcome, args.output.format)
            }
            Command::Compare(args) => ci::compare(&Repository::find()?, &args.only, args.write),
            Command::Ci(args) => {
                let extent = if args.all { ci::Extent::All } else { ci::Extent::Daily };
                ci::run(&Repository::find()?, extent)
            }
            Command::Release(args) => release::run(&args),
        }
    }
}

fn generate(args: &WriteArgs) -> Result<bool, Failure> {
    let repository = Repository::find()?;
    if let Some(report) = unsound(&repository)? {
        return report::print(
            &report,
            args.output.format,
            "generate: the descriptions are not sound, so nothing was written; lint",
        );
    }
    let files = files::generated(&repository)?;
    finish(&repository, &files, args.check, "cargo xtask generate", args.output.format)
}

/// The findings of lint, when they include an error: generating from such a description would
/// give wrong code, or a panic.
fn unsound(repository: &Repository) -> Result<Option<Report>, Failure> {
    let mut report = Report::default();
    for api in repository.apis()? {
        report.merge(oas::lint::lint(&api, &lint::ruleset())?);
    }
    Ok(report.has_errors().then_some(report))
}

fn publish(args: &PublishArgs) -> Result<bool, Failure> {
    let repository = Repository::find()?;
    if let Some(report) = unsound(&repository)? {
        return report::print(
            &report,
            args.output.format,
            "publish: the descriptions are not sound, so nothing was written; lint",
        );
    }
    if let Some(report) = check::unfounded(&repository)? {
        return report::print(
            &report,
            args.output.format,
            "publish: the records of the sources are not sound, so nothing was written; coverage",
        );
    }
    let files = files::published(&repository)?;
    match &args.out {
        Some(folder) => {
            for file in &files {
                let name = Path::new(&file.path).file_name().unwrap_or_default();
                let path = folder.join(name);
                generate::replace(&path, &file.text).map_err(|error| {
                    Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(&error)))
                })?;
                report::say(format_args!("{}", path.display()));
            }
            Ok(false)
        }
        None => finish(&repository, &files, args.check, "cargo xtask publish", args.output.format),
    }
}

fn api(args: &ApiArgs) -> Result<bool, Failure> {
    let repository = Repository::find()?;
    let found = api::Api::read(&repository)?;
    let mut report = Report::default();
    if !args.check {
        let released = args.release.then(|| found.released());
        let files: Vec<_> = [found.file()].into_iter().chain(released).collect();
        for path in generate::write(&repository, &files)? {
            report::say(format_args!("{path}"));
        }
    }
    found.judge(&repository, &mut report)?;
    report::print(&report, args.output.format, "cargo xtask api")
}

fn finish(
    repository: &Repository,
    files: &[generate::File],
    check: bool,
    command: &str,
    format: Format,
) -> Result<bool, Failure> {
    let mut report = Report::default();
    if check {
        generate::check(repository, files, command, &mut report);
    } else {
        let written = generate::write(repository, files)?;
        if format == Format::Human {
            written.iter().for_each(|path| report::say(format_args!("{path}")));
        }
        report.count("generated files", files.len());
    }
    report::print(&report, format, command)
}
