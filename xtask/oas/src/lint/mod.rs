//! `lint`: a description judged by itself, by the rules of a [`Ruleset`]: those true of any document, and those
//! that a caller adds.

mod bodies;
mod branches;
mod config;
mod context;
mod declared;
mod discriminators;
mod empty_names;
mod enums;
mod examples;
mod hints;
mod links;
mod listing;
mod markdown;
mod operations;
mod parameters;
mod paths;
pub mod proof;
mod recursive_schema;
mod references;
mod required;
mod rules;
mod ruleset;
mod schemas;
mod security;
mod servers;
mod style;
mod table;
mod targets;
mod text;
mod types;
mod unused;
mod walk;

pub use crate::model::grammar::Kind;
pub use config::Config;
pub use context::Context;
pub use listing::{listing, suite, table};
pub use operations::{bodies, parameters};
pub use rules::{Rule, Run};
pub use ruleset::{Group, Ruleset};
pub use table::{RULES, RuleCode};
pub use text::is_json;
pub use walk::{Visit, walk, walk_schema};

use crate::document::{Document, Pointer};
use crate::failure::Failure;
use crate::model::{Api, foreign, short_version};
use crate::report::{Finding, RULES as RULES_COUNTED, Report};
use crate::schema::Schemas;

/// Judges a description into a report. One of another kind or version is not judged, which is no finding but what
/// kept the command from its work, as for all other commands.
///
/// # Errors
/// As for [`lint`].
pub fn judge(api: &Api, rules: &Ruleset, report: &mut Report) -> Result<(), Failure> {
    match foreign(&api.document) {
        Some(foreign) => report.failures.push(foreign.failure(&api.document)),
        None => report.merge(lint(api, rules)?),
    }
    Ok(())
}

/// Judges a description.
///
/// # Errors
/// Its schemas cannot be prepared.
pub fn lint(api: &Api, rules: &Ruleset) -> Result<Report, Failure> {
    let document = &api.document;
    let mut report = Report::default();
    report.count("documents", 1);
    written(document, &mut report);
    if version_is_read(document, &mut report) {
        crate::schema::check_depth(document)?;
        let walk = walk::walk(document, &mut report);
        version_in_full(document, &mut report);
        report.count("objects", walk.visits.len());
        references::check(document, &walk, &mut report);
        let schemas = Schemas::new(document)?;
        let context =
            Context { document, api, walk: &walk, schemas: &schemas, strict: rules.strict, style: rules.style };
        // What departs from a document's own habit is told unasked.
        for run in rules.runs() {
            run(&context, &mut report);
        }
        report.count(RULES_COUNTED, rules.all().filter(|(_, rule)| rules.style || !rule.style).count());
    }
    for finding in &mut report.findings {
        rules.weigh(finding);
    }
    report.sort();
    Ok(report)
}

/// What is wrong with the text itself.
fn written(document: &Document, report: &mut Report) {
    for (pointer, span) in &document.duplicate_keys {
        let name = pointer.last().unwrap_or_default();
        let finding = Finding::spanning(
            RuleCode::DuplicateKey,
            &document.source,
            span.clone(),
            pointer,
            format!("the key `{name}` stands twice"),
        );
        report.push(finding.help("keep one of the two: readers differ in which they take"));
    }
    for at in &document.shallow {
        let message = "this stands further to the left than the key it belongs to, which YAML does not allow";
        let finding =
            Finding::spanning(RuleCode::YamlIndentation, &document.source, *at..*at + 1, &Pointer::root(), message);
        report.push(finding.help("most readers let it pass; indent it more than its key"));
    }
    for (at, tag) in &document.tags {
        let (message, help) = match !tag.trim_start_matches(['-', '+']).starts_with('.') {
            true => (format!("JSON has no type for the tag `{tag}`"), "write the value itself"),
            false => (format!("JSON has no number `{tag}`"), "quote it, or leave it out where it is a limit"),
        };
        report.push(Finding::at_value(RuleCode::YamlTag, document, at, message).help(help));
    }
}

/// Whether this is an OpenAPI document of a version that is read; anything else is one finding, not hundreds.
fn version_is_read(document: &Document, report: &mut Report) -> bool {
    let Some(foreign) = foreign(document) else { return true };
    report.push(Finding::at_value(RuleCode::OpenapiVersion, document, &foreign.at, foreign.what).help(foreign.help));
    false
}

/// A version that is known and not written in full.
fn version_in_full(document: &Document, report: &mut Report) {
    let Some(version) = short_version(document) else { return };
    let at = Pointer::new("/openapi");
    report.findings.retain(|it| it.pointer != at);
    let message = format!("`{version}` is no version in full, which is a text of three numbers");
    report.push(Finding::at_value(RuleCode::OpenapiVersion, document, &at, message).help(
        match version.starts_with("3.1") {
            true => "write `openapi: 3.1.1`",
            false => "write `openapi: 3.0.3`",
        },
    ));
}
