//! Reads the body of a response: whole, or as far as it begins the file or array that is wanted.

use crate::codec::decode::BYTE_ORDER_MARK;
use crate::http::array::Splitter;
use crate::http::body::Chunks;
#[cfg(feature = "gzip")]
use crate::http::gzip::unpacked;
use crate::http::operation::BodyMode;
use crate::http::outcome::{Body, RawOutcome};
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use reqwest::Response;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use std::borrow::Cow;
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// How much of a failure's body is read: many times what a server has to say about one.
const MOST_OF_A_FAILURE: usize = 256 << 10;

/// How long the body of a failure may take at most, and which part of the time that is left: its
/// status is known, and a retry wants time too.
const PATIENCE_WITH_A_FAILURE: (Duration, u32) = (Duration::from_secs(3), 4);

/// Reads a response, `most` bytes of it at most. How long it may take is for the caller to say, but a failure
/// is to be read before the `deadline`.
pub(crate) async fn read(response: Response, mode: BodyMode, most: usize, deadline: Instant) -> RawOutcome {
    let (is_success, status) = (response.status().is_success(), response.status().as_u16());
    let (headers, mut stream) = unpacked(response);
    if !is_success {
        let body = Body::Whole(readable(failure(&mut stream, most, deadline).await.freeze()));
        return RawOutcome::Received { status, headers, body };
    }
    let success = match mode {
        BodyMode::Json => whole(stream, most, None, BytesMut::new()).await,
        BodyMode::File => file(stream, &headers, most).await,
        BodyMode::Array => whole(stream, most, Some(Splitter::new(most)), BytesMut::new()).await,
    };
    match success {
        Ok(body) => RawOutcome::Received { status, headers, body },
        Err(Unread::Broken(source)) => RawOutcome::Broken { status, source },
        Err(Unread::TooLarge) => RawOutcome::TooLarge { status },
    }
}

/// The headers and the body of a response.
#[cfg(not(feature = "gzip"))]
fn unpacked(mut response: Response) -> (HeaderMap, Chunks) {
    (std::mem::take(response.headers_mut()), Box::pin(response.bytes_stream()))
}

/// Why a body of success was not read.
enum Unread {
    Broken(reqwest::Error),
    TooLarge,
}

impl From<reqwest::Error> for Unread {
    fn from(error: reqwest::Error) -> Self {
        Self::Broken(error)
    }
}

/// Reads a body to its end; or, given a splitter, until an array has begun.
async fn whole(
    mut stream: Chunks,
    most: usize,
    mut opening: Option<Splitter>,
    mut body: BytesMut,
) -> Result<Body, Unread> {
    while let Some(chunk) = stream.next().await.transpose()? {
        if opening.is_none() && body.len() + chunk.len() > most {
            return Err(Unread::TooLarge);
        }
        if let Some(mut splitter) = opening.take() {
            splitter.push(chunk.clone());
            match splitter.opens() {
                Some(true) => return Ok(Body::Array { splitter, rest: stream }),
                Some(false) => {}
                None => opening = Some(splitter),
            }
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Body::Whole(readable(body.freeze())))
}

/// Reads as far as a file begins. What begins like JSON or a page is read whole, whatever it says of
/// itself, and so is nothing at all: none of that is a file.
async fn file(mut stream: Chunks, headers: &HeaderMap, most: usize) -> Result<Body, Unread> {
    if is_text(headers) {
        return whole(stream, most, None, BytesMut::new()).await;
    }
    let mut first = BytesMut::new();
    while let Some(chunk) = stream.next().await.transpose()? {
        first.extend_from_slice(&chunk);
        let begun = first.strip_prefix(&BYTE_ORDER_MARK).unwrap_or(&first);
        match begun.trim_ascii_start().first() {
            // How large a file may be is for its reader to say, but not of one that never begins.
            None | Some(b'{' | b'[' | b'<') if first.len() > most => return Err(Unread::TooLarge),
            None => {}
            Some(b'{' | b'[' | b'<') => return whole(stream, most, None, first).await,
            Some(_) => return Ok(Body::File { first: first.freeze(), rest: stream }),
        }
    }
    Ok(Body::Whole(readable(first.freeze())))
}

/// Whether a response says that it is something to read and not a file: JSON, or a page of some
/// server between.
fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.to_ascii_lowercase();
    kind.contains("json") || kind.starts_with("text/")
}

/// Reads the body of a failure as far as it comes: its status and headers count whatever becomes of
/// it. Whether it is JSON is seen when it is decoded.
async fn failure(stream: &mut Chunks, most: usize, deadline: Instant) -> BytesMut {
    let most = most.min(MOST_OF_A_FAILURE);
    let mut body = BytesMut::new();
    let rest = async {
        while let Some(Ok(chunk)) = stream.next().await {
            if body.len() + chunk.len() > most {
                break;
            }
            body.extend_from_slice(&chunk);
        }
    };
    let (longest, part) = PATIENCE_WITH_A_FAILURE;
    let patience = longest.min(deadline.saturating_duration_since(Instant::now()) / part);
    let _ = timeout(patience, rest).await;
    body
}

/// A body as the decoder takes it.
fn readable(body: Bytes) -> Bytes {
    match crate::codec::decode::readable(&body) {
        Cow::Borrowed(text) => body.slice_ref(text),
        Cow::Owned(text) => text.into(),
    }
}
