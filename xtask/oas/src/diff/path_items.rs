//! Path items, and the templates of their paths.

use super::comparison::Comparison;
use super::places::Revision;
use crate::document::{Node, Pointer};

/// The path items below a place by a key, references followed, with the place of the key.
pub(super) fn items(
    diff: &mut Comparison<'_>,
    revision: Revision,
    at: &str,
    key: fn(&str) -> String,
) -> Vec<(String, String, Pointer, Pointer)> {
    let document = diff.document(revision);
    let at = Pointer::new(at);
    let names: Vec<_> = document.get(&at).into_iter().flat_map(Node::members).map(|(name, _)| name).collect();
    let names = names.into_iter().filter(|name| !name.starts_with("x-"));
    let mut items = Vec::new();
    for name in names {
        let place = at.child(name);
        if let Some(item) = diff.resolve(revision, &place) {
            items.push((key(name), name.to_owned(), place, item));
        }
    }
    items
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
