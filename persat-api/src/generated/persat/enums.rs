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
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[
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
crate::codec::open_enum::integer!(
    ErrorStatus,
    "The status of the failure, documented as equal to the HTTP status. The vendor's own\nexamples break that rule, so a client has to report both."
);
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
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[
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
crate::codec::open_enum::text!(ErrorType, "The vendor's name for the kind of failure.");
/// Type of a field of a client, a client object or a Master DB. The vendor's samples of clients
/// and Master DBs show these; that client objects have the same is inferred. No page says that
/// there are no others.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FieldType {
    /// `TEXT`.
    Text,
    /// `NUMBER`.
    Number,
    /// `TELEPHONE`.
    Telephone,
    /// `EMAIL`.
    Email,
    /// `LINK`.
    Link,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl FieldType {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[
        Self::Text,
        Self::Number,
        Self::Telephone,
        Self::Email,
        Self::Link,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "TEXT",
            Self::Number => "NUMBER",
            Self::Telephone => "TELEPHONE",
            Self::Email => "EMAIL",
            Self::Link => "LINK",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for FieldType {
    fn from(value: &str) -> Self {
        match value {
            "TEXT" => Self::Text,
            "NUMBER" => Self::Number,
            "TELEPHONE" => Self::Telephone,
            "EMAIL" => Self::Email,
            "LINK" => Self::Link,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    FieldType,
    "Type of a field of a client, a client object or a Master DB. The vendor's samples of clients\nand Master DBs show these; that client objects have the same is inferred. No page says that\nthere are no others."
);
/// Colour of a label. The vendor shows the list as a picture only; these values were seen. The
/// pages always show a colour, a client program reckons with labels without one.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum LabelColor {
    /// `RED_2`.
    Red2,
    /// `YELLOW`.
    Yellow,
    /// `RED`.
    Red,
    /// `GREEN_3`.
    Green3,
    /// `BLUE_2`.
    Blue2,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl LabelColor {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[
        Self::Red2,
        Self::Yellow,
        Self::Red,
        Self::Green3,
        Self::Blue2,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red2 => "RED_2",
            Self::Yellow => "YELLOW",
            Self::Red => "RED",
            Self::Green3 => "GREEN_3",
            Self::Blue2 => "BLUE_2",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for LabelColor {
    fn from(value: &str) -> Self {
        match value {
            "RED_2" => Self::Red2,
            "YELLOW" => Self::Yellow,
            "RED" => Self::Red,
            "GREEN_3" => Self::Green3,
            "BLUE_2" => Self::Blue2,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    LabelColor,
    "Colour of a label. The vendor shows the list as a picture only; these values were seen. The\npages always show a colour, a client program reckons with labels without one."
);
/// Type of a widget, which gives the form of its value in `FormValues`. An empty widget can be
/// absent, `null`, empty text or an empty list. The set is open.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum WidgetType {
    /// `TEXT_FIELD`: text, by an integrator's notes of at most 199 characters.
    TextField,
    /** `TEXT_PARAGRAPH`: longer text, by an integrator's notes of at most 500 characters; may be empty. One sample has
a number.*/
    TextParagraph,
    /// `LINK_FIELD`: a link, presumably text; two samples have a number.
    LinkField,
    /// `NUMBER_FIELD`: a number, decimals included; a program also meets numbers as text.
    NumberField,
    /** `DATE_FIELD`: a calendar day, `2022-04-07T00:00:00.000Z`. No time zone; the time of day is ignored when
written.*/
    DateField,
    /** `TIME_FIELD`: a time of day as a number of minutes since midnight, `777` for 12:57. A program also meets
`HH:mm` as text.*/
    TimeField,
    /** `SIMPLE_SELECTION`: one of the options, as text. When written, case and accents do not matter and the option's
own spelling is stored.*/
    SimpleSelection,
    /// `DROPDOWN_SELECTION`: one of the options, as text.
    DropdownSelection,
    /** `MULTIPLE_SELECTION`: a list of options, possibly empty. When written, case and accents do not matter and the
options' own spelling is stored.*/
    MultipleSelection,
    /// `IMAGE_FIELD`: a photo, deprecated. `null` when empty; a program accepts an address as text.
    ImageField,
    /** `MULTIPLE_IMAGES_FIELD`: a list of addresses of photos, ten by the help centre at most. They live shortly, so
download at once.*/
    MultipleImagesField,
    /** `SIGNATURE_FIELD`: a signature, deprecated. `THERE_IS_IMAGE` or `null`; the picture cannot be read through
the API. Only `null` can be written.*/
    SignatureField,
    /// `SIGNATURES_FIELD_V2`: a signature; its value is not known.
    SignaturesFieldV2,
    /// `LABEL_FIELD`: one of the options, as text; the options have colours.
    LabelField,
    /** `POWER_TABLE_FIELD`: a table, as a list of rows. A row is a list of texts, one for each column whatever the
column's type. An empty list has no rows. It is written in the same way.*/
    PowerTableField,
    /** `MASTER_DB_TABLE`: a table on a Master DB, as an object with `rows` and `totals`. A row is an object of
texts: keys that are numbers are fields of the Master DB (`1` identifies the element),
keys that begin with `USER_COL` are columns filled by the user. The keys of `totals` begin
with `USER_TOTAL`, its values are texts. It is written in a similar way, of which the
details are not known. A row may have a single key, `totals` may be empty.*/
    MasterDbTable,
    /** `CLIENT_OBJECT_DROPDOWN`: an object of a client, as an object of the template's field numbers and their values. A
program reckons with plain text too.*/
    ClientObjectDropdown,
    /// `NEW_SECTION`: a heading; it has no value.
    NewSection,
    /// `STATIC_FIELD`: fixed text; it has no value.
    StaticField,
    /** `DELIVERY_FINAL_STATE_WIDGET`: the final state of a delivery; only in deliveries, under the id `FW_FINAL_STATE`. The
value `NOT_DELIVERED` was seen.*/
    DeliveryFinalStateWidget,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl WidgetType {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[
        Self::TextField,
        Self::TextParagraph,
        Self::LinkField,
        Self::NumberField,
        Self::DateField,
        Self::TimeField,
        Self::SimpleSelection,
        Self::DropdownSelection,
        Self::MultipleSelection,
        Self::ImageField,
        Self::MultipleImagesField,
        Self::SignatureField,
        Self::SignaturesFieldV2,
        Self::LabelField,
        Self::PowerTableField,
        Self::MasterDbTable,
        Self::ClientObjectDropdown,
        Self::NewSection,
        Self::StaticField,
        Self::DeliveryFinalStateWidget,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::TextField => "TEXT_FIELD",
            Self::TextParagraph => "TEXT_PARAGRAPH",
            Self::LinkField => "LINK_FIELD",
            Self::NumberField => "NUMBER_FIELD",
            Self::DateField => "DATE_FIELD",
            Self::TimeField => "TIME_FIELD",
            Self::SimpleSelection => "SIMPLE_SELECTION",
            Self::DropdownSelection => "DROPDOWN_SELECTION",
            Self::MultipleSelection => "MULTIPLE_SELECTION",
            Self::ImageField => "IMAGE_FIELD",
            Self::MultipleImagesField => "MULTIPLE_IMAGES_FIELD",
            Self::SignatureField => "SIGNATURE_FIELD",
            Self::SignaturesFieldV2 => "SIGNATURES_FIELD_V2",
            Self::LabelField => "LABEL_FIELD",
            Self::PowerTableField => "POWER_TABLE_FIELD",
            Self::MasterDbTable => "MASTER_DB_TABLE",
            Self::ClientObjectDropdown => "CLIENT_OBJECT_DROPDOWN",
            Self::NewSection => "NEW_SECTION",
            Self::StaticField => "STATIC_FIELD",
            Self::DeliveryFinalStateWidget => "DELIVERY_FINAL_STATE_WIDGET",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for WidgetType {
    fn from(value: &str) -> Self {
        match value {
            "TEXT_FIELD" => Self::TextField,
            "TEXT_PARAGRAPH" => Self::TextParagraph,
            "LINK_FIELD" => Self::LinkField,
            "NUMBER_FIELD" => Self::NumberField,
            "DATE_FIELD" => Self::DateField,
            "TIME_FIELD" => Self::TimeField,
            "SIMPLE_SELECTION" => Self::SimpleSelection,
            "DROPDOWN_SELECTION" => Self::DropdownSelection,
            "MULTIPLE_SELECTION" => Self::MultipleSelection,
            "IMAGE_FIELD" => Self::ImageField,
            "MULTIPLE_IMAGES_FIELD" => Self::MultipleImagesField,
            "SIGNATURE_FIELD" => Self::SignatureField,
            "SIGNATURES_FIELD_V2" => Self::SignaturesFieldV2,
            "LABEL_FIELD" => Self::LabelField,
            "POWER_TABLE_FIELD" => Self::PowerTableField,
            "MASTER_DB_TABLE" => Self::MasterDbTable,
            "CLIENT_OBJECT_DROPDOWN" => Self::ClientObjectDropdown,
            "NEW_SECTION" => Self::NewSection,
            "STATIC_FIELD" => Self::StaticField,
            "DELIVERY_FINAL_STATE_WIDGET" => Self::DeliveryFinalStateWidget,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    WidgetType,
    "Type of a widget, which gives the form of its value in `FormValues`. An empty widget can be\nabsent, `null`, empty text or an empty list. The set is open."
);
/// Type of a column. A program knows these two and takes any other for text.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TableColumnType {
    /// `NUMBER`.
    Number,
    /// `DROPDOWN`.
    Dropdown,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl TableColumnType {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[Self::Number, Self::Dropdown];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Number => "NUMBER",
            Self::Dropdown => "DROPDOWN",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for TableColumnType {
    fn from(value: &str) -> Self {
        match value {
            "NUMBER" => Self::Number,
            "DROPDOWN" => Self::Dropdown,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    TableColumnType,
    "Type of a column. A program knows these two and takes any other for text."
);
/// Kind of device. Others than this one are not known.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DeviceType {
    /// `VEHICLE`.
    Vehicle,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl DeviceType {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[Self::Vehicle];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Vehicle => "VEHICLE",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for DeviceType {
    fn from(value: &str) -> Self {
        match value {
            "VEHICLE" => Self::Vehicle,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    DeviceType, "Kind of device. Others than this one are not known."
);
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
    /// The values this version knows; a later one may know more.
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
    /// The values this version knows; a later one may know more.
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
/// Colour of a template. These were seen.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FormSchemaColor {
    /// `RED`.
    Red,
    /// `BLUE`.
    Blue,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl FormSchemaColor {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[Self::Red, Self::Blue];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "RED",
            Self::Blue => "BLUE",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for FormSchemaColor {
    fn from(value: &str) -> Self {
        match value {
            "RED" => Self::Red,
            "BLUE" => Self::Blue,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    FormSchemaColor, "Colour of a template. These were seen."
);
/// Colour of a state.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FormStateColor {
    /// `RED`.
    Red,
    /// `ORANGE`.
    Orange,
    /// `YELLOW`.
    Yellow,
    /// `GREEN`.
    Green,
    /// `LIGHT_BLUE`.
    LightBlue,
    /// `BLUE`.
    Blue,
    /// `VIOLET`.
    Violet,
    /// `PINK`.
    Pink,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl FormStateColor {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[
        Self::Red,
        Self::Orange,
        Self::Yellow,
        Self::Green,
        Self::LightBlue,
        Self::Blue,
        Self::Violet,
        Self::Pink,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "RED",
            Self::Orange => "ORANGE",
            Self::Yellow => "YELLOW",
            Self::Green => "GREEN",
            Self::LightBlue => "LIGHT_BLUE",
            Self::Blue => "BLUE",
            Self::Violet => "VIOLET",
            Self::Pink => "PINK",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for FormStateColor {
    fn from(value: &str) -> Self {
        match value {
            "RED" => Self::Red,
            "ORANGE" => Self::Orange,
            "YELLOW" => Self::Yellow,
            "GREEN" => Self::Green,
            "LIGHT_BLUE" => Self::LightBlue,
            "BLUE" => Self::Blue,
            "VIOLET" => Self::Violet,
            "PINK" => Self::Pink,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(FormStateColor, "Colour of a state.");
/// State of a work order. The vendor documents the first eight.
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
    /** `VENCIDA`: the deadline passed without a report. After how long is an internal setting, which the
vendor changes on request.*/
    Vencida,
    /// `CERRADA_OK`: closed by the coordinator as done.
    CerradaOk,
    /// `CERRADA_CON_DESVIO`: closed by the coordinator with a deviation.
    CerradaConDesvio,
    /// `CERRADA_NO_CUMPLIDA`: reported by the technician, closed by the coordinator as not done.
    CerradaNoCumplida,
    /** `CANCELADA`: cancelled. Not documented: the value was seen in a program that reads orders of a real
account.*/
    Cancelada,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl WorkOrderState {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[
        Self::Pendiente,
        Self::Proyectada,
        Self::Asignada,
        Self::Informe,
        Self::Vencida,
        Self::CerradaOk,
        Self::CerradaConDesvio,
        Self::CerradaNoCumplida,
        Self::Cancelada,
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
            Self::Cancelada => "CANCELADA",
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
            "CANCELADA" => Self::Cancelada,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    WorkOrderState, "State of a work order. The vendor documents the first eight."
);
/// A state that the list of work orders can be filtered by.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum WorkOrderStateFilter {
    /// `PROYECTADA`.
    Proyectada,
    /// `ASIGNADA`.
    Asignada,
    /// `INFORME`.
    Informe,
    /// `VENCIDA`.
    Vencida,
    /// `CERRADA_OK`.
    CerradaOk,
    /// `CERRADA_CON_DESVIO`.
    CerradaConDesvio,
    /// `CERRADA_NO_CUMPLIDA`.
    CerradaNoCumplida,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl WorkOrderStateFilter {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[
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
impl ::std::convert::From<&str> for WorkOrderStateFilter {
    fn from(value: &str) -> Self {
        match value {
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
crate::codec::open_enum::text!(
    WorkOrderStateFilter, "A state that the list of work orders can be filtered by."
);
/// State of a delivery.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DeliveryState {
    /// `PENDING`: no day is set for carrying it out yet.
    Pending,
    /// `ROUTING`: it is ready to be put into a route, and protected from accidental changes.
    Routing,
    /// `ASSIGNED`: assigned; the meaning is concluded from the name.
    Assigned,
    /// `NOT_FINISHED`: the driver reported that it could not be done.
    NotFinished,
    /// `FINISHED_WITH_DEVIATION`: finished with a deviation; the meaning is concluded from the name.
    FinishedWithDeviation,
    /// `FINISHED`: finished; the meaning is concluded from the name.
    Finished,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl DeliveryState {
    /// The values this version knows; a later one may know more.
    pub const KNOWN: &'static [Self] = &[
        Self::Pending,
        Self::Routing,
        Self::Assigned,
        Self::NotFinished,
        Self::FinishedWithDeviation,
        Self::Finished,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "PENDING",
            Self::Routing => "ROUTING",
            Self::Assigned => "ASSIGNED",
            Self::NotFinished => "NOT_FINISHED",
            Self::FinishedWithDeviation => "FINISHED_WITH_DEVIATION",
            Self::Finished => "FINISHED",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for DeliveryState {
    fn from(value: &str) -> Self {
        match value {
            "PENDING" => Self::Pending,
            "ROUTING" => Self::Routing,
            "ASSIGNED" => Self::Assigned,
            "NOT_FINISHED" => Self::NotFinished,
            "FINISHED_WITH_DEVIATION" => Self::FinishedWithDeviation,
            "FINISHED" => Self::Finished,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(DeliveryState, "State of a delivery.");
