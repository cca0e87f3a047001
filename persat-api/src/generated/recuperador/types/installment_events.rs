// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

/// An event of the webhook of approved installments. The members after `data_rec` could not be
/// read.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ApprovedInstallmentEvent {
    /// CPF or CNPJ of the debtor, formatted.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cpf_cnpj: ::std::option::Option<::std::string::String>,
    /// Date of payment. The page types it `DateTime`; its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data_pagto: ::std::option::Option<::std::string::String>,
    /// A date that is foreseen; the sentence was cut, most likely that of the receipt of the
    /// money. The page types it `DateTime`; its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data_rec: ::std::option::Option<::std::string::String>,
    /// Date of the oldest debt negotiated. The page types it `DateTime`; its form is not
    /// told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data_referencia: ::std::option::Option<::std::string::String>,
    /// Due date. The page types it `DateTime`; its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data_vencto: ::std::option::Option<::std::string::String>,
    /// The event of the webhook.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<i64>,
    /// Code of the agreement that the installment belongs to.
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
    /// Code of the approved installment.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_contasareceber: ::std::option::Option<i64>,
    /// Code of the creditor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_credor: ::std::option::Option<i64>,
    /// Name of the debtor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_cliente: ::std::option::Option<::std::string::String>,
    /// Name of the consultant.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_consultor: ::std::option::Option<::std::string::String>,
    /// Name of the creditor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_credor: ::std::option::Option<::std::string::String>,
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
    ApprovedInstallmentEvent; members : 0 "cpf_cnpj" 1 "data_pagto" 2 "data_rec" 3
    "data_referencia" 4 "data_vencto" 5 "id" 6 "id_acordo" 7 "id_assessoria" 8
    "id_cliente" 9 "id_consultor" 10 "id_contasareceber" 11 "id_credor" 12 "nome_cliente"
    13 "nome_consultor" 14 "nome_credor"; needed :; values :; nullable : 0 cpf_cnpj 1
    data_pagto 2 data_rec 3 data_referencia 4 data_vencto 5 id 6 id_acordo 7
    id_assessoria 8 id_cliente 9 id_consultor 10 id_contasareceber 11 id_credor 12
    nome_cliente 13 nome_consultor 14 nome_credor; times :; others :
    ::std::collections::BTreeMap < ::std::string::String, crate
    ::codec::raw_json::RawJson >, extra;
}
impl ::std::convert::From<ApprovedInstallmentEventList>
for ::std::vec::Vec<ApprovedInstallmentEvent> {
    fn from(value: ApprovedInstallmentEventList) -> Self {
        value.0
    }
}
/// Events of the webhook of approved installments, as a bare array.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ApprovedInstallmentEventList(pub ::std::vec::Vec<ApprovedInstallmentEvent>);
impl ::std::ops::Deref for ApprovedInstallmentEventList {
    type Target = ::std::vec::Vec<ApprovedInstallmentEvent>;
    fn deref(&self) -> &::std::vec::Vec<ApprovedInstallmentEvent> {
        &self.0
    }
}
impl ::std::convert::From<::std::vec::Vec<ApprovedInstallmentEvent>>
for ApprovedInstallmentEventList {
    fn from(value: ::std::vec::Vec<ApprovedInstallmentEvent>) -> Self {
        Self(value)
    }
}
