//! One pass over a document by the grammar: reports what the grammar refuses and lists every
//! object and reference it meets, for the rules that follow.

use super::hints;
use super::table::RuleCode;
use crate::document::{Document, Kind as Value, Node, Pointer};
use crate::model::Edition;
use crate::model::METHODS;
use crate::model::grammar::{Field, Kind, Shape};
use crate::report::{Finding, Report};
use crate::spelling::closest;
use std::collections::HashMap;

/// An object met on the way.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Its kind by the grammar.
    pub kind: Kind,
    /// Its place.
    pub at: Pointer,
}

/// A `$ref` met on the way.
#[derive(Debug, Clone)]
pub struct Reference {
    /// What belongs there.
    pub kind: Kind,
    /// The place of the object that holds it.
    pub at: Pointer,
    /// What it names, as written.
    pub target: String,
}

/// All that was met.
#[derive(Debug, Default)]
pub struct Walk {
    /// The objects, in the order of the document.
    pub visits: Vec<Visit>,
    /// The references.
    pub references: Vec<Reference>,
    /// What extensions refer to: used, but judged by nobody.
    pub mentions: Vec<String>,
    /// What belongs where: objects and references.
    pub kinds: HashMap<Pointer, Kind>,
}

/// Walks a document. One of OpenAPI 3.1 is held to its grammar as it is written, and then looked at in the words
/// of 3.0, as by all rules.
pub fn walk(document: &Document, report: &mut Report) -> Walk {
    match document.as_written() {
        Some(written) => {
            walk_as(&written, Edition::V3_1, report);
            walk_as(document, Edition::Reduced, &mut Report::default())
        }
        None => walk_as(document, Edition::V3_0, report),
    }
}

fn walk_as(document: &Document, edition: Edition, report: &mut Report) -> Walk {
    let mut walker = Walker { document, edition, report, walk: Walk::default() };
    walker.object(Kind::OpenApi, &document.root, &Pointer::root());
    // References may lead into extensions; what is there is judged as what it is used for.
    let mut next = 0;
    while let Some(reference) = walker.walk.references.get(next).cloned() {
        next += 1;
        let target = Pointer::of_reference(&reference.target);
        let fresh = reference.target.starts_with("#/") && !walker.walk.kinds.contains_key(&target);
        if let Some(node) = document.get(&target).filter(|_| fresh && is_free(&target)) {
            walker.or_reference(reference.kind, node, &target);
        }
    }
    walker.walk
}

/// Walks a schema that stands in an extension, where the grammar asks for nothing.
pub fn walk_schema(document: &Document, node: &Node, at: &Pointer, report: &mut Report) -> Walk {
    let mut walker = Walker { document, edition: Edition::V3_0, report, walk: Walk::default() };
    walker.or_reference(Kind::Schema, node, at);
    walker.walk
}

/// Whether a pointer leads to where the specification says nothing.
pub fn is_free(target: &Pointer) -> bool {
    let known = |name: &str| Kind::OpenApi.all_fields(Edition::Reduced).any(|(field, ..)| *field == name);
    target.tokens().any(|token| token.starts_with("x-")) || target.tokens().next().is_some_and(|token| !known(&token))
}

/// Whether something is a map of path items, as events are described by.
fn holds_events(node: &Node) -> bool {
    node.members().any(|(_, item)| METHODS.iter().any(|method| item.get(method).is_some()))
}

struct Walker<'a> {
    document: &'a Document,
    edition: Edition,
    report: &'a mut Report,
    walk: Walk,
}

