//! `lint` and `samples`: descriptions by themselves, and payloads against them.

use super::Output;
use crate::document::{Document, display_name};
use crate::failure::Failure;
use crate::lint::{self, Profile, RulesStyle};
use crate::model::Api;
use crate::report::{self, Format, Report};
use crate::repository::Repository;
use crate::samples::{self, Deviations, Evidence, recording};
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Debug, Args)]
pub(super) struct LintArgs {
    /// An OpenAPI 3.0 document; the repository's own when left out
    #[arg(long = "spec", value_name = "FILE")]
    specs: Vec<PathBuf>,
    /// Which rules apply
    #[arg(long, value_enum, default_value_t = Profile::Project)]
    profile: Profile,
    /// Tell matters of style too, as notes
    #[arg(long)]
    style: bool,
    /// List the rules instead
    #[arg(long, value_name = "HOW", value_enum, num_args = 0..=1, default_missing_value = "human")]
    rules: Option<RulesStyle>,
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
    codes: Option<RulesStyle>,
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
            return Err(Failure::new("what is held against this description? The samples here are of other ones")
                .help("name a folder with `--samples DIR`, or a recording with `--har FILE`"));
        }
        Ok(())
    }
}

/// The documents named on the command line, or the repository's own.
fn documents(specs: &[PathBuf]) -> Result<Vec<Api>, Failure> {
    if specs.is_empty() {
        return Repository::find()?.apis();
    }
    let read = |path: &PathBuf| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Api::new(&name, Arc::new(Document::read(path)?)))
    };
    specs.iter().map(read).collect()
}

/// The same, of versions that can be read. Only `lint` takes others: it tells that as a finding.
pub(super) fn apis(specs: &[PathBuf]) -> Result<Vec<Api>, Failure> {
    let apis = documents(specs)?;
    for (path, api) in specs.iter().zip(&apis) {
        if let Some(problem) = lint::unread_version(&api.document) {
            let name = display_name(path);
            return Err(Failure::new(format!("{name}: {problem}")).at(&name, 1, 1));
        }
    }
    Ok(apis)
}

pub(super) fn lint(args: &LintArgs) -> Result<bool, Failure> {
    if let Some(how) = args.rules {
        let how = if args.output.format == Format::Json { RulesStyle::Json } else { how };
        let text = lint::listing(how, &lint::suite(&Repository::find()?)?)?;
        report::say(format_args!("{}", text.trim_end()));
        return Ok(false);
    }
    let judge = if args.style { lint::lint_with_style } else { lint::lint };
    let mut report = Report::default();
    for api in documents(&args.specs)? {
        report.merge(judge(&api, args.profile)?);
    }
    report::print(&report, args.output.format, "lint")
}

pub(super) fn samples(args: &SamplesArgs) -> Result<bool, Failure> {
    if let Some(how) = args.codes {
        let how = if args.output.format == Format::Json { RulesStyle::Json } else { how };
        report::say(format_args!("{}", report::rules::codes(how).trim_end()));
        return Ok(false);
    }
    args.material.complete()?;
    let apis = apis(&args.material.specs)?;
    let repository = Repository::find();
    if let Some(har) = &args.material.har {
        let deviations = match &repository {
            Ok(repository) if args.material.specs.is_empty() => {
                Deviations::read(&repository.path("openapi/deviations.yaml"))?
            }
            _ => Deviations::default(),
        };
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
    // The types and the deviations are those of the repository's own descriptions.
    let repository = if args.material.specs.is_empty() { Some(repository?) } else { None };
    let mut deviations = match &repository {
        Some(repository) => Deviations::read(&repository.path("openapi/deviations.yaml"))?,
        None => Deviations::default(),
    };
    let evidence = if own && args.material.specs.is_empty() { Evidence::Own } else { Evidence::Foreign };
    let report = samples::check(&apis, &folder, &mut deviations, evidence, repository.as_ref())?;
    report::print(&report, args.output.format, "samples")
}
