//! What the tools are given: the published files, the samples, and broken copies of both.
//!
//! A tool that is started wrongly reports nothing, as one does that finds nothing. So each also
//! gets something broken, and what it says of the rest counts only if it objects to that.

use super::tools::{Tools, unwritable};
use crate::codes::FindingCode;
use oas::document::{Document, Pointer, display_name};
use oas::failure::Failure;
use oas::model::{Api, Operation};
use oas::report::Report;
use oas::samples::{self, Subject};
use persat_codegen::repository::Repository;
use persat_codegen::translate::{Translation, translations};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A name that stands in a broken document and in nothing else.
pub const NOWHERE: &str = "Nowhere";

/// What the description of a made account counts as an API by, and its folders of samples.
pub const ACCOUNT: &str = "account";

/// A published file.
#[derive(Debug, Clone)]
pub struct Published {
    /// Path within the checkout, with `/`.
    pub path: String,
    /// File name without its ending: `persat-3.1`.
    pub name: String,
    /// Name of the API.
    pub api: String,
    /// Whether it is the OpenAPI 3.1 document.
    pub modern: bool,
    /// Whether it is YAML.
    pub yaml: bool,
    /// Whether it is the variant whose readers survive values of tomorrow.
    pub tolerant: bool,
}

/// A sample, as the other languages' tools need it.
#[derive(Debug, Clone)]
pub struct Sample {
    /// `persat/getClient/200.json`, below `tests/samples`.
    pub name: String,
    /// The file, for findings; empty in a broken copy.
    pub file: String,
    /// Its API.
    pub api: String,
    /// What it shows.
    pub kind: Kind,
    /// Operation id, or the event's name.
    pub operation: String,
    /// Status as the description writes it; empty where it is no response.
    pub status: String,
    /// Media type.
    pub media: String,
    /// Name of its component schema; empty where the description has it in place.
    pub schema: String,
    /// What it says.
    pub body: Value,
    /// Properties that must be there.
    required: Vec<String>,
    /// Whether it is a copy in which open enumerations have a value of tomorrow.
    pub tomorrow: bool,
}

/// What a sample shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Response,
    Request,
    Event,
}

impl Sample {
    /// For the judges in Python.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let kind = match self.kind {
            Kind::Response => "response",
            Kind::Request => "request",
            Kind::Event => "event",
        };
        // A class of statuses (`4XX`) keeps the sample's own status in its name.
        let status = self.name.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
        json!({ "name": self.name, "kind": kind, "operation": self.operation, "status": status,
            "schema": self.schema, "body": self.body })
    }
}

/// The published files, in the order of their names.
#[must_use]
pub fn published(apis: &[Api]) -> Vec<Published> {
    let mut files = Vec::new();
    for api in apis {
        for (ending, yaml) in [("yaml", true), ("json", false)] {
            for suffix in ["", "-3.1", "-tolerant"] {
                let (modern, tolerant) = (suffix == "-3.1", suffix == "-tolerant");
                let name = format!("{}{suffix}", api.name);
                let path = format!("openapi/published/{name}.{ending}");
                files.push(Published { path, name, api: api.name.clone(), modern, yaml, tolerant });
            }
        }
    }
    files
}

/// The published files whose only server is the sandbox. They describe what the others do, so that they are for linters
/// only.
#[must_use]
pub fn of_sandbox(apis: &[Api]) -> Vec<Published> {
    let of = |api: &Api| {
        let (name, api) = (format!("{}-sandbox", api.name), api.name.clone());
        let path = format!("openapi/published/{name}.json");
        Published { path, name, api, modern: false, yaml: false, tolerant: false }
    };
    apis.iter().map(of).collect()
}

/// The published files in other languages. What they describe is what the others do, so that they are for linters only.
///
/// # Errors
/// The translations cannot be read.
pub fn translated(repository: &Repository) -> Result<Vec<Published>, Failure> {
    let of_both = |it: Translation| {
        [("yaml", true), ("json", false)].map(|(ending, yaml)| {
            let name = format!("{}.{}", it.api, it.language);
            let path = format!("openapi/published/{name}.{ending}");
            Published { path, name, api: it.api.clone(), modern: false, yaml, tolerant: false }
        })
    };
    Ok(translations(repository)?.into_iter().flat_map(of_both).collect())
}

