//! The document as a whole: its words, servers, tags, and which operations and events there are.

use super::compare::{Compare, DOCUMENT, Places, Revision, Vertex};
use super::operations::Context;
use super::values;
use crate::document::{Document, Node, Pointer};
use crate::model::Direction::{Request, Response};
use crate::model::METHODS;
use std::collections::{BTreeMap, BTreeSet};

/// The words of an object: fields for people, by name.
pub(super) const WORDS: [&str; 6] = ["title", "summary", "description", "externalDocs", "example", "examples"];

impl<'a> Compare<'a> {
    pub(super) fn documents(&mut self) {
        let root = Places::new(&Pointer::root(), &Pointer::root());
        let said = |document: &'a Document| document.root.text("openapi").unwrap_or_default();
        if said(self.old) != said(self.new) {
            let message = format!("the document says OpenAPI {}; it said {}", said(self.new), said(self.old));
            self.tell(DOCUMENT, "openapi-version-changed", &root.child("openapi"), message);
        }
        let words = ["title", "description", "summary", "termsOfService", "contact", "license"];
        self.docs(DOCUMENT, &root.child("info"), &words, "the document");
        self.docs(DOCUMENT, &root, &["externalDocs"], "the document");
        self.other_extensions(DOCUMENT, &root, &["x-webhooks"], "the document");
        for part in ["info", "paths", "components", "x-webhooks"] {
            self.other_extensions(DOCUMENT, &root.child(part), &[], "the document");
        }
        self.tags();
        self.schemes();
        self.paths();
        self.events();
    }

    /// Tells words for people that differ, as one change.
    pub(super) fn docs(&mut self, vertex: Vertex, places: &Places, fields: &[&str], name: &str) {
        let (old, new) = self.nodes(places);
        let value = |document: &Document, node: Option<&Node>, field: &str| {
            let node = node?.get(field)?;
            match field {
                // They may be components.
                "examples" => Some(values::referred(document, node)),
                _ => Some(values::of(node)),
            }
        };
        let changed = fields.iter().filter(|field| value(self.old, old, field) != value(self.new, new, field));
        let changed: Vec<_> = changed.map(|field| format!("`{field}`")).collect();
        if !changed.is_empty() {
            self.tell(vertex, "docs-changed", places, format!("{name}: changed {}", changed.join(", ")));
        }
    }

    /// Tells extensions that differ, but for those judged elsewhere.
    pub(super) fn other_extensions(&mut self, vertex: Vertex, places: &Places, judged: &[&str], name: &str) {
        let (old, new) = self.nodes(places);
        let read = |node: Option<&'a Node>| -> BTreeMap<&'a str, serde_json::Value> {
            let members = node.into_iter().flat_map(Node::members);
            let members = members.filter(|(key, _)| key.starts_with("x-") && !judged.contains(key));
            members.map(|(key, value)| (key, values::of(value))).collect()
        };
        let (old, new) = (read(old), read(new));
        let keys: BTreeSet<_> = old.keys().chain(new.keys()).copied().collect();
        for key in keys.into_iter().filter(|key| old.get(key) != new.get(key)) {
            let message = format!("{name}: changed `{key}`");
            self.tell_at(vertex, "extension-changed", None, &places.child(key), !new.contains_key(key), message);
        }
    }

