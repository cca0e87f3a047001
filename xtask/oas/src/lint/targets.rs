//! Runtime expressions of links and callbacks: that the request or response they look into has what
//! they name.

use super::branches::properties;
use super::context::Context;
use super::operations::{bodies, parameters};
use super::table::RuleCode;
use super::text::placeholders;
use crate::document::{Kind as Value, Node, Pointer};
use crate::model::children;
use crate::model::grammar::Kind;
use crate::report::{Finding, Report};
use crate::schema::{COMPOSITIONS, branches};
use crate::spelling::closest;

pub fn check(context: &Context<'_>, report: &mut Report) {
    let mut found = Vec::new();
    for (at, _) in context.each(Kind::Operation) {
        let within = context.all_of(&at.child("callbacks"));
        for (key, place) in within.iter().flat_map(|it| children(context.document, it)) {
            expressions(&key).for_each(|it| found.extend(problem(context, at, None, it, &place)));
        }
        // A receiver that is asked to call back again is more than OpenAPI's readers follow.
        let item = at.parent().unwrap_or_default();
        if !within.is_empty() && item.parent().and_then(|it| context.kind(&it)) == Some(Kind::Callback) {
            let message = "the operation of a callback has callbacks of its own";
            report.push(context.at(RuleCode::NestedCallback, &at.child("callbacks"), message));
        }
        for response in context.all_of(&at.child("responses")) {
            for link in context.all_of(&response.child("links")) {
                let values = children(context.document, &link.child("parameters")).into_iter().map(|(_, place)| place);
                for place in values.chain([link.child("requestBody")]) {
                    let text = context.document.get(&place).and_then(Node::as_str).unwrap_or_default();
                    expressions(text).for_each(|it| found.extend(problem(context, at, Some(&response), it, &place)));
                }
            }
        }
    }
    // What several operations share is told once.
    found.sort_by(|a, b| (a.line, a.column, &a.message).cmp(&(b.line, b.column, &b.message)));
    found.dedup_by(|a, b| (a.line, a.column) == (b.line, b.column));
    found.into_iter().for_each(|finding| report.push(finding));
}

/// The expressions in a text: the whole, or what stands in braces.
fn expressions(text: &str) -> impl Iterator<Item = &str> {
    let whole = text.starts_with('$').then_some(text);
    whole.into_iter().chain(placeholders(text).filter(move |_| whole.is_none()))
}

/// What is wrong with an expression of an operation; of a link, `response` is the one it stands in.
fn problem(
    context: &Context<'_>,
    operation: &Pointer,
    response: Option<&Pointer>,
    text: &str,
    at: &Pointer,
) -> Option<Finding> {
    let tell = |message: String, help: String| Some(context.at(RuleCode::ExpressionTarget, at, message).help(help));
    if let Some(source) = text.strip_prefix("$request.") {
        if let Some(pointer) = source.strip_prefix("body") {
            let body = operation.child("requestBody");
            if context.document.get(&body).is_none() {
                return tell(format!("`{text}`: the operation has no request body"), String::new());
            }
            return absent(context, &bodies(context, &body), pointer)
                .and_then(|help| tell(format!("`{text}`: the request body has no such property"), help));
        }
        let (location, name) = source.split_once('.')?;
        let known = parameters(context, operation)?;
        let same = |it: &str| if location == "header" { it.eq_ignore_ascii_case(name) } else { it == name };
        if known.iter().any(|(it, of)| of == location && same(it)) || sent_anyway(context, location, name) {
            return None;
        }
        let help = closest(name, known.iter().filter(|(_, of)| of == location).map(|(it, _)| it.as_str()));
        return tell(format!("`{text}`: the operation has no {location} parameter `{name}`"), help);
    }
    let source = text.strip_prefix("$response.")?;
    let response = response?;
    if let Some(pointer) = source.strip_prefix("body") {
        return absent(context, &bodies(context, response), pointer)
            .and_then(|help| tell(format!("`{text}`: the body of this response has no such property"), help));
    }
    // HTTP has headers that nobody declares; one that is nearly a declared one is misspelt.
    let name = source.strip_prefix("header.")?;
    let headers = children(context.document, &response.child("headers"));
    let declared = headers.iter().any(|(it, _)| it.eq_ignore_ascii_case(name));
    let help = closest(name, headers.iter().map(|(it, _)| it.as_str()));
    if declared || help.is_empty() {
        return None;
    }
    tell(format!("`{text}`: this response has no header `{name}`"), help)
}

