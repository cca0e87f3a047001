#![doc = include_str!("../README.md")]

pub mod cli;
pub mod coverage;
pub mod diff;
pub mod document;
pub mod failure;
pub mod har;
pub mod lint;
pub mod model;
pub mod record;
pub mod report;
pub mod samples;
pub mod schema;
pub mod spelling;
pub mod suite;

pub use codes::catalog;

mod codes;
