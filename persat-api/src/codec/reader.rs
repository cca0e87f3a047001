//! How values are read: structs from JSON objects only, and with the place where reading stopped.
//!
//! The derived decoders would take a list of a struct's fields for the struct as well, and so make sense of
//! what is not as documented. The place is noted on the way out of a failure, as numbers of items and
//! members, so that it costs nothing where there is none; their names are looked up in the text.

#[cfg(test)]
mod tests;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use std::cell::RefCell;
use std::fmt;

/// The way to where reading stopped, from there outwards: at each step the number of the item or member.
#[derive(Default)]
pub(crate) struct Trail(RefCell<Vec<usize>>);

impl Trail {
    /// The steps from the whole to the place.
    pub(crate) fn into_steps(self) -> Vec<usize> {
        let mut steps = self.0.into_inner();
        steps.reverse();
        steps
    }

    #[cold]
    fn note(&self, number: usize) {
        self.0.borrow_mut().push(number);
    }

    /// Notes a step if what lies behind it could not be read.
    fn noting<T, E>(&self, number: usize, read: Result<T, E>) -> Result<T, E> {
        if read.is_err() {
            self.note(number);
        }
        read
    }
}

/// A decoder in which structs have to be objects: the value itself and whatever is within it.
pub(crate) struct Reader<'t, D> {
    value: D,
    trail: &'t Trail,
}

impl<'t, D> Reader<'t, D> {
    pub(crate) fn new(value: D, trail: &'t Trail) -> Self {
        Self { value, trail }
    }
}

/// What the decoder hands out on the way down: a visitor, a seed or the access to what is within.
struct Within<'t, T> {
    inner: T,
    trail: &'t Trail,
}

macro_rules! pass_on {
    ($($method:ident)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.value.$method(Within { inner: visitor, trail: self.trail })
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Reader<'_, D> {
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
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.value.deserialize_unit_struct(name, Within { inner: visitor, trail: self.trail })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.value.deserialize_newtype_struct(name, Within { inner: visitor, trail: self.trail })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.value.deserialize_tuple(length, Within { inner: visitor, trail: self.trail })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.value.deserialize_tuple_struct(name, length, Within { inner: visitor, trail: self.trail })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.value.deserialize_enum(name, variants, Within { inner: visitor, trail: self.trail })
    }

    fn is_human_readable(&self) -> bool {
        self.value.is_human_readable()
    }
}

macro_rules! visit {
    ($($method:ident: $value:ty,)*) => {$(
        #[inline]
        fn $method<E: Error>(self, value: $value) -> Result<V::Value, E> {
            self.inner.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Within<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    visit! {
        visit_bool: bool, visit_i8: i8, visit_i16: i16, visit_i32: i32, visit_i64: i64, visit_i128: i128,
        visit_u8: u8, visit_u16: u16, visit_u32: u32, visit_u64: u64, visit_u128: u128, visit_f32: f32,
        visit_f64: f64, visit_char: char, visit_str: &str, visit_borrowed_str: &'de str, visit_string: String,
        visit_bytes: &[u8], visit_borrowed_bytes: &'de [u8], visit_byte_buf: Vec<u8>,
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, value: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Reader::new(value, self.trail))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, value: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Reader::new(value, self.trail))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(Inner { access: items, number: 0, trail: self.trail })
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(Inner { access: members, number: 0, trail: self.trail })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(Within { inner: variant, trail: self.trail })
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Within<'_, S> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Reader::new(value, self.trail))
    }
}

/// The items of a list, or the members of an object. Results are looked at where they are: to hand a large one
/// through a function costs a copy.
struct Inner<'t, A> {
    access: A,
    /// That of the item or member that comes next.
    number: usize,
    trail: &'t Trail,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Inner<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let item = self.access.next_element_seed(Within { inner: seed, trail: self.trail });
        if item.is_err() {
            self.trail.note(self.number);
        }
        self.number += 1;
        item
    }

    fn size_hint(&self) -> Option<usize> {
        self.access.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Inner<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.access.next_key_seed(seed)
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let value = self.access.next_value_seed(Within { inner: seed, trail: self.trail });
        if value.is_err() {
            self.trail.note(self.number);
        }
        self.number += 1;
        value
    }

    fn size_hint(&self) -> Option<usize> {
        self.access.size_hint()
    }
}

impl<'de, 't, A: EnumAccess<'de>> EnumAccess<'de> for Within<'t, A> {
    type Error = A::Error;
    type Variant = Within<'t, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        let (name, value) = self.inner.variant_seed(seed)?;
        Ok((name, Within { inner: value, trail: self.trail }))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Within<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }

    // In JSON such a value is an object whose one member has the variant's name.

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.trail.noting(0, self.inner.newtype_variant_seed(Within { inner: seed, trail: self.trail }))
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.trail.noting(0, self.inner.tuple_variant(length, Within { inner: visitor, trail: self.trail }))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        let visitor = ObjectOnly(Within { inner: visitor, trail: self.trail });
        self.trail.noting(0, self.inner.struct_variant(fields, visitor))
    }
}

/// A visitor that takes nothing but an object.
struct ObjectOnly<V>(V);

impl<'de, V: Visitor<'de>> Visitor<'de> for ObjectOnly<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(members)
    }
}