/// All published descriptions.
///
/// # Errors
/// The translations cannot be read.
pub fn all(repository: &Repository, apis: &[Api]) -> Result<Vec<Published>, Failure> {
    Ok([published(apis), translated(repository)?, of_sandbox(apis)].concat())
}

/// The samples of a folder. What cannot be placed is `cargo xtask samples`' to report, and a
/// finding here as well: nothing is left out in silence.
///
/// # Errors
/// A sample cannot be read.
pub fn samples(folder: &Path, apis: &[Api], report: &mut Report) -> Result<Vec<Sample>, Failure> {
    let mut found = Vec::new();
    for sample in samples::find(apis, folder, report)? {
        let Some(api) = apis.iter().find(|api| api.name == sample.api) else { continue };
        let described = match &sample.subject {
            Subject::Response { operation, status } => {
                let operation = api.operation(operation);
                let response = operation.and_then(|operation| operation.response(status));
                response.map(|it| (Kind::Response, operation, it.status.clone(), &it.content, it.json()))
            }
            Subject::Request { operation } => body(Kind::Request, api.operation(operation)),
            Subject::Event { event } => body(Kind::Event, api.webhook(event)),
        };
        let name = format!("{}/{}", sample.api, sample.key);
        let Some((kind, Some(operation), status, content, Some(schema))) = described else {
            let message = format!("`{name}` has no schema in the description");
            report.push(oas::report::Finding::in_file(
                FindingCode::UnmatchedSample,
                &display_name(&sample.path),
                message,
            ));
            continue;
        };
        let media = content.iter().find(|(_, it)| it.as_ref() == Some(schema)).map(|(media, _)| media.clone());
        let (component, required) = component(&api.document, schema);
        let sample = Sample {
            name,
            file: display_name(&sample.path),
            api: sample.api.clone(),
            kind,
            operation: if kind == Kind::Event { operation.path.clone() } else { operation.id.clone() },
            status,
            media: media.unwrap_or_default(),
            schema: component,
            body: Document::read(&sample.path)?.root.to_json(),
            required,
            tomorrow: false,
        };
        let of_tomorrow = of_tomorrow(&sample, &open_values(&api.document));
        found.extend([Some(sample), of_tomorrow].into_iter().flatten());
    }
    Ok(found)
}

/// The known texts of open enumerations, by the names of the properties that hold them.
fn open_values(document: &Document) -> HashMap<String, Vec<Value>> {
    let root = document.root.to_json();
    let schemas = root["components"]["schemas"].as_object().into_iter().flatten();
    let properties = schemas.filter_map(|(_, schema)| schema["properties"].as_object()).flatten();
    let mut known: HashMap<String, Vec<Value>> = HashMap::new();
    for (name, property) in properties {
        let reference = property["$ref"].as_str().or_else(|| property["allOf"][0]["$ref"].as_str());
        let target = reference.and_then(|it| root.pointer(it.trim_start_matches('#')));
        if let Some(target) = target.filter(|it| it["x-extensible-enum"] == true && it["type"] == "string") {
            known.entry(name.clone()).or_default().extend(target["enum"].as_array().into_iter().flatten().cloned());
        }
    }
    known
}

/// A copy of what a server sends with values that nobody knows, where it has some of open enumerations.
fn of_tomorrow(sample: &Sample, known: &HashMap<String, Vec<Value>>) -> Option<Sample> {
    fn change(value: &mut Value, known: &HashMap<String, Vec<Value>>) -> bool {
        match value {
            Value::Object(members) => members.iter_mut().fold(false, |changed, (name, value)| {
                if known.get(name).is_some_and(|values| values.contains(value)) {
                    *value = json!("VALUE_OF_TOMORROW");
                    return true;
                }
                change(value, known) || changed
            }),
            Value::Array(items) => items.iter_mut().map(|item| change(item, known)).filter(|it| *it).count() > 0,
            _ => false,
        }
    }
    let name = format!("{}.tomorrow.json", sample.name.trim_end_matches(".json"));
    let mut copy = Sample { name, tomorrow: true, ..sample.clone() };
    (sample.kind != Kind::Request && change(&mut copy.body, known)).then_some(copy)
}

