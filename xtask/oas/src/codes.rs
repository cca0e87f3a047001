//! The words for every code that this crate reports.

use crate::diff::codes::ChangeCode;
use crate::lint::Ruleset;
use crate::report::{CODES, Catalog, CodeName, RuleText};

/// The words for the rules, the changes and all other codes.
#[must_use]
pub fn catalog(rules: &Ruleset) -> Catalog {
    let changes = ChangeCode::all().into_iter().map(|it| {
        let why = format!("A change of the level {}.", it.level().name());
        (it.name(), RuleText::new(it.what(), &why, ""))
    });
    Catalog::default().rules(rules.words()).changes(changes).others(CODES)
}
