//! What the facade knows of an operation.

use std::future::Future;
use std::pin::Pin;

/// The future of a call.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, crate::Error>> + Send + 'a>>;

/// An operation of an API.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// Its id in the description.
    pub(crate) id: &'static str,
}

impl Operation {
    /// An operation by its id, method and path template.
    pub(crate) const fn new(id: &'static str, _method: &'static str, _path: &'static str) -> Self {
        Self { id }
    }
}
