//! `coverage`: what a recording or a folder shows is counted once and named where it is missing, and
//! the floor rises and never falls.

use oas::suite::recordings::{Suite, har};
use persat_codegen::repository::Repository;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

fn xtask(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).current_dir(folder).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The description of the suite and its sound recordings as one file.
fn shop(folder: &Path) -> (PathBuf, PathBuf) {
    let suite = Suite::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("oas/suite/recordings.yaml")).unwrap();
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
    let output = xtask(folder.path(), &arguments);
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

/// Coverage of one exchange with `https://a.example/s`, whose answer is a schema named `S`.
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
    xtask(folder, &["coverage", "--spec", spec, "--har", path, "--format", "json"])
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
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/base.yaml");
    let arguments = ["coverage", "--spec", spec.to_str().unwrap(), "--har", har.to_str().unwrap()];
    let output = xtask(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stdout));
    assert!(text(&output.stdout).contains("nothing-judged"), "{}", text(&output.stdout));
}

/// A copy of what `coverage` reads of the repository.
fn checkout() -> TempDir {
    let folder = TempDir::new().unwrap();
    let source = Repository::find().unwrap();
    for part in ["openapi", "tests/samples", "README.md"] {
        for entry in walkdir::WalkDir::new(source.path(part)).into_iter().map(Result::unwrap) {
            let target = folder.path().join(entry.path().strip_prefix(source.path("")).unwrap());
            if entry.file_type().is_dir() {
                fs::create_dir_all(target).unwrap();
            } else {
                fs::create_dir_all(target.parent().unwrap()).unwrap();
                fs::copy(entry.path(), target).unwrap();
            }
        }
    }
    folder
}

/// Replaces a text that stands in a file.
fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{} has no {from:?}", path.display());
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn what_has_no_source_may_only_become_less() {
    let folder = checkout();
    let run = |arguments: &[&str]| xtask(folder.path(), arguments);
    let path = |relative: &str| folder.path().join(relative);
    let floor = fs::read_to_string(path("openapi/coverage-floor.yaml")).unwrap();

    // A property that no page tells of is named at its place, and cannot be allowed by command.
    let before = "        id_cliente:\n";
    let added = "        inventado:\n          type: string\n          description: Of nobody.\n";
    edit(&path("openapi/recuperador.yaml"), before, &format!("{added}{before}"));
    let yaml = fs::read_to_string(path("openapi/recuperador.yaml")).unwrap();
    let line = yaml.lines().position(|it| it == "        inventado:").unwrap() + 1;
    let output = run(&["coverage", "--check"]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stdout);
    assert!(told.contains("error[unsourced]: no statement of a source leads to `FollowUp.inventado`"), "{told}");
    assert!(told.contains(&format!("openapi/recuperador.yaml:{line}:9")), "{told}");
    let output = run(&["coverage", "--raise"]);
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    assert!(told.contains("the unsourced properties of recuperador would rise from 0 to 1 of "), "{told}");
    assert_eq!(fs::read_to_string(path("openapi/coverage-floor.yaml")).unwrap(), floor);

    // Programs get the same, and what holds the statements.
    let json: serde_json::Value = serde_json::from_slice(&run(&["coverage", "--format", "json"]).stdout).unwrap();
    let evidence = &json["coverage"][1]["evidence"];
    let pointer = "/components/schemas/FollowUp/properties/inventado";
    let named =
        serde_json::json!([{ "measure": "unsourced properties", "name": "FollowUp.inventado", "pointer": pointer }]);
    assert_eq!(evidence["unsourced"], named);
    assert!(evidence["statements"]["schema"].as_u64().unwrap() > 0, "{evidence}");

    // With a record it has a source; the table and the published page have to follow.
    let record = format!(
        "recuperador:\n  - page: Another\n    statements:\n      - {{says: It is a text., at: [{pointer}], held: schema}}\n"
    );
    edit(&path("openapi/evidence.yaml"), "recuperador:\n", &record);
    let output = run(&["coverage", "--check"]);
    let told = text(&output.stdout);
    assert!(told.contains("stale-file") && !told.contains("unsourced]"), "{told}");
    assert_eq!(run(&["coverage", "--write"]).status.code(), Some(0));
    assert_eq!(run(&["coverage", "--check"]).status.code(), Some(0));

    // Where fewer lack one than are allowed, that is told and committed.
    let figures = fs::read_to_string(path("openapi/coverage-floor.yaml")).unwrap();
    fs::write(
        path("openapi/coverage-floor.yaml"),
        figures.replace("unsourced properties: 0", "unsourced properties: 3"),
    )
    .unwrap();
    let told = text(&run(&["coverage", "--check"]).stdout);
    assert!(
        told.contains("note[coverage-above-floor]") && told.contains("0 unsourced properties of recuperador"),
        "{told}"
    );
    assert_eq!(run(&["coverage", "--raise"]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(path("openapi/coverage-floor.yaml")).unwrap(), floor);
}

#[test]
fn the_floor_rises_and_never_falls() {
    let folder = checkout();
    let floor = folder.path().join("openapi/coverage-floor.yaml");
    let committed = fs::read_to_string(&floor).unwrap();
    let run = |flag: &str| xtask(folder.path(), &["coverage", flag]);
    assert_eq!(run("--check").status.code(), Some(0), "{}", text(&run("--check").stdout));

    // A sample less: the gate says so, and raising refuses.
    fs::remove_file(folder.path().join("tests/samples/persat/deleteClient/200.json")).unwrap();
    let output = run("--check");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("coverage-below-floor"), "{}", text(&output.stdout));
    let output = run("--raise");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("would fall from"), "{}", text(&output.stderr));
    assert_eq!(fs::read_to_string(&floor).unwrap(), committed);

    // A lower floor is raised again, and to what was committed but for the missing sample.
    fs::write(&floor, "persat:\n  operations: 1\n").unwrap();
    assert_eq!(run("--raise").status.code(), Some(0));
    let raised = fs::read_to_string(&floor).unwrap();
    assert!(raised != committed && raised.lines().count() == committed.lines().count());
    assert_eq!(run("--check").status.code(), Some(0));
}

#[test]
fn other_documents_are_refused_and_closed_pipes_are_no_panic() {
    let folder = TempDir::new().unwrap();
    let (spec, har) = shop(folder.path());
    let old = folder.path().join("old.yaml");
    for (version, said) in [("openapi: 3.1.0", "OpenAPI `3.1.0`"), ("swagger: '2.0'", "Swagger 2.0")] {
        fs::write(&old, format!("{version}\ninfo: {{title: t, version: '1'}}\npaths: {{}}\n")).unwrap();
        for command in ["samples", "coverage"] {
            let output = xtask(folder.path(), &[command, "--spec", "old.yaml", "--har", har.to_str().unwrap()]);
            let told = text(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{told}");
            assert!(told.contains("old.yaml") && told.contains(said), "{told}");
        }
    }
    // A recording that breaks off is not in order, whatever was found in the rest of it.
    let cut = folder.path().join("cut.har");
    let whole = fs::read(&har).unwrap();
    fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    let output = xtask(folder.path(), &["samples", "--spec", spec.to_str().unwrap(), "--har", "cut.har"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stdout).contains("not finished") && !text(&output.stdout).contains(": ok"));

    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["coverage", "--spec"]).arg(&spec).arg("--har").arg(&har).current_dir(folder.path());
    let mut child = command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(!text(&output.stderr).contains("panicked"), "{}", text(&output.stderr));
}
