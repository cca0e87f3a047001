//! The published documents in OpenAPI 3.1 say what those in 3.0 say, by our own tool.

use oas::diff::{Level, diff};
use oas::document::{Document, Source};
use oas::lint::{Ruleset, lint};
use oas::model::Api;
use oas::report::{CodeName, Severity};
use oas::samples::{self, Evidence};
use persat_codegen::repository::{PROJECTS, Repository};
use serde_json::Value;
use std::sync::{Arc, LazyLock};

static REPOSITORY: LazyLock<Repository> = LazyLock::new(|| Repository::find().unwrap());

fn published(name: &str, suffix: &str) -> Document {
    Document::read(&REPOSITORY.path(&format!("openapi/published/{name}{suffix}.yaml"))).unwrap()
}

#[test]
fn nothing_is_wrong_with_them() {
    for project in PROJECTS {
        let api = Api::new(project.name, Arc::new(published(project.name, "-3.1")));
        let report = lint(&api, &Ruleset::generic()).unwrap();
        let found: Vec<_> = report.findings.iter().filter(|it| it.severity > Severity::Note).collect();
        assert!(found.is_empty(), "{}: {found:?}", project.name);
        assert!(report.checked["objects"] > 300 && !api.operations.is_empty());
    }
    assert!(!Api::new("persat", Arc::new(published("persat", "-3.1"))).webhooks.is_empty());
}

#[test]
fn samples_are_judged_as_by_3_0() {
    let [old, new] = ["", "-3.1"].map(|suffix| {
        let apis = PROJECTS.iter().map(|it| Api::new(it.name, Arc::new(published(it.name, suffix))));
        let apis: Vec<_> = apis.collect();
        let folder = REPOSITORY.path("tests/samples");
        let report = samples::check(&apis, &folder, &mut (), Evidence::Own, None).unwrap();
        let found =
            report.findings.iter().map(|it| format!("{} {}:{} {}", it.code.name(), it.file, it.line, it.message));
        (found.collect::<Vec<_>>(), report.checked)
    });
    assert!(old.1["samples"] >= 40, "{:?}", old.1);
    assert_eq!(old, new);
}

#[test]
fn a_change_is_told_as_in_3_0() {
    for project in PROJECTS {
        let [old, new] = ["", "-3.1"].map(|suffix| published(project.name, suffix));
        let told = diff(&old, &new).unwrap();
        assert!(told.level() <= Level::Patch, "{}: {:?}", project.name, told.changes);
        // The number of the version, and the one word of the prose that names the place of the events.
        let known = ["openapi-version-changed", "docs-changed"];
        assert!(told.changes.len() <= 2 && told.changes.iter().all(|it| known.contains(&it.code.name())));
    }
    let [old, new] = ["", "-3.1"].map(|suffix| published("persat", suffix).root.to_json());
    let parsed = |value: &Value| Document::parse(Source::new("doc.json", &value.to_string())).unwrap();
    let (old_document, new_document) = (parsed(&old), parsed(&new));
    let mut seen = 0;
    for (kind, at) in places(&old) {
        let [a, b] = [&old, &new].map(|document| {
            let mut document = document.clone();
            change(kind, document.pointer_mut(&at).unwrap());
            parsed(&document)
        });
        let [a, b] = [(&old_document, &a), (&new_document, &b)].map(|(from, to)| {
            let told = diff(from, to).unwrap().changes;
            let line = |it: &oas::diff::Change| format!("{} {} {}", it.level.name(), it.code.name(), it.text());
            told.iter().map(line).collect::<Vec<_>>()
        });
        assert!(!a.is_empty(), "{kind} {at}");
        assert_eq!(a, b, "{kind} {at}");
        seen += 1;
    }
    assert!(seen >= 12, "{seen}");
}

/// Kinds of changes of a property, and places where each can be made: some of every kind.
fn places(document: &Value) -> Vec<(&'static str, String)> {
    let mut found: Vec<(&'static str, String)> = Vec::new();
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        for (property, schema) in schema["properties"].as_object().into_iter().flatten() {
            for kind in ["enum", "nullable", "maxLength", "format", "minimum", "type"] {
                let fits = match kind {
                    "enum" => schema[kind].as_array().is_some_and(|it| it.len() > 1),
                    "nullable" => schema[kind] == true && schema["type"] == "string",
                    "minimum" => schema[kind].is_i64() && schema.get("exclusiveMinimum").is_none(),
                    "type" => schema[kind] == "string" && schema.as_object().unwrap().len() < 3,
                    _ => schema.get(kind).is_some(),
                };
                if fits && found.iter().filter(|it| it.0 == kind).count() < 3 {
                    found.push((kind, format!("/components/schemas/{name}/properties/{property}")));
                }
            }
        }
    }
    found
}

/// The same change in the words of either version.
fn change(kind: &str, schema: &mut Value) {
    let members = schema.as_object_mut().unwrap();
    match kind {
        "enum" => drop(members["enum"].as_array_mut().unwrap().pop()),
        "nullable" => {
            members.remove("nullable");
            if let Some(Value::Array(types)) = members.get("type") {
                let only = types[0].clone();
                members["type"] = only;
            }
        }
        "maxLength" | "minimum" => members[kind] = (members[kind].as_i64().unwrap() + 1).into(),
        "format" => drop(members.remove("format")),
        _ => members["type"] = "integer".into(),
    }
}
