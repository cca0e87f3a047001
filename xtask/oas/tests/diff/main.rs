//! `diff` as a maintainer meets it: files, version control, formats, exit statuses, hostile input.

mod command;
mod words;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const BASE: &str = include_str!("../../suite/diff-base.yaml");

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("old.yaml"), BASE).unwrap();
    fs::write(folder.path().join("new.yaml"), edited()).unwrap();
    folder
}

/// One breaking change, one addition, in components.
fn edited() -> String {
    let text = BASE.replace("enum: [RED, GREEN]", "enum: [RED, GREEN, BLUE]");
    text.replace("        message: {type: string}", "        message: {type: string}\n        code: {type: string}")
}

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output: Output =
        Command::new(env!("CARGO_BIN_EXE_oas")).arg("diff").args(arguments).current_dir(folder).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=t", "-c", "user.email=t@example.com"];
    let output = Command::new("git").args(identity).args(arguments).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn document(rest: &str) -> String {
    format!("openapi: 3.0.3\ninfo: {{title: x, version: 1.0.0}}\n{rest}")
}

/// The paths and components of one operation whose response is `Out` and whose body is `In`.
fn one(schemas: &str) -> String {
    let content =
        |name: &str| format!("content: {{application/json: {{schema: {{$ref: '#/components/schemas/{name}'}}}}}}");
    document(&format!(
        "paths:\n  /a:\n    post:\n      operationId: doIt\n      requestBody: {{{}}}\n      responses: {{'200': {{description: x, {}}}}}\n\
         components:\n  schemas:\n{schemas}",
        content("In"),
        content("Out")
    ))
}

fn told(old: &str, new: &str, format: &str) -> String {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("old.yaml"), old).unwrap();
    fs::write(folder.path().join("new.yaml"), new).unwrap();
    let (status, out, err) = run(folder.path(), &["old.yaml", "new.yaml", "--format", format]);
    assert_eq!(status, Some(0), "{err}");
    out
}
