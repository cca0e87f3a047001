//! Events on the disk, one JSON object a line.

use super::shared::{Outcome, at};
use persat_api::recuperador::RawJson;
use persat_api::recuperador::types::{AgreementEvent, AgreementEventMark};
use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// The events that a file has. It is written to its end, one whole line at a time.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    file: File,
    seen: HashSet<String>,
    lines: usize,
}

impl Store {
    /// Opens the file; there need not be one yet. Half a line at its end, of a run that died, is cut
    /// off: its event was not marked, and comes again.
    ///
    /// # Errors
    /// It cannot be read or written, or is damaged.
    pub fn open(path: &Path) -> Outcome<Self> {
        let mut file = OpenOptions::new().create(true).read(true).append(true).open(path).map_err(at(path))?;
        keep_name(path)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(at(path))?;
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        if whole < bytes.len() {
            file.set_len(whole as u64).and_then(|()| file.sync_all()).map_err(at(path))?;
        }
        let (mut seen, mut lines) = (HashSet::new(), 0);
        for (number, line) in (1..).zip(bytes[..whole].split_inclusive(|byte| *byte == b'\n')) {
            let damaged = |_| format!("{}:{number} is damaged: not an event", path.display());
            let event: AgreementEvent = serde_json::from_slice(line).map_err(damaged)?;
            seen.insert(key(&event)?);
            lines = number;
        }
        Ok(Self { path: path.to_owned(), file, seen, lines })
    }

    /// How many events it has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.lines
    }

    /// Keeps an event that it has not: on the disk when this returns. Whether it was new.
    ///
    /// # Errors
    /// It cannot be written: then the event must not be marked.
    pub fn keep(&mut self, event: &AgreementEvent) -> Outcome<bool> {
        let key = key(event)?;
        if self.seen.contains(&key) {
            return Ok(false);
        }
        let line = format!("{}\n", RawJson::of(event)?);
        let written = self.file.write_all(line.as_bytes()).and_then(|()| self.file.sync_data());
        written.map_err(at(&self.path))?;
        self.seen.insert(key);
        self.lines += 1;
        Ok(true)
    }
}

/// What tells an event from others: the numbers it is marked by, or all of it where it has none.
fn key(event: &AgreementEvent) -> Outcome<String> {
    let mark = AgreementEventMark::from(event);
    Ok(if mark.id.is_some() { serde_json::to_string(&mark)? } else { RawJson::of(event)?.to_string() })
}

/// Sees to it that a file's name, too, is on the disk.
fn keep_name(path: &Path) -> Outcome {
    #[cfg(unix)]
    {
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(at(folder))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}
