//! What OpenAPI 3.1 lets a document say that nothing here judges by.

use crate::document::{Document, Node, Pointer};

/// Dialects that mean what is read here.
const DIALECTS: [&str; 4] = [
    "https://spec.openapis.org/oas/3.1/dialect/base",
    "https://spec.openapis.org/oas/3.1/dialect/2024-11-10",
    "https://json-schema.org/draft/2020-12/schema",
    "https://json-schema.org/draft/2020-12/schema#",
];

/// The places of keywords that nothing is held to, and what they are.
pub(crate) fn unjudged(document: &Document) -> Vec<(Pointer, String)> {
    const KEYS: [&str; 4] = ["$id", "$dynamicRef", "$schema", "jsonSchemaDialect"];
    let mut found = Vec::new();
    // They are rare, and looking for them goes through all of the document.
    if document.written.is_some() && KEYS.iter().any(|it| document.source.text.contains(it)) {
        collect(&document.root, &Pointer::root(), &mut found);
    }
    found
}

fn collect(node: &Node, at: &Pointer, found: &mut Vec<(Pointer, String)>) {
    const VALUES: [&str; 6] = ["example", "examples", "default", "enum", "const", "value"];
    for (key, child) in node.members().filter(|(key, _)| !VALUES.contains(key) && !key.starts_with("x-")) {
        let place = at.child(key);
        let message = match (key, child.as_str()) {
            ("$id", Some(_)) => {
                Some("`$id` is not read: references are followed by their place in the file".to_owned())
            }
            ("$dynamicRef", Some(name)) => Some(format!("`{name}` is not judged: what it leads to depends on the way")),
            ("$schema" | "jsonSchemaDialect", Some(dialect)) if !DIALECTS.contains(&dialect) => {
                Some(format!("the dialect {dialect} is not known: schemas are read as OpenAPI 3.1 has them"))
            }
            _ => None,
        };
        // Properties may have these names.
        let is_name =
            at.last().is_some_and(|it| ["properties", "schemas", "$defs", "patternProperties"].contains(&&*it));
        found.extend(message.filter(|_| !is_name).map(|it| (place.clone(), it)));
        collect(child, &place, found);
    }
    for (index, child) in node.items().iter().enumerate() {
        collect(child, &at.child(&index.to_string()), found);
    }
}
