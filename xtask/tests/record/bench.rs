//! Exchanges to record, a folder to record into, and what is seen there.

use oas::model::Api;
use oas::record::{self, Key, Options, Outcome, run};
use persat_codegen::repository::Repository;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;
use xtask::deviations::Deviations;

pub const CLIENT: &str = r#"{"success": true, "data": {
  "uid_client": "CL-0044", "company_name": "Ferretería Pérez SRL", "company_description": "Juan Pérez, tel. 4504-5300",
  "type_id": 2, "group_id": 3, "latitude": -34.54646, "longitude": -58.4324324, "service_time": 20, "wt": [480, 780],
  "street": "Av. Rivadavia", "street_nbr": "1234", "neighborhood": "Devoto", "city": "CABA", "country": "Argentina",
  "last_updated": "2022-04-27T11:40:34.000Z",
  "custom_fields": {"2": {"name": "Telefono", "value": "+54 9 11 4504-5300"}, "8": {"name": "CUIT", "value": "20-12345678-6"}}}}"#;

/// What of [`CLIENT`] must not stand in a sample.
pub const PERSONAL: [&str; 13] = [
    "0044",
    "ferreter",
    "pérez",
    "juan",
    "4504",
    "5300",
    "54646",
    "4324324",
    "rivadavia",
    "1234",
    "devoto",
    "12345678",
    "2022-04-27",
];

/// Parsed once: the documents are large.
static APIS: LazyLock<Vec<Api>> = LazyLock::new(|| Repository::find().unwrap().apis().unwrap());

pub fn apis() -> &'static [Api] {
    &APIS
}

pub fn exchange(method: &str, path: &str, status: u16, body: &str) -> Value {
    json!({
        "startedDateTime": "2026-03-04T10:00:00.000Z",
        "request": {
            "method": method, "url": format!("https://api.persat.com.ar/v1{path}"),
            "headers": [{"name": "Authorization", "value": "Bearer sk-very-secret-key-000111222"}],
            "cookies": [{"name": "sid", "value": "cookie-secret-333444555"}],
        },
        "response": {
            "status": status, "headers": [{"name": "Content-Type", "value": "application/json"}, {"name": "Set-Cookie", "value": "sid=cookie-secret-333444555"}],
            "content": {"size": body.len(), "mimeType": "application/json", "text": body},
        },
    })
}

pub struct Bench {
    pub folder: TempDir,
}

impl Bench {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn out(&self) -> PathBuf {
        self.folder.path().join("samples")
    }

    pub fn har(&self, entries: &[Value]) -> PathBuf {
        let path = self.folder.path().join("a.har");
        fs::write(&path, json!({"log": {"entries": entries}}).to_string()).unwrap();
        path
    }

    pub fn options(&self, entries: &[Value], apply: bool) -> Options {
        Options {
            source: record::Source::Har(self.har(entries), Vec::new()),
            out: self.out(),
            apply,
            only: Vec::new(),
            most: 1,
            case: None,
            day: None,
            against: "a live account".to_owned(),
            key: Key::new([9; 32]),
            keep: Vec::new(),
            progress: false,
        }
    }

    pub fn record(&self, entries: &[Value]) -> Outcome {
        run(apis(), self.options(entries, true), Deviations::default()).unwrap()
    }

    pub fn read(&self, key: &str) -> Value {
        serde_json::from_str(&fs::read_to_string(self.out().join("persat").join(key)).unwrap()).unwrap()
    }
}

pub fn codes(outcome: &Outcome) -> Vec<&str> {
    outcome.report.findings.iter().map(|it| it.code.name()).collect()
}

/// Every file below a folder with its content.
pub fn tree(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            all.push((entry.path(), String::new()));
            all.extend(tree(&entry.path()));
        } else {
            all.push((entry.path(), fs::read_to_string(entry.path()).unwrap()));
        }
    }
    all.sort();
    all
}

/// Kinds of values and keys that are properties, without the values.
pub fn shape(value: &Value) -> Value {
    match value {
        Value::Null => json!("null"),
        Value::Bool(_) => json!("bool"),
        Value::Number(it) => json!(if it.is_f64() { "float" } else { "int" }),
        Value::String(_) => json!("text"),
        Value::Array(items) => items.iter().map(shape).collect(),
        Value::Object(members) => members.iter().map(|(key, value)| json!([key, shape(value)])).collect(),
    }
}
