//! Entry points for this repository's fuzz targets: the parts that read what others wrote, where no
//! public function reaches them. No part of the API.

pub use crate::http::array::{Fault, Splitter};

use crate::error::Error;
use crate::http::auth::{ApiKey, Credentials, Scheme};
use crate::http::body::About;
use crate::http::outcome::Body;
use crate::http::response::{Limits, Response};
use bytes::Bytes;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::time::Duration;

/// Decodes a response as a call does.
///
/// # Errors
/// Those of a call.
pub fn response<T: DeserializeOwned>(http_status: u16, body: &[u8]) -> Result<T, Error> {
    let response = Response {
        about: About { operation: "fuzzing", http_status },
        body: Body::Whole(Bytes::copy_from_slice(body)),
        headers: http::HeaderMap::new(),
        limits: Limits { most_bytes: usize::MAX, patience: Duration::MAX },
        credentials: Arc::new(Credentials::new(Scheme::Bearer, ApiKey::from("not-a-real-key"))?),
    };
    response.json(|_| true)
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
