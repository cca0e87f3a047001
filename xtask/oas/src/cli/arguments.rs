//! Arguments that several commands have.

use crate::document::Document;
use crate::failure::Failure;
use crate::model::{Api, foreign};
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

/// The same, of versions that can be read.
///
/// # Errors
/// One cannot be read, or is of another version.
pub fn apis(specs: &[PathBuf]) -> Result<Vec<Api>, Failure> {
    let apis = documents(specs)?;
    for api in &apis {
        if let Some(foreign) = foreign(&api.document) {
            return Err(foreign.failure(&api.document));
        }
    }
    Ok(apis)
}
