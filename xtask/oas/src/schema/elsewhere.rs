//! Schemas that references reach outside of `components: schemas:`.

use crate::document::{Document, Pointer};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The places outside of the component schemas that references lead to, outer ones first.
pub(super) fn targets(document: &Document) -> BTreeSet<Pointer> {
    let mut found = BTreeSet::new();
    let mut next = vec![&document.root];
    while let Some(node) = next.pop() {
        if let Some(reference) = node.text("$ref").filter(|it| it.starts_with("#/")) {
            let target = Pointer::of_reference(reference);
            let tokens: Vec<_> = target.tokens().take(4).collect();
            let component = tokens.first().is_some_and(|it| it == "components");
            // Other components are no schemas; a deeper place in them may be.
            if !(component && (tokens.get(1).is_some_and(|it| it == "schemas") || tokens.len() < 4)) {
                found.insert(Pointer::of_reference(reference));
            }
        }
        next.extend(node.members().map(|(_, child)| child).chain(node.items()));
    }
    found
}

/// Puts a schema where a pointer leads to; lists on the way become objects with numbers for names.
pub(super) fn plant(tree: &mut Value, at: &Pointer, schema: Value) {
    let mut node = tree;
    for token in at.tokens() {
        let Value::Object(members) = node else { return };
        node = members.entry(token.into_owned()).or_insert_with(|| json!({}));
    }
    if node.as_object().is_some_and(serde_json::Map::is_empty) {
        *node = schema;
    }
}
