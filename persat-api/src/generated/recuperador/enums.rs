// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

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
    /// ``: no filter, the same as leaving the parameter out.
    Any,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl RescheduledFilter {
    /// The values this version knows; a later one may know more.
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
/// Yes or no.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum YesNo {
    /// `S`: yes ("sim").
    Yes,
    /// `N`: no ("não").
    No,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl YesNo {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[Self::Yes, Self::No];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Yes => "S",
            Self::No => "N",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for YesNo {
    fn from(value: &str) -> Self {
        match value {
            "S" => Self::Yes,
            "N" => Self::No,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(YesNo, "Yes or no.");
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
    /// The values this version knows; a later one may know more.
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
    /// The values this version knows; a later one may know more.
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
    /// The values this version knows; a later one may know more.
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
    /// The values this version knows; a later one may know more.
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
/// Whether something is paid.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PaymentState {
    /// `N`: not paid.
    NotPaid,
    /// `P`: paid.
    Paid,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl PaymentState {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[Self::NotPaid, Self::Paid];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::NotPaid => "N",
            Self::Paid => "P",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for PaymentState {
    fn from(value: &str) -> Self {
        match value {
            "N" => Self::NotPaid,
            "P" => Self::Paid,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(PaymentState, "Whether something is paid.");
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
    /// The values this version knows; a later one may know more.
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
