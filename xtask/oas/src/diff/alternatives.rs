//! `oneOf` and `anyOf`: branches are paired by name, then by what they are, and only then compared,
//! so that the work does not grow with the product of their numbers.

use super::branches::{Branch, Branches};
use super::codes::{Directed, Level};
use super::comparison::{Comparison, Waiting};
use super::discriminators;
use super::disjoint;
use super::likeness::{self, Tags};
use super::negation::judged;
use super::places::{Operand, Places, Revision, is_component};
use super::resolved_schema::ResolvedSchema;
use super::schema_pair::SchemaPair;
use crate::document::Pointer;
use crate::model::Direction;
use std::collections::BTreeMap;

/// `oneOf` or `anyOf`, where it stands and what it lists.
type List<'a> = (&'a str, Pointer, Vec<Pointer>);

/// How much of a pair of schemas has been told.
#[derive(PartialEq, Eq)]
pub(super) enum Told {
    /// The rest has to be compared as well.
    Part,
    /// Nothing is left.
    All,
}

pub(super) fn compare<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>, waiting: &Waiting) -> Told {
    let (old, new) = (&both.old.alternatives, &both.new.alternatives);
    match (old.len(), new.len()) {
        (0, 0) => return Told::Part,
        // A schema against alternatives: it is the only one on its side.
        (0, 1) if both.new.is_bare() && !waiting.old.is_empty() && !both.old.is_bare() => {
            let alone = Branch { at: both.old.at.clone(), operand: waiting.old.clone() };
            let listed = branches(diff, Revision::New, &new[0].2);
            match_up(diff, both, vec![alone], listed, new[0].0);
            return Told::All;
        }
        (1, 0) if both.old.is_bare() && !waiting.new.is_empty() && !both.new.is_bare() => {
            let alone = Branch { at: both.new.at.clone(), operand: waiting.new.clone() };
            let listed = branches(diff, Revision::Old, &old[0].2);
            match_up(diff, both, listed, vec![alone], old[0].0);
            return Told::All;
        }
        (a, b) if a < b => {
            let places = Places { old: both.back(&new[a].1), new: new[a].1.clone() };
            both.change(diff, Directed::TypeNarrowed, &places, false, "has to fit one of several schemas as well");
        }
        (a, b) if a > b => {
            let places = Places { old: old[b].1.clone(), new: both.across(&old[b].1) };
            both.change(diff, Directed::TypeWidened, &places, true, "no longer has to fit one of several schemas");
        }
        _ => {}
    }
    for (old, new) in lists_matched(diff, old, new) {
        let ((old_kind, old_at, old_list), (new_kind, new_at, new_list)) = (old, new);
        let places = Places::new(old_at, new_at);
        let old_list = branches(diff, Revision::Old, old_list);
        let new_list = branches(diff, Revision::New, new_list);
        if old_kind != new_kind {
            let is_exclusive = *new_kind == "oneOf";
            let (code, what) = match is_exclusive {
                true => (Directed::AlternativesBecameExclusive, "fits one schema only"),
                false => (Directed::AlternativesBecameInclusive, "may fit several schemas"),
            };
            let operands = |list: &[Branch]| list.iter().map(|it| it.operand.clone()).collect::<Vec<_>>();
            // Where no value fits two of them, both words mean the same.
            let is_same = disjoint::all(diff, Revision::New, &operands(&new_list))
                && disjoint::all(diff, Revision::Old, &operands(&old_list));
            let message = format!("{} {what}", both.called(diff, &places, false));
            let level = is_same.then_some(Level::Minor);
            diff.tell_at(both.vertex, code.of(both.direction), level, &places, false, message);
        }
        let kind = if old_kind == new_kind { *old_kind } else { "oneOf" };
        let matched = match_up(diff, both, old_list, new_list, kind);
        discriminators::compare(diff, both, &matched);
    }
    Told::Part
}

/// Lists of alternatives that belong together: equal ones first, then those of the same kind, whatever their order.
fn lists_matched<'l, 'a>(
    diff: &mut Comparison<'a>,
    old: &'l [List<'a>],
    new: &'l [List<'a>],
) -> Vec<(&'l List<'a>, &'l List<'a>)> {
    let marked = |diff: &mut Comparison<'a>, revision, lists: &'l [List<'a>]| -> Vec<(Vec<u64>, &'l List<'a>)> {
        let mark = |list: &'l List<'a>| {
            let branches = branches(diff, revision, &list.2);
            let marks = branches.iter().map(|it| ResolvedSchema::fingerprint(diff, revision, &it.operand, 3));
            let mut marks: Vec<_> = marks.collect();
            marks.sort_unstable();
            (marks, list)
        };
        let mut marked: Vec<_> = lists.iter().map(mark).collect();
        marked.sort_by(|(a, _), (b, _)| a.cmp(b));
        marked
    };
    if let ([old], [new]) = (old, new) {
        return vec![(old, new)];
    }
    let (mut left, mut free) = (marked(diff, Revision::Old, old), marked(diff, Revision::New, new));
    let mut matched = Vec::new();
    for pass in 0..3 {
        left.retain(|(marks, list)| {
            let fits = |(other_marks, other): &(Vec<u64>, &List<'a>)| match pass {
                0 => other_marks == marks && other.0 == list.0,
                1 => other.0 == list.0,
                _ => true,
            };
            let found = free.iter().position(fits).map(|index| free.remove(index));
            matched.extend(found.as_ref().map(|(_, other)| (*list, *other)));
            found.is_none()
        });
    }
    matched
}

fn branches(diff: &mut Comparison<'_>, revision: Revision, listed: &[Pointer]) -> Vec<Branch> {
    listed.iter().map(|at| Branch { at: at.clone(), operand: diff.operand(revision, at) }).collect()
}

