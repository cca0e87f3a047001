//! Both documents, and where something stands in them.

use crate::document::Pointer;

/// One of the two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Revision {
    Old,
    New,
}

/// The places of one thing in both documents.
#[derive(Debug, Clone)]
pub(super) struct Places {
    pub old: Pointer,
    pub new: Pointer,
}

impl Places {
    pub(super) fn new(old: &Pointer, new: &Pointer) -> Self {
        Self { old: old.clone(), new: new.clone() }
    }

    pub(super) fn child(&self, token: &str) -> Self {
        Self { old: self.old.child(token), new: self.new.child(token) }
    }

    /// Whether both are of one schema that both documents have, such as a base of both.
    pub(super) fn are_same(&self) -> bool {
        self.old.is_within(&self.new) || self.new.is_within(&self.old)
    }
}

/// The schemas that a value has to fit together, references followed; none for anything.
pub(super) type Operand = Vec<Pointer>;

/// Whether a component stands there, and not a part of one.
pub(super) fn is_component(at: &Pointer) -> bool {
    at.as_str().starts_with("/components/") && at.tokens().count() == 3
}
