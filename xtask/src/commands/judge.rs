//! `lint`, `samples` and `record`: descriptions by themselves, payloads against them, and new ones.

use crate::codes::CODES;
use crate::deviations::Deviations;
use crate::files;
use crate::report::{self, Format, ListStyle, Report};
use clap::{Args, ValueEnum};
use oas::cli::record::{RecordArgs, Setting};
use oas::cli::{self, Output};
use oas::failure::Failure;
use oas::lint::{Ruleset, listing};
use oas::model::Api;
use oas::record::key::Place;
use oas::samples::{self, Evidence, Further, Sample, recording};
use persat_codegen::lint;
use persat_codegen::repository::Repository;
use persat_codegen::types::round_trip;
use std::path::PathBuf;

/// Where rules and codes stand with examples.
const PAGES: &str = "xtask/oas/RULES.md and xtask/RULES.md";

/// Where the key of the substitutes is.
pub const REDACTION_KEY: Place = Place { variable: "PERSAT_REDACTION_KEY", folder: "persat" };

/// The environment variable of a live account's key, as in the client.
pub const KEY_ENV: &str = "PERSAT_API_KEY";

/// Which rules apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Profile {
    /// Rules that are true of any OpenAPI 3.0 document.
    Generic,
    /// Those and this project's own conventions.
    Project,
}

#[derive(Debug, Args)]
pub(super) struct LintArgs {
    /// The same as `--spec`
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// An OpenAPI 3.0 document; the repository's own when left out
    #[arg(long = "spec", value_name = "FILE")]
    specs: Vec<PathBuf>,
    /// Which rules apply; when left out those of this project to its own documents, and none of them to others
    #[arg(long, value_enum)]
    profile: Option<Profile>,
    /// Tell matters of style too, as notes
    #[arg(long)]
    style: bool,
    /// List the rules instead
    #[arg(long, value_name = "HOW", value_enum, num_args = 0..=1, default_missing_value = "human")]
    rules: Option<ListStyle>,
    #[command(flatten)]
    output: Output,
}

