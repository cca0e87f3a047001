//! From a response to what it holds, or to the one [`Error`].

use crate::codec::decode::{Undecodable, from_text};
use crate::error::text::without_tax_ids;
use crate::error::{ApiError, Error};
use crate::generated::persat::types::{ErrorStatus, ErrorType};
use crate::http::array::Splitter;
use crate::http::auth::Credentials;
use crate::http::body::{About, BodyStream};
use crate::http::download::Download;
use crate::http::envelope::Envelope;
use crate::http::outcome::{Body, Label};
use crate::http::retry::retry_after;
use reqwest::header::HeaderMap;
use serde::de::{DeserializeOwned, IgnoredAny};
use std::sync::Arc;
use std::time::Duration;

/// A response that has come, of success or failure.
pub(crate) struct Response {
    pub(crate) about: About,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Body,
    pub(crate) limits: Limits,
    pub(crate) credentials: Arc<Credentials>,
}

/// What bounds a body that is left to the caller.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    /// The bytes of all of it, or of one item of a list.
    pub(crate) most_bytes: usize,
    /// How long each piece may take.
    pub(crate) patience: Duration,
}

#[cfg_attr(not(feature = "recuperador"), allow(dead_code))]
impl Response {
    /// The value that a response of success holds. `succeeded` reads the envelope's own flag, which
    /// counts beyond the HTTP status.
    pub(crate) fn json<T: DeserializeOwned>(self, succeeded: impl Fn(&T) -> bool) -> Result<T, Error> {
        match from_text::<T>(self.success()?) {
            Ok(value) if succeeded(&value) => Ok(value),
            Ok(_) => Err(self.refused(None)),
            Err(unread) => Err(self.refused(Some(unread))),
        }
    }

    /// The same for a response of which no source tells what it holds: where it is empty, as with status 204,
    /// or `null`, the value is the one that holds nothing.
    pub(crate) fn json_or_nothing<T: DeserializeOwned>(self, succeeded: impl Fn(&T) -> bool) -> Result<T, Error> {
        let is_nothing = matches!(self.success()?.trim_ascii(), b"" | b"null");
        match from_text(br#"{"success":true}"#) {
            Ok(nothing) if is_nothing => Ok(nothing),
            _ => self.json(succeeded),
        }
    }

    /// The error of a response with a status of success that tells of a failure, or cannot be read.
    fn refused(&self, unread: Option<Undecodable>) -> Error {
        self.masked(match unread {
            None => self.failure(),
            Some(_) if self.reports_a_failure() => self.failure(),
            // Where no length is told beforehand, the end of a connection looks like that of a response.
            Some(it) if it.is_cut => Error::cut(self.about.operation, self.about.http_status),
            // Not to be read at all: what it is says more than where that shows.
            Some(it) if it.path == "." && from_text::<IgnoredAny>(self.whole()).is_err() => {
                self.about.refuse(&Label::of(&self.headers).describe(self.whole()))
            }
            Some(it) => self.about.refuse_at(it.path, &it.message),
        })
    }

    /// A value of a type that may know of no envelope, or not of all that says of a failure. An empty response is
    /// the JSON given, if the type can be made of it.
    pub(crate) fn any<T: DeserializeOwned>(self, nothing: &[u8]) -> Result<T, Error> {
        let is_empty = self.plain()?.trim_ascii().is_empty();
        match from_text(nothing) {
            Ok(nothing) if is_empty => Ok(nothing),
            _ => self.json(|_| true),
        }
    }

    /// The text of a response of which no source tells what it holds: any JSON that came with a status
    /// of success, or nothing. What is neither tells nothing of what was done.
    #[cfg(feature = "recuperador")]
    pub(crate) fn open(self) -> Result<Option<crate::codec::raw_json::RawJson>, Error> {
        let body = self.success()?;
        if Envelope::read_open(body).is_some_and(|envelope| envelope.is_failure()) {
            return Err(self.masked(self.failure()));
        }
        if body.trim_ascii().is_empty() {
            return Ok(None);
        }
        serde_json::from_slice(body).map(Some).map_err(|error| {
            if error.is_eof() {
                return Error::cut(self.about.operation, self.about.http_status);
            }
            self.about.refuse("expected JSON, or nothing")
        })
    }

    /// A response that is a bare list, to be read item by item: what takes it apart, its pieces, and how
    /// large an item may be.
    pub(crate) fn array(self) -> Result<(Splitter, BodyStream, usize), Error> {
        match self.body {
            Body::Array { splitter, rest } => {
                let pieces = BodyStream::new(rest, self.about, self.limits.patience);
                Ok((splitter, pieces, self.limits.most_bytes))
            }
            _ => {
                let about = self.about;
                self.json(|_: &Vec<IgnoredAny>| true).and_then(|_| Err(about.refuse("expected a list")))
            }
        }
    }

    /// The file that a response of success is. JSON in place of a file is a failure.
    pub(crate) fn file(self) -> Result<Download, Error> {
        if let (Body::File { .. }, Some(found)) = (&self.body, Label::of(&self.headers).still_compressed()) {
            return Err(self.about.refuse(&format!("expected a file, found {found}")));
        }
        if let Body::File { first, rest } = self.body {
            let pieces = BodyStream::new(rest, self.about, self.limits.patience).after(first);
            return Ok(Download::new(self.headers, pieces, self.limits.most_bytes));
        }
        let is_empty = self.plain()?.is_empty();
        Err(self.about.refuse(if is_empty { "expected a file, found nothing" } else { "expected a file, found text" }))
    }

    /// The body that came whole.
    fn whole(&self) -> &[u8] {
        match &self.body {
            Body::Whole(body) => body,
            Body::File { .. } | Body::Array { .. } => &[],
        }
    }

    /// The body of a status of success.
    fn success(&self) -> Result<&[u8], Error> {
        match self.about.http_status {
            200..=299 => Ok(self.whole()),
            _ => Err(self.masked(self.failure())),
        }
    }

    /// The body of a success that does not say to be a failure.
    fn plain(&self) -> Result<&[u8], Error> {
        match self.success()? {
            _ if self.reports_a_failure() => Err(self.masked(self.failure())),
            body => Ok(body),
        }
    }

    fn reports_a_failure(&self) -> bool {
        Envelope::read(self.whole()).is_some_and(|envelope| envelope.is_failure())
    }

    fn envelope(&self) -> Option<Envelope> {
        #[cfg(feature = "recuperador")]
        return Envelope::read_open(self.whole());
        #[cfg(not(feature = "recuperador"))]
        Envelope::read(self.whole())
    }

    /// An error without the key, which a server may quote.
    fn masked(&self, error: Error) -> Error {
        error.masking(|text| self.credentials.mask(text))
    }

    /// The failure that this response is, whatever it says of it.
    fn failure(&self) -> Error {
        let (error, message) = self.envelope().map(|it| (it.error, it.mensagem)).unwrap_or_default();
        Error::Api(Box::new(ApiError {
            operation: self.about.operation,
            http_status: self.about.http_status,
            status: error["status"].as_i64().map(ErrorStatus::from),
            kind: error["type"].as_str().map(ErrorType::from),
            user_message: error["userMessage"]
                .as_str()
                .map(str::to_owned)
                .or_else(|| message.as_str().map(without_tax_ids)),
            retry_after: retry_after(&self.headers),
        }))
    }
}
