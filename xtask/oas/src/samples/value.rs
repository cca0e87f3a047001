//! JSON into values, with what the ready-made reader keeps quiet about: keys that stand twice.

use crate::document::BYTE_ORDER_MARK;
use crate::report::FindingCode;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// A text read as JSON.
#[derive(Debug)]
pub struct Parsed {
    /// The value; of two equal keys the last one counts.
    pub value: Value,
    /// Whether a key stands twice in an object.
    pub duplicates: bool,
    /// How many values there are, at every depth.
    pub count: usize,
}

/// Why a text is no JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub(crate) code: FindingCode,
    /// What is wrong.
    pub message: String,
    /// Byte offset.
    pub offset: usize,
}

/// Reads a text; a byte-order mark is dropped.
///
/// # Errors
/// It is no JSON.
pub fn parse(bytes: &[u8]) -> Result<Parsed, Broken> {
    let rest = bytes.strip_prefix(BYTE_ORDER_MARK.as_bytes()).unwrap_or(bytes);
    let (mark, bytes) = (bytes.len() - rest.len(), rest);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let offset = mark + error.valid_up_to();
        Broken {
            code: FindingCode::NotUtf8,
            message: format!("not UTF-8 (the byte at offset {offset} is not text)"),
            offset,
        }
    })?;
    let (mut duplicates, mut count) = (false, 0);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let seed = Seed { duplicates: &mut duplicates, count: &mut count };
    let value = seed.deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
    match value {
        Ok(value) => Ok(Parsed { value, duplicates, count }),
        Err(error) => {
            let words = error.to_string();
            let words = words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words);
            let code =
                if words.contains("number out of range") { FindingCode::OutOfRange } else { FindingCode::NotJson };
            let message = match words {
                "recursion limit exceeded" => "nested deeper than 128 levels".to_owned(),
                _ if code == FindingCode::OutOfRange => "no type can hold this number".to_owned(),
                words => format!("not JSON: {words}"),
            };
            Err(Broken { code, message, offset: mark + offset(text, error.line(), error.column()) })
        }
    }
}

/// The offset of the character at a line and a column, both from 1, the column in bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start = match line {
        0 | 1 => 0,
        line => memchr::memchr_iter(b'\n', text.as_bytes()).nth(line - 2).map_or(0, |at| at + 1),
    };
    (start + column.saturating_sub(1)).min(text.len())
}

struct Seed<'a> {
    duplicates: &'a mut bool,
    count: &'a mut usize,
}

impl Seed<'_> {
    fn again(&mut self) -> Seed<'_> {
        Seed { duplicates: self.duplicates, count: self.count }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        *self.count += 1;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }
    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element_seed(self.again())? {
            all.push(item);
        }
        Ok(Value::Array(all))
    }
    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<Value, A::Error> {
        let mut all = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            let value = members.next_value_seed(self.again())?;
            if all.insert(key, value).is_some() {
                *self.duplicates = true;
            }
        }
        Ok(Value::Object(all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_broken_is_named_with_its_place() {
        for (text, code, offset) in [
            (&b"{\"a\": NaN}"[..], FindingCode::NotJson, 6),
            (b"{\"a\": 1,}", FindingCode::NotJson, 8),
            (b"{\"a\": 1e400}", FindingCode::OutOfRange, 10),
            (b"{\"a\": \"\\ud800\"}", FindingCode::NotJson, 13),
            (b"{\"a\": \"\xff\"}", FindingCode::NotUtf8, 7),
            (b"{}\n {}", FindingCode::NotJson, 4),
            (b"", FindingCode::NotJson, 0),
        ] {
            let broken = parse(text).unwrap_err();
            assert_eq!((broken.code, broken.offset), (code, offset), "{}", String::from_utf8_lossy(text));
        }
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(parse(deep.as_bytes()).unwrap_err().message, "nested deeper than 128 levels");
    }

    #[test]
    fn values_are_counted_and_double_keys_seen() {
        let parsed = parse(b"\xef\xbb\xbf{\"a\": [1, 2.5, null], \"b\": {\"c\": \"x\"}}").unwrap();
        assert_eq!((parsed.count, parsed.duplicates), (7, false));
        assert_eq!(parsed.value["b"]["c"], "x");
        assert!(parse(b"[{\"a\": 1, \"a\": 1}]").unwrap().duplicates);
    }
}
