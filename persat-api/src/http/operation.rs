//! What the facade knows of an operation.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
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

/// What a call takes as the body it sends: the value, or one that is shared or borrowed (a borrowed one is
/// cloned). The call owns it, so that it can be spawned or joined with others.
///
/// ```no_run
/// use std::sync::Arc;
/// # use persat_api::types::FollowUpCreate;
/// # async fn example(persat: persat_api::Persat, new: FollowUpCreate) -> Result<(), persat_api::Error> {
/// persat.follow_ups().create(&new).await?;
/// let shared = Arc::new(new);
/// persat.follow_ups().create(shared.clone()).await?;
/// let task = tokio::spawn(persat.follow_ups().create(shared).send());
/// # Ok(())
/// # }
/// ```
pub trait IntoBody<T> {
    /// The body as the call keeps it.
    fn into_body(self) -> Arc<T>;
}

impl<T> IntoBody<T> for T {
    fn into_body(self) -> Arc<T> {
        Arc::new(self)
    }
}

impl<T> IntoBody<T> for Arc<T> {
    fn into_body(self) -> Self {
        self
    }
}

impl<T: Clone> IntoBody<T> for &T {
    fn into_body(self) -> Arc<T> {
        Arc::new(self.clone())
    }
}

impl<T> IntoBody<T> for &Arc<T> {
    fn into_body(self) -> Arc<T> {
        self.clone()
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
    ($name:ty, $output:ty) => {
        impl $name {
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
        impl ::std::future::IntoFuture for $name {
            type Output = ::std::result::Result<$output, $crate::error::Error>;
            type IntoFuture = $crate::http::operation::CallFuture<'static, $output>;
            fn into_future(self) -> Self::IntoFuture {
                ::std::boxed::Box::pin(self.send())
            }
        }
    };
}

pub(crate) use call;
