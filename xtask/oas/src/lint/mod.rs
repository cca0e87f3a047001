//! `lint`: a description judged by itself, by the rules of a [`Ruleset`]: those true of any document, and those
//! that a caller adds.

mod bodies;
mod branches;
mod config;
mod declared;
mod discriminators;
mod empty_names;
mod enums;
mod examples;
mod grammar;
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

pub use config::Config;
pub use grammar::Kind;
pub use listing::{listing, suite, table};
pub use operations::{bodies, parameters};
pub use rules::{Rule, Run};
pub use ruleset::{Group, Ruleset};
pub use table::RULES;
pub use text::is_json;
pub use walk::{Visit, walk, walk_schema};

use crate::document::{Document, Node, Pointer};
use crate::failure::Failure;
use crate::model::{Api, children, resolve};
use crate::report::{Finding, Report};
use crate::schema::Schemas;
use std::sync::Arc;

/// What a rule gets to see.
pub struct Context<'a> {
    /// The document.
    pub document: &'a Arc<Document>,
    /// What it says.
    pub api: &'a Api,
    /// Every object and reference in it.
    pub walk: &'a walk::Walk,
    /// Its schemas, ready to judge values.
    pub schemas: &'a Schemas,
    /// Whether the document is one's own, and held to more.
    pub strict: bool,
    /// Whether matters of style are asked for.
    pub style: bool,
}

impl<'a> Context<'a> {
    /// The places of all objects of a kind.
    pub fn all(&self, kind: Kind) -> impl Iterator<Item = &'a Pointer> + use<'a> {
        self.walk.visits.iter().filter(move |visit| visit.kind == kind).map(|visit| &visit.at)
    }

    /// All objects of a kind, with their places.
    pub fn each(&self, kind: Kind) -> impl Iterator<Item = (&'a Pointer, &'a Node)> + use<'a> {
        let document: &'a Document = self.document;
        self.all(kind).filter_map(move |at| Some((at, document.get(at)?)))
    }

    /// Where a schema says what something was refused by.
    pub fn said_at(&self, rule: &Pointer) -> String {
        let (line, column) = self.document.source.position(self.document.span(rule).start);
        // In a document of one line that alone is no place.
        match line {
            1 => format!("its schema says so in line 1, column {column}"),
            line => format!("its schema says so in line {line}"),
        }
    }

    /// The object at a place, its references followed.
    pub fn resolved(&self, at: &Pointer) -> Option<(Pointer, &'a Node)> {
        let document: &'a Document = self.document;
        let at = resolve(document, at)?;
        let node = document.get(&at)?;
        Some((at, node))
    }

    /// The objects in a map or list, their references followed.
    pub fn all_of(&self, map: &Pointer) -> Vec<Pointer> {
        let each = children(self.document, map).into_iter();
        each.filter(|(name, _)| !name.starts_with("x-")).filter_map(|(_, at)| resolve(self.document, &at)).collect()
    }

    /// What belongs at a place by the grammar.
    pub fn kind(&self, at: &Pointer) -> Option<Kind> {
        self.walk.kinds.get(at).copied()
    }

    /// An error shown at a key.
    #[must_use]
    pub fn at(&self, code: &'static str, at: &Pointer, message: impl Into<String>) -> Finding {
        Finding::at(code, self.document, at, message)
    }

    /// The line of a place, for messages that name a second one.
    #[must_use]
    pub fn line(&self, at: &Pointer) -> usize {
        self.document.source.position(self.document.span(at).start).0
    }
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
        report.count("objects", walk.visits.len());
        references::check(document, &walk, &mut report);
        let schemas = Schemas::new(document)?;
        let context =
            Context { document, api, walk: &walk, schemas: &schemas, strict: rules.strict, style: rules.style };
        // What departs from a document's own habit is told unasked.
        for run in rules.all().filter_map(|(_, rule)| rule.run) {
            run(&context, &mut report);
        }
        report.count("rules", rules.all().filter(|(_, rule)| rules.style || !rule.style).count());
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
            "duplicate-key",
            &document.source,
            span.clone(),
            pointer,
            format!("the key `{name}` stands twice"),
        );
        report.push(finding.help("keep one of the two: readers differ in which they take"));
    }
    for at in &document.shallow {
        let message = "this stands further to the left than the key it belongs to, which YAML does not allow";
        let finding = Finding::spanning("yaml-indentation", &document.source, *at..*at + 1, &Pointer::root(), message);
        report.push(finding.help("most readers let it pass; indent it more than its key"));
    }
    for (at, tag) in &document.tags {
        let message = format!("JSON has no type for the tag `{tag}`");
        report.push(Finding::at_value("yaml-tag", document, at, message).help("write the value itself"));
    }
}

/// Whether this is an OpenAPI 3.0 document at all; anything else is one finding, not hundreds.
fn version_is_read(document: &Document, report: &mut Report) -> bool {
    let Some(problem) = unread_version(document) else { return true };
    let at = Pointer::new("/openapi");
    report.push(Finding::at_value("openapi-version", document, &at, problem).help("write `openapi: 3.0.3`"));
    false
}

/// What kind of document it is, unless it is an OpenAPI 3.0 one.
#[must_use]
pub fn unread_version(document: &Document) -> Option<String> {
    let patch =
        |version: &str| version.strip_prefix("3.0.").is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
    Some(match document.root.get("openapi").map(|node| &node.kind) {
        Some(crate::document::Kind::String(version)) if patch(version) => return None,
        Some(crate::document::Kind::String(version)) => format!("this is OpenAPI `{version}`; only 3.0 is read"),
        Some(_) => "`openapi` must be a string such as 3.0.3".to_owned(),
        None if document.root.get("swagger").is_some() => "this is Swagger 2.0; only OpenAPI 3.0 is read".to_owned(),
        None => "this is no OpenAPI document: `openapi` is missing".to_owned(),
    })
}
