//! Cuts `log.entries` into its elements.

use super::bytes::{Bytes, Sink, Stop};
use super::entry::Entry;
use super::foreign::Form;
use super::packed::{Archive, Beside, gunzipped};
use super::place::{Located, Place};
use crate::document::display_name;
use crate::failure::Failure;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

/// The largest exchange that is read, in bytes of the file; larger ones are counted and skipped.
pub const MAX_ENTRY: usize = 64 * 1024 * 1024;
/// How much of a file shows what it is, in bytes.
const START: u64 = 64 * 1024;
/// Longer names of members than any HAR has.
const MAX_KEY: usize = 1024;

/// One element of `log.entries`, as written.
#[derive(Debug, Clone, Default)]
pub struct Raw {
    /// Its number, from 0.
    pub index: usize,
    /// Where it starts.
    pub start: Place,
    /// How long it is, in bytes.
    pub length: u64,
    /// Its text; cut off when it is longer than the reader's limit.
    pub text: Vec<u8>,
}

impl Default for Place {
    fn default() -> Self {
        Self::START
    }
}

impl Raw {
    /// Whether it was too long to be kept.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.length > self.text.len() as u64
    }

    /// Parses it.
    ///
    /// # Errors
    /// It is no JSON, or no exchange: what is wrong, and where.
    pub fn entry(&self) -> Result<Entry<'_>, (String, Place)> {
        let entry = match std::str::from_utf8(&self.text) {
            // Checked once in place of once for each string.
            Ok(text) => serde_json::from_str(text),
            // What is no text may stand where nobody reads it.
            Err(_) => serde_json::from_slice(&self.text),
        };
        entry.map_err(|error| {
            let text = error.to_string();
            let message = text.rsplit_once(" at line ").map_or(text.as_str(), |(message, _)| message).to_owned();
            (message, self.start.within(&self.text, offset(&self.text, error.line(), error.column())))
        })
    }

    /// Puts U+FFFD in place of half characters and of bytes that are no text, which stand where an exporter met
    /// text that is no UTF-8; whether there were any.
    pub fn mend(&mut self) -> bool {
        let mut changed = false;
        if let Err(error) = std::str::from_utf8(&self.text) {
            let _ = error;
            self.text = String::from_utf8_lossy(&self.text).into_owned().into_bytes();
            self.length = self.text.len() as u64;
            changed = true;
        }
        let mut at = 0;
        while let Some(found) = memchr::memchr(b'\\', &self.text[at..]) {
            let start = at + found;
            // Escapes of two characters; a backslash that is escaped begins none.
            at = start + 2;
            match half(&self.text, start) {
                Some(Half::First) if half(&self.text, start + 6) == Some(Half::Second) => at = start + 12,
                Some(_) => {
                    self.text[start..start + 6].copy_from_slice(b"\\ufffd");
                    (at, changed) = (start + 6, true);
                }
                None => {}
            }
            if at > self.text.len() {
                break;
            }
        }
        changed
    }

    /// Parses it with the places of its parts.
    ///
    /// # Errors
    /// It is no JSON.
    pub fn located(&self) -> Result<Located, Failure> {
        Located::new(self.start, &self.text)
    }
}

#[derive(PartialEq, Eq)]
enum Half {
    First,
    Second,
}

/// The half of a pair that an escape stands for.
fn half(text: &[u8], at: usize) -> Option<Half> {
    let escape = text.get(at..at + 6)?.strip_prefix(b"\\u")?;
    match u32::from_str_radix(std::str::from_utf8(escape).ok()?, 16).ok()? {
        0xd800..0xdc00 => Some(Half::First),
        0xdc00..0xe000 => Some(Half::Second),
        _ => None,
    }
}

/// The offset of serde_json's line and column, both from 1, the column in bytes.
fn offset(text: &[u8], line: usize, column: usize) -> usize {
    let starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', text).map(|at| at + 1));
    starts.take(line.max(1)).last().unwrap_or_default() + column.saturating_sub(1)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    /// Within `log.entries`, before the next element.
    Entries,
    Done,
}

