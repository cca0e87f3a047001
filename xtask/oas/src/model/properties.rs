//! What a schema is made of, through references and `allOf`.

use super::references::{children, resolve};
use crate::document::{Document, Node, Pointer};

/// A property of an object, declared by its schema or by one that it extends.
#[derive(Debug, Clone)]
pub struct Property {
    /// Name on the wire.
    pub name: String,
    /// Where it is declared.
    pub at: Pointer,
    /// Whether the object must have it.
    pub required: bool,
}

/// The properties of an object, those it gets by `allOf` first.
#[must_use]
pub fn properties(document: &Document, at: &Pointer) -> Vec<Property> {
    let mut found = Vec::new();
    gather(document, at, &mut found, 0);
    found
}

fn gather(document: &Document, at: &Pointer, found: &mut Vec<Property>, depth: usize) {
    // What extends itself is the business of `lint`.
    let Some(at) = resolve(document, at).filter(|_| depth < 100) else { return };
    let Some(node) = document.get(&at) else { return };
    for index in 0..node.get("allOf").map_or(0, |it| it.items().len()) {
        gather(document, &at.child("allOf").child(&index.to_string()), found, depth + 1);
    }
    for (name, at) in children(document, &at.child("properties")) {
        match found.iter_mut().find(|it| it.name == name) {
            Some(known) => known.at = at,
            None => found.push(Property { name, at, required: false }),
        }
    }
    for name in node.get("required").map(Node::items).unwrap_or_default().iter().filter_map(Node::as_str) {
        found.iter_mut().filter(|it| it.name == name).for_each(|it| it.required = true);
    }
}

/// The schema that is meant where one only refers to it: by `$ref`, or by `allOf` of nothing else so
/// that there is room for words beside.
#[must_use]
pub fn meant(document: &Document, at: &Pointer) -> Option<Pointer> {
    let mut at = resolve(document, at)?;
    for _ in 0..100 {
        let node = document.get(&at)?;
        let says_more =
            ["type", "properties", "required", "oneOf", "anyOf", "enum"].iter().any(|it| node.get(it).is_some());
        if says_more || node.get("allOf").map_or(0, |it| it.items().len()) != 1 {
            return Some(at);
        }
        at = resolve(document, &at.join(["allOf", "0"]))?;
    }
    None
}
