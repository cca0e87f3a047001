// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

#[cfg(any(feature = "clients", feature = "events"))]
/// A client (a customer of the account).
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ClientRecord {
    /// City; one of the vendor's samples has a province here. A client program reckons with
    /// `null`.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
    )]
    pub city: ::std::option::Option<::std::string::String>,
    /// Free text, used by searches; may be empty. A client program reckons with `null`.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
    )]
    pub company_description: ::std::option::Option<::std::string::String>,
    /// Name of the company; unique among the clients.
    pub company_name: ::std::string::String,
    /// Country. A client program reckons with `null`.
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
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<f64>")
    )]
    pub latitude: ::std::option::Option<f64>,
    /// Longitude in degrees. A client program reckons with `null`.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<f64>")
    )]
    pub longitude: ::std::option::Option<f64>,
    /// Neighbourhood. A client program reckons with `null`.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
    )]
    pub neighborhood: ::std::option::Option<::std::string::String>,
    /// Service time, used to optimise routes. What it counts and its unit could not be read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub service_time: ::std::option::Option<f64>,
    /// Street, without the number. A client program reckons with `null`.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
    )]
    pub street: ::std::option::Option<::std::string::String>,
    /// Number in the street. A client program reckons with `null`.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
    )]
    pub street_nbr: ::std::option::Option<::std::string::String>,
    /// Id of the client type; 0 is the built-in "Cliente". A client program reckons with `null`.
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
#[cfg(any(feature = "clients", feature = "events"))]
crate::codec::object::object! {
    ClientRecord; members : 0 "city" 1 "company_description" 2 "company_name" 3 "country"
    4 "custom_fields" 5 "group_id" 6 "last_updated" 7 "latitude" 8 "longitude" 9
    "neighborhood" 10 "service_time" 11 "street" 12 "street_nbr" 13 "type_id" 14
    "uid_client" 15 "wt"; needed : 0 1 2 3 4 5 6 7 8 9 11 12 13 14; values : 2
    company_name 4 custom_fields 5 group_id 6 last_updated 14 uid_client; nullable : 0
    city 1 company_description 3 country 7 latitude 8 longitude 9 neighborhood 10
    service_time 11 street 12 street_nbr 13 type_id 15 wt; times :; others : ();
}
#[cfg(
    any(
        feature = "deliveries",
        feature = "events",
        feature = "forms",
        feature = "work-orders"
    )
)]
/// The client a form, a work order or a delivery is for.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
#[cfg(
    any(
        feature = "deliveries",
        feature = "events",
        feature = "forms",
        feature = "work-orders"
    )
)]
crate::codec::object::object! {
    ClientReference; members : 0 "id" 1 "name" 2 "uid_client"; needed : 1 2; values : 1
    name 2 uid_client; nullable : 0 id; times :; others : ();
}
#[cfg(any(feature = "clients", feature = "events"))]
/// Name and value of one custom field of a client.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct CustomFieldValue {
    /// Name of the field.
    pub name: ::std::string::String,
    /// Value, always text; may be empty. A client program reckons with `null` and absence.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<::std::string::String>,
}
#[cfg(any(feature = "clients", feature = "events"))]
crate::codec::object::object! {
    CustomFieldValue; members : 0 "name" 1 "value"; needed : 0; values : 0 name; nullable
    : 1 value; times :; others : ();
}
#[cfg(any(feature = "clients", feature = "events"))]
impl ::std::convert::From<CustomFieldValues>
for ::std::collections::BTreeMap<::std::string::String, CustomFieldValue> {
    fn from(value: CustomFieldValues) -> Self {
        value.0
    }
}
#[cfg(any(feature = "clients", feature = "events"))]
/// The account's own fields, id of the field (as text) to its name and value.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct CustomFieldValues(
    pub ::std::collections::BTreeMap<::std::string::String, CustomFieldValue>,
);
#[cfg(any(feature = "clients", feature = "events"))]
impl ::std::ops::Deref for CustomFieldValues {
    type Target = ::std::collections::BTreeMap<::std::string::String, CustomFieldValue>;
    fn deref(
        &self,
    ) -> &::std::collections::BTreeMap<::std::string::String, CustomFieldValue> {
        &self.0
    }
}
#[cfg(any(feature = "clients", feature = "events"))]
impl ::std::convert::From<
    ::std::collections::BTreeMap<::std::string::String, CustomFieldValue>,
