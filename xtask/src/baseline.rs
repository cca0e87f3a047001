//! The last release, which `check` holds the descriptions against: the files in `openapi/baseline`, which `release`
//! writes. A clone without tags or history, or no clone at all, knows them as well.

use crate::changelog;
use crate::codes::FindingCode;
use oas::diff::{diff, version};
use oas::document::Document;
use oas::failure::Failure;
use oas::model::Api;
use oas::report::{Finding, Report, Severity};
use persat_codegen::repository::Repository;

/// The descriptions as they were released.
pub const FOLDER: &str = "openapi/baseline";

/// Holds descriptions against what was released: a change that the version does not account for, or that the
/// changelog does not name, is an error. Where nothing was released, that is a note and no silence.
///
/// # Errors
/// A released description cannot be read or compared.
pub fn check(repository: &Repository, apis: &[Api], report: &mut Report) -> Result<(), Failure> {
    for api in apis {
        let Some(old) = released(repository, &api.name)? else {
            let message = format!("nothing of {} is released yet, so it was not compared", api.name);
            let help = format!("`cargo xtask release` writes {FOLDER}, which later changes are held against");
            let finding = Finding::in_file(FindingCode::NothingReleased, &api.document.source.name, message).help(help);
            report.push(finding.severity(Severity::Note));
            continue;
        };
        let diff = diff(&old, &api.document)?;
        report.count("released descriptions", 1);
        report.findings.extend(version::too_low(&old, &api.document, &diff)?);
        changelog::check(repository, &diff, report)?;
    }
    Ok(())
}

/// A description as it was released last; nothing before the first release.
///
/// # Errors
/// It cannot be read.
pub fn released(repository: &Repository, name: &str) -> Result<Option<Document>, Failure> {
    let file = repository.path(&format!("{FOLDER}/{name}.yaml"));
    if file.is_file() { Document::read(&file).map(Some) } else { Ok(None) }
}
