//! All files or none.

use super::plan::{Action, Draft};
use super::provenance;
use crate::document::display_name;
use crate::failure::Failure;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempPath};

/// Writes the new samples and their provenance; how many samples.
///
/// # Errors
/// Something cannot be written: then nothing is.
pub(super) fn write(out: &Path, drafts: &[Draft], against: &str) -> Result<usize, Failure> {
    let apis: BTreeSet<&str> = drafts.iter().map(|it| it.api.as_str()).collect();
    let mut files: Vec<(PathBuf, String)> = Vec::new();
    let mut lists = Vec::new();
    for api in apis {
        let wanted = provenance::wanted(drafts, api);
        if !wanted.is_empty() {
            let path = out.join(api).join("provenance.yaml");
            let text = provenance::text(&path, &wanted, against)?;
            if !std::fs::read(&path).is_ok_and(|it| it == text.as_bytes()) {
                lists.push((path, text));
            }
        }
    }
    files.extend(drafts.iter().filter(|it| it.action == Action::Write).map(|it| (it.path.clone(), it.text.clone())));
    let count = files.len();
    let mut undo = Undo::default();
    let written = undo.write(files, lists);
    if written.is_err() {
        undo.revert();
    }
    written.map(|()| count)
}

/// What was done, so that it can be taken back.
#[derive(Default)]
struct Undo {
    /// New folders, outermost first.
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
    /// Files that were replaced, and what they held.
    replaced: Vec<(PathBuf, Vec<u8>)>,
}

impl Undo {
    fn write(&mut self, files: Vec<(PathBuf, String)>, lists: Vec<(PathBuf, String)>) -> Result<(), Failure> {
        let failed = |path: &Path| {
            let name = display_name(path);
            move |error: std::io::Error| {
                Failure::new(format!("cannot write {name}: {}; nothing was written", Failure::io(&error)))
            }
        };
        let mut ready = Vec::new();
        for (path, text) in files.iter().chain(&lists) {
            ready.push((path, self.prepare(path, text).map_err(failed(path))?));
        }
        for (path, file) in ready {
            if lists.iter().any(|(it, _)| it == path) && path.exists() {
                let before = std::fs::read(path).map_err(failed(path))?;
                file.persist(path).map_err(|error| failed(path)(error.error))?;
                self.replaced.push((path.clone(), before));
            } else {
                // Whatever came there in the meantime is not replaced.
                file.persist_noclobber(path).map_err(|error| failed(path)(error.error))?;
                self.files.push(path.clone());
            }
        }
        Ok(())
    }

    /// A temporary file beside the target, closed: there may be more of them than a process may have open.
    fn prepare(&mut self, path: &Path, text: &str) -> std::io::Result<TempPath> {
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let missing: Vec<_> = folder.ancestors().take_while(|it| !it.as_os_str().is_empty() && !it.exists()).collect();
        for folder in missing.into_iter().rev() {
            std::fs::create_dir(folder)?;
            self.folders.push(folder.to_path_buf());
        }
        let mut file = NamedTempFile::new_in(folder)?;
        file.write_all(text.as_bytes())?;
        // A temporary file is private to its user; these are not.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))?;
        }
        file.as_file().sync_all()?;
        Ok(file.into_temp_path())
    }

    fn revert(self) {
        for path in self.files {
            let _ = std::fs::remove_file(path);
        }
        for (path, text) in self.replaced {
            let _ = std::fs::write(path, text);
        }
        for folder in self.folders.iter().rev() {
            let _ = std::fs::remove_dir(folder);
        }
    }
}
