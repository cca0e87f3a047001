//! Pages fetched in order, one after the other or some ahead of their turn.

use crate::error::Error;
use crate::http::items::Item;
use crate::http::operation::List;
use crate::paging::items::Source;
use crate::paging::task::{Patience, Slot, Task};
use futures_core::Stream;
use std::collections::VecDeque;
use std::future::Future;
use std::panic::resume_unwind;
use std::pin::Pin;
use std::task::{Context, Poll};

/// A page that has come.
pub(crate) struct Part<T, P> {
    pub(crate) items: Vec<Item<T>>,
    /// The place of the next page.
    pub(crate) next: Option<P>,
    /// Whether this is the last page if the server gives as many items as it is asked for.
    pub(crate) is_short: bool,
}

pub(crate) type Fetched<T, P> = Result<Part<T, P>, Error>;
pub(crate) type Fetch<T, P> = Pin<Box<dyn Future<Output = Fetched<T, P>> + Send>>;

type Guess<P> = Box<dyn Fn(&P) -> Option<P> + Send>;
type PageFilter<T, P> = Box<dyn FnMut(FetchedPage<'_, T, P>) -> PageVerdict<T> + Send>;

/// A page whose turn it is.
pub(crate) struct FetchedPage<'p, T, P> {
    pub(crate) items: Vec<Item<T>>,
    /// Where it starts.
    pub(crate) place: &'p P,
    /// Where the next one starts.
    pub(crate) next: Option<&'p P>,
    /// Whether the list may end with it, being short.
    pub(crate) may_end: bool,
}

/// What becomes of a page.
pub(crate) enum PageVerdict<T> {
    /// These are handed out, and the list goes on.
    On(Vec<Item<T>>),
    /// The list has ended before this page.
    End,
    /// These are handed out; then comes the error of a list that does not move on.
    Stuck(Vec<Item<T>>, Error),
}

/// How a list is read on.
pub(crate) struct PageSource<T, P> {
    pub(crate) list: List,
    /// Fetches the page at a place.
    pub(crate) fetch: Box<dyn Fn(P) -> Fetch<T, P> + Send>,
    /// The place after another, as far as it can be told before that page has come.
    pub(crate) guess: Guess<P>,
    /// Whether guesses hold: from the start, or once a page was full and followed by another.
    pub(crate) is_sure: bool,
    /// What of a page is handed out; called in the order of the pages.
    pub(crate) filter: PageFilter<T, P>,
}

/// The items of a list. At most the page that is handed out and `ahead` others are held.
pub(crate) struct Pages<T, P> {
    source: PageSource<T, P>,
    ahead: usize,
    /// Whether the list is read on behind every short page.
    is_thorough: bool,
    /// Whether the page whose turn it is has to be asked for again, with no other beside it.
    is_alone: bool,
    items: std::vec::IntoIter<Item<T>>,
    /// What comes behind these items.
    failure: Option<Error>,
    /// For the page whose turn it is.
    patience: Patience,
    /// Where the page whose items are handed out starts, or that is waited for.
    position: P,
    /// Where the next page starts; `None` at the end.
    next: Option<P>,
    /// The next pages, in order; the first of them, if any, is at `next`.
    queue: VecDeque<Page<T, P>>,
}

/// A page that was asked for.
struct Page<T, P> {
    place: P,
    /// Whether it was asked for before its turn, or could not be waited for: it is worth another try.
    is_early: bool,
    state: State<T, P>,
}

enum State<T, P> {
    Coming(Task, Slot<Fetched<T, P>>),
    Here(Fetched<T, P>),
}

impl<T: Send + 'static, P: Clone + PartialEq + Send + 'static> Pages<T, P> {
    pub(crate) fn new(start: P, source: PageSource<T, P>) -> Self {
        let (position, next) = (start.clone(), Some(start));
        let items = Vec::new().into_iter();
        Self {
            source,
            ahead: 0,
            is_thorough: false,
            is_alone: false,
            items,
            failure: None,
            patience: Patience::default(),
            position,
            next,
            queue: VecDeque::new(),
        }
    }

    /// Asks for the pages that may be asked for.
    fn ask(&mut self) {
        let is_turn = self.items.len() == 0;
        let ahead = if self.is_alone { 0 } else { self.ahead };
        while self.queue.len() < ahead.max(usize::from(is_turn)) {
            let place = match self.queue.back() {
                None => self.next.clone(),
                Some(Page { state: State::Here(Ok(part)), .. }) => self.after(part),
                Some(Page { state: State::Here(Err(_)), .. }) => None,
                Some(page) if self.source.is_sure => (self.source.guess)(&page.place),
                Some(_) => None,
            };
            let Some(place) = place else { return };
            let (task, slot) = Task::new((self.source.fetch)(place.clone()), self.source.list.timeout);
            let is_early = !(is_turn && self.queue.is_empty());
            self.queue.push_back(Page { place, is_early, state: State::Coming(task, slot) });
        }
    }

