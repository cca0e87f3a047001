//! A parsed file.

use super::node::{Kind, Node};
use super::pointer::Pointer;
use super::source::Source;
use std::borrow::Cow;
use std::sync::Arc;

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
    /// The tree of the file, where `root` says it in other words.
    pub written: Option<Arc<Written>>,
}

/// The tree of a file whose document is read in other words.
#[derive(Debug)]
pub struct Written {
    /// Its root.
    pub root: Node,
    /// By the key of the other words, the keys of the file that it may come from.
    pub(crate) origins: &'static [(&'static str, &'static [&'static str])],
}

impl Document {
    /// The place in the file that a place in the tree comes from.
    #[must_use]
    pub fn shown(&self, pointer: &Pointer) -> Pointer {
        self.written.as_ref().map_or_else(|| pointer.clone(), |written| written.shown(pointer))
    }

    /// The document as it is written.
    #[must_use]
    pub fn as_written(&self) -> Option<Self> {
        let written = self.written.as_ref()?;
        Some(Self { root: written.root.clone(), written: None, ..self.clone() })
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

    /// A place as `file:line:column`.
    #[must_use]
    pub fn place(&self, pointer: &Pointer) -> String {
        let (line, column) = self.source.position(self.span(pointer).start);
        format!("{}:{line}:{column}", self.source.name)
    }
}

impl Written {
    /// The place of the file that a place in the other words comes from.
    fn shown(&self, pointer: &Pointer) -> Pointer {
        let tokens: Vec<_> = pointer.tokens().collect();
        let (mut at, mut node, mut rest) = (Pointer::root(), &self.root, tokens.as_slice());
        while let [token, after @ ..] = rest {
            // Of a list, the items behind those that are written come from elsewhere.
            let is_added = || {
                let count = node.get(token).map_or(0, |it| it.items().len());
                after.first().and_then(|it| it.parse::<usize>().ok()).is_some_and(|index| index >= count)
            };
            let from = self.origins.iter().find(|(key, _)| key == token).map(|(_, from)| *from).unwrap_or_default();
            let from = from.iter().find_map(|key| Some((*key, node.get(key)?)));
            match (node.child(token), from) {
                (Some(child), None) => (at, node, rest) = (at.child(token), child, after),
                (Some(child), Some(_)) if !is_added() => (at, node, rest) = (at.child(token), child, after),
                // The same, under another name.
                (None, Some((key @ "webhooks", child))) => (at, node, rest) = (at.child(key), child, after),
                // The first of several.
                (None, Some((key @ "examples", _))) => {
                    return at.join([key, "0"]).join(after.iter().map(Cow::as_ref));
                }
                (_, Some((key, _))) => return at.child(key),
                // A path item that stands elsewhere.
                (None, None) => match node.text("$ref").map(Pointer::of_reference) {
                    Some(target) if self.get(&target).is_some_and(|it| it.child(token).is_some()) => {
                        (at, node) = (target.clone(), self.get(&target).unwrap_or(node));
                    }
                    _ => return at,
                },
            }
        }
        at
    }

    fn get(&self, pointer: &Pointer) -> Option<&Node> {
        pointer.tokens().try_fold(&self.root, |node, token| node.child(&token))
    }
}
