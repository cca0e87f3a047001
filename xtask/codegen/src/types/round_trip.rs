//! Samples through the generated types: read, written again, and nothing lost.
//!
//! The types live in the client crate, which this crate must not depend on: a broken generated file
//! must not stop the generator. A small program of the `persat-tests` crate does it.

use crate::codes::FindingCode;
use crate::repository::Repository;
use oas::document::{Document, Pointer};
use oas::failure::Failure;
use oas::report::{Finding, Report};
use oas::samples::{Sample, Subject};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

const LOSES: &str =
    "the generated type has no place for this, or writes it otherwise: see xtask/codegen/src/generate/fixups.rs";
const REFUSES: &str = "the description does not rule this value out, and the generated type does. Where no such value \
    exists (a 30th of February), the payload is wrong: say so in the description if it can be said. Where the vendor \
    does send it, the type is too narrow: see xtask/codegen/src/generate/fixups.rs";

/// Sends samples through the generated types.
///
/// # Errors
/// The program cannot be built or run.
pub fn check(repository: &Repository, samples: &[&Sample], report: &mut Report) -> Result<(), Failure> {
    if samples.is_empty() {
        return Ok(());
    }
    let tasks: Vec<Value> = samples.iter().map(|sample| task(sample)).collect();
    for result in run(repository, &Value::Array(tasks))? {
        let index = result["index"].as_u64().and_then(|index| usize::try_from(index).ok());
        let Some(sample) = index.and_then(|index| samples.get(index)) else {
            return Err(Failure::new("the type checker speaks of a sample that it was not asked about"));
        };
        report.count("samples through the types", 1);
        for problem in result["problems"].as_array().into_iter().flatten() {
            let document = Document::read(&sample.path)?;
            let pointer = Pointer::new(problem["pointer"].as_str().unwrap_or_default());
            let message = problem["message"].as_str().unwrap_or_default();
            let code =
                if problem["kind"] == "lost" { FindingCode::TypeLosesValue } else { FindingCode::TypeRefusesValue };
            let finding = Finding::at_value(code, &document, &pointer, message);
            report.push(finding.help(if code == FindingCode::TypeLosesValue { LOSES } else { REFUSES }));
        }
    }
    Ok(())
}

fn task(sample: &Sample) -> Value {
    let (operation, part) = match &sample.subject {
        Subject::Request { operation } => (operation, "request"),
        Subject::Response { operation, status } if status.starts_with('2') => (operation, "success"),
        Subject::Response { operation, .. } => (operation, "failure"),
        Subject::Event { event } => (event, "event"),
    };
    json!({ "api": sample.api, "operation": operation, "part": part, "path": sample.path.canonicalize().unwrap_or_else(|_| sample.path.clone()) })
}

fn run(repository: &Repository, tasks: &Value) -> Result<Vec<Value>, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut child = Command::new(cargo)
        .args(["run", "--quiet", "--package", "persat-tests", "--bin", "types"])
        .current_dir(repository.path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::new(format!("cannot start cargo: {}", Failure::io(&error))))?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that failed to build closes its end; its exit status says so below.
        let _ = stdin.write_all(tasks.to_string().as_bytes());
    }
    let output = child.wait_with_output().map_err(|error| Failure::new(format!("the type checker failed: {error}")))?;
    if !output.status.success() {
        return Err(Failure::new("the generated types could not be built or the type checker failed; see above")
            .help("run `cargo xtask generate`, then `cargo check -p persat-api`"));
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure::new(format!("the type checker's output is unreadable: {error}")))
}
