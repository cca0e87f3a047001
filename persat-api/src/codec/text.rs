//! Values whose wire form is a text, read without a copy of it.

use serde::de::{Deserializer, Error, Visitor};
use std::fmt;

/// Reads a text and makes a value of it.
pub(crate) fn read<'de, T, E, D>(deserializer: D, parse: fn(&str) -> Result<T, E>) -> Result<T, D::Error>
where
    E: fmt::Display,
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(Text(parse))
}

/// The same where there may be none.
#[cfg(feature = "recuperador")]
pub(crate) fn read_option<'de, T, E, D>(
    deserializer: D,
    parse: fn(&str) -> Result<Option<T>, E>,
) -> Result<Option<T>, D::Error>
where
    E: fmt::Display,
    D: Deserializer<'de>,
{
    deserializer.deserialize_option(Optional(parse))
}

#[cfg(feature = "recuperador")]
struct Optional<T, E>(fn(&str) -> Result<Option<T>, E>);

#[cfg(feature = "recuperador")]
impl<'de, T, E: fmt::Display> Visitor<'de> for Optional<T, E> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_unit<F: Error>(self) -> Result<Option<T>, F> {
        Ok(None)
    }

    fn visit_none<F: Error>(self) -> Result<Option<T>, F> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        read(deserializer, self.0)
    }
}

struct Text<T, E>(fn(&str) -> Result<T, E>);

impl<T, E: fmt::Display> Visitor<'_> for Text<T, E> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<T, F> {
        (self.0)(text).map_err(F::custom)
    }
}
