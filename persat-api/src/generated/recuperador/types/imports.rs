// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::shared::PaymentState;
/// Debts to be imported.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DebtImport {
    /// Whether debts whose code is registered already are updated.
    pub atualizar: UpdateExisting,
    /// The debts. Whether they may be left out is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dividas: ::std::option::Option<::std::vec::Vec<ImportedDebt>>,
    /// Address that gets the result of the import. The import runs later, and only this
    /// message tells what became of it.
    pub email: ::std::string::String,
    /// What becomes of duplicates. `N` makes them no error, which suits incremental imports; it
    /// counts only while `atualizar` is `N`.
    pub interromper_duplicidade: StopAtDuplicates,
}
crate::codec::object::object! {
    DebtImport; members : 0 "atualizar" 1 "dividas" 2 "email" 3
    "interromper_duplicidade"; needed : 0 2 3; values : 0 atualizar 2 email 3
    interromper_duplicidade; nullable : 1 dividas; times :; others : ();
}
impl DebtImport {
    /// A `DebtImport` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        atualizar: UpdateExisting,
        email: impl ::std::convert::Into<::std::string::String>,
        interromper_duplicidade: StopAtDuplicates,
    ) -> Self {
        Self {
            atualizar,
            email: email.into(),
            interromper_duplicidade,
            dividas: ::std::default::Default::default(),
        }
    }
    /// Sets `dividas`.
    #[must_use]
    pub fn dividas(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<ImportedDebt>>,
    ) -> Self {
        self.dividas = ::std::option::Option::Some(value.into());
        self
    }
}
/// Debtors and debts to be imported in one call.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DebtorAndDebtImport {
    /// Whether debtors whose CPF or CNPJ is registered already are updated. What becomes of
    /// debts that exist is not told.
    pub atualizar: UpdateExisting,
    /// The debtors. Whether they may be left out is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub clientes: ::std::option::Option<::std::vec::Vec<ImportedDebtor>>,
    /// The debts. Whether they may be left out is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dividas: ::std::option::Option<::std::vec::Vec<ImportedDebt>>,
    /// Address that gets the result of the import. The import runs later, and only this
    /// message tells what became of it.
    pub email: ::std::string::String,
    /// What becomes of duplicates. `N` makes them no error, which suits incremental imports; it
    /// counts only while `atualizar` is `N`.
    pub interromper_duplicidade: StopAtDuplicates,
}
crate::codec::object::object! {
    DebtorAndDebtImport; members : 0 "atualizar" 1 "clientes" 2 "dividas" 3 "email" 4
    "interromper_duplicidade"; needed : 0 3 4; values : 0 atualizar 3 email 4
    interromper_duplicidade; nullable : 1 clientes 2 dividas; times :; others : ();
}
impl DebtorAndDebtImport {
    /// A `DebtorAndDebtImport` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        atualizar: UpdateExisting,
        email: impl ::std::convert::Into<::std::string::String>,
        interromper_duplicidade: StopAtDuplicates,
    ) -> Self {
        Self {
            atualizar,
            email: email.into(),
            interromper_duplicidade,
            clientes: ::std::default::Default::default(),
            dividas: ::std::default::Default::default(),
        }
    }
    /// Sets `clientes`.
    #[must_use]
    pub fn clientes(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<ImportedDebtor>>,
    ) -> Self {
        self.clientes = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `dividas`.
    #[must_use]
    pub fn dividas(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<ImportedDebt>>,
    ) -> Self {
        self.dividas = ::std::option::Option::Some(value.into());
        self
    }
}
/// What the call of an import came to, not what became of the import.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ImportResponse {
    /// Message of success or of error.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub mensagem: ::std::option::Option<::std::string::String>,
    /// `true`: the call went well. `false`: there was an error in the call.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sucesso: ::std::option::Option<bool>,
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
    ImportResponse; members : 0 "mensagem" 1 "sucesso"; needed :; values :; nullable : 0
    mensagem 1 sucesso; times :; others : ::std::collections::BTreeMap <
    ::std::string::String, crate ::codec::raw_json::RawJson >, extra;
}
/// A debt to be imported, as the page about importing debts lists it (its class *divida*).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ImportedDebt(
    pub ::std::collections::BTreeMap<
        ::std::string::String,
        crate::codec::raw_json::RawJson,
    >,
);
impl ::std::ops::Deref for ImportedDebt {
    type Target = ::std::collections::BTreeMap<
        ::std::string::String,
        crate::codec::raw_json::RawJson,
    >;
    fn deref(
        &self,
    ) -> &::std::collections::BTreeMap<
        ::std::string::String,
        crate::codec::raw_json::RawJson,
    > {
        &self.0
    }
}
impl ::std::convert::From<ImportedDebt>
for ::std::collections::BTreeMap<
    ::std::string::String,
    crate::codec::raw_json::RawJson,