/// Reads the exchanges of a HAR file one after the other.
pub struct Reader<R> {
    bytes: Bytes<R>,
    name: String,
    state: State,
    read: usize,
    limit: usize,
    found: bool,
    size: u64,
    beside: Beside,
}

/// What a file's reader reads from: the file, or what is packed in it.
pub type Input = Box<dyn Read + Send>;

impl Reader<Input> {
    /// Opens a file, which may be packed by gzip or zip.
    ///
    /// # Errors
    /// It is missing, unreadable or a folder, or something else than a recording.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let name = display_name(path);
        let failed = |error: std::io::Error| {
            Failure::new(format!("cannot read {name}: {}", Failure::io(&error))).at(&name, 1, 1)
        };
        let mut file = File::open(path).map_err(failed)?;
        let metadata = file.metadata().map_err(failed)?;
        if metadata.is_dir() {
            return Err(Failure::new(format!("cannot read {name}: it is a folder"))
                .at(&name, 1, 1)
                .help("give a HAR file, or a folder of samples with --samples"));
        }
        let mut start = Vec::new();
        // What cannot be gone back in, such as a pipe, is read as it comes.
        if !metadata.is_file() {
            return Ok(Self::new(Box::new(file), &name));
        }
        (&mut file).take(START).read_to_end(&mut start).map_err(failed)?;
        file.seek(SeekFrom::Start(0)).map_err(failed)?;
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let beside = Beside::Folder(folder.to_owned());
        if start.starts_with(&[0x1f, 0x8b]) {
            return Ok(Self { beside, ..Self::new(gunzipped(file), &name) });
        }
        if start.starts_with(b"PK") {
            let archive = Arc::new(Archive::open(file).map_err(failed)?);
            let found = archive.recordings();
            let [recording] = found.as_slice() else {
                let words = format!("{name}: the archive holds {} HAR files, not one", found.len());
                return Err(Failure::new(words).at(&name, 1, 1).help("unpack it, and give one of them"));
            };
            let input = archive.stream(recording).map_err(failed)?;
            return Ok(Self { beside: Beside::Archive(archive.clone()), ..Self::new(input, &name) });
        }
        if let Some(form) = Form::of(&start) {
            let words = format!("{name}:1:1: {}", form.words());
            return Err(Failure::new(words).at(&name, 1, 1).help(form.help()));
        }
        Ok(Self { size: metadata.len(), beside, ..Self::new(Box::new(file), &name) })
    }

    /// Bodies that lie beside the recording.
    #[must_use]
    pub fn beside(&self) -> Beside {
        self.beside.clone()
    }
}

impl<R: Read> Reader<R> {
    /// Reads from anything, with the name that errors shall use.
    pub fn new(input: R, name: &str) -> Self {
        let bytes = Bytes::new(input);
        Self {
            bytes,
            name: name.to_owned(),
            state: State::Start,
            read: 0,
            limit: MAX_ENTRY,
            found: false,
            size: 0,
            beside: Beside::None,
        }
    }

    /// Sets how long an exchange may be before it is skipped.
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// How many bytes there are to read; 0 where that is not known.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The name that errors use.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many bytes were consumed.
    #[must_use]
    pub fn consumed(&self) -> u64 {
        self.bytes.place().offset
    }

    /// Reads the next exchange into `raw`, whose memory is used again; `false` at the end.
    ///
    /// # Errors
    /// The file ends too early, is no HAR file, or cannot be read. Exchanges read before stay good.
    pub fn next(&mut self, raw: &mut Raw) -> Result<bool, Failure> {
        let next = match self.state {
            State::Done => Ok(false),
            State::Start => self.start().and_then(|()| self.element(raw)),
            State::Entries => self.separator().and_then(|more| if more { self.element(raw) } else { self.rest() }),
        };
        next.map_err(|stop| {
            self.state = State::Done;
            self.failure(stop)
        })
    }

