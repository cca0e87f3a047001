//! `lint`: a description judged by itself.

mod examples;
mod generator;
mod grammar;
mod names;
mod operations;
mod project;
mod references;
mod rules;
mod schemas;
mod walk;

pub use grammar::Kind;
pub use rules::{RULES, Rule};
pub use walk::{Visit, closest};

use crate::document::{Document, Pointer};
use crate::failure::Failure;
use crate::model::Api;
use crate::report::{Finding, Report, Severity};
use crate::schema::Schemas;
use std::sync::Arc;

/// Which rules apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Profile {
    /// Rules that are true of any OpenAPI 3.0 document.
    Generic,
    /// Those and this project's own conventions.
    Project,
}

/// What a rule gets to see.
pub struct Context<'a> {
    /// The document.
    pub document: &'a Arc<Document>,
    /// What it says.
    pub api: &'a Api,
    /// Every object in it.
    pub visits: &'a [Visit],
    /// Its schemas, ready to judge values.
    pub schemas: &'a Schemas,
    /// Which rules apply.
    pub profile: Profile,
}

impl Context<'_> {
    /// The places of all objects of a kind.
    pub fn all(&self, kind: Kind) -> impl Iterator<Item = &Pointer> {
        self.visits.iter().filter(move |visit| visit.kind == kind).map(|visit| &visit.at)
    }

    /// An error shown at a key.
    #[must_use]
    pub fn at(&self, code: &'static str, at: &Pointer, message: impl Into<String>) -> Finding {
        Finding::at(code, self.document, at, message)
    }
}

/// Judges a description.
///
/// # Errors
/// Its schemas cannot be prepared.
pub fn lint(api: &Api, profile: Profile) -> Result<Report, Failure> {
    let document = &api.document;
    let mut report = Report::default();
    report.count("documents", 1);
    for (pointer, span) in &document.duplicate_keys {
        let name = pointer.last().unwrap_or_default();
        let finding = Finding::spanning(
            "duplicate-key",
            &document.source,
            span.clone(),
            pointer,
            format!("the key `{name}` stands twice"),
        );
        report.push(finding.help("keep one of the two: readers differ in which they take"));
    }
    if !version_is_read(document, &mut report) {
        return Ok(report);
    }
    let visits = walk::walk(document, &mut report);
    report.count("objects", visits.len());
    // A document that dangles cannot be resolved any further: say so and stop there.
    references::check(document, &visits, &mut report);
    let resolvable = !report.findings.iter().any(|finding| references::CODES.contains(&finding.code));
    let schemas = if resolvable {
        Schemas::new(document)?
    } else {
        Schemas::new(&Arc::new(Document { root: empty(document), ..(**document).clone() }))?
    };
    let context = Context { document, api, visits: &visits, schemas: &schemas, profile };
    for rule in RULES.iter().filter(|rule| rule.profile <= profile && (resolvable || !rule.resolves)) {
        if let Some(run) = rule.run {
            run(&context, &mut report);
        }
    }
    for finding in &mut report.findings {
        if let Some(rule) = RULES.iter().find(|rule| rule.code == finding.code) {
            finding.severity = rule.severity;
        }
    }
    report.count("rules", RULES.iter().filter(|rule| rule.profile <= profile).count());
    report.sort();
    Ok(report)
}

fn empty(document: &Document) -> crate::document::Node {
    crate::document::Node { kind: crate::document::Kind::Null, ..document.root.clone() }
}

/// Whether this is an OpenAPI 3.0 document at all; anything else is one finding, not hundreds.
fn version_is_read(document: &Document, report: &mut Report) -> bool {
    let at = Pointer::new("/openapi");
    let problem = match document.root.get("openapi").map(|node| &node.kind) {
        Some(crate::document::Kind::String(version)) if version.starts_with("3.0.") => return true,
        Some(crate::document::Kind::String(version)) => format!("this is OpenAPI {version}; only 3.0 is read"),
        Some(_) => "`openapi` must be a string such as 3.0.3".to_owned(),
        None if document.root.get("swagger").is_some() => "this is Swagger 2.0; only OpenAPI 3.0 is read".to_owned(),
        None => "this is no OpenAPI document: `openapi` is missing".to_owned(),
    };
    let mut finding = Finding::at_value("openapi-version", document, &at, problem).help("write `openapi: 3.0.3`");
    finding.severity = Severity::Error;
    report.push(finding);
    false
}
