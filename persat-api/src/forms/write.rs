//! What may be written to which field, and how.

use super::error::FormError;
use super::field::Field;
use super::find::{closest, matching};
use super::input::Input;
use super::value::WidgetValue as V;
use crate::types::WidgetType as T;
use serde_json::Value;

const HEADING: &str = "it is a heading and has no value";
const SIGNATURE: &str = "the vendor takes only null for a signature";
const UNDOCUMENTED: &str = "no source tells how this type of widget is written; give the JSON itself";

impl Field<'_> {
    /// The JSON to send for a value, in the documented form: a day at midnight, a time of day as
    /// number, an option in its own spelling and once.
    ///
    /// Refused are headings, a signature other than `null`, options that the field does not offer
    /// (when the schema names any), rows of a table with more or fewer cells than columns, and what
    /// is of another kind than the field. For labels, links, photos and objects of clients no source
    /// tells how they are written: they are sent as they are read.
    ///
    /// # Errors
    /// The field does not take the value.
    pub fn write(&self, value: impl Into<Input>) -> Result<Value, FormError> {
        let Input(value) = value.into();
        let value = value.map_err(|error| FormError::Invalid { title: self.title().to_owned(), error })?;
        let widget_type = self.widget_type();
        Ok(match (widget_type, value) {
            (T::NewSection | T::StaticField, _) => return Err(self.not_writable(HEADING)),
            (_, V::Empty) => Value::Null,
            (T::SignatureField, _) => return Err(self.not_writable(SIGNATURE)),
            (T::TextField | T::TextParagraph | T::LinkField, V::Text(text)) => text.into(),
            (T::NumberField, V::Number(number)) => {
                number.to_write().ok_or_else(|| self.not_writable("it has more digits than a number holds"))?
            }
            (T::DateField, V::Day(day)) => day.calendar_day().to_wire().into(),
            (T::TimeField, V::Minutes(time)) => time.minutes().into(),
            (T::SimpleSelection | T::DropdownSelection, V::Text(text) | V::Selection(text))
            | (T::LabelField, V::Text(text) | V::Label(text)) => self.option(&text)?.into(),
            (T::MultipleSelection, V::Selections(texts)) => self.some_options(&texts)?.into(),
            (T::PowerTableField, V::Table(rows)) => self.rows(rows)?,
            (T::MasterDbTable, V::MasterDbTable(table)) => table.encode(),
            (T::ClientObjectDropdown, V::ClientObject(fields)) => fields.encode(),
            (T::ImageField, V::Text(address) | V::Image(address)) => address.into(),
            (T::MultipleImagesField, V::Images(addresses) | V::Selections(addresses)) => addresses.into(),
            (T::DeliveryFinalStateWidget, V::Text(state) | V::FinalState(state)) => state.into(),
            (T::SignaturesFieldV2 | T::Unknown(_), _) => return Err(self.not_writable(UNDOCUMENTED)),
            (_, other) => {
                let (title, expected) = (self.title().to_owned(), takes(widget_type));
                return Err(FormError::WrongKind { title, expected, given: other.kind() });
            }
        })
    }

    /// JSON to send as it is; only what the vendor says cannot be written is refused.
    pub(super) fn write_json(&self, json: Value) -> Result<Value, FormError> {
        match self.widget_type() {
            T::NewSection | T::StaticField => Err(self.not_writable(HEADING)),
            T::SignatureField if !json.is_null() => Err(self.not_writable(SIGNATURE)),
            _ => Ok(json),
        }
    }

    fn not_writable(&self, reason: &'static str) -> FormError {
        FormError::NotWritable { title: self.title().to_owned(), reason }
    }

    /// The option in its own spelling. Without options in the schema any text passes.
    fn option(&self, wanted: &str) -> Result<String, FormError> {
        let options = self.options();
        if options.is_empty() {
            return Ok(wanted.to_owned());
        }
        let (title, value) = (self.title().to_owned(), wanted.to_owned());
        let owned = |options: &[&str]| options.iter().map(|&option| option.to_owned()).collect();
        match matching(options.iter().copied(), |option| option, wanted).as_slice() {
            [option] => Ok((*option).to_owned()),
            [first, rest @ ..] if rest.iter().all(|option| option == first) => Ok((*first).to_owned()),
            [] => {
                let closest = closest(options.iter().copied(), wanted);
                Err(FormError::NotAnOption { title, value, options: owned(&options), closest })
            }
            several => Err(FormError::AmbiguousOption { title, value, options: owned(several) }),
        }
    }

    /// The options in their own spelling, each once.
    fn some_options(&self, wanted: &[String]) -> Result<Vec<String>, FormError> {
        let mut options = Vec::new();
        for wanted in wanted {
            let option = self.option(wanted)?;
            if !options.contains(&option) {
                options.push(option);
            }
        }
        Ok(options)
    }

    fn rows(&self, rows: Vec<Vec<String>>) -> Result<Value, FormError> {
        let expected = self.columns().len();
        let odd = rows.iter().position(|row| expected != 0 && row.len() != expected);
        match odd.and_then(|at| rows.get(at).map(|row| (at, row.len()))) {
            Some((row, given)) => Err(FormError::WrongColumns { title: self.title().to_owned(), row, expected, given }),
            None => Ok(rows.into_iter().map(Value::from).collect()),
        }
    }
}

/// What a widget takes, for messages.
fn takes(widget_type: &T) -> &'static str {
    match widget_type {
        T::TextField | T::TextParagraph | T::LinkField => "a text",
        T::NumberField => "a number",
        T::DateField => "a calendar day",
        T::TimeField => "a time of day",
        T::SimpleSelection | T::DropdownSelection => "one of its options",
        T::MultipleSelection => "a list of its options",
        T::LabelField => "one of its labels",
        T::PowerTableField => "rows of texts",
        T::MasterDbTable => "a table on a Master DB",
        T::ClientObjectDropdown => "an object of a client",
        T::ImageField => "the address of a photo",
        T::MultipleImagesField => "addresses of photos",
        T::DeliveryFinalStateWidget => "a final state",
        _ => "another kind of value",
    }
}
