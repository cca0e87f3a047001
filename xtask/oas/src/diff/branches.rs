//! The branches of a `oneOf` or `anyOf`.

use super::places::Operand;
use crate::document::Pointer;

/// A branch: where it stands and what it is.
pub(super) struct Branch {
    pub at: Pointer,
    pub operand: Operand,
}

/// What became of the branches of one `oneOf` or `anyOf`.
#[derive(Default)]
pub(super) struct Branches {
    /// Where the branches stand in each document.
    pub listed: [Vec<Pointer>; 2],
    /// What was paired.
    pub pairs: Vec<(Pointer, Pointer)>,
    /// What was told as new or gone.
    pub told: Operand,
}

impl Branches {
    pub(super) fn of(old: &[Branch], new: &[Branch]) -> Self {
        let listed = [old, new].map(|revision| revision.iter().map(|branch| branch.at.clone()).collect());
        Self { listed, ..Self::default() }
    }
}
