//! The maintainers' commands as a library; `main.rs` only parses the command line.
//!
//! Data flows one way: [`document`] (text with positions) → [`model`] (what it says) → [`generate`],
//! [`publish`] and the checks ([`lint`], [`samples`], [`coverage`]), which all speak through
//! [`report`].

pub mod commands;
pub mod coverage;
pub mod document;
pub mod failure;
pub mod generate;
pub mod lint;
pub mod model;
pub mod publish;
pub mod report;
pub mod repository;
pub mod samples;
pub mod schema;
