//! `oas record` as it is started: many bodies, and keys of maps that become the same one.

use serde_json::{Map, Value, json};
use std::collections::HashSet;
use std::fs;
use std::process::{Command, Output};
use tempfile::TempDir;

const SPEC: &str = "openapi: 3.0.3
info: {title: T, version: 1.0.0}
servers: [{url: 'https://api.trial.example'}]
paths:
  /a:
    get:
      operationId: a
      responses:
        '200':
          description: x
          content: {application/json: {schema: {type: object, additionalProperties: {type: string}}}}
";

fn recorded(bodies: impl Iterator<Item = Value>) -> TempDir {
    let folder = TempDir::new().unwrap();
    let entries: Vec<Value> = bodies
        .map(|body| {
            json!({
                "startedDateTime": "2026-03-20T10:00:00Z",
                "request": {"method": "GET", "url": "https://api.trial.example/a", "headers": []},
                "response": {"status": 200, "headers": [], "content": {
                    "size": 1, "mimeType": "application/json", "text": body.to_string(),
                }},
            })
        })
        .collect();
    fs::write(folder.path().join("a.har"), json!({"log": {"entries": entries}}).to_string()).unwrap();
    fs::write(folder.path().join("a.yaml"), SPEC).unwrap();
    folder
}

const ARGUMENTS: [&str; 10] =
    ["record", "--spec", "a.yaml", "--har", "a.har", "--out", "out", "--apply", "--most", "1000"];

fn finished(command: &mut Command, folder: &TempDir) -> Output {
    let output = command.current_dir(folder.path()).env("OAS_REDACTION_KEY", "5a".repeat(32)).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    output
}

#[cfg(unix)]
#[test]
fn there_may_be_more_samples_than_files_can_be_open() {
    let folder = recorded((0..200).map(|it| json!({"a": format!("word {it}")})));
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -n 64; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_oas")]).args(ARGUMENTS);
    finished(&mut shell, &folder);
    assert_eq!(fs::read_dir(folder.path().join("out/a/a")).unwrap().count(), 200);
}

/// Whether eleven digits have the check digit of a CUIT.
fn is_cuit(text: &str) -> bool {
    let all: Vec<u32> = text.chars().filter_map(|it| it.to_digit(10)).collect();
    let weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    all.len() == 11 && all[10] == (11 - weights.iter().zip(&all).map(|(a, b)| a * b).sum::<u32>() % 11) % 11
}

#[test]
fn keys_that_become_the_same_are_numbered_and_are_no_tax_ids() {
    let digits = |number: u64, zero: u32| -> String {
        number.to_string().bytes().map(|it| char::from_u32(zero + u32::from(it - b'0')).unwrap()).collect()
    };
    let mut members = Map::new();
    for index in 0..100_u64 {
        // One number in the digits of four scripts.
        for zero in [0x30, 0x660, 0xff10, 0x966] {
            members.insert(digits(1_234_567_891 + index * 7_654_321, zero), json!("x"));
        }
    }
    let folder = recorded(std::iter::once(Value::Object(members)));
    finished(Command::new(env!("CARGO_BIN_EXE_oas")).args(ARGUMENTS), &folder);
    let sample: Value = serde_json::from_slice(&fs::read(folder.path().join("out/a/a/200.json")).unwrap()).unwrap();
    let keys: HashSet<&str> = sample.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys.len(), 400);
    // A digit more, and never two.
    assert!(keys.iter().all(|it| it.len() <= 11), "{keys:?}");
    let tax_ids: Vec<_> = keys.iter().filter(|it| is_cuit(it)).collect();
    assert!(tax_ids.is_empty(), "{tax_ids:?}");
}

#[test]
fn of_a_survey_one_body_that_cannot_be_redacted_does_not_spoil_the_others() {
    let folder = recorded(["J7", "well then"].map(|it| json!({ "a": it })).into_iter());
    let spec = SPEC.replace("additionalProperties: {type: string}", "properties: {a: {type: string, pattern: '^J7$'}}");
    fs::write(folder.path().join("a.yaml"), spec).unwrap();
    let mut survey = Command::new(env!("CARGO_BIN_EXE_oas"));
    survey.args(["record", "--survey", "--spec", "a.yaml", "--har", "a.har", "--out", "out", "--apply"]);
    let output = survey.current_dir(folder.path()).env("OAS_REDACTION_KEY", "5a".repeat(32)).output().unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{shown}");
    assert!(shown.contains("refused: it could not be redacted") && shown.contains("1 written; read them"), "{shown}");
    assert_eq!(fs::read_dir(folder.path().join("out/a/a")).unwrap().count(), 1);
}
