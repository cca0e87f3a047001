//! The document as a whole: its words and tags, who may call, and which operations and events there are.

use super::changes::DOCUMENT;
use super::codes::Plain;
use super::comparison::Comparison;
use super::places::Places;
use super::{operations, paths, security, words};
use crate::document::{Document, Node, Pointer};
use std::collections::BTreeMap;

pub(super) fn compare<'a>(diff: &mut Comparison<'a>) {
    let root = Places::new(&Pointer::root(), &Pointer::root());
    let said = |document: &'a Document| document.root.text("openapi").unwrap_or_default();
    if said(diff.old) != said(diff.new) {
        let message = format!("the document says OpenAPI {}; it said {}", said(diff.new), said(diff.old));
        diff.tell(DOCUMENT, Plain::OpenapiVersionChanged, &root.child("openapi"), message);
    }
    let words = ["title", "description", "summary", "termsOfService", "contact", "license"];
    words::docs(diff, DOCUMENT, &root.child("info"), &words, "the document");
    words::docs(diff, DOCUMENT, &root, &["externalDocs"], "the document");
    words::extensions(diff, DOCUMENT, &root, &["x-webhooks"], "the document");
    for part in ["info", "paths", "components", "x-webhooks"] {
        words::extensions(diff, DOCUMENT, &root.child(part), &[], "the document");
    }
    tags(diff);
    security::schemes(diff);
    paths::compare(diff);
    operations::events(diff);
}

fn tags<'a>(diff: &mut Comparison<'a>) {
    let read = |document: &'a Document| -> BTreeMap<&'a str, Pointer> {
        let items = document.root.get("tags").map(Node::items).unwrap_or_default().iter().enumerate();
        let at = Pointer::new("/tags");
        items.filter_map(|(index, tag)| Some((tag.text("name")?, at.child(&index.to_string())))).collect()
    };
    let (old, new) = (read(diff.old), read(diff.new));
    let list = Pointer::new("/tags");
    for (name, at) in &old {
        let Some(now) = new.get(name) else {
            let message = format!("the tag `{name}` was removed");
            diff.tell_removed(DOCUMENT, Plain::TagRemoved, &Places::new(at, &list), message);
            continue;
        };
        let places = Places::new(at, now);
        let named = format!("the tag `{name}`");
        words::docs(diff, DOCUMENT, &places, &["description", "externalDocs"], &named);
        words::extensions(diff, DOCUMENT, &places, &["x-handle"], &named);
        let (a, b) = diff.nodes(&places);
        let handle = |node: Option<&'a Node>| node.and_then(|node| node.text("x-handle"));
        if handle(a) != handle(b) {
            let quoted = |text: Option<&str>| text.map_or("none".to_owned(), |text| format!("`{text}`"));
            let message =
                format!("{named}: its handle in generated clients was {}, is {}", quoted(handle(a)), quoted(handle(b)));
            diff.tell_at(DOCUMENT, Plain::HandleChanged, None, &places.child("x-handle"), handle(b).is_none(), message);
        }
    }
    for (name, at) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
        diff.tell(DOCUMENT, Plain::TagAdded, &Places::new(&list, at), format!("the tag `{name}` was added"));
    }
}
