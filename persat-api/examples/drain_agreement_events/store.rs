//! Events on the disk, one text of JSON a line.

use super::shared::{Outcome, at};
use fs4::FileExt;
use persat_api::recuperador::RawJson;
use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// The events that a file has. It is written to its end, one whole line at a time, and nobody else
/// writes to it meanwhile.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    /// Locked until it is closed, be it by the end of a killed process.
    file: File,
    lines: HashSet<String>,
}

impl Store {
    /// Opens the file; there need not be one yet. Half a line at its end, of a run that died, is cut
    /// off: its event was not marked, and comes again. All the rest is on the disk when this returns.
    ///
    /// # Errors
    /// Another run has it, it cannot be read or written, or it is damaged.
    pub fn open(path: &Path) -> Outcome<Self> {
        let mut options = OpenOptions::new();
        // Not to append: such a file Windows does not let shorten.
        options.create(true).truncate(false).read(true).write(true);
        // Names and numbers of debtors are nobody else's business.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(at(path))?;
        match FileExt::try_lock(&file) {
            Ok(()) => {}
            Err(fs4::TryLockError::WouldBlock) => {
                return Err(format!("{} is in use: another run is alive", path.display()).into());
            }
            Err(fs4::TryLockError::Error(error)) => return Err(at(path)(error).into()),
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(at(path))?;
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        if whole < bytes.len() {
            file.set_len(whole as u64).map_err(at(path))?;
            file.seek(SeekFrom::End(0)).map_err(at(path))?;
        }
        bytes.truncate(whole);
        let text = String::from_utf8(bytes).map_err(|_| format!("{} is damaged: not UTF-8", path.display()))?;
        let mut lines = HashSet::new();
        for (number, line) in (1..).zip(text.lines()) {
            if line.parse::<RawJson>().is_err() {
                return Err(format!("{}:{number} is damaged: not an event", path.display()).into());
            }
            lines.insert(line.to_owned());
        }
        // What a run wrote that died before it could see to it: a mark must not be ahead of the disk.
        file.sync_all().map_err(at(path))?;
        keep_name(path)?;
        Ok(Self { path: path.to_owned(), file, lines })
    }

    /// How many events it has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.lines.len()
    }

    /// Keeps the events that it has not, to the letter: on the disk when this returns. For each, whether
    /// it was new. Two events are one only if all of their text is the same: no page tells whether `id`
    /// is the number of the event or that of the webhook.
    ///
    /// # Errors
    /// They cannot be written: then none of them must be marked.
    pub fn keep<'a>(&mut self, events: impl Iterator<Item = &'a RawJson>) -> Outcome<Vec<bool>> {
        let mut news = Vec::new();
        for event in events {
            let line = on_one_line(event);
            let is_new = !self.lines.contains(&line);
            if is_new {
                self.file.write_all(format!("{line}\n").as_bytes()).map_err(at(&self.path))?;
                self.lines.insert(line);
            }
            news.push(is_new);
        }
        self.file.sync_data().map_err(at(&self.path))?;
        Ok(news)
    }
}

/// A text of JSON without its line breaks, which stand between values only: within a text they would be
/// written as escapes.
fn on_one_line(event: &RawJson) -> String {
    event.as_str().replace(['\n', '\r'], " ")
}

/// Sees to it that a file's name, too, is on the disk.
fn keep_name(path: &Path) -> Outcome {
    #[cfg(unix)]
    {
        // Of a link, the file that it leads to.
        let path = path.canonicalize().map_err(at(path))?;
        let folder = path.parent().unwrap_or(Path::new("/"));
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(at(folder))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}
