#![allow(clippy::all, rustdoc::all)]

pub use persat_api::forms::{Day, Fields, MasterDbTable, Minutes, Number, WidgetValue};
pub use persat_api::types;
pub use persat_api::types::{FormValues, WidgetType};
pub use serde_json::{Map, Value};

/// The values of one template.
pub trait Template: From<Map<String, Value>> {
    /// Its fields: id and type of the widget.
    const WIDGETS: &'static [(&'static str, &'static str)];

    /// The values as requests take them: what was read comes back as it was.
    fn into_form_values(self) -> FormValues;
}

/// Values that do not belong to the template.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mismatch {
    /// They are of another template, or of another version of it: perhaps one that is newer than this crate.
    Template {
        /// The id of the template that was asked for.
        expected: i64,
        /// The id that the values have.
        found: Option<i64>,
    },
    /// There are none: an order without instructions, or without results as yet.
    NoValues,
}

impl std::fmt::Display for Mismatch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Template { expected, found: Some(found) } => {
                write!(f, "the values are of the template {found}, not of {expected}")
            }
            Self::Template { expected, found: None } => write!(f, "the values name no template, {expected} was expected"),
            Self::NoValues => f.write_str("there are no values"),
        }
    }
}

impl std::error::Error for Mismatch {}

#[allow(dead_code)]
fn read<T: Template>(expected: i64, found: Option<i64>, values: Option<&FormValues>) -> Result<T, Mismatch> {
    if found != Some(expected) {
        return Err(Mismatch::Template { expected, found });
    }
    Ok(T::from(Map::clone(values.ok_or(Mismatch::NoValues)?)))
}

/// Takes a value out of the map where it has the form of its widget; any other stays.
#[allow(dead_code)]
fn take<T>(
    values: &mut Map<String, Value>,
    id: &str,
    widget: &WidgetType,
    read: impl FnOnce(WidgetValue) -> Option<T>,
) -> Option<T> {
    let value = read(WidgetValue::decode(widget, values.get(id)?))?;
    values.remove(id);
    Some(value)
}

#[allow(dead_code)]
fn put(values: &mut Map<String, Value>, id: &str, value: Option<WidgetValue>) {
    if let Some(value) = value {
        values.insert(id.to_owned(), value.encode());
    }
}

