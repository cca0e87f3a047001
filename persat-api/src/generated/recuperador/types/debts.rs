// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

/// A debt that is open and not negotiated. Whether a value may be missing or `null` is not
/// told, so every one may. The explanations after `valor` could not be read.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct Debt {
    /// Code of the debt in the creditor's own system, if it has one there.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub codigo: ::std::option::Option<::std::string::String>,
    /// Period that the debt belongs to, by the name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub competencia: ::std::option::Option<::std::string::String>,
    /// Contract.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub contrato: ::std::option::Option<::std::string::String>,
    /// CPF or CNPJ of the debtor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cpf_cnpj: ::std::option::Option<::std::string::String>,
    /// CPF or CNPJ of the creditor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cpf_cnpj_credor: ::std::option::Option<::std::string::String>,
    /// Original due date.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub datavencto: ::std::option::Option<crate::codec::time::LocalDateTime>,
    /// Text of the debt.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub descricao: ::std::option::Option<::std::string::String>,
    /// Code of the debtor, whom the vendor calls client.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_cliente: ::std::option::Option<i64>,
    /// Code of the receivable.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_contasareceber: ::std::option::Option<i64>,
    /// Code of the creditor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_credor: ::std::option::Option<i64>,
    /// Name of the debtor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_cliente: ::std::option::Option<::std::string::String>,
    /// Name of the creditor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_credor: ::std::option::Option<::std::string::String>,
    /// Notes.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub obs: ::std::option::Option<::std::string::String>,
    /// Unit.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub unidade: ::std::option::Option<::std::string::String>,
    /// Original principal.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor: ::std::option::Option<crate::codec::decimal::Decimal>,
    /// Amount brought up to date; how is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_atualizado: ::std::option::Option<crate::codec::decimal::Decimal>,
    /// Costs of the notary, by its name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_cartorio: ::std::option::Option<crate::codec::decimal::Decimal>,
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
    Debt; members : 0 "codigo" 1 "competencia" 2 "contrato" 3 "cpf_cnpj" 4
    "cpf_cnpj_credor" 5 "datavencto" 6 "descricao" 7 "id_cliente" 8 "id_contasareceber" 9
    "id_credor" 10 "nome_cliente" 11 "nome_credor" 12 "obs" 13 "unidade" 14 "valor" 15
    "valor_atualizado" 16 "valor_cartorio"; needed :; values :; nullable : 0 codigo 1
    competencia 2 contrato 3 cpf_cnpj 4 cpf_cnpj_credor 6 descricao 7 id_cliente 8
    id_contasareceber 9 id_credor 10 nome_cliente 11 nome_credor 12 obs 13 unidade 14
    valor 15 valor_atualizado 16 valor_cartorio; times : 5 datavencto; others :
    ::std::collections::BTreeMap < ::std::string::String, crate
    ::codec::raw_json::RawJson >, extra;
}
impl ::std::convert::From<DebtList> for ::std::vec::Vec<Debt> {
    fn from(value: DebtList) -> Self {
        value.0
    }
}
/// Debts, as a bare array.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DebtList(pub ::std::vec::Vec<Debt>);
impl ::std::ops::Deref for DebtList {
    type Target = ::std::vec::Vec<Debt>;
    fn deref(&self) -> &::std::vec::Vec<Debt> {
        &self.0
    }
}
impl ::std::convert::From<::std::vec::Vec<Debt>> for DebtList {
    fn from(value: ::std::vec::Vec<Debt>) -> Self {
        Self(value)
    }
}
