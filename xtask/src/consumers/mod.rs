//! `consumers`: other languages' tools on the published files, as their users would run them.
//!
//! The only command that needs more than Rust: Node.js and Python, and a registry the first time.

pub mod compare;
mod documents;
mod generators;
mod go;
mod linters;
pub mod process;
mod python;
mod show;
pub mod tools;
mod typescript;

pub use documents::{Published, Sample};
pub use linters::Problem;
pub use show::print;

use crate::files;
use oas::failure::Failure;
use oas::model::Api;
use oas::report::{Finding, Report};
use persat_codegen::generate;
use persat_codegen::repository::Repository;
use process::Done;
use std::time::Duration;
use tools::{Set, Tools};

/// A tool, and what is asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Check {
    /// Redocly's `recommended-strict` rules
    Redocly,
    /// Redocly's `spec` rules: what the specification says and no more
    RedoclySpec,
    /// Spectral's OpenAPI rules
    Spectral,
    /// The Python validator
    OpenapiSpecValidator,
    /// TypeScript types, compiled strictly with every sample
    OpenapiTypescript,
    /// A Python client, imported; every sample read and written by it
    OpenapiPythonClient,
    /// Pydantic models; every sample read and written by them
    DatamodelCodeGenerator,
    /// PHP, Java, Go and TypeScript clients, generated; those in TypeScript and Go compiled
    OpenapiGenerator,
}

impl Check {
    /// All of them, in the order in which they run.
    pub const ALL: [Self; 8] = [
        Self::Redocly,
        Self::RedoclySpec,
        Self::Spectral,
        Self::OpenapiSpecValidator,
        Self::OpenapiTypescript,
        Self::OpenapiPythonClient,
        Self::DatamodelCodeGenerator,
        Self::OpenapiGenerator,
    ];

    const fn sets(self) -> &'static [Set] {
        match self {
            Self::Redocly | Self::RedoclySpec | Self::Spectral | Self::OpenapiTypescript => &[Set::Node],
            Self::OpenapiSpecValidator | Self::OpenapiPythonClient | Self::DatamodelCodeGenerator => &[Set::Python],
            // The TypeScript it writes is compiled.
            Self::OpenapiGenerator => &[Set::OpenapiGenerator, Set::Node],
        }
    }

    /// Name of the tool.
    #[must_use]
    pub const fn tool(self) -> &'static str {
        match self {
            Self::Redocly => "Redocly (recommended-strict)",
            Self::RedoclySpec => "Redocly (spec)",
            Self::Spectral => "Spectral (spectral:oas)",
            Self::OpenapiSpecValidator => "openapi-spec-validator",
            Self::OpenapiTypescript => "openapi-typescript",
            Self::OpenapiPythonClient => "openapi-python-client",
            Self::DatamodelCodeGenerator => "datamodel-code-generator",
            Self::OpenapiGenerator => "openapi-generator",
        }
    }

    const fn package(self) -> &'static str {
        match self {
            Self::Redocly | Self::RedoclySpec => "@redocly/cli",
            Self::Spectral => "@stoplight/spectral-cli",
            Self::OpenapiGenerator => "openapi-generator-cli",
            _ => self.tool(),
        }
    }
}

/// What a tool said of one document.
#[derive(Debug)]
pub struct Run {
    /// The tool.
    pub check: Check,
    /// Its version.
    pub version: String,
    /// The document, as a path within the checkout.
    pub document: String,
    /// What was done with it.
    pub what: String,
    /// What it objected to; empty when all is well.
    pub findings: Vec<Finding>,
    /// How long it took; where documents are done together, all of them.
    pub took: Duration,
    /// Where its output is kept.
    pub log: String,
}

/// All runs, and what was counted.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The runs, in order.
    pub runs: Vec<Run>,
    /// Findings that belong to no run, counts, and what could not run.
    pub report: Report,
}

/// What every check works with.
struct Setting<'a> {
    repository: &'a Repository,
    tools: &'a Tools,
    check: Check,
    version: String,
    documents: Vec<Published>,
    samples: Vec<Sample>,
}

impl Setting<'_> {
    /// A run of the tool on one document.
    fn run(&self, document: &Published, what: impl Into<String>, done: &Done, findings: Vec<Finding>) -> Run {
        let log = self.tools.shown(&done.log);
        let findings = findings.into_iter().map(|finding| {
            let all = format!("all that {} printed: {log}", self.check.tool());
            if finding.help.is_empty() { finding.help(all) } else { finding }
        });
        Run {
            check: self.check,
            version: self.version.clone(),
            document: document.path.clone(),
            what: what.into(),
            findings: findings.collect(),
            took: done.took,
            log: log.clone(),
        }
    }

    /// The samples of a document's API.
    fn samples(&self, document: &Published) -> Vec<&Sample> {
        self.samples.iter().filter(|sample| sample.api == document.api).collect()
    }

    /// A tool that does not see a planted fault would not see a real one either.
    fn blind(&self, fault: &str, done: &Done) -> Failure {
        let message = format!("{} did not object to {fault}, so what it says counts for nothing", self.check.tool());
        Failure::new(message).help(format!("see how it was started, and what it said: {}", self.tools.shown(&done.log)))
    }
}

/// Runs the checks named, or all of them.
///
/// # Errors
/// Node.js or Python is missing, the tools cannot be installed, or the files cannot be read. A tool
/// that cannot be trusted is a failure in the report, beside what the others found.
pub fn run(repository: &Repository, only: &[Check]) -> Result<Outcome, Failure> {
    let checks: Vec<_> = Check::ALL.into_iter().filter(|check| only.is_empty() || only.contains(check)).collect();
    let mut sets: Vec<Set> = Vec::new();
    for set in checks.iter().flat_map(|check| check.sets()) {
        if !sets.contains(set) {
            sets.push(*set);
        }
    }
    let tools = Tools::new(repository);
    tools.require(&sets)?;
    let apis: Vec<Api> = repository.apis()?;
    let mut outcome = Outcome::default();
    // Samples are placed by the YAML: published files that lag behind it would be misjudged.
    generate::check(repository, &files::published(repository)?, "cargo xtask publish", &mut outcome.report);
    let samples = documents::samples(repository, &apis, &mut outcome.report)?;
    for set in sets {
        tools.install(set)?;
    }
    for check in checks {
        eprintln!("running {}", check.tool());
        let version = tools.version(check.sets()[0], check.package())?;
        let documents = documents::published(&apis);
        let setting = Setting { repository, tools: &tools, check, version, documents, samples: samples.clone() };
        let runs = match check {
            Check::Redocly | Check::RedoclySpec | Check::Spectral | Check::OpenapiSpecValidator => {
                linters::run(&setting)
            }
            Check::OpenapiTypescript => typescript::run(&setting),
            Check::OpenapiPythonClient | Check::DatamodelCodeGenerator => python::run(&setting),
            Check::OpenapiGenerator => generators::run(&setting),
        };
        match runs {
            Ok(runs) => outcome.runs.extend(runs),
            Err(failure) => outcome.report.failures.push(failure),
        }
    }
    Ok(outcome)
}
