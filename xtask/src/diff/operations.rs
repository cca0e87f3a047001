//! One operation or event: its words, its names in generated clients, and its callbacks.

use super::Direction;
use super::compare::{Compare, Places, Side, Vertex};
use super::values;
use crate::document::Node;
use crate::model::children;
use std::collections::BTreeMap;

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
        let (old, new) = (at.old.child("callbacks"), at.new.child("callbacks"));
        let named: Vec<_> =
            children(self.old, &old).into_iter().chain(children(self.new, &new)).map(|it| it.0).collect();
        let mut seen = std::collections::BTreeSet::new();
        for name in named.into_iter().filter(|name| seen.insert(name.clone())) {
            let a = self.resolve(Side::Old, &old.child(&name)).unwrap_or_else(|| old.child(&name));
            let b = self.resolve(Side::New, &new.child(&name)).unwrap_or_else(|| new.child(&name));
            self.other_extensions(vertex, &Places::new(&a, &b), &[], &format!("the callback `{name}`"));
            self.hooks(a.as_str(), b.as_str(), vertex, "callback", context.sent.flipped(), str::to_owned);
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
        let handles = (self.handle(Side::Old, a.first()), self.handle(Side::New, b.first()));
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

    fn handle(&self, side: Side, tag: Option<&&str>) -> Option<&'a str> {
        let tags = self.side(side).root.get("tags").map(Node::items).unwrap_or_default();
        tags.iter().find(|it| it.text("name") == tag.copied())?.text("x-handle")
    }
}
