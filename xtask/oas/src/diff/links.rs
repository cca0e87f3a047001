//! Links: which operation an answer leads to, and with what.

use super::compare::{Compare, Places, Revision, Vertex};
use super::paths::{parameters, template};
use super::values;
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

impl Compare<'_> {
    pub(super) fn links(&mut self, vertex: Vertex, places: &Places, named: &str) {
        let list = places.child("links");
        let (old, new) = (children(self.old, &list.old), children(self.new, &list.new));
        for (name, at) in &old {
            let Some((_, now)) = new.iter().find(|(other, _)| other == name) else {
                let message = format!("{named}: the link `{name}` was removed");
                self.tell_removed(vertex, "link-removed", &Places::new(at, &places.new), message);
                continue;
            };
            let resolved = (self.resolve(Revision::Old, at), self.resolve(Revision::New, now));
            let (Some(old), Some(new)) = resolved else { continue };
            let places = Places { old, new };
            let named = format!("{named}: the link `{name}`");
            self.docs(vertex, &places, &["description"], &named);
            self.other_extensions(vertex, &places, &[], &named);
            if self.link(Revision::Old, &places.old) != self.link(Revision::New, &places.new) {
                self.tell(vertex, "link-changed", &places, format!("{named} leads elsewhere, or with other values"));
            }
        }
        for (name, at) in new.iter().filter(|(name, _)| !old.iter().any(|(other, _)| other == name)) {
            let message = format!("{named}: the link `{name}` was added");
            self.tell(vertex, "link-added", &Places::new(&places.old, at), message);
        }
    }

    fn link(&self, revision: Revision, at: &Pointer) -> Option<Link> {
        let node = self.document(revision).get(at)?;
        let operation = self.linked(revision, node);
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
    fn linked(&self, revision: Revision, node: &Node) -> Option<Pointer> {
        let document = self.document(revision);
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
}
