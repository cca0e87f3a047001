//! `required`: names that are declared, listed once.

use super::context::Context;
use super::table::RuleCode;
use crate::document::{Document, Kind as Value, Node, Pointer};
use crate::model::grammar::Kind;
use crate::report::Report;
use crate::schema::{COMPOSITIONS, DeclaredProperties, branches};
use crate::spelling::Guesses;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

pub fn check(context: &Context<'_>, report: &mut Report) {
    let parts = parts(context);
    let (mut declared_properties, mut guesses) = (DeclaredProperties::default(), Guesses::default());
    for (at, node) in context.each(Kind::Schema) {
        let Some(Value::Array(list)) = node.get("required").map(|it| &it.kind) else { continue };
        let place = at.child("required");
        // JSON Schema 2020-12, and so OpenAPI 3.1, allows it.
        if list.is_empty() && !context.is_modern() {
            let finding = context.at(RuleCode::EmptyRequired, &place, "`required` lists at least one name");
            report.push(finding.help("remove it: nothing is required without it"));
        }
        // What is a part of a composition may require what a sister declares.
        let names = if parts.contains(at) { None } else { declared(context, &mut declared_properties, at, node) };
        let mut seen = HashSet::new();
        for (index, name) in list.iter().enumerate().filter_map(|(index, item)| Some((index, item.as_str()?))) {
            let below = place.child(&index.to_string());
            if !seen.insert(name) {
                report.push(context.at(RuleCode::DuplicateRequired, &below, format!("`{name}` is listed twice")));
            } else if let Some(names) = names.as_ref().filter(|names| !names.contains(name)) {
                undeclared(context, name, || names.iter().copied(), &below, &mut guesses, report);
            }
        }
    }
    within(context, &parts, &mut declared_properties, &mut guesses, report);
}

fn undeclared<'n, I: Iterator<Item = &'n str>>(
    context: &Context<'_>,
    name: &str,
    names: impl FnOnce() -> I,
    at: &Pointer,
    guesses: &mut Guesses,
    report: &mut Report,
) {
    let message = format!("`{name}` is required but not declared under `properties`");
    let help = guesses.closest(name, names);
    report.push(context.at(RuleCode::RequiredUndeclared, at, message).help(help));
}

/// What the compositions that a part belongs to have in common.
struct Part<'a> {
    /// Names that it requires and none of them declares.
    missing: BTreeSet<&'a str>,
    /// What each of them declares, by number.
    names: Vec<Rc<Vec<usize>>>,
    /// Whether one of them allows other names.
    open: bool,
}

/// What a part of compositions requires, and none of the compositions it belongs to declares.
fn within<'a>(
    context: &Context<'a>,
    parts: &HashSet<Pointer>,
    declared_properties: &mut DeclaredProperties<'a>,
    guesses: &mut Guesses,
    report: &mut Report,
) {
    let mut found: HashMap<usize, Part<'a>> = HashMap::new();
    let composed = |node: &Node| COMPOSITIONS.iter().any(|key| node.get(key).is_some());
    let document: &'a Document = context.document;
    let list = |at: &Pointer| document.get(at).and_then(|it| it.get("required")).map(Node::items).unwrap_or_default();
    for (at, _) in context.each(Kind::Schema).filter(|(at, node)| !parts.contains(at) && composed(node)) {
        let whole = declared_properties.at(document, at);
        let names = declared_properties.names(&whole);
        let declared = |name: &str| names.as_ref().is_some_and(|names| names.contains(name));
        for member in whole.requiring.iter().copied().filter(|member| declared_properties.requiring[*member] != *at) {
            let part = found.entry(member).or_insert_with(|| {
                let required = list(&declared_properties.requiring[member]).iter().filter_map(Node::as_str);
                Part { missing: required.collect(), names: Vec::new(), open: false }
            });
            part.missing.retain(|it| !declared(it));
            part.open |= names.is_none();
            part.names.extend(whole.names.clone());
        }
    }
    let mut found: Vec<_> =
        found.into_iter().map(|(member, part)| (&declared_properties.requiring[member], part)).collect();
    found.sort_unstable_by_key(|(at, _)| *at);
    for (at, part) in found.into_iter().filter(|(_, part)| !part.open) {
        for name in part.missing {
            let index = list(at).iter().position(|it| it.as_str() == Some(name)).unwrap_or_default();
            let at = at.child("required").child(&index.to_string());
            let names = || {
                let mut is_declared = vec![false; declared_properties.known.len()];
                part.names.iter().flat_map(|names| names.iter()).for_each(|number| is_declared[*number] = true);
                declared_properties.known.iter().zip(is_declared).filter(|(_, it)| *it).map(|(name, _)| *name)
            };
            undeclared(context, name, names, &at, guesses, report);
        }
    }
}

fn declared<'a>(
    context: &Context<'a>,
    declared_properties: &mut DeclaredProperties<'a>,
    at: &Pointer,
    node: &Node,
) -> Option<BTreeSet<&'a str>> {
    let composed = COMPOSITIONS.iter().any(|key| node.get(key).is_some());
    if node.get("properties").is_none() && !composed {
        // An object that requires something and declares nothing at all: a map, or forgotten.
        let empty = node.text("type") == Some("object") && node.get("additionalProperties").is_none();
        return empty.then(Default::default);
    }
    let whole = declared_properties.at(context.document, at);
    declared_properties.names(&whole)
}

/// The schemas that others are composed of.
fn parts(context: &Context<'_>) -> HashSet<Pointer> {
    let mut parts = HashSet::new();
    for (at, node) in context.each(Kind::Schema) {
        let composed = COMPOSITIONS.into_iter().flat_map(|key| branches(at, node, key)).map(|(at, _)| at);
        for branch in composed.chain([at.child("not")]) {
            parts.extend(context.resolved(&branch).map(|(at, _)| at));
            parts.insert(branch);
        }
    }
    parts
}