> for CustomFieldValues {
    fn from(
        value: ::std::collections::BTreeMap<::std::string::String, CustomFieldValue>,
    ) -> Self {
        Self(value)
    }
}
#[cfg(any(feature = "clients", feature = "events"))]
/// Which client was deleted.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeletedClient {
    /// Number of the client.
    pub uid_client: ::std::string::String,
}
#[cfg(any(feature = "clients", feature = "events"))]
crate::codec::object::object! {
    DeletedClient; members : 0 "uid_client"; needed : 0; values : 0 uid_client; nullable
    :; times :; others : ();
}
#[cfg(any(feature = "deliveries", feature = "events"))]
/// Whom to ask for.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeliveryContact {
    /// E-mail address; may be empty.
    pub email: ::std::string::String,
    /// Name; may be empty.
    pub name: ::std::string::String,
    /// Telephone number; may be empty.
    pub phone: ::std::string::String,
}
#[cfg(any(feature = "deliveries", feature = "events"))]
crate::codec::object::object! {
    DeliveryContact; members : 0 "email" 1 "name" 2 "phone"; needed : 0 1 2; values : 0
    email 1 name 2 phone; nullable :; times :; others : ();
}
#[cfg(any(feature = "deliveries", feature = "delivery-routes", feature = "events"))]
/// State of a delivery.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DeliveryState {
    /// `PENDING`: no day is set for carrying it out yet.
    Pending,
    /// `ROUTING`: it is ready to be put into a route, and protected from accidental changes.
    Routing,
    /// `ASSIGNED`: assigned; the meaning is concluded from the name.
    Assigned,
    /// `NOT_FINISHED`: the driver reported that it could not be done.
    NotFinished,
    /// `FINISHED_WITH_DEVIATION`: finished with a deviation; the meaning is concluded from the name.
    FinishedWithDeviation,
    /// `FINISHED`: finished; the meaning is concluded from the name.
    Finished,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
#[cfg(any(feature = "deliveries", feature = "delivery-routes", feature = "events"))]
impl DeliveryState {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::Pending,
        Self::Routing,
        Self::Assigned,
        Self::NotFinished,
        Self::FinishedWithDeviation,
        Self::Finished,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "PENDING",
            Self::Routing => "ROUTING",
            Self::Assigned => "ASSIGNED",
            Self::NotFinished => "NOT_FINISHED",
            Self::FinishedWithDeviation => "FINISHED_WITH_DEVIATION",
            Self::Finished => "FINISHED",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(any(feature = "deliveries", feature = "delivery-routes", feature = "events"))]
