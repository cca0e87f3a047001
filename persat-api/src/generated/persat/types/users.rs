// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::Paging;
/// A user that works as a technician. There may be fields that no source tells of.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
crate::codec::object::object! {
    TechnicianUser; members : 0 "deleted" 1 "name" 2 "real_name" 3 "user_id"; needed : 1
    3; values : 1 name 3 user_id; nullable : 0 deleted 2 real_name; times :; others :
    ::serde_json::Map < ::std::string::String, ::serde_json::Value >, extra;
}
/// The technicians.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
crate::codec::object::object! {
    TechnicianUserListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 2;
    values : 0 data 2 success; nullable : 1 paging; times :; others : ();
}
/// A user of the account.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct User(pub ::serde_json::Map<::std::string::String, ::serde_json::Value>);
impl ::std::ops::Deref for User {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}
impl ::std::convert::From<User>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: User) -> Self {
        value.0
    }
}
impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for User {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}
/// The users.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
crate::codec::object::object! {
    UserListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 2; values : 0
    data 2 success; nullable : 1 paging; times :; others : ();
}
