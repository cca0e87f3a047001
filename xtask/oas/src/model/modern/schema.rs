//! A schema of OpenAPI 3.1 in the words of 3.0.

use super::references::Targets;
use crate::document::{Kind as Value, Member, Node};
use indexmap::IndexMap;
use serde_json::Number;
use std::collections::HashSet;

/// Keywords that 3.0 has no word for: values are held to them, and a comparison tells that they changed.
pub(crate) const UNREDUCED: [&str; 17] = [
    "if",
    "then",
    "else",
    "prefixItems",
    "patternProperties",
    "propertyNames",
    "dependentRequired",
    "dependentSchemas",
    "unevaluatedProperties",
    "unevaluatedItems",
    "contains",
    "minContains",
    "maxContains",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "$dynamicRef",
];

type Members = IndexMap<String, Member>;

/// An object in the place of another node.
pub(super) fn object(at: &Node, members: Members) -> Node {
    Node { kind: Value::Object(members), ..at.clone_head() }
}

/// The schema that no value fits, in the place of `false`.
pub(super) fn nothing(at: &Node) -> Node {
    let not = Member { key: at.span.clone(), node: object(at, Members::new()) };
    object(at, Members::from_iter([("not".to_owned(), not)]))
}

fn node(at: &Member, kind: Value) -> Member {
    Member { key: at.key.clone(), node: Node { kind, ..at.node.clone_head() } }
}

fn flag(at: &Member) -> Member {
    node(at, Value::Bool(true))
}

/// A schema of one member, in the place of that member.
fn only(at: &Member, key: &str, member: Member) -> Node {
    object(&at.node, Members::from_iter([(key.to_owned(), member)]))
}

/// The members of a schema whose parts are reduced already.
pub(super) fn reduced(members: Members, targets: &Targets) -> Members {
    let mut out = Members::with_capacity(members.len() + 1);
    // What has to hold besides, each by the key that it comes from.
    let mut besides: Vec<(Member, Node)> = Vec::new();
    let has = |key: &str| members.contains_key(key);
    let is_reference = members.len() == 1;
    for (key, member) in &members {
        match key.as_str() {
            // 3.1 does not know it.
            "nullable" => {}
            "type" => types(member, &members, &mut out, &mut besides),
            "const" => {
                let list = node(member, Value::Array(vec![member.node.clone()]));
                match has("enum") {
                    true => besides.push((member.clone(), only(member, "enum", list))),
                    false => drop(out.insert("enum".to_owned(), list)),
                }
            }
            "exclusiveMinimum" => bound(member, members.get("minimum"), "minimum", |a, b| a >= b, &mut out),
            "exclusiveMaximum" => bound(member, members.get("maximum"), "maximum", |a, b| a <= b, &mut out),
            // Told with the limit that counts.
            "minimum" | "maximum" if out.contains_key(key) => {}
            "examples" => examples(member, has("example"), &mut out),
            "contentEncoding" if member.node.as_str() == Some("base64") && !has("format") => {
                out.insert("format".to_owned(), node(member, Value::String("byte".to_owned())));
            }
            "contentMediaType" if is_binary(&members) => {
                out.insert("format".to_owned(), node(member, Value::String("binary".to_owned())));
                if !has("type") {
                    out.insert("type".to_owned(), node(member, Value::String("string".to_owned())));
                }
            }
            "$ref" if is_reference => drop(out.insert(key.clone(), targets.member(member))),
            "$ref" => besides.push((member.clone(), only(member, "$ref", targets.member(member)))),
            "$dynamicRef" => match member.node.as_str().and_then(|it| targets.anchor(it)) {
                // Of one name there is nothing to choose.
                Some(at) => {
                    let target = node(member, Value::String(format!("#{at}")));
                    besides.push((member.clone(), only(member, "$ref", target)));
                }
                None => drop(out.insert(key.clone(), member.clone())),
            },
            _ => drop(out.insert(key.clone(), member.clone())),
        }
    }
    null_listed(&members, &mut out);
    for (from, schema) in besides {
        let all = out.entry("allOf".to_owned()).or_insert_with(|| node(&from, Value::Array(Vec::new())));
        if let Value::Array(list) = &mut all.node.kind {
            list.push(schema);
        }
    }
    out
}

