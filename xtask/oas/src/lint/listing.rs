//! How rules are listed, for people and programs.

use super::ruleset::Ruleset;
use crate::failure::Failure;
use crate::report::{ListStyle, Severity};
use crate::suite::Suite;
use serde_json::json;
use std::fmt::Write;

/// The suite that proves every rule of this crate able to fail, and from which their examples are.
///
/// # Errors
/// It is malformed, which is a defect of this program.
pub fn suite() -> Result<Suite, Failure> {
    const BASES: [(&str, &str); 4] = [
        ("base.yaml", include_str!("../../suite/base.yaml")),
        ("polymorphism.yaml", include_str!("../../suite/polymorphism.yaml")),
        ("modern.yaml", include_str!("../../suite/modern.yaml")),
        ("bodies.json", include_str!("../../suite/bodies.json")),
    ];
    Suite::embedded("lint.yaml", include_str!("../../suite/lint.yaml"), &BASES)
}

/// The rules as a text for people, with `page` for where they stand with examples, or for programs.
#[must_use]
pub fn listing(style: ListStyle, rules: &Ruleset, suites: &[Suite], page: &str) -> String {
    if style == ListStyle::Json {
        let rules = rules.all().map(|(group, it)| {
            json!({
                "code": it.code.name(), "severity": it.severity, "profile": group, "what": it.what,
                "why": it.why, "example": example(it.code.name(), suites),
            })
        });
        return format!("{:#}\n", json!({ "rules": rules.collect::<Vec<_>>() }));
    }
    let mut out = String::new();
    for (group, rule) in rules.all() {
        let _ = writeln!(out, "{:<30} {:<8} {group:<8} {}: {}", rule.code, rule.severity.name(), rule.what, rule.why);
    }
    let _ = writeln!(out, "\n{} rules; the same with examples: {page}", rules.all().count());
    out
}

/// A group of rules as a table of a page.
#[must_use]
pub fn table(group: &str, rules: &Ruleset, suites: &[Suite]) -> String {
    let mut out = String::from("| code | weight | asks that | because | a defect |\n|---|---|---|---|---|\n");
    for (_, rule) in rules.all().filter(|(name, _)| *name == group) {
        let weight = if rule.strict && rule.severity != Severity::Error {
            format!("{}; error where strict", rule.severity.name())
        } else {
            rule.severity.name().to_owned()
        };
        let example = example(rule.code.name(), suites).map(cell).unwrap_or_default();
        let _ = writeln!(out, "| `{}` | {weight} | {} | {} | {example} |", rule.code, rule.what, rule.why);
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

/// A defect that a rule finds: what the first case of a suite writes into a sound document.
fn example<'s>(code: &str, suites: &'s [Suite]) -> Option<&'s str> {
    let mut cases = suites.iter().flat_map(|suite| &suite.cases);
    let case = cases.find(|case| case.expect.first().is_some_and(|it| it == code))?;
    Some(&case.defect).filter(|text| !text.trim().is_empty()).map(String::as_str)
}
