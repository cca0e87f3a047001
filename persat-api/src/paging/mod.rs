//! Lists read to their end in constant memory.

pub(crate) mod array_items;
pub(crate) mod page;
pub(crate) mod pages;
pub mod sync;

use crate::codec::time::CalendarDay;
use crate::error::Error;
use crate::paging::array_items::{Array, ArrayItems};
use crate::paging::page::Page;
use crate::paging::pages::{Fetch, List, Pages, Part, Sifted, Sighted, Walk};
use futures_core::Stream;
use jiff::ToSpan;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashSet;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
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
/// After an error the stream ends; [`position`](Items::position) tells where to go on. Dropping it
/// cancels the requests that are under way.
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
    /// ```compile_fail
    /// # fn example(persat: &persat_api::Persat) {
    /// let deliveries = persat.deliveries().list(100).stream().ahead(2);
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

/// A list by `offset` and `limit`, asked for in pages of `size`. It ends with a page that is empty
/// or short: the numbers beside the items mean different things on different pages of the vendor's
/// documentation. Short is a page with fewer items than were asked for, or than `most`, beyond which
/// the vendor may not go whatever was asked for; it ends the list only after a page that was not, so
/// that a server that gives less than it is asked for loses nothing.
pub(crate) fn by_offset<T, P, F>(
    list: List,
    start: i64,
    size: i64,
    most: i64,
    fetch: impl Fn(i64) -> F + Send + 'static,
) -> Items<T, i64>
where
    T: Serialize + Send + 'static,
    P: Send + 'static,
    F: Future<Output = Result<Page<T, P>, Error>> + Send + 'static,
{
    let fetch = move |offset: i64| -> Fetch<T, i64> {
        let page = (size > 0 && offset >= 0).then(|| fetch(offset));
        Box::pin(async move {
            let Some(page) = page else {
                return Err(Error::invalid(list.operation, "a page has at least one item, and no place below 0"));
            };
            let items = page.await?.items;
            let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
            let next = (count > 0).then(|| offset.saturating_add(count));
            Ok(Part { items, next, is_short: count < size.min(most) })
        })
    };
    // How far apart pages are turns out with the first one.
    let stride = Arc::new(AtomicI64::new(size));
    let known = stride.clone();
    let guess = move |offset: &i64| {
        let stride = known.load(Ordering::Relaxed);
        (stride > 0).then(|| offset.saturating_add(stride))
    };
    let mut circle = Circle::default();
    let mut repeats = 0;
    let sieve = move |page: Sighted<'_, T, i64>| {
        let path = ends(&page.items).map_or(Path::New, |ends| circle.path(&ends));
        repeats = if path == Path::Still { repeats + 1 } else { 0 };
        match path {
            Path::New => {}
            // A short list that comes whole whatever is asked for.
            _ if page.may_end => return Sifted::End,
            // An item that was inserted in front moved this one here, or all of them.
            Path::Still if repeats == 1 => return Sifted::On(Vec::new()),
            Path::Still | Path::Round => {
                let message = "the same page came again: the server does not move on with the offset";
                return Sifted::Stuck(Vec::new(), Error::decode(list.operation, None, "data".to_owned(), message));
            }
        }
        if let Some(next) = page.next {
            stride.store(next.saturating_sub(*page.place), Ordering::Relaxed);
        }
        Sifted::On(page.items)
    };
    let walk = Walk { list, fetch: Box::new(fetch), guess: Box::new(guess), is_sure: false, sieve: Box::new(sieve) };
    Items { source: Box::new(Pages::new(start, walk)) }
}

/// What tells a page from the one before: how many items it has, and its first and last one.
fn ends<T: Serialize>(items: &[T]) -> Option<(usize, String, String)> {
    let text = |item: Option<&T>| item.and_then(|item| serde_json::to_string(item).ok());
    Some((items.len(), text(items.first())?, text(items.last())?))
}

/// How many empty pages a list by a cursor may have one after the other. Whether the vendor ever gives
/// one is not known; a list of nothing else would never end.
const MOST_EMPTY_PAGES: u32 = 100;

/// A list by a cursor, which each page gives for the next one.
pub(crate) fn by_cursor<T, P, F>(
    list: List,
    start: Option<i64>,
    fetch: impl Fn(Option<i64>) -> F + Send + 'static,
    next: fn(P) -> Option<i64>,
) -> Items<T, Option<i64>>
where
    T: Send + 'static,
    P: Send + 'static,
    F: Future<Output = Result<Page<T, P>, Error>> + Send + 'static,
{
    let fetch = move |cursor: Option<i64>| -> Fetch<T, Option<i64>> {
        let page = fetch(cursor);
        Box::pin(async move {
            let Page { items, paging } = page.await?;
            Ok(Part { items, next: paging.and_then(next).map(Some), is_short: false })
        })
    };
    let mut circle = Circle::default();
    circle.path(&start);
    let mut empty = 0;
    let sieve = move |page: Sighted<'_, T, Option<i64>>| {
        empty = if page.items.is_empty() { empty + 1 } else { 0 };
        // Reading on would never end.
        let message = match page.next {
            Some(next) if circle.path(next) != Path::New => "the cursor did not move on",
            Some(_) if empty == MOST_EMPTY_PAGES => "the cursor moves on and on, and no page holds anything",
            _ => return Sifted::On(page.items),
        };
        Sifted::Stuck(page.items, Error::decode(list.operation, None, "paging".to_owned(), message))
    };
    let walk = Walk { list, fetch: Box::new(fetch), guess: Box::new(|_| None), is_sure: false, sieve: Box::new(sieve) };
    Items { source: Box::new(Pages::new(start, walk)) }
}

