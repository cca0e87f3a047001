//! Translations of the published documents: OpenAPI Overlay files, kept by hand under `openapi/overlays`, and what
//! holds them to the English they translate.
//!
//! An action writes one text, wherever its target finds that text, and says by a hash (`x-english`) which English
//! it translates.

mod judge;
mod markdown;
mod overlay;
mod skeleton;
mod texts;

pub use judge::judge;
pub use overlay::Overlay;
pub use skeleton::missing;
pub use texts::{hash, texts};

use crate::repository::Repository;
use oas::document::Document;
use oas::failure::Failure;

/// Where the overlays lie.
pub const FOLDER: &str = "openapi/overlays";

/// A translation of what is published of an API.
#[derive(Debug)]
pub struct Translation {
    /// Name of the API.
    pub api: String,
    /// Its language, as a tag of BCP 47.
    pub language: String,
    /// The file, within the repository.
    pub path: String,
    /// What it says.
    pub overlay: Overlay,
}

/// Reads all translations, in the order of their names.
///
/// # Errors
/// A file cannot be read, is no YAML, or its name is not that of an API and a language.
pub fn translations(repository: &Repository) -> Result<Vec<Translation>, Failure> {
    let folder = repository.path(FOLDER);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = std::fs::read_dir(&folder)
        .map_err(|error| Failure::new(format!("cannot read {FOLDER}: {}", Failure::io(&error))))?;
    let mut names: Vec<_> = entries.flatten().map(|it| it.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names.iter().map(|name| read(repository, name)).collect()
}

fn read(repository: &Repository, name: &str) -> Result<Translation, Failure> {
    let path = format!("{FOLDER}/{name}");
    let Some((api, language)) = name.strip_suffix(".yaml").and_then(named) else {
        let help = "call it as in `persat.es.yaml`: the API, the language, `.yaml`";
        return Err(Failure::new(format!("{path}: this name is not that of an API and a language")).help(help));
    };
    let overlay = Overlay::new(Document::read(&repository.path(&path))?);
    Ok(Translation { api: api.to_owned(), language: language.to_owned(), path, overlay })
}

/// The API and the language that a name as `persat.es` says.
#[must_use]
pub fn named(name: &str) -> Option<(&str, &str)> {
    let (api, language) = name.split_once('.')?;
    let is_language = language.starts_with(|it: char| it.is_ascii_lowercase())
        && language.chars().all(|it| it.is_ascii_alphanumeric() || it == '-');
    (is_language && crate::repository::PROJECTS.iter().any(|it| it.name == api)).then_some((api, language))
}
