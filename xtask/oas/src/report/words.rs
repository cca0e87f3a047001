//! What a code means, for formats that tell it beside the findings, and for people.

use super::code::CodeText;
use serde_json::json;
use std::fmt::Write;

/// How codes and rules are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum ListStyle {
    /// For a terminal.
    Human,
    /// For programs.
    Json,
    /// As a page.
    Markdown,
}

/// The words for a finding's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleText {
    /// What it asks for or reports.
    pub what: String,
    /// Why, or where it comes from.
    pub why: String,
    /// What it finds; may be empty.
    pub example: String,
}

impl RuleText {
    /// Words as they stand in tables, made sentences.
    #[must_use]
    pub fn new(what: &str, why: &str, example: &str) -> Self {
        Self { what: sentence(what), why: sentence(why), example: example.to_owned() }
    }
}

/// The words for the codes of a program: those of its rules, of changes, and all others.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    rules: Vec<(&'static str, RuleText)>,
    changes: Vec<(&'static str, RuleText)>,
    others: Vec<(&'static str, RuleText)>,
}

impl Catalog {
    /// Adds the rules of `lint`.
    #[must_use]
    pub fn rules(mut self, rules: impl Iterator<Item = (&'static str, RuleText)>) -> Self {
        self.rules.extend(rules);
        self
    }

    /// Adds the changes of `diff`.
    #[must_use]
    pub fn changes(mut self, changes: impl Iterator<Item = (&'static str, RuleText)>) -> Self {
        self.changes.extend(changes);
        self
    }

    /// Adds other codes.
    #[must_use]
    pub fn others(mut self, codes: impl IntoIterator<Item = &'static CodeText>) -> Self {
        self.others.extend(codes.into_iter().map(|it| (it.code, RuleText::new(it.what, it.why, it.example))));
        self
    }

    /// The words for a code that a command reports; its own name where there are none.
    #[must_use]
    pub fn text(&self, command: &str, code: &str) -> RuleText {
        self.find(command, code).unwrap_or_else(|| RuleText {
            what: sentence(&code.replace('-', " ")),
            why: format!("Reported as `{code}`."),
            example: String::new(),
        })
    }

    /// The words for a code, where there are any.
    #[must_use]
    pub fn find(&self, command: &str, code: &str) -> Option<RuleText> {
        // A description without a response is another thing than an exchange without one.
        let order = if ["lint", "check"].contains(&command) {
            [&self.rules, &self.others, &self.changes]
        } else {
            [&self.others, &self.rules, &self.changes]
        };
        order.into_iter().flatten().find(|(known, _)| *known == code).map(|(_, text)| text.clone())
    }
}

/// Codes that are no rules of `lint` and no changes of `diff`, as a text; `page` names where they stand with
/// examples.
#[must_use]
pub fn codes(style: ListStyle, tables: &[&[CodeText]], page: &str) -> String {
    let all = || tables.iter().copied().flatten();
    let mut out = String::new();
    match style {
        ListStyle::Markdown => return self::page(tables),
        ListStyle::Json => {
            let all = all().map(|it| {
                json!({ "code": it.code, "commands": it.commands, "what": it.what, "why": it.why, "example": it.example })
            });
            return format!("{:#}", json!({ "codes": all.collect::<Vec<_>>() }));
        }
        ListStyle::Human => {
            for it in all() {
                let _ = writeln!(out, "{:<26} {:<20} {}: {}", it.code, it.commands, it.what, it.why);
            }
        }
    }
    let _ = write!(out, "\n{} codes; the same with examples: {page}", all().count());
    out
}

/// The part of a page of rules that is about other commands than `lint` and `diff`.
#[must_use]
pub fn page(tables: &[&[CodeText]]) -> String {
    let mut out = String::from("| code | told by | asks that | because | finds |\n|---|---|---|---|---|\n");
    for it in tables.iter().copied().flatten() {
        let example = it.example.replace('|', "\\|");
        let _ = writeln!(out, "| `{}` | {} | {} | {} | {example} |", it.code, it.commands, it.what, it.why);
    }
    out
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}
