//! The clients.

pub(crate) mod base_url;
pub(crate) mod builder;
mod core;
mod proxy;
pub(crate) mod request;
pub(crate) mod tls;

use crate::client::builder::{ClientBuilder, sealed};
use crate::client::core::Core;
use crate::client::request::Request;
use crate::error::Error;
use crate::generated;
use crate::http::auth::{ApiKey, Credentials, Scheme};
use crate::http::clock::Clock;
use crate::http::operation::{BodyMode, CallOptions, List, Operation};
use crate::http::run::Call;
use http::Method;
use std::env::VarError;
use std::fmt;
use std::sync::{Arc, PoisonError};

/// Defines a client over its generated counterpart.
macro_rules! client {
    ($(#[$doc:meta])* $name:ident, $module:ident, $scheme:expr, $base:expr, $env:expr, $base_env:expr) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name {
            core: Arc<Core>,
        }

        impl $name {
            /// A client with the default settings.
            ///
            /// # Errors
            /// [`Error::Config`]: the key cannot be sent.
            pub fn new(key: impl Into<ApiKey>) -> Result<Self, Error> {
                Self::builder(key).build()
            }

            #[doc = concat!("A client with the default settings and the key of the environment variable `", $env, "`;")]
            #[doc = concat!("if `", $base_env, "` is set too, it is the [base URL](ClientBuilder::base_url).")]
            ///
            /// # Errors
            /// [`Error::Config`]: the key's variable is not set, empty, or not text, its key cannot be sent, or
            /// the base URL is none.
            pub fn from_env() -> Result<Self, Error> {
                let builder = Self::builder(ApiKey::from_env_var($env)?);
                match std::env::var($base_env) {
                    Ok(url) if !url.trim().is_empty() => builder.base_url(url.trim()).build(),
                    Err(VarError::NotUnicode(_)) => Err(Error::config(concat!($base_env, " is not text"))),
                    _ => builder.build(),
                }
            }

            /// A builder, for other settings.
            pub fn builder(key: impl Into<ApiKey>) -> ClientBuilder<Self> {
                ClientBuilder::new(key.into())
            }

            /// The URL that requests go to, without a trailing slash.
            #[must_use]
            pub fn base_url(&self) -> &str {
                self.core.base_url.as_str()
            }

            /// A request for what this client has no method for: `path` goes on from the [base
            /// URL](Self::base_url) and begins with a slash.
            pub fn request(&self, method: Method, path: impl AsRef<str>) -> Request {
                Request::new(self.core.clone(), method, path.as_ref())
            }

            /// Uses another key from the next call on, in all clones of this client. Calls that were
            /// begun go on with the old one, retries included.
            ///
            /// # Errors
            /// [`Error::Config`]: the key cannot be sent; the old one stays.
            pub fn set_key(&self, key: impl Into<ApiKey>) -> Result<(), Error> {
                let credentials = Credentials::new(<Self as sealed::Api>::SCHEME, key.into())?;
                *self.core.shared.credentials.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(credentials);
                Ok(())
            }

            /// What builds the requests of its operations.
            pub(crate) fn requests(&self) -> generated::$module::requests::Requests<'_> {
                generated::$module::requests::Requests { base_url: &self.core.base_url, client: &self.core.shared.http }
            }

            pub(crate) fn call(&self, operation: &'static Operation, mode: BodyMode, options: CallOptions) -> Call {
                Call::new(operation, mode, options, self.core.shared.clone())
            }

            #[allow(dead_code)] // Not every API has lists of pages.
            pub(crate) fn list(&self, operation: &'static Operation, options: CallOptions) -> List {
                List { operation: operation.id, timeout: self.core.shared.time_of(options) }
            }

            #[allow(dead_code)] // Not every API has lists of changes.
            pub(crate) fn clock(&self) -> Clock {
                self.core.shared.clock.clone()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).field("base_url", &self.base_url()).finish_non_exhaustive()
            }
        }

        impl sealed::Api for $name {
            const SCHEME: Scheme = $scheme;
            const BASE_URL: &'static str = $base;
            fn from_core(core: Core) -> Self {
                Self { core: Arc::new(core) }
            }
        }
    };
}

client! {
    /// A client of the Persat API. Cheap to clone; clones share their connections.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), persat_api::Error> {
    /// let persat = persat_api::Persat::from_env()?;
    /// # Ok(())
    /// # }
    /// ```
    Persat, persat, Scheme::Bearer, "https://api.persat.com.ar/v1", "PERSAT_API_KEY",
    "PERSAT_BASE_URL"
}

#[cfg(feature = "recuperador")]
client! {
    /// A client of Recuperador CRM's API. Cheap to clone; clones share their connections.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), persat_api::Error> {
    /// let recuperador = persat_api::recuperador::Recuperador::from_env()?;
    /// let follow_ups = recuperador
    ///     .follow_ups()
    ///     .list(12, "12345678909")
    ///     .datagte(persat_api::time::date(2023, 9, 1))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    Recuperador, recuperador, Scheme::Basic, "https://app.recuperador.com.br/api",
    "RECUPERADOR_API_TOKEN", "RECUPERADOR_BASE_URL"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_shows_the_key() {
        let builder = Persat::builder("s3cret-key").base_url("http://localhost:1");
        assert!(!format!("{builder:?}").contains("s3cret"));
        let client = builder.build().unwrap();
        let shown = format!("{client:?} {:?}", client.request(Method::GET, "/s3cret-key"));
        assert!(!shown.contains("s3cret"), "{shown}");
        for url in ["https://user:s3cret@x.example/v1", "https://x.example/v1?key=s3cret#s3cret", "s3cret", "a:s3cret"]
        {
            let shown = format!("{:?}", Persat::builder("key").base_url(url));
            assert!(!shown.contains("s3cret"), "{shown}");
        }
    }
}
