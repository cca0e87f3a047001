//! Unpacks what is compressed with gzip: all of it, or it is an error.
//!
//! reqwest would do so too, but it stops behind the first member of a body, of which there may be any number
//! (RFC 1952, section 2.2): the rest would be missing without a word. Nor does it know the coding as `x-gzip` or
//! in upper case, which are the same (RFC 9110, section 8.4.1).

use crate::http::body::Chunks;
use bytes::{Buf, Bytes};
use flate2::bufread::MultiGzDecoder;
use futures_core::Stream;
use reqwest::Response;
use reqwest::header::{CONTENT_ENCODING, CONTENT_LENGTH, HeaderMap};
use std::io::{self, BufRead, ErrorKind, Read};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// How much is unpacked at once, so that its reader can stop before it is too much.
const PIECE: usize = 16 << 10;

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The body of a response, and its headers; both without the compression if it is gzip's.
pub(crate) fn unpacked(mut response: Response) -> (HeaderMap, Chunks) {
    let mut headers = std::mem::take(response.headers_mut());
    let packed: Chunks = Box::pin(response.bytes_stream());
    if !is_gzip(&headers) {
        return (headers, packed);
    }
    headers.remove(CONTENT_ENCODING);
    headers.remove(CONTENT_LENGTH);
    // Through a response, so that its errors are those of any other.
    let body = reqwest::Body::wrap_stream(Unpacked::new(packed));
    (headers, Box::pin(Response::from(http::Response::new(body)).bytes_stream()))
}

fn is_gzip(headers: &HeaderMap) -> bool {
    let mut codings = headers.get_all(CONTENT_ENCODING).iter();
    let is_gzip = |coding: &[u8]| coding.eq_ignore_ascii_case(b"gzip") || coding.eq_ignore_ascii_case(b"x-gzip");
    codings.next().is_some_and(|coding| is_gzip(coding.as_bytes().trim_ascii())) && codings.next().is_none()
}

/// What has come and is not unpacked yet.
#[derive(Default)]
struct Packed {
    bytes: Bytes,
    has_begun: bool,
    is_all: bool,
}

impl Read for Packed {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(into)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Packed {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.bytes.is_empty() && !self.is_all { Err(ErrorKind::WouldBlock.into()) } else { Ok(&self.bytes) }
    }

    fn consume(&mut self, count: usize) {
        self.bytes.advance(count);
    }
}

/// The pieces of a body as they are unpacked. Ends after an error.
struct Unpacked {
    source: Chunks,
    /// `None` at the end.
    decoder: Option<MultiGzDecoder<Packed>>,
}

impl Unpacked {
    fn new(source: Chunks) -> Self {
        Self { source, decoder: Some(MultiGzDecoder::new(Packed::default())) }
    }
}

impl Stream for Unpacked {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { source, decoder } = &mut *self;
        let end = loop {
            let Some(unpacking) = decoder else { return Poll::Ready(None) };
            let mut piece = vec![0; PIECE];
            match unpacking.read(&mut piece) {
                Ok(0) => break None,
                Ok(count) => {
                    piece.truncate(count);
                    return Poll::Ready(Some(Ok(piece.into())));
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                Err(error) => break Some(Err(error.into())),
            }
            let packed = unpacking.get_mut();
            match ready!(source.as_mut().poll_next(context)) {
                Some(Ok(bytes)) => {
                    packed.has_begun |= !bytes.is_empty();
                    packed.bytes = bytes;
                }
                Some(Err(error)) => break Some(Err(error.into())),
                // Nothing at all has nothing to be unpacked.
                None if !packed.has_begun => break None,
                None => packed.is_all = true,
            }
        };
        *decoder = None;
        Poll::Ready(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use futures_util::{StreamExt, TryStreamExt, stream};
    use std::io::Write;

    fn member(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    /// What comes of a body that arrives in pieces of some size.
    fn read(packed: &[u8], size: usize) -> Result<Vec<u8>, BoxError> {
        let pieces: Vec<_> = packed.chunks(size).map(|it| Ok(Bytes::copy_from_slice(it))).collect();
        let unpacked = Unpacked::new(Box::pin(stream::iter(pieces)));
        let whole = unpacked.try_fold(Vec::new(), |whole, piece| async move { Ok([whole, piece.to_vec()].concat()) });
        futures_util::FutureExt::now_or_never(whole).unwrap()
    }

    #[test]
    fn it_matters_not_how_a_body_is_cut_into_pieces() {
        let text: Vec<u8> = (0..40_000_u32).flat_map(|it| (it * it).to_string().into_bytes()).collect();
        let packed = [member(&text), member(b""), member(b"and more"), member(b"")].concat();
        let expected = [text, b"and more".to_vec()].concat();
        for size in [1, 7, 8, 1000, packed.len()] {
            assert!(read(&packed, size).unwrap() == expected, "{size}");
        }
        assert_eq!(read(&[], 1).unwrap(), b"");
    }

    #[test]
    fn whatever_is_missing_or_wrong_is_an_error() {
        let packed = [member(b"one member"), member(b"another member")].concat();
        let first = member(b"one member").len();
        for size in [1, 1000] {
            for length in (1..packed.len()).filter(|length| *length != first) {
                assert!(read(&packed[..length], size).is_err(), "{length} of {}", packed.len());
            }
            // The checksum and the length at the end of each.
            for place in (first - 8..first).chain(packed.len() - 8..packed.len()) {
                let mut wrong = packed.clone();
                wrong[place] ^= 1;
                assert!(read(&wrong, size).is_err(), "{place}");
            }
            assert!(read(&[&packed[..], b"\0\0"].concat(), size).is_err());
        }
    }

    #[test]
    fn no_more_is_unpacked_than_is_read() {
        let bomb = member(&vec![0; 4 << 20]);
        let source = stream::iter([Ok(Bytes::from(bomb))]);
        let mut unpacked = Unpacked::new(Box::pin(source));
        let piece = futures_util::FutureExt::now_or_never(unpacked.next()).unwrap().unwrap().unwrap();
        assert!(piece.len() <= PIECE && !unpacked.decoder.unwrap().get_ref().bytes.is_empty());
    }

    #[test]
    fn its_names_are_known() {
        let is = |codings: &[&str]| {
            let mut headers = HeaderMap::new();
            codings.iter().for_each(|it| {
                headers.append(CONTENT_ENCODING, it.parse().unwrap());
            });
            is_gzip(&headers)
        };
        for known in ["gzip", "GZIP", "Gzip", "x-gzip", "X-GZIP"] {
            assert!(is(&[known]), "{known}");
        }
        for others in [&[][..], &["br"], &["gzip, br"], &["gzip", "gzip"], &["identity"]] {
            assert!(!is(others), "{others:?}");
        }
    }
}
