// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use crate::check::encode_path;
#[allow(unused_imports)]
use progenitor_client::{ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    /// One occurrence of a negotiation. The vendor's notation marks which numbers, dates and
    /// times may be `null`; it cannot mark texts. Texts that depend on something which may be
    /// missing are therefore left nullable here.
    #[non_exhaustive]
    #[derive(::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FollowUp {
        /// CPF or CNPJ of the debtor.
        pub cpf_cnpj: ::std::string::String,
        /// Day on which the follow-up was registered.
        pub data: crate::time::LocalDateTime,
        /// Day to which it was rescheduled.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::json_schema::Nullable<crate::time::LocalDateTime>")
        )]
        pub data_reagendamento: ::std::option::Option<crate::time::LocalDateTime>,
        /// Time of day to which it was rescheduled.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::json_schema::Nullable<crate::time::TimeOfDay>")
        )]
        pub horario_reagendamento: ::std::option::Option<crate::time::TimeOfDay>,
        /// Code of the debtor, whom the vendor calls client.
        pub id_cliente: i64,
        /// Code of the consultant (operator).
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::json_schema::Nullable<i64>")
        )]
        pub id_consultor: ::std::option::Option<i64>,
        /// Code of the creditor.
        pub id_credor: i64,
        /// Code of the event defined in the follow-up.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::json_schema::Nullable<i64>")
        )]
        pub id_evento: ::std::option::Option<i64>,
        /// Identifier of the follow-up.
        pub id_followup: i64,
        /// Text of the follow-up.
        pub interacao: ::std::string::String,
        /// Name of the debtor.
        pub nome_cliente: ::std::string::String,
        /// Name of the consultant (operator). Nullable because `id_consultor` is; what the vendor
        /// answers without a consultant is not documented.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::json_schema::Nullable<::std::string::String>")
        )]
        pub nome_consultor: ::std::option::Option<::std::string::String>,
        /// Name of the creditor.
        pub nome_credor: ::std::string::String,
        /// Name of the event. Nullable because `id_evento` is; what the vendor answers without
        /// an event is not documented.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::json_schema::Nullable<::std::string::String>")
        )]
        pub nome_evento: ::std::option::Option<::std::string::String>,
        /// Login of whoever rescheduled it. Nullable because not every follow-up is rescheduled;
        /// what the vendor answers then is not documented.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::json_schema::Nullable<::std::string::String>")
        )]
        pub reagendado_por: ::std::option::Option<::std::string::String>,
        /// Whether it was rescheduled.
        pub reagendar: crate::generated::recuperador::enums::YesNo,
        /// For whom it was rescheduled.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(
                with = "crate::json_schema::Nullable<crate::generated::recuperador::enums::RescheduleTarget>"
            )
        )]
        pub reagendar_para: ::std::option::Option<
            crate::generated::recuperador::enums::RescheduleTarget,
        >,
        /// Means of communication, as a one-letter code.
        pub tipo_contato: crate::generated::recuperador::enums::ContactType,
        /// Kind of the event.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(
                with = "crate::json_schema::Nullable<crate::generated::recuperador::enums::EventType>"
            )
        )]
        pub tipo_evento: ::std::option::Option<
            crate::generated::recuperador::enums::EventType,
        >,
        /// Whether the client can see it.
        pub visivel_cliente: crate::generated::recuperador::enums::YesNo,
    }
    const _: () = {
        #[derive(::serde::Deserialize)]
        #[serde(remote = "FollowUp")]
        #[allow(dead_code)]
        struct Members {
            cpf_cnpj: ::std::string::String,
            data: crate::time::LocalDateTime,
            #[serde(deserialize_with = "::std::option::Option::deserialize")]
            data_reagendamento: ::std::option::Option<crate::time::LocalDateTime>,
            #[serde(deserialize_with = "::std::option::Option::deserialize")]
            horario_reagendamento: ::std::option::Option<crate::time::TimeOfDay>,
            id_cliente: i64,
            #[serde(deserialize_with = "::std::option::Option::deserialize")]
            id_consultor: ::std::option::Option<i64>,
            id_credor: i64,
            #[serde(deserialize_with = "::std::option::Option::deserialize")]
            id_evento: ::std::option::Option<i64>,
            id_followup: i64,
            interacao: ::std::string::String,
            nome_cliente: ::std::string::String,
            #[serde(deserialize_with = "::std::option::Option::deserialize")]
            nome_consultor: ::std::option::Option<::std::string::String>,
            nome_credor: ::std::string::String,
            #[serde(deserialize_with = "::std::option::Option::deserialize")]
            nome_evento: ::std::option::Option<::std::string::String>,
            #[serde(deserialize_with = "::std::option::Option::deserialize")]
            reagendado_por: ::std::option::Option<::std::string::String>,
            reagendar: crate::generated::recuperador::enums::YesNo,
            #[serde(deserialize_with = "::std::option::Option::deserialize")]
            reagendar_para: ::std::option::Option<
                crate::generated::recuperador::enums::RescheduleTarget,
            >,
            tipo_contato: crate::generated::recuperador::enums::ContactType,
            #[serde(deserialize_with = "::std::option::Option::deserialize")]
            tipo_evento: ::std::option::Option<
                crate::generated::recuperador::enums::EventType,
            >,
            visivel_cliente: crate::generated::recuperador::enums::YesNo,
        }
        impl<'de> ::serde::Deserialize<'de> for FollowUp {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                Members::deserialize(crate::object::Object(deserializer))
            }
        }
    };
    /// Follow-ups, as a bare array.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FollowUpList(pub ::std::vec::Vec<FollowUp>);
    impl ::std::ops::Deref for FollowUpList {
        type Target = ::std::vec::Vec<FollowUp>;
        fn deref(&self) -> &::std::vec::Vec<FollowUp> {
            &self.0
        }
    }
    impl ::std::convert::From<FollowUpList> for ::std::vec::Vec<FollowUp> {
        fn from(value: FollowUpList) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::std::vec::Vec<FollowUp>> for FollowUpList {
        fn from(value: ::std::vec::Vec<FollowUp>) -> Self {
            Self(value)
        }
    }
}
#[derive(Clone, Debug)]
/// Client for Recuperador CRM API
///
/// Recuperador CRM is a debt-collection platform used in Brazil. One operation of its API is
/// documented: the list of follow-ups, which is the history of negotiations with a debtor.
///
/// **This description is unofficial.** It was written from the vendor's public page. What the
/// page does not say is left out, or left open and marked with `x-open`. The page prints no
/// sample answer; every example here was made for this description.
///
/// Answers are bare arrays, without an envelope. Dates and times have no zone. The shape of an
/// error is not documented.
///
///
/// Version: 0.1.0
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::transport::Inner,
}
impl Client {
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
    /// List follow-ups
    ///
    /// Lists the follow-ups of one debtor of one creditor.
    ///
    /// The answer can be very large and has no paging: filter by date. The trailing slash of the
    /// path belongs to it.
    ///
    ///
    /// Sends a `GET` request to `/v1Followup/`
    ///
    /// Arguments:
    /// - `cpf_cnpj_formatado`: CPF or CNPJ of the debtor, at most 18 characters; digits only are preferred, in spite
    /// of the parameter's name.
    ///
    /// - `datagte`: First day of the follow-up's date, inclusive.
    /// - `datalte`: Last day of the follow-up's date, inclusive.
    /// - `id_consultor`: Code of the consultant, as shown under *Cadastros > Consultores*. The vendor's example
    /// sends 0 for "no filter"; leaving the parameter out does the same.
    ///
    /// - `id_credor`: Code of the creditor, as shown under *Cadastros > Credores*.
    /// - `id_evento`: Code of the event, as shown under *Financeiro > Negociações > Eventos*. The vendor's
    /// example sends 0 for "no filter"; leaving the parameter out does the same.
    ///
    /// - `reagendar`: `S`: only rescheduled follow-ups; `N`: none of them; empty or left out: all.
    pub async fn list_follow_ups<'a>(
        &'a self,
        cpf_cnpj_formatado: &'a str,
        datagte: Option<&'a ::jiff::civil::Date>,
        datalte: Option<&'a ::jiff::civil::Date>,
        id_consultor: Option<i64>,
        id_credor: i64,
        id_evento: Option<i64>,
        reagendar: Option<&'a crate::generated::recuperador::enums::RescheduledFilter>,
    ) -> Result<ResponseValue<types::FollowUpList>, Error<()>> {
        let url = format!("{}/v1Followup/", self.baseurl,);
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
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "cpf_cnpj_formatado",
                    &cpf_cnpj_formatado,
                ),
            )
            .query(&progenitor_client::QueryParam::new("datagte", &datagte))
            .query(&progenitor_client::QueryParam::new("datalte", &datalte))
            .query(&progenitor_client::QueryParam::new("id_consultor", &id_consultor))
            .query(&progenitor_client::QueryParam::new("id_credor", &id_credor))
            .query(&progenitor_client::QueryParam::new("id_evento", &id_evento))
            .query(&progenitor_client::QueryParam::new("reagendar", &reagendar))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_follow_ups",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
}
