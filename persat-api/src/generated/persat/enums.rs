// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

/// The status of the failure, documented as equal to the HTTP status. The vendor's own
/// examples break that rule, so a client has to report both.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorStatus {
    /// `400`.
    BadRequest,
    /// `401`.
    Unauthorized,
    /// `404`.
    NotFound,
    /// `409`.
    Conflict,
    /// `415`.
    UnsupportedMediaType,
    /// `500`.
    InternalError,
    /// A value this version does not know.
    Unknown(i64),
}
impl ErrorStatus {
    /// The values this version knows.
    pub const KNOWN: [Self; 6usize] = [
        Self::BadRequest,
        Self::Unauthorized,
        Self::NotFound,
        Self::Conflict,
        Self::UnsupportedMediaType,
        Self::InternalError,
    ];
    /// The number as sent and received.
    #[must_use]
    pub const fn value(self) -> i64 {
        match self {
            Self::BadRequest => 400,
            Self::Unauthorized => 401,
            Self::NotFound => 404,
            Self::Conflict => 409,
            Self::UnsupportedMediaType => 415,
            Self::InternalError => 500,
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<i64> for ErrorStatus {
    fn from(value: i64) -> Self {
        match value {
            400 => Self::BadRequest,
            401 => Self::Unauthorized,
            404 => Self::NotFound,
            409 => Self::Conflict,
            415 => Self::UnsupportedMediaType,
            500 => Self::InternalError,
            other => Self::Unknown(other),
        }
    }
}
crate::open_enum::integer!(ErrorStatus);
/// The vendor's name for the kind of failure.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorType {
    /// `BAD_REQUEST`: the request is malformed; a field is missing or has a wrong value.
    BadRequest,
    /// `UNAUTHORIZED`: the API key does not exist or is not valid.
    Unauthorized,
    /// `NOT_FOUND`: the resource, or the endpoint itself, does not exist.
    NotFound,
    /// `CONFLICT`: the request conflicts with something that exists, for example a number already taken.
    Conflict,
    /// `UNSUPPORTED_MEDIA_TYPE`: only `application/json` is accepted.
    UnsupportedMediaType,
    /// `INTERNAL_ERROR`: the server failed.
    InternalError,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl ErrorType {
    /// The values this version knows.
    pub const KNOWN: [Self; 6usize] = [
        Self::BadRequest,
        Self::Unauthorized,
        Self::NotFound,
        Self::Conflict,
        Self::UnsupportedMediaType,
        Self::InternalError,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::BadRequest => "BAD_REQUEST",
            Self::Unauthorized => "UNAUTHORIZED",
            Self::NotFound => "NOT_FOUND",
            Self::Conflict => "CONFLICT",
            Self::UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
            Self::InternalError => "INTERNAL_ERROR",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for ErrorType {
    fn from(value: &str) -> Self {
        match value {
            "BAD_REQUEST" => Self::BadRequest,
            "UNAUTHORIZED" => Self::Unauthorized,
            "NOT_FOUND" => Self::NotFound,
            "CONFLICT" => Self::Conflict,
            "UNSUPPORTED_MEDIA_TYPE" => Self::UnsupportedMediaType,
            "INTERNAL_ERROR" => Self::InternalError,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::open_enum::text!(ErrorType);
/// Colour that marks a follow-up in the web app.
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
    /// The values this version knows.
    pub const KNOWN: [Self; 7usize] = [
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
crate::open_enum::text!(FollowUpColor);
/// How many minutes before the follow-up's `date` an e-mail goes to the responsible users;
/// 0 is at the time itself. Absent in a request: no e-mail. In an answer it is present only
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
    /// The values this version knows.
    pub const KNOWN: [Self; 15usize] = [
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
crate::open_enum::integer!(EmailLeadMinutes);
/// State of a work order. Cancelling exists, so a cancelled state must exist too; its value
/// is not documented.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum WorkOrderState {
    /// `PENDIENTE`: it has neither a date nor a technician.
    Pendiente,
    /// `PROYECTADA`: it has a date and time, but no technician.
    Proyectada,
    /// `ASIGNADA`: it is assigned to technicians.
    Asignada,
    /// `INFORME`: a technician sent the result form.
    Informe,
    /// `VENCIDA`: the deadline passed without a report. After how long is an internal setting of the account.
    Vencida,
    /// `CERRADA_OK`: closed by the coordinator as done.
    CerradaOk,
    /// `CERRADA_CON_DESVIO`: closed by the coordinator with a deviation.
    CerradaConDesvio,
    /// `CERRADA_NO_CUMPLIDA`: reported by the technician, closed by the coordinator as not done.
    CerradaNoCumplida,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl WorkOrderState {
    /// The values this version knows.
    pub const KNOWN: [Self; 8usize] = [
        Self::Pendiente,
        Self::Proyectada,
        Self::Asignada,
        Self::Informe,
        Self::Vencida,
        Self::CerradaOk,
        Self::CerradaConDesvio,
        Self::CerradaNoCumplida,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pendiente => "PENDIENTE",
            Self::Proyectada => "PROYECTADA",
            Self::Asignada => "ASIGNADA",
            Self::Informe => "INFORME",
            Self::Vencida => "VENCIDA",
            Self::CerradaOk => "CERRADA_OK",
            Self::CerradaConDesvio => "CERRADA_CON_DESVIO",
            Self::CerradaNoCumplida => "CERRADA_NO_CUMPLIDA",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for WorkOrderState {
    fn from(value: &str) -> Self {
        match value {
            "PENDIENTE" => Self::Pendiente,
            "PROYECTADA" => Self::Proyectada,
            "ASIGNADA" => Self::Asignada,
            "INFORME" => Self::Informe,
            "VENCIDA" => Self::Vencida,
            "CERRADA_OK" => Self::CerradaOk,
            "CERRADA_CON_DESVIO" => Self::CerradaConDesvio,
            "CERRADA_NO_CUMPLIDA" => Self::CerradaNoCumplida,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::open_enum::text!(WorkOrderState);
