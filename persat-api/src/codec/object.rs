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

    /// Takes what it has fields for, and the others.
    fn take<'de, A: MapAccess<'de>>(members: Members<A, Self::Others>) -> Result<Self, A::Error>;
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

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        T::take(Members {
            access,
            names: Names { known: T::MEMBERS, others_are_kept: T::Others::ARE_KEPT },
            needed: T::NEEDED,
            seen: 0,
            others: T::Others::default(),
        })
    }
}

/// The members of an object on their way into a struct.
pub(crate) struct Members<A, O> {
    access: A,
    names: Names,
    needed: u64,
    /// Those that were there, a bit for each.
    seen: u64,
    pub(crate) others: O,
}

impl<'de, A: MapAccess<'de>, O: Others> Members<A, O> {
    /// The number of the member that comes next, of those that the struct has fields for. None may come twice.
    pub(crate) fn next(&mut self) -> Result<Option<usize>, A::Error> {
        while let Some(name) = self.access.next_key_seed(self.names)? {
            match name {
                Name::Known(number) if self.seen & 1 << number != 0 => {
                    return Err(A::Error::duplicate_field(self.names.known[number]));
                }
                Name::Known(number) => {
                    self.seen |= 1 << number;
                    return Ok(Some(number));
                }
                Name::Other(name) => self.others.read(name, &mut self.access)?,
            }
        }
        Ok(None)
    }

    /// Reads its value.
    pub(crate) fn value<T: Deserialize<'de>>(&mut self, field: &mut Option<T>) -> Result<(), A::Error> {
        *field = Some(self.access.next_value()?);
        Ok(())
    }

    /// The same where it may be `null`.
    pub(crate) fn nullable<T: Deserialize<'de>>(&mut self, field: &mut Option<T>) -> Result<(), A::Error> {
        *field = self.access.next_value()?;
        Ok(())
    }

    /// The same of a time of Recuperador CRM.
    #[cfg(feature = "recuperador")]
    pub(crate) fn time<T>(&mut self, field: &mut Option<T>) -> Result<(), A::Error>
    where
        T: std::str::FromStr<Err = crate::codec::time::ParseError>,
    {
        let crate::codec::time::OrEmpty(value) = self.access.next_value()?;
        *field = value;
        Ok(())
    }

    /// Whether all were there that must be.
    pub(crate) fn are_whole(&self) -> bool {
        self.needed & !self.seen == 0
    }

    /// The error of an object that lacks one.
    #[cold]
    pub(crate) fn lacking(&self) -> A::Error {
        let first = (self.needed & !self.seen).trailing_zeros() as usize;
        A::Error::missing_field(self.names.known.get(first).copied().unwrap_or_default())
    }
}

/// What a member is called.
enum Name {
    /// As one that the struct has a field for.
    Known(usize),
    /// As another; without it where those are not kept.
    Other(String),
}

#[derive(Clone, Copy)]
struct Names {
    known: &'static [&'static str],
    others_are_kept: bool,
}

impl<'de> DeserializeSeed<'de> for Names {
    type Value = Name;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Names {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_str<E>(self, name: &str) -> Result<Name, E> {
        Ok(match self.known.iter().position(|known| *known == name) {
            Some(number) => Name::Known(number),
            None if self.others_are_kept => Name::Other(name.to_owned()),
            None => Name::Other(String::new()),
        })
    }
}

/// Has a struct read from objects: its members by name, the numbers of those that must be there, and the fields
/// that they go to, each with its number.
macro_rules! object {
    (
        $name:ident; members: $($member:literal)*; needed: $($needed:literal)*;
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

            fn take<'de, A: ::serde::de::MapAccess<'de>>(
                mut members: $crate::codec::object::Members<A, $others>,
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
