//! Compositions: branches that contradict or repeat each other.

use super::context::Context;
use super::declared::{Constraints, Names, enumeration, find};
use super::table::RuleCode;
use super::types::{self, Types};
use crate::document::{Kind as Value, Node, Pointer};
use crate::model::grammar::Kind;
use crate::report::Report;
use crate::schema::{COMPOSITIONS, DeclaredProperties, branches};
use std::collections::{BTreeSet, HashSet};

pub fn check(context: &Context<'_>, report: &mut Report) {
    let (mut types, mut names) = (Types::default(), Names::default());
    for (at, node) in context.each(Kind::Schema) {
        for key in COMPOSITIONS {
            let Some(Value::Array(items)) = node.get(key).map(|it| &it.kind) else { continue };
            let place = at.child(key);
            if items.is_empty() {
                report.push(context.at(RuleCode::EmptyComposition, &place, format!("`{key}` has no branch")));
            }
            repeated(context, key, items, &place, report);
            if key == "oneOf" {
                integers_twice(context, items, &place, report);
            }
        }
        closed_branches(context, &mut types, &mut names, at, node, report);
        contradiction(context, &mut types, at, node, report);
        if node.get("allOf").is_some() {
            conflicts(context, &mut types, &mut names, (at, node), report);
        }
    }
}

fn repeated(context: &Context<'_>, key: &str, items: &[Node], place: &Pointer, report: &mut Report) {
    let mut seen = HashSet::new();
    for (index, item) in items.iter().enumerate() {
        // The empty schema is a way of saying "or anything"; what it says twice is clear.
        if !seen.insert(item.to_json().to_string()) {
            let effect = if key == "oneOf" { "so that nothing fits exactly one" } else { "which changes nothing" };
            let message = format!("this branch of `{key}` stands twice, {effect}");
            report.push(context.at(RuleCode::DuplicateBranch, &place.child(&index.to_string()), message));
        }
    }
}

/// Integers are numbers: a choice of exactly one of the two refuses them.
fn integers_twice(context: &Context<'_>, items: &[Node], place: &Pointer, report: &mut Report) {
    let words = ["type", "format", "title", "description", "example", "nullable", "deprecated", "default"];
    let plain = |item: &Node, kind: &str| {
        item.text("type") == Some(kind)
            && item.members().all(|(name, _)| words.contains(&name) || name.starts_with("x-"))
    };
    let find = |kind: &str| items.iter().position(|item| plain(item, kind));
    if let (Some(integer), Some(_)) = (find("integer"), find("number")) {
        let message = "every integer is a number as well, so that none fits exactly one branch of `oneOf`";
        let finding = context.at(RuleCode::DuplicateBranch, &place.child(&integer.to_string()), message);
        report.push(finding.help("`number` alone allows both"));
    }
}

/// `additionalProperties: false` sees the properties beside it, and none of other branches.
fn closed_branches<'a>(
    context: &Context<'a>,
    types: &mut Types,
    names: &mut Names<'a>,
    at: &Pointer,
    node: &Node,
    report: &mut Report,
) {
    if node.get("allOf").is_none() {
        return;
    }
    let parts = std::iter::once(at.clone()).chain(branches(at, node, "allOf").map(|(at, _)| at));
    let parts: Vec<_> = parts.filter_map(|place| Some((context.resolved(&place)?.1, place))).collect();
    let is_closed =
        |node: &Node| node.get("additionalProperties").is_some_and(|it| matches!(it.kind, Value::Bool(false)));
    if !parts.iter().any(|(part, _)| is_closed(part)) {
        return;
    }
    let mut all: Vec<_> = names.of(context, types, at).iter().map(|(name, _)| names.known[*name]).collect();
    all.sort_unstable();
    for (part, place) in parts.iter().filter(|(part, _)| is_closed(part)) {
        let own = |name: &str| part.get("properties").is_some_and(|it| it.get(name).is_some());
        let refused: Vec<_> = all.iter().copied().filter(|name| !own(name)).collect();
        if let [first, others @ ..] = refused.as_slice() {
            let more = if others.is_empty() { String::new() } else { format!(" and {} more", others.len()) };
            let message =
                format!("`additionalProperties: false` refuses `{first}`{more}, which `allOf` declares elsewhere");
            let finding = context.at(RuleCode::ClosedBranch, place, message);
            report.push(finding.help("remove it, or declare all properties beside it"));
        }
    }
}

