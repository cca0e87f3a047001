//! The files of an account.

use crate::document::document;
use crate::model::{Account, Mode};
use oas::failure::Failure;
use oas::report::Report;
use persat_codegen::output;
use persat_codegen::publish::{json_text, to_3_1, yaml_text};
use serde_json::Value;
use std::path::{Path, PathBuf};

const HEADER: &str = "# The types of one account, written by `cargo xtask account`; do not edit.\n";

/// Names and texts of the documents: `persat-account`, strict and tolerant, in OpenAPI 3.0 and 3.1, as YAML and JSON.
///
/// # Errors
/// The base is not the published description.
pub fn files(base: &Value, account: &Account, report: &mut Report) -> Result<Vec<(String, String)>, Failure> {
    // The same is told of both.
    let mut told = Report::default();
    let of = |mode: Mode, ending: &str, report: &mut Report| {
        let mut made = document(base, account, mode, report)?;
        let mut files = Vec::new();
        for version in ["", "-3.1"] {
            if !version.is_empty() {
                made = to_3_1(&made);
            }
            let name = format!("persat-account{ending}{version}");
            files.push((format!("{name}.yaml"), yaml_text(&made, HEADER)?));
            files.push((format!("{name}.json"), json_text(&made)));
        }
        Ok::<_, Failure>(files)
    };
    let (strict, tolerant) = std::thread::scope(|scope| {
        let tolerant = scope.spawn(|| of(Mode::Tolerant, "-tolerant", &mut told));
        let strict = of(Mode::Strict, "", report);
        let failed = |_| Err(Failure::new("writing a document failed, which is a defect of this program"));
        (strict, tolerant.join().unwrap_or_else(failed))
    });
    let mut files = strict?;
    files.extend(tolerant?);
    report.sort();
    Ok(files)
}

/// How folders begin in which files wait until all are there.
const STAGED: &str = ".persat-account-";

/// Whether files could be written into a folder, which need not be there yet: told before an account is asked for an hour.
///
/// # Errors
/// They could not.
pub fn check_writable(folder: &Path) -> Result<(), Failure> {
    let place = |it: &Path| if it.as_os_str().is_empty() { Path::new(".").to_owned() } else { it.to_owned() };
    let nearest = folder.ancestors().map(place).find(|it| it.exists()).unwrap_or_default();
    tempfile::tempfile_in(&nearest).map(drop).map_err(|error| cannot(folder, &error))
}

/// Writes files into a folder: all of them, or none where one cannot be written.
///
/// # Errors
/// One cannot be written; what was there before stays.
pub fn replace(folder: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|error| cannot(folder, &error))?;
    // A run that was killed could not take its own away.
    for left in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if left.file_name().to_string_lossy().starts_with(STAGED) {
            let _ = std::fs::remove_dir_all(left.path());
        }
    }
    // First all of them beside their places: a full disk is found out here.
    let staged = tempfile::Builder::new().prefix(STAGED).tempdir_in(folder).map_err(|error| cannot(folder, &error))?;
    let (new, old) = (staged.path().join("new"), staged.path().join("old"));
    for (name, text) in files {
        let path = new.join(name);
        output::replace(&path, text).map_err(|error| cannot(&path, &error))?;
    }
    let mut written: Vec<(PathBuf, PathBuf)> = Vec::new();
    for (name, _) in files {
        let (path, before) = (folder.join(name), old.join(name));
        if let Err(error) = put(&new.join(name), &path, &before) {
            // What was there before comes back.
            for (path, before) in written.into_iter().rev() {
                let _ = if before.exists() { std::fs::rename(before, path) } else { std::fs::remove_file(path) };
            }
            return Err(cannot(&path, &error));
        }
        written.push((path, before));
    }
    Ok(())
}

/// Puts a file in its place, and a copy of what was there in another.
fn put(new: &Path, path: &Path, before: &Path) -> std::io::Result<()> {
    for folder in [path, before].into_iter().filter_map(Path::parent) {
        std::fs::create_dir_all(folder)?;
    }
    if path.is_dir() {
        return Err(std::io::ErrorKind::IsADirectory.into());
    } else if path.exists() {
        std::fs::copy(path, before)?;
    }
    std::fs::rename(new, path)
}

fn cannot(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_files_are_written_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("a"), "old").unwrap();
        std::fs::create_dir(path("c")).unwrap();
        let files = |last: &str| ["a", "b/b", last].map(|name| (name.to_owned(), "new".to_owned()));
        let failure = replace(folder.path(), &files("c")).unwrap_err();
        assert!(failure.message().ends_with("c: it is a folder"), "{failure}");
        assert_eq!(std::fs::read_to_string(path("a")).unwrap(), "old");
        assert!(!path("b/b").exists() && std::fs::read_dir(folder.path()).unwrap().count() == 3);
        replace(folder.path(), &files("d")).unwrap();
        assert!(["a", "b/b", "d"].iter().all(|name| std::fs::read_to_string(path(name)).unwrap() == "new"));
    }

    #[test]
    fn what_a_killed_run_has_left_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join(".persat-account-x1/new")).unwrap();
        std::fs::write(folder.path().join(".persat-account-x1/new/a"), "half").unwrap();
        replace(folder.path(), &[("a".to_owned(), "new".to_owned())]).unwrap();
        let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert_eq!(left, ["a"]);
    }

    #[test]
    fn what_cannot_be_written_is_known_before() {
        let folder = tempfile::tempdir().unwrap();
        check_writable(folder.path()).unwrap();
        check_writable(&folder.path().join("new/newer")).unwrap();
        std::fs::write(folder.path().join("file"), "").unwrap();
        let failure = check_writable(&folder.path().join("file/new")).unwrap_err();
        assert!(failure.message().contains("file/new: it is not a folder"), "{failure}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
