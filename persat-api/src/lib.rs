// The names that the page links, as items: the first definition of a name counts, and outside rustdoc the page has its own.
#![doc = include_str!("links.md")]
#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
// What all resources share is not all used by each of them.
#![cfg_attr(not(feature = "resources"), allow(unused))]

mod client;
mod codec;
mod error;
#[allow(missing_debug_implementations, missing_docs, clippy::all, clippy::pedantic)]
#[rustfmt::skip]
mod generated;
mod http;
mod paging;

#[cfg(any(feature = "forms", feature = "work-orders", feature = "deliveries"))]
pub mod forms;
#[cfg(feature = "_fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
#[cfg(feature = "mock")]
pub mod mock;
#[cfg(feature = "recuperador")]
pub mod recuperador;
#[cfg(any(feature = "events", feature = "mock"))]
mod retry_delays;
#[cfg(feature = "events")]
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
///
/// # Making what is sent
/// `new` takes the required fields, and a setter each of the others. Where a caller could exchange two required
/// fields without the compiler noticing, because both are texts, numbers or of one type, `new` takes a
/// struct in which each stands beside its name; else they are its parameters, and an enumeration is
/// taken as such, never made of a text.
///
/// ```
/// use persat_api::types::{ClientCreate, ClientCreateRequired};
///
/// let new = ClientCreate::new(ClientCreateRequired { uid_client: "CL-1", company_name: "Acme" }).city("Rosario");
/// assert_eq!((&*new.uid_client, new.city.as_deref()), ("CL-1", Some("Rosario")));
/// ```
///
/// Nothing required can be left out:
///
/// ```compile_fail,E0063
/// use persat_api::types::{ClientCreate, ClientCreateRequired};
///
/// let new = ClientCreate::new(ClientCreateRequired { uid_client: "CL-1" }).city("Rosario");
/// ```
pub mod types {
    pub use crate::generated::persat::types::*;
}

/// The resource handles of [`Persat`] and the calls they make.
pub mod resources {
    pub use crate::generated::persat::resources::*;
}
