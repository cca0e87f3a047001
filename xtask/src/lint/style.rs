//! Matters of taste, told as notes and only when asked for: they say nothing about whether a document
//! is right. One note per rule and document.

use super::{Context, Kind};
use crate::document::{Node, Pointer};
use crate::report::Report;

pub fn check(context: &Context<'_>, report: &mut Report) {
    let root = &context.document.root;
    let info = Pointer::new("/info");
    let missing = |parent: &Pointer, field: &str| {
        let node = context.document.get(parent);
        let there =
            node.and_then(|it| it.get(field)).is_some_and(|it| it.as_str().is_none_or(|it| !it.trim().is_empty()));
        if there { Vec::new() } else { vec![parent.clone()] }
    };
    let mut tell = |code, places: Vec<Pointer>, what: &str| {
        let Some(first) = places.first() else { return };
        let others = if places.len() > 1 { format!(" (and {} more)", places.len() - 1) } else { String::new() };
        report.push(context.at(code, first, format!("{what}{others}")));
    };
    tell("style-contact", missing(&info, "contact"), "nobody is named to turn to");
    tell("style-license", missing(&info, "license"), "no licence is named");
    let license = info.child("license");
    if context.document.get(&license).is_some() {
        tell("style-license", missing(&license, "url"), "the licence has no `url`");
    }
    tell("style-description", missing(&info, "description"), "the API is not described");
    for (kind, field, code, what) in [
        (Kind::Operation, "summary", "style-summary", "this operation has no `summary`"),
        (Kind::Operation, "description", "style-description", "this operation is not described"),
        (Kind::Operation, "tags", "style-tags", "this operation has no tag"),
        (Kind::Parameter, "description", "style-description", "this parameter is not described"),
        (Kind::Tag, "description", "style-description", "this tag is not described"),
    ] {
        tell(code, context.all(kind).flat_map(|at| missing(at, field)).collect(), what);
    }
    let servers = root.get("servers").map(Node::items).unwrap_or_default();
    if servers.is_empty() {
        tell("style-servers", vec![Pointer::new("/servers")], "no server is named");
    }
    let example = |node: &Node| {
        let url = node.text("url").unwrap_or_default();
        let host = url.split("://").nth(1).unwrap_or_default().split(['/', ':']).next().unwrap_or_default();
        ["example.com", "localhost"].iter().any(|it| host == *it || host.ends_with(&format!(".{it}")))
    };
    let examples = context.each(Kind::Server).filter(|(_, node)| example(node)).map(|(at, _)| at.child("url"));
    tell("style-servers", examples.collect(), "this server is an example");
    let failing = |node: &Node| {
        let responses = node.get("responses").into_iter().flat_map(Node::members);
        responses.into_iter().any(|(status, _)| status.starts_with('4') || status == "default")
    };
    let silent = context.each(Kind::Operation).filter(|(_, node)| !failing(node)).map(|(at, _)| at.clone());
    tell("style-failures", silent.collect(), "this operation does not say how it fails");
    let secured = root.get("security").is_some();
    let open = context
        .each(Kind::Operation)
        .filter(|(at, node)| !secured && node.get("security").is_none() && at.as_str().starts_with("/paths/"));
    tell("style-security", open.map(|(at, _)| at.clone()).collect(), "nothing says whether this operation needs a key");
    let single = context.each(Kind::Schema).flat_map(|(at, node)| {
        let lone = |key: &&str| node.get(key).is_some_and(|it| it.items().len() == 1);
        ["oneOf", "anyOf"].into_iter().filter(lone).map(|key| at.child(key)).collect::<Vec<_>>()
    });
    tell("style-single-branch", single.collect(), "a choice of one");
}
