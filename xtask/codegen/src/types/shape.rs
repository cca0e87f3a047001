//! What a value may be, read from a schema of the description and from one of a type alike.

use crate::generate::naming::rust_name;
use serde_json::{Map, Value};
use std::fmt;

/// What a value may be, as far as Rust tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Anything.
    Any,
    /// A text, number, whole number or flag.
    Plain(String),
    /// A type of this name.
    Named(String),
    /// A list.
    List(Box<Shape>),
    /// A map.
    Map(Box<Shape>),
    /// One of several.
    Choice,
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => write!(f, "anything"),
            Self::Plain(kind) => write!(f, "a {kind}"),
            Self::Named(name) => write!(f, "`{name}`"),
            Self::List(items) => write!(f, "a list of {items}"),
            Self::Map(values) => write!(f, "a map of {values}"),
            Self::Choice => write!(f, "one of several forms"),
        }
    }
}

/// A shape, and whether `null` may stand in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// What it may be.
    pub shape: Shape,
    /// Whether it may be `null`.
    pub nullable: bool,
}

/// Reads schemas of the description. Components that have a type of their own are named; the others
/// stand where they are used.
pub struct Description<'a> {
    /// The components.
    pub components: &'a Map<String, Value>,
    /// The types there are.
    pub types: &'a Map<String, Value>,
}

impl Description<'_> {
    /// What a value of a schema may be.
    pub fn slot(&self, schema: &Value) -> Slot {
        let nullable = schema["nullable"] == true;
        if let Some(name) = schema["$ref"].as_str().and_then(|it| it.strip_prefix("#/components/schemas/")) {
            let component = self.components.get(name).unwrap_or(&Value::Null);
            let nullable = component["nullable"] == true;
            let name = rust_name(name);
            if self.types.contains_key(&name) {
                return Slot { shape: Shape::Named(name), nullable };
            }
            return self.slot(component);
        }
        let shape = match schema["type"].as_str() {
            Some("array") => Shape::List(Box::new(self.slot(&schema["items"]).shape)),
            Some("object") => match &schema["additionalProperties"] {
                values @ Value::Object(_) => Shape::Map(Box::new(self.slot(values).shape)),
                _ => Shape::Map(Box::new(Shape::Any)),
            },
            Some(kind) => Shape::Plain(kind.to_owned()),
            None if schema.get("oneOf").is_some() => Shape::Choice,
            // `allOf` of one reference says something beside it.
            None => match schema["allOf"].as_array().map(Vec::as_slice) {
                Some([only]) => {
                    let meant = self.slot(only);
                    return Slot { nullable: nullable || meant.nullable, ..meant };
                }
                _ => Shape::Any,
            },
        };
        Slot { nullable: nullable || shape == Shape::Any, shape }
    }
}

/// What a value of a type may be.
pub fn of_type(schema: &Value) -> Slot {
    if let Some(name) = schema["$ref"].as_str().and_then(|it| it.strip_prefix("#/$defs/")) {
        return Slot { shape: Shape::Named(name.to_owned()), nullable: false };
    }
    if let Some(branches) = schema["anyOf"].as_array() {
        let is_null = |branch: &&Value| branch["type"] == "null";
        let others: Vec<_> = branches.iter().filter(|branch| !is_null(branch)).collect();
        let nullable = others.len() < branches.len();
        return match others.as_slice() {
            [only] => Slot { nullable, ..of_type(only) },
            _ => Slot { shape: Shape::Choice, nullable },
        };
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let nullable = kinds.contains(&"null");
    let shape = match kinds.iter().find(|kind| **kind != "null") {
        Some(&"array") => Shape::List(Box::new(of_type(&schema["items"]).shape)),
        Some(&"object") => match &schema["additionalProperties"] {
            values @ Value::Object(_) => Shape::Map(Box::new(of_type(values).shape)),
            _ => Shape::Map(Box::new(Shape::Any)),
        },
        Some(kind) => Shape::Plain((*kind).to_owned()),
        None => Shape::Any,
    };
    Slot { nullable: nullable || shape == Shape::Any, shape }
}
