//! Findings and how they are shown: to people with snippets, to programs as JSON.

mod finding;
mod human;
mod json;

pub use finding::{Finding, Report, Severity};
pub use human::{Palette, write_summary};
pub use json::value as to_json;

use crate::failure::Failure;
use std::io::Write;

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// For people: message, place, snippet and help.
    #[default]
    Human,
    /// For programs: one JSON object.
    Json,
}

/// Prints a report and says whether it holds findings that count (errors and warnings).
///
/// # Errors
/// Something could not be read, or standard output is closed.
pub fn print(report: &Report, format: Format, title: &str) -> Result<bool, Failure> {
    let mut out = std::io::stdout().lock();
    let written = match format {
        Format::Human => human::write(&mut out, report, title, Palette::detect()),
        Format::Json => json::write(&mut out, report),
    };
    written.and_then(|()| out.flush()).map_err(|error| Failure::new(format!("cannot print: {error}")))?;
    Failure::all(&report.failures)?;
    Ok(report.counts())
}
