//! `x-rules`: their shape, and that they name what their schema declares. A rule with a misspelt name
//! can never be broken.

use super::table::RuleCode;
use oas::document::{Kind as Value, Node, Pointer};
use oas::lint::walk_schema;
use oas::lint::{Context, Kind};
use oas::model::rules::Basis;
use oas::report::Report;
use oas::spelling::closest;
use std::collections::HashMap;

const LIST: &str = "x-rules";
const FIELDS: [&str; 5] = ["id", "says", "basis", "if", "then"];
/// What the schemas of a rule are written with: all that `samples` and the mock server both read.
const KEYWORDS: [&str; 10] =
    ["type", "enum", "required", "properties", "items", "minItems", "maxItems", "not", "allOf", "anyOf"];

pub fn check(context: &Context<'_>, report: &mut Report) {
    let mut rules = Rules { context, report, ids: HashMap::new() };
    for (schema, node) in context.each(Kind::Schema) {
        if let Some(list) = node.get(LIST) {
            rules.list(schema, list);
        }
    }
}

struct Rules<'a, 'r> {
    context: &'a Context<'a>,
    report: &'r mut Report,
    ids: HashMap<&'a str, usize>,
}

impl<'a> Rules<'a, '_> {
    fn bad(&mut self, at: &Pointer, message: String, help: String) {
        self.report.push(self.context.at(RuleCode::BadRule, at, message).help(help));
    }

    fn list(&mut self, schema: &Pointer, list: &'a Node) {
        let at = schema.child(LIST);
        if schema.parent().is_none_or(|parent| parent.as_str() != "/components/schemas") {
            let help = "make the schema a component, whose description then tells the rules".to_owned();
            return self.bad(&at, "rules stand in a component".to_owned(), help);
        }
        match &list.kind {
            Value::Array(items) if !items.is_empty() => {
                for (index, rule) in items.iter().enumerate() {
                    self.rule(schema, rule, &at.child(&index.to_string()));
                }
            }
            _ => self.bad(&at, "`x-rules` is a list of rules".to_owned(), format!("a rule has {}", FIELDS.join(", "))),
        }
    }

    fn rule(&mut self, schema: &Pointer, rule: &'a Node, at: &Pointer) {
        if rule.as_object().is_none() {
            return self.bad(at, "a rule is an object".to_owned(), format!("with {}", FIELDS.join(", ")));
        }
        for (name, _) in rule.members().filter(|(name, _)| !FIELDS.contains(name)) {
            self.bad(&at.child(name), format!("a rule has no `{name}`"), closest(name, FIELDS.into_iter()));
        }
        for field in FIELDS.into_iter().filter(|it| *it != "if" && rule.get(it).is_none()) {
            self.bad(at, format!("a rule needs `{field}`"), format!("add `{field}`"));
        }
        self.texts(rule, at);
        for field in ["if", "then"] {
            let Some(node) = rule.get(field) else { continue };
            let place = at.child(field);
            let before = self.report.findings.len();
            self.grammar(node, &place);
            // What is no schema declares nothing that could be looked for.
            if self.report.findings.len() == before {
                self.names(node, &place, &self.parts([schema.clone()]));
            }
        }
    }

    fn texts(&mut self, rule: &'a Node, at: &Pointer) {
        let is_id = |text: &str| text.split('-').all(|part| !part.is_empty() && part.bytes().all(is_letter_or_digit));
        if let Some(id) = rule.get("id") {
            let place = at.child("id");
            match id.as_str().filter(|it| is_id(it)) {
                None => {
                    let help = "for example `minutes-only-with-email`".to_owned();
                    self.bad(&place, "the id of a rule is small letters, digits and `-`".to_owned(), help);
                }
                Some(text) => {
                    let line = self.context.line(&place);
                    if let Some(first) = self.ids.insert(text, line) {
                        let help = format!("the other one is in line {first}");
                        self.bad(&place, format!("two rules have the id `{text}`"), help);
                    }
                }
            }
        }
        if rule.get("says").is_some_and(|it| it.as_str().is_none_or(|text| text.trim().is_empty())) {
            let help = "in a sentence, for people: it is published with the description".to_owned();
            self.bad(&at.child("says"), "`says` tells what the rule asks for".to_owned(), help);
        }
        let words = Basis::ALL.map(Basis::word);
        if let Some(basis) = rule.get("basis").filter(|it| it.as_str().is_none_or(|text| !words.contains(&text))) {
            let help = closest(basis.as_str().unwrap_or_default(), words.into_iter());
            self.bad(&at.child("basis"), format!("`basis` is one of {}", words.join(", ")), help);
        }
    }

    /// A condition is a schema, of the keywords that are read.
    fn grammar(&mut self, node: &Node, at: &Pointer) {
        let walk = walk_schema(self.context.document, node, at, self.report);
        for reference in &walk.references {
            let help = "write out what it names".to_owned();
            self.bad(&reference.at.child("$ref"), "the schemas of a rule have no references".to_owned(), help);
        }
        for visit in walk.visits.iter().filter(|visit| visit.kind == Kind::Schema) {
            let Some(node) = self.context.document.get(&visit.at) else { continue };
            let known = |name: &str| Kind::Schema.fields().iter().any(|(field, ..)| *field == name);
            for (name, _) in node.members().filter(|(name, _)| known(name) && !KEYWORDS.contains(name)) {
                let help = format!("a rule is written with {}", KEYWORDS.join(", "));
                self.bad(&visit.at.child(name), format!("a rule does not know `{name}`"), help);
            }
        }
    }

    /// What a condition names is declared by the schemas that speak of the same value.
    fn names(&mut self, node: &Node, at: &Pointer, parts: &[Pointer]) {
        for (name, below) in node.get("properties").into_iter().flat_map(Node::members) {
            let place = at.join(["properties", name]);
            if let Some(declared) = self.declared(name, &place, parts) {
                self.names(below, &place, &declared);
            }
        }
        for (index, name) in node.get("required").map(Node::items).unwrap_or_default().iter().enumerate() {
            let place = at.join(["required", &index.to_string()]);
            self.declared(name.as_str().unwrap_or_default(), &place, parts);
        }
        self.values(node, at, parts);
        if let Some(items) = node.get("items") {
            let own: Vec<_> = parts.iter().map(|it| it.child("items")).filter(|it| self.node(it).is_some()).collect();
            self.names(items, &at.child("items"), &self.parts(own));
        }
        if let Some(not) = node.get("not") {
            self.names(not, &at.child("not"), parts);
        }
        for key in ["allOf", "anyOf"] {
            for (index, branch) in node.get(key).map(Node::items).unwrap_or_default().iter().enumerate() {
                self.names(branch, &at.join([key, &index.to_string()]), parts);
            }
        }
    }

    /// The schemas of a property; `None` where it is not declared, or where nothing has to be.
    fn declared(&mut self, name: &str, at: &Pointer, parts: &[Pointer]) -> Option<Vec<Pointer>> {
        let property = |part: &Pointer| Some(part.join(["properties", name])).filter(|it| self.node(it).is_some());
        let found: Vec<_> = parts.iter().filter_map(property).collect();
        if !found.is_empty() {
            return Some(self.parts(found));
        }
        let free = |node: &Node| node.get("additionalProperties").is_some() || node.get("x-open").is_some();
        if !parts.iter().any(|it| self.node(it).is_some_and(free)) {
            let known = parts.iter().filter_map(|it| self.node(it)?.get("properties")).flat_map(Node::members);
            let help = closest(name, known.map(|(name, _)| name));
            self.bad(at, format!("its schema declares no property `{name}` here"), help);
        }
        None
    }

    /// A value that no enumeration lists decides nothing.
    fn values(&mut self, node: &Node, at: &Pointer, parts: &[Pointer]) {
        let lists = parts.iter().filter_map(|it| self.node(it)).filter_map(|it| {
            let list = it.get("enum").or_else(|| it.get("x-extensible-enum"))?;
            Some(list.items())
        });
        let known: Vec<_> = lists.flatten().map(Node::to_json).collect();
        for (index, value) in node.get("enum").map(Node::items).unwrap_or_default().iter().enumerate() {
            let json = value.to_json();
            if !known.is_empty() && !known.contains(&json) {
                let help = closest(value.as_str().unwrap_or_default(), known.iter().filter_map(|it| it.as_str()));
                let message = format!("{json} is not one of the values that its schema lists");
                self.bad(&at.join(["enum", &index.to_string()]), message, help);
            }
        }
    }

    /// Schemas and all that they are composed of, references followed.
    fn parts(&self, schemas: impl IntoIterator<Item = Pointer>) -> Vec<Pointer> {
        let (mut found, mut next) = (Vec::new(), schemas.into_iter().collect::<Vec<_>>());
        while let Some(at) = next.pop() {
            let Some((at, node)) = self.context.resolved(&at).filter(|(at, _)| !found.contains(at)) else { continue };
            for key in ["allOf", "oneOf", "anyOf"] {
                let count = node.get(key).map_or(0, |it| it.items().len());
                next.extend((0..count).map(|index| at.join([key, &index.to_string()])));
            }
            found.push(at);
        }
        found
    }

    fn node(&self, at: &Pointer) -> Option<&'a Node> {
        self.context.document.get(at)
    }
}

fn is_letter_or_digit(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}
