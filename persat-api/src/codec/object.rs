//! Structs that are read from objects, and from nothing else: all that is generated.
//!
//! What serde derives for this is most of what such a struct costs to compile: it has an enumeration of its
//! names, reads lists as well, and repeats at each field what is the same for all. Here a struct has its names,
//! and what puts a member where it belongs; all else is [`Members`].

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// A struct that an object is read as.
pub(crate) trait Object: Sized {
    /// Its name, for messages.
    const NAME: &'static str;
    /// The names of the members that it has fields for.
    const MEMBERS: &'static [&'static str];
    /// Which of them must be there, a bit for each.
    const NEEDED: u64;
    /// What it keeps the others in.
    type Others: Others;

    /// The number of a member by its name; [`OTHER`] where it has no field for it.
    fn number(name: &str) -> usize;

    /// Takes what it has fields for, and the others.
    fn take<'de, A: MapAccess<'de>>(members: Members<A, Self>) -> Result<Self, A::Error>;
}

/// Members that a struct has no field for; of one that comes twice, the last.
pub(crate) trait Others: Default {
    /// Whether they are kept.
    const ARE_KEPT: bool = true;

    /// Reads the value of one.
    fn read<'de, A: MapAccess<'de>>(&mut self, name: String, access: &mut A) -> Result<(), A::Error>;
}

impl Others for () {
    const ARE_KEPT: bool = false;

    fn read<'de, A: MapAccess<'de>>(&mut self, _: String, access: &mut A) -> Result<(), A::Error> {
        access.next_value::<IgnoredAny>().map(|_| ())
    }
}

impl Others for serde_json::Map<String, serde_json::Value> {
    fn read<'de, A: MapAccess<'de>>(&mut self, name: String, access: &mut A) -> Result<(), A::Error> {
        self.insert(name, access.next_value()?);
        Ok(())
    }
}

#[cfg(feature = "recuperador")]
impl Others for std::collections::BTreeMap<String, crate::codec::raw_json::RawJson> {
    fn read<'de, A: MapAccess<'de>>(&mut self, name: String, access: &mut A) -> Result<(), A::Error> {
        self.insert(name, access.next_value()?);
        Ok(())
    }
}

/// Reads it.
pub(crate) fn read<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(Whole(PhantomData))
}

struct Whole<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for Whole<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "struct {}", T::NAME)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        let others = T::Others::default();
        T::take(Members { access, seen: 0, others })
    }
}

/// The members of an object on their way into a struct.
pub(crate) struct Members<A, T: Object> {
    access: A,
    /// Those that were there, a bit for each.
    seen: u64,
    pub(crate) others: T::Others,
}

// Inlined where code is optimised, which makes events a tenth quicker; each struct would else have it once more.
impl<'de, A: MapAccess<'de>, T: Object> Members<A, T> {
    /// The number of the member that comes next, of those that the struct has fields for. None may come twice.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn next(&mut self) -> Result<Option<usize>, A::Error> {
        loop {
            let mut other = String::new();
            let kept = if T::Others::ARE_KEPT { Some(&mut other) } else { None };
            match self.access.next_key_seed(Name::<T> { kept, of: PhantomData })? {
                Some(number @ ..OTHER) => {
                    if self.seen & 1 << number != 0 {
                        return Err(A::Error::duplicate_field(T::MEMBERS[number]));
                    }
                    self.seen |= 1 << number;
                    return Ok(Some(number));
                }
                Some(_) => self.others.read(other, &mut self.access)?,
                None => return Ok(None),
            }
        }
    }

    /// Reads its value.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn value<V: Deserialize<'de>>(&mut self, field: &mut Option<V>) -> Result<(), A::Error> {
        let value = self.access.next_value()?;
        fill(field, Some(value));
        Ok(())
    }

    /// The same where it may be `null`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn nullable<V: Deserialize<'de>>(&mut self, field: &mut Option<V>) -> Result<(), A::Error> {
        let value = self.access.next_value()?;
        fill(field, value);
        Ok(())
    }

    /// The same of a time of Recuperador CRM.
    #[cfg(feature = "recuperador")]
    pub(crate) fn time<V>(&mut self, field: &mut Option<V>) -> Result<(), A::Error>
    where
        V: std::str::FromStr<Err = crate::codec::time::ParseError>,
    {
        let crate::codec::time::OrEmpty(value) = self.access.next_value()?;
        *field = value;
        Ok(())
    }

    /// Whether all were there that must be.
    pub(crate) fn are_whole(&self) -> bool {
        T::NEEDED & !self.seen == 0
    }

    /// The error of an object that lacks one.
    #[cold]
    pub(crate) fn lacking(&self) -> A::Error {
        let first = (T::NEEDED & !self.seen).trailing_zeros() as usize;
        A::Error::missing_field(T::MEMBERS.get(first).copied().unwrap_or_default())
    }
}