    fn tags(&mut self) {
        let read = |document: &'a Document| -> BTreeMap<&'a str, Pointer> {
            let items = document.root.get("tags").map(Node::items).unwrap_or_default().iter().enumerate();
            let at = Pointer::new("/tags");
            items.filter_map(|(index, tag)| Some((tag.text("name")?, at.child(&index.to_string())))).collect()
        };
        let (old, new) = (read(self.old), read(self.new));
        let list = Pointer::new("/tags");
        for (name, at) in &old {
            let Some(now) = new.get(name) else {
                let message = format!("the tag `{name}` was removed");
                self.tell_removed(DOCUMENT, "tag-removed", &Places::new(at, &list), message);
                continue;
            };
            let places = Places::new(at, now);
            let named = format!("the tag `{name}`");
            self.docs(DOCUMENT, &places, &["description", "externalDocs"], &named);
            self.other_extensions(DOCUMENT, &places, &["x-handle"], &named);
            let (a, b) = self.nodes(&places);
            let handle = |node: Option<&'a Node>| node.and_then(|node| node.text("x-handle"));
            if handle(a) != handle(b) {
                let quoted = |text: Option<&str>| text.map_or("none".to_owned(), |text| format!("`{text}`"));
                let message = format!(
                    "{named}: its handle in the Rust client was {}, is {}",
                    quoted(handle(a)),
                    quoted(handle(b))
                );
                self.tell_at(DOCUMENT, "handle-changed", None, &places.child("x-handle"), handle(b).is_none(), message);
            }
        }
        for (name, at) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
            self.tell(DOCUMENT, "tag-added", &Places::new(&list, at), format!("the tag `{name}` was added"));
        }
    }

    /// The path items below a place by a key, references followed, with the place of the key.
    fn items(
        &mut self,
        revision: Revision,
        at: &str,
        key: fn(&str) -> String,
    ) -> Vec<(String, String, Pointer, Pointer)> {
        let document = self.document(revision);
        let at = Pointer::new(at);
        let names: Vec<_> = document.get(&at).into_iter().flat_map(Node::members).map(|(name, _)| name).collect();
        let names = names.into_iter().filter(|name| !name.starts_with("x-"));
        let mut items = Vec::new();
        for name in names {
            let place = at.child(name);
            if let Some(item) = self.resolve(revision, &place) {
                items.push((key(name), name.to_owned(), place, item));
            }
        }
        items
    }

    fn paths(&mut self) {
        let old = self.items(Revision::Old, "/paths", template);
        let new = self.items(Revision::New, "/paths", template);
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
                by_template
                    .get(key)?
                    .iter()
                    .find(|it| !taken.contains(&it.1) && !old.iter().any(|o| o.1 == it.1))
                    .copied()
            };
            let Some((_, new_path, new_place, new_item)) = exact.or_else(alike) else {
                self.each(Revision::Old, item, |compare, vertex, method, at| {
                    let message = format!("`{} {path}` was removed", method.to_uppercase());
                    compare.tell_removed(vertex, "operation-removed", &Places::new(at, &none), message);
                });
                continue;
            };
            taken.insert(new_path.clone());
            let names: BTreeMap<_, _> = parameters(path).into_iter().zip(parameters(new_path)).collect();
            let places = Places::new(place, new_place);
            let items = Places::new(item, new_item);
            let renamed: Vec<_> =
                names.iter().filter(|(a, b)| a != b).map(|(a, b)| format!("`{a}` to `{b}`")).collect();
            let mut vertices = Vec::new();
            for method in METHODS {
                let at = items.child(method);
                let label = |compare: &mut Self, revision: Revision, at: &Pointer, path: &str| {
                    let id = compare.document(revision).get(at).and_then(|node| node.text("operationId"));
                    let label = id.map_or_else(|| format!("{} {path}", method.to_uppercase()), str::to_owned);
                    compare.labelled(label)
                };
                let called = format!("`{} {new_path}`", method.to_uppercase());
                match self.nodes(&at) {
                    (None, None) => {}
                    (Some(_), None) => {
                        let vertex = label(self, Revision::Old, &at.old, path);
                        let places = Places::new(&at.old, new_place);
                        self.tell_removed(vertex, "operation-removed", &places, format!("{called} was removed"));
                    }
                    (None, Some(_)) => {
                        let vertex = label(self, Revision::New, &at.new, new_path);
                        let places = Places::new(place, &at.new);
                        self.tell(vertex, "operation-added", &places, format!("{called} was added"));
                    }
                    (Some(_), Some(_)) => {
                        let vertex = label(self, Revision::New, &at.new, new_path);
                        vertices.push(vertex);
                        compared = true;
                        let context =
                            Context { vertex, sent: Request, items: items.clone(), at, names: names.clone(), called };
                        self.operation(&context);
                        self.secured(&context);
                        self.servers(vertex, &context);
                    }
                }
            }
            for vertex in vertices.iter().chain(Some(&DOCUMENT).filter(|_| vertices.is_empty())) {
                self.docs(*vertex, &items, &["summary", "description"], &format!("`{new_path}`"));
                self.other_extensions(*vertex, &items, &[], &format!("`{new_path}`"));
                if !renamed.is_empty() {
                    let message = format!("`{new_path}`: renamed {}, which is not on the wire", renamed.join(", "));
                    self.tell(*vertex, "path-parameter-renamed", &places, message);
                }
            }
        }
        for (_, path, _, item) in new.iter().filter(|it| !taken.contains(&it.1)) {
            self.each(Revision::New, item, |compare, vertex, method, at| {
                let message = format!("`{} {path}` was added", method.to_uppercase());
                compare.tell(vertex, "operation-added", &Places::new(&none, at), message);
            });
        }
        if !compared {
            // Who may call, and where, is told by the operations; without any it is told by itself.
            let (root, names) = (Places::new(&Pointer::root(), &Pointer::root()), BTreeMap::new());
            let (items, called) = (root.clone(), "the document".to_owned());
            let context = Context { vertex: DOCUMENT, sent: Request, items, at: root, names, called };
            self.secured(&context);
            self.servers(DOCUMENT, &context);
        }
    }

    fn each(&mut self, revision: Revision, item: &Pointer, mut tell: impl FnMut(&mut Self, Vertex, &str, &Pointer)) {
        for method in METHODS {
            let at = item.child(method);
            if self.document(revision).get(&at).is_some() {
                tell(self, DOCUMENT, method, &at);
            }
        }
    }

    fn events(&mut self) {
        self.hooks("/x-webhooks", "/x-webhooks", DOCUMENT, "webhook", Response, |name| format!("event {name}"));
    }

    /// Events or callbacks, by name: what they send is received.
    pub(super) fn hooks(
        &mut self,
        old_at: &str,
        new_at: &str,
        parent: Vertex,
        kind: &str,
        sent: crate::model::Direction,
        label: impl Fn(&str) -> String,
    ) {
        let old = self.items(Revision::Old, old_at, str::to_owned);
        let new = self.items(Revision::New, new_at, str::to_owned);
        let (none_old, none_new) = (Pointer::new(old_at), Pointer::new(new_at));
        for (key, name, place, item) in &old {
            let Some((_, _, _, new_item)) = new.iter().find(|it| it.0 == *key) else {
                let message = format!("`{name}` is no longer sent");
                self.tell_removed(parent, &format!("{kind}-removed"), &Places::new(place, &none_new), message);
                continue;
            };
            let items = Places::new(item, new_item);
            self.docs(parent, &items, &["summary", "description"], &format!("`{name}`"));
            self.other_extensions(parent, &items, &[], &format!("`{name}`"));
            for method in METHODS {
                let at = items.child(method);
                let called = format!("`{name}`");
                match self.nodes(&at) {
                    (None, None) => {}
                    (Some(_), None) => {
                        let message = format!("`{name}` is no longer sent by {}", method.to_uppercase());
                        self.tell_removed(parent, &format!("{kind}-removed"), &Places::new(&at.old, new_item), message);
                    }
                    (None, Some(_)) => {
                        let message = format!("`{name}` is sent by {}", method.to_uppercase());
                        self.tell(parent, &format!("{kind}-added"), &Places::new(item, &at.new), message);
                    }
                    (Some(_), Some(_)) => {
                        let vertex = if parent == DOCUMENT { self.labelled(label(name)) } else { parent };
                        let names = BTreeMap::new();
                        let context = Context { vertex, sent, items: items.clone(), at, names, called };
                        self.operation(&context);
                        self.delivered(&context);
                    }
                }
            }
        }
        for (_, name, place, _) in new.iter().filter(|it| !old.iter().any(|o| o.0 == it.0)) {
            let message = format!("`{name}` is sent as well");
            self.tell(parent, &format!("{kind}-added"), &Places::new(&none_old, place), message);
        }
    }
}

/// A path with its parameters unnamed, which is what a server sees.
pub(super) fn template(path: &str) -> String {
    let mut template = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        template.push_str(before);
        template.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    template + rest
}

/// The names of a path's parameters, in their order.
pub(super) fn parameters(path: &str) -> Vec<String> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name.to_owned()).collect()
}
