//! The SARIF log: its shape, its places, and what of it outlives an edit.

use oas::document::{Document, Pointer, Source};
use oas::lint::{Ruleset, lint};
use oas::model::Api;
use oas::report::{CodeName, Finding, Related, Report, Severity, Tool, sarif};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use tempfile::TempDir;

/// Codes of another program.
#[derive(Clone, Copy)]
enum Told {
    NotValid,
    StaleFile,
}

impl CodeName for Told {
    fn name(self) -> &'static str {
        match self {
            Self::NotValid => "not-valid",
            Self::StaleFile => "stale-file",
        }
    }
}

const BASE: &str = include_str!("../suite/base.yaml");

/// What of SARIF 2.1.0 is used, closed: a misspelt or foreign property is refused, as by the
/// standard's own schema.
fn shape() -> Value {
    let text = json!({ "type": "object", "required": ["text"], "additionalProperties": false,
        "properties": { "text": { "type": "string", "minLength": 1 }, "markdown": { "type": "string" } } });
    let place = json!({ "type": "object", "required": ["physicalLocation"], "additionalProperties": false, "properties": {
        "id": { "type": "integer" }, "message": text,
        "logicalLocations": { "type": "array", "items": { "type": "object", "additionalProperties": false,
            "properties": { "fullyQualifiedName": { "type": "string" } } } },
        "physicalLocation": { "type": "object", "required": ["artifactLocation", "region"], "additionalProperties": false,
            "properties": {
                "artifactLocation": { "type": "object", "required": ["uri"], "additionalProperties": false, "properties": {
                    "uri": { "type": "string", "format": "uri-reference", "pattern": "^[^/:\\\\]" },
                    "uriBaseId": { "const": "%SRCROOT%" } } },
                "region": { "type": "object", "required": ["startLine"], "additionalProperties": false,
                    "patternProperties": { "^(start|end)(Line|Column)$": { "type": "integer", "minimum": 1 } } } } } } });
    json!({
        "type": "object", "required": ["$schema", "version", "runs"], "additionalProperties": false,
        "properties": { "$schema": { "format": "uri" }, "version": { "const": "2.1.0" }, "runs": { "minItems": 1, "items": {
            "type": "object", "required": ["tool", "results", "columnKind"], "additionalProperties": false, "properties": {
                "tool": { "properties": { "driver": { "required": ["name", "rules"], "additionalProperties": false, "properties": {
                    "name": { "type": "string" }, "semanticVersion": { "type": "string" },
                    "rules": { "uniqueItems": true, "items": { "required": ["id", "help"], "additionalProperties": false,
                        "properties": { "id": { "type": "string" }, "shortDescription": text, "fullDescription": text, "help": text,
                            "defaultConfiguration": { "properties": { "level": { "enum": ["note", "warning", "error"] } } } } } } } } } },
                "automationDetails": { "properties": { "id": { "type": "string" } } },
                "invocations": { "items": { "required": ["executionSuccessful"] } },
                "originalUriBaseIds": { "type": "object" },
                "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
                "properties": { "type": "object" },
                "results": { "items": { "required": ["ruleId", "ruleIndex", "level", "message", "locations"], "additionalProperties": false,
                    "properties": { "ruleId": { "type": "string" }, "ruleIndex": { "type": "integer", "minimum": 0 },
                        "level": { "enum": ["note", "warning", "error"] }, "message": text,
                        "locations": { "items": place }, "relatedLocations": { "items": place },
                        "partialFingerprints": { "additionalProperties": { "type": "string" } } } } } } } } } })
}

/// Asserts that a log is well-formed and that its results and rules belong together.
fn well_formed(log: &Value) {
    let errors: Vec<_> = validator().iter_errors(log).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}\n{log:#}");
    let run = &log["runs"][0];
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
}

fn validator() -> jsonschema::Validator {
    jsonschema::options().should_validate_formats(true).build(&shape()).unwrap()
}

fn linted(name: &str, text: &str) -> Report {
    let document = Document::parse(Source::new(name, text)).unwrap();
    lint(&Api::new("t", Arc::new(document)), &Ruleset::generic()).unwrap()
}

fn log(report: &Report, title: &str) -> Value {
    log_in(report, title, None)
}

