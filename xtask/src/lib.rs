#![doc = include_str!("../README.md")]

pub mod api;
pub mod commands;
pub mod consumer;
pub mod coverage;
pub mod document;
pub mod failure;
pub mod generate;
pub mod lint;
pub mod model;
pub mod msrv;
pub mod publish;
pub mod report;
pub mod repository;
pub mod samples;
pub mod schema;
pub mod types;