/// Pairs branches and tells those without a counterpart.
fn match_up<'a>(
    diff: &mut Comparison<'a>,
    both: &SchemaPair<'_, 'a>,
    mut old: Vec<Branch>,
    mut new: Vec<Branch>,
    kind: &str,
) -> Branches {
    let mut matched = Branches::of(&old, &new);
    // What stands inside a component has no name of its own.
    let named = |branch: &Branch| branch.operand.first().filter(|at| is_component(at)).map(|at| at.as_str().to_owned());
    let mut pairs = Vec::new();
    // What tells a branch from the others counts among all of them.
    let all = [&old, &new].map(|revision| revision.iter().map(|it| it.operand.clone()).collect::<Vec<_>>());
    take(&mut old, &mut new, &mut pairs, |branch, _| named(branch));
    let marks = |diff: &mut Comparison<'a>, revision, list: &[Branch]| -> BTreeMap<Pointer, String> {
        let mark =
            |it: &Branch| (it.at.clone(), format!("{:x}", ResolvedSchema::fingerprint(diff, revision, &it.operand, 3)));
        list.iter().map(mark).collect()
    };
    let (old_marks, new_marks) = (marks(diff, Revision::Old, &old), marks(diff, Revision::New, &new));
    take(&mut old, &mut new, &mut pairs, |branch, is_old| {
        if is_old { old_marks.get(&branch.at).cloned() } else { new_marks.get(&branch.at).cloned() }
    });
    if !old.is_empty() && !new.is_empty() {
        let tags = [Tags::of(diff, Revision::Old, &all[0]), Tags::of(diff, Revision::New, &all[1])];
        likeness::tagged(&tags, &mut old, &mut new, &mut pairs);
        likeness::alike(diff, &mut old, &mut new, &mut pairs);
    }
    for (old, new) in pairs {
        let places = Places::new(&old.at, &new.at);
        matched.pairs.extend(old.operand.first().cloned().zip(new.operand.first().cloned()));
        diff.pair(both.vertex, old.operand, new.operand, both.direction, places);
    }
    let called = |diff: &mut Comparison<'a>, revision, branch: &Branch| match branch.operand.first() {
        Some(at) if is_component(at) => format!("`{}`", at.last().unwrap_or_default()),
        _ => likeness::described(diff, revision, &branch.operand),
    };
    for branch in &old {
        let places = Places { old: branch.at.clone(), new: both.across(&branch.at) };
        let what = called(diff, Revision::Old, branch);
        let is_covered = kind == "anyOf" && covered(diff, Direction::Request, &branch.operand, &all[1], &places);
        told(diff, both, Directed::AlternativeRemoved, &places, format!("can no longer be {what}"), is_covered);
    }
    for branch in &new {
        let places = Places { old: both.back(&branch.at), new: branch.at.clone() };
        let what = called(diff, Revision::New, branch);
        let is_covered = kind == "anyOf" && covered(diff, Direction::Response, &branch.operand, &all[0], &places);
        told(diff, both, Directed::AlternativeAdded, &places, format!("can be {what}"), is_covered);
    }
    matched.told = old.into_iter().chain(new).flat_map(|branch| branch.operand).collect();
    matched
}

/// Tells of a branch; what another one takes in anyway was or is a matter of form.
fn told<'a>(
    diff: &mut Comparison<'a>,
    both: &SchemaPair<'_, 'a>,
    code: Directed,
    places: &Places,
    what: String,
    is_covered: bool,
) {
    let removed = code == Directed::AlternativeRemoved;
    if !is_covered {
        return both.change(diff, code, places, removed, &what);
    }
    let message = format!("{} {what}, which another of the schemas takes in", both.called(diff, places, removed));
    diff.tell_at(both.vertex, code.of(both.direction), Some(Level::Minor), places, removed, message);
}

/// Whether all that fits a branch fits one of the other document's as well.
fn covered(
    diff: &mut Comparison<'_>,
    direction: Direction,
    branch: &Operand,
    others: &[Operand],
    places: &Places,
) -> bool {
    const MOST: usize = 40;
    let is_request = direction == Direction::Request;
    let (own, theirs) = if is_request { (Revision::Old, Revision::New) } else { (Revision::New, Revision::Old) };
    // What says no type is not compared beyond that.
    let mut says_type = |revision, it: &Operand| ResolvedSchema::of(diff, revision, it).said_kind().is_some();
    if others.len() > MOST || !says_type(own, branch) {
        return false;
    }
    let others: Vec<_> = others.iter().filter(|it| says_type(theirs, it)).collect();
    others.into_iter().any(|other| {
        let (old, new) = if is_request { (branch, other) } else { (other, branch) };
        judged(diff, old, new, direction, places) < Level::Major
    })
}

/// Moves branches with equal keys into pairs.
fn take(
    old: &mut Vec<Branch>,
    new: &mut Vec<Branch>,
    pairs: &mut Vec<(Branch, Branch)>,
    key: impl Fn(&Branch, bool) -> Option<String>,
) {
    let mut known: BTreeMap<String, Vec<Branch>> = BTreeMap::new();
    let mut left = Vec::new();
    for branch in new.drain(..) {
        match key(&branch, false) {
            Some(key) => known.entry(key).or_default().push(branch),
            None => left.push(branch),
        }
    }
    for branch in std::mem::take(old) {
        let found = key(&branch, true).and_then(|key| known.get_mut(&key)).filter(|it| !it.is_empty());
        match found.map(|it| it.remove(0)) {
            Some(found) => pairs.push((branch, found)),
            None => old.push(branch),
        }
    }
    left.extend(known.into_values().flatten());
    *new = left;
}
