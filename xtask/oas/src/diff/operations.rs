//! One operation or event: its words, its names in generated clients, and its callbacks.

use super::compare::{Compare, Places, Revision, Vertex};
use super::values;
use crate::document::{Node, Pointer};
use crate::model::Direction;
use crate::model::{children, resolve};
use std::collections::{BTreeMap, BTreeSet};

/// An operation that both documents have.
pub(super) struct Context {
    pub vertex: Vertex,
    /// Who writes its parameters and body: a request, or what is received for an event.
    pub sent: Direction,
    /// The path items.
    pub items: Places,
    /// The operations.
    pub at: Places,
    /// Old names of path parameters → new ones.
    pub names: BTreeMap<String, String>,
    /// What it is called in messages.
    pub called: String,
}

impl<'a> Compare<'a> {
    pub(super) fn operation(&mut self, context: &Context) {
        let Context { vertex, at, called, .. } = context;
        let (vertex, (old, new)) = (*vertex, self.nodes(at));
        self.docs(vertex, at, &["summary", "description", "externalDocs", "x-evidence", "x-open"], called);
        let judged = ["x-evidence", "x-open", "x-method", "x-paging"];
        self.other_extensions(vertex, at, &judged, called);
        let flag = |node: Option<&Node>| node.is_some_and(|node| node.flag("deprecated"));
        self.deprecation(vertex, flag(old), flag(new), at, called);
        self.names(context, old, new);
        self.parameters(context);
        self.body(context);
        self.responses(context);
        self.callbacks(context);
    }

    /// Callbacks by name. The name is not on the wire, so that another name for the same one is no break.
    fn callbacks(&mut self, context: &Context) {
        let Context { vertex, sent, at, called, .. } = context;
        let list = at.child("callbacks");
        let (mut old, mut new) = (children(self.old, &list.old), children(self.new, &list.new));
        let mut pairs = Vec::new();
        matched(&mut old, &mut new, &mut pairs, |(name, _), _| Some(name.clone()), false);
        let known = pairs.len();
        let node = |revision: Revision, at: &Pointer| {
            resolve(self.document(revision), at).and_then(|at| self.document(revision).get(&at))
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
            self.tell(*vertex, "callback-renamed", &Places::new(a, b), message);
        }
        pairs.extend(old.into_iter().map(|one| (one.clone(), (one.0.clone(), list.new.child(&one.0)))));
        pairs.extend(new.into_iter().map(|one| ((one.0.clone(), list.old.child(&one.0)), one)));
        for ((_, a), (name, b)) in pairs {
            let a = self.resolve(Revision::Old, &a).unwrap_or(a);
            let b = self.resolve(Revision::New, &b).unwrap_or(b);
            self.other_extensions(*vertex, &Places::new(&a, &b), &[], &format!("the callback `{name}`"));
            self.hooks(a.as_str(), b.as_str(), *vertex, "callback", sent.flipped(), str::to_owned);
        }
    }

    fn names(&mut self, context: &Context, old: Option<&'a Node>, new: Option<&'a Node>) {
        let Context { vertex, at, called, .. } = context;
        let vertex = *vertex;
        let text = |node: Option<&'a Node>, key: &str| node.and_then(|node| node.text(key));
        let id = (text(old, "operationId"), text(new, "operationId"));
        let at_id = at.child("operationId");
        match id {
            (Some(a), Some(b)) if a != b => {
                let message =
                    format!("{called}: the `operationId` was `{a}`, is `{b}`; generated clients name the call by it");
                self.tell(vertex, "operation-id-changed", &at_id, message);
            }
            (Some(a), None) => {
                self.tell_removed(
                    vertex,
                    "operation-id-removed",
                    &at_id,
                    format!("{called}: no longer has the `operationId` `{a}`"),
                );
            }
            (None, Some(b)) => {
                self.tell(vertex, "operation-id-added", &at_id, format!("{called}: has the `operationId` `{b}`"))
            }
            _ => {}
        }
        let method = (text(old, "x-method"), text(new, "x-method"));
        if method.0 != method.1 {
            let quoted = |text: Option<&str>| text.map_or("none".to_owned(), |text| format!("`{text}`"));
            let message =
                format!("{called}: its method in the Rust client was {}, is {}", quoted(method.0), quoted(method.1));
            self.tell_at(vertex, "method-name-changed", None, &at.child("x-method"), method.1.is_none(), message);
        }
        let paging = |node: Option<&'a Node>| node.and_then(|node| node.get("x-paging")).map(values::of);
        let code = match (paging(old), paging(new)) {
            (a, b) if a == b => None,
            (None, _) => Some("paging-added"),
            (_, None) => Some("paging-removed"),
            _ => Some("paging-changed"),
        };
        if let Some(code) = code {
            let removed = paging(new).is_none();
            let message = format!("{called}: changed `x-paging`, by which the Rust client reads lists");
            self.tell_at(vertex, code, None, &at.child("x-paging"), removed, message);
        }
        let tags = |node: Option<&'a Node>| -> Vec<&'a str> {
            let items = node.and_then(|node| node.get("tags")).map(Node::items).unwrap_or_default();
            items.iter().filter_map(Node::as_str).collect()
        };
        let (a, b) = (tags(old), tags(new));
        let handles = (self.handle(Revision::Old, a.first()), self.handle(Revision::New, b.first()));
        let at_tags = at.child("tags");
        // A handle that was only renamed is told at its tag.
        if a.first() != b.first() && handles.0 != handles.1 {
            self.tell(
                vertex,
                "operation-handle-changed",
                &at_tags,
                format!("{called}: moved to another handle of the Rust client"),
            );
        } else {
            let sorted = |mut tags: Vec<&'a str>| {
                tags.sort_unstable();
                tags
            };
            if sorted(a) != sorted(b) {
                self.tell(vertex, "operation-tags-changed", &at_tags, format!("{called}: stands under other tags"));
            }
        }
    }

    fn handle(&self, revision: Revision, tag: Option<&&str>) -> Option<&'a str> {
        let tags = self.document(revision).root.get("tags").map(Node::items).unwrap_or_default();
        tags.iter().find(|it| it.text("name") == tag.copied())?.text("x-handle")
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
