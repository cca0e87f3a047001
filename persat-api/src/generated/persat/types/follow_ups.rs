// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

/// How many minutes before the follow-up's `date` an e-mail goes to the responsible users;
/// 0 is at the time itself. Absent in a request: no e-mail. In a response it is present only
/// when `send_email` is true.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EmailLeadMinutes {
    /// `0`.
    AtTheTime,
    /// `10`.
    Minutes10,
    /// `20`.
    Minutes20,
    /// `30`.
    Minutes30,
    /// `45`.
    Minutes45,
    /// `60`.
    Hour1,
    /// `120`.
    Hours2,
    /// `180`.
    Hours3,
    /// `240`.
    Hours4,
    /// `300`.
    Hours5,
    /// `1440`.
    Day1,
    /// `2880`.
    Days2,
    /// `4320`.
    Days3,
    /// `5760`.
    Days4,
    /// `10080`.
    Week1,
    /// A value this version does not know.
    Unknown(i64),
}
impl EmailLeadMinutes {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::AtTheTime,
        Self::Minutes10,
        Self::Minutes20,
        Self::Minutes30,
        Self::Minutes45,
        Self::Hour1,
        Self::Hours2,
        Self::Hours3,
        Self::Hours4,
        Self::Hours5,
        Self::Day1,
        Self::Days2,
        Self::Days3,
        Self::Days4,
        Self::Week1,
    ];
    /// The number as sent and received.
    #[must_use]
    pub const fn value(self) -> i64 {
        match self {
            Self::AtTheTime => 0,
            Self::Minutes10 => 10,
            Self::Minutes20 => 20,
            Self::Minutes30 => 30,
            Self::Minutes45 => 45,
            Self::Hour1 => 60,
            Self::Hours2 => 120,
            Self::Hours3 => 180,
            Self::Hours4 => 240,
            Self::Hours5 => 300,
            Self::Day1 => 1440,
            Self::Days2 => 2880,
            Self::Days3 => 4320,
            Self::Days4 => 5760,
            Self::Week1 => 10080,
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<i64> for EmailLeadMinutes {
    fn from(value: i64) -> Self {
        match value {
            0 => Self::AtTheTime,
            10 => Self::Minutes10,
            20 => Self::Minutes20,
            30 => Self::Minutes30,
            45 => Self::Minutes45,
            60 => Self::Hour1,
            120 => Self::Hours2,
            180 => Self::Hours3,
            240 => Self::Hours4,
            300 => Self::Hours5,
            1440 => Self::Day1,
            2880 => Self::Days2,
            4320 => Self::Days3,
            5760 => Self::Days4,
            10080 => Self::Week1,
            other => Self::Unknown(other),
        }
    }
}
crate::codec::open_enum::integer!(
    EmailLeadMinutes,
    "How many minutes before the follow-up's `date` an e-mail goes to the responsible users;\n0 is at the time itself. Absent in a request: no e-mail. In a response it is present only\nwhen `send_email` is true."
);
/// A follow-up as created.
///
/// **Rules.**
///
/// - `send_email_minutes_before` is there only when `send_email` is `true` (documented).
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FollowUp {
    /// Colour that identifies it.
    pub color: FollowUpColor,
    /// When it is due, in local time, as it was sent.
    pub date: crate::codec::time::WallClockDateTime,
    /// Free text; may be empty.
    pub description: ::std::string::String,
    /// Identifier of the follow-up.
    pub id: i64,
    /// Ids of the responsible users.
    pub responsible_user_ids: ::std::vec::Vec<i64>,
    /// Whether an e-mail is sent to the responsible users.
    pub send_email: bool,
    /// How many minutes before `date` the responsible users get an e-mail; present only when
    /// `send_email` is true.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub send_email_minutes_before: ::std::option::Option<EmailLeadMinutes>,
    /// Title.
    pub title: ::std::string::String,
    /// Number of the client it is about.
    pub uid_client: ::std::string::String,
}
crate::codec::object::object! {
    FollowUp; members : 0 "color" 1 "date" 2 "description" 3 "id" 4
    "responsible_user_ids" 5 "send_email" 6 "send_email_minutes_before" 7 "title" 8
    "uid_client"; needed : 0 1 2 3 4 5 7 8; values : 0 color 1 date 2 description 3 id 4
    responsible_user_ids 5 send_email 7 title 8 uid_client; nullable : 6
    send_email_minutes_before; times :; others : ();
}
/// Colour that identifies a follow-up.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FollowUpColor {
    /// `RED`.
    Red,
    /// `ORANGE`.
    Orange,
    /// `YELLOW`.
    Yellow,
    /// `GREEN`.
    Green,
    /// `BLUE`.
    Blue,
    /// `PINK`.
    Pink,
    /// `BLACK`.
    Black,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl FollowUpColor {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::Red,
        Self::Orange,
        Self::Yellow,
        Self::Green,
        Self::Blue,
        Self::Pink,
        Self::Black,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "RED",
            Self::Orange => "ORANGE",
            Self::Yellow => "YELLOW",
            Self::Green => "GREEN",
            Self::Blue => "BLUE",
            Self::Pink => "PINK",
            Self::Black => "BLACK",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for FollowUpColor {
    fn from(value: &str) -> Self {
        match value {
            "RED" => Self::Red,
            "ORANGE" => Self::Orange,
            "YELLOW" => Self::Yellow,
            "GREEN" => Self::Green,
            "BLUE" => Self::Blue,
            "PINK" => Self::Pink,
            "BLACK" => Self::Black,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(FollowUpColor, "Colour that identifies a follow-up.");
/// A follow-up to create.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FollowUpCreate {
    /// Colour that identifies it.
    pub color: FollowUpColor,
    /// When it is due, in local time; must lie in the future.
    pub date: crate::codec::time::WallClockDateTime,
    /// Free text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    /// Ids of the responsible users, at least one. Each of them must be allowed to see the
    /// client's group.
    pub responsible_user_ids: ::std::vec::Vec<i64>,
    /// How many minutes before `date` the responsible users get an e-mail; left out, none is
    /// sent.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub send_email_minutes_before: ::std::option::Option<EmailLeadMinutes>,
    /// Title.
    pub title: ::std::string::String,
    /// Number of the client it is about (alphanumeric).
    pub uid_client: ::std::string::String,
}
crate::codec::object::object! {
    FollowUpCreate; members : 0 "color" 1 "date" 2 "description" 3 "responsible_user_ids"
    4 "send_email_minutes_before" 5 "title" 6 "uid_client"; needed : 0 1 3 5 6; values :
    0 color 1 date 3 responsible_user_ids 5 title 6 uid_client; nullable : 2 description
    4 send_email_minutes_before; times :; others : ();
}
impl FollowUpCreate {
    /// A `FollowUpCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(required: FollowUpCreateRequired<'_>) -> Self {
        Self {
            uid_client: required.uid_client.to_owned(),
            title: required.title.to_owned(),
            responsible_user_ids: required.responsible_user_ids,
            color: required.color,
            date: required.date,
            description: ::std::default::Default::default(),
            send_email_minutes_before: ::std::default::Default::default(),
        }
    }
    /// Sets `description`.
    #[must_use]
    pub fn description(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.description = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `send_email_minutes_before`.
    #[must_use]
    pub fn send_email_minutes_before(
        mut self,
        value: impl ::std::convert::Into<EmailLeadMinutes>,
    ) -> Self {
        self.send_email_minutes_before = ::std::option::Option::Some(value.into());
        self
    }
}
/// The required fields of a [`FollowUpCreate`], for [`FollowUpCreate::new`].
pub struct FollowUpCreateRequired<'a> {
    /// Number of the client it is about (alphanumeric).
    pub uid_client: &'a str,
    /// Title.
    pub title: &'a str,
    /// Ids of the responsible users, at least one. Each of them must be allowed to see the
    /// client's group.
    pub responsible_user_ids: ::std::vec::Vec<i64>,
    /// Colour that identifies it.
    pub color: FollowUpColor,
    /// When it is due, in local time; must lie in the future.
    pub date: crate::codec::time::WallClockDateTime,
}
/// The follow-up that was created.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct FollowUpResponse {
    /// A follow-up as created.
    pub data: FollowUp,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    FollowUpResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