fn log_in(report: &Report, title: &str, root: Option<&Path>) -> Value {
    let catalog = || oas::catalog(&Ruleset::generic());
    sarif::log(report, title, &Tool { name: "t", version: "1.0.0", root: root.map(Path::to_path_buf), catalog })
}

fn fingerprints(log: &Value) -> Vec<String> {
    let results = log["runs"][0]["results"].as_array().unwrap();
    results.iter().map(|it| it["partialFingerprints"]["pointerAndMessage/v1"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn findings_of_lint_are_results_with_rules_and_places() {
    let broken = BASE
        .replace("summary: Read a book", "sumary: Read a book")
        .replace("          in: query", "          in: qeury");
    let log = log(&linted("openapi/a b.yaml", &broken), "lint");
    well_formed(&log);
    let results = log["runs"][0]["results"].as_array().unwrap();
    let result = results.iter().find(|it| it["ruleId"] == "unknown-choice").unwrap();
    let place = &result["locations"][0];
    assert_eq!(result["level"], "error");
    assert!(result["message"]["text"].as_str().unwrap().contains("did you mean `query`?"), "{result:#}");
    assert_eq!(
        place["physicalLocation"]["artifactLocation"],
        json!({"uri": "openapi/a%20b.yaml", "uriBaseId": "%SRCROOT%"})
    );
    let line = broken.lines().position(|line| line.contains("in: qeury")).unwrap() + 1;
    assert_eq!(
        place["physicalLocation"]["region"],
        json!({"startLine": line, "startColumn": 15, "endLine": line, "endColumn": 20})
    );
    assert_eq!(place["logicalLocations"][0]["fullyQualifiedName"], "/paths/~1books/get/parameters/1/in");
    let rule =
        &log["runs"][0]["tool"]["driver"]["rules"][usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
    assert!(!rule["fullDescription"]["text"].as_str().unwrap().contains("Reported as"), "{rule:#}");
}

#[test]
fn a_fingerprint_outlives_a_move_of_the_line_and_tells_twins_apart() {
    let broken = BASE.replace("summary: Read a book", "sumary: Read a book");
    let before = fingerprints(&log(&linted("a.yaml", &broken), "lint"));
    let moved = format!("# one\n# two\n{broken}");
    assert_eq!(before, fingerprints(&log(&linted("a.yaml", &moved), "lint")));
    let other = broken.replace("sumary", "sumarry");
    assert_ne!(before, fingerprints(&log(&linted("a.yaml", &other), "lint")));

    let twin = || Finding::in_file(Told::StaleFile, "a.rs", "the same");
    let report = Report { findings: vec![twin(), twin()], ..Report::default() };
    let twins = fingerprints(&log(&report, "check"));
    assert_ne!(twins[0], twins[1]);
}

#[test]
fn columns_are_utf16_code_units() {
    let source = Source::new("ñ%:/x.yaml", "a: '😀ñ'\nb: {😀: x}\n");
    let document = Document::parse(source).unwrap();
    let mut finding = Finding::at_value(Told::NotValid, &document, &Pointer::new("/b/😀"), "{id} [a](b)");
    finding.severity = Severity::Note;
    finding.related =
        Some(Box::new(Related { message: "here before".into(), source: document.source.clone(), span: 3..11 }));
    let log = log(&Report { findings: vec![finding], ..Report::default() }, "samples");
    well_formed(&log);
    let result = &log["runs"][0]["results"][0];
    assert_eq!(log["runs"][0]["columnKind"], "utf16CodeUnits");
    assert_eq!(result["level"], "note");
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region, &json!({"startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 10}));
    let related = &result["relatedLocations"][0]["physicalLocation"]["region"];
    assert_eq!(related, &json!({"startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 9}));
}

#[test]
fn no_path_of_the_machine_is_told() {
    let root = Path::new("/root-of-all/checkout");
    for (file, uri, based) in [
        ("/root-of-all/checkout/openapi/x.yaml", "openapi/x.yaml", true),
        ("/root-of-all/checkout/a/../openapi/./ñ.yaml", "openapi/%C3%B1.yaml", true),
        ("/somewhere/else/x:y.yaml", "x%3Ay.yaml", false),
        ("v1.2:openapi/x.yaml", "openapi/x.yaml", true),
    ] {
        let report = Report { findings: vec![Finding::in_file(Told::NotValid, file, "m")], ..Report::default() };
        let log = log_in(&report, "lint", Some(root));
        well_formed(&log);
        let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!((place["uri"].as_str(), place.get("uriBaseId").is_some()), (Some(uri), based), "{file}");
        assert!(!log.to_string().contains("root-of-all") && !log.to_string().contains("somewhere"), "{log:#}");
    }
}

#[test]
fn places_of_a_recording_have_columns_and_rules_their_own_words() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "t.yaml",
        "openapi: 3.0.3
info: {title: T, version: '1'}
servers: [{url: 'https://a.test'}]
paths: {/x: {get: {operationId: x, responses: {'200': {description: x, content: {application/json: {schema: {type: object, properties: {a: {type: integer}}}}}}}}}}
",
    );
    let entry = |a: &str| {
        json!({ "request": { "method": "GET", "url": "https://a.test/x", "headers": [] }, "response": { "status": 200,
            "headers": [{ "name": "content-type", "value": "application/json" }],
            "content": { "size": 9, "mimeType": "application/json", "text": format!("{{\"a\":{a}}}") } } })
    };
    // One line, as many exporters write it, with characters of two units before the mistake.
    let text =
        json!({ "comment": "\u{1f600}\u{1f600}ñ", "log": { "entries": [entry("1"), entry("\"no\""), entry("null")] } });
    let text = text.to_string();
    write("a.har", &text);
    let arguments = ["samples", "--spec", "t.yaml", "--har", "a.har", "--format", "sarif"];
    let output = Command::new(env!("CARGO_BIN_EXE_oas")).args(arguments).current_dir(folder.path()).output().unwrap();
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    well_formed(&log);
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 2, "{log:#}");
    for (result, needle) in results.iter().zip(["\\\"no\\\"", "null"]) {
        let before = &text[..text.find(needle).unwrap()];
        let column = before.encode_utf16().count() + 1;
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!(region, &json!({"startLine": 1, "startColumn": column}), "{needle}");
    }
    let rule = log["runs"][0]["tool"]["driver"]["rules"][0].to_string();
    assert!(rule.contains("Values have the described type.") && rule.contains("Such as"), "{rule}");
    assert!(!rule.contains("exchange 2") && !rule.contains("t.yaml"), "{rule}");
}

#[test]
fn a_log_that_breaks_the_shape_is_noticed() {
    let good = log(&linted("a.yaml", &BASE.replace("in: query", "in: qeury")), "lint");
    for (pointer, value) in [
        ("/version", json!("2.0.0")),
        ("/runs/0/columnKind", json!("bytes")),
        ("/runs/0/results/0/level", json!("fatal")),
        ("/runs/0/results/0/locations/0/physicalLocation/region/startLine", json!(0)),
        ("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri", json!("/etc/a b")),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap() = value;
        assert!(!validator().is_valid(&bad), "{pointer}");
    }
}

#[test]
fn the_commands_print_one_log() {
    let folder = TempDir::new().unwrap();
    let file: PathBuf = folder.path().join("broken.yaml");
    fs::write(&file, BASE.replace("in: query", "in: qeury")).unwrap();
    let run = |arguments: &[&str]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_oas")).args(arguments).current_dir(folder.path()).output().unwrap();
        (output.status.code(), serde_json::from_slice::<Value>(&output.stdout).unwrap())
    };
    let (status, log) = run(&["lint", "broken.yaml", "--format", "sarif"]);
    assert_eq!(status, Some(1));
    well_formed(&log);
    assert_eq!(log["runs"][0]["automationDetails"]["id"], "lint/");
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
    assert_eq!(place, &json!({"uri": "broken.yaml", "uriBaseId": "%SRCROOT%"}));
    assert!(!log.to_string().contains(folder.path().to_str().unwrap()), "{log:#}");
    fs::write(&file, BASE).unwrap();
    let (status, log) = run(&["lint", "broken.yaml", "--format", "sarif"]);
    assert_eq!(status, Some(0), "{log:#}");
    well_formed(&log);
}
