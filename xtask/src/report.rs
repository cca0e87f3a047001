//! Findings, printed under the name of this program, with paths relative to its checkout.

use oas::failure::Failure;
pub use oas::report::*;
use persat_codegen::lint;
use persat_codegen::repository::Repository;

/// This program.
#[must_use]
pub fn tool() -> Tool {
    // The checkout, when the command runs inside of it: it would otherwise be where this was built.
    let here = std::env::current_dir().unwrap_or_default();
    Tool {
        name: "persat-xtask",
        version: env!("CARGO_PKG_VERSION"),
        root: Repository::find().map(|repository| repository.path("")).ok().filter(|root| here.starts_with(root)),
        catalog: || oas::catalog(&lint::ruleset()).others(crate::codes::CODES.into_iter().flatten()),
    }
}

/// Prints a report and says whether it holds findings that count (errors and warnings).
///
/// # Errors
/// Something could not be read, or standard output is closed.
pub fn print(report: &Report, format: Format, title: &str) -> Result<bool, Failure> {
    oas::report::print(report, format, title, &tool())
}
