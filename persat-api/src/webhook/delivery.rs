//! What one accepted delivery of a webhook holds whose payloads carry no name.

use super::dedup::DedupKey;
use super::payload::{Payload, decode};
use super::rejection::Rejection;
use crate::codec::decode::readable;
use crate::codec::raw_json::RawJson;
use crate::error::Error;
use serde_json::value::RawValue;

/// How much of what is no payload is put aside; see the same of `Message`.
const MOST_STRANGERS: usize = 1000;

/// What one accepted delivery holds: one payload, which is what the vendor documents. Should an array
/// arrive, each of its objects is one.
///
/// Recuperador CRM sends what was not processed once a day again, in the morning, five times at most:
/// store what came, respond with 2xx, and work afterwards. What it counts as processed is not told.
///
/// **What cannot be decoded** is in [`undecoded`](Self::undecoded), as its text: store it, tell somebody,
/// and respond with 2xx. A receiver that has nowhere to store it takes [`into_payloads`](Self::into_payloads), which
/// refuses the whole instead. A body in which nothing is an object is no delivery of the vendor's, and is
/// refused ([`Rejection::NoEvent`]).
///
/// Nothing in a payload tells one webhook from the other: give each an address of its own.
#[derive(Debug)]
#[non_exhaustive]
pub struct Delivery<T> {
    /// The payloads, in their order.
    pub payloads: Vec<ReceivedPayload<T>>,
    /// What cannot be decoded, in its order. Do not drop it.
    pub undecoded: Vec<UndecodedPayload>,
    /// The id of the message, when its signature was verified.
    pub id: Option<String>,
}

/// A payload that arrived.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReceivedPayload<T> {
    /// The payload.
    pub payload: T,
    /// What was sent, to the letter: store this, since the payload holds only what this version knows.
    pub json: RawJson,
    /// Equal for all deliveries of the same text.
    pub dedup_key: DedupKey,
}

/// What is not the payload it should be.
#[derive(Debug)]
#[non_exhaustive]
pub struct UndecodedPayload {
    /// What was sent, whole.
    pub json: RawJson,
    /// Where it differs from what is documented, without its data.
    pub error: Error,
    /// Equal for all deliveries of the same text.
    pub dedup_key: DedupKey,
}

impl<T: Payload> Delivery<T> {
    /// Decodes a body that was authenticated already.
    pub(super) fn decode(body: &[u8], id: Option<String>) -> Result<Self, Rejection> {
        Self::of(&readable(body), id)
    }

    fn of(body: &[u8], id: Option<String>) -> Result<Self, Rejection> {
        let refuse = |message: &str| Rejection::NoEvent(Error::decode(T::EVENT, None, ".".to_owned(), message));
        let broken = |error: serde_json::Error| refuse(&error.to_string());
        let is_list = body.trim_ascii_start().starts_with(b"[");
        let items: Vec<&RawValue> = if is_list {
            serde_json::from_slice(body).map_err(broken)?
        } else {
            vec![serde_json::from_slice(body).map_err(broken)?]
        };
        let strangers = items.iter().filter(|item| !item.get().starts_with('{')).count();
        if strangers > MOST_STRANGERS || strangers > 0 && strangers == items.len() {
            return Err(refuse("expected an object"));
        }
        let mut delivery = Self { payloads: Vec::new(), undecoded: Vec::new(), id };
        for (index, item) in items.into_iter().enumerate() {
            let dedup_key = DedupKey::of_text(item.get());
            let place = if is_list { format!("[{index}]") } else { ".".to_owned() };
            let json = RawJson(item.to_owned());
            match decode(item.get().as_bytes(), &place) {
                Ok(payload) => delivery.payloads.push(ReceivedPayload { payload, json, dedup_key }),
                Err(error) => delivery.undecoded.push(UndecodedPayload { json, error, dedup_key }),
            }
        }
        Ok(delivery)
    }

    /// All payloads, or none: for receivers that have nowhere to store what cannot be decoded.
    ///
    /// # Errors
    /// [`Rejection::Undecodable`]: something is [`undecoded`](Self::undecoded); respond with its status, so
    /// that the vendor sends the delivery again.
    pub fn into_payloads(mut self) -> Result<Vec<ReceivedPayload<T>>, Rejection> {
        match self.undecoded.pop() {
            None => Ok(self.payloads),
            Some(undecoded) => Err(Rejection::Undecodable(undecoded.error)),
        }
    }
}
