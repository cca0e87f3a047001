//! What an operation does with the records of its collection: `does` of `x-sandbox`.

use super::routes::Operation;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Deed {
    List,
    Get,
    Create,
    Change,
    Delete,
    /// It is about a record, and leaves it as it is.
    About,
}

impl Deed {
    pub(super) fn is_changing(self) -> bool {
        matches!(self, Self::Create | Self::Change | Self::Delete)
    }
}

impl Operation {
    pub(super) fn deed(&self) -> Deed {
        match self.sandbox()["does"].as_str() {
            Some("list") => Deed::List,
            Some("create") => Deed::Create,
            Some("change") => Deed::Change,
            Some("delete") => Deed::Delete,
            Some("about") => Deed::About,
            _ => Deed::Get,
        }
    }
}
