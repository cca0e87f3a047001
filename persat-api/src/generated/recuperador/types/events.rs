// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::shared::{PaymentState, YesNo};
/// A debt that an agreement is about. Only its last two members could be read.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct AgreedDebt {
    /// Code of the debt, as given by whoever imported it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub codigo: ::std::option::Option<::std::string::String>,
    /// Whether the debt is paid.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub situacao: ::std::option::Option<PaymentState>,
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
    AgreedDebt; members : 0 "codigo" 1 "situacao"; needed :; values :; nullable : 0
    codigo 1 situacao; times :; others : ::std::collections::BTreeMap <
    ::std::string::String, crate ::codec::raw_json::RawJson >, extra;
}
/// An installment of an agreement.
///
/// **Rules.**
///
/// - `datapagto` is set only where `situacao` is `P` (documented).
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct AgreementInstallment {
    /// Date of payment, set only when paid. Its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub datapagto: ::std::option::Option<::std::string::String>,
    /// Due date. Its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub datavencto: ::std::option::Option<::std::string::String>,
    /// Code of the installment; most likely what other pages call `id_parcela` and
    /// `id_contasareceber`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<i64>,
    /// Whether the installment is paid.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub situacao: ::std::option::Option<PaymentState>,
    /// Value.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor: ::std::option::Option<crate::codec::decimal::Decimal>,
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
    AgreementInstallment; members : 0 "datapagto" 1 "datavencto" 2 "id" 3 "situacao" 4
    "valor"; needed :; values :; nullable : 0 datapagto 1 datavencto 2 id 3 situacao 4
    valor; times :; others : ::std::collections::BTreeMap < ::std::string::String, crate
    ::codec::raw_json::RawJson >, extra;
}
/// What the agreement webhook sends: one agreement. Every member may be missing: three lines
/// before `dataprivencto`, and 18 after `cancelado`, could not be read.
///
/// What happened shows only in `cancelado` and the `situacao` of debts and installments: no
/// visible member names the event.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct AgreementNotice {
    /// Delay of the oldest debt negotiated, in days.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub atraso: ::std::option::Option<i64>,
    /// Whether the agreement was cancelled. Typed `decimal` by the page, an evident slip;
    /// printed `"N"`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cancelado: ::std::option::Option<YesNo>,
    /// CPF or CNPJ of the debtor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cpf_cnpj: ::std::option::Option<::std::string::String>,
    /// Date of the agreement. Its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data: ::std::option::Option<::std::string::String>,
    /// Due date of the down payment. Its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data_entrada: ::std::option::Option<::std::string::String>,
    /// Due date of the first installment. Its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dataprivencto: ::std::option::Option<::std::string::String>,
    /// Due date of the oldest debt negotiated. Its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub datavencto_original: ::std::option::Option<::std::string::String>,
    /// Whether a down payment was charged.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub entrada: ::std::option::Option<YesNo>,
    /// Whether the agreement was made in the negotiation portal.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub feito_via_portal_negociacao: ::std::option::Option<YesNo>,
    /// The webhook. Whether it is the `id` of the event in the list of events is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<i64>,
    /// Code of the agreement.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_acordo: ::std::option::Option<i64>,
    /// Code of the debtor, whom the vendor calls client.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_cliente: ::std::option::Option<i64>,
    /// Code of the consultant of the agreement.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_consultor: ::std::option::Option<i64>,
    /// Code of the creditor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_credor: ::std::option::Option<i64>,
    /// The debts negotiated.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lista_dividas: ::std::option::Option<::std::vec::Vec<AgreedDebt>>,
    /// The installments.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lista_parcelas: ::std::option::Option<::std::vec::Vec<AgreementInstallment>>,
    /// Name of the debtor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_cliente: ::std::option::Option<::std::string::String>,
    /// Name of the consultant.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_consultor: ::std::option::Option<::std::string::String>,
    /// Name of the creditor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_credor: ::std::option::Option<::std::string::String>,
    /// Notes of the form of the agreement. Typed `decimal` by the page, an evident slip;
    /// printed `null`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub obs: ::std::option::Option<::std::string::String>,
    /// Notes shown on the page of the invoice. Typed `decimal` by the page, an evident slip;
    /// printed `null`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub obs_publicas: ::std::option::Option<::std::string::String>,
    /// Final value of the agreement. Not visible on this page; concluded from the list of
    /// events, which has it at this place.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_acordo: ::std::option::Option<crate::codec::decimal::Decimal>,
    /// Explained as the discount on the monetary correction; by its name and by the printed
    /// values rather the share agreed on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_correcao_proporcional_acordada: ::std::option::Option<
        crate::codec::decimal::Decimal,
    >,
    /// Total discount on interest, fine and monetary correction.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_desconto_juros_multa_correcao: ::std::option::Option<
        crate::codec::decimal::Decimal,
    >,
    /// Discount on the principal.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_desconto_principal: ::std::option::Option<crate::codec::decimal::Decimal>,
    /// Down payment.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_entrada: ::std::option::Option<crate::codec::decimal::Decimal>,
    /// Explained as the discount on interest; by its name and by the printed values rather
    /// the share of interest agreed on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_juros_proporcional_acordado: ::std::option::Option<
        crate::codec::decimal::Decimal,
    >,
    /// Explained as the discount on the fine; by its name and by the printed values rather
    /// the share of the fine agreed on.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_multa_proporcional_acordada: ::std::option::Option<
        crate::codec::decimal::Decimal,
    >,
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
    AgreementNotice; members : 0 "atraso" 1 "cancelado" 2 "cpf_cnpj" 3 "data" 4
    "data_entrada" 5 "dataprivencto" 6 "datavencto_original" 7 "entrada" 8
    "feito_via_portal_negociacao" 9 "id" 10 "id_acordo" 11 "id_cliente" 12 "id_consultor"
    13 "id_credor" 14 "lista_dividas" 15 "lista_parcelas" 16 "nome_cliente" 17
    "nome_consultor" 18 "nome_credor" 19 "obs" 20 "obs_publicas" 21 "valor_acordo" 22
    "valor_correcao_proporcional_acordada" 23 "valor_desconto_juros_multa_correcao" 24
    "valor_desconto_principal" 25 "valor_entrada" 26 "valor_juros_proporcional_acordado"
    27 "valor_multa_proporcional_acordada" 28 "valor_original"; needed :; values :;
    nullable : 0 atraso 1 cancelado 2 cpf_cnpj 3 data 4 data_entrada 5 dataprivencto 6
    datavencto_original 7 entrada 8 feito_via_portal_negociacao 9 id 10 id_acordo 11
    id_cliente 12 id_consultor 13 id_credor 14 lista_dividas 15 lista_parcelas 16
    nome_cliente 17 nome_consultor 18 nome_credor 19 obs 20 obs_publicas 21 valor_acordo
    22 valor_correcao_proporcional_acordada 23 valor_desconto_juros_multa_correcao 24
    valor_desconto_principal 25 valor_entrada 26 valor_juros_proporcional_acordado 27
    valor_multa_proporcional_acordada 28 valor_original; times :; others :
    ::std::collections::BTreeMap < ::std::string::String, crate
    ::codec::raw_json::RawJson >, extra;
}
/// What the webhook of approved installments sends: one installment. The members after
/// `valor_principal_proporcional` could not be read.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ApprovedInstallmentNotice {
    /// CPF or CNPJ of the debtor, formatted.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cpf_cnpj: ::std::option::Option<::std::string::String>,
    /// Date of payment. The page types it `DateTime`; its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data_pagto: ::std::option::Option<::std::string::String>,
    /// Due date. The page types it `DateTime`; its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data_vencto: ::std::option::Option<::std::string::String>,
    /// Form of payment; only with Zoop or Pagar.me.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub forma_pagto: ::std::option::Option<::std::string::String>,
    /// The webhook. Whether it is the `id` of the event in the list of events is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<i64>,
    /// Code of the agreement that the installment belongs to.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_acordo: ::std::option::Option<i64>,
    /// Code of the debtor, whom the vendor calls client.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_cliente: ::std::option::Option<i64>,
    /// Code of the creditor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_credor: ::std::option::Option<i64>,
    /// Code of the approved installment; the list of events calls it `id_contasareceber`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_parcela: ::std::option::Option<i64>,
    /// Means of payment; only with Zoop or Pagar.me.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub meio_pagto: ::std::option::Option<::std::string::String>,
    /// Name of the debtor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_cliente: ::std::option::Option<::std::string::String>,
    /// Name of the creditor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_credor: ::std::option::Option<::std::string::String>,
    /// Number of the installment, such as `01/12`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub parcela: ::std::option::Option<::std::string::String>,
    /// Principal, divided by the number of installments.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_principal_proporcional: ::std::option::Option<
        crate::codec::decimal::Decimal,
    >,
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
    ApprovedInstallmentNotice; members : 0 "cpf_cnpj" 1 "data_pagto" 2 "data_vencto" 3
    "forma_pagto" 4 "id" 5 "id_acordo" 6 "id_cliente" 7 "id_credor" 8 "id_parcela" 9
    "meio_pagto" 10 "nome_cliente" 11 "nome_credor" 12 "parcela" 13
    "valor_principal_proporcional"; needed :; values :; nullable : 0 cpf_cnpj 1
    data_pagto 2 data_vencto 3 forma_pagto 4 id 5 id_acordo 6 id_cliente 7 id_credor 8
    id_parcela 9 meio_pagto 10 nome_cliente 11 nome_credor 12 parcela 13
    valor_principal_proporcional; times :; others : ::std::collections::BTreeMap <
    ::std::string::String, crate ::codec::raw_json::RawJson >, extra;
}
