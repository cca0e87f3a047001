//! `diff` on pairs of documents: each with exactly the changes it has, and no other.

use oas::diff::codes::ChangeCode;
use oas::diff::{Diff, Level, diff};
use oas::document::{Document, Source};
use oas::report::CodeName;
use oas::suite::pairs::{Pair, edited, patched};
use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::LazyLock;

/// A pair, parsed, with what is told of it, there and back.
struct Told {
    pair: Pair,
    old: Document,
    new: Document,
    there: Diff,
    back: Diff,
}

/// All pairs, compared once for all tests.
fn pairs() -> &'static [Told] {
    static PAIRS: LazyLock<Vec<Told>> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite");
        let mut pairs = edited(&folder.join("diff.yaml")).unwrap();
        pairs.extend(patched(&folder.join("diff-pairs.yaml")).unwrap());
        // Most pairs share their old document.
        let mut bases: HashMap<&str, usize> = HashMap::new();
        pairs.iter().for_each(|pair| *bases.entry(&pair.old).or_default() += 1);
        let shared = bases.into_iter().filter(|(_, count)| *count > 1);
        let shared: HashMap<_, _> = shared.map(|(text, _)| (text.to_owned(), parsed(text))).collect();
        let told = |pair: Pair| {
            let old = shared.get(&pair.old).cloned().unwrap_or_else(|| parsed(&pair.old));
            let new = parsed(&pair.new);
            let compared = |a, b| diff(a, b).unwrap_or_else(|error| panic!("{}: {error}", pair.name));
            let (there, back) = (compared(&old, &new), compared(&new, &old));
            Told { old, new, there, back, pair }
        };
        std::thread::scope(|scope| {
            let half = pairs.split_off(pairs.len() / 2);
            let other = scope.spawn(|| half.into_iter().map(told).collect::<Vec<_>>());
            let mut all: Vec<_> = pairs.into_iter().map(told).collect();
            all.extend(other.join().unwrap());
            all
        })
    });
    &PAIRS
}

fn parsed(text: &str) -> Document {
    // JSON is read as JSON, which is several times as fast.
    let name = if text.starts_with('{') { "doc.json" } else { "doc.yaml" };
    Document::parse(Source::new(name, text)).unwrap()
}

fn told(diff: &Diff) -> Vec<String> {
    let mut told: Vec<_> = diff.changes.iter().map(|it| format!("{} {}", it.level.name(), it.code.name())).collect();
    told.sort();
    told
}

/// What differs, with the changes in full.
fn wrong(name: &str, diff: &Diff, expected: &[String]) -> Option<String> {
    if told(diff) == expected {
        return None;
    }
    let line = |it: &oas::diff::Change| {
        format!("\n    {} {} {} {}", it.level.name(), it.code.name(), it.pointer(), it.message)
    };
    let told: String = diff.changes.iter().map(line).collect();
    Some(format!("{name}: {told}\n  expected {expected:?}"))
}

#[test]
fn every_pair_has_its_changes_and_no_other() {
    let wrong: Vec<_> = pairs()
        .iter()
        .flat_map(|it| {
            let back = it.pair.back.as_ref();
            let there = wrong(&it.pair.name, &it.there, &it.pair.there);
            [there, back.and_then(|back| wrong(&format!("{}, back", it.pair.name), &it.back, back))]
        })
        .flatten()
        .collect();
    assert!(wrong.is_empty(), "{} of {} pairs:\n{}", wrong.len(), pairs().len(), wrong.join("\n"));
    assert!(pairs().len() >= 700, "{}", pairs().len());
    assert!(pairs().iter().filter(|it| it.pair.there.is_empty()).count() >= 150);
}

#[test]
fn every_code_has_a_pair() {
    let seen: BTreeSet<_> = pairs()
        .iter()
        .flat_map(|it| it.there.changes.iter().chain(&it.back.changes))
        .map(|it| it.code.name())
        .collect();
    let without: Vec<_> =
        ChangeCode::all().into_iter().map(|it| it.name()).filter(|code| !seen.contains(code)).collect();
    assert!(without.is_empty(), "add a pair to suite/diff-pairs.yaml for, or remove, {without:?}");
}

/// A place that is told can be found, in the document that it is of.
#[test]
fn every_place_exists() {
    let exists = |document: &Document, at: &oas::document::Pointer| document.get(at).is_some();
    for it in pairs() {
        for (old, new, diff) in [(&it.old, &it.new, &it.there), (&it.new, &it.old, &it.back)] {
            for change in &diff.changes {
                let own = if change.removed { old } else { new };
                let either = exists(own, change.pointer()) || exists(old, &change.old);
                assert!(either, "{}: {} at {}", it.pair.name, change.code.name(), change.pointer());
            }
        }
    }
}

#[test]
fn a_change_is_one_in_both_directions_of_reading() {
    for (index, it) in pairs().iter().enumerate() {
        assert_eq!(it.back.changes.is_empty(), it.there.changes.is_empty(), "{}: {:?}", it.pair.name, told(&it.back));
        if index % 5 == 0 {
            assert_eq!(diff(&it.new, &it.new).unwrap().level(), Level::None, "{}", it.pair.name);
        }
    }
}

/// Independent changes together are at least as heavy as each of them.
#[test]
fn the_level_never_falls_with_more_changes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite");
    let document = Document::read(&folder.join("diff.yaml")).unwrap();
    let base = std::fs::read_to_string(folder.join("diff-base.yaml")).unwrap();
    let same = parsed(&base);
    let cases = document.root.to_json()["cases"].as_array().unwrap().clone();
    let mut tried = 0;
    // Neighbours are about the same thing; those half a suite apart are not.
    for (index, first) in cases.iter().enumerate().step_by(3) {
        let other = (index + cases.len() / 2) % cases.len();
        let second = &cases[other];
        let mut text = base.clone();
        let once = |edit: &serde_json::Value| {
            let (find, with) = (edit["find"].as_str().unwrap(), edit["with"].as_str().unwrap());
            let once = text.matches(find).count() == 1;
            text = text.replacen(find, with, 1);
            once
        };
        let edits = |case: &serde_json::Value| case["edits"].as_array().unwrap().clone();
        let own = first.get("old").is_none() && second.get("old").is_none();
        if !own || !edits(first).iter().chain(&edits(second)).all(once) {
            continue;
        }
        let together = diff(&same, &parsed(&text)).unwrap().level();
        for it in [&pairs()[index], &pairs()[other]] {
            assert!(together >= it.there.level(), "{} of {} and {}", it.pair.name, first["name"], second["name"]);
        }
        tried += 1;
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn the_descriptions_equal_themselves_in_yaml_and_json() {
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite");
    let mut read = 0;
    for path in ["base", "polymorphism", "recordings/shop", "diff-base"] {
        let document = Document::read(&suite.join(format!("{path}.yaml"))).unwrap();
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
fn the_table_of_codes_is_in_order() {
    let names: Vec<_> = ChangeCode::all().into_iter().map(|it| it.name()).collect();
    let mut sorted = names.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(names, sorted);
}