/// `type`: one, or a list.
fn types(member: &Member, members: &Members, out: &mut Members, besides: &mut Vec<(Member, Node)>) {
    let mut names: Vec<&Node> = match &member.node.kind {
        Value::Array(items) => items.iter().collect(),
        _ => vec![&member.node],
    };
    // One listed twice is one, which `lint` tells.
    let mut seen = HashSet::new();
    names.retain(|it| seen.insert(it.as_str()));
    let all = names.len();
    names.retain(|it| it.as_str() != Some("null"));
    let takes_null = names.len() < all;
    let has = |name: &str, names: &[&Node]| names.iter().any(|it| it.as_str() == Some(name));
    if has("number", &names) {
        names.retain(|it| it.as_str() != Some("integer"));
    }
    let null = || {
        let list = node(member, Value::Array(vec![Node { kind: Value::Null, ..member.node.clone_head() }]));
        [("nullable".to_owned(), flag(member)), ("enum".to_owned(), list)]
    };
    match names[..] {
        [] if takes_null && !members.contains_key("enum") && !members.contains_key("const") => out.extend(null()),
        [] if takes_null => besides.push((member.clone(), object(&member.node, Members::from_iter(null())))),
        // Nobody writes a list of nothing but by mistake, which `lint` tells.
        [] => {}
        [one] => {
            out.insert("type".to_owned(), Member { key: member.key.clone(), node: one.clone() });
            if takes_null {
                out.insert("nullable".to_owned(), flag(member));
            }
        }
        // Any type is no type.
        _ if takes_null && names.len() == 5 => {}
        ref several => {
            let mut branches: Vec<Node> = several
                .iter()
                .map(|it| {
                    let name = Member { key: it.span.clone(), node: (*it).clone() };
                    object(it, Members::from_iter([("type".to_owned(), name)]))
                })
                .collect();
            branches.extend(takes_null.then(|| object(&member.node, Members::from_iter(null()))));
            let list = node(member, Value::Array(branches));
            match members.contains_key("anyOf") {
                true => besides.push((member.clone(), only(member, "anyOf", list))),
                false => drop(out.insert("anyOf".to_owned(), list)),
            }
        }
    }
}

/// A list of values in which `null` stands, without a type, takes `null`.
fn null_listed(members: &Members, out: &mut Members) {
    let Some(list) = out.get("enum").cloned().filter(|_| !members.contains_key("type")) else { return };
    let is_composed = ["allOf", "anyOf", "oneOf", "$ref"].iter().any(|key| members.contains_key(*key));
    if !is_composed && list.node.items().iter().any(|it| matches!(it.kind, Value::Null)) {
        out.insert("nullable".to_owned(), flag(&list));
    }
}

/// A limit that is out itself, as the limit and a mark; where there is another one the stricter counts.
fn bound(member: &Member, other: Option<&Member>, key: &str, counts: fn(f64, f64) -> bool, out: &mut Members) {
    let value = |it: &Member| match &it.node.kind {
        Value::Number(number) => Number::as_f64(number),
        _ => None,
    };
    let Some(own) = value(member) else { return };
    if other.and_then(value).is_none_or(|other| counts(own, other)) {
        out.insert(key.to_owned(), member.clone());
        let mark = if key == "minimum" { "exclusiveMinimum" } else { "exclusiveMaximum" };
        out.insert(mark.to_owned(), flag(member));
    }
}

/// The first example is that of 3.0, the others stay.
fn examples(member: &Member, has_one: bool, out: &mut Members) {
    let Some((first, others)) = member.node.items().split_first().filter(|_| !has_one) else {
        out.insert("examples".to_owned(), member.clone());
        return;
    };
    out.insert("example".to_owned(), Member { key: member.key.clone(), node: first.clone() });
    if !others.is_empty() {
        out.insert("examples".to_owned(), member.clone());
    }
}

/// Whether it is said in the way of 3.1 that a body is bytes.
fn is_binary(members: &Members) -> bool {
    let text = |key: &str| members.get(key).and_then(|it| it.node.as_str());
    let others = ["contentEncoding", "contentSchema", "format"].iter().all(|key| !members.contains_key(*key));
    others
        && text("contentMediaType") == Some("application/octet-stream")
        && matches!(text("type"), Some("string") | None)
}
