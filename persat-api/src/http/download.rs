//! Files that the server sends: read piece by piece, never held whole unless asked for.

use crate::error::Error;
use crate::http::body::{About, BodyStream};
use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// A file that is being received, such as a PDF: a stream of pieces.
///
/// A file may take as long as it keeps coming: each piece has the client's timeout for itself. How
/// large it may be is the client's `max_response_bytes`, or [`limit`](Download::limit), whether it
/// is read piece by piece or whole. After an error the stream ends.
///
/// ```no_run
/// # async fn example(persat: persat_api::Persat) -> Result<(), Box<dyn std::error::Error>> {
/// let pdf = persat.forms().pdf("4711").await?.limit(10 << 20).bytes().await?;
/// std::fs::write("form.pdf", pdf)?;
/// # Ok(())
/// # }
/// ```
pub struct Download {
    /// `None` after an error of ours.
    pieces: Option<BodyStream>,
    about: About,
    received: usize,
    most_bytes: usize,
}

impl Download {
    pub(crate) fn new(pieces: BodyStream, most_bytes: usize) -> Self {
        Self { about: pieces.about(), pieces: Some(pieces), received: 0, most_bytes }
    }

    /// Sets how large the file may be, in bytes, in place of the client's `max_response_bytes`.
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.most_bytes = bytes;
        self
    }

    /// Reads the whole file into memory.
    ///
    /// # Errors
    /// [`Error::Transport`]: it broke off, or is larger than allowed. [`Error::Timeout`]: a piece of
    /// it did not arrive in time.
    pub async fn bytes(mut self) -> Result<Bytes, Error> {
        let mut whole = BytesMut::new();
        while let Some(piece) = std::future::poll_fn(|context| Pin::new(&mut self).poll_next(context)).await {
            whole.extend_from_slice(&piece?);
        }
        Ok(whole.freeze())
    }
}

impl Stream for Download {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(pieces) = &mut self.pieces else { return Poll::Ready(None) };
        let next = ready!(Pin::new(pieces).poll_next(context));
        if let Some(Ok(piece)) = &next {
            self.received = self.received.saturating_add(piece.len());
            if self.received > self.most_bytes {
                self.pieces = None;
                let About { operation, http_status } = self.about;
                return Poll::Ready(Some(Err(Error::too_large(operation, http_status, self.most_bytes))));
            }
        }
        Poll::Ready(next)
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("operation", &self.about.operation).finish_non_exhaustive()
    }
}
