//! The versions of OpenAPI that are read, and the fields that objects have by each.

use super::grammar::{Field, Kind};
use super::newer_fields::{fields, gone};

/// By which version a document is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// OpenAPI 3.0.
    V3_0,
    /// OpenAPI 3.1, as it is written.
    V3_1,
    /// What is left of 3.1 once all that 3.0 has words for is said in them.
    Reduced,
}

impl Edition {
    /// Its number.
    #[must_use]
    pub fn name(self) -> &'static str {
        if self == Self::V3_0 { "3.0" } else { "3.1" }
    }
}

impl Kind {
    /// The fields that an object has by a version.
    pub fn all_fields(self, edition: Edition) -> impl Iterator<Item = &'static Field> + Clone {
        let own = self.fields();
        let (new, gone) = match edition {
            Edition::V3_0 => (&[][..], &[][..]),
            _ => (fields(self), gone(self)),
        };
        let is_reduced = edition == Edition::Reduced;
        let among = |fields: &[Field], name: &str| fields.iter().any(|(field, ..)| *field == name);
        let kept = own.iter().filter(move |(name, ..)| is_reduced || !gone.contains(name) && !among(new, name));
        // A path item stands in place of the reference to it.
        let is_new = move |(name, ..): &&Field| !is_reduced || !among(own, name) && *name != "pathItems";
        kept.chain(new.iter().filter(is_new))
    }
}
