//! Lists read to their end in constant memory.

use crate::codec::time::CalendarDay;
use crate::error::Error;
use crate::http::items::{Item, Listed};
use crate::http::operation::List;
use crate::http::response::Response;
use crate::paging::array_items::Array;
use crate::paging::cycle::{CycleDetector, Path};
use crate::paging::items::Items;
use crate::paging::pages::{Fetch, FetchedPage, PageSource, PageVerdict, Pages, Part};
use jiff::ToSpan;
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;
use std::collections::HashSet;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

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
    F: Future<Output = Result<Listed<T, P>, Error>> + Send + 'static,
{
    let fetch = move |offset: i64| -> Fetch<T, i64> {
        let page = (size > 0 && offset >= 0).then(|| fetch(offset));
        Box::pin(async move {
            let Some(page) = page else {
                return Err(Error::invalid(list.operation, "a page has at least one item, and no place below 0"));
            };
            let (items, _) = page.await?;
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
    let mut cycle = CycleDetector::default();
    let mut repeats = 0;
    let filter = move |page: FetchedPage<'_, T, i64>| {
        let path = ends(&page.items).map_or(Path::New, |ends| cycle.path(&ends));
        repeats = if path == Path::Still { repeats + 1 } else { 0 };
        match path {
            Path::New => {}
            // A short list that comes whole whatever is asked for.
            _ if page.may_end => return PageVerdict::End,
            // An item that was inserted in front moved this one here, or all of them.
            Path::Still if repeats == 1 => return PageVerdict::On(Vec::new()),
            Path::Still | Path::Round => {
                let message = "the same page came again: the server does not move on with the offset";
                return PageVerdict::Stuck(Vec::new(), Error::decode(list.operation, None, "data".to_owned(), message));
            }
        }
        if let Some(next) = page.next {
            stride.store(next.saturating_sub(*page.place), Ordering::Relaxed);
        }
        PageVerdict::On(page.items)
    };
    let source =
        PageSource { list, fetch: Box::new(fetch), guess: Box::new(guess), is_sure: false, filter: Box::new(filter) };
    Items::new(Pages::new(start, source))
}

/// What tells a page from the one before: how many items it has, and its first and last one.
fn ends<T: Serialize>(items: &[Item<T>]) -> Option<(usize, String, String)> {
    let text = |item: Option<&Item<T>>| match item? {
        Ok(item) => serde_json::to_string(item).ok(),
        Err(error) => error.undecoded_item().map(|item| item.json().to_owned()),
    };
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
    F: Future<Output = Result<Listed<T, P>, Error>> + Send + 'static,
{
    let fetch = move |cursor: Option<i64>| -> Fetch<T, Option<i64>> {
        let page = fetch(cursor);
        Box::pin(async move {
            let (items, paging) = page.await?;
            Ok(Part { items, next: paging.and_then(next).map(Some), is_short: false })
        })
    };
    let mut cycle = CycleDetector::default();
    cycle.path(&start);
    let mut empty = 0;
    let filter = move |page: FetchedPage<'_, T, Option<i64>>| {
        empty = if page.items.is_empty() { empty + 1 } else { 0 };
        // Reading on would never end.
        let message = match page.next {
            Some(next) if cycle.path(next) != Path::New => "the cursor did not move on",
            Some(_) if empty == MOST_EMPTY_PAGES => "the cursor moves on and on, and no page holds anything",
            _ => return PageVerdict::On(page.items),
        };
        PageVerdict::Stuck(page.items, Error::decode(list.operation, None, "paging".to_owned(), message))
    };
    let source = PageSource {
        list,
        fetch: Box::new(fetch),
        guess: Box::new(|_| None),
        is_sure: false,
        filter: Box::new(filter),
    };
    Items::new(Pages::new(start, source))
}

/// A value within an item: how it is read from one that was decoded, and where it is in JSON.
pub(crate) struct Place<T> {
    pub(crate) of: fn(&T) -> Option<Value>,
    pub(crate) path: &'static [&'static str],
}

/// How to tell whether two items are the same one.
pub(crate) struct Key<T: 'static> {
    pub(crate) place: Place<T>,
    /// A key that is none, and the places that identify an item in its place.
    pub(crate) unless: Option<(&'static str, &'static [Place<T>])>,
}

impl<T> Key<T> {
    fn of(&self, item: &Item<T>) -> Option<Value> {
        match item {
            Ok(item) => self.at(|place| (place.of)(item).unwrap_or_default()),
            Err(error) => {
                let item: Value = serde_json::from_str(error.undecoded_item()?.json()).ok()?;
                self.at(|place| place.path.iter().fold(&item, |value, name| &value[*name]).clone())
            }
        }
    }

    fn at(&self, at: impl Fn(&Place<T>) -> Value) -> Option<Value> {
        let key = at(&self.place);
        match self.unless {
            Some((none, places)) if key.as_str() == Some(none) => {
                let parts: Vec<Value> = places.iter().map(at).collect();
                // Nothing identifies it: it is nobody's double.
                parts.iter().any(|part| !part.is_null()).then_some(Value::Array(parts))
            }
            _ => Some(key).filter(|key| !key.is_null()),
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
    key: Key<T>,
    fetch: impl Fn(CalendarDay, CalendarDay) -> F + Send + 'static,
) -> Items<T, CalendarDay>
where
    T: Send + 'static,
    F: Future<Output = Result<Listed<T, IgnoredAny>, Error>> + Send + 'static,
{
    let last = move |start: CalendarDay| start.0.saturating_add((days - 1).days()).min(to.0);
    let next = move |start: CalendarDay| last(start).tomorrow().ok().filter(|next| *next <= to.0).map(CalendarDay);
    let fetch = move |start: CalendarDay| -> Fetch<T, CalendarDay> {
        let items = (start.0 <= to.0).then(|| fetch(start, CalendarDay(last(start))));
        Box::pin(async move {
            let Some(items) = items else {
                return Err(Error::invalid(list.operation, "the last day lies before the first one"));
            };
            let (items, _) = items.await?;
            Ok(Part { items, next: next(start), is_short: false })
        })
    };
    // Only the window before can hold doubles of this one, so that is all that is remembered.
    let mut before = HashSet::<Value>::new();
    let filter = move |page: FetchedPage<'_, T, CalendarDay>| {
        let mut here = HashSet::new();
        let fresh = page.items.into_iter().filter(|item| match key.of(item) {
            Some(key) => !before.contains(&key) & here.insert(key),
            None => true,
        });
        let fresh: Vec<_> = fresh.collect();
        before = here;
        PageVerdict::On(fresh)
    };
    let guess = move |start: &CalendarDay| next(*start);
    let source =
        PageSource { list, fetch: Box::new(fetch), guess: Box::new(guess), is_sure: true, filter: Box::new(filter) };
    Items::new(Pages::new(from, source))
}

/// A list that comes as one array in one response.
#[cfg_attr(not(feature = "recuperador"), allow(dead_code))]
pub(crate) fn by_element<T: DeserializeOwned + 'static>(
    begin: impl Future<Output = Result<Response, Error>> + Send + 'static,
) -> Items<T, usize> {
    Items::new(Array::new(begin))
}
