//! The suite of recordings: each faulty one gives its finding and no other, the sound ones none.

use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use xtask::document::Document;
use xtask::model::Api;
use xtask::report::{Finding, Report, Severity};
use xtask::samples::{Deviations, recording};
use xtask::suite::recordings::{Suite, har};

fn suite() -> Suite {
    Suite::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/recordings.yaml")).unwrap()
}

/// `code@place` as the suite writes it.
fn shown(finding: &Finding, entry: usize) -> String {
    let place = finding.pointer.as_str().strip_prefix(&format!("/log/entries/{entry}")).unwrap_or_default();
    if place.is_empty() { finding.code.to_owned() } else { format!("{}@{place}", finding.code) }
}

fn api(suite: &Suite) -> [Api; 1] {
    [Api::new("shop", Arc::new(Document::read(&suite.description).unwrap()))]
}

fn judge(api: &[Api], path: &Path) -> Report {
    let report = recording::check(api, path, &recording::Options::default(), Deviations::default()).unwrap();
    assert!(report.failures.is_empty(), "{:?}", report.failures);
    report
}

#[test]
fn each_fault_gives_its_finding_and_no_other() {
    let suite = suite();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("all.har");
    let text = har(suite.recordings.iter().map(|it| &it.exchange));
    std::fs::write(&path, &text).unwrap();
    let report = judge(&api(&suite), &path);
    let mut wrong = Vec::new();
    for (index, case) in suite.recordings.iter().enumerate() {
        let place = format!("/log/entries/{index}/");
        let own: Vec<_> = report.findings.iter().filter(|it| it.pointer.as_str().starts_with(&place)).collect();
        let mut found: Vec<_> = own.iter().map(|it| shown(it, index)).collect();
        let mut expected: Vec<_> = case.expect.iter().filter(|it| *it != "nothing-judged").cloned().collect();
        found.sort();
        expected.sort();
        let notes = ["foreign-host", "no-response"];
        let light = own.iter().all(|it| (it.severity == Severity::Note) == (case.notes || notes.contains(&it.code)));
        if found != expected || !light {
            let messages: Vec<_> = own.iter().map(|it| it.message.clone()).collect();
            wrong.push(format!("{}: expected {expected:?}, found {found:?}: {messages:?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), suite.recordings.len(), wrong.join("\n"));
    assert_eq!(report.checked["exchanges"], suite.recordings.len());
    let faulty = suite.recordings.iter().filter(|it| !it.expect.is_empty()).count();
    assert!(faulty >= 40 && suite.recordings.len() - faulty >= 15, "{faulty}");
}

#[test]
fn a_recording_of_which_nothing_was_judged_is_a_finding() {
    let suite = suite();
    let api = api(&suite);
    let folder = TempDir::new().unwrap();
    let paths = suite.write(folder.path()).unwrap();
    let cases =
        suite.recordings.iter().zip(paths).filter(|(case, _)| case.expect.contains(&"nothing-judged".to_owned()));
    let mut count = 0;
    for (case, path) in cases {
        let mut found: Vec<_> = judge(&api, &path).findings.iter().map(|it| shown(it, 0)).collect();
        found.sort();
        let mut expected = case.expect.clone();
        expected.sort();
        assert_eq!(found, expected, "{}", case.name);
        count += 1;
    }
    assert!(count >= 4);
}

#[test]
fn the_place_is_that_of_the_value_in_the_file() {
    let suite = suite();
    let api = api(&suite);
    let folder = TempDir::new().unwrap();
    suite.write(folder.path()).unwrap();
    for (name, needle) in [
        ("unknown-enum-value", "\\\"mauve"),
        ("undeclared-property", "\\\"extra_field"),
        ("parameter-of-wrong-type", "limit=ten"),
    ] {
        let path = folder.path().join(format!("{name}.har"));
        let report = judge(&api, &path);
        let text = std::fs::read_to_string(&path).unwrap();
        let line = text.lines().nth(report.findings[0].line - 1).unwrap();
        let column = line[..line.find(needle).unwrap()].chars().count() + 1;
        assert_eq!(report.findings[0].column, column, "{name}");
        assert!(report.findings[0].help.contains("shop.yaml:"), "{}", report.findings[0].help);
    }
}
