//! What a survey has been told so far, kept on disk so that another run goes on there: sealed with the key of the
//! substitutes, since it holds what the server said as it said it.

use crate::document::display_name;
use crate::failure::Failure;
use crate::record::cipher::Cipher;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use serde_json::Value;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

const MAGIC: &[u8] = b"oas-survey-1\n";
/// A frame has its length in front.
const LENGTH: usize = 4;
/// Longer than a record of the largest response.
const LARGEST: usize = 64 << 20;

/// An open file, to which records are added one by one.
pub(super) struct Journal {
    file: File,
    name: String,
    key: LessSafeKey,
    count: u64,
    /// How long the file is.
    length: u64,
}

impl Journal {
    /// Opens a file, or makes it, and reads what is in it. What a run that was killed left half written is cut off.
    ///
    /// # Errors
    /// It cannot be read or made, is no such file, or was written with another key.
    pub fn open(path: &Path, cipher: &Cipher) -> Result<(Self, Vec<Value>), Failure> {
        let name = display_name(path);
        let failed = |error: &std::io::Error| Failure::new(format!("cannot open {name}: {}", Failure::io(error)));
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| failed(&error))?;
        }
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(|error| failed(&error))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(|error| failed(&error))?;
        let key = sealing(cipher)?;
        let (records, end) = records(&name, &key, &bytes)?;
        let mut journal = Self { file, name: name.clone(), key, count: records.len() as u64, length: 0 };
        let begun = match end {
            0 => journal.cut(0).and_then(|()| journal.file.write_all(MAGIC)),
            end => journal.cut(end as u64),
        };
        begun.map_err(|error| failed(&error))?;
        journal.length = journal.length.max(MAGIC.len() as u64);
        Ok((journal, records))
    }

    fn cut(&mut self, end: u64) -> std::io::Result<()> {
        self.file.set_len(end)?;
        self.length = end;
        self.file.seek(SeekFrom::Start(end)).map(drop)
    }

    /// Adds a record; once it returns, the record is on the disk.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn add(&mut self, record: &Value) -> Result<(), Failure> {
        let failed = |why: String| Failure::new(format!("cannot write {}: {why}", self.name));
        let mut nonce = [0; NONCE_LEN];
        getrandom::fill(&mut nonce).map_err(|error| failed(error.to_string()))?;
        let mut text = record.to_string().into_bytes();
        let aad = Aad::from(self.count.to_be_bytes());
        self.key
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad, &mut text)
            .map_err(|_| failed("it is too large".to_owned()))?;
        let length = u32::try_from(NONCE_LEN + text.len()).map_err(|_| failed("it is too large".to_owned()))?;
        if self.file.metadata().map_err(|error| failed(Failure::io(&error)))?.len() != self.length {
            return Err(failed("another survey writes it".to_owned()));
        }
        let frame = [&length.to_be_bytes()[..], &nonce, &text].concat();
        let written = self.file.write_all(&frame).and_then(|()| self.file.sync_data());
        written.map_err(|error| failed(Failure::io(&error)))?;
        self.count += 1;
        self.length += frame.len() as u64;
        Ok(())
    }
}

/// What is in a file, which stays as it is; nothing where there is none.
///
/// # Errors
/// It cannot be read, is no such file, or was written with another key.
pub(super) fn read(path: &Path, cipher: &Cipher) -> Result<Vec<Value>, Failure> {
    let name = display_name(path);
    match std::fs::read(path) {
        Ok(bytes) => Ok(records(&name, &sealing(cipher)?, &bytes)?.0),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Failure::new(format!("cannot open {name}: {}", Failure::io(&error)))),
    }
}

fn sealing(cipher: &Cipher) -> Result<LessSafeKey, Failure> {
    let key = UnboundKey::new(&CHACHA20_POLY1305, &cipher.digest("survey", b""));
    key.map(LessSafeKey::new).map_err(|_| Failure::new("no key can be made"))
}

/// The records, and where they end: at 0 where nothing has begun.
fn records(name: &str, key: &LessSafeKey, bytes: &[u8]) -> Result<(Vec<Value>, usize), Failure> {
    let broken = |why: &str| {
        let help = "move it away to begin anew, or name another folder with --out";
        Err(Failure::new(format!("{name}: {why}")).help(help))
    };
    let mut records = Vec::new();
    let mut end = MAGIC.len();
    if bytes.len() < MAGIC.len() && MAGIC.starts_with(bytes) {
        return Ok((records, 0));
    } else if !bytes.starts_with(MAGIC) {
        return broken("this is no state of a survey");
    }
    let changed = "it was changed by another program";
    while let Some((frame, next)) = frame(bytes, end) {
        match unsealed(key, records.len() as u64, frame) {
            Some(record) => records.push(record),
            None if records.is_empty() => {
                return broken("it was written with another key of the substitutes, or changed by another program");
            }
            // What was to be written last may be there in part.
            None if next == bytes.len() => break,
            None => return broken(changed),
        }
        end = next;
    }
    let length = bytes.get(end..end + LENGTH).and_then(|it| it.try_into().ok()).map(u32::from_be_bytes);
    match length {
        // No record was ever so long that a kill could have cut it here.
        Some(length) if length as usize > LARGEST => broken(changed),
        _ => Ok((records, end)),
    }
}

