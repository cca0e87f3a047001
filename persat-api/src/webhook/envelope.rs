//! What an event comes in: its name and what it carries.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

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
    pub extra: Map<String, Value>,
}

impl UnknownEvent {
    /// An event from its object, which is given back if it has no name.
    pub(super) fn from_members(mut members: Map<String, Value>) -> Result<Self, Map<String, Value>> {
        match members.remove("eventType") {
            Some(Value::String(event_type)) => {
                Ok(Self { event_type, payload: members.remove("payload"), extra: members })
            }
            Some(other) => {
                members.insert("eventType".to_owned(), other);
                Err(members)
            }
            None => Err(members),
        }
    }

    /// What was sent.
    #[cfg(feature = "webhook-receiver")]
    pub(super) fn into_value(self) -> Value {
        let mut members = self.extra;
        members.extend(self.payload.map(|payload| ("payload".to_owned(), payload)));
        members.insert("eventType".to_owned(), Value::String(self.event_type));
        Value::Object(members)
    }
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
