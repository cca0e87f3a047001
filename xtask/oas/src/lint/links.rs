//! Links and callbacks: runtime expressions, and the operations they lead to.

use super::context::Context;
use super::operations::{by_id, parameters};
use super::table::RuleCode;
use super::text::{braces, is_expression, placeholders};
use crate::document::{Kind as Value, Node, Pointer};
use crate::model::grammar::Kind;
use crate::model::{METHODS, children};
use crate::report::Report;
use crate::spelling::closest;
use std::collections::HashMap;

pub fn check(context: &Context<'_>, report: &mut Report) {
    let ids = by_id(context);
    for (at, node) in context.each(Kind::Link) {
        link(context, &ids, at, node, report);
    }
    for (at, node) in context.each(Kind::Callback) {
        for (key, _) in node.members().filter(|(key, _)| !key.starts_with("x-")) {
            if let Some(problem) = callback(key) {
                report.push(context.at(RuleCode::BadExpression, &at.child(key), format!("`{key}`: {problem}")));
            }
        }
    }
}

fn link(context: &Context<'_>, ids: &HashMap<&str, &Pointer>, at: &Pointer, node: &Node, report: &mut Report) {
    let target = match (node.text("operationId"), node.text("operationRef")) {
        (Some(_), Some(_)) => {
            let message = "`operationId` and `operationRef` exclude each other";
            report.push(context.at(RuleCode::ExclusiveFields, &at.child("operationRef"), message));
            return;
        }
        (Some(id), None) => match ids.get(id) {
            Some(operation) => Some((*operation).clone()),
            None => {
                let help = closest(id, ids.keys().copied());
                let message = format!("no operation has the id `{id}`");
                report.push(context.at(RuleCode::DanglingLink, &at.child("operationId"), message).help(help));
                None
            }
        },
        (None, Some(reference)) if reference.starts_with('#') => {
            let pointer = Pointer::of_reference(reference);
            if context.kind(&pointer) != Some(Kind::Operation) {
                let message = format!("`{reference}` names no operation");
                report.push(context.at(RuleCode::DanglingLink, &at.child("operationRef"), message));
                None
            } else {
                Some(pointer)
            }
        }
        (None, Some(_)) => None,
        (None, None) => {
            if node.get("operationId").is_none() && node.get("operationRef").is_none() {
                let message = "a link needs `operationId` or `operationRef`";
                report.push(context.at(RuleCode::DanglingLink, at, message));
            }
            None
        }
    };
    let known = target.and_then(|operation| parameters(context, &operation));
    for (name, place) in children(context.document, &at.child("parameters")) {
        let (location, bare) = match name.split_once('.') {
            Some((location @ ("path" | "query" | "header" | "cookie"), bare)) => (Some(location), bare),
            _ => (None, name.as_str()),
        };
        let fits = |(it, of): &(String, String)| it == bare && location.is_none_or(|location| of == location);
        // A dot may be part of the name.
        if known.as_ref().is_some_and(|known| !known.iter().any(|it| fits(it) || it.0 == name)) {
            let names = known.iter().flatten().map(|(name, _)| name.as_str());
            let finding =
                context.at(RuleCode::DanglingLink, &place, format!("the operation has no parameter `{name}`"));
            report.push(finding.help(closest(bare, names)));
        }
        expression(context, &place, report);
    }
    expression(context, &at.child("requestBody"), report);
}

/// A text that looks like an expression has to be one.
fn expression(context: &Context<'_>, at: &Pointer, report: &mut Report) {
    let Some(Value::String(text)) = context.document.get(at).map(|node| &node.kind) else { return };
    let whole = text.strip_prefix('$').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    let parts: Vec<_> =
        if whole { vec![text.as_str()] } else { placeholders(text).filter(|it| it.starts_with('$')).collect() };
    for part in parts.into_iter().filter(|part| !is_expression(part)) {
        let finding = context.at(RuleCode::BadExpression, at, format!("`{part}` is no runtime expression"));
        report.push(finding.help(EXPRESSIONS));
    }
}

const EXPRESSIONS: &str = "write $url, $method, $statusCode, or $request. or $response. and one of body#/pointer, \
                           header.name, query.name, path.name";

fn callback(key: &str) -> Option<String> {
    if key.starts_with('$') {
        return (!is_expression(key)).then(|| format!("this is no runtime expression: {EXPRESSIONS}"));
    }
    if METHODS.contains(&key) {
        return Some("an operation stands below the URL that is called, such as '{$request.body#/url}'".to_owned());
    }
    if !key.contains(['{', '/', ':', '.']) {
        return Some("the key of a callback is the URL that is called, such as '{$request.body#/url}'".to_owned());
    }
    // Pointers in braces hold slashes.
    if let Some(problem) = braces(&key.replace('/', "")) {
        return Some(problem.to_owned());
    }
    let mut parts = placeholders(key);
    parts.find(|part| !is_expression(part)).map(|part| format!("`{part}` is no runtime expression: {EXPRESSIONS}"))
}
