//! What a description says about a place in a value: every schema that may speak of it.

use crate::document::{Document, Kind, Node, Pointer};
use crate::schema::{Part, SchemaView, branches, heirs_at, tags};
use serde_json::Value;

/// The schemas that may speak of a place, references and alternatives followed.
#[derive(Debug, Clone, Default)]
pub(super) struct Hints<'d> {
    nodes: Vec<(Pointer, &'d Node)>,
    /// What a discriminator may hold.
    tags: Vec<String>,
}

/// How an object's schema knows a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// As a property.
    Property,
    /// As a key of a map.
    Map,
    /// Not at all.
    No,
}

impl<'d> Hints<'d> {
    pub fn of(document: &'d Document, schema: Option<&Pointer>) -> Self {
        let mut hints = Self::default();
        if let Some(schema) = schema {
            hints.add(document, schema);
        }
        hints
    }

    fn add(&mut self, document: &'d Document, schema: &Pointer) {
        let view = SchemaView::walk(document, schema, |part| {
            let mut next: Vec<_> = part.composed().collect();
            // What a rule compares a value with, the vendor prints.
            for (at, rule) in branches(&part.at, part.node, "x-rules") {
                let part = |key| Some(Part { at: at.child(key), node: rule.get(key)?, depth: 0 });
                next.extend(["if", "then"].into_iter().filter_map(part));
            }
            // A discriminator without alternatives chooses among all that build on its schema.
            next.extend(heirs_at(document, &part.at).iter().filter_map(|heir| Part::of(document, heir)));
            next
        });
        for part in view.parts {
            if !self.nodes.iter().any(|(known, _)| *known == part.at) {
                self.nodes.push((part.at, part.node));
            }
        }
    }

    /// What is said about the value of a key.
    pub fn member(&self, document: &'d Document, name: &str) -> (Self, Known) {
        let mut hints = Self::default();
        let declared = |node: &Node| node.get("properties").is_some_and(|it| it.get(name).is_some());
        for (at, _) in self.nodes.iter().filter(|(_, node)| declared(node)) {
            hints.add(document, &at.join(["properties", name]));
        }
        let discriminators = self.nodes.iter().filter_map(|(at, _)| tags(document, at));
        hints.tags = discriminators.filter(|(property, _)| *property == name).flat_map(|(_, values)| values).collect();
        if !hints.tags.is_empty() || self.nodes.iter().any(|(_, node)| declared(node)) {
            return (hints, Known::Property);
        }
        let is_map =
            |node: &Node| node.get("additionalProperties").is_some_and(|it| !matches!(it.kind, Kind::Bool(false)));
        for (at, _) in self.nodes.iter().filter(|(_, node)| is_map(node)) {
            hints.add(document, &at.child("additionalProperties"));
        }
        let known = if self.nodes.iter().any(|(_, node)| is_map(node)) { Known::Map } else { Known::No };
        (hints, known)
    }

    /// What is said about the items of an array.
    pub fn items(&self, document: &'d Document) -> Self {
        let mut hints = Self::default();
        for (at, _) in self.nodes.iter().filter(|(_, node)| node.get("items").is_some()) {
            hints.add(document, &at.child("items"));
        }
        hints
    }

    /// Whether the place itself is described, and nothing is said of what stands there: anything may.
    pub fn is_open(&self) -> bool {
        !self.nodes.is_empty() && self.nodes.iter().all(|(_, node)| node.get("type").is_none())
    }

    /// Whether an object has properties of its own, so that it is more than a map.
    pub fn has_properties(&self) -> bool {
        self.nodes.iter().any(|(_, node)| node.get("properties").is_some())
    }

    /// The documented values, closed or not.
    pub fn values(&self) -> impl Iterator<Item = Value> {
        let lists = self.nodes.iter().flat_map(|(_, node)| [node.get("enum"), node.get("x-extensible-enum")]);
        let listed = lists.flatten().flat_map(|list| list.items().iter().map(Node::to_json));
        listed.chain(self.tags.iter().map(|it| Value::from(it.as_str())))
    }

    /// The formats.
    pub fn formats(&self) -> impl Iterator<Item = &'d str> {
        self.nodes.iter().filter_map(|(_, node)| node.text("format"))
    }

    /// The schemas and where they stand.
    pub fn nodes(&self) -> impl Iterator<Item = (&Pointer, &'d Node)> {
        self.nodes.iter().map(|(at, node)| (at, *node))
    }
}
