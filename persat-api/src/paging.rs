//! Lists read to their end: page by page, in constant memory.

use crate::error::Error;
use crate::page::Page;
use crate::time::CalendarDay;
use futures_core::Stream;
use futures_util::stream::{self, TryStreamExt};
use jiff::ToSpan;
use serde::Serialize;
use serde_json::Value;
use std::collections::HashSet;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

/// The items of a list, read on from page to page as they are asked for. One page is held at a time.
///
/// It is a `Stream`; [`next`](Items::next) reads without importing anything:
///
/// ```no_run
/// # async fn example(persat: persat_api::Persat) -> Result<(), persat_api::Error> {
/// let mut clients = persat.clients().list().stream();
/// while let Some(client) = clients.next().await {
///     println!("{}", client?.company_name);
/// }
/// # Ok(())
/// # }
/// ```
///
/// After an error the stream ends; [`position`](Items::position) tells where to go on.
pub struct Items<'a, T, P> {
    stream: Pin<Box<dyn Stream<Item = Result<T, Error>> + Send + 'a>>,
    position: Arc<Mutex<P>>,
}

impl<T, P: Clone> Items<'_, T, P> {
    /// The next item; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        std::future::poll_fn(|context| self.stream.as_mut().poll_next(context)).await
    }

    /// Where the page starts that was read last, or that could not be read: what to give to a new
    /// call to go on from there. Items of that page that were seen already come again.
    #[must_use]
    pub fn position(&self) -> P {
        self.position.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl<T, P> Stream for Items<'_, T, P> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.stream.as_mut().poll_next(context)
    }
}

impl<T, P> fmt::Debug for Items<'_, T, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}

/// A list whose pages are fetched one after the other. `fetch` gives the items of a page and the
/// place of the next one.
fn pages<'a, T, P, I, F>(start: P, fetch: impl Fn(P) -> F + Send + Sync + 'a) -> Items<'a, T, P>
where
    T: Send + 'a,
    P: Clone + Send + 'a,
    I: IntoIterator<Item = T>,
    I::IntoIter: Send + 'a,
    F: Future<Output = Result<(I, Option<P>), Error>> + Send + 'a,
{
    let position = Arc::new(Mutex::new(start.clone()));
    let kept = position.clone();
    let fetch = Arc::new(fetch);
    let pages = stream::try_unfold(Some(start), move |place| {
        let (kept, fetch) = (kept.clone(), fetch.clone());
        async move {
            let Some(place) = place else { return Ok::<_, Error>(None) };
            kept.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&place);
            let (items, next) = fetch(place).await?;
            Ok(Some((stream::iter(items.into_iter().map(Ok)), next)))
        }
    });
    Items { stream: Box::pin(pages.try_flatten()), position }
}

/// A list by `offset` and `limit`. It ends with a page that is empty or short: the numbers beside
/// the items mean different things on different pages of the vendor's documentation.
pub(crate) fn by_offset<'a, T, P, F>(
    start: i64,
    size: i64,
    fetch: impl Fn(i64) -> F + Send + Sync + 'a,
) -> Items<'a, T, i64>
where
    T: Send + 'a,
    P: Send + 'a,
    F: Future<Output = Result<Page<T, P>, Error>> + Send + 'a,
{
    pages(start, move |offset| {
        let page = fetch(offset);
        async move {
            let items = page.await?.items;
            let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
            let more = count > 0 && count >= size;
            Ok((items, more.then(|| offset.saturating_add(count))))
        }
    })
}

/// A list by a cursor, which each page gives for the next one.
pub(crate) fn by_cursor<'a, T, P, F>(
    operation: &'static str,
    start: Option<i64>,
    fetch: impl Fn(Option<i64>) -> F + Send + Sync + 'a,
    next: fn(P) -> Option<i64>,
) -> Items<'a, T, Option<i64>>
where
    T: Send + 'a,
    P: Send + 'a,
    F: Future<Output = Result<Page<T, P>, Error>> + Send + 'a,
{
    pages(start, move |cursor| {
        let page = fetch(cursor);
        async move {
            let Page { items, paging } = page.await?;
            let next = paging.and_then(next);
            if next.is_some() && next == cursor {
                // Reading on would never end.
                return Err(Error::decode(operation, None, "paging".to_owned(), "the cursor did not move on"));
            }
            Ok((items, next.map(Some)))
        }
    })
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
pub(crate) fn by_window<'a, T, F>(
    operation: &'static str,
    from: CalendarDay,
    to: CalendarDay,
    days: i64,
    key: Key,
    fetch: impl Fn(CalendarDay, CalendarDay) -> F + Send + Sync + 'a,
) -> Items<'a, T, CalendarDay>
where
    T: Serialize + Send + 'a,
    F: Future<Output = Result<Vec<T>, Error>> + Send + 'a,
{
    // Only the window before can hold doubles of this one, so that is all that is remembered.
    let before = Arc::new(Mutex::new(HashSet::<String>::new()));
    pages(from, move |start: CalendarDay| {
        let last = start.0.saturating_add((days - 1).days()).min(to.0);
        let items = (start.0 <= to.0).then(|| fetch(start, CalendarDay(last)));
        let before = before.clone();
        async move {
            let Some(items) = items else {
                return Err(Error::invalid(operation, "the last day lies before the first one"));
            };
            let items = items.await?;
            let mut before = before.lock().unwrap_or_else(PoisonError::into_inner);
            let mut here = HashSet::new();
            let fresh = items.into_iter().filter(|item| match key.of(item) {
                Some(key) => !before.contains(&key) & here.insert(key),
                None => true,
            });
            let fresh: Vec<_> = fresh.collect();
            *before = here;
            let next = last.tomorrow().ok().filter(|next| *next <= to.0);
            Ok((fresh, next.map(CalendarDay)))
        }
    })
}
