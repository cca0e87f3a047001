//! Releases of a copy of this checkout: what is refused, and what then has changed.

use oas::failure::Failure;
use persat_codegen::repository::Repository;
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;
use walkdir::WalkDir;
use xtask::release;

fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git").args(arguments).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// This checkout without what is built, as a repository of its own with one commit.
fn copy() -> TempDir {
    let (from, to) = (Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap(), TempDir::new().unwrap());
    let is_source = |name: &str| !matches!(name, "target" | ".git" | "node_modules");
    for entry in WalkDir::new(from).into_iter().filter_entry(|it| it.file_name().to_str().is_some_and(is_source)) {
        let entry = entry.unwrap();
        let there = to.path().join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(there).unwrap();
        } else {
            fs::copy(entry.path(), there).unwrap();
        }
    }
    git(to.path(), &["init", "--quiet", "--initial-branch", "main"]);
    git(to.path(), &["config", "user.name", "t"]);
    git(to.path(), &["config", "user.email", "t@example.com"]);
    commit(to.path());
    to
}

fn commit(folder: &Path) {
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--allow-empty", "--message", "a change"]);
}

/// What a release says that is refused where everything passes but what is asked for last.
fn refused(folder: &Path, version: &str) -> String {
    let judge = |_: &Repository| -> Result<bool, Failure> { Err(Failure::new("judged")) };
    match release::make(&Repository::at(folder), version, judge, |_| {}) {
        Ok(_) => panic!("nothing was refused"),
        Err(failure) => failure.to_string(),
    }
}

#[test]
fn what_does_not_follow_is_refused_before_anything_is_made() {
    let made = copy();
    for (version, said) in [
        ("1.0", "`1.0` is no version"),
        ("1.0.0-rc.1", "is no version of a release"),
        ("v1.0.0", "is no version"),
        ("0.0.9", "0.0.9 does not follow 0.1.0"),
        // The first release may have the version that stands there.
        ("0.1.0", "judged"),
        ("0.2.0", "judged"),
    ] {
        let text = refused(made.path(), version);
        assert!(text.contains(said), "{version}: {text}");
    }
    git(made.path(), &["tag", "v0.2.0"]);
    assert!(refused(made.path(), "0.2.0").contains("there is a tag v0.2.0"));
    fs::write(made.path().join("README.md"), "other words").unwrap();
    let text = refused(made.path(), "0.3.0");
    assert!(text.contains("not committed: README.md"), "{text}");
    commit(made.path());
    let changelog = made.path().join("CHANGELOG.md");
    fs::write(&changelog, "# Changelog\n\n## Unreleased\n\n### persat-api\n").unwrap();
    commit(made.path());
    assert!(refused(made.path(), "0.3.0").contains("nothing is written under `Unreleased`"));
}

#[test]
fn the_clone_has_the_version_everywhere_and_the_checkout_is_left_alone() {
    let made = copy();
    let head = git(made.path(), &["rev-parse", "HEAD"]);
    let seen = RefCell::new(Vec::new());
    let judge = |clone: &Repository| {
        let read = |file: &str| fs::read_to_string(clone.path(file)).unwrap();
        let files = [
            ("Cargo.toml", "\nversion = \"0.7.0\""),
            ("Cargo.lock", "name = \"persat-api\"\nversion = \"0.7.0\""),
            ("openapi/persat.yaml", "  version: 0.7.0"),
            ("openapi/overlays/persat.es.yaml", "  version: 0.7.0"),
            ("openapi/published/persat.json", "\"version\": \"0.7.0\""),
            ("persat-api/src/generated/persat/mod.rs", "DESCRIPTION_VERSION: &str = \"0.7.0\""),
            ("CHANGELOG.md", "## Unreleased\n\n## 0.7.0 (2"),
        ];
        seen.borrow_mut().extend(files.iter().filter(|(file, text)| !read(file).contains(text)).map(|(file, _)| *file));
        Ok(true)
    };
    let Err(failure) = release::make(&Repository::at(made.path()), "0.7.0", judge, |_| {}) else {
        panic!("the judge was not asked");
    };
    assert!(failure.to_string().contains("a release has to pass"), "{failure}");
    assert_eq!(seen.into_inner(), Vec::<&str>::new(), "without the version");
    assert_eq!(git(made.path(), &["rev-parse", "HEAD"]), head);
    assert_eq!(git(made.path(), &["status", "--porcelain"]), "");
    assert_eq!(git(made.path(), &["tag"]), "");
}

#[test]
fn a_release_is_taken_whole_or_not_at_all() {
    let made = copy();
    let clone = TempDir::new().unwrap();
    git(made.path(), &["clone", "--quiet", ".", &clone.path().display().to_string()]);
    for (name, value) in [("user.name", "t"), ("user.email", "t@example.com")] {
        git(clone.path(), &["config", name, value]);
    }
    fs::write(clone.path().join("CHANGELOG.md"), "released").unwrap();
    commit(clone.path());
    git(clone.path(), &["tag", "--annotate", "--message", "t", "v0.7.0"]);
    let release = release::Release {
        version: "0.7.0".to_owned(),
        checkout: clone.path().to_owned(),
        files: Vec::new(),
        changes: String::new(),
        crates: Vec::new(),
    };
    // A checkout that has moved on meanwhile is not merged with what was judged without that.
    let before = git(made.path(), &["rev-parse", "HEAD"]);
    commit(made.path());
    let moved = git(made.path(), &["rev-parse", "HEAD"]);
    assert!(release.take(&Repository::at(made.path())).unwrap_err().to_string().contains("git pull"));
    assert_eq!((git(made.path(), &["rev-parse", "HEAD"]), git(made.path(), &["tag"])), (moved, String::new()));
    git(made.path(), &["reset", "--quiet", "--hard", &before]);
    release.take(&Repository::at(made.path())).unwrap();
    assert_eq!(git(made.path(), &["rev-parse", "HEAD"]), git(clone.path(), &["rev-parse", "v0.7.0^{commit}"]));
    assert_eq!(git(made.path(), &["tag"]), "v0.7.0");
}
