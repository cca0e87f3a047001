//! What open enumerations have in common: reading, writing and printing their wire form.

use std::fmt;

/// A text that is none of the values of an enumeration. To keep one that this version does not know, use
/// the enumeration's `From`.
///
/// ```
/// use persat_api::types::FollowUpColor;
///
/// let error = "naranja".parse::<FollowUpColor>().unwrap_err();
/// assert!(error.to_string().starts_with("no FollowUpColor is written so: expected one of "));
/// assert!(matches!(FollowUpColor::from("naranja"), FollowUpColor::Unknown(_)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownValue {
    name: &'static str,
    known: Vec<String>,
}

impl UnknownValue {
    pub(crate) fn new(name: &'static str, known: impl Iterator<Item = String>) -> Self {
        Self { name, known: known.collect() }
    }

    /// What is written so, as sent and received.
    #[must_use]
    pub fn known(&self) -> &[String] {
        &self.known
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no {} is written so: expected one of {}", self.name, self.known.join(", "))
    }
}

impl std::error::Error for UnknownValue {}

/// Implements the traits of an open enumeration of texts.
macro_rules! text {
    ($name:ident, $doc:literal) => {
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl ::std::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                Self::from(value.as_str())
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = $crate::codec::open_enum::UnknownValue;
            fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
                match Self::from(value) {
                    Self::Unknown(_) => {
                        let known = Self::KNOWN.iter().map(::std::string::ToString::to_string);
                        Err($crate::codec::open_enum::UnknownValue::new(stringify!($name), known))
                    }
                    known => Ok(known),
                }
            }
        }
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::codec::text::read(deserializer, |text| {
                    ::std::result::Result::<Self, ::std::convert::Infallible>::Ok(Self::from(text))
                })
            }
        }
        $crate::codec::open_enum::schema!($name, $doc, "string", $name::as_str);
    };
}

/// Implements the traits of an open enumeration of numbers.
macro_rules! integer {
    ($name:ident, $doc:literal) => {
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                self.value().fmt(f)
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = $crate::codec::open_enum::UnknownValue;
            fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
                match value.parse::<i64>().map(Self::from) {
                    Ok(Self::Unknown(_)) | Err(_) => {
                        let known = Self::KNOWN.iter().map(::std::string::ToString::to_string);
                        Err($crate::codec::open_enum::UnknownValue::new(stringify!($name), known))
                    }
                    Ok(known) => Ok(known),
                }
            }
        }
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.value())
            }
        }
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                <i64 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
        $crate::codec::open_enum::schema!($name, $doc, "integer", |it| $name::value(*it));
    };
}

/// Implements the JSON Schema of an open enumeration: one of the known values, or any other.
macro_rules! schema {
    ($name:ident, $doc:literal, $type:literal, $wire:expr) => {
        #[cfg(feature = "schemars")]
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($name)).into()
            }
            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                let known = $name::KNOWN.iter().map($wire).collect::<Vec<_>>();
                $crate::codec::json_schema::open_enum($doc, $type, known)
            }
        }
    };
}

pub(crate) use {integer, schema, text};
