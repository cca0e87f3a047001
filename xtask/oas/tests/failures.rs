//! What keeps a command from running is told to programs, too.

use serde_json::Value;
use std::fs;
use std::process::{Command, Output};
use tempfile::TempDir;

const DESCRIPTION: &str = "openapi: 3.0.3
info: {title: T, version: '1'}
servers: [{url: 'https://a.test'}]
paths: {/x: {get: {operationId: x, responses: {'200': {description: x, content: {application/json: {schema: {type: object}}}}}}}}
";

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("t.yaml", DESCRIPTION.as_bytes());
    write("bad.yaml", b"openapi: 3.0.3\ninfo: [\n");
    write("new.yaml", b"openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}\n");
    let lost = DESCRIPTION.replace("{type: object}", "{$ref: '#/components/schemas/No'}");
    write("lost.yaml", lost.as_bytes());
    write("twice.yaml", DESCRIPTION.replace("{title: T,", "{title: T, title: U,").as_bytes());
    write("cut.har", b"{\"log\": {\"entries\": [{\"request\"");
    write("samples/t/x/200.json", b"{\n  \"a\": \n");
    folder
}

fn run(folder: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_oas")).args(arguments).current_dir(folder.path()).output().unwrap()
}

#[test]
fn a_run_that_failed_gives_one_object_that_says_so() {
    let folder = folder();
    for (arguments, file, line, words) in [
        (["lint", "missing.yaml"].as_slice(), "missing.yaml", 1, "cannot read missing.yaml"),
        (&["lint", "bad.yaml"], "bad.yaml", 3, "not YAML"),
        (&["lint", "new.yaml"], "new.yaml", 1, "this is OpenAPI `3.2.0`"),
        (&["diff", "new.yaml", "t.yaml"], "new.yaml", 1, "this is OpenAPI `3.2.0`"),
        (&["diff", "t.yaml", "bad.yaml"], "bad.yaml", 3, "not YAML"),
        (&["diff", "t.yaml", "missing.yaml"], "missing.yaml", 1, "cannot read missing.yaml"),
        (&["diff", "lost.yaml", "t.yaml"], "lost.yaml", 4, "leads nowhere"),
        (&["diff", "t.yaml", "twice.yaml"], "twice.yaml", 2, "stands twice"),
        (&["diff", "--check-version", "t.yaml", "t.yaml"], "t.yaml", 2, "is not of the form 1.2.3"),
        (&["samples", "--spec", "new.yaml", "--har", "cut.har"], "new.yaml", 1, "3.2.0"),
        (&["samples", "--spec", "t.yaml", "--har", "cut.har"], "cut.har", 1, "ends in the middle"),
        (&["samples", "--spec", "t.yaml", "--har", "missing.har"], "missing.har", 1, "cannot read missing.har"),
        (&["samples", "--spec", "t.yaml", "--samples", "samples"], "samples/t/x/200.json", 3, "not JSON"),
        (&["coverage", "--spec", "t.yaml", "--samples", "samples"], "samples/t/x/200.json", 3, "not JSON"),
        (
            &["record", "--spec", "t.yaml", "--out", "o", "--key-file", "key", "--har", "cut.har"],
            "cut.har",
            1,
            "the middle",
        ),
        (&["samples", "--spec", "t.yaml"], "", 1, "what is held against this description?"),
        (&["coverage", "--spec", "t.yaml"], "", 1, "what is held against this description?"),
        (&["record", "--out", "o", "--har", "cut.har"], "", 1, "what was recorded?"),
        (&["lint", "--styel", "t.yaml"], "", 1, "unexpected argument '--styel'"),
        (&["samples", "--samples"], "", 1, "a value is required for '--samples <DIR>'"),
        (&["smaples"], "", 1, "unrecognized subcommand 'smaples'"),
    ] {
        let output = run(&folder, &[arguments, &["--format", "json"]].concat());
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {text}");
        let object: Value =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {text}"));
        let failed: Vec<_> =
            object["findings"].as_array().unwrap().iter().filter(|it| it["code"] == "could-not-run").collect();
        let [finding] = failed.as_slice() else { panic!("{arguments:?}: {text}") };
        assert_eq!(
            (finding["file"].as_str(), finding["line"].as_u64()),
            (Some(file), Some(line)),
            "{arguments:?}: {text}"
        );
        assert!(finding["message"].as_str().unwrap().contains(words), "{arguments:?}: {text}");
        assert!(finding["severity"] == "error" && object["checked"].is_object(), "{text}");
        // People read it where they did before, once.
        let shown = String::from_utf8(output.stderr).unwrap();
        assert!(shown.contains("error:") && shown.matches(words).count() == 1, "{shown}");
    }
}

#[test]
fn a_log_of_a_run_that_failed_says_so() {
    let folder = folder();
    for (arguments, uri) in [
        (["lint", "bad.yaml"].as_slice(), Some("bad.yaml")),
        (&["samples", "--spec", "t.yaml", "--har", "cut.har"], Some("cut.har")),
        (&["lint", "--styel"], None),
    ] {
        let output = run(&folder, &[arguments, &["--format=sarif"]].concat());
        assert_eq!(output.status.code(), Some(2));
        let log: Value = serde_json::from_slice(&output.stdout).unwrap();
        let invocation = &log["runs"][0]["invocations"][0];
        assert_eq!(invocation["executionSuccessful"], false);
        let note = &invocation["toolExecutionNotifications"][0];
        assert!(
            note["level"] == "error" && note["message"]["text"].as_str().is_some_and(|it| !it.is_empty()),
            "{log:#}"
        );
        let found = note.pointer("/locations/0/physicalLocation/artifactLocation/uri").and_then(Value::as_str);
        assert_eq!(found, uri, "{log:#}");
    }
}

#[test]
fn people_get_no_object_and_help_is_no_failure() {
    let folder = folder();
    let output = run(&folder, &["samples", "--spec", "t.yaml"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("--samples DIR") && text.contains("--har FILE"), "{text}");
    let output = run(&folder, &["lint", "--help", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stdout).unwrap().contains("Usage:"));
    assert_eq!(run(&folder, &["lint", "--format", "jsn"]).stdout.len(), 0);
}
