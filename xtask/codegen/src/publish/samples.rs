//! All samples in one file, with where each comes from, by the operation or event that they show.

use oas::document::{Document, Source};
use oas::failure::Failure;
use oas::model::Api;
use oas::report::Report;
use oas::samples::{self, Subject};
use serde_json::{Map, Value, json};

use crate::repository::Repository;

/// Where the samples lie.
pub(super) const FOLDER: &str = "tests/samples";

/// The samples of all APIs.
///
/// # Errors
/// A sample, or what is known of it, cannot be read.
pub(super) fn bundle(repository: &Repository, apis: &[Api]) -> Result<Value, Failure> {
    let mut bundle = Map::new();
    for api in apis {
        let origin = origin(repository, api)?;
        let (mut operations, mut events) = (Map::new(), Map::new());
        // What is wrong with the samples is told by `samples`.
        for sample in samples::find(std::slice::from_ref(api), &repository.path(FOLDER), &mut Report::default())? {
            let mut entry = json!({ "file": format!("{}/{}", sample.api, sample.key) });
            let (group, name) = match &sample.subject {
                Subject::Response { operation, status } => {
                    entry["response"] = json!(status);
                    (&mut operations, operation)
                }
                Subject::Request { operation } => {
                    entry["request"] = json!(true);
                    (&mut operations, operation)
                }
                Subject::Event { event } => (&mut events, event),
            };
            entry["provenance"] = origin[&sample.key].clone();
            entry["body"] = Document::parse(Source::read(&sample.path)?)?.root.to_json();
            let list = group.entry(name.clone()).or_insert_with(|| json!([]));
            list.as_array_mut().into_iter().for_each(|it| it.push(entry.clone()));
        }
        bundle.insert(api.name.clone(), json!({ "operations": operations, "events": events }));
    }
    Ok(Value::Object(bundle))
}

/// Where each sample of an API comes from, by its key.
///
/// # Errors
/// It cannot be read.
pub(super) fn origin(repository: &Repository, api: &Api) -> Result<Value, Failure> {
    let path = repository.path(&format!("{FOLDER}/{}/provenance.yaml", api.name));
    Ok(Document::read(&path)?.root.to_json()["samples"].take())
}

/// How many samples the bundle has of an API.
pub(super) fn count(of_api: &Value) -> usize {
    let groups = ["operations", "events"].map(|it| of_api[it].as_object());
    groups.into_iter().flatten().flat_map(Map::values).filter_map(Value::as_array).map(Vec::len).sum()
}
