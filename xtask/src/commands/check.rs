//! `check`: everything that judges the repository.

use super::{coverage, judge};
use crate::deviations::Deviations;
use crate::{api, baseline, evidence, files, links};
use oas::document::{Document, Source};
use oas::failure::Failure;
use oas::lint::Ruleset;
use oas::model::Api;
use oas::report::{Report, Severity};
use oas::samples::{self, Evidence, Further};
use persat_codegen::generate::{self, File};
use persat_codegen::repository::Repository;
use persat_codegen::translate::{self, Translation};
use persat_codegen::{lint, publish, types};
use std::sync::Arc;

/// The findings in the records of the sources, when they include an error: what is published would
/// lead nowhere.
pub(super) fn unfounded(repository: &Repository) -> Result<Option<Report>, Failure> {
    let mut report = Report::default();
    evidence::check(repository, &repository.apis()?, &mut report)?;
    Ok(report.has_errors().then_some(report))
}

/// Judges published descriptions in OpenAPI 3.1 and in other languages as everyone's tools do, who hold them to the
/// specification alone.
fn judge_derived(published: &[File], translations: &[Translation], report: &mut Report) -> Result<(), Failure> {
    let is_translated =
        |file: &File| translations.iter().any(|it| file.path.ends_with(&format!("/{}.{}.yaml", it.api, it.language)));
    for file in published.iter().filter(|it| it.path.ends_with("-3.1.yaml") || is_translated(it)) {
        let document = Document::parse(Source::new(&file.path, &file.text))?;
        let mut own = oas::lint::lint(&Api::new(&file.path, Arc::new(document)), &Ruleset::generic())?;
        own.findings.retain(|it| it.severity > Severity::Note);
        report.count("published descriptions", 1);
        report.findings.extend(own.findings);
    }
    Ok(())
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
            let published = files::published(repository)?;
            generate::check(repository, &published, "cargo xtask publish", &mut report);
            let translations = translate::translations(repository)?;
            judge_derived(&published, &translations, &mut report)?;
            for translation in &translations {
                for api in apis.iter().filter(|it| it.name == translation.api) {
                    let english = publish::document(repository, api)?;
                    translate::judge(&english, &translation.overlay, &mut report);
                    report.count("translations", 1);
                }
            }
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
    links::check(repository, &mut report)?;
    // Stale generated files would be reported a second time.
    if !report.counts() {
        api::Api::read(repository)?.judge(repository, &mut report)?;
    }
    if sound {
        baseline::check(repository, &apis, &mut report)?;
    }
    Ok(report)
}
