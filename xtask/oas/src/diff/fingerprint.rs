//! What a schema is, as a number: equal ones have the same.

use super::comparison::Comparison;
use super::places::{Operand, Revision};
use super::resolved_schema::{Additional, ResolvedSchema};
use std::hash::{DefaultHasher, Hash, Hasher};

impl<'a> ResolvedSchema<'a> {
    /// What the schema is, to a depth, for finding equal ones.
    pub(super) fn fingerprint(diff: &mut Comparison<'a>, revision: Revision, operand: &Operand, depth: usize) -> u64 {
        let key = (revision, operand.clone(), depth);
        if let Some(known) = diff.fingerprints.get(&key) {
            return *known;
        }
        let resolved = Self::of(diff, revision, operand);
        let mut hash = DefaultHasher::new();
        (resolved.kind(), resolved.nullable, &resolved.formats, &resolved.patterns).hash(&mut hash);
        resolved.limits().hash(&mut hash);
        let mut values: Vec<_> =
            resolved.values().into_iter().flat_map(|it| it.0).map(|(value, _)| value.to_string()).collect();
        values.sort();
        values.hash(&mut hash);
        let mut names: Vec<_> = resolved.properties.keys().collect();
        names.sort();
        resolved.required.keys().collect::<Vec<_>>().hash(&mut hash);
        for name in names {
            name.hash(&mut hash);
            if depth > 0 {
                Self::fingerprint(diff, revision, &resolved.properties[*name], depth - 1).hash(&mut hash);
            }
        }
        if depth > 0 {
            Self::fingerprint(diff, revision, &resolved.items, depth - 1).hash(&mut hash);
            match &resolved.additional {
                Additional::Open => {}
                Additional::Closed => "closed".hash(&mut hash),
                Additional::Schema(schema) => Self::fingerprint(diff, revision, schema, depth - 1).hash(&mut hash),
            }
            let mut nots = Vec::new();
            for at in &resolved.not {
                nots.push(Self::fingerprint(diff, revision, &vec![at.clone()], depth - 1));
            }
            nots.sort_unstable();
            nots.hash(&mut hash);
            let mut branches = Vec::new();
            for at in resolved.alternatives.iter().flat_map(|(_, _, listed)| listed) {
                let branch = diff.operand(revision, at);
                branches.push(Self::fingerprint(diff, revision, &branch, depth - 1));
            }
            branches.sort_unstable();
            branches.hash(&mut hash);
        }
        let fingerprint = hash.finish();
        diff.fingerprints.insert(key, fingerprint);
        fingerprint
    }
}
