// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::Paging;
/// A zone. Presumably it has the fields of a `WorkingZone`.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct Zone {
    /// Name of the zone.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    /// Fields that the description does not name.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
crate::codec::object::object! {
    Zone; members : 0 "name"; needed :; values :; nullable : 0 name; times :; others :
    ::serde_json::Map < ::std::string::String, ::serde_json::Value >, extra;
}
/// The zones.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ZoneListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<Zone>,
    /// Where a page lies in its list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub paging: ::std::option::Option<Paging>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    ZoneListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 2; values : 0
    data 2 success; nullable : 1 paging; times :; others : ();
}
