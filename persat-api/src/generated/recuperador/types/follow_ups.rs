// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::shared::YesNo;
/// Means of communication used in the follow-up, as a one-letter code.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ContactType {
    /// `A`: in person ("Atendimento Presencial").
    InPerson,
    /// `E`: e-mail.
    Email,
    /// `R`: automatic notification by Recuperador.
    AutomaticNotification,
    /// `S`: SMS.
    Sms,
    /// `T`: telephone call ("Telefonema").
    PhoneCall,
    /// `G`: telegram.
    Telegram,
    /// `W`: whatsApp.
    WhatsApp,
    /// `O`: other ("Outros").
    Other,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl ContactType {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::InPerson,
        Self::Email,
        Self::AutomaticNotification,
        Self::Sms,
        Self::PhoneCall,
        Self::Telegram,
        Self::WhatsApp,
        Self::Other,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::InPerson => "A",
            Self::Email => "E",
            Self::AutomaticNotification => "R",
            Self::Sms => "S",
            Self::PhoneCall => "T",
            Self::Telegram => "G",
            Self::WhatsApp => "W",
            Self::Other => "O",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for ContactType {
    fn from(value: &str) -> Self {
        match value {
            "A" => Self::InPerson,
            "E" => Self::Email,
            "R" => Self::AutomaticNotification,
            "S" => Self::Sms,
            "T" => Self::PhoneCall,
            "G" => Self::Telegram,
            "W" => Self::WhatsApp,
            "O" => Self::Other,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    ContactType, "Means of communication used in the follow-up, as a one-letter code."
);
/// Kind of the event of the follow-up. Empty and `null` are accepted because the event may be
/// missing, and what the vendor sends then is not documented.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EventType {
    /// `P`: a productive event.
    Productive,
    /// `I`: an unproductive event.
    Unproductive,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl EventType {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[Self::Productive, Self::Unproductive];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Productive => "P",
            Self::Unproductive => "I",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for EventType {
    fn from(value: &str) -> Self {
        match value {
            "P" => Self::Productive,
            "I" => Self::Unproductive,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    EventType,
    "Kind of the event of the follow-up. Empty and `null` are accepted because the event may be\nmissing, and what the vendor sends then is not documented."
);
/// One occurrence of a negotiation. The vendor's notation marks which numbers, dates and
/// times may be `null`; it cannot mark texts. Texts that depend on something which may be
/// missing are therefore left nullable here.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FollowUp {
    /// CPF or CNPJ of the debtor.
    pub cpf_cnpj: ::std::string::String,
    /// Date on which the follow-up was registered.
    pub data: crate::codec::time::LocalDateTime,
    /// Date for which the follow-up was rescheduled.
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::codec::json_schema::Nullable<crate::codec::time::LocalDateTime>"
        )
    )]
    pub data_reagendamento: ::std::option::Option<crate::codec::time::LocalDateTime>,
    /// Time of day for which the follow-up was rescheduled.
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::codec::json_schema::Nullable<crate::codec::time::TimeOfDay>"
        )
    )]
    pub horario_reagendamento: ::std::option::Option<crate::codec::time::TimeOfDay>,
    /// Code of the debtor, whom the vendor calls client.
    pub id_cliente: i64,
    /// Code of the consultant (operator).
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<i64>")
    )]
    pub id_consultor: ::std::option::Option<i64>,
    /// Code of the creditor.
    pub id_credor: i64,
    /// Code of the event defined in the follow-up.
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
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
    )]
    pub nome_consultor: ::std::option::Option<::std::string::String>,
    /// Name of the creditor.
    pub nome_credor: ::std::string::String,
    /// Name of the event. Nullable because `id_evento` is; what the vendor sends without
    /// an event is not documented.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
    )]
    pub nome_evento: ::std::option::Option<::std::string::String>,
    /// Login of whoever rescheduled it. Nullable because not every follow-up is rescheduled;
    /// what the vendor sends then is not documented.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<::std::string::String>")
    )]
    pub reagendado_por: ::std::option::Option<::std::string::String>,
    /// Whether the follow-up is a rescheduling.
    pub reagendar: YesNo,
    /// For whom it was rescheduled.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<RescheduleTarget>")
    )]
    pub reagendar_para: ::std::option::Option<RescheduleTarget>,
    /// Means of communication used in the follow-up, as a one-letter code.
    pub tipo_contato: ContactType,
    /// Kind of the event of the follow-up.
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::codec::json_schema::Nullable<EventType>")
    )]
    pub tipo_evento: ::std::option::Option<EventType>,
    /// Whether the follow-up is visible to the client, as the vendor calls the debtor.
    pub visivel_cliente: YesNo,
}
crate::codec::object::object! {
    FollowUp; members : 0 "cpf_cnpj" 1 "data" 2 "data_reagendamento" 3
    "horario_reagendamento" 4 "id_cliente" 5 "id_consultor" 6 "id_credor" 7 "id_evento" 8
    "id_followup" 9 "interacao" 10 "nome_cliente" 11 "nome_consultor" 12 "nome_credor" 13
    "nome_evento" 14 "reagendado_por" 15 "reagendar" 16 "reagendar_para" 17
    "tipo_contato" 18 "tipo_evento" 19 "visivel_cliente"; needed : 0 1 2 3 4 5 6 7 8 9 10
    11 12 13 14 15 16 17 18 19; values : 0 cpf_cnpj 1 data 4 id_cliente 6 id_credor 8
    id_followup 9 interacao 10 nome_cliente 12 nome_credor 15 reagendar 17 tipo_contato
    19 visivel_cliente; nullable : 5 id_consultor 7 id_evento 11 nome_consultor 13
    nome_evento 14 reagendado_por 16 reagendar_para 18 tipo_evento; times : 2
    data_reagendamento 3 horario_reagendamento; others : ();
}
impl ::std::convert::From<FollowUpList> for ::std::vec::Vec<FollowUp> {
    fn from(value: FollowUpList) -> Self {
        value.0
    }
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
impl ::std::convert::From<::std::vec::Vec<FollowUp>> for FollowUpList {
    fn from(value: ::std::vec::Vec<FollowUp>) -> Self {
        Self(value)
    }
}
/// For whom it was rescheduled. Empty and `null` are accepted because not every follow-up is
/// rescheduled, and what the vendor sends then is not documented.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RescheduleTarget {
    /// `C`: the consultant.
    Consultant,
    /// `G`: the group of consultants.
    ConsultantGroup,
    /// `O`: another consultant.
    OtherConsultant,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl RescheduleTarget {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::Consultant,
        Self::ConsultantGroup,
        Self::OtherConsultant,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Consultant => "C",
            Self::ConsultantGroup => "G",
            Self::OtherConsultant => "O",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for RescheduleTarget {
    fn from(value: &str) -> Self {
        match value {
            "C" => Self::Consultant,
            "G" => Self::ConsultantGroup,
            "O" => Self::OtherConsultant,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    RescheduleTarget,
    "For whom it was rescheduled. Empty and `null` are accepted because not every follow-up is\nrescheduled, and what the vendor sends then is not documented."
);
/// Filter by rescheduling.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RescheduledFilter {
    /// `S`: only rescheduled follow-ups.
    Only,
    /// `N`: no rescheduled follow-ups.
    Without,
    /// ``: no filter, the same as leaving it out.
    Any,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl RescheduledFilter {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[Self::Only, Self::Without, Self::Any];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Only => "S",
            Self::Without => "N",
            Self::Any => "",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for RescheduledFilter {
    fn from(value: &str) -> Self {
        match value {
            "S" => Self::Only,
            "N" => Self::Without,
            "" => Self::Any,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(RescheduledFilter, "Filter by rescheduling.");
