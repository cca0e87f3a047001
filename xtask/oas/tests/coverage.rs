//! `coverage`: what a recording or a folder shows is counted once and named where it is missing.

use oas::suite::recordings::{Suite, har};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_oas")).args(arguments).current_dir(folder).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The description of the suite and its sound recordings as one file.
fn shop(folder: &Path) -> (PathBuf, PathBuf) {
    let suite = Suite::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/recordings.yaml")).unwrap();
    let sound: Vec<_> = suite.recordings.iter().filter(|it| it.expect.is_empty()).map(|it| &it.exchange).collect();
    let path = folder.join("sound.har");
    fs::write(&path, har(sound)).unwrap();
    (suite.description, path)
}

#[test]
fn a_recording_is_counted_and_what_is_missing_is_named() {
    let folder = TempDir::new().unwrap();
    let (spec, har) = shop(folder.path());
    let page = folder.path().join("page.html");
    let (spec, har) = (spec.to_str().unwrap(), har.to_str().unwrap());
    let arguments = ["coverage", "--spec", spec, "--har", har, "--format", "json", "--html", page.to_str().unwrap()];
    let output = run(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let figures = &json["coverage"][0]["figures"];
    assert_eq!(figures["operations"], serde_json::json!({ "seen": 9, "of": 9 }));
    assert_eq!(figures["parameters"]["seen"], figures["parameters"]["of"]);
    let operation = |name: &str| {
        let all = json["coverage"][0]["operations"].as_array().unwrap();
        all.iter().find(|it| it["name"] == name).unwrap().clone()
    };
    let missing = |name: &str| operation(name)["missing"].to_string();
    assert!(
        missing("listItems").contains("Colour = \\\"green\\\" (sent)")
            || missing("listItems").contains("Colour = \\\"green\\\"")
    );
    assert!(missing("createItem").contains("4XX") && missing("createItem").contains("Item.note"));
    // What is never sent, or never received, is not asked for.
    assert!(!missing("createItem").contains("\"measure\":\"properties sent\",\"name\":\"Item.id\""));
    assert!(!missing("getItem").contains("Item.secret"));
    assert_eq!(operation("createOrder")["figures"]["nulls"], serde_json::Value::Null);
    let html = fs::read_to_string(&page).unwrap();
    assert!(
        html.contains("<details><summary><code>listItems</code>") && html.contains("prefers-color-scheme")
            || html.contains("color-scheme:light dark")
    );
    for outside in ["http://", "https://", "src=", "@import", "url("] {
        assert!(!html.contains(outside), "the page asks for {outside}");
    }
}

/// Coverage of one exchange with `https://a.example/s`, whose response is a schema named `S`.
fn of_one(folder: &Path, schemas: &str, body: &str) -> Output {
    let spec = folder.join("one.yaml");
    let head = "openapi: 3.0.3\ninfo: {title: one, version: '1'}\nservers: [{url: 'https://a.example'}]\npaths:\n  /s:\n    get:\n      operationId: getS\n      parameters: [{name: p, in: query, schema: {type: string}}]\n      responses:\n        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}\n        '404': {description: none}\ncomponents:\n  schemas:\n";
    fs::write(&spec, format!("{head}{schemas}")).unwrap();
    let exchange = serde_json::json!({
        "request": { "method": "GET", "url": "https://a.example/s" },
        "response": { "status": 200, "headers": { "content-type": "application/json" }, "text": body },
    });
    let path = folder.join("one.har");
    fs::write(&path, har([&exchange])).unwrap();
    let (spec, path) = (spec.to_str().unwrap(), path.to_str().unwrap());
    run(folder, &["coverage", "--spec", spec, "--har", path, "--format", "json"])
}

#[test]
fn figures_are_those_counted_by_hand() {
    let folder = TempDir::new().unwrap();
    let schemas = "    S: {type: object, required: [kind], properties: {kind: {type: string}, label: {type: string, nullable: true}}, discriminator: {propertyName: kind}}
    Circle: {allOf: [{$ref: '#/components/schemas/S'}, {type: object, properties: {radius: {type: number}}}]}
    Square: {allOf: [{$ref: '#/components/schemas/S'}, {type: object, properties: {side: {type: integer, enum: [1, 2]}}}]}
";
    let output = of_one(folder.path(), schemas, r#"{"kind": "Circle", "label": null, "radius": 1.5}"#);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let figures = json["coverage"][0]["figures"].as_object().unwrap();
    let figures: Vec<_> = figures.iter().map(|(name, it)| format!("{name} {}/{}", it["seen"], it["of"])).collect();
    let by_hand = [
        "operations 1/1",
        "statuses 1/2",
        "parameters 0/1",
        "properties received 3/4",
        "enum values 0/2",
        "alternatives 1/2",
        "nulls 1/1",
        "non-nulls 0/1",
    ];
    assert_eq!(figures, by_hand);

    // What does not fit shows nothing, and that is said.
    let output = of_one(folder.path(), schemas, r#"{"kind": "Circle", "radius": "x"}"#);
    assert!(text(&output.stdout).contains("unfit-evidence"), "{}", text(&output.stdout));
}

#[test]
fn schemas_that_are_part_of_themselves_come_to_an_end() {
    let folder = TempDir::new().unwrap();
    for schemas in [
        "    S: {allOf: [{$ref: '#/components/schemas/S'}]}",
        "    S: {oneOf: [{$ref: '#/components/schemas/S'}, {type: integer}]}",
        "    S: {allOf: [{$ref: '#/components/schemas/T'}]}\n    T: {anyOf: [{$ref: '#/components/schemas/S'}]}",
    ] {
        let output = of_one(folder.path(), schemas, "{\"a\": {\"a\": 1}}");
        assert!(matches!(output.status.code(), Some(0 | 1)), "{schemas}: {}", text(&output.stderr));
    }
}

#[test]
fn a_recording_of_another_api_is_a_finding() {
    let folder = TempDir::new().unwrap();
    let (_, har) = shop(folder.path());
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/base.yaml");
    let arguments = ["coverage", "--spec", spec.to_str().unwrap(), "--har", har.to_str().unwrap()];
    let output = run(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stdout));
    assert!(text(&output.stdout).contains("nothing-judged"), "{}", text(&output.stdout));
}

#[test]
fn other_documents_are_refused_and_closed_pipes_are_no_panic() {
    let folder = TempDir::new().unwrap();
    let (spec, har) = shop(folder.path());
    let old = folder.path().join("old.yaml");
    for (version, said) in [("openapi: 3.2.0", "OpenAPI `3.2.0`"), ("swagger: '2.0'", "Swagger 2.0")] {
        fs::write(&old, format!("{version}\ninfo: {{title: t, version: '1'}}\npaths: {{}}\n")).unwrap();
        for command in ["samples", "coverage"] {
            let output = run(folder.path(), &[command, "--spec", "old.yaml", "--har", har.to_str().unwrap()]);
            let told = text(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{told}");
            assert!(told.contains("old.yaml") && told.contains(said), "{told}");
        }
    }
    // A recording that breaks off is not in order, whatever was found in the rest of it.
    let cut = folder.path().join("cut.har");
    let whole = fs::read(&har).unwrap();
    fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    let output = run(folder.path(), &["samples", "--spec", spec.to_str().unwrap(), "--har", "cut.har"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stdout).contains("not finished") && !text(&output.stdout).contains(": ok"));

    let mut command = Command::new(env!("CARGO_BIN_EXE_oas"));
    command.args(["coverage", "--spec"]).arg(&spec).arg("--har").arg(&har).current_dir(folder.path());
    let mut child = command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(!text(&output.stderr).contains("panicked"), "{}", text(&output.stderr));
}