/// Fills a field, which is empty: a member that comes twice is refused before. So there is nothing to drop, which
/// the compiler cannot know; to look for it made events a twentieth slower.
#[inline]
fn fill<V>(field: &mut Option<V>, value: Option<V>) {
    std::mem::forget(std::mem::replace(field, value));
}

/// The number of a member that the struct has no field for.
pub(crate) const OTHER: usize = usize::MAX;

/// Reads a member's name as its number among those that the struct has fields for.
struct Name<'n, T> {
    /// Takes another name, where those are kept.
    kept: Option<&'n mut String>,
    of: PhantomData<T>,
}

impl<'de, T: Object> DeserializeSeed<'de> for Name<'_, T> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<T: Object> Visitor<'_> for Name<'_, T> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    #[inline]
    fn visit_str<E>(self, name: &str) -> Result<usize, E> {
        let number = T::number(name);
        if let (OTHER, Some(kept)) = (number, self.kept) {
            name.clone_into(kept);
        }
        Ok(number)
    }
}

/// Has a struct read from objects: its members by name, the numbers of those that must be there, and the fields
/// that they go to, each with its number.
macro_rules! object {
    (
        $name:ident; members: $($number:literal $member:literal)*; needed: $($needed:literal)*;
        values: $($value_at:literal $value:ident)*; nullable: $($nullable_at:literal $nullable:ident)*;
        times: $($time_at:literal $time:ident)*; others: $others:ty $(, $kept:ident)?;
    ) => {
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::codec::object::read(deserializer)
            }
        }
        impl $crate::codec::object::Object for $name {
            const NAME: &'static str = stringify!($name);
            const MEMBERS: &'static [&'static str] = &[$($member),*];
            const NEEDED: u64 = 0 $(| 1 << $needed)*;
            type Others = $others;

            fn number(name: &str) -> usize {
                match name {
                    $($member => $number,)*
                    _ => $crate::codec::object::OTHER,
                }
            }

            fn take<'de, A: ::serde::de::MapAccess<'de>>(
                mut members: $crate::codec::object::Members<A, Self>,
            ) -> ::std::result::Result<Self, A::Error> {
                $(let mut $value = ::std::option::Option::None;)*
                $(let mut $nullable = ::std::option::Option::None;)*
                $(let mut $time = ::std::option::Option::None;)*
                while let ::std::option::Option::Some(number) = members.next()? {
                    match number {
                        $($value_at => members.value(&mut $value),)*
                        $($nullable_at => members.nullable(&mut $nullable),)*
                        $($time_at => members.time(&mut $time),)*
                        _ => ::std::result::Result::Ok(()),
                    }?;
                }
                let (true, $(::std::option::Option::Some($value),)*) = (members.are_whole(), $($value,)*) else {
                    return ::std::result::Result::Err(members.lacking());
                };
                ::std::result::Result::Ok(Self { $($value,)* $($nullable,)* $($time,)* $($kept: members.others)? })
            }
        }
    };
}

pub(crate) use object;

#[cfg(test)]
mod tests;
