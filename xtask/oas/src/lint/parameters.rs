//! Parameters and headers: each by itself, and those of an operation together.

use super::context::Context;
use super::operations::children_of_list;
use super::table::RuleCode;
use super::text::placeholders;
use super::types::{self, Types};
use crate::document::{Kind as Value, Node, Pointer};
use crate::model::grammar::Kind;
use crate::report::Report;
use crate::spelling::closest;
use std::collections::HashSet;

pub fn check(context: &Context<'_>, report: &mut Report) {
    let mut types = Types::default();
    for (at, node) in context.each(Kind::Parameter) {
        described(context, "parameter", at, node, report);
        location(context, at, node, report);
        style(context, at, node, &mut types, report);
    }
    for (at, node) in context.each(Kind::Header) {
        described(context, "header", at, node, report);
        let name = at.last().unwrap_or_default();
        let of_response =
            at.parent().and_then(|it| it.parent()).and_then(|it| context.kind(&it)) == Some(Kind::Response);
        if of_response && name.eq_ignore_ascii_case("Content-Type") {
            let message = "OpenAPI ignores a header `Content-Type`: the keys of `content` say it";
            report.push(context.at(RuleCode::IgnoredHeader, at, message));
        }
        header_name(context, at, &name, report);
    }
    for at in context.all(Kind::PathItem).chain(context.all(Kind::Operation)) {
        twice(context, &at.child("parameters"), report);
    }
    paths(context, report);
}

/// A type is said by `schema` or by `content`.
fn described(context: &Context<'_>, what: &str, at: &Pointer, node: &Node, report: &mut Report) {
    match (node.get("schema"), node.get("content")) {
        // A type beside them is a finding of its own, and the same mistake.
        (None, None) if node.get("type").is_some() => {}
        (None, None) => {
            let message = format!("this {what} has neither `schema` nor `content`");
            report.push(context.at(RuleCode::ParameterWithoutSchema, at, message));
        }
        (Some(_), Some(_)) => {
            report.push(context.at(
                RuleCode::ExclusiveFields,
                &at.child("content"),
                "`schema` and `content` exclude each other",
            ));
        }
        (None, Some(content)) => {
            let count = content.as_object().map_or(1, indexmap::IndexMap::len);
            if count != 1 {
                let message = format!("the `content` of a {what} has one media type, not {count}");
                report.push(context.at(RuleCode::ParameterContent, &at.child("content"), message));
            }
            for field in ["style", "explode", "allowReserved", "example", "examples"] {
                if node.get(field).is_some() {
                    let message = format!("`{field}` and `content` exclude each other");
                    report.push(context.at(RuleCode::ExclusiveFields, &at.child(field), message));
                }
            }
        }
        (Some(_), None) => {}
    }
}

fn location(context: &Context<'_>, at: &Pointer, node: &Node, report: &mut Report) {
    let (name, location) = (node.text("name").unwrap_or_default(), node.text("in").unwrap_or_default());
    let required = node.get("required").is_none_or(|it| matches!(it.kind, Value::Bool(_)));
    if location == "path" && required && !node.flag("required") {
        let message = format!("the path parameter `{name}` must say `required: true`");
        let written = at.child("required");
        let at = if node.get("required").is_some() { &written } else { at };
        report.push(context.at(RuleCode::PathParameterOptional, at, message));
    }
    if location == "header" {
        if let Some(instead) = match name.to_ascii_lowercase().as_str() {
            "accept" => Some("the keys of the responses' `content` say it"),
            "content-type" => Some("the keys of the request's `content` say it"),
            "authorization" => Some("`security` says it"),
            _ => None,
        } {
            let message = format!("OpenAPI ignores a header parameter `{name}`: {instead}");
            report.push(context.at(RuleCode::IgnoredHeader, &at.child("name"), message));
        }
        header_name(context, &at.child("name"), name, report);
    }
    for (field, only) in [("allowEmptyValue", "query"), ("allowReserved", "query")] {
        if node.flag(field) && location != only && !location.is_empty() {
            let message = format!("`{field}` has no effect on a {location} parameter");
            report.push(context.at(RuleCode::FieldWithoutEffect, &at.child(field), message));
        }
    }
}

fn header_name(context: &Context<'_>, at: &Pointer, name: &str, report: &mut Report) {
    let token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    // The names of components are no headers' names.
    let component = at.as_str().starts_with("/components/headers/");
    if !component && context.document.get(at).is_some() && (name.is_empty() || !name.bytes().all(token)) {
        report.push(context.at(RuleCode::BadHeaderName, at, format!("`{name}` cannot name a header")));
    }
}

