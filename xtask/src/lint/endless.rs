//! Schemas without a finite value: they require themselves.

use super::{Context, Kind};
use crate::document::{Node, Pointer};
use crate::report::Report;
use std::collections::{HashMap, HashSet};

pub fn check(context: &Context<'_>, report: &mut Report) {
    let told = infinite(context, report);
    circles(context, &told, report);
}

/// Schemas that are a branch of themselves, with no property between: whether a value fits would have
/// to be known to find it out.
fn circles(context: &Context<'_>, told: &HashSet<Pointer>, report: &mut Report) {
    let mut done: HashSet<Pointer> = HashSet::new();
    for (start, _) in context.each(Kind::Schema) {
        // Each step remembers the branches still to be tried.
        let mut path: Vec<(Pointer, Vec<Pointer>)> = vec![];
        let mut above: HashSet<Pointer> = HashSet::new();
        let mut enter = Some(start.clone());
        loop {
            if let Some((at, node)) = enter.take().and_then(|at| context.resolved(&at)) {
                if above.contains(&at) {
                    if !told.contains(&at) {
                        let name = at.last().unwrap_or_default();
                        let message = format!("`{name}` is a branch of itself");
                        report
                            .push(context.at("endless-schema", &at, message).help("remove the branch that leads back"));
                    }
                } else if !done.contains(&at) {
                    let branches = branches(&at, node).collect();
                    above.insert(at.clone());
                    path.push((at, branches));
                }
            }
            let Some((at, rest)) = path.last_mut() else { break };
            match rest.pop() {
                Some(next) => enter = Some(next),
                None => {
                    above.remove(at);
                    done.insert(at.clone());
                    path.pop();
                }
            }
        }
    }
}

fn branches<'a>(at: &'a Pointer, node: &'a Node) -> impl Iterator<Item = Pointer> + 'a {
    let negated = node.get("not").is_some().then(|| at.child("not"));
    ["allOf", "oneOf", "anyOf"].into_iter().flat_map(move |key| items(at, node, key)).chain(negated)
}

fn infinite(context: &Context<'_>, report: &mut Report) -> HashSet<Pointer> {
    let schemas: Vec<_> = context.each(Kind::Schema).collect();
    let mut finite: HashSet<&Pointer> = HashSet::new();
    let mut open: Vec<_> = schemas.iter().rev().collect();
    // What has a finite value makes others have one, until nothing changes.
    loop {
        let before = open.len();
        open.retain(|(at, node)| {
            let done = has_value(at, node, &|it| is_finite(context, &finite, it));
            if done {
                finite.insert(at);
            }
            !done
        });
        if open.is_empty() || open.len() == before {
            break;
        }
    }
    let infinite: HashMap<&Pointer, &Node> = open.iter().map(|(at, node)| (*at, *node)).collect();
    let mut told = HashSet::new();
    for (at, node) in schemas.iter().filter(|(at, _)| infinite.contains_key(at)) {
        if told.contains(*at) {
            continue;
        }
        // Only what leads back to itself is to blame, and one of a circle is enough.
        let mut seen = HashSet::new();
        let mut next = forced(at, node);
        while let Some(place) = next.pop() {
            let Some((place, node)) = context.resolved(&place) else { continue };
            if infinite.contains_key(&place) && seen.insert(place.clone()) {
                next.extend(forced(&place, node));
            }
        }
        if seen.contains(*at) {
            let name = at.last().unwrap_or_default();
            let finding = context.at("endless-schema", at, format!("every value of `{name}` contains another one"));
            report.push(finding.help("make the property that leads back optional or nullable"));
            told.extend(seen);
        }
    }
    told
}

fn is_finite(context: &Context<'_>, finite: &HashSet<&Pointer>, at: &Pointer) -> bool {
    // What cannot be resolved, or is no schema, is another rule's finding.
    context.resolved(at).is_none_or(|(at, _)| finite.contains(&at) || context.kind(&at) != Some(Kind::Schema))
}

fn items(at: &Pointer, node: &Node, key: &str) -> Vec<Pointer> {
    let place = at.child(key);
    (0..node.get(key).map_or(0, |it| it.items().len())).map(|index| place.child(&index.to_string())).collect()
}

fn required(at: &Pointer, node: &Node) -> Vec<Pointer> {
    let names = node.get("required").map(Node::items).unwrap_or_default().iter().filter_map(Node::as_str);
    let declared = |name: &&str| node.get("properties").is_some_and(|it| it.get(name).is_some());
    names.filter(declared).map(|name| at.child("properties").child(name)).collect()
}

fn list_items(at: &Pointer, node: &Node) -> Option<Pointer> {
    let least = node.get("minItems").and_then(|it| it.to_json().as_u64()).unwrap_or_default();
    (node.text("type") == Some("array") && least > 0 && node.get("items").is_some()).then(|| at.child("items"))
}

fn has_value(at: &Pointer, node: &Node, finite: &dyn Fn(&Pointer) -> bool) -> bool {
    if node.get("enum").is_some() || node.flag("nullable") && node.get("type").is_some() {
        return true;
    }
    let any = |key: &str| {
        let each = items(at, node, key);
        each.is_empty() || each.iter().any(finite)
    };
    items(at, node, "allOf").iter().all(finite)
        && any("oneOf")
        && any("anyOf")
        && required(at, node).iter().all(finite)
        && list_items(at, node).is_none_or(|it| finite(&it))
}

/// What every value of a schema contains or is.
fn forced(at: &Pointer, node: &Node) -> Vec<Pointer> {
    let branches = ["allOf", "oneOf", "anyOf"].into_iter().flat_map(|key| items(at, node, key));
    branches.chain(required(at, node)).chain(list_items(at, node)).collect()
}
