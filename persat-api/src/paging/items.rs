//! The items of a list as a stream.

use crate::error::Error;
use futures_core::Stream;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

/// The items of a list, read on from page to page as they are asked for. One page is held at a time,
/// or, with [`ahead`](Items::ahead), as many more as that says.
///
/// It is a `Stream`; [`next`](Items::next) reads without importing anything:
///
/// ```no_run
/// # async fn example(persat: persat_api::Persat) -> Result<(), persat_api::Error> {
/// let mut clients = persat.clients().list().stream().ahead(2);
/// while let Some(client) = clients.next().await {
///     println!("{}", client?.company_name);
/// }
/// # Ok(())
/// # }
/// ```
///
/// An item that cannot be decoded is an error of its own, which has it
/// ([`Error::undecoded_item`]): the list goes on behind it. After any other error the stream ends;
/// [`position`](Items::position) tells where to go on. Dropping it cancels the requests that are under way.
///
/// A list by `offset` shifts while it is read: what is inserted in front makes an item come twice, and what
/// is deleted in front makes one be missed. The vendor gives no way to tell. Where each must come, read the
/// list again, or what has [changed](crate::changes).
#[must_use = "a stream does nothing until it is read"]
pub struct Items<T, P> {
    source: Box<dyn Source<T, P>>,
}

/// Where items come from.
pub(crate) trait Source<T, P>: Stream<Item = Result<T, Error>> + Send + Unpin {
    fn position(&self) -> P;

    fn set_ahead(&mut self, _pages: usize) {}

    fn set_thorough(&mut self) {}
}

mod sealed {
    /// A place from which the next one can be told: not a cursor, which each page gives for the
    /// next, nor a count of items.
    pub(crate) trait Foreseeable {}
    impl Foreseeable for i64 {}
    impl Foreseeable for crate::codec::time::CalendarDay {}
}

impl<T, P> Items<T, P> {
    pub(crate) fn new(source: impl Source<T, P> + 'static) -> Self {
        Self { source: Box::new(source) }
    }

    /// The next item; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self.source).poll_next(context)).await
    }

    /// The rest of the list, in memory: for lists that are known to be short.
    ///
    /// ```no_run
    /// # async fn example(persat: persat_api::Persat) -> Result<(), persat_api::Error> {
    /// let clients = persat.clients().list().stream().all().await?;
    /// println!("{} clients", clients.len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The first one that the stream gives; the items before it are lost.
    pub async fn all(mut self) -> Result<Vec<T>, Error> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(items)
    }

    /// Where the page starts whose items are being given, or that could not be read: what to give to
    /// a new call to go on from there. Items of that page that were seen already come again.
    #[must_use]
    pub fn position(&self) -> P {
        self.source.position()
    }

    /// Ends the list with an empty page, and not with a short one.
    pub(crate) fn thorough(mut self) -> Self {
        self.source.set_thorough();
        self
    }
}

#[allow(private_bounds)]
impl<T, P: sealed::Foreseeable> Items<T, P> {
    /// Fetches up to this many pages ahead of the one whose items are being given; none by default.
    /// The order of the items, [`position`](Items::position) and the place of an error stay what
    /// they are without it.
    ///
    /// So many pages more are held, and so many requests are under way at once, as far as the
    /// client's [`Pace`](crate::Pace) allows, and never more than 16. They come on while the program
    /// is busy with the items it has; calls it makes meanwhile take turns with them. A list by
    /// `offset` does not say where it ends, so some requests may go beyond its end; their pages are
    /// empty. To spare short lists that, it is read ahead only once a page was full.
    ///
    /// A page whose time runs out before its turn is fetched again when its turn comes.
    ///
    /// Lists by a cursor cannot be read ahead, since only a page tells where the next one starts:
    ///
    /// ```compile_fail,E0599
    /// # fn example(persat: &persat_api::Persat) {
    /// let deliveries = persat.deliveries().list().stream().ahead(2);
    /// # }
    /// ```
    pub fn ahead(mut self, pages: usize) -> Self {
        self.source.set_ahead(pages.min(16));
        self
    }
}

impl<T, P> Stream for Items<T, P> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut *self.source).poll_next(context)
    }
}

impl<T, P> fmt::Debug for Items<T, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}
