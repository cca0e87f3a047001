//! Answers: their statuses and headers.

use super::Level;
use super::compare::{Compare, Places, Revision, Vertex};
use super::operations::Context;
use crate::document::Pointer;
use crate::model::Direction::{self, Request};
use crate::model::children;
use std::collections::{BTreeMap, BTreeSet};

/// Statuses, each with its place.
type Statuses = BTreeMap<String, Pointer>;

impl Compare<'_> {
    pub(super) fn responses(&mut self, context: &Context) {
        let Context { vertex, sent, at, called, .. } = context;
        let (vertex, received) = (*vertex, sent.flipped());
        let list = at.child("responses");
        let read = |document, at: &Pointer| -> BTreeMap<String, Pointer> {
            let all = children(document, at).into_iter().filter(|(status, _)| !status.starts_with("x-"));
            // `4xx` is `4XX`.
            all.map(|(status, at)| (status.replace('x', "X"), at)).collect()
        };
        let (old, new) = (read(self.old, &list.old), read(self.new, &list.new));
        self.other_extensions(vertex, &list, &[], &format!("{called}: the answers"));
        let mut ranges = BTreeSet::new();
        for (status, at) in &old {
            let named = format!("{called}: the answer {status}");
            if let Some(now) = new.get(status) {
                self.response(vertex, received, Places::new(at, now), &named);
            } else if let Some((range, now)) = of_class(&new, status).filter(|(it, _)| !old.contains_key(*it)) {
                // A range took the place of the statuses in it.
                if ranges.insert(range.clone()) {
                    let message = format!("{called}: the answer {status} became {range}");
                    self.tell(vertex, "response-status-generalized", &Places::new(at, now), message);
                }
                self.response(vertex, received, Places::new(at, now), &named);
            } else if let Some((single, now)) = only_of_range(&old, &new, status) {
                ranges.insert(single.clone());
                let message = format!("{called}: the answer {status} became {single}");
                self.tell(vertex, "response-status-specified", &Places::new(at, now), message);
                self.response(vertex, received, Places::new(at, now), &named);
            } else {
                let code = if status.starts_with('2') { "response-success-removed" } else { "response-error-removed" };
                let places = Places::new(at, &list.new);
                self.tell_removed(vertex, code, &places, format!("{named} was removed"));
            }
        }
        for (status, at) in new.iter().filter(|(status, _)| !old.contains_key(*status) && !ranges.contains(*status)) {
            let places = Places::new(&list.old, at);
            self.tell(vertex, "response-added", &places, format!("{called}: the answer {status} was added"));
        }
    }

    fn response(&mut self, vertex: Vertex, received: Direction, places: Places, named: &str) {
        let resolved = (self.resolve(Revision::Old, &places.old), self.resolve(Revision::New, &places.new));
        let (Some(old), Some(new)) = resolved else { return };
        let places = Places { old, new };
        self.docs(vertex, &places, &["description"], named);
        self.other_extensions(vertex, &places, &[], named);
        self.headers(vertex, received, &places, named);
        self.content(vertex, received, &places, named);
        self.links(vertex, &places, named);
    }

    pub(super) fn headers(&mut self, vertex: Vertex, received: Direction, places: &Places, named: &str) {
        let list = places.child("headers");
        let read = |document, at: &Pointer| -> BTreeMap<String, Pointer> {
            let all = children(document, at).into_iter().map(|(name, at)| (name.to_lowercase(), at));
            all.filter(|(name, _)| name != "content-type").collect()
        };
        let (old, new) = (read(self.old, &list.old), read(self.new, &list.new));
        for (name, at) in &old {
            let Some(now) = new.get(name) else {
                let places = Places::new(at, &places.new);
                let message = format!("{named}: the header `{}` was removed", spelt(at));
                self.directed(vertex, received, "header-removed", &places, true, message);
                continue;
            };
            let resolved = (self.resolve(Revision::Old, at), self.resolve(Revision::New, now));
            if let (Some(old), Some(new)) = resolved {
                self.parameter(vertex, received, &Places { old, new }, &format!("`{}`", spelt(at)), "header");
            }
        }
        for (_, at) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
            let message = format!("{named}: the header `{}` was added", spelt(at));
            // Whoever answers an event has to send it from now on.
            let node = self.resolve(Revision::New, at).and_then(|at| self.new.get(&at));
            let level = (received == Request && node.is_some_and(|node| node.flag("required"))).then_some(Level::Major);
            let (code, places) = (format!("{}-header-added", received.name()), Places::new(&places.old, at));
            self.tell_at(vertex, &code, level, &places, false, message);
        }
    }
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

/// The name of a header or a media type as the document spells it.
pub(super) fn spelt(at: &Pointer) -> String {
    at.last().unwrap_or_default().into_owned()
}
