//! Operations, their responses and tags.

use super::context::Context;
use super::table::RuleCode;
use crate::document::{Node, Pointer};
use crate::model::children;
use crate::model::grammar::Kind;
use crate::report::Report;
use crate::spelling::closest;
use std::collections::{HashMap, HashSet};

pub fn check(context: &Context<'_>, report: &mut Report) {
    let mut ids: HashMap<String, (&str, &Pointer)> = HashMap::new();
    let mut nameless = Vec::new();
    for (at, node) in context.each(Kind::Operation) {
        // An empty one is another rule's finding; callbacks are called by nobody's method.
        let within_callback = at.tokens().any(|token| token == "callbacks");
        if node.get("operationId").is_none() && !within_callback {
            nameless.push(at);
        }
        identity(context, at, node, &mut ids, report);
        responses(context, at, node, report);
        body(context, at, node, report);
    }
    // Ids are optional: a document without them wants none, one that has them has forgotten some.
    if nameless.len() < ids.len() || context.strict {
        for at in nameless {
            report.push(context.at(RuleCode::MissingOperationId, at, "this operation has no `operationId`"));
        }
    }
    tags(context, report);
}

fn identity<'a>(
    context: &Context<'a>,
    at: &'a Pointer,
    node: &'a Node,
    ids: &mut HashMap<String, (&'a str, &'a Pointer)>,
    report: &mut Report,
) {
    let place = at.child("operationId");
    let Some(id) = node.text("operationId").filter(|id| !id.is_empty()) else { return };
    if let Some((other, first)) = ids.insert(id.to_lowercase(), (id, at)) {
        let line = context.line(first);
        let (code, message) = if other == id {
            (RuleCode::DuplicateOperationId, format!("`{id}` is also the id of the operation in line {line}"))
        } else {
            let message =
                format!("`{id}` is `{other}`, the id of the operation in line {line}, but for the case of letters");
            (RuleCode::OperationIdCase, message)
        };
        report.push(context.at(code, &place, message));
    }
    let good = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=".contains(c);
    if !id.chars().all(good) {
        let finding =
            context.at(RuleCode::BadOperationId, &place, format!("`{id}` has characters that URLs do not have"));
        report.push(finding.help("documentation links to operations by their id"));
    }
}

fn responses(context: &Context<'_>, at: &Pointer, node: &Node, report: &mut Report) {
    let Some(members) = node.get("responses").filter(|it| it.as_object().is_some()) else { return };
    let place = at.child("responses");
    let statuses: Vec<_> = members.members().map(|(name, _)| name).filter(|name| !name.starts_with("x-")).collect();
    if statuses.is_empty() {
        report.push(context.at(RuleCode::NoResponse, &place, "an operation has at least one response"));
    } else if !statuses.iter().any(|it| it.starts_with(['2', '3']) || matches!(*it, "default" | "101")) {
        report.push(context.at(RuleCode::NoSuccessResponse, &place, "no response says what success looks like"));
    }
    for status in statuses {
        let bodiless = status.starts_with('1') || matches!(status, "204" | "205" | "304");
        let content = context.resolved(&place.child(status)).and_then(|(_, it)| it.get("content"));
        if bodiless && content.is_some_and(|it| it.as_object().is_some_and(|it| !it.is_empty())) {
            let message = format!("a response with the status {status} has no body");
            let written = place.child(status).child("content");
            let at = if context.document.get(&written).is_some() { written } else { place.child(status) };
            report.push(context.at(RuleCode::BodyNotAllowed, &at, message).help("remove its `content`"));
        }
        headers(context, &place.child(status).child("headers"), report);
    }
}

/// Names of headers do not depend on case.
fn headers(context: &Context<'_>, at: &Pointer, report: &mut Report) {
    let mut seen = HashSet::new();
    for (name, place) in children(context.document, at) {
        if !seen.insert(name.to_ascii_lowercase()) {
            let message = format!("the header `{name}` stands twice: the case of its letters says nothing");
            report.push(context.at(RuleCode::DuplicateHeader, &place, message));
        }
    }
}

/// GET, HEAD and DELETE have no body whose meaning HTTP knows.
fn body(context: &Context<'_>, at: &Pointer, node: &Node, report: &mut Report) {
    let method = at.last().unwrap_or_default().to_uppercase();
    if node.get("requestBody").is_some() && matches!(method.as_str(), "GET" | "HEAD" | "DELETE" | "TRACE") {
        let ignored = if context.is_modern() { "" } else { ", and OpenAPI 3.0 ignores it" };
        let message = format!("HTTP gives the body of a {method} no meaning{ignored}");
        report.push(context.at(RuleCode::IgnoredRequestBody, &at.child("requestBody"), message));
    }
}

fn tags(context: &Context<'_>, report: &mut Report) {
    let mut defined = HashSet::new();
    for (index, tag) in context.api.tags.iter().enumerate() {
        if !defined.insert(tag.name.as_str()) {
            let at = Pointer::new("/tags").child(&index.to_string()).child("name");
            report.push(context.at(RuleCode::DuplicateTag, &at, format!("the tag `{}` stands twice", tag.name)));
        }
    }
    for (at, node) in context.each(Kind::Operation) {
        let place = at.child("tags");
        let used = node.get("tags").map(Node::items).unwrap_or_default();
        let mut seen = HashSet::new();
        for (index, name) in used.iter().enumerate().filter_map(|(index, tag)| Some((index, tag.as_str()?))) {
            let below = place.child(&index.to_string());
            if !seen.insert(name) {
                report.push(context.at(RuleCode::DuplicateTag, &below, format!("the tag `{name}` stands twice")));
            } else if !defined.contains(name) && (!defined.is_empty() || context.strict) {
                // Where no tag is defined, none is meant to be.
                let message = format!("the tag `{name}` is not defined under `tags`");
                let help = closest(name, defined.iter().copied());
                report.push(context.at(RuleCode::UndefinedTag, &below, message).help(help));
            }
        }
    }
}

/// The operations of a document by id, callbacks included.
pub fn by_id<'a>(context: &Context<'a>) -> HashMap<&'a str, &'a Pointer> {
    context.each(Kind::Operation).filter_map(|(at, node)| Some((node.text("operationId")?, at))).collect()
}

/// Names and places of an operation's parameters, those of its path item included; `None` when one of
/// them is no parameter, which is another finding.
pub fn parameters(context: &Context<'_>, operation: &Pointer) -> Option<Vec<(String, String)>> {
    let item = operation.parent().unwrap_or_default();
    let lists = [item.child("parameters"), operation.child("parameters")];
    let each = lists.iter().flat_map(|at| children_of_list(context, at));
    each.map(|at| {
        let (_, node) = context.resolved(&at)?;
        Some((node.text("name")?.to_owned(), node.text("in").unwrap_or_default().to_owned()))
    })
    .collect()
}

/// The places of a list's items.
pub fn children_of_list(context: &Context<'_>, at: &Pointer) -> Vec<Pointer> {
    let count = context.document.get(at).map_or(0, |node| node.items().len());
    (0..count).map(|index| at.child(&index.to_string())).collect()
}

/// The schemas of a body's media types.
pub fn bodies(context: &Context<'_>, body: &Pointer) -> Vec<(String, Pointer)> {
    let Some((at, _)) = context.resolved(body) else { return Vec::new() };
    children(context.document, &at.child("content"))
}
