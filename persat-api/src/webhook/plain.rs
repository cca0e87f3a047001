//! An event as the vendor sends it: its name first, then what it carries, once each.
//!
//! Such an event is decoded in one go. Any other is for the [reader](super::decode) that holds it whole.

use crate::codec::decode::from_text;
use crate::generated::persat::events::Event;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// Decodes a text that is such an event, of a name that this version knows.
pub(super) fn event(text: &[u8]) -> Option<Event> {
    from_text(text).ok().map(|Plain(event)| event)
}

struct Plain(Event);

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Members).map(Self)
    }
}

#[derive(Deserialize)]
#[serde(field_identifier)]
enum Member {
    #[serde(rename = "eventType")]
    Name,
    #[serde(rename = "payload")]
    Payload,
    #[serde(other)]
    Other,
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Event;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an event")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Event, A::Error> {
        let (mut name, mut event) = (None, None);
        while let Some(member) = members.next_key()? {
            match (member, name) {
                (Member::Name, None) => name = Some(members.next_value::<Known>()?.0),
                (Member::Payload, Some(name)) if event.is_none() => {
                    event = Some(members.next_value_seed(Payload(name))?)
                }
                (Member::Other, _) => {
                    members.next_value::<IgnoredAny>()?;
                }
                _ => return Err(A::Error::custom("not as the vendor sends it")),
            }
        }
        event.ok_or_else(|| A::Error::missing_field("payload"))
    }
}

/// The name of an event that this version knows.
struct Known(&'static str);

impl<'de> Deserialize<'de> for Known {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::codec::text::read(deserializer, |text| match Event::KNOWN.iter().find(|name| **name == text) {
            Some(name) => Ok(Self(name)),
            None => Err("this event is not known"),
        })
    }
}

/// Reads the payload of an event of this name.
pub(super) struct Payload(pub(super) &'static str);

impl<'de> DeserializeSeed<'de> for Payload {
    type Value = Event;

    fn deserialize<D: Deserializer<'de>>(self, payload: D) -> Result<Event, D::Error> {
        Event::read(self.0, payload)
    }
}
