//! Links: which operation a response leads to, and with what.

use super::changes::Vertex;
use super::codes::Plain;
use super::comparison::Comparison;
use super::path_items::{parameters, template};
use super::places::{Places, Revision};
use super::{values, words};
use crate::document::{Node, Pointer};
use crate::model::{METHODS, children, resolve};
use serde_json::Value;
use std::collections::BTreeMap;

/// What a link means.
#[derive(PartialEq)]
struct Link {
    /// The operation, by method and path, or the text that names it.
    target: String,
    /// Parameters by place and name, those of the path by their order there.
    parameters: BTreeMap<String, Value>,
    body: Option<Value>,
    server: Option<Value>,
}

pub(super) fn compare(diff: &mut Comparison<'_>, vertex: Vertex, places: &Places, named: &str) {
    let list = places.child("links");
    let (old, new) = (children(diff.old, &list.old), children(diff.new, &list.new));
    for (name, at) in &old {
        let Some((_, now)) = new.iter().find(|(other, _)| other == name) else {
            let message = format!("{named}: the link `{name}` was removed");
            diff.tell_removed(vertex, Plain::LinkRemoved, &Places::new(at, &places.new), message);
            continue;
        };
        let resolved = (diff.resolve(Revision::Old, at), diff.resolve(Revision::New, now));
        let (Some(old), Some(new)) = resolved else { continue };
        let places = Places { old, new };
        let named = format!("{named}: the link `{name}`");
        words::docs(diff, vertex, &places, &["description"], &named);
        words::extensions(diff, vertex, &places, &[], &named);
        if link(diff, Revision::Old, &places.old) != link(diff, Revision::New, &places.new) {
            diff.tell(vertex, Plain::LinkChanged, &places, format!("{named} leads elsewhere, or with other values"));
        }
    }
    for (name, at) in new.iter().filter(|(name, _)| !old.iter().any(|(other, _)| other == name)) {
        let message = format!("{named}: the link `{name}` was added");
        diff.tell(vertex, Plain::LinkAdded, &Places::new(&places.old, at), message);
    }
}

fn link(diff: &mut Comparison<'_>, revision: Revision, at: &Pointer) -> Option<Link> {
    let node = diff.document(revision).get(at)?;
    let operation = linked(diff, revision, node);
    let path = operation.as_ref().and_then(|at| at.tokens().nth(1)).unwrap_or_default().into_owned();
    let target = match &operation {
        Some(at) => format!("{} {}", at.last().unwrap_or_default(), template(&path)),
        None => node.text("operationId").or(node.text("operationRef")).unwrap_or_default().to_owned(),
    };
    let in_path = parameters(&path);
    let key = |name: &str| {
        let plain = name.strip_prefix("path.").unwrap_or(name);
        in_path.iter().position(|it| it == plain).map_or_else(|| name.to_owned(), |index| format!("{{{index}}}"))
    };
    let given = node.get("parameters").into_iter().flat_map(Node::members);
    let value = |key: &str| node.get(key).map(values::of);
    let parameters = given.map(|(name, node)| (key(name), values::of(node))).collect();
    Some(Link { target, parameters, body: value("requestBody"), server: value("server") })
}

/// The operation that a link names, by id or by reference.
fn linked(diff: &mut Comparison<'_>, revision: Revision, node: &Node) -> Option<Pointer> {
    let document = diff.document(revision);
    if let Some(reference) = node.text("operationRef") {
        let at = Pointer::of_reference(Some(reference).filter(|it| it.starts_with('#'))?);
        return document.get(&at).is_some().then_some(at);
    }
    let id = node.text("operationId")?;
    let paths = children(document, &Pointer::new("/paths")).into_iter();
    let mut operations = paths.flat_map(|(_, item)| METHODS.map(|method| item.child(method)));
    operations.find(|at| {
        let item = at.parent().and_then(|item| resolve(document, &item));
        let node = item.and_then(|item| document.get(&item)?.get(&at.last()?));
        node.is_some_and(|node| node.text("operationId") == Some(id))
    })
}
