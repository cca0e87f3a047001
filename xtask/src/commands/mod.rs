//! The command line: what each command does with the library.

mod ci;
mod record;

use crate::coverage;
use crate::document::Document;
use crate::failure::Failure;
use crate::generate;
use crate::lint::{self, Profile, RULES};
use crate::model::Api;
use crate::publish;
use crate::report::{self, Format, Report};
use crate::repository::Repository;
use crate::samples::{self, Deviations, Evidence, recording};
use clap::{Args, Parser, Subcommand};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    Lint(LintArgs),
    /// Hold recorded and printed payloads against the descriptions and the generated types
    Samples(SamplesArgs),
    /// Tell what is described, how well, and what no sample shows
    Coverage(CoverageArgs),
    /// Write the client crate's generated files
    Generate(WriteArgs),
    /// Write the published files
    Publish(PublishArgs),
    /// The gate: lint, samples, coverage, generate --check and publish --check
    Check(Output),
    /// Make new samples from a recording (HAR) or a live account, without personal data
    #[command(long_about = record::LONG)]
    Record(Box<record::RecordArgs>),
    /// Start a local server that answers as documented
    Mock(MockArgs),
    /// All that continuous integration runs: fmt, clippy, check, tests, docs
    Ci,
}

#[derive(Debug, Args)]
struct Output {
    /// How findings are printed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Args)]
struct LintArgs {
    /// An OpenAPI 3.0 document; the repository's own when left out
    #[arg(long = "spec", value_name = "FILE")]
    specs: Vec<PathBuf>,
    /// Which rules apply
    #[arg(long, value_enum, default_value_t = Profile::Project)]
    profile: Profile,
    /// List the rules instead
    #[arg(long)]
    rules: bool,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
struct SamplesArgs {
    /// An OpenAPI 3.0 document; the repository's own when left out
    #[arg(long = "spec", value_name = "FILE")]
    specs: Vec<PathBuf>,
    /// A folder of samples; the repository's own when left out
    #[arg(long, value_name = "DIR", conflicts_with = "har")]
    samples: Option<PathBuf>,
    /// A recording of HTTP exchanges (HAR), as browsers and proxies export them
    #[arg(long, value_name = "FILE")]
    har: Option<PathBuf>,
    /// Where the recorded API was served, in place of the description's servers
    #[arg(long = "server", value_name = "URL", requires = "har")]
    servers: Vec<String>,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
struct CoverageArgs {
    /// Write the summary table into the README
    #[arg(long)]
    write: bool,
    #[command(flatten)]
    output: Output,
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
struct MockArgs {
    /// The port; a free one when left out
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Which API: persat or recuperador
    #[arg(long, default_value = "persat")]
    api: String,
}

impl Cli {
    /// Runs the command; `true` when it found something.
    ///
    /// # Errors
    /// The command could not run.
    pub fn run(self) -> Result<bool, Failure> {
        match self.command {
            Command::Lint(args) => lint(&args),
            Command::Samples(args) => samples(&args),
            Command::Coverage(args) => coverage(&args),
            Command::Generate(args) => generate(&args),
            Command::Publish(args) => publish(&args),
            Command::Check(output) => {
                let report = check(&Repository::find()?)?;
                report::print(&report, output.format, "check")
            }
            Command::Record(args) => record::run(*args),
            Command::Mock(args) => ci::mock(&Repository::find()?, args.port, &args.api),
            Command::Ci => ci::run(&Repository::find()?),
        }
    }
}

/// The documents named on the command line, or the repository's own.
fn apis(specs: &[PathBuf]) -> Result<Vec<Api>, Failure> {
    if specs.is_empty() {
        return Repository::find()?.apis();
    }
    let read = |path: &PathBuf| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Document::read(path).map(|document| Api::new(&name, Arc::new(document)))
    };
    specs.iter().map(read).collect()
}

fn lint(args: &LintArgs) -> Result<bool, Failure> {
    if args.rules {
        let text = rules(args.output.format);
        let written = std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes());
        return written.map(|()| false).map_err(|error| Failure::new(format!("cannot print: {error}")));
    }
    let mut report = Report::default();
    for api in apis(&args.specs)? {
        report.merge(lint::lint(&api, args.profile)?);
    }
    report::print(&report, args.output.format, "lint")
}

fn rules(format: Format) -> String {
    if format == Format::Json {
        let rules: Vec<_> = RULES.iter().map(|it| json!({ "code": it.code, "severity": it.severity, "profile": if it.profile == Profile::Generic { "generic" } else { "project" }, "what": it.what, "why": it.why })).collect();
        return format!("{}\n", json!({ "rules": rules }));
    }
    let mut text = String::from("| code | weight | profile | asks that | because |\n|---|---|---|---|---|\n");
    for rule in RULES {
        let weight = if rule.severity == report::Severity::Error { "error" } else { "warning" };
        let profile = if rule.profile == Profile::Generic { "generic" } else { "project" };
        text.push_str(&format!("| {} | {weight} | {profile} | {} | {} |\n", rule.code, rule.what, rule.why));
    }
    text
}

fn samples(args: &SamplesArgs) -> Result<bool, Failure> {
    let apis = apis(&args.specs)?;
    let repository = Repository::find();
    if let Some(har) = &args.har {
        let deviations = match &repository {
            Ok(repository) if args.specs.is_empty() => Deviations::read(&repository.path("openapi/deviations.yaml"))?,
            _ => Deviations::default(),
        };
        let human = args.output.format == Format::Human;
        let options = recording::Options { servers: args.servers.clone(), progress: human };
        let report = recording::check(&apis, har, &options, deviations)?;
        return report::print(&report, args.output.format, "samples");
    }
    let own = args.samples.is_none();
    let folder = match &args.samples {
        Some(folder) => folder.clone(),
        None => repository.clone()?.path("tests/samples"),
    };
    // The types and the deviations are those of the repository's own descriptions.
    let repository = if args.specs.is_empty() { Some(repository?) } else { None };
    let mut deviations = match &repository {
        Some(repository) => Deviations::read(&repository.path("openapi/deviations.yaml"))?,
        None => Deviations::default(),
    };
    let evidence = if own && args.specs.is_empty() { Evidence::Own } else { Evidence::Foreign };
    let report = samples::check(&apis, &folder, &mut deviations, evidence, repository.as_ref())?;
    report::print(&report, args.output.format, "samples")
}

fn coverage(args: &CoverageArgs) -> Result<bool, Failure> {
    let repository = Repository::find()?;
    let mut report = Report::default();
    let coverage = coverage::collect(&repository, &mut report)?;
    if args.write {
        let changed = coverage::readme_write(&repository, &coverage)?;
        println!("README.md: {}", if changed { "written" } else { "up to date" });
    } else {
        coverage::readme_check(&repository, &coverage, &mut report)?;
    }
    if args.output.format == Format::Human && !args.write {
        println!("{}", coverage::markdown(&coverage));
        for exercised in coverage.exercised.iter().filter(|it| !it.unseen.is_empty()) {
            println!(
                "{}: {} of {} documented statuses have a sample; no answer was seen of {}\n",
                exercised.api,
                exercised.statuses.0,
                exercised.statuses.1,
                exercised.unseen.join(", ")
            );
        }
    }
    report::print(&report, args.output.format, "coverage")
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
    let files = generate::files(&repository)?;
    finish(&repository, &files, args.check, "cargo xtask generate", args.output.format)
}

/// The findings of lint, when they include an error: generating from such a description would
/// give wrong code, or a panic.
fn unsound(repository: &Repository) -> Result<Option<Report>, Failure> {
    let mut report = Report::default();
    for api in repository.apis()? {
        report.merge(lint::lint(&api, Profile::Project)?);
    }
    let broken = report.findings.iter().any(|finding| finding.severity == report::Severity::Error);
    Ok(broken.then_some(report))
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
    let files = publish::files(&repository)?;
    match &args.out {
        Some(folder) => {
            for file in &files {
                let name = Path::new(&file.path).file_name().unwrap_or_default();
                let path = folder.join(name);
                generate::replace(&path, &file.text).map_err(|error| {
                    Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(&error)))
                })?;
                println!("{}", path.display());
            }
            Ok(false)
        }
        None => finish(&repository, &files, args.check, "cargo xtask publish", args.output.format),
    }
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
        for path in generate::write(repository, files)? {
            println!("{path}");
        }
        report.count("generated files", files.len());
    }
    report::print(&report, format, command)
}

/// Everything that judges the repository.
pub(crate) fn check(repository: &Repository) -> Result<Report, Failure> {
    let apis = repository.apis()?;
    let mut report = Report::default();
    for api in &apis {
        report.merge(lint::lint(api, Profile::Project)?);
    }
    let sound = !report.findings.iter().any(|finding| finding.severity == report::Severity::Error);
    if sound {
        generate::check(repository, &generate::files(repository)?, "cargo xtask generate", &mut report);
        generate::check(repository, &publish::files(repository)?, "cargo xtask publish", &mut report);
    }
    let mut deviations = Deviations::read(&repository.path("openapi/deviations.yaml"))?;
    let folder = repository.path("tests/samples");
    // Stale types would be blamed for what the description changed.
    let types = (!report.counts()).then_some(repository);
    report.merge(samples::check(&apis, &folder, &mut deviations, Evidence::Own, types)?);
    let coverage = coverage::collect(repository, &mut report)?;
    coverage::readme_check(repository, &coverage, &mut report)?;
    Ok(report)
}
