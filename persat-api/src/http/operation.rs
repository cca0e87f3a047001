//! What the facade knows of an operation.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

/// The future of a call.
pub type CallFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, crate::error::Error>> + Send + 'a>>;

/// An operation of an API.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operation {
    /// Its id in the description.
    pub(crate) id: &'static str,
    /// Its method.
    pub(crate) method: &'static str,
    /// Its path as a template.
    pub(crate) path: &'static str,
}

impl Operation {
    pub(crate) const fn new(id: &'static str, method: &'static str, path: &'static str) -> Self {
        Self { id, method, path }
    }

    /// Whether sending it twice does no more than sending it once.
    pub(crate) fn is_repeatable(&self) -> bool {
        matches!(self.method, "GET" | "HEAD")
    }
}

/// How the body of a successful response is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum BodyMode {
    /// All of it.
    Json,
    /// As far as a file begins; the rest is left to the caller.
    File,
    /// As far as an array begins; the rest is left to the caller.
    #[cfg_attr(not(feature = "recuperador"), allow(dead_code))]
    Array,
}

impl BodyMode {
    /// What the server is asked for. A failure is JSON where a file is wanted too.
    pub(crate) fn accept(self) -> &'static str {
        match self {
            Self::Json | Self::Array => "application/json",
            Self::File => "application/pdf, application/json;q=0.5",
        }
    }
}

/// What one call does differently from its client.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct CallOptions {
    pub(crate) timeout: Option<Duration>,
    pub(crate) retries: Option<u32>,
}

/// The calls that fetch a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct List {
    pub(crate) operation: &'static str,
    /// How long a call for a page may take.
    pub(crate) timeout: Duration,
}

/// What all calls have in common: their own settings, and that they can be awaited.
macro_rules! call {
    ([$($generic:lifetime)?] $name:ty, $life:lifetime, $output:ty) => {
        impl<$($generic)?> $name {
            /// How long this call may take in all, in place of the client's own timeout.
            pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.options.timeout = ::std::option::Option::Some(timeout);
                self
            }
            /// How often the request is sent again at most, in place of the client's own policy.
            pub fn retries(mut self, retries: u32) -> Self {
                self.options.retries = ::std::option::Option::Some(retries);
                self
            }
        }
        impl<$($generic)?> ::std::future::IntoFuture for $name {
            type Output = ::std::result::Result<$output, $crate::error::Error>;
            type IntoFuture = $crate::http::operation::CallFuture<$life, $output>;
            fn into_future(self) -> Self::IntoFuture {
                ::std::boxed::Box::pin(self.send())
            }
        }
    };
}

pub(crate) use call;
