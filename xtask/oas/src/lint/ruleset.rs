//! Which rules a document is held to.

use super::rules::{Rule, Run};
use super::table::RULES;
use super::{
    bodies, branches, discriminators, empty_names, enums, examples, links, markdown, operations, parameters, paths,
    recursive_schema, required, schemas, security, servers, style, targets, unused,
};
use crate::report::{Code, Finding, RuleText, Severity};

/// What judges any document, besides what is judged while it is read.
const CHECKS: [Run; 18] = [
    empty_names::check,
    operations::check,
    parameters::check,
    paths::check,
    servers::check,
    security::check,
    links::check,
    targets::check,
    bodies::check,
    schemas::check,
    enums::check,
    required::check,
    branches::check,
    recursive_schema::check,
    discriminators::check,
    examples::check,
    markdown::check,
    unused::check,
];

/// Rules that belong together.
#[derive(Clone, Copy)]
pub struct Group {
    /// Its name in listings.
    pub name: &'static str,
    /// Its rules.
    pub rules: &'static [Rule],
    /// The functions that report them.
    pub runs: &'static [Run],
}

/// The rules that are true of any OpenAPI document, and those that a caller adds.
#[derive(Clone, Default)]
pub struct Ruleset {
    added: Vec<Group>,
    /// What to do about a finding, where the caller has a convention of its own.
    advice: Vec<(Code, &'static str)>,
    /// Whether the document is one's own, and held to more: what is most likely a mistake is one, examples
    /// are complete, and what most of a kind has all of it has.
    pub strict: bool,
    /// Whether matters of style are asked for.
    pub style: bool,
}

impl Ruleset {
    /// The name of the rules that are true of any document.
    pub const GENERIC: &'static str = "generic";
    /// The name of those that are matters of taste.
    pub const STYLE: &'static str = "style";

    /// The rules that are true of any document.
    #[must_use]
    pub fn generic() -> Self {
        Self::default()
    }

    /// Adds rules.
    #[must_use]
    pub fn with(mut self, group: Group) -> Self {
        self.added.push(group);
        self
    }

    /// Says what to do about findings of a code.
    #[must_use]
    pub fn advice(mut self, code: impl Into<Code>, advice: &'static str) -> Self {
        self.advice.push((code.into(), advice));
        self
    }

    /// Holds the document to more.
    #[must_use]
    pub fn strict(self) -> Self {
        Self { strict: true, ..self }
    }

    /// Asks for matters of style too, as notes.
    #[must_use]
    pub fn style(self, style: bool) -> Self {
        Self { style, ..self }
    }

    /// Every rule, with the name of its group.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &'static Rule)> {
        let generic = RULES.iter().filter(|rule| !rule.style).map(|rule| (Self::GENERIC, rule));
        let added = self.added.iter().flat_map(|group| group.rules.iter().map(|rule| (group.name, rule)));
        generic.chain(added).chain(RULES.iter().filter(|rule| rule.style).map(|rule| (Self::STYLE, rule)))
    }

    /// What judges a document, in this order. Matters of style come last: what has a finding of its own is none.
    pub(super) fn runs(&self) -> impl Iterator<Item = Run> {
        CHECKS
            .into_iter()
            .chain(self.added.iter().flat_map(|group| group.runs.iter().copied()))
            .chain([style::check as Run])
    }

    /// The words for the codes of all rules.
    pub fn words(&self) -> impl Iterator<Item = (&'static str, RuleText)> {
        self.all().map(|(_, rule)| (rule.code.name(), RuleText::new(rule.what, rule.why, "")))
    }

    /// Gives a finding the weight of its rule.
    pub(super) fn weigh(&self, finding: &mut Finding) {
        if let Some((_, rule)) = self.all().find(|(_, rule)| rule.code == finding.code) {
            finding.severity = if self.strict && rule.strict { Severity::Error } else { rule.severity };
        }
        if let Some((_, advice)) = self.advice.iter().find(|(code, _)| *code == finding.code) {
            finding.help = (*advice).to_owned();
        }
    }
}
