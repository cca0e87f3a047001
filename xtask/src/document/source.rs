//! The text of a file and the arithmetic of its lines.

use crate::failure::Failure;
use std::path::Path;
use std::sync::Arc;

/// A text with a name, and the offsets of its lines.
#[derive(Debug, Clone)]
pub struct Source {
    /// The file's path as shown to people: relative to the working directory where possible.
    pub name: Arc<str>,
    /// The text.
    pub text: Arc<str>,
    lines: Arc<[usize]>,
}

impl Source {
    /// Reads a file as UTF-8; a byte-order mark is dropped.
    ///
    /// # Errors
    /// The file is missing, unreadable or not UTF-8.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let name = display_name(path);
        let bytes = std::fs::read(path)
            .map_err(|error| Failure::new(format!("cannot read {name}: {}", Failure::io(&error))))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
            Failure::new(format!("{name}:{line}: not UTF-8 (the byte at offset {at} is not text)"))
                .help("save the file as UTF-8")
        })?;
        Ok(Self::new(&name, text.strip_prefix('\u{feff}').unwrap_or(&text)))
    }

    /// A text that is already in memory.
    #[must_use]
    pub fn new(name: &str, text: &str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { name: name.into(), text: text.into(), lines }
    }

    /// Line and column of a byte offset, both counted from 1, the column in characters.
    #[must_use]
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= offset).max(1);
        let start = self.lines[line - 1];
        let end = self.floor(offset.min(self.text.len()));
        (line, self.text[start.min(end)..end].chars().count() + 1)
    }

    /// The byte offset of a line (from 1) and a column in characters (from 0).
    #[must_use]
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let Some(start) = self.lines.get(line.saturating_sub(1)).copied() else { return self.text.len() };
        self.text[start..].char_indices().nth(column).map_or(self.text.len(), |(at, _)| start + at)
    }

    fn floor(&self, mut offset: usize) -> usize {
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

/// A path as shown to people: relative to the working directory where it lies below it.
#[must_use]
pub fn display_name(path: &Path) -> String {
    let relative = std::env::current_dir().ok().and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    relative.as_deref().unwrap_or(path).display().to_string()
}
