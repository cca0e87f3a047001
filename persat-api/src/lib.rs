#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod client;
mod codec;
mod error;
#[allow(missing_debug_implementations, missing_docs, clippy::all, clippy::pedantic)]
#[rustfmt::skip]
mod generated;
mod http;
mod paging;

pub mod forms;
#[cfg(feature = "_fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
#[cfg(feature = "mock")]
pub mod mock;
#[cfg(feature = "recuperador")]
pub mod recuperador;
pub mod webhook;
pub mod without_tokio;

pub use crate::http::auth::ApiKey;
pub use crate::http::download::Download;
pub use crate::http::observe::{Attempt, AttemptFailure};
pub use crate::http::operation::{CallFuture, IntoBody};
pub use crate::http::pace::Pace;
pub use crate::http::retry::RetryPolicy;
pub use ::http::Method;
pub use client::Persat;
pub use client::builder::ClientBuilder;
pub use client::request::Request;
pub use codec::open_enum::UnknownValue;
pub use codec::time;
pub use error::{
    ApiError, ConfigError, DecodeError, Error, FileError, InvalidRequest, NoRuntimeError, NoTurnError, TransportError,
    UndecodedItem,
};
pub use generated::persat::DESCRIPTION_VERSION;
pub use paging::changes;
pub use paging::items::Items;
pub use paging::page::Page;

/// What Persat sends and receives. Optional parts are `Option`s; enumerations keep values this
/// version does not know; structs may gain fields without a major release.
pub mod types {
    pub use crate::generated::persat::types::*;
}

/// The resource handles of [`Persat`] and the calls they make.
pub mod resources {
    pub use crate::generated::persat::resources::*;
}
