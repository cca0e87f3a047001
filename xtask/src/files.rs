//! The files that commands write, with what this program adds to those of the generator.

use crate::changelog;
use crate::codes::CODES;
use crate::evidence::published;
use oas::failure::Failure;
use oas::lint::table;
use oas::report::page;
use persat_codegen::generate::{self, File};
use persat_codegen::repository::Repository;
use persat_codegen::{lint, publish};

/// What `generate` writes: the client crate's files, and the pages of the rules.
///
/// # Errors
/// A description lies outside what the generator handles, or a file cannot be read.
pub fn generated(repository: &Repository) -> Result<Vec<File>, Failure> {
    let mut files = generate::files(repository)?;
    files.push(File { path: "xtask/oas/RULES.md".to_owned(), text: oas::cli::lint::page()? });
    files.push(File { path: "xtask/RULES.md".to_owned(), text: rules(repository)? });
    Ok(files)
}

/// What `publish` writes.
///
/// # Errors
/// A file cannot be read.
pub fn published(repository: &Repository) -> Result<Vec<File>, Failure> {
    let mut beside = published::files(repository)?;
    beside.push(changelog::published(repository)?);
    publish::files(repository, beside)
}

/// The page of this project's own rules, and of the codes that only this program reports.
///
/// # Errors
/// The suite, from which the examples are, cannot be read.
pub fn rules(repository: &Repository) -> Result<String, Failure> {
    Ok(format!(
        "# Rules of this project\n\n\
         Written by `cargo xtask generate`; do not edit. `cargo xtask lint` asks for these beside the rules that are \
         true of\nany document, which with other codes are in [oas/RULES.md](oas/RULES.md). It is strict: what that \
         page calls an\nerror \u{201c}where strict\u{201d} is one here. The defects are from \
         [codegen/suite/lint.yaml](codegen/suite/lint.yaml), where each\nproves that its rule can fail.\n\n{}\n\
         ## Other commands: generated files, the menu, sources, other tools\n\n\
         `cargo xtask samples --codes` lists these and those of [oas](oas/RULES.md).\n\n{}",
        table(lint::PROJECT, &lint::ruleset(), &[lint::suite(repository)?]),
        page(&CODES),
    ))
}
