//! One page of a list.

use crate::generated::persat::types::Paging;

/// One page of a list, as every list that is asked for page by page gives it; any other list gives its items
/// alone, as a `Vec`, whether or not the vendor says something beside them.
///
/// The vendor's pages disagree about what the numbers of `paging` mean, so do not compute with
/// them: read on until a page is empty, as `stream` does. A short page is not always the last one,
/// since a server may give less than it is asked for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Page<T, P = Paging> {
    /// What this page holds.
    pub items: Vec<T>,
    /// What the server says about the list.
    pub paging: Option<P>,
}

/// A page with nothing beside its items, for tests of what reads pages.
impl<T, P> From<Vec<T>> for Page<T, P> {
    fn from(items: Vec<T>) -> Self {
        Self { items, paging: None }
    }
}

impl<T, P> Page<T, P> {
    pub(crate) fn new(items: Vec<T>, paging: Option<P>) -> Self {
        Self { items, paging }
    }
}
