// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use crate::http::check::encode_path;
#[allow(unused_imports)]
use progenitor_client::{ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
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
        pub situacao: ::std::option::Option<
            crate::generated::recuperador::enums::PaymentState,
        >,
        /// Members that the description does not name, each as the text it was sent as; of one that comes twice,
        /// the last. A struct of yours with `#[serde(flatten)]` in place of this would lose digits: see
        /// [`RawJson`](crate::recuperador::RawJson).
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<
            ::std::string::String,
            crate::recuperador::RawJson,
        >,
    }
    const _: () = {
        #[derive(::serde::Deserialize)]
        #[serde(remote = "AgreedDebt")]
        #[allow(dead_code)]
        struct Members {
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            codigo: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            situacao: ::std::option::Option<
                crate::generated::recuperador::enums::PaymentState,
            >,
            #[serde(skip)]
            extra: ::std::collections::BTreeMap<
                ::std::string::String,
                crate::recuperador::RawJson,
            >,
        }
        impl<'de> ::serde::Deserialize<'de> for AgreedDebt {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let mut rest = crate::codec::open_object::Rest::new();
                let open = crate::codec::open_object::Open {
                    object: deserializer,
                    rest: &mut rest,
                };
                let mut value = Members::deserialize(open)?;
                value.extra = rest;
                ::std::result::Result::Ok(value)
            }
        }
    };
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
        /// Payment link that Recuperador made; whether that of the agreement or of an instalment
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
        pub valor_acordo: ::std::option::Option<crate::recuperador::Decimal>,
        /// Sum of the debts negotiated, without discounts.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_original: ::std::option::Option<crate::recuperador::Decimal>,
        /// Members that the description does not name, each as the text it was sent as; of one that comes twice,
        /// the last. A struct of yours with `#[serde(flatten)]` in place of this would lose digits: see
        /// [`RawJson`](crate::recuperador::RawJson).
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<
            ::std::string::String,
            crate::recuperador::RawJson,
        >,
    }
    const _: () = {
        #[derive(::serde::Deserialize)]
        #[serde(remote = "AgreementEvent")]
        #[allow(dead_code)]
        struct Members {
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            atraso: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            cpf_cnpj: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            data: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            datavencto_original: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_acordo: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_assessoria: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_cliente: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_consultor: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_credor: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            link_faturacr_gerado_pelo_recuperadorcrm: ::std::option::Option<
                ::std::string::String,
            >,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_cliente: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_consultor: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_credor: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_acordo: ::std::option::Option<crate::recuperador::Decimal>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_original: ::std::option::Option<crate::recuperador::Decimal>,
            #[serde(skip)]
            extra: ::std::collections::BTreeMap<
                ::std::string::String,
                crate::recuperador::RawJson,
            >,
        }
        impl<'de> ::serde::Deserialize<'de> for AgreementEvent {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let mut rest = crate::codec::open_object::Rest::new();
                let open = crate::codec::open_object::Open {
                    object: deserializer,
                    rest: &mut rest,
                };
                let mut value = Members::deserialize(open)?;
                value.extra = rest;
                ::std::result::Result::Ok(value)
            }
        }
    };
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
    impl ::std::convert::From<AgreementEventList> for ::std::vec::Vec<AgreementEvent> {
        fn from(value: AgreementEventList) -> Self {
            value.0
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
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
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
    /// An instalment of an agreement.
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
        /// Code of the instalment; most likely what other pages call `id_parcela` and
        /// `id_contasareceber`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<i64>,
        /// Whether the instalment is paid.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub situacao: ::std::option::Option<
            crate::generated::recuperador::enums::PaymentState,
        >,
        /// Value.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor: ::std::option::Option<crate::recuperador::Decimal>,
        /// Members that the description does not name, each as the text it was sent as; of one that comes twice,
        /// the last. A struct of yours with `#[serde(flatten)]` in place of this would lose digits: see
        /// [`RawJson`](crate::recuperador::RawJson).
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<
            ::std::string::String,
            crate::recuperador::RawJson,
        >,
    }
    const _: () = {
        #[derive(::serde::Deserialize)]
        #[serde(remote = "AgreementInstallment")]
        #[allow(dead_code)]
        struct Members {
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            datapagto: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            datavencto: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            situacao: ::std::option::Option<
                crate::generated::recuperador::enums::PaymentState,
            >,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor: ::std::option::Option<crate::recuperador::Decimal>,
            #[serde(skip)]
            extra: ::std::collections::BTreeMap<
                ::std::string::String,
                crate::recuperador::RawJson,
            >,
        }
        impl<'de> ::serde::Deserialize<'de> for AgreementInstallment {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let mut rest = crate::codec::open_object::Rest::new();
                let open = crate::codec::open_object::Open {
                    object: deserializer,
                    rest: &mut rest,
                };
                let mut value = Members::deserialize(open)?;
                value.extra = rest;
                ::std::result::Result::Ok(value)
            }
        }
    };
    /// What the agreement webhook sends: one agreement. Every member may be missing: three lines
    /// before `dataprivencto`, and 18 after `cancelado`, could not be read.
    ///
    /// What happened shows only in `cancelado` and the `situacao` of debts and instalments: no
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
        pub cancelado: ::std::option::Option<
            crate::generated::recuperador::enums::YesNo,
        >,
        /// CPF or CNPJ of the debtor.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cpf_cnpj: ::std::option::Option<::std::string::String>,
        /// Date of the agreement. Its form is not told.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data: ::std::option::Option<::std::string::String>,
        /// Due date of the down payment. Its form is not told.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data_entrada: ::std::option::Option<::std::string::String>,
        /// Due date of the first instalment. Its form is not told.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dataprivencto: ::std::option::Option<::std::string::String>,
        /// Due date of the oldest debt negotiated. Its form is not told.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub datavencto_original: ::std::option::Option<::std::string::String>,
        /// Whether a down payment was charged.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub entrada: ::std::option::Option<crate::generated::recuperador::enums::YesNo>,
        /// Whether the agreement was made in the negotiation portal.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub feito_via_portal_negociacao: ::std::option::Option<
            crate::generated::recuperador::enums::YesNo,
        >,
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
        /// The instalments.
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
        pub valor_acordo: ::std::option::Option<crate::recuperador::Decimal>,
        /// Explained as the discount on the monetary correction; by its name and by the printed
        /// values rather the share agreed on.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_correcao_proporcional_acordada: ::std::option::Option<
            crate::recuperador::Decimal,
        >,
        /// Total discount on interest, fine and monetary correction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_desconto_juros_multa_correcao: ::std::option::Option<
            crate::recuperador::Decimal,
        >,
        /// Discount on the principal.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_desconto_principal: ::std::option::Option<crate::recuperador::Decimal>,
        /// Down payment.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_entrada: ::std::option::Option<crate::recuperador::Decimal>,
        /// Explained as the discount on interest; by its name and by the printed values rather
        /// the share of interest agreed on.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_juros_proporcional_acordado: ::std::option::Option<
            crate::recuperador::Decimal,
        >,
        /// Explained as the discount on the fine; by its name and by the printed values rather
        /// the share of the fine agreed on.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_multa_proporcional_acordada: ::std::option::Option<
            crate::recuperador::Decimal,
        >,
        /// Sum of the debts negotiated, without discounts.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_original: ::std::option::Option<crate::recuperador::Decimal>,
        /// Members that the description does not name, each as the text it was sent as; of one that comes twice,
        /// the last. A struct of yours with `#[serde(flatten)]` in place of this would lose digits: see
        /// [`RawJson`](crate::recuperador::RawJson).
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<
            ::std::string::String,
            crate::recuperador::RawJson,
        >,
    }
    const _: () = {
        #[derive(::serde::Deserialize)]
        #[serde(remote = "AgreementNotice")]
        #[allow(dead_code)]
        struct Members {
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            atraso: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            cancelado: ::std::option::Option<
                crate::generated::recuperador::enums::YesNo,
            >,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            cpf_cnpj: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            data: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            data_entrada: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            dataprivencto: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            datavencto_original: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            entrada: ::std::option::Option<crate::generated::recuperador::enums::YesNo>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            feito_via_portal_negociacao: ::std::option::Option<
                crate::generated::recuperador::enums::YesNo,
            >,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_acordo: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_cliente: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_consultor: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_credor: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            lista_dividas: ::std::option::Option<::std::vec::Vec<AgreedDebt>>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            lista_parcelas: ::std::option::Option<::std::vec::Vec<AgreementInstallment>>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_cliente: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_consultor: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_credor: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            obs: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            obs_publicas: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_acordo: ::std::option::Option<crate::recuperador::Decimal>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_correcao_proporcional_acordada: ::std::option::Option<
                crate::recuperador::Decimal,
            >,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_desconto_juros_multa_correcao: ::std::option::Option<
                crate::recuperador::Decimal,
            >,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_desconto_principal: ::std::option::Option<crate::recuperador::Decimal>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_entrada: ::std::option::Option<crate::recuperador::Decimal>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_juros_proporcional_acordado: ::std::option::Option<
                crate::recuperador::Decimal,
            >,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_multa_proporcional_acordada: ::std::option::Option<
                crate::recuperador::Decimal,
            >,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_original: ::std::option::Option<crate::recuperador::Decimal>,
            #[serde(skip)]
            extra: ::std::collections::BTreeMap<
                ::std::string::String,
                crate::recuperador::RawJson,
            >,
        }
        impl<'de> ::serde::Deserialize<'de> for AgreementNotice {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let mut rest = crate::codec::open_object::Rest::new();
                let open = crate::codec::open_object::Open {
                    object: deserializer,
                    rest: &mut rest,
                };
                let mut value = Members::deserialize(open)?;
                value.extra = rest;
                ::std::result::Result::Ok(value)
            }
        }
    };
    /// An event of the webhook of approved instalments. The members after `data_rec` could not be
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
        /// Code of the agreement that the instalment belongs to.
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
        /// Code of the approved instalment.
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
            crate::recuperador::RawJson,
        >,
    }
    const _: () = {
        #[derive(::serde::Deserialize)]
        #[serde(remote = "ApprovedInstallmentEvent")]
        #[allow(dead_code)]
        struct Members {
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            cpf_cnpj: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            data_pagto: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            data_rec: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            data_referencia: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            data_vencto: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_acordo: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_assessoria: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_cliente: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_consultor: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_contasareceber: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_credor: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_cliente: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_consultor: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_credor: ::std::option::Option<::std::string::String>,
            #[serde(skip)]
            extra: ::std::collections::BTreeMap<
                ::std::string::String,
                crate::recuperador::RawJson,
            >,
        }
        impl<'de> ::serde::Deserialize<'de> for ApprovedInstallmentEvent {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let mut rest = crate::codec::open_object::Rest::new();
                let open = crate::codec::open_object::Open {
                    object: deserializer,
                    rest: &mut rest,
                };
                let mut value = Members::deserialize(open)?;
                value.extra = rest;
                ::std::result::Result::Ok(value)
            }
        }
    };
    /// Events of the webhook of approved instalments, as a bare array.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ApprovedInstallmentEventList(
        pub ::std::vec::Vec<ApprovedInstallmentEvent>,
    );
    impl ::std::ops::Deref for ApprovedInstallmentEventList {
        type Target = ::std::vec::Vec<ApprovedInstallmentEvent>;
        fn deref(&self) -> &::std::vec::Vec<ApprovedInstallmentEvent> {
            &self.0
        }
    }
    impl ::std::convert::From<ApprovedInstallmentEventList>
    for ::std::vec::Vec<ApprovedInstallmentEvent> {
        fn from(value: ApprovedInstallmentEventList) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::std::vec::Vec<ApprovedInstallmentEvent>>
    for ApprovedInstallmentEventList {
        fn from(value: ::std::vec::Vec<ApprovedInstallmentEvent>) -> Self {
            Self(value)
        }
    }
    /// What the webhook of approved instalments sends: one instalment. The members after
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
        /// Code of the agreement that the instalment belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id_acordo: ::std::option::Option<i64>,
        /// Code of the debtor, whom the vendor calls client.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id_cliente: ::std::option::Option<i64>,
        /// Code of the creditor.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id_credor: ::std::option::Option<i64>,
        /// Code of the approved instalment; the list of events calls it `id_contasareceber`.
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
        /// Number of the instalment, such as `01/12`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub parcela: ::std::option::Option<::std::string::String>,
        /// Principal, divided by the number of instalments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_principal_proporcional: ::std::option::Option<
            crate::recuperador::Decimal,
        >,
        /// Members that the description does not name, each as the text it was sent as; of one that comes twice,
        /// the last. A struct of yours with `#[serde(flatten)]` in place of this would lose digits: see
        /// [`RawJson`](crate::recuperador::RawJson).
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<
            ::std::string::String,
            crate::recuperador::RawJson,
        >,
    }
    const _: () = {
        #[derive(::serde::Deserialize)]
        #[serde(remote = "ApprovedInstallmentNotice")]
        #[allow(dead_code)]
        struct Members {
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            cpf_cnpj: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            data_pagto: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            data_vencto: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            forma_pagto: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_acordo: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_cliente: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_credor: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_parcela: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            meio_pagto: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_cliente: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_credor: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            parcela: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_principal_proporcional: ::std::option::Option<
                crate::recuperador::Decimal,
            >,
            #[serde(skip)]
            extra: ::std::collections::BTreeMap<
                ::std::string::String,
                crate::recuperador::RawJson,
            >,
        }
        impl<'de> ::serde::Deserialize<'de> for ApprovedInstallmentNotice {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let mut rest = crate::codec::open_object::Rest::new();
                let open = crate::codec::open_object::Open {
                    object: deserializer,
                    rest: &mut rest,
                };
                let mut value = Members::deserialize(open)?;
                value.extra = rest;
                ::std::result::Result::Ok(value)
            }
        }
    };
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
        pub datavencto: ::std::option::Option<crate::time::LocalDateTime>,
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
        pub valor: ::std::option::Option<crate::recuperador::Decimal>,
        /// Amount brought up to date; how is not told.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_atualizado: ::std::option::Option<crate::recuperador::Decimal>,
        /// Costs of the notary, by its name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_cartorio: ::std::option::Option<crate::recuperador::Decimal>,
        /// Members that the description does not name, each as the text it was sent as; of one that comes twice,
        /// the last. A struct of yours with `#[serde(flatten)]` in place of this would lose digits: see
        /// [`RawJson`](crate::recuperador::RawJson).
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<
            ::std::string::String,
            crate::recuperador::RawJson,
        >,
    }
    const _: () = {
        #[derive(::serde::Deserialize)]
        #[serde(remote = "Debt")]
        #[allow(dead_code)]
        struct Members {
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            codigo: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            competencia: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            contrato: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            cpf_cnpj: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            cpf_cnpj_credor: ::std::option::Option<::std::string::String>,
            #[serde(default, deserialize_with = "crate::codec::time::or_empty")]
            datavencto: ::std::option::Option<crate::time::LocalDateTime>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            descricao: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_cliente: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_contasareceber: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            id_credor: ::std::option::Option<i64>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_cliente: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            nome_credor: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            obs: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            unidade: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor: ::std::option::Option<crate::recuperador::Decimal>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_atualizado: ::std::option::Option<crate::recuperador::Decimal>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            valor_cartorio: ::std::option::Option<crate::recuperador::Decimal>,
            #[serde(skip)]
            extra: ::std::collections::BTreeMap<
                ::std::string::String,
                crate::recuperador::RawJson,
            >,
        }
        impl<'de> ::serde::Deserialize<'de> for Debt {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let mut rest = crate::codec::open_object::Rest::new();
                let open = crate::codec::open_object::Open {
                    object: deserializer,
                    rest: &mut rest,
                };
                let mut value = Members::deserialize(open)?;
                value.extra = rest;
                ::std::result::Result::Ok(value)
            }
        }
    };
    /// Debts to be imported.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DebtImport {
        /// Whether debts whose code is registered already are updated.
        pub atualizar: crate::generated::recuperador::enums::UpdateExisting,
        /// The debts. Whether they may be left out is not told.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dividas: ::std::option::Option<::std::vec::Vec<ImportedDebt>>,
        /// Address that gets the result of the import. The import runs later, and only this
        /// message tells what became of it.
        pub email: ::std::string::String,
        /// What becomes of duplicates. `N` makes them no error, which suits incremental imports; it
        /// counts only while `atualizar` is `N`.
        pub interromper_duplicidade: crate::generated::recuperador::enums::StopAtDuplicates,
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
    impl ::std::convert::From<DebtList> for ::std::vec::Vec<Debt> {
        fn from(value: DebtList) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::std::vec::Vec<Debt>> for DebtList {
        fn from(value: ::std::vec::Vec<Debt>) -> Self {
            Self(value)
        }
    }
    /// Debtors and debts to be imported in one call.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct DebtorAndDebtImport {
        /// Whether debtors whose CPF or CNPJ is registered already are updated. What becomes of
        /// debts that exist is not told.
        pub atualizar: crate::generated::recuperador::enums::UpdateExisting,
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
        pub interromper_duplicidade: crate::generated::recuperador::enums::StopAtDuplicates,
    }
    /// One occurrence of a negotiation. The vendor's notation marks which numbers, dates and
    /// times may be `null`; it cannot mark texts. Texts that depend on something which may be
    /// missing are therefore left nullable here.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FollowUp {
        /// CPF or CNPJ of the debtor.
        pub cpf_cnpj: ::std::string::String,
        /// Date on which the follow-up was registered.
        pub data: crate::time::LocalDateTime,
        /// Date for which the follow-up was rescheduled.
        #[cfg_attr(
            feature = "schemars",
            schemars(
                with = "crate::codec::json_schema::Nullable<crate::time::LocalDateTime>"
            )
        )]
        #[serde(deserialize_with = "crate::codec::time::or_empty")]
        pub data_reagendamento: ::std::option::Option<crate::time::LocalDateTime>,
        /// Time of day for which the follow-up was rescheduled.
        #[cfg_attr(
            feature = "schemars",
            schemars(
                with = "crate::codec::json_schema::Nullable<crate::time::TimeOfDay>"
            )
        )]
        #[serde(deserialize_with = "crate::codec::time::or_empty")]
        pub horario_reagendamento: ::std::option::Option<crate::time::TimeOfDay>,
        /// Code of the debtor, whom the vendor calls client.
        pub id_cliente: i64,
        /// Code of the consultant (operator).
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<i64>")
        )]
        pub id_consultor: ::std::option::Option<i64>,
        /// Code of the creditor.
        pub id_credor: i64,
        /// Code of the event defined in the follow-up.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<i64>")
        )]
        pub id_evento: ::std::option::Option<i64>,
        /// Identifier of the follow-up.
        pub id_followup: i64,
        /// Content of the follow-up.
        pub interacao: ::std::string::String,
        /// Name of the debtor.
        pub nome_cliente: ::std::string::String,
        /// Name of the consultant (operator). Nullable because `id_consultor` is; what the vendor
        /// sends without a consultant is not documented.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub nome_consultor: ::std::option::Option<::std::string::String>,
        /// Name of the creditor.
        pub nome_credor: ::std::string::String,
        /// Name of the event. Nullable because `id_evento` is; what the vendor sends without
        /// an event is not documented.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub nome_evento: ::std::option::Option<::std::string::String>,
        /// Login of whoever rescheduled it. Nullable because not every follow-up is rescheduled;
        /// what the vendor sends then is not documented.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
        )]
        pub reagendado_por: ::std::option::Option<::std::string::String>,
        /// Whether the follow-up is a rescheduling.
        pub reagendar: crate::generated::recuperador::enums::YesNo,
        /// For whom it was rescheduled.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(
                with = "crate::codec::json_schema::Nullable<crate::generated::recuperador::enums::RescheduleTarget>"
            )
        )]
        pub reagendar_para: ::std::option::Option<
            crate::generated::recuperador::enums::RescheduleTarget,
        >,
        /// Means of communication used in the follow-up, as a one-letter code.
        pub tipo_contato: crate::generated::recuperador::enums::ContactType,
        /// Kind of the event of the follow-up.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        #[cfg_attr(
            feature = "schemars",
            schemars(
                with = "crate::codec::json_schema::Nullable<crate::generated::recuperador::enums::EventType>"
            )
        )]
        pub tipo_evento: ::std::option::Option<
            crate::generated::recuperador::enums::EventType,
        >,
        /// Whether the follow-up is visible to the client, as the vendor calls the debtor.
        pub visivel_cliente: crate::generated::recuperador::enums::YesNo,
    }
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
            crate::recuperador::RawJson,
        >,
    }
    const _: () = {
        #[derive(::serde::Deserialize)]
        #[serde(remote = "ImportResponse")]
        #[allow(dead_code)]
        struct Members {
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            mensagem: ::std::option::Option<::std::string::String>,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            sucesso: ::std::option::Option<bool>,
            #[serde(skip)]
            extra: ::std::collections::BTreeMap<
                ::std::string::String,
                crate::recuperador::RawJson,
            >,
        }
        impl<'de> ::serde::Deserialize<'de> for ImportResponse {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let mut rest = crate::codec::open_object::Rest::new();
                let open = crate::codec::open_object::Open {
                    object: deserializer,
                    rest: &mut rest,
                };
                let mut value = Members::deserialize(open)?;
                value.extra = rest;
                ::std::result::Result::Ok(value)
            }
        }
    };
    /// A debt to be imported, as the page about importing debts lists it (its class *divida*).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ImportedDebt(
        pub ::std::collections::BTreeMap<
            ::std::string::String,
            crate::recuperador::RawJson,
        >,
    );
    impl ::std::ops::Deref for ImportedDebt {
        type Target = ::std::collections::BTreeMap<
            ::std::string::String,
            crate::recuperador::RawJson,
        >;
        fn deref(
            &self,
        ) -> &::std::collections::BTreeMap<
            ::std::string::String,
            crate::recuperador::RawJson,
        > {
            &self.0
        }
    }
    impl ::std::convert::From<ImportedDebt>
    for ::std::collections::BTreeMap<
        ::std::string::String,
        crate::recuperador::RawJson,
    > {
        fn from(value: ImportedDebt) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::std::collections::BTreeMap<::std::string::String, crate::recuperador::RawJson>,
    > for ImportedDebt {
        fn from(
            value: ::std::collections::BTreeMap<
                ::std::string::String,
                crate::recuperador::RawJson,
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
            crate::recuperador::RawJson,
        >,
    );
    impl ::std::ops::Deref for ImportedDebtor {
        type Target = ::std::collections::BTreeMap<
            ::std::string::String,
            crate::recuperador::RawJson,
        >;
        fn deref(
            &self,
        ) -> &::std::collections::BTreeMap<
            ::std::string::String,
            crate::recuperador::RawJson,
        > {
            &self.0
        }
    }
    impl ::std::convert::From<ImportedDebtor>
    for ::std::collections::BTreeMap<
        ::std::string::String,
        crate::recuperador::RawJson,
    > {
        fn from(value: ImportedDebtor) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::std::collections::BTreeMap<::std::string::String, crate::recuperador::RawJson>,
    > for ImportedDebtor {
        fn from(
            value: ::std::collections::BTreeMap<
                ::std::string::String,
                crate::recuperador::RawJson,
            >,
        ) -> Self {
            Self(value)
        }
    }
    /// A payment to be recorded by hand.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ManualSettlement {
        /// CPF or CNPJ of the debtor; digits only are preferred.
        pub cpf_cnpj: ::std::string::String,
        /// Date of payment, at most 10 characters: `AAAA-MM-DD`.
        pub datapagto: ::jiff::civil::Date,
        /// Due date, at most 10 characters: `AAAA-MM-DD`.
        pub datavencto: ::jiff::civil::Date,
        /// Code of the agreement that the instalment belongs to, as shown under *Financeiro >
        /// Dívidas*.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id_acordo: ::std::option::Option<i64>,
        /// Code of the instalment, as shown under *Financeiro > Dívidas*.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id_contasareceber: ::std::option::Option<i64>,
        /// Code of the creditor.
        pub id_credor: i64,
        /// Name of the debtor.
        pub nome_cliente: ::std::string::String,
        /// Amount paid. Whether it is required could not be read.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor_pago: ::std::option::Option<crate::recuperador::Decimal>,
    }
    /// Manual settlements to be imported.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ManualSettlementImport {
        /// The settlements. Whether they may be left out is not told.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub baixasmanuais: ::std::option::Option<::std::vec::Vec<ManualSettlement>>,
        /// Address that gets the result of the import. The import runs later, and only this
        /// message tells what became of it.
        pub email: ::std::string::String,
    }
    /// A person responsible for a debtor. The fields from `cidade` on were read in an older text
    /// only; lengths, and which of the others are required, could not be read.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
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
    /// Persons responsible for debtors, to be imported.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ResponsibleImport {
        /// Whether persons whose CPF or CNPJ is registered already are updated.
        pub atualizar: crate::generated::recuperador::enums::UpdateExisting,
        /// Address that gets the result of the import. The import runs later, and only this
        /// message tells what became of it.
        pub email: ::std::string::String,
        /// The persons. Whether they may be left out is not told.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub responsaveis: ::std::option::Option<::std::vec::Vec<Responsible>>,
    }
    /// A sale. The explanations from `datapagto` on could not be read.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
        pub situacao: crate::generated::recuperador::enums::PaymentState,
        /// Unit.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub unidade: ::std::option::Option<::std::string::String>,
        /// Amount.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valor: ::std::option::Option<crate::recuperador::Decimal>,
    }
    /// Sales to be imported.
    #[non_exhaustive]
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct SaleImport {
        /// Whether sales whose code is registered already are updated.
        pub atualizar: crate::generated::recuperador::enums::UpdateExisting,
        /// Address that gets the result of the import. The import runs later, and only this
        /// message tells what became of it.
        pub email: ::std::string::String,
        /// The sales. Whether they may be left out is not told.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub vendas: ::std::option::Option<::std::vec::Vec<Sale>>,
    }
}
#[derive(Clone, Debug)]
/// Client for Recuperador CRM API
///
/// Recuperador CRM is a debt-collection platform used in Brazil: follow-ups and open debts of a
/// debtor, imports, and the events of agreements and instalments.
///
/// **This description is unofficial.** It was written from the vendor's public wiki, of which most
/// pages could be read in part only (`x-evidence: partial`). What they do not say is left out, or
/// left open and marked with `x-open`; pages that say too little are listed with the reason in
/// `coverage.yaml`. No page prints a whole payload; every example here was made for this description.
///
/// Lists are bare arrays, without an envelope. Dates and times have no zone. Time zone and currency
/// are settings of the agency's profile, so that dates are presumably local to the account and
/// amounts in its currency. Amounts are decimal numbers (`format: decimal`): reading them as binary
/// floating point can change a digit.
///
/// Flags are the capitals `S` and `N`. The shape of an error is not documented, but for
/// `sucesso: false` in the response of an import.
///
/// Some pages print the host `www.recuperador.com.br`, as all did until 2023. Do not fall back to it
/// when this host fails: the first request may have been carried out, and the token is meant for one
/// host.
///
///
/// Version: 0.1.0
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::http::headers::CallHeaders,
}
impl Client {
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::http::headers::CallHeaders,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::http::headers::CallHeaders> for Client {
    fn api_version() -> &'static str {
        "0.1.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::http::headers::CallHeaders {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::http::headers::CallHeaders>,
    {}
};
#[allow(clippy::all)]
impl Client {
    pub async fn list_follow_ups<'a>(
        &'a self,
        cpf_cnpj_formatado: &'a str,
        datagte: Option<&'a ::jiff::civil::Date>,
        datalte: Option<&'a ::jiff::civil::Date>,
        id_consultor: Option<i64>,
        id_credor: i64,
        id_evento: Option<i64>,
        reagendar: Option<&'a crate::generated::recuperador::enums::RescheduledFilter>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
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
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_debts<'a>(
        &'a self,
        cpf_cnpj: &'a str,
        id_credor: i64,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/v1Divida/", self.baseurl,);
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
            .query(&progenitor_client::QueryParam::new("cpf_cnpj", &cpf_cnpj))
            .query(&progenitor_client::QueryParam::new("id_credor", &id_credor))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_debts",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn import_debtors_and_debts<'a>(
        &'a self,
        body: &'a types::DebtorAndDebtImport,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/v1ImportacaoClienteDivida", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "import_debtors_and_debts",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn import_debts<'a>(
        &'a self,
        body: &'a types::DebtImport,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/v1ImportacaoDivida", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "import_debts",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn import_responsibles<'a>(
        &'a self,
        body: &'a types::ResponsibleImport,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/v1ImportacaoResponsavel", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "import_responsibles",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn import_sales<'a>(
        &'a self,
        body: &'a types::SaleImport,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/v1ImportacaoVenda", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "import_sales",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn import_manual_settlements<'a>(
        &'a self,
        body: &'a types::ManualSettlementImport,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/v1ImportacaoBaixaManual", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "import_manual_settlements",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_agreement_events<'a>(
        &'a self,
        id_credor: i64,
        qtde_dias_leitura: Option<i64>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/v1PayloadWebhookAcordo", self.baseurl,);
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
            .query(&progenitor_client::QueryParam::new("id_credor", &id_credor))
            .query(
                &progenitor_client::QueryParam::new(
                    "qtde_dias_leitura",
                    &qtde_dias_leitura,
                ),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_agreement_events",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn mark_agreement_event_read<'a>(
        &'a self,
        body: &'a types::AgreementEventMark,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/v1PayloadWebhookAcordo", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "mark_agreement_event_read",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
    pub async fn list_approved_installment_events<'a>(
        &'a self,
        id_credor: i64,
        qtde_dias_leitura: Option<i64>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/v1PayloadWebhookParcelaAprovada", self.baseurl,);
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
            .query(&progenitor_client::QueryParam::new("id_credor", &id_credor))
            .query(
                &progenitor_client::QueryParam::new(
                    "qtde_dias_leitura",
                    &qtde_dias_leitura,
                ),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_approved_installment_events",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
}
