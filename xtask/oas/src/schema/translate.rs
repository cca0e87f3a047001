//! OpenAPI schemas to JSON Schema 2020-12: those of 3.0, and of 3.1 what 3.0 has no words for as it is written.
//!
//! Three variants of each schema exist side by side. `closed` refuses properties that the schema
//! does not declare, at every depth. `branch` is `closed` but for the object itself, for use inside
//! `allOf`, where the sibling branches declare the rest. `open` refuses nothing of the kind.

use super::compose::wrapper;
use super::view::{SchemaView, says};
use super::{compose, formats, known, patterns, rules};
use crate::document::{Document, Kind, Node, Pointer};
use crate::model::rules::Rule;
use crate::model::{Direction, resolve};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Base of the translated document; what follows names one of its three variants.
pub(super) const BASE: &str = "spec:///document";

/// Whether undeclared properties are mistakes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnknownProperties {
    /// They are.
    Deny,
    /// They are not, as JSON Schema has it.
    Allow,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SchemaVariant {
    Closed,
    Branch,
    Open,
}

impl SchemaVariant {
    pub(super) const ALL: [Self; 3] = [Self::Closed, Self::Branch, Self::Open];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Branch => "branch",
            Self::Open => "open",
        }
    }

    /// How the parts of an object are read.
    fn below(self) -> Self {
        if self == Self::Open { Self::Open } else { Self::Closed }
    }

    /// How the branches of a composition are read.
    fn branch(self) -> Self {
        if self == Self::Open { Self::Open } else { Self::Branch }
    }
}

impl From<UnknownProperties> for SchemaVariant {
    fn from(unknown: UnknownProperties) -> Self {
        match unknown {
            UnknownProperties::Deny => Self::Closed,
            UnknownProperties::Allow => Self::Open,
        }
    }
}

/// Keywords that mean the same in both.
const SAME: [&str; 10] = [
    "enum",
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
    "multipleOf",
    "title",
];

/// Translates the schemas of one document, for values that go one way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Translator<'d> {
    pub document: &'d Document,
    pub direction: Option<Direction>,
    pub known: &'d compose::Declared<'d>,
}

impl<'d> Translator<'d> {
    /// A named schema. Only these are chosen among by a discriminator without alternatives.
    pub fn component(self, name: &str, node: &'d Node, variant: SchemaVariant) -> Value {
        let plain = self.schema(node, variant);
        if variant == SchemaVariant::Closed {
            let of_heir = |it: &str| self.reference(it, SchemaVariant::Closed);
            compose::inheritance(self.document, name, node, plain, of_heir)
        } else {
            plain
        }
    }

    pub fn schema(self, node: &'d Node, variant: SchemaVariant) -> Value {
        let Some(members) = node.as_object() else { return json!({}) };
        if let Some(reference) = node.text("$ref") {
            return self.reference(reference, variant);
        }
        let mut out = Map::new();
        // Behind the branches that are written, so that those keep their numbers.
        let mut chosen = Vec::new();
        for (key, member) in members {
            let value = &member.node;
            match key.as_str() {
                "type" => {
                    out.insert(key.clone(), types(value, node.flag("nullable")));
                    if value.as_str() == Some("integer") {
                        out.insert(formats::WHOLE.to_owned(), Value::Bool(true));
                    }
                }
                "format" => format(value, node, &mut out),
                "minimum" | "maximum" => bound(key, value, node, &mut out),
                "items" => {
                    out.insert(key.clone(), self.schema(value, variant.below()));
                }
                "properties" => {
                    let properties = value.members().map(|(name, it)| {
                        let refused = self.direction.is_some_and(|way| says(self.document, it, way.refused()));
                        let schema = if refused { Value::Bool(false) } else { self.schema(it, variant.below()) };
                        (name.to_owned(), schema)
                    });
                    out.insert(key.clone(), Value::Object(properties.collect()));
                }
                "additionalProperties" => {
                    let translated = match &value.kind {
                        Kind::Bool(allowed) => Value::Bool(*allowed),
                        _ => self.schema(value, variant.below()),
                    };
                    // Where no property is listed the validator would not tell which one is refused.
                    if translated == Value::Bool(false) && node.get("properties").is_none() {
                        out.insert("properties".to_owned(), json!({}));
                    }
                    out.insert(key.clone(), translated);
                }
                "allOf" => {
                    // What only wraps one schema is that schema.
                    let variant = if wrapper(node) { variant } else { variant.branch() };
                    add_rules(&mut out, value.items().iter().map(|it| self.schema(it, variant)));
                }
                "oneOf" | "anyOf" => {
                    // A branch that is the whole object may be closed by itself; of several that may
                    // hold at once, each may have what the others declare.
                    let variant = if alone(node) && key == "oneOf" { variant } else { variant.branch() };
                    let branches: Vec<_> = value.items().iter().map(|it| self.schema(it, variant)).collect();
                    match compose::discriminated(self.document, node, value, &branches) {
                        Some(rules) => chosen.extend(rules),
                        None => {
                            out.insert(key.clone(), branches.into());
                        }
                    }
                }
                "not" => {
                    out.insert(key.clone(), self.schema(value, SchemaVariant::Open));
                }
                // A name listed twice is lint's business; the validator would look for it twice.
                "required" => {
                    let mut names: BTreeSet<_> = value.items().iter().filter_map(Node::as_str).collect();
                    // Names of properties that never go this way may be listed all the same.
                    let absent =
                        self.direction.map(|way| SchemaView::joined_of(self.document, node).absent(self.document, way));
                    let absent = absent.unwrap_or_default();
                    names.retain(|name| !absent.contains(name));
                    out.insert(key.clone(), json!(names));
                }
                "pattern" => {
                    // One that cannot be run would make the whole schema unusable.
                    let pattern = value.as_str().and_then(patterns::runnable);
                    out.extend(pattern.map(|it| (key.clone(), Value::String(it))));
                }
                known::LIST if !value.items().is_empty() => {
                    out.insert(key.clone(), value.to_json());
                }
                same if SAME.contains(&same) => {
                    out.insert(key.clone(), value.to_json());
                }
                // What OpenAPI 3.1 has and 3.0 has no word for.
                newer if self.document.written.is_some() => {
                    out.extend(self.newer(newer, value, variant).map(|it| (key.clone(), it)));
                }
                _ => {}
            }
        }
        // Behind the branches too, before what a discriminator adds: so they can be told apart.
        let between = self.rules(node);
        if !between.is_empty() || !chosen.is_empty() {
            add_rules(&mut out, between.into_iter().chain(chosen));
        }
        if variant == SchemaVariant::Closed && node.get("x-open").is_none() {
            compose::close(self.document, self.known, node, &mut out);
        }
        // Without a type of its own beside it, `nullable` says nothing by the letter; everyone who
        // writes it beside a composition means that the whole may be null.
        if node.flag("nullable") && node.get("type").is_none() && compose::is_composed(node) {
            return json!({ "if": { "not": { "type": "null" } }, "then": out });
        }
        Value::Object(out)
    }

