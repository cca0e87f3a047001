//! The subset of OpenAPI that the Rust generator (progenitor 0.15) handles. Outside of it the
//! generator panics, fails, or writes code that is wrong or does not compile; a maintainer should
//! see the place in the YAML instead.

use super::table::RuleCode;
use oas::document::{Node, Pointer};
use oas::lint::{Context, Kind};
use oas::model::{Operation, Response, resolve};
use oas::report::Report;
use serde_json::Value;
use std::collections::HashSet;

pub fn check(context: &Context<'_>, report: &mut Report) {
    for (name, at) in context.api.schemas() {
        // A component that is nothing but a reference is the business of `circular-ref`.
        let alias = context.document.get(&at).is_some_and(|node| node.get("$ref").is_some());
        if !alias && leads_back(context, &at, &at, &mut HashSet::new()) {
            let message = format!("`{name}` contains itself without an object between; the generator never ends");
            report.push(context.at(RuleCode::GeneratorEndlessSchema, &at, message));
        }
    }
    for reference in context.walk.references.iter().filter(|it| it.kind == Kind::Schema) {
        let target = Pointer::of_reference(&reference.target);
        if reference.target.starts_with('#') && target.tokens().count() != 3 && context.document.get(&target).is_some()
        {
            let message =
                format!("the generator panics on `{}`: it reads references to components only", reference.target);
            let finding = context.at(RuleCode::GeneratorRefTarget, &reference.at.child("$ref"), message);
            report.push(finding.help("make what it names a component"));
        }
    }
    for operation in &context.api.operations {
        success(context, operation, report);
        request(context, operation, report);
        parameters(context, operation, report);
    }
    for at in context.all(Kind::PathItem) {
        if context.document.get(at).is_some_and(|node| node.get("$ref").is_some()) {
            report.push(context.at(
                RuleCode::GeneratorPathRef,
                &at.child("$ref"),
                "the generator cannot follow a `$ref` in a path item",
            ));
        }
    }
    for at in context.all(Kind::Schema) {
        if let Some(node) = context.document.get(at) {
            schema(context, node, at, report);
        }
    }
}

/// What the method of an operation gives its caller is one type, taken off one body of success.
fn success(context: &Context<'_>, operation: &Operation, report: &mut Report) {
    const HELP: &str = "let all successes have one JSON body: a component that is an object, a list or a map";
    let mut refuse = |at: &Pointer, message: String| {
        report.push(context.at(RuleCode::GeneratorSuccessBody, at, message).help(HELP));
    };
    let mut first: Option<(Value, &Response)> = None;
    for response in operation.successes() {
        let shape = shape(context, response);
        match &first {
            Some((other, before)) if *other != shape => {
                refuse(&response.at, format!("the bodies of {} and {} differ", before.status, response.status));
                continue;
            }
            Some(_) => continue,
            None => first = Some((shape, response)),
        }
        if response.content.is_empty() {
            refuse(&response.at, "the client has no method for a success without a body".to_owned());
        }
        if response.content.len() > 1 {
            let at = response.resolved.child("content");
            refuse(&at, "the client reads one media type of a success".to_owned());
        }
        let Some((at, node)) = response.json().and_then(|at| Some((at, context.document.get(at)?))) else { continue };
        let Some((_, resolved)) = context.resolved(at) else { continue };
        let closed = resolved.get("enum").is_some() && resolved.get("x-extensible-enum").is_none();
        if closed || resolved.get("oneOf").is_some() {
            refuse(&response.at, "the client has no method for an enumeration or a choice".to_owned());
        } else if node.get("$ref").is_none() && node.get("type").is_some() {
            refuse(&response.at, "the client has no method for a body that is no component".to_owned());
        }
    }
}

/// What a response's body is, as far as it makes a difference to the client.
fn shape(context: &Context<'_>, response: &Response) -> Value {
    match response.content.first() {
        None => Value::Null,
        Some((media, Some(schema))) if media == "application/json" => {
            context.document.get(schema).map_or(Value::Null, Node::to_json)
        }
        Some((media, _)) => Value::String(media.clone()),
    }
}

fn request(context: &Context<'_>, operation: &Operation, report: &mut Report) {
    let Some(body) = &operation.request else { return };
    let at = body.at.child("content");
    if body.content.len() > 1 {
        report.push(context.at(
            RuleCode::GeneratorSeveralMediaTypes,
            &at,
            "two request media types make the generator panic",
        ));
    }
    for (media, schema) in &body.content {
        let below = at.child(media);
        if media != "application/json" {
            report.push(context.at(
                RuleCode::GeneratorRequestMediaType,
                &below,
                format!("the generator cannot send `{media}`"),
            ));
        } else if schema.is_none() {
            report.push(context.at(
                RuleCode::GeneratorJsonWithoutSchema,
                &below,
                "JSON without a schema makes the generator panic",
            ));
        }
    }
    if !body.required {
        report.push(
            context
                .at(RuleCode::GeneratorOptionalBody, &body.at, "the generator makes every body required")
                .help("add `required: true`"),
        );
    }
}

