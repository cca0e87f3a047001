//! What webhooks send that put no name on it: the address tells which one it is.

use crate::array::BYTE_ORDER_MARK;
use crate::error::Error;
use crate::surrogates::mended;
use crate::text::json_path;
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
    with_text(body, |body| decode(body, "."))
}

/// Hands on a body as the decoder takes it.
pub(super) fn with_text<R>(body: &[u8], read: impl FnOnce(&[u8]) -> R) -> R {
    let body = body.strip_prefix(&BYTE_ORDER_MARK).unwrap_or(body);
    let mended = mended(body);
    read(mended.as_deref().unwrap_or(body))
}

/// Decodes the text of one payload, which stands at `place`.
pub(super) fn decode<T: Payload>(text: &[u8], place: &str) -> Result<T, Error> {
    let refuse =
        |path: &str, message: &str| Error::decode(T::EVENT, None, crate::error::inner_path(place, path), message);
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let payload = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| refuse(&json_path(error.path()), &error.inner().to_string()))?;
    deserializer.end().map_err(|error| refuse(".", &error.to_string()))?;
    Ok(payload)
}
