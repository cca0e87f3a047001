// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
impl Persat {
    /// Tracking devices, such as vehicles.
    #[must_use]
    pub fn devices(&self) -> Devices<'_> {
        Devices { client: self }
    }
}
/// Tracking devices, such as vehicles.
#[derive(Clone, Copy, Debug)]
pub struct Devices<'a> {
    client: &'a Persat,
}
impl<'a> Devices<'a> {
    /// List the devices.
    ///
    /// Lists the tracking devices of the account, all at once.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /devices`, documented by the vendor. Vendor's page: [Listar Dispositivos](https://docs.api.persat.com.ar/entidades-basicas/dispositivos/listar-dispositivos).
    pub fn list(self) -> ListDevices {
        ListDevices {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
    /// Get a device.
    ///
    /// Reads one tracking device.
    ///
    /// # Arguments
    /// - `device_id`: Id of the device.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): No device has this id.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /devices/{device_id}`, documented by the vendor. Vendor's page: [Obtener Dispositivo](https://docs.api.persat.com.ar/entidades-basicas/dispositivos/obtener-dispositivo).
    pub fn get(self, device_id: impl ::std::convert::Into<i64>) -> GetDevice {
        GetDevice {
            client: self.client.clone(),
            device_id: device_id.into(),
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`Devices::list`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDevices {
    client: Persat,
    options: CallOptions,
}
impl ListDevices {
    const OPERATION: Operation = Operation::new("listDevices", "GET", "/devices");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::Device>, Error> {
        let request = self.client.requests().list_devices();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::DeviceListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(ListDevices, ::std::vec::Vec < types::Device >);
/// A call made by [`Devices::get`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetDevice {
    client: Persat,
    device_id: i64,
    options: CallOptions,
}
impl GetDevice {
    const OPERATION: Operation = Operation::new(
        "getDevice",
        "GET",
        "/devices/{device_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::Device, Error> {
        let request = self.client.requests().get_device(self.device_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.json(|body: &types::DeviceResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(GetDevice, types::Device);