impl ::std::convert::From<&str> for DeliveryState {
    fn from(value: &str) -> Self {
        match value {
            "PENDING" => Self::Pending,
            "ROUTING" => Self::Routing,
            "ASSIGNED" => Self::Assigned,
            "NOT_FINISHED" => Self::NotFinished,
            "FINISHED_WITH_DEVIATION" => Self::FinishedWithDeviation,
            "FINISHED" => Self::Finished,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
#[cfg(any(feature = "deliveries", feature = "delivery-routes", feature = "events"))]
crate::codec::open_enum::text!(DeliveryState, "State of a delivery.");
/// What went wrong.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ErrorDetail {
    /// The status of the failure, documented as equal to the HTTP status.
    pub status: ErrorStatus,
    /// The vendor's name for the kind of failure.
    #[serde(rename = "type")]
    pub type_: ErrorType,
    /// A message in Spanish that may be shown to the end user.
    #[serde(rename = "userMessage")]
    pub user_message: ::std::string::String,
}
crate::codec::object::object! {
    ErrorDetail; members : 0 "status" 1 "type" 2 "userMessage"; needed : 0 1 2; values :
    0 status 1 type_ 2 user_message; nullable :; times :; others : ();
}
/// The body of every failed response.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ErrorEnvelope {
    /// What went wrong.
    pub error: ErrorDetail,
    /// Always `false` in a failed response.
    pub success: bool,
}
crate::codec::object::object! {
    ErrorEnvelope; members : 0 "error" 1 "success"; needed : 0 1; values : 0 error 1
    success; nullable :; times :; others : ();
}
/// The status of the failure, documented as equal to the HTTP status. The vendor's own
/// examples break that rule, so a client has to report both.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorStatus {
    /// `400`.
    BadRequest,
    /// `401`.
    Unauthorized,
    /// `404`.
    NotFound,
    /// `409`.
    Conflict,
    /// `415`.
    UnsupportedMediaType,
    /// `500`.
    InternalError,
    /// A value this version does not know.
    Unknown(i64),
}
impl ErrorStatus {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::BadRequest,
        Self::Unauthorized,
        Self::NotFound,
        Self::Conflict,
        Self::UnsupportedMediaType,
        Self::InternalError,
    ];
    /// The number as sent and received.
    #[must_use]
    pub const fn value(self) -> i64 {
        match self {
            Self::BadRequest => 400,
            Self::Unauthorized => 401,
            Self::NotFound => 404,
            Self::Conflict => 409,
            Self::UnsupportedMediaType => 415,
            Self::InternalError => 500,
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<i64> for ErrorStatus {
    fn from(value: i64) -> Self {
        match value {
            400 => Self::BadRequest,
            401 => Self::Unauthorized,
            404 => Self::NotFound,
            409 => Self::Conflict,
            415 => Self::UnsupportedMediaType,
            500 => Self::InternalError,
            other => Self::Unknown(other),
        }
    }
}
crate::codec::open_enum::integer!(
    ErrorStatus,
    "The status of the failure, documented as equal to the HTTP status. The vendor's own\nexamples break that rule, so a client has to report both."
);
/// The vendor's name for the kind of failure.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorType {
    /// `BAD_REQUEST`: the request is malformed; a field is missing or has a wrong value.
    BadRequest,
    /// `UNAUTHORIZED`: the API key does not exist or is not valid.
    Unauthorized,
    /// `NOT_FOUND`: the resource, or the endpoint itself, does not exist.
    NotFound,
    /// `CONFLICT`: the request conflicts with something that exists, for example a number already taken.
    Conflict,
    /// `UNSUPPORTED_MEDIA_TYPE`: only JSON is accepted.
    UnsupportedMediaType,
    /// `INTERNAL_ERROR`: the server failed.
    InternalError,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl ErrorType {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::BadRequest,
        Self::Unauthorized,
        Self::NotFound,
        Self::Conflict,
        Self::UnsupportedMediaType,
        Self::InternalError,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::BadRequest => "BAD_REQUEST",
            Self::Unauthorized => "UNAUTHORIZED",
            Self::NotFound => "NOT_FOUND",
            Self::Conflict => "CONFLICT",
            Self::UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
            Self::InternalError => "INTERNAL_ERROR",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for ErrorType {
    fn from(value: &str) -> Self {
        match value {
            "BAD_REQUEST" => Self::BadRequest,
            "UNAUTHORIZED" => Self::Unauthorized,
            "NOT_FOUND" => Self::NotFound,
            "CONFLICT" => Self::Conflict,
            "UNSUPPORTED_MEDIA_TYPE" => Self::UnsupportedMediaType,
            "INTERNAL_ERROR" => Self::InternalError,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(ErrorType, "The vendor's name for the kind of failure.");
#[cfg(any(feature = "client-objects", feature = "master-dbs"))]
/// A field of a template of client objects or of a Master DB.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct Field {
    /// Number of the field; as text it is the key in `FieldValues`.
    pub id: i64,
    /// Name of the field.
    pub name: ::std::string::String,
    /// Type of the values.
    #[serde(rename = "type")]
    pub type_: FieldType,
}
#[cfg(any(feature = "client-objects", feature = "master-dbs"))]
crate::codec::object::object! {
    Field; members : 0 "id" 1 "name" 2 "type"; needed : 0 1 2; values : 0 id 1 name 2
    type_; nullable :; times :; others : ();
}
#[cfg(any(feature = "client-objects", feature = "clients", feature = "master-dbs"))]
/// Type of a field of a client, a client object or a Master DB. The vendor's samples of clients
/// and Master DBs show these; that client objects have the same is inferred. No page says that
/// there are no others.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FieldType {
    /// `TEXT`.
    Text,
    /// `NUMBER`.
    Number,
    /// `TELEPHONE`.
    Telephone,
    /// `EMAIL`.
    Email,
    /// `LINK`.
    Link,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
#[cfg(any(feature = "client-objects", feature = "clients", feature = "master-dbs"))]
impl FieldType {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::Text,
        Self::Number,
        Self::Telephone,
        Self::Email,
        Self::Link,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "TEXT",
            Self::Number => "NUMBER",
            Self::Telephone => "TELEPHONE",
            Self::Email => "EMAIL",
            Self::Link => "LINK",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(any(feature = "client-objects", feature = "clients", feature = "master-dbs"))]
impl ::std::convert::From<&str> for FieldType {
    fn from(value: &str) -> Self {
        match value {
            "TEXT" => Self::Text,
            "NUMBER" => Self::Number,
            "TELEPHONE" => Self::Telephone,
            "EMAIL" => Self::Email,
            "LINK" => Self::Link,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
#[cfg(any(feature = "client-objects", feature = "clients", feature = "master-dbs"))]
crate::codec::open_enum::text!(
    FieldType,
    "Type of a field of a client, a client object or a Master DB. The vendor's samples of clients\nand Master DBs show these; that client objects have the same is inferred. No page says that\nthere are no others."
);
#[cfg(any(feature = "client-objects", feature = "master-dbs"))]
/// Values of fields, number of the field (as text) to its value. Values are always text,
/// whatever the type of the field; empty text where there is none.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FieldValues(
    pub ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
);
#[cfg(any(feature = "client-objects", feature = "master-dbs"))]
impl ::std::ops::Deref for FieldValues {
    type Target = ::std::collections::BTreeMap<
        ::std::string::String,
        ::std::string::String,
    >;
    fn deref(
        &self,
    ) -> &::std::collections::BTreeMap<::std::string::String, ::std::string::String> {
        &self.0
    }
}
#[cfg(any(feature = "client-objects", feature = "master-dbs"))]
impl ::std::convert::From<FieldValues>
for ::std::collections::BTreeMap<::std::string::String, ::std::string::String> {
    fn from(value: FieldValues) -> Self {
        value.0
    }
}
#[cfg(any(feature = "client-objects", feature = "master-dbs"))]
impl ::std::convert::From<
    ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
> for FieldValues {
    fn from(
        value: ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    ) -> Self {
        Self(value)
    }
}
#[cfg(
    any(
        feature = "deliveries",
        feature = "events",
        feature = "forms",
        feature = "work-orders"
    )
)]
/// The answers of a form: widget id to value. What a value looks like depends on the widget
/// of the form's schema (text, number, list, object …), so the values stay untyped here.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FormValues(pub ::serde_json::Map<::std::string::String, ::serde_json::Value>);
#[cfg(
    any(
        feature = "deliveries",
        feature = "events",
        feature = "forms",
        feature = "work-orders"
    )
)]
impl ::std::ops::Deref for FormValues {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}
#[cfg(
    any(
        feature = "deliveries",
        feature = "events",
        feature = "forms",
        feature = "work-orders"
    )
)]
impl ::std::convert::From<FormValues>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: FormValues) -> Self {
        value.0
    }
}
#[cfg(
    any(
        feature = "deliveries",
        feature = "events",
        feature = "forms",
        feature = "work-orders"
    )
)]
impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for FormValues {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}
#[cfg(any(feature = "deliveries", feature = "work-orders"))]
/// A label of work orders or of deliveries.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct Label {
    /// Colour of a label.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub color: ::std::option::Option<LabelColor>,
    /// Identifier; work orders and deliveries have it in `labels_ids`.
    pub id: i64,
    /// Name of the label.
    pub name: ::std::string::String,
}
#[cfg(any(feature = "deliveries", feature = "work-orders"))]
crate::codec::object::object! {
    Label; members : 0 "color" 1 "id" 2 "name"; needed : 1 2; values : 1 id 2 name;
    nullable : 0 color; times :; others : ();
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
/// Colour of a label. The vendor shows the list as a picture only; these values were seen. The
/// pages always show a colour, a client program reckons with labels without one.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum LabelColor {
    /// `RED_2`.
    Red2,
    /// `YELLOW`.
    Yellow,
    /// `RED`.
    Red,
    /// `GREEN_3`.
    Green3,
    /// `BLUE_2`.
    Blue2,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
impl LabelColor {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::Red2,
        Self::Yellow,
        Self::Red,
        Self::Green3,
        Self::Blue2,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red2 => "RED_2",
            Self::Yellow => "YELLOW",
            Self::Red => "RED",
            Self::Green3 => "GREEN_3",
            Self::Blue2 => "BLUE_2",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
impl ::std::convert::From<&str> for LabelColor {
    fn from(value: &str) -> Self {
        match value {
            "RED_2" => Self::Red2,
            "YELLOW" => Self::Yellow,
            "RED" => Self::Red,
            "GREEN_3" => Self::Green3,
            "BLUE_2" => Self::Blue2,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
crate::codec::open_enum::text!(
    LabelColor,
    "Colour of a label. The vendor shows the list as a picture only; these values were seen. The\npages always show a colour, a client program reckons with labels without one."
);
#[cfg(any(feature = "deliveries", feature = "work-orders"))]
/// The labels.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
#[cfg(any(feature = "deliveries", feature = "work-orders"))]
crate::codec::object::object! {
    LabelListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 2; values :
    0 data 2 success; nullable : 1 paging; times :; others : ();
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
/// An option of a widget for labels, as one account has them.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct LabelOption {
    /// Colour of the option; presumably one of those of labels.
    pub color: LabelColor,
    /// Name of the option, which is the value of the widget.
    pub option_name: ::std::string::String,
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
crate::codec::object::object! {
    LabelOption; members : 0 "color" 1 "option_name"; needed : 0 1; values : 0 color 1
    option_name; nullable :; times :; others : ();
}
#[cfg(any(feature = "deliveries", feature = "work-orders"))]
/// A label.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct LabelResponse {
    /// A label of work orders or of deliveries.
    pub data: Label,
    /// Always `true` in a successful response.
    pub success: bool,
}
#[cfg(any(feature = "deliveries", feature = "work-orders"))]
crate::codec::object::object! {
    LabelResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
#[cfg(any(feature = "deliveries", feature = "work-orders"))]
/// A successful response of which no source shows the data.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct OpenResponse {
    /// What the response says; not documented, possibly absent.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data: ::std::option::Option<::serde_json::Value>,
    /// Always `true` in a successful response.
    pub success: bool,
}
#[cfg(any(feature = "deliveries", feature = "work-orders"))]
crate::codec::object::object! {
    OpenResponse; members : 0 "data" 1 "success"; needed : 1; values : 1 success;
    nullable : 0 data; times :; others : ();
}
/// Where a page lies in its list. The vendor's pages disagree about `limit`, `result` and
/// `total`: depend on none of them, and read on until a page is short or empty. Two pages print
/// all four; of most lists with a `paging` no page shows what it holds.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct Paging {
    /// Number of items in this list, by the page *Formato de Respuesta*; the `limit` of the
    /// request, by the page about the elements of a Master DB.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<i64>,
    /// Position of the first item, counted from 0.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub offset: ::std::option::Option<i64>,
    /// Number of all matches, by the page *Formato de Respuesta*; number of items in this
    /// response, as the page about forms is read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub result: ::std::option::Option<i64>,
    /// Size of the whole collection, by the page *Formato de Respuesta*; number of all matches,
    /// as the page about forms is read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub total: ::std::option::Option<i64>,
}
crate::codec::object::object! {
    Paging; members : 0 "limit" 1 "offset" 2 "result" 3 "total"; needed :; values :;
    nullable : 0 limit 1 offset 2 result 3 total; times :; others : ();
}
#[cfg(any(feature = "events", feature = "work-orders"))]
/// A technician assigned to a work order.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct Responsible {
    /// Id of the user.
    pub user_id: i64,
    /// Name (an e-mail address) of the user.
    pub user_name: ::std::string::String,
}
#[cfg(any(feature = "events", feature = "work-orders"))]
crate::codec::object::object! {
    Responsible; members : 0 "user_id" 1 "user_name"; needed : 0 1; values : 0 user_id 1
    user_name; nullable :; times :; others : ();
}
#[cfg(any(feature = "deliveries", feature = "work-orders"))]
/// The widgets of one form of a type of work orders or deliveries.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct SchemaWidgets {
    /// The widgets, in the order in which they are shown.
    pub widgets: ::std::vec::Vec<Widget>,
}
#[cfg(any(feature = "deliveries", feature = "work-orders"))]
crate::codec::object::object! {
    SchemaWidgets; members : 0 "widgets"; needed : 0; values : 0 widgets; nullable :;
    times :; others : ();
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
/// A column of a table, as one account has them.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub type_: TableColumnType,
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
crate::codec::object::object! {
    TableColumn; members : 0 "col_id" 1 "name" 2 "options" 3 "type"; needed : 1 3; values
    : 1 name 3 type_; nullable : 0 col_id 2 options; times :; others : ();
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
/// Type of a column. A program knows these two and takes any other for text.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TableColumnType {
    /// `NUMBER`.
    Number,
    /// `DROPDOWN`.
    Dropdown,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
impl TableColumnType {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[Self::Number, Self::Dropdown];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Number => "NUMBER",
            Self::Dropdown => "DROPDOWN",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
impl ::std::convert::From<&str> for TableColumnType {
    fn from(value: &str) -> Self {
        match value {
            "NUMBER" => Self::Number,
            "DROPDOWN" => Self::Dropdown,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
crate::codec::open_enum::text!(
    TableColumnType,
    "Type of a column. A program knows these two and takes any other for text."
);
#[cfg(any(feature = "clients", feature = "events"))]
/// A client after a change. A program reckons with fields that are left out; which may be is
/// not known.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, Default, PartialEq)]
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
#[cfg(any(feature = "clients", feature = "events"))]
crate::codec::object::object! {
    UpdatedClient; members : 0 "city" 1 "company_description" 2 "company_name" 3
    "country" 4 "custom_fields" 5 "group_id" 6 "last_updated" 7 "latitude" 8 "longitude"
    9 "neighborhood" 10 "service_time" 11 "street" 12 "street_nbr" 13 "type_id" 14
    "uid_client" 15 "wt"; needed :; values :; nullable : 0 city 1 company_description 2
    company_name 3 country 4 custom_fields 5 group_id 6 last_updated 7 latitude 8
    longitude 9 neighborhood 10 service_time 11 street 12 street_nbr 13 type_id 14
    uid_client 15 wt; times :; others : ();
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
/// One field of a form, or a heading between fields. No sample tells whether a value is
/// required or how long it may be.
///
/// **Rules.**
///
/// - The options of `SIMPLE_SELECTION` and `MULTIPLE_SELECTION` are texts (documented).
/// - The options of `DROPDOWN_SELECTION` are texts (concluded from the printed payloads).
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub widget_type: WidgetType,
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
crate::codec::object::object! {
    Widget; members : 0 "description" 1 "id" 2 "subtitle" 3 "title" 4 "widget_type";
    needed : 1 3 4; values : 1 id 3 title 4 widget_type; nullable : 0 description 2
    subtitle; times :; others : ();
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
/// An option, as text or (for labels) as an object with a colour.
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub enum WidgetOption {
    /// As text.
    String(::std::string::String),
    /// An option of a widget for labels, as one account has them.
    LabelOption(LabelOption),
    /// In a form that is not documented.
    Other(::serde_json::Value),
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
impl ::std::convert::From<LabelOption> for WidgetOption {
    fn from(value: LabelOption) -> Self {
        Self::LabelOption(value)
    }
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
impl ::std::convert::From<::serde_json::Value> for WidgetOption {
    fn from(value: ::serde_json::Value) -> Self {
        Self::Other(value)
    }
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
/// Settings of a widget. Only types that have settings have it; for others it is absent or
/// `null`. Which settings there are depends on the type, and those of several types are not
/// known.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
crate::codec::object::object! {
    WidgetSettings; members : 0 "cols" 1 "main_field" 2 "mdb_id" 3 "obj_id" 4 "options" 5
    "show_fields" 6 "total_fields"; needed :; values :; nullable : 0 cols 1 main_field 2
    mdb_id 3 obj_id 4 options 5 show_fields 6 total_fields; times :; others :
    ::serde_json::Map < ::std::string::String, ::serde_json::Value >, extra;
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
/// Type of a widget, which gives the form of its value in `FormValues`. An empty widget can be
/// absent, `null`, empty text or an empty list. The set is open.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum WidgetType {
    /// `TEXT_FIELD`: text, by an integrator's notes of at most 199 characters.
    TextField,
    /** `TEXT_PARAGRAPH`: longer text, by an integrator's notes of at most 500 characters; may be empty. One sample has
a number.*/
    TextParagraph,
    /// `LINK_FIELD`: a link, presumably text; two samples have a number.
    LinkField,
    /// `NUMBER_FIELD`: a number, decimals included; a program also meets numbers as text.
    NumberField,
    /** `DATE_FIELD`: a calendar day, `2022-04-07T00:00:00.000Z`. No time zone; the time of day is ignored when
written.*/
    DateField,
    /** `TIME_FIELD`: a time of day as a number of minutes since midnight, `777` for 12:57. A program also meets
`HH:mm` as text.*/
    TimeField,
    /** `SIMPLE_SELECTION`: one of the options, as text. When written, case and accents do not matter and the option's
own spelling is stored.*/
    SimpleSelection,
    /// `DROPDOWN_SELECTION`: one of the options, as text.
    DropdownSelection,
    /** `MULTIPLE_SELECTION`: a list of options, possibly empty. When written, case and accents do not matter and the
options' own spelling is stored.*/
    MultipleSelection,
    /// `IMAGE_FIELD`: a photo, deprecated. `null` when empty; a program accepts an address as text.
    ImageField,
    /** `MULTIPLE_IMAGES_FIELD`: a list of addresses of photos, ten by the help centre at most. They live shortly, so
download at once.*/
    MultipleImagesField,
    /** `SIGNATURE_FIELD`: a signature, deprecated. `THERE_IS_IMAGE` or `null`; the picture cannot be read through
the API. Only `null` can be written.*/
    SignatureField,
    /// `SIGNATURES_FIELD_V2`: a signature; its value is not known.
    SignaturesFieldV2,
    /// `LABEL_FIELD`: one of the options, as text; the options have colours.
    LabelField,
    /** `POWER_TABLE_FIELD`: a table, as a list of rows. A row is a list of texts, one for each column whatever the
column's type. An empty list has no rows. It is written in the same way.*/
    PowerTableField,
    /** `MASTER_DB_TABLE`: a table on a Master DB, as an object with `rows` and `totals`. A row is an object of
texts: keys that are numbers are fields of the Master DB (`1` identifies the element),
keys that begin with `USER_COL` are columns filled by the user. The keys of `totals` begin
with `USER_TOTAL`, its values are texts. It is written in a similar way, of which the
details are not known. A row may have a single key, `totals` may be empty.*/
    MasterDbTable,
    /** `CLIENT_OBJECT_DROPDOWN`: an object of a client, as an object of the template's field numbers and their values. A
program reckons with plain text too.*/
    ClientObjectDropdown,
    /// `NEW_SECTION`: a heading; it has no value.
    NewSection,
    /// `STATIC_FIELD`: fixed text; it has no value.
    StaticField,
    /** `DELIVERY_FINAL_STATE_WIDGET`: the final state of a delivery; only in deliveries, under the id `FW_FINAL_STATE`. The
value `NOT_DELIVERED` was seen.*/
    DeliveryFinalStateWidget,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
impl WidgetType {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::TextField,
        Self::TextParagraph,
        Self::LinkField,
        Self::NumberField,
        Self::DateField,
        Self::TimeField,
        Self::SimpleSelection,
        Self::DropdownSelection,
        Self::MultipleSelection,
        Self::ImageField,
        Self::MultipleImagesField,
        Self::SignatureField,
        Self::SignaturesFieldV2,
        Self::LabelField,
        Self::PowerTableField,
        Self::MasterDbTable,
        Self::ClientObjectDropdown,
        Self::NewSection,
        Self::StaticField,
        Self::DeliveryFinalStateWidget,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::TextField => "TEXT_FIELD",
            Self::TextParagraph => "TEXT_PARAGRAPH",
            Self::LinkField => "LINK_FIELD",
            Self::NumberField => "NUMBER_FIELD",
            Self::DateField => "DATE_FIELD",
            Self::TimeField => "TIME_FIELD",
            Self::SimpleSelection => "SIMPLE_SELECTION",
            Self::DropdownSelection => "DROPDOWN_SELECTION",
            Self::MultipleSelection => "MULTIPLE_SELECTION",
            Self::ImageField => "IMAGE_FIELD",
            Self::MultipleImagesField => "MULTIPLE_IMAGES_FIELD",
            Self::SignatureField => "SIGNATURE_FIELD",
            Self::SignaturesFieldV2 => "SIGNATURES_FIELD_V2",
            Self::LabelField => "LABEL_FIELD",
            Self::PowerTableField => "POWER_TABLE_FIELD",
            Self::MasterDbTable => "MASTER_DB_TABLE",
            Self::ClientObjectDropdown => "CLIENT_OBJECT_DROPDOWN",
            Self::NewSection => "NEW_SECTION",
            Self::StaticField => "STATIC_FIELD",
            Self::DeliveryFinalStateWidget => "DELIVERY_FINAL_STATE_WIDGET",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
impl ::std::convert::From<&str> for WidgetType {
    fn from(value: &str) -> Self {
        match value {
            "TEXT_FIELD" => Self::TextField,
            "TEXT_PARAGRAPH" => Self::TextParagraph,
            "LINK_FIELD" => Self::LinkField,
            "NUMBER_FIELD" => Self::NumberField,
            "DATE_FIELD" => Self::DateField,
            "TIME_FIELD" => Self::TimeField,
            "SIMPLE_SELECTION" => Self::SimpleSelection,
            "DROPDOWN_SELECTION" => Self::DropdownSelection,
            "MULTIPLE_SELECTION" => Self::MultipleSelection,
            "IMAGE_FIELD" => Self::ImageField,
            "MULTIPLE_IMAGES_FIELD" => Self::MultipleImagesField,
            "SIGNATURE_FIELD" => Self::SignatureField,
            "SIGNATURES_FIELD_V2" => Self::SignaturesFieldV2,
            "LABEL_FIELD" => Self::LabelField,
            "POWER_TABLE_FIELD" => Self::PowerTableField,
            "MASTER_DB_TABLE" => Self::MasterDbTable,
            "CLIENT_OBJECT_DROPDOWN" => Self::ClientObjectDropdown,
            "NEW_SECTION" => Self::NewSection,
            "STATIC_FIELD" => Self::StaticField,
            "DELIVERY_FINAL_STATE_WIDGET" => Self::DeliveryFinalStateWidget,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
#[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
crate::codec::open_enum::text!(
    WidgetType,
    "Type of a widget, which gives the form of its value in `FormValues`. An empty widget can be\nabsent, `null`, empty text or an empty list. The set is open."
);
#[cfg(any(feature = "events", feature = "work-orders"))]
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
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrder {
    /// When and by whom it is done.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub assignation_info: ::std::option::Option<WorkOrderAssignation>,
    /// The client a form, a work order or a delivery is for.
    pub client: ClientReference,
    /// When it was created, in local time; has nothing to do with the day it is scheduled for.
    pub created: crate::codec::time::WallClockDateTime,
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
    pub state: WorkOrderState,
    /// What is to be done, and what was done.
    pub wo_data: WorkOrderData,
}
#[cfg(any(feature = "events", feature = "work-orders"))]
crate::codec::object::object! {
    WorkOrder; members : 0 "assignation_info" 1 "client" 2 "created" 3
    "created_by_user_id" 4 "created_by_user_name" 5 "_id" 6 "labels_ids" 7 "note_id" 8
    "state" 9 "wo_data"; needed : 1 2 3 4 5 6 8 9; values : 1 client 2 created 3
    created_by_user_id 4 created_by_user_name 5 id 6 labels_ids 8 state 9 wo_data;
    nullable : 0 assignation_info 7 note_id; times :; others : ();
}
#[cfg(any(feature = "events", feature = "work-orders"))]
/// When and by whom it is done. For a `PENDIENTE` order it is not known which of these fields
/// are `null`, absent or empty; a client program reckons with `null` in the first two.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderAssignation {
    /// The day on which it is done.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub date: ::std::option::Option<crate::codec::time::CalendarDay>,
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
#[cfg(any(feature = "events", feature = "work-orders"))]
crate::codec::object::object! {
    WorkOrderAssignation; members : 0 "date" 1 "responsibles" 2 "responsibles_required" 3
    "starts_min"; needed :; values :; nullable : 0 date 1 responsibles 2
    responsibles_required 3 starts_min; times :; others : ();
}
#[cfg(any(feature = "events", feature = "work-orders"))]
/// How the coordinator closed it; only in the closed states.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderClosing {
    /// Reason given when closing. A client program treats it as nullable.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
    )]
    pub cause: ::std::option::Option<::std::string::String>,
}
#[cfg(any(feature = "events", feature = "work-orders"))]
crate::codec::object::object! {
    WorkOrderClosing; members : 0 "cause"; needed : 0; values :; nullable : 0 cause;
    times :; others : ();
}
#[cfg(any(feature = "events", feature = "work-orders"))]
/// What is to be done, and what was done.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
#[cfg(any(feature = "events", feature = "work-orders"))]
crate::codec::object::object! {
    WorkOrderData; members : 0 "instructions" 1 "results" 2 "schema_id" 3 "service_time"
    4 "wo_instance" 5 "wo_rule_id"; needed : 2 3; values : 2 schema_id 3 service_time;
    nullable : 0 instructions 1 results 4 wo_instance 5 wo_rule_id; times :; others : ();
}
#[cfg(any(feature = "events", feature = "work-orders"))]
/// The form filled by the office. The page about `VENCIDA` says that it may be missing; of the
/// other states only orders that have it are shown.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderInstructions {
    /// The values, by the widgets of the type's `instructions_description`.
    pub formvalues: FormValues,
}
#[cfg(any(feature = "events", feature = "work-orders"))]
crate::codec::object::object! {
    WorkOrderInstructions; members : 0 "formvalues"; needed : 0; values : 0 formvalues;
    nullable :; times :; others : ();
}
#[cfg(any(feature = "events", feature = "work-orders"))]
impl WorkOrderInstructions {
    /// A `WorkOrderInstructions` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(formvalues: impl ::std::convert::Into<FormValues>) -> Self {
        Self {
            formvalues: formvalues.into(),
        }
    }
}
#[cfg(any(feature = "events", feature = "work-orders"))]
/// The form filled by the technician; in `INFORME` and the closed states.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderResults {
    /// How the coordinator closed it; only in the closed states.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub closing_info: ::std::option::Option<WorkOrderClosing>,
    /// The values, by the widgets of the type's `results_description`.
    pub formvalues: FormValues,
    /// When the results were changed last. No page states its clock; presumably it is the one of
    /// `created`, local time. The one sample at hand does not decide: it lies nine days before.
    pub last_updated: crate::codec::time::DateTimeInUnknownZone,
}
#[cfg(any(feature = "events", feature = "work-orders"))]
crate::codec::object::object! {
    WorkOrderResults; members : 0 "closing_info" 1 "formvalues" 2 "last_updated"; needed
    : 1 2; values : 1 formvalues 2 last_updated; nullable : 0 closing_info; times :;
    others : ();
}
#[cfg(any(feature = "events", feature = "work-orders"))]
/// State of a work order. The vendor documents the first eight.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum WorkOrderState {
    /// `PENDIENTE`: it has neither a date nor a technician.
    Pendiente,
    /// `PROYECTADA`: it has a date and time, but no technician.
    Proyectada,
    /// `ASIGNADA`: it is assigned to technicians.
    Asignada,
    /// `INFORME`: a technician sent the result form.
    Informe,
    /** `VENCIDA`: the deadline passed without a report. After how long is an internal setting, which the
vendor changes on request.*/
    Vencida,
    /// `CERRADA_OK`: closed by the coordinator as done.
    CerradaOk,
    /// `CERRADA_CON_DESVIO`: closed by the coordinator with a deviation.
    CerradaConDesvio,
    /// `CERRADA_NO_CUMPLIDA`: reported by the technician, closed by the coordinator as not done.
    CerradaNoCumplida,
    /** `CANCELADA`: cancelled. Not documented: the value was seen in a program that reads orders of a real
account.*/
    Cancelada,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
#[cfg(any(feature = "events", feature = "work-orders"))]
impl WorkOrderState {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::Pendiente,
        Self::Proyectada,
        Self::Asignada,
        Self::Informe,
        Self::Vencida,
        Self::CerradaOk,
        Self::CerradaConDesvio,
        Self::CerradaNoCumplida,
        Self::Cancelada,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pendiente => "PENDIENTE",
            Self::Proyectada => "PROYECTADA",
            Self::Asignada => "ASIGNADA",
            Self::Informe => "INFORME",
            Self::Vencida => "VENCIDA",
            Self::CerradaOk => "CERRADA_OK",
            Self::CerradaConDesvio => "CERRADA_CON_DESVIO",
            Self::CerradaNoCumplida => "CERRADA_NO_CUMPLIDA",
            Self::Cancelada => "CANCELADA",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(any(feature = "events", feature = "work-orders"))]
impl ::std::convert::From<&str> for WorkOrderState {
    fn from(value: &str) -> Self {
        match value {
            "PENDIENTE" => Self::Pendiente,
            "PROYECTADA" => Self::Proyectada,
            "ASIGNADA" => Self::Asignada,
            "INFORME" => Self::Informe,
            "VENCIDA" => Self::Vencida,
            "CERRADA_OK" => Self::CerradaOk,
            "CERRADA_CON_DESVIO" => Self::CerradaConDesvio,
            "CERRADA_NO_CUMPLIDA" => Self::CerradaNoCumplida,
            "CANCELADA" => Self::Cancelada,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
#[cfg(any(feature = "events", feature = "work-orders"))]
crate::codec::open_enum::text!(
    WorkOrderState, "State of a work order. The vendor documents the first eight."
);
