//! What the samples show of a description, and what they do not.

use oas::failure::Failure;
use oas::model::Api;
use oas::report::Report;
use oas::samples::{Subject, find};
use std::path::Path;

/// How much of an API has a sample.
#[derive(Debug, Clone)]
pub struct Exercised {
    /// Its name.
    pub api: String,
    /// Operations of which a response was seen, and how many there are.
    pub operations: (usize, usize),
    /// Documented statuses of which a body was seen, and how many there are.
    pub statuses: (usize, usize),
    /// Events seen, and how many there are.
    pub events: (usize, usize),
    /// Operations without any sample.
    pub unseen: Vec<String>,
}

/// Counts what the samples below a folder show of an API.
///
/// # Errors
/// The folder cannot be read.
pub fn exercised(api: &Api, samples: &Path) -> Result<Exercised, Failure> {
    let folder = samples.join(&api.name);
    let found = find(std::slice::from_ref(api), &folder, &mut Report::default())?;
    let mut responses: Vec<(&str, &str)> = Vec::new();
    let mut events: Vec<&str> = Vec::new();
    for sample in &found {
        match &sample.subject {
            Subject::Response { operation, status } => responses.push((operation, status)),
            Subject::Event { event } => events.push(event),
            Subject::Request { .. } => {}
        }
    }
    let seen = |id: &str| responses.iter().any(|(operation, _)| *operation == id);
    let status_seen = |id: &str, status: &str| responses.contains(&(id, status));
    let statuses = api
        .operations
        .iter()
        .flat_map(|it| it.responses.iter().map(|response| (it.name.as_str(), response.status.as_str())));
    let statuses: Vec<_> = statuses.collect();
    Ok(Exercised {
        api: api.name.clone(),
        operations: (api.operations.iter().filter(|it| seen(&it.name)).count(), api.operations.len()),
        statuses: (statuses.iter().filter(|(id, status)| status_seen(id, status)).count(), statuses.len()),
        events: (api.webhooks.iter().filter(|it| events.contains(&it.path.as_str())).count(), api.webhooks.len()),
        unseen: api.operations.iter().filter(|it| !seen(&it.name)).map(|it| it.name.clone()).collect(),
    })
}
