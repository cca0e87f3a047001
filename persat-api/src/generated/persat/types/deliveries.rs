// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::{
    ClientReference, DeliveryContact, DeliveryState, FormValues, LabelColor,
    SchemaWidgets,
};
/// An empty object.
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeletedDelivery(
    pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
);
impl ::std::ops::Deref for DeletedDelivery {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}
impl ::std::convert::From<DeletedDelivery>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: DeletedDelivery) -> Self {
        value.0
    }
}
impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for DeletedDelivery {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}
/// The delivery was deleted.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeletedDeliveryResponse {
    /// An empty object.
    pub data: DeletedDelivery,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeletedDeliveryResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0
    data 1 success; nullable :; times :; others : ();
}
/// A delivery. Which parts it has depends on its `state`.
///
/// **Rules.**
///
/// - `delivery_data.results` is not there in `PENDING`, `ROUTING` and `ASSIGNED` (documented).
/// - In `NOT_FINISHED`, `delivery_data.results` is there (documented).
/// - In `FINISHED` and `FINISHED_WITH_DEVIATION`, `delivery_data.results` is there (concluded from the printed payloads).
/// - `assignation_info` is not there in `PENDING` and `ROUTING` (documented).
/// - `delivery_data.position.location` is there from `ROUTING` on (documented).
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct Delivery {
    /// Who delivers it and when; absent in the states `PENDING` and `ROUTING`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub assignation_info: ::std::option::Option<DeliveryAssignation>,
    /// The client a form, a work order or a delivery is for.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client: ::std::option::Option<ClientReference>,
    /// When it was inserted, not when it was assigned. No page states the zone. The printed
    /// cursor of the list is this value in milliseconds, read as UTC, which speaks for UTC and
    /// does not prove it.
    pub created: crate::codec::time::DateTimeInUnknownZone,
    /// What is to be delivered where, and what became of it.
    pub delivery_data: DeliveryData,
    /// The day by which it is due; informative only.
    pub due_date: crate::codec::time::CalendarDay,
    /// Identifier, chosen by whoever created it.
    #[serde(rename = "_id")]
    pub id: ::std::string::String,
    /// Ids of its labels.
    pub labels_ids: ::std::vec::Vec<i64>,
    /// Only for imported deliveries: name of the user, local date and time of the import
    /// (`dd/MM/yyyy HH:mm:ss`).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_tag: ::std::option::Option<::std::string::String>,
    /// State of a delivery.
    pub state: DeliveryState,
}
crate::codec::object::object! {
    Delivery; members : 0 "assignation_info" 1 "client" 2 "created" 3 "delivery_data" 4
    "due_date" 5 "_id" 6 "labels_ids" 7 "source_tag" 8 "state"; needed : 2 3 4 5 6 8;
    values : 2 created 3 delivery_data 4 due_date 5 id 6 labels_ids 8 state; nullable : 0
    assignation_info 1 client 7 source_tag; times :; others : ();
}
/// The address.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryAddress {
    /// Street and number.
    pub clean: ::std::string::String,
    /// What else helps to find it, such as the floor.
    pub extra_info: ::std::string::String,
}
crate::codec::object::object! {
    DeliveryAddress; members : 0 "clean" 1 "extra_info"; needed : 0 1; values : 0 clean 1
    extra_info; nullable :; times :; others : ();
}
/// Who delivers it and when; absent in the states `PENDING` and `ROUTING`.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryAssignation {
    /// The day to which it is assigned, as one program reads it; a route has it as
    /// `assigned_date`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub date: ::std::option::Option<crate::codec::time::CalendarDay>,
    /// Name of the device; missing when it is not assigned. A program compares it with
    /// `first_name` and `last_name` of a device, joined by a space.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub device_name: ::std::option::Option<::std::string::String>,
    /// Fields that the description does not name.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
crate::codec::object::object! {
    DeliveryAssignation; members : 0 "date" 1 "device_name"; needed :; values :; nullable
    : 0 date 1 device_name; times :; others : ::serde_json::Map < ::std::string::String,
    ::serde_json::Value >, extra;
}
/// A delivery to create. The vendor's table is cut after these fields.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryCreate {
    /// What is to be delivered.
    pub delivery_data: DeliveryDataCreate,
    /// Identifier, chosen by the caller; must not be taken.
    #[serde(rename = "_id")]
    pub id: ::std::string::String,
    /// Ids of its labels.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub labels_ids: ::std::option::Option<::std::vec::Vec<i64>>,
    /// Fields that the description does not name.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
