//! Schemas that contradict themselves or cannot be used.

use super::{Context, Kind};
use crate::document::{Kind as Value, Node, Pointer};
use crate::report::Report;

pub fn check(context: &Context<'_>, report: &mut Report) {
    for at in context.all(Kind::Schema) {
        let Some(node) = context.document.get(at) else { continue };
        one(context, node, at, report);
    }
    unused(context, report);
}

fn one(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    let kind = node.text("type");
    if kind == Some("array") && node.get("items").is_none() {
        report.push(context.at("array-without-items", at, "an array needs `items`"));
    }
    if node.flag("nullable") && kind.is_none() {
        report.push(context.at(
            "nullable-without-type",
            &at.child("nullable"),
            "`nullable` has no effect without `type`",
        ));
    }
    enumeration(context, node, at, report);
    required(context, node, at, report);
    for (low, high) in [
        ("minimum", "maximum"),
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
        ("minProperties", "maxProperties"),
    ] {
        let number = |key| match node.get(key).map(|it| &it.kind) {
            Some(Value::Number(number)) => number.as_f64(),
            _ => None,
        };
        if let (Some(least), Some(most)) = (number(low), number(high))
            && least > most
        {
            report.push(context.at("empty-range", &at.child(low), format!("`{low}` {least} is above `{high}` {most}")));
        }
    }
    if let Some(pattern) = node.text("pattern")
        && let Err(failure) = context.schemas.compile(at)
    {
        let finding = context.at("bad-pattern", &at.child("pattern"), format!("the pattern {pattern} cannot be read"));
        report.push(finding.help(failure.to_string()));
    }
}

fn enumeration(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    let Some(values) = node.get("enum") else { return };
    let place = at.child("enum");
    if matches!(&values.kind, Value::Array(items) if items.is_empty()) {
        report.push(context.at("empty-enum", &place, "an empty `enum` allows nothing"));
    }
    let has_null = values.items().iter().any(|value| matches!(value.kind, Value::Null));
    if node.flag("nullable") && !has_null {
        let message = "`nullable` allows no `null` here: an `enum` without `null` excludes it";
        let help =
            "use `x-extensible-enum: [..]` with a pattern, or drop `nullable`; `null` in an enum breaks other tools";
        report.push(context.at("nullable-enum-without-null", &place, message).help(help));
    }
    for (index, value) in values.items().iter().enumerate() {
        let below = place.child(&index.to_string());
        let json = value.to_json();
        if values.items()[..index].iter().any(|other| other.to_json() == json) {
            report.push(context.at("duplicate-enum-value", &below, format!("the value {json} stands twice")));
        }
        let fits = match (node.text("type"), &value.kind) {
            (_, Value::Null) => node.flag("nullable"),
            (Some("string"), kind) => matches!(kind, Value::String(_)),
            (Some("integer"), Value::Number(number)) => number.is_i64() || number.is_u64(),
            (Some("number"), kind) => matches!(kind, Value::Number(_)),
            (Some("boolean"), kind) => matches!(kind, Value::Bool(_)),
            (Some("integer"), _) => false,
            _ => true,
        };
        if !fits {
            let message =
                format!("{json} is {}, but the type is {}", value.type_name(), node.text("type").unwrap_or_default());
            report.push(context.at("enum-of-wrong-type", &below, message).help("quote or unquote it"));
        }
    }
}

fn required(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    let Some(list) = node.get("required") else { return };
    let place = at.child("required");
    // In a composition the property may be declared by a sibling branch.
    let alone =
        node.get("properties").is_some() && ["allOf", "oneOf", "anyOf"].iter().all(|key| node.get(key).is_none());
    let within_all_of = at.parent().and_then(|parent| parent.last().map(|it| it == "allOf")).unwrap_or(false);
    for (index, item) in list.items().iter().enumerate() {
        let Some(name) = item.as_str() else { continue };
        let below = place.child(&index.to_string());
        if list.items()[..index].iter().any(|other| other.as_str() == Some(name)) {
            report.push(context.at("duplicate-required", &below, format!("`{name}` is listed twice")));
        }
        let declared = node.get("properties").is_some_and(|it| it.get(name).is_some());
        if alone && !within_all_of && !declared {
            let names = node.get("properties").into_iter().flat_map(Node::members).map(|(name, _)| name);
            let message = format!("`{name}` is required but not declared under `properties`");
            report.push(context.at("required-undeclared", &below, message).help(super::closest(name, names)));
        }
    }
}

/// Components that nothing refers to.
fn unused(context: &Context<'_>, report: &mut Report) {
    let text = &context.document.source.text;
    for section in ["schemas", "responses", "parameters", "requestBodies", "examples", "headers"] {
        let at = Pointer::new("/components").child(section);
        for (name, at) in crate::model::children(context.document, &at) {
            let reference = format!("#/components/{section}/{name}");
            let quoted = [
                format!("'{reference}'"),
                format!("\"{reference}\""),
                format!("{reference}\n"),
                format!("{reference}}}"),
                format!("{reference},"),
                format!("{reference} "),
            ];
            if !quoted.iter().any(|form| text.contains(form.as_str())) {
                let message = format!("nothing refers to `{name}`");
                report.push(context.at("unused-component", &at, message).help("remove it, or refer to it"));
            }
        }
    }
}
