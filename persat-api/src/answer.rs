//! What came back for a request, and how its body is read.

use crate::array::{BYTE_ORDER_MARK, Splitter, without_mark};
use crate::retry::retry_after;
use crate::surrogates::mended;
use bytes::{Bytes, BytesMut};
use progenitor_client::ByteStream;
use reqwest::Response;
use reqwest::header::CONTENT_TYPE;
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// How much of a failure's body is read: many times what a server has to say about one.
const MOST_OF_A_FAILURE: usize = 256 << 10;

/// How long the body of a failure may take at most, and which part of the time that is left: its
/// status is known, and a retry wants time too.
const PATIENCE_WITH_A_FAILURE: (Duration, u32) = (Duration::from_secs(3), 4);

/// What came back from the server, kept beside the generated client, which forgets the status of
/// what it cannot decode.
pub(crate) enum Kept {
    /// A whole answer; or that of a failure, whose body may be missing from some point on.
    Answer { status: u16, body: Bytes, retry_after: Option<Duration> },
    /// A successful answer whose body broke off.
    Broken { status: u16, source: reqwest::Error },
    /// A file: its beginning, and the rest of it, which is left to the caller.
    File { status: u16, first: Bytes, rest: ByteStream },
    /// An array that has begun, and the rest of the answer.
    Array { status: u16, splitter: Splitter, rest: ByteStream },
    /// A successful answer larger than allowed.
    TooLarge { status: u16 },
    /// No answer.
    Lost { source: reqwest::Error },
    /// The time was up: before a request was sent, before its answer began, or (with a status) before
    /// a successful answer was whole.
    Late { status: Option<u16> },
}

impl Kept {
    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::Answer { status, .. }
            | Self::Broken { status, .. }
            | Self::File { status, .. }
            | Self::Array { status, .. }
            | Self::TooLarge { status } => Some(*status),
            Self::Late { status } => *status,
            Self::Lost { .. } => None,
        }
    }

    /// The wait that the server asks for.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Answer { retry_after, .. } => *retry_after,
            _ => None,
        }
    }

    /// Whether the request certainly never left: there was no connection to send it on.
    pub(crate) fn never_left(&self) -> bool {
        matches!(self, Self::Lost { source } if source.is_connect())
    }

    /// Whether the time for connecting ran out.
    pub(crate) fn could_not_connect_in_time(&self) -> bool {
        matches!(self, Self::Lost { source } if source.is_connect() && source.is_timeout())
    }
}

/// What a call wants of a successful answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wants {
    /// All of it.
    Text,
    /// A file, left to the caller.
    File,
    /// An array, left to the caller from its first item on.
    Array,
}

/// Whether an answer says that it is something to read and not a file: JSON, or a page of some server
/// between.
fn is_text(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.to_ascii_lowercase();
    kind.contains("json") || kind.starts_with("text/")
}

/// Reads a successful answer as far as it begins a file. What begins like JSON or a page is read whole,
/// whatever it says of itself, and so is nothing at all: none of that is a file.
async fn read_file(mut response: Response, most: usize) -> Kept {
    let status = response.status().as_u16();
    if is_text(&response) {
        return read_on(response, most, None, BytesMut::new()).await;
    }
    let mut first = BytesMut::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => first.extend_from_slice(&chunk),
            Ok(None) => return Kept::Answer { status, body: readable(first), retry_after: None },
            Err(source) => return Kept::Broken { status, source },
        }
        let begun = first.strip_prefix(&BYTE_ORDER_MARK).unwrap_or(&first);
        match begun.trim_ascii_start().first() {
            // How large a file may be is for its reader to say, but not of one that never begins.
            None | Some(b'{' | b'[' | b'<') if first.len() > most => return Kept::TooLarge { status },
            None => {}
            Some(b'{' | b'[' | b'<') => return read_on(response, most, None, first).await,
            Some(_) => {
                let rest = ByteStream::new(Box::pin(response.bytes_stream()));
                return Kept::File { status, first: first.freeze(), rest };
            }
        }
    }
}

/// Reads a successful answer: whole, or as far as it begins the file or array that is wanted.
pub(crate) async fn read(response: Response, most: usize, wants: Wants) -> Kept {
    match wants {
        Wants::Text => read_on(response, most, None, BytesMut::new()).await,
        Wants::File => read_file(response, most).await,
        Wants::Array => read_on(response, most, Some(Splitter::new(most)), BytesMut::new()).await,
    }
}

async fn read_on(mut response: Response, most: usize, mut opening: Option<Splitter>, mut body: BytesMut) -> Kept {
    let status = response.status().as_u16();
    loop {
        let chunk = match response.chunk().await {
            Ok(Some(chunk)) if opening.is_none() && body.len() + chunk.len() > most => {
                return Kept::TooLarge { status };
            }
            Ok(Some(chunk)) => chunk,
            Ok(None) => return Kept::Answer { status, body: readable(body), retry_after: None },
            Err(source) => return Kept::Broken { status, source },
        };
        if let Some(mut splitter) = opening.take() {
            splitter.push(chunk.clone());
            match splitter.opens() {
                Some(true) => {
                    let rest = ByteStream::new(Box::pin(response.bytes_stream()));
                    return Kept::Array { status, splitter, rest };
                }
                Some(false) => {}
                None => opening = Some(splitter),
            }
        }
        body.extend_from_slice(&chunk);
    }
}

/// A body as the decoder takes it.
fn readable(body: BytesMut) -> Bytes {
    let body = without_mark(body.freeze());
    mended(&body).map_or(body, Bytes::from)
}

/// Reads a failure. Its status and headers count whatever becomes of its body, which is read as far
/// as it comes: whether that is JSON is seen when it is decoded.
pub(crate) async fn read_failure(mut response: Response, most: usize, deadline: Instant) -> Kept {
    let status = response.status().as_u16();
    let retry_after = retry_after(response.headers());
    let most = most.min(MOST_OF_A_FAILURE);
    let mut body = BytesMut::new();
    let rest = async {
        while let Ok(Some(chunk)) = response.chunk().await {
            if body.len() + chunk.len() > most {
                break;
            }
            body.extend_from_slice(&chunk);
        }
    };
    let (longest, part) = PATIENCE_WITH_A_FAILURE;
    let patience = longest.min(deadline.saturating_duration_since(Instant::now()) / part);
    let _ = timeout(patience, rest).await;
    Kept::Answer { status, body: readable(body), retry_after }
}
