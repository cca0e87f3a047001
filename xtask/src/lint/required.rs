//! `required`: names that are declared, listed once.

use super::branches::{KEYS, properties};
use super::{Context, Kind};
use crate::document::{Kind as Value, Node, Pointer};
use crate::report::Report;
use std::collections::HashSet;

pub fn check(context: &Context<'_>, report: &mut Report) {
    let parts = parts(context);
    for (at, node) in context.each(Kind::Schema) {
        let Some(Value::Array(list)) = node.get("required").map(|it| &it.kind) else { continue };
        let place = at.child("required");
        if list.is_empty() {
            let finding = context.at("empty-required", &place, "`required` lists at least one name");
            report.push(finding.help("remove it: nothing is required without it"));
        }
        // What is a part of a composition may require what a sister declares.
        let names = if parts.contains(at) { None } else { declared(context, at, node) };
        let mut seen = HashSet::new();
        for (index, name) in list.iter().enumerate().filter_map(|(index, item)| Some((index, item.as_str()?))) {
            let below = place.child(&index.to_string());
            if !seen.insert(name) {
                report.push(context.at("duplicate-required", &below, format!("`{name}` is listed twice")));
            } else if let Some(names) = names.as_ref().filter(|names| !names.contains(name)) {
                let message = format!("`{name}` is required but not declared under `properties`");
                let help = super::closest(name, names.iter().map(String::as_str));
                report.push(context.at("required-undeclared", &below, message).help(help));
            }
        }
    }
}

fn declared(context: &Context<'_>, at: &Pointer, node: &Node) -> Option<std::collections::BTreeSet<String>> {
    let composed = KEYS.iter().any(|key| node.get(key).is_some());
    if node.get("properties").is_none() && !composed {
        // An object that requires something and declares nothing at all: a map, or forgotten.
        let empty = node.text("type") == Some("object") && node.get("additionalProperties").is_none();
        return empty.then(Default::default);
    }
    properties(context, at)
}

/// The schemas that others are composed of.
fn parts(context: &Context<'_>) -> HashSet<Pointer> {
    let mut parts = HashSet::new();
    for (at, node) in context.each(Kind::Schema) {
        for key in KEYS.into_iter().chain(["not"]) {
            let place = at.child(key);
            let count = node.get(key).map_or(0, |it| it.items().len());
            let each = (0..count).map(|index| place.child(&index.to_string()));
            for branch in each.chain((key == "not").then(|| place.clone())) {
                parts.extend(context.resolved(&branch).map(|(at, _)| at));
                parts.insert(branch);
            }
        }
    }
    parts
}
