//! What a rule is.

use super::context::Context;
use crate::report::{Code, Report, Severity};

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its code.
    pub code: Code,
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
}

/// A function that reports the findings of one or more rules.
pub type Run = fn(&Context<'_>, &mut Report);

impl Rule {
    /// An error: it contradicts the specification, or cannot work.
    #[must_use]
    pub fn error(code: impl Into<Code>, what: &'static str, why: &'static str) -> Self {
        Self { code: code.into(), severity: Severity::Error, what, why, strict: false, style: false }
    }

    /// Valid, and most likely a mistake.
    #[must_use]
    pub fn warning(code: impl Into<Code>, what: &'static str, why: &'static str) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, what, why) }
    }

    /// A warning that is an error of a document that is held to more.
    #[must_use]
    pub fn strict_warning(code: impl Into<Code>, what: &'static str, why: &'static str) -> Self {
        Self { strict: true, ..Self::warning(code, what, why) }
    }

    /// What a reader should know of, and is no mistake.
    #[must_use]
    pub fn note(code: impl Into<Code>, what: &'static str, why: &'static str) -> Self {
        Self { severity: Severity::Note, ..Self::error(code, what, why) }
    }

    /// A matter of taste.
    #[must_use]
    pub fn taste(code: impl Into<Code>, what: &'static str, why: &'static str) -> Self {
        Self { style: true, ..Self::note(code, what, why) }
    }
}

/// Defines the codes of rules as an enum, and `RULES`: weight, name of the variant, code, what it asks for, and why.
#[macro_export]
macro_rules! lint_rules {
    ($(#[$doc:meta])* $vis:vis enum $table:ident; $($weight:ident $name:ident $code:literal, $what:literal, $why:literal;)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        $vis enum $table { $(#[doc = $what] $name,)* }

        impl $crate::report::CodeName for $table {
            fn name(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }

        /// Every rule of this table.
        pub static RULES: std::sync::LazyLock<Vec<$crate::lint::Rule>> =
            std::sync::LazyLock::new(|| vec![$($crate::lint::Rule::$weight($table::$name, $what, $why)),*]);
    };
}
