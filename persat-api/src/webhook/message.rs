//! What one accepted delivery holds.

use super::decode::{Refused, from_value, held, texts};
use super::dedup::DedupKey;
use super::plain;
use super::rejection::Rejection;
use crate::codec::decode::readable;
use crate::error::Error;
use crate::generated::persat::events::Event;
use serde_json::Value;

/// How much of what is no event is put aside: more is no delivery of the vendor's, and would cost
/// much more memory than it took to send.
const MOST_STRANGERS: usize = 1000;

/// What one accepted delivery holds: an event, or several when the body is an array.
///
/// **What cannot be decoded** is in [`undecoded`](Self::undecoded): a known event whose payload is
/// not as documented, one that holds what no [`Value`] can, and what stands among events without being one. Repeating it would not help,
/// since the vendor repeats the same for a day and then gives up: store what it holds, tell
/// somebody, and respond with 2xx, so that the events beside it are not repeated either. A receiver that
/// has nowhere to store it takes [`into_events`](Self::into_events), which refuses the whole
/// instead: the vendor then repeats it, shows it as failed, and lets it be sent by hand once the
/// receiver was brought up to date.
///
/// A body in which nothing is an event is no delivery of the vendor's, and is refused
/// ([`Rejection::NoEvent`]).
#[derive(Debug)]
#[non_exhaustive]
pub struct Message {
    /// The events, in their order.
    pub events: Vec<Received>,
    /// What cannot be decoded, in its order. Do not drop it.
    pub undecoded: Vec<Undecoded>,
    /// The id of the message, when its signature was verified. By the signature's specification
    /// all deliveries of one message have the same: then it recognises repetitions better than
    /// [`DedupKey`] does.
    pub id: Option<String>,
}

/// An event that arrived.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Received {
    /// The event.
    pub event: Event,
    /// What was sent, to the letter: store this, since the event holds only what this version knows.
    pub json: String,
    /// Equal for all deliveries of it.
    pub dedup_key: DedupKey,
}

/// A known event that does not carry what is documented, or something among events that is none.
#[derive(Debug)]
#[non_exhaustive]
pub struct Undecoded {
    /// What was sent, whole, but for members of it that no `Value` can hold: those in which a number is beyond all
    /// doubles (`1e999`), and those that are nested more than a hundred deep. They are in `json`.
    pub value: Value,
    /// The same, to the letter.
    pub json: String,
    /// Where it differs from what is documented, without its data.
    pub error: Error,
    /// Equal for all deliveries of it.
    pub dedup_key: DedupKey,
}

impl Undecoded {
    /// The event's name; `None` for what is no event.
    #[must_use]
    pub fn event_type(&self) -> Option<&str> {
        self.value.get("eventType")?.as_str()
    }
}

impl Message {
    /// Decodes a body that was authenticated already.
    pub(super) fn decode(body: &[u8], id: Option<String>) -> Result<Self, Rejection> {
        let mut message = Self { events: Vec::new(), undecoded: Vec::new(), id };
        let text = readable(body);
        let texts = texts(&text).map_err(Rejection::NoEvent)?;
        let values = texts.iter().map(|text| held(text)).collect::<Result<Vec<_>, _>>().map_err(Rejection::NoEvent)?;
        let strangers =
            values.iter().filter(|(it, _)| it.get("eventType").is_none_or(|name| !name.is_string())).count();
        if strangers > MOST_STRANGERS {
            let message = format!("{strangers} items are no events");
            return Err(Rejection::NoEvent(Error::decode("event", None, ".".to_owned(), &message)));
        }
        for (text, (value, lacking)) in texts.into_iter().zip(values) {
            // It was read as JSON, which is UTF-8.
            let json = String::from_utf8_lossy(text).into_owned();
            let dedup_key = if lacking.is_some() { DedupKey::of_text(&json) } else { DedupKey::of(&value) };
            let decoded = plain::event(text).map_or_else(
                || match lacking {
                    None => from_value(value),
                    Some(error) => Err(Refused::NoEvent { value, error }),
                },
                Ok,
            );
            let (value, error) = match decoded {
                Ok(event) => {
                    message.events.push(Received { event, json, dedup_key });
                    continue;
                }
                Err(Refused::Payload { event, error }) => (event.into_value(), error),
                Err(Refused::NoEvent { value, error }) => (value, error),
            };
            message.undecoded.push(Undecoded { value, json, error, dedup_key });
        }
        let holds_events = !message.events.is_empty() || message.undecoded.iter().any(|it| it.event_type().is_some());
        match message.undecoded.pop() {
            Some(Undecoded { error, .. }) if !holds_events => Err(Rejection::NoEvent(error)),
            last => {
                message.undecoded.extend(last);
                Ok(message)
            }
        }
    }

    /// All events, or none: for receivers that have nowhere to store what cannot be decoded.
    ///
    /// # Errors
    /// [`Rejection::Undecodable`]: something is [`undecoded`](Self::undecoded); respond with its
    /// status, so that the vendor repeats the delivery and shows it as failed.
    pub fn into_events(mut self) -> Result<Vec<Received>, Rejection> {
        match self.undecoded.pop() {
            None => Ok(self.events),
            Some(undecoded) => Err(Rejection::Undecodable(undecoded.error)),
        }
    }
}
