//! `null`: whether it fits a schema, as far as the schema and those it is joined from say so.

use super::comparison::Comparison;
use super::intersection;
use super::places::{Operand, Revision};
use crate::document::{Node, Pointer};
use crate::schema::{COMPOSITIONS, branches};
use std::collections::HashSet;

/// Whether `null` is one of a schema's alternatives, and none besides the others.
pub(super) fn is_alternative(node: &Node) -> bool {
    let lists = ["anyOf", "oneOf"].iter().filter_map(|key| node.get(key)).map(Node::items);
    lists.into_iter().any(|it| it.len() > 1 && it.iter().any(intersection::is_null))
}

/// Whether `null` fits schemas that have to fit together; nothing where none of them says a type. What
/// alternatives say is told of each alternative.
pub(super) fn fits(diff: &mut Comparison<'_>, revision: Revision, operand: &Operand) -> Option<bool> {
    let (mut stack, mut seen, mut fits) = (operand.clone(), HashSet::new(), None);
    while let Some(at) = stack.pop() {
        let Some(at) = diff.resolve(revision, &at).filter(|at| seen.insert(at.clone())) else { continue };
        let Some(node) = diff.document(revision).get(&at).filter(|_| diff.step(1)) else { continue };
        let has_type = node.get("type").is_some();
        let is_nullable = node.flag("nullable") || !has_type && is_alternative(node);
        if has_type || is_nullable {
            fits = Some(fits.unwrap_or(true) && is_nullable);
        }
        // Without a type beside it, it is meant of the whole, whatever the schemas say that it is composed of.
        if is_nullable && !has_type {
            continue;
        }
        for key in COMPOSITIONS {
            let mut listed: Vec<Pointer> = branches(&at, node, key).map(|(at, _)| at).collect();
            // One alternative is none.
            if key == "allOf" || listed.len() == 1 {
                stack.append(&mut listed);
            }
        }
    }
    fits
}
