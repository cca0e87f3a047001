//! What `check` holds the descriptions against: the last release of a real repository.

use oas::document::Document;
use oas::model::Api;
use oas::report::{Report, Severity};
use persat_codegen::repository::Repository;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use tempfile::TempDir;
use xtask::baseline;

const BASE: &str = include_str!("../oas/suite/diff-base.yaml");

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=t", "-c", "user.email=t@example.com"];
    let output = Command::new("git").args(identity).args(arguments).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn write(folder: &Path, text: &str) {
    fs::create_dir_all(folder.join("openapi")).unwrap();
    fs::write(folder.join("openapi/pets.yaml"), text).unwrap();
}

/// A checkout with one description, committed, with a tag if one is named.
fn checkout(tag: Option<&str>) -> TempDir {
    let folder = TempDir::new().unwrap();
    write(folder.path(), BASE);
    git(folder.path(), &["init", "--quiet"]);
    commit(folder.path());
    if let Some(tag) = tag {
        git(folder.path(), &["tag", tag]);
    }
    folder
}

fn commit(folder: &Path) {
    git(folder, &["add", "."]);
    git(folder, &["commit", "--quiet", "--allow-empty", "--message", "a change"]);
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
fn a_breaking_change_since_the_tag_needs_a_version() {
    let folder = checkout(Some("v1.2.3"));
    assert_eq!(checked(folder.path()), (Vec::new(), 1));
    for (version, is_enough) in [("1.2.3", false), ("1.3.0", false), ("2.0.0", true), ("2.0.0-rc.1", true)] {
        write(folder.path(), &breaking(version));
        let (findings, compared) = checked(folder.path());
        assert_eq!((findings.is_empty(), compared), (is_enough, 1), "{version}: {findings:?}");
        if let Some(finding) = findings.first() {
            for part in ["version-too-low error", "v1.2.3:openapi/pets.yaml has 1.2.3", "at least 2.0.0 is needed"] {
                assert!(finding.contains(part), "{finding}");
            }
        }
    }
    // Committing the change releases nothing; a tag does.
    write(folder.path(), &breaking("1.2.3"));
    commit(folder.path());
    assert_eq!(checked(folder.path()).0.len(), 1);
    git(folder.path(), &["tag", "v1.2.4"]);
    assert_eq!(checked(folder.path()), (Vec::new(), 1));
}

#[test]
fn without_a_release_it_says_so() {
    for tag in [None, Some("other-1.0.0"), Some("version")] {
        let folder = checkout(tag);
        write(folder.path(), &breaking("1.2.3"));
        let (findings, compared) = checked(folder.path());
        assert_eq!((findings.len(), compared), (1, 0), "{tag:?}: {findings:?}");
        assert!(findings[0].starts_with("nothing-released note nothing of pets is released"), "{findings:?}");
    }
    let folder = TempDir::new().unwrap();
    write(folder.path(), BASE);
    assert!(checked(folder.path()).0[0].starts_with("nothing-released note"), "a folder without a repository");
}

#[test]
fn a_file_stands_in_for_a_tag() {
    let folder = checkout(None);
    fs::create_dir(folder.path().join("openapi/baseline")).unwrap();
    fs::write(folder.path().join("openapi/baseline/pets.yaml"), BASE).unwrap();
    assert_eq!(checked(folder.path()), (Vec::new(), 1));
    write(folder.path(), &breaking("1.2.4"));
    assert!(checked(folder.path()).0[0].starts_with("version-too-low error"));
}

/// A shallow clone does not know the tag, which is not the same as that there is none.
#[test]
fn a_shallow_clone_is_told_from_a_first_release() {
    let folder = checkout(Some("v1.2.3"));
    write(folder.path(), &breaking("1.2.3"));
    commit(folder.path());
    let clone = TempDir::new().unwrap();
    let from = format!("file://{}", folder.path().display());
    git(clone.path(), &["clone", "--quiet", "--depth", "1", "--no-tags", &from, "."]);
    let (findings, compared) = checked(clone.path());
    assert_eq!((findings.len(), compared), (1, 0), "{findings:?}");
    assert!(findings[0].contains("this clone is shallow") && findings[0].contains("--unshallow"), "{findings:?}");
    git(clone.path(), &["fetch", "--quiet", "--unshallow", "--tags"]);
    assert!(checked(clone.path()).0[0].starts_with("version-too-low error"));
}