> {
    fn from(value: ImportedDebt) -> Self {
        value.0
    }
}
impl ::std::convert::From<
    ::std::collections::BTreeMap<::std::string::String, crate::codec::raw_json::RawJson>,
> for ImportedDebt {
    fn from(
        value: ::std::collections::BTreeMap<
            ::std::string::String,
            crate::codec::raw_json::RawJson,
        >,
    ) -> Self {
        Self(value)
    }
}
/// A debtor to be imported, as the page about importing debtors lists it (its class
/// *cliente*).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ImportedDebtor(
    pub ::std::collections::BTreeMap<
        ::std::string::String,
        crate::codec::raw_json::RawJson,
    >,
);
impl ::std::ops::Deref for ImportedDebtor {
    type Target = ::std::collections::BTreeMap<
        ::std::string::String,
        crate::codec::raw_json::RawJson,
    >;
    fn deref(
        &self,
    ) -> &::std::collections::BTreeMap<
        ::std::string::String,
        crate::codec::raw_json::RawJson,
    > {
        &self.0
    }
}
impl ::std::convert::From<ImportedDebtor>
for ::std::collections::BTreeMap<
    ::std::string::String,
    crate::codec::raw_json::RawJson,
> {
    fn from(value: ImportedDebtor) -> Self {
        value.0
    }
}
impl ::std::convert::From<
    ::std::collections::BTreeMap<::std::string::String, crate::codec::raw_json::RawJson>,
