//! `consumers`: other languages' tools on the published files, as their users would run them.
//!
//! The only command that needs more than Rust: Node.js and Python, and a registry the first time.

mod account;
mod account_pages;
mod checks;
pub mod compare;
mod csharp;
mod documents;
mod generators;
mod go;
mod java;
mod linters;
mod overlays;
mod pages;
pub mod process;
mod programs;
mod python;
mod quickstarts;
mod rust;
pub mod sandbox;
mod schemathesis;
mod setting;
mod show;
pub mod tools;
mod typescript;

pub use documents::{Published, Sample};
pub use linters::Problem;
pub use setting::{Check, Outcome, Run};
pub use show::print;

use crate::files;
use oas::failure::Failure;
use oas::model::Api;
use persat_codegen::generate;
use persat_codegen::repository::Repository;
use setting::Setting;
use tools::{Set, Tools};

/// Runs the checks named, or all of them.
///
/// # Errors
/// Node.js or Python is missing, the tools cannot be installed, or the files cannot be read. A tool
/// that cannot be trusted is a failure in the report, beside what the others found.
pub fn run(repository: &Repository, only: &[Check]) -> Result<Outcome, Failure> {
    let checks: Vec<_> = Check::ALL.into_iter().filter(|check| only.is_empty() || only.contains(check)).collect();
    let mut sets: Vec<Set> = Vec::new();
    for set in checks.iter().flat_map(|check| check.sets()) {
        if !sets.contains(set) {
            sets.push(*set);
        }
    }
    let tools = Tools::new(repository);
    tools.require(&sets)?;
    let apis: Vec<Api> = repository.apis()?;
    let mut outcome = Outcome::default();
    // Samples are placed by the YAML: published files that lag behind it would be misjudged.
    generate::check(repository, &files::published(repository)?, "cargo xtask publish", &mut outcome.report);
    let samples = documents::samples(&repository.path("tests/samples"), &apis, &mut outcome.report)?;
    for set in sets {
        tools.install(set)?;
    }
    for check in checks {
        eprintln!("running {}", check.tool());
        if check == Check::Account {
            account::run(repository, &tools, &mut outcome)?;
            continue;
        }
        let version = tools.version(check.sets()[0], check.package())?;
        let documents =
            if check.is_linter() { documents::all(repository, &apis)? } else { documents::published(&apis) };
        let (samples, wrong) = (samples.clone(), Vec::new());
        let setting = Setting { repository, tools: &tools, check, version, documents, samples, wrong };
        match checks::run(&setting) {
            Ok(runs) => outcome.runs.extend(runs),
            Err(failure) => outcome.report.failures.push(failure),
        }
    }
    Ok(outcome)
}