/// A schema whose own words and branches leave no type.
fn contradiction(context: &Context<'_>, types: &mut Types, at: &Pointer, node: &Node, report: &mut Report) {
    if COMPOSITIONS.iter().all(|key| node.get(key).is_none_or(|it| it.items().is_empty())) {
        return;
    }
    let own = types::own(node);
    if types.fixed(context, at, node) != 0 {
        return;
    }
    // Where a branch by itself allows nothing, the branch is to blame.
    let mut blocked = own == 0;
    let mut words = Vec::new();
    if own != types::ALL {
        words.push(types::names(own));
    }
    for key in COMPOSITIONS {
        let sets: Vec<_> = branches(at, node, key).map(|(at, _)| types.of(context, &at)).collect();
        blocked |= sets.contains(&0);
        words.extend(sets.iter().filter(|set| **set != types::ALL).map(|set| types::names(*set)));
    }
    if !blocked {
        words.dedup();
        let message = format!("no value is all of this: {}", words.join(", "));
        report.push(context.at(RuleCode::ImpossibleSchema, at, message));
    }
}

/// Properties that two branches of `allOf` declare so that no value fits both. What one of the branches
/// contradicts by itself is told there.
fn conflicts<'a>(
    context: &Context<'a>,
    types: &mut Types,
    names: &mut Names<'a>,
    (at, node): (&Pointer, &Node),
    report: &mut Report,
) {
    let all = names.of(context, types, at);
    let mut new: Vec<_> = all.iter().filter(|(_, said)| said.is_impossible()).map(|(name, _)| *name).collect();
    if new.is_empty() {
        return;
    }
    for (branch, _) in branches(at, node, "allOf") {
        let within = names.of(context, types, &branch);
        new.retain(|name| find(&within, *name).is_none_or(|said| !said.is_impossible()));
    }
    new.sort_unstable_by_key(|name| names.known[*name]);
    for name in new {
        let places = find(&all, name).map(Constraints::places).unwrap_or_default();
        let [first, .., last] = &places[..] else { continue };
        let sets: Vec<_> = places.iter().map(|place| types.of(context, place)).collect();
        let name = names.known[name];
        let message = if !sets.contains(&0) && sets.iter().fold(types::ALL, |a, b| a & b) == 0 {
            let words: Vec<_> = sets.iter().map(|set| types::names(*set)).collect();
            format!("`{name}` has to be all of this: {}", words.join(", "))
        } else if disjoint(context, &places) {
            format!("`{name}` has to be of two enumerations that share no value")
        } else {
            continue;
        };
        let finding = context.at(RuleCode::ImpossibleSchema, last, message);
        report.push(finding.help(format!("it is declared in line {} as well", context.line(first))));
    }
}

/// Whether two places have enumerations without a common value.
fn disjoint(context: &Context<'_>, places: &[Pointer]) -> bool {
    let sets: Vec<_> = places.iter().filter_map(|at| enumeration(context, at)).collect();
    sets.len() > 1 && sets[1..].iter().fold(sets[0].clone(), |a, b| &a & b).is_empty()
}

/// The names that a schema and all its branches declare; `None` when other names may be meant.
pub fn properties(context: &Context<'_>, at: &Pointer) -> Option<BTreeSet<String>> {
    let mut declared = DeclaredProperties::default();
    let whole = declared.at(context.document, at);
    Some(declared.names(&whole)?.into_iter().map(str::to_owned).collect())
}
