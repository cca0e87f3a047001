//! What a rule is.

use super::context::Context;
use crate::report::{Report, Severity};

/// A rule.
pub struct Rule {
    /// Its code.
    pub code: &'static str,
    /// How much a finding weighs.
    pub severity: Severity,
    /// Whether it is an error of a document that is held to more, whatever it weighs elsewhere.
    pub strict: bool,
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

impl Rule {
    /// An error: it contradicts the specification, or cannot work.
    #[must_use]
    pub const fn error(code: &'static str, what: &'static str, why: &'static str) -> Self {
        Self { code, severity: Severity::Error, what, why, strict: false, style: false, run: None }
    }

    /// The first row of a group, which names its function.
    #[must_use]
    pub const fn runs(self, run: Run) -> Self {
        Self { run: Some(run), ..self }
    }
}
