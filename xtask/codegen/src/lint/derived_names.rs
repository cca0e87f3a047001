//! Names that generators of other languages make themselves, beside those of the description.

use super::table::RuleCode;
use heck::{ToPascalCase, ToShoutySnakeCase};
use oas::document::{Node, Pointer};
use oas::lint::Context;
use oas::report::Report;
use std::collections::HashMap;

/// What generated clients call parts of themselves, and what their languages call theirs.
const TAKEN: [&str; 24] = [
    "Api",
    "ApiClient",
    "ApiError",
    "ApiException",
    "ApiResponse",
    "Array",
    "Client",
    "Configuration",
    "Date",
    "DefaultApi",
    "Error",
    "Exception",
    "Function",
    "List",
    "Map",
    "Number",
    "Object",
    "Optional",
    "Request",
    "Response",
    "Set",
    "String",
    "Task",
    "Type",
];

pub fn check(context: &Context<'_>, report: &mut Report) {
    let names: Vec<_> = context.api.schemas().collect();
    let tags = context.api.tags.iter().map(|it| (format!("{}Api", it.name.to_pascal_case()), "the calls of a tag"));
    let operations = context.api.operations.iter().flat_map(|it| {
        let id = it.id.to_pascal_case();
        ["Request", "Response", "Params"].map(|part| (format!("{id}{part}"), "a part of a call"))
    });
    let constructors = names.iter().flat_map(|(name, _)| {
        let name = name.to_pascal_case();
        ["New", "Nullable"].map(|part| (format!("{part}{name}"), "what Go clients make for another component"))
    });
    let taken = TAKEN.iter().map(|it| ((*it).to_owned(), "a part of the client or of a language"));
    let derived: HashMap<String, &str> =
        tags.chain(operations).chain(constructors).chain(taken).map(|(name, what)| (plain(&name), what)).collect();
    let mut refuse = |at: &Pointer, message: String| {
        report.push(context.at(RuleCode::DerivedName, at, message).help("choose another name"));
    };
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (name, at) in &names {
        if let Some(what) = derived.get(&plain(name)) {
            refuse(at, format!("`{name}` is what generators call {what}"));
        }
        if let Some(other) = seen.insert(plain(name), name) {
            refuse(at, format!("`{name}` and `{other}` are one name to generators, and to some file systems"));
        }
        for section in ["parameters", "requestBodies", "responses", "headers"] {
            if context.document.get(&Pointer::new("/components").child(section).child(name)).is_some() {
                refuse(at, format!("`{name}` stands under `{section}` too, and generators make one type a name"));
            }
        }
    }
    shared_constants(context, report);
}

/// A name without what generators write in their own way.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Values of closed enumerations become constants of one package in Go: by the names given, else in capitals.
fn shared_constants(context: &Context<'_>, report: &mut Report) {
    let mut owners: HashMap<String, String> = HashMap::new();
    for (name, at) in context.api.schemas() {
        let Some(node) = context.document.get(&at) else { continue };
        let Some(values) = node.get("enum") else { continue };
        let given = node.get("x-enum-varnames").map(Node::items);
        let text = |it: &Node| it.as_str().map_or_else(|| it.to_json().to_string(), str::to_owned);
        let constants: Vec<_> = match given {
            Some(given) => given.iter().map(text).collect(),
            // Of `true` and `false` nobody makes constants.
            None if node.text("type") == Some("boolean") => continue,
            None => values.items().iter().map(|it| text(it).to_shouty_snake_case()).collect(),
        };
        for constant in constants {
            match owners.get(&constant) {
                Some(owner) if *owner == name => {} // `duplicate-enum-value` tells it.
                Some(owner) => {
                    let message = format!("`{constant}` names a value of `{owner}` too: in Go it is one constant");
                    let help = "give names with `x-enum-varnames`, and those for Rust with `x-rust-varnames`";
                    report.push(context.at(RuleCode::SharedConstant, &at, message).help(help));
                }
                None => {
                    owners.insert(constant, name.clone());
                }
            }
        }
    }
}