fn style(context: &Context<'_>, at: &Pointer, node: &Node, types: &mut Types, report: &mut Report) {
    let (Some(style), Some(location)) = (node.text("style"), node.text("in")) else { return };
    let allowed: &[&str] = match location {
        "path" => &["matrix", "label", "simple"],
        "query" => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        "header" => &["simple"],
        "cookie" => &["form"],
        _ => return,
    };
    if !allowed.contains(&style) {
        // A word that is no style at all is another rule's finding.
        let known = ["matrix", "label", "form", "simple", "spaceDelimited", "pipeDelimited", "deepObject"];
        if known.contains(&style) {
            let message = format!("a {location} parameter has no style `{style}`");
            let help = format!("it may be {}", allowed.join(", "));
            report.push(context.at(RuleCode::StyleNotAllowed, &at.child("style"), message).help(help));
        }
        return;
    }
    let of = node.get("schema").map_or(types::ALL, |_| types.of(context, &at.child("schema")));
    let wanted = match style {
        "deepObject" => types::OBJECT,
        "spaceDelimited" | "pipeDelimited" => types::ARRAY | types::OBJECT,
        _ => types::ALL,
    };
    if of & wanted == 0 && of != 0 {
        let message = format!("the style `{style}` cannot write {}", types::names(of));
        report.push(context.at(RuleCode::StyleMismatch, &at.child("style"), message));
    } else if style == "deepObject" && node.get("explode").is_some_and(|it| matches!(it.kind, Value::Bool(false))) {
        let message = "the style `deepObject` writes each property by itself: it has no form without `explode`";
        report.push(context.at(RuleCode::StyleMismatch, &at.child("explode"), message).help("write `explode: true`"));
    }
}

/// Name and place of each parameter of a list, and where it is listed.
fn listed(context: &Context<'_>, list: &Pointer) -> Vec<(String, String, Pointer)> {
    let read = |at: Pointer| {
        let (_, node) = context.resolved(&at)?;
        Some((node.text("name")?.to_owned(), node.text("in")?.to_owned(), at))
    };
    children_of_list(context, list).into_iter().filter_map(read).collect()
}

fn twice(context: &Context<'_>, list: &Pointer, report: &mut Report) {
    let mut seen = HashSet::new();
    for (name, location, at) in listed(context, list) {
        // Names of headers do not depend on case.
        let key = if location == "header" { name.to_ascii_lowercase() } else { name.clone() };
        if !seen.insert((key, location.clone())) {
            let at = if context.document.get(&at.child("name")).is_some() { at.child("name") } else { at };
            report.push(context.at(
                RuleCode::DuplicateParameter,
                &at,
                format!("the {location} parameter `{name}` stands twice"),
            ));
        }
    }
}

/// Placeholders and path parameters belong together.
fn paths(context: &Context<'_>, report: &mut Report) {
    for (path, item) in crate::model::children(context.document, &Pointer::new("/paths")) {
        let in_path: Vec<_> = placeholders(&path).filter(|name| !name.is_empty()).collect();
        let of_item = listed(context, &item.child("parameters"));
        let mut operations = Vec::new();
        for method in crate::model::METHODS {
            let at = item.child(method);
            if context.document.get(&at).is_some_and(|node| node.as_object().is_some() && node.get("$ref").is_none()) {
                operations.push((listed(context, &at.child("parameters")), at));
            }
        }
        let path_parameters = of_item.iter().chain(operations.iter().flat_map(|(own, _)| own));
        for (name, _, at) in path_parameters.filter(|(_, location, _)| location == "path") {
            if !in_path.contains(&name.as_str()) {
                let at = if context.document.get(&at.child("name")).is_some() { at.child("name") } else { at.clone() };
                let help = closest(name, in_path.iter().copied());
                let message = format!("the path `{path}` has no `{{{name}}}`");
                report.push(context.at(RuleCode::PathParameterUnused, &at, message).help(help));
            }
        }
        for (own, at) in &operations {
            let declares =
                |name: &str| of_item.iter().chain(own).any(|(it, location, _)| it == name && location == "path");
            let unused = || own.iter().chain(&of_item).any(|it| it.1 == "path" && !in_path.contains(&it.0.as_str()));
            for name in in_path.iter().filter(|name| !declares(name)) {
                // A misspelt name is one mistake, reported where the parameter stands.
                if unused() || broken(context, &at.child("parameters")) || broken(context, &item.child("parameters")) {
                    continue;
                }
                let finding = context.at(
                    RuleCode::PathParameterUndeclared,
                    at,
                    format!("`{{{name}}}` of the path is not declared as a parameter"),
                );
                report.push(finding.help(format!("add `- name: {name}`, `in: path`, `required: true`")));
            }
        }
    }
}

/// Whether a list holds something that is no parameter, which is another finding.
fn broken(context: &Context<'_>, list: &Pointer) -> bool {
    let whole = |node: &Node| {
        node.text("name").is_some() && matches!(node.text("in"), Some("path" | "query" | "header" | "cookie"))
    };
    context.document.get(list).is_some_and(|node| !matches!(node.kind, Value::Array(_)))
        || children_of_list(context, list).iter().any(|at| !context.resolved(at).is_some_and(|(_, node)| whole(node)))
}
