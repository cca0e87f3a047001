// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
impl Persat {
    /// Routes of a device through several deliveries.
    #[must_use]
    pub fn delivery_routes(&self) -> DeliveryRoutes<'_> {
        DeliveryRoutes { client: self }
    }
}
/// Routes of a device through several deliveries.
#[derive(Clone, Copy, Debug)]
pub struct DeliveryRoutes<'a> {
    client: &'a Persat,
}
impl<'a> DeliveryRoutes<'a> {
    /// List the delivery routes of a day.
    ///
    /// Lists the routes of a day, all at once. The vendor's sample is cut: what follows `deliveries` in a route is unknown.
    ///
    /// # Arguments
    /// - `date`: Day to which the routes are assigned (`assigned_date`).
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /deliveryRoutes`, documented by the vendor in part. Vendor's page: [Listar Rutas](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/rutas-de-entrega/listar-rutas).
    pub fn list(
        self,
        date: impl ::std::convert::Into<crate::codec::time::CalendarDay>,
    ) -> ListDeliveryRoutes {
        ListDeliveryRoutes {
            client: self.client.clone(),
            date: date.into(),
            device_id: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`DeliveryRoutes::list`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDeliveryRoutes {
    client: Persat,
    date: crate::codec::time::CalendarDay,
    device_id: ::std::option::Option<i64>,
    options: CallOptions,
}
impl ListDeliveryRoutes {
    const OPERATION: Operation = Operation::new(
        "listDeliveryRoutes",
        "GET",
        "/deliveryRoutes",
    );
    /// Only the routes of this device (vehicle).
    pub fn device_id(mut self, device_id: impl ::std::convert::Into<i64>) -> Self {
        self.device_id = ::std::option::Option::Some(device_id.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::DeliveryRoute>, Error> {
        let request = self
            .client
            .requests()
            .list_delivery_routes(&self.date, self.device_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::DeliveryRouteListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    ListDeliveryRoutes, ::std::vec::Vec < types::DeliveryRoute >
);
