//! What a rule is, and how the rules are listed for people and programs.

use super::{Context, Profile, RULES};
use crate::failure::Failure;
use crate::report::{Report, Severity};
use crate::suite::Suite;
use serde_json::json;
use std::fmt::Write;

/// A rule.
pub struct Rule {
    /// Its code.
    pub code: &'static str,
    /// How much a finding weighs.
    pub severity: Severity,
    /// Whether it is an error in the project profile, whatever it weighs elsewhere.
    pub strict: bool,
    /// The narrowest profile that applies it.
    pub profile: Profile,
    /// Whether it is a matter of style, judged only when asked for.
    pub style: bool,
    /// What it asks for.
    pub what: &'static str,
    /// Why.
    pub why: &'static str,
    /// Reports this code and those of the rows below it that have none of their own.
    pub run: Option<Run>,
}

/// A function that reports the findings of one or more rules.
pub type Run = fn(&Context<'_>, &mut Report);

/// How the rules are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum RulesStyle {
    /// For a terminal.
    Human,
    /// For programs.
    Json,
    /// The page `xtask/RULES.md`.
    Markdown,
}

impl Rule {
    fn weight(&self) -> &'static str {
        match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }

    fn applies(&self) -> &'static str {
        match (self.style, self.profile) {
            (true, _) => "style",
            (false, Profile::Generic) => "generic",
            (false, Profile::Project) => "project",
        }
    }

    /// A defect it finds: what the first case of the suite writes into a sound document.
    fn example<'s>(&self, suite: &'s Suite) -> Option<&'s str> {
        let case = suite.cases.iter().find(|case| case.expect.first().is_some_and(|code| code == self.code))?;
        Some(&case.defect).filter(|text| !text.trim().is_empty()).map(String::as_str)
    }
}

/// The rules as a text.
///
/// # Errors
/// The suite, from which the examples are, cannot be read.
pub fn listing(style: RulesStyle, suite: &Suite) -> Result<String, Failure> {
    match style {
        RulesStyle::Markdown => Ok(page(suite)),
        RulesStyle::Json => {
            let rules: Vec<_> = RULES
                .iter()
                .map(|it| {
                    json!({
                        "code": it.code, "severity": it.severity, "profile": it.applies(), "what": it.what,
                        "why": it.why, "example": it.example(suite),
                    })
                })
                .collect();
            Ok(format!("{:#}\n", json!({ "rules": rules })))
        }
        RulesStyle::Human => {
            let mut out = String::new();
            for rule in RULES {
                let _ = writeln!(
                    out,
                    "{:<30} {:<8} {:<8} {}: {}",
                    rule.code,
                    rule.weight(),
                    rule.applies(),
                    rule.what,
                    rule.why
                );
            }
            let _ = writeln!(out, "\n{} rules; the same with examples: xtask/RULES.md", RULES.len());
            Ok(out)
        }
    }
}

/// The page `xtask/RULES.md`.
#[must_use]
pub fn page(suite: &Suite) -> String {
    let mut out = String::from(include_str!("rules.md"));
    for (title, group) in [
        ("Generic: true of any OpenAPI 3.0 document", "generic"),
        ("Project: this repository's own conventions", "project"),
        ("Style: only with `--style`, and only notes", "style"),
    ] {
        let _ =
            writeln!(out, "\n## {title}\n\n| code | weight | asks that | because | a defect |\n|---|---|---|---|---|");
        for rule in RULES.iter().filter(|rule| rule.applies() == group) {
            let weight = if rule.strict && rule.severity != Severity::Error {
                format!("{}; error in the project profile", rule.weight())
            } else {
                rule.weight().to_owned()
            };
            let example = rule.example(suite).map(cell).unwrap_or_default();
            let _ = writeln!(out, "| `{}` | {weight} | {} | {} | {example} |", rule.code, rule.what, rule.why);
        }
    }
    out
}

/// A piece of YAML in a cell of a table.
fn cell(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let short: String = lines.join(" ⏎ ").chars().take(90).collect();
    let cut = if short.chars().count() == 90 { "…" } else { "" };
    format!("`{}{cut}`", short.replace('|', "\\|").replace('`', "'"))
}
