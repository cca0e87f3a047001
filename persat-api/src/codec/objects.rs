//! Structs are read from JSON objects only. The derived decoders would take a list of a struct's
//! fields for the struct as well, and so make sense of what is not as documented.

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::fmt;

/// A decoder in which structs have to be objects: the value itself and whatever is within it.
pub(crate) struct ObjectsOnly<D>(pub(crate) D);

/// What the decoder hands out on the way down: a visitor, a seed or the access to what is within.
struct Within<T>(T);

/// A visitor of a struct, which takes nothing but an object.
struct Members<V>(V);

macro_rules! pass_on {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.0.$method(Within(visitor))
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for ObjectsOnly<D> {
    type Error = D::Error;

    pass_on! {
        deserialize_any deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_i128 deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
        deserialize_f32 deserialize_f64 deserialize_char deserialize_str deserialize_string deserialize_bytes
        deserialize_byte_buf deserialize_option deserialize_unit deserialize_seq deserialize_map
        deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_struct(name, fields, Members(visitor))
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_unit_struct(name, Within(visitor))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_newtype_struct(name, Within(visitor))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_tuple(length, Within(visitor))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_tuple_struct(name, length, Within(visitor))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_enum(name, variants, Within(visitor))
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Members<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Within(map))
    }
}

macro_rules! visit {
    ($($method:ident: $value:ty,)*) => {$(
        fn $method<E: Error>(self, value: $value) -> Result<V::Value, E> {
            self.0.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Within<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    visit! {
        visit_bool: bool, visit_i8: i8, visit_i16: i16, visit_i32: i32, visit_i64: i64, visit_i128: i128,
        visit_u8: u8, visit_u16: u16, visit_u32: u32, visit_u64: u64, visit_u128: u128, visit_f32: f32,
        visit_f64: f64, visit_char: char, visit_str: &str, visit_borrowed_str: &'de str, visit_string: String,
        visit_bytes: &[u8], visit_borrowed_bytes: &'de [u8], visit_byte_buf: Vec<u8>,
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, value: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(ObjectsOnly(value))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, value: D) -> Result<V::Value, D::Error> {
        self.0.visit_newtype_struct(ObjectsOnly(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<V::Value, A::Error> {
        self.0.visit_seq(Within(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Within(members))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<V::Value, A::Error> {
        self.0.visit_enum(Within(variant))
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Within<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<S::Value, D::Error> {
        self.0.deserialize(ObjectsOnly(value))
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Within<A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.0.next_element_seed(Within(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Within<A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        // A key of JSON is a text.
        self.0.next_key_seed(seed)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.0.next_value_seed(Within(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: EnumAccess<'de>> EnumAccess<'de> for Within<A> {
    type Error = A::Error;
    type Variant = Within<A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Within<A::Variant>), A::Error> {
        let (name, value) = self.0.variant_seed(seed)?;
        Ok((name, Within(value)))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Within<A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.0.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.0.newtype_variant_seed(Within(seed))
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.0.tuple_variant(length, Within(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.0.struct_variant(fields, Members(visitor))
    }
}

/// Reads an alternative that is a struct. A choice is tried on a copy of the value, which the decoder
/// above does not reach.
pub(crate) fn alternative<'de, T, D>(value: D) -> Result<T, D::Error>
where
    T: DeserializeOwned,
    D: Deserializer<'de>,
{
    T::deserialize(ObjectsOnly(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use serde_json::{Value, json};
    use std::collections::BTreeMap;

    #[derive(Deserialize, Debug, PartialEq)]
    struct Point {
        x: i64,
    }

    #[derive(Deserialize, Debug, PartialEq)]
    struct Wrapped(Point);

    #[derive(Deserialize, Debug, PartialEq)]
    #[serde(untagged)]
    enum Choice {
        Number(i64),
        Point(#[serde(deserialize_with = "alternative")] Point),
        Other(Value),
    }

    #[derive(Deserialize, Debug, PartialEq)]
    enum Named {
        Point(Point),
        Pair(Point, Point),
        Struct { point: Point },
        Nothing,
    }

    #[derive(Deserialize, Debug, PartialEq)]
    struct Open {
        point: Option<Point>,
        #[serde(flatten)]
        rest: BTreeMap<String, Value>,
    }

    fn read<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
        let text = value.to_string();
        let mut deserializer = serde_json::Deserializer::from_str(&text);
        let of_text = T::deserialize(ObjectsOnly(&mut deserializer)).map_err(|error| error.to_string());
        assert_eq!(of_text.is_ok(), T::deserialize(ObjectsOnly(value)).is_ok(), "{value}");
        of_text
    }

    fn refuses<T: DeserializeOwned + fmt::Debug>(value: &Value) {
        assert!(serde_json::from_value::<T>(value.clone()).is_ok(), "{value} shows nothing");
        let error = read::<T>(value).unwrap_err();
        assert!(error.contains("invalid type: sequence, expected struct"), "{value}: {error}");
    }

    #[test]
    fn a_list_is_no_struct_wherever_it_stands() {
        refuses::<Point>(&json!([1]));
        refuses::<Option<Point>>(&json!([1]));
        refuses::<Box<Wrapped>>(&json!([1]));
        refuses::<Vec<Point>>(&json!([{"x": 1}, [2]]));
        refuses::<(Point, Point)>(&json!([{"x": 1}, [2]]));
        refuses::<BTreeMap<String, Vec<Option<Point>>>>(&json!({"a": [null, [2]]}));
        refuses::<Named>(&json!({"Point": [1]}));
        refuses::<Named>(&json!({"Pair": [{"x": 1}, [2]]}));
        refuses::<Named>(&json!({"Struct": {"point": [1]}}));
        assert!(read::<Named>(&json!({"Struct": [{"x": 1}]})).is_err());
        refuses::<Open>(&json!({"point": [1]}));
    }

    #[test]
    fn an_alternative_that_is_a_struct_is_an_object() {
        assert_eq!(read::<Choice>(&json!([1])), Ok(Choice::Other(json!([1]))));
        assert_eq!(read::<Choice>(&json!({"x": 1})), Ok(Choice::Point(Point { x: 1 })));
        assert_eq!(read::<Choice>(&json!(1)), Ok(Choice::Number(1)));
    }

    #[test]
    fn what_is_as_documented_is_read() {
        let x = |x| Point { x };
        assert_eq!(read(&json!({"x": 1})), Ok(Some(x(1))));
        assert_eq!(read(&json!({"x": 1})), Ok(Wrapped(x(1))));
        assert_eq!(read(&json!([{"x": 1}, {"x": 2}])), Ok((x(1), x(2))));
        assert_eq!(read(&json!({"Pair": [{"x": 1}, {"x": 2}]})), Ok(Named::Pair(x(1), x(2))));
        assert_eq!(read(&json!({"Struct": {"point": {"x": 1}}})), Ok(Named::Struct { point: x(1) }));
        assert_eq!(read(&json!("Nothing")), Ok(Named::Nothing));
        let rest = [("a".to_owned(), json!([1]))].into();
        assert_eq!(read(&json!({"point": null, "a": [1]})), Ok(Open { point: None, rest }));
        for value in [json!(null), json!(true), json!(1.5), json!("a"), json!([1, ["a"]]), json!({"a": {"b": [1]}})] {
            assert_eq!(read(&value), Ok(value));
        }
    }
}
