//! From the body of a request to events.

use super::envelope::UnknownEvent;
use super::plain::{self, Payload};
use crate::codec::decode::{from_text_by, readable};
use crate::error::{Error, inner_path};
use crate::generated::persat::events::Event;
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

impl Event {
    /// Decodes the body of one delivery.
    ///
    /// # Errors
    /// [`Error::Decode`]: the body is no JSON, no event, or a known event whose payload is not as
    /// documented. An event that is not known is no error, nor is a byte order mark.
    pub fn from_slice(body: &[u8]) -> Result<Self, Error> {
        decode(&readable(body))
    }

    /// Decodes a body that holds one event or an array of them.
    ///
    /// # Errors
    /// As for [`Event::from_slice`]; one bad event fails the whole body.
    pub fn all_from_slice(body: &[u8]) -> Result<Vec<Self>, Error> {
        texts(&readable(body))?.into_iter().map(decode).collect()
    }
}

/// Why a value is not the event it should be, and the value.
#[cfg_attr(not(feature = "webhook-receiver"), allow(dead_code))]
pub(super) enum Refused {
    /// It is no event: not an object, or one without a name.
    NoEvent { value: Value, error: Error },
    /// It is a known event that does not carry what is documented.
    Payload { event: Box<UnknownEvent>, error: Error },
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NoEvent { error, .. } | Refused::Payload { error, .. } => error,
        }
    }
}

/// The texts of the events of a body that holds one or an array of them.
pub(super) fn texts(body: &[u8]) -> Result<Vec<&[u8]>, Error> {
    if body.trim_ascii_start().first() != Some(&b'[') {
        return Ok(vec![body]);
    }
    let items: Vec<&RawValue> = serde_json::from_slice(body).map_err(no_json)?;
    Ok(items.into_iter().map(|item| item.get().as_bytes()).collect())
}

fn decode(text: &[u8]) -> Result<Event, Error> {
    match plain::event(text) {
        Some(event) => Ok(event),
        None => Ok(from_value(value(text)?)?),
    }
}

fn value(text: &[u8]) -> Result<Value, Error> {
    serde_json::from_slice(text).map_err(no_json)
}

/// What a text holds. Where that is JSON of which no `Value` can hold all, without the members that it cannot, and why.
#[cfg_attr(not(feature = "webhook-receiver"), allow(dead_code))]
pub(super) fn held(text: &[u8]) -> Result<(Value, Option<Error>), Error> {
    let error = match serde_json::from_slice(text) {
        Ok(value) => return Ok((value, None)),
        Err(error) => error,
    };
    let Ok(whole) = serde_json::from_slice::<&RawValue>(text) else { return Err(no_json(error)) };
    let members: BTreeMap<String, &RawValue> = serde_json::from_str(whole.get()).unwrap_or_default();
    let held = members.into_iter().filter_map(|(name, member)| Some((name, serde_json::from_str(member.get()).ok()?)));
    let value = Value::Object(held.collect());
    let name = value["eventType"].as_str().filter(|name| Event::KNOWN.contains(name)).unwrap_or("event");
    let error = Error::decode(name, None, ".".to_owned(), &error.to_string());
    Ok((value, Some(error)))
}

fn no_json(error: serde_json::Error) -> Error {
    Error::decode("event", None, ".".to_owned(), &error.to_string())
}

/// Decodes an event of whatever form.
pub(super) fn from_value(value: Value) -> Result<Event, Refused> {
    let no_event = |value: Value, path: &str, message: &str| Refused::NoEvent {
        value,
        error: Error::decode("event", None, path.to_owned(), message),
    };
    let Value::Object(members) = value else { return Err(no_event(value, ".", "expected an object")) };
    let event = UnknownEvent::from_members(members).map_err(|members| match members.contains_key("eventType") {
        true => no_event(members.into(), "eventType", "expected a string"),
        false => no_event(members.into(), ".", "missing field `eventType`"),
    })?;
    let Some(name) = Event::KNOWN.iter().find(|name| **name == event.event_type) else {
        return Ok(Event::Unknown(event));
    };
    let decoded = match &event.payload {
        // By way of its text: a decoder that reads texts alone is half as much to build.
        Some(payload) => from_text_by(Payload(name), payload.to_string().as_bytes())
            .map_err(|it| (inner_path("payload", &it.path), it.message)),
        None => Err((".".to_owned(), "missing field `payload`".to_owned())),
    };
    decoded.map_err(|(path, message): (String, String)| {
        let error = Error::decode(&event.event_type, None, path, &message);
        Refused::Payload { event: Box::new(event), error }
    })
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
        for body in [
            r#"{"eventType":"x.y","payload":{"a":1},"id":"evt_1","timestamp":3}"#,
            r#"{"eventType":"x.y"}"#,
            r#"{"eventType":"x.y","payload":null}"#,
        ] {
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
        assert!(Event::all_from_slice(b"[]").unwrap().is_empty());
        // Half a character, as a cut text has it, fails no delivery.
        assert!(Event::from_slice(br#"{"eventType":"x.y","payload":"\ud83d"}"#).is_ok());
    }
}
