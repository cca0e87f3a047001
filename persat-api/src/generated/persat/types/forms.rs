// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::{ClientReference, FormValues, Paging, Widget};
/// A form that was filled.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct Form {
    /// The client a form, a work order or a delivery is for.
    pub client: ClientReference,
    /// When it was inserted. On one clock with `df_data.results.last_updated`: in the vendor's
    /// samples a form that was never changed has the same value in both.
    pub created: crate::codec::time::DateTimeInUnknownZone,
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
crate::codec::object::object! {
    Form; members : 0 "client" 1 "created" 2 "created_by_user_id" 3
    "created_by_user_name" 4 "df_data" 5 "_id" 6 "state"; needed : 0 1 2 3 4 5 6; values
    : 0 client 1 created 2 created_by_user_id 3 created_by_user_name 4 df_data 5 id 6
    state; nullable :; times :; others : ();
}
/// What to change in a form.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormChanges {
    /// New values of a form.
    pub df_data: FormContentChanges,
}
crate::codec::object::object! {
    FormChanges; members : 0 "df_data"; needed : 0; values : 0 df_data; nullable :; times
    :; others : ();
}
impl FormChanges {
    /// A `FormChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(df_data: impl ::std::convert::Into<FormContentChanges>) -> Self {
        Self { df_data: df_data.into() }
    }
}
/// Template and values of a form.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormContent {
    /// The values of a form.
    pub results: FormResults,
    /// Id of the version of the template that the values follow.
    pub schema_id: i64,
}
crate::codec::object::object! {
    FormContent; members : 0 "results" 1 "schema_id"; needed : 0 1; values : 0 results 1
    schema_id; nullable :; times :; others : ();
}
/// New values of a form.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormContentChanges {
    /// The new values, by the template's widgets.
    pub formvalues: FormValues,
}
crate::codec::object::object! {
    FormContentChanges; members : 0 "formvalues"; needed : 0; values : 0 formvalues;
    nullable :; times :; others : ();
}
impl FormContentChanges {
    /// A `FormContentChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(formvalues: impl ::std::convert::Into<FormValues>) -> Self {
        Self {
            formvalues: formvalues.into(),
        }
    }
}
/// Template and values of a form to insert. In a response the values stand elsewhere.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormContentCreate {
    /// The values, by the template's widgets.
    pub formvalues: FormValues,
    /// Id of the version of the template.
    pub schema_id: i64,
}
crate::codec::object::object! {
    FormContentCreate; members : 0 "formvalues" 1 "schema_id"; needed : 0 1; values : 0
    formvalues 1 schema_id; nullable :; times :; others : ();
}
impl FormContentCreate {
    /// A `FormContentCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        schema_id: impl ::std::convert::Into<i64>,
        formvalues: impl ::std::convert::Into<FormValues>,
    ) -> Self {
        Self {
            schema_id: schema_id.into(),
            formvalues: formvalues.into(),
        }
    }
}
/// A form to insert.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormCreate {
    /// Template and values of a form to insert.
    pub df_data: FormContentCreate,
    /// Number of the client it is for.
    pub uid_client: ::std::string::String,
}
crate::codec::object::object! {
    FormCreate; members : 0 "df_data" 1 "uid_client"; needed : 0 1; values : 0 df_data 1
    uid_client; nullable :; times :; others : ();
}
impl FormCreate {
    /// A `FormCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        uid_client: impl ::std::convert::Into<::std::string::String>,
        df_data: impl ::std::convert::Into<FormContentCreate>,
    ) -> Self {
        Self {
            uid_client: uid_client.into(),
            df_data: df_data.into(),
        }
    }
}
/// A page of forms.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<ListedForm>,
    /// Where a page lies in its list.
    pub paging: Paging,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    FormListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 1 2; values :
    0 data 1 paging 2 success; nullable :; times :; others : ();
}
/// A form.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormResponse {
    /// A form that was filled.
    pub data: Form,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    FormResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
