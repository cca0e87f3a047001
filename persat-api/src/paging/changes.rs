//! Keeping a copy up to date: lists of what has changed since an instant.
//!
//! The vendor recommends to read everything once, to keep the instant of that run, and to ask for
//! what has changed since from then on. A [`Checkpoint`] is that instant, and what it takes to go on
//! with a run that broke off. It is a small value to be stored between runs, as JSON for example:
//!
//! ```no_run
//! use persat_api::changes::Checkpoint;
//! use std::{fs, io};
//!
//! # async fn example(persat: persat_api::Persat) -> Result<(), Box<dyn std::error::Error>> {
//! let stored = match fs::read("products.checkpoint.json") {
//!     Ok(text) => serde_json::from_slice(&text)?,
//!     // The first run reads everything.
//!     Err(error) if error.kind() == io::ErrorKind::NotFound => Checkpoint::default(),
//!     Err(error) => return Err(error.into()),
//! };
//! let mut changes = persat.master_dbs().element_changes(4, &stored);
//! let result = loop {
//!     match changes.next().await {
//!         Some(Ok(element)) => println!("{element:?}"), // Write it to the copy, over what is there.
//!         Some(Err(error)) => break Err(error),
//!         None => break Ok(()),
//!     }
//! };
//! // After the end: where the next run starts. After an error: where to go on with this one.
//! let text = serde_json::to_vec(&changes.checkpoint())?;
//! fs::write("products.checkpoint.json.new", text)?;
//! fs::rename("products.checkpoint.json.new", "products.checkpoint.json")?;
//! result?;
//! # Ok(())
//! # }
//! ```
//!
//! # What it promises, and what it cannot
//!
//! - A checkpoint moves on only when a run was read to its end, and then to the instant at which
//!   that run *started*, less an [overlap](Changes::overlap) of five minutes: what changed while the
//!   run was under way, or was stored late, comes with the next one. So **the same item can come
//!   again**: write it over what is there.
//! - The end of a run is an empty page: a page that is merely shorter than asked for is not taken
//!   for it, so that a server that gives less than it is asked for costs requests and no changes.
//! - The instant is this machine's, moved back to the server's where that is behind, by the `Date`
//!   of its responses.
//! - The vendor does not document in which order changes come. If an item changes while its list is
//!   being read, others may move to a page that was read already, and be missed. Where that matters,
//!   read everything again now and then, with [`Checkpoint::default`].
//! - An item that cannot be decoded comes as an `Err` with what it was
//!   ([`Error::undecoded_item`](crate::Error::undecoded_item)), and the run goes on behind it: put it aside,
//!   or stop and go on from the checkpoint later. The next run does not bring it again unless it changes.
//! - Nothing known reports what was deleted.

use crate::codec::time::UtcDateTime;
use crate::error::Error;
use crate::http::clock::Clock;
use crate::paging::items::Items;
use futures_core::Stream;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

/// How far a run reaches back behind the start of the one before, unless told otherwise.
pub const DEFAULT_OVERLAP: Duration = Duration::from_secs(5 * 60);

/// 2000-01-01, the vendor's example of an instant before any contract.
const BEFORE_EVERYTHING: Timestamp = Timestamp::constant(946_684_800, 0);

/// How far a copy is up to date. The default is: not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Checkpoint {
    /// Everything that changed before this has been read.
    pub since: UtcDateTime,
    /// The run that is under way, if one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<Run>,
}

/// A run that has not come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Run {
    /// When it started, by the server's clock if that is behind this machine's.
    pub started: UtcDateTime,
    /// Where it goes on.
    pub offset: i64,
}

impl Default for Checkpoint {
    fn default() -> Self {
        Self::new(BEFORE_EVERYTHING)
    }
}

impl Checkpoint {
    /// A copy that holds everything that changed before an instant.
    #[must_use]
    pub fn new(since: impl Into<UtcDateTime>) -> Self {
        Self { since: since.into(), run: None }
    }

    /// The same without the run that is under way, to start it anew. Better than going on when much
    /// time has passed: pages move as items change.
    #[must_use]
    pub fn restarted(self) -> Self {
        Self { run: None, ..self }
    }

    pub(crate) fn offset(&self) -> i64 {
        self.run.map_or(0, |run| run.offset)
    }
}

