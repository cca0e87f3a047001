//! Names that generators of other languages make themselves, beside those of the description.

use super::table::RuleCode;
use oas::document::{Node, Pointer};
use oas::lint::Context;
use oas::report::Report;
use std::collections::HashMap;

/// What generated clients call parts of themselves.
const PARTS_OF_CLIENTS: [&str; 8] =
    ["ApiClient", "ApiError", "ApiException", "ApiResponse", "Client", "Configuration", "Request", "Response"];

pub fn check(context: &Context<'_>, report: &mut Report) {
    let mut refuse = |at: &Pointer, message: String| {
        report.push(context.at(RuleCode::DerivedName, at, message).help("choose another name"));
    };
    let names: Vec<_> = context.api.schemas().collect();
    for (name, at) in &names {
        if PARTS_OF_CLIENTS.contains(&name.as_str()) {
            refuse(at, format!("`{name}` is what generators call a part of the client"));
        }
        for prefix in ["New", "Nullable"] {
            let base = name.strip_prefix(prefix).unwrap_or_default();
            if names.iter().any(|(other, _)| other == base) {
                refuse(at, format!("`{name}` is what Go clients call a function or type made for `{base}`"));
            }
        }
        for section in ["parameters", "requestBodies", "responses", "headers"] {
            if context.document.get(&Pointer::new("/components").child(section).child(name)).is_some() {
                refuse(at, format!("`{name}` stands under `{section}` too, and generators make one type a name"));
            }
        }
    }
    shared_constants(context, report);
}

/// Values of closed enumerations become constants of one package in Go.
fn shared_constants(context: &Context<'_>, report: &mut Report) {
    let mut owners: HashMap<&str, String> = HashMap::new();
    for (name, at) in context.api.schemas() {
        let Some(node) = context.document.get(&at) else { continue };
        let Some(values) = node.get("enum") else { continue };
        let named = node.get("x-enum-varnames").unwrap_or(values);
        for constant in named.items().iter().filter_map(Node::as_str) {
            match owners.get(constant) {
                Some(owner) if *owner == name => {} // `duplicate-enum-value` tells it.
                Some(owner) => {
                    let message = format!("`{constant}` names a value of `{owner}` too: in Go it is one constant");
                    let finding = context.at(RuleCode::SharedConstant, &at, message);
                    report.push(
                        finding.help("give names with `x-enum-varnames`, and those for Rust with `x-rust-varnames`"),
                    );
                }
                None => {
                    owners.insert(constant, name.clone());
                }
            }
        }
    }
}
