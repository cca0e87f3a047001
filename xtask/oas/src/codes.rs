//! The words for every code that this crate reports.

use crate::diff::codes::CODES as CHANGES;
use crate::lint::Ruleset;
use crate::report::{CODES, Catalog, RuleText};

/// The words for the rules, the changes and all other codes.
#[must_use]
pub fn catalog(rules: &Ruleset) -> Catalog {
    let changes = CHANGES.iter().map(|it| {
        let why = format!("A change of the level {}.", it.level.name());
        (it.code.as_str(), RuleText::new(it.what, &why, ""))
    });
    Catalog::default().rules(rules.words()).changes(changes).others(CODES)
}