type Described<'a> = (Kind, Option<&'a Operation>, String, &'a Vec<(String, Option<Pointer>)>, Option<&'a Pointer>);

fn body(kind: Kind, operation: Option<&Operation>) -> Option<Described<'_>> {
    let body = operation?.request.as_ref()?;
    Some((kind, operation, String::new(), &body.content, body.json()))
}

/// The component a schema refers to, and the properties that it requires.
fn component(document: &Document, schema: &Pointer) -> (String, Vec<String>) {
    let reference = document.get(schema).and_then(|node| node.text("$ref")).map(Pointer::new);
    let required = reference.as_ref().and_then(|at| document.get(at)?.get("required"));
    let required = required.map_or(&[][..], |node| node.items()).iter().filter_map(|it| it.as_str());
    let name = reference.as_ref().and_then(Pointer::last).map(|name| name.to_string());
    (name.unwrap_or_default(), required.map(str::to_owned).collect())
}

/// Two broken copies of a sample, where one suits: without a required property, and with one that
/// nobody declared.
#[must_use]
pub fn broken_samples(samples: &[&Sample]) -> Option<(Sample, Sample)> {
    let suits = |sample: &&&Sample| {
        sample.kind == Kind::Response && sample.required.iter().any(|key| sample.body.get(key).is_some())
    };
    let sample = *samples.iter().find(suits)?;
    let copy = |what: &str| Sample { name: format!("{what}/{}", sample.name), file: String::new(), ..sample.clone() };
    let (mut missing, mut undeclared) = (copy("missing"), copy("undeclared"));
    let key = sample.required.iter().find(|key| sample.body.get(key).is_some())?;
    missing.body.as_object_mut()?.remove(key);
    undeclared.body.as_object_mut()?.insert("undeclaredProperty".to_owned(), json!(1));
    Some((missing, undeclared))
}

/// Writes a copy of the smallest published document with a dangling reference, and gives its path.
///
/// # Errors
/// The original cannot be read, or the copy not written.
pub fn broken_document(repository: &Repository, tools: &Tools, modern: bool) -> Result<PathBuf, Failure> {
    let suffix = if modern { "-3.1" } else { "" };
    let original = repository.path(&format!("openapi/published/recuperador{suffix}.json"));
    let mut document = Document::read(&original)?.root.to_json();
    let reference = format!("#/components/schemas/{NOWHERE}");
    document["components"]["schemas"]["Broken"] = json!({ "type": "object", "description": "A dangling reference.",
        "properties": { "x": { "$ref": reference } } });
    let folder = tools.cache("work/broken");
    let path = folder.join(format!("broken{suffix}.json"));
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&path, document.to_string()));
    written.map(|()| path.clone()).map_err(|error| unwritable(&path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is published is what is looked at: no file is forgotten.
    #[test]
    fn every_published_description_is_linted() {
        let repository = Repository::at(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
        let mut listed: Vec<_> =
            all(&repository, &repository.apis().unwrap()).unwrap().into_iter().map(|it| it.path).collect();
        let mut there: Vec<_> = fs::read_dir(repository.path("openapi/published"))
            .unwrap()
            .map(|it| it.unwrap().path())
            .filter(|path| path.extension().is_some_and(|it| it == "yaml" || it == "json"))
            .filter(|path| Document::read(path).unwrap().root.get("openapi").is_some())
            .map(|path| format!("openapi/published/{}", path.file_name().unwrap().to_string_lossy()))
            .collect();
        listed.sort();
        there.sort();
        assert_eq!(listed, there);
        assert!(listed.len() > 15, "{listed:?}");
    }
}
