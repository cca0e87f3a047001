//! Entry points for this repository's fuzz targets. No part of the API.

use crate::call::{Received, decide};
use crate::error::Error;
use crate::types::ErrorEnvelope;
use bytes::Bytes;
use futures_util::FutureExt;
use progenitor_client::{Error as RawError, ResponseValue};
use serde::de::DeserializeOwned;

/// Decodes an answer as a call does: the generated client's reading first, then the facade's.
///
/// # Errors
/// Those of a call.
pub fn answer<T: DeserializeOwned>(status: u16, body: &[u8], is_list: bool) -> Result<T, Error> {
    let body = Bytes::copy_from_slice(body);
    let mut response = http::Response::new(body.clone());
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
    let received = Received { status: response.status().as_u16(), body, retry_after: None };
    let response = reqwest::Response::from(response);
    // As the generated client reads it.
    let read: Result<ResponseValue<T>, RawError<ErrorEnvelope>> = match received.status {
        200 => ready(ResponseValue::from_response(response)),
        400 | 401 | 404 | 409 | 415 | 500 => {
            Err(ready(ResponseValue::from_response(response)).map_or_else(|error| error, RawError::ErrorResponse))
        }
        _ => Err(RawError::UnexpectedResponse(response)),
    };
    decide("fuzzing", &received, read, |_| true, is_list)
}

/// The result of a future that has nothing to wait for, its body being there.
fn ready<T, E>(future: impl Future<Output = Result<T, RawError<E>>>) -> Result<T, RawError<E>> {
    let absent = || Err(RawError::Custom("the body is not there yet".to_owned()));
    future.now_or_never().unwrap_or_else(absent)
}
