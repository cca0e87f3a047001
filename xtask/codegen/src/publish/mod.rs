//! `publish`: the files that other tools and languages take.

mod emit;
mod examples;
mod made;
mod manifest;
pub mod notes;
mod others;
mod samples;
mod sandbox;
mod tags;
mod tolerant;
mod upgrade;

pub use emit::{json as json_text, yaml as yaml_text};
pub use tolerant::{make_whole, open_enumerations};
pub use upgrade::to_3_1;

use crate::output::File;
use crate::repository::Repository;
use crate::translate;
use oas::failure::Failure;
use oas::model::{Api, rules};
use serde_json::Value;

/// The published files, as texts with their paths; `beside` are published as they are.
///
/// # Errors
/// A file cannot be read, a translation is in a language that [`notes`] lacks, or a text does not read back as what it
/// was written from, which is a defect of this program.
pub fn files(repository: &Repository, beside: Vec<File>) -> Result<Vec<File>, Failure> {
    let mut files = Vec::new();
    let apis = repository.apis()?;
    let translations = translate::translations(repository)?;
    for api in &apis {
        let whole = whole(repository, api)?;
        let plain = sandbox::without(&whole);
        let sandbox = sandbox::sandbox(&noted(whole, "en")?, &api.name);
        let english = noted(plain.clone(), "en")?;
        let name = &api.name;
        let source = format!("openapi/{name}.yaml");
        let variants =
            [("", english.clone()), ("-3.1", upgrade::to_3_1(&english)), ("-tolerant", tolerant::tolerant(&english))];
        for (suffix, document) in &variants {
            files.push(file(&format!("{name}{suffix}.yaml"), emit::yaml(document, &header(&source))?));
            files.push(json(&format!("{name}{suffix}.json"), document));
        }
        files.push(json(&format!("{name}-sandbox.json"), &sandbox));
        for translation in translations.iter().filter(|it| it.api == *name) {
            let language = &translation.language;
            let document = noted(translation.overlay.apply(&plain), language)?;
            let source = format!("openapi/{name}.yaml and {}", translation.path);
            files.push(file(&format!("{name}.{language}.yaml"), emit::yaml(&document, &header(&source))?));
            files.push(json(&format!("{name}.{language}.json"), &document));
        }
    }
    let described = files.len();
    let bundle = samples::bundle(repository, &apis)?;
    files.push(json("samples.json", &bundle));
    files.extend(beside);
    let manifest = manifest::manifest(&apis, &bundle, &files, described);
    files.push(json("manifest.json", &manifest));
    Ok(files)
}

/// What is published of an API, as an OpenAPI 3.0 document: with examples, of the vendor's or made. It is what
/// translations translate; publishing adds to each language the sentences of [`notes`].
///
/// # Errors
/// A sample cannot be read, or a schema cannot be judged by.
pub fn document(repository: &Repository, api: &Api) -> Result<Value, Failure> {
    Ok(sandbox::without(&whole(repository, api)?))
}

/// The same, with what only the sandbox reads.
fn whole(repository: &Repository, api: &Api) -> Result<Value, Failure> {
    let mut document = api.document.root.to_json();
    rules::say(&mut document);
    tags::name(&mut document);
    examples::add(repository, api, &mut document)?;
    others::add(&mut document);
    Ok(document)
}

fn noted(mut document: Value, language: &str) -> Result<Value, Failure> {
    notes::add(&mut document, language)?;
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

fn header(source: &str) -> String {
    format!("# Derived from {source} by `cargo xtask publish`; do not edit.\n")
}
