// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::{Field, FieldValues, Paging};
/// An object that belongs to a client.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
crate::codec::object::object! {
    ClientObject; members : 0 "fields" 1 "obj_id" 2 "uid_client" 3 "updated"; needed : 0
    1 2 3; values : 0 fields 1 obj_id 2 uid_client 3 updated; nullable :; times :; others
    : ();
}
/// What to change in an object of a client.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientObjectChanges {
    /// Values of fields, number of the field (as text) to its value.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub fields: ::std::option::Option<FieldValues>,
    /// Number of the client to which the object moves.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub uid_client: ::std::option::Option<::std::string::String>,
}
crate::codec::object::object! {
    ClientObjectChanges; members : 0 "fields" 1 "uid_client"; needed :; values :;
    nullable : 0 fields 1 uid_client; times :; others : ();
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
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
crate::codec::object::object! {
    ClientObjectListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 2;
    values : 0 data 2 success; nullable : 1 paging; times :; others : ();
}
/// An object of a client.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientObjectResponse {
    /// An object that belongs to a client.
    pub data: ClientObject,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    ClientObjectResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
/// A template of client objects, for example refrigerators.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientObjectSchema {
    /// The fields an object has. Field 1 identifies it.
    pub fields: ::std::vec::Vec<Field>,
    /// Name of the template.
    pub name: ::std::string::String,
    /// Identifier.
    pub obj_id: i64,
}
crate::codec::object::object! {
    ClientObjectSchema; members : 0 "fields" 1 "name" 2 "obj_id"; needed : 0 1 2; values
    : 0 fields 1 name 2 obj_id; nullable :; times :; others : ();
}
/// The templates of client objects.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
crate::codec::object::object! {
    ClientObjectSchemaListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0
    2; values : 0 data 2 success; nullable : 1 paging; times :; others : ();
}
/// A template of client objects.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientObjectSchemaResponse {
    /// A template of client objects, for example refrigerators.
    pub data: ClientObjectSchema,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    ClientObjectSchemaResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0
    data 1 success; nullable :; times :; others : ();
}
/// Which object was deleted.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeletedClientObject {
    /// Value of its field 1.
    pub field_1: ::std::string::String,
    /// Id of its template.
    pub obj_id: i64,
    /// Number of the client it belonged to.
    pub uid_client: ::std::string::String,
}
crate::codec::object::object! {
    DeletedClientObject; members : 0 "field_1" 1 "obj_id" 2 "uid_client"; needed : 0 1 2;
    values : 0 field_1 1 obj_id 2 uid_client; nullable :; times :; others : ();
}
/// The object was deleted.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeletedClientObjectResponse {
    /// Which object was deleted.
    pub data: DeletedClientObject,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeletedClientObjectResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0
    data 1 success; nullable :; times :; others : ();
}
