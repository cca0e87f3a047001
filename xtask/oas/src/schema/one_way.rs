//! What goes one way only: `readOnly` properties are never sent, `writeOnly` ones never received.

use super::view::{SchemaView, says};
use crate::document::{Document, Node};
use crate::model::Direction;
use std::collections::BTreeSet;

/// Whether a property must not go a way.
pub(super) fn refuses(direction: Option<Direction>, document: &Document, property: &Node) -> bool {
    direction.is_some_and(|it| says(document, property, it.refused()))
}

/// The names of a schema's properties that must not go a way, those of its branches included: the schema may
/// list them as required all the same.
pub(super) fn absent<'d>(direction: Option<Direction>, document: &'d Document, node: &'d Node) -> BTreeSet<&'d str> {
    direction.map(|it| SchemaView::joined_of(document, node).absent(document, it)).unwrap_or_default()
}

/// Whether a document tells the two ways apart at all.
pub(super) fn matters(node: &Node) -> bool {
    node.flag("readOnly")
        || node.flag("writeOnly")
        || node.members().any(|(_, child)| matters(child))
        || node.items().iter().any(matters)
}