/// Whether a request has a header or parameter that its operation does not list.
fn sent_anyway(context: &Context<'_>, location: &str, name: &str) -> bool {
    let schemes = context.document.root.get("components").and_then(|it| it.get("securitySchemes"));
    let key = |node: &Node| node.text("in") == Some(location) && node.text("name") == Some(name);
    let standard =
        ["accept", "authorization", "content-type", "content-length", "host", "user-agent", "origin", "referer"];
    location == "header" && standard.contains(&name.to_ascii_lowercase().as_str())
        || schemes.into_iter().flat_map(Node::members).any(|(_, node)| key(node))
}

/// When no body has what a pointer names: what may have been meant.
fn absent(context: &Context<'_>, bodies: &[(String, Pointer)], pointer: &str) -> Option<String> {
    let pointer = Pointer::new(pointer.strip_prefix('#')?);
    let tokens: Vec<_> = pointer.tokens().map(|it| it.into_owned()).collect();
    let schemas: Vec<_> = bodies.iter().map(|(_, at)| at.child("schema")).collect();
    if schemas.is_empty() || schemas.iter().any(|at| has(context, at, &tokens, &mut STEPS.clone()) != Has::No) {
        return None;
    }
    let names = schemas.iter().filter_map(|at| properties(context, at)).flatten().collect::<Vec<_>>();
    Some(closest(tokens.first()?, names.iter().map(String::as_str)))
}

/// Schemas that are looked into for one expression: circles end, and what branches at every step.
const STEPS: usize = 1000;

/// Whether values of a schema have something at a place.
#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum Has {
    No,
    Perhaps,
    Yes,
}

fn has(context: &Context<'_>, at: &Pointer, tokens: &[String], steps: &mut usize) -> Has {
    let Some((token, rest)) = tokens.split_first() else { return Has::Yes };
    let Some((at, node)) = context.resolved(at).filter(|_| *steps > 0) else { return Has::Perhaps };
    *steps -= 1;
    let mut best = own(context, &at, node, token, rest, steps);
    for (branch, _) in COMPOSITIONS.into_iter().flat_map(|key| branches(&at, node, key)) {
        best = best.max(has(context, &branch, tokens, steps));
    }
    best
}

/// What a schema says itself, its branches aside.
fn own(context: &Context<'_>, at: &Pointer, node: &Node, token: &str, rest: &[String], steps: &mut usize) -> Has {
    let composed = COMPOSITIONS.iter().any(|key| node.get(key).is_some());
    if node.get("discriminator").is_some() && !composed {
        return Has::Perhaps;
    }
    let listed = node.get("properties");
    if listed.is_some_and(|it| it.get(token).is_some()) {
        return has(context, &at.child("properties").child(token), rest, steps);
    }
    match (node.text("type"), node.get("additionalProperties").map(|it| &it.kind)) {
        // A name where an index belongs: whoever writes it means each of the items.
        (Some("array"), _) if !token.bytes().all(|b| b.is_ascii_digit()) => {
            let tokens: Vec<_> = std::iter::once(token.to_owned()).chain(rest.iter().cloned()).collect();
            has(context, &at.child("items"), &tokens, steps)
        }
        (Some("array"), _) => has(context, &at.child("items"), rest, steps),
        (Some("object") | None, Some(Value::Bool(allowed))) => {
            if *allowed {
                Has::Perhaps
            } else {
                Has::No
            }
        }
        (Some("object") | None, Some(_)) => has(context, &at.child("additionalProperties"), rest, steps),
        (Some("object"), None) if listed.is_none() && !composed => Has::Perhaps,
        (None, None) if listed.is_none() && !composed => Has::Perhaps,
        _ => Has::No,
    }
}
