//! Whether no value fits two schemas at once. Where that is not plain, it is not so.

use super::comparison::Comparison;
use super::places::{Operand, Revision};
use super::resolved_schema::{self, Additional, NOTHING, ResolvedSchema};
use serde_json::Value;
use std::collections::HashSet;

/// How deep properties are looked into.
const DEPTH: usize = 3;
/// More branches than this are not compared with each other.
const MOST: usize = 40;
/// Limits that exclude each other: what is at least the one is not at most the other.
const RANGES: [(&str, &str); 3] = [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems")];

/// Whether every value fits one of the schemas at most.
pub(super) fn all(diff: &mut Comparison<'_>, revision: Revision, schemas: &[Operand]) -> bool {
    let mut pairs = schemas.iter().enumerate().flat_map(|(index, a)| schemas[index + 1..].iter().map(move |b| (a, b)));
    schemas.len() <= MOST && pairs.all(|(a, b)| both(diff, revision, a, b, DEPTH))
}

fn both(diff: &mut Comparison<'_>, revision: Revision, a: &Operand, b: &Operand, depth: usize) -> bool {
    let [a, b] = [a, b].map(|it| ResolvedSchema::of(diff, revision, it));
    let (Some(kind), Some(other)) = (a.said_kind(), b.said_kind()) else { return false };
    if kind == NOTHING || other == NOTHING {
        return true;
    }
    if a.nullable && b.nullable {
        return false;
    }
    let family = |kind| if kind == "integer" { "number" } else { kind };
    if family(kind) != family(other) {
        return true;
    }
    let listed = |it: &ResolvedSchema<'_>| -> Option<HashSet<String>> {
        let (values, _) = it.values().filter(|(_, open)| !open)?;
        let values = values.into_iter().map(|(value, _)| value).filter(|it| *it != Value::Null);
        Some(values.map(|it| it.to_string()).collect())
    };
    if let (Some(values), Some(others)) = (listed(&a), listed(&b)) {
        return values.is_disjoint(&others);
    }
    let limit = |it: &ResolvedSchema<'_>, key| it.keywords.get(key).and_then(|(node, _)| resolved_schema::number(node));
    let exceeds = |a: &ResolvedSchema<'_>, b: &ResolvedSchema<'_>| {
        let pair = |(low, high)| limit(a, low).zip(limit(b, high));
        RANGES.into_iter().filter_map(pair).any(|(low, high)| low > high)
    };
    if exceeds(&a, &b) || exceeds(&b, &a) {
        return true;
    }
    let names: Vec<_> = a.required.keys().chain(b.required.keys()).copied().collect();
    kind == "object"
        && depth > 0
        && names.into_iter().any(|name| {
            let is_refused =
                |it: &ResolvedSchema<'_>| it.property(name).is_none() && matches!(it.additional, Additional::Closed);
            match (a.property(name), b.property(name)) {
                (Some(schema), Some(other)) => both(diff, revision, schema, other, depth - 1),
                _ => is_refused(&a) || is_refused(&b),
            }
        })
}
