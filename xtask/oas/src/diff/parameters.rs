//! Parameters and headers: which there are, whether they must be sent, how they are written.

use super::bodies::essence;
use super::compare::{Compare, Places, Revision, Vertex};
use super::operations::Context;
use super::paths::WORDS;
use crate::document::{Document, Node, Pointer};
use crate::model::Direction;

/// Headers that OpenAPI says to ignore among parameters.
const IGNORED: [&str; 3] = ["accept", "content-type", "authorization"];

/// How a value is written, as far as its type makes a difference.
#[derive(Default)]
struct Serialization {
    text: String,
    /// Neither a list nor an object.
    is_single: bool,
    is_reserved: bool,
}

impl<'a> Compare<'a> {
    /// The parameters by place and name, those of the path item included.
    fn listed(&mut self, revision: Revision, item: &Pointer, at: &Pointer) -> Vec<((String, String), Pointer)> {
        let mut listed: Vec<((String, String), Pointer)> = Vec::new();
        for list in [at.child("parameters"), item.child("parameters")] {
            let count = self.document(revision).get(&list).map_or(0, |node| node.items().len());
            for index in 0..count {
                let Some(at) = self.resolve(revision, &list.child(&index.to_string())) else { continue };
                let Some(node) = self.document(revision).get(&at) else { continue };
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

    pub(super) fn parameters(&mut self, context: &Context) {
        let Context { vertex, sent, items, at, names, called } = context;
        let (vertex, sent) = (*vertex, *sent);
        let mut old = self.listed(Revision::Old, &items.old, &at.old);
        let mut new = self.listed(Revision::New, &items.new, &at.new);
        for ((location, name), _) in &mut old {
            if let Some(renamed) = names.get(name).filter(|_| location == "path") {
                name.clone_from(renamed);
            }
        }
        let spelt =
            |document: &'a Document, at: &Pointer| document.get(at).and_then(|it| it.text("name")).unwrap_or_default();
        let mut pairs = Vec::new();
        old.retain(|(key, at)| match new.iter().position(|(other, _)| other == key) {
            Some(index) => {
                pairs.push(Places::new(at, &new.remove(index).1));
                false
            }
            None => true,
        });
        old.retain(|((location, name), at)| match new.iter().position(|((_, other), _)| other == name) {
            Some(index) => {
                let ((now, _), new_at) = new.remove(index);
                let name = spelt(self.old, at);
                let message = format!("{called}: the parameter `{name}` was in the {location}, is in the {now}");
                let places = Places::new(at, &new_at);
                self.directed(vertex, sent, "parameter-location-changed", &places.child("in"), false, message);
                pairs.push(places);
                false
            }
            None => true,
        });
        for ((location, _), place) in &old {
            let (places, name) = (Places::new(place, &at.new), spelt(self.old, place));
            let message = format!("{called}: the {location} parameter `{name}` was removed");
            self.directed(vertex, sent, "parameter-removed", &places, true, message);
        }
        for ((location, _), place) in &new {
            let name = spelt(self.new, place);
            let required = self.new.get(place).is_some_and(|node| node.flag("required"));
            let code = if required { "required-parameter-added" } else { "parameter-added" };
            let message = format!("{called}: the {location} parameter `{name}` was added");
            self.directed(vertex, sent, code, &Places::new(&at.old, place), false, message);
        }
        for places in pairs {
            let name = spelt(self.new, &places.new);
            self.parameter(vertex, sent, &places, &format!("`{name}`"), "parameter");
        }
    }

    /// A parameter or a header, in both documents.
    pub(super) fn parameter(&mut self, vertex: Vertex, sent: Direction, places: &Places, name: &str, kind: &str) {
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
        self.serialized(vertex, sent, places, name, kind);
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
    }

    /// How a parameter or a header is written, and then what it may be.
    fn serialized(&mut self, vertex: Vertex, sent: Direction, places: &Places, name: &str, kind: &str) {
        let (old, new) = self.nodes(places);
        let media = |node: Option<&'a Node>| node.and_then(|it| it.get("content")?.members().next()).map(|it| it.0);
        let code = format!("{kind}-serialization-changed");
        let (a, b) = (media(old), media(new));
        if a.map(essence) != b.map(essence) {
            let shown = |media: Option<&str>| media.map_or("by its style".to_owned(), |media| format!("as `{media}`"));
            let message = format!("{name} is written in another way: {}, now {}", shown(a), shown(b));
            return self.directed(vertex, sent, &code, places, false, message);
        }
        if a.is_some() {
            return self.content(vertex, sent, places, name);
        }
        let (a, b) = (self.serialization(Revision::Old, &places.old), self.serialization(Revision::New, &places.new));
        // A parameter that moved to another place is written in another way there.
        let moved = old.and_then(|node| node.text("in")) != new.and_then(|node| node.text("in"));
        // Another type is told as that.
        let same_form = a.is_single == b.is_single;
        if !moved && (a.is_reserved != b.is_reserved || same_form && a.text != b.text) {
            let shown = |it: &Serialization| format!("{}{}", it.text, if it.is_reserved { " reserved" } else { "" });
            let message = format!("{name} is written in another way: {}, now {}", shown(&a), shown(&b));
            self.directed(vertex, sent, &code, places, false, message);
        }
        self.pair_at(vertex, &places.child("schema"), sent);
    }

    /// How a parameter is written, defaults included, as far as its type makes a difference.
    fn serialization(&mut self, revision: Revision, at: &Pointer) -> Serialization {
        let Some(node) = self.document(revision).get(at) else { return Serialization::default() };
        let form = matches!(node.text("in"), Some("query" | "cookie"));
        let style = node.text("style").unwrap_or(if form { "form" } else { "simple" });
        let explode = node.get("explode").map_or(style == "form", super::resolved_schema::is_true);
        let operand = self.operand(revision, &at.child("schema"));
        let kind = self.resolved(revision, &operand).kind();
        let is_single = kind.is_some_and(|kind| !matches!(kind, "array" | "object"));
        let joined = if explode { "explode" } else { "joined" };
        let text = match kind {
            _ if is_single && form => "form".to_owned(),
            _ if is_single => style.to_owned(),
            // Without names there is nothing else to write.
            Some("array") if style == "simple" => style.to_owned(),
            _ => format!("{style} {joined}"),
        };
        Serialization { text, is_single, is_reserved: node.flag("allowReserved") }
    }
}
