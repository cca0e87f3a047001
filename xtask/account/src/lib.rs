#![doc = include_str!("../README.md")]

pub mod codes;

pub mod compare;
mod document;
mod draft;
mod fields;
mod folder;
mod ids;
mod model;
mod names;
mod read;
mod references;
mod rust;

pub mod save;
mod side;
mod templates;
mod values;
mod write;

pub use folder::{Asked, READS, Read, file_name, is_gone, is_saved, missing};
pub use model::Account;
pub use read::account;
pub use rust::{is_generated, krate};

pub use write::{check_writable, files, replace};
