//! Responses: their statuses and headers.

use super::changes::Vertex;
use super::codes::Plain;
use super::comparison::Comparison;
use super::context::Context;
use super::places::{Places, Revision};
use super::{contents, links, words};
use crate::document::Pointer;
use crate::model::{Direction, children};
use std::collections::{BTreeMap, BTreeSet};

/// Statuses, each with its place.
type Statuses = BTreeMap<String, Pointer>;

pub(super) fn compare(diff: &mut Comparison<'_>, context: &Context) {
    let Context { vertex, sent, at, called, .. } = context;
    let (vertex, received) = (*vertex, sent.flipped());
    let list = at.child("responses");
    let read = |document, at: &Pointer| -> BTreeMap<String, Pointer> {
        let all = children(document, at).into_iter().filter(|(status, _)| !status.starts_with("x-"));
        // `4xx` is `4XX`.
        all.map(|(status, at)| (status.replace('x', "X"), at)).collect()
    };
    let (old, new) = (read(diff.old, &list.old), read(diff.new, &list.new));
    words::extensions(diff, vertex, &list, &[], &format!("{called}: the responses"));
    let mut ranges = BTreeSet::new();
    for (status, at) in &old {
        let named = format!("{called}: the response {status}");
        if let Some(now) = new.get(status) {
            response(diff, vertex, received, Places::new(at, now), &named);
        } else if let Some((range, now)) = of_class(&new, status).filter(|(it, _)| !old.contains_key(*it)) {
            // A range took the place of the statuses in it.
            if ranges.insert(range.clone()) {
                let message = format!("{called}: the response {status} became {range}");
                diff.tell(vertex, Plain::ResponseStatusGeneralized, &Places::new(at, now), message);
            }
            response(diff, vertex, received, Places::new(at, now), &named);
        } else if let Some((single, now)) = only_of_range(&old, &new, status) {
            ranges.insert(single.clone());
            let message = format!("{called}: the response {status} became {single}");
            diff.tell(vertex, Plain::ResponseStatusSpecified, &Places::new(at, now), message);
            response(diff, vertex, received, Places::new(at, now), &named);
        } else {
            let code =
                if status.starts_with('2') { Plain::ResponseSuccessRemoved } else { Plain::ResponseErrorRemoved };
            let places = Places::new(at, &list.new);
            diff.tell_removed(vertex, code, &places, format!("{named} was removed"));
        }
    }
    for (status, at) in new.iter().filter(|(status, _)| !old.contains_key(*status) && !ranges.contains(*status)) {
        let places = Places::new(&list.old, at);
        diff.tell(vertex, Plain::ResponseAdded, &places, format!("{called}: the response {status} was added"));
    }
}

fn response(diff: &mut Comparison<'_>, vertex: Vertex, received: Direction, places: Places, named: &str) {
    let resolved = (diff.resolve(Revision::Old, &places.old), diff.resolve(Revision::New, &places.new));
    let (Some(old), Some(new)) = resolved else { return };
    let places = Places { old, new };
    words::docs(diff, vertex, &places, &["description"], named);
    words::extensions(diff, vertex, &places, &[], named);
    contents::headers(diff, vertex, received, &places, named);
    contents::content(diff, vertex, received, &places, named);
    links::compare(diff, vertex, &places, named);
}

/// The range that a single status lies in, where it is listed.
fn of_class<'s>(listed: &'s Statuses, status: &str) -> Option<(&'s String, &'s Pointer)> {
    if is_range(status) {
        return None;
    }
    listed.get_key_value(&format!("{}XX", status.get(..1)?))
}

/// The one status that took the place of a range.
fn only_of_range<'s>(old: &Statuses, new: &'s Statuses, range: &str) -> Option<(&'s String, &'s Pointer)> {
    let class = range.strip_suffix("XX")?;
    let mut added = new.iter().filter(|(status, _)| status.starts_with(class) && !old.contains_key(*status));
    added.next().filter(|_| added.next().is_none())
}

fn is_range(status: &str) -> bool {
    status.ends_with("XX")
}
