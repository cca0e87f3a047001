//! Where JSON becomes values: all that this crate reads of responses, of items of lists and of events.

use crate::codec::place::json_path;
use crate::codec::reader::{Reader, Trail};
use crate::codec::surrogates::mended;
use serde::de::{Deserialize, DeserializeSeed};
use serde_json::Deserializer;
use std::borrow::Cow;
use std::marker::PhantomData;

/// What some servers put in front of a text.
pub(crate) const BYTE_ORDER_MARK: [u8; 3] = [0xEF, 0xBB, 0xBF];

/// A body as the decoders take it.
pub(crate) fn readable(body: &[u8]) -> Cow<'_, [u8]> {
    let text = body.strip_prefix(&BYTE_ORDER_MARK).unwrap_or(body);
    mended(text).map_or(Cow::Borrowed(text), Cow::Owned)
}

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
    #[cold]
    fn new(text: &[u8], trail: Trail, error: &serde_json::Error) -> Self {
        Self {
            path: json_path(text, &trail.into_steps()),
            message: error.to_string(),
            is_cut: error.is_eof() && !text.trim_ascii().is_empty(),
        }
    }
}

/// Decodes a text that holds one value.
pub(crate) fn from_text<'de, T: Deserialize<'de>>(text: &'de [u8]) -> Result<T, Undecodable> {
    from_text_by(PhantomData, text)
}

/// The same by what knows how to.
pub(crate) fn from_text_by<'de, S: DeserializeSeed<'de>>(seed: S, text: &'de [u8]) -> Result<S::Value, Undecodable> {
    let (mut deserializer, trail) = (Deserializer::from_slice(text), Trail::default());
    // Spelled out: a closure, or `?`, is compiled for each type.
    let error = match seed.deserialize(Reader::new(&mut deserializer, &trail)) {
        // What stands behind the value is refused.
        Ok(value) => match deserializer.end() {
            Ok(()) => return Ok(value),
            Err(error) => error,
        },
        Err(error) => error,
    };
    Err(Undecodable::new(text, trail, &error))
}
