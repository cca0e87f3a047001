//! References, and the members of what they lead to.

use crate::document::{Document, Node, Pointer};

/// Name and pointer of each member of an object; nothing when there is none.
#[must_use]
pub fn children(document: &Document, at: &Pointer) -> Vec<(String, Pointer)> {
    let node = document.get(at);
    node.into_iter().flat_map(Node::members).map(|(name, _)| (name.to_owned(), at.child(name))).collect()
}

/// The component that a pointer leads to, or into.
#[must_use]
pub fn component(at: &Pointer) -> Option<Pointer> {
    at.first(3).filter(|it| it.as_str().starts_with("/components/"))
}

/// Follows local references from a pointer to what they name. `None` when a reference dangles,
/// leaves the document or turns in a circle.
#[must_use]
pub fn resolve(document: &Document, at: &Pointer) -> Option<Pointer> {
    let mut at = at.clone();
    for _ in 0..1000 {
        let node = document.get(&at)?;
        match node.text("$ref") {
            Some(reference) if reference.starts_with('#') => at = Pointer::of_reference(reference),
            Some(_) => return None,
            None => return Some(at),
        }
    }
    None
}
