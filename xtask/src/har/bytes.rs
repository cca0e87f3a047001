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
                State::Quoted => match memchr::memchr2(b'"', b'\\', &bytes[at..]) {
                    None => return (bytes.len(), false),
                    Some(found) => {
                        at += found + 1;
                        if bytes[at - 1] == b'\\' {
                            self.state = State::Escaped;
                        } else if self.depth == 0 {
                            return (at, true);
                        } else {
                            self.state = State::Nested;
                        }
                    }
                },
                State::Escaped => {
                    at += 1;
                    self.state = State::Quoted;
                }
                State::Scalar => match bytes[at] {
                    b',' | b']' | b'}' | b' ' | b'\t' | b'\r' | b'\n' => return (at, true),
                    _ => at += 1,
                },
                State::Start | State::Nested => {
                    let byte = bytes[at];
                    at += 1;
                    match byte {
                        b'"' => self.state = State::Quoted,
                        b'{' | b'[' => {
                            self.depth += 1;
                            self.state = State::Nested;
                        }
                        b'}' | b']' => {
                            self.depth -= 1;
                            if self.depth == 0 {
                                return (at, true);
                            }
                        }
                        _ if self.state == State::Start => self.state = State::Scalar,
                        _ => {}
                    }
                }
            }
        }
        (at, false)
    }
}
