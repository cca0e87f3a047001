//! The schemas that extend others by `allOf`, which may come in their place where those have a discriminator.

use super::view::branches;
use crate::document::{Document, Node, Pointer};
use crate::model::{children, resolve};
use std::collections::{HashMap, HashSet};

/// For each schema those that extend it by `allOf` directly, with their names.
#[derive(Debug, Default)]
pub(crate) struct Heirs(HashMap<Pointer, Vec<(String, Pointer)>>);

impl Heirs {
    /// Which component schemas name which others in their `allOf`.
    pub fn of(document: &Document) -> Self {
        Self::among(document, |_| true)
    }

    /// The same, of component schemas of a kind.
    pub fn among(document: &Document, is_one: impl Fn(&Node) -> bool) -> Self {
        let mut heirs = Self::default();
        for (name, at) in children(document, &Pointer::new("/components/schemas")) {
            let Some(node) = document.get(&at).filter(|node| is_one(node)) else { continue };
            let named = branches(&at, node, "allOf").filter(|(_, node)| node.text("$ref").is_some());
            for base in named.filter_map(|(at, _)| resolve(document, &at)) {
                heirs.0.entry(base).or_default().push((name.clone(), at.clone()));
            }
        }
        heirs
    }

    /// All that extend a schema, directly or through others, but for those known.
    pub fn extending(&self, at: &Pointer, known: &mut HashSet<Pointer>) -> Vec<(String, Pointer)> {
        let (mut found, mut next) = (Vec::new(), 0);
        let mut base = Some(at.clone());
        while let Some(at) = base {
            let heirs = self.0.get(&at).into_iter().flatten();
            found.extend(heirs.filter(|(_, at)| known.insert(at.clone())).cloned());
            base = found.get(next).map(|(_, at): &(String, Pointer)| at.clone());
            next += 1;
        }
        found
    }
}

/// What a text in `mapping` names.
pub(crate) fn mapped(text: &str) -> Pointer {
    match text.strip_prefix('#') {
        Some(_) => Pointer::of_reference(text),
        None => Pointer::new("/components/schemas").child(text),
    }
}
