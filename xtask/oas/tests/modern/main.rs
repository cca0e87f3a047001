//! OpenAPI 3.1 is read as 3.0 is: what the suites hold of documents and recordings in 3.0 holds of the same ones
//! in 3.1, and what only 3.1 says is judged or told not to be.

mod newer;
mod words;

use newer::newer;
use oas::diff::{Diff, diff};
use oas::document::{Document, Source};
use oas::model::Api;
use oas::report::CodeName;
use oas::samples::recording;
use oas::suite::pairs::patched;
use oas::suite::recordings::{Suite, har};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

fn suite(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("suite").join(name)
}

fn json(document: &Value) -> Document {
    Document::parse(Source::new("doc.json", &document.to_string())).unwrap()
}

/// `level code` of each change but that of the version.
fn told(diff: &Diff) -> Vec<String> {
    let told = diff.changes.iter().map(|it| format!("{} {}", it.level.name(), it.code.name()));
    let mut told: Vec<_> = told.filter(|it| it != "patch openapi-version-changed").collect();
    told.sort();
    told
}

#[test]
fn pairs_of_documents_differ_in_3_1_as_in_3_0() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for pair in patched(&suite("diff-pairs.yaml")).unwrap() {
        let [old, new] = [&pair.old, &pair.new].map(|text| serde_json::from_str::<Value>(text).unwrap());
        // 3.1 has no word for what `nullable` without a type is read as, and none for a version of 3.0.
        let (Some(old_newer), Some(new_newer)) = (newer(&old), newer(&new)) else { continue };
        if pair.there.iter().any(|it| it.contains("openapi-version")) {
            continue;
        }
        count += 1;
        // Where nothing has to be told, that saying it in 3.1 is no change is tried as well.
        let [old, old_newer, new_newer] = [&old, &old_newer, &new_newer].map(json);
        let compared = |a, b| told(&diff(a, b).unwrap_or_else(|error| panic!("{}: {error}", pair.name)));
        for (how, a, b) in [("3.1", &old_newer, &new_newer), ("3.0 to 3.1", &old, &new_newer)] {
            let found = compared(a, b);
            if found != pair.there {
                wrong.push(format!("{} ({how}): {found:?}, expected {:?}", pair.name, pair.there));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 600, "{count}");
}

#[test]
fn recordings_are_judged_by_3_1_as_by_3_0() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("all.har");
    let mut count = 0;
    for name in ["recordings.yaml", "exchanges.yaml"] {
        let suite = Suite::read(&suite(name)).unwrap();
        let document = Document::read(&suite.description).unwrap();
        let modern = newer(&document.root.to_json()).expect("a description that 3.1 has words for");
        let apis = [Arc::new(document), Arc::new(json(&modern))].map(|it| [Api::new("shop", it)]);
        std::fs::write(&path, har(suite.recordings.iter().map(|it| &it.exchange))).unwrap();
        let [old, new] = apis.map(|api| {
            let report = recording::check(&api, &path, &recording::Options::default(), ()).unwrap();
            let found = report.findings.iter().map(|it| format!("{} {} {}", it.code.name(), it.pointer, it.message));
            found.collect::<Vec<_>>()
        });
        assert_eq!(old, new, "{name}");
        count += old.len();
    }
    assert!(count > 100, "{count}");
}
