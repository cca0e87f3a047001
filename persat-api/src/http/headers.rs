//! What is put on every request that the generated client builds.

use progenitor_client::{ClientHooks, ClientInfo, Error, OperationInfo};
use reqwest::Request;
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderValue};

/// The headers of one call. The generated client carries them.
#[derive(Clone, Debug)]
pub struct CallHeaders {
    /// Marked sensitive: nothing prints it. It stays the same for all attempts.
    pub(crate) authorization: HeaderValue,
    pub(crate) accept: HeaderValue,
}

impl CallHeaders {
    pub(crate) fn put_on(&self, request: &mut Request) {
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, self.authorization.clone());
        headers.insert(ACCEPT, self.accept.clone());
        // The generator sends the version of our description, which means nothing to the vendor.
        headers.remove("api-version");
    }
}

macro_rules! hooks {
    ($client:ty) => {
        impl ClientHooks<CallHeaders> for $client {
            async fn pre<E>(&self, request: &mut Request, _: &OperationInfo) -> Result<(), Error<E>> {
                self.inner().put_on(request);
                Ok(())
            }
        }
    };
}

hooks!(crate::generated::persat::client::Client);
#[cfg(feature = "recuperador")]
hooks!(crate::generated::recuperador::client::Client);
