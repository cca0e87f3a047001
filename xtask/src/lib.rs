#![doc = include_str!("../README.md")]

pub mod api;
pub mod baseline;
pub mod bench;
pub mod changelog;
pub mod codes;
pub mod commands;
pub mod consumers;
pub mod coverage;
pub mod dependents;
pub mod deviations;
pub mod evidence;
pub mod files;
pub mod msrv;
pub mod pages;
pub mod release;
pub mod report;
