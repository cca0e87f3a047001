//! Who may call: security schemes, and what operations require of them.

use super::changes::DOCUMENT;
use super::codes::{Level, Plain};
use super::comparison::Comparison;
use super::context::Context;
use super::places::{Places, Revision};
use super::{values, words};
use crate::document::{Document, Node, Pointer};
use crate::model::children;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Schemes with the scopes asked of each: all of them together.
type Requirement = BTreeMap<String, BTreeSet<String>>;

const SCHEMES: &str = "/components/securitySchemes";

/// The schemes by name, references followed.
fn scheme_places(diff: &mut Comparison<'_>, revision: Revision) -> BTreeMap<String, Pointer> {
    let listed = children(diff.document(revision), &Pointer::new(SCHEMES));
    listed.into_iter().filter_map(|(name, at)| Some((name, diff.resolve(revision, &at)?))).collect()
}

pub(super) fn schemes(diff: &mut Comparison<'_>) {
    let (old, new) = (scheme_places(diff, Revision::Old), scheme_places(diff, Revision::New));
    let none = Pointer::new(SCHEMES);
    let renamed = renamed(diff);
    for (name, at) in &old {
        let message = |what: &str| format!("the security scheme `{name}` {what}");
        if let Some((_, now)) = renamed.iter().find(|(before, _)| *before == name) {
            let place = new.get(now).unwrap_or(&none);
            let what = format!("is called `{now}`");
            diff.tell(DOCUMENT, Plain::SecuritySchemeRenamed, &Places::new(at, place), message(&what));
        } else if let Some(now) = new.get(name) {
            scheme(diff, &Places::new(at, now), name);
        } else {
            let places = Places::new(at, &none);
            if !required(diff, Revision::Old).contains(name) {
                diff.tell_removed(DOCUMENT, Plain::SecuritySchemeRemoved, &places, message("was removed"));
            }
        }
    }
    let added = new.iter().filter(|(name, _)| !old.contains_key(*name) && !renamed.values().any(|it| it == *name));
    for (name, at) in added {
        if !required(diff, Revision::New).contains(name) {
            let message = format!("the security scheme `{name}` was added");
            diff.tell(DOCUMENT, Plain::SecuritySchemeAdded, &Places::new(&none, at), message);
        }
    }
}

fn scheme(diff: &mut Comparison<'_>, places: &Places, name: &str) {
    let (Some(old), Some(new)) = diff.nodes(places) else { return };
    let named = format!("the security scheme `{name}`");
    words::docs(diff, DOCUMENT, places, &["description", "bearerFormat"], &named);
    words::extensions(diff, DOCUMENT, places, &[], &named);
    let unused = !required(diff, Revision::Old).contains(name) && !required(diff, Revision::New).contains(name);
    let level = unused.then_some(Level::Patch);
    let (mut a, mut b) = (meaning(old), meaning(new));
    if a.get("type") == b.get("type") {
        flows(diff, places, &named, level);
        // A flow that only one of them has is told as that.
        let flows = |it: &Value| it.get("flows").and_then(Value::as_object).cloned().unwrap_or_default();
        for (it, other) in [(&mut a, flows(&meaning(new))), (&mut b, flows(&meaning(old)))] {
            if let Some(members) = it.get_mut("flows").and_then(Value::as_object_mut) {
                members.retain(|flow, _| other.contains_key(flow));
            }
        }
    }
    if a != b {
        let message = format!("{named} works in another way");
        diff.tell_at(DOCUMENT, Plain::SecuritySchemeChanged, level, places, false, message);
    }
}

