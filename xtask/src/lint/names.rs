//! Names that become the same identifier in Rust.

use super::{Context, Kind};
use crate::document::{Node, Pointer};
use crate::generate::naming::{constant, field, type_name};
use crate::report::Report;
use std::collections::HashMap;

pub fn check(context: &Context<'_>, report: &mut Report) {
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
    let names = node.get("x-enum-varnames").map(Node::items).unwrap_or_default();
    let texts: Vec<String> = match names {
        [] => values
            .items()
            .iter()
            .map(|it| it.as_str().map_or_else(|| it.to_json().to_string(), str::to_owned))
            .collect(),
        names => names.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect(),
    };
    let place = |index: usize| at.child(key).child(&index.to_string());
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
                        .at("generator-name-collision", &at, message)
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
