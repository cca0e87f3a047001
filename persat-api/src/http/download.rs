//! Files that the server sends: read piece by piece, never held whole unless asked for.

use crate::error::Error;
use crate::http::body::{About, BodyStream};
use crate::http::partial_file::PartialFile;
use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use reqwest::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap};
use std::fmt;
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// A file that is being received, such as a PDF: a stream of pieces.
///
/// A file may take as long as it keeps coming: each piece has the client's timeout for itself. How
/// large it may be is the client's `max_response_bytes`, or [`limit`](Download::limit), whether it
/// is read piece by piece or whole. After an error the stream ends.
///
/// ```no_run
/// # async fn example(persat: persat_api::Persat) -> Result<(), persat_api::Error> {
/// let size = persat.forms().pdf("4711").await?.save("form.pdf").await?;
/// println!("{size} bytes");
///
/// let mut pdf = persat.forms().pdf("4712").await?.limit(10 << 20);
/// while let Some(piece) = pdf.next().await {
///     println!("{} bytes of {:?}", piece?.len(), pdf.content_length());
/// }
/// # Ok(())
/// # }
/// ```
pub struct Download {
    /// `None` after an error of ours.
    pieces: Option<BodyStream>,
    headers: HeaderMap,
    about: About,
    received: usize,
    most_bytes: usize,
}

impl Download {
    pub(crate) fn new(headers: HeaderMap, pieces: BodyStream, most_bytes: usize) -> Self {
        Self { about: pieces.about(), pieces: Some(pieces), headers, received: 0, most_bytes }
    }

    /// The media type that the server gives it, such as `application/pdf`.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }

    /// How many bytes the server says it has; `None` where it does not say.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
    }

    /// The name that the server gives it (`filename` of `Content-Disposition`), such as
    /// `NOTA_DE_PEDIDO_197.pdf`; `None` where it gives none, or one that is no name within a folder everywhere.
    #[must_use]
    pub fn file_name(&self) -> Option<&str> {
        let disposition = std::str::from_utf8(self.headers.get(CONTENT_DISPOSITION)?.as_bytes()).ok()?;
        // A semicolon within quotes separates nothing.
        let mut is_quoted = false;
        let mut parameters = disposition.split(|c| {
            is_quoted ^= c == '"';
            c == ';' && !is_quoted
        });
        let name = parameters.find_map(|it| {
            let (key, name) = it.split_once('=')?;
            key.trim().eq_ignore_ascii_case("filename").then(|| name.trim().trim_matches('"'))
        })?;
        is_name_everywhere(name).then_some(name)
    }

    /// Sets how large the file may be, in bytes, in place of the client's `max_response_bytes`.
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.most_bytes = bytes;
        self
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// [`Error::Transport`]: it broke off, or is larger than allowed. [`Error::Timeout`]: a piece of
    /// it did not arrive in time.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Reads the whole file into memory.
    ///
    /// # Errors
    /// Those of [`next`](Self::next).
    pub async fn bytes(mut self) -> Result<Bytes, Error> {
        let mut whole = BytesMut::new();
        while let Some(piece) = self.next().await {
            whole.extend_from_slice(&piece?);
        }
        Ok(whole.freeze())
    }

    /// Saves the file: whole, in place of one that may be there, or not at all. Tells how many bytes it has.
    ///
    /// It is written beside `path` first, under a name that ends in `.part`. That file is gone when this
    /// fails, or is dropped before its end; a process that is killed leaves it. A file that is there keeps its
    /// permissions, and a link to one stays a link.
    ///
    /// # Errors
    /// Those of [`next`](Self::next), and [`Error::File`]: it could not be written.
    pub async fn save(mut self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let About { operation, http_status } = self.about;
        Error::outside_tokio(operation, Some(http_status))?;
        let failed = |source| Error::file(operation, http_status, source);
        let path = path.as_ref().to_owned();
        let mut part = PartialFile::create(path).await.map_err(failed)?;
        while let Some(piece) = self.next().await {
            part = part.write(piece?).await.map_err(failed)?;
        }
        part.finish().await.map_err(failed)?;
        Ok(self.received as u64)
    }
}

/// Whether a text is the name of a file on each system: neither a path, nor one that a system changes in
/// silence, nor a device of Windows, which whatever ending does not make a file.
fn is_name_everywhere(name: &str) -> bool {
    let is_odd = |c: char| c.is_control() || "/\\:*?\"<>|\u{202e}".contains(c);
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let is_port = port.is_some_and(|number| number.chars().count() == 1 && "123456789¹²³".contains(number));
    let is_device = is_port || matches!(&*stem, "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$");
    !name.is_empty() && name.len() <= 255 && !name.ends_with(['.', ' ']) && !name.contains(is_odd) && !is_device
}

impl Stream for Download {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(pieces) = &mut self.pieces else { return Poll::Ready(None) };
        let next = ready!(Pin::new(pieces).poll_next(context));
        if let Some(Ok(piece)) = &next {
            self.received = self.received.saturating_add(piece.len());
            if self.received > self.most_bytes {
                self.pieces = None;
                let About { operation, http_status } = self.about;
                return Poll::Ready(Some(Err(Error::too_large(operation, http_status, self.most_bytes))));
            }
        }
        Poll::Ready(next)
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("operation", &self.about.operation).finish_non_exhaustive()
    }
}
