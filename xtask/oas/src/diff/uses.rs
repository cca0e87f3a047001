//! Components where the old document has something else, such as the same schema inline: what differs is a
//! change of the use, and not of the component, which can be the same in both documents.

use super::Change;
use super::compare::{Compare, Places, Vertex};
use super::discriminators::is_component;
use super::resolved_schema::{self, Operand};
use crate::document::Pointer;
use indexmap::IndexMap;
use indexmap::map::Entry;

/// The use of a component in place of something else.
#[derive(Debug, Clone)]
pub(super) struct Use {
    /// Where the new document refers to the component.
    pub at: Pointer,
    /// What the value is called from there on, without quotes; nothing for a body.
    name: String,
}

impl Use {
    pub(super) fn called(&self) -> String {
        if self.name.is_empty() { "the body".to_owned() } else { format!("`{}`", self.name) }
    }
}

/// How a schema stands within another one.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Step<'s> {
    /// The key that leads to it from the place of the pair.
    pub token: &'s str,
    /// What that adds to the name of the value.
    pub name: &'s str,
}

pub(super) const ITEMS: Step<'static> = Step { token: "items", name: "[]" };
pub(super) const ADDITIONAL: Step<'static> = Step { token: "additionalProperties", name: "{}" };

/// Whether both places are of one schema that both documents have, such as a base of both.
pub(super) fn is_same(places: &Places) -> bool {
    let within = |a: &Pointer, b: &Pointer| {
        a.as_str().strip_prefix(b.as_str()).is_some_and(|it| it.is_empty() || it.starts_with('/'))
    };
    within(&places.old, &places.new) || within(&places.new, &places.old)
}

/// The changes at their uses, and what is equal to read as one: the heaviest, with all that it reaches.
pub(super) fn merged(changes: Vec<Change>) -> Vec<Change> {
    let mut merged: IndexMap<(&str, Pointer, String), Change> = IndexMap::new();
    for mut change in changes {
        if let Some(at) = change.used.take() {
            change.new = at;
        }
        match merged.entry((change.code, change.pointer().clone(), change.message.clone())) {
            Entry::Vacant(free) => drop(free.insert(change)),
            Entry::Occupied(mut known) => {
                let known = known.get_mut();
                known.level = known.level.max(change.level);
                known.direction = known.direction.or(change.direction);
                change.reaches.retain(|it| !known.reaches.contains(it));
                known.reaches.append(&mut change.reaches);
            }
        }
    }
    merged.into_values().collect()
}

impl Compare<'_> {
    /// The use that a pair of schemas belongs to: the one it is within, or one that begins with it.
    pub(super) fn use_of(
        &self,
        parent: Vertex,
        (old, new): (&Operand, &Operand),
        places: &Places,
        step: Step<'_>,
    ) -> Option<Use> {
        let ends = !old.is_empty() && old.first() == new.first();
        if let Some(within) = self.uses.get(&parent).filter(|_| !ends) {
            let name = format!("{}{}", within.name, step.name);
            return Some(Use { at: within.at.clone(), name: name.trim_start_matches('.').to_owned() });
        }
        let (before, now) = (old.first()?, new.first()?);
        // A component that only one of the documents has took the place of another: it was renamed.
        let is_other = is_component(now) && !ends && (!is_component(before) || self.old.get(now).is_some());
        if !is_other {
            return None;
        }
        let at = if step.token.is_empty() { places.new.clone() } else { places.new.child(step.token) };
        let at = if self.new.get(&at).is_some() { at } else { places.new.clone() };
        let name = resolved_schema::name(self.new, &at);
        let name = name.trim_matches('`');
        Some(Use { at, name: if name == "the body" { String::new() } else { name.to_owned() } })
    }
}
