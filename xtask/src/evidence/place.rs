//! Pointers of records: JSON pointers in which a parameter goes by its name, since its number changes
//! when another one is added.

use oas::document::{Document, Kind, Node, Pointer};
use oas::model::resolve;
use oas::spelling::closest;
use std::borrow::Cow;

/// Why a pointer leads nowhere.
#[derive(Debug)]
pub(super) struct Dead {
    pub message: String,
    pub help: String,
}

/// The real pointer to the node that one of a record names.
pub(super) fn find(document: &Document, written: &Pointer) -> Result<Pointer, Dead> {
    let mut at = Pointer::root();
    let mut tokens = written.tokens();
    while let Some(token) = tokens.next() {
        let next = match parameter(document, &at, &token) {
            Some(index) => at.child(&index.to_string()),
            None => at.child(&token),
        };
        if document.get(&next).is_none() {
            return Err(dead(document, &at, &token, tokens));
        }
        at = next;
    }
    Ok(at)
}

/// The index of the parameter of that name, where the place is a list of parameters.
fn parameter(document: &Document, list: &Pointer, name: &str) -> Option<usize> {
    parameters(document, list).iter().position(|it| it == name)
}

/// The names in a list of parameters, references followed; none at any other place.
fn parameters(document: &Document, list: &Pointer) -> Vec<String> {
    if list.last().is_none_or(|it| it != "parameters") {
        return Vec::new();
    }
    let count = document.get(list).map_or(0, |it| it.items().len());
    let name = |index: usize| {
        let at = resolve(document, &list.child(&index.to_string()));
        at.and_then(|at| document.get(&at)?.text("name").map(str::to_owned)).unwrap_or_default()
    };
    (0..count).map(name).collect()
}

fn dead<'t>(document: &Document, at: &Pointer, token: &str, rest: impl Iterator<Item = Cow<'t, str>>) -> Dead {
    let node = document.get(at);
    let place = if at.as_str().is_empty() { "the document" } else { at.as_str() };
    let message = format!("{place} has no `{}`", escaped(token));
    if let Some(target) = node.and_then(|it| it.text("$ref")) {
        let target = rest.fold(Pointer::of_reference(target).child(token), |at, token| at.child(&token));
        return Dead { message, help: format!("that is a reference: point to `{target}`") };
    }
    let named = parameters(document, at);
    let known: Vec<String> = match node.map(|it| &it.kind) {
        Some(Kind::Array(_)) if !named.is_empty() => named.iter().map(|it| escaped(it)).collect(),
        Some(Kind::Array(items)) => (0..items.len()).map(|it| it.to_string()).collect(),
        _ => node.into_iter().flat_map(Node::members).map(|(name, _)| escaped(name)).collect(),
    };
    let near = closest(&escaped(token), known.iter().map(String::as_str));
    let help = match known.as_slice() {
        _ if !near.is_empty() => near,
        [] => format!("{place} is {}", node.map_or("nothing", Node::type_name)),
        known => {
            const MOST: usize = 12;
            let more = if known.len() > MOST { ", …" } else { "" };
            format!("there are {}{more}", known[..known.len().min(MOST)].join(", "))
        }
    };
    Dead { message, help }
}

/// A name as a token of a pointer.
fn escaped(name: &str) -> String {
    Pointer::root().child(name).as_str()[1..].to_owned()
}
