//! The text of a file and the arithmetic of its lines.

use crate::failure::Failure;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// What some editors begin a text with; it is no part of it.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{feff}";
/// Larger files are refused: the largest public descriptions have a fifth of it.
pub const MAX_BYTES: u64 = 64 << 20;
/// Characters are counted up to every so many bytes, so that places in one long line cost nothing.
const STEP: usize = 128;

/// A text with a name, and the offsets of its lines.
#[derive(Debug, Clone)]
pub struct Source {
    /// The file's path as shown to people: relative to the working directory where possible.
    pub name: Arc<str>,
    /// The text.
    pub text: Arc<str>,
    lines: Arc<[usize]>,
    /// Characters that begin before each multiple of `STEP` bytes.
    counted: Arc<[usize]>,
}

impl Source {
    /// Reads a file as UTF-8; a byte-order mark is dropped.
    ///
    /// # Errors
    /// The file is missing, no plain file (a pipe would be waited for), larger than [`MAX_BYTES`],
    /// unreadable or not UTF-8.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let name = display_name(path);
        let cannot = |error| Failure::new(format!("cannot read {name}: {}", Failure::io(&error))).at(&name, 1, 1);
        let about = std::fs::metadata(path).map_err(cannot)?;
        if about.is_dir() {
            return Err(Failure::new(format!("cannot read {name}: it is a folder")).at(&name, 1, 1));
        }
        if !about.is_file() {
            return Err(Failure::new(format!("cannot read {name}: it is no plain file"))
                .at(&name, 1, 1)
                .help("pipes and devices are not read: save the text as a file"));
        }
        let mut bytes = Vec::new();
        // A file may grow after it was measured.
        let file = std::fs::File::open(path).map_err(cannot)?;
        file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(cannot)?;
        if bytes.len() as u64 > MAX_BYTES {
            let limit = MAX_BYTES >> 20;
            return Err(Failure::new(format!("{name}: larger than {limit} MiB, the limit of a file"))
                .at(&name, 1, 1)
                .help("a description with references is a fraction of one with everything written out"));
        }
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Err(Failure::new(format!("{name}: this is UTF-16")).at(&name, 1, 1).help("save the file as UTF-8"));
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
            Failure::new(format!("{name}:{line}: not UTF-8 (the byte at offset {at} is not text)"))
                .at(&name, line, 1)
                .help("save the file as UTF-8")
        })?;
        Ok(Self::of_file(&name, &text))
    }

    /// The text of a file that was read; a byte-order mark is dropped.
    #[must_use]
    pub fn of_file(name: &str, text: &str) -> Self {
        Self::new(name, text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text))
    }

    /// A text that is already in memory.
    #[must_use]
    pub fn new(name: &str, text: &str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mut counted = vec![0];
        for chunk in text.as_bytes().chunks(STEP) {
            counted.push(counted[counted.len() - 1] + characters(chunk));
        }
        Self { name: name.into(), text: text.into(), lines, counted: counted.into() }
    }

    /// Line and column of a byte offset, both counted from 1, the column in characters.
    #[must_use]
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= offset).max(1);
        let start = self.lines[line - 1];
        let end = self.floor(offset.min(self.text.len()));
        let start = start.min(end);
        let count = if end - start <= STEP {
            characters(&self.text.as_bytes()[start..end])
        } else {
            self.before(end) - self.before(start)
        };
        (line, count + 1)
    }

    /// The byte offset of a line (from 1) and a column in characters (from 0).
    #[must_use]
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let Some(start) = self.lines.get(line.saturating_sub(1)).copied() else { return self.text.len() };
        let wanted = self.before(start) + column;
        let step = self.counted.partition_point(|count| *count <= wanted).saturating_sub(1);
        let at = step * STEP;
        let missing = wanted.saturating_sub(self.counted[step]);
        // Where every byte is a character there is nothing to count.
        if self.counted.get(step + 1).is_some_and(|next| next - self.counted[step] == STEP) {
            return at + missing;
        }
        let mut near = self.floor(at.min(self.text.len()));
        if near < at {
            // The character that the step cuts through began, and was counted, before it.
            near += self.text[near..].chars().next().map_or(0, char::len_utf8);
        }
        self.text[near..].char_indices().nth(missing).map_or(self.text.len(), |(at, _)| near + at)
    }

    /// How many characters begin before an offset.
    fn before(&self, offset: usize) -> usize {
        let step = offset / STEP;
        self.counted[step] + characters(&self.text.as_bytes()[step * STEP..offset])
    }

    fn floor(&self, mut offset: usize) -> usize {
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

/// Characters that begin in some bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// A path as shown to people: relative to the working directory where it lies below it.
#[must_use]
pub fn display_name(path: &Path) -> String {
    let relative = std::env::current_dir().ok().and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    relative.as_deref().unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_characters_however_long_the_line() {
        let text = format!("{}\n{}x", "ñ".repeat(3000), "a€".repeat(5000));
        let source = Source::new("t", &text);
        for (at, character) in text.char_indices().step_by(97).chain(text.char_indices().last()) {
            let (line, column) = source.position(at);
            let start = if line == 1 { 0 } else { text.find('\n').unwrap() + 1 };
            assert_eq!(column, text[start..at].chars().count() + 1, "{at} {character}");
            assert_eq!(source.offset(line, column - 1), at);
        }
        assert_eq!(source.offset(9, 0), text.len());
        assert_eq!(source.offset(2, 99_999), text.len());
    }
}
