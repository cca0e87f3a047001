// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    /// A client (a customer of the account).
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Client {
        /// City or province. `null` was observed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub city: ::std::option::Option<::std::string::String>,
        /// Free text, used by searches; may be empty. `null` was observed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub company_description: ::std::option::Option<::std::string::String>,
        /// Name of the company; unique among the clients.
        pub company_name: ::std::string::String,
        /// Country. `null` was observed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub country: ::std::option::Option<::std::string::String>,
        /// The account's own fields, id of the field (as text) to its name and value.
        pub custom_fields: ::std::collections::BTreeMap<
            ::std::string::String,
            CustomFieldValue,
        >,
        /// Id of the client group, which decides the users that may see the client.
        pub group_id: i64,
        /// Instant of the last change, in UTC.
        pub last_updated: ::jiff::Timestamp,
        /// Latitude in degrees. `null` was observed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub latitude: ::std::option::Option<f64>,
        /// Longitude in degrees. `null` was observed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub longitude: ::std::option::Option<f64>,
        /// Neighbourhood. `null` was observed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub neighborhood: ::std::option::Option<::std::string::String>,
        /// Time a visit takes, used to optimise routes. The unit is not documented.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub service_time: ::std::option::Option<f64>,
        /// Street, without the number. `null` was observed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub street: ::std::option::Option<::std::string::String>,
        /// Number in the street. `null` was observed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub street_nbr: ::std::option::Option<::std::string::String>,
        /// Id of the client type; 0 is the built-in "Cliente". `null` was observed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub type_id: ::std::option::Option<i64>,
        /// Number of the client, chosen by the account's users; unique. Real accounts hold values
        /// with spaces inside and at the ends.
        pub uid_client: ::std::string::String,
        /// Opening and closing time, in minutes from midnight.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub wt: ::std::option::Option<OpeningHours>,
    }
    /// The client a work order or delivery is for.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ClientReference {
        /// Internal id of the client.
        pub id: i64,
        /// Name of the client.
        pub name: ::std::string::String,
        /// Number of the client.
        pub uid_client: ::std::string::String,
    }
    /// Name and value of one custom field of a client.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CustomFieldValue {
        /// Name of the field.
        pub name: ::std::string::String,
        /// Value, always text; may be empty. `null` was observed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub value: ::std::option::Option<::std::string::String>,
    }
    /// What went wrong.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    /// The body of every failed answer.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ErrorEnvelope {
        /// What went wrong.
        pub error: ErrorDetail,
        /// Always `false` in a failed answer.
        pub success: bool,
    }
    /// A follow-up as created.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct FollowUp {
        /// Colour that marks a follow-up in the web app.
        pub color: crate::generated::persat::enums::FollowUpColor,
        /// A date and time of day on the wall clock of the account's country.
        pub date: crate::time::WallClockDateTime,
        /// Free text; empty when none was given.
        pub description: ::std::string::String,
        /// Identifier of the follow-up.
        pub id: i64,
        /// Ids of the responsible users.
        pub responsible_user_ids: ::std::vec::Vec<i64>,
        /// Whether an e-mail is sent to the responsible users.
        pub send_email: bool,
        /// How many minutes before the follow-up's `date` an e-mail goes to the responsible users; 0 is at the time itself.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub send_email_minutes_before: ::std::option::Option<
            crate::generated::persat::enums::EmailLeadMinutes,
        >,
        /// Title.
        pub title: ::std::string::String,
        /// Number of the client it is about.
        pub uid_client: ::std::string::String,
    }
    /// The follow-up that was created.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct FollowUpResponse {
        /// A follow-up as created.
        pub data: FollowUp,
        /// Always `true` in a successful answer.
        pub success: bool,
    }
    /// The answers of a form: widget id to value. What a value looks like depends on the widget
    /// of the form's schema (text, number, list, object …), so the values stay untyped here.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
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
    /// A follow-up to create.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct NewFollowUp {
        /// Colour that marks a follow-up in the web app.
        pub color: crate::generated::persat::enums::FollowUpColor,
        /// A date and time of day on the wall clock of the account's country.
        pub date: crate::time::WallClockDateTime,
        /// Free text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        /// Ids of the responsible users, at least one. Each of them must be allowed to see the
        /// client's group.
        pub responsible_user_ids: ::std::vec::Vec<i64>,
        /// How many minutes before the follow-up's `date` an e-mail goes to the responsible users; 0 is at the time itself.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub send_email_minutes_before: ::std::option::Option<
            crate::generated::persat::enums::EmailLeadMinutes,
        >,
        /// Title.
        pub title: ::std::string::String,
        /// Number of the client it is about (alphanumeric).
        pub uid_client: ::std::string::String,
    }
    /// Opening and closing time, in minutes from midnight.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    pub struct OpeningHours(pub ::std::vec::Vec<f64>);
    impl ::std::ops::Deref for OpeningHours {
        type Target = ::std::vec::Vec<f64>;
        fn deref(&self) -> &::std::vec::Vec<f64> {
            &self.0
        }
    }
    impl ::std::convert::From<OpeningHours> for ::std::vec::Vec<f64> {
        fn from(value: OpeningHours) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::std::vec::Vec<f64>> for OpeningHours {
        fn from(value: ::std::vec::Vec<f64>) -> Self {
            Self(value)
        }
    }
    /// A technician assigned to a work order.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Responsible {
        /// Id of the user.
        pub user_id: i64,
        /// Name (an e-mail address) of the user.
        pub user_name: ::std::string::String,
    }
    /// A work order ("OT"). Which parts it has depends on its `state`.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct WorkOrder {
        /// When and by whom it is done.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub assignation_info: ::std::option::Option<WorkOrderAssignation>,
        /// The client a work order or delivery is for.
        pub client: ClientReference,
        /// A date and time of day on the wall clock of the account's country.
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
    /// When and by whom it is done. For a `PENDIENTE` order it is not documented which of these
    /// fields are `null`, absent or empty.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct WorkOrderAssignation {
        /// A calendar day, written as midnight with a `Z`.
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
    /// How the coordinator closed it; only in the closed states.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct WorkOrderClosing {
        /// Reason given when closing. A client program treats it as nullable.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub cause: ::std::option::Option<::std::string::String>,
    }
    /// What is to be done, and what was done.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct WorkOrderData {
        /// The form filled by the office.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instructions: ::std::option::Option<WorkOrderInstructions>,
        /// The form filled by the technician; from state `INFORME` on.
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
    /// The form filled by the office. May be missing.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct WorkOrderInstructions {
        /// The answers of a form: widget id to value.
        pub formvalues: FormValues,
    }
    /// The form filled by the technician; from state `INFORME` on.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct WorkOrderResults {
        /// How the coordinator closed it; only in the closed states.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub closing_info: ::std::option::Option<WorkOrderClosing>,
        /// The answers of a form: widget id to value.
        pub formvalues: FormValues,
        /// Instant of the last change of the results.
        pub last_updated: ::jiff::Timestamp,
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}
#[derive(Clone, Debug)]
/// Client for Persat API
///
/// Persat is a field-service platform used mainly in Argentina. Its HTTP API takes and answers
/// JSON; messages meant for end users are in Spanish.
///
/// **This description is unofficial.** The vendor publishes no OpenAPI document. It was written
/// from the vendor's public pages and says of every operation how well it is known
/// (`x-evidence`): `documented` (read on the vendor's page), `partial` (read there, but not all
/// of it), `observed` (seen in third-party code that works against real accounts) or `inferred`
/// (by symmetry with a sister endpoint). What no source shows is left out, or left open and
/// marked with `x-open`.
///
/// **Envelope.** Every answer except a PDF is an object with `success`. A successful one carries
/// `data` (an object or an array) and, for lists, `paging`; a failed one carries `error`. The
/// HTTP status and `error.status` are documented as equal, yet the vendor's own examples
/// disagree in places: read both. A body with `success: false` is an error whatever the HTTP
/// status says.
///
/// **Local time written with `Z`.** Several fields look like instants in UTC but mean the wall
/// clock of the account's country. They use the schemas `WallClockDateTime` and `CalendarDay`,
/// which on purpose do not carry `format: date-time`: converting time zones would corrupt them.
///
/// **Limits.** No rate limit is documented.
///
///
/// Version: 0.1.0
pub struct Client {
    pub(crate) baseurl: String,
    /// A client (a customer of the account).
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::transport::Inner,
}
impl Client {
    /// Create a new client.
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: crate::transport::Inner) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::transport::Inner,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::transport::Inner> for Client {
    fn api_version() -> &'static str {
        "0.1.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::transport::Inner {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::transport::Inner>,
    {}
};
#[allow(clippy::all)]
impl Client {
    /// Create a follow-up
    ///
    /// Creates a reminder about a client for one or more responsible users and, if asked, has an
    /// e-mail sent to them some time before.
    ///
    /// - `date` is local wall-clock time and has to lie in the future.
    /// - Every responsible user must be allowed to see the client's group (`group_id` of the
    ///  client); otherwise the answer is 409.
    /// - For an unknown client the vendor's page announces HTTP 404 but prints a body that says
    ///  409 and `CONFLICT`: classify by either, trust neither alone.
    /// - There is no documented way to list, change or delete follow-ups.
    ///
    ///
    /// Sends a `POST` request to `/follow_ups`
    ///
    /// Arguments:
    /// - `body`: The follow-up to create.
    pub async fn create_follow_up<'a>(
        &'a self,
        body: &'a types::NewFollowUp,
    ) -> Result<ResponseValue<types::FollowUpResponse>, Error<types::ErrorEnvelope>> {
        let url = format!("{}/follow_ups", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_follow_up",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
}
