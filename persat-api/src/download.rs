//! Files that the server sends: read piece by piece, never held whole unless asked for.

use crate::error::Error;
use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use progenitor_client::ByteStream;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

/// A file that is being received, such as a PDF: a stream of pieces.
///
/// ```no_run
/// # async fn example(persat: persat_api::Persat) -> Result<(), Box<dyn std::error::Error>> {
/// let pdf = persat.forms().pdf("4711").await?.bytes().await?;
/// std::fs::write("form.pdf", pdf)?;
/// # Ok(())
/// # }
/// ```
pub struct Download {
    stream: ByteStream,
    operation: &'static str,
    http_status: u16,
    most_bytes: usize,
}

impl Download {
    pub(crate) fn new(stream: ByteStream, operation: &'static str, http_status: u16, most_bytes: usize) -> Self {
        Self { stream, operation, http_status, most_bytes }
    }

    /// Reads the whole file into memory.
    ///
    /// # Errors
    /// [`Error::Transport`]: it broke off, or is larger than the client's `max_response_bytes`.
    /// [`Error::Timeout`]: it did not arrive in time.
    pub async fn bytes(mut self) -> Result<Bytes, Error> {
        let mut whole = BytesMut::new();
        while let Some(piece) = std::future::poll_fn(|context| Pin::new(&mut self).poll_next(context)).await {
            let piece = piece?;
            if whole.len() + piece.len() > self.most_bytes {
                return Err(Error::too_large(self.operation, self.http_status, self.most_bytes));
            }
            whole.extend_from_slice(&piece);
        }
        Ok(whole.freeze())
    }
}

impl Stream for Download {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let (operation, status) = (self.operation, self.http_status);
        let next = self.stream.as_mut().poll_next(context);
        next.map_err(|error| Error::transport(operation, Some(status), error))
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("operation", &self.operation).finish_non_exhaustive()
    }
}
