//! `null`: whether it fits a schema, as far as the schema and those it is joined from say so.

use super::comparison::Comparison;
use super::places::{Operand, Revision};
use crate::document::Pointer;
use crate::schema::{COMPOSITIONS, branches};
use std::collections::HashSet;

/// Whether `null` fits schemas that have to fit together; nothing where none of them says a type. What
/// alternatives say is told of each alternative.
pub(super) fn fits(diff: &mut Comparison<'_>, revision: Revision, operand: &Operand) -> Option<bool> {
    let mut seen = HashSet::new();
    all(diff, revision, operand, &mut seen)
}

fn all(
    diff: &mut Comparison<'_>,
    revision: Revision,
    schemas: &[Pointer],
    seen: &mut HashSet<Pointer>,
) -> Option<bool> {
    let each = schemas.iter().filter_map(|at| one(diff, revision, at, seen));
    each.reduce(|a, b| a && b)
}

fn one(diff: &mut Comparison<'_>, revision: Revision, at: &Pointer, seen: &mut HashSet<Pointer>) -> Option<bool> {
    let at = diff.resolve(revision, at)?;
    let node = diff.document(revision).get(&at)?;
    if !seen.insert(at.clone()) || !diff.step(1) {
        return None;
    }
    let is_nullable = node.flag("nullable");
    let has_type = node.get("type").is_some();
    // Without a type beside it, it is meant of the whole, whatever the schemas say that it is composed of.
    if is_nullable && !has_type {
        return Some(true);
    }
    let own = has_type.then_some(is_nullable);
    let mut joined: Vec<_> = branches(&at, node, "allOf").map(|(at, _)| at).collect();
    for key in &COMPOSITIONS[1..] {
        // One alternative is none.
        let mut alternatives: Vec<_> = branches(&at, node, key).map(|(at, _)| at).collect();
        if alternatives.len() == 1 {
            joined.append(&mut alternatives);
        }
    }
    let joined = all(diff, revision, &joined, seen);
    own.into_iter().chain(joined).reduce(|a, b| a && b)
}
