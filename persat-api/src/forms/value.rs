//! One value, typed by its widget.

use super::scalar::{Day, Minutes, Number};
use super::table::{Fields, MasterDbTable};
use crate::types::WidgetType;
use serde_json::Value;
use std::fmt;

/// What one field of a form was answered.
///
/// [`decode`](Self::decode) reads it as its widget's type says and never fails: what has another
/// form than the documented one is [`Unknown`](Self::Unknown) and holds the JSON as it came. An empty
/// field can be missing from the map, `null`, an empty text or an empty list:
/// [`is_empty`](Self::is_empty) is true for all of them.
///
/// Display gives a form for people; tables and objects as JSON.
///
/// Vendor's pages: *Formularios Digitales / Tipos de Widgets*, one for each type of widget.
///
/// ```
/// use persat_api::forms::WidgetValue;
/// use persat_api::types::WidgetType;
///
/// let value = WidgetValue::decode(&WidgetType::TimeField, &777.into());
/// assert_eq!(value.as_minutes(), Some(777));
/// assert_eq!(value.to_string(), "12:57");
/// assert_eq!(value.encode(), 777);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WidgetValue {
    /// `null`, whatever the widget.
    Empty,
    /// `TEXT_FIELD`, `TEXT_PARAGRAPH`, `LINK_FIELD`: text, perhaps empty. By an integrator's notes
    /// at most 199 and 500 characters can be written. Also a `CLIENT_OBJECT_DROPDOWN` given as text,
    /// which one program reckons with. The samples have numbers in places of text: those are
    /// [`Unknown`](Self::Unknown).
    Text(String),
    /// `NUMBER_FIELD`: a number, or text that spells one.
    Number(Number),
    /// `DATE_FIELD`: a calendar day, written as midnight with a `Z` that means nothing.
    Day(Day),
    /// `TIME_FIELD`: a time of day, as minutes since midnight.
    Minutes(Minutes),
    /// `SIMPLE_SELECTION`, `DROPDOWN_SELECTION`: the text of one option.
    Selection(String),
    /// `MULTIPLE_SELECTION`: a list of the texts of options; an empty list for none.
    Selections(Vec<String>),
    /// `LABEL_FIELD`: the name of one option, though the options are objects with a colour. How it
    /// is written is not known.
    Label(String),
    /// `POWER_TABLE_FIELD` (*Tabla Smart*): rows of texts, one for each column whatever its type; an
    /// empty list for no rows.
    Table(Vec<Vec<String>>),
    /// `MASTER_DB_TABLE`: rows and totals.
    MasterDbTable(MasterDbTable),
    /// `CLIENT_OBJECT_DROPDOWN`: the object's texts by the number of their field. How it is written
    /// is not known.
    ClientObject(Fields),
    /// `IMAGE_FIELD` (deprecated): an `http` address, as one program reckons with; no source shows
    /// one. How it is written is not known.
    Image(String),
    /// `MULTIPLE_IMAGES_FIELD`: a list of `http` addresses, ten at most, perhaps none. They live
    /// shortly: download at once. How it is written is not known.
    Images(Vec<String>),
    /// `SIGNATURE_FIELD` (deprecated): it is signed, sent as `THERE_IS_IMAGE`. The picture cannot be
    /// read through the API, and only `null` can be written. An unsigned one is
    /// [`Empty`](Self::Empty). A `SIGNATURES_FIELD_V2` is [`Unknown`](Self::Unknown).
    Signature,
    /// `DELIVERY_FINAL_STATE_WIDGET` (id `FW_FINAL_STATE`): what became of a delivery. Only
    /// `NOT_DELIVERED` was seen.
    FinalState(String),
    /// What has no documented form, as it came: any value of a widget of unknown type or of a
    /// heading, and any value that its widget's type does not lead to expect.
    Unknown(Value),
}

const SIGNED: &str = "THERE_IS_IMAGE";

impl WidgetValue {
    /// Reads the value of a widget of this type. [`encode`](Self::encode) gives back the same JSON.
    #[must_use]
    pub fn decode(widget_type: &WidgetType, json: &Value) -> Self {
        if json.is_null() {
            return Self::Empty;
        }
        let text = || json.as_str().map(str::to_owned);
        let typed = match widget_type {
            WidgetType::TextField | WidgetType::TextParagraph | WidgetType::LinkField => text().map(Self::Text),
            WidgetType::NumberField => Number::decode(json).map(Self::Number),
            WidgetType::DateField => Day::decode(json).map(Self::Day),
            WidgetType::TimeField => Minutes::decode(json).map(Self::Minutes),
            WidgetType::SimpleSelection | WidgetType::DropdownSelection => text().map(Self::Selection),
            WidgetType::MultipleSelection => texts(json).map(Self::Selections),
            WidgetType::LabelField => text().map(Self::Label),
            WidgetType::PowerTableField => rows(json).map(Self::Table),
            WidgetType::MasterDbTable => MasterDbTable::decode(json).map(Self::MasterDbTable),
            WidgetType::ClientObjectDropdown => Fields::decode(json)
                .map(Self::ClientObject)
                .or_else(|| text().map(Self::Text)),
            WidgetType::ImageField => text().filter(|text| is_address(text)).map(Self::Image),
            WidgetType::MultipleImagesField => texts(json)
                .filter(|texts| texts.iter().all(|text| is_address(text)))
                .map(Self::Images),
            WidgetType::SignatureField => (json == SIGNED).then_some(Self::Signature),
            WidgetType::DeliveryFinalStateWidget => text().map(Self::FinalState),
            _ => None,
        };
        typed.unwrap_or_else(|| Self::Unknown(json.clone()))
    }

