//! From the body of a request to events.

use super::envelope::{PayloadError, UnknownEvent};
use crate::codec::surrogates::mended;
use crate::error::Error;
use crate::generated::persat::events::Event;
use crate::http::array::BYTE_ORDER_MARK;
use serde_json::Value;

impl Event {
    /// Decodes the body of one delivery.
    ///
    /// # Errors
    /// [`Error::Decode`]: the body is no JSON, no event, or a known event whose payload is not as
    /// documented. An event that is not known is no error, nor is a byte order mark.
    pub fn from_slice(body: &[u8]) -> Result<Self, Error> {
        Ok(from_value(parse(body)?)?)
    }

    /// Decodes a body that holds one event or an array of them.
    ///
    /// # Errors
    /// As for [`Event::from_slice`]; one bad event fails the whole body.
    pub fn all_from_slice(body: &[u8]) -> Result<Vec<Self>, Error> {
        parse_all(body)?.into_iter().map(|event| Ok(from_value(event)?)).collect()
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

/// The events of a body that holds one or an array of them, not decoded yet.
pub(super) fn parse_all(body: &[u8]) -> Result<Vec<Value>, Error> {
    Ok(match parse(body)? {
        Value::Array(events) => events,
        event => vec![event],
    })
}

fn parse(body: &[u8]) -> Result<Value, Error> {
    let body = body.strip_prefix(&BYTE_ORDER_MARK).unwrap_or(body);
    let mended = mended(body);
    serde_json::from_slice(mended.as_deref().unwrap_or(body))
        .map_err(|error| Error::decode("event", None, ".".to_owned(), &error.to_string()))
}

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
    Event::decode(event).map_err(|PayloadError { event, path, message }| Refused::Payload {
        error: Error::decode(&event.event_type, None, path, &message),
        event,
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
