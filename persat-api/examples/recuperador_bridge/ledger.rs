//! What was carried over before, so that nothing is sent twice.

use super::shared::at;
use std::collections::HashMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What was done with follow-ups before, as lines `ID STATE`; the last line of an id counts.
#[derive(Debug)]
pub struct Ledger {
    path: PathBuf,
    states: HashMap<i64, String>,
}

impl Ledger {
    /// Reads a ledger; there need not be one yet.
    ///
    /// # Errors
    /// It cannot be read, or is none.
    pub fn open(path: &Path) -> io::Result<Self> {
        let text = match fs::read_to_string(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            text => text.map_err(at(path))?,
        };
        let line = |line: &str| Some((line.split_once(' ')?.0.parse().ok()?, line.split_once(' ')?.1.to_owned()));
        let bad = |index: usize| io::Error::other(format!("{}:{}: not `ID STATE`", path.display(), index + 1));
        let lines = text.lines().enumerate().map(|(at, text)| line(text).ok_or_else(|| bad(at)));
        Ok(Self { path: path.to_owned(), states: lines.collect::<Result<_, _>>()? })
    }

    /// Why a follow-up must not be sent, if so.
    #[must_use]
    pub fn state(&self, id: i64) -> Option<String> {
        match self.states.get(&id)?.as_str() {
            "refused" => None,
            "sending" => Some(self.doubt(id)),
            state => Some(format!("already {state}")),
        }
    }

    /// What to do about a follow-up of which it is unknown whether it was created.
    #[must_use]
    pub fn doubt(&self, id: i64) -> String {
        let again = format!("add the line `{id} refused` to {}", self.path.display());
        format!("whether it was created is unknown: look in Persat; if it is not there, {again}")
    }

    /// Notes that a request is about to leave.
    ///
    /// # Errors
    /// It cannot be written: then nothing must be sent.
    pub fn sending(&mut self, id: i64) -> io::Result<()> {
        self.note(id, "sending".to_owned())
    }

    /// Notes the id that a follow-up has in Persat.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn created(&mut self, id: i64, persat: i64) -> io::Result<()> {
        self.note(id, format!("created as {persat}"))
    }

    /// Notes that it certainly was not created.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn refused(&mut self, id: i64) -> io::Result<()> {
        self.note(id, "refused".to_owned())
    }

    fn note(&mut self, id: i64, state: String) -> io::Result<()> {
        let line = format!("{id} {state}\n");
        let file = OpenOptions::new().create(true).append(true).open(&self.path);
        let written = file.and_then(|mut file| file.write_all(line.as_bytes()).and_then(|()| file.sync_data()));
        written.map_err(at(&self.path))?;
        self.states.insert(id, state);
        Ok(())
    }
}
