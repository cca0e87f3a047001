//! Two schemas side by side, and where in each of them something is said.

use super::changes::Vertex;
use super::codes::Directed;
use super::comparison::Comparison;
use super::names;
use super::places::Places;
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

    /// The schema in the new document that corresponds to the one that an old place belongs to.
    pub(super) fn across(&self, old: &Pointer) -> Pointer {
        self.new.counterpart(self.old, self.old.owner(old))
    }

    /// The schema in the old document that corresponds to the one that a new place belongs to.
    pub(super) fn back(&self, new: &Pointer) -> Pointer {
        self.old.counterpart(self.new, self.new.owner(new))
    }

    pub(super) fn whole(&self) -> Places {
        Places::new(&self.old.at, &self.new.at)
    }

    /// Tells a change of the value itself; the message begins with its name.
    pub(super) fn change(&self, diff: &mut Comparison<'_>, code: Directed, places: &Places, removed: bool, what: &str) {
        let message = format!("{} {what}", self.called(diff, places, removed));
        diff.tell_at(self.vertex, code.of(self.direction), None, places, removed, message);
    }

    /// What a value is called: by the schema that the place of a change belongs to.
    pub(super) fn called(&self, diff: &Comparison<'_>, places: &Places, removed: bool) -> String {
        let (document, resolved, at) = match removed {
            true => (diff.old, self.old, &places.old),
            false => (diff.new, self.new, &places.new),
        };
        let owner = resolved.owner(at);
        let is_within = diff.uses.contains_key(&self.vertex);
        // In a use of another component only what both documents have in common goes by its own name.
        let is_named = if is_within { places.are_same() } else { *owner != resolved.at };
        let is_named = is_named && owner.as_str().starts_with("/components/");
        if is_named { names::name(document, owner) } else { self.name.clone() }
    }
}
