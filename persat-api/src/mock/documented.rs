//! The documented responses.

use super::pdf::pdf;
use super::place::members;
use super::reply::Reply;
use super::routes::{Description, Operation};
use serde_json::Value;

/// The name of an example that no page prints.
const MADE: &str = "made";

/// The documented success of an operation.
pub(super) enum Success {
    /// JSON, under this status.
    Json(u16, Value),
    /// Anything else.
    Other(Reply),
}

impl Description {
    /// The documented success of an operation: its first example, or the one of a name.
    pub(super) fn success(&self, operation: &Operation, name: Option<&str>) -> Option<Success> {
        let (status, content) = self.success_content(operation);
        let status = status.parse().unwrap_or(200);
        if content.get("application/pdf").is_some() {
            return Some(Success::Other(Reply::status(status).body(pdf()).content_type("application/pdf")));
        }
        let Some(media) = content.get("application/json") else { return Some(Success::Other(Reply::status(status))) };
        let example = self.examples(media).find(|(it, _)| name.is_none_or(|name| name == *it));
        match (example, name) {
            (Some((_, example)), _) => Some(Success::Json(status, example.clone())),
            (None, None) => Some(Success::Json(status, self.blank(&media["schema"], 0))),
            (None, Some(_)) => None,
        }
    }

    /// The schema of the documented success in JSON.
    pub(super) fn success_schema(&self, operation: &Operation) -> &'static Value {
        &self.success_content(operation).1["application/json"]["schema"]
    }

    /// All examples of the documented success, with their names.
    pub(super) fn successes(&self, operation: &Operation) -> impl Iterator<Item = (&'static str, &'static Value)> {
        self.examples(&self.success_content(operation).1["application/json"])
    }

    fn success_content(&self, operation: &Operation) -> (&'static str, &'static Value) {
        let found = members(&operation.definition["responses"]).find(|(status, _)| status.starts_with('2'));
        found.map_or(("200", &Value::Null), |(status, response)| (status, &self.resolve(response)["content"]))
    }

    /// The printed bodies of a documented failure.
    pub(super) fn failures(&self, operation: &Operation, status: u16) -> impl Iterator<Item = &'static Value> {
        let response = self.resolve(&operation.definition["responses"][status.to_string()]);
        self.examples(&response["content"]["application/json"]).filter(|(name, _)| *name != MADE).map(|(_, it)| it)
    }

    /// Whether a status of a failure is described for an operation.
    pub(super) fn has_status(&self, operation: &Operation, status: u16) -> bool {
        operation.definition["responses"].get(status.to_string()).is_some()
    }

    pub(super) fn examples(&self, media: &'static Value) -> impl Iterator<Item = (&'static str, &'static Value)> {
        let named = members(&media["examples"])
            .filter_map(|(name, example)| Some((name.as_str(), self.resolve(example).get("value")?)));
        media.get("example").map(|it| ("example", it)).into_iter().chain(named)
    }
}
