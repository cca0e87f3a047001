//! Which alternatives are meant to be the same where their names and contents differ, and what one without
//! a name is called.

use super::branches::Branch;
use super::comparison::Comparison;
use super::places::{Operand, Revision, is_component};
use super::resolved_schema::ResolvedSchema;
use super::values::shown;
use crate::document::Pointer;
use std::collections::{BTreeMap, HashMap};

/// More branches than this are not matched by likeness.
const MOST_ALIKE: usize = 40;

/// What tells the branches of one side apart.
#[derive(Default)]
pub(super) struct Tags {
    /// For each branch the components that it is joined from, and no other branch is.
    parts: HashMap<Operand, Vec<Pointer>>,
    /// For each branch its properties of a single value.
    values: HashMap<Operand, BTreeMap<String, String>>,
    /// How many branches have a value.
    count: HashMap<(String, String), usize>,
}

impl Tags {
    pub(super) fn of(diff: &mut Comparison<'_>, revision: Revision, branches: &[Operand]) -> Self {
        let mut tags = Self::default();
        let mut parts: HashMap<Pointer, usize> = HashMap::new();
        for branch in branches {
            let resolved = ResolvedSchema::of(diff, revision, branch);
            let joined: Vec<_> = resolved.parts.iter().filter(|at| is_component(at)).cloned().collect();
            joined.iter().for_each(|at| *parts.entry(at.clone()).or_default() += 1);
            tags.parts.insert(branch.clone(), joined);
            let mut values = BTreeMap::new();
            for (name, operand) in &resolved.properties {
                let Some((listed, false)) = ResolvedSchema::of(diff, revision, operand).values() else {
                    continue;
                };
                if let [(value, _)] = &listed[..] {
                    values.insert((*name).to_owned(), value.to_string());
                }
            }
            for (name, value) in &values {
                *tags.count.entry((name.clone(), value.clone())).or_default() += 1;
            }
            tags.values.insert(branch.clone(), values);
        }
        tags.parts.values_mut().for_each(|joined| joined.retain(|at| parts[at] == 1));
        tags
    }

    fn is_only(&self, name: &str, value: &str) -> bool {
        self.count.get(&(name.to_owned(), value.to_owned())) == Some(&1)
    }
}

/// Pairs what has the same value where all others have another one, or is joined from the same component.
pub(super) fn tagged(
    [old_tags, new_tags]: &[Tags; 2],
    old: &mut Vec<Branch>,
    new: &mut Vec<Branch>,
    pairs: &mut Vec<(Branch, Branch)>,
) {
    let mut left: Vec<_> = new.drain(..).map(Some).collect();
    let (mut by_part, mut by_value) = (HashMap::new(), HashMap::new());
    for (index, branch) in left.iter().flatten().enumerate() {
        by_part.extend(new_tags.parts[&branch.operand].iter().map(|at| (at, index)));
        let values = new_tags.values[&branch.operand].iter().filter(|(name, value)| new_tags.is_only(name, value));
        by_value.extend(values.map(|it| (it, index)));
    }
    let is_component = |branch: &Branch| branch.operand.first().is_some_and(is_component);
    for branch in std::mem::take(old) {
        let values = &old_tags.values[&branch.operand];
        let mut of_value = values.iter().filter(|(name, value)| old_tags.is_only(name, value));
        let found = of_value.find_map(|it| by_value.get(&it).copied().filter(|index| left[*index].is_some()));
        let found = found.or_else(|| {
            old_tags.parts[&branch.operand].iter().find_map(|at| {
                let index = *by_part.get(at)?;
                let other = left[index].as_ref()?;
                // Two components with the same base are two components, and what has other values is another.
                let is_base = is_component(&branch)
                    && is_component(other)
                    && ![&branch, other].iter().any(|it| it.operand.first() == Some(at));
                let others = &new_tags.values[&other.operand];
                let differ = values.iter().any(|(name, value)| others.get(name).is_some_and(|it| it != value));
                (!is_base && !differ).then_some(index)
            })
        });
        match found.and_then(|index| left[index].take()) {
            Some(found) => pairs.push((branch, found)),
            None => old.push(branch),
        }
    }
    new.extend(left.into_iter().flatten());
}