    /// Up to the first bracket of `log.entries`.
    fn start(&mut self) -> Result<(), Stop> {
        self.bytes.skip_mark()?;
        self.bytes.expect(b'{')?;
        if self.member(true, "log")? {
            self.bytes.expect(b'{')?;
            if self.member(true, "entries")? {
                self.bytes.expect(b'[')?;
                self.found = true;
                self.state = State::Entries;
                return Ok(());
            }
            self.rest_of_object()?;
        }
        self.end()
    }

    /// Goes to the value of a member; `false` when the object ends without it.
    fn member(&mut self, mut first: bool, wanted: &str) -> Result<bool, Stop> {
        loop {
            match self.bytes.token()? {
                b'}' => return self.bytes.expect(b'}').map(|()| false),
                _ if !first => self.bytes.expect(b',')?,
                _ => {}
            }
            first = false;
            let mut key = Vec::new();
            match self.bytes.token()? {
                b'"' => self.bytes.value(&mut Sink { buffer: &mut key, limit: MAX_KEY, length: 0 })?,
                other => return Err(Stop::Unexpected(other)),
            }
            self.bytes.expect(b':')?;
            if serde_json::from_slice::<String>(&key).is_ok_and(|key| key == wanted) {
                return Ok(true);
            }
            self.bytes.skip()?;
        }
    }

    fn rest_of_object(&mut self) -> Result<(), Stop> {
        while self.member(false, "\u{0}")? {
            self.bytes.skip()?;
        }
        Ok(())
    }

    /// The comma before the next element, or the bracket behind the last one.
    fn separator(&mut self) -> Result<bool, Stop> {
        match self.bytes.token()? {
            b']' => self.bytes.expect(b']').map(|()| false),
            _ => self.bytes.expect(b',').map(|()| true),
        }
    }

    fn element(&mut self, raw: &mut Raw) -> Result<bool, Stop> {
        if self.state != State::Entries {
            return Ok(false);
        }
        if self.read == 0 && self.bytes.token()? == b']' {
            self.bytes.expect(b']')?;
            return self.rest();
        }
        self.bytes.token()?;
        raw.text.clear();
        raw.text.shrink_to(1024 * 1024);
        (raw.index, raw.start) = (self.read, self.bytes.place());
        let mut sink = Sink { buffer: &mut raw.text, limit: self.limit, length: 0 };
        self.bytes.value(&mut sink)?;
        raw.length = sink.length;
        self.read += 1;
        Ok(true)
    }

    /// What follows the entries: a file that was cut off there is still no whole file.
    fn rest(&mut self) -> Result<bool, Stop> {
        self.rest_of_object()?;
        self.rest_of_object()?;
        self.end().map(|()| false)
    }

    fn end(&mut self) -> Result<(), Stop> {
        self.state = State::Done;
        match self.bytes.token() {
            Err(Stop::End) if self.found => Ok(()),
            Err(Stop::End) => Err(Stop::Unexpected(0)),
            Err(stop) => Err(stop),
            Ok(byte) => Err(Stop::Unexpected(byte)),
        }
    }

    fn failure(&self, stop: Stop) -> Failure {
        let Place { line, column, .. } = self.bytes.place();
        let place = format!("{}:{line}:{column}", self.name);
        let read = match self.read {
            0 => "no exchange was read".to_owned(),
            1 => "1 exchange was read".to_owned(),
            many => format!("{many} exchanges were read"),
        };
        let failure = match stop {
            Stop::Io(error) => Failure::new(format!("cannot read {}: {}; {read}", self.name, Failure::io(&error))),
            Stop::End if self.bytes.place().offset == 0 => Failure::new(format!("{}: the file is empty", self.name)),
            Stop::End => Failure::new(format!("{place}: the file ends in the middle (cut off?); {read}"))
                .help("record or export it again"),
            Stop::Unexpected(_) if !self.found => {
                Failure::new(format!("{place}: this is no HAR file: an object with `log.entries` is expected"))
                    .help("export the recording as HAR (HTTP Archive 1.2)")
            }
            Stop::Unexpected(byte) => {
                Failure::new(format!("{place}: not JSON: unexpected {:?} after {read}", char::from(byte)))
            }
        };
        failure.at(&self.name, line, column)
    }
}
