//! Bodies: whether one is sent, its media types, and how its parts are encoded.

use super::compare::{Compare, Places, Revision, Vertex};
use super::operations::Context;
use super::resolved_schema::Operand;
use super::responses::spelt;
use crate::document::{Node, Pointer};
use crate::model::Direction::{self, Request};
use crate::model::children;
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

/// A media type as it is compared: in lower case, without spaces, and JSON without the `charset` that it
/// has no use for.
pub(super) fn essence(media: &str) -> String {
    let media = media.to_lowercase().replace(char::is_whitespace, "");
    let Some((kind, rest)) =
        media.split_once(';').filter(|(kind, _)| kind.ends_with("/json") || kind.ends_with("+json"))
    else {
        return media;
    };
    let kept = rest.split(';').filter(|it| !matches!(it.replace('"', "").as_str(), "charset=utf-8" | "charset=utf8"));
    std::iter::once(kind).chain(kept).collect::<Vec<_>>().join(";")
}

impl<'a> Compare<'a> {
    pub(super) fn body(&mut self, context: &Context) {
        let Context { vertex, sent, at, called, .. } = context;
        let (vertex, sent) = (*vertex, *sent);
        let place = at.child("requestBody");
        let (old, new) = (self.resolve(Revision::Old, &place.old), self.resolve(Revision::New, &place.new));
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
    pub(super) fn content(&mut self, vertex: Vertex, direction: Direction, places: &Places, name: &str) {
        let list = places.child("content");
        let read = |document, at: &Pointer| -> BTreeMap<String, Pointer> {
            let media = children(document, at).into_iter();
            let mut read = BTreeMap::new();
            for (name, at) in media {
                match read.entry(essence(&name)) {
                    Entry::Vacant(free) => drop(free.insert(at)),
                    // Both `application/json` and the same with a charset.
                    Entry::Occupied(_) => drop(read.insert(name, at)),
                }
            }
            read
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
                    format!("{name}: `{}` was removed", spelt(at)),
                );
                continue;
            };
            let places = Places::new(at, now);
            let named = format!("{name}: `{}`", spelt(now));
            self.docs(vertex, &places, &["example", "examples"], &named);
            self.other_extensions(vertex, &places, &[], &named);
            self.encodings(vertex, direction, &places, &named);
            self.pair_at(vertex, &places.child("schema"), direction);
        }
        for (_, at) in new.iter().filter(|(media, _)| !old.contains_key(*media)) {
            let places = Places::new(&places.old, at);
            self.directed(
                vertex,
                direction,
                "media-type-added",
                &places,
                false,
                format!("{name}: `{}` was added", spelt(at)),
            );
        }
    }

    /// How the parts of a form are encoded: what is said, or else the default of the part's type.
    fn encodings(&mut self, vertex: Vertex, direction: Direction, places: &Places, named: &str) {
        let list = places.child("encoding");
        let (old, new) = (children(self.old, &list.old), children(self.new, &list.new));
        let parts: BTreeSet<_> = old.into_iter().chain(new).map(|(part, _)| part).collect();
        if parts.is_empty() {
            return;
        }
        let schema = places.child("schema");
        let schemas = (self.operand(Revision::Old, &schema.old), self.operand(Revision::New, &schema.new));
        let (was, is) = (self.resolved(Revision::Old, &schemas.0), self.resolved(Revision::New, &schemas.1));
        for part in parts {
            let at = list.child(&part);
            let (before, now) = (was.properties.get(&*part), is.properties.get(&*part));
            // A part that is new or gone is told as that.
            if before.is_some() != now.is_some() {
                continue;
            }
            let called = format!("{named}: the part `{part}`");
            let (a, b) = (self.encoded(Revision::Old, &at.old, before), self.encoded(Revision::New, &at.new, now));
            if a != b {
                let message = format!("{called} is encoded in another way: {a}, now {b}");
                self.tell_at(
                    vertex,
                    "media-type-encoding-changed",
                    None,
                    &at,
                    self.new.get(&at.new).is_none(),
                    message,
                );
            }
            self.other_extensions(vertex, &at, &[], &called);
            self.headers(vertex, direction, &at, &called);
        }
    }

    fn encoded(&mut self, revision: Revision, at: &Pointer, schema: Option<&Operand>) -> String {
        let node = self.document(revision).get(at);
        let mut resolved = self.resolved(revision, schema.unwrap_or(&Operand::new()));
        let is_list = resolved.kind() == Some("array");
        if is_list {
            let items = std::mem::take(&mut resolved.items);
            resolved = self.resolved(revision, &items);
        }
        let usual = match (resolved.kind(), resolved.text("format")) {
            (Some("string"), Some("binary")) => "application/octet-stream",
            (Some("object" | "array"), _) => "application/json",
            _ => "text/plain",
        };
        let text = |key: &str| node.and_then(|node| node.text(key));
        let style = text("style").unwrap_or("form");
        let explode =
            node.and_then(|node| node.get("explode")).map_or(style == "form", super::resolved_schema::is_true);
        let joined = if explode || !is_list && resolved.kind() != Some("object") { "" } else { " joined" };
        let reserved = if node.is_some_and(|node| node.flag("allowReserved")) { " reserved" } else { "" };
        format!("{} {style}{joined}{reserved}", essence(text("contentType").unwrap_or(usual)))
    }
}
