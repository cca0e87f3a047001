//! A check, what it works with, and what comes of it.

use super::documents::{Published, Sample};
use super::process::Done;
use super::tools::{Set, Tools};
use oas::failure::Failure;
use oas::report::{Finding, Report};
use persat_codegen::repository::Repository;
use std::path::PathBuf;
use std::time::Duration;

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
    /// The translations, applied as overlays
    OpenapiOverlaysJs,
    /// TypeScript types, compiled strictly with every sample
    OpenapiTypescript,
    /// A Python client, imported; every sample read and written by it
    OpenapiPythonClient,
    /// Pydantic models; every sample read and written by them
    DatamodelCodeGenerator,
    /// PHP, Java, Go and TypeScript clients, generated; those in TypeScript and Go compiled
    OpenapiGenerator,
    /// C# clients, compiled by Mono where it is installed; one calls the sandbox
    Nswag,
    /// The reference pages, in a browser without a network
    Pages,
    /// Requests made of the description, against the sandbox
    Schemathesis,
    /// The quickstarts, each line run against the sandbox: TypeScript, Python, Java, Go, PHP
    Quickstarts,
    /// All of these on the description of a made account, with values that it must refuse; Java compiled
    Account,
}

impl Check {
    /// All of them, in the order in which they run.
    pub const ALL: [Self; 14] = [
        Self::Redocly,
        Self::RedoclySpec,
        Self::Spectral,
        Self::OpenapiSpecValidator,
        Self::OpenapiOverlaysJs,
        Self::OpenapiTypescript,
        Self::OpenapiPythonClient,
        Self::DatamodelCodeGenerator,
        Self::OpenapiGenerator,
        Self::Nswag,
        Self::Pages,
        Self::Schemathesis,
        Self::Quickstarts,
        Self::Account,
    ];

    pub(super) const fn sets(self) -> &'static [Set] {
        match self {
            Self::Redocly
            | Self::RedoclySpec
            | Self::Spectral
            | Self::OpenapiOverlaysJs
            | Self::OpenapiTypescript
            | Self::Nswag => &[Set::Node],
            Self::OpenapiSpecValidator | Self::OpenapiPythonClient | Self::DatamodelCodeGenerator => &[Set::Python],
            // The TypeScript it writes is compiled.
            Self::OpenapiGenerator => &[Set::OpenapiGenerator, Set::Node],
            Self::Schemathesis => &[Set::Schemathesis],
            // They install what they use; the versions are those of the pins.
            Self::Quickstarts => &[Set::OpenapiGenerator],
            Self::Pages => &[Set::Redoc, Set::Browser],
            Self::Account => &[Set::Node, Set::Python, Set::OpenapiGenerator],
        }
    }

    /// Whether it reads documents and nothing else.
    pub(super) const fn is_linter(self) -> bool {
        matches!(self, Self::Redocly | Self::RedoclySpec | Self::Spectral | Self::OpenapiSpecValidator)
    }

    /// Name of the tool.
    #[must_use]
    pub const fn tool(self) -> &'static str {
        match self {
            Self::Redocly => "Redocly (recommended-strict)",
            Self::RedoclySpec => "Redocly (spec)",
            Self::Spectral => "Spectral (spectral:oas)",
            Self::OpenapiSpecValidator => "openapi-spec-validator",
            Self::OpenapiOverlaysJs => "openapi-overlays-js",
            Self::OpenapiTypescript => "openapi-typescript",
            Self::OpenapiPythonClient => "openapi-python-client",
            Self::DatamodelCodeGenerator => "datamodel-code-generator",
            Self::OpenapiGenerator => "openapi-generator",
            Self::Nswag => "nswag",
            Self::Pages => "redoc",
            Self::Schemathesis => "schemathesis",
            Self::Quickstarts => "quickstarts",
            Self::Account => "a made account",
        }
    }

    pub(super) const fn package(self) -> &'static str {
        match self {
            Self::Redocly | Self::RedoclySpec => "@redocly/cli",
            Self::Spectral => "@stoplight/spectral-cli",
            Self::OpenapiGenerator | Self::Quickstarts => "openapi-generator-cli",
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
    /// Why nothing was asked of it, which is neither good nor bad; empty where it ran.
    pub not_run: String,
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
pub(super) struct Setting<'a> {
    pub(super) repository: &'a Repository,
    pub(super) tools: &'a Tools,
    pub(super) check: Check,
    pub(super) version: String,
    pub(super) documents: Vec<Published>,
    pub(super) samples: Vec<Sample>,
    /// Samples that the strict documents must refuse.
    pub(super) wrong: Vec<Sample>,
}

impl Setting<'_> {
    /// A run of the tool on one document.
    pub(super) fn run(
        &self,
        document: &Published,
        what: impl Into<String>,
        done: &Done,
        findings: Vec<Finding>,
    ) -> Run {
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
            not_run: String::new(),
            took: done.took,
            log: log.clone(),
        }
    }

    /// A run that did not take place, and why.
    pub(super) fn not_run(&self, document: &Published, why: &str) -> Run {
        Run {
            check: self.check,
            version: self.version.clone(),
            document: document.path.clone(),
            what: format!("not run: {why}"),
            findings: Vec::new(),
            not_run: why.to_owned(),
            took: Duration::ZERO,
            log: String::new(),
        }
    }

    /// The samples of a document's API; for readers of tomorrow's values, copies with such values too.
    pub(super) fn samples(&self, document: &Published) -> Vec<&Sample> {
        let suits = |it: &&Sample| it.api == document.api && (document.tolerant || !it.tomorrow);
        self.samples.iter().filter(suits).collect()
    }

    /// What a document must refuse.
    pub(super) fn wrong(&self, document: &Published) -> Vec<&Sample> {
        self.wrong.iter().filter(|it| it.api == document.api && !document.tolerant).collect()
    }

    /// A path of the checkout, for programs that are started elsewhere.
    pub(super) fn absolute(&self, path: &str) -> PathBuf {
        let path = self.repository.path(path);
        std::path::absolute(&path).unwrap_or(path)
    }

    /// A tool that does not see a planted fault would not see a real one either.
    pub(super) fn blind(&self, fault: &str, done: &Done) -> Failure {
        let message = format!("{} did not object to {fault}, so what it says counts for nothing", self.check.tool());
        Failure::new(message).help(format!("see how it was started, and what it said: {}", self.tools.shown(&done.log)))
    }
}
