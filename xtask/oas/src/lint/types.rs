//! Which JSON types a schema lets through, compositions and references included.

use super::context::Context;
use crate::document::{Kind as Value, Node, Pointer};
use crate::schema::{COMPOSITIONS, branches};
use std::collections::HashMap;

/// A set of JSON types.
pub type Set = u8;
pub const NULL: Set = 1;
pub const BOOLEAN: Set = 2;
pub const INTEGER: Set = 4;
/// Numbers that are no integers.
pub const FRACTION: Set = 8;
pub const STRING: Set = 16;
pub const ARRAY: Set = 32;
pub const OBJECT: Set = 64;
pub const ALL: Set = 127;

/// What was found out so far.
#[derive(Default)]
pub struct Types {
    known: HashMap<Pointer, Option<Set>>,
}

impl Types {
    /// The types of the schema at a place; all where nothing is said, or it leads back to itself.
    pub fn of(&mut self, context: &Context<'_>, at: &Pointer) -> Set {
        let Some((at, node)) = context.resolved(at) else { return ALL };
        match self.known.get(&at) {
            Some(known) => return known.unwrap_or(ALL),
            None => self.known.insert(at.clone(), None),
        };
        let set = self.fixed(context, &at, node) & values(node);
        self.known.insert(at, Some(set));
        set
    }

    /// As [`Types::of`], without looking at `enum`.
    pub fn fixed(&mut self, context: &Context<'_>, at: &Pointer, node: &Node) -> Set {
        let mut set = own(node);
        for key in COMPOSITIONS {
            let each: Vec<_> = branches(at, node, key).map(|(at, _)| self.of(context, &at)).collect();
            if each.is_empty() {
                continue;
            }
            set &= if key == "allOf" { each.iter().fold(ALL, |a, b| a & b) } else { each.iter().fold(0, |a, b| a | b) };
        }
        set
    }
}

/// The types that `type` and `nullable` name.
pub fn own(node: &Node) -> Set {
    let set = match node.text("type") {
        Some("boolean") => BOOLEAN,
        Some("integer") => INTEGER,
        Some("number") => INTEGER | FRACTION,
        Some("string") => STRING,
        Some("array") => ARRAY,
        Some("object") => OBJECT,
        _ => return ALL,
    };
    if node.flag("nullable") { set | NULL } else { set }
}

/// The types of the values of `enum`.
fn values(node: &Node) -> Set {
    match node.get("enum").map(|it| &it.kind) {
        Some(Value::Array(items)) if !items.is_empty() => items.iter().fold(0, |set, item| set | of_value(item)),
        _ => ALL,
    }
}

/// The type of a value.
pub fn of_value(node: &Node) -> Set {
    match &node.kind {
        Value::Null => NULL,
        Value::Bool(_) => BOOLEAN,
        Value::Number(number) if number.is_f64() && number.as_f64().is_some_and(|it| it.fract() != 0.0) => FRACTION,
        Value::Number(_) => INTEGER,
        Value::String(_) => STRING,
        Value::Array(_) => ARRAY,
        Value::Object(_) => OBJECT,
    }
}

/// A set in words.
pub fn names(set: Set) -> String {
    let named = [
        (NULL, "null"),
        (BOOLEAN, "boolean"),
        (FRACTION, "number"),
        (INTEGER, "integer"),
        (STRING, "string"),
        (ARRAY, "array"),
        (OBJECT, "object"),
    ];
    let whole = |bit: Set| bit != INTEGER || set & FRACTION == 0;
    let names: Vec<_> = named.iter().filter(|(bit, _)| set & bit != 0 && whole(*bit)).map(|(_, name)| *name).collect();
    names.join(" or ")
}
