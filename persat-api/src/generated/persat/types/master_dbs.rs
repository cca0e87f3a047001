// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::{Field, FieldValues, Paging};
/// Which element was deleted.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeletedMasterDbElement {
    /// Value of its field 1.
    pub field_1: ::std::string::String,
    /// Id of the Master DB.
    pub mdb_id: i64,
}
crate::codec::object::object! {
    DeletedMasterDbElement; members : 0 "field_1" 1 "mdb_id"; needed : 0 1; values : 0
    field_1 1 mdb_id; nullable :; times :; others : ();
}
/// The element was deleted.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeletedMasterDbElementResponse {
    /// Which element was deleted.
    pub data: DeletedMasterDbElement,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    DeletedMasterDbElementResponse; members : 0 "data" 1 "success"; needed : 0 1; values
    : 0 data 1 success; nullable :; times :; others : ();
}
/// The structure of a Master DB, a table of the account's own.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct MasterDb {
    /// The fields an element has. Field 1 identifies it and is unique.
    pub fields: ::std::vec::Vec<Field>,
    /// Identifier.
    pub mdb_id: i64,
    /// Name of the Master DB.
    pub name: ::std::string::String,
}
crate::codec::object::object! {
    MasterDb; members : 0 "fields" 1 "mdb_id" 2 "name"; needed : 0 1 2; values : 0 fields
    1 mdb_id 2 name; nullable :; times :; others : ();
}
/// An element of a Master DB.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct MasterDbElement {
    /// Values of fields, number of the field (as text) to its value.
    pub fields: FieldValues,
    /// Id of the Master DB.
    pub mdb_id: i64,
    /// Instant at which it was inserted or changed last, in UTC.
    pub updated: ::jiff::Timestamp,
}
crate::codec::object::object! {
    MasterDbElement; members : 0 "fields" 1 "mdb_id" 2 "updated"; needed : 0 1 2; values
    : 0 fields 1 mdb_id 2 updated; nullable :; times :; others : ();
}
/// What to change in an element; what is left out stays.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct MasterDbElementChanges {
    /// Values of fields, number of the field (as text) to its value.
    pub fields: FieldValues,
}
crate::codec::object::object! {
    MasterDbElementChanges; members : 0 "fields"; needed : 0; values : 0 fields; nullable
    :; times :; others : ();
}
impl MasterDbElementChanges {
    /// A `MasterDbElementChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(fields: impl ::std::convert::Into<FieldValues>) -> Self {
        Self { fields: fields.into() }
    }
}
/// A page of elements.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct MasterDbElementListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<MasterDbElement>,
    /// Where a page lies in its list.
    pub paging: Paging,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    MasterDbElementListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 1
    2; values : 0 data 1 paging 2 success; nullable :; times :; others : ();
}
/// An element of a Master DB.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct MasterDbElementResponse {
    /// An element of a Master DB.
    pub data: MasterDbElement,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    MasterDbElementResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0
    data 1 success; nullable :; times :; others : ();
}
/// The structures of all Master DBs.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct MasterDbListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<MasterDb>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    MasterDbListResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
/// The structure of a Master DB.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct MasterDbResponse {
    /// The structure of a Master DB, a table of the account's own.
    pub data: MasterDb,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    MasterDbResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
