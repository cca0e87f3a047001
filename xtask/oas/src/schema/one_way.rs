//! What goes one way only: `readOnly` properties are never sent, `writeOnly` ones never received.

use crate::document::{Document, Node, Pointer};
use crate::model::{Direction, resolve};
use std::collections::BTreeSet;

/// Whether a property must not go a way.
pub(super) fn refuses(direction: Option<Direction>, document: &Document, property: &Node) -> bool {
    direction.is_some_and(|it| says(document, property, it.refused()))
}

/// The names of a schema's properties that must not go a way, those of its branches included: the schema may
/// list them as required all the same.
pub(super) fn absent<'d>(direction: Option<Direction>, document: &'d Document, node: &'d Node) -> BTreeSet<&'d str> {
    let mut names = BTreeSet::new();
    if let Some(direction) = direction {
        collect(document, node, direction.refused(), &mut names, &mut BTreeSet::new());
    }
    names
}

/// Whether a document tells the two ways apart at all.
pub(super) fn matters(node: &Node) -> bool {
    node.flag("readOnly")
        || node.flag("writeOnly")
        || node.members().any(|(_, child)| matters(child))
        || node.items().iter().any(matters)
}

/// Whether a schema, or the one it refers to, carries a flag.
pub(super) fn says(document: &Document, node: &Node, keyword: &str) -> bool {
    let target = node.text("$ref").and_then(|it| resolve(document, &Pointer::of_reference(it)));
    target.and_then(|it| document.get(&it)).unwrap_or(node).flag(keyword)
}

fn collect<'d>(
    document: &'d Document,
    node: &'d Node,
    keyword: &str,
    names: &mut BTreeSet<&'d str>,
    seen: &mut BTreeSet<&'d str>,
) {
    if let Some(reference) = node.text("$ref") {
        if let Some(target) = document.get(&Pointer::of_reference(reference)).filter(|_| seen.insert(reference)) {
            collect(document, target, keyword, names, seen);
        }
        return;
    }
    let properties = node.get("properties").into_iter().flat_map(Node::members);
    names.extend(properties.filter(|(_, it)| says(document, it, keyword)).map(|(name, _)| name));
    for branch in node.get("allOf").map(Node::items).unwrap_or_default() {
        collect(document, branch, keyword, names, seen);
    }
}