/// What is held against what.
#[derive(Debug, Args)]
pub(super) struct Material {
    /// An OpenAPI 3.0 document; the repository's own when left out
    #[arg(long = "spec", value_name = "FILE")]
    pub specs: Vec<PathBuf>,
    /// A folder of samples; the repository's own when left out, with its own descriptions
    #[arg(long, value_name = "DIR", conflicts_with = "har")]
    pub samples: Option<PathBuf>,
    /// A recording of HTTP exchanges (HAR), as browsers and proxies export them
    #[arg(long, value_name = "FILE")]
    pub har: Option<PathBuf>,
    /// Where the recorded API was served, in place of the description's servers
    #[arg(long = "server", value_name = "URL", requires = "har")]
    pub servers: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct SamplesArgs {
    #[command(flatten)]
    material: Material,
    /// List the codes instead, of this command and all others but `lint` and `diff`
    #[arg(long, value_name = "HOW", value_enum, num_args = 0..=1, default_missing_value = "human")]
    codes: Option<ListStyle>,
    #[command(flatten)]
    output: Output,
}

impl Material {
    /// Samples of one API say nothing about another one.
    ///
    /// # Errors
    /// A description is named, and nothing that is held against it.
    pub fn complete(&self) -> Result<(), Failure> {
        if !self.specs.is_empty() && self.samples.is_none() && self.har.is_none() {
            // The samples here are of other ones.
            return Err(cli::nothing_held());
        }
        Ok(())
    }
}

/// The documents named on the command line, or the repository's own.
fn documents(specs: &[PathBuf]) -> Result<Vec<Api>, Failure> {
    if specs.is_empty() { Repository::find()?.apis() } else { cli::documents(specs) }
}

/// The same, of versions that can be read. Only `lint` takes others: it tells that as a finding.
pub(super) fn apis(specs: &[PathBuf]) -> Result<Vec<Api>, Failure> {
    if specs.is_empty() { Repository::find()?.apis() } else { cli::apis(specs) }
}

pub(super) fn lint(args: &LintArgs) -> Result<bool, Failure> {
    if let Some(how) = args.rules {
        let how = if args.output.format == Format::Json { ListStyle::Json } else { how };
        let repository = Repository::find()?;
        let text = match how {
            ListStyle::Markdown => oas::cli::lint::page()? + "\n" + &files::rules(&repository)?,
            other => {
                let suites = [oas::lint::suite()?, lint::suite(&repository)?];
                listing(other, &lint::ruleset(), &suites, PAGES)
            }
        };
        report::say(format_args!("{}", text.trim_end()));
        return Ok(false);
    }
    let repository = Repository::find().ok();
    let is_own = |path: &PathBuf| repository.as_ref().is_some_and(|it| it.is_spec(path));
    let mut report = Report::default();
    let specs: Vec<_> = args.files.iter().chain(&args.specs).cloned().collect();
    for (index, api) in documents(&specs)?.iter().enumerate() {
        let profile = args.profile.unwrap_or(match specs.get(index) {
            Some(path) if !is_own(path) => Profile::Generic,
            _ => Profile::Project,
        });
        let rules = match profile {
            Profile::Generic => Ruleset::generic(),
            Profile::Project => lint::ruleset(),
        };
        oas::lint::judge(api, &rules.style(args.style), &mut report)?;
    }
    report::print(&report, args.output.format, "lint")
}

/// Sound samples go through the generated types as well.
pub(super) fn round_trip(repository: &Repository) -> impl Fn(&[&Sample], &mut Report) -> Result<(), Failure> {
    |samples, report| round_trip::check(repository, samples, report)
}

/// What is known beside the descriptions, which speaks of the repository's own alone.
fn deviations(specs: &[PathBuf], repository: Option<&Repository>) -> Result<Deviations, Failure> {
    match repository.filter(|_| specs.is_empty()) {
        Some(repository) => Deviations::read(&repository.path("openapi/deviations.yaml")),
        None => Ok(Deviations::default()),
    }
}

pub(super) fn samples(args: &SamplesArgs) -> Result<bool, Failure> {
    if let Some(how) = args.codes {
        let how = if args.output.format == Format::Json { ListStyle::Json } else { how };
        report::say(format_args!("{}", report::codes(how, &[&[report::CODES][..], &CODES].concat(), PAGES).trim_end()));
        return Ok(false);
    }
    args.material.complete()?;
    let specs = &args.material.specs;
    let apis = apis(specs)?;
    let repository = Repository::find();
    let mut deviations = deviations(specs, repository.as_ref().ok())?;
    if let Some(har) = &args.material.har {
        let human = args.output.format == Format::Human;
        let options = recording::Options { servers: args.material.servers.clone(), progress: human };
        let report = recording::check(&apis, har, &options, deviations)?;
        return report::print(&report, args.output.format, "samples");
    }
    let own = args.material.samples.is_none();
    let folder = match &args.material.samples {
        Some(folder) => folder.clone(),
        None => repository.clone()?.path("tests/samples"),
    };
    // The types are those of the repository's own descriptions.
    let repository = if specs.is_empty() { Some(repository?) } else { None };
    let further = repository.as_ref().map(round_trip);
    let further = further.as_ref().map(|it| it as &Further<'_>);
    let evidence = if own && specs.is_empty() { Evidence::Own } else { Evidence::Foreign };
    let report = samples::check(&apis, &folder, &mut deviations, evidence, further)?;
    report::print(&report, args.output.format, "samples")
}

pub(super) fn record(args: RecordArgs) -> Result<bool, Failure> {
    let repository = Repository::find().ok();
    let apis = apis(&args.specs)?;
    let setting = Setting {
        hints: crate::hints::hints(&apis),
        apis,
        out: repository.as_ref().map(|it| it.path("tests/samples")),
        vendor: deviations(&args.specs, repository.as_ref())?,
        checkout: repository.as_ref().map(|it| it.path("")),
        key: REDACTION_KEY,
        key_env: KEY_ENV,
    };
    cli::record::run(args, setting, &report::tool())
}
