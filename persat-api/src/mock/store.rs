//! Records as JSON: exported, imported, and kept in a file.

use super::api::Api;
use super::error::Error;
use super::records::{Data, Records};
use super::routes::Description;
use crate::codec::decode::BYTE_ORDER_MARK;
use fs4::TryLockError;
use serde_json::{Map, Value, json};
use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// All records, and the numbers that were given.
pub(super) fn export(api: Api, data: &Data) -> Value {
    let records: Map<String, Value> = data
        .iter()
        .map(|(name, records)| ((*name).to_owned(), records.iter().map(|(_, record)| record.clone()).collect()))
        .collect();
    let given: Map<String, Value> = data
        .iter()
        .filter(|(_, records)| records.given > 0)
        .map(|(name, records)| ((*name).to_owned(), Value::from(records.given)))
        .collect();
    json!({ "api": api.name(), "records": records, "given": given })
}

/// Puts the collections of an export in place of those that are there; others stay as they are. Nothing is
/// changed where something is wrong with it; the message names the place.
pub(super) fn import(api: Api, description: &Description, exported: &Value, data: &mut Data) -> Result<(), String> {
    let Some(members) = exported.as_object() else { return Err("an object with `records` is needed".to_owned()) };
    if let Some(unknown) = members.keys().find(|it| !["api", "records", "given"].contains(&it.as_str())) {
        return Err(format!("`{unknown}` is not understood: `api`, `records` and `given` are"));
    }
    if members.get("api").is_some_and(|it| it != api.name()) {
        return Err(format!("api: this server plays `{}`", api.name()));
    }
    let lists = members.get("records").and_then(Value::as_object).ok_or("`records` is missing: lists by collection")?;
    let mut imported = Vec::new();
    for (name, list) in lists {
        let collection = description.collection(name).ok_or_else(|| {
            let known: Vec<&str> = description.collections.iter().map(|it| it.name).collect();
            format!("records.{name}: there is no such collection; there are {}", known.join(", "))
        })?;
        let mut records = Records::default();
        let list = list.as_array().ok_or_else(|| format!("records.{name}: a list is needed"))?;
        for (index, record) in list.iter().enumerate() {
            let place = format!("records.{name}[{index}]");
            let complaint = |it: super::judge::Complaint| format!("{}: {}", it.field, it.rule);
            description.judge(collection.record, record, &place, true).map_err(complaint)?;
            let record = description.fit(collection.record, record).unwrap_or_default();
            let key = || collection.key.join("`, `");
            if collection.lacks_key(&record) {
                return Err(format!("{place}: its key is missing, `{}`", key()));
            }
            if collection.key_of(&record).is_some_and(|it| records.get(&it).is_some()) {
                return Err(format!("{place}: another record has its key, `{}`", key()));
            }
            records.insert(collection, record);
        }
        let given = exported["given"].get(name).map_or(Some(0), Value::as_i64);
        let given = given.filter(|it| *it >= 0);
        records.given = records.given.max(given.ok_or_else(|| format!("given.{name}: a number is needed"))?);
        imported.push((collection.name, records));
    }
    data.extend(imported);
    Ok(())
}

/// What is at the end of the name of a file that is being written.
const NEW: &str = ".sandbox-new";

/// A file that holds the records, and belongs to one server.
pub(super) struct Store {
    path: PathBuf,
    /// Of the file beside it, since each change puts another file in the place of this one. The system lets go of
    /// it when the program ends, however that happens; the file stays.
    lock: Mutex<Option<File>>,
}

impl Store {
    /// Takes a file for this server; there need not be one yet.
    pub(super) fn open(path: PathBuf) -> Result<Self, Error> {
        // A link goes on to be one.
        let path = path.canonicalize().unwrap_or(path);
        let beside = beside(&path, ".lock".into());
        let failed = |error: io::Error| file_error(&beside, error.to_string());
        loop {
            let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&beside).map_err(failed)?;
            match fs4::FileExt::try_lock(&lock) {
                Ok(()) if is_at(&lock, &beside) => {
                    // What a server that was killed had begun to write.
                    let _ = std::fs::remove_file(self::beside(&path, NEW.into()));
                    return Ok(Self { path, lock: Mutex::new(Some(lock)) });
                }
                // Removed by one that failed to start, after it was opened here.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let other = "another server keeps its records here: end it, or name another file";
                    return Err(file_error(&path, other.to_owned()));
                }
                Err(TryLockError::Error(error)) => return Err(failed(error)),
            }
        }
    }

    /// Leaves the file to others; nothing is written any more.
    pub(super) fn close(&self) {
        *self.lock.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// What the file holds; `None` where there is none yet.
    pub(super) fn read(&self) -> Result<Option<Value>, Error> {
        match std::fs::read(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(file_error(&self.path, error.to_string())),
            Ok(bytes) => parse(&self.path, &bytes).map(Some),
        }
    }

    /// The error for a file whose content is none.
    pub(super) fn bad(&self, message: String) -> Error {
        file_error(&self.path, message)
    }

    /// Writes the file as a whole: whoever is interrupted leaves the one that was there.
    pub(super) fn write(&self, exported: &Value) -> io::Result<()> {
        let lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if lock.is_none() {
            return Err(io::Error::other("the server has ended"));
        }
        let new = beside(&self.path, NEW.into());
        let written = (|| {
            let mut file = File::create(&new)?;
            file.write_all(&serde_json::to_vec_pretty(exported)?)?;
            file.sync_all()?;
            std::fs::rename(&new, &self.path)
        })();
        if written.is_err() {
            let _ = std::fs::remove_file(&new);
        }
        written
    }
}

/// Whoever could not start leaves no file beside that of the records; one that has run is closed before.
impl Drop for Store {
    fn drop(&mut self) {
        let lock = self.lock.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        if cfg!(unix) && lock.is_some() {
            let _ = std::fs::remove_file(beside(&self.path, ".lock".into()));
        }
    }
}

/// Whether the file that was opened still stands at the path. Elsewhere than on Unix none is removed.
fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let place = |it: &std::fs::Metadata| (it.dev(), it.ino());
        matches!((file.metadata(), path.metadata()), (Ok(opened), Ok(there)) if place(&opened) == place(&there))
    }
    #[cfg(not(unix))]
    {
        let _ = (file, path);
        true
    }
}

/// The path with more at its end.
fn beside(path: &Path, more: OsString) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(more);
    path.with_file_name(name)
}

/// Reads a file of records.
pub(super) fn read_file(path: &Path) -> Result<Value, Error> {
    let bytes = std::fs::read(path).map_err(|error| file_error(path, error.to_string()))?;
    parse(path, &bytes)
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Value, Error> {
    // Some editors begin a file with it.
    let bytes = bytes.strip_prefix(&BYTE_ORDER_MARK).unwrap_or(bytes);
    serde_json::from_slice(bytes).map_err(|error| file_error(path, format!("no JSON: {error}")))
}

/// The error for a file.
pub(super) fn file_error(path: &Path, message: String) -> Error {
    Error::File { path: path.to_owned(), message }
}
