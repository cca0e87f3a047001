//! The body of a response that is read piece by piece.

use crate::error::Error;
use bytes::Bytes;
use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::{Sleep, sleep};

/// The pieces of a body as they come.
pub(crate) type Chunks = Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send + Sync>>;

/// What a response is known by in errors.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About {
    pub(crate) operation: &'static str,
    pub(crate) http_status: u16,
}

impl About {
    /// The error of a response that is not what is documented.
    pub(crate) fn refuse(self, message: &str) -> Error {
        self.refuse_at(".".to_owned(), message)
    }

    /// The same, with the place within it.
    pub(crate) fn refuse_at(self, path: String, message: &str) -> Error {
        Error::decode(self.operation, Some(self.http_status), path, message)
    }
}

/// The pieces of a body. The next one has to come in time, counted from when it is waited for: a
/// healthy body may take as long as it likes, and so may its reader. Ends after an error.
pub(crate) struct BodyStream {
    /// What has come already.
    first: Option<Bytes>,
    source: Option<Chunks>,
    about: About,
    patience: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl BodyStream {
    pub(crate) fn new(source: Chunks, about: About, patience: Duration) -> Self {
        Self { first: None, source: Some(source), about, patience, waiting: None }
    }

    /// Puts in front what was read of the body already.
    pub(crate) fn after(self, first: Bytes) -> Self {
        Self { first: Some(first), ..self }
    }

    pub(crate) fn about(&self) -> About {
        self.about
    }
}

impl Stream for BodyStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(first)));
        }
        let About { operation, http_status } = self.about;
        let Some(source) = &mut self.source else { return Poll::Ready(None) };
        let next = match source.as_mut().poll_next(context) {
            Poll::Ready(Some(Ok(piece))) => {
                self.waiting = None;
                return Poll::Ready(Some(Ok(piece)));
            }
            Poll::Ready(Some(Err(error))) => Some(Err(Error::broken(operation, http_status, error))),
            Poll::Ready(None) => None,
            Poll::Pending => {
                let patience = self.patience;
                match Error::outside_tokio(operation, Some(http_status)) {
                    Err(error) => Some(Err(error)),
                    Ok(()) => {
                        let waiting = self.waiting.get_or_insert_with(|| Box::pin(sleep(patience)));
                        ready!(waiting.as_mut().poll(context));
                        Some(Err(Error::late(operation, Some(http_status))))
                    }
                }
            }
        };
        self.source = None;
        Poll::Ready(next)
    }
}
