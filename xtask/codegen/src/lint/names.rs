//! Names that become the same identifier in Rust.

use super::table::RuleCode;
use crate::generate::naming::{constant, field, type_name};
use oas::document::{Node, Pointer};
use oas::lint::{Context, Kind};
use oas::report::Report;
use std::collections::HashMap;

/// What the clients have besides handles, and their files and types besides those of handles.
const TAKEN_HANDLES: [&str; 15] = [
    "new", "from_env", "builder", "base_url", "request", "requests", "set_key", "call", "list", "clock", "clone",
    "fmt", "error", "shared", "events",
];
/// What the calls have besides setters.
const TAKEN_ARGUMENTS: [&str; 9] =
    ["client", "options", "timeout", "retries", "send", "stream", "clone", "body", "self"];

/// Names that the description gives for Rust, and those made from it, must be free identifiers.
fn given(context: &Context<'_>, report: &mut Report) {
    let mut refuse = |at: &Pointer, name: &str, why: &str| {
        report.push(context.at(RuleCode::BadRustName, at, format!("`{name}` {why}")).help("choose another name"));
    };
    let is_identifier =
        |name: &str| name.is_ascii() && syn::parse_str::<syn::Ident>(name).is_ok() && field(name) == name;
    let calls: Vec<_> = context.api.operations.iter().map(|it| type_name(&it.id)).collect();
    let mut handles: Vec<&str> = Vec::new();
    for (index, tag) in context.api.tags.iter().enumerate() {
        let at = Pointer::new("/tags").child(&index.to_string()).child("x-handle");
        let Some(handle) = tag.handle.as_deref() else { continue };
        if !is_identifier(handle) {
            refuse(&at, handle, "is no snake_case identifier, or a keyword");
        } else if TAKEN_HANDLES.contains(&handle) || handles.contains(&handle) || calls.contains(&type_name(handle)) {
            refuse(&at, handle, "is taken");
        }
        handles.push(handle);
    }
    for operation in &context.api.operations {
        let id = field(&operation.id);
        let at = operation.at.child("operationId");
        let reserved = ["new", "new_with_client", "client", "baseurl", "inner", "api_version"].contains(&id.as_str());
        if !operation.id.is_empty() && (syn::parse_str::<syn::Ident>(&id).is_err() || reserved) {
            refuse(&at, &operation.id, "cannot name a method");
        }
        let method = operation.node(context.document).and_then(|node| node.text("x-method"));
        if let Some(method) = method.filter(|method| !is_identifier(method)) {
            refuse(&operation.at.child("x-method"), method, "is no snake_case identifier");
        }
        for parameter in &operation.parameters {
            let name = field(&parameter.name);
            if syn::parse_str::<syn::Ident>(&name).is_err() || TAKEN_ARGUMENTS.contains(&name.trim_end_matches('_')) {
                refuse(&parameter.at.child("name"), &parameter.name, "cannot name an argument");
            }
        }
    }
}

pub fn check(context: &Context<'_>, report: &mut Report) {
    given(context, report);
    let schemas: Vec<_> = context.api.schemas().collect();
    collide(context, schemas.iter().map(|(name, at)| (type_name(name), name.as_str(), at.clone())), report);
    let operations =
        context.api.operations.iter().map(|it| (field(&it.id), it.id.as_str(), it.at.child("operationId")));
    collide(context, operations, report);
    for at in context.all(Kind::Schema) {
        let Some(node) = context.document.get(at) else { continue };
        let below = at.child("properties");
        let properties = node.get("properties").into_iter().flat_map(Node::members);
        collide(context, properties.map(|(name, _)| (field(name), name, below.child(name))), report);
        values(context, node, at, report);
    }
}

/// The values of an enumeration, or the names given to them.
fn values(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    let listed = node.get("enum").map(|it| (it, "enum")).or_else(|| {
        node.get("x-extensible-enum").filter(|it| !it.items().is_empty()).map(|it| (it, "x-extensible-enum"))
    });
    let Some((values, key)) = listed else { return };
    let names =
        node.get("x-rust-varnames").or_else(|| node.get("x-enum-varnames")).map(Node::items).unwrap_or_default();
    let texts: Vec<String> = match names {
        [] => values
            .items()
            .iter()
            .map(|it| it.as_str().map_or_else(|| it.to_json().to_string(), str::to_owned))
            .collect(),
        names => names.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect(),
    };
    let place = |index: usize| at.child(key).child(&index.to_string());
    for (index, text) in texts.iter().enumerate() {
        let name = constant(text);
        let twice = !names.is_empty() && texts[..index].contains(text);
        if node.get("x-extensible-enum").is_some()
            && (name == "Unknown" || twice || syn::parse_str::<syn::Ident>(&name).is_err())
        {
            let finding = context.at(
                RuleCode::BadRustName,
                &place(index),
                format!("`{text}` cannot name a value of an open enumeration"),
            );
            report.push(finding.help("give names with `x-enum-varnames`"));
        }
    }
    collide(
        context,
        texts.iter().enumerate().map(|(index, text)| (constant(text), text.as_str(), place(index))),
        report,
    );
}

fn collide<'a>(context: &Context<'_>, names: impl Iterator<Item = (String, &'a str, Pointer)>, report: &mut Report) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (identifier, name, at) in names {
        match seen.get(&identifier) {
            // The same value twice is another rule's finding.
            Some(other) if *other != name => {
                let message = format!("`{name}` and `{other}` both become `{identifier}` in Rust");
                report.push(
                    context
                        .at(RuleCode::GeneratorNameCollision, &at, message)
                        .help("rename one, or give names with `x-enum-varnames`"),
                );
            }
            Some(_) => {}
            None => {
                seen.insert(identifier, name);
            }
        }
    }
}
