//! Paths: which operations there are, and where and by whom they are called.

use super::changes::{DOCUMENT, Vertex};
use super::codes::Plain;
use super::comparison::Comparison;
use super::context::Context;
use super::path_items::{self, parameters, template};
use super::places::{Places, Revision};
use super::{operations, security, servers, words};
use crate::document::Pointer;
use crate::model::Direction::Request;
use crate::model::METHODS;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn compare<'a>(diff: &mut Comparison<'a>) {
    let old = path_items::items(diff, Revision::Old, "/paths", template);
    let new = path_items::items(diff, Revision::New, "/paths", template);
    let by_name: BTreeMap<_, _> = new.iter().map(|it| (it.1.clone(), it)).collect();
    let mut by_template: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for item in &new {
        by_template.entry(item.0.clone()).or_default().push(item);
    }
    let mut taken = BTreeSet::new();
    let mut compared = false;
    let none = Pointer::new("/paths");
    for (key, path, place, item) in &old {
        let exact = by_name.get(path).copied();
        let alike = || {
            by_template.get(key)?.iter().find(|it| !taken.contains(&it.1) && !old.iter().any(|o| o.1 == it.1)).copied()
        };
        let Some((_, new_path, new_place, new_item)) = exact.or_else(alike) else {
            each(diff, Revision::Old, item, |diff, vertex, method, at| {
                let message = format!("`{} {path}` was removed", method.to_uppercase());
                diff.tell_removed(vertex, Plain::OperationRemoved, &Places::new(at, &none), message);
            });
            continue;
        };
        taken.insert(new_path.clone());
        let names: BTreeMap<_, _> = parameters(path).into_iter().zip(parameters(new_path)).collect();
        let places = Places::new(place, new_place);
        let items = Places::new(item, new_item);
        let renamed: Vec<_> = names.iter().filter(|(a, b)| a != b).map(|(a, b)| format!("`{a}` to `{b}`")).collect();
        let mut vertices = Vec::new();
        for method in METHODS {
            let at = items.child(method);
            let label = |diff: &mut Comparison<'a>, revision: Revision, at: &Pointer, path: &str| {
                let id = diff.document(revision).get(at).and_then(|node| node.text("operationId"));
                let label = id.map_or_else(|| format!("{} {path}", method.to_uppercase()), str::to_owned);
                diff.labelled(label)
            };
            let called = format!("`{} {new_path}`", method.to_uppercase());
            match diff.nodes(&at) {
                (None, None) => {}
                (Some(_), None) => {
                    let vertex = label(diff, Revision::Old, &at.old, path);
                    let places = Places::new(&at.old, new_place);
                    diff.tell_removed(vertex, Plain::OperationRemoved, &places, format!("{called} was removed"));
                }
                (None, Some(_)) => {
                    let vertex = label(diff, Revision::New, &at.new, new_path);
                    let places = Places::new(place, &at.new);
                    diff.tell(vertex, Plain::OperationAdded, &places, format!("{called} was added"));
                }
                (Some(_), Some(_)) => {
                    let vertex = label(diff, Revision::New, &at.new, new_path);
                    vertices.push(vertex);
                    compared = true;
                    let context =
                        Context { vertex, sent: Request, items: items.clone(), at, names: names.clone(), called };
                    operations::compare(diff, &context);
                    security::secured(diff, &context);
                    servers::compare(diff, vertex, &context);
                }
            }
        }
        for vertex in vertices.iter().chain(Some(&DOCUMENT).filter(|_| vertices.is_empty())) {
            words::docs(diff, *vertex, &items, &["summary", "description"], &format!("`{new_path}`"));
            words::extensions(diff, *vertex, &items, &[], &format!("`{new_path}`"));
            if !renamed.is_empty() {
                let message = format!("`{new_path}`: renamed {}, which is not on the wire", renamed.join(", "));
                diff.tell(*vertex, Plain::PathParameterRenamed, &places, message);
            }
        }
    }
    for (_, path, _, item) in new.iter().filter(|it| !taken.contains(&it.1)) {
        each(diff, Revision::New, item, |diff, vertex, method, at| {
            let message = format!("`{} {path}` was added", method.to_uppercase());
            diff.tell(vertex, Plain::OperationAdded, &Places::new(&none, at), message);
        });
    }
    if !compared {
        // Who may call, and where, is told by the operations; without any it is told by itself.
        let (root, names) = (Places::new(&Pointer::root(), &Pointer::root()), BTreeMap::new());
        let (items, called) = (root.clone(), "the document".to_owned());
        let context = Context { vertex: DOCUMENT, sent: Request, items, at: root, names, called };
        security::secured(diff, &context);
        servers::compare(diff, DOCUMENT, &context);
    }
}

fn each<'a>(
    diff: &mut Comparison<'a>,
    revision: Revision,
    item: &Pointer,
    mut tell: impl FnMut(&mut Comparison<'a>, Vertex, &str, &Pointer),
) {
    for method in METHODS {
        let at = item.child(method);
        if diff.document(revision).get(&at).is_some() {
            tell(diff, DOCUMENT, method, &at);
        }
    }
}
