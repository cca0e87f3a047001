//! Compositions: which names they declare between them, and how a discriminator chooses.

use super::declared::{DeclaredProperties, declares_elsewhere};
use super::heirs::Heirs;
use super::view::{COMPOSITIONS, Part};
use crate::document::{Document, Node, Pointer};
use serde_json::{Map, Value, json};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashSet};

/// Whether a schema is another one and no more than a few words about it.
pub(super) fn wrapper(node: &Node) -> bool {
    node.get("allOf").is_some_and(|it| it.items().len() == 1)
        && ["properties", "oneOf", "anyOf", "additionalProperties"].iter().all(|key| node.get(key).is_none())
}

pub(super) fn is_composed(node: &Node) -> bool {
    COMPOSITIONS.iter().any(|key| node.get(key).is_some())
}

/// What is known of the names that schemas declare.
pub(super) type Declared<'d> = RefCell<DeclaredProperties<'d>>;

/// Refuses properties that are declared nowhere. A plain object says so itself; a composition
/// lists the names of all its branches, so that a mistake inside one branch does not make every
/// property of it look undeclared.
pub(super) fn close<'d>(document: &'d Document, known: &Declared<'d>, node: &'d Node, out: &mut Map<String, Value>) {
    // What other keywords declare is known to them alone.
    if wrapper(node) || declares_elsewhere(node) {
        return;
    }
    let composed = node.get("allOf").is_some()
        || node.get("anyOf").is_some()
        || (node.get("properties").is_some() && node.get("oneOf").is_some());
    if composed {
        let mut known = known.borrow_mut();
        let whole = known.of(document, Part { at: Pointer::root(), node, depth: 0 });
        if let Some(names) = known.names(&whole) {
            out.insert("propertyNames".to_owned(), json!({ "enum": names }));
        }
    } else if node.get("properties").is_some() && node.get("additionalProperties").is_none() {
        out.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
}

/// What a discriminator asks instead of "exactly one of these": that its value is known, and that
/// the object is as the alternative of that value has it. `None` where it cannot choose, because
/// an alternative has no name.
pub(super) fn discriminated(
    document: &Document,
    node: &Node,
    alternatives: &Node,
    translated: &[Value],
) -> Option<Vec<Value>> {
    let discriminator = node.get("discriminator")?;
    let property = discriminator.text("propertyName")?;
    let mut chosen: Vec<(String, &Value)> = Vec::new();
    let mut nullable = node.flag("nullable");
    for (branch, schema) in alternatives.items().iter().zip(translated) {
        let reference = branch.text("$ref")?;
        nullable |= document.get(&Pointer::of_reference(reference))?.flag("nullable");
        chosen.extend(values(discriminator, reference)?.into_iter().map(|value| (value, schema)));
    }
    Some(rules(property, nullable, chosen.iter().map(|(value, schema)| (value.as_str(), *schema))))
}

/// The values of a discriminator that choose a schema: those mapped to it, else its name.
fn values(discriminator: &Node, reference: &str) -> Option<Vec<String>> {
    let name = reference.strip_prefix("#/components/schemas/")?;
    let mapping = discriminator.get("mapping").into_iter().flat_map(Node::members);
    let mapped = mapping.filter(|(_, target)| target.as_str().is_some_and(|it| it == reference || it == name));
    let mapped: Vec<_> = mapped.map(|(value, _)| value.to_owned()).collect();
    Some(if mapped.is_empty() { vec![name.to_owned()] } else { mapped })
}

fn rules<'a>(property: &str, nullable: bool, chosen: impl Iterator<Item = (&'a str, &'a Value)> + Clone) -> Vec<Value> {
    let known: BTreeSet<_> = chosen.clone().map(|(value, _)| value).collect();
    let types = if nullable { json!(["object", "null"]) } else { json!("object") };
    let mut rules =
        vec![json!({ "type": types, "required": [property], "properties": { property: { "enum": known } } })];
    rules.extend(chosen.map(|(value, schema)| {
        json!({ "if": { "type": "object", "required": [property], "properties": { property: { "const": value } } }, "then": schema })
    }));
    rules
}

