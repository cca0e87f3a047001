//! `coverage`: what of the vendor's documentation is described, how well, and what samples show.

mod exercised;
pub mod floor;
mod inventory;
mod menu;
pub mod sources;
mod summary;

pub use exercised::{Exercised, exercised};
pub use inventory::{EVIDENCE, Inventory, Row};
pub use menu::{Page, Role, check as check_menu};
pub use summary::{markdown, readme_check, readme_write};

use crate::evidence;
use oas::failure::Failure;
use oas::model::{Api, Operation};
use persat_codegen::repository::Repository;

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
