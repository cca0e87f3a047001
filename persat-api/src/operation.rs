//! What the facade knows of an operation.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

/// The future of a call.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, crate::Error>> + Send + 'a>>;

/// An operation of an API.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operation {
    /// Its id in the description.
    pub(crate) id: &'static str,
    /// Its method.
    pub(crate) method: &'static str,
    /// Its path as a template.
    pub(crate) path: &'static str,
    /// Whether it answers with a file instead of JSON.
    pub(crate) is_download: bool,
}

impl Operation {
    /// An operation that answers JSON.
    pub(crate) const fn new(id: &'static str, method: &'static str, path: &'static str) -> Self {
        Self { id, method, path, is_download: false }
    }

    /// An operation that answers with a file.
    pub(crate) const fn download(id: &'static str, method: &'static str, path: &'static str) -> Self {
        Self { id, method, path, is_download: true }
    }
}

/// What one call does differently from its client.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct CallOptions {
    pub(crate) timeout: Option<Duration>,
    pub(crate) retries: Option<u32>,
}
