//! The document as a whole: its words and tags, who may call, and which operations and events there are.

use super::changes::DOCUMENT;
use super::codes::Plain;
use super::comparison::Comparison;
use super::places::Places;
use super::{operations, paths, security, words};
use crate::document::{Document, Node, Pointer};
use std::collections::BTreeMap;

pub(super) fn compare<'a>(comparison: &mut Comparison<'a>) {
    let root = Places::new(&Pointer::root(), &Pointer::root());
    let said = |document: &'a Document| document.root.text("openapi").unwrap_or_default();
    if said(comparison.old) != said(comparison.new) {
        let message = format!("the document says OpenAPI {}; it said {}", said(comparison.new), said(comparison.old));
        comparison.tell(DOCUMENT, Plain::OpenapiVersionChanged, &root.child("openapi"), message);
    }
    let words = ["title", "description", "summary", "termsOfService", "contact", "license"];
    words::docs(comparison, DOCUMENT, &root.child("info"), &words, "the document");
    words::docs(comparison, DOCUMENT, &root, &["externalDocs"], "the document");
    words::extensions(comparison, DOCUMENT, &root, &["x-webhooks"], "the document");
    for part in ["info", "paths", "components", "x-webhooks"] {
        words::extensions(comparison, DOCUMENT, &root.child(part), &[], "the document");
    }
    tags(comparison);
    security::schemes(comparison);
    paths::compare(comparison);
    operations::events(comparison);
}

fn tags<'a>(comparison: &mut Comparison<'a>) {
    let read = |document: &'a Document| -> BTreeMap<&'a str, Pointer> {
        let items = document.root.get("tags").map(Node::items).unwrap_or_default().iter().enumerate();
        let at = Pointer::new("/tags");
        items.filter_map(|(index, tag)| Some((tag.text("name")?, at.child(&index.to_string())))).collect()
    };
    let (old, new) = (read(comparison.old), read(comparison.new));
    let list = Pointer::new("/tags");
    for (name, at) in &old {
        let Some(now) = new.get(name) else {
            let message = format!("the tag `{name}` was removed");
            comparison.tell_removed(DOCUMENT, Plain::TagRemoved, &Places::new(at, &list), message);
            continue;
        };
        let places = Places::new(at, now);
        let named = format!("the tag `{name}`");
        words::docs(comparison, DOCUMENT, &places, &["description", "externalDocs"], &named);
        words::extensions(comparison, DOCUMENT, &places, &["x-handle"], &named);
        let (a, b) = comparison.nodes(&places);
        let handle = |node: Option<&'a Node>| node.and_then(|node| node.text("x-handle"));
        if handle(a) != handle(b) {
            let quoted = |text: Option<&str>| text.map_or("none".to_owned(), |text| format!("`{text}`"));
            let message =
                format!("{named}: its handle in the Rust client was {}, is {}", quoted(handle(a)), quoted(handle(b)));
            comparison.tell_at(
                DOCUMENT,
                Plain::HandleChanged,
                None,
                &places.child("x-handle"),
                handle(b).is_none(),
                message,
            );
        }
    }
    for (name, at) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
        comparison.tell(DOCUMENT, Plain::TagAdded, &Places::new(&list, at), format!("the tag `{name}` was added"));
    }
}
