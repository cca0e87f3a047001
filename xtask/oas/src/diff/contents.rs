//! How something is written: media types, the encoding of parts, headers and parameters. These hold each other:
//! a part of a form has headers, and a header can have a media type.

use super::changes::Vertex;
use super::codes::{Directed, Level, Plain};
use super::comparison::Comparison;
use super::places::{Operand, Places, Revision};
use super::resolved_schema::{ResolvedSchema, is_true};
use super::words::{self, WORDS};
use crate::document::{Node, Pointer};
use crate::model::Direction::{self, Request};
use crate::model::children;
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

/// What a parameter or a header is told by.
pub(super) struct Codes {
    required: Directed,
    optional: Directed,
    serialization: Directed,
}

pub(super) const PARAMETER: Codes = Codes {
    required: Directed::ParameterBecameRequired,
    optional: Directed::ParameterBecameOptional,
    serialization: Directed::ParameterSerializationChanged,
};
const HEADER: Codes = Codes {
    required: Directed::HeaderBecameRequired,
    optional: Directed::HeaderBecameOptional,
    serialization: Directed::HeaderSerializationChanged,
};

/// How a value is written, as far as its type makes a difference.
#[derive(Default)]
struct Serialization {
    text: String,
    /// Neither a list nor an object.
    is_single: bool,
    is_reserved: bool,
}

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

/// The media types of a body, a response, a parameter or a header.
pub(super) fn content(diff: &mut Comparison<'_>, vertex: Vertex, direction: Direction, places: &Places, name: &str) {
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
    let (old, new) = (read(diff.old, &list.old), read(diff.new, &list.new));
    for (media, at) in &old {
        let Some(now) = new.get(media).or_else(|| wider(media, &new)) else {
            let places = Places::new(at, &places.new);
            diff.tell_removed(
                vertex,
                Directed::MediaTypeRemoved.of(direction),
                &places,
                format!("{name}: `{}` was removed", spelt(at)),
            );
            continue;
        };
        let places = Places::new(at, now);
        let named = format!("{name}: `{}`", spelt(now));
        words::docs(diff, vertex, &places, &["example", "examples"], &named);
        words::extensions(diff, vertex, &places, &[], &named);
        encodings(diff, vertex, direction, &places, &named);
        diff.pair_at(vertex, &places.child("schema"), direction);
    }
    for (_, at) in new.iter().filter(|(media, _)| !old.contains_key(*media)) {
        let places = Places::new(&places.old, at);
        diff.tell(
            vertex,
            Directed::MediaTypeAdded.of(direction),
            &places,
            format!("{name}: `{}` was added", spelt(at)),
        );
    }
}

/// The range that a media type falls under, the narrowest there is.
fn wider<'m>(media: &str, all: &'m BTreeMap<String, Pointer>) -> Option<&'m Pointer> {
    let kind = media.split_once('/').map(|(kind, _)| kind)?;
    all.get(&format!("{kind}/*")).or_else(|| all.get("*/*"))
}

/// How the parts of a form are encoded: what is said, or else the default of the part's type.
fn encodings(diff: &mut Comparison<'_>, vertex: Vertex, direction: Direction, places: &Places, named: &str) {
    let list = places.child("encoding");
    let (old, new) = (children(diff.old, &list.old), children(diff.new, &list.new));
    let parts: BTreeSet<_> = old.into_iter().chain(new).map(|(part, _)| part).collect();
    if parts.is_empty() {
        return;
    }
    let schema = places.child("schema");
    let schemas = (diff.operand(Revision::Old, &schema.old), diff.operand(Revision::New, &schema.new));
    let (was, is) =
        (ResolvedSchema::of(diff, Revision::Old, &schemas.0), ResolvedSchema::of(diff, Revision::New, &schemas.1));
    for part in parts {
        let at = list.child(&part);
        let (before, now) = (was.properties.get(&*part), is.properties.get(&*part));
        // A part that is new or gone is told as that.
        if before.is_some() != now.is_some() {
            continue;
        }
        let called = format!("{named}: the part `{part}`");
        let (a, b) = (encoded(diff, Revision::Old, &at.old, before), encoded(diff, Revision::New, &at.new, now));
        if a != b {
            let message = format!("{called} is encoded in another way: {a}, now {b}");
            diff.tell_at(vertex, Plain::MediaTypeEncodingChanged, None, &at, diff.new.get(&at.new).is_none(), message);
        }
        words::extensions(diff, vertex, &at, &[], &called);
        headers(diff, vertex, direction, &at, &called);
    }
}

fn encoded(diff: &mut Comparison<'_>, revision: Revision, at: &Pointer, schema: Option<&Operand>) -> String {
    let node = diff.document(revision).get(at);
    let mut resolved = ResolvedSchema::of(diff, revision, schema.unwrap_or(&Operand::new()));
    let is_list = resolved.kind() == Some("array");
    if is_list {
        let items = std::mem::take(&mut resolved.items);
        resolved = ResolvedSchema::of(diff, revision, &items);
    }
    let usual = match (resolved.kind(), resolved.text("format")) {
        (Some("string"), Some("binary")) => "application/octet-stream",
        (Some("object" | "array"), _) => "application/json",
        _ => "text/plain",
    };
    let text = |key: &str| node.and_then(|node| node.text(key));
    let style = text("style").unwrap_or("form");
    let explode = node.and_then(|node| node.get("explode")).map_or(style == "form", is_true);
    let joined = if explode || !is_list && resolved.kind() != Some("object") { "" } else { " joined" };
    let reserved = if node.is_some_and(|node| node.flag("allowReserved")) { " reserved" } else { "" };
    format!("{} {style}{joined}{reserved}", essence(text("contentType").unwrap_or(usual)))
}

