//! `diff` on pairs of documents: each with exactly the changes it has, and no other.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;
use xtask::diff::codes::CODES;
use xtask::diff::{Diff, Level, diff};
use xtask::document::{Document, Source};
use xtask::repository::Repository;
use xtask::suite::replaced;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Suite {
    base: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// To the base, giving OLD; none by default.
    #[serde(default)]
    old: Vec<Edit>,
    /// To the base, giving NEW.
    edits: Vec<Edit>,
    expect: Vec<Expected>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    find: String,
    with: String,
}

#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
struct Expected {
    code: String,
    level: String,
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/suite"))
}

fn suite() -> (String, Vec<Case>) {
    let document = Document::read(&folder().join("diff.yaml")).unwrap();
    assert!(document.duplicate_keys.is_empty(), "{:?}", document.duplicate_keys);
    let suite: Suite = serde_json::from_value(document.root.to_json()).unwrap();
    (std::fs::read_to_string(folder().join(&suite.base)).unwrap(), suite.cases)
}

fn edited(base: &str, case: &str, edits: &[Edit]) -> Document {
    let mut text = base.to_owned();
    for edit in edits {
        text = replaced(&text, &edit.find, &edit.with)
            .unwrap_or_else(|n| panic!("{case}: {:?} must match once, not {n} times", edit.find));
    }
    parsed(&text)
}

/// The pairs, parsed once for all tests.
fn pairs() -> &'static [(Case, Document, Document)] {
    static PAIRS: LazyLock<Vec<(Case, Document, Document)>> = LazyLock::new(|| {
        let (base, cases) = suite();
        let same = parsed(&base);
        let old = |case: &Case| if case.old.is_empty() { same.clone() } else { edited(&base, &case.name, &case.old) };
        let new = |case: &Case| edited(&base, &case.name, &case.edits);
        let pair = |case: Case| {
            let (old, new) = (old(&case), new(&case));
            (case, old, new)
        };
        cases.into_iter().map(pair).collect()
    });
    &PAIRS
}

fn parsed(text: &str) -> Document {
    Document::parse(Source::new("doc.yaml", text)).unwrap()
}

fn told(diff: &Diff) -> Vec<Expected> {
    let mut told: Vec<_> = diff
        .changes
        .iter()
        .map(|it| Expected { code: it.code.to_owned(), level: it.level.name().to_owned() })
        .collect();
    told.sort();
    told
}

#[test]
fn every_pair_has_its_changes_and_no_other() {
    let cases = pairs();
    let mut wrong = Vec::new();
    let mut names = BTreeSet::new();
    for (case, old, new) in cases {
        assert!(names.insert(&case.name), "{} stands twice", case.name);
        let diff = diff(old, new).unwrap();
        let mut expected: Vec<_> =
            case.expect.iter().map(|it| Expected { code: it.code.clone(), level: it.level.clone() }).collect();
        expected.sort();
        if told(&diff) != expected {
            let told: Vec<_> = diff
                .changes
                .iter()
                .map(|it| format!("\n    {} {} {} {}", it.code, it.level.name(), it.pointer(), it.message))
                .collect();
            wrong.push(format!("{}: {}\n  expected {expected:?}", case.name, told.concat()));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    assert!(cases.len() >= 70 && cases.iter().filter(|it| it.0.expect.is_empty()).count() >= 12);
}

#[test]
fn a_change_is_one_in_both_directions_of_reading() {
    for (index, (case, old, new)) in pairs().iter().enumerate() {
        let back = diff(new, old).unwrap();
        assert_eq!(back.changes.is_empty(), case.expect.is_empty(), "{}: {:?}", case.name, told(&back));
        if index % 5 == 0 {
            assert_eq!(diff(new, new).unwrap().level(), Level::None, "{}", case.name);
        }
    }
}

/// Independent changes together are at least as heavy as each of them.
#[test]
fn the_level_never_falls_with_more_changes() {
    let (base, _) = suite();
    let same = parsed(&base);
    let mut tried = 0;
    // Neighbours are about the same thing; those half a suite apart are not.
    for (index, first) in pairs().iter().enumerate().step_by(3) {
        let second = &pairs()[(index + pairs().len() / 2) % pairs().len()];
        let mut text = base.clone();
        let once = |edit: &Edit| {
            let once = text.matches(&edit.find).count() == 1;
            text = text.replacen(&edit.find, &edit.with, 1);
            once
        };
        let own = first.0.old.is_empty() && second.0.old.is_empty();
        if !own || !first.0.edits.iter().chain(&second.0.edits).all(once) {
            continue;
        }
        let together = diff(&same, &parsed(&text)).unwrap().level();
        for (case, old, new) in [first, second] {
            assert!(
                together >= diff(old, new).unwrap().level(),
                "{} of {} and {}",
                case.name,
                first.0.name,
                second.0.name
            );
        }
        tried += 1;
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn the_descriptions_equal_themselves_in_yaml_and_json() {
    let repository = Repository::find().unwrap();
    let mut read = 0;
    for path in ["openapi/persat", "openapi/recuperador", "xtask/suite/project", "xtask/suite/diff-base"] {
        let document = Document::read(&repository.path(&format!("{path}.yaml"))).unwrap();
        let json = serde_json::to_string(&document.root.to_json()).unwrap();
        let json = Document::parse(Source::new("doc.json", &json)).unwrap();
        for (old, new) in [(&document, &document), (&document, &json), (&json, &document)] {
            let diff = diff(old, new).unwrap();
            assert!(diff.changes.is_empty(), "{path}: {:?}", told(&diff));
        }
        read += 1;
    }
    assert_eq!(read, 4);
}

#[test]
fn the_table_of_codes_is_in_order_and_complete() {
    let names: Vec<_> = CODES.iter().map(|it| it.code.clone()).collect();
    let mut sorted = names.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(names, sorted);
    let (_, cases) = suite();
    for expected in cases.iter().flat_map(|case| &case.expect) {
        assert!(names.contains(&expected.code), "{} is no code", expected.code);
    }
}
