//! The suite of recordings: each faulty one gives its finding and no other, the sound ones none.

use oas::document::Document;
use oas::model::Api;
use oas::report::{Finding, Report, Severity};
use oas::samples::recording;
use oas::suite::recordings::{Suite, har};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

fn read(name: &str) -> Suite {
    Suite::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("suite").join(name)).unwrap()
}

fn suite() -> Suite {
    read("recordings.yaml")
}

/// `code@place` as the suite writes it.
fn shown(finding: &Finding, entry: usize) -> String {
    let place = finding.pointer.as_str().strip_prefix(&format!("/log/entries/{entry}")).unwrap_or_default();
    if place.is_empty() { finding.code.to_string() } else { format!("{}@{place}", finding.code.name()) }
}

fn api(suite: &Suite) -> [Api; 1] {
    [Api::new("shop", Arc::new(Document::read(&suite.description).unwrap()))]
}

fn judge(api: &[Api], path: &Path) -> Report {
    let report = recording::check(api, path, &recording::Options::default(), ()).unwrap();
    // A single exchange without its body is a recording of which no body was judged.
    let others: Vec<_> = report.failures.iter().filter(|it| !it.to_string().contains("holds no body")).collect();
    assert!(others.is_empty(), "{others:?}");
    report
}

/// The faulty and the sound ones of a suite, each held to what it expects.
fn held(suite: &Suite) -> (usize, usize) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("all.har");
    let mut wrong = Vec::new();
    // Of a kind of note only the first one is shown: those have a file each.
    let notes = |it: &&oas::suite::recordings::Recording| it.notes;
    let (apart, together): (Vec<_>, Vec<_>) = suite.recordings.iter().partition(notes);
    let files = apart.into_iter().map(|it| vec![it]).chain([together]);
    let api = api(suite);
    for recordings in files {
        std::fs::write(&path, har(recordings.iter().map(|it| &it.exchange))).unwrap();
        let report = judge(&api, &path);
        assert_eq!(report.checked["exchanges"], recordings.len());
        for (index, case) in recordings.iter().enumerate() {
            let place = format!("/log/entries/{index}/");
            let own: Vec<_> = report.findings.iter().filter(|it| it.pointer.as_str().starts_with(&place)).collect();
            let mut found: Vec<_> = own.iter().map(|it| shown(it, index)).collect();
            let mut expected: Vec<_> = case.expect.iter().filter(|it| *it != "nothing-judged").cloned().collect();
            found.sort();
            expected.sort();
            let notes = ["foreign-host", "no-response"];
            let is_light =
                |it: &&Finding| (it.severity == Severity::Note) == (case.notes || notes.contains(&it.code.name()));
            if found != expected || !own.iter().all(is_light) {
                let messages: Vec<_> = own.iter().map(|it| it.message.clone()).collect();
                wrong.push(format!("{}: expected {expected:?}, found {found:?}: {messages:?}", case.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), suite.recordings.len(), wrong.join("\n"));
    let faulty = suite.recordings.iter().filter(|it| !it.expect.is_empty()).count();
    (faulty, suite.recordings.len() - faulty)
}

#[test]
fn each_fault_gives_its_finding_and_no_other() {
    let (faulty, sound) = held(&suite());
    assert!(faulty >= 90 && sound >= 20, "{faulty} {sound}");
    let (faulty, sound) = held(&read("exchanges.yaml"));
    assert!(faulty >= 60 && sound >= 30, "{faulty} {sound}");
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
fn what_fits_several_alternatives_equally_badly_is_told_of_each() {
    let suite = read("exchanges.yaml");
    let api = api(&suite);
    let folder = TempDir::new().unwrap();
    suite.write(folder.path()).unwrap();
    for (name, words) in [
        ("type-of-no-branch", "expected string or object, found 5"),
        ("tag-of-no-branch", "\"coin\" is not one of the documented values \"visa\", \"master\", \"cash\""),
        ("one-branch-or-the-other", "`a` is missing, or the required property `b` is missing"),
        ("two-branches-at-once", "alternatives: the property `b` is not declared, or the property `a` is not declared"),
    ] {
        let findings = judge(&api, &folder.path().join(format!("{name}.har"))).findings;
        assert!(findings.len() == 1 && findings[0].message.contains(words), "{name}: {findings:?}");
    }
}

#[test]
fn no_finding_shows_a_secret() {
    let suite = read("exchanges.yaml");
    let mut exchange = suite.recordings.iter().find(|it| it.name == "cookie-pattern").unwrap().exchange.clone();
    let url = exchange["request"]["url"].as_str().unwrap();
    let url = url.replace("https://", "https://me:Passw0rd@").replace("limit=100", "limit=no&other=Qu3ry");
    exchange["request"]["url"] = url.into();
    exchange["request"]["headers"]["cookie"] = "session=C00kie".into();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("secret.har");
    std::fs::write(&path, har([&exchange])).unwrap();
    let findings = judge(&api(&suite), &path).findings;
    assert_eq!(findings.len(), 3, "{findings:?}");
    for secret in ["Passw0rd", "Qu3ry", "C00kie"] {
        assert!(!format!("{findings:?}").contains(secret), "{secret}");
    }
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
