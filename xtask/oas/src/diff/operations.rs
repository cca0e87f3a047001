//! One operation or event: its words, its names in generated clients, and its callbacks.

use super::changes::{DOCUMENT, Vertex};
use super::codes::Plain;
use super::comparison::Comparison;
use super::context::Context;
use super::places::{Places, Revision};
use super::{bodies, client_names, parameters, path_items, responses, security, values, words};
use crate::document::{Node, Pointer};
use crate::model::{Direction, METHODS, children, resolve};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn compare(diff: &mut Comparison<'_>, context: &Context) {
    let Context { vertex, at, called, .. } = context;
    let (vertex, (old, new)) = (*vertex, diff.nodes(at));
    words::docs(diff, vertex, at, &["summary", "description", "externalDocs", "x-evidence", "x-open"], called);
    let judged = ["x-evidence", "x-open", "x-method", "x-paging"];
    words::extensions(diff, vertex, at, &judged, called);
    let flag = |node: Option<&Node>| node.is_some_and(|node| node.flag("deprecated"));
    words::deprecation(diff, vertex, flag(old), flag(new), at, called);
    client_names::compare(diff, context, old, new);
    parameters::compare(diff, context);
    bodies::compare(diff, context);
    responses::compare(diff, context);
    callbacks(diff, context);
}

/// Callbacks by name. The name is not on the wire, so that another name for the same one is no break.
fn callbacks(diff: &mut Comparison<'_>, context: &Context) {
    let Context { vertex, sent, at, called, .. } = context;
    let list = at.child("callbacks");
    let (mut old, mut new) = (children(diff.old, &list.old), children(diff.new, &list.new));
    let mut pairs = Vec::new();
    matched(&mut old, &mut new, &mut pairs, |(name, _), _| Some(name.clone()), false);
    let known = pairs.len();
    let node = |revision: Revision, at: &Pointer| {
        resolve(diff.document(revision), at).and_then(|at| diff.document(revision).get(&at))
    };
    let whole = |one: &(String, Pointer), revision| node(revision, &one.1).map(|it| values::of(it).to_string());
    let urls = |one: &(String, Pointer), revision| {
        let names: BTreeSet<_> = node(revision, &one.1)?.members().map(|it| it.0).collect();
        Some(format!("{names:?}"))
    };
    matched(&mut old, &mut new, &mut pairs, whole, false);
    // What else is sent to an address is taken for the same only where nothing else could be meant.
    matched(&mut old, &mut new, &mut pairs, urls, true);
    for ((name, a), (now, b)) in &pairs[known..] {
        let message = format!("{called}: the callback `{name}` is called `{now}`, which is not on the wire");
        diff.tell(*vertex, Plain::CallbackRenamed, &Places::new(a, b), message);
    }
    pairs.extend(old.into_iter().map(|one| (one.clone(), (one.0.clone(), list.new.child(&one.0)))));
    pairs.extend(new.into_iter().map(|one| ((one.0.clone(), list.old.child(&one.0)), one)));
    for ((_, a), (name, b)) in pairs {
        let a = diff.resolve(Revision::Old, &a).unwrap_or(a);
        let b = diff.resolve(Revision::New, &b).unwrap_or(b);
        words::extensions(diff, *vertex, &Places::new(&a, &b), &[], &format!("the callback `{name}`"));
        hooks(
            diff,
            a.as_str(),
            b.as_str(),
            *vertex,
            [Plain::CallbackAdded, Plain::CallbackRemoved],
            sent.flipped(),
            str::to_owned,
        );
    }
}

pub(super) fn events(diff: &mut Comparison<'_>) {
    hooks(
        diff,
        "/x-webhooks",
        "/x-webhooks",
        DOCUMENT,
        [Plain::WebhookAdded, Plain::WebhookRemoved],
        Direction::Response,
        |name| format!("event {name}"),
    );
}

/// Events or callbacks, by name: what they send is received.
fn hooks(
    diff: &mut Comparison<'_>,
    old_at: &str,
    new_at: &str,
    parent: Vertex,
    [added, removed]: [Plain; 2],
    sent: Direction,
    label: impl Fn(&str) -> String,
) {
    let old = path_items::items(diff, Revision::Old, old_at, str::to_owned);
    let new = path_items::items(diff, Revision::New, new_at, str::to_owned);
    let (none_old, none_new) = (Pointer::new(old_at), Pointer::new(new_at));
    for (key, name, place, item) in &old {
        let Some((_, _, _, new_item)) = new.iter().find(|it| it.0 == *key) else {
            let message = format!("`{name}` is no longer sent");
            diff.tell_removed(parent, removed, &Places::new(place, &none_new), message);
            continue;
        };
        let items = Places::new(item, new_item);
        words::docs(diff, parent, &items, &["summary", "description"], &format!("`{name}`"));
        words::extensions(diff, parent, &items, &[], &format!("`{name}`"));
        for method in METHODS {
            let at = items.child(method);
            let called = format!("`{name}`");
            match diff.nodes(&at) {
                (None, None) => {}
                (Some(_), None) => {
                    let message = format!("`{name}` is no longer sent by {}", method.to_uppercase());
                    diff.tell_removed(parent, removed, &Places::new(&at.old, new_item), message);
                }
                (None, Some(_)) => {
                    let message = format!("`{name}` is sent by {}", method.to_uppercase());
                    diff.tell(parent, added, &Places::new(item, &at.new), message);
                }
                (Some(_), Some(_)) => {
                    let vertex = if parent == DOCUMENT { diff.labelled(label(name)) } else { parent };
                    let names = BTreeMap::new();
                    let context = Context { vertex, sent, items: items.clone(), at, names, called };
                    compare(diff, &context);
                    security::delivered(diff, &context);
                }
            }
        }
    }
    for (_, name, place, _) in new.iter().filter(|it| !old.iter().any(|o| o.0 == it.0)) {
        let message = format!("`{name}` is sent as well");
        diff.tell(parent, added, &Places::new(&none_old, place), message);
    }
}

/// Something by its name, and where it stands.
type Named = (String, Pointer);

/// Moves what has the same key in both lists into pairs; `alone` where no other on its side has it.
fn matched(
    old: &mut Vec<Named>,
    new: &mut Vec<Named>,
    pairs: &mut Vec<(Named, Named)>,
    key: impl Fn(&Named, Revision) -> Option<String>,
    alone: bool,
) {
    let keys = |list: &[Named], revision| -> Vec<_> { list.iter().map(|it| key(it, revision)).collect() };
    let (was, is) = (keys(old, Revision::Old), keys(new, Revision::New));
    let count = |list: &[Option<String>], key: &Option<String>| list.iter().filter(|it| *it == key).count();
    let mut taken = BTreeSet::new();
    for (one, key) in std::mem::take(old).into_iter().zip(&was) {
        let is_meant = key.is_some() && (!alone || count(&was, key) == 1 && count(&is, key) == 1);
        match (0..new.len()).find(|index| is_meant && is[*index] == *key && !taken.contains(index)) {
            Some(index) => {
                taken.insert(index);
                pairs.push((one, new[index].clone()));
            }
            None => old.push(one),
        }
    }
    let mut index = 0..;
    new.retain(|_| index.next().is_some_and(|index| !taken.contains(&index)));
}
