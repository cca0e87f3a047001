#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod answer;
mod array;
mod auth;
mod base_url;
mod body;
mod call;
mod check;
mod client;
#[cfg(feature = "recuperador")]
mod decimal;
mod download;
mod elements;
mod envelope;
mod error;
#[allow(missing_debug_implementations, missing_docs, clippy::all, clippy::pedantic)]
#[rustfmt::skip]
mod generated;
#[cfg(feature = "schemars")]
mod json_schema;
mod object;
mod observe;
mod open_enum;
#[cfg(feature = "recuperador")]
mod open_object;
mod operation;
mod pace;
mod page;
mod pages;
mod paging;
mod proxy;
#[cfg(feature = "recuperador")]
mod raw_json;
mod retry;
mod surrogates;
mod text;
mod tls;
mod transport;

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
pub use observe::Attempt;
pub use pace::Pace;
pub use page::Page;
pub use paging::Items;
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

/// The client as the generator writes it, for what the facade lacks: [`Persat::raw`].
///
/// It follows the generator's releases and is exempt from this crate's promise of stability. It
/// does not unwrap the envelope, does not check ids in paths and answers with the generator's own
/// errors, whose `Display` prints bodies and headers.
pub mod raw {
    pub use crate::generated::persat::client::Client;
    pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
}
