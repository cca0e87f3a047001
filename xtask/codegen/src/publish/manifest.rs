//! What is published, with versions, checksums and how well it is known.

use super::samples;
use crate::output::File;
use crate::translate;
use hmac_sha256::Hash;
use oas::model::Api;
use serde_json::{Map, Value, json};

/// The manifest of files, of which the first `described` are descriptions.
pub(super) fn manifest(apis: &[Api], bundle: &Value, files: &[File], described: usize) -> Value {
    let listed: Vec<Value> = files.iter().enumerate().map(|(at, file)| listed(file, at < described)).collect();
    let of = |api: &Api| (api.name.clone(), described_api(api, &bundle[&api.name]));
    let descriptions: Map<_, _> = apis.iter().map(of).collect();
    json!({ "descriptions": descriptions, "files": listed })
}

fn described_api(api: &Api, samples: &Value) -> Value {
    let root = api.document.root.to_json();
    let evidence = |levels: &mut dyn Iterator<Item = &Value>| {
        let mut counts = json!({ "documented": 0, "partial": 0, "observed": 0, "inferred": 0 });
        for level in levels.filter_map(Value::as_str) {
            counts[level] = json!(counts[level].as_u64().unwrap_or_default() + 1);
        }
        counts
    };
    let under = |key: &str| root[key].as_object().into_iter().flat_map(Map::values).filter_map(Value::as_object);
    let mut operations = under("paths").flat_map(Map::values).filter_map(|it| it.get("x-evidence"));
    let mut events = under("x-webhooks").flat_map(Map::values).filter_map(|it| it.get("x-evidence"));
    json!({
        "title": root["info"]["title"],
        "version": root["info"]["version"],
        "operations": api.operations.len(),
        "webhooks": api.webhooks.len(),
        "evidence": { "operations": evidence(&mut operations), "webhooks": evidence(&mut events) },
        "samples": samples::count(samples),
    })
}

/// The entry of a file.
fn listed(file: &File, is_description: bool) -> Value {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let mut entry = json!({ "file": name });
    if is_description {
        entry["openapi"] = json!(if name.contains("-3.1.") { "3.1.1" } else { "3.0.3" });
        let translated = name.rsplit_once('.').and_then(|(stem, _)| translate::named(stem));
        entry["language"] = json!(translated.map_or("en", |(_, language)| language));
    }
    entry["bytes"] = json!(file.text.len());
    let sum = Hash::hash(file.text.as_bytes());
    entry["sha256"] = json!(sum.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    entry
}
