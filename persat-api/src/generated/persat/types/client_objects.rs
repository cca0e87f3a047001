// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::{Field, FieldValues, Paging};
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
impl ClientObjectChanges {
    /// A `ClientObjectChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new() -> Self {
        Self {
            fields: ::std::default::Default::default(),
            uid_client: ::std::default::Default::default(),
        }
    }
    /// Sets `fields`.
    #[must_use]
    pub fn fields(mut self, value: impl ::std::convert::Into<FieldValues>) -> Self {
        self.fields = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `uid_client`.
    #[must_use]
    pub fn uid_client(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.uid_client = ::std::option::Option::Some(value.into());
        self
    }
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
