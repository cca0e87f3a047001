//! Events that Persat sends to a receiver of yours.
//!
//! ```
//! use persat_api::webhook::Event;
//!
//! let body = br#"{"eventType":"client.merged","payload":{"uid_client":"CL-1"}}"#;
//! match Event::from_slice(body)? {
//!     Event::ClientCreated(client) => println!("new client {}", client.uid_client),
//!     Event::Unknown(event) => println!("ignored: {}", event.event_type),
//!     _ => {}
//! }
//! # Ok::<(), persat_api::Error>(())
//! ```
//!
//! The vendor documents no signature: make the receiver's path unguessable. A delivery that fails
//! is repeated after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h, so the same event can arrive more
//! than once: answer 2xx at once, work afterwards, and make the work repeatable.

pub use crate::generated::persat::events::Event;

use crate::error::Error;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// An event this version does not know, whole.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UnknownEvent {
    /// Its name.
    pub event_type: String,
    /// What it carries.
    pub payload: Value,
}

/// An event as sent.
#[derive(Serialize, Deserialize)]
pub(crate) struct Envelope<N, P> {
    #[serde(rename = "eventType")]
    event_type: N,
    payload: P,
}

impl<N, P> Envelope<N, P> {
    pub(crate) fn new(event_type: N, payload: P) -> Self {
        Self { event_type, payload }
    }
}

/// Where and why a payload could not be decoded.
pub(crate) struct PayloadError {
    path: String,
    message: String,
}

pub(crate) fn payload<T: DeserializeOwned>(payload: Value) -> Result<T, PayloadError> {
    serde_path_to_error::deserialize(payload).map_err(|error| {
        let inner = error.path().to_string();
        let path = if inner == "." {
            "payload".to_owned()
        } else if inner.starts_with('[') {
            format!("payload{inner}")
        } else {
            format!("payload.{inner}")
        };
        PayloadError { path, message: error.inner().to_string() }
    })
}

impl Event {
    /// Decodes the body of one delivery.
    ///
    /// # Errors
    /// [`Error::Decode`]: the body is no JSON, no event, or a known event whose payload is not as
    /// documented. An event that is not known is no error.
    pub fn from_slice(body: &[u8]) -> Result<Self, Error> {
        from_value(parse(body)?)
    }

    /// Decodes a body that holds one event or an array of them.
    ///
    /// # Errors
    /// As for [`Event::from_slice`]; one bad event fails the whole body.
    pub fn all_from_slice(body: &[u8]) -> Result<Vec<Self>, Error> {
        match parse(body)? {
            Value::Array(events) => events.into_iter().map(from_value).collect(),
            event => from_value(event).map(|event| vec![event]),
        }
    }
}

fn parse(body: &[u8]) -> Result<Value, Error> {
    serde_json::from_slice(body).map_err(|error| Error::decode("event", None, ".".to_owned(), &error.to_string()))
}

fn from_value(value: Value) -> Result<Event, Error> {
    let envelope: Envelope<String, Value> = serde_path_to_error::deserialize(value)
        .map_err(|error| Error::decode("event", None, error.path().to_string(), &error.inner().to_string()))?;
    let name = envelope.event_type.clone();
    Event::decode(envelope.event_type, envelope.payload)
        .map_err(|error| Error::decode(&name, None, error.path, &error.message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_event_with_a_bad_payload_names_the_place_and_not_the_data() {
        let body = br#"{"eventType":"client.created","payload":{"uid_client":4711}}"#;
        let error = Event::from_slice(body).unwrap_err();
        let Error::Decode(decode) = &error else { panic!("{error}") };
        assert_eq!((decode.operation.as_str(), decode.path.as_str()), ("client.created", "payload.uid_client"));
        assert!(!error.to_string().contains("4711"), "{error}");
    }

    #[test]
    fn one_or_many() {
        let one = r#"{"eventType":"x.y","payload":[1]}"#;
        assert_eq!(Event::all_from_slice(one.as_bytes()).unwrap().len(), 1);
        assert_eq!(Event::all_from_slice(format!("[{one},{one}]").as_bytes()).unwrap().len(), 2);
        assert!(Event::from_slice(b"[]").is_err());
        assert!(Event::from_slice(b"{\"eventType\":\"x.y\"}").is_err());
        assert!(Event::from_slice(b"\xff").is_err());
    }
}
