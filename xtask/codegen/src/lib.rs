#![doc = include_str!("../README.md")]

pub mod codes;
pub mod generate;
pub mod lint;
pub mod output;
pub mod publish;
pub mod repository;
pub mod translate;
pub mod types;
