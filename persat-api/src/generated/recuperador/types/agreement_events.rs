// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

/// An event of the agreement webhook. About 45 lines of the page, between `valor_acordo` and
/// the payment link, could not be read. They most likely hold the members of
/// `AgreementNotice`, whose names and order are the same wherever both could be read.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct AgreementEvent {
    /// Delay of the oldest debt negotiated, in days.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub atraso: ::std::option::Option<i64>,
    /// CPF or CNPJ of the debtor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cpf_cnpj: ::std::option::Option<::std::string::String>,
    /// Date of the agreement. Its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data: ::std::option::Option<::std::string::String>,
    /// Due date of the oldest debt negotiated. Its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub datavencto_original: ::std::option::Option<::std::string::String>,
    /// The event of the webhook.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<i64>,
    /// Code of the agreement.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_acordo: ::std::option::Option<i64>,
    /// Code of the agency (the page says the administrator).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_assessoria: ::std::option::Option<i64>,
    /// Code of the debtor, whom the vendor calls client.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_cliente: ::std::option::Option<i64>,
    /// Code of the consultant of the agreement.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_consultor: ::std::option::Option<i64>,
    /// Code of the creditor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_credor: ::std::option::Option<i64>,
    /// Payment link that Recuperador made; whether that of the agreement or of an installment
    /// could not be read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub link_faturacr_gerado_pelo_recuperadorcrm: ::std::option::Option<
        ::std::string::String,
    >,
    /// Name of the debtor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_cliente: ::std::option::Option<::std::string::String>,
    /// Name of the consultant.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_consultor: ::std::option::Option<::std::string::String>,
    /// Name of the creditor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_credor: ::std::option::Option<::std::string::String>,
    /// Final value of the agreement.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_acordo: ::std::option::Option<crate::codec::decimal::Decimal>,
    /// Sum of the debts negotiated, without discounts.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_original: ::std::option::Option<crate::codec::decimal::Decimal>,
    /// Members that the description does not name, each as the text it was sent as; of one that comes twice,
    /// the last. A struct of yours with `#[serde(flatten)]` in place of this would lose digits: see
    /// [`RawJson`](crate::recuperador::RawJson).
    #[serde(flatten)]
    pub extra: ::std::collections::BTreeMap<
        ::std::string::String,
        crate::codec::raw_json::RawJson,
    >,
}
crate::codec::object::object! {
    AgreementEvent; members : 0 "atraso" 1 "cpf_cnpj" 2 "data" 3 "datavencto_original" 4
    "id" 5 "id_acordo" 6 "id_assessoria" 7 "id_cliente" 8 "id_consultor" 9 "id_credor" 10
    "link_faturacr_gerado_pelo_recuperadorcrm" 11 "nome_cliente" 12 "nome_consultor" 13
    "nome_credor" 14 "valor_acordo" 15 "valor_original"; needed :; values :; nullable : 0
    atraso 1 cpf_cnpj 2 data 3 datavencto_original 4 id 5 id_acordo 6 id_assessoria 7
    id_cliente 8 id_consultor 9 id_credor 10 link_faturacr_gerado_pelo_recuperadorcrm 11
    nome_cliente 12 nome_consultor 13 nome_credor 14 valor_acordo 15 valor_original;
    times :; others : ::std::collections::BTreeMap < ::std::string::String, crate
    ::codec::raw_json::RawJson >, extra;
}
impl ::std::convert::From<AgreementEventList> for ::std::vec::Vec<AgreementEvent> {
    fn from(value: AgreementEventList) -> Self {
        value.0
    }
}
/// Events of the agreement webhook, as a bare array.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct AgreementEventList(pub ::std::vec::Vec<AgreementEvent>);
impl ::std::ops::Deref for AgreementEventList {
    type Target = ::std::vec::Vec<AgreementEvent>;
    fn deref(&self) -> &::std::vec::Vec<AgreementEvent> {
        &self.0
    }
}
impl ::std::convert::From<::std::vec::Vec<AgreementEvent>> for AgreementEventList {
    fn from(value: ::std::vec::Vec<AgreementEvent>) -> Self {
        Self(value)
    }
}
/// The event to be marked as read, by the numbers that the event itself holds. Which of them
/// are needed is not told: send all five.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct AgreementEventMark {
    /// `id` of the event.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<i64>,
    /// `id_acordo` of the event.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_acordo: ::std::option::Option<i64>,
    /// `id_assessoria` of the event.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_assessoria: ::std::option::Option<i64>,
    /// `id_cliente` of the event.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_cliente: ::std::option::Option<i64>,
    /// `id_credor` of the event.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_credor: ::std::option::Option<i64>,
}
crate::codec::object::object! {
    AgreementEventMark; members : 0 "id" 1 "id_acordo" 2 "id_assessoria" 3 "id_cliente" 4
    "id_credor"; needed :; values :; nullable : 0 id 1 id_acordo 2 id_assessoria 3
    id_cliente 4 id_credor; times :; others : ();
}
impl AgreementEventMark {
    /// A `AgreementEventMark` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            id_acordo: ::std::default::Default::default(),
            id_assessoria: ::std::default::Default::default(),
            id_cliente: ::std::default::Default::default(),
            id_credor: ::std::default::Default::default(),
        }
    }
    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_acordo`.
    #[must_use]
    pub fn id_acordo(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_acordo = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_assessoria`.
    #[must_use]
    pub fn id_assessoria(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_assessoria = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_cliente`.
    #[must_use]
    pub fn id_cliente(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_cliente = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_credor`.
    #[must_use]
    pub fn id_credor(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_credor = ::std::option::Option::Some(value.into());
        self
    }
}