/// Finds that places or pages go round in a circle, of whatever length, by remembering two of them:
/// each is compared with the one before, and with one that is replaced after 1, 2, 4, 8 … steps.
struct Circle<K> {
    before: Option<K>,
    remembered: Option<K>,
    steps: u64,
}

impl<K> Default for Circle<K> {
    fn default() -> Self {
        Self { before: None, remembered: None, steps: 0 }
    }
}

/// How a list goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Path {
    /// To where it was not.
    New,
    /// To where it is.
    Still,
    /// To where it was.
    Round,
}

impl<K: Clone + PartialEq> Circle<K> {
    fn path(&mut self, key: &K) -> Path {
        let path = if self.before.as_ref() == Some(key) {
            Path::Still
        } else if self.remembered.as_ref() == Some(key) {
            Path::Round
        } else {
            Path::New
        };
        self.before = Some(key.clone());
        self.steps += 1;
        if self.steps.is_power_of_two() {
            self.remembered = Some(key.clone());
        }
        path
    }
}

/// How to tell whether two items are the same one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key {
    /// Path of the key within the item.
    pub(crate) path: &'static [&'static str],
    /// A key that is none, and the paths that identify an item in its place.
    pub(crate) unless: Option<(&'static str, &'static [&'static [&'static str]])>,
}

impl Key {
    fn of(self, item: &impl Serialize) -> Option<String> {
        let item = serde_json::to_value(item).ok()?;
        let at = |path: &[&str]| path.iter().fold(&item, |value, name| &value[*name]).clone();
        let key = at(self.path);
        match self.unless {
            Some((none, paths)) if key.as_str() == Some(none) => {
                let parts: Vec<Value> = paths.iter().map(|path| at(path)).collect();
                // Nothing identifies it: it is nobody's double.
                parts.iter().any(|part| !part.is_null()).then(|| Value::Array(parts).to_string())
            }
            _ => (!key.is_null()).then(|| key.to_string()),
        }
    }
}

/// A list of a span of days, fetched in windows of whole days. Adjacent windows can hold the same
/// item; it is given once.
pub(crate) fn by_window<T, F>(
    list: List,
    from: CalendarDay,
    to: CalendarDay,
    days: i64,
    key: Key,
    fetch: impl Fn(CalendarDay, CalendarDay) -> F + Send + 'static,
) -> Items<T, CalendarDay>
where
    T: Serialize + Send + 'static,
    F: Future<Output = Result<Vec<T>, Error>> + Send + 'static,
{
    let last = move |start: CalendarDay| start.0.saturating_add((days - 1).days()).min(to.0);
    let next = move |start: CalendarDay| last(start).tomorrow().ok().filter(|next| *next <= to.0).map(CalendarDay);
    let fetch = move |start: CalendarDay| -> Fetch<T, CalendarDay> {
        let items = (start.0 <= to.0).then(|| fetch(start, CalendarDay(last(start))));
        Box::pin(async move {
            let Some(items) = items else {
                return Err(Error::invalid(list.operation, "the last day lies before the first one"));
            };
            Ok(Part { items: items.await?, next: next(start), is_short: false })
        })
    };
    // Only the window before can hold doubles of this one, so that is all that is remembered.
    let mut before = HashSet::<String>::new();
    let sieve = move |page: Sighted<'_, T, CalendarDay>| {
        let mut here = HashSet::new();
        let fresh = page.items.into_iter().filter(|item| match key.of(item) {
            Some(key) => !before.contains(&key) & here.insert(key),
            None => true,
        });
        let fresh: Vec<_> = fresh.collect();
        before = here;
        Sifted::On(fresh)
    };
    let guess = move |start: &CalendarDay| next(*start);
    let walk = Walk { list, fetch: Box::new(fetch), guess: Box::new(guess), is_sure: true, sieve: Box::new(sieve) };
    Items { source: Box::new(Pages::new(from, walk)) }
}

/// A list that comes as one array in one answer.
#[cfg_attr(not(feature = "recuperador"), allow(dead_code))]
pub(crate) fn by_element<T: DeserializeOwned + 'static>(
    begin: impl Future<Output = Result<ArrayItems<T>, Error>> + Send + 'static,
) -> Items<T, usize> {
    Items { source: Box::new(Array::new(begin)) }
}
