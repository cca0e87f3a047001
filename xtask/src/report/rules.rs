//! What a code means, for formats that tell it beside the findings.

use crate::diff::codes::CODES;
use crate::lint::RULES;

/// A code in words.
pub(super) struct RuleText {
    /// What it asks for or reports.
    pub what: String,
    /// Why, or where it comes from.
    pub why: String,
}

/// Codes that come from no table of rules: payloads against descriptions, and files against
/// what would be generated.
const OTHERS: &[(&str, &str)] = &[
    ("bad-coverage-entry", "an entry of the inventory says what covers its page, or why nothing does"),
    ("duplicate-page", "a page stands once in the inventory"),
    ("error-status-mismatch", "an error's body names the status it was sent with"),
    ("error-type-mismatch", "an error's type is the one that its status stands for"),
    ("forgotten-page", "every page of the vendor's menu is in the inventory"),
    ("missing-property", "a payload has the properties that its schema requires"),
    ("no-branch", "a payload fits a branch of its schema"),
    ("no-provenance", "every sample says where it comes from"),
    ("no-samples", "a run that checks nothing is no success"),
    ("not-valid", "a payload fits its schema"),
    ("nothing-released", "descriptions are held against the last release"),
    ("out-of-range", "numbers lie within the described range"),
    ("several-branches", "a payload fits one branch of `oneOf` only"),
    ("stale-file", "a committed generated file is what would be generated now"),
    ("stale-provenance", "an entry of provenance names a sample that exists"),
    ("stray-file", "a folder of generated files holds nothing else"),
    ("type-loses-value", "a generated type keeps every value of a payload"),
    ("type-refuses-value", "a generated type reads what the description allows"),
    ("undeclared-property", "a payload has only properties that are described"),
    ("undocumented-body", "a body is sent where one is described"),
    ("undocumented-status", "an answer has a described status"),
    ("unknown-page", "the inventory names pages of the vendor's menu"),
    ("unknown-page-target", "the inventory names operations and events that are described"),
    ("unknown-value", "a value is one of those described"),
    ("unmatched-sample", "a sample belongs to a described operation or event"),
    ("unused-deviation", "a named deviation explains something"),
    ("version-too-low", "the version accounts for what changed since the last release"),
    ("wrong-format", "text has the described format"),
    ("wrong-length", "lengths and counts lie within the described limits"),
    ("wrong-type", "values have the described type"),
];

/// The words for a code; its own name where there are none.
pub(super) fn text(code: &str) -> RuleText {
    if let Some(rule) = RULES.iter().find(|rule| rule.code == code) {
        return RuleText { what: sentence(rule.what), why: sentence(rule.why) };
    }
    if let Some(code) = CODES.iter().find(|it| it.code == code) {
        return RuleText { what: sentence(code.what), why: format!("A change of the level {}.", code.level.name()) };
    }
    let words = code.replace('-', " ");
    let what = OTHERS.iter().find(|(known, _)| *known == code).map_or(&*words, |(_, what)| what);
    RuleText { what: sentence(what), why: format!("Reported as `{code}`.") }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}
