//! OpenAPI 3.1, said in the words of 3.0 wherever those have a word for it: `type: [string, 'null']` is
//! `nullable`, `const` an `enum` of one, a reference with something beside it one of `allOf`. So everything behind
//! the model sees one kind of schema. What 3.0 has no word for (`if`, `prefixItems`, …) stays as it is written;
//! the validator knows it, and `diff` tells that it changed.
//!
//! Nothing that is written moves, so that references lead where they led, and every node has the place of what
//! it stands for.

mod references;
mod schema;
mod unjudged;

pub(crate) use schema::UNREDUCED;
pub(crate) use unjudged::unjudged;

use super::edition::Edition;
use super::grammar::{Kind, Shape};
use super::version;
use crate::document::{Document, Kind as Value, Member, Node, Written};
use indexmap::IndexMap;
use references::Targets;

/// Path items may refer to path items; not without end.
const DEEPEST: usize = 20;

/// A document of OpenAPI 3.1 in the words of 3.0; nothing for one that is said in them already.
#[must_use]
pub fn reduced(document: &Document) -> Option<Document> {
    if document.written.is_some() || !version::is_modern(document) {
        return None;
    }
    let reducer = Reducer { root: &document.root, targets: Targets::of(document) };
    let root = reducer.object(Kind::OpenApi, &document.root, 0);
    let written = Written { root: document.root.clone(), origins: &ORIGINS };
    Some(Document { root, written: Some(written.into()), ..document.clone() })
}

/// What stands in the file where the words of 3.0 have another key.
const ORIGINS: [(&str, &[&str]); 9] = [
    ("x-webhooks", &["webhooks"]),
    ("example", &["examples"]),
    ("enum", &["const", "type"]),
    ("nullable", &["type", "enum", "const"]),
    ("minimum", &["exclusiveMinimum"]),
    ("maximum", &["exclusiveMaximum"]),
    ("format", &["contentEncoding", "contentMediaType"]),
    ("anyOf", &["type"]),
    ("allOf", &["$ref", "$dynamicRef", "const", "type"]),
];

struct Reducer<'d> {
    root: &'d Node,
    targets: Targets,
}

impl Reducer<'_> {
    fn object(&self, kind: Kind, node: &Node, depth: usize) -> Node {
        let Some(members) = node.as_object() else { return node.clone() };
        if kind == Kind::PathItem
            && let Some(target) = node.text("$ref").and_then(|it| references::node(self.root, it))
            && depth < DEEPEST
        {
            return self.path_item(node, target, depth);
        }
        let mut out = IndexMap::with_capacity(members.len());
        for (name, member) in members {
            let field = kind.all_fields(Edition::V3_1).find(|(field, ..)| field == name).map(|(_, shape, _)| *shape);
            let shape = field.or_else(|| kind.free().filter(|_| !name.starts_with("x-")));
            let node = shape.map_or_else(|| member.node.clone(), |shape| self.shape(shape, &member.node, depth));
            let is_events = kind == Kind::OpenApi && name == "webhooks";
            let name = if is_events { "x-webhooks".to_owned() } else { name.clone() };
            out.insert(name, Member { key: member.key.clone(), node });
        }
        Node { kind: Value::Object(out), ..node.clone_head() }
    }

    /// A path item in place of the reference to it, with what stands beside the reference.
    fn path_item(&self, node: &Node, target: &Node, depth: usize) -> Node {
        let mut item = self.object(Kind::PathItem, target, depth + 1);
        if let Value::Object(members) = &mut item.kind {
            for (name, member) in node.as_object().into_iter().flatten().filter(|(name, _)| *name != "$ref") {
                let shape = Kind::PathItem.all_fields(Edition::V3_1).find(|(field, ..)| field == name);
                let node = shape.map_or_else(|| member.node.clone(), |it| self.shape(it.1, &member.node, depth));
                members.insert(name.clone(), Member { key: member.key.clone(), node });
            }
        }
        item
    }

    fn shape(&self, shape: Shape, node: &Node, depth: usize) -> Node {
        match shape {
            Shape::FlagOrSchema if matches!(node.kind, Value::Bool(_)) => node.clone(),
            Shape::FlagOrSchema | Shape::OrRef(Kind::Schema) => self.schema(node),
            // An item is the place of its operations.
            Shape::OrRef(Kind::PathItem) => self.object(Kind::PathItem, node, depth),
            Shape::OrRef(_) if node.text("$ref").is_some() => self.reference(node),
            Shape::Is(kind) | Shape::OrRef(kind) => self.object(kind, node, depth),
            Shape::List(item) => match &node.kind {
                Value::Array(items) => {
                    let items = items.iter().map(|it| self.shape(*item, it, depth));
                    Node { kind: Value::Array(items.collect()), ..node.clone_head() }
                }
                _ => node.clone(),
            },
            Shape::Map(item) => match &node.kind {
                Value::Object(members) => {
                    let each = members.iter().map(|(name, member)| {
                        let node = self.shape(*item, &member.node, depth);
                        (name.clone(), Member { key: member.key.clone(), node })
                    });
                    Node { kind: Value::Object(each.collect()), ..node.clone_head() }
                }
                _ => node.clone(),
            },
            _ => node.clone(),
        }
    }

    /// A reference to what is no schema; the words beside it are for people.
    fn reference(&self, node: &Node) -> Node {
        let members = node.as_object().into_iter().flatten().filter(|(name, _)| *name == "$ref");
        let each = members.map(|(name, member)| (name.clone(), self.targets.member(member)));
        Node { kind: Value::Object(each.collect()), ..node.clone_head() }
    }

    fn schema(&self, node: &Node) -> Node {
        match &node.kind {
            Value::Bool(true) => schema::object(node, IndexMap::new()),
            Value::Bool(false) => schema::nothing(node),
            Value::Object(_) => match self.object(Kind::Schema, node, 0) {
                Node { kind: Value::Object(members), span, plain } => {
                    Node { kind: Value::Object(schema::reduced(members, &self.targets)), span, plain }
                }
                other => other,
            },
            _ => node.clone(),
        }
    }
}
