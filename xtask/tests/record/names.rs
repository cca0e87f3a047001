//! What operations and events are called in a description of others: no name leads out of the folder, and
//! what `record` writes is what `samples` and `coverage` read.

use super::bench::{Bench, codes, exchange, tree};
use oas::document::{Document, Source};
use oas::model::Api;
use oas::record::{Options, run};
use oas::report::Report;
use oas::samples::{Evidence, Subject, check, find};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;
use xtask::coverage::exercised;
use xtask::deviations::Deviations;

/// One GET operation per path, and one event; the empty id is none.
fn description(operations: &[(&str, &str)], event: &str) -> String {
    let quoted = |it: &str| Value::from(it).to_string();
    let content = "content: {application/json: {schema: {type: object}}}";
    let response = format!("responses: {{'200': {{description: ok, {content}}}}}");
    let mut text = String::from("openapi: 3.0.3\ninfo: {title: x, version: 1.0.0}\n");
    text.push_str("servers: [{url: 'https://api.persat.com.ar/v1'}]\npaths:\n");
    for (path, id) in operations {
        let id = if id.is_empty() { String::new() } else { format!("operationId: {}, ", quoted(id)) };
        text.push_str(&format!("  {}: {{get: {{{id}{response}}}}}\n", quoted(path)));
    }
    text.push_str(&format!(
        "x-webhooks:\n  {}: {{post: {{requestBody: {{{content}}}, responses: {{}}}}}}\n",
        quoted(event)
    ));
    text
}

fn api(name: &str, text: &str) -> [Api; 1] {
    [Api::new(name, Arc::new(Document::parse(Source::new("t.yaml", text)).unwrap()))]
}

const ADDRESS: &str = "GET /twin";
const OPERATIONS: [(&str, &str); 11] = [
    ("/plain", "plain"),
    ("/root", "meta/root"),
    ("/escaped", "meta%2Froot"),
    ("/up", "../../../up"),
    ("/dots", ".."),
    ("/file", "list.json"),
    ("/none", ""),
    ("/none.json", ""),
    ("/twin", ""),
    // The method and path of another one, and an id that stands twice.
    ("/imitator", ADDRESS),
    ("/again", "plain"),
];

#[test]
fn no_name_leads_out_of_the_folder_and_every_operation_has_one_of_its_own() {
    let bench = Bench::new();
    let absolute = bench.folder.path().join("absolute").to_string_lossy().into_owned();
    let mut operations = OPERATIONS.to_vec();
    operations.push(("/absolute", &absolute));
    let event = "../../../../event";
    let apis = api("t", &description(&operations, event));
    let mut entries: Vec<_> = operations.iter().map(|(path, _)| exchange("GET", path, 200, r#"{"a": 1}"#)).collect();
    let mut delivery = exchange("POST", "/", 200, "{}");
    delivery["request"]["url"] = "https://receiver.example/".into();
    delivery["request"]["postData"] =
        serde_json::json!({"mimeType": "application/json", "text": format!(r#"{{"eventType": "{event}"}}"#)});
    entries.push(delivery);
    let options = Options { out: bench.folder.path().join("deep/samples"), ..bench.options(&entries, true) };
    let out = options.out.clone();
    let outcome = run(&apis, options, Deviations::default()).unwrap();
    assert_eq!((codes(&outcome), outcome.written), (Vec::new(), Some(entries.len())));
    let below: Vec<_> = std::fs::read_dir(bench.folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert!(below.iter().all(|it| it == "a.har" || it == "deep"), "{below:?}");
    assert_eq!(std::fs::read_dir(out.parent().unwrap()).unwrap().count(), 1);
    assert!(out.join("t/meta%2Froot/200.json").is_file(), "{:?}", tree(&out));
    assert!(out.join("t/GET%20%2Fnone/200.json").is_file(), "{:?}", tree(&out));

    // The way back: every one is read as what it was recorded from, and judged.
    let mut report = Report::default();
    let found = find(&apis, &out, &mut report).unwrap();
    assert_eq!((report.findings.len(), found.len()), (0, entries.len()), "{:?}", report.findings);
    let mut subjects: Vec<_> = found.iter().map(|it| format!("{:?}", it.subject)).collect();
    let mut drafts: Vec<_> = outcome.drafts.iter().map(|it| format!("{:?}", it.subject)).collect();
    subjects.sort();
    drafts.sort();
    assert_eq!(subjects, drafts);
    assert!(found.iter().any(|it| it.subject == Subject::Event { event: event.to_owned() }));
    let judged = check(&apis, &out, &mut Deviations::default(), Evidence::Foreign, None).unwrap();
    assert!(judged.findings.is_empty(), "{:?}", judged.findings);
    let seen = exercised(&apis[0], &out).unwrap();
    assert_eq!((seen.operations, seen.events), ((operations.len(), operations.len()), (1, 1)), "{:?}", seen.unseen);
}

#[test]
fn a_description_whose_file_has_the_name_of_a_folder_above_is_refused() {
    let bench = Bench::new();
    for name in ["..", ".", "", "a/b"] {
        let apis = api(name, &description(&[("/plain", "plain")], "e"));
        let options = bench.options(&[exchange("GET", "/plain", 200, r#"{"a": 1}"#)], true);
        let failure = run(&apis, options, Deviations::default()).unwrap_err().to_string();
        assert!(failure.contains("is no place below"), "{failure}");
        assert!(!bench.out().exists());
    }
}

fn program(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments).current_dir(folder).output().unwrap()
}

#[test]
fn what_one_command_writes_the_others_read() {
    let bench = Bench::new();
    let folder = bench.folder.path();
    std::fs::write(folder.join("t.yaml"), description(&OPERATIONS, "a/b")).unwrap();
    bench.har(&OPERATIONS.map(|(path, _)| exchange("GET", path, 200, r#"{"a": 1}"#)));
    let record = ["record", "--spec", "t.yaml", "--har", "a.har", "--out", "deep/samples", "--key-file", "key"];
    let written = program(folder, &[&record[..], &["--apply"]].concat());
    assert_eq!(written.status.code(), Some(0), "{}", String::from_utf8_lossy(&written.stdout));
    let read = program(folder, &["samples", "--spec", "t.yaml", "--samples", "deep/samples", "--format", "json"]);
    assert_eq!(read.status.code(), Some(0), "{}", String::from_utf8_lossy(&read.stdout));
    let covered = program(folder, &["coverage", "--spec", "t.yaml", "--samples", "deep/samples", "--format", "json"]);
    let value: Value = serde_json::from_slice(&covered.stdout).unwrap();
    assert_eq!(value["coverage"][0]["figures"]["operations"]["seen"], OPERATIONS.len(), "{value:#}");
    // None is no number of bodies.
    let none = program(folder, &[&record[..], &["--most", "0"]].concat());
    assert_eq!(none.status.code(), Some(2));
    let words = String::from_utf8_lossy(&none.stderr).into_owned();
    assert!(words.contains("--most"), "{words}");
}
