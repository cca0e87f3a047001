//! `api`: the public API of `persat-api` as a text, and what it asks of the version.
//!
//! The listing is read from the source by its syntax, macros of the crate included, so that it is
//! the same under every toolchain.

mod compare;
mod expand;
mod foreign;
mod list;
mod names;
mod print;
mod public;
mod resolve;
mod tree;

use crate::codes::FindingCode;
use compare::{Level, Version};
use list::Listing;
use oas::failure::Failure;
use oas::report::{Finding, Report};
use persat_codegen::generate::{self, File};
use persat_codegen::repository::Repository;

/// The listing of what the sources say now.
pub const CURRENT: &str = "persat-api/api.txt";
/// The listing of the last release, with its version. There is none before the first.
pub const RELEASED: &str = "persat-api/api-released.txt";

const LIB: &str = "persat-api/src/lib.rs";
const HEADER: &str = "\
# The public API of persat-api, written by `cargo xtask api`; do not edit.
# One item a line, below it its fields, variants, functions and traits. `{ .. }`: has private fields.
# Names of arguments are left out: they are not promised.
";

/// The public API as the sources have it.
pub struct Api {
    listing: Listing,
    opaque: Vec<(String, String, String)>,
    version: Version,
}

impl Api {
    /// Reads the sources.
    ///
    /// # Errors
    /// A file is missing or no Rust.
    pub fn read(repository: &Repository) -> Result<Self, Failure> {
        let tree = tree::read(&repository.path(""), LIB)?;
        Ok(Self { listing: list::list(&tree), opaque: tree.opaque, version: version(repository)? })
    }

    /// The listing as the file that is committed.
    #[must_use]
    pub fn file(&self) -> File {
        let mut text = HEADER.to_owned();
        for entry in self.listing.entries.values() {
            text.push_str(&format!("\n{}\n", entry.head));
            entry.inner.iter().for_each(|line| text.push_str(&format!("    {line}\n")));
        }
        File { path: CURRENT.to_owned(), text }
    }

    /// The listing as that of a release.
    #[must_use]
    pub fn released(&self) -> File {
        let text = format!("# released: {}\n{}", self.version, self.file().text);
        File { path: RELEASED.to_owned(), text }
    }

    /// Judges the committed listing, what shows of other crates, what cannot grow, and the version.
    ///
    /// # Errors
    /// The listing of the last release cannot be read.
    pub fn judge(&self, repository: &Repository, report: &mut Report) -> Result<(), Failure> {
        generate::check(repository, &[self.file()], "cargo xtask api", report);
        report.count("public items", self.listing.entries.len());
        for (file, name, why) in &self.opaque {
            let message = format!("`{name}` writes items that the listing does not see: {why}");
            let help = "write the items out, or teach xtask/src/api/expand.rs to read the macro";
            report.push(Finding::in_file(FindingCode::OpaqueMacro, file, message).help(help));
        }
        foreign::judge(self.listing.mentions.iter().cloned(), report);
        for (path, entry) in self.listing.entries.iter().filter(|(_, entry)| entry.cannot_grow) {
            if CLOSED.iter().any(|(closed, _)| closed == path) || self.listing.is_required(path) {
                continue;
            }
            let message = format!("`{path}` can never gain a field or variant without a major release");
            let help = "add #[non_exhaustive] (in xtask/codegen/src/generate for generated types), or name it with the \
                        reason in CLOSED in xtask/src/api/mod.rs";
            report.push(Finding::in_file(FindingCode::ExhaustiveType, &entry.file, message).help(help));
        }
        for (path, _) in
            CLOSED.iter().filter(|(path, _)| !self.listing.entries.get(*path).is_some_and(|it| it.cannot_grow))
        {
            let message = format!("`{path}` is named as a type that does not grow, but is none");
            let help = "remove it from CLOSED";
            report.push(Finding::in_file(FindingCode::UnusedException, "xtask/src/api/mod.rs", message).help(help));
        }
        self.judge_version(repository, report)
    }

    fn judge_version(&self, repository: &Repository, report: &mut Report) -> Result<(), Failure> {
        let path = repository.path(RELEASED);
        if !path.exists() {
            report.count("releases to compare with", 0);
            return Ok(());
        }
        report.count("releases to compare with", 1);
        let text = std::fs::read_to_string(&path)
            .map_err(|error| Failure::new(format!("cannot read {RELEASED}: {}", Failure::io(&error))))?;
        let released = text.lines().next().and_then(|line| line.strip_prefix("# released: ")).and_then(Version::parse);
        let released = released.ok_or_else(|| {
            Failure::new(format!("{RELEASED}:1: expected `# released: ` and a version"))
                .help("take the file as `cargo xtask api --release` wrote it")
        })?;
        let changes = compare::compare(&text, &self.file().text);
        let level = changes.iter().map(|change| change.level).max().unwrap_or(Level::None);
        let least = released.next(level);
        if self.version >= least {
            return Ok(());
        }
        let texts: Vec<_> = changes.iter().filter(|it| it.level == level).map(|it| it.text.as_str()).collect();
        let kind = if level == Level::Breaking { "breaks callers" } else { "adds to the API" };
        let message = format!(
            "version {} {kind} of the released {released}; it must be {least} or more:\n{}",
            self.version,
            texts.join("\n")
        );
        let help = format!("undo the change, or set the version in Cargo.toml to {least}");
        report.push(Finding::in_file(FindingCode::VersionTooLow, "Cargo.toml", message).help(help));
        Ok(())
    }
}

/// Types that are complete by their meaning, and why.
const CLOSED: [(&str, &str); 0] = [];

/// The version that all crates share.
fn version(repository: &Repository) -> Result<Version, Failure> {
    let text = std::fs::read_to_string(repository.path("Cargo.toml"))
        .map_err(|error| Failure::new(format!("cannot read Cargo.toml: {}", Failure::io(&error))))?;
    let section = text.split("[workspace.package]").nth(1).unwrap_or_default();
    let line = section.lines().find_map(|line| line.strip_prefix("version = "));
    line.and_then(|it| Version::parse(it.trim().trim_matches('"')))
        .ok_or_else(|| Failure::new("Cargo.toml: [workspace.package] has no version of the form 1.2.3"))
}