    /// The JSON of the value: what [`decode`](Self::decode) read, in its spelling. To be sent, let
    /// [`Field::write`](super::Field::write) or [`FormFill`](super::FormFill) check it first.
    #[must_use]
    pub fn encode(&self) -> Value {
        match self {
            Self::Empty => Value::Null,
            Self::Text(text)
            | Self::Selection(text)
            | Self::Label(text)
            | Self::Image(text)
            | Self::FinalState(text) => text.as_str().into(),
            Self::Number(number) => number.encode(),
            Self::Day(day) => day.encode(),
            Self::Minutes(minutes) => minutes.encode(),
            Self::Selections(texts) | Self::Images(texts) => texts.as_slice().into(),
            Self::Table(rows) => rows.iter().map(|row| Value::from(row.as_slice())).collect(),
            Self::MasterDbTable(table) => table.encode(),
            Self::ClientObject(fields) => fields.encode(),
            Self::Signature => SIGNED.into(),
            Self::Unknown(json) => json.clone(),
        }
    }

    /// What empties a field of this type: `[]` for selections and tables, which is documented, an
    /// empty text for texts, `null` for anything else. Only for signatures is that documented.
    #[must_use]
    pub fn cleared(widget_type: &WidgetType) -> Self {
        match widget_type {
            WidgetType::TextField | WidgetType::TextParagraph => Self::Text(String::new()),
            WidgetType::MultipleSelection => Self::Selections(Vec::new()),
            WidgetType::PowerTableField => Self::Table(Vec::new()),
            _ => Self::Empty,
        }
    }

    /// Whether nothing was answered: `null`, an empty text, list or object, a table on a Master DB
    /// without rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::MasterDbTable(table) => table.rows.is_empty(),
            other => match other.encode() {
                Value::Null => true,
                Value::String(text) => text.is_empty(),
                Value::Array(items) => items.is_empty(),
                Value::Object(fields) => fields.is_empty(),
                Value::Bool(_) | Value::Number(_) => false,
            },
        }
    }

    /// A text, the text of an option, the name of a label, a final state.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Selection(text) | Self::Label(text) | Self::FinalState(text) => Some(text),
            _ => None,
        }
    }

    /// A number.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        if let Self::Number(number) = self {
            Some(number.as_f64())
        } else {
            None
        }
    }

    /// A calendar day.
    #[must_use]
    pub fn as_date(&self) -> Option<jiff::civil::Date> {
        if let Self::Day(day) = self {
            Some(day.date())
        } else {
            None
        }
    }

    /// A time of day, as minutes since midnight.
    #[must_use]
    pub fn as_minutes(&self) -> Option<u16> {
        if let Self::Minutes(minutes) = self {
            Some(minutes.minutes())
        } else {
            None
        }
    }

    /// The options chosen: several, or the one of a simple selection or of labels.
    #[must_use]
    pub fn as_selections(&self) -> Option<&[String]> {
        match self {
            Self::Selections(texts) => Some(texts),
            Self::Selection(text) | Self::Label(text) => Some(std::slice::from_ref(text)),
            _ => None,
        }
    }

    /// The rows of a *Tabla Smart*.
    #[must_use]
    pub fn as_table(&self) -> Option<&[Vec<String>]> {
        if let Self::Table(rows) = self { Some(rows) } else { None }
    }

    /// The addresses of the photos, of either widget for photos.
    #[must_use]
    pub fn as_images(&self) -> Option<&[String]> {
        match self {
            Self::Images(addresses) => Some(addresses),
            Self::Image(address) => Some(std::slice::from_ref(address)),
            _ => None,
        }
    }

    /// What it is, for messages.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Empty => "nothing",
            Self::Text(_) => "a text",
            Self::Number(_) => "a number",
            Self::Day(_) => "a calendar day",
            Self::Minutes(_) => "a time of day",
            Self::Selection(_) => "one option",
            Self::Selections(_) => "a list of texts",
            Self::Label(_) => "a label",
            Self::Table(_) => "rows of texts",
            Self::MasterDbTable(_) => "a table on a Master DB",
            Self::ClientObject(_) => "an object of a client",
            Self::Image(_) => "a photo",
            Self::Images(_) => "photos",
            Self::Signature => "a signature",
            Self::FinalState(_) => "a final state",
            Self::Unknown(_) => "JSON of no known kind",
        }
    }
}

fn texts(json: &Value) -> Option<Vec<String>> {
    json.as_array()?
        .iter()
        .map(|item| item.as_str().map(str::to_owned))
        .collect()
}

fn rows(json: &Value) -> Option<Vec<Vec<String>>> {
    json.as_array()?.iter().map(texts).collect()
}

fn is_address(text: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        text.get(..scheme.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(scheme))
    })
}

impl fmt::Display for WidgetValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text)
            | Self::Selection(text)
            | Self::Label(text)
            | Self::Image(text)
            | Self::FinalState(text) => f.write_str(text),
            Self::Number(number) => number.fmt(f),
            Self::Day(day) => day.fmt(f),
            Self::Minutes(minutes) => minutes.fmt(f),
            Self::Selections(texts) | Self::Images(texts) => f.write_str(&texts.join(", ")),
            Self::Signature => f.write_str(SIGNED),
            Self::Table(_) | Self::MasterDbTable(_) | Self::ClientObject(_) | Self::Unknown(_) => self.encode().fmt(f),
        }
    }
}
