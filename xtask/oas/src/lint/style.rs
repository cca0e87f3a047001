//! Matters of taste, told as notes: they say nothing about whether a document is right. One note per
//! rule and document. Unless they are asked for, only what departs from the document's own habit is
//! told (nearly all operations have what one lacks, or the document nearly everything there is), and the
//! others are counted.

use super::context::Context;
use super::table::RuleCode;
use crate::document::{Kind as Value, Node, Pointer};
use crate::model::grammar::Kind;
use crate::report::Report;
use std::collections::HashMap;

/// How many matters of style a document may lack whose habit it is to lack none.
const FEW: usize = 2;

pub fn check(context: &Context<'_>, report: &mut Report) {
    let root = &context.document.root;
    let info = Pointer::new("/info");
    let missing = |parent: &Pointer, field: &str| {
        let node = context.document.get(parent);
        let said = |it: &Node| match &it.kind {
            Value::Array(items) => !items.is_empty(),
            Value::String(text) => !text.trim().is_empty(),
            _ => true,
        };
        let there = node.and_then(|it| it.get(field)).is_some_and(said);
        if there { Vec::new() } else { vec![parent.clone()] }
    };
    let habits: HashMap<Kind, usize> = HashMap::from(
        [Kind::Operation, Kind::Parameter, Kind::Tag]
            .map(|kind| (kind, context.all(kind).filter(|at| counts(kind, at)).count())),
    );
    let mut matters: Vec<(RuleCode, Vec<Pointer>, &str)> = Vec::new();
    let mut tell = |code, places: Vec<Pointer>, what| matters.push((code, places, what));
    tell(RuleCode::StyleContact, missing(&info, "contact"), "nobody is named to turn to");
    tell(RuleCode::StyleLicense, missing(&info, "license"), "no licence is named");
    let license = info.child("license");
    if context.document.get(&license).is_some_and(|it| it.get("identifier").is_none()) {
        tell(RuleCode::StyleLicense, missing(&license, "url"), "the licence has no `url`");
    }
    tell(RuleCode::StyleDescription, missing(&info, "description"), "the API is not described");
    for (kind, field, code, what) in [
        (Kind::Operation, "summary", RuleCode::StyleSummary, "this operation has no `summary`"),
        (Kind::Operation, "description", RuleCode::StyleDescription, "this operation is not described"),
        (Kind::Operation, "tags", RuleCode::StyleTags, "this operation has no tag"),
        (Kind::Parameter, "description", RuleCode::StyleDescription, "this parameter is not described"),
        (Kind::Tag, "description", RuleCode::StyleDescription, "this tag is not described"),
    ] {
        tell(code, context.all(kind).flat_map(|at| missing(at, field)).collect(), what);
    }
    let servers = root.get("servers").map(Node::items).unwrap_or_default();
    if servers.is_empty() {
        tell(RuleCode::StyleServers, vec![Pointer::new("/servers")], "no server is named");
    }
    let example = |node: &Node| {
        let url = node.text("url").unwrap_or_default();
        let host = url.split("://").nth(1).unwrap_or_default().split(['/', ':']).next().unwrap_or_default();
        ["example.com", "localhost"].iter().any(|it| host == *it || host.ends_with(&format!(".{it}")))
    };
    let examples = context.each(Kind::Server).filter(|(_, node)| example(node)).map(|(at, _)| at.child("url"));
    tell(RuleCode::StyleServers, examples.collect(), "this server is an example");
    let failing = |node: &Node| {
        let responses = node.get("responses").into_iter().flat_map(Node::members);
        responses.into_iter().any(|(status, _)| status.starts_with('4') || status == "default")
    };
    let silent = context.each(Kind::Operation).filter(|(_, node)| !failing(node)).map(|(at, _)| at.clone());
    tell(RuleCode::StyleFailures, silent.collect(), "this operation does not say how it fails");
    let secured = root.get("security").is_some();
    let open = context
        .each(Kind::Operation)
        .filter(|(at, node)| !secured && node.get("security").is_none() && at.as_str().starts_with("/paths/"));
    tell(
        RuleCode::StyleSecurity,
        open.map(|(at, _)| at.clone()).collect(),
        "nothing says whether this operation needs a key",
    );
    let single = context.each(Kind::Schema).flat_map(|(at, node)| {
        let lone = |key: &&str| node.get(key).is_some_and(|it| it.items().len() == 1);
        ["oneOf", "anyOf"].into_iter().filter(lone).map(|key| at.child(key)).collect::<Vec<_>>()
    });
    tell(RuleCode::StyleSingleBranch, single.collect(), "a choice of one");
    matters.retain(|(_, places, _)| !places.is_empty());
    if context.style {
        return matters.iter().for_each(|(code, places, what)| note(context, report, *code, places, what, ""));
    }
    let kind = |at: &Pointer| context.kind(at).unwrap_or(Kind::OpenApi);
    // What has a finding of its own is no matter of habit.
    let wrong =
        |code: RuleCode, at: &Pointer| report.findings.iter().any(|it| it.code != code && related(at, &it.pointer));
    let right = |(code, places, what): &(RuleCode, Vec<Pointer>, &'static str)| {
        (
            *code,
            places.iter().filter(|at| !wrong(*code, at) && counts(kind(at), at)).cloned().collect::<Vec<_>>(),
            *what,
        )
    };
    let odd: Vec<_> = matters.iter().map(right).filter(|(_, places, _)| !places.is_empty()).collect();
    let careful = odd.len() <= FEW;
    let mut hidden = 0;
    for (code, places, what) in odd {
        let others = habits.get(&kind(&places[0])).map_or(0, |all| all - places.len());
        if context.strict {
            hidden += 1;
        } else if others >= 3 && places.len() * 3 <= others {
            note(context, report, code, &places, what, &format!("{others} others have it"));
        } else if careful {
            note(context, report, code, &places, what, "the document has nearly everything else of the kind");
        } else {
            hidden += 1;
        }
    }
    if hidden > 0 {
        report.count("matters of style not shown", hidden);
    }
}

/// One note for all places.
fn note(context: &Context<'_>, report: &mut Report, code: RuleCode, places: &[Pointer], what: &str, help: &str) {
    let others = if places.len() > 1 { format!(" (and {} more)", places.len() - 1) } else { String::new() };
    report.push(context.at(code, &places[0], format!("{what}{others}")).help(help));
}

/// Whether one of two places holds the other.
fn related(a: &Pointer, b: &Pointer) -> bool {
    let (outer, inner) = if a.as_str().len() < b.as_str().len() { (a, b) } else { (b, a) };
    outer.as_str().matches('/').count() > 1 && inner.is_within(outer)
}

/// Whether an object makes a habit: what callbacks receive is not the API.
fn counts(kind: Kind, at: &Pointer) -> bool {
    kind != Kind::Operation || at.as_str().starts_with("/paths/") && !at.tokens().any(|it| it == "callbacks")
}
