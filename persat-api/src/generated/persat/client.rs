// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use crate::http::check::encode_path;
#[allow(unused_imports)]
use progenitor_client::{ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    /// What to change in a client; what is left out stays.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
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
    /// A client to create.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// A field that the account has added to its clients.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientCustomField {
        /// Type of the values.
        pub field_type: crate::generated::persat::enums::FieldType,
        /// Identifier; as text it is the key in the `custom_fields` of a client.
        pub id: i64,
        /// Name of the field.
        pub name: ::std::string::String,
        /// Whether every client must have a value. A program reads it; no sample has it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub required: ::std::option::Option<bool>,
    }
    /// The custom fields of clients.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientCustomFieldListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<ClientCustomField>,
        /// Always `true` in a successful response.
        pub success: bool,
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
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<ClientGroup>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: ClientGroup) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for ClientGroup {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /// The client groups.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// A page of clients.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// An object that belongs to a client.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientObject {
        /// Values of fields, number of the field (as text) to its value.
        pub fields: FieldValues,
        /// Id of its template.
        pub obj_id: i64,
        /// Number of the client it belongs to.
        pub uid_client: ::std::string::String,
        /// Instant at which it was inserted or changed last, in UTC.
        pub updated: ::jiff::Timestamp,
    }
    /// What to change in an object of a client.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientObjectChanges {
        /// Values of fields, number of the field (as text) to its value.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fields: ::std::option::Option<FieldValues>,
        /// Number of the client to which the object moves.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub uid_client: ::std::option::Option<::std::string::String>,
    }
    /// A page of client objects.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientObjectListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<ClientObject>,
        /// Where a page lies in its list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub paging: ::std::option::Option<Paging>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// An object of a client.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientObjectResponse {
        /// An object that belongs to a client.
        pub data: ClientObject,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A template of client objects, for example refrigerators.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientObjectSchema {
        /// The fields an object has. Field 1 identifies it.
        pub fields: ::std::vec::Vec<Field>,
        /// Name of the template.
        pub name: ::std::string::String,
        /// Identifier.
        pub obj_id: i64,
    }
    /// The templates of client objects.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientObjectSchemaListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<ClientObjectSchema>,
        /// Where a page lies in its list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub paging: ::std::option::Option<Paging>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A template of client objects.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientObjectSchemaResponse {
        /// A template of client objects, for example refrigerators.
        pub data: ClientObjectSchema,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A client (a customer of the account).
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientRecord {
        /// City; one of the vendor's samples has a province here. A client program reckons with
        /// `null`.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub city: ::std::option::Option<::std::string::String>,
        /// Free text, used by searches; may be empty. A client program reckons with `null`.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub company_description: ::std::option::Option<::std::string::String>,
        /// Name of the company; unique among the clients.
        pub company_name: ::std::string::String,
        /// Country. A client program reckons with `null`.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub country: ::std::option::Option<::std::string::String>,
        /// The account's own fields, id of the field (as text) to its name and value.
        pub custom_fields: CustomFieldValues,
        /// Id of the client group, which decides the users that may see the client.
        pub group_id: i64,
        /// Instant of the last change, in UTC.
        pub last_updated: ::jiff::Timestamp,
        /// Latitude in degrees. A client program reckons with `null`.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<f64>")
        )]
        pub latitude: ::std::option::Option<f64>,
        /// Longitude in degrees. A client program reckons with `null`.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<f64>")
        )]
        pub longitude: ::std::option::Option<f64>,
        /// Neighbourhood. A client program reckons with `null`.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub neighborhood: ::std::option::Option<::std::string::String>,
        /// Service time, used to optimise routes. What it counts and its unit could not be read.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub service_time: ::std::option::Option<f64>,
        /// Street, without the number. A client program reckons with `null`.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub street: ::std::option::Option<::std::string::String>,
        /// Number in the street. A client program reckons with `null`.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub street_nbr: ::std::option::Option<::std::string::String>,
        /// Id of the client type; 0 is the built-in "Cliente". A client program reckons with `null`.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<i64>")
        )]
        pub type_id: ::std::option::Option<i64>,
        /// Number of the client, chosen by the account's users; unique. Real accounts hold values
        /// with spaces inside and at the ends.
        pub uid_client: ::std::string::String,
        /// Opening and closing time, in minutes from midnight.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub wt: ::std::option::Option<::std::vec::Vec<f64>>,
    }
    /// The client a form, a work order or a delivery is for.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientReference {
        /// Internal id of the client, not to be used. Every sample has it, but the vendor announces
        /// that it may disappear.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<i64>,
        /// Name of the client.
        pub name: ::std::string::String,
        /// Number of the client.
        pub uid_client: ::std::string::String,
    }
    /// A client.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientResponse {
        /// A client (a customer of the account).
        pub data: ClientRecord,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A type of clients.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientType {
        /// Identifier; 0 is always the type "Cliente".
        pub id: i64,
        /// Name of the type.
        pub name: ::std::string::String,
    }
    /// The client types.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ClientTypeListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<ClientType>,
        /// Always `true` in a successful response.
        pub success: bool,
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
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<CustomFieldInputs>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: CustomFieldInputs) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for CustomFieldInputs {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /// Name and value of one custom field of a client.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CustomFieldValue {
        /// Name of the field.
        pub name: ::std::string::String,
        /// Value, always text; may be empty. A client program reckons with `null` and absence.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<::std::string::String>,
    }
    /// The account's own fields, id of the field (as text) to its name and value.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct CustomFieldValues(
        pub ::std::collections::BTreeMap<::std::string::String, CustomFieldValue>,
    );
    impl ::std::ops::Deref for CustomFieldValues {
        type Target = ::std::collections::BTreeMap<
            ::std::string::String,
            CustomFieldValue,
        >;
        fn deref(
            &self,
        ) -> &::std::collections::BTreeMap<::std::string::String, CustomFieldValue> {
            &self.0
        }
    }
    impl ::std::convert::From<CustomFieldValues>
    for ::std::collections::BTreeMap<::std::string::String, CustomFieldValue> {
        fn from(value: CustomFieldValues) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::std::collections::BTreeMap<::std::string::String, CustomFieldValue>,
    > for CustomFieldValues {
        fn from(
            value: ::std::collections::BTreeMap<::std::string::String, CustomFieldValue>,
        ) -> Self {
            Self(value)
        }
    }
    /// Which client was deleted.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeletedClient {
        /// Number of the client.
        pub uid_client: ::std::string::String,
    }
    /// Which object was deleted.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeletedClientObject {
        /// Value of its field 1.
        pub field_1: ::std::string::String,
        /// Id of its template.
        pub obj_id: i64,
        /// Number of the client it belonged to.
        pub uid_client: ::std::string::String,
    }
    /// The object was deleted.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeletedClientObjectResponse {
        /// Which object was deleted.
        pub data: DeletedClientObject,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// The client was deleted.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeletedClientResponse {
        /// Which client was deleted.
        pub data: DeletedClient,
        /// Always `true` in a successful response.
        pub success: bool,
    }
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
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<DeletedDelivery>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: DeletedDelivery) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for DeletedDelivery {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /// What the event tells about what was to be delivered.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeletedDeliveryData {
        /// Whom to ask for.
        pub contact: DeliveryContact,
    }
    /// The delivery was deleted.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeletedDeliveryResponse {
        /// An empty object.
        pub data: DeletedDelivery,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// The part of a deleted delivery that the event has.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeletedDeliverySummary {
        /// The client a form, a work order or a delivery is for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client: ::std::option::Option<ClientReference>,
        /// When it was inserted, on the clock of `created` in `Delivery`.
        pub created: crate::time::DateTimeInUnknownZone,
        /// What the event tells about what was to be delivered.
        pub delivery_data: DeletedDeliveryData,
        /// Identifier.
        #[serde(rename = "_id")]
        pub id: ::std::string::String,
        /// State of a delivery.
        pub state: crate::generated::persat::enums::DeliveryState,
    }
    /// Which element was deleted.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeletedMasterDbElement {
        /// Value of its field 1.
        pub field_1: ::std::string::String,
        /// Id of the Master DB.
        pub mdb_id: i64,
    }
    /// The element was deleted.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeletedMasterDbElementResponse {
        /// Which element was deleted.
        pub data: DeletedMasterDbElement,
        /// Always `true` in a successful response.
        pub success: bool,
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
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
        pub created: crate::time::DateTimeInUnknownZone,
        /// What is to be delivered where, and what became of it.
        pub delivery_data: DeliveryData,
        /// The day by which it is due; informative only.
        pub due_date: crate::time::CalendarDay,
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
        pub state: crate::generated::persat::enums::DeliveryState,
    }
    /// The address.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeliveryAddress {
        /// Street and number.
        pub clean: ::std::string::String,
        /// What else helps to find it, such as the floor.
        pub extra_info: ::std::string::String,
    }
    /// Who delivers it and when; absent in the states `PENDING` and `ROUTING`.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeliveryAssignation {
        /// The day to which it is assigned, as one program reads it; a route has it as
        /// `assigned_date`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub date: ::std::option::Option<crate::time::CalendarDay>,
        /// Name of the device; missing when it is not assigned. A program compares it with
        /// `first_name` and `last_name` of a device, joined by a space.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub device_name: ::std::option::Option<::std::string::String>,
        /// Fields that the description does not name.
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /// Whom to ask for.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeliveryContact {
        /// E-mail address; may be empty.
        pub email: ::std::string::String,
        /// Name; may be empty.
        pub name: ::std::string::String,
        /// Telephone number; may be empty.
        pub phone: ::std::string::String,
    }
    /// A delivery to create. The vendor's table is cut after these fields.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// What is to be delivered where, and what became of it. `instructions` holds the values
    /// directly, `results` holds them in `formvalues`.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// What is to be delivered. The vendor's table is cut after these fields.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// A page of deliveries.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeliveryListResponse {
        /// The deliveries, the newest first.
        pub data: ::std::vec::Vec<ListedDelivery>,
        /// How to read on.
        pub paging: DeliveryPaging,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// One report about a delivery.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeliveryLogEntry {
        /// When it was reported.
        pub date: crate::time::DateTimeInUnknownZone,
        /// Id of the user.
        pub user_id: i64,
        /// Name (an e-mail address) of the user.
        pub user_name: ::std::string::String,
        /// Real name of the user.
        pub user_real_name: ::std::string::String,
    }
    /// How to read on.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeliveryPaging {
        /// What to send as `next` to get the page after this one; `null` on the last page. In the
        /// vendor's sample it is the `created` of an item, in milliseconds since 1970.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<i64>")
        )]
        pub next: ::std::option::Option<i64>,
        /// A number of deliveries. That it is 0 does not say that this is the last page.
        pub total: i64,
    }
    /// Where it is delivered.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeliveryPosition {
        /// The address.
        pub address: DeliveryAddress,
        /// Longitude and latitude in degrees, in this order. May be absent in state `PENDING`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub location: ::std::option::Option<::std::vec::Vec<f64>>,
    }
    /// A delivery.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeliveryResponse {
        /// A delivery.
        pub data: Delivery,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// What became of it; only in the finished states.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// A route of a device through several deliveries. The vendor's sample is cut; there may be
    /// fields after `deliveries`.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// The delivery routes.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeliveryRouteListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<DeliveryRoute>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// One version of a type of deliveries.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// The types of deliveries.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeliverySchemaListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<ListedDeliverySchema>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A type of deliveries.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeliverySchemaResponse {
        /// One version of a type of deliveries.
        pub data: DeliverySchema,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A tracking device.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Device {
        /// First part of its name; for a vehicle the model or the driver. A client program reckons
        /// with `null`.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub first_name: ::std::option::Option<::std::string::String>,
        /// Identifier.
        pub id: i64,
        /// Second part of its name; for a vehicle the number plate. A client program reckons with
        /// `null`.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub last_name: ::std::option::Option<::std::string::String>,
        /// Serial number.
        pub serial_number: ::std::string::String,
        /// Kind of device.
        #[serde(rename = "type")]
        pub type_: crate::generated::persat::enums::DeviceType,
        /// When a device works, by day of the week.
        pub working_hours: WorkingHours,
        /// The zones it works in. Absent or `null` for some devices.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub working_zones: ::std::option::Option<::std::vec::Vec<WorkingZone>>,
    }
    /// The devices.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeviceListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<Device>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A device.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeviceResponse {
        /// A tracking device.
        pub data: Device,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A visit of a device to a client.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// Visits; the list is empty or `null` when there are none yet.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DeviceVisitListResponse {
        /// The visits.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
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
    /// What went wrong.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ErrorDetail {
        /// The status of the failure, documented as equal to the HTTP status.
        pub status: crate::generated::persat::enums::ErrorStatus,
        /// The vendor's name for the kind of failure.
        #[serde(rename = "type")]
        pub type_: crate::generated::persat::enums::ErrorType,
        /// A message in Spanish that may be shown to the end user.
        #[serde(rename = "userMessage")]
        pub user_message: ::std::string::String,
    }
    /// The body of every failed response.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ErrorEnvelope {
        /// What went wrong.
        pub error: ErrorDetail,
        /// Always `false` in a failed response.
        pub success: bool,
    }
    /// A field of a template of client objects or of a Master DB.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Field {
        /// Number of the field; as text it is the key in `FieldValues`.
        pub id: i64,
        /// Name of the field.
        pub name: ::std::string::String,
        /// Type of the values.
        #[serde(rename = "type")]
        pub type_: crate::generated::persat::enums::FieldType,
    }
    /// Values of fields, number of the field (as text) to its value. Values are always text,
    /// whatever the type of the field; empty text where there is none.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FieldValues(
        pub ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    );
    impl ::std::ops::Deref for FieldValues {
        type Target = ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::string::String,
        >;
        fn deref(
            &self,
        ) -> &::std::collections::BTreeMap<
            ::std::string::String,
            ::std::string::String,
        > {
            &self.0
        }
    }
    impl ::std::convert::From<FieldValues>
    for ::std::collections::BTreeMap<::std::string::String, ::std::string::String> {
        fn from(value: FieldValues) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    > for FieldValues {
        fn from(
            value: ::std::collections::BTreeMap<
                ::std::string::String,
                ::std::string::String,
            >,
        ) -> Self {
            Self(value)
        }
    }
    /// A follow-up as created.
    ///
    /// **Rules.**
    ///
    /// - `send_email_minutes_before` is there only when `send_email` is `true` (documented).
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FollowUp {
        /// Colour that identifies it.
        pub color: crate::generated::persat::enums::FollowUpColor,
        /// When it is due, in local time, as it was sent.
        pub date: crate::time::WallClockDateTime,
        /// Free text; may be empty.
        pub description: ::std::string::String,
        /// Identifier of the follow-up.
        pub id: i64,
        /// Ids of the responsible users.
        pub responsible_user_ids: ::std::vec::Vec<i64>,
        /// Whether an e-mail is sent to the responsible users.
        pub send_email: bool,
        /// How many minutes before `date` the responsible users get an e-mail; present only when
        /// `send_email` is true.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub send_email_minutes_before: ::std::option::Option<
            crate::generated::persat::enums::EmailLeadMinutes,
        >,
        /// Title.
        pub title: ::std::string::String,
        /// Number of the client it is about.
        pub uid_client: ::std::string::String,
    }
    /// A follow-up to create.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FollowUpCreate {
        /// Colour that identifies it.
        pub color: crate::generated::persat::enums::FollowUpColor,
        /// When it is due, in local time; must lie in the future.
        pub date: crate::time::WallClockDateTime,
        /// Free text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        /// Ids of the responsible users, at least one. Each of them must be allowed to see the
        /// client's group.
        pub responsible_user_ids: ::std::vec::Vec<i64>,
        /// How many minutes before `date` the responsible users get an e-mail; left out, none is
        /// sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub send_email_minutes_before: ::std::option::Option<
            crate::generated::persat::enums::EmailLeadMinutes,
        >,
        /// Title.
        pub title: ::std::string::String,
        /// Number of the client it is about (alphanumeric).
        pub uid_client: ::std::string::String,
    }
    /// The follow-up that was created.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FollowUpResponse {
        /// A follow-up as created.
        pub data: FollowUp,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A form that was filled.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Form {
        /// The client a form, a work order or a delivery is for.
        pub client: ClientReference,
        /// When it was inserted. On one clock with `df_data.results.last_updated`: in the vendor's
        /// samples a form that was never changed has the same value in both.
        pub created: crate::time::DateTimeInUnknownZone,
        /// Id of the user who inserted it; `-1` when it was inserted through the API.
        pub created_by_user_id: i64,
        /// Name (an e-mail address) of the user who inserted it; `Creado por Api` when it was
        /// inserted through the API.
        pub created_by_user_name: ::std::string::String,
        /// Template and values of a form.
        pub df_data: FormContent,
        /// Identifier. Digits today, but text on purpose; it may become alphanumeric.
        #[serde(rename = "_id")]
        pub id: ::std::string::String,
        /// A state that forms can have.
        pub state: FormState,
    }
    /// What to change in a form.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormChanges {
        /// New values of a form.
        pub df_data: FormContentChanges,
    }
    /// Template and values of a form.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormContent {
        /// The values of a form.
        pub results: FormResults,
        /// Id of the version of the template that the values follow.
        pub schema_id: i64,
    }
    /// New values of a form.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormContentChanges {
        /// The new values, by the template's widgets.
        pub formvalues: FormValues,
    }
    /// Template and values of a form to insert. In a response the values stand elsewhere.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormContentCreate {
        /// The values, by the template's widgets.
        pub formvalues: FormValues,
        /// Id of the version of the template.
        pub schema_id: i64,
    }
    /// A form to insert.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormCreate {
        /// Template and values of a form to insert.
        pub df_data: FormContentCreate,
        /// Number of the client it is for.
        pub uid_client: ::std::string::String,
    }
    /// A page of forms.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<ListedForm>,
        /// Where a page lies in its list.
        pub paging: Paging,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A form.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormResponse {
        /// A form that was filled.
        pub data: Form,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// The values of a form.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormResults {
        /// The values, by the template's widgets.
        pub formvalues: FormValues,
        /// When the values were changed last. On one clock with `created` of the form, and equal to
        /// it if they never were.
        pub last_updated: crate::time::DateTimeInUnknownZone,
    }
    /// One version of a template of forms.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormSchema {
        /// What a form of this template looks like.
        pub description: FormSchemaDescription,
        /// Whether this version is a draft, by the name.
        pub draft: bool,
        /// What the versions of one template have in common. States belong to it.
        pub form_group: i64,
        /// Whether this version is in production, by the name.
        pub production: bool,
        /// Id of this version.
        pub schema_id: i64,
        /// Number of the version. By an integrator's notes each change of a template makes a new
        /// one, and none is ever deleted.
        pub version: i64,
    }
    /// What a form of this template looks like.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormSchemaDescription {
        /// Colour of a template.
        pub color: crate::generated::persat::enums::FormSchemaColor,
        /// Title of the form.
        pub title: ::std::string::String,
        /// The widgets, in the order in which they are shown.
        pub widgets: ::std::vec::Vec<Widget>,
    }
    /// The templates of forms.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormSchemaListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<ListedFormSchema>,
        /// Where a page lies in its list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub paging: ::std::option::Option<Paging>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A template of forms.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormSchemaResponse {
        /// One version of a template of forms.
        pub data: FormSchema,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A state that forms can have.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormState {
        /// Colour of a state.
        pub color: crate::generated::persat::enums::FormStateColor,
        /// Whether the state was deleted.
        pub deleted: bool,
        /// Identifier.
        pub id: i64,
        /// Name, chosen by the account.
        pub name: ::std::string::String,
    }
    /// One change of the state of a form.
    ///
    /// **Rules.**
    ///
    /// - `user_id` is `null` where `user_name` is `Modificado por Api` (documented).
    /// - `user_name` is `Modificado por Api` where `user_id` is `null` (concluded from the printed payloads).
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormStateHistoryEntry {
        /// When the state was changed.
        pub created_at: crate::time::DateTimeInUnknownZone,
        /// Id of the form.
        pub form_id: ::std::string::String,
        /// Id of the state it was given.
        pub state_id: i64,
        /// Name of the state it was given.
        pub state_name: ::std::string::String,
        /// Id of the user who did it; `null` when it was done through the API.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<i64>")
        )]
        pub user_id: ::std::option::Option<i64>,
        /// Real name of the user who did it, no e-mail address; `Modificado por Api` when it was
        /// done through the API.
        pub user_name: ::std::string::String,
    }
    /// The changes of state of a form.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormStateHistoryResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<FormStateHistoryEntry>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// The states of forms.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormStateListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<ListedFormState>,
        /// Where a page lies in its list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub paging: ::std::option::Option<Paging>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A state of forms.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormStateResponse {
        /// A state that forms can have.
        pub data: FormState,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// The state to give to a form.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormStateUpdate {
        /// Id of the new state.
        pub state_id: i64,
    }
    /// The answers of a form: widget id to value. What a value looks like depends on the widget
    /// of the form's schema (text, number, list, object …), so the values stay untyped here.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FormValues(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::ops::Deref for FormValues {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<FormValues>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: FormValues) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for FormValues {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /// A label of work orders or of deliveries.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Label {
        /// Colour of a label.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub color: ::std::option::Option<crate::generated::persat::enums::LabelColor>,
        /// Identifier; work orders and deliveries have it in `labels_ids`.
        pub id: i64,
        /// Name of the label.
        pub name: ::std::string::String,
    }
    /// What to change in a label; what is left out presumably stays.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct LabelChanges {
        /// Colour of a label.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub color: ::std::option::Option<crate::generated::persat::enums::LabelColor>,
        /// New name of the label.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    /// The labels.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct LabelListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<Label>,
        /// Where a page lies in its list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub paging: ::std::option::Option<Paging>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// An option of a widget for labels, as one account has them.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct LabelOption {
        /// Colour of the option; presumably one of those of labels.
        pub color: crate::generated::persat::enums::LabelColor,
        /// Name of the option, which is the value of the widget.
        pub option_name: ::std::string::String,
    }
    /// A label.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct LabelResponse {
        /// A label of work orders or of deliveries.
        pub data: Label,
        /// Always `true` in a successful response.
        pub success: bool,
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
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
        pub created: crate::time::DateTimeInUnknownZone,
        /// What is to be delivered where, and what became of it; in the list perhaps less of it.
        pub delivery_data: ListedDeliveryData,
        /// The day by which it is due; informative only.
        pub due_date: crate::time::CalendarDay,
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
        pub state: crate::generated::persat::enums::DeliveryState,
    }
    /// What is to be delivered where, and what became of it; in the list perhaps less of it.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
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
    /// One version of a type of deliveries, as the list has it, with or without widgets.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// A form as the list of forms has it. Its page, an older one, shows no `state`.
    ///
    /// **Rules.**
    ///
    /// - `created_by_user_id` is `-1` where `created_by_user_name` is `Creado por Api` (documented).
    /// - `created_by_user_name` is `Creado por Api` where `created_by_user_id` is `-1` (concluded from the printed payloads).
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ListedForm {
        /// The client a form, a work order or a delivery is for.
        pub client: ClientReference,
        /// When it was inserted. On one clock with `df_data.results.last_updated`: in the vendor's
        /// samples a form that was never changed has the same value in both.
        pub created: crate::time::DateTimeInUnknownZone,
        /// Id of the user who inserted it; `-1` when it was inserted through the API.
        pub created_by_user_id: i64,
        /// Name (an e-mail address) of the user who inserted it; `Creado por Api` when it was
        /// inserted through the API.
        pub created_by_user_name: ::std::string::String,
        /// Template and values of a form.
        pub df_data: FormContent,
        /// Identifier. Digits today, but text on purpose; it may become alphanumeric.
        #[serde(rename = "_id")]
        pub id: ::std::string::String,
        /// A state that forms can have.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<FormState>,
    }
    /// One version of a template of forms, as the list has it.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ListedFormSchema {
        /// What a form of this template looks like.
        pub description: ListedFormSchemaDescription,
        /// Whether this version is a draft, by the name.
        pub draft: bool,
        /// What the versions of one template have in common. States belong to it.
        pub form_group: i64,
        /// Whether this version is in production, by the name.
        pub production: bool,
        /// Id of this version.
        pub schema_id: i64,
        /// Number of the version. By an integrator's notes each change of a template makes a new
        /// one, and none is ever deleted.
        pub version: i64,
    }
    /// What a form of this template looks like. It is not certain that the list has more of it than
    /// the title.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ListedFormSchemaDescription {
        /// Colour of a template.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub color: ::std::option::Option<
            crate::generated::persat::enums::FormSchemaColor,
        >,
        /// Title of the form.
        pub title: ::std::string::String,
        /// The widgets, in the order in which they are shown.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub widgets: ::std::option::Option<::std::vec::Vec<Widget>>,
    }
    /// A state that forms can have, as the list has it. The page about the list could not be read;
    /// that its items are like a state read by itself is presumed.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ListedFormState {
        /// Colour of a state.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub color: ::std::option::Option<
            crate::generated::persat::enums::FormStateColor,
        >,
        /// Whether the state was deleted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub deleted: ::std::option::Option<bool>,
        /// Identifier.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<i64>,
        /// Name, chosen by the account.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    /// One version of a type of work orders, as the list has it. The page about the list could not
    /// be read; a program that uses it reads only the id for certain.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ListedWorkOrderSchema {
        /// Estimated duration in minutes. A program reckons with its absence.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub default_service_time: ::std::option::Option<f64>,
        /// Whether this version is a draft, by the name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub draft: ::std::option::Option<bool>,
        /// The form that the office fills.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instructions_description: ::std::option::Option<SchemaWidgets>,
        /// Ids of its labels.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub labels_ids: ::std::option::Option<::std::vec::Vec<i64>>,
        /// Name of the type.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        /// Whether this version is in production; a program reads it so.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub production: ::std::option::Option<bool>,
        /// The form that the technician fills.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub results_description: ::std::option::Option<SchemaWidgets>,
        /// Number of the version.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub version: ::std::option::Option<i64>,
        /// What the versions of one type have in common, by the name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub wo_group: ::std::option::Option<i64>,
        /// Id of this version. The vendor spells it without the c; a work order has it as
        /// `wo_data.schema_id`.
        pub wo_shema_id: i64,
    }
    /// The structure of a Master DB, a table of the account's own.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MasterDb {
        /// The fields an element has. Field 1 identifies it and is unique.
        pub fields: ::std::vec::Vec<Field>,
        /// Identifier.
        pub mdb_id: i64,
        /// Name of the Master DB.
        pub name: ::std::string::String,
    }
    /// An element of a Master DB.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MasterDbElement {
        /// Values of fields, number of the field (as text) to its value.
        pub fields: FieldValues,
        /// Id of the Master DB.
        pub mdb_id: i64,
        /// Instant at which it was inserted or changed last, in UTC.
        pub updated: ::jiff::Timestamp,
    }
    /// What to change in an element; what is left out stays.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MasterDbElementChanges {
        /// Values of fields, number of the field (as text) to its value.
        pub fields: FieldValues,
    }
    /// A page of elements.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MasterDbElementListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<MasterDbElement>,
        /// Where a page lies in its list.
        pub paging: Paging,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// An element of a Master DB.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MasterDbElementResponse {
        /// An element of a Master DB.
        pub data: MasterDbElement,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// The structures of all Master DBs.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MasterDbListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<MasterDb>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// The structure of a Master DB.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MasterDbResponse {
        /// The structure of a Master DB, a table of the account's own.
        pub data: MasterDb,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A successful response of which no source shows the data.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct OpenResponse {
        /// What the response says; not documented, possibly absent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data: ::std::option::Option<::serde_json::Value>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// Where a page lies in its list. The vendor's pages disagree about `limit`, `result` and
    /// `total`: depend on none of them, and read on until a page is short or empty.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Paging {
        /// Number of items in this list, by the page *Formato de Respuesta*; the `limit` of the
        /// request, by the page about the elements of a Master DB.
        pub limit: i64,
        /// Position of the first item, counted from 0.
        pub offset: i64,
        /// Number of all matches, by the page *Formato de Respuesta*; number of items in this
        /// response, as the page about forms is read.
        pub result: i64,
        /// Size of the whole collection, by the page *Formato de Respuesta*; number of all matches,
        /// as the page about forms is read.
        pub total: i64,
    }
    /// A technician assigned to a work order.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Responsible {
        /// Id of the user.
        pub user_id: i64,
        /// Name (an e-mail address) of the user.
        pub user_name: ::std::string::String,
    }
    /// To which device a route is assigned, and for which day.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RouteAssignation {
        /// The day to which the route is assigned.
        pub assigned_date: crate::time::CalendarDay,
        /// Id of the device.
        pub device_id: i64,
        /// Name of the device.
        pub device_name: ::std::string::String,
    }
    /// A delivery of a route.
    ///
    /// **Rules.**
    ///
    /// - `arrival_time` is not there in `PENDING`, `ROUTING` and `ASSIGNED` (documented).
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
        pub state: crate::generated::persat::enums::DeliveryState,
    }
    /// Where and when a route begins.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct RouteDeparture {
        /// Name of the place.
        pub name: ::std::string::String,
        /// When it is to begin, presumably in minutes from midnight.
        pub planned_departure_time: f64,
    }
    /// The widgets of one form of a type of work orders or deliveries.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SchemaWidgets {
        /// The widgets, in the order in which they are shown.
        pub widgets: ::std::vec::Vec<Widget>,
    }
    /// A column of a table, as one account has them.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct TableColumn {
        /// Identifier of the column; only in tables on a Master DB. Its type is not known.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub col_id: ::std::option::Option<::serde_json::Value>,
        /// Name of the column.
        pub name: ::std::string::String,
        /// The options of a column of the type `DROPDOWN`. Their form is not known.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub options: ::std::option::Option<::serde_json::Value>,
        /// Type of a column.
        #[serde(rename = "type")]
        pub type_: crate::generated::persat::enums::TableColumnType,
    }
    /// A user that works as a technician. There may be fields that no source tells of.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct TechnicianUser {
        /// Whether the user was deleted; a program reckons with its absence.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub deleted: ::std::option::Option<bool>,
        /// Name of the user.
        pub name: ::std::string::String,
        /// Real name; a program reckons with its absence and with `null`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub real_name: ::std::option::Option<::std::string::String>,
        /// Id of the user.
        pub user_id: i64,
        /// Fields that the description does not name.
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /// The technicians.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct TechnicianUserListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<TechnicianUser>,
        /// Where a page lies in its list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub paging: ::std::option::Option<Paging>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A link to follow a work order.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct TrackLink {
        /// The address.
        pub tracklink: ::std::string::String,
    }
    /// A link to follow a work order.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct TrackLinkResponse {
        /// A link to follow a work order.
        pub data: TrackLink,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// The last valid position of a device.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct TrackingPoint {
        /// Id of the device.
        pub device_id: i64,
        /// Latitude in degrees.
        pub latitude: f64,
        /// Longitude in degrees.
        pub longitude: f64,
        /// When the position was taken. Its page does not say whether it is UTC or local time.
        pub timestamp: crate::time::DateTimeInUnknownZone,
    }
    /// The last valid position.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct TrackingPointResponse {
        /// The last valid position of a device.
        pub data: TrackingPoint,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// Figures about one day of a device; `null` when there are none. What "wa" stands for is not
    /// known, working area is likely.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// The figures of one day; a day without figures has no `data`, or `null`.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct TrackingSummaryResponse {
        /// Figures about one day of a device; `null` when there are none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data: ::std::option::Option<TrackingSummary>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A client after a change. A program reckons with fields that are left out; which may be is
    /// not known.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct UpdatedClient {
        /// City; one of the vendor's samples has a province here. A client program reckons with
        /// `null`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub city: ::std::option::Option<::std::string::String>,
        /// Free text, used by searches; may be empty. A client program reckons with `null`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub company_description: ::std::option::Option<::std::string::String>,
        /// Name of the company; unique among the clients.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub company_name: ::std::option::Option<::std::string::String>,
        /// Country. A client program reckons with `null`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub country: ::std::option::Option<::std::string::String>,
        /// The account's own fields, id of the field (as text) to its name and value.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub custom_fields: ::std::option::Option<CustomFieldValues>,
        /// Id of the client group, which decides the users that may see the client.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_id: ::std::option::Option<i64>,
        /// Instant of the last change, in UTC.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_updated: ::std::option::Option<::jiff::Timestamp>,
        /// Latitude in degrees. A client program reckons with `null`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub latitude: ::std::option::Option<f64>,
        /// Longitude in degrees. A client program reckons with `null`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub longitude: ::std::option::Option<f64>,
        /// Neighbourhood. A client program reckons with `null`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub neighborhood: ::std::option::Option<::std::string::String>,
        /// Service time, used to optimise routes. What it counts and its unit could not be read.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub service_time: ::std::option::Option<f64>,
        /// Street, without the number. A client program reckons with `null`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub street: ::std::option::Option<::std::string::String>,
        /// Number in the street. A client program reckons with `null`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub street_nbr: ::std::option::Option<::std::string::String>,
        /// Id of the client type; 0 is the built-in "Cliente". A client program reckons with `null`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub type_id: ::std::option::Option<i64>,
        /// Number of the client, chosen by the account's users; unique. Real accounts hold values
        /// with spaces inside and at the ends.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub uid_client: ::std::option::Option<::std::string::String>,
        /// Opening and closing time, in minutes from midnight.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub wt: ::std::option::Option<::std::vec::Vec<f64>>,
    }
    /// The client after a change.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct UpdatedClientResponse {
        /// A client after a change.
        pub data: UpdatedClient,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A user of the account.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct User(pub ::serde_json::Map<::std::string::String, ::serde_json::Value>);
    impl ::std::ops::Deref for User {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<User>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: User) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for User {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /// The users.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct UserListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<User>,
        /// Where a page lies in its list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub paging: ::std::option::Option<Paging>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// The client visited.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct VisitedClient {
        /// Name of the client, which is `name` in forms, orders and deliveries.
        pub company_name: ::std::string::String,
        /// Number of the client.
        pub uid_client: ::std::string::String,
    }
    /// One field of a form, or a heading between fields. No sample tells whether a value is
    /// required or how long it may be.
    ///
    /// **Rules.**
    ///
    /// - The options of `SIMPLE_SELECTION` and `MULTIPLE_SELECTION` are texts (documented).
    /// - The options of `DROPDOWN_SELECTION` are texts (concluded from the printed payloads).
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Widget {
        /// Settings of a widget.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<WidgetSettings>,
        /// Identifier; the key of the value in `FormValues`. `FW` and seven letters or digits as a
        /// rule, `FW_FINAL_STATE` for the final state of a delivery.
        pub id: ::std::string::String,
        /// Hint shown; may be empty. A client program reckons with its absence.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subtitle: ::std::option::Option<::std::string::String>,
        /// Label shown.
        pub title: ::std::string::String,
        /// Type of a widget, which gives the form of its value in `FormValues`.
        pub widget_type: crate::generated::persat::enums::WidgetType,
    }
    /// An option, as text or (for labels) as an object with a colour.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(untagged)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum WidgetOption {
        /// As text.
        String(::std::string::String),
        /// An option of a widget for labels, as one account has them.
        #[serde(deserialize_with = "crate::codec::objects::alternative")]
        LabelOption(LabelOption),
        /// In a form that is not documented.
        Other(::serde_json::Value),
    }
    impl ::std::convert::From<LabelOption> for WidgetOption {
        fn from(value: LabelOption) -> Self {
            Self::LabelOption(value)
        }
    }
    impl ::std::convert::From<::serde_json::Value> for WidgetOption {
        fn from(value: ::serde_json::Value) -> Self {
            Self::Other(value)
        }
    }
    /// Settings of a widget. Only types that have settings have it; for others it is absent or
    /// `null`. Which settings there are depends on the type, and those of several types are not
    /// known.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WidgetSettings {
        /// The columns of a table.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cols: ::std::option::Option<::std::vec::Vec<TableColumn>>,
        /// Set for a table on a Master DB; its meaning and type are not known.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub main_field: ::std::option::Option<::serde_json::Value>,
        /// Id of the Master DB the table is on.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub mdb_id: ::std::option::Option<i64>,
        /// Id of the template whose objects can be chosen.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub obj_id: ::std::option::Option<i64>,
        /// The options of a selection (texts) or of labels (objects).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub options: ::std::option::Option<::std::vec::Vec<WidgetOption>>,
        /// Set for a table on a Master DB; what it holds is not known.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub show_fields: ::std::option::Option<::std::vec::Vec<::serde_json::Value>>,
        /// Set for a table on a Master DB; what it holds is not known.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_fields: ::std::option::Option<::std::vec::Vec<::serde_json::Value>>,
        /// Fields that the description does not name.
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /// A work order ("OT"). Which parts it has depends on its `state`.
    ///
    /// **Rules.**
    ///
    /// - `created_by_user_id` is `-1` where `created_by_user_name` is `Creado por Api` (documented).
    /// - `created_by_user_name` is `Creado por Api` where `created_by_user_id` is `-1` (concluded from the printed payloads).
    /// - An `_id` of `-1` comes with `wo_data.wo_rule_id` and `wo_data.wo_instance`, which identify the occurrence (documented).
    /// - In `PROYECTADA`, `assignation_info.responsibles` has nobody (documented).
    /// - `wo_data.results` is not there in `PENDIENTE`, `PROYECTADA`, `ASIGNADA` and `VENCIDA` (documented).
    /// - In `INFORME`, `wo_data.results` is there (documented).
    /// - In the closed states, `wo_data.results` and its `closing_info` are there (concluded from the printed payloads).
    /// - `wo_data.results.closing_info` is there only in the closed states (documented).
    /// - In `PROYECTADA`, `assignation_info` has `date` and `starts_min` (concluded from the printed payloads).
    /// - In `VENCIDA`, `assignation_info` has `date`, `starts_min`, `responsibles_required` and `responsibles` (documented).
    /// - From `ASIGNADA` on, in `INFORME` and in the closed states, `assignation_info` has `date`, `starts_min`, `responsibles_required` and at least one of `responsibles` (concluded from the printed payloads).
    /// - In `ASIGNADA`, `INFORME` and the closed states, `wo_data.instructions` is there (concluded from the printed payloads).
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrder {
        /// When and by whom it is done.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub assignation_info: ::std::option::Option<WorkOrderAssignation>,
        /// The client a form, a work order or a delivery is for.
        pub client: ClientReference,
        /// When it was created, in local time; has nothing to do with the day it is scheduled for.
        pub created: crate::time::WallClockDateTime,
        /// Id of the user who created it; `-1` when it was created through the API.
        pub created_by_user_id: i64,
        /// Name (an e-mail address) of the user who created it; `Creado por Api` when it was
        /// created through the API.
        pub created_by_user_name: ::std::string::String,
        /// Identifier. Numeric text today; the vendor says it may become alphanumeric. The value
        /// `-1` occurs only in lists, for future occurrences of a repeating order: identify those
        /// by `wo_data.wo_rule_id` and `wo_data.wo_instance`.
        #[serde(rename = "_id")]
        pub id: ::std::string::String,
        /// Ids of its labels. Weak references: some may belong to labels that no longer exist.
        pub labels_ids: ::std::vec::Vec<i64>,
        /// Internal to the vendor, not to be used; may disappear.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub note_id: ::std::option::Option<i64>,
        /// State of a work order.
        pub state: crate::generated::persat::enums::WorkOrderState,
        /// What is to be done, and what was done.
        pub wo_data: WorkOrderData,
    }
    /// When and by whom it is done. For a `PENDIENTE` order it is not known which of these fields
    /// are `null`, absent or empty; a client program reckons with `null` in the first two.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderAssignation {
        /// The day on which it is done.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub date: ::std::option::Option<crate::time::CalendarDay>,
        /// The technicians. Empty in state `PROYECTADA`, and in `VENCIDA` when the order expired
        /// without ever being assigned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub responsibles: ::std::option::Option<::std::vec::Vec<Responsible>>,
        /// Number of technicians needed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub responsibles_required: ::std::option::Option<i64>,
        /// Start, in minutes from midnight of `date`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub starts_min: ::std::option::Option<f64>,
    }
    /// When and by whom it is to be done; what is sent decides the state.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderAssignationCreate {
        /// The day on which it is to be done.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub date: ::std::option::Option<crate::time::CalendarDay>,
        /// Ids of the technicians, as many as `responsibles_required` says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub responsibles: ::std::option::Option<::std::vec::Vec<i64>>,
        /// Number of technicians needed, at least 1. Required for an assigned order; whether also
        /// for a pending one is not known, since its page leaves out only the other three: send it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub responsibles_required: ::std::option::Option<i64>,
        /// Start, in minutes from midnight of `date`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub starts_min: ::std::option::Option<f64>,
    }
    /// Why a work order is cancelled.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderCancellation {
        /// The reason, at most 500 characters.
        pub cause: ::std::string::String,
        /// Ids of labels in place of those it has. Left out: they stay; empty: it loses all. To add
        /// one, read the order first and send the whole list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub labels_ids: ::std::option::Option<::std::vec::Vec<i64>>,
    }
    /// What can be changed in a work order.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderChanges {
        /// Ids of its labels. Those of labels that do not exist are accepted.
        pub labels_ids: ::std::vec::Vec<i64>,
    }
    /// How the coordinator closed it; only in the closed states.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderClosing {
        /// Reason given when closing. A client program treats it as nullable.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub cause: ::std::option::Option<::std::string::String>,
    }
    /// A work order to create.
    ///
    /// **Rules.**
    ///
    /// - Who names `responsibles`, at either place, gives `assignation_info.date`, `starts_min`, `responsibles_required` and `wo_data.instructions` as well (documented).
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderCreate {
        /// When and by whom it is to be done; what is sent decides the state.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub assignation_info: ::std::option::Option<WorkOrderAssignationCreate>,
        /// Ids of its labels. Those of labels that do not exist are accepted silently.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub labels_ids: ::std::option::Option<::std::vec::Vec<i64>>,
        /// Ids of the technicians. One page of the vendor names it here, another one in
        /// `assignation_info`, where responses have it too: send it there unless that fails.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub responsibles: ::std::option::Option<::std::vec::Vec<i64>>,
        /// Number of the client it is for (alphanumeric).
        pub uid_client: ::std::string::String,
        /// What is to be done.
        pub wo_data: WorkOrderDataCreate,
    }
    /// What is to be done, and what was done.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderData {
        /// The form filled by the office.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instructions: ::std::option::Option<WorkOrderInstructions>,
        /// The form filled by the technician; in `INFORME` and the closed states.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub results: ::std::option::Option<WorkOrderResults>,
        /// Id of the version of the work-order schema that its forms follow.
        pub schema_id: i64,
        /// Estimated duration in minutes.
        pub service_time: f64,
        /// Occurrence within a repetition. Always `null` in the vendor's samples; the type of
        /// other values is not documented.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub wo_instance: ::std::option::Option<::serde_json::Value>,
        /// Repetition rule it stems from. Always `null` in the vendor's samples; the type of
        /// other values is not documented.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub wo_rule_id: ::std::option::Option<::serde_json::Value>,
    }
    /// What is to be done.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderDataCreate {
        /// The form filled by the office.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instructions: ::std::option::Option<WorkOrderInstructions>,
        /// Id of the version of the type of work orders.
        pub schema_id: i64,
        /// Estimated duration in minutes.
        pub service_time: f64,
    }
    /// The form filled by the office. The page about `VENCIDA` says that it may be missing; of the
    /// other states only orders that have it are shown.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderInstructions {
        /// The values, by the widgets of the type's `instructions_description`.
        pub formvalues: FormValues,
    }
    /// Work orders.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<WorkOrder>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A work order.
    ///
    /// **Rules.**
    ///
    /// - An `_id` of `-1` occurs in lists only (documented).
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderResponse {
        /// A work order ("OT").
        pub data: WorkOrder,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// The form filled by the technician; in `INFORME` and the closed states.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderResults {
        /// How the coordinator closed it; only in the closed states.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub closing_info: ::std::option::Option<WorkOrderClosing>,
        /// The values, by the widgets of the type's `results_description`.
        pub formvalues: FormValues,
        /// When the results were changed last. No page states its clock; presumably it is the one of
        /// `created`, local time. The one sample at hand does not decide: it lies nine days before.
        pub last_updated: crate::time::DateTimeInUnknownZone,
    }
    /// One version of a type of work orders.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderSchema {
        /// Estimated duration in minutes. A program reckons with its absence.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub default_service_time: ::std::option::Option<f64>,
        /// Whether this version is a draft, by the name.
        pub draft: bool,
        /// The form that the office fills.
        pub instructions_description: SchemaWidgets,
        /// Ids of its labels.
        pub labels_ids: ::std::vec::Vec<i64>,
        /// Name of the type.
        pub name: ::std::string::String,
        /// Whether this version is in production; a program reads it so.
        pub production: bool,
        /// The form that the technician fills.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub results_description: ::std::option::Option<SchemaWidgets>,
        /// Number of the version.
        pub version: i64,
        /// What the versions of one type have in common, by the name.
        pub wo_group: i64,
        /// Id of this version. The vendor spells it without the c; a work order has it as
        /// `wo_data.schema_id`.
        pub wo_shema_id: i64,
    }
    /// The types of work orders.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderSchemaListResponse {
        /// The items; an empty list when there are none.
        pub data: ::std::vec::Vec<ListedWorkOrderSchema>,
        /// Where a page lies in its list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub paging: ::std::option::Option<Paging>,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// A type of work orders.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkOrderSchemaResponse {
        /// One version of a type of work orders.
        pub data: WorkOrderSchema,
        /// Always `true` in a successful response.
        pub success: bool,
    }
    /// When a device works, by day of the week.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// A span of working time.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkingSpan {
        /// When it ends.
        pub end: ::std::string::String,
        /// When it begins.
        pub start: ::std::string::String,
    }
    /// A zone in which a device works.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct WorkingZone {
        /// When the zone was created.
        pub created: crate::time::DateTimeInUnknownZone,
        /// Identifier of the zone.
        pub id: i64,
        /// Name of the zone; it can begin with a space.
        pub name: ::std::string::String,
    }
    /// A zone. Presumably it has the fields of a `WorkingZone`.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Zone {
        /// Name of the zone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        /// Fields that the description does not name.
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /// The zones.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
}
#[derive(Clone, Debug)]
/// Client for Persat API
///
/// Persat is a field-service platform from Argentina. Its HTTP API takes and sends JSON; messages
/// meant for end users are in Spanish.
///
/// **This description is unofficial.** The vendor publishes no OpenAPI document. It was written
/// from the vendor's public pages and says of every operation how well it is known
/// (`x-evidence`): `documented` (read on the vendor's page, whole or but for a few words),
/// `partial` (read there, but parts of the response or of what is said about it could not be),
/// `observed` (seen in third-party code that works against real accounts) or `inferred` (by
/// symmetry with a sister endpoint). What no source shows is left out, or left open and marked with `x-open`.
///
/// **Envelope.** Every response in JSON is an object with `success`; a PDF can come as it is. A
/// successful one carries `data` (an object or an array) and, for lists that come page by page,
/// `paging`; a failed one carries `error`. The
/// HTTP status and `error.status` are documented as equal, yet the vendor's own examples
/// disagree in places: read both. A body with `success: false` is an error whatever the HTTP
/// status says.
///
/// **Local time written with `Z`.** Several fields look like instants in UTC but mean the wall
/// clock of the account's country. They use the schemas `WallClockDateTime` and `CalendarDay`,
/// which on purpose do not carry `format: date-time`: converting time zones would corrupt them.
/// Where no source says which of the two a value is, it is a `DateTimeInUnknownZone`.
///
/// **Lists** come whole, or page by page: most by `offset` and `limit`, deliveries by a cursor
/// (`next`), work orders by windows of days. `x-paging` says which.
///
/// **Events.** The account can have events sent to an address of its own (*Webhooks*, set up in the
/// web app under *Integraciones y Partners*; none chosen means all). They are described under
/// `x-webhooks`. The vendor counts 15 events; the names of those that are missing here are not
/// known, so a receiver has to accept any `eventType`. No page that could be read tells of a
/// signature, and an integrator who read all of them says that there is none.
///
/// **Ids** named `_id` (except for those of routes) and the numbers of clients are text even where
/// they hold digits today: the vendor announces that forms and work orders may get ids with
/// letters.
///
/// **Limits.** No page that could be read names a rate limit; the one about access levels and
/// important considerations could not be. Programs that work against real accounts pause 200 to
/// 250 ms between requests by courtesy.
///
///
/// Version: 0.1.0
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::http::headers::CallHeaders,
}
impl Client {
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::http::headers::CallHeaders,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::http::headers::CallHeaders> for Client {
    fn api_version() -> &'static str {
        "0.1.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::http::headers::CallHeaders {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::http::headers::CallHeaders>,
    {}
};
#[allow(clippy::all)]
impl Client {
    pub async fn list_clients<'a>(
        &'a self,
        limit: Option<i32>,
        offset: Option<i64>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/clients", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_clients",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn create_client<'a>(
        &'a self,
        body: &'a types::ClientCreate,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/clients", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "create_client",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_client<'a>(
        &'a self,
        uid_client: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/clients/{}", self.baseurl, encode_path(& uid_client.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_client",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn update_client<'a>(
        &'a self,
        uid_client: &'a str,
        body: &'a types::ClientChanges,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/clients/{}", self.baseurl, encode_path(& uid_client.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.put(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "update_client",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn delete_client<'a>(
        &'a self,
        uid_client: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/clients/{}", self.baseurl, encode_path(& uid_client.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.delete(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "delete_client",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_client_groups<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/client-groups", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_client_groups",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_client_types<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/client-types", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_client_types",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_client_custom_fields<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/client-custom-fields", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_client_custom_fields",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_client_object_schemas<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/clientobj", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_client_object_schemas",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_client_object_schema<'a>(
        &'a self,
        obj_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/clientobj/{}", self.baseurl, encode_path(& obj_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_client_object_schema",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_client_object<'a>(
        &'a self,
        uid_client: &'a str,
        obj_id: i64,
        field_1: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/clientobjvalue/{}/{}/{}", self.baseurl, encode_path(& uid_client
            .to_string()), encode_path(& obj_id.to_string()), encode_path(& field_1
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_client_object",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn update_client_object<'a>(
        &'a self,
        uid_client: &'a str,
        obj_id: i64,
        field_1: &'a str,
        body: &'a types::ClientObjectChanges,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/clientobjvalue/{}/{}/{}", self.baseurl, encode_path(& uid_client
            .to_string()), encode_path(& obj_id.to_string()), encode_path(& field_1
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.put(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "update_client_object",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn delete_client_object<'a>(
        &'a self,
        uid_client: &'a str,
        obj_id: i64,
        field_1: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/clientobjvalue/{}/{}/{}", self.baseurl, encode_path(& uid_client
            .to_string()), encode_path(& obj_id.to_string()), encode_path(& field_1
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.delete(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "delete_client_object",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_client_objects<'a>(
        &'a self,
        uid_client: &'a str,
        obj_id: i64,
        limit: i32,
        offset: Option<i64>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/listclientobjvalues/{}/{}", self.baseurl, encode_path(& uid_client
            .to_string()), encode_path(& obj_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_client_objects",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn sync_client_objects<'a>(
        &'a self,
        obj_id: i64,
        last_updated: &'a crate::time::Instant,
        limit: i32,
        offset: Option<i64>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/listclientobjvaluesupdated/{}", self.baseurl, encode_path(& obj_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("last_updated", &last_updated))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "sync_client_objects",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_master_dbs<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/masterdbs", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_master_dbs",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_master_db<'a>(
        &'a self,
        mdb_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/masterdbs/{}", self.baseurl, encode_path(& mdb_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_master_db",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn sync_master_db_elements<'a>(
        &'a self,
        mdb_id: i64,
        last_updated: &'a crate::time::Instant,
        limit: i32,
        offset: Option<i64>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/masterdbvalues/{}", self.baseurl, encode_path(& mdb_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("last_updated", &last_updated))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "sync_master_db_elements",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_master_db_element<'a>(
        &'a self,
        mdb_id: i64,
        field_1: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/masterdbvalues/{}/{}", self.baseurl, encode_path(& mdb_id.to_string()),
            encode_path(& field_1.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_master_db_element",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn update_master_db_element<'a>(
        &'a self,
        mdb_id: i64,
        field_1: &'a str,
        body: &'a types::MasterDbElementChanges,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/masterdbvalues/{}/{}", self.baseurl, encode_path(& mdb_id.to_string()),
            encode_path(& field_1.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.put(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "update_master_db_element",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn delete_master_db_element<'a>(
        &'a self,
        mdb_id: i64,
        field_1: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/masterdbvalues/{}/{}", self.baseurl, encode_path(& mdb_id.to_string()),
            encode_path(& field_1.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.delete(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "delete_master_db_element",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_devices<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/devices", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_devices",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_device<'a>(
        &'a self,
        device_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/devices/{}", self.baseurl, encode_path(& device_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_device",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_users<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/users", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_users",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_technician_users<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/technician-users", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_technician_users",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_zones<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/zones", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_zones",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn create_follow_up<'a>(
        &'a self,
        body: &'a types::FollowUpCreate,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/follow_ups", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "create_follow_up",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_last_tracking_point<'a>(
        &'a self,
        device_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/devices-lasttrackingpoint/{}", self.baseurl, encode_path(& device_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_last_tracking_point",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_tracking_summary<'a>(
        &'a self,
        date: &'a ::jiff::civil::Date,
        device_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/devices-pathtrack-sumary/{}/{}", self.baseurl, encode_path(& date
            .to_string()), encode_path(& device_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_tracking_summary",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_device_visits<'a>(
        &'a self,
        date: &'a str,
        device_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/devices-visits/{}/{}", self.baseurl, encode_path(& date.to_string()),
            encode_path(& device_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_device_visits",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_form_schemas<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/digital-forms-schemas", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_form_schemas",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_form_schema<'a>(
        &'a self,
        schema_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/digital-forms-schemas/{}", self.baseurl, encode_path(& schema_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_form_schema",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_forms<'a>(
        &'a self,
        from: &'a crate::time::CalendarDay,
        limit: i32,
        offset: i64,
        to: &'a crate::time::CalendarDay,
        uid_client: Option<&'a str>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/digital-forms", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(&progenitor_client::QueryParam::new("uid_client", &uid_client))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_forms",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn create_form<'a>(
        &'a self,
        body: &'a types::FormCreate,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/digital-forms", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "create_form",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_form<'a>(
        &'a self,
        form_id: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/digital-forms/{}", self.baseurl, encode_path(& form_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_form",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn update_form<'a>(
        &'a self,
        form_id: &'a str,
        body: &'a types::FormChanges,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/digital-forms/{}", self.baseurl, encode_path(& form_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.put(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "update_form",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_form_pdf<'a>(
        &'a self,
        form_id: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/digital-forms/pdf/{}", self.baseurl, encode_path(& form_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_form_pdf",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn update_form_state<'a>(
        &'a self,
        form_id: &'a str,
        body: &'a types::FormStateUpdate,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/digital-forms/state/{}", self.baseurl, encode_path(& form_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.put(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "update_form_state",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_form_state_history<'a>(
        &'a self,
        form_id: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/digital-forms/state-historical/{}", self.baseurl, encode_path(& form_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_form_state_history",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_form_states<'a>(
        &'a self,
        form_group: Option<i64>,
        without_deleted: Option<bool>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/digital-forms-states", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("form_group", &form_group))
            .query(
                &progenitor_client::QueryParam::new("without_deleted", &without_deleted),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_form_states",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_form_state<'a>(
        &'a self,
        state_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/digital-forms-states/{}", self.baseurl, encode_path(& state_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_form_state",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_work_order_schemas<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/work-orders-schemas", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_work_order_schemas",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_work_order_schema<'a>(
        &'a self,
        wo_schema_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/work-orders-schemas/{}", self.baseurl, encode_path(& wo_schema_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_work_order_schema",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_work_order_labels<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/work-orders-labels", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_work_order_labels",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_work_order_label<'a>(
        &'a self,
        label_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/work-orders-labels/{}", self.baseurl, encode_path(& label_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_work_order_label",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_work_orders<'a>(
        &'a self,
        from: &'a crate::time::CalendarDay,
        states: Option<
            &'a ::std::vec::Vec<crate::generated::persat::enums::WorkOrderStateFilter>,
        >,
        to: &'a crate::time::CalendarDay,
        uid_client: Option<&'a str>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/work-orders", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("states", &states))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(&progenitor_client::QueryParam::new("uid_client", &uid_client))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_work_orders",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn create_work_order<'a>(
        &'a self,
        body: &'a types::WorkOrderCreate,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/work-orders", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "create_work_order",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_work_order<'a>(
        &'a self,
        wo_id: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/work-orders/{}", self.baseurl, encode_path(& wo_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_work_order",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn update_work_order<'a>(
        &'a self,
        wo_id: &'a str,
        body: &'a types::WorkOrderChanges,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/work-orders/{}", self.baseurl, encode_path(& wo_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.put(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "update_work_order",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn cancel_work_order<'a>(
        &'a self,
        wo_id: &'a str,
        body: &'a types::WorkOrderCancellation,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/work-orders/{}/cancel", self.baseurl, encode_path(& wo_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "cancel_work_order",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_work_order_track_link<'a>(
        &'a self,
        wo_id: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/work-orders/tracklink/{}", self.baseurl, encode_path(& wo_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_work_order_track_link",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_delivery_schemas<'a>(
        &'a self,
        include_widgets: Option<bool>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/deliveries-schemas", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(
                &progenitor_client::QueryParam::new("includeWidgets", &include_widgets),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_delivery_schemas",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_delivery_schema<'a>(
        &'a self,
        schema_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/deliveries-schemas/{}", self.baseurl, encode_path(& schema_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_delivery_schema",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_delivery_labels<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/deliveries-labels", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "list_delivery_labels",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_delivery_label<'a>(
        &'a self,
        label_id: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/deliveries-labels/{}", self.baseurl, encode_path(& label_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_delivery_label",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn update_delivery_label<'a>(
        &'a self,
        label_id: i64,
        body: &'a types::LabelChanges,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/deliveries-labels/{}", self.baseurl, encode_path(& label_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.put(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "update_delivery_label",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_deliveries<'a>(
        &'a self,
        limit: i32,
        next: Option<i64>,
        uid_client: Option<&'a str>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/deliveries", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("next", &next))
            .query(&progenitor_client::QueryParam::new("uid_client", &uid_client))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_deliveries",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn create_delivery<'a>(
        &'a self,
        body: &'a types::DeliveryCreate,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/deliveries", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "create_delivery",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_delivery<'a>(
        &'a self,
        id: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/deliveries/{}", self.baseurl, encode_path(& id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_delivery",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn delete_delivery<'a>(
        &'a self,
        id: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/deliveries/{}", self.baseurl, encode_path(& id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.delete(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "delete_delivery",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn get_delivery_pdf<'a>(
        &'a self,
        delivery_id: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!(
            "{}/deliveries/pdf/{}", self.baseurl, encode_path(& delivery_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "get_delivery_pdf",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_delivery_routes<'a>(
        &'a self,
        date: &'a crate::time::CalendarDay,
        device_id: Option<i64>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/deliveryRoutes", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("date", &date))
            .query(&progenitor_client::QueryParam::new("device_id", &device_id))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_delivery_routes",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
}
