//! Enumerations.

use super::context::Context;
use super::table::RuleCode;
use super::types;
use crate::document::{Kind as Value, Node, Pointer};
use crate::model::grammar::Kind;
use crate::report::Report;
use crate::schema::UnknownProperties;
use std::collections::HashSet;

pub fn check(context: &Context<'_>, report: &mut Report) {
    for (at, node) in context.each(Kind::Schema) {
        if let Some(Value::Array(values)) = node.get("enum").map(|it| &it.kind) {
            one(context, node, values, &at.child("enum"), report);
        }
    }
}

fn one(context: &Context<'_>, node: &Node, values: &[Node], place: &Pointer, report: &mut Report) {
    if values.is_empty() {
        report.push(context.at(RuleCode::EmptyEnum, place, "an empty `enum` allows nothing"));
        return;
    }
    let has_null = values.iter().any(|value| matches!(value.kind, Value::Null));
    if node.flag("nullable") && node.get("type").is_some() && !has_null {
        let said = if context.is_modern() { "the type `null`" } else { "`nullable`" };
        let message = format!("{said} allows no `null` here: an `enum` without `null` excludes it");
        let help = format!("list `null` among the values, or drop {said}");
        report.push(context.at(RuleCode::NullableEnumWithoutNull, place, message).help(help));
    }
    let mut seen = HashSet::new();
    for (index, value) in values.iter().enumerate() {
        let json = value.to_json().to_string();
        if seen.contains(&json) {
            let below = place.child(&index.to_string());
            report.push(context.at(RuleCode::DuplicateEnumValue, &below, format!("the value {json} stands twice")));
        }
        seen.insert(json);
    }
    let own = types::own(node);
    let wrong: Vec<_> = values.iter().enumerate().filter(|(_, value)| types::of_value(value) & own == 0).collect();
    if let [(first, value), ..] = wrong[..] {
        let others = if wrong.len() > 1 { format!(", like {} more", wrong.len() - 1) } else { String::new() };
        let (json, kind) = (value.to_json(), node.text("type").unwrap_or_default());
        let message = format!("{json} is {}{others}, but the type is {kind}", value.type_name());
        let help = match value.kind {
            Value::Null if context.is_modern() => "add the type `null`, or remove it",
            Value::Null => "add `nullable: true`, or remove it",
            _ => "quote or unquote it, or change the type",
        };
        report.push(context.at(RuleCode::EnumOfWrongType, &place.child(&first.to_string()), message).help(help));
        return;
    }
    if LIMITS.iter().any(|limit| node.get(limit).is_some()) {
        refused(context, values, place, report);
    }
}

/// Keywords that can refuse a value of the right type.
const LIMITS: [&str; 13] = [
    "minLength",
    "maxLength",
    "pattern",
    "format",
    "minimum",
    "maximum",
    "multipleOf",
    "properties",
    "items",
    "minItems",
    "maxItems",
    "allOf",
    "required",
];

/// Values that the other keywords of the schema refuse.
fn refused(context: &Context<'_>, values: &[Node], place: &Pointer, report: &mut Report) {
    let Some(schema) = place.parent() else { return };
    for (index, value) in values.iter().enumerate() {
        // A schema that cannot be used is another rule's finding.
        let found = context.schemas.check(&schema, UnknownProperties::Allow, &value.to_json()).unwrap_or_default();
        if let Some(mismatch) = found.first() {
            let message = format!("this value can never occur: {}", mismatch.message);
            let finding = context.at(RuleCode::ImpossibleEnumValue, &place.child(&index.to_string()), message);
            report.push(finding.help(context.said_at(&mismatch.rule)));
        }
    }
}