    /// A keyword that 3.0 has no word for; the validator knows it.
    fn newer(self, key: &str, value: &'d Node, variant: SchemaVariant) -> Option<Value> {
        let each = |variant| -> Value {
            let translated = value.members().map(|(name, it)| (name.to_owned(), self.schema(it, variant)));
            Value::Object(translated.collect())
        };
        Some(match key {
            "if" | "contains" | "propertyNames" => self.schema(value, SchemaVariant::Open),
            "then" | "else" => self.schema(value, variant.branch()),
            "dependentSchemas" => each(variant.branch()),
            "patternProperties" => each(variant.below()),
            "$defs" => each(variant),
            "prefixItems" => value.items().iter().map(|it| self.schema(it, variant.below())).collect(),
            "unevaluatedProperties" | "unevaluatedItems" => match &value.kind {
                Kind::Bool(allowed) => Value::Bool(*allowed),
                _ => self.schema(value, variant.below()),
            },
            "dependentRequired" | "minContains" | "maxContains" => value.to_json(),
            _ => return None,
        })
    }

    /// What a schema's rules ask for; `true` in place of what is no rule, so that they keep their numbers.
    fn rules(self, node: &'d Node) -> Vec<Value> {
        let rules = node.get(rules::LIST).map(Node::items).unwrap_or_default();
        rules.iter().map(|it| Rule::read(it).map_or(Value::Bool(true), |rule| self.rule(rule))).collect()
    }

    /// A rule speaks of the fields of objects: of anything else that may stand there it says nothing.
    fn rule(self, rule: Rule<'d>) -> Value {
        let condition = rule.condition.map(|it| self.schema(it, SchemaVariant::Open));
        let then = self.schema(rule.then, SchemaVariant::Open);
        json!({ "not": {
            "type": "object",
            "allOf": [condition.unwrap_or(Value::Bool(true)), { "not": then }],
        } })
    }

    pub fn reference(self, reference: &str, variant: SchemaVariant) -> Value {
        // What leads nowhere is lint's finding, and lets anything through here.
        let target = Pointer::of_reference(reference);
        if !reference.starts_with("#/") || resolve(self.document, &target).is_none() {
            return json!({});
        }
        Self::place(&target, variant)
    }

    /// A reference to a place that is known to be there.
    pub fn place(target: &Pointer, variant: SchemaVariant) -> Value {
        json!({ "$ref": format!("{BASE}#/{}{}", variant.name(), fragment(target.as_str())) })
    }
}

/// Adds to what has to hold besides.
fn add_rules(out: &mut Map<String, Value>, rules: impl IntoIterator<Item = Value>) {
    if let Value::Array(all) = out.entry("allOf").or_insert_with(|| json!([])) {
        all.extend(rules);
    }
}

/// Whether a schema's alternatives are all it says about an object.
fn alone(node: &Node) -> bool {
    node.get("properties").is_none() && node.get("allOf").is_none()
}

fn types(value: &Node, nullable: bool) -> Value {
    let own = value.to_json();
    if nullable { json!([own, "null"]) } else { own }
}

fn format(value: &Node, node: &Node, out: &mut Map<String, Value>) {
    let Some(name) = value.as_str() else { return };
    let is_number = matches!(node.text("type"), Some("integer" | "number") | None);
    match formats::bounds(name).filter(|_| is_number) {
        Some((low, high)) => {
            // The schema's own bounds are narrower; keep them where they stand.
            if node.get("minimum").is_none() {
                out.insert("minimum".to_owned(), low);
            }
            if node.get("maximum").is_none() {
                out.insert("maximum".to_owned(), high);
            }
        }
        None => {
            out.insert("format".to_owned(), name.into());
        }
    }
}

fn bound(key: &str, value: &Node, node: &Node, out: &mut Map<String, Value>) {
    let exclusive = if key == "minimum" { "exclusiveMinimum" } else { "exclusiveMaximum" };
    let name = if node.flag(exclusive) { exclusive } else { key };
    out.insert(name.to_owned(), value.to_json());
}

/// A pointer as the fragment of a URI.
fn fragment(pointer: &str) -> String {
    let mut out = String::new();
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=:@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
