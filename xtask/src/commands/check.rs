//! `check`: everything that judges the repository.

use super::{coverage, judge};
use crate::deviations::Deviations;
use crate::{api, baseline, evidence, files};
use oas::failure::Failure;
use oas::report::Report;
use oas::samples::{self, Evidence, Further};
use persat_codegen::generate;
use persat_codegen::repository::Repository;
use persat_codegen::{lint, types};

/// The findings in the records of the sources, when they include an error: what is published would
/// lead nowhere.
pub(super) fn unfounded(repository: &Repository) -> Result<Option<Report>, Failure> {
    let mut report = Report::default();
    evidence::check(repository, &repository.apis()?, &mut report)?;
    Ok(report.has_errors().then_some(report))
}

/// Everything that judges the repository.
pub(super) fn check(repository: &Repository) -> Result<Report, Failure> {
    let apis = repository.apis()?;
    let mut report = Report::default();
    for api in &apis {
        report.merge(oas::lint::lint(api, &lint::ruleset())?);
    }
    let sound = !report.has_errors();
    if sound {
        generate::check(repository, &files::generated(repository)?, "cargo xtask generate", &mut report);
        // What is wrong with the records is told below; stale files would only repeat it.
        if unfounded(repository)?.is_none() {
            generate::check(repository, &files::published(repository)?, "cargo xtask publish", &mut report);
        }
    }
    let mut deviations = Deviations::read(&repository.path("openapi/deviations.yaml"))?;
    let folder = repository.path("tests/samples");
    // Stale types would be blamed for what the description changed.
    let current = (!report.counts()).then_some(repository);
    let further = current.map(judge::round_trip);
    let further = further.as_ref().map(|it| it as &Further<'_>);
    report.merge(samples::check(&apis, &folder, &mut deviations, Evidence::Own, further)?);
    if let Some(repository) = current {
        types::check(repository, &apis, &mut report)?;
    }
    coverage::gate(repository, &mut report)?;
    // Stale generated files would be reported a second time.
    if !report.counts() {
        api::Api::read(repository)?.judge(repository, &mut report)?;
    }
    if sound {
        baseline::check(repository, &apis, &mut report)?;
    }
    Ok(report)
}