/// The values of a form.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormResults {
    /// The values, by the template's widgets.
    pub formvalues: FormValues,
    /// When the values were changed last. On one clock with `created` of the form, and equal to
    /// it if they never were.
    pub last_updated: crate::codec::time::DateTimeInUnknownZone,
}
crate::codec::object::object! {
    FormResults; members : 0 "formvalues" 1 "last_updated"; needed : 0 1; values : 0
    formvalues 1 last_updated; nullable :; times :; others : ();
}
/// One version of a template of forms.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
crate::codec::object::object! {
    FormSchema; members : 0 "description" 1 "draft" 2 "form_group" 3 "production" 4
    "schema_id" 5 "version"; needed : 0 1 2 3 4 5; values : 0 description 1 draft 2
    form_group 3 production 4 schema_id 5 version; nullable :; times :; others : ();
}
/// Colour of a template. These were seen.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FormSchemaColor {
    /// `RED`.
    Red,
    /// `BLUE`.
    Blue,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl FormSchemaColor {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[Self::Red, Self::Blue];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "RED",
            Self::Blue => "BLUE",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for FormSchemaColor {
    fn from(value: &str) -> Self {
        match value {
            "RED" => Self::Red,
            "BLUE" => Self::Blue,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    FormSchemaColor, "Colour of a template. These were seen."
);
/// What a form of this template looks like.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormSchemaDescription {
    /// Colour of a template.
    pub color: FormSchemaColor,
    /// Title of the form.
    pub title: ::std::string::String,
    /// The widgets, in the order in which they are shown.
    pub widgets: ::std::vec::Vec<Widget>,
}
crate::codec::object::object! {
    FormSchemaDescription; members : 0 "color" 1 "title" 2 "widgets"; needed : 0 1 2;
    values : 0 color 1 title 2 widgets; nullable :; times :; others : ();
}
/// The templates of forms.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
crate::codec::object::object! {
    FormSchemaListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 2;
    values : 0 data 2 success; nullable : 1 paging; times :; others : ();
}
/// A template of forms.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormSchemaResponse {
    /// One version of a template of forms.
    pub data: FormSchema,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    FormSchemaResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
/// A state that forms can have.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormState {
    /// Colour of a state.
    pub color: FormStateColor,
    /// Whether the state was deleted.
    pub deleted: bool,
    /// Identifier.
    pub id: i64,
    /// Name, chosen by the account.
    pub name: ::std::string::String,
}
crate::codec::object::object! {
    FormState; members : 0 "color" 1 "deleted" 2 "id" 3 "name"; needed : 0 1 2 3; values
    : 0 color 1 deleted 2 id 3 name; nullable :; times :; others : ();
}
/// Colour of a state.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FormStateColor {
    /// `RED`.
    Red,
    /// `ORANGE`.
    Orange,
    /// `YELLOW`.
    Yellow,
    /// `GREEN`.
    Green,
    /// `LIGHT_BLUE`.
    LightBlue,
    /// `BLUE`.
    Blue,
    /// `VIOLET`.
    Violet,
    /// `PINK`.
    Pink,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl FormStateColor {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::Red,
        Self::Orange,
        Self::Yellow,
        Self::Green,
        Self::LightBlue,
        Self::Blue,
        Self::Violet,
        Self::Pink,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "RED",
            Self::Orange => "ORANGE",
            Self::Yellow => "YELLOW",
            Self::Green => "GREEN",
            Self::LightBlue => "LIGHT_BLUE",
            Self::Blue => "BLUE",
            Self::Violet => "VIOLET",
            Self::Pink => "PINK",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for FormStateColor {
    fn from(value: &str) -> Self {
        match value {
            "RED" => Self::Red,
            "ORANGE" => Self::Orange,
            "YELLOW" => Self::Yellow,
            "GREEN" => Self::Green,
            "LIGHT_BLUE" => Self::LightBlue,
            "BLUE" => Self::Blue,
            "VIOLET" => Self::Violet,
            "PINK" => Self::Pink,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(FormStateColor, "Colour of a state.");
/// One change of the state of a form.
///
/// **Rules.**
///
/// - `user_id` is `null` where `user_name` is `Modificado por Api` (documented).
/// - `user_name` is `Modificado por Api` where `user_id` is `null` (concluded from the printed payloads).
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormStateHistoryEntry {
    /// When the state was changed.
    pub created_at: crate::codec::time::DateTimeInUnknownZone,
    /// Id of the form.
    pub form_id: ::std::string::String,
    /// Id of the state it was given.
    pub state_id: i64,
    /// Name of the state it was given.
    pub state_name: ::std::string::String,
    /// Id of the user who did it; `null` when it was done through the API.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<i64>")
    )]
    pub user_id: ::std::option::Option<i64>,
    /// Real name of the user who did it, no e-mail address; `Modificado por Api` when it was
    /// done through the API.
    pub user_name: ::std::string::String,
}
crate::codec::object::object! {
    FormStateHistoryEntry; members : 0 "created_at" 1 "form_id" 2 "state_id" 3
    "state_name" 4 "user_id" 5 "user_name"; needed : 0 1 2 3 4 5; values : 0 created_at 1
    form_id 2 state_id 3 state_name 5 user_name; nullable : 4 user_id; times :; others :
    ();
}
/// The changes of state of a form.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormStateHistoryResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<FormStateHistoryEntry>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    FormStateHistoryResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0
    data 1 success; nullable :; times :; others : ();
}
/// The states of forms.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
crate::codec::object::object! {
    FormStateListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 2;
    values : 0 data 2 success; nullable : 1 paging; times :; others : ();
}
/// A state of forms.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormStateResponse {
    /// A state that forms can have.
    pub data: FormState,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    FormStateResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
/// The state to give to a form.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormStateUpdate {
    /// Id of the new state.
    pub state_id: i64,
}
crate::codec::object::object! {
    FormStateUpdate; members : 0 "state_id"; needed : 0; values : 0 state_id; nullable :;
    times :; others : ();
}
impl FormStateUpdate {
    /// A `FormStateUpdate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(state_id: impl ::std::convert::Into<i64>) -> Self {
        Self { state_id: state_id.into() }
    }
}
/// A form as the list of forms has it. Its page, an older one, shows no `state`.
///
/// **Rules.**
///
/// - `created_by_user_id` is `-1` where `created_by_user_name` is `Creado por Api` (documented).
/// - `created_by_user_name` is `Creado por Api` where `created_by_user_id` is `-1` (concluded from the printed payloads).
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ListedForm {
    /// The client a form, a work order or a delivery is for.
    pub client: ClientReference,
    /// When it was inserted. On one clock with `df_data.results.last_updated`: in the vendor's
    /// samples a form that was never changed has the same value in both.
    pub created: crate::codec::time::DateTimeInUnknownZone,
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
crate::codec::object::object! {
    ListedForm; members : 0 "client" 1 "created" 2 "created_by_user_id" 3
    "created_by_user_name" 4 "df_data" 5 "_id" 6 "state"; needed : 0 1 2 3 4 5; values :
    0 client 1 created 2 created_by_user_id 3 created_by_user_name 4 df_data 5 id;
    nullable : 6 state; times :; others : ();
}
/// One version of a template of forms, as the list has it.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
crate::codec::object::object! {
    ListedFormSchema; members : 0 "description" 1 "draft" 2 "form_group" 3 "production" 4
    "schema_id" 5 "version"; needed : 0 1 2 3 4 5; values : 0 description 1 draft 2
    form_group 3 production 4 schema_id 5 version; nullable :; times :; others : ();
}
/// What a form of this template looks like. It is not certain that the list has more of it than
/// the title.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ListedFormSchemaDescription {
    /// Colour of a template.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub color: ::std::option::Option<FormSchemaColor>,
    /// Title of the form.
    pub title: ::std::string::String,
    /// The widgets, in the order in which they are shown.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub widgets: ::std::option::Option<::std::vec::Vec<Widget>>,
}
crate::codec::object::object! {
    ListedFormSchemaDescription; members : 0 "color" 1 "title" 2 "widgets"; needed : 1;
    values : 1 title; nullable : 0 color 2 widgets; times :; others : ();
}
/// A state that forms can have, as the list has it. The page about the list could not be read;
/// that its items are like a state read by itself is presumed.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ListedFormState {
    /// Colour of a state.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub color: ::std::option::Option<FormStateColor>,
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
crate::codec::object::object! {
    ListedFormState; members : 0 "color" 1 "deleted" 2 "id" 3 "name"; needed :; values :;
    nullable : 0 color 1 deleted 2 id 3 name; times :; others : ();
}
