//! The last release, which `check` holds the descriptions against: the latest tag `v*` before the
//! working tree, else the files in `openapi/baseline`.

use crate::codes::FindingCode;
use oas::diff::{diff, source, version};
use oas::document::Document;
use oas::failure::Failure;
use oas::model::Api;
use oas::report::{Finding, Report, Severity};
use persat_codegen::repository::Repository;

/// Holds descriptions against what was released: a change that the version does not account for is
/// an error. Where nothing was released, that is a note and no silence.
///
/// # Errors
/// A released description cannot be read or compared.
pub fn check(repository: &Repository, apis: &[Api], report: &mut Report) -> Result<(), Failure> {
    let (tag, shallow) = (last_tag(repository)?, is_shallow(repository)?);
    for api in apis {
        let path = format!("openapi/{}.yaml", api.name);
        let Some(old) = released(repository, tag.as_deref(), &path, &api.name)? else {
            let message = match shallow {
                true => format!("{} was not compared: this clone is shallow and knows no release", api.name),
                false => format!("nothing of {} is released yet, so it was not compared", api.name),
            };
            let help = match shallow {
                true => "fetch the history and the tags: `git fetch --unshallow --tags`",
                false => "the first tag `v*`, or a file in openapi/baseline, is what later changes are held against",
            };
            let finding = Finding::in_file(FindingCode::NothingReleased, &api.document.source.name, message).help(help);
            report.push(finding.severity(Severity::Note));
            continue;
        };
        let diff = diff(&old, &api.document)?;
        report.count("released descriptions", 1);
        report.findings.extend(version::too_low(&old, &api.document, &diff)?);
    }
    Ok(())
}

/// What git says in the checkout; nothing where it is none.
fn ask(repository: &Repository, arguments: &[&str]) -> Result<Option<String>, Failure> {
    let root = repository.path("");
    // A folder without a repository of its own must not be taken for one above it.
    if !root.join(".git").exists() {
        return Ok(None);
    }
    let output = source::git(&root, arguments)?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    Ok((output.status.success() && !said.is_empty()).then_some(said))
}

fn last_tag(repository: &Repository) -> Result<Option<String>, Failure> {
    ask(repository, &["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"])
}

/// Whether the clone lacks history, so that a release may be there that it does not know.
fn is_shallow(repository: &Repository) -> Result<bool, Failure> {
    Ok(ask(repository, &["rev-parse", "--is-shallow-repository"])?.is_some_and(|said| said == "true"))
}

fn released(repository: &Repository, tag: Option<&str>, path: &str, name: &str) -> Result<Option<Document>, Failure> {
    if let Some(tag) = tag {
        let there = source::git(&repository.path(""), &["cat-file", "-e", &format!("{tag}:{path}")])?;
        if there.status.success() {
            return source::at_revision(&repository.path(""), tag, path).map(Some);
        }
    }
    let file = repository.path(&format!("openapi/baseline/{name}.yaml"));
    if file.is_file() { Document::read(&file).map(Some) } else { Ok(None) }
}
