//! Whether two schemas say the same, in what they refer to as well. What is the same needs no trial.

use super::comparison::Comparison;
use super::values;
use crate::document::Pointer;
use std::collections::HashSet;

/// Whether everything at two places is equal, words included; the order of lists counts.
pub(super) fn same(diff: &Comparison<'_>, old: &Pointer, new: &Pointer) -> bool {
    let (mut stack, mut seen) = (vec![(diff.old.get(old), diff.new.get(new))], HashSet::new());
    while let Some((old, new)) = stack.pop() {
        let (Some(old), Some(new)) = (old, new) else { return false };
        if let (Some(reference), Some(other)) = (old.text("$ref"), new.text("$ref")) {
            if reference != other {
                return false;
            }
            if seen.insert(reference) {
                let at = Pointer::of_reference(reference);
                stack.push((diff.old.get(&at), diff.new.get(&at)));
            }
            continue;
        }
        match (old.as_object(), new.as_object()) {
            (Some(a), Some(b)) if a.len() == b.len() => {
                stack.extend(a.iter().map(|(key, member)| (Some(&member.node), b.get(key).map(|it| &it.node))));
            }
            (None, None) if old.items().len() == new.items().len() && !old.items().is_empty() => {
                stack.extend(old.items().iter().map(Some).zip(new.items().iter().map(Some)));
            }
            (None, None) if values::of(old) == values::of(new) => {}
            _ => return false,
        }
    }
    true
}
