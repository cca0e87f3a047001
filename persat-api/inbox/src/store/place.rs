//! Whether a file is still where it was.

use crate::error::Error;
#[cfg(unix)]
use std::path::Path;
use std::path::PathBuf;

/// Which file it is. One that is deleted, or replaced by a copy, is written to all the same by who has it open, and
/// what was acknowledged is gone with the process.
#[derive(Debug)]
pub(crate) struct Place {
    path: PathBuf,
    /// Where names can be taken from open files: the file system, and the number of the file in it.
    #[cfg(unix)]
    number: (u64, u64),
}

impl Place {
    pub(super) fn of(path: PathBuf) -> Result<Self, Error> {
        #[cfg(unix)]
        let number =
            number(&path).map_err(|error| Error::store(format!("{} cannot be found: {error}", path.display())))?;
        Ok(Self {
            path,
            #[cfg(unix)]
            number,
        })
    }

    /// Whether the file is still found by its name.
    #[cfg(unix)]
    pub(super) fn check(&self) -> Result<(), Error> {
        if number(&self.path).is_ok_and(|it| it == self.number) {
            return Ok(());
        }
        let path = self.path.display();
        Err(Error::store(format!("{path} was deleted or replaced while in use: put it right, and start this anew")))
    }

    /// The system keeps the name of an open file.
    #[cfg(not(unix))]
    pub(super) fn check(&self) -> Result<(), Error> {
        let _ = &self.path;
        Ok(())
    }
}

#[cfg(unix)]
fn number(path: &Path) -> std::io::Result<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).map(|it| (it.dev(), it.ino()))
}
