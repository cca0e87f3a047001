//! A file that is there whole, or not at all.

use bytes::Bytes;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::task::spawn_blocking;

/// A file that is being written under another name, which is removed unless it is finished.
pub(crate) struct PartialFile {
    path: PathBuf,
    written: Written,
}

impl PartialFile {
    /// Begins the file beside the one that it is to become.
    pub(crate) async fn create(path: PathBuf) -> io::Result<Self> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        blocking(move || {
            let invalid = |message| io::Error::new(io::ErrorKind::InvalidInput, message);
            // Where a link leads, so that it stays one.
            let path = fs::canonicalize(&path).unwrap_or(path);
            path.file_name().ok_or_else(|| invalid("the path names no file"))?;
            let old = fs::metadata(&path).ok();
            if old.as_ref().is_some_and(|it| !it.is_file()) {
                return Err(invalid("what the path names is no regular file"));
            }
            let (part, file) = loop {
                let number = NUMBER.fetch_add(1, Ordering::Relaxed);
                let part = path.with_file_name(format!(".persat-{}-{number}.part", std::process::id()));
                match File::options().write(true).create_new(true).open(&part) {
                    Ok(file) => break (part, file),
                    // Left by a process of the same number, as that of a container is.
                    Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                    Err(error) => return Err(error),
                }
            };
            let written = Written { part, file: Some(file) };
            // All that Windows knows here is whether a file may be replaced.
            if let Some(old) = old.filter(|_| !cfg!(windows)) {
                fs::set_permissions(&written.part, old.permissions())?;
            }
            Ok(Self { path, written })
        })
        .await
    }

    /// Appends to it.
    pub(crate) async fn write(mut self, piece: Bytes) -> io::Result<Self> {
        blocking(move || {
            if let Some(file) = &mut self.written.file {
                file.write_all(&piece)?;
            }
            Ok(self)
        })
        .await
    }

    /// Gives it its name, when all of it is on the disk.
    pub(crate) async fn finish(mut self) -> io::Result<()> {
        blocking(move || {
            if let Some(file) = self.written.file.take() {
                file.sync_all()?;
            }
            fs::rename(&self.written.part, &self.path)?;
            self.written.part.clear();
            Ok(())
        })
        .await
    }
}

/// The file under its other name, removed when it is dropped. An empty name is one that was given up.
struct Written {
    part: PathBuf,
    file: Option<File>,
}

impl Drop for Written {
    fn drop(&mut self) {
        // Closed first: Windows removes no open file.
        self.file = None;
        if !self.part.as_os_str().is_empty() {
            // Nothing is left to be told of a failure here.
            let _ = fs::remove_file(&self.part);
        }
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    spawn_blocking(work).await.unwrap_or_else(|error| Err(io::Error::other(error)))
}
