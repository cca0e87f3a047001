// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
impl Persat {
    /// Where devices are, how far they drove and whom they visited.
    #[must_use]
    pub fn tracking(&self) -> Tracking<'_> {
        Tracking { client: self }
    }
}
/// Where devices are, how far they drove and whom they visited.
#[derive(Clone, Copy, Debug)]
pub struct Tracking<'a> {
    client: &'a Persat,
}
impl<'a> Tracking<'a> {
    /// Get the last position of a device.
    ///
    /// Reads the last valid position known of a device. What comes for a device that has
    /// never reported is not documented. An unknown device gets 404 and
    /// `No existe un device con este id`.
    ///
    /// # Arguments
    /// - `device_id`: Id of the device.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): `device_id` is no integer.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /devices-lasttrackingpoint/{device_id}`, documented by the vendor. Vendor's page: [Obtener última posición GPS](https://docs.api.persat.com.ar/modulos/rastreo-satelital/obtener-ultima-posicion-gps).
    pub fn last_point(
        self,
        device_id: impl ::std::convert::Into<i64>,
    ) -> GetLastTrackingPoint {
        GetLastTrackingPoint {
            client: self.client.clone(),
            device_id: device_id.into(),
            options: CallOptions::default(),
        }
    }
    /// Get the tracking figures of a device for a day.
    ///
    /// Reads figures about one day of a device, of which only the distances are known. The vendor's
    /// page could not be read; the facts come from a dashboard that uses it, and it asks for past
    /// days only: the figures seem to be there once the day is over.
    ///
    /// # Arguments
    /// - `date`: The day.
    /// - `device_id`: Id of the device.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /devices-pathtrack-sumary/{date}/{device_id}`, observed in third-party code, not documented.
    pub fn summary(
        self,
        date: impl ::std::convert::Into<::jiff::civil::Date>,
        device_id: impl ::std::convert::Into<i64>,
    ) -> GetTrackingSummary {
        GetTrackingSummary {
            client: self.client.clone(),
            date: date.into(),
            device_id: device_id.into(),
            options: CallOptions::default(),
        }
    }
    /// List the visits of a device to clients.
    ///
    /// Lists the clients a device visited on a day or in a month, worked out from its path. All
    /// visits come at once, in the vendor's sample the newest first.
    ///
    /// Visits are worked out in the early morning for the day before: ask for past days only. For
    /// today the response is "null" by the vendor's words; whether that is `null` or an empty list is
    /// not shown.
    ///
    /// # Arguments
    /// - `date`: A day (`2022-12-08`) or a whole month (`2022-12`), told apart by the length.
    /// - `device_id`: Id of the device.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /devices-visits/{date}/{device_id}`, documented by the vendor in part. Vendor's page: [Obtener Visitas a Clientes](https://docs.api.persat.com.ar/modulos/rastreo-satelital/obtener-visitas-a-clientes).
    pub fn visits(
        self,
        date: impl ::std::convert::Into<::std::string::String>,
        device_id: impl ::std::convert::Into<i64>,
    ) -> ListDeviceVisits {
        ListDeviceVisits {
            client: self.client.clone(),
            date: date.into(),
            device_id: device_id.into(),
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`Tracking::last_point`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetLastTrackingPoint {
    client: Persat,
    device_id: i64,
    options: CallOptions,
}
impl GetLastTrackingPoint {
    const OPERATION: Operation = Operation::new(
        "getLastTrackingPoint",
        "GET",
        "/devices-lasttrackingpoint/{device_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::TrackingPoint, Error> {
        let request = self.client.requests().get_last_tracking_point(self.device_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::TrackingPointResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetLastTrackingPoint, types::TrackingPoint);
/// A call made by [`Tracking::summary`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetTrackingSummary {
    client: Persat,
    date: ::jiff::civil::Date,
    device_id: i64,
    options: CallOptions,
}
impl GetTrackingSummary {
    const OPERATION: Operation = Operation::new(
        "getTrackingSummary",
        "GET",
        "/devices-pathtrack-sumary/{date}/{device_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::option::Option<types::TrackingSummary>, Error> {
        let request = self
            .client
            .requests()
            .get_tracking_summary(&self.date, self.device_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json_or_nothing(|body: &types::TrackingSummaryResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    GetTrackingSummary, ::std::option::Option < types::TrackingSummary >
);
/// A call made by [`Tracking::visits`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDeviceVisits {
    client: Persat,
    date: ::std::string::String,
    device_id: i64,
    options: CallOptions,
}
impl ListDeviceVisits {
    const OPERATION: Operation = Operation::new(
        "listDeviceVisits",
        "GET",
        "/devices-visits/{date}/{device_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        ::std::option::Option<::std::vec::Vec<types::DeviceVisit>>,
        Error,
    > {
        crate::http::check::path_segment("listDeviceVisits", "date", &self.date)?;
        let request = self
            .client
            .requests()
            .list_device_visits(&self.date, self.device_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json_or_nothing(|body: &types::DeviceVisitListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    ListDeviceVisits, ::std::option::Option < ::std::vec::Vec < types::DeviceVisit > >
);
