//! OpenAPI 3.0 schemas to JSON Schema 2020-12.
//!
//! Three readings of each schema exist side by side. `closed` refuses properties that the schema
//! does not declare, at every depth. `branch` is `closed` but for the object itself, for use inside
//! `allOf`, where the sibling branches declare the rest. `open` refuses nothing of the kind.

use super::{BASE, formats};
use crate::document::{Document, Kind, Node, Pointer};
use crate::model::resolve;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Whether undeclared properties are mistakes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum World {
    /// They are.
    Closed,
    /// They are not, as JSON Schema has it.
    Open,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    Closed,
    Branch,
    Open,
}

impl Reading {
    pub(super) const ALL: [Self; 3] = [Self::Closed, Self::Branch, Self::Open];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Branch => "branch",
            Self::Open => "open",
        }
    }

    /// How the parts of an object are read.
    fn below(self) -> Self {
        if self == Self::Open { Self::Open } else { Self::Closed }
    }

    /// How the branches of a composition are read.
    fn branch(self) -> Self {
        if self == Self::Open { Self::Open } else { Self::Branch }
    }
}

impl From<World> for Reading {
    fn from(world: World) -> Self {
        match world {
            World::Closed => Self::Closed,
            World::Open => Self::Open,
        }
    }
}

/// Keywords that mean the same in both.
const SAME: [&str; 11] = [
    "enum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
    "multipleOf",
    "title",
];

pub(super) fn schema(document: &Document, node: &Node, reading: Reading) -> Value {
    let Some(members) = node.as_object() else { return json!({}) };
    if let Some(reference) = node.text("$ref") {
        // What leads nowhere is lint's finding, and lets anything through here.
        let target = Pointer::of_reference(reference);
        if !reference.starts_with("#/") || resolve(document, &target).is_none() {
            return json!({});
        }
        return json!({ "$ref": format!("{BASE}#/{}{}", reading.name(), fragment(target.as_str())) });
    }
    let mut out = Map::new();
    for (key, member) in members {
        let value = &member.node;
        match key.as_str() {
            "type" => {
                out.insert(key.clone(), types(value, node.flag("nullable")));
            }
            "format" => format(value, node, &mut out),
            "minimum" | "maximum" => bound(key, value, node, &mut out),
            "items" => {
                out.insert(key.clone(), schema(document, value, reading.below()));
            }
            "properties" => {
                let properties =
                    value.members().map(|(name, it)| (name.to_owned(), schema(document, it, reading.below())));
                out.insert(key.clone(), Value::Object(properties.collect()));
            }
            "additionalProperties" => {
                let translated = match &value.kind {
                    Kind::Bool(allowed) => Value::Bool(*allowed),
                    _ => schema(document, value, reading.below()),
                };
                out.insert(key.clone(), translated);
            }
            "allOf" => {
                let branches = value.items().iter().map(|it| schema(document, it, reading.branch()));
                out.insert(key.clone(), branches.collect());
            }
            "oneOf" | "anyOf" => {
                // A branch that is the whole object may be closed by itself.
                let alone =
                    !node.as_object().is_some_and(|it| it.contains_key("properties") || it.contains_key("allOf"));
                let reading = if alone { reading } else { reading.branch() };
                out.insert(key.clone(), value.items().iter().map(|it| schema(document, it, reading)).collect());
            }
            "not" => {
                out.insert(key.clone(), schema(document, value, Reading::Open));
            }
            // A name listed twice is lint's business; the validator would look for it twice.
            "required" => {
                let names: BTreeSet<_> = value.items().iter().filter_map(Node::as_str).collect();
                out.insert(key.clone(), json!(names));
            }
            same if SAME.contains(&same) => {
                out.insert(key.clone(), value.to_json());
            }
            _ => {}
        }
    }
    if reading == Reading::Closed && !node.as_object().is_some_and(|it| it.contains_key("x-open")) {
        close(document, node, &mut out);
    }
    Value::Object(out)
}

/// Refuses properties that are declared nowhere. A plain object says so itself; a composition
/// lists the names of all its branches, so that a mistake inside one branch does not make every
/// property of it look undeclared.
fn close(document: &Document, node: &Node, out: &mut Map<String, Value>) {
    let composed = node.get("allOf").is_some()
        || (node.get("properties").is_some() && (node.get("oneOf").is_some() || node.get("anyOf").is_some()));
    if composed {
        let mut names = BTreeSet::new();
        if declared(document, node, &mut names, &mut BTreeSet::new()) && !names.is_empty() {
            out.insert("propertyNames".to_owned(), json!({ "enum": names }));
        }
    } else if node.get("properties").is_some() && node.get("additionalProperties").is_none() {
        out.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
}

/// Collects the names a schema and its branches declare; `false` when any of them is open by its
/// own words, so that nothing can be called undeclared.
fn declared<'d>(
    document: &'d Document,
    node: &'d Node,
    names: &mut BTreeSet<String>,
    seen: &mut BTreeSet<&'d str>,
) -> bool {
    if let Some(reference) = node.text("$ref") {
        // What was looked at has given its names; looking again would never end, or take forever.
        return !seen.insert(reference)
            || document.get(&Pointer::of_reference(reference)).is_some_and(|it| declared(document, it, names, seen));
    }
    if node.get("additionalProperties").is_some_and(|it| !matches!(it.kind, Kind::Bool(false)))
        || node.get("x-open").is_some()
    {
        return false;
    }
    names.extend(node.get("properties").into_iter().flat_map(Node::members).map(|(name, _)| name.to_owned()));
    ["allOf", "oneOf", "anyOf"]
        .iter()
        .filter_map(|key| node.get(key))
        .flat_map(Node::items)
        .all(|branch| declared(document, branch, names, seen))
}

fn types(value: &Node, nullable: bool) -> Value {
    let own = value.to_json();
    if nullable { json!([own, "null"]) } else { own }
}

fn format(value: &Node, node: &Node, out: &mut Map<String, Value>) {
    let Some(name) = value.as_str() else { return };
    if let Some((low, high)) = formats::bounds(name) {
        // The schema's own bounds are narrower; keep them where they stand.
        if node.get("minimum").is_none() {
            out.insert("minimum".to_owned(), low);
        }
        if node.get("maximum").is_none() {
            out.insert("maximum".to_owned(), high);
        }
    } else {
        out.insert("format".to_owned(), name.into());
    }
}

fn bound(key: &str, value: &Node, node: &Node, out: &mut Map<String, Value>) {
    let exclusive = if key == "minimum" { "exclusiveMinimum" } else { "exclusiveMaximum" };
    let name = if node.flag(exclusive) { exclusive } else { key };
    out.insert(name.to_owned(), value.to_json());
}

/// A pointer as the fragment of a URI.
fn fragment(pointer: &str) -> String {
    let mut out = String::new();
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=:@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