pub(super) fn headers(diff: &mut Comparison<'_>, vertex: Vertex, received: Direction, places: &Places, named: &str) {
    let list = places.child("headers");
    let read = |document, at: &Pointer| -> BTreeMap<String, Pointer> {
        let all = children(document, at).into_iter().map(|(name, at)| (name.to_lowercase(), at));
        all.filter(|(name, _)| name != "content-type").collect()
    };
    let (old, new) = (read(diff.old, &list.old), read(diff.new, &list.new));
    for (name, at) in &old {
        let Some(now) = new.get(name) else {
            let places = Places::new(at, &places.new);
            let message = format!("{named}: the header `{}` was removed", spelt(at));
            diff.tell_removed(vertex, Directed::HeaderRemoved.of(received), &places, message);
            continue;
        };
        let resolved = (diff.resolve(Revision::Old, at), diff.resolve(Revision::New, now));
        if let (Some(old), Some(new)) = resolved {
            parameter(diff, vertex, received, &Places { old, new }, &format!("`{}`", spelt(at)), &HEADER);
        }
    }
    for (_, at) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
        let message = format!("{named}: the header `{}` was added", spelt(at));
        // Whoever responds to an event has to send it from now on.
        let node = diff.resolve(Revision::New, at).and_then(|at| diff.new.get(&at));
        let level = (received == Request && node.is_some_and(|node| node.flag("required"))).then_some(Level::Major);
        let (code, places) = (Directed::HeaderAdded.of(received), Places::new(&places.old, at));
        diff.tell_at(vertex, code, level, &places, false, message);
    }
}

/// The name of a header or a media type as the document spells it.
fn spelt(at: &Pointer) -> String {
    at.last().unwrap_or_default().into_owned()
}

/// A parameter or a header, in both documents.
pub(super) fn parameter(
    diff: &mut Comparison<'_>,
    vertex: Vertex,
    sent: Direction,
    places: &Places,
    name: &str,
    codes: &Codes,
) {
    let (old, new) = diff.nodes(places);
    words::docs(diff, vertex, places, &WORDS, name);
    words::extensions(diff, vertex, places, &[], name);
    let flag = |node: Option<&Node>, key: &str| node.is_some_and(|node| node.flag(key));
    words::deprecation(diff, vertex, flag(old, "deprecated"), flag(new, "deprecated"), places, name);
    let required = |node: Option<&Node>| flag(node, "required") || node.and_then(|it| it.text("in")) == Some("path");
    let at_required = places.child("required");
    match (required(old), required(new)) {
        (false, true) => {
            diff.tell(vertex, codes.required.of(sent), &at_required, format!("{name} must be there"));
        }
        (true, false) => {
            diff.tell(vertex, codes.optional.of(sent), &at_required, format!("{name} may be left out"));
        }
        _ => {}
    }
    serialized(diff, vertex, sent, places, name, codes);
    let at_empty = places.child("allowEmptyValue");
    match (flag(old, "allowEmptyValue"), flag(new, "allowEmptyValue")) {
        (false, true) => {
            diff.tell(vertex, Directed::ParameterMayBeEmpty.of(sent), &at_empty, format!("{name} may be empty"));
        }
        (true, false) => {
            let message = format!("{name} may no longer be empty");
            diff.tell(vertex, Directed::ParameterMayNotBeEmpty.of(sent), &at_empty, message);
        }
        _ => {}
    }
}

/// How a parameter or a header is written, and then what it may be.
fn serialized<'a>(
    diff: &mut Comparison<'a>,
    vertex: Vertex,
    sent: Direction,
    places: &Places,
    name: &str,
    codes: &Codes,
) {
    let (old, new) = diff.nodes(places);
    let media = |node: Option<&'a Node>| node.and_then(|it| it.get("content")?.members().next()).map(|it| it.0);
    let code = codes.serialization;
    let (a, b) = (media(old), media(new));
    if a.map(essence) != b.map(essence) {
        let shown = |media: Option<&str>| media.map_or("by its style".to_owned(), |media| format!("as `{media}`"));
        let message = format!("{name} is written in another way: {}, now {}", shown(a), shown(b));
        return diff.tell(vertex, code.of(sent), places, message);
    }
    if a.is_some() {
        return content(diff, vertex, sent, places, name);
    }
    let (a, b) = (serialization(diff, Revision::Old, &places.old), serialization(diff, Revision::New, &places.new));
    // A parameter that moved to another place is written in another way there.
    let moved = old.and_then(|node| node.text("in")) != new.and_then(|node| node.text("in"));
    // Another type is told as that.
    let same_form = a.is_single == b.is_single;
    if !moved && (a.is_reserved != b.is_reserved || same_form && a.text != b.text) {
        let shown = |it: &Serialization| format!("{}{}", it.text, if it.is_reserved { " reserved" } else { "" });
        let message = format!("{name} is written in another way: {}, now {}", shown(&a), shown(&b));
        diff.tell(vertex, code.of(sent), places, message);
    }
    diff.pair_at(vertex, &places.child("schema"), sent);
}

/// How a parameter is written, defaults included, as far as its type makes a difference.
fn serialization(diff: &mut Comparison<'_>, revision: Revision, at: &Pointer) -> Serialization {
    let Some(node) = diff.document(revision).get(at) else { return Serialization::default() };
    let form = matches!(node.text("in"), Some("query" | "cookie"));
    let style = node.text("style").unwrap_or(if form { "form" } else { "simple" });
    let explode = node.get("explode").map_or(style == "form", is_true);
    let operand = diff.operand(revision, &at.child("schema"));
    let kind = ResolvedSchema::of(diff, revision, &operand).kind();
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