/// What a schema without a name is called.
pub(super) fn described(diff: &mut Comparison<'_>, revision: Revision, operand: &Operand) -> String {
    const MOST: usize = 3;
    let list = |mut words: Vec<String>| {
        if words.len() > MOST {
            words.truncate(MOST);
            words.push("…".to_owned());
        }
        words.join(", ")
    };
    let resolved = ResolvedSchema::of(diff, revision, operand);
    let values = resolved.values().filter(|(_, open)| !open).map(|(values, _)| values);
    if values.as_ref().is_some_and(|it| it.iter().all(|(value, _)| value.is_null())) {
        return "null".to_owned();
    }
    if !resolved.properties.is_empty() || !resolved.required.is_empty() && resolved.kind().is_none() {
        let mut named = Vec::new();
        let undeclared = resolved.required.keys().filter(|name| !resolved.properties.contains_key(*name));
        for name in resolved.properties.keys().chain(undeclared) {
            let value = resolved.properties.get(name).and_then(|it| ResolvedSchema::of(diff, revision, it).values());
            match value.as_ref().map(|it| &it.0[..]) {
                // What tells it from the others comes first.
                Some([(value, _)]) => named.insert(0, format!("`{name}` {}", shown(value))),
                _ => named.push(format!("`{name}`")),
            }
        }
        return format!("an object with {}", list(named));
    }
    let kind = match resolved.kind() {
        Some(kind @ ("array" | "integer" | "object")) => format!("an {kind}"),
        Some(kind) => format!("a {kind}"),
        None if !resolved.alternatives.is_empty() => "one of several".to_owned(),
        None => "anything".to_owned(),
    };
    match values {
        Some(values) => format!("{kind} ({})", list(values.iter().map(|(value, _)| shown(value)).collect())),
        None => kind,
    }
}

/// Pairs what shares at least half of its properties, or is of the same simple type.
pub(super) fn alike(
    diff: &mut Comparison<'_>,
    old: &mut Vec<Branch>,
    new: &mut Vec<Branch>,
    pairs: &mut Vec<(Branch, Branch)>,
) {
    if old.len() > MOST_ALIKE || new.len() > MOST_ALIKE {
        return;
    }
    let mark =
        |diff: &mut Comparison<'_>, revision, it: &Branch| ResolvedSchema::fingerprint(diff, revision, &it.operand, 3);
    let new_schemas: Vec<_> = new
        .iter()
        .map(|it| (ResolvedSchema::of(diff, Revision::New, &it.operand), mark(diff, Revision::New, it)))
        .collect();
    let mut scores = Vec::new();
    for (i, branch) in old.iter().enumerate() {
        let resolved = ResolvedSchema::of(diff, Revision::Old, &branch.operand);
        let own = (resolved.limits(), mark(diff, Revision::Old, branch));
        for (j, (other, mark)) in new_schemas.iter().enumerate() {
            let shared = resolved.properties.keys().filter(|name| other.properties.contains_key(*name)).count();
            let all = resolved.properties.len() + other.properties.len() - shared;
            let score = match all {
                0 if resolved.kind() == other.kind() => 1000,
                0 => 0,
                _ => shared * 1000 / all,
            };
            if score >= 500 {
                // Among equals those that limit alike, and never the order in which they stand.
                let limits = other.limits();
                let differ = own.0.iter().filter(|it| !limits.contains(it)).count()
                    + limits.iter().filter(|it| !own.0.contains(it)).count();
                scores.push((std::cmp::Reverse(score), differ, own.1, *mark, i, j));
            }
        }
    }
    scores.sort_unstable();
    let (mut old_left, mut new_left): (Vec<_>, Vec<_>) =
        (old.drain(..).map(Some).collect(), new.drain(..).map(Some).collect());
    for (.., i, j) in scores {
        if old_left[i].is_some() && new_left[j].is_some() {
            pairs.extend(old_left[i].take().zip(new_left[j].take()));
        }
    }
    old.extend(old_left.into_iter().flatten());
    new.extend(new_left.into_iter().flatten());
}
