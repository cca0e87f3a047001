//! A stream of bytes that knows line and column, and cuts JSON values out of it.

use super::place::Place;
use std::io::{ErrorKind, Read};

const CHUNK: usize = 256 * 1024;

/// Why a value could not be cut out.
#[derive(Debug)]
pub(super) enum Stop {
    /// The stream ended.
    End,
    /// Something else stands there.
    Unexpected(u8),
    /// The stream failed.
    Io(std::io::Error),
}

/// Where the bytes of a value go: nowhere, or into a buffer of limited size.
pub(super) struct Sink<'a> {
    pub buffer: &'a mut Vec<u8>,
    pub limit: usize,
    /// Bytes offered, kept or not.
    pub length: u64,
}

impl Sink<'_> {
    fn take(&mut self, bytes: &[u8]) {
        self.length += bytes.len() as u64;
        let room = self.limit.saturating_sub(self.buffer.len());
        self.buffer.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }
}

pub(super) struct Bytes<R> {
    input: R,
    chunk: Box<[u8]>,
    at: usize,
    end: usize,
    place: Place,
}

impl<R: Read> Bytes<R> {
    pub fn new(input: R) -> Self {
        Self { input, chunk: vec![0; CHUNK].into_boxed_slice(), at: 0, end: 0, place: Place::START }
    }

    /// The place of the next byte.
    pub fn place(&self) -> Place {
        self.place
    }

    /// What has been read and not consumed; never empty.
    fn rest(&mut self) -> Result<&[u8], Stop> {
        while self.at == self.end {
            match self.input.read(&mut self.chunk) {
                Ok(0) => return Err(Stop::End),
                Ok(count) => (self.at, self.end) = (0, count),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(Stop::Io(error)),
            }
        }
        Ok(&self.chunk[self.at..self.end])
    }

    fn consume(&mut self, count: usize) {
        self.place.advance(&self.chunk[self.at..self.at + count]);
        self.at += count;
    }

    /// Drops a byte-order mark at the start.
    pub fn skip_mark(&mut self) -> Result<(), Stop> {
        for expected in [0xef, 0xbb, 0xbf] {
            match self.peek()? {
                byte if byte == expected => self.at += 1,
                byte if expected == 0xef => {
                    let _ = byte;
                    return Ok(());
                }
                byte => return Err(Stop::Unexpected(byte)),
            }
            self.place.offset += 1;
        }
        Ok(())
    }

    pub fn peek(&mut self) -> Result<u8, Stop> {
        Ok(self.rest()?[0])
    }

