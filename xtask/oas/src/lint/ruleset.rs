//! Which rules a document is held to.

use super::rules::Rule;
use super::table::RULES;
use crate::report::{Finding, RuleText, Severity};

/// Rules that belong together.
#[derive(Clone, Copy)]
pub struct Group {
    /// Its name in listings.
    pub name: &'static str,
    /// Its rules. Where one function reports several codes, the first row of the group names it.
    pub rules: &'static [Rule],
}

/// The rules that are true of any OpenAPI 3.0 document, and those that a caller adds.
#[derive(Clone, Default)]
pub struct Ruleset {
    added: Vec<Group>,
    /// What to do about a finding, where the caller has a convention of its own.
    advice: &'static [(&'static str, &'static str)],
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

    /// Says what to do about findings of some codes.
    #[must_use]
    pub fn advice(mut self, advice: &'static [(&'static str, &'static str)]) -> Self {
        self.advice = advice;
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

    /// Every rule, in the order in which they run, with the name of its group. Matters of style come last:
    /// what has a finding of its own is none.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &'static Rule)> {
        let generic = RULES.iter().filter(|rule| !rule.style).map(|rule| (Self::GENERIC, rule));
        let added = self.added.iter().flat_map(|group| group.rules.iter().map(|rule| (group.name, rule)));
        generic.chain(added).chain(RULES.iter().filter(|rule| rule.style).map(|rule| (Self::STYLE, rule)))
    }

    /// The words for the codes of all rules.
    pub fn words(&self) -> impl Iterator<Item = (&'static str, RuleText)> {
        self.all().map(|(_, rule)| (rule.code, RuleText::new(rule.what, rule.why, "")))
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
