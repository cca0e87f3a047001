//! A change, and all changes between two documents.

use super::codes::{ChangeCode, Level};
use crate::document::Pointer;
use crate::model::Direction;

/// One change.
#[derive(Debug, Clone)]
pub struct Change {
    /// What kind of change it is.
    pub code: ChangeCode,
    /// How much it weighs.
    pub level: Level,
    /// What changed, in one sentence.
    pub message: String,
    /// Place in the old document; the nearest one where it was added.
    pub old: Pointer,
    /// Place in the new document; the nearest one where it was removed.
    pub new: Pointer,
    /// Whether the new document no longer has it, so that the old place tells more.
    pub removed: bool,
    /// The operations and events it reaches.
    pub reaches: Vec<String>,
    /// Who writes the values, where the same change is told for both directions.
    pub(crate) direction: Option<Direction>,
    /// Where the new document uses the component that the new place is in, if that is what changed.
    pub(crate) used: Option<Pointer>,
}

impl Change {
    /// The place that tells most: in the new document, in the old one for what was removed.
    #[must_use]
    pub fn pointer(&self) -> &Pointer {
        if self.removed { &self.old } else { &self.new }
    }

    /// The message, with the direction that is meant where both change, and with what it reaches where
    /// the place does not tell.
    #[must_use]
    pub fn text(&self) -> String {
        self.worded(
            self.direction.map_or("", |it| if it == Direction::Request { ", in requests" } else { ", in responses" }),
        )
    }

    pub(crate) fn worded(&self, direction: &str) -> String {
        const MOST: usize = 5;
        let message = format!("{}{direction}", self.message);
        let shared = self.pointer().tokens().next().is_some_and(|it| it == "components");
        if self.reaches.is_empty() || !shared && self.reaches.len() == 1 {
            return message;
        }
        let named = self.reaches.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
        let more = self.reaches.len().saturating_sub(MOST);
        let more = if more == 0 { String::new() } else { format!(" and {more} more") };
        format!("{message} (reaches {named}{more})")
    }
}

/// All changes between two documents.
#[derive(Debug, Clone)]
pub struct Diff {
    /// The changes, the heaviest first.
    pub changes: Vec<Change>,
}

impl Diff {
    /// The heaviest level.
    #[must_use]
    pub fn level(&self) -> Level {
        self.changes.iter().map(|change| change.level).max().unwrap_or(Level::None)
    }
}
