//! What `check` holds the descriptions against: the last release.

use oas::document::Document;
use oas::model::Api;
use oas::report::{Report, Severity};
use persat_codegen::repository::Repository;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use xtask::baseline;

const BASE: &str = include_str!("../oas/suite/diff-base.yaml");

/// A description, and the one that was released, if one was.
fn checkout(released: Option<&str>) -> TempDir {
    let folder = TempDir::new().unwrap();
    write(folder.path(), BASE);
    says(folder.path(), "- `listPets` knows another color.\n");
    if let Some(text) = released {
        release(folder.path(), text);
    }
    folder
}

fn write(folder: &Path, text: &str) {
    fs::create_dir_all(folder.join("openapi")).unwrap();
    fs::write(folder.join("openapi/pets.yaml"), text).unwrap();
}

fn release(folder: &Path, text: &str) {
    fs::create_dir_all(folder.join("openapi/baseline")).unwrap();
    fs::write(folder.join("openapi/baseline/pets.yaml"), text).unwrap();
}

/// What the changelog says of the descriptions since the release.
fn says(folder: &Path, text: &str) {
    let text = format!(
        "# Changelog\n\n## Unreleased\n\n### Tools\n\n- `Color`.\n\n### API description\n\n{text}\n## 1.2.3\n\n### API description\n\n- `Color`.\n"
    );
    fs::write(folder.join("CHANGELOG.md"), text).unwrap();
}

/// `code severity message` of each finding, and how many releases were compared with.
fn checked(folder: &Path) -> (Vec<String>, usize) {
    let document = Document::read(&folder.join("openapi/pets.yaml")).unwrap();
    let mut report = Report::default();
    baseline::check(&Repository::at(folder), &[Api::new("pets", Arc::new(document))], &mut report).unwrap();
    let findings = report.findings.iter().map(|it| {
        let severity = if it.severity == Severity::Error { "error" } else { "note" };
        format!("{} {severity} {} {}", it.code.name(), it.message, it.help)
    });
    (findings.collect(), report.checked.get("released descriptions").copied().unwrap_or_default())
}

fn breaking(version: &str) -> String {
    BASE.replace("enum: [RED, GREEN]", "enum: [RED, GREEN, BLUE]")
        .replace("version: 1.2.3", &format!("version: {version}"))
}

#[test]
fn a_breaking_change_since_the_release_needs_a_version() {
    let folder = checkout(Some(BASE));
    assert_eq!(checked(folder.path()), (Vec::new(), 1));
    for (version, is_enough) in [("1.2.3", false), ("1.3.0", false), ("2.0.0", true), ("2.0.0-rc.1", true)] {
        write(folder.path(), &breaking(version));
        let (findings, compared) = checked(folder.path());
        assert_eq!((findings.is_empty(), compared), (is_enough, 1), "{version}: {findings:?}");
        if let Some(finding) = findings.first() {
            for part in ["version-too-low error", "openapi/baseline/pets.yaml has 1.2.3", "at least 2.0.0 is needed"] {
                assert!(finding.contains(part), "{finding}");
            }
        }
    }
    // What is released with the change needs no other version.
    write(folder.path(), &breaking("1.2.3"));
    assert_eq!(checked(folder.path()).0.len(), 1);
    release(folder.path(), &breaking("1.2.3"));
    assert_eq!(checked(folder.path()), (Vec::new(), 1));
}

#[test]
fn without_a_release_it_says_so() {
    let folder = checkout(None);
    write(folder.path(), &breaking("1.2.3"));
    let (findings, compared) = checked(folder.path());
    assert_eq!((findings.len(), compared), (1, 0), "{findings:?}");
    assert!(findings[0].starts_with("nothing-released note nothing of pets is released"), "{findings:?}");
}

#[test]
fn a_broken_file_of_a_release_is_no_verdict() {
    let folder = checkout(Some("openapi: ["));
    let document = Document::read(&folder.path().join("openapi/pets.yaml")).unwrap();
    let apis = [Api::new("pets", Arc::new(document))];
    let failure = baseline::check(&Repository::at(folder.path()), &apis, &mut Report::default()).unwrap_err();
    assert!(failure.to_string().contains("openapi/baseline/pets.yaml"), "{failure}");
}

#[test]
fn a_change_is_named_in_the_changelog_of_the_descriptions() {
    let folder = checkout(Some(BASE));
    write(folder.path(), &breaking("2.0.0"));
    assert_eq!(checked(folder.path()), (Vec::new(), 1));
    // Neither what is said of something else nor what is said elsewhere counts.
    says(folder.path(), "- Other words.\n");
    let (findings, _) = checked(folder.path());
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    for part in ["change-not-named error", "BLUE", "under `### API descriptions` of `## Unreleased`", "`listPets`"] {
        assert!(finding.contains(part), "{finding}");
    }
    // Words for people need no word.
    write(folder.path(), &BASE.replace("description: Keeps pets.", "description: Keeps all pets."));
    says(folder.path(), "");
    assert!(checked(folder.path()).0.iter().all(|it| it.starts_with("version-too-low")));
}
