//! `record`: new samples from a recording (HAR) or a live account, without personal data.
//!
//! [`run`] takes bodies out of exchanges, redacts them ([`redact`], [`cipher`]), names their files,
//! holds them against the description before and after, and writes them with their provenance:
//! all or none.

#[cfg(feature = "live")]
mod calls;
mod capture;
pub mod cipher;
mod dates;
mod digits;
#[cfg(feature = "live")]
mod exchange;
#[cfg_attr(not(feature = "live"), allow(dead_code))]
mod given;
mod hints;
pub mod key;
mod known;
pub mod live;
mod names;
mod outcome;
mod patterns;
pub mod plan;
mod position;
mod provenance;
pub mod redact;
mod rules;
mod run;
#[cfg(feature = "live")]
mod servers;
mod shape;
mod show;
mod substitute;
pub mod suggest;
pub mod survey;
mod tax;
mod tokens;
mod told;
mod web;
mod words;
mod write;

#[cfg(feature = "live")]
pub use calls::Session;
pub use given::Given;
pub use key::Key;
pub use names::Kind;
pub use outcome::Outcome;
pub use plan::{Action, Draft};
pub use run::{Options, Source, redactor, run};
pub use show::{human, json};
pub use suggest::{How, Suggestion};
