//! `required`: names that are declared, listed once.

use super::branches::{KEYS, properties};
use super::{Context, Kind};
use crate::document::{Kind as Value, Node, Pointer};
use crate::report::Report;
use std::collections::{BTreeMap, BTreeSet, HashSet};

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
                undeclared(context, name, names, &below, report);
            }
        }
    }
    within(context, &parts, report);
}

fn undeclared(context: &Context<'_>, name: &str, names: &BTreeSet<String>, at: &Pointer, report: &mut Report) {
    let message = format!("`{name}` is required but not declared under `properties`");
    let help = super::closest(name, names.iter().map(String::as_str));
    report.push(context.at("required-undeclared", at, message).help(help));
}

/// What the compositions that a part belongs to have in common.
struct Part {
    /// Names that it requires and none of them declares.
    missing: BTreeSet<String>,
    /// Names that any of them declares.
    names: BTreeSet<String>,
    /// Whether one of them allows other names.
    open: bool,
}

/// What a part of compositions requires, and none of the compositions it belongs to declares.
fn within(context: &Context<'_>, parts: &HashSet<Pointer>, report: &mut Report) {
    let mut found: BTreeMap<Pointer, Part> = BTreeMap::new();
    let composed = |node: &Node| KEYS.iter().any(|key| node.get(key).is_some());
    for (at, _) in context.each(Kind::Schema).filter(|(at, node)| !parts.contains(at) && composed(node)) {
        let names = properties(context, at);
        let mut members = HashSet::new();
        gather(context, at, &mut members);
        members.remove(at);
        for member in members {
            let required = context.document.get(&member).and_then(|it| it.get("required")).map(Node::items);
            let required = required.unwrap_or_default().iter().filter_map(Node::as_str);
            let declared = |name: &str| names.as_ref().is_some_and(|names| names.contains(name));
            let missing: BTreeSet<_> = required.filter(|it| !declared(it)).map(str::to_owned).collect();
            let part = found.entry(member).or_insert_with(|| Part {
                missing: missing.clone(),
                names: BTreeSet::new(),
                open: false,
            });
            part.missing.retain(|it| missing.contains(it));
            part.open |= names.is_none();
            if !part.missing.is_empty() {
                part.names.extend(names.iter().flatten().cloned());
            }
        }
    }
    for (at, part) in found.into_iter().filter(|(_, part)| !part.open) {
        let list = context.document.get(&at).and_then(|it| it.get("required")).map(Node::items).unwrap_or_default();
        for name in part.missing {
            let index = list.iter().position(|it| it.as_str() == Some(&name)).unwrap_or_default();
            undeclared(context, &name, &part.names, &at.child("required").child(&index.to_string()), report);
        }
    }
}

/// A schema and all it is composed of.
fn gather(context: &Context<'_>, at: &Pointer, found: &mut HashSet<Pointer>) {
    let mut next = vec![at.clone()];
    while let Some(at) = next.pop() {
        if let Some((at, node)) = context.resolved(&at)
            && found.insert(at.clone())
        {
            for key in KEYS {
                let count = node.get(key).map_or(0, |it| it.items().len());
                next.extend((0..count).map(|index| at.child(key).child(&index.to_string())));
            }
        }
    }
}

fn declared(context: &Context<'_>, at: &Pointer, node: &Node) -> Option<BTreeSet<String>> {
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