/// A schema with a discriminator and without alternatives stands for all that build on it with
/// `allOf`: its value chooses one of them, or the schema itself.
pub(super) fn inheritance(
    document: &Document,
    name: &str,
    node: &Node,
    plain: Value,
    of_heir: impl Fn(&str) -> Value,
) -> Value {
    let Some(discriminator) =
        node.get("discriminator").filter(|_| node.get("oneOf").is_none() && node.get("anyOf").is_none())
    else {
        return plain;
    };
    let Some(property) = discriminator.text("propertyName") else { return plain };
    let heirs = heirs(document, name);
    if heirs.is_empty() {
        return plain;
    }
    let mut chosen = Vec::new();
    for heir in &heirs {
        let reference = format!("#/components/schemas/{heir}");
        let schema = of_heir(&reference);
        let values = values(discriminator, &reference).unwrap_or_default();
        chosen.extend(values.into_iter().map(|value| (value, schema.clone())));
    }
    let own = values(discriminator, &format!("#/components/schemas/{name}")).unwrap_or_default();
    chosen.extend(own.into_iter().map(|value| (value, plain.clone())));
    let chosen = chosen.iter().map(|(value, schema)| (value.as_str(), schema));
    // Branches that are written are part of `plain`; their numbers are not given to others.
    let written = node.get("allOf").map_or(0, |it| it.items().len());
    let mut all = vec![Value::Bool(true); written];
    all.extend(rules(property, node.flag("nullable"), chosen));
    json!({ "allOf": all })
}

/// The property that a schema's discriminator reads, and the values that the description gives it: those
/// that are mapped, and the names of the schemas to which nothing is mapped.
pub(crate) fn tags<'d>(document: &'d Document, at: &Pointer) -> Option<(&'d str, Vec<String>)> {
    let node = document.get(at)?;
    let discriminator = node.get("discriminator")?;
    let property = discriminator.text("propertyName")?;
    let alternatives = ["oneOf", "anyOf"].iter().filter_map(|key| node.get(key)).flat_map(Node::items);
    let mut references: Vec<String> = alternatives.filter_map(|it| it.text("$ref").map(str::to_owned)).collect();
    if node.get("oneOf").is_none() && node.get("anyOf").is_none() {
        references.extend(heirs_at(document, at).iter().chain([at]).map(|it| format!("#{it}")));
    }
    let mut all: Vec<String> =
        discriminator.get("mapping").into_iter().flat_map(Node::members).map(|(value, _)| value.to_owned()).collect();
    for value in references.iter().filter_map(|it| values(discriminator, it)).flatten() {
        if !all.contains(&value) {
            all.push(value);
        }
    }
    Some((property, all))
}

/// The schemas among which a discriminator without alternatives chooses, besides its own.
pub(crate) fn heirs_at(document: &Document, at: &Pointer) -> Vec<Pointer> {
    let name = at.as_str().strip_prefix("/components/schemas/").filter(|it| !it.contains('/'));
    let chooses =
        |node: &Node| node.get("discriminator").is_some() && node.get("oneOf").is_none() && node.get("anyOf").is_none();
    match (name, document.get(at)) {
        (Some(name), Some(node)) if chooses(node) => {
            let heirs = heirs(document, name).into_iter();
            heirs.map(|name| Pointer::root().join(["components", "schemas", &name])).collect()
        }
        _ => Vec::new(),
    }
}

/// The names of the schemas that build on one, directly or through others.
fn heirs(document: &Document, name: &str) -> Vec<String> {
    let at = Pointer::root().join(["components", "schemas", name]);
    let heirs = Heirs::among(document, |node| !wrapper(node));
    heirs.extending(&at, &mut HashSet::from([at.clone()])).into_iter().map(|(name, _)| name).collect()
}
