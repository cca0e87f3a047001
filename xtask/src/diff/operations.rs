//! One operation or event: parameters, bodies, answers, and its names in generated clients.

use super::Direction::{self, Request};
use super::compare::{Compare, Places, Side, Vertex};
use super::paths::WORDS;
use super::values;
use crate::document::{Node, Pointer};
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

/// Headers that OpenAPI says to ignore among parameters.
const IGNORED: [&str; 3] = ["accept", "content-type", "authorization"];

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

    /// The parameters by place and name, those of the path item included.
    fn listed(&mut self, side: Side, item: &Pointer, at: &Pointer) -> Vec<((String, String), Pointer)> {
        let mut listed: Vec<((String, String), Pointer)> = Vec::new();
        for list in [at.child("parameters"), item.child("parameters")] {
            let count = self.side(side).get(&list).map_or(0, |node| node.items().len());
            for index in 0..count {
                let Some(at) = self.resolve(side, &list.child(&index.to_string())) else { continue };
                let Some(node) = self.side(side).get(&at) else { continue };
                let location = node.text("in").unwrap_or_default().to_owned();
                let name = node.text("name").unwrap_or_default().to_owned();
                let name = if location == "header" { name.to_lowercase() } else { name };
                let ignored = location == "header" && IGNORED.contains(&&*name);
                if !ignored && !listed.iter().any(|(key, _)| *key == (location.clone(), name.clone())) {
                    listed.push(((location, name), at));
                }
            }
        }
        listed
    }

    fn parameters(&mut self, context: &Context) {
        let Context { vertex, sent, items, at, names, called } = context;
        let (vertex, sent) = (*vertex, *sent);
        let mut old = self.listed(Side::Old, &items.old, &at.old);
        let mut new = self.listed(Side::New, &items.new, &at.new);
        for ((location, name), _) in &mut old {
            if let Some(renamed) = names.get(name).filter(|_| location == "path") {
                name.clone_from(renamed);
            }
        }
        let mut pairs = Vec::new();
        old.retain(|(key, at)| match new.iter().position(|(other, _)| other == key) {
            Some(index) => {
                pairs.push((key.1.clone(), Places::new(at, &new.remove(index).1)));
                false
            }
            None => true,
        });
        old.retain(|((location, name), at)| match new.iter().position(|((_, other), _)| other == name) {
            Some(index) => {
                let ((now, _), new_at) = new.remove(index);
                let message = format!("{called}: the parameter `{name}` was in the {location}, is in the {now}");
                let places = Places::new(at, &new_at);
                self.directed(vertex, sent, "parameter-location-changed", &places.child("in"), false, message);
                pairs.push((name.clone(), places));
                false
            }
            None => true,
        });
        for ((location, name), place) in &old {
            let places = Places::new(place, &at.new);
            let message = format!("{called}: the {location} parameter `{name}` was removed");
            self.directed(vertex, sent, "parameter-removed", &places, true, message);
        }
        for ((location, name), place) in &new {
            let required = self.new.get(place).is_some_and(|node| node.flag("required"));
            let code = if required { "required-parameter-added" } else { "parameter-added" };
            let message = format!("{called}: the {location} parameter `{name}` was added");
            self.directed(vertex, sent, code, &Places::new(&at.old, place), false, message);
        }
        for (name, places) in pairs {
            self.parameter(vertex, sent, &places, &format!("`{name}`"), "parameter");
        }
    }

    /// A parameter or a header, in both documents.
    fn parameter(&mut self, vertex: Vertex, sent: Direction, places: &Places, name: &str, kind: &str) {
        let (old, new) = self.nodes(places);
        self.docs(vertex, places, &WORDS, name);
        self.other_extensions(vertex, places, &[], name);
        let flag = |node: Option<&Node>, key: &str| node.is_some_and(|node| node.flag(key));
        self.deprecation(vertex, flag(old, "deprecated"), flag(new, "deprecated"), places, name);
        let required =
            |node: Option<&Node>| flag(node, "required") || node.and_then(|it| it.text("in")) == Some("path");
        let at_required = places.child("required");
        match (required(old), required(new)) {
            (false, true) => {
                let code = format!("{kind}-became-required");
                self.directed(vertex, sent, &code, &at_required, false, format!("{name} must be there"));
            }
            (true, false) => {
                let code = format!("{kind}-became-optional");
                self.directed(vertex, sent, &code, &at_required, false, format!("{name} may be left out"));
            }
            _ => {}
        }
        let (a, b) = (self.serialization(Side::Old, &places.old), self.serialization(Side::New, &places.new));
        // A parameter that moved to another place is written in another way there.
        let moved = old.and_then(|node| node.text("in")) != new.and_then(|node| node.text("in"));
        if a != b && kind == "parameter" && !moved {
            let message = format!("{name} is written in another way: {a}, now {b}");
            self.directed(vertex, sent, "parameter-serialization-changed", places, false, message);
        }
        let at_empty = places.child("allowEmptyValue");
        match (flag(old, "allowEmptyValue"), flag(new, "allowEmptyValue")) {
            (false, true) => {
                self.directed(vertex, sent, "parameter-may-be-empty", &at_empty, false, format!("{name} may be empty"));
            }
            (true, false) => {
                let message = format!("{name} may no longer be empty");
                self.directed(vertex, sent, "parameter-may-not-be-empty", &at_empty, false, message);
            }
            _ => {}
        }
        self.pair_at(vertex, &places.child("schema"), sent);
        self.content(vertex, sent, places, name);
    }

    /// How a parameter is written, defaults included, as far as its type makes a difference.
    fn serialization(&mut self, side: Side, at: &Pointer) -> String {
        let Some(node) = self.side(side).get(at) else { return String::new() };
        let location = node.text("in").unwrap_or_default();
        let form = matches!(location, "query" | "cookie");
        let style = node.text("style").unwrap_or(if form { "form" } else { "simple" });
        let explode = node.get("explode").map_or(style == "form", super::flat::is_true);
        let operand = self.operand(side, &at.child("schema"));
        let flat = self.flat(side, &operand);
        let single = flat.kind().is_some_and(|kind| !matches!(kind, "array" | "object"));
        let explode = if single {
            ""
        } else if explode {
            " explode"
        } else {
            " joined"
        };
        let style = if single && form { "form" } else { style };
        let reserved = if node.flag("allowReserved") { " reserved" } else { "" };
        format!("{style}{explode}{reserved}")
    }

    fn body(&mut self, context: &Context) {
        let Context { vertex, sent, at, called, .. } = context;
        let (vertex, sent) = (*vertex, *sent);
        let place = at.child("requestBody");
        let (old, new) = (self.resolve(Side::Old, &place.old), self.resolve(Side::New, &place.new));
        let flag = |node: Option<&Node>| node.is_some_and(|node| node.flag("required"));
        match (old, new) {
            (None, None) => {}
            (Some(_), None) => {
                let places = Places::new(&place.old, &at.new);
                self.tell_removed(vertex, "request-body-removed", &places, format!("{called}: the body was removed"));
            }
            (None, Some(new)) => {
                let required = sent == Request && flag(self.new.get(&new));
                let code = if required { "request-required-body-added" } else { "request-body-added" };
                self.tell(vertex, code, &Places::new(&at.old, &place.new), format!("{called}: a body was added"));
            }
            (Some(old), Some(new)) => {
                let places = Places { old, new };
                let (a, b) = self.nodes(&places);
                self.docs(vertex, &places, &["description"], &format!("{called}: the body"));
                self.other_extensions(vertex, &places, &[], &format!("{called}: the body"));
                let at = places.child("required");
                match (flag(a), flag(b)) {
                    (false, true) if sent == Request => {
                        self.tell(
                            vertex,
                            "request-body-became-required",
                            &at,
                            format!("{called}: a body must be sent"),
                        );
                    }
                    (true, false) if sent == Request => {
                        self.tell(
                            vertex,
                            "request-body-became-optional",
                            &at,
                            format!("{called}: the body may be left out"),
                        );
                    }
                    _ => {}
                }
                self.content(vertex, sent, &places, called);
            }
        }
    }

    /// The media types of a body, an answer, a parameter or a header.
    fn content(&mut self, vertex: Vertex, direction: Direction, places: &Places, name: &str) {
        let list = places.child("content");
        let read = |document, at: &Pointer| -> BTreeMap<String, Pointer> {
            let media = children(document, at).into_iter();
            media.map(|(name, at)| (name.to_lowercase().replace(char::is_whitespace, ""), at)).collect()
        };
        let (old, new) = (read(self.old, &list.old), read(self.new, &list.new));
        for (media, at) in &old {
            let Some(now) = new.get(media) else {
                let places = Places::new(at, &places.new);
                self.directed(
                    vertex,
                    direction,
                    "media-type-removed",
                    &places,
                    true,
                    format!("{name}: `{media}` was removed"),
                );
                continue;
            };
            let places = Places::new(at, now);
            let named = format!("{name}: `{media}`");
            self.docs(vertex, &places, &["example", "examples"], &named);
            self.other_extensions(vertex, &places, &[], &named);
            let (a, b) = self.nodes(&places);
            let encoding = |node: Option<&Node>| node.and_then(|node| node.get("encoding")).map(values::of);
            if encoding(a) != encoding(b) {
                let at = places.child("encoding");
                self.tell(
                    vertex,
                    "media-type-encoding-changed",
                    &at,
                    format!("{named}: its parts are encoded in another way"),
                );
            }
            self.pair_at(vertex, &places.child("schema"), direction);
        }
        for (media, at) in new.iter().filter(|(media, _)| !old.contains_key(*media)) {
            let places = Places::new(&places.old, at);
            self.directed(
                vertex,
                direction,
                "media-type-added",
                &places,
                false,
                format!("{name}: `{media}` was added"),
            );
        }
    }

    fn responses(&mut self, context: &Context) {
        let Context { vertex, sent, at, called, .. } = context;
        let (vertex, received) = (*vertex, sent.flipped());
        let list = at.child("responses");
        let read = |document, at: &Pointer| -> BTreeMap<String, Pointer> {
            let all = children(document, at).into_iter().filter(|(status, _)| !status.starts_with("x-"));
            // `4xx` is `4XX`.
            all.map(|(status, at)| (status.replace('x', "X"), at)).collect()
        };
        let (old, new) = (read(self.old, &list.old), read(self.new, &list.new));
        for (status, at) in &old {
            let Some(now) = new.get(status) else {
                let code = if status.starts_with('2') { "response-success-removed" } else { "response-error-removed" };
                let places = Places::new(at, &list.new);
                self.tell_removed(vertex, code, &places, format!("{called}: the answer {status} was removed"));
                continue;
            };
            let resolved = (self.resolve(Side::Old, at), self.resolve(Side::New, now));
            let (Some(old), Some(new)) = resolved else { continue };
            let places = Places { old, new };
            let named = format!("{called}: the answer {status}");
            self.docs(vertex, &places, &["description"], &named);
            self.other_extensions(vertex, &places, &[], &named);
            self.headers(vertex, received, &places, &named);
            self.content(vertex, received, &places, &named);
            let (a, b) = self.nodes(&places);
            let links = |node: Option<&Node>| node.and_then(|node| node.get("links")).map(values::of);
            if links(a) != links(b) {
                self.tell(vertex, "links-changed", &places.child("links"), format!("{named}: its links changed"));
            }
        }
        for (status, at) in new.iter().filter(|(status, _)| !old.contains_key(*status)) {
            let places = Places::new(&list.old, at);
            self.tell(vertex, "response-added", &places, format!("{called}: the answer {status} was added"));
        }
    }

    fn headers(&mut self, vertex: Vertex, received: Direction, places: &Places, named: &str) {
        let list = places.child("headers");
        let read = |document, at: &Pointer| -> BTreeMap<String, Pointer> {
            let all = children(document, at).into_iter().map(|(name, at)| (name.to_lowercase(), at));
            all.filter(|(name, _)| name != "content-type").collect()
        };
        let (old, new) = (read(self.old, &list.old), read(self.new, &list.new));
        for (name, at) in &old {
            let Some(now) = new.get(name) else {
                let places = Places::new(at, &places.new);
                let message = format!("{named}: the header `{name}` was removed");
                self.directed(vertex, received, "header-removed", &places, true, message);
                continue;
            };
            let resolved = (self.resolve(Side::Old, at), self.resolve(Side::New, now));
            if let (Some(old), Some(new)) = resolved {
                self.parameter(vertex, received, &Places { old, new }, &format!("`{name}`"), "header");
            }
        }
        for (name, at) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
            let places = Places::new(&places.old, at);
            let message = format!("{named}: the header `{name}` was added");
            self.directed(vertex, received, "header-added", &places, false, message);
        }
    }
}