crate::codec::object::object! {
    DeliveryCreate; members : 0 "delivery_data" 1 "_id" 2 "labels_ids"; needed : 0 1;
    values : 0 delivery_data 1 id; nullable : 2 labels_ids; times :; others :
    ::serde_json::Map < ::std::string::String, ::serde_json::Value >, extra;
}
impl DeliveryCreate {
    /// A `DeliveryCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        id: impl ::std::convert::Into<::std::string::String>,
        delivery_data: impl ::std::convert::Into<DeliveryDataCreate>,
    ) -> Self {
        Self {
            id: id.into(),
            delivery_data: delivery_data.into(),
            labels_ids: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `labels_ids`.
    #[must_use]
    pub fn labels_ids(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<i64>>,
    ) -> Self {
        self.labels_ids = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `extra`.
    #[must_use]
    pub fn extra(
        mut self,
        value: impl ::std::convert::Into<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.extra = value.into();
        self
    }
}
/// What is to be delivered where, and what became of it. `instructions` holds the values
/// directly, `results` holds them in `formvalues`.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryData {
    /// Capacity it takes, by the name. The unit is not documented.
    pub capacity: f64,
    /// Whom to ask for.
    pub contact: DeliveryContact,
    /// The instructions, by the widgets of the type's `instructions_description`. The values stand here directly, without `formvalues`.
    pub instructions: FormValues,
    /// Where it is delivered.
    pub position: DeliveryPosition,
    /// What became of it; only in the finished states.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub results: ::std::option::Option<DeliveryResults>,
    /// Says whether it is a rework, as one program reads it. Its type is not known.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rework: ::std::option::Option<::serde_json::Value>,
    /// Id of the version of the type of deliveries.
    pub schema_id: i64,
    /// Duration. The unit is not documented.
    pub service_time: f64,
    /// Two numbers: by the name and the sample, the time from which and until which it can be
    /// delivered, in minutes from midnight. The page's own words could not be read.
    pub wt: ::std::vec::Vec<f64>,
}
crate::codec::object::object! {
    DeliveryData; members : 0 "capacity" 1 "contact" 2 "instructions" 3 "position" 4
    "results" 5 "rework" 6 "schema_id" 7 "service_time" 8 "wt"; needed : 0 1 2 3 6 7 8;
    values : 0 capacity 1 contact 2 instructions 3 position 6 schema_id 7 service_time 8
    wt; nullable : 4 results 5 rework; times :; others : ();
}
/// What is to be delivered. The vendor's table is cut after these fields.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryDataCreate {
    /// Id of the version of the type of deliveries.
    pub schema_id: i64,
    /// Duration. The unit is not documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub service_time: ::std::option::Option<f64>,
    /// Fields that the description does not name.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
crate::codec::object::object! {
    DeliveryDataCreate; members : 0 "schema_id" 1 "service_time"; needed : 0; values : 0
    schema_id; nullable : 1 service_time; times :; others : ::serde_json::Map <
    ::std::string::String, ::serde_json::Value >, extra;
}
impl DeliveryDataCreate {
    /// A `DeliveryDataCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(schema_id: impl ::std::convert::Into<i64>) -> Self {
        Self {
            schema_id: schema_id.into(),
            service_time: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `service_time`.
    #[must_use]
    pub fn service_time(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.service_time = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `extra`.
    #[must_use]
    pub fn extra(
        mut self,
        value: impl ::std::convert::Into<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.extra = value.into();
        self
    }
}
/// A page of deliveries.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryListResponse {
    /// The deliveries, the newest first.
    pub data: ::std::vec::Vec<ListedDelivery>,
    /// How to read on.
    pub paging: DeliveryPaging,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeliveryListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 1 2;
    values : 0 data 1 paging 2 success; nullable :; times :; others : ();
}
/// One report about a delivery.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryLogEntry {
    /// When it was reported.
    pub date: crate::codec::time::DateTimeInUnknownZone,
    /// Id of the user.
    pub user_id: i64,
    /// Name (an e-mail address) of the user.
    pub user_name: ::std::string::String,
    /// Real name of the user.
    pub user_real_name: ::std::string::String,
}
crate::codec::object::object! {
    DeliveryLogEntry; members : 0 "date" 1 "user_id" 2 "user_name" 3 "user_real_name";
    needed : 0 1 2 3; values : 0 date 1 user_id 2 user_name 3 user_real_name; nullable :;
    times :; others : ();
}
/// How to read on.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryPaging {
    /// What to give as `next` to get the page after this one; `None` on the last page. In the
    /// vendor's sample it is the `created` of an item, in milliseconds since 1970.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<i64>")
    )]
    pub next: ::std::option::Option<i64>,
    /// A number of deliveries. That it is 0 does not say that this is the last page.
    pub total: i64,
}
crate::codec::object::object! {
    DeliveryPaging; members : 0 "next" 1 "total"; needed : 0 1; values : 1 total;
    nullable : 0 next; times :; others : ();
}
/// Where it is delivered.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryPosition {
    /// The address.
    pub address: DeliveryAddress,
    /// Longitude and latitude in degrees, in this order. May be absent in state `PENDING`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub location: ::std::option::Option<::std::vec::Vec<f64>>,
}
crate::codec::object::object! {
    DeliveryPosition; members : 0 "address" 1 "location"; needed : 0; values : 0 address;
    nullable : 1 location; times :; others : ();
}
/// A delivery.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryResponse {
    /// A delivery.
    pub data: Delivery,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeliveryResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