/// The ways to come by a token, and its scopes.
fn flows(diff: &mut Comparison<'_>, places: &Places, named: &str, level: Option<Level>) {
    let (Some(old), Some(new)) = diff.nodes(places) else { return };
    let list = places.child("flows");
    words::extensions(diff, DOCUMENT, &list, &[], named);
    let flows = |document, at: &Pointer| -> BTreeSet<String> {
        let all = children(document, at).into_iter().map(|(flow, _)| flow);
        all.filter(|flow| !flow.starts_with("x-")).collect()
    };
    let (before, now) = (flows(diff.old, &list.old), flows(diff.new, &list.new));
    for flow in before.difference(&now) {
        let at = Places::new(&list.old.child(flow), &places.new);
        let message = format!("{named} has no flow `{flow}` any more");
        diff.tell_at(DOCUMENT, Plain::SecurityFlowRemoved, level, &at, true, message);
    }
    for flow in now.difference(&before) {
        let at = Places::new(&places.old, &list.new.child(flow));
        diff.tell_at(DOCUMENT, Plain::SecurityFlowAdded, level, &at, false, format!("{named} has the flow `{flow}`"));
    }
    let both: BTreeSet<_> = before.intersection(&now).collect();
    for flow in &both {
        words::extensions(diff, DOCUMENT, &list.child(flow), &[], named);
    }
    let of_both = |node: &Node| {
        let mut scopes = scopes(node);
        scopes.retain(|(flow, _), _| both.contains(flow));
        scopes
    };
    let (a, b) = (of_both(old), of_both(new));
    for (flow, scope) in a.keys().filter(|it| !b.contains_key(*it)) {
        let at =
            Places { old: places.old.join(["flows", flow, "scopes", scope]), new: places.new.join(["flows", flow]) };
        let message = format!("{named} no longer has the scope `{scope}`");
        diff.tell_at(DOCUMENT, Plain::SecurityScopeRemoved, level, &at, true, message);
    }
    for (flow, scope) in b.keys().filter(|it| !a.contains_key(*it)) {
        let at =
            Places { old: places.old.join(["flows", flow]), new: places.new.join(["flows", flow, "scopes", scope]) };
        let message = format!("{named} has the scope `{scope}`");
        diff.tell_at(DOCUMENT, Plain::SecurityScopeAdded, level, &at, false, message);
    }
    if a.iter().any(|(key, words)| b.get(key).is_some_and(|it| it != words)) {
        diff.tell(
            DOCUMENT,
            Plain::DocsChanged,
            &places.child("flows"),
            format!("{named}: scopes are described in other words"),
        );
    }
}

/// Old names → new names of schemes that mean the same under a name the other side lacks.
fn renamed(diff: &mut Comparison<'_>) -> BTreeMap<String, String> {
    let (old, new) = (scheme_places(diff, Revision::Old), scheme_places(diff, Revision::New));
    let mut renamed = BTreeMap::new();
    for (name, at) in old.iter().filter(|(name, _)| !new.contains_key(*name)) {
        let means = diff.old.get(at).map(meaning);
        let same = |it: &(&String, &Pointer)| diff.new.get(it.1).map(meaning) == means;
        let free = new.iter().filter(|(name, _)| !old.contains_key(*name)).find(same);
        if let Some((now, _)) = free.filter(|(now, _)| !renamed.values().any(|it| it == *now)) {
            renamed.insert(name.clone(), now.clone());
        }
    }
    renamed
}

/// Names of schemes that anything requires.
fn required(diff: &mut Comparison<'_>, revision: Revision) -> BTreeSet<String> {
    let document = diff.document(revision);
    let mut names = BTreeSet::new();
    let mut stack: Vec<&Node> = document.root.get("paths").into_iter().collect();
    let root = document.root.get("security");
    let mut take = |node: Option<&Node>| {
        for requirement in node.map(Node::items).unwrap_or_default() {
            names.extend(requirement.members().map(|(name, _)| name.to_owned()));
        }
    };
    take(root);
    for item in stack.drain(..).flat_map(Node::members).map(|(_, item)| item) {
        item.members().for_each(|(_, operation)| take(operation.get("security")));
    }
    names
}

/// How the API makes itself known with an event: what it may newly leave out breaks receivers.
pub(super) fn delivered(diff: &mut Comparison<'_>, context: &Context) {
    let places = context.at.child("security");
    let (old, new) = (requirements(diff.old.get(&places.old)), requirements(diff.new.get(&places.new)));
    let gone = diff.new.get(&places.new).is_none();
    let called = &context.called;
    if new.iter().any(|given| !old.iter().any(|asked| suffices(given, asked))) {
        let message = format!("{called} may be sent without the credentials that it had");
        diff.tell_at(context.vertex, Plain::DeliverySecurityLoosened, None, &places, gone, message);
    } else if old.iter().any(|given| !new.iter().any(|asked| suffices(given, asked))) {
        let message = format!("{called} is no longer sent with other credentials");
        diff.tell_at(context.vertex, Plain::DeliverySecurityTightened, None, &places, gone, message);
    }
}

