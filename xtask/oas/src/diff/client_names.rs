//! What generated clients name an operation by: its id, its method and its first tag.

use super::codes::Plain;
use super::comparison::Comparison;
use super::context::Context;
use super::places::Revision;
use super::values;
use crate::document::Node;

pub(super) fn compare<'a>(diff: &mut Comparison<'a>, context: &Context, old: Option<&'a Node>, new: Option<&'a Node>) {
    let Context { vertex, at, called, .. } = context;
    let vertex = *vertex;
    let text = |node: Option<&'a Node>, key: &str| node.and_then(|node| node.text(key));
    let id = (text(old, "operationId"), text(new, "operationId"));
    let at_id = at.child("operationId");
    match id {
        (Some(a), Some(b)) if a != b => {
            let message =
                format!("{called}: the `operationId` was `{a}`, is `{b}`; generated clients name the call by it");
            diff.tell(vertex, Plain::OperationIdChanged, &at_id, message);
        }
        (Some(a), None) => {
            diff.tell_removed(
                vertex,
                Plain::OperationIdRemoved,
                &at_id,
                format!("{called}: no longer has the `operationId` `{a}`"),
            );
        }
        (None, Some(b)) => {
            diff.tell(vertex, Plain::OperationIdAdded, &at_id, format!("{called}: has the `operationId` `{b}`"))
        }
        _ => {}
    }
    let method = (text(old, "x-method"), text(new, "x-method"));
    if method.0 != method.1 {
        let quoted = |text: Option<&str>| text.map_or("none".to_owned(), |text| format!("`{text}`"));
        let message =
            format!("{called}: its method in generated clients was {}, is {}", quoted(method.0), quoted(method.1));
        diff.tell_at(vertex, Plain::MethodNameChanged, None, &at.child("x-method"), method.1.is_none(), message);
    }
    let paging = |node: Option<&'a Node>| node.and_then(|node| node.get("x-paging")).map(values::of);
    let code = match (paging(old), paging(new)) {
        (a, b) if a == b => None,
        (None, _) => Some(Plain::PagingAdded),
        (_, None) => Some(Plain::PagingRemoved),
        _ => Some(Plain::PagingChanged),
    };
    if let Some(code) = code {
        let removed = paging(new).is_none();
        let message = format!("{called}: changed `x-paging`, by which generated clients read lists");
        diff.tell_at(vertex, code, None, &at.child("x-paging"), removed, message);
    }
    let tags = |node: Option<&'a Node>| -> Vec<&'a str> {
        let items = node.and_then(|node| node.get("tags")).map(Node::items).unwrap_or_default();
        items.iter().filter_map(Node::as_str).collect()
    };
    let (a, b) = (tags(old), tags(new));
    let handles = (handle(diff, Revision::Old, a.first()), handle(diff, Revision::New, b.first()));
    let at_tags = at.child("tags");
    // A handle that was only renamed is told at its tag.
    if a.first() != b.first() && handles.0 != handles.1 {
        diff.tell(
            vertex,
            Plain::OperationHandleChanged,
            &at_tags,
            format!("{called}: moved to another handle of generated clients"),
        );
    } else {
        let sorted = |mut tags: Vec<&'a str>| {
            tags.sort_unstable();
            tags
        };
        if sorted(a) != sorted(b) {
            diff.tell(vertex, Plain::OperationTagsChanged, &at_tags, format!("{called}: stands under other tags"));
        }
    }
}

fn handle<'a>(diff: &mut Comparison<'a>, revision: Revision, tag: Option<&&str>) -> Option<&'a str> {
    let tags = diff.document(revision).root.get("tags").map(Node::items).unwrap_or_default();
    tags.iter().find(|it| it.text("name") == tag.copied())?.text("x-handle")
}
