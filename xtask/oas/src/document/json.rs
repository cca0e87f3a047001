//! JSON into the tree. serde_json judges whether the text is JSON at all; jsonc-parser, told to be
//! strict, supplies the positions.

use super::node::{Kind, Member, Node};
use super::pointer::Pointer;
use super::source::Source;
use super::tree::Document;
use crate::failure::Failure;
use indexmap::IndexMap;
use jsonc_parser::ast::{ObjectPropName, Value};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::Number;
use std::ops::Range;
use std::str::FromStr;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

pub(super) fn parse(source: Source) -> Result<Document, Failure> {
    // serde_json bounds the nesting as well, so the recursion below cannot exhaust the stack.
    serde_json::from_str::<serde::de::IgnoredAny>(&source.text).map_err(|error| {
        let (line, column) = (error.line().max(1), error.column().max(1));
        Failure::new(format!("{}:{line}:{column}: not JSON: {}", source.name, plain(&error))).at(
            &source.name,
            line,
            column,
        )
    })?;
    let text = source.text.clone();
    let ast = parse_to_ast(&text, &CollectOptions::default(), &STRICT)
        .map_err(|error| Failure::new(format!("{}: not JSON: {error}", source.name)).at(&source.name, 1, 1))?
        .value
        .ok_or_else(|| Failure::new(format!("{}: not JSON: the file is empty", source.name)).at(&source.name, 1, 1))?;
    let mut duplicate_keys = Vec::new();
    let root = node(ast, &Pointer::root(), &mut duplicate_keys).map_err(|number| {
        Failure::new(format!("{}: the number {number} cannot be read", source.name)).at(&source.name, 1, 1)
    })?;
    Ok(Document { source, root, duplicate_keys, tags: Vec::new(), shallow: Vec::new(), written: None })
}

/// serde_json's message without its own position, which the caller has already given.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(message, _)| message.to_owned())
}

fn node(value: Value<'_>, at: &Pointer, duplicates: &mut Vec<(Pointer, Range<usize>)>) -> Result<Node, String> {
    let (kind, range) = match value {
        Value::NullKeyword(it) => (Kind::Null, it.range),
        Value::BooleanLit(it) => (Kind::Bool(it.value), it.range),
        Value::NumberLit(it) => (Kind::Number(Number::from_str(it.value).map_err(|_| it.value.to_owned())?), it.range),
        Value::StringLit(it) => (Kind::String(it.value.into_owned()), it.range),
        Value::Array(it) => {
            let items = it.elements.into_iter().enumerate();
            let items = items.map(|(index, item)| node(item, &at.child(&index.to_string()), duplicates));
            (Kind::Array(items.collect::<Result<_, _>>()?), it.range)
        }
        Value::Object(it) => {
            let mut members = IndexMap::new();
            for property in it.properties {
                let key = match &property.name {
                    ObjectPropName::String(name) => name.range,
                    ObjectPropName::Word(name) => name.range,
                };
                let key = key.start..key.end;
                let name = property.name.into_string();
                let pointer = at.child(&name);
                let member = Member { node: node(property.value, &pointer, duplicates)?, key: key.clone() };
                // The first one stays, as in YAML.
                if members.contains_key(&name) {
                    duplicates.push((pointer, key));
                } else {
                    members.insert(name, member);
                }
            }
            (Kind::Object(members), it.range)
        }
    };
    Ok(Node { kind, span: range.start..range.end, plain: false })
}
