// The names that the page links, as items: the first definition of a name counts, and outside rustdoc the page has its own.
#![doc = include_str!("links.md")]
#![doc = include_str!("../README.md")]

mod counters;
mod error;
mod event;
mod inbox;
mod intake;
#[cfg(feature = "metrics")]
mod metrics;
#[cfg(feature = "recuperador")]
mod recuperador;
mod routes;
mod store;
mod worker;

pub use error::Error;
pub use event::{Entry, Source, State, Stored};
pub use inbox::{Inbox, Options};
#[cfg(feature = "recuperador")]
pub use recuperador::Polled;
pub use store::{Filter, Stats, Store};
pub use worker::{Claimed, Completion, Failure, Handler, Worker};

/// The version of sqlx whose connections a [`Completion`] gives.
pub use sqlx;
