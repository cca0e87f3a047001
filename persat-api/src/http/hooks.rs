//! The generated clients put the headers of their call on every request.

use super::headers::CallHeaders;
use progenitor_client::{ClientHooks, ClientInfo, Error, OperationInfo};
use reqwest::Request;

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