    /// Where to go on after a page. A short page is the last one where the server is known to give as
    /// many items as it is asked for.
    fn after(&self, part: &Part<T, P>) -> Option<P> {
        part.next.clone().filter(|_| self.is_thorough || !(part.is_short && self.source.is_sure))
    }

    /// Sees which pages have come. All are polled: there are few.
    fn look(&mut self, context: &mut Context<'_>) {
        let is_alone = self.is_alone;
        for page in &mut self.queue {
            if let State::Coming(task, slot) = &mut page.state
                && let Poll::Ready(ended) = task.poll(context)
            {
                let fetched = slot.take().unwrap_or_else(|| Err(Error::late(self.source.list.operation, None)));
                page.state = State::Here(fetched);
                match ended {
                    Ok(()) => {}
                    // The runtime was shut down that it came on in: the reader's own will do.
                    Err(None) => page.is_early |= !is_alone,
                    Err(Some(panic)) => resume_unwind(panic),
                }
            }
        }
    }

    /// Gives up the page whose turn it is when it does not come.
    fn wait(&mut self, context: &mut Context<'_>) {
        let Some(Page { state, .. }) = self.queue.front_mut() else { return };
        let State::Coming(task, _) = state else { return };
        let List { operation, timeout } = self.source.list;
        if self.patience.is_over(task, timeout, context) {
            *state = State::Here(Err(Error::late(operation, None)));
        }
    }

    /// Takes the page whose turn it is, once it is here; `false` while it is not.
    fn turn(&mut self) -> Result<bool, Error> {
        let Some(page) = self.queue.pop_front() else { return Ok(false) };
        self.position = page.place.clone();
        if let State::Here(_) = page.state {
            self.patience.renew();
        }
        let part = match page.state {
            State::Coming(..) => {
                self.queue.push_front(page);
                return Ok(false);
            }
            // Its time ran out while others were before it, or in its way.
            State::Here(Err(ref error @ (Error::Timeout(_) | Error::NoTurn(_))))
                if page.is_early || error.never_sent() && !self.queue.is_empty() =>
            {
                self.queue.clear();
                self.is_alone = true;
                return Ok(true);
            }
            State::Here(Err(error)) => return self.end(error),
            State::Here(Ok(part)) => part,
        };
        let next = self.after(&part);
        // What was asked for ahead of its turn is of no use if the list goes on elsewhere.
        if self.queue.front().is_some_and(|ahead| next.as_ref() != Some(&ahead.place)) {
            self.queue.clear();
        }
        self.source.is_sure |= next.is_some() && !part.is_short;
        self.is_alone = false;
        let may_end = part.is_short && !self.is_thorough;
        match (self.source.filter)(FetchedPage { items: part.items, place: &page.place, next: next.as_ref(), may_end })
        {
            PageVerdict::On(items) => {
                self.items = items.into_iter();
                self.next = next;
            }
            PageVerdict::End => self.stop(),
            PageVerdict::Stuck(items, error) => {
                self.items = items.into_iter();
                self.failure = Some(error);
                self.stop();
            }
        }
        Ok(true)
    }

    fn end(&mut self, error: Error) -> Result<bool, Error> {
        self.stop();
        Err(error)
    }

    /// Asks for no other page.
    fn stop(&mut self) {
        self.queue.clear();
        self.next = None;
    }
}

// Nothing in it is ever pinned.
impl<T, P> Unpin for Pages<T, P> {}

impl<T: Send + 'static, P: Clone + PartialEq + Send + 'static> Stream for Pages<T, P> {
    type Item = Item<T>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            // What has come already can be read anywhere.
            let is_here = Error::outside_tokio(self.source.list.operation, None);
            if is_here.is_ok() {
                self.ask();
                self.look(context);
            }
            if let Some(item) = self.items.next() {
                return Poll::Ready(Some(item));
            }
            if let Some(error) = self.failure.take() {
                return Poll::Ready(Some(Err(error)));
            }
            if self.queue.is_empty() && self.next.is_none() {
                return Poll::Ready(None);
            }
            if let Err(error) = is_here {
                self.stop();
                return Poll::Ready(Some(Err(error)));
            }
            self.wait(context);
            match self.turn() {
                Ok(true) => {}
                Ok(false) => return Poll::Pending,
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
    }
}

impl<T: Send + 'static, P: Clone + PartialEq + Send + 'static> Source<T, P> for Pages<T, P> {
    fn position(&self) -> P {
        self.position.clone()
    }

    fn set_ahead(&mut self, pages: usize) {
        self.ahead = pages;
    }

    fn set_thorough(&mut self) {
        self.is_thorough = true;
    }
}
