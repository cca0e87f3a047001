//! Generated texts: printing, comparing, writing.

use crate::codes::FindingCode;
use crate::repository::Repository;
use oas::document::Pointer;
use oas::failure::Failure;
use oas::report::{Finding, Report};
use proc_macro2::TokenStream;
use similar::TextDiff;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use walkdir::WalkDir;

/// Folders that hold generated files and nothing else, but for one file.
const FOLDERS: [&str; 2] = ["persat-api/src/generated", "openapi/published"];
/// That one, which is written by hand.
const BY_HAND: &str = "persat-api/src/generated/mod.rs";

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Path within the repository.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl File {
    /// A Rust file from tokens.
    ///
    /// # Errors
    /// The tokens are no Rust, which is a defect of the generator.
    pub fn rust(path: &str, source: &str, tokens: TokenStream) -> Result<Self, Failure> {
        let file = syn::parse2(tokens)
            .map_err(|error| Failure::new(format!("{path}: the generated text is no Rust: {error}")))?;
        Ok(Self::parsed(path, source, file))
    }

    /// A Rust file from its syntax tree.
    #[must_use]
    pub fn parsed(path: &str, source: &str, file: syn::File) -> Self {
        let text = format!(
            "// @generated from {source} by `cargo xtask generate`; do not edit.\n\n{}",
            prettyplease::unparse(&file)
        );
        Self { path: path.to_owned(), text }
    }
}

/// Writes files that differ from what is there, removes what nothing generates any more, and says which.
///
/// # Errors
/// A file cannot be written or removed; what was there before stays.
pub fn write(repository: &Repository, files: &[File]) -> Result<Vec<String>, Failure> {
    let mut written = Vec::new();
    for file in files {
        let path = repository.path(&file.path);
        if std::fs::read_to_string(&path).is_ok_and(|text| text == file.text) {
            continue;
        }
        replace(&path, &file.text)
            .map_err(|error| Failure::new(format!("cannot write {}: {}", file.path, Failure::io(&error))))?;
        written.push(file.path.clone());
    }
    for path in strays(repository, files) {
        remove(repository, &path)?;
        written.push(format!("{path} (removed)"));
    }
    Ok(written)
}

/// Writes to a temporary file beside the target and renames it, so that nobody sees half a file.
///
/// # Errors
/// The folder cannot be made or the file cannot be written.
pub fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
    temporary.write_all(text.as_bytes())?;
    // A temporary file is private to its user; these are not.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        temporary.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    temporary.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Reports files that differ from what would be generated, with a unified diff.
pub fn check(repository: &Repository, files: &[File], command: &str, report: &mut Report) {
    report.count("generated files", files.len());
    for file in files {
        let found = std::fs::read_to_string(repository.path(&file.path));
        let finding = match &found {
            Ok(text) if *text == file.text => continue,
            Ok(text) => {
                let name = format!("a/{}", file.path);
                let diff = TextDiff::from_lines(text.as_str(), file.text.as_str());
                let diff = diff.unified_diff().context_radius(2).header(&name, &format!("b/{}", file.path)).to_string();
                let line = first_difference(text, &file.text);
                let mut finding = Finding::in_file(
                    FindingCode::StaleFile,
                    &file.path,
                    format!("not what would be generated now:\n{}", cut(&diff)),
                );
                finding.line = line;
                finding
            }
            Err(_) => Finding::in_file(FindingCode::StaleFile, &file.path, "missing, but it would be generated now"),
        };
        report.push(finding.help(format!("run `{command}` and commit the result")));
    }
    for path in strays(repository, files) {
        let mut finding = Finding::in_file(FindingCode::StrayFile, &path, "nothing generates this file")
            .help(format!("`{command}` removes it"));
        finding.pointer = Pointer::root();
        report.push(finding);
    }
}

/// Files in the generated folders that nothing generates any more, such as those of a tag that is gone.
fn strays(repository: &Repository, files: &[File]) -> Vec<String> {
    let kept: BTreeSet<_> = files.iter().map(|file| file.path.as_str()).chain([BY_HAND]).collect();
    let is_written = |folder: &&&str| files.iter().any(|file| Path::new(&file.path).starts_with(folder));
    let found = FOLDERS.iter().filter(is_written).flat_map(|folder| {
        let entries = WalkDir::new(repository.path(folder)).sort_by_file_name().into_iter().flatten();
        entries.filter(|entry| !entry.file_type().is_dir()).filter_map(move |entry| {
            let inner = entry.path().strip_prefix(repository.path(folder)).ok()?;
            let inner: Vec<_> = inner.iter().map(|it| it.to_string_lossy()).collect();
            Some(format!("{folder}/{}", inner.join("/")))
        })
    });
    found.filter(|path| !kept.contains(path.as_str())).collect()
}

/// Removes a file, and the folders that are empty then.
fn remove(repository: &Repository, path: &str) -> Result<(), Failure> {
    let file = repository.path(path);
    std::fs::remove_file(&file)
        .map_err(|error| Failure::new(format!("cannot remove {path}: {}", Failure::io(&error))))?;
    for folder in file.ancestors().skip(1).take(path.matches('/').count()) {
        // One that is not empty stays.
        if std::fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}

fn first_difference(old: &str, new: &str) -> usize {
    old.lines().zip(new.lines()).take_while(|(a, b)| a == b).count() + 1
}

/// A diff that fits a screen or two.
fn cut(diff: &str) -> String {
    const MOST: usize = 80;
    let lines: Vec<_> = diff.lines().collect();
    if lines.len() <= MOST {
        return lines.join("\n");
    }
    format!("{}\n… and {} more lines", lines[..MOST].join("\n"), lines.len() - MOST)
}
