//! Components where the old document has something else, such as the same schema inline: what differs is a
//! change of the use, and not of the component, which can be the same in both documents.

use super::change::Change;
use super::codes::ChangeCode;
use super::names;
use super::places::{Operand, Places, is_component};
use crate::document::{Document, Pointer};
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
    /// The use that a pair of schemas belongs to: the one it is within, or one that begins with it.
    pub(super) fn of(
        within: Option<&Self>,
        [old_document, new_document]: [&Document; 2],
        (old, new): (&Operand, &Operand),
        places: &Places,
        step: Step<'_>,
    ) -> Option<Self> {
        let ends = !old.is_empty() && old.first() == new.first();
        if let Some(within) = within.filter(|_| !ends) {
            let name = format!("{}{}", within.name, step.name);
            return Some(Self { at: within.at.clone(), name: name.trim_start_matches('.').to_owned() });
        }
        let (before, now) = (old.first()?, new.first()?);
        // A component that only one of the documents has took the place of another: it was renamed.
        let is_other = is_component(now) && !ends && (!is_component(before) || old_document.get(now).is_some());
        if !is_other {
            return None;
        }
        let at = if step.token.is_empty() { places.new.clone() } else { places.new.child(step.token) };
        let at = if new_document.get(&at).is_some() { at } else { places.new.clone() };
        let name = names::name(new_document, &at);
        let name = name.trim_matches('`');
        Some(Self { at, name: if name == "the body" { String::new() } else { name.to_owned() } })
    }

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

/// The changes at their uses, and what is equal to read as one: the heaviest, with all that it reaches.
pub(super) fn merged(changes: Vec<Change>) -> Vec<Change> {
    let mut merged: IndexMap<(ChangeCode, Pointer, String), Change> = IndexMap::new();
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
