//! `msrv`: whether what a user of `persat-api` compiles promises to build with the Rust version that
//! this crate promises.

use crate::codes::FindingCode;
use oas::failure::Failure;
use oas::report::{Finding, Report, Severity};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The crate that users compile.
pub const PACKAGE: &str = "persat-api";

/// A Rust version: `1.88` is `1.88.0`.
type Version = (u64, u64, u64);

fn version(text: &str) -> Option<Version> {
    let mut parts = text.split('.').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next().unwrap_or(Some(0))?, parts.next().unwrap_or(Some(0))?))
}

/// Judges what `cargo metadata` prints: every normal and build dependency of `persat-api`, of every
/// platform and feature, must ask for no newer Rust. Gives the version that the crate states.
///
/// # Errors
/// The output is not what cargo documents, or the crate states no version.
pub fn judge(metadata: &Value, report: &mut Report) -> Result<String, Failure> {
    let odd = |what: &str| Failure::new(format!("`cargo metadata` does not tell {what}"));
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> = list(&metadata["packages"])
        .into_iter()
        .map(|package| (package["id"].as_str().unwrap_or_default().to_owned(), package))
        .collect();
    let nodes: BTreeMap<String, Value> = list(&metadata["resolve"]["nodes"])
        .into_iter()
        .map(|node| (node["id"].as_str().unwrap_or_default().to_owned(), node))
        .collect();
    let root = packages.iter().find(|(_, package)| package["name"] == PACKAGE);
    let (root, package) = root.ok_or_else(|| odd("about persat-api"))?;
    let stated = package["rust_version"].as_str().ok_or_else(|| odd("the rust-version of persat-api"))?;
    let ours = version(stated).ok_or_else(|| odd("a rust-version of the form 1.88"))?;
    let mut seen = BTreeSet::new();
    let mut next = vec![(root.clone(), vec![PACKAGE.to_owned()])];
    let mut silent = 0;
    while let Some((id, path)) = next.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        let package = packages.get(&id).ok_or_else(|| odd("about a dependency"))?;
        match package["rust_version"].as_str().and_then(version) {
            Some(theirs) if theirs > ours => {
                let (name, number) =
                    (package["name"].as_str().unwrap_or_default(), package["version"].as_str().unwrap_or_default());
                let theirs = package["rust_version"].as_str().unwrap_or_default();
                let message =
                    format!("{name} {number} needs Rust {theirs}, persat-api promises {stated}: {}", path.join(" > "));
                let help = format!(
                    "take an older {name} (`cargo update -p {name} --precise VERSION`), or raise rust-version in Cargo.toml and say so in the changelog"
                );
                report.push(Finding::in_file(FindingCode::NewerRust, "Cargo.lock", message).help(help));
            }
            Some(_) => {}
            None => silent += 1,
        }
        for dependency in list(&nodes.get(&id).unwrap_or(&Value::Null)["deps"]) {
            let counts = list(&dependency["dep_kinds"]).iter().any(|it| it["kind"] != "dev");
            if let Some(below) = dependency["pkg"].as_str().filter(|_| counts) {
                let name = packages.get(below).and_then(|it| it["name"].as_str()).unwrap_or_default();
                next.push((below.to_owned(), path.iter().cloned().chain([name.to_owned()]).collect()));
            }
        }
    }
    report.count("packages that persat-api compiles", seen.len());
    report.count("of them without a rust-version", silent);
    Ok(stated.to_owned())
}

/// Says that nothing was built with the stated version.
pub fn not_built(stated: &str, report: &mut Report) {
    let message = format!("not built with Rust {stated}: that toolchain is not installed");
    let help = format!("`rustup toolchain install {stated}`; the rest was judged by what the packages state");
    report.push(Finding::in_file(FindingCode::MsrvNotBuilt, "Cargo.toml", message).help(help).severity(Severity::Note));
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn metadata(of_dependency: Value, kind: Value) -> Value {
        json!({
            "packages": [
                { "id": "a", "name": "persat-api", "version": "0.1.0", "rust_version": "1.88" },
                { "id": "b", "name": "middle", "version": "1.0.0", "rust_version": null },
                { "id": "c", "name": "deep", "version": "2.0.0", "rust_version": of_dependency }
            ],
            "resolve": { "nodes": [
                { "id": "a", "deps": [{ "pkg": "b", "dep_kinds": [{ "kind": null }] }] },
                { "id": "b", "deps": [{ "pkg": "c", "dep_kinds": [{ "kind": kind }] }] },
                { "id": "c", "deps": [] }
            ] }
        })
    }

    #[test]
    fn a_dependency_that_needs_more_is_found_with_its_path() {
        for (theirs, kind, found) in [
            (json!("1.88.0"), Value::Null, 0),
            (json!("1.88.1"), Value::Null, 1),
            (json!("1.89"), json!("build"), 1),
            (json!("2"), json!("dev"), 0),
            (Value::Null, Value::Null, 0),
        ] {
            let mut report = Report::default();
            assert_eq!(judge(&metadata(theirs.clone(), kind), &mut report).unwrap(), "1.88");
            assert_eq!(report.findings.len(), found, "{theirs}");
            for finding in report.findings {
                assert!(finding.message.contains("persat-api > middle > deep"), "{}", finding.message);
            }
        }
        assert!(judge(&json!({}), &mut Report::default()).is_err());
    }
}
