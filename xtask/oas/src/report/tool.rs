//! The program that prints a report.

use super::words::Catalog;
use std::path::PathBuf;

/// The program that prints a report.
#[derive(Debug, Clone)]
pub struct Tool {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
    /// The checkout that it runs in: paths are told relative to it, else to the working directory.
    pub root: Option<PathBuf>,
    /// The words for its codes, which only some formats tell.
    pub catalog: fn() -> Catalog,
}
