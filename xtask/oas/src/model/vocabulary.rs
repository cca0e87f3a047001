//! The words of a description.

use crate::document::{Document, Node};
use std::collections::BTreeSet;

/// Every property name of a description: words that its vendor prints.
pub fn property_names(document: &Document) -> BTreeSet<String> {
    fn collect(node: &Node, names: &mut BTreeSet<String>) {
        let properties = node.get("properties").into_iter().flat_map(Node::members);
        names.extend(properties.filter(|(_, it)| it.as_object().is_some()).map(|(name, _)| name.to_owned()));
        node.members().for_each(|(_, it)| collect(it, names));
        node.items().iter().for_each(|it| collect(it, names));
    }
    let mut names = BTreeSet::new();
    collect(&document.root, &mut names);
    names
}
