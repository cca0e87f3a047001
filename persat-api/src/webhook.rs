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

use crate::error::{Error, inner_path};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// An event this version does not know, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UnknownEvent {
    /// Its name.
    #[serde(rename = "eventType")]
    pub event_type: String,
    /// What it carries; `None` when it carries nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<Value>,
    /// What else was sent beside the two.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, Value>,
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

/// Where and why a payload could not be decoded.
pub(crate) struct PayloadError {
    path: String,
    message: String,
}

pub(crate) fn payload<T: Payload>(event: &UnknownEvent) -> Result<T, PayloadError> {
    let refuse = |path: String, message: String| PayloadError { path, message };
    let Some(payload) = &event.payload else {
        return Err(refuse(".".to_owned(), "missing field `payload`".to_owned()));
    };
    if T::IS_OBJECT && !payload.is_object() {
        return Err(refuse("payload".to_owned(), "expected an object".to_owned()));
    }
    serde_path_to_error::deserialize(payload).map_err(|error| {
        let path = inner_path("payload", &error.path().to_string());
        refuse(path, error.inner().to_string())
    })
}

/// What an event carries: a struct, a list, or anything. Structs come as objects only, although the
/// decoder would take a list of their fields as well.
pub(crate) trait Payload: DeserializeOwned {
    const IS_OBJECT: bool;
}

impl<T: DeserializeOwned> Payload for Box<T> {
    const IS_OBJECT: bool = true;
}

impl<T: DeserializeOwned> Payload for Vec<T> {
    const IS_OBJECT: bool = false;
}

impl Payload for Value {
    const IS_OBJECT: bool = false;
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
    if !value.is_object() {
        return Err(Error::decode("event", None, ".".to_owned(), "expected an object"));
    }
    let event: UnknownEvent = serde_path_to_error::deserialize(value)
        .map_err(|error| Error::decode("event", None, error.path().to_string(), &error.inner().to_string()))?;
    let name = event.event_type.clone();
    Event::decode(event).map_err(|error| Error::decode(&name, None, error.path, &error.message))
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
    fn an_unknown_event_is_handed_over_whole() {
        for body in [r#"{"eventType":"x.y","payload":{"a":1},"id":"evt_1","timestamp":3}"#, r#"{"eventType":"x.y"}"#] {
            let event = Event::from_slice(body.as_bytes()).unwrap();
            assert!(matches!(event, Event::Unknown(_)));
            assert_eq!(serde_json::to_value(&event).unwrap(), serde_json::from_str::<Value>(body).unwrap());
        }
    }

    #[test]
    fn one_or_many() {
        let one = r#"{"eventType":"x.y","payload":[1]}"#;
        assert_eq!(Event::all_from_slice(one.as_bytes()).unwrap().len(), 1);
        assert_eq!(Event::all_from_slice(format!("[{one},{one}]").as_bytes()).unwrap().len(), 2);
        assert!(Event::from_slice(b"[]").is_err());
        assert!(Event::from_slice(br#"["client.deleted",{"uid_client":"x"}]"#).is_err());
        assert!(Event::from_slice(br#"{"eventType":"client.deleted"}"#).is_err());
        assert!(Event::from_slice(br#"{"eventType":"client.deleted","payload":["x"]}"#).is_err());
        assert!(Event::from_slice(b"\xff").is_err());
    }
}
