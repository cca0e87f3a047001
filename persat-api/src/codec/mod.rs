//! Between JSON and values.

#[cfg(feature = "recuperador")]
pub(crate) mod decimal;
pub(crate) mod decode;
#[cfg(feature = "mock")]
pub(crate) mod example;
pub(crate) mod finite;
#[cfg(feature = "schemars")]
pub(crate) mod json_schema;
pub(crate) mod object;
pub(crate) mod open_enum;
pub(crate) mod place;
#[cfg(feature = "recuperador")]
pub(crate) mod raw_json;
pub(crate) mod reader;
pub(crate) mod surrogates;
pub(crate) mod text;
pub mod time;
#[cfg(feature = "time-zones")]
mod zone;
