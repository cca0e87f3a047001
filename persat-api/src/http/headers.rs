//! What is put on every request that a generated client builds.

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