/// The items that have changed since a checkpoint: a `Stream`. See the [module](self).
#[must_use = "a stream does nothing until it is read"]
pub struct Changes<T> {
    items: Items<T, i64>,
    since: UtcDateTime,
    /// When this run started by this machine's clock, or, of one that is resumed, by the checkpoint.
    started: Timestamp,
    is_resumed: bool,
    overlap: SignedDuration,
    clock: Clock,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    Running,
    Failed,
    Done,
}

impl<T> Changes<T> {
    pub(crate) fn new(checkpoint: &Checkpoint, clock: Clock, items: Items<T, i64>) -> Self {
        Self {
            items: items.thorough(),
            since: checkpoint.since,
            started: checkpoint.run.map_or_else(Timestamp::now, |run| run.started.0),
            is_resumed: checkpoint.run.is_some(),
            overlap: SignedDuration::try_from(DEFAULT_OVERLAP).unwrap_or_default(),
            clock,
            state: State::Running,
        }
    }

    /// Sets how far the next run reaches back behind the start of this one; five minutes by default.
    /// It has to cover how late the server may store a change, and how far the clocks of the
    /// machines that share a checkpoint differ.
    pub fn overlap(mut self, overlap: Duration) -> Self {
        self.overlap = SignedDuration::try_from(overlap).unwrap_or(SignedDuration::MAX);
        self
    }

    /// Fetches pages ahead of the one whose items are being given: see [`Items::ahead`].
    pub fn ahead(mut self, pages: usize) -> Self {
        self.items = self.items.ahead(pages);
        self
    }

    /// The next item; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// What to store: after the end, where the next run starts; before it, and after an error, where
    /// to go on with this one, or on its first page where it started. The items of one page may then
    /// come again.
    #[must_use]
    pub fn checkpoint(&self) -> Checkpoint {
        let started = if self.is_resumed { self.started } else { earlier(self.started, self.clock.behind()) };
        if self.state == State::Done {
            return Checkpoint::new(earlier(started, self.overlap));
        }
        let offset = self.items.position();
        // From the start there is nothing to go on with, and perhaps no response told the server's time.
        let run = (offset > 0).then_some(Run { started: UtcDateTime(started), offset });
        Checkpoint { since: self.since, run }
    }
}

impl<T> Stream for Changes<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = ready!(Pin::new(&mut self.items).poll_next(context));
        self.state = match &next {
            // One that could not be decoded was handed out like any other.
            Some(Err(error)) if error.undecoded_item().is_none() => State::Failed,
            // The end of a list that failed is not its end.
            None if self.state == State::Running => State::Done,
            _ => self.state,
        };
        Poll::Ready(next)
    }
}

impl<T> fmt::Debug for Changes<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Changes").field("checkpoint", &self.checkpoint()).finish_non_exhaustive()
    }
}

/// An instant moved back, but not before everything.
fn earlier(instant: Timestamp, by: SignedDuration) -> Timestamp {
    instant.checked_sub(by).map_or(BEFORE_EVERYTHING, |earlier| earlier.max(BEFORE_EVERYTHING))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_first_run_reads_everything() {
        let first = Checkpoint::default();
        assert_eq!((first.since.to_string().as_str(), first.offset()), ("2000-01-01T00:00:00.000Z", 0));
    }

    #[test]
    fn checkpoints_are_stored_as_json() {
        let mut checkpoint = Checkpoint::new(instant("2022-05-19T08:00:00.5Z"));
        assert_eq!(serde_json::to_string(&checkpoint).unwrap(), r#"{"since":"2022-05-19T08:00:00.500Z"}"#);
        checkpoint.run = Some(Run { started: UtcDateTime(instant("2022-05-20T08:00:00Z")), offset: 300 });
        let text = serde_json::to_string(&checkpoint).unwrap();
        assert_eq!(serde_json::from_str::<Checkpoint>(&text).unwrap(), checkpoint);
        assert_eq!((checkpoint.offset(), checkpoint.restarted().offset()), (300, 0));
        assert!(serde_json::from_str::<Checkpoint>(r#"{"since":"yesterday"}"#).is_err());
    }

    #[test]
    fn instants_never_leave_the_range_the_vendor_reads() {
        let now = instant("2022-05-19T08:00:00Z");
        assert_eq!(earlier(now, SignedDuration::from_secs(300)), instant("2022-05-19T07:55:00Z"));
        assert_eq!(earlier(now, SignedDuration::MAX), BEFORE_EVERYTHING);
        assert_eq!(BEFORE_EVERYTHING, instant("2000-01-01T00:00:00Z"));
    }
}
