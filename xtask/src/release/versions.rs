//! One version for all that is published: crates, descriptions, translations.

use super::checkout::Checkout;
use super::text::read;
use oas::failure::Failure;
use persat_codegen::generate::replace;
use persat_codegen::repository::Repository;
use std::path::Path;

/// The version in the workspace's manifest.
pub(super) fn current(repository: &Repository) -> Result<String, Failure> {
    stated(&read(&repository.path("Cargo.toml"))?)
}

/// Writes a version wherever one stands that is ours.
pub(super) fn set(made: &Checkout, version: &str) -> Result<(), Failure> {
    let manifest = made.path().join("Cargo.toml");
    let old = stated(&read(&manifest)?)?;
    edit(&manifest, |text| in_manifest(text, &old, version))?;
    for lock in made.files(&["*Cargo.lock"])? {
        edit(&lock, |text| in_lock(text, version))?;
    }
    // Not those of earlier releases.
    for yaml in made.files(&[":(glob)openapi/*.yaml", "openapi/overlays/*.yaml"])? {
        edit(&yaml, |text| in_info(text, version))?;
    }
    Ok(())
}

fn edit(path: &Path, change: impl FnOnce(&str) -> String) -> Result<(), Failure> {
    let text = read(path)?;
    let changed = change(&text);
    if changed == text {
        return Ok(());
    }
    let fail =
        |error: &std::io::Error| Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(error)));
    replace(path, &changed).map_err(|error| fail(&error))
}

fn stated(manifest: &str) -> Result<String, Failure> {
    let version = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_owned).ok_or_else(|| {
        Failure::new("Cargo.toml states no version")
            .at("Cargo.toml", 1, 1)
            .help("a line `version = \"1.2.3\"` stands in [workspace.package]")
    })
}

/// Sets the workspace's version, and the one that its own crates ask of each other.
fn in_manifest(text: &str, old: &str, new: &str) -> String {
    let (old, new) = (format!("version = \"{old}\""), format!("version = \"{new}\""));
    each_line(text, |line| {
        let is_ours = line == old || (line.contains("{ path = \"") && line.contains(&old));
        is_ours.then(|| line.replacen(&old, &new, 1))
    })
}

/// Sets the version of each package that comes from nowhere: those are the checkout's own, beside a few whose
/// version never moves (`0.0.0`).
fn in_lock(text: &str, new: &str) -> String {
    let block = |block: &str| {
        if block.contains("\nsource = ") || block.contains("\nversion = \"0.0.0\"") {
            return block.to_owned();
        }
        each_line(block, |line| line.starts_with("version = \"").then(|| format!("version = \"{new}\"")))
    };
    // What stands before the first is the version of the file's own form.
    let mut parts = text.split("[[package]]");
    let head = parts.next().unwrap_or_default().to_owned();
    parts.fold(head, |text, part| format!("{text}[[package]]{}", block(part)))
}

/// Sets `info.version` of a description or an overlay.
fn in_info(text: &str, new: &str) -> String {
    let mut is_info = false;
    each_line(text, |line| {
        if !line.starts_with([' ', '#']) {
            is_info = line.starts_with("info:");
        }
        (is_info && line.starts_with("  version: ")).then(|| format!("  version: {new}"))
    })
}

/// A text with some of its lines changed.
fn each_line(text: &str, mut change: impl FnMut(&str) -> Option<String>) -> String {
    text.split('\n').map(|line| change(line).unwrap_or_else(|| line.to_owned())).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{in_info, in_lock, in_manifest};

    #[test]
    fn only_our_own_versions_change() {
        assert_eq!(
            in_manifest(
                "[workspace.package]\nversion = \"0.1.0\"\n[x]\na = { path = \"a\", version = \"0.1.0\" }\nb = { version = \"0.1.0\" }\n",
                "0.1.0",
                "0.2.0"
            ),
            "[workspace.package]\nversion = \"0.2.0\"\n[x]\na = { path = \"a\", version = \"0.2.0\" }\nb = { version = \"0.1.0\" }\n"
        );
        assert_eq!(
            in_lock(
                "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"0.1.0\"\nsource = \"x\"\n\n[[package]]\nname = \"b\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"c\"\nversion = \"0.0.0\"\n",
                "0.2.0"
            ),
            "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"0.1.0\"\nsource = \"x\"\n\n[[package]]\nname = \"b\"\nversion = \"0.2.0\"\n\n[[package]]\nname = \"c\"\nversion = \"0.0.0\"\n"
        );
        assert_eq!(
            in_info("openapi: 3.0.3\ninfo:\n  title: A\n  version: 0.1.0\npaths:\n  version: 0.1.0\n", "0.2.0"),
            "openapi: 3.0.3\ninfo:\n  title: A\n  version: 0.2.0\npaths:\n  version: 0.1.0\n"
        );
    }
}
