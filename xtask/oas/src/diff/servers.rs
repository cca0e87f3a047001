//! Where operations are called.

use super::changes::Vertex;
use super::codes::Plain;
use super::comparison::Comparison;
use super::context::Context;
use super::path_items::{parameters, template};
use super::places::Places;
use super::{values, words};
use crate::document::{Document, Node, Pointer};
use std::collections::BTreeSet;

/// The servers that an operation is called at.
pub(super) fn compare<'a>(diff: &mut Comparison<'a>, vertex: Vertex, context: &Context) {
    let place = |document: &Document, item: &Pointer, at: &Pointer| {
        let own = [at.child("servers"), item.child("servers")];
        own.into_iter().find(|it| document.get(it).is_some()).unwrap_or_else(|| Pointer::new("/servers"))
    };
    let places = Places {
        old: place(diff.old, &context.items.old, &context.at.old),
        new: place(diff.new, &context.items.new, &context.at.new),
    };
    let read = |document: &'a Document, at: &Pointer| -> Vec<(String, Pointer)> {
        let items = document.get(at).map(Node::items).unwrap_or_default().iter().enumerate();
        let item = |(index, node): (usize, &'a Node)| {
            let url = node.text("url").unwrap_or_default();
            (address(url), at.child(&index.to_string()))
        };
        let all: Vec<_> = items.map(item).collect();
        if all.is_empty() { vec![(String::new(), at.clone())] } else { all }
    };
    let (old, new) = (read(diff.old, &places.old), read(diff.new, &places.new));
    let removed: Vec<_> = old.iter().filter(|it| !new.iter().any(|other| other.0 == it.0)).collect();
    let added: Vec<_> = new.iter().filter(|it| !old.iter().any(|other| other.0 == it.0)).collect();
    if let ([before], [now]) = (&*removed, &*added) {
        let message = format!("the server `{}` became `{}`", url(diff.old, &before.1), url(diff.new, &now.1));
        diff.tell(vertex, Plain::ServerChanged, &Places::new(&before.1, &now.1), message);
    } else {
        for it in &removed {
            let message = format!("the server `{}` was removed", url(diff.old, &it.1));
            diff.tell_removed(vertex, Plain::ServerRemoved, &Places::new(&it.1, &places.new), message);
        }
        for it in &added {
            let message = format!("the server `{}` was added", url(diff.new, &it.1));
            diff.tell(vertex, Plain::ServerAdded, &Places::new(&places.old, &it.1), message);
        }
        let first = |list: &[(String, Pointer)]| list.first().map(|it| it.0.clone());
        let kept = first(&old).is_some_and(|url| new.iter().any(|it| it.0 == url));
        if kept && first(&old) != first(&new) {
            diff.tell(vertex, Plain::DefaultServerChanged, &places, "another server comes first");
        }
    }
    for (address, at) in &old {
        let Some((_, now)) = new.iter().find(|it| it.0 == *address) else { continue };
        let places = Places::new(at, now);
        let named = format!("the server `{}`", url(diff.new, now));
        words::docs(diff, vertex, &places, &["description"], &named);
        words::extensions(diff, vertex, &places, &[], &named);
        variables(diff, vertex, &places, &named);
    }
}

/// What may stand in a server's address, and what does unless said otherwise.
fn variables(diff: &mut Comparison<'_>, vertex: Vertex, places: &Places, named: &str) {
    let list = places.child("variables");
    let names = (parameters(&url(diff.old, &places.old)), parameters(&url(diff.new, &places.new)));
    for (before, name) in names.0.into_iter().zip(names.1) {
        let places = Places { old: list.old.child(&before), new: list.new.child(&name) };
        if before != name {
            let message = format!("{named}: renamed `{before}` to `{name}`, which is not on the wire");
            diff.tell(vertex, Plain::ServerVariableRenamed, &places, message);
        }
        let (old, new) = diff.nodes(&places);
        let called = format!("{named}: `{name}`");
        words::docs(diff, vertex, &places, &["description"], &called);
        words::extensions(diff, vertex, &places, &[], &called);
        let standard = |node: Option<&Node>| node.and_then(|node| node.get("default")).map(values::of);
        if standard(old) != standard(new) {
            let shown = |node| standard(node).map_or("nothing".to_owned(), |value| values::shown(&value));
            let message = format!("{called} is {} by default, it was {}", shown(new), shown(old));
            diff.tell(vertex, Plain::ServerVariableDefaultChanged, &places.child("default"), message);
        }
        let listed = |node: Option<&Node>| -> Option<BTreeSet<String>> {
            let items = node.and_then(|node| node.get("enum"))?.items();
            Some(items.iter().map(|item| values::of(item).to_string()).collect())
        };
        let at = places.child("enum");
        let (lost, gained) = match (listed(old), listed(new)) {
            (None, None) => continue,
            (None, Some(_)) => (true, false),
            (Some(_), None) => (false, true),
            (Some(a), Some(b)) => (!a.is_subset(&b), !b.is_subset(&a)),
        };
        if lost {
            let message = format!("{called} may no longer be all that it could");
            diff.tell(vertex, Plain::ServerVariableNarrowed, &at, message);
        }
        if gained {
            diff.tell(vertex, Plain::ServerVariableWidened, &at, format!("{called} may be something else as well"));
        }
    }
}

/// The address of the server at a place, as it is written.
fn url(document: &Document, at: &Pointer) -> String {
    document.get(at).and_then(|node| node.text("url")).unwrap_or("/").to_owned()
}

/// An address without what makes no difference: the names of variables, the case of scheme and host, and
/// a last slash.
fn address(url: &str) -> String {
    let url = template(url);
    let url = url.strip_suffix('/').unwrap_or(&url);
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    format!("{}://{}{path}", scheme.to_lowercase(), host.to_lowercase())
}
