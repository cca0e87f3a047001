//! Operations, their parameters and tags.

use super::{Context, Kind};
use crate::document::{Node, Pointer};
use crate::model::Operation;
use crate::report::Report;
use std::collections::HashMap;

pub fn check(context: &Context<'_>, report: &mut Report) {
    let mut ids: HashMap<&str, &Pointer> = HashMap::new();
    for operation in context.api.operations.iter().chain(&context.api.webhooks) {
        let place = operation.at.child("operationId");
        if operation.id.is_empty() {
            report.push(context.at("missing-operation-id", &operation.at, "this operation has no `operationId`"));
        } else if let Some(first) = ids.insert(&operation.id, &operation.at) {
            let (line, _) = context.document.source.position(context.document.span(first).start);
            let message = format!("`{}` is also the id of the operation in line {line}", operation.id);
            report.push(context.at("duplicate-operation-id", &place, message));
        }
        let needs_success =
            operation.responses.iter().any(|it| it.status.starts_with(['2', '3']) || it.status == "default");
        if !needs_success {
            report.push(context.at(
                "no-success-response",
                &operation.at.child("responses"),
                "no response says what success looks like",
            ));
        }
        repeated(context, operation, report);
    }
    for operation in &context.api.operations {
        path_parameters(context, operation, report);
    }
    paths(context, report);
    tags(context, report);
    for at in context.all(Kind::Parameter) {
        let Some(node) = context.document.get(at) else { continue };
        match (node.get("schema").is_some(), node.get("content").is_some()) {
            (false, false) => report.push(context.at(
                "parameter-without-schema",
                at,
                "this parameter has neither `schema` nor `content`",
            )),
            (true, true) => {
                report.push(context.at("parameter-without-schema", at, "`schema` and `content` exclude each other"))
            }
            _ => {}
        }
    }
}

fn repeated(context: &Context<'_>, operation: &Operation, report: &mut Report) {
    for (index, parameter) in operation.parameters.iter().enumerate() {
        let twin = operation.parameters[..index]
            .iter()
            .any(|it| it.name == parameter.name && it.location == parameter.location);
        if twin {
            let message = format!("the {} parameter `{}` stands twice", parameter.location, parameter.name);
            report.push(context.at("duplicate-parameter", &parameter.at.child("name"), message));
        }
    }
}

fn path_parameters(context: &Context<'_>, operation: &Operation, report: &mut Report) {
    let in_path: Vec<_> = placeholders(&operation.path).collect();
    let declared = || operation.parameters.iter().filter(|it| it.location == "path");
    for name in in_path.iter().filter(|name| !declared().any(|it| it.name == **name)) {
        let message = format!("`{{{name}}}` of the path is not declared as a parameter");
        report.push(
            context
                .at("path-parameter-undeclared", &operation.at, message)
                .help(format!("add `- name: {name}`, `in: path`, `required: true`")),
        );
    }
    for parameter in declared() {
        if !in_path.contains(&parameter.name.as_str()) {
            let message = format!("the path `{}` has no `{{{}}}`", operation.path, parameter.name);
            report.push(context.at("path-parameter-unused", &parameter.at.child("name"), message));
        }
        if !parameter.required {
            let message = format!("the path parameter `{}` must say `required: true`", parameter.name);
            report.push(context.at("path-parameter-optional", &parameter.at, message));
        }
    }
}

/// The names in braces of a path template.
pub fn placeholders(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

fn paths(context: &Context<'_>, report: &mut Report) {
    let mut seen: HashMap<String, String> = HashMap::new();
    for (path, at) in crate::model::children(context.document, &Pointer::new("/paths")) {
        let shape: String = path
            .split('/')
            .map(|part| if part.contains('{') { "/{}".to_owned() } else { format!("/{part}") })
            .collect();
        if let Some(other) = seen.insert(shape, path.clone()) {
            report.push(context.at("ambiguous-path", &at, format!("`{path}` cannot be told from `{other}`")));
        }
        if path.contains('?') {
            report.push(context.at(
                "query-in-path",
                &at,
                format!("`{path}` has a query in it: declare query parameters instead"),
            ));
        }
    }
}

fn tags(context: &Context<'_>, report: &mut Report) {
    let defined: Vec<_> = context.api.tags.iter().map(|tag| tag.name.as_str()).collect();
    for (index, name) in defined.iter().enumerate() {
        if defined[..index].contains(name) {
            let at = Pointer::new("/tags").child(&index.to_string()).child("name");
            report.push(context.at("duplicate-tag", &at, format!("the tag `{name}` stands twice")));
        }
    }
    for operation in context.api.operations.iter().chain(&context.api.webhooks) {
        let at = operation.at.child("tags");
        let used = context.document.get(&at).map(Node::items).unwrap_or_default();
        for (index, tag) in used.iter().enumerate() {
            if let Some(name) = tag.as_str().filter(|name| !defined.contains(name)) {
                let message = format!("the tag `{name}` is not defined under `tags`");
                let help = super::closest(name, defined.iter().copied());
                report.push(context.at("undefined-tag", &at.child(&index.to_string()), message).help(help));
            }
        }
    }
}
