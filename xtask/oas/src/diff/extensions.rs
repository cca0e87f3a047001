//! The schemas that extend others by `allOf`, which may come in their place where those have a discriminator.

use crate::document::{Document, Pointer};
use crate::model::{children, resolve};
use std::collections::{HashMap, HashSet};

/// For each schema those that extend it by `allOf` directly, with their names.
pub(super) type Extensions = HashMap<Pointer, Vec<(String, Pointer)>>;

/// Which component schemas name which others in their `allOf`.
pub(super) fn of(document: &Document) -> Extensions {
    let mut extensions = Extensions::new();
    for (name, at) in children(document, &Pointer::new("/components/schemas")) {
        let list = at.child("allOf");
        let count = document.get(&list).map_or(0, |node| node.items().len());
        let branches = (0..count).map(|index| list.child(&index.to_string()));
        let named = branches.filter(|at| document.get(at).is_some_and(|node| node.text("$ref").is_some()));
        for parent in named.filter_map(|at| resolve(document, &at)) {
            extensions.entry(parent).or_default().push((name.clone(), at.clone()));
        }
    }
    extensions
}

/// All that extend a schema, directly or through others, but for those known.
pub(super) fn extending(extensions: &Extensions, at: &Pointer, known: &mut HashSet<Pointer>) -> Vec<(String, Pointer)> {
    let (mut found, mut stack) = (Vec::new(), vec![at]);
    while let Some(parent) = stack.pop() {
        for (name, at) in extensions.get(parent).into_iter().flatten() {
            if known.insert(at.clone()) {
                found.push((name.clone(), at.clone()));
                stack.push(at);
            }
        }
    }
    found
}

/// What a text in `mapping` names.
pub(super) fn target(text: &str) -> Pointer {
    match text.strip_prefix('#') {
        Some(_) => Pointer::of_reference(text),
        None => Pointer::new("/components/schemas").child(text),
    }
}
