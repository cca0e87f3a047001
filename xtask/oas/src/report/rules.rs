//! What a code means, for formats that tell it beside the findings, and for people.

use super::codes::CODES;
use crate::diff::codes::CODES as CHANGES;
use crate::lint::{RULES, RulesStyle};
use serde_json::json;
use std::fmt::Write;

/// A code in words.
#[derive(Debug, PartialEq, Eq)]
pub struct RuleText {
    /// What it asks for or reports.
    pub what: String,
    /// Why, or where it comes from.
    pub why: String,
    /// What it finds; may be empty.
    pub example: String,
}

/// The words for a code that a command reports; its own name where there are none.
#[must_use]
pub fn text(command: &str, code: &str) -> RuleText {
    find(command, code).unwrap_or_else(|| RuleText {
        what: sentence(&code.replace('-', " ")),
        why: format!("Reported as `{code}`."),
        example: String::new(),
    })
}

/// The words for a code, where there are any.
#[must_use]
pub fn find(command: &str, code: &str) -> Option<RuleText> {
    let rule = || {
        let rule = RULES.iter().find(|rule| rule.code == code)?;
        Some(RuleText { what: sentence(rule.what), why: sentence(rule.why), example: String::new() })
    };
    let change = || {
        let change = CHANGES.iter().find(|it| it.code == code)?;
        let why = format!("A change of the level {}.", change.level.name());
        Some(RuleText { what: sentence(change.what), why, example: String::new() })
    };
    let other = || {
        let other = CODES.iter().find(|it| it.code == code)?;
        Some(RuleText { what: sentence(other.what), why: sentence(other.why), example: other.example.to_owned() })
    };
    // A description without a response is another thing than an exchange without one.
    if ["lint", "check"].contains(&command) {
        rule().or_else(other).or_else(change)
    } else {
        other().or_else(rule).or_else(change)
    }
}

/// The codes that are no rules of `lint` and no changes of `diff`, as a text.
#[must_use]
pub fn codes(style: RulesStyle) -> String {
    let mut out = String::new();
    match style {
        RulesStyle::Markdown => return page(),
        RulesStyle::Json => {
            let all = CODES.iter().map(|it| {
                json!({ "code": it.code, "commands": it.commands, "what": it.what, "why": it.why, "example": it.example })
            });
            return format!("{:#}", json!({ "codes": all.collect::<Vec<_>>() }));
        }
        RulesStyle::Human => {
            for it in CODES {
                let _ = writeln!(out, "{:<26} {:<20} {}: {}", it.code, it.commands, it.what, it.why);
            }
        }
    }
    let _ = write!(out, "\n{} codes; the same with examples: xtask/RULES.md", CODES.len());
    out
}

/// The part of `xtask/RULES.md` about other commands than `lint` and `diff`.
#[must_use]
pub fn page() -> String {
    let mut out = String::from(
        "\n## Other commands: payloads, recordings, generated files\n\n\
         `cargo xtask samples --codes` lists these, `cargo xtask diff --codes` those of changes.\n\n\
         | code | told by | asks that | because | finds |\n|---|---|---|---|---|\n",
    );
    for it in CODES {
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
