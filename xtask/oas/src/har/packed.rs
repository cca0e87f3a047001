//! Recordings in gzip and zip, and bodies that lie beside a recording.

use flate2::read::{DeflateDecoder, MultiGzDecoder};
use std::collections::HashMap;
use std::fs::File;
use std::io::{Cursor, Error, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The largest archive and the largest body beside a recording, in bytes.
const LARGEST: u64 = 1024 * 1024 * 1024;
const LARGEST_BODY: u64 = 64 * 1024 * 1024;
const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";

/// Bodies that an exporter keeps in files of their own.
#[derive(Debug, Clone, Default)]
pub enum Beside {
    /// Nowhere.
    #[default]
    None,
    /// In the folder of the recording.
    Folder(PathBuf),
    /// In the archive that holds the recording.
    Archive(Arc<Archive>),
}

impl Beside {
    /// The bytes of a body by the name of its file, which leads nowhere else.
    #[must_use]
    pub fn read(&self, name: &str) -> Option<Vec<u8>> {
        match self {
            Self::None => None,
            Self::Folder(folder) => {
                let mut parts = Path::new(name).components();
                let plain = matches!((parts.next(), parts.next()), (Some(std::path::Component::Normal(_)), None));
                let path = folder.join(name);
                let fits = plain && std::fs::metadata(&path).is_ok_and(|it| it.is_file() && it.len() <= LARGEST_BODY);
                if fits { std::fs::read(path).ok() } else { None }
            }
            Self::Archive(archive) => archive.read(name, LARGEST_BODY).ok(),
        }
    }
}

/// A zip archive, in memory as it lies in the file.
#[derive(Debug)]
pub struct Archive {
    bytes: Vec<u8>,
    /// Of each file: where its local header begins, how many bytes it has as packed, and how it is packed.
    files: HashMap<String, (usize, usize, u16)>,
}

impl Archive {
    /// Reads an archive.
    pub(super) fn open(mut file: File) -> std::io::Result<Self> {
        if file.metadata()?.len() > LARGEST {
            return Err(Error::new(ErrorKind::FileTooLarge, "the archive is too large"));
        }
        file.seek(SeekFrom::Start(0))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let files = listed(&bytes).ok_or_else(broken)?;
        Ok(Self { bytes, files })
    }

    /// The names of its recordings, sorted.
    pub(super) fn recordings(&self) -> Vec<&str> {
        let is_har = |it: &&&String| Path::new(it).extension().is_some_and(|it| it.eq_ignore_ascii_case("har"));
        let mut all: Vec<_> = self.files.keys().filter(|it| is_har(&it)).map(String::as_str).collect();
        all.sort_unstable();
        all
    }

    fn read(&self, name: &str, limit: u64) -> std::io::Result<Vec<u8>> {
        let mut out = Vec::new();
        self.stream(name)?.take(limit).read_to_end(&mut out)?;
        Ok(out)
    }

    /// One of its files, unpacked.
    pub(super) fn stream(&self, name: &str) -> std::io::Result<Box<dyn Read + Send>> {
        let (start, length, method) = *self.files.get(name).ok_or_else(broken)?;
        let header = self.bytes.get(start..start + 30).ok_or_else(broken)?;
        let from = start + 30 + usize::from(u16_at(header, 26)) + usize::from(u16_at(header, 28));
        let packed = self.bytes.get(from..from + length).ok_or_else(broken)?.to_vec();
        match method {
            0 => Ok(Box::new(Cursor::new(packed))),
            8 => Ok(Box::new(DeflateDecoder::new(Cursor::new(packed)))),
            _ => Err(Error::new(ErrorKind::Unsupported, "it is packed in a way that is not known here")),
        }
    }
}

/// A stream in gzip, of several parts, too.
pub(super) fn gunzipped(file: File) -> Box<dyn Read + Send> {
    Box::new(MultiGzDecoder::new(file))
}

fn broken() -> Error {
    Error::new(ErrorKind::InvalidData, "the archive is broken")
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn u32_at(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]) as usize
}

/// What the directory at the end of an archive lists.
fn listed(bytes: &[u8]) -> Option<HashMap<String, (usize, usize, u16)>> {
    let end = memchr::memmem::rfind(bytes, END)?;
    let record = bytes.get(end..end + 22)?;
    let mut at = u32_at(record, 16);
    let mut files = HashMap::new();
    for _ in 0..u16_at(record, 10) {
        let entry = bytes.get(at..at + 46).filter(|it| it.starts_with(ENTRY))?;
        let (name, extra, comment) = (u16_at(entry, 28), u16_at(entry, 30), u16_at(entry, 32));
        let text = bytes.get(at + 46..at + 46 + usize::from(name))?;
        files.insert(
            String::from_utf8_lossy(text).into_owned(),
            (u32_at(entry, 42), u32_at(entry, 20), u16_at(entry, 10)),
        );
        at += 46 + usize::from(name) + usize::from(extra) + usize::from(comment);
    }
    Some(files)
}
