//! What the facade knows of an operation.

use std::future::Future;
use std::pin::Pin;

/// The future of a call.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, crate::Error>> + Send + 'a>>;

/// An operation of an API.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operation {
    /// Its id in the description.
    pub(crate) id: &'static str,
    /// Whether it answers with a file instead of JSON.
    pub(crate) is_download: bool,
}

impl Operation {
    /// An operation that answers JSON.
    pub(crate) const fn new(id: &'static str) -> Self {
        Self { id, is_download: false }
    }

    /// An operation that answers with a file.
    pub(crate) const fn download(id: &'static str) -> Self {
        Self { id, is_download: true }
    }
}
