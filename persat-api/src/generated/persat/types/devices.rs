// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

/// A tracking device.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct Device {
    /// First part of its name; for a vehicle the model or the driver. A client program reckons
    /// with `null`.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
    )]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Identifier.
    pub id: i64,
    /// Second part of its name; for a vehicle the number plate. A client program reckons with
    /// `null`.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
    )]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// Serial number.
    pub serial_number: ::std::string::String,
    /// Kind of device.
    #[serde(rename = "type")]
    pub type_: DeviceType,
    /// When a device works, by day of the week.
    pub working_hours: WorkingHours,
    /// The zones it works in. Absent or `null` for some devices.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub working_zones: ::std::option::Option<::std::vec::Vec<WorkingZone>>,
}
crate::codec::object::object! {
    Device; members : 0 "first_name" 1 "id" 2 "last_name" 3 "serial_number" 4 "type" 5
    "working_hours" 6 "working_zones"; needed : 0 1 2 3 4 5; values : 1 id 3
    serial_number 4 type_ 5 working_hours; nullable : 0 first_name 2 last_name 6
    working_zones; times :; others : ();
}
/// The devices.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeviceListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<Device>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeviceListResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
/// A device.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeviceResponse {
    /// A tracking device.
    pub data: Device,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeviceResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
/// Kind of device. Others than this one are not known.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DeviceType {
    /// `VEHICLE`.
    Vehicle,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl DeviceType {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[Self::Vehicle];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Vehicle => "VEHICLE",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for DeviceType {
    fn from(value: &str) -> Self {
        match value {
            "VEHICLE" => Self::Vehicle,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    DeviceType, "Kind of device. Others than this one are not known."
);
/// When a device works, by day of the week.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkingHours {
    /// When it works on Fridays.
    pub friday: ::std::vec::Vec<WorkingSpan>,
    /// When it works on Mondays.
    pub monday: ::std::vec::Vec<WorkingSpan>,
    /// When it works on Saturdays.
    pub saturday: ::std::vec::Vec<WorkingSpan>,
    /// When it works on Sundays.
    pub sunday: ::std::vec::Vec<WorkingSpan>,
    /// When it works on Thursdays.
    pub thursday: ::std::vec::Vec<WorkingSpan>,
    /// When it works on Tuesdays.
    pub tuesday: ::std::vec::Vec<WorkingSpan>,
    /// When it works on Wednesdays.
    pub wednesday: ::std::vec::Vec<WorkingSpan>,
}
crate::codec::object::object! {
    WorkingHours; members : 0 "friday" 1 "monday" 2 "saturday" 3 "sunday" 4 "thursday" 5
    "tuesday" 6 "wednesday"; needed : 0 1 2 3 4 5 6; values : 0 friday 1 monday 2
    saturday 3 sunday 4 thursday 5 tuesday 6 wednesday; nullable :; times :; others : ();
}
/// A span of working time.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkingSpan {
    /// When it ends.
    pub end: ::std::string::String,
    /// When it begins.
    pub start: ::std::string::String,
}
crate::codec::object::object! {
    WorkingSpan; members : 0 "end" 1 "start"; needed : 0 1; values : 0 end 1 start;
    nullable :; times :; others : ();
}
/// A zone in which a device works.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkingZone {
    /// When the zone was created.
    pub created: crate::codec::time::DateTimeInUnknownZone,
    /// Identifier of the zone.
    pub id: i64,
    /// Name of the zone; it can begin with a space.
    pub name: ::std::string::String,
}
crate::codec::object::object! {
    WorkingZone; members : 0 "created" 1 "id" 2 "name"; needed : 0 1 2; values : 0
    created 1 id 2 name; nullable :; times :; others : ();
}
