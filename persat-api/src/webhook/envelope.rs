//! What an event comes in: its name and what it carries.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// An event this version does not know, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnknownEvent {
    /// Its name.
    #[serde(rename = "eventType")]
    pub event_type: String,
    /// What it carries; `None` when it carries nothing, not even `null`.
    #[serde(default, deserialize_with = "sent", skip_serializing_if = "Option::is_none")]
    pub payload: Option<Value>,
    /// What else was sent beside the two.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, Value>,
}

/// A value that was sent, `null` included.
fn sent<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// An event as sent.
#[derive(Serialize)]
pub(crate) struct Envelope<'a, P> {
    #[serde(rename = "eventType")]
    event_type: &'a str,
    payload: P,
}

impl<'a, P> Envelope<'a, P> {
    pub(crate) fn new(event_type: &'a str, payload: P) -> Self {
        Self { event_type, payload }
    }
}