/// What an operation requires.
pub(super) fn secured(diff: &mut Comparison<'_>, context: &Context) {
    let own = context.at.child("security");
    let place = |document: &Document, own: &Pointer| {
        if document.get(own).is_some() { own.clone() } else { Pointer::new("/security") }
    };
    let places = Places { old: place(diff.old, &own.old), new: place(diff.new, &own.new) };
    let renamed = renamed(diff);
    let mut old = requirements(diff.old.get(&places.old));
    let new = requirements(diff.new.get(&places.new));
    for requirement in &mut old {
        *requirement = std::mem::take(requirement)
            .into_iter()
            .map(|(name, scopes)| (renamed.get(&name).cloned().unwrap_or(name), scopes))
            .collect();
    }
    let called = if places.new.as_str() == "/security" { "the document" } else { &*context.called };
    let lost: Vec<_> = old.iter().filter(|given| !new.iter().any(|asked| suffices(given, asked))).collect();
    if !lost.is_empty() {
        let lost: Vec<_> = lost.into_iter().map(shown).collect();
        let message = format!("{called}: {} no longer suffices", lost.join(" or "));
        diff.tell(context.vertex, Plain::SecurityTightened, &places, message);
    }
    let more: Vec<_> = new.iter().filter(|asked| !old.iter().any(|given| suffices(asked, given))).collect();
    if !more.is_empty() {
        let more: Vec<_> = more.into_iter().map(shown).collect();
        let message = format!("{called}: {} suffices", more.join(" or "));
        diff.tell(context.vertex, Plain::SecurityAlternativeAdded, &places, message);
    }
}

/// Whether credentials are all that is asked for.
fn suffices(given: &Requirement, asked: &Requirement) -> bool {
    asked.iter().all(|(name, scopes)| given.get(name).is_some_and(|has| scopes.is_subset(has)))
}

/// A scheme without words and scopes.
fn meaning(node: &Node) -> Value {
    let mut value = wordless(values::of(node));
    if let Some(members) = value.as_object_mut() {
        members.retain(|key, _| key != "bearerFormat" && !key.starts_with("x-"));
        // The name of an authentication scheme has no case.
        if let Some(Value::String(scheme)) = members.get_mut("scheme") {
            *scheme = scheme.to_lowercase();
        }
        for (_, flow) in members.get_mut("flows").and_then(Value::as_object_mut).into_iter().flatten() {
            if let Some(flow) = flow.as_object_mut() {
                flow.retain(|key, _| key != "scopes" && !key.starts_with("x-"));
            }
        }
        if let Some(flows) = members.get_mut("flows").and_then(Value::as_object_mut) {
            flows.retain(|flow, _| !flow.starts_with("x-"));
        }
        // Nor has the name of a header.
        if members.get("in").is_some_and(|it| it == "header")
            && let Some(Value::String(name)) = members.get_mut("name")
        {
            *name = name.to_lowercase();
        }
    }
    value
}

/// Flow and name of each scope, with its description.
fn scopes(node: &Node) -> BTreeMap<(String, String), Option<String>> {
    let flows = node.get("flows").into_iter().flat_map(Node::members);
    let of_flow = flows.flat_map(|(flow, node)| {
        let scopes = node.get("scopes").into_iter().flat_map(Node::members);
        scopes.map(move |(scope, words)| ((flow.to_owned(), scope.to_owned()), words.as_str().map(str::to_owned)))
    });
    of_flow.collect()
}

/// A value without descriptions.
fn wordless(mut value: Value) -> Value {
    if let Value::Object(members) = &mut value {
        members.retain(|key, value| key != "description" || !value.is_string());
        for value in members.values_mut() {
            *value = wordless(value.take());
        }
    }
    value
}

/// The alternatives; one that asks for nothing where nothing is said.
fn requirements(node: Option<&Node>) -> Vec<Requirement> {
    let read = |node: &Node| -> Requirement {
        let scopes = |node: &Node| node.items().iter().filter_map(Node::as_str).map(str::to_owned).collect();
        node.members().map(|(name, node)| (name.to_owned(), scopes(node))).collect()
    };
    let all: Vec<_> = node.map(Node::items).unwrap_or_default().iter().map(read).collect();
    if all.is_empty() { vec![Requirement::new()] } else { all }
}

fn shown(requirement: &Requirement) -> String {
    if requirement.is_empty() {
        return "no authentication".to_owned();
    }
    let name = |(name, scopes): (&String, &BTreeSet<String>)| match scopes.len() {
        0 => format!("`{name}`"),
        _ => format!("`{name}` ({})", scopes.iter().cloned().collect::<Vec<_>>().join(", ")),
    };
    requirement.iter().map(name).collect::<Vec<_>>().join(" with ")
}
