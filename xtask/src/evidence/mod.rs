//! `openapi/evidence.yaml`: what the sources say, statement by statement, and where the descriptions
//! hold it.

mod held;
mod place;
pub mod published;
mod record;
mod sources;
mod tally;

pub use record::{FILE, Held, Lead, Page, Recorded, Statement};
pub use sources::{KINDS, Thing};
pub use tally::{Tally, report_unsourced};

use oas::document::Document;
use oas::failure::Failure;
use oas::model::Api;
use oas::report::Report;
use persat_codegen::repository::Repository;

/// Reads the records; what is wrong with their form, or leads nowhere, goes into the report.
///
/// # Errors
/// The file cannot be read.
pub fn read(repository: &Repository, apis: &[Api], report: &mut Report) -> Result<Vec<Recorded>, Failure> {
    let document = Document::read(&repository.path(FILE))?;
    Ok(record::read(&document, apis, report))
}

/// Holds the records against the descriptions and the samples, and the descriptions against the records.
/// What has no source is in the tallies, not in the report.
///
/// # Errors
/// The file or the folder of samples cannot be read.
pub fn check(repository: &Repository, apis: &[Api], report: &mut Report) -> Result<Vec<Tally>, Failure> {
    let document = Document::read(&repository.path(FILE))?;
    let recorded = record::read(&document, apis, report);
    held::check(&document, apis, &recorded, &repository.path("tests/samples"), report)?;
    let tally = |api: &Api| {
        let own = recorded.iter().find(|it| it.api == api.name);
        let statements: Vec<_> = own.into_iter().flat_map(Recorded::statements).collect();
        let of = |held: Held| statements.iter().filter(|it| it.held == held).count();
        let places = statements.iter().filter(|it| it.held != Held::None).flat_map(|it| it.places());
        Tally { api: api.name.clone(), held: Held::ALL.map(of), things: sources::things(api, places) }
    };
    let tallies: Vec<_> = apis.iter().map(tally).collect();
    let prose = Held::ALL.iter().position(|it| *it == Held::Prose).unwrap_or_default();
    report.count("statements", tallies.iter().flat_map(|it| it.held).sum());
    report.count("statements that only prose holds", tallies.iter().map(|it| it.held[prose]).sum());
    Ok(tallies)
}
