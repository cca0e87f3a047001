//! Places in a file too large to keep: counted while reading, refined on demand.

use crate::document::{Document, Pointer, Source};
use crate::failure::Failure;

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Byte offset.
    pub offset: u64,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Column in UTF-16 code units, from 1.
    pub utf16: usize,
}

impl Place {
    /// The first character.
    pub const START: Self = Self { offset: 0, line: 1, column: 1, utf16: 1 };

    /// Moves behind these bytes.
    pub(super) fn advance(&mut self, bytes: &[u8]) {
        self.offset += bytes.len() as u64;
        let newlines = bytecount::count(bytes, b'\n');
        let rest = match memchr::memrchr(b'\n', bytes).filter(|_| newlines > 0) {
            Some(last) => {
                self.line += newlines;
                (self.column, self.utf16) = (1, 1);
                &bytes[last + 1..]
            }
            None => bytes,
        };
        let count = bytecount::num_chars(rest);
        // Characters of four bytes are two units.
        let pairs =
            memchr::memchr3_iter(0xf0, 0xf1, 0xf2, rest).count() + memchr::memchr2_iter(0xf3, 0xf4, rest).count();
        self.column += count;
        self.utf16 += count + pairs;
    }

    /// The place of a byte of a text that starts here.
    #[must_use]
    pub fn within(mut self, text: &[u8], offset: usize) -> Self {
        self.advance(&text[..offset.min(text.len())]);
        self
    }
}

/// One exchange with the places of all its parts. Made only where something is to be shown: it
/// costs several times the reading.
#[derive(Debug)]
pub struct Located {
    start: Place,
    document: Document,
}

impl Located {
    pub(super) fn new(start: Place, text: &[u8]) -> Result<Self, Failure> {
        let text = std::str::from_utf8(text).map_err(|error| Failure::new(format!("not UTF-8: {error}")))?;
        Ok(Self { start, document: Document::parse(Source::new("entry.json", text))? })
    }

    /// Where a part stands; the nearest one above it when there is none. The pointer starts at the
    /// exchange: `/response/content/text`.
    #[must_use]
    pub fn of(&self, part: &Pointer) -> Place {
        self.at(self.document.value_span(part).start)
    }

    /// Where a byte of the decoded text of a string stands: its escapes are counted as written.
    /// For anything but a string: where that stands.
    #[must_use]
    pub fn inside(&self, part: &Pointer, offset: usize) -> Place {
        let span = self.document.value_span(part);
        let written = &self.document.source.text[span.clone()];
        let inner = written.strip_prefix('"').map_or(0, |text| 1 + escaped_offset(text, offset));
        self.at(span.start + inner)
    }

    fn at(&self, offset: usize) -> Place {
        self.start.within(self.document.source.text.as_bytes(), offset)
    }
}

/// The offset within the written text of a string of the byte that has an offset in its value.
fn escaped_offset(written: &str, offset: usize) -> usize {
    let mut value = 0;
    let mut at = 0;
    let bytes = written.as_bytes();
    while value < offset && at < bytes.len() {
        let (width, length) = match bytes[at] {
            b'"' => break,
            b'\\' if bytes.get(at + 1) == Some(&b'u') => unit(written, at),
            b'\\' => (2, 1),
            _ => (1, 1),
        };
        at += width;
        value += length;
    }
    at.min(bytes.len())
}

/// Width as written and length in UTF-8 of a `\u` escape, or of a pair of them.
fn unit(written: &str, at: usize) -> (usize, usize) {
    let code = |at: usize| written.get(at..at + 4).and_then(|hex| u32::from_str_radix(hex, 16).ok());
    match code(at + 2) {
        Some(0..0x80) => (6, 1),
        Some(0x80..0x800) => (6, 2),
        Some(0xd800..0xdc00) => (12, 4),
        _ => (6, 3),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters() {
        let text = "añ\nb\r\n\u{1f600}c";
        let place = |needle: &str| Place::START.within(text.as_bytes(), text.find(needle).unwrap());
        assert_eq!((place("\n").line, place("\n").column), (1, 3));
        assert_eq!((place("b").line, place("b").column), (2, 1));
        assert_eq!((place("c").line, place("c").column, place("c").offset), (3, 2, 11));
        assert_eq!((place("c").utf16, place("\n").utf16), (3, 3));
    }

    #[test]
    fn a_value_within_a_body_is_found_through_its_escapes() {
        let text = "{\"text\": \"{\\\"a\\u00f1\\\":\\n \\\"\\ud83d\\ude00\\u0041x\\\"}\"}";
        let located = Located::new(Place { offset: 100, line: 7, column: 5, utf16: 9 }, text.as_bytes()).unwrap();
        let body: String = serde_json::from_str::<serde_json::Value>(text).unwrap()["text"].as_str().unwrap().into();
        let place = located.inside(&Pointer::new("/text"), body.find('x').unwrap());
        assert_eq!((place.utf16, place.column), (place.column + 4, 5 + text.find("x\\\"").unwrap()));
        assert_eq!((place.line, place.column), (7, 5 + text.find("x\\\"").unwrap()));
        assert_eq!(place.offset, 100 + text.find("x\\\"").unwrap() as u64);
    }
}
