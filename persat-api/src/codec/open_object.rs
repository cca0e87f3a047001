//! Structs that keep the members they do not know, each as its text.
//!
//! `#[serde(flatten)]` would do so too, by way of a buffer that makes floating point of numbers. Of a member
//! that comes twice the last value is kept; one that the struct has a field for must not come twice.

use crate::codec::raw_json::RawJson;
use serde::de::{DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;

/// Members by name, as texts.
pub(crate) type Rest = BTreeMap<String, RawJson>;

/// A decoder of a struct that has to be an object, and of which `rest` gets the members that the struct
/// has no field for.
pub(crate) struct Open<'a, D> {
    pub(crate) object: D,
    pub(crate) rest: &'a mut Rest,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Open<'_, D> {
    type Error = D::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let rest = self.rest;
        self.object.deserialize_struct(name, fields, Members { visitor, fields, rest })
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, D::Error> {
        Err(D::Error::custom("expected an object"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

struct Members<'a, V> {
    visitor: V,
    fields: &'static [&'static str],
    rest: &'a mut Rest,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Members<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(Known { members, fields: self.fields, rest: self.rest })
    }
}

/// The members that the struct has fields for; the others are put aside on the way.
struct Known<'a, A> {
    members: A,
    fields: &'static [&'static str],
    rest: &'a mut Rest,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Known<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        loop {
            match self.members.next_key_seed(Name(self.fields))? {
                None => return Ok(None),
                Some(Ok(field)) => return seed.deserialize(field.into_deserializer()).map(Some),
                Some(Err(other)) => {
                    let value = self.members.next_value()?;
                    self.rest.insert(other, value);
                }
            }
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.members.next_value_seed(seed)
    }
}

/// The name of a member: one of the fields, or another.
struct Name(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Result<&'static str, String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Result<&'static str, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().find(|field| **field == name).copied().ok_or_else(|| name.to_owned()))
    }
}
