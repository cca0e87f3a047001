//! Values made of what the description says of their parts.

use oas::document::{Document, Node, Pointer};
use oas::model::resolve;
use serde_json::{Map, Value, json};

/// How deep schemas are followed: those that contain themselves end somewhere.
const DEEPEST: usize = 8;

/// A value that a schema describes, as far as its parts have examples; `None` where one that has to be there
/// is left open.
pub fn value(document: &Document, schema: &Pointer) -> Option<Value> {
    made(document, schema, 0)
}

fn made(document: &Document, schema: &Pointer, depth: usize) -> Option<Value> {
    let at = resolve(document, schema)?;
    let node = document.get(&at).filter(|_| depth <= DEEPEST)?;
    if let Some(example) = node.get("example") {
        return Some(example.to_json());
    }
    let first = |key: &str| node.get(key).and_then(|it| it.items().first()).map(Node::to_json);
    if let Some(known) = first("enum").or_else(|| first("x-extensible-enum")) {
        return Some(known);
    }
    let branch = |key: &str| {
        let at = at.child(key);
        (node.get(key).is_some()).then(|| made(document, &at.child("0"), depth + 1)).flatten()
    };
    if let Some(chosen) = branch("oneOf").or_else(|| branch("anyOf")) {
        return Some(chosen);
    }
    let parts = node.get("allOf").map(Node::items).unwrap_or_default().len();
    let mut members = Map::new();
    for part in 0..parts {
        match made(document, &at.child("allOf").child(&part.to_string()), depth + 1) {
            Some(Value::Object(more)) => members.extend(more),
            Some(other) if parts == 1 => return Some(other),
            _ => {}
        }
    }
    match node.text("type") {
        Some("object") => object(document, node, &at, members, depth),
        None if parts > 0 => object(document, node, &at, members, depth),
        Some("array") => {
            let item = made(document, &at.child("items"), depth + 1);
            (item.is_some() || node.get("minItems").is_none()).then(|| Value::Array(item.into_iter().collect()))
        }
        Some("boolean") => Some(json!(true)),
        Some("integer" | "number") => Some(node.get("minimum").map_or(json!(1), Node::to_json)),
        Some("string") if node.get("pattern").is_none() && node.get("format").is_none() => Some(json!("…")),
        _ => None,
    }
}

fn object(
    document: &Document,
    node: &Node,
    at: &Pointer,
    mut members: Map<String, Value>,
    depth: usize,
) -> Option<Value> {
    for (name, _) in node.get("properties").into_iter().flat_map(Node::members) {
        if let Some(value) = made(document, &at.child("properties").child(name), depth + 1) {
            members.insert(name.to_owned(), value);
        }
    }
    let required = node.get("required").map(Node::items).unwrap_or_default();
    let is_whole = required.iter().filter_map(Node::as_str).all(|name| members.contains_key(name));
    is_whole.then_some(Value::Object(members))
}
