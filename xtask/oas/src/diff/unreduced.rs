//! What schemas say by keywords of OpenAPI 3.1 that 3.0 has no word for (`if`, `prefixItems`, …).

use crate::document::{Document, Node, Pointer};
use crate::model::UNREDUCED;
use std::collections::{BTreeMap, BTreeSet};

/// Words for people, beside a schema.
pub(super) const DOCS: [&str; 9] = [
    "title",
    "description",
    "example",
    "examples",
    "externalDocs",
    "x-evidence",
    "x-open",
    "x-enum-descriptions",
    "$comment",
];

/// How deep references within such a keyword are followed.
const DEEPEST: usize = 6;
/// Keywords that say something together, by the first of them.
const TOGETHER: [&[&str]; 2] = [&["if", "then", "else"], &["contains", "minContains", "maxContains"]];

/// What each keyword says in the schemas that are joined.
pub(super) type Unreduced = BTreeMap<&'static str, BTreeSet<String>>;

/// Takes in what a schema says by such keywords.
pub(super) fn add(document: &Document, node: &Node, all: &mut Unreduced) {
    let say = |keys: &[&'static str]| {
        let said = keys.iter().filter_map(|key| Some((*key, said(document, node.get(key)?, DEEPEST))));
        let said: BTreeMap<_, _> = said.collect();
        (!said.is_empty()).then(|| format!("{said:?}"))
    };
    let single =
        UNREDUCED.iter().filter(|key| !TOGETHER.iter().any(|keys| keys.contains(key))).map(std::slice::from_ref);
    for keys in TOGETHER.into_iter().chain(single) {
        if let (Some(first), Some(text)) = (keys.first(), say(keys)) {
            all.entry(first).or_default().insert(text);
        }
    }
}

/// What a keyword says, without words for people, with what it refers to.
fn said(document: &Document, node: &Node, depth: usize) -> String {
    let target = node.text("$ref").filter(|_| depth > 0).and_then(|it| document.get(&Pointer::of_reference(it)));
    if let Some(target) = target {
        return said(document, target, depth - 1);
    }
    if let Some(members) = node.as_object() {
        let mut each: Vec<_> = members.iter().filter(|(key, _)| !DOCS.contains(&key.as_str())).collect();
        each.sort_by_key(|(key, _)| *key);
        let each = each.into_iter().map(|(key, it)| format!("{key:?}:{}", said(document, &it.node, depth)));
        return format!("{{{}}}", each.collect::<Vec<_>>().join(","));
    }
    match node.items() {
        [] => node.to_json().to_string(),
        items => format!("[{}]", items.iter().map(|it| said(document, it, depth)).collect::<Vec<_>>().join(",")),
    }
}
