// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::DeliveryState;
/// A route of a device through several deliveries. The vendor's sample is cut; there may be
/// fields after `deliveries`.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryRoute {
    /// To which device a route is assigned, and for which day.
    pub assignation_info: RouteAssignation,
    /// Its deliveries.
    pub deliveries: ::std::vec::Vec<RouteDelivery>,
    /// Where and when a route begins.
    pub departure: RouteDeparture,
    /// Identifier. A number that looks like milliseconds since 1970, unlike the `_id` of other
    /// things.
    #[serde(rename = "_id")]
    pub id: i64,
    /// Fields that the description does not name.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
crate::codec::object::object! {
    DeliveryRoute; members : 0 "assignation_info" 1 "deliveries" 2 "departure" 3 "_id";
    needed : 0 1 2 3; values : 0 assignation_info 1 deliveries 2 departure 3 id; nullable
    :; times :; others : ::serde_json::Map < ::std::string::String, ::serde_json::Value
    >, extra;
}
/// The delivery routes.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryRouteListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<DeliveryRoute>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeliveryRouteListResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0
    data 1 success; nullable :; times :; others : ();
}
/// To which device a route is assigned, and for which day.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct RouteAssignation {
    /// The day to which the route is assigned.
    pub assigned_date: crate::codec::time::CalendarDay,
    /// Id of the device.
    pub device_id: i64,
    /// Name of the device.
    pub device_name: ::std::string::String,
}
crate::codec::object::object! {
    RouteAssignation; members : 0 "assigned_date" 1 "device_id" 2 "device_name"; needed :
    0 1 2; values : 0 assigned_date 1 device_id 2 device_name; nullable :; times :;
    others : ();
}
/// A delivery of a route.
///
/// **Rules.**
///
/// - `arrival_time` is not there in `PENDING`, `ROUTING` and `ASSIGNED` (documented).
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct RouteDelivery {
    /// When it arrived; only once it was delivered.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub arrival_time: ::std::option::Option<f64>,
    /// Id of the delivery.
    #[serde(rename = "_id")]
    pub id: ::std::string::String,
    /// When the device is to arrive, presumably in minutes from midnight.
    pub planned_arrival_time: f64,
    /// State of a delivery.
    pub state: DeliveryState,
}
crate::codec::object::object! {
    RouteDelivery; members : 0 "arrival_time" 1 "_id" 2 "planned_arrival_time" 3 "state";
    needed : 1 2 3; values : 1 id 2 planned_arrival_time 3 state; nullable : 0
    arrival_time; times :; others : ();
}
/// Where and when a route begins.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct RouteDeparture {
    /// Name of the place.
    pub name: ::std::string::String,
    /// When it is to begin, presumably in minutes from midnight.
    pub planned_departure_time: f64,
}
crate::codec::object::object! {
    RouteDeparture; members : 0 "name" 1 "planned_departure_time"; needed : 0 1; values :
    0 name 1 planned_departure_time; nullable :; times :; others : ();
}
