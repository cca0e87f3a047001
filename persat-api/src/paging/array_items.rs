//! A list that comes as one array in one response, decoded item by item while it arrives.

use crate::codec::decode::from_text;
use crate::codec::surrogates::mended;
use crate::error::{Error, inner_path};
use crate::http::array::{Fault, Splitter};
use crate::http::body::{About, BodyStream};
use crate::http::response::Response;
use crate::paging::items::Source;
use futures_core::Stream;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// The items of a response that has begun. Ends after an error, but for that of one item.
pub(crate) struct ArrayItems<T> {
    /// `None` at the end.
    pieces: Option<BodyStream>,
    splitter: Splitter,
    most: usize,
    /// How many items were handed out.
    given: usize,
    item: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> ArrayItems<T> {
    fn of(response: Response) -> Result<Self, Error> {
        let (splitter, pieces, most) = response.array()?;
        Ok(Self { pieces: Some(pieces), splitter, most, given: 0, item: PhantomData })
    }

    fn decode(about: About, index: usize, item: &[u8]) -> Result<T, Error> {
        let mended = mended(item);
        let value = from_text(mended.as_deref().unwrap_or(item));
        value.map_err(|it| {
            let error = about.refuse_at(inner_path(&format!("[{index}]"), &it.path), &it.message);
            error.of_item(index, String::from_utf8_lossy(item).into_owned())
        })
    }

    fn fault(&self, About { operation, http_status }: About, fault: Fault) -> Error {
        let count = self.splitter.count();
        let place = match fault {
            Fault::NoArray | Fault::Trailing => ".".to_owned(),
            Fault::Syntax | Fault::TooDeep => format!("[{count}]"),
            Fault::TooLarge => return Error::item_too_large(operation, http_status, count, self.most),
            Fault::Cut => return Error::cut(operation, http_status).after(count),
        };
        Error::decode(operation, Some(http_status), place, &fault.to_string())
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        loop {
            let Some(pieces) = &mut self.pieces else { return Poll::Ready(None) };
            let about = pieces.about();
            let index = self.splitter.count();
            match self.splitter.next_item() {
                Ok(Some(item)) => return Poll::Ready(Some(Self::decode(about, index, &item))),
                Ok(None) => {}
                Err(fault) => return Poll::Ready(Some(Err(self.fault(about, fault)))),
            }
            match ready!(Pin::new(pieces).poll_next(context)) {
                Some(Ok(piece)) => self.splitter.push(piece),
                Some(Err(error)) => return Poll::Ready(Some(Err(error.after(index)))),
                None => {
                    self.pieces = None;
                    let fault = self.splitter.finish().err();
                    return Poll::Ready(fault.map(|fault| Err(self.fault(about, fault))));
                }
            }
        }
    }
}

impl<T: DeserializeOwned> Stream for ArrayItems<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = ready!(self.poll(context));
        match &next {
            Some(Ok(_)) => self.given += 1,
            Some(Err(error)) if error.undecoded_item().is_some() => self.given += 1,
            _ => self.pieces = None,
        }
        Poll::Ready(next)
    }
}

type Begin = Pin<Box<dyn Future<Output = Result<Response, Error>> + Send>>;

/// A list whose response has perhaps not begun.
pub(crate) struct Array<T> {
    begin: Option<Begin>,
    items: Option<ArrayItems<T>>,
}

impl<T> Array<T> {
    pub(crate) fn new(begin: impl Future<Output = Result<Response, Error>> + Send + 'static) -> Self {
        Self { begin: Some(Box::pin(begin)), items: None }
    }
}

impl<T: DeserializeOwned> Stream for Array<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(begin) = &mut self.begin {
            let begun = ready!(begin.as_mut().poll(context));
            self.begin = None;
            match begun.and_then(ArrayItems::of) {
                Ok(items) => self.items = Some(items),
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
        match &mut self.items {
            Some(items) => Pin::new(items).poll_next(context),
            None => Poll::Ready(None),
        }
    }
}

impl<T: DeserializeOwned> Source<T, usize> for Array<T> {
    fn position(&self) -> usize {
        self.items.as_ref().map_or(0, |items| items.given)
    }
}
