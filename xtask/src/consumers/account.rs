//! A made account: its description through the tools, with samples that they must take and others that they must
//! refuse.

use super::documents::{self, ACCOUNT, Published, Sample};
use super::rust;
use super::setting::{Check, Outcome, Run, Setting};
use super::tools::{Tools, unwritable};
use super::{account_pages, checks};
use crate::codes::FindingCode;
use oas::document::{Document, Source};
use oas::failure::Failure;
use oas::model::Api;
use oas::report::{Finding, Report};
use persat_codegen::repository::Repository;
use std::path::Path;
use std::sync::Arc;

const CHECKS: [Check; 8] = [
    Check::Redocly,
    Check::Spectral,
    Check::OpenapiSpecValidator,
    Check::OpenapiTypescript,
    Check::OpenapiPythonClient,
    Check::DatamodelCodeGenerator,
    Check::OpenapiGenerator,
    Check::Nswag,
];

pub(super) fn run(repository: &Repository, tools: &Tools, outcome: &mut Outcome) -> Result<(), Failure> {
    let folder = tools.cache("work/account");
    let made = describe(repository, &folder)?;
    let strict = made.iter().find(|(name, _)| name == "persat-account.json").map(|(_, text)| text.as_str());
    let document = Document::parse(Source::new("persat-account.json", strict.unwrap_or_default()))?;
    let apis = [Api::new(ACCOUNT, Arc::new(document))];
    let mut samples = documents::samples(&repository.path("tests/account/samples"), &apis, &mut outcome.report)?;
    // Copies with values of tomorrow are of what the published description leaves open.
    samples.retain(|it| !it.tomorrow);
    for sample in &mut samples {
        sample.tomorrow = sample.name.ends_with(".tomorrow.json");
    }
    let wrong = documents::samples(&repository.path("tests/account/wrong"), &apis, &mut outcome.report)?;
    let mut wrong: Vec<Sample> = wrong.into_iter().filter(|it| !it.tomorrow).collect();
    for sample in &mut wrong {
        sample.name = format!("wrong/{}", sample.name);
    }
    let documents: Vec<_> = made.iter().map(|(name, _)| published(tools, &folder.join(name))).collect();
    outcome.runs.push(rust(repository, tools, strict.unwrap_or_default())?);
    outcome.runs.extend(account_pages::run(repository, tools, &made)?);
    for check in CHECKS {
        eprintln!("running {} on a made account", check.tool());
        let setting = Setting {
            repository,
            tools,
            check,
            version: tools.version(check.sets()[0], check.package())?,
            documents: documents.clone(),
            samples: samples.clone(),
            wrong: wrong.clone(),
        };
        match checks::run(&setting) {
            Ok(runs) => outcome.runs.extend(runs),
            Err(failure) => outcome.report.failures.push(failure),
        }
    }
    Ok(())
}

/// Its crate, compiled and tested.
fn rust(repository: &Repository, tools: &Tools, strict: &str) -> Result<Run, Failure> {
    eprintln!("running cargo test on a made account");
    let krate = tools.fresh("account-rust")?;
    persat_account::replace(&krate, &persat_account::krate(&serde_json::from_str(strict).unwrap_or_default())?)?;
    let (passed, done) = rust::test(repository, tools, &krate)?;
    let document = tools.shown(&krate);
    let message = format!("the crate does not compile, or does not give back what it read:\n{}", done.tail());
    let finding = Finding::in_file(FindingCode::ConsumerRefuses, &document, message);
    Ok(Run {
        check: Check::Account,
        version: "cargo test".to_owned(),
        document,
        what: "rust: compiles, every value comes back".to_owned(),
        findings: if passed { Vec::new() } else { vec![finding] },
        took: done.took,
        log: tools.shown(&done.log),
        not_run: String::new(),
    })
}

/// Writes its description into a folder.
fn describe(repository: &Repository, folder: &Path) -> Result<Vec<(String, String)>, Failure> {
    let base = Document::read(&repository.path("openapi/published/persat.json"))?.root.to_json();
    let mut report = Report::default();
    let account = persat_account::account(&repository.path("tests/account/templates"), &mut report)?;
    let files = persat_account::files(&base, &account, &mut report)?;
    std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    persat_account::replace(folder, &files)?;
    Ok(files)
}

fn published(tools: &Tools, path: &Path) -> Published {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Published {
        path: tools.shown(path).replace('\\', "/"),
        api: ACCOUNT.to_owned(),
        modern: name.ends_with("-3.1"),
        yaml: path.extension().is_some_and(|it| it == "yaml"),
        tolerant: name.contains("-tolerant"),
        name,
    }
}
