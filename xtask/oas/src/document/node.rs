//! The tree: JSON's data model, every node with its place in the text.

use indexmap::IndexMap;
use serde_json::{Map, Number, Value};
use std::ops::Range;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub struct Node {
    /// The value.
    pub kind: Kind,
    /// Byte range in the text.
    pub span: Range<usize>,
    /// Whether a scalar was written without quotes; other YAML readers may take it for another
    /// type.
    pub plain: bool,
}

/// A value of JSON's data model.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub enum Kind {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    Array(Vec<Node>),
    Object(IndexMap<String, Member>),
}

/// The value of a key, and where the key stands.
#[derive(Debug, Clone)]
pub struct Member {
    /// Byte range of the key.
    pub key: Range<usize>,
    /// The value.
    pub node: Node,
}

impl Node {
    /// The member or element a pointer token names.
    #[must_use]
    pub fn child(&self, token: &str) -> Option<&Self> {
        match &self.kind {
            Kind::Object(members) => members.get(token).map(|member| &member.node),
            Kind::Array(items) => items.get(token.parse::<usize>().ok()?),
            _ => None,
        }
    }

    /// The member of that name; `None` when there is none or this is no object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key).map(|member| &member.node)
    }

    /// The members of an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&IndexMap<String, Member>> {
        match &self.kind {
            Kind::Object(members) => Some(members),
            _ => None,
        }
    }

    /// Name and value of each member; nothing when this is no object.
    pub fn members(&self) -> impl Iterator<Item = (&str, &Self)> {
        self.as_object().into_iter().flatten().map(|(key, member)| (key.as_str(), &member.node))
    }

    /// The elements of an array; nothing when this is no array.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.kind {
            Kind::Array(items) => items,
            _ => &[],
        }
    }

    /// The text of a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// The text of the member of that name.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    /// Whether the member of that name is `true`.
    #[must_use]
    pub fn flag(&self, key: &str) -> bool {
        matches!(self.get(key), Some(Self { kind: Kind::Bool(true), .. }))
    }

    /// Its place without its value.
    pub(crate) fn clone_head(&self) -> Self {
        Self { kind: Kind::Null, span: self.span.clone(), plain: self.plain }
    }

    /// The value without positions.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match &self.kind {
            Kind::Null => Value::Null,
            Kind::Bool(value) => Value::Bool(*value),
            Kind::Number(value) => Value::Number(value.clone()),
            Kind::String(value) => Value::String(value.clone()),
            Kind::Array(items) => items.iter().map(Self::to_json).collect(),
            Kind::Object(members) => Value::Object(
                members.iter().map(|(key, member)| (key.clone(), member.node.to_json())).collect::<Map<_, _>>(),
            ),
        }
    }

    /// What this is, for messages.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match &self.kind {
            Kind::Null => "null",
            Kind::Bool(_) => "a boolean",
            Kind::Number(_) => "a number",
            Kind::String(_) => "a string",
            Kind::Array(_) => "an array",
            Kind::Object(_) => "an object",
        }
    }

    /// The place to point at: all of a scalar, the first character of anything larger.
    #[must_use]
    pub fn head(&self) -> Range<usize> {
        match &self.kind {
            Kind::Array(_) | Kind::Object(_) => {
                self.span.start..(self.span.start + 1).min(self.span.end.max(self.span.start))
            }
            _ => self.span.clone(),
        }
    }
}
