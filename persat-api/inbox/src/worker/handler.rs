//! Who handles events.

use super::claimed::Claimed;
use super::failure::Failure;
use tokio::task::AbortHandle;

/// What is done with an event: any `async fn(Claimed) -> Result<(), Failure>`, or a type of yours.
///
/// An event comes **at least once**: again when its handler fails, panics, or takes too long, and when its worker dies.
/// What a handler does beyond the database of the inbox has to bear that. What it writes to that database through
/// [`Claimed::begin`] happens once.
pub trait Handler: Send + Sync + 'static {
    /// Handles an event. `Ok` completes it, unless [`Completion::commit`](crate::Completion::commit) has done so.
    fn handle(&self, event: Claimed) -> impl Future<Output = Result<(), Failure>> + Send;
}

impl<F, R> Handler for F
where
    F: Fn(Claimed) -> R + Send + Sync + 'static,
    R: Future<Output = Result<(), Failure>> + Send,
{
    fn handle(&self, event: Claimed) -> impl Future<Output = Result<(), Failure>> + Send {
        self(event)
    }
}

/// Ends a task with whoever waits for it.
pub(super) struct Ends(pub(super) AbortHandle);

impl Drop for Ends {
    fn drop(&mut self) {
        self.0.abort();
    }
}