> for ImportedDebtor {
    fn from(
        value: ::std::collections::BTreeMap<
            ::std::string::String,
            crate::codec::raw_json::RawJson,
        >,
    ) -> Self {
        Self(value)
    }
}
/// A payment to be recorded by hand.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ManualSettlement {
    /// CPF or CNPJ of the debtor; digits only are preferred.
    pub cpf_cnpj: ::std::string::String,
    /// Date of payment, at most 10 characters: `AAAA-MM-DD`.
    pub datapagto: ::jiff::civil::Date,
    /// Due date, at most 10 characters: `AAAA-MM-DD`.
    pub datavencto: ::jiff::civil::Date,
    /// Code of the agreement that the installment belongs to, as shown under *Financeiro >
    /// Dívidas*.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_acordo: ::std::option::Option<i64>,
    /// Code of the installment, as shown under *Financeiro > Dívidas*.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_contasareceber: ::std::option::Option<i64>,
    /// Code of the creditor.
    pub id_credor: i64,
    /// Name of the debtor.
    pub nome_cliente: ::std::string::String,
    /// Amount paid. Whether it is required could not be read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor_pago: ::std::option::Option<crate::codec::decimal::Decimal>,
}
crate::codec::object::object! {
    ManualSettlement; members : 0 "cpf_cnpj" 1 "datapagto" 2 "datavencto" 3 "id_acordo" 4
    "id_contasareceber" 5 "id_credor" 6 "nome_cliente" 7 "valor_pago"; needed : 0 1 2 5
    6; values : 0 cpf_cnpj 1 datapagto 2 datavencto 5 id_credor 6 nome_cliente; nullable
    : 3 id_acordo 4 id_contasareceber 7 valor_pago; times :; others : ();
}
impl ManualSettlement {
    /// A `ManualSettlement` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(required: ManualSettlementRequired<'_>) -> Self {
        Self {
            id_credor: required.id_credor,
            cpf_cnpj: required.cpf_cnpj.to_owned(),
            nome_cliente: required.nome_cliente.to_owned(),
            datavencto: required.datavencto,
            datapagto: required.datapagto,
            id_acordo: ::std::default::Default::default(),
            id_contasareceber: ::std::default::Default::default(),
            valor_pago: ::std::default::Default::default(),
        }
    }
    /// Sets `id_acordo`.
    #[must_use]
    pub fn id_acordo(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_acordo = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_contasareceber`.
    #[must_use]
    pub fn id_contasareceber(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_contasareceber = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `valor_pago`.
    #[must_use]
    pub fn valor_pago(
        mut self,
        value: impl ::std::convert::Into<crate::codec::decimal::Decimal>,
    ) -> Self {
        self.valor_pago = ::std::option::Option::Some(value.into());
        self
    }
}
/// The required fields of a [`ManualSettlement`], for [`ManualSettlement::new`].
pub struct ManualSettlementRequired<'a> {
    /// Code of the creditor.
    pub id_credor: i64,
    /// CPF or CNPJ of the debtor; digits only are preferred.
    pub cpf_cnpj: &'a str,
    /// Name of the debtor.
    pub nome_cliente: &'a str,
    /// Due date, at most 10 characters: `AAAA-MM-DD`.
    pub datavencto: ::jiff::civil::Date,
    /// Date of payment, at most 10 characters: `AAAA-MM-DD`.
    pub datapagto: ::jiff::civil::Date,
}
/// Manual settlements to be imported.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ManualSettlementImport {
    /// The settlements. Whether they may be left out is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub baixasmanuais: ::std::option::Option<::std::vec::Vec<ManualSettlement>>,
    /// Address that gets the result of the import. The import runs later, and only this
    /// message tells what became of it.
    pub email: ::std::string::String,
}
crate::codec::object::object! {
    ManualSettlementImport; members : 0 "baixasmanuais" 1 "email"; needed : 1; values : 1
    email; nullable : 0 baixasmanuais; times :; others : ();
}
impl ManualSettlementImport {
    /// A `ManualSettlementImport` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(email: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            email: email.into(),
            baixasmanuais: ::std::default::Default::default(),
        }
    }
    /// Sets `baixasmanuais`.
    #[must_use]
    pub fn baixasmanuais(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<ManualSettlement>>,
    ) -> Self {
        self.baixasmanuais = ::std::option::Option::Some(value.into());
        self
    }
}
/// A person responsible for a debtor. The fields from `cidade` on were read in an older text
/// only; lengths, and which of the others are required, could not be read.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct Responsible {
    /// Nickname.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub apelido: ::std::option::Option<::std::string::String>,
    /// District.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub bairro: ::std::option::Option<::std::string::String>,
    /// Postal code.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cep: ::std::option::Option<::std::string::String>,
    /// City.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cidade: ::std::option::Option<::std::string::String>,
    /// Code.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub codigo: ::std::option::Option<::std::string::String>,
    /// Complement of the address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub complemento: ::std::option::Option<::std::string::String>,
    /// CPF or CNPJ of the person.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cpf_cnpj: ::std::option::Option<::std::string::String>,
    /// CPF or CNPJ of the debtor whom the person answers for.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cpf_cnpj_devedor: ::std::option::Option<::std::string::String>,
    /// Date of birth. The page types it `DateTime` and could not be read further; the pages about
    /// the other imports write such dates `AAAA-MM-DD`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub datanasc: ::std::option::Option<::std::string::String>,
    /// E-mail address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email: ::std::option::Option<::std::string::String>,
    /// Second e-mail address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email2: ::std::option::Option<::std::string::String>,
    /// Third e-mail address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email3: ::std::option::Option<::std::string::String>,
    /// Fourth e-mail address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email4: ::std::option::Option<::std::string::String>,
    /// Street.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub endereco: ::std::option::Option<::std::string::String>,
    /// State.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub estado: ::std::option::Option<::std::string::String>,
    /// Code of the creditor. Required only when importing for several creditors.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_credor: ::std::option::Option<i64>,
    /// Name of the person.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome: ::std::option::Option<::std::string::String>,
    /// Name of that debtor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nome_devedor: ::std::option::Option<::std::string::String>,
    /// Number in the street.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub numero: ::std::option::Option<::std::string::String>,
    /// Notes.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub obs: ::std::option::Option<::std::string::String>,
    /// Priority; what the numbers mean is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub prioridade: ::std::option::Option<i64>,
    /// Profession.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub profissao: ::std::option::Option<::std::string::String>,
    /// Number of the identity card (RG).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rg: ::std::option::Option<::std::string::String>,
    /// Sex; the values are not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sexo: ::std::option::Option<::std::string::String>,
    /// Telephone.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub telefone: ::std::option::Option<::std::string::String>,
    /// Second telephone.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub telefone2: ::std::option::Option<::std::string::String>,
    /// Third telephone.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub telefone3: ::std::option::Option<::std::string::String>,
    /// Fourth telephone.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub telefone4: ::std::option::Option<::std::string::String>,
    /// Fifth telephone.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub telefone5: ::std::option::Option<::std::string::String>,
    /// Sixth telephone.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub telefone6: ::std::option::Option<::std::string::String>,
    /// Telegram.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub telegram: ::std::option::Option<::std::string::String>,
    /// Kind of person; the values are not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tipo_pessoa: ::std::option::Option<::std::string::String>,
    /// Title.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub titulo: ::std::option::Option<::std::string::String>,
    /// Name of the user at Facebook.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username_fb: ::std::option::Option<::std::string::String>,
    /// Name of the user at Instagram.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username_insta: ::std::option::Option<::std::string::String>,
    /// WhatsApp.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub whatsapp: ::std::option::Option<::std::string::String>,
}
crate::codec::object::object! {
    Responsible; members : 0 "apelido" 1 "bairro" 2 "cep" 3 "cidade" 4 "codigo" 5
    "complemento" 6 "cpf_cnpj" 7 "cpf_cnpj_devedor" 8 "datanasc" 9 "email" 10 "email2" 11
    "email3" 12 "email4" 13 "endereco" 14 "estado" 15 "id_credor" 16 "nome" 17
    "nome_devedor" 18 "numero" 19 "obs" 20 "prioridade" 21 "profissao" 22 "rg" 23 "sexo"
    24 "telefone" 25 "telefone2" 26 "telefone3" 27 "telefone4" 28 "telefone5" 29
    "telefone6" 30 "telegram" 31 "tipo_pessoa" 32 "titulo" 33 "username_fb" 34
    "username_insta" 35 "whatsapp"; needed :; values :; nullable : 0 apelido 1 bairro 2
    cep 3 cidade 4 codigo 5 complemento 6 cpf_cnpj 7 cpf_cnpj_devedor 8 datanasc 9 email
    10 email2 11 email3 12 email4 13 endereco 14 estado 15 id_credor 16 nome 17
    nome_devedor 18 numero 19 obs 20 prioridade 21 profissao 22 rg 23 sexo 24 telefone 25
    telefone2 26 telefone3 27 telefone4 28 telefone5 29 telefone6 30 telegram 31
    tipo_pessoa 32 titulo 33 username_fb 34 username_insta 35 whatsapp; times :; others :
    ();
}
impl Responsible {
    /// A `Responsible` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new() -> Self {
        Self {
            apelido: ::std::default::Default::default(),
            bairro: ::std::default::Default::default(),
            cep: ::std::default::Default::default(),
            cidade: ::std::default::Default::default(),
            codigo: ::std::default::Default::default(),
            complemento: ::std::default::Default::default(),
            cpf_cnpj: ::std::default::Default::default(),
            cpf_cnpj_devedor: ::std::default::Default::default(),
            datanasc: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            email2: ::std::default::Default::default(),
            email3: ::std::default::Default::default(),
            email4: ::std::default::Default::default(),
            endereco: ::std::default::Default::default(),
            estado: ::std::default::Default::default(),
            id_credor: ::std::default::Default::default(),
            nome: ::std::default::Default::default(),
            nome_devedor: ::std::default::Default::default(),
            numero: ::std::default::Default::default(),
            obs: ::std::default::Default::default(),
            prioridade: ::std::default::Default::default(),
            profissao: ::std::default::Default::default(),
            rg: ::std::default::Default::default(),
            sexo: ::std::default::Default::default(),
            telefone: ::std::default::Default::default(),
            telefone2: ::std::default::Default::default(),
            telefone3: ::std::default::Default::default(),
            telefone4: ::std::default::Default::default(),
            telefone5: ::std::default::Default::default(),
            telefone6: ::std::default::Default::default(),
            telegram: ::std::default::Default::default(),
            tipo_pessoa: ::std::default::Default::default(),
            titulo: ::std::default::Default::default(),
            username_fb: ::std::default::Default::default(),
            username_insta: ::std::default::Default::default(),
            whatsapp: ::std::default::Default::default(),
        }
    }
    /// Sets `apelido`.
    #[must_use]
    pub fn apelido(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.apelido = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `bairro`.
    #[must_use]
    pub fn bairro(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.bairro = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `cep`.
    #[must_use]
    pub fn cep(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.cep = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `cidade`.
    #[must_use]
    pub fn cidade(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.cidade = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `codigo`.
    #[must_use]
    pub fn codigo(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.codigo = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `complemento`.
    #[must_use]
    pub fn complemento(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.complemento = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `cpf_cnpj`.
    #[must_use]
    pub fn cpf_cnpj(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.cpf_cnpj = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `cpf_cnpj_devedor`.
    #[must_use]
    pub fn cpf_cnpj_devedor(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.cpf_cnpj_devedor = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `datanasc`.
    #[must_use]
    pub fn datanasc(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.datanasc = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `email`.
    #[must_use]
    pub fn email(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `email2`.
    #[must_use]
    pub fn email2(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email2 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `email3`.
    #[must_use]
    pub fn email3(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email3 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `email4`.
    #[must_use]
    pub fn email4(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email4 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `endereco`.
    #[must_use]
    pub fn endereco(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.endereco = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `estado`.
    #[must_use]
    pub fn estado(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.estado = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_credor`.
    #[must_use]
    pub fn id_credor(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_credor = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `nome`.
    #[must_use]
    pub fn nome(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.nome = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `nome_devedor`.
    #[must_use]
    pub fn nome_devedor(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.nome_devedor = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `numero`.
    #[must_use]
    pub fn numero(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.numero = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `obs`.
    #[must_use]
    pub fn obs(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.obs = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `prioridade`.
    #[must_use]
    pub fn prioridade(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.prioridade = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `profissao`.
    #[must_use]
    pub fn profissao(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.profissao = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `rg`.
    #[must_use]
    pub fn rg(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.rg = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `sexo`.
    #[must_use]
    pub fn sexo(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.sexo = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone`.
    #[must_use]
    pub fn telefone(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone2`.
    #[must_use]
    pub fn telefone2(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone2 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone3`.
    #[must_use]
    pub fn telefone3(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone3 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone4`.
    #[must_use]
    pub fn telefone4(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone4 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone5`.
    #[must_use]
    pub fn telefone5(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone5 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone6`.
    #[must_use]
    pub fn telefone6(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone6 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telegram`.
    #[must_use]
    pub fn telegram(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telegram = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `tipo_pessoa`.
    #[must_use]
    pub fn tipo_pessoa(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.tipo_pessoa = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `titulo`.
    #[must_use]
    pub fn titulo(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.titulo = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `username_fb`.
    #[must_use]
    pub fn username_fb(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.username_fb = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `username_insta`.
    #[must_use]
    pub fn username_insta(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.username_insta = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `whatsapp`.
    #[must_use]
    pub fn whatsapp(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.whatsapp = ::std::option::Option::Some(value.into());
        self
    }
}
/// Persons responsible for debtors, to be imported.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ResponsibleImport {
    /// Whether persons whose CPF or CNPJ is registered already are updated.
    pub atualizar: UpdateExisting,
    /// Address that gets the result of the import. The import runs later, and only this
    /// message tells what became of it.
    pub email: ::std::string::String,
    /// The persons. Whether they may be left out is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub responsaveis: ::std::option::Option<::std::vec::Vec<Responsible>>,
}
crate::codec::object::object! {
    ResponsibleImport; members : 0 "atualizar" 1 "email" 2 "responsaveis"; needed : 0 1;
    values : 0 atualizar 1 email; nullable : 2 responsaveis; times :; others : ();
}
impl ResponsibleImport {
    /// A `ResponsibleImport` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        atualizar: UpdateExisting,
        email: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            atualizar,
            email: email.into(),
            responsaveis: ::std::default::Default::default(),
        }
    }
    /// Sets `responsaveis`.
    #[must_use]
    pub fn responsaveis(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<Responsible>>,
    ) -> Self {
        self.responsaveis = ::std::option::Option::Some(value.into());
        self
    }
}
/// A sale. The explanations from `datapagto` on could not be read.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct Sale {
    /// Code of the sale.
    pub codigo: ::std::string::String,
    /// Period that the sale belongs to, by the name; its form is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub competencia: ::std::option::Option<::std::string::String>,
    /// Contract.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub contrato: ::std::option::Option<::std::string::String>,
    /// CPF or CNPJ of the debtor; digits only are preferred.
    pub cpf_cnpj: ::std::string::String,
    /// Date of payment, at most 10 characters: `AAAA-MM-DD`. When it is required could not be
    /// read; most likely for a sale that is paid.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub datapagto: ::std::option::Option<::jiff::civil::Date>,
    /// Due date, at most 10 characters: `AAAA-MM-DD`.
    pub datavencto: ::jiff::civil::Date,
    /// Text of the sale.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub descricao: ::std::option::Option<::std::string::String>,
    /// Code of the creditor, as shown under *Cadastros > Credores*.
    pub id_credor: i64,
    /// Name of the debtor.
    pub nome_cliente: ::std::string::String,
    /// Notes.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub obs: ::std::option::Option<::std::string::String>,
    /// Whether the sale is paid.
    pub situacao: PaymentState,
    /// Unit.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub unidade: ::std::option::Option<::std::string::String>,
    /// Amount.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub valor: ::std::option::Option<crate::codec::decimal::Decimal>,
}
crate::codec::object::object! {
    Sale; members : 0 "codigo" 1 "competencia" 2 "contrato" 3 "cpf_cnpj" 4 "datapagto" 5
    "datavencto" 6 "descricao" 7 "id_credor" 8 "nome_cliente" 9 "obs" 10 "situacao" 11
    "unidade" 12 "valor"; needed : 0 3 5 7 8 10; values : 0 codigo 3 cpf_cnpj 5
    datavencto 7 id_credor 8 nome_cliente 10 situacao; nullable : 1 competencia 2
    contrato 4 datapagto 6 descricao 9 obs 11 unidade 12 valor; times :; others : ();
}
impl Sale {
    /// A `Sale` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(required: SaleRequired<'_>) -> Self {
        Self {
            id_credor: required.id_credor,
            codigo: required.codigo.to_owned(),
            cpf_cnpj: required.cpf_cnpj.to_owned(),
            nome_cliente: required.nome_cliente.to_owned(),
            datavencto: required.datavencto,
            situacao: required.situacao,
            competencia: ::std::default::Default::default(),
            contrato: ::std::default::Default::default(),
            datapagto: ::std::default::Default::default(),
            descricao: ::std::default::Default::default(),
            obs: ::std::default::Default::default(),
            unidade: ::std::default::Default::default(),
            valor: ::std::default::Default::default(),
        }
    }
    /// Sets `competencia`.
    #[must_use]
    pub fn competencia(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.competencia = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `contrato`.
    #[must_use]
    pub fn contrato(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.contrato = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `datapagto`.
    #[must_use]
    pub fn datapagto(
        mut self,
        value: impl ::std::convert::Into<::jiff::civil::Date>,
    ) -> Self {
        self.datapagto = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `descricao`.
    #[must_use]
    pub fn descricao(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.descricao = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `obs`.
    #[must_use]
    pub fn obs(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.obs = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `unidade`.
    #[must_use]
    pub fn unidade(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.unidade = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `valor`.
    #[must_use]
    pub fn valor(
        mut self,
        value: impl ::std::convert::Into<crate::codec::decimal::Decimal>,
    ) -> Self {
        self.valor = ::std::option::Option::Some(value.into());
        self
    }
}
/// The required fields of a [`Sale`], for [`Sale::new`].
pub struct SaleRequired<'a> {
    /// Code of the creditor, as shown under *Cadastros > Credores*.
    pub id_credor: i64,
    /// Code of the sale.
    pub codigo: &'a str,
    /// CPF or CNPJ of the debtor; digits only are preferred.
    pub cpf_cnpj: &'a str,
    /// Name of the debtor.
    pub nome_cliente: &'a str,
    /// Due date, at most 10 characters: `AAAA-MM-DD`.
    pub datavencto: ::jiff::civil::Date,
    /// Whether the sale is paid.
    pub situacao: PaymentState,
}
/// Sales to be imported.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct SaleImport {
    /// Whether sales whose code is registered already are updated.
    pub atualizar: UpdateExisting,
    /// Address that gets the result of the import. The import runs later, and only this
    /// message tells what became of it.
    pub email: ::std::string::String,
    /// The sales. Whether they may be left out is not told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub vendas: ::std::option::Option<::std::vec::Vec<Sale>>,
}
crate::codec::object::object! {
    SaleImport; members : 0 "atualizar" 1 "email" 2 "vendas"; needed : 0 1; values : 0
    atualizar 1 email; nullable : 2 vendas; times :; others : ();
}
impl SaleImport {
    /// A `SaleImport` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        atualizar: UpdateExisting,
        email: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            atualizar,
            email: email.into(),
            vendas: ::std::default::Default::default(),
        }
    }
    /// Sets `vendas`.
    #[must_use]
    pub fn vendas(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<Sale>>,
    ) -> Self {
        self.vendas = ::std::option::Option::Some(value.into());
        self
    }
}
/// Whether an import stops at duplicates ("interromper").
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum StopAtDuplicates {
    /// `S`: the opposite of `N`, which is all that the pages tell of it.
    Stop,
    /// `N`: duplicates are no error, and pass unseen.
    Pass,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl StopAtDuplicates {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[Self::Stop, Self::Pass];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Stop => "S",
            Self::Pass => "N",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for StopAtDuplicates {
    fn from(value: &str) -> Self {
        match value {
            "S" => Self::Stop,
            "N" => Self::Pass,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    StopAtDuplicates, "Whether an import stops at duplicates (\"interromper\")."
);
/// Whether an import updates what is registered already.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum UpdateExisting {
    /// `S`: update (overwrite) what is registered already.
    Update,
    /// `N`: leave what is registered already as it is.
    Keep,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl UpdateExisting {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[Self::Update, Self::Keep];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Update => "S",
            Self::Keep => "N",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for UpdateExisting {
    fn from(value: &str) -> Self {
        match value {
            "S" => Self::Update,
            "N" => Self::Keep,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    UpdateExisting, "Whether an import updates what is registered already."
);
