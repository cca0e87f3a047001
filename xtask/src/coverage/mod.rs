//! `coverage`: what of the vendor's documentation is described, how well, and what samples show.

mod exercised;
pub mod floor;
mod menu;
pub mod sources;
mod summary;

pub use exercised::{Exercised, exercised};
pub use menu::{Page, Role, check as check_menu};
pub use summary::{markdown, readme_check, readme_write};

use crate::evidence::{self, Tally};
use oas::failure::Failure;
use oas::model::{Api, Operation};
use persat_codegen::repository::Repository;

/// The kinds of evidence, best first.
pub const EVIDENCE: [&str; 4] = ["documented", "partial", "observed", "inferred"];

/// What is known of the APIs, in numbers.
#[derive(Debug, Clone)]
pub struct Inventory {
    /// One row per API.
    pub apis: Vec<Row>,
    /// The pages of the vendors' documentation.
    pub pages: Vec<Page>,
    /// What samples exercise.
    pub exercised: Vec<Exercised>,
    /// What the sources say, statement by statement.
    pub tallies: Vec<Tally>,
}

/// An API in numbers.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its name.
    pub api: String,
    /// Operations by evidence, in the order of [`EVIDENCE`].
    pub operations: [usize; 4],
    /// Events by evidence.
    pub events: [usize; 4],
}

/// Collects the numbers; problems of the inventory and of the records go into the report.
///
/// # Errors
/// A file cannot be read.
pub fn collect(repository: &Repository, report: &mut oas::report::Report) -> Result<Inventory, Failure> {
    let apis = repository.apis()?;
    let pages = check_menu(repository, &apis, report)?;
    let count = |api: &Api, operations: &[Operation]| {
        let of = |word: &str| {
            let has = |it: &&Operation| it.node(&api.document).and_then(|node| node.text("x-evidence")) == Some(word);
            operations.iter().filter(has).count()
        };
        EVIDENCE.map(of)
    };
    let rows = apis.iter().map(|api| Row {
        api: api.name.clone(),
        operations: count(api, &api.operations),
        events: count(api, &api.webhooks),
    });
    let rows = rows.collect();
    let exercised =
        apis.iter().map(|api| exercised(api, &repository.path("tests/samples"))).collect::<Result<_, _>>()?;
    let tallies = evidence::check(repository, &apis, report)?;
    Ok(Inventory { apis: rows, pages, exercised, tallies })
}
