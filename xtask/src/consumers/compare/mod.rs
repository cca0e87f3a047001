//! `compare`: our checkers and the best known others on the same seeded faults.
//!
//! A fault is caught by a tool that says something of the faulty copy which it does not say of the
//! clean original. Whatever it says of what is clean is a false alarm.

mod lint;
mod markdown;
mod pairs;
mod recordings;
mod verdict;

pub use markdown::{MARKERS, between};
pub use verdict::{Case, Comparison, Said, Tool};

use super::tools::{Set, Tools};
use oas::failure::Failure;
use persat_codegen::repository::Repository;

/// A suite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// Documents with one defect each
    Lint,
    /// Exchanges with one fault each
    Recordings,
    /// Pairs of documents
    Pairs,
}

/// How much is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// What is kept as a page.
    Page,
    /// That, and what is told of each case.
    Cases,
}

/// Runs the suites named, or all of them, and renders what came of it.
///
/// # Errors
/// Node.js or Python is missing, a suite cannot be read, or a tool breaks down.
pub fn run(repository: &Repository, only: &[Kind], detail: Detail) -> Result<String, Failure> {
    let sets = [Set::Node, Set::Python, Set::OpenapiCore];
    let tools = Tools::new(repository);
    tools.require(&sets)?;
    sets.into_iter().try_for_each(|set| tools.install(set))?;
    let all = [Kind::Lint, Kind::Recordings, Kind::Pairs];
    let kinds = all.into_iter().filter(|kind| only.is_empty() || only.contains(kind));
    let compare = |kind| {
        let comparison = match kind {
            Kind::Lint => lint::run(repository, &tools),
            Kind::Recordings => recordings::run(repository, &tools),
            Kind::Pairs => pairs::run(repository, &tools),
        }?;
        Ok::<_, Failure>(match detail {
            Detail::Page => markdown::render(&comparison),
            Detail::Cases => format!("{}\n{}", markdown::render(&comparison), markdown::cases(&comparison)),
        })
    };
    let parts = kinds.map(compare).collect::<Result<Vec<_>, _>>()?.join("\n");
    let now = jiff::Timestamp::now().to_string();
    Ok(format!("Measured on {}; the versions of others stand beside their names.\n\n{parts}", &now[..10]))
}
