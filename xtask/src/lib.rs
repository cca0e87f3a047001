#![doc = include_str!("../README.md")]

pub mod commands;
pub mod coverage;
pub mod document;
pub mod failure;
pub mod generate;
pub mod har;
pub mod lint;
pub mod model;
pub mod publish;
pub mod record;
pub mod report;
pub mod repository;
pub mod samples;
pub mod schema;
