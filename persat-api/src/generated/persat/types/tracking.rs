// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

/// A visit of a device to a client.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeviceVisit {
    /// The client visited.
    pub client: VisitedClient,
    /// Start of the visit, presumably. The page does not state the zone; a program that shows
    /// it in local time takes it for an instant in UTC.
    pub date: ::jiff::Timestamp,
    /// Id of the device.
    pub device_id: i64,
    /// Duration in milliseconds, as a program reckons.
    pub duration: i64,
}
crate::codec::object::object! {
    DeviceVisit; members : 0 "client" 1 "date" 2 "device_id" 3 "duration"; needed : 0 1 2
    3; values : 0 client 1 date 2 device_id 3 duration; nullable :; times :; others : ();
}
/// Visits; the list is empty or `null` when there are none yet.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeviceVisitListResponse {
    /// The visits.
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::codec::json_schema::Nullable<::std::vec::Vec<DeviceVisit>>"
        )
    )]
    pub data: ::std::option::Option<::std::vec::Vec<DeviceVisit>>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeviceVisitListResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 1
    success; nullable : 0 data; times :; others : ();
}
/// The last valid position of a device.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct TrackingPoint {
    /// Id of the device.
    pub device_id: i64,
    /// Latitude in degrees.
    pub latitude: f64,
    /// Longitude in degrees.
    pub longitude: f64,
    /// When the position was taken. Its page does not say whether it is UTC or local time.
    pub timestamp: crate::codec::time::DateTimeInUnknownZone,
}
crate::codec::object::object! {
    TrackingPoint; members : 0 "device_id" 1 "latitude" 2 "longitude" 3 "timestamp";
    needed : 0 1 2 3; values : 0 device_id 1 latitude 2 longitude 3 timestamp; nullable
    :; times :; others : ();
}
/// The last valid position.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct TrackingPointResponse {
    /// The last valid position of a device.
    pub data: TrackingPoint,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    TrackingPointResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data
    1 success; nullable :; times :; others : ();
}
/// Figures about one day of a device; `null` when there are none. What "wa" stands for is not
/// known, working area is likely.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct TrackingSummary {
    /// Kilometres driven inside "wa". The distance of the day is the sum of both; a program
    /// counts a missing one as 0.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub distance_inside_wa: ::std::option::Option<f64>,
    /// Kilometres driven outside "wa".
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub distance_outside_wa: ::std::option::Option<f64>,
    /// Fields that the description does not name.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
crate::codec::object::object! {
    TrackingSummary; members : 0 "distance_inside_wa" 1 "distance_outside_wa"; needed :;
    values :; nullable : 0 distance_inside_wa 1 distance_outside_wa; times :; others :
    ::serde_json::Map < ::std::string::String, ::serde_json::Value >, extra;
}
/// The figures of one day; a day without figures has no `data`, or `null`.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct TrackingSummaryResponse {
    /// Figures about one day of a device; `null` when there are none.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data: ::std::option::Option<TrackingSummary>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    TrackingSummaryResponse; members : 0 "data" 1 "success"; needed : 1; values : 1
    success; nullable : 0 data; times :; others : ();
}
/// The client visited.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct VisitedClient {
    /// Name of the client, which is `name` in forms, orders and deliveries.
    pub company_name: ::std::string::String,
    /// Number of the client.
    pub uid_client: ::std::string::String,
}
crate::codec::object::object! {
    VisitedClient; members : 0 "company_name" 1 "uid_client"; needed : 0 1; values : 0
    company_name 1 uid_client; nullable :; times :; others : ();
}
