//! Pages fetched in order, one after the other or some ahead of their turn.

use crate::error::Error;
use crate::paging::Source;
use futures_core::Stream;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

/// What a page comes to: its items, and the place of the next page.
pub(crate) type Fetched<T, P> = Result<(Vec<T>, Option<P>), Error>;
pub(crate) type Fetch<'a, T, P> = Pin<Box<dyn Future<Output = Fetched<T, P>> + Send + 'a>>;

type Guess<'a, P> = Box<dyn Fn(&P) -> Option<P> + Send + 'a>;

/// How a list is read on.
pub(crate) struct Walk<'a, T, P> {
    /// Fetches the page at a place.
    pub(crate) fetch: Box<dyn Fn(P) -> Fetch<'a, T, P> + Send + 'a>,
    /// The place after another, as far as it can be told before that page has come.
    pub(crate) guess: Guess<'a, P>,
    /// Whether guesses hold from the start, or only once a page was followed by another.
    pub(crate) is_sure: bool,
    /// What of a page is handed out; called in the order of the pages.
    pub(crate) sieve: Box<dyn FnMut(Vec<T>) -> Vec<T> + Send + 'a>,
}

/// The items of a list. At most the page that is handed out and `ahead` others are held.
pub(crate) struct Pages<'a, T, P> {
    walk: Walk<'a, T, P>,
    ahead: usize,
    items: std::vec::IntoIter<T>,
    /// Where the page whose items are handed out starts, or that is waited for.
    position: P,
    /// Where the next page starts; `None` at the end.
    next: Option<P>,
    /// The next pages, in order; the first of them, if any, is at `next`.
    queue: VecDeque<Page<'a, T, P>>,
}

/// A page that was asked for.
struct Page<'a, T, P> {
    place: P,
    /// Whether it was asked for before its turn.
    is_early: bool,
    state: State<'a, T, P>,
}

enum State<'a, T, P> {
    Coming(Fetch<'a, T, P>),
    Here(Fetched<T, P>),
}

impl<'a, T, P: Clone + PartialEq> Pages<'a, T, P> {
    pub(crate) fn new(start: P, walk: Walk<'a, T, P>) -> Self {
        let (position, next) = (start.clone(), Some(start));
        Self { walk, ahead: 0, items: Vec::new().into_iter(), position, next, queue: VecDeque::new() }
    }

    /// Asks for the pages that may be asked for.
    fn ask(&mut self) {
        let is_turn = self.items.len() == 0;
        while self.queue.len() < self.ahead.max(usize::from(is_turn)) {
            let place = match self.queue.back() {
                None => self.next.clone(),
                Some(Page { state: State::Here(Ok((_, next))), .. }) => next.clone(),
                Some(Page { state: State::Here(Err(_)), .. }) => None,
                Some(page) if self.walk.is_sure => (self.walk.guess)(&page.place),
                Some(_) => None,
            };
            let Some(place) = place else { return };
            let state = State::Coming((self.walk.fetch)(place.clone()));
            self.queue.push_back(Page { place, is_early: !(is_turn && self.queue.is_empty()), state });
        }
    }

    /// Sees which pages have come. All are polled: there are few.
    fn look(&mut self, context: &mut Context<'_>) {
        for page in &mut self.queue {
            if let State::Coming(fetch) = &mut page.state
                && let Poll::Ready(fetched) = fetch.as_mut().poll(context)
            {
                page.state = State::Here(fetched);
            }
        }
    }

    /// Takes the page whose turn it is, once it is here; `false` while it is not.
    fn turn(&mut self) -> Result<bool, Error> {
        let Some(page) = self.queue.pop_front() else { return Ok(false) };
        self.position = page.place.clone();
        match page.state {
            State::Coming(_) => {
                self.queue.push_front(page);
                return Ok(false);
            }
            // Its time ran out while its reader was busy with other items. Now it is its turn.
            State::Here(Err(Error::Timeout(_))) if page.is_early => self.queue.clear(),
            State::Here(Err(error)) => {
                self.queue.clear();
                self.next = None;
                return Err(error);
            }
            State::Here(Ok((items, next))) => {
                // What was asked for ahead of its turn is of no use if the list goes on elsewhere.
                if self.queue.front().is_some_and(|ahead| next.as_ref() != Some(&ahead.place)) {
                    self.queue.clear();
                }
                self.walk.is_sure |= next.is_some();
                self.next = next;
                self.items = (self.walk.sieve)(items).into_iter();
            }
        }
        Ok(true)
    }
}

// Nothing in it is ever pinned.
impl<T, P> Unpin for Pages<'_, T, P> {}

impl<T, P: Clone + PartialEq> Stream for Pages<'_, T, P> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            self.ask();
            self.look(context);
            if let Some(item) = self.items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            if self.queue.is_empty() && self.next.is_none() {
                return Poll::Ready(None);
            }
            match self.turn() {
                Ok(true) => {}
                Ok(false) => return Poll::Pending,
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
    }
}

impl<T: Send, P: Clone + PartialEq + Send> Source<T, P> for Pages<'_, T, P> {
    fn position(&self) -> P {
        self.position.clone()
    }

    fn set_ahead(&mut self, pages: usize) {
        self.ahead = pages;
    }
}
