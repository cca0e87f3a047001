// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::{ClientRecord, DeletedClient, FieldType, Paging, UpdatedClient};
/// What to change in a client; what is left out stays.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientChanges {
    /// City.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub city: ::std::option::Option<::std::string::String>,
    /// Free text, used by searches.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub company_description: ::std::option::Option<::std::string::String>,
    /// Name of the company; unique among the clients.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub company_name: ::std::option::Option<::std::string::String>,
    /// Country.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub country: ::std::option::Option<::std::string::String>,
    /// Values for the account's own fields, id of the field (as text) to its value.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub custom_fields: ::std::option::Option<CustomFieldInputs>,
    /// Id of the client group. Sending 0 was never seen.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<i64>,
    /// Latitude in degrees.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub latitude: ::std::option::Option<f64>,
    /// Longitude in degrees.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub longitude: ::std::option::Option<f64>,
    /// Neighbourhood.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub neighborhood: ::std::option::Option<::std::string::String>,
    /// Service time, used to optimise routes. What it counts and its unit could not be read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub service_time: ::std::option::Option<f64>,
    /// Street, without the number.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub street: ::std::option::Option<::std::string::String>,
    /// Number in the street.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub street_nbr: ::std::option::Option<::std::string::String>,
    /// Id of the client type. Sending 0 was never seen.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub type_id: ::std::option::Option<i64>,
    /// Opening and closing time, in minutes from midnight.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub wt: ::std::option::Option<::std::vec::Vec<f64>>,
}
crate::codec::object::object! {
    ClientChanges; members : 0 "city" 1 "company_description" 2 "company_name" 3
    "country" 4 "custom_fields" 5 "group_id" 6 "latitude" 7 "longitude" 8 "neighborhood"
    9 "service_time" 10 "street" 11 "street_nbr" 12 "type_id" 13 "wt"; needed :; values
    :; nullable : 0 city 1 company_description 2 company_name 3 country 4 custom_fields 5
    group_id 6 latitude 7 longitude 8 neighborhood 9 service_time 10 street 11 street_nbr
    12 type_id 13 wt; times :; others : ();
}
impl ClientChanges {
    /// A `ClientChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new() -> Self {
        Self {
            city: ::std::default::Default::default(),
            company_description: ::std::default::Default::default(),
            company_name: ::std::default::Default::default(),
            country: ::std::default::Default::default(),
            custom_fields: ::std::default::Default::default(),
            group_id: ::std::default::Default::default(),
            latitude: ::std::default::Default::default(),
            longitude: ::std::default::Default::default(),
            neighborhood: ::std::default::Default::default(),
            service_time: ::std::default::Default::default(),
            street: ::std::default::Default::default(),
            street_nbr: ::std::default::Default::default(),
            type_id: ::std::default::Default::default(),
            wt: ::std::default::Default::default(),
        }
    }
    /// Sets `city`.
    #[must_use]
    pub fn city(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.city = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `company_description`.
    #[must_use]
    pub fn company_description(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.company_description = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `company_name`.
    #[must_use]
    pub fn company_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.company_name = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `country`.
    #[must_use]
    pub fn country(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.country = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `custom_fields`.
    #[must_use]
    pub fn custom_fields(
        mut self,
        value: impl ::std::convert::Into<CustomFieldInputs>,
    ) -> Self {
        self.custom_fields = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `group_id`.
    #[must_use]
    pub fn group_id(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.group_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `latitude`.
    #[must_use]
    pub fn latitude(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.latitude = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `longitude`.
    #[must_use]
    pub fn longitude(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.longitude = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `neighborhood`.
    #[must_use]
    pub fn neighborhood(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.neighborhood = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `service_time`.
    #[must_use]
    pub fn service_time(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.service_time = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `street`.
    #[must_use]
    pub fn street(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.street = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `street_nbr`.
    #[must_use]
    pub fn street_nbr(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.street_nbr = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `type_id`.
    #[must_use]
    pub fn type_id(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.type_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `wt`.
    #[must_use]
    pub fn wt(mut self, value: impl ::std::convert::Into<::std::vec::Vec<f64>>) -> Self {
        self.wt = ::std::option::Option::Some(value.into());
        self
    }
}
/// A client to create.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientCreate {
    /// City.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub city: ::std::option::Option<::std::string::String>,
    /// Free text, used by searches.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub company_description: ::std::option::Option<::std::string::String>,
    /// Name of the company; unique among the clients.
    pub company_name: ::std::string::String,
    /// Country.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub country: ::std::option::Option<::std::string::String>,
    /// Values for the account's own fields, id of the field (as text) to its value.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub custom_fields: ::std::option::Option<CustomFieldInputs>,
    /// Id of the client group. Sending 0 was never seen.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<i64>,
    /// Latitude in degrees.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub latitude: ::std::option::Option<f64>,
    /// Longitude in degrees.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub longitude: ::std::option::Option<f64>,
    /// Neighbourhood.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub neighborhood: ::std::option::Option<::std::string::String>,
    /// Service time, used to optimise routes. What it counts and its unit could not be read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub service_time: ::std::option::Option<f64>,
    /// Street, without the number.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub street: ::std::option::Option<::std::string::String>,
    /// Number in the street.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub street_nbr: ::std::option::Option<::std::string::String>,
    /// Id of the client type. Sending 0 was never seen.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub type_id: ::std::option::Option<i64>,
    /// Number of the client (alphanumeric); must not be taken.
    pub uid_client: ::std::string::String,
    /// Opening and closing time, in minutes from midnight.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub wt: ::std::option::Option<::std::vec::Vec<f64>>,
}
crate::codec::object::object! {
    ClientCreate; members : 0 "city" 1 "company_description" 2 "company_name" 3 "country"
    4 "custom_fields" 5 "group_id" 6 "latitude" 7 "longitude" 8 "neighborhood" 9
    "service_time" 10 "street" 11 "street_nbr" 12 "type_id" 13 "uid_client" 14 "wt";
    needed : 2 13; values : 2 company_name 13 uid_client; nullable : 0 city 1
    company_description 3 country 4 custom_fields 5 group_id 6 latitude 7 longitude 8
    neighborhood 9 service_time 10 street 11 street_nbr 12 type_id 14 wt; times :; others
    : ();
}
impl ClientCreate {
    /// A `ClientCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(required: ClientCreateRequired<'_>) -> Self {
        Self {
            uid_client: required.uid_client.to_owned(),
            company_name: required.company_name.to_owned(),
            city: ::std::default::Default::default(),
            company_description: ::std::default::Default::default(),
            country: ::std::default::Default::default(),
            custom_fields: ::std::default::Default::default(),
            group_id: ::std::default::Default::default(),
            latitude: ::std::default::Default::default(),
            longitude: ::std::default::Default::default(),
            neighborhood: ::std::default::Default::default(),
            service_time: ::std::default::Default::default(),
            street: ::std::default::Default::default(),
            street_nbr: ::std::default::Default::default(),
            type_id: ::std::default::Default::default(),
            wt: ::std::default::Default::default(),
        }
    }
    /// Sets `city`.
    #[must_use]
    pub fn city(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.city = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `company_description`.
    #[must_use]
    pub fn company_description(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.company_description = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `country`.
    #[must_use]
    pub fn country(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.country = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `custom_fields`.
    #[must_use]
    pub fn custom_fields(
        mut self,
        value: impl ::std::convert::Into<CustomFieldInputs>,
    ) -> Self {
        self.custom_fields = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `group_id`.
    #[must_use]
    pub fn group_id(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.group_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `latitude`.
    #[must_use]
    pub fn latitude(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.latitude = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `longitude`.
    #[must_use]
    pub fn longitude(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.longitude = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `neighborhood`.
    #[must_use]
    pub fn neighborhood(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.neighborhood = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `service_time`.
    #[must_use]
    pub fn service_time(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.service_time = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `street`.
    #[must_use]
    pub fn street(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.street = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `street_nbr`.
    #[must_use]
    pub fn street_nbr(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.street_nbr = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `type_id`.
    #[must_use]
    pub fn type_id(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.type_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `wt`.
    #[must_use]
    pub fn wt(mut self, value: impl ::std::convert::Into<::std::vec::Vec<f64>>) -> Self {
        self.wt = ::std::option::Option::Some(value.into());
        self
    }
}
/// The required fields of a [`ClientCreate`], for [`ClientCreate::new`].
pub struct ClientCreateRequired<'a> {
    /// Number of the client (alphanumeric); must not be taken.
    pub uid_client: &'a str,
    /// Name of the company; unique among the clients.
    pub company_name: &'a str,
}
/// A field that the account has added to its clients.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientCustomField {
    /// Type of the values.
    pub field_type: FieldType,
    /// Identifier; as text it is the key in the `custom_fields` of a client.
    pub id: i64,
    /// Name of the field.
    pub name: ::std::string::String,
    /// Whether every client must have a value. A program reads it; no sample has it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub required: ::std::option::Option<bool>,
}
crate::codec::object::object! {
    ClientCustomField; members : 0 "field_type" 1 "id" 2 "name" 3 "required"; needed : 0
    1 2; values : 0 field_type 1 id 2 name; nullable : 3 required; times :; others : ();
}
/// The custom fields of clients.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientCustomFieldListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<ClientCustomField>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    ClientCustomFieldListResponse; members : 0 "data" 1 "success"; needed : 0 1; values :
    0 data 1 success; nullable :; times :; others : ();
}
/// A group of clients.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientGroup(
    pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
);
impl ::std::ops::Deref for ClientGroup {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}
impl ::std::convert::From<ClientGroup>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: ClientGroup) -> Self {
        value.0
    }
}
impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for ClientGroup {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}
/// The client groups.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientGroupListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<ClientGroup>,
    /// Where a page lies in its list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub paging: ::std::option::Option<Paging>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    ClientGroupListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 2;
    values : 0 data 2 success; nullable : 1 paging; times :; others : ();
}
/// A page of clients.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<ClientRecord>,
    /// Where a page lies in its list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub paging: ::std::option::Option<Paging>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    ClientListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 2; values :
    0 data 2 success; nullable : 1 paging; times :; others : ();
}
/// A client.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientResponse {
    /// A client (a customer of the account).
    pub data: ClientRecord,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    ClientResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
/// A type of clients.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientType {
    /// Identifier; 0 is always the type "Cliente".
    pub id: i64,
    /// Name of the type.
    pub name: ::std::string::String,
}
crate::codec::object::object! {
    ClientType; members : 0 "id" 1 "name"; needed : 0 1; values : 0 id 1 name; nullable
    :; times :; others : ();
}
/// The client types.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientTypeListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<ClientType>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    ClientTypeListResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data
    1 success; nullable :; times :; others : ();
}
/// Values for the account's own fields, id of the field (as text) to its value. The sources
/// disagree whether the value is sent by itself, which is the likelier form, or as an object
/// with `name` and `value` as in `Client`: try it out before relying on it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct CustomFieldInputs(
    pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
);
impl ::std::ops::Deref for CustomFieldInputs {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}
impl ::std::convert::From<CustomFieldInputs>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: CustomFieldInputs) -> Self {
        value.0
    }
}
impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for CustomFieldInputs {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}
/// The client was deleted.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeletedClientResponse {
    /// Which client was deleted.
    pub data: DeletedClient,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeletedClientResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data
    1 success; nullable :; times :; others : ();
}
/// The client after a change.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct UpdatedClientResponse {
    /// A client after a change.
    pub data: UpdatedClient,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    UpdatedClientResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data
    1 success; nullable :; times :; others : ();
}
