//! Where JSON becomes values: all that this crate reads of responses, of items of lists and of events.

use crate::codec::reader::{Reader, Step, Trail};
use crate::generated::is_property;
use serde::de::DeserializeOwned;
use serde_json::de::SliceRead;
use serde_json::{Deserializer, Error, Value};

/// Why a text or value is not what it should be.
pub(crate) struct Undecodable {
    /// Where in it; `.` is the whole.
    pub(crate) path: String,
    /// What was expected, with the values that were found.
    pub(crate) message: String,
    /// Whether the text ends too soon, having begun.
    pub(crate) is_cut: bool,
}

impl Undecodable {
    fn new(error: &Error, trail: Trail, is_cut: bool) -> Self {
        Self { path: json_path(&trail.into_steps()), message: error.to_string(), is_cut }
    }
}

/// Decodes a text that holds one value.
pub(crate) fn from_text<T: DeserializeOwned>(text: &[u8]) -> Result<T, Undecodable> {
    let (mut deserializer, trail) = (Deserializer::from_slice(text), Trail::default());
    match T::deserialize(Reader::new(&mut deserializer, &trail)) {
        Ok(value) => ended(deserializer, trail).map(|()| value),
        Err(error) => Err(Undecodable::new(&error, trail, error.is_eof() && !text.trim_ascii().is_empty())),
    }
}

/// Refuses what stands behind the value.
fn ended(mut text: Deserializer<SliceRead<'_>>, trail: Trail) -> Result<(), Undecodable> {
    text.end().map_err(|error| Undecodable::new(&error, trail, false))
}

/// Decodes a value.
pub(crate) fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, Undecodable> {
    let trail = Trail::default();
    T::deserialize(Reader::new(value, &trail)).map_err(|error| Undecodable::new(&error, trail, false))
}

/// Where a decoder stopped. Keys that are the server's show as `…`: they are the account's data, as are
/// the names of its custom fields.
fn json_path(steps: &[Step]) -> String {
    let mut text = String::new();
    for step in steps {
        let name = match step {
            Step::Item(number) => {
                text.push_str(&format!("[{number}]"));
                continue;
            }
            Step::Member(name) if is_property(name) => name,
            Step::Member(_) => "…",
        };
        if !text.is_empty() {
            text.push('.');
        }
        text.push_str(name);
    }
    if text.is_empty() { ".".to_owned() } else { text }
}
