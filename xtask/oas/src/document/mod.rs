//! Documents with positions: YAML and JSON files parsed into one tree whose every node knows where
//! it stands, so that a finding can name file, line and column.

mod flow;
mod json;
mod lenient;
mod node;
mod pointer;
mod source;
mod tree;
mod yaml;

pub use node::{Kind, Member, Node};
pub use pointer::Pointer;
pub(crate) use source::BYTE_ORDER_MARK;
pub use source::{MAX_BYTES, Source, display_name};
pub use tree::{Document, Written};

use crate::failure::Failure;
use std::path::Path;

impl Document {
    /// Reads and parses a file: JSON when its name ends in `.json`, YAML otherwise.
    ///
    /// # Errors
    /// The file is missing, not UTF-8, or not well-formed.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        Self::parse(Source::read(path)?)
    }

    /// Parses a text that has already been read.
    ///
    /// # Errors
    /// The text is not well-formed.
    pub fn parse(source: Source) -> Result<Self, Failure> {
        if source.name.ends_with(".json") {
            return json::parse(source);
        }
        // JSON is YAML but for details such as halves of characters in escapes.
        let json = source.text.trim_start().starts_with('{').then(|| source.clone());
        yaml::parse(source).or_else(|error| json.and_then(|it| json::parse(it).ok()).ok_or(error))
    }
}
