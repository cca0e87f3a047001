//! Findings and how they are shown: to people with snippets, to programs as JSON or SARIF.

mod code;
mod codes;
mod finding;
mod human;
mod json;
pub mod sarif;
mod tool;
mod words;

pub use code::{Code, CodeName, CodeText};
pub(crate) use codes::FindingCode;
pub use codes::{ALSO, CODES};
pub(crate) use finding::RULES;
pub use finding::{Finding, Ignored, Related, Report, Severity};
pub use human::{Palette, printable};
pub use json::value;
pub use tool::Tool;
pub use words::{Catalog, ListStyle, RuleText, codes, page};

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
    /// For code scanning and editors: a SARIF 2.1.0 log.
    Sarif,
}

/// Prints a line on standard output. Who reads it may have read enough: that is no failure.
pub fn say(line: std::fmt::Arguments<'_>) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Prints a report and says whether it holds findings that count (errors and warnings).
///
/// # Errors
/// Something could not be read, or standard output is closed.
pub fn print(report: &Report, format: Format, title: &str, tool: &Tool) -> Result<bool, Failure> {
    let mut out = std::io::stdout().lock();
    let written = match format {
        Format::Human => human::write(&mut out, report, title, Palette::detect()),
        Format::Json => json::write(&mut out, report),
        Format::Sarif => sarif::write(&mut out, report, title, tool),
    };
    written.and_then(|()| out.flush()).map_err(|error| Failure::new(format!("cannot print: {error}")))?;
    Failure::all(&report.failures).map_err(Failure::told)?;
    Ok(report.counts())
}

/// Prints a report as JSON with one member more than usual, and says whether it holds findings that
/// count.
///
/// # Errors
/// As for [`print()`].
pub fn print_json_with(report: &Report, name: &str, more: serde_json::Value) -> Result<bool, Failure> {
    let mut out = std::io::stdout().lock();
    let written = json::write_with(&mut out, report, name, more).and_then(|()| out.flush());
    written.map_err(|error| Failure::new(format!("cannot print: {error}")))?;
    Failure::all(&report.failures).map_err(Failure::told)?;
    Ok(report.counts())
}

/// Prints what kept a command from running, where its output is for programs: they get one object or log
/// from every run. People read it on standard error.
pub fn print_failure(failure: &Failure, format: Format, command: &str, tool: &Tool) {
    if format != Format::Human && !failure.is_told() {
        let report = Report { failures: failure.parts().to_vec(), ..Report::default() };
        // That it cannot be printed is no worse than what it says.
        let _ = print(&report, format, command, tool);
    }
}
