//! One pass over a document by the grammar: reports what the grammar refuses and lists every
//! object it meets, for the rules that follow.

use super::grammar::{Kind, Shape};
use crate::document::{Document, Kind as Value, Node, Pointer};
use crate::report::{Finding, Report};

/// An object met on the way.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Its kind by the grammar.
    pub kind: Kind,
    /// Its place.
    pub at: Pointer,
}

/// Walks a document.
pub fn walk(document: &Document, report: &mut Report) -> Vec<Visit> {
    let mut walker = Walker { document, report, visits: Vec::new() };
    walker.object(Kind::OpenApi, &document.root, &Pointer::root());
    walker.visits
}

struct Walker<'a> {
    document: &'a Document,
    report: &'a mut Report,
    visits: Vec<Visit>,
}

impl Walker<'_> {
    fn object(&mut self, kind: Kind, node: &Node, at: &Pointer) {
        let Some(members) = node.as_object() else {
            return self.mistyped(at, &format!("{} must be an object", a(kind.name())), node);
        };
        self.visits.push(Visit { kind, at: at.clone() });
        let fields = kind.fields();
        for (name, member) in members {
            let below = at.child(name);
            if let Some((_, shape, _)) = fields.iter().find(|(field, ..)| field == name) {
                self.shape(*shape, &member.node, &below);
            } else if name.starts_with("x-") {
            } else if let Some(shape) = kind.free() {
                self.free_name(kind, name, &below);
                self.shape(shape, &member.node, &below);
            } else {
                self.unknown(kind, name, &below);
            }
        }
        for (name, ..) in fields.iter().filter(|(name, _, required)| *required && !members.contains_key(*name)) {
            self.report.push(
                Finding::at("missing-field", self.document, at, format!("{} needs the field `{name}`", a(kind.name())))
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
                let whole = matches!(&node.kind, Value::Number(n) if n.as_u64().is_some());
                self.expect(whole, "a non-negative integer", node, at);
            }
            Shape::Url => match node.as_str() {
                Some(text) if text.trim().is_empty() || text.contains(char::is_whitespace) => {
                    self.report.push(Finding::at_value("bad-url", self.document, at, format!("`{text}` is no URL")))
                }
                Some(_) => {}
                None => self.expect(false, "a string", node, at),
            },
            Shape::Choice(choices) => match node.as_str() {
                Some(text) if choices.contains(&text) => {}
                Some(text) => {
                    let finding = Finding::at_value(
                        "unknown-choice",
                        self.document,
                        at,
                        format!("`{text}` is not one of {}", choices.join(", ")),
                    );
                    self.report.push(finding.help(closest(text, choices.iter().copied())));
                }
                None => self.expect(false, "a string", node, at),
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

    fn or_reference(&mut self, kind: Kind, node: &Node, at: &Pointer) {
        let Some(reference) = node.get("$ref") else { return self.object(kind, node, at) };
        self.expect(reference.as_str().is_some(), "a string", reference, &at.child("$ref"));
        for (name, _) in node.members().filter(|(name, _)| *name != "$ref") {
            let finding = Finding::at(
                "ref-sibling",
                self.document,
                &at.child(name),
                format!("`{name}` beside `$ref` is ignored by OpenAPI 3.0"),
            );
            self.report.push(finding.help("move it into the referenced object, or wrap the reference in `allOf`"));
        }
    }

    fn free_name(&mut self, kind: Kind, name: &str, at: &Pointer) {
        let problem = match kind {
            Kind::Paths if !name.starts_with('/') => Some(("bad-path", "a path must start with `/`")),
            Kind::Responses if !is_status(name) => {
                Some(("bad-status", "a status is `default`, three digits, or a class such as `4XX`"))
            }
            _ => None,
        };
        if let Some((code, message)) = problem {
            self.report.push(Finding::at(code, self.document, at, format!("`{name}`: {message}")));
        }
    }

    fn unknown(&mut self, kind: Kind, name: &str, at: &Pointer) {
        let names = kind.fields().iter().map(|(field, ..)| *field);
        let help = match name {
            "webhooks" if kind == Kind::OpenApi => "OpenAPI 3.0 has no webhooks: use `x-webhooks`".to_owned(),
            _ => closest(name, names),
        };
        let message = format!("{} has no field `{name}`", a(kind.name()));
        self.report.push(Finding::at("unknown-field", self.document, at, message).help(help));
    }

    fn expect(&mut self, good: bool, what: &str, node: &Node, at: &Pointer) {
        if !good {
            self.mistyped(at, &format!("`{}` must be {what}", at.last().unwrap_or_default()), node);
        }
    }

    fn mistyped(&mut self, at: &Pointer, message: &str, node: &Node) {
        let message = format!("{message}, not {}", node.type_name());
        self.report.push(Finding::at_value("wrong-field-type", self.document, at, message));
    }
}

/// Whether a key of a Responses Object is well-formed.
fn is_status(name: &str) -> bool {
    let class = name.len() == 3 && name.starts_with(|c: char| ('1'..='5').contains(&c));
    name == "default" || class && (name.ends_with("XX") || name.bytes().all(|b| b.is_ascii_digit()))
}

fn a(name: &str) -> String {
    let article = if name.starts_with(['A', 'E', 'I', 'O']) { "an" } else { "a" };
    format!("{article} {name}")
}

/// "did you mean …" for a misspelt name; empty when nothing is close.
pub fn closest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    known
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().div_ceil(3))
        .min()
        .map_or_else(String::new, |(_, candidate)| format!("did you mean `{candidate}`?"))
}
