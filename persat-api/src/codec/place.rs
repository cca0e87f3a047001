//! The name of a place in a JSON text, for people.

use crate::generated::is_property;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Where steps lead to in a text, each the number of an item or member; `.` is the whole. Keys that are the
/// server's show as `…`: they are the account's data, as are the names of its custom fields.
pub(crate) fn json_path(text: &[u8], steps: &[usize]) -> String {
    let mut path = String::new();
    // Ends with an error as soon as it is there: behind the place, a text may be anything.
    let _ = Way { steps, path: &mut path }.deserialize(&mut serde_json::Deserializer::from_slice(text));
    if path.is_empty() { ".".to_owned() } else { path }
}

/// What is left to go.
struct Way<'a> {
    steps: &'a [usize],
    path: &'a mut String,
}

impl<'de> DeserializeSeed<'de> for Way<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        if self.steps.is_empty() {
            return Err(D::Error::custom("there"));
        }
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Way<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or an object")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Some((number, steps)) = self.steps.split_first() else { return Ok(()) };
        for _ in 0..*number {
            items.next_element::<IgnoredAny>()?;
        }
        self.path.push_str(&format!("[{number}]"));
        items.next_element_seed(Way { steps, path: self.path }).map(|_| ())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let Some((number, steps)) = self.steps.split_first() else { return Ok(()) };
        for _ in 0..*number {
            members.next_entry::<IgnoredAny, IgnoredAny>()?;
        }
        if let Some(name) = members.next_key::<String>()? {
            if !self.path.is_empty() {
                self.path.push('.');
            }
            self.path.push_str(if is_property(&name) { &name } else { "…" });
            members.next_value_seed(Way { steps, path: self.path })?;
        }
        Ok(())
    }
}
