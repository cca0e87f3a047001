// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
impl Persat {
    /// Zones of the account.
    #[must_use]
    pub fn zones(&self) -> Zones<'_> {
        Zones { client: self }
    }
}
/// Zones of the account.
#[derive(Clone, Copy, Debug)]
pub struct Zones<'a> {
    client: &'a Persat,
}
impl<'a> Zones<'a> {
    /// List the zones.
    ///
    /// Lists the zones of the account. The vendor's menu has no page about it; a program reads it
    /// and shows the names.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /zones`, observed in third-party code, not documented.
    pub fn list(self) -> ListZones {
        ListZones {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`Zones::list`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListZones {
    client: Persat,
    options: CallOptions,
}
impl ListZones {
    const OPERATION: Operation = Operation::new("listZones", "GET", "/zones");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::Zone>, Error> {
        let request = self.client.requests().list_zones();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::ZoneListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(ListZones, ::std::vec::Vec < types::Zone >);
