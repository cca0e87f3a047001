//! What one accepted delivery holds.

use super::decode::{Refused, from_value, parse_all};
use super::{DedupKey, Event, Rejection, UnknownEvent};
use crate::error::Error;

/// What one accepted delivery holds: an event, or several when the body is an array.
///
/// **An event whose name is known but whose payload is not as documented** is in
/// [`undecoded`](Self::undecoded). Repeating it would not help, since the vendor repeats the same
/// for a day and then gives up: store what it holds, tell somebody, and answer 2xx, so that the
/// events beside it are not repeated either. A receiver that has nowhere to store it takes
/// [`into_events`](Self::into_events), which refuses the whole instead: the vendor then repeats
/// it, shows it as failed, and lets it be sent by hand once the receiver was brought up to date.
#[derive(Debug)]
#[non_exhaustive]
pub struct Message {
    /// The events, in their order.
    pub events: Vec<Received>,
    /// Known events that do not carry what is documented, in their order. Do not drop them.
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
    /// Equal for all deliveries of it.
    pub dedup_key: DedupKey,
}

/// A known event that does not carry what is documented.
#[derive(Debug)]
#[non_exhaustive]
pub struct Undecoded {
    /// The event, whole. It serializes to what was sent.
    pub event: UnknownEvent,
    /// Where it differs from what is documented, without its data.
    pub error: Error,
    /// Equal for all deliveries of it.
    pub dedup_key: DedupKey,
}

impl Message {
    /// Decodes a body that was authenticated already.
    pub(super) fn decode(body: &[u8], id: Option<String>) -> Result<Self, Rejection> {
        let mut message = Self { events: Vec::new(), undecoded: Vec::new(), id };
        for value in parse_all(body).map_err(Rejection::NoEvent)? {
            let dedup_key = DedupKey::of(&value);
            match from_value(value) {
                Ok(event) => message.events.push(Received { event, dedup_key }),
                Err(Refused::Payload { event, error }) => {
                    message.undecoded.push(Undecoded { event: *event, error, dedup_key });
                }
                Err(Refused::NoEvent(error)) => return Err(Rejection::NoEvent(error)),
            }
        }
        Ok(message)
    }

    /// All events, or none: for receivers that have nowhere to store what cannot be decoded.
    ///
    /// # Errors
    /// [`Rejection::Undecodable`]: there are [`undecoded`](Self::undecoded) events; answer with its
    /// status, so that the vendor repeats the delivery and shows it as failed.
    pub fn into_events(mut self) -> Result<Vec<Received>, Rejection> {
        match self.undecoded.pop() {
            None => Ok(self.events),
            Some(undecoded) => Err(Rejection::Undecodable(undecoded.error)),
        }
    }
}
