//! Where JSON becomes values: all that this crate reads of responses, of items of lists and of events.

use crate::codec::objects::ObjectsOnly;
use crate::error::text::json_path;
use serde::Deserializer;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Error;

/// Why a text or value is not what it should be.
pub(crate) struct Undecodable {
    /// Where in it; `.` is the whole.
    pub(crate) path: String,
    /// What was expected, with the values that were found.
    pub(crate) message: String,
    /// Whether the text ends too soon, having begun.
    pub(crate) is_cut: bool,
}

/// Decodes a text that holds one value.
pub(crate) fn from_text<T: DeserializeOwned>(text: &[u8]) -> Result<T, Undecodable> {
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let value = read(&mut deserializer).map_err(|error: Error<serde_json::Error>| Undecodable {
        is_cut: error.inner().is_eof() && !text.trim_ascii().is_empty(),
        ..Undecodable::from(error)
    })?;
    let more =
        |error: serde_json::Error| Undecodable { path: ".".to_owned(), message: error.to_string(), is_cut: false };
    deserializer.end().map_err(more)?;
    Ok(value)
}

/// Decodes a value.
pub(crate) fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, Undecodable> {
    read(value).map_err(Undecodable::from)
}

fn read<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, Error<D::Error>> {
    serde_path_to_error::deserialize(ObjectsOnly(deserializer))
}

impl From<Error<serde_json::Error>> for Undecodable {
    fn from(error: Error<serde_json::Error>) -> Self {
        Self { path: json_path(error.path()), message: error.inner().to_string(), is_cut: false }
    }
}
