//! The generated types held against the description, both ways: names, fields, optionality, kinds
//! and the values of enumerations.
//!
//! The generator reads the description through fixups, progenitor and what is emitted beside it.
//! This looks at what came out, by the JSON Schemas that the client crate derives from its types,
//! and so finds what any of them lost. As in `samples`, a program of the `persat-tests` crate prints
//! them.

mod compare;
pub mod round_trip;
mod shape;

pub use compare::compare;

use crate::repository::Repository;
use oas::failure::Failure;
use oas::model::Api;
use oas::report::Report;
use serde_json::Value;
use std::process::{Command, Stdio};

/// Compares the types of every API.
///
/// # Errors
/// The program cannot be built or run.
pub fn check(repository: &Repository, apis: &[Api], report: &mut Report) -> Result<(), Failure> {
    let definitions = definitions(repository)?;
    for api in apis {
        let Some(definitions) = definitions[&api.name].as_object() else {
            return Err(Failure::new(format!("the tests crate prints no types of {}", api.name)));
        };
        report.merge(compare(api, definitions));
    }
    Ok(())
}

/// JSON Schemas of the generated types, by API and name.
fn definitions(repository: &Repository) -> Result<Value, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["run", "--quiet", "--package", "persat-tests", "--bin", "schemas"])
        .current_dir(repository.path(""))
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::new(format!("cannot start cargo: {}", Failure::io(&error))))?;
    if !output.status.success() {
        return Err(Failure::new("the generated types could not be built or printed; see above")
            .help("run `cargo xtask generate`, then `cargo check -p persat-api --features schemars`"));
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure::new(format!("the printed types are unreadable: {error}")))
}