fn parameters(context: &Context<'_>, operation: &Operation, report: &mut Report) {
    for parameter in &operation.parameters {
        let Some(node) = context.document.get(&parameter.at) else { continue };
        let mut refuse =
            |message: String| report.push(context.at(RuleCode::GeneratorParameter, &parameter.at, message));
        let name = &parameter.name;
        if parameter.location == "cookie" || node.get("content").is_some() {
            refuse(format!("the generator cannot send `{name}`: cookies and `content` parameters are not handled"));
        }
        if let Some(style) = node.text("style").filter(|style| !matches!(*style, "form" | "simple")) {
            refuse(format!("the generator cannot send `{name}` in the style `{style}`"));
        }
        let schema = parameter.schema.as_ref().and_then(|at| resolve(context.document, at));
        let kind = schema.as_ref().and_then(|at| context.document.get(at)).and_then(|node| node.text("type"));
        if kind == Some("array") && parameter.location == "path" {
            refuse(format!("the code generated for the path array `{name}` does not compile"));
        }
        let unexploded = matches!(node.get("explode").map(|it| &it.kind), Some(oas::document::Kind::Bool(false)));
        if kind == Some("array") && parameter.location == "query" && unexploded {
            refuse(format!("the generator ignores `explode: false` of `{name}` and repeats the key"));
        }
        let twice = operation.parameters.iter().any(|it| it.name == *name && it.location != parameter.location);
        if twice && parameter.location == "path" {
            refuse(format!("`{name}` is a path parameter and another one as well: the generator panics"));
        }
    }
}

fn schema(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    if node.get("enum").is_some_and(|it| !it.items().is_empty()) && node.get("type").is_none() {
        let finding = context.at(
            RuleCode::GeneratorEnumWithoutType,
            &at.child("enum"),
            "an `enum` without `type` makes the generator panic",
        );
        report.push(finding.help("add the `type` of its values"));
    }
    if node.get("not").is_some() {
        report.push(context.at(RuleCode::GeneratorNot, &at.child("not"), "`not` makes the generator panic"));
    }
    if node.get("anyOf").is_some() {
        let message = "`anyOf` becomes a type that cannot read its own values";
        report.push(
            context
                .at(RuleCode::GeneratorAnyOf, &at.child("anyOf"), message)
                .help("use `x-extensible-enum`, or one wider schema"),
        );
    }
    if node.get("oneOf").is_some() && !tellable(context, at) {
        let message = "`oneOf` is decoded by trying: the first branch that fits wins, whatever its discriminator";
        report.push(
            context
                .at(RuleCode::GeneratorOneOf, &at.child("oneOf"), message)
                .help("use branches of different JSON types, or one wider schema"),
        );
    }
    if node.get("additionalProperties").is_some_and(|it| matches!(it.kind, oas::document::Kind::Bool(false))) {
        let message = "`additionalProperties: false` would make the client reject tomorrow's server";
        report.push(
            context
                .at(RuleCode::GeneratorClosedObject, &at.child("additionalProperties"), message)
                .help("remove it: `samples` reports undeclared properties anyway"),
        );
    }
    if let Some(branches) = node.get("allOf") {
        conflicts(context, branches, at, report);
    }
}

/// Whether a schema leads back to itself through references, compositions and lists alone.
fn leads_back(context: &Context<'_>, start: &Pointer, at: &Pointer, seen: &mut HashSet<Pointer>) -> bool {
    let Some(node) = context.document.get(at) else { return false };
    let lists = ["allOf", "oneOf", "anyOf"].into_iter().flat_map(|key| {
        let count = node.get(key).map_or(0, |it| it.items().len());
        (0..count).map(move |index| at.child(key).child(&index.to_string()))
    });
    let next: Vec<_> = match node.text("$ref") {
        Some(reference) => vec![Pointer::of_reference(reference)],
        None => lists.chain(node.get("items").map(|_| at.child("items"))).collect(),
    };
    next.into_iter().any(|next| {
        let fresh = seen.insert(next.clone());
        next == *start || fresh && leads_back(context, start, &next, seen)
    })
}

/// Whether the branches of a `oneOf` differ in their JSON type, so that trying cannot go wrong.
fn tellable(context: &Context<'_>, at: &Pointer) -> bool {
    let mut types = Vec::new();
    for (index, _) in context.document.get(&at.child("oneOf")).map(Node::items).unwrap_or_default().iter().enumerate() {
        let branch = resolve(context.document, &at.child("oneOf").child(&index.to_string()));
        let Some(kind) = branch.and_then(|at| context.document.get(&at)?.text("type").map(str::to_owned)) else {
            return false;
        };
        // An integer is a number too.
        let kind = if kind == "integer" { "number".to_owned() } else { kind };
        if types.contains(&kind) {
            return false;
        }
        types.push(kind);
    }
    true
}

/// Branches of an `allOf` that declare a property differently give an empty struct, in silence.
fn conflicts(context: &Context<'_>, branches: &Node, at: &Pointer, report: &mut Report) {
    let mut seen: Vec<(String, Value)> = Vec::new();
    for index in 0..branches.items().len() {
        let Some(branch) = resolve(context.document, &at.child("allOf").child(&index.to_string())) else { continue };
        for (name, place) in oas::model::children(context.document, &branch.child("properties")) {
            let Some(json) = context.document.get(&place).map(Node::to_json) else { continue };
            match seen.iter().find(|(other, _)| *other == name) {
                Some((_, other)) if *other != json => {
                    let message = format!(
                        "`{name}` is declared differently by two branches of `allOf`: the generator writes an empty struct"
                    );
                    report.push(context.at(RuleCode::GeneratorAllOfConflict, &place, message));
                }
                Some(_) => {}
                None => seen.push((name, json)),
            }
        }
    }
}
