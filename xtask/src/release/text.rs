//! Files as texts.

use oas::failure::Failure;
use std::fs;
use std::path::Path;

pub(super) fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path)
        .map_err(|error| Failure::new(format!("cannot read {}: {}", path.display(), Failure::io(&error))))
}
