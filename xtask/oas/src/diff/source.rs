//! Where the documents come from: files, or `REV:path` of version control.

use crate::document::{Document, Source, display_name};
use crate::failure::Failure;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output};

/// Reads a document: a file when there is one of that name, else `REV:path`.
///
/// # Errors
/// There is neither, or the document is not well-formed.
pub fn read(name: &OsStr) -> Result<Document, Failure> {
    let path = Path::new(name);
    if path.exists() {
        return Document::read(path);
    }
    // A revision and a path in it are texts; whatever else there is can only be a file.
    let parts = name.to_str().and_then(|name| Some((name, name.split_once(':')?)));
    let Some((name, (revision, inner))) = parts else { return Document::read(path) };
    // `C:\openapi.yaml` names a drive, not a revision.
    let is_drive = revision.len() == 1 && inner.starts_with(['\\', '/']);
    if is_drive || revision.is_empty() || name.starts_with('/') {
        return Document::read(path);
    }
    if revision.starts_with('-') || inner.is_empty() {
        return Err(Failure::new(format!("`{name}` is neither a file nor REV:path of version control"))
            .at(name, 1, 1)
            .help("write for example `v1.0.0:openapi.yaml`"));
    }
    at_revision(Path::new("."), revision, &in_git(inner, cfg!(windows)))
}

/// A path as git names it within a revision.
fn in_git(path: &str, is_windows: bool) -> String {
    if is_windows { path.replace('\\', "/") } else { path.to_owned() }
}

/// Reads a file as it was at a revision of the repository that a folder belongs to.
///
/// # Errors
/// git is missing, this is no repository, or it knows no such revision or path.
pub fn at_revision(folder: &Path, revision: &str, path: &str) -> Result<Document, Failure> {
    let name = format!("{revision}:{path}");
    let inside = git(folder, &["rev-parse", "--git-dir"])?;
    if !inside.status.success() {
        return Err(Failure::new(format!("cannot read {name}: there is no such file, and this is no git repository"))
            .at(&name, 1, 1)
            .help(format!("run it inside a repository ({} is none), or name a file", display_name(folder))));
    }
    let commit =
        git(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &format!("{revision}^{{commit}}")])?;
    if !commit.status.success() {
        return Err(Failure::new(format!("cannot read {name}: git knows no revision `{revision}`"))
            .at(&name, 1, 1)
            .help("name a tag, a branch or a commit; a shallow clone lacks most of them"));
    }
    let commit = String::from_utf8_lossy(&commit.stdout).trim().to_owned();
    let blob = git(folder, &["cat-file", "blob", &format!("{commit}:{path}")])?;
    if !blob.status.success() {
        return Err(Failure::new(format!("cannot read {name}: `{revision}` has no file `{path}`"))
            .at(&name, 1, 1)
            .help("paths are relative to the root of the repository, or begin with `./`"));
    }
    let text =
        String::from_utf8(blob.stdout).map_err(|_| Failure::new(format!("{name}: not UTF-8")).at(&name, 1, 1))?;
    Document::parse(Source::of_file(&name, &text))
}

/// Runs git in a folder.
///
/// # Errors
/// It cannot be started.
pub fn git(folder: &Path, arguments: &[&str]) -> Result<Output, Failure> {
    let output = Command::new("git").args(arguments).current_dir(folder).env("LC_ALL", "C").output();
    output.map_err(|error| {
        Failure::new(format!("cannot start git: {}", Failure::io(&error))).help("install git, or name files")
    })
}

#[cfg(test)]
mod tests {
    use super::in_git;

    #[test]
    fn only_on_windows_a_backslash_separates_folders() {
        assert_eq!(in_git(r"openapi\x.yaml", true), "openapi/x.yaml");
        assert_eq!(in_git(r"openapi\x.yaml", false), r"openapi\x.yaml");
    }
}
