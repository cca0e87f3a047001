//! Documents with positions: YAML and JSON files parsed into one tree whose every node knows where
//! it stands, so that a finding can name file, line and column.

mod json;
mod lenient;
mod node;
mod pointer;
mod source;
mod yaml;

pub use node::{Kind, Member, Node};
pub use pointer::Pointer;
pub(crate) use source::BYTE_ORDER_MARK;
pub use source::{MAX_BYTES, Source, display_name};

use crate::failure::Failure;
use std::path::Path;

/// A parsed file: its text, its tree and the keys that occur twice in one mapping.
#[derive(Debug, Clone)]
pub struct Document {
    /// The text, and how to find lines in it.
    pub source: Source,
    /// The root of the tree.
    pub root: Node,
    /// Pointers of keys that stand twice in a mapping, with the place of the second one.
    pub duplicate_keys: Vec<(Pointer, std::ops::Range<usize>)>,
    /// Values with a YAML tag that JSON has no type for, and the tag.
    pub tags: Vec<(Pointer, String)>,
    /// Places of YAML that is indented less than its standard asks for, which most readers let pass.
    pub shallow: Vec<usize>,
}

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

    /// The node at a pointer, or the nearest one above it that exists.
    #[must_use]
    pub fn nearest(&self, pointer: &Pointer) -> &Node {
        let mut node = &self.root;
        for token in pointer.tokens() {
            match node.child(&token) {
                Some(child) => node = child,
                None => break,
            }
        }
        node
    }

    /// The node at a pointer.
    #[must_use]
    pub fn get(&self, pointer: &Pointer) -> Option<&Node> {
        pointer.tokens().try_fold(&self.root, |node, token| node.child(&token))
    }

    /// Where a pointer stands in the text: the key when the pointer names a member, the value
    /// otherwise. A pointer to something absent gives the place of its nearest ancestor.
    #[must_use]
    pub fn span(&self, pointer: &Pointer) -> std::ops::Range<usize> {
        let mut node = &self.root;
        let mut span = node.head();
        for token in pointer.tokens() {
            let Some(child) = node.child(&token) else { break };
            span = match &node.kind {
                Kind::Object(members) => members[token.as_ref()].key.clone(),
                _ => child.head(),
            };
            node = child;
        }
        span
    }

    /// Where the value at a pointer stands, as opposed to its key.
    #[must_use]
    pub fn value_span(&self, pointer: &Pointer) -> std::ops::Range<usize> {
        self.get(pointer).map_or_else(|| self.span(pointer), Node::head)
    }
}
