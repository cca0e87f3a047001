//! Two schemas side by side, and where in each of them something is said.

use super::compare::{Places, Vertex};
use super::resolved_schema::ResolvedSchema;
use crate::document::Pointer;
use crate::model::Direction;

/// What is compared: both schemas, where, and who writes the value.
pub(super) struct SchemaPair<'f, 'a> {
    pub vertex: Vertex,
    pub direction: Direction,
    pub old: &'f ResolvedSchema<'a>,
    pub new: &'f ResolvedSchema<'a>,
    /// What the value is called.
    pub name: String,
}

impl SchemaPair<'_, '_> {
    /// The places of a keyword; of the schema that would say it where it is said in one document only.
    pub(super) fn places(&self, key: &str) -> Places {
        let place = |resolved: &ResolvedSchema<'_>| resolved.keywords.get(key).map(|(_, place)| place.clone());
        match (place(self.old), place(self.new)) {
            (Some(old), Some(new)) => Places { old, new },
            (Some(old), None) => Places { new: self.across(&old), old },
            (None, Some(new)) => Places { old: self.back(&new), new },
            (None, None) => self.whole(),
        }
    }

    /// The schemas that say something by a key.
    pub(super) fn saying(&self, key: &str) -> Places {
        match (self.old.said.get(key), self.new.said.get(key)) {
            (Some(old), Some(new)) => Places::new(old, new),
            (Some(old), None) => Places { new: self.across(old), old: old.clone() },
            (None, Some(new)) => Places { old: self.back(new), new: new.clone() },
            (None, None) => self.whole(),
        }
    }

    /// The schema in the new document that answers to the one that an old place belongs to.
    pub(super) fn across(&self, old: &Pointer) -> Pointer {
        self.new.counterpart(self.old, self.old.owner(old))
    }

    /// The schema in the old document that answers to the one that a new place belongs to.
    pub(super) fn back(&self, new: &Pointer) -> Pointer {
        self.old.counterpart(self.new, self.new.owner(new))
    }

    pub(super) fn whole(&self) -> Places {
        Places::new(&self.old.at, &self.new.at)
    }
}
