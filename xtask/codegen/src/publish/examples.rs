//! Examples of responses and events: what the vendor printed, else what is made of the examples of the fields,
//! and said to be. Where the description leaves a body open there is none.

use super::made;
use super::samples::{FOLDER, origin};
use crate::repository::Repository;
use oas::document::{Document, Pointer, Source};
use oas::failure::Failure;
use oas::model::{Api, Response};
use oas::report::Report;
use oas::samples::{self, Sample, Subject};
use oas::schema::{Schemas, UnknownProperties};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const MADE: &str = "Made of the examples of its fields; no whole sample of the vendor's is known";

/// Adds them to a document, `document`, that was read of the description of `api`.
///
/// # Errors
/// A sample cannot be read, or a schema cannot be judged by.
pub fn add(repository: &Repository, api: &Api, document: &mut Value) -> Result<(), Failure> {
    // What is wrong with the samples is told by `samples`.
    let mut found = samples::find(std::slice::from_ref(api), &repository.path(FOLDER), &mut Report::default())?;
    // What was recorded is evidence, and nobody's words; it may show as little as an empty list.
    let origin = origin(repository, api)?;
    found.retain(|it| origin[&it.key]["kind"] != "recorded");
    let [_, received] = Schemas::both_directions(&api.document)?;
    let add = |document: &mut Value, content: &Pointer, schema: &Pointer, examples: BTreeMap<String, Value>| {
        let fits = |value: &Value| {
            received.compiled(schema, UnknownProperties::Deny).map(|compiled| compiled.fits(value)).unwrap_or(false)
        };
        let media = document.pointer_mut(content.as_str()).and_then(Value::as_object_mut);
        let Some(media) = media.filter(|it| !it.contains_key("example") && !it.contains_key("examples")) else {
            return;
        };
        let sound: serde_json::Map<_, _> = examples.into_iter().filter(|(_, it)| fits(&it["value"])).collect();
        if !sound.is_empty() {
            media.insert("examples".to_owned(), Value::Object(sound));
        }
    };
    for operation in &api.operations {
        for response in &operation.responses {
            let Some(schema) = response.json() else { continue };
            let is_failure = response.status.starts_with(['4', '5']);
            let own = |it: &Sample| matches!(&it.subject, Subject::Response { operation: of, status } if *of == operation.id && *status == response.status);
            // What operations share has no room for the words of one of them.
            let is_shared = response.at != response.resolved;
            let mut examples = if is_shared { BTreeMap::new() } else { of_samples(&found, own)? };
            if examples.is_empty()
                && let Some(value) = made::value(&api.document, schema)
            {
                let value = if is_failure { of_status(&api.document, value, response) } else { value };
                examples.insert("made".to_owned(), json!({ "summary": MADE, "value": value }));
            }
            add(document, &content(&response.resolved), schema, examples);
        }
    }
    for event in &api.webhooks {
        let Some((body, schema)) = event.request.as_ref().and_then(|body| Some((body, body.json()?))) else { continue };
        let own = |it: &Sample| matches!(&it.subject, Subject::Event { event: of } if *of == event.path);
        let mut examples = of_samples(&found, own)?;
        if examples.is_empty()
            && let Some(value) = made::value(&api.document, schema)
        {
            examples.insert("made".to_owned(), json!({ "summary": MADE, "value": value }));
        }
        add(document, &content(&body.at), schema, examples);
    }
    Ok(())
}

fn content(of: &Pointer) -> Pointer {
    of.child("content").child("application/json")
}

/// The samples as examples by their names.
fn of_samples(found: &[Sample], own: impl Fn(&Sample) -> bool) -> Result<BTreeMap<String, Value>, Failure> {
    let mut examples = BTreeMap::new();
    for sample in found.iter().filter(|it| own(it)) {
        let name = sample.key.rsplit('/').next().unwrap_or_default().trim_end_matches(".json");
        let name = name.split_once('.').map_or("printed", |(_, case)| case);
        let value = Document::parse(Source::read(&sample.path)?)?.root.to_json();
        examples.insert(name.to_owned(), json!({ "summary": "As the vendor prints it", "value": value }));
    }
    Ok(examples)
}

/// A failure as one of its status: the number and the vendor's name for it, and no message of another one's.
fn of_status(document: &Document, mut failure: Value, response: &Response) -> Value {
    let listed = |component: &str| {
        let list = document.get(&Pointer::new("/components/schemas").join([component, "enum"]));
        list.map(|it| it.to_json().as_array().cloned().unwrap_or_default()).unwrap_or_default()
    };
    let (statuses, kinds) = (listed("ErrorStatus"), listed("ErrorType"));
    let status = response.status.parse::<u64>().ok();
    let at = statuses.iter().position(|it| status.is_some() && it.as_u64() == status);
    if let (Some(at), Some(error)) = (at, failure.get_mut("error")) {
        error["status"] = statuses[at].clone();
        error["type"] = kinds.get(at).cloned().unwrap_or_default();
        if response.status != "400" {
            error["userMessage"] = json!("…");
        }
    }
    failure
}
