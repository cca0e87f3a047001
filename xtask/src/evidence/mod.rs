//! `openapi/evidence.yaml`: what the sources say, statement by statement, and where the descriptions
//! hold it.

mod held;
mod place;
pub mod published;
mod record;
mod sources;

pub use record::{Held, Lead, Page, Recorded, Statement};
pub use sources::{KINDS, Thing, report_unsourced};

use oas::document::Document;
use oas::failure::Failure;
use oas::model::Api;
use oas::report::Report;
use persat_codegen::repository::Repository;

/// Where it stands in the repository.
pub const FILE: &str = "openapi/evidence.yaml";

/// What the records of an API come to.
#[derive(Debug, Clone)]
pub struct Tally {
    /// The API's name.
    pub api: String,
    /// Statements by what holds them, in the order of [`Held::ALL`].
    pub held: [usize; Held::ALL.len()],
    /// Everything in the description that has to have a source.
    pub things: Vec<Thing>,
}

impl Tally {
    /// How many statements there are.
    #[must_use]
    pub fn statements(&self) -> usize {
        self.held.iter().sum()
    }

    /// What no statement leads to.
    pub fn unsourced(&self) -> impl Iterator<Item = &Thing> {
        self.things.iter().filter(|it| !it.is_sourced)
    }

    /// How many things of each of [`KINDS`] have no source, and how many there are.
    #[must_use]
    pub fn lacking(&self) -> [(usize, usize); KINDS.len()] {
        std::array::from_fn(|kind| {
            let of = || self.things.iter().filter(|it| it.kind == kind);
            (of().filter(|it| !it.is_sourced).count(), of().count())
        })
    }
}

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
