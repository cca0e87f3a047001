//! Entry points for this repository's fuzz targets: the parts that read what others wrote, where no
//! public function reaches them. No part of the API.

pub use crate::array::{Fault, Splitter};

use crate::call::{Received, judge};
use crate::error::Error;
use crate::types::ErrorEnvelope;
use bytes::Bytes;
use futures_util::FutureExt;
use progenitor_client::ResponseValue;
use serde::de::DeserializeOwned;

/// Decodes an answer as a call does: the generated client's reading first, then the facade's.
///
/// # Errors
/// Those of a call.
pub fn answer<T: DeserializeOwned>(status: u16, body: &[u8]) -> Result<T, Error> {
    let body = Bytes::copy_from_slice(body);
    let mut response = http::Response::new(body.clone());
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
    let received = Received { status: response.status().as_u16(), body, retry_after: None };
    let response = reqwest::Response::from(response);
    // As the generated client reads it; the body is there, so that there is nothing to wait for.
    let read = ResponseValue::from_response::<ErrorEnvelope>(response).now_or_never();
    let read = read.and_then(Result::ok).map(ResponseValue::into_inner).filter(|_| received.status == 200);
    judge("fuzzing", &received, read, |_| true)
}

/// Splits a text that comes in pieces of at most `length` bytes into the items of its array.
///
/// # Errors
/// As [`Splitter::next_item`] and [`Splitter::finish`].
pub fn split(text: &[u8], length: usize, most: usize) -> Result<Vec<Bytes>, Fault> {
    let mut splitter = Splitter::new(most);
    let mut items = Vec::new();
    for piece in text.chunks(length.max(1)) {
        splitter.push(Bytes::copy_from_slice(piece));
        while let Some(item) = splitter.next_item()? {
            items.push(item);
        }
    }
    splitter.finish()?;
    Ok(items)
}
