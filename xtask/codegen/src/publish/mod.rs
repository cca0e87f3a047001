//! `publish`: the files that other tools and languages take.

mod emit;
mod examples;
mod made;
mod others;
mod sandbox;
mod tags;
mod tolerant;
mod upgrade;

use crate::output::File;
use crate::repository::Repository;
use crate::translate;
use oas::failure::Failure;
use oas::model::{Api, rules};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The published files, as texts with their paths; `beside` are published as they are.
///
/// # Errors
/// A file cannot be read, or a text does not read back as what it was written from, which is a defect of this program.
pub fn files(repository: &Repository, beside: Vec<File>) -> Result<Vec<File>, Failure> {
    let mut files = Vec::new();
    let mut documents = serde_json::Map::new();
    let apis = repository.apis()?;
    let translations = translate::translations(repository)?;
    for api in &apis {
        let document = document(repository, api)?;
        let for_generators = sandbox::without(&document);
        let (upgraded, tolerant) = (upgrade::to_3_1(&for_generators), tolerant::tolerant(&for_generators));
        let name = &api.name;
        let source = format!("openapi/{name}.yaml");
        for (suffix, document) in [("", &document), ("-3.1", &upgraded), ("-tolerant", &tolerant)] {
            files.push(file(&format!("{name}{suffix}.yaml"), emit::yaml(document, &header(&source))?));
            files.push(file(&format!("{name}{suffix}.json"), emit::json(document)));
        }
        for translation in translations.iter().filter(|it| it.api == *name) {
            let (document, language) = (translation.overlay.apply(&document), &translation.language);
            let source = format!("openapi/{name}.yaml and {}", translation.path);
            files.push(file(&format!("{name}.{language}.yaml"), emit::yaml(&document, &header(&source))?));
            files.push(file(&format!("{name}.{language}.json"), emit::json(&document)));
        }
        documents.insert(
            name.clone(),
            json!({
                "title": document["info"]["title"],
                "version": document["info"]["version"],
                "operations": api.operations.len(),
                "webhooks": api.webhooks.len(),
            }),
        );
    }
    let described = files.len();
    files.extend(beside);
    let listed: Vec<Value> = files.iter().enumerate().map(|(at, file)| listed(file, at < described)).collect();
    files.push(file("manifest.json", emit::json(&json!({ "descriptions": documents, "files": listed }))));
    Ok(files)
}

/// What is published of an API, as an OpenAPI 3.0 document: with examples, of the vendor's or made.
///
/// # Errors
/// A sample cannot be read, or a schema cannot be judged by.
pub fn document(repository: &Repository, api: &Api) -> Result<Value, Failure> {
    let mut document = api.document.root.to_json();
    rules::say(&mut document);
    tags::name(&mut document);
    examples::add(repository, api, &mut document)?;
    others::add(&mut document);
    Ok(document)
}

/// A JSON file to publish.
#[must_use]
pub fn json(name: &str, value: &Value) -> File {
    file(name, emit::json(value))
}

/// A file to publish.
#[must_use]
pub fn file(name: &str, text: String) -> File {
    File { path: format!("openapi/published/{name}"), text }
}

/// The entry of a file in the manifest.
fn listed(file: &File, is_description: bool) -> Value {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let mut entry = json!({ "file": name });
    if is_description {
        entry["openapi"] = json!(if name.contains("-3.1.") { "3.1.1" } else { "3.0.3" });
        let translated = name.rsplit_once('.').and_then(|(stem, _)| translate::named(stem));
        entry["language"] = json!(translated.map_or("en", |(_, language)| language));
    }
    entry["bytes"] = json!(file.text.len());
    entry["sha256"] = json!(sha256(&file.text));
    entry
}

fn header(source: &str) -> String {
    format!("# Derived from {source} by `cargo xtask publish`; do not edit.\n")
}

fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
