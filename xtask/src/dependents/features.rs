//! `features`: every choice of features compiles, without a warning.

use super::{cargo, declared};
use crate::codes::FindingCode;
use oas::failure::Failure;
use oas::report::{Finding, Report};
use persat_codegen::repository::Repository;
use serde_json::Value;
use std::process::Stdio;

/// A choice of features.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// How it is called.
    pub name: String,
    /// Cargo's arguments.
    pub arguments: Vec<String>,
}

impl Choice {
    fn new(name: &str, arguments: &[&str]) -> Self {
        Self { name: name.to_owned(), arguments: arguments.iter().map(ToString::to_string).collect() }
    }

    fn one(feature: &str) -> Self {
        Self::new(feature, &["--no-default-features", "--features", feature])
    }
}

/// The feature that uses the most of the crate, and so is the first to miss what only another one brings.
const ALONE: &str = "mock";

/// What is checked: nothing, the default, one resource, everything, and each feature alone.
///
/// # Errors
/// Cargo cannot read the workspace.
pub fn all(repository: &Repository) -> Result<Vec<Choice>, Failure> {
    let others = declared(repository)?.into_iter().filter(|it| it != ALONE);
    Ok(few().into_iter().chain(others.map(|feature| Choice::one(&feature))).collect())
}

/// The ends of what [`all`] checks, for every run of `ci`.
#[must_use]
pub fn few() -> Vec<Choice> {
    vec![
        Choice::new("no features", &["--no-default-features"]),
        Choice::new("default features", &[]),
        Choice::new("one resource", &["--no-default-features", "--features", "follow-ups"]),
        Choice::one(ALONE),
        Choice::new("all features", &["--all-features"]),
    ]
}

/// The features named, each alone.
///
/// # Errors
/// The client crate has no such feature.
pub fn named(repository: &Repository, names: &[String]) -> Result<Vec<Choice>, Failure> {
    let declared = declared(repository)?;
    for name in names {
        if !declared.contains(name) {
            return Err(Failure::new(format!("persat-api has no feature `{name}`"))
                .help(format!("its features are {}", declared.join(", "))));
        }
    }
    Ok(names.iter().map(|feature| Choice::one(feature)).collect())
}

/// Checks choices of features, the library alone: what tests and examples need would otherwise
/// switch on more. `progress` is told of each before it is checked.
///
/// # Errors
/// Cargo cannot be started, or fails for a reason that is not the code.
pub fn check(repository: &Repository, choices: &[Choice], progress: impl Fn(&Choice)) -> Result<Report, Failure> {
    let mut report = Report::default();
    for choice in choices {
        progress(choice);
        report.merge(one(repository, choice)?);
        report.count("choices of features", 1);
    }
    Ok(report)
}

fn one(repository: &Repository, choice: &Choice) -> Result<Report, Failure> {
    let output = cargo(repository)
        .args(["check", "--package", "persat-api", "--lib", "--message-format", "json"])
        .args(&choice.arguments)
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| Failure::new(format!("cannot start cargo: {}", Failure::io(&error))))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let messages = text.lines().filter_map(|line| serde_json::from_str(line).ok());
    let mut report = Report::default();
    for finding in messages.filter_map(|message: Value| finding(&message, choice)) {
        report.push(finding);
    }
    if !output.status.success() && report.findings.is_empty() {
        // A dependency, or cargo itself.
        let stderr = String::from_utf8_lossy(&output.stderr);
        let lines: Vec<_> = stderr.lines().filter(|line| !line.trim_start().starts_with("Compiling")).collect();
        let last = lines[lines.len().saturating_sub(12)..].join("\n");
        return Err(Failure::new(format!("{}: cargo check failed outside persat-api:\n{last}", choice.name)));
    }
    Ok(report)
}

/// A complaint of the compiler about the crate, as a finding.
fn finding(message: &Value, choice: &Choice) -> Option<Finding> {
    let (complaint, is_ours) = (&message["message"], message["target"]["name"] == "persat_api");
    let level = complaint["level"].as_str().filter(|level| matches!(*level, "error" | "warning"))?;
    // The compiler sums up at the end, without a place.
    let span = complaint["spans"].as_array()?.iter().find(|span| span["is_primary"] == true)?;
    if message["reason"] != "compiler-message" || !is_ours {
        return None;
    }
    let number = |key: &str| span[key].as_u64().and_then(|it| usize::try_from(it).ok()).unwrap_or(1);
    let text = complaint["message"].as_str().unwrap_or_default();
    let code = if level == "error" { FindingCode::FeatureDoesNotCompile } else { FindingCode::FeatureWarns };
    let mut finding = Finding::in_file(
        code,
        span["file_name"].as_str().unwrap_or("persat-api/Cargo.toml"),
        format!("with {}: {text}", choice.name),
    );
    (finding.line, finding.column) = (number("line_start"), number("column_start"));
    Some(finding.help(format!("cargo check -p persat-api --lib {}", choice.arguments.join(" "))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn message(level: &str, target: &str) -> Value {
        json!({
            "reason": "compiler-message", "target": {"name": target},
            "message": {"level": level, "message": "unused import", "spans": [
                {"is_primary": true, "file_name": "persat-api/src/x.rs", "line_start": 7, "column_start": 3}
            ]}
        })
    }

    #[test]
    fn complaints_about_the_crate_are_findings_and_others_are_not() {
        let choice = Choice::one("gzip");
        let found = finding(&message("warning", "persat_api"), &choice).unwrap();
        assert_eq!(
            (found.code.name(), &*found.file, found.line, found.column),
            ("feature-warns", "persat-api/src/x.rs", 7, 3)
        );
        assert_eq!(found.message, "with gzip: unused import");
        assert!(found.help.ends_with("--no-default-features --features gzip"));
        assert_eq!(finding(&message("error", "persat_api"), &choice).unwrap().code.name(), "feature-does-not-compile");
        assert!(finding(&message("note", "persat_api"), &choice).is_none());
        assert!(finding(&message("warning", "reqwest"), &choice).is_none());
    }
}
