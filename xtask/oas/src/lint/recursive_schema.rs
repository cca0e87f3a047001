//! Schemas without a finite value: they require themselves.

use super::context::Context;
use super::table::RuleCode;
use crate::document::{Node, Pointer};
use crate::model::grammar::Kind;
use crate::report::Report;
use crate::schema::{self, COMPOSITIONS};
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
                        report.push(
                            context.at(RuleCode::EndlessSchema, &at, message).help("remove the branch that leads back"),
                        );
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
    COMPOSITIONS.into_iter().flat_map(move |key| items(at, node, key)).chain(negated)
}

fn infinite(context: &Context<'_>, report: &mut Report) -> HashSet<Pointer> {
    let schemas: Vec<_> = context.each(Kind::Schema).collect();
    let index: HashMap<&Pointer, usize> = schemas.iter().enumerate().map(|(index, (at, _))| (*at, index)).collect();
    let finite = finite(context, &schemas, &index);
    let forced: Vec<Vec<usize>> = schemas
        .iter()
        .zip(&finite)
        .map(|((at, node), finite)| if *finite { Vec::new() } else { forced(at, node) })
        .map(|places| places.iter().filter_map(|it| target(context, &index, it)).filter(|it| !finite[*it]).collect())
        .collect();
    let circular = circular(&forced);
    let mut told = vec![false; schemas.len()];
    for (start, (at, _)) in schemas.iter().enumerate() {
        // Only what leads back to itself is to blame, and one of a circle is enough.
        if !circular[start] || told[start] {
            continue;
        }
        let name = at.last().unwrap_or_default();
        let finding = context.at(RuleCode::EndlessSchema, at, format!("every value of `{name}` contains another one"));
        report.push(finding.help("make the property that leads back optional or nullable"));
        let mut next = vec![start];
        while let Some(one) = next.pop() {
            if !std::mem::replace(&mut told[one], true) {
                next.extend(&forced[one]);
            }
        }
    }
    schemas.iter().zip(told).filter(|(_, told)| *told).map(|((at, _), _)| (*at).clone()).collect()
}

/// Which schemas have a finite value. One that is found to have one is taken from what others wait
/// for, so that each use of it is looked at once.
fn finite(context: &Context<'_>, schemas: &[(&Pointer, &Node)], index: &HashMap<&Pointer, usize>) -> Vec<bool> {
    // What each schema still waits for: places that have to be finite, and choices of which one has to be.
    let mut waits = vec![0_usize; schemas.len()];
    // For each schema those that wait for it, with the choice that it is a part of.
    let mut awaited: Vec<Vec<(usize, Option<usize>)>> = vec![Vec::new(); schemas.len()];
    let mut chosen = Vec::new();
    let mut ready = Vec::new();
    for (one, (at, node)) in schemas.iter().enumerate() {
        let (all, choices) = needs(at, node);
        // What cannot be resolved, or is no schema, is another rule's finding.
        for other in all.iter().filter_map(|it| target(context, index, it)) {
            waits[one] += 1;
            awaited[other].push((one, None));
        }
        for choice in choices {
            let targets: Option<Vec<_>> = choice.iter().map(|it| target(context, index, it)).collect();
            // A choice with a branch that is another rule's finding is taken for possible.
            let Some(targets) = targets else { continue };
            waits[one] += 1;
            targets.into_iter().for_each(|other| awaited[other].push((one, Some(chosen.len()))));
            chosen.push(false);
        }
        if waits[one] == 0 {
            ready.push(one);
        }
    }
    let mut finite = vec![false; schemas.len()];
    while let Some(one) = ready.pop() {
        finite[one] = true;
        for (other, choice) in std::mem::take(&mut awaited[one]) {
            if choice.is_some_and(|choice| std::mem::replace(&mut chosen[choice], true)) {
                continue;
            }
            waits[other] -= 1;
            if waits[other] == 0 {
                ready.push(other);
            }
        }
    }
    finite
}

/// Which vertices lie on a circle (Tarjan's strongly connected components, without recursion).
fn circular(edges: &[Vec<usize>]) -> Vec<bool> {
    const NEW: usize = usize::MAX;
    let mut circular = vec![false; edges.len()];
    let (mut order, mut low) = (vec![NEW; edges.len()], vec![0; edges.len()]);
    let (mut open, mut is_open, mut count) = (Vec::new(), vec![false; edges.len()], 0);
    for start in 0..edges.len() {
        // The vertices on the way, each with how many of its edges were followed.
        let mut way: Vec<(usize, usize)> = if order[start] == NEW { vec![(start, 0)] } else { Vec::new() };
        while let Some((one, followed)) = way.pop() {
            if followed == 0 {
                (order[one], low[one]) = (count, count);
                count += 1;
                open.push(one);
                is_open[one] = true;
            } else {
                let before = edges[one][followed - 1];
                if is_open[before] {
                    low[one] = low[one].min(low[before]);
                }
            }
            match edges[one].get(followed) {
                Some(next) => {
                    way.push((one, followed + 1));
                    if order[*next] == NEW {
                        way.push((*next, 0));
                    } else if is_open[*next] {
                        low[one] = low[one].min(order[*next]);
                    }
                }
                None if low[one] == order[one] => {
                    let from = open.iter().rposition(|it| *it == one).unwrap_or_default();
                    let component = open.split_off(from);
                    let is_circle = component.len() > 1 || edges[one].contains(&one);
                    for it in component {
                        (is_open[it], circular[it]) = (false, is_circle);
                    }
                }
                None => {}
            }
        }
    }
    circular
}

/// The schema that stands at a place, references followed.
fn target(context: &Context<'_>, index: &HashMap<&Pointer, usize>, at: &Pointer) -> Option<usize> {
    index.get(&context.resolved(at)?.0).copied()
}

fn items(at: &Pointer, node: &Node, key: &str) -> Vec<Pointer> {
    schema::branches(at, node, key).map(|(at, _)| at).collect()
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

/// What has to have a finite value for a schema to have one: all of the first places, and one of each
/// list that follows.
fn needs(at: &Pointer, node: &Node) -> (Vec<Pointer>, Vec<Vec<Pointer>>) {
    if node.get("enum").is_some() || node.flag("nullable") && node.get("type").is_some() {
        return (Vec::new(), Vec::new());
    }
    let all = items(at, node, "allOf").into_iter().chain(required(at, node)).chain(list_items(at, node));
    let choices = ["oneOf", "anyOf"].into_iter().map(|key| items(at, node, key)).filter(|it| !it.is_empty());
    (all.collect(), choices.collect())
}

/// What every value of a schema contains or is.
fn forced(at: &Pointer, node: &Node) -> Vec<Pointer> {
    let branches = COMPOSITIONS.into_iter().flat_map(|key| items(at, node, key));
    branches.chain(required(at, node)).chain(list_items(at, node)).collect()
}