impl Walker<'_> {
    fn object(&mut self, kind: Kind, node: &Node, at: &Pointer) {
        let Some(members) = node.as_object() else {
            return self.mistyped(at, &format!("{} must be an object", a(kind.name())), node);
        };
        let fields = kind.all_fields(self.edition);
        let is_missing = |(name, _, required): &Field| *required && !members.contains_key(*name);
        let takes = |name: &str| fields.clone().any(|(field, ..)| *field == name);
        if members.contains_key("$ref") && !takes("$ref") && (members.len() == 1 || fields.clone().any(is_missing)) {
            // It stands for all that is not there.
            mentions(node, &mut self.walk.mentions);
            let message = format!("{} cannot be a reference in OpenAPI {}", a(kind.name()), self.edition.name());
            let finding = Finding::at(RuleCode::UnknownField, self.document, &at.child("$ref"), message);
            return self.report.push(finding.help("write it here, or take a tool that bundles references"));
        }
        self.walk.visits.push(Visit { kind, at: at.clone() });
        self.walk.kinds.insert(at.clone(), kind);
        for (name, member) in members {
            let below = at.child(name);
            if name == "x-webhooks" && !holds_events(&member.node) {
                // An extension of somebody else's.
                mentions(&member.node, &mut self.walk.mentions);
            } else if let Some((_, shape, _)) = fields.clone().find(|(field, ..)| field == name) {
                self.shape(*shape, &member.node, &below);
            } else if name.starts_with("x-") {
                mentions(&member.node, &mut self.walk.mentions);
            } else if kind == Kind::Callback && METHODS.contains(&name.as_str()) {
                // An operation without the URL it is sent to: one finding, of the rule for callbacks.
                mentions(&member.node, &mut self.walk.mentions);
            } else if let Some(shape) = kind.free() {
                self.free_name(kind, name, &below);
                self.shape(shape, &member.node, &below);
            } else {
                // What a misspelt field refers to is used all the same.
                mentions(&member.node, &mut self.walk.mentions);
                self.unknown(kind, name, &below, node);
            }
        }
        if kind == Kind::PathItem
            && let Some(target) = node.text("$ref")
        {
            self.walk.references.push(Reference { kind, at: at.clone(), target: target.to_owned() });
        }
        for (name, ..) in fields.filter(|it| is_missing(it)) {
            self.report.push(
                Finding::at(
                    RuleCode::MissingField,
                    self.document,
                    at,
                    format!("{} needs the field `{name}`", a(kind.name())),
                )
                .help(format!("add `{name}`")),
            );
        }
    }

    fn shape(&mut self, shape: Shape, node: &Node, at: &Pointer) {
        match shape {
            Shape::Any => {}
            Shape::Text => self.expect(matches!(node.kind, Value::String(_)), "a string", node, at),
            Shape::Flag => self.expect(matches!(node.kind, Value::Bool(_)), "a boolean", node, at),
            Shape::Number => self.expect(matches!(node.kind, Value::Number(_)), "a number", node, at),
            Shape::Integer => {
                let whole = |n: &serde_json::Number| n.as_f64().is_some_and(|it| it >= 0.0 && it.fract() == 0.0);
                self.expect(matches!(&node.kind, Value::Number(n) if whole(n)), "a non-negative integer", node, at);
            }
            Shape::Url => self.judged(node, at, RuleCode::BadUrl, "URL", super::text::is_url),
            Shape::Template => self.judged(node, at, RuleCode::BadUrl, "URL", super::text::is_url_template),
            Shape::Email => self.judged(node, at, RuleCode::BadEmail, "e-mail address", super::text::is_email),
            Shape::Choice(choices) => match node.as_str() {
                Some(text) if choices.contains(&text) => {}
                Some(text) => {
                    let finding = Finding::at_value(
                        RuleCode::UnknownChoice,
                        self.document,
                        at,
                        format!("`{text}` is not one of {}", choices.join(", ")),
                    );
                    let hint = hints::choice(at.last().as_deref().unwrap_or_default(), text).map(str::to_owned);
                    self.report.push(finding.help(hint.unwrap_or_else(|| closest(text, choices.iter().copied()))));
                }
                None => self.expect(false, "a string", node, at),
            },
            Shape::Choices(choices) => match &node.kind {
                Value::Array(items) => {
                    if items.is_empty() {
                        let message = format!("an empty list: at least one of {}", choices.join(", "));
                        self.report.push(Finding::at_value(RuleCode::UnknownChoice, self.document, at, message));
                    }
                    for (index, node) in items.iter().enumerate() {
                        let below = at.child(&index.to_string());
                        self.shape(Shape::Choice(choices), node, &below);
                        if items[..index].iter().any(|it| it.as_str().is_some() && it.as_str() == node.as_str()) {
                            let message = format!("`{}` is listed twice", node.as_str().unwrap_or_default());
                            self.report.push(Finding::at_value(
                                RuleCode::UnknownChoice,
                                self.document,
                                &below,
                                message,
                            ));
                        }
                    }
                }
                Value::String(_) => self.shape(Shape::Choice(choices), node, at),
                _ => self.expect(false, "a string or a list of them", node, at),
            },
            Shape::Is(kind) => self.object(kind, node, at),
            Shape::OrRef(kind) => self.or_reference(kind, node, at),
            Shape::FlagOrSchema if matches!(node.kind, Value::Bool(_)) => {}
            Shape::FlagOrSchema => self.or_reference(Kind::Schema, node, at),
            Shape::List(item) => match &node.kind {
                Value::Array(items) => {
                    for (index, node) in items.iter().enumerate() {
                        self.shape(*item, node, &at.child(&index.to_string()));
                    }
                }
                _ => self.expect(false, "an array", node, at),
            },
            Shape::Map(item) => match &node.kind {
                Value::Object(members) => {
                    for (name, member) in members {
                        self.shape(*item, &member.node, &at.child(name));
                    }
                }
                _ => self.expect(false, "an object", node, at),
            },
        }
    }

    fn judged(&mut self, node: &Node, at: &Pointer, code: RuleCode, what: &str, good: fn(&str) -> bool) {
        match node.as_str() {
            Some(text) if good(text) => {}
            Some(text) => {
                let message =
                    if text.is_empty() { format!("the {what} is empty") } else { format!("`{text}` is no {what}") };
                self.report.push(Finding::at_value(code, self.document, at, message));
            }
            None => self.expect(false, "a string", node, at),
        }
    }

    fn or_reference(&mut self, kind: Kind, node: &Node, at: &Pointer) {
        // In 3.1 a schema may be a flag, and what stands beside a reference of one counts.
        if self.edition == Edition::V3_1 && kind == Kind::Schema {
            if !matches!(node.kind, Value::Bool(_)) {
                self.object(kind, node, at);
            }
            return;
        }
        let Some(reference) = node.get("$ref") else { return self.object(kind, node, at) };
        self.walk.kinds.insert(at.clone(), kind);
        match reference.as_str() {
            Some(target) => {
                self.walk.references.push(Reference { kind, at: at.clone(), target: target.to_owned() });
            }
            None => self.expect(false, "a string", reference, &at.child("$ref")),
        }
        let allowed: &[&str] =
            if self.edition == Edition::V3_0 { &["$ref"] } else { &["$ref", "summary", "description"] };
        let siblings: Vec<_> = node.members().map(|(name, _)| name).filter(|name| !allowed.contains(name)).collect();
        if let [first, ..] = siblings[..] {
            let verb = if siblings.len() == 1 { "is" } else { "are" };
            let (names, version) = (siblings.join("`, `"), self.edition.name());
            let message = format!("`{names}` beside `$ref` {verb} ignored by OpenAPI {version}");
            let finding = Finding::at(RuleCode::RefSibling, self.document, &at.child(first), message);
            self.report.push(finding.help("move it into the referenced object, or wrap the reference in `allOf`"));
        }
    }

    fn free_name(&mut self, kind: Kind, name: &str, at: &Pointer) {
        let problem = match kind {
            Kind::Paths if !name.starts_with('/') => Some((RuleCode::BadPath, "a path must start with `/`")),
            Kind::Responses if !is_status(name) => {
                Some((RuleCode::BadStatus, "a status is `default`, three digits, or a class such as `4XX`"))
            }
            _ => None,
        };
        if let Some((code, message)) = problem {
            self.report.push(Finding::at(code, self.document, at, format!("`{name}`: {message}")));
        }
    }

    fn unknown(&mut self, kind: Kind, name: &str, at: &Pointer, node: &Node) {
        let free = |field: &&str| node.get(field).is_none();
        let names = kind.all_fields(self.edition).map(|(field, ..)| *field).filter(free);
        // JSON Schema lets any keyword stand, and makes nothing of it.
        if self.edition == Edition::V3_1 && kind == Kind::Schema {
            let help = match name {
                "nullable" => "write `type: [string, 'null']`, with the type that it has".to_owned(),
                _ => closest(name, names),
            };
            let message = format!("`{name}` has no effect in OpenAPI 3.1");
            return self.report.push(Finding::at(RuleCode::FieldWithoutEffect, self.document, at, message).help(help));
        }
        let hint = hints::field(kind, name).filter(|_| self.edition == Edition::V3_0);
        let help = hint.map_or_else(|| closest(name, names), str::to_owned);
        let message = format!("{} has no field `{name}`", a(kind.name()));
        self.report.push(Finding::at(RuleCode::UnknownField, self.document, at, message).help(help));
    }

    fn expect(&mut self, good: bool, what: &str, node: &Node, at: &Pointer) {
        if !good {
            self.mistyped(at, &format!("`{}` must be {what}", at.last().unwrap_or_default()), node);
        }
    }

    fn mistyped(&mut self, at: &Pointer, message: &str, node: &Node) {
        let message = format!("{message}, not {}", node.type_name());
        // What it refers to is used all the same.
        mentions(node, &mut self.walk.mentions);
        if at.last().is_some_and(|it| it == "$ref") {
            self.walk.mentions.extend(node.as_str().map(str::to_owned));
        }
        let help = hints::mistyped(at.last().as_deref().unwrap_or_default(), node).unwrap_or_default();
        // A list or map may begin lines below the key that is meant.
        let whole = matches!(node.kind, Value::Array(_) | Value::Object(_));
        let place = if whole { Finding::at } else { Finding::at_value };
        self.report.push(place(RuleCode::WrongFieldType, self.document, at, message).help(help));
    }
}

/// Every text under a key `$ref` below a node.
fn mentions(node: &Node, found: &mut Vec<String>) {
    found.extend(node.text("$ref").map(str::to_owned));
    node.members().map(|(_, child)| child).chain(node.items()).for_each(|child| mentions(child, found));
}

/// Whether a key of a Responses Object is well-formed.
fn is_status(name: &str) -> bool {
    let class = name.len() == 3 && name.starts_with(|c: char| ('1'..='5').contains(&c));
    name == "default" || class && (name.ends_with("XX") || name.bytes().all(|b| b.is_ascii_digit()))
}

/// A name with its article.
pub fn a(name: &str) -> String {
    let article = if name.starts_with(['A', 'E', 'I', 'O']) { "an" } else { "a" };
    format!("{article} {name}")
}
