//! `consumers`: what it needs, and that it fails on what is broken.

use persat_codegen::repository::Repository;
use std::fs;
use std::path::Path;
use std::process::Command;
#[cfg(unix)]
use std::process::Output;
use tempfile::TempDir;

fn xtask(arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments).current_dir(folder);
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn without_node_and_python_it_does_not_run() {
    let empty = TempDir::new().unwrap();
    let root = Repository::find().unwrap().path("");
    for (command, missing) in [
        (vec!["consumers"], vec!["Node.js is missing", "Python is missing"]),
        (vec!["consumers", "--only", "spectral", "--format", "json"], vec!["Node.js is missing"]),
        (vec!["consumers", "--only", "datamodel-code-generator"], vec!["Python is missing"]),
        (vec!["compare"], vec!["Node.js is missing", "Python is missing"]),
        (vec!["pages", "--out", "target/none"], vec!["Node.js is missing", "npm is missing", "install it"]),
        (vec!["release", "99.0.0"], vec!["Node.js is missing"]),
    ] {
        let output = xtask(&command, &root).env("PATH", empty.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{command:?}");
        if command.contains(&"json") {
            let object: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            let failed = object["findings"].as_array().unwrap();
            assert!(failed.len() == 2 && failed.iter().all(|it| it["code"] == "could-not-run"), "{object:#}");
            assert!(failed[0]["help"].as_str().unwrap().contains("--only"), "{object:#}");
        } else {
            assert_eq!(text(&output.stdout), "", "{command:?}");
        }
        for what in missing {
            assert!(text(&output.stderr).contains(what), "{command:?}: {}", text(&output.stderr));
        }
    }
}

#[cfg(unix)]
#[test]
fn an_old_node_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    for (name, version) in [("node", "v18.20.4"), ("npm", "10.8.2")] {
        let path = folder.path().join(name);
        fs::write(&path, format!("#!/bin/sh\necho {version}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let root = Repository::find().unwrap().path("");
    let output = xtask(&["consumers", "--only", "redocly"], &root).env("PATH", folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("Node.js 20.0 or newer is needed; this is v18.20.4"), "{output:?}");
}

#[test]
fn every_tool_is_pinned_and_no_registry_is_named() {
    let pins = Repository::find().unwrap().path("xtask/consumers");
    let read = |name: &str| fs::read_to_string(pins.join(name)).unwrap();
    let json = |name: &str| serde_json::from_str::<serde_json::Value>(&read(name)).unwrap();
    for folder in ["", "redoc/", "browser/"] {
        let (package, lock) = (json(&format!("{folder}package.json")), json(&format!("{folder}package-lock.json")));
        assert_eq!(package["dependencies"], lock["packages"][""]["dependencies"]);
        for version in package["dependencies"].as_object().unwrap().values() {
            assert!(version.as_str().unwrap().starts_with(|c: char| c.is_ascii_digit()), "{version} is a range");
        }
        let packages = lock["packages"].as_object().unwrap().iter().filter(|(name, _)| !name.is_empty());
        assert!(packages.into_iter().all(|(_, it)| it["integrity"].is_string()), "{folder}: without a checksum");
        assert!(!read(&format!("{folder}package-lock.json")).contains("\"resolved\""));
    }
    for name in ["python", "openapi-generator", "openapi-core"] {
        let text = read(&format!("requirements/{name}.txt"));
        assert!(text.lines().count() > 0 && text.lines().all(|line| line.contains("==")), "{name}: {text}");
    }
}

/// A checkout with the installed tools of this one.
#[cfg(unix)]
fn checkout() -> TempDir {
    let source = Repository::find().unwrap();
    let folder = TempDir::new().unwrap();
    for part in ["openapi", "tests/samples", "xtask/consumers", ".redocly.lint-ignore.yaml"] {
        for entry in walkdir::WalkDir::new(source.path(part)).into_iter().map(Result::unwrap) {
            let to = folder.path().join(entry.path().strip_prefix(source.path("")).unwrap());
            if entry.file_type().is_file() {
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
    let cache = folder.path().join("target/consumers");
    fs::create_dir_all(&cache).unwrap();
    for entry in fs::read_dir(source.path("target/consumers")).unwrap().map(Result::unwrap) {
        if entry.file_name() != "work" && entry.file_name() != "logs" {
            std::os::unix::fs::symlink(entry.path(), cache.join(entry.file_name())).unwrap();
        }
    }
    folder
}

#[cfg(unix)]
fn consumers(folder: &Path, only: &[&str]) -> Output {
    let only = only.iter().flat_map(|name| ["--only", name]);
    let arguments: Vec<_> = ["consumers", "--format", "json"].into_iter().chain(only).collect();
    xtask(&arguments, folder).output().unwrap()
}

#[cfg(unix)]
fn codes(output: &Output) -> Vec<(String, String)> {
    let value: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = value["findings"].as_array().unwrap().iter();
    let text = |it: &serde_json::Value| it.as_str().unwrap().to_owned();
    findings.map(|it| (text(&it["code"]), text(&it["file"]))).collect()
}

#[cfg(unix)]
#[test]
#[ignore = "needs Node.js, Python and the tools that `cargo xtask consumers` installs"]
fn broken_samples_and_documents_are_found() {
    let folder = checkout();
    let sample = "tests/samples/persat/getClient/200.json";
    let edit = |file: &str, from: &str, to: &str| {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    };
    // A property that all require, under another name.
    edit(sample, "\"success\"", "\"succes\"");
    let tools = ["openapi-typescript", "openapi-python-client", "datamodel-code-generator"];
    for tool in tools {
        let output = consumers(folder.path(), &[tool]);
        assert_eq!(output.status.code(), Some(1), "{tool}: {}", text(&output.stderr));
        let found = codes(&output);
        let refused: Vec<_> = found.iter().filter(|(code, _)| code == "consumer-refuses-sample").collect();
        // Once for each of the two documents.
        assert!(
            refused.len() >= 2 && refused.iter().all(|(_, file)| file.ends_with("getClient/200.json")),
            "{found:?}"
        );
    }
    edit("openapi/published/persat.yaml", "operationId: getClient\n", "operationId: deleteClient\n");
    for tool in ["redocly", "redocly-spec", "spectral", "openapi-spec-validator"] {
        let output = consumers(folder.path(), &[tool]);
        assert_eq!(output.status.code(), Some(1), "{tool}: {}", text(&output.stderr));
        let found = codes(&output);
        let objected = |(code, file): &(String, String)| code == "consumer-objects" && file.ends_with("/persat.yaml");
        assert!(found.iter().any(objected), "{tool}: {found:?}");
    }
}
