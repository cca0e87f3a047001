//! How much a change weighs.

use serde::Serialize;

/// How much a change asks of a version number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Nothing changed.
    #[value(skip)]
    None,
    /// Words for people.
    Patch,
    /// Something was added, or is promised in addition.
    Minor,
    /// Programs written against the old document can break.
    Major,
}

impl Level {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}