    /// The next byte that is no white space; it stays.
    pub fn token(&mut self) -> Result<u8, Stop> {
        loop {
            let rest = self.rest()?;
            match rest.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n')) {
                Some(count) => {
                    let byte = rest[count];
                    self.consume(count);
                    return Ok(byte);
                }
                None => {
                    let count = rest.len();
                    self.consume(count);
                }
            }
        }
    }

    /// Consumes one byte that must be `expected`, after white space.
    pub fn expect(&mut self, expected: u8) -> Result<(), Stop> {
        match self.token()? {
            byte if byte == expected => {
                self.consume(1);
                Ok(())
            }
            byte => Err(Stop::Unexpected(byte)),
        }
    }

    /// Consumes one value, whatever is inside of it: its end follows from quotes and brackets.
    pub fn value(&mut self, sink: &mut Sink<'_>) -> Result<(), Stop> {
        let first = self.token()?;
        if matches!(first, b',' | b':' | b']' | b'}') {
            return Err(Stop::Unexpected(first));
        }
        let mut scan = Scan::default();
        loop {
            let rest = match self.rest() {
                Ok(rest) => rest,
                // A number may end with the stream.
                Err(Stop::End) if scan.state == State::Scalar => return Ok(()),
                Err(stop) => return Err(stop),
            };
            let (count, done) = scan.feed(rest);
            sink.take(&rest[..count]);
            self.consume(count);
            if done {
                return Ok(());
            }
        }
    }

    /// Consumes one value without keeping it.
    pub fn skip(&mut self) -> Result<(), Stop> {
        self.value(&mut Sink { buffer: &mut Vec::new(), limit: 0, length: 0 })
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum State {
    #[default]
    Start,
    /// Inside brackets, outside quotes.
    Nested,
    Quoted,
    /// After a backslash.
    Escaped,
    /// A number or a keyword that stands alone.
    Scalar,
}

/// Marks the bytes of a word that are `byte`. Above the lowest mark there may be wrong ones.
fn equal(word: u64, byte: u8) -> u64 {
    let other = word ^ u64::from_ne_bytes([byte; 8]);
    other.wrapping_sub(u64::from_ne_bytes([1; 8])) & !other & u64::from_ne_bytes([0x80; 8])
}

/// Marks quotes, and brackets of both kinds: `[` and `{`, `]` and `}` are one bit apart.
fn brackets(word: u64) -> u64 {
    let curly = word | u64::from_ne_bytes([b'[' ^ b'{'; 8]);
    equal(word, b'"') | equal(curly, b'{') | equal(curly, b'}')
}

/// Marks what ends or escapes within quotes.
fn quotes(word: u64) -> u64 {
    equal(word, b'"') | equal(word, b'\\')
}

/// Where the first marked byte stands, from `at` on; eight are looked at together. Most runs are too
/// short to be worth the start of a vectorised search.
fn find(bytes: &[u8], mut at: usize, marks: impl Fn(u64) -> u64) -> Option<usize> {
    let first = |marks: u64| marks.trailing_zeros() as usize / 8;
    while let Some(chunk) = bytes[at..].first_chunk() {
        match marks(u64::from_le_bytes(*chunk)) {
            0 => at += 8,
            found => return Some(at + first(found)),
        }
    }
    let mut last = [0; 8];
    last[..bytes.len() - at].copy_from_slice(&bytes[at..]);
    let found = marks(u64::from_le_bytes(last));
    (found != 0).then(|| at + first(found))
}

#[derive(Debug, Default)]
struct Scan {
    state: State,
    depth: usize,
}

impl Scan {
    /// How many of these bytes belong to the value, and whether it ends with them.
    fn feed(&mut self, bytes: &[u8]) -> (usize, bool) {
        let mut at = 0;
        while at < bytes.len() {
            match self.state {
                State::Quoted => {
                    let Some(found) = find(bytes, at, quotes) else { return (bytes.len(), false) };
                    at = found + 1;
                    if bytes[found] == b'\\' {
                        self.state = State::Escaped;
                    } else if self.depth == 0 {
                        return (at, true);
                    } else {
                        self.state = State::Nested;
                    }
                }
                State::Escaped => {
                    at += 1;
                    self.state = State::Quoted;
                }
                State::Scalar => match bytes[at] {
                    b',' | b']' | b'}' | b' ' | b'\t' | b'\r' | b'\n' => return (at, true),
                    _ => at += 1,
                },
                State::Start => {
                    self.state = match bytes[at] {
                        b'"' => State::Quoted,
                        b'{' | b'[' => State::Nested,
                        _ => State::Scalar,
                    };
                    self.depth = usize::from(self.state == State::Nested);
                    at += 1;
                }
                State::Nested => {
                    let Some(found) = find(bytes, at, brackets) else { return (bytes.len(), false) };
                    at = found + 1;
                    match bytes[found] {
                        b'"' => self.state = State::Quoted,
                        b'{' | b'[' => self.depth += 1,
                        _ => {
                            self.depth -= 1;
                            if self.depth == 0 {
                                return (at, true);
                            }
                        }
                    }
                }
            }
        }
        (at, false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_bytes_at_once_are_as_one_by_one() {
        for (marks, wanted) in [(brackets as fn(u64) -> u64, &b"\"{}[]"[..]), (quotes, b"\"\\")] {
            for byte in 0..=u8::MAX {
                for other in [b'z', byte ^ 1, byte ^ 0x20, byte ^ 0x80] {
                    for (length, at) in (0..20).flat_map(|length| (0..length).map(move |at| (length, at))) {
                        let mut bytes = vec![other; length];
                        bytes[at] = byte;
                        for start in [0, at, at + 1] {
                            let one_by_one = (start..length).find(|at| wanted.contains(&bytes[*at]));
                            assert_eq!(find(&bytes, start, marks), one_by_one, "{bytes:?} from {start}");
                        }
                    }
                }
            }
        }
    }
}
