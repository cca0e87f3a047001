//! Arguments that several commands have.

use crate::document::{Document, display_name};
use crate::failure::Failure;
use crate::lint::unread_version;
use crate::model::Api;
use crate::report::Format;
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;

/// How findings are printed.
#[derive(Debug, Args)]
pub struct Output {
    /// How findings are printed
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// That documents are named, and nothing that is held against them.
#[must_use]
pub fn nothing_held() -> Failure {
    Failure::new("what is held against this description?")
        .help("name a folder with `--samples DIR`, or a recording with `--har FILE`")
}

/// The documents named on a command line.
///
/// # Errors
/// One cannot be read.
pub fn documents(specs: &[PathBuf]) -> Result<Vec<Api>, Failure> {
    let read = |path: &PathBuf| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Api::new(&name, Arc::new(Document::read(path)?)))
    };
    specs.iter().map(read).collect()
}

/// The same, of versions that can be read. Only `lint` takes others: it tells that as a finding.
///
/// # Errors
/// One cannot be read, or is of another version.
pub fn apis(specs: &[PathBuf]) -> Result<Vec<Api>, Failure> {
    let apis = documents(specs)?;
    for (path, api) in specs.iter().zip(&apis) {
        if let Some(problem) = unread_version(&api.document) {
            let name = display_name(path);
            return Err(Failure::new(format!("{name}: {problem}")).at(&name, 1, 1));
        }
    }
    Ok(apis)
}
