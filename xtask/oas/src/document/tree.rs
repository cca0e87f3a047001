//! A parsed file.

use super::node::{Kind, Node};
use super::pointer::Pointer;
use super::source::Source;

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

    /// A place as `file:line:column`.
    #[must_use]
    pub fn place(&self, pointer: &Pointer) -> String {
        let (line, column) = self.source.position(self.span(pointer).start);
        format!("{}:{line}:{column}", self.source.name)
    }
}
