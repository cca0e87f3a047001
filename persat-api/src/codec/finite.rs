//! Numbers that JSON cannot write. serde_json writes `null` in their place, which may erase what is there.

use serde::Serialize;
use serde::ser::{self, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, Serializer};
use serde_json::Value;
use std::fmt::{self, Display};

/// The path of the first number in a value that is NaN or infinite, and that number.
pub(crate) fn not_finite<T: Serialize + ?Sized>(value: &T) -> Option<(String, f64)> {
    match value.serialize(Search) {
        Err(Stop::Found { path, number }) => Some((if path.is_empty() { ".".to_owned() } else { path }, number)),
        // What cannot be written at all is for the writer to refuse.
        Ok(()) | Err(Stop::Other) => None,
    }
}

/// Why the search ended before the end.
#[derive(Debug)]
enum Stop {
    Found { path: String, number: f64 },
    Other,
}

impl Stop {
    /// The same, seen from further out.
    fn within(self, step: &str) -> Self {
        match self {
            Self::Found { path, number } => {
                let dot = if path.is_empty() || path.starts_with('[') { "" } else { "." };
                Self::Found { path: format!("{step}{dot}{path}"), number }
            }
            Self::Other => Self::Other,
        }
    }
}

impl Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not finite")
    }
}

impl std::error::Error for Stop {}

impl ser::Error for Stop {
    fn custom<T: Display>(_: T) -> Self {
        Self::Other
    }
}

type Searched = Result<(), Stop>;

/// Looks at a value.
struct Search;

/// Looks at the items or members of a value: how many were seen, and the name of the current one.
#[derive(Default)]
struct Inner {
    count: usize,
    name: String,
}

impl Inner {
    fn item<T: Serialize + ?Sized>(&mut self, item: &T) -> Searched {
        let index = self.count;
        self.count += 1;
        item.serialize(Search).map_err(|stop| stop.within(&format!("[{index}]")))
    }
}

fn member<T: Serialize + ?Sized>(name: &str, value: &T) -> Searched {
    value.serialize(Search).map_err(|stop| stop.within(name))
}

macro_rules! nothing_in {
    ($($method:ident($type:ty)),* $(,)?) => {
        $(fn $method(self, _: $type) -> Searched {
            Ok(())
        })*
    };
}

impl Serializer for Search {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = Inner;
    type SerializeTuple = Inner;
    type SerializeTupleStruct = Inner;
    type SerializeTupleVariant = Inner;
    type SerializeMap = Inner;
    type SerializeStruct = Inner;
    type SerializeStructVariant = Inner;

    nothing_in! {
        serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_i128(i128), serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64),
        serialize_u128(u128), serialize_char(char), serialize_str(&str), serialize_bytes(&[u8]),
        serialize_unit_struct(&'static str),
    }

    fn serialize_f32(self, number: f32) -> Searched {
        self.serialize_f64(f64::from(number))
    }

    fn serialize_f64(self, number: f64) -> Searched {
        if number.is_finite() { Ok(()) } else { Err(Stop::Found { path: String::new(), number }) }
    }

    fn serialize_unit(self) -> Searched {
        Ok(())
    }

    fn serialize_none(self) -> Searched {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Searched {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Searched {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Searched {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Searched {
        member(variant, value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Inner, Stop> {
        Ok(Inner::default())
    }

    fn serialize_tuple(self, _: usize) -> Result<Inner, Stop> {
        Ok(Inner::default())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Inner, Stop> {
        Ok(Inner::default())
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Inner, Stop> {
        Ok(Inner::default())
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Inner, Stop> {
        Ok(Inner::default())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inner, Stop> {
        Ok(Inner::default())
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Inner, Stop> {
        Ok(Inner::default())
    }
}

impl SerializeSeq for Inner {
    type Ok = ();
    type Error = Stop;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Searched {
        self.item(value)
    }

    fn end(self) -> Searched {
        Ok(())
    }
}

impl ser::SerializeTuple for Inner {
    type Ok = ();
    type Error = Stop;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Searched {
        self.item(value)
    }

    fn end(self) -> Searched {
        Ok(())
    }
}

impl ser::SerializeTupleStruct for Inner {
    type Ok = ();
    type Error = Stop;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Searched {
        self.item(value)
    }

    fn end(self) -> Searched {
        Ok(())
    }
}

impl ser::SerializeTupleVariant for Inner {
    type Ok = ();
    type Error = Stop;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Searched {
        self.item(value)
    }

    fn end(self) -> Searched {
        Ok(())
    }
}

impl SerializeMap for Inner {
    type Ok = ();
    type Error = Stop;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Searched {
        self.name = match serde_json::to_value(key) {
            Ok(Value::String(name)) => name,
            _ => "…".to_owned(),
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Searched {
        member(&self.name, value)
    }

    fn end(self) -> Searched {
        Ok(())
    }
}

impl SerializeStruct for Inner {
    type Ok = ();
    type Error = Stop;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Searched {
        member(name, value)
    }

    fn end(self) -> Searched {
        Ok(())
    }
}

impl SerializeStructVariant for Inner {
    type Ok = ();
    type Error = Stop;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Searched {
        member(name, value)
    }

    fn end(self) -> Searched {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::collections::BTreeMap;

    #[derive(Serialize)]
    struct Place {
        latitude: Option<f64>,
        more: BTreeMap<&'static str, Vec<f32>>,
        kind: Kind,
    }

    #[derive(Serialize)]
    enum Kind {
        Plain,
        Of(f64),
        With { number: f64 },
    }

    #[test]
    fn the_first_number_that_json_cannot_write_is_named() {
        let place = |latitude, more: &[f32], kind| Place { latitude, more: [("wt", more.to_vec())].into(), kind };
        for (value, expected) in [
            (place(Some(f64::NAN), &[], Kind::Plain), Some("latitude")),
            (place(Some(1.5), &[0.0, f32::INFINITY], Kind::Plain), Some("more.wt[1]")),
            (place(None, &[1.0], Kind::Of(f64::NEG_INFINITY)), Some("kind.Of")),
            (place(None, &[1.0], Kind::With { number: f64::NAN }), Some("kind.number")),
            (place(Some(f64::MAX), &[f32::MIN_POSITIVE], Kind::Plain), None),
        ] {
            assert_eq!(not_finite(&value).map(|(path, _)| path).as_deref(), expected);
        }
        assert_eq!(not_finite(&f64::NAN).map(|(path, _)| path).as_deref(), Some("."));
        assert_eq!(not_finite(&json!({"a": [1e308, null, "NaN"]})), None);
    }
}
