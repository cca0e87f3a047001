//! The documents and the crate of a made account, of broken ones and of a large one.

mod krate;
mod made;
mod odd;

use oas::document::{Document, Source};
use oas::lint::Ruleset;
use oas::model::Api;
use oas::report::{Report, Severity};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn base() -> Value {
    serde_json::from_str(&std::fs::read_to_string(root().join("openapi/published/persat.json")).unwrap()).unwrap()
}

fn made() -> PathBuf {
    root().join("tests/account/templates")
}

fn files_of(folder: &Path) -> (Vec<(String, String)>, Report) {
    let mut report = Report::default();
    let account = persat_account::account(folder, &mut report).unwrap();
    let files = persat_account::files(&base(), &account, &mut report).unwrap();
    (files, report)
}

fn document(files: &[(String, String)], name: &str) -> Value {
    serde_json::from_str(&files.iter().find(|it| it.0 == name).unwrap().1).unwrap()
}

fn errors(name: &str, text: &str) -> Vec<String> {
    let parsed = Document::parse(Source::new(name, text)).unwrap();
    let report = oas::lint::lint(&Api::new("account", Arc::new(parsed)), &Ruleset::generic()).unwrap();
    let counted = report.findings.iter().filter(|it| it.severity > Severity::Note);
    counted.map(|it| format!("{name}:{} {} {} {}", it.line, it.code, it.pointer, it.message)).collect()
}

/// Saves a form.
fn save_form(folder: &Path, id: i64, title: &str, widgets: &Value) {
    let form = json!({ "success": true, "data": { "form_group": id, "schema_id": id, "production": true, "version": 1,
        "draft": false, "description": { "title": title, "color": "RED", "widgets": widgets } } });
    std::fs::write(folder.join(format!("getFormSchema.{id}.json")), form.to_string()).unwrap();
}

/// The strict components and what was told, with file and weight, after the documents were found sound.
fn outcome(folder: &Path) -> (Value, Vec<(String, String)>) {
    let (files, report) = files_of(folder);
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with("t.json")) {
        let found = errors(name, text);
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
    let told = report.findings.iter().map(|it| {
        assert!(!it.file.is_empty() && it.snippet.is_none(), "{it:?}");
        let file = it.file.rsplit('/').next().unwrap_or_default().to_owned();
        (file, format!("{} {} {}", it.severity.name(), it.code, it.message))
    });
    let told = told.collect();
    (document(&files, "persat-account.json")["components"]["schemas"].clone(), told)
}

fn widget(id: &str, kind: &str, settings: &Value) -> Value {
    json!({ "id": id, "title": "Campo", "subtitle": "", "widget_type": kind, "description": settings })
}