/// What became of it; only in the finished states.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryResults {
    /// The values, by the widgets of the type's `results_description`; `FW_FINAL_STATE` says
    /// how it ended.
    pub formvalues: FormValues,
    /// Who reported it and when. May be empty or missing; a program takes the date of the last
    /// entry for the end of the delivery.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub log: ::std::option::Option<::std::vec::Vec<DeliveryLogEntry>>,
}
crate::codec::object::object! {
    DeliveryResults; members : 0 "formvalues" 1 "log"; needed : 0; values : 0 formvalues;
    nullable : 1 log; times :; others : ();
}
/// One version of a type of deliveries.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliverySchema {
    /// Days until a delivery is due where no day is given, by the name.
    pub default_due_days: f64,
    /// Duration of a delivery where none is given, by the name.
    pub default_service_time: f64,
    /// Whether this version is a draft, by the name.
    pub draft: bool,
    /// The form of the instructions.
    pub instructions_description: SchemaWidgets,
    /// Ids of its labels.
    pub labels_ids: ::std::vec::Vec<i64>,
    /// Name of the type.
    pub name: ::std::string::String,
    /// Whether this version is in production, by the name.
    pub production: bool,
    /// The form that the driver fills.
    pub results_description: SchemaWidgets,
    /// What the versions of one type have in common, by the name.
    pub schema_group: i64,
    /// Id of this version.
    pub schema_id: i64,
    /// Number of the version.
    pub version: i64,
}
crate::codec::object::object! {
    DeliverySchema; members : 0 "default_due_days" 1 "default_service_time" 2 "draft" 3
    "instructions_description" 4 "labels_ids" 5 "name" 6 "production" 7
    "results_description" 8 "schema_group" 9 "schema_id" 10 "version"; needed : 0 1 2 3 4
    5 6 7 8 9 10; values : 0 default_due_days 1 default_service_time 2 draft 3
    instructions_description 4 labels_ids 5 name 6 production 7 results_description 8
    schema_group 9 schema_id 10 version; nullable :; times :; others : ();
}
/// The types of deliveries.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliverySchemaListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<ListedDeliverySchema>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeliverySchemaListResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0
    data 1 success; nullable :; times :; others : ();
}
/// A type of deliveries.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliverySchemaResponse {
    /// One version of a type of deliveries.
    pub data: DeliverySchema,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeliverySchemaResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data
    1 success; nullable :; times :; others : ();
}
/// What to change in a label; what is left out presumably stays.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct LabelChanges {
    /// Colour of a label.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub color: ::std::option::Option<LabelColor>,
    /// New name of the label.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
}
crate::codec::object::object! {
    LabelChanges; members : 0 "color" 1 "name"; needed :; values :; nullable : 0 color 1
    name; times :; others : ();
}
impl LabelChanges {
    /// A `LabelChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new() -> Self {
        Self {
            color: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
        }
    }
    /// Sets `color`.
    #[must_use]
    pub fn color(mut self, value: impl ::std::convert::Into<LabelColor>) -> Self {
        self.color = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `name`.
    #[must_use]
    pub fn name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.name = ::std::option::Option::Some(value.into());
        self
    }
}
/// A delivery as the list has it. The page prints `delivery_data` and `assignation_info` empty.
/// A program reads `device_name`, `date`, `rework` and the `log` of the results from the list,
/// so that the page is presumably short; which of the other fields the list has is not known.
///
/// **Rules.**
///
/// - `delivery_data.results` is not there in `PENDING`, `ROUTING` and `ASSIGNED` (documented).
/// - `assignation_info` is not there in `PENDING` and `ROUTING` (documented).
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ListedDelivery {
    /// Who delivers it and when; absent in the states `PENDING` and `ROUTING`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub assignation_info: ::std::option::Option<DeliveryAssignation>,
    /// The client a form, a work order or a delivery is for.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client: ::std::option::Option<ClientReference>,
    /// When it was inserted, not when it was assigned. No page states the zone. The printed
    /// cursor of the list is this value in milliseconds, read as UTC, which speaks for UTC and
    /// does not prove it.
    pub created: crate::codec::time::DateTimeInUnknownZone,
    /// What is to be delivered where, and what became of it; in the list perhaps less of it.
    pub delivery_data: ListedDeliveryData,
    /// The day by which it is due; informative only.
    pub due_date: crate::codec::time::CalendarDay,
    /// Identifier, chosen by whoever created it.
    #[serde(rename = "_id")]
    pub id: ::std::string::String,
    /// Ids of its labels.
    pub labels_ids: ::std::vec::Vec<i64>,
    /// Only for imported deliveries: name of the user, local date and time of the import
    /// (`dd/MM/yyyy HH:mm:ss`).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_tag: ::std::option::Option<::std::string::String>,
    /// State of a delivery.
    pub state: DeliveryState,
}
crate::codec::object::object! {
    ListedDelivery; members : 0 "assignation_info" 1 "client" 2 "created" 3
    "delivery_data" 4 "due_date" 5 "_id" 6 "labels_ids" 7 "source_tag" 8 "state"; needed
    : 2 3 4 5 6 8; values : 2 created 3 delivery_data 4 due_date 5 id 6 labels_ids 8
    state; nullable : 0 assignation_info 1 client 7 source_tag; times :; others : ();
}
/// What is to be delivered where, and what became of it; in the list perhaps less of it.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ListedDeliveryData {
    /// Capacity it takes, by the name. The unit is not documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub capacity: ::std::option::Option<f64>,
    /// Whom to ask for.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub contact: ::std::option::Option<DeliveryContact>,
    /// The instructions, by the widgets of the type's `instructions_description`. The values stand here directly, without `formvalues`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub instructions: ::std::option::Option<FormValues>,
    /// Where it is delivered.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub position: ::std::option::Option<DeliveryPosition>,
    /// What became of it; only in the finished states.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub results: ::std::option::Option<DeliveryResults>,
    /// Says whether it is a rework, as one program reads it. Its type is not known.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rework: ::std::option::Option<::serde_json::Value>,
    /// Id of the version of the type of deliveries.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub schema_id: ::std::option::Option<i64>,
    /// Duration. The unit is not documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub service_time: ::std::option::Option<f64>,
    /// Two numbers: by the name and the sample, the time from which and until which it can be
    /// delivered, in minutes from midnight. The page's own words could not be read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub wt: ::std::option::Option<::std::vec::Vec<f64>>,
}
crate::codec::object::object! {
    ListedDeliveryData; members : 0 "capacity" 1 "contact" 2 "instructions" 3 "position"
    4 "results" 5 "rework" 6 "schema_id" 7 "service_time" 8 "wt"; needed :; values :;
    nullable : 0 capacity 1 contact 2 instructions 3 position 4 results 5 rework 6
    schema_id 7 service_time 8 wt; times :; others : ();
}
/// One version of a type of deliveries, as the list has it, with or without widgets.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ListedDeliverySchema {
    /// Days until a delivery is due where no day is given, by the name.
    pub default_due_days: f64,
    /// Duration of a delivery where none is given, by the name.
    pub default_service_time: f64,
    /// Whether this version is a draft, by the name.
    pub draft: bool,
    /// The form of the instructions.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub instructions_description: ::std::option::Option<SchemaWidgets>,
    /// Ids of its labels.
    pub labels_ids: ::std::vec::Vec<i64>,
    /// Name of the type.
    pub name: ::std::string::String,
    /// Whether this version is in production, by the name.
    pub production: bool,
    /// The form that the driver fills.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub results_description: ::std::option::Option<SchemaWidgets>,
    /// What the versions of one type have in common, by the name.
    pub schema_group: i64,
    /// Id of this version.
    pub schema_id: i64,
    /// Number of the version.
    pub version: i64,
}
crate::codec::object::object! {
    ListedDeliverySchema; members : 0 "default_due_days" 1 "default_service_time" 2
    "draft" 3 "instructions_description" 4 "labels_ids" 5 "name" 6 "production" 7
    "results_description" 8 "schema_group" 9 "schema_id" 10 "version"; needed : 0 1 2 4 5
    6 8 9 10; values : 0 default_due_days 1 default_service_time 2 draft 4 labels_ids 5
    name 6 production 8 schema_group 9 schema_id 10 version; nullable : 3
    instructions_description 7 results_description; times :; others : ();
}
