//! What webhooks send that put no name on it: the address tells which one it is.

use crate::codec::decode::{from_text, readable};
use crate::error::{Error, inner_path};
use serde::de::DeserializeOwned;

/// A payload that carries no name of an event. Each such webhook needs an address of its own.
pub trait Payload: DeserializeOwned + sealed::Payload {
    /// What the description calls the webhook.
    const EVENT: &'static str;
}

pub(crate) mod sealed {
    pub trait Payload {}
}

/// Decodes a body that is one payload.
pub(crate) fn payload_from_slice<T: Payload>(body: &[u8]) -> Result<T, Error> {
    decode(&readable(body), ".")
}

/// Decodes the text of one payload, which stands at `place`.
pub(super) fn decode<T: Payload>(text: &[u8], place: &str) -> Result<T, Error> {
    from_text(text).map_err(|it| Error::decode(T::EVENT, None, inner_path(place, &it.path), &it.message))
}
