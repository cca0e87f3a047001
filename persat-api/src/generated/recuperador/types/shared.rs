// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

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
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
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
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
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
