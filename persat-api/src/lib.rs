#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod array;
mod array_items;
mod auth;
mod base_url;
mod body;
mod check;
mod client;
mod core;
#[cfg(feature = "recuperador")]
mod decimal;
mod decode;
mod download;
mod error;
#[allow(missing_debug_implementations, missing_docs, clippy::all, clippy::pedantic)]
#[rustfmt::skip]
mod generated;
mod headers;
#[cfg(feature = "schemars")]
mod json_schema;
mod objects;
mod observe;
mod open_enum;
#[cfg(feature = "recuperador")]
mod open_object;
mod operation;
mod outcome;
mod pace;
mod page;
mod pages;
mod paging;
mod proxy;
#[cfg(feature = "recuperador")]
mod raw_json;
mod read;
mod request;
mod response;
mod retry;
mod run;
mod surrogates;
mod text;
mod tls;

pub mod forms;
#[cfg(feature = "_fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
#[cfg(feature = "mock")]
pub mod mock;
#[cfg(feature = "recuperador")]
pub mod recuperador;
pub mod sync;
pub mod time;
pub mod webhook;

pub use auth::ApiKey;
pub use client::{Builder, Persat};
pub use download::Download;
pub use error::{ApiError, ConfigError, DecodeError, Error, InvalidRequest, TransportError};
pub use generated::persat::DESCRIPTION_VERSION;
pub use http::Method;
pub use observe::Attempt;
pub use pace::Pace;
pub use page::Page;
pub use paging::Items;
pub use request::Request;
pub use retry::RetryPolicy;

/// What Persat sends and receives. Optional parts are `Option`s; enumerations keep values this
/// version does not know; structs may gain fields without a major release.
pub mod types {
    pub use crate::generated::persat::client::types::*;
    pub use crate::generated::persat::enums::*;
}

/// The resource handles of [`Persat`] and the calls they make.
pub mod resources {
    pub use crate::generated::persat::resources::*;
}