fn unsealed(key: &LessSafeKey, number: u64, frame: &[u8]) -> Option<Value> {
    let (nonce, text) = frame.split_at_checked(NONCE_LEN)?;
    let mut text = text.to_vec();
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let text = key.open_in_place(nonce, Aad::from(number.to_be_bytes()), &mut text).ok()?;
    serde_json::from_slice(text).ok()
}

/// A whole frame and where the next one starts; `None` at the end, and where there is half of one.
fn frame(bytes: &[u8], start: usize) -> Option<(&[u8], usize)> {
    let length = bytes.get(start..start + LENGTH)?;
    let length = u32::from_be_bytes(length.try_into().ok()?) as usize;
    let from = start + LENGTH;
    let end = from.checked_add(length)?;
    Some((bytes.get(from..end)?, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::key::Key;
    use serde_json::json;

    #[test]
    fn what_was_written_is_read_and_half_a_record_is_cut_off() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/state");
        let cipher = Cipher::new(Key::new([1; 32]));
        let (mut journal, records) = Journal::open(&path, &cipher).unwrap();
        assert!(records.is_empty());
        for number in 0..3 {
            journal.add(&json!({ "number": number, "who": "Juan Pérez" })).unwrap();
        }
        let whole = std::fs::read(&path).unwrap();
        assert!(!whole.windows(4).any(|it| it == b"Juan"), "it is sealed");
        let second = frame(&whole, frame(&whole, MAGIC.len()).unwrap().1).unwrap().1;
        for (end, expected) in
            [(whole.len(), 3), (whole.len() - 1, 2), (second + 1, 2), (second, 2), (MAGIC.len(), 0), (4, 0), (0, 0)]
        {
            std::fs::write(&path, &whole[..end]).unwrap();
            let (mut journal, records) = Journal::open(&path, &cipher).unwrap();
            assert_eq!(records.len(), expected, "{end}");
            journal.add(&json!("more")).unwrap();
            let (_, records) = Journal::open(&path, &cipher).unwrap();
            assert_eq!((records.len(), records.last().unwrap()), (expected + 1, &json!("more")), "{end}");
        }
    }

    #[test]
    fn what_is_not_its_own_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        let cipher = Cipher::new(Key::new([1; 32]));
        let (mut journal, _) = Journal::open(&path, &cipher).unwrap();
        (0..2).for_each(|_| journal.add(&json!("x")).unwrap());
        let why = |cipher: &Cipher| Journal::open(&path, cipher).err().unwrap().to_string();
        assert!(why(&Cipher::new(Key::new([2; 32]))).contains("another key"));
        let mut bytes = std::fs::read(&path).unwrap();
        // Records in another order are no records.
        let middle = frame(&bytes, MAGIC.len()).unwrap().1;
        let first = bytes[MAGIC.len()..middle].to_vec();
        bytes.extend(first);
        let added = bytes.len();
        bytes.extend([0, 0, 0, 1, 0]);
        std::fs::write(&path, &bytes).unwrap();
        assert!(added > middle && why(&cipher).contains("changed by another program"));
        // Half a record that nobody can have begun: what is behind it is not cut off.
        let mut longer = bytes[..middle].to_vec();
        longer.extend([0x7f, 0, 0, 0, 1, 2, 3]);
        std::fs::write(&path, &longer).unwrap();
        assert!(why(&cipher).contains("changed by another program"));
        assert_eq!(std::fs::read(&path).unwrap(), longer);
        std::fs::write(&path, "notes of mine, which are longer").unwrap();
        assert!(why(&cipher).contains("no state of a survey"));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "notes of mine, which are longer");
    }

    #[test]
    fn two_surveys_do_not_write_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        let cipher = Cipher::new(Key::new([1; 32]));
        let (mut one, _) = Journal::open(&path, &cipher).unwrap();
        let (mut other, _) = Journal::open(&path, &cipher).unwrap();
        one.add(&json!("x")).unwrap();
        assert!(other.add(&json!("y")).unwrap_err().to_string().contains("another survey writes it"));
        one.add(&json!("z")).unwrap();
        assert_eq!(Journal::open(&path, &cipher).unwrap().1, [json!("x"), json!("z")]);
    }
}
