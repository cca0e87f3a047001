//! A schema by meaning: references followed and `allOf` joined, every keyword with its place.

use super::comparison::Comparison;
use super::places::{Operand, Revision};
use super::unreduced::{self, DOCS, Unreduced};
use super::{intersection, null, values};
use crate::document::{Kind, Node, Pointer};
use crate::schema::{Part, Walk};
use indexmap::IndexMap;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Names and ways of reading, which say nothing about values; what is defined counts where it is referred to.
const NAMES: [&str; 6] = ["$defs", "$schema", "$id", "$anchor", "$dynamicAnchor", "$vocabulary"];
/// Limits of which the higher one counts, and of which the lower one does.
const LOWER: [&str; 4] = ["minimum", "minLength", "minItems", "minProperties"];
pub(super) const UPPER: [&str; 4] = ["maximum", "maxLength", "maxItems", "maxProperties"];

/// Limits that are there or not.
const MARKS: [&str; 3] = ["exclusiveMinimum", "exclusiveMaximum", "uniqueItems"];

/// What a schema says of undeclared properties.
#[derive(Debug, Default)]
pub(super) enum Additional {
    #[default]
    Open,
    Closed,
    Schema(Operand),
}

#[derive(Debug, Default)]
pub(super) struct ResolvedSchema<'d> {
    /// The place of the first schema.
    pub at: Pointer,
    /// The places of all schemas that are joined, the first one included.
    pub parts: Vec<Pointer>,
    /// The first schema that says something, by the key it says it with.
    pub said: BTreeMap<&'d str, Pointer>,
    /// Keywords that are values: the strictest where several schemas have one.
    pub keywords: BTreeMap<&'d str, (&'d Node, Pointer)>,
    /// All types that are asked for.
    types: Vec<&'d str>,
    /// The values that every list has, each with its place in the shortest of the lists.
    listed: Option<Vec<(Value, Pointer)>>,
    /// Every pattern and every format; a text has to fit all of them.
    pub patterns: BTreeSet<&'d str>,
    pub formats: BTreeSet<&'d str>,
    /// What a number has to be a multiple of.
    pub divisor: Option<f64>,
    pub docs: BTreeMap<&'d str, Value>,
    pub extensions: BTreeMap<&'d str, Value>,
    pub nullable: bool,
    pub read_only: bool,
    pub write_only: bool,
    pub deprecated: bool,
    pub properties: IndexMap<&'d str, Operand>,
    pub required: BTreeMap<&'d str, Pointer>,
    pub items: Operand,
    pub additional: Additional,
    /// Schemas that limit the properties they do not declare themselves.
    limiting: Vec<(&'d Node, Additional)>,
    /// Declared properties that another of the joined schemas refuses.
    refused: BTreeSet<&'d str>,
    /// `oneOf` and `anyOf`, with what they list.
    pub alternatives: Vec<(&'d str, Pointer, Vec<Pointer>)>,
    /// What a value must not fit: none of these.
    pub not: Operand,
    /// What is said by keywords that are not compared.
    pub unreduced: Unreduced,
}

impl<'a> ResolvedSchema<'a> {
    /// A schema, or several that a value has to fit together.
    pub(super) fn of(diff: &mut Comparison<'a>, revision: Revision, operand: &Operand) -> Self {
        let document = diff.document(revision);
        let mut resolved = Self { at: operand.first().cloned().unwrap_or_default(), ..Self::default() };
        let roots = operand.iter().filter_map(|at| Some(Part { at: at.clone(), node: document.get(at)?, depth: 0 }));
        let mut walk = Walk::new(roots);
        let follow = |diff: &mut Comparison<'a>, part: Part<'a>| {
            let at = diff.resolve(revision, &part.at)?;
            Some(Part { node: document.get(&at)?, at, depth: part.depth })
        };
        while let Some(part) = walk.next(|part| follow(diff, part)) {
            if !diff.step(1 + part.node.as_object().map_or(0, indexmap::IndexMap::len)) {
                break;
            }
            walk.enter(resolved.add(diff, revision, &part));
            resolved.parts.push(part.at);
        }
        resolved.nullable = match &resolved.parts[..] {
            [only] => document.get(only).is_some_and(|node| node.flag("nullable") || null::is_alternative(node)),
            _ => null::fits(diff, revision, operand).unwrap_or(false),
        };
        resolved.limit();
        resolved
    }

    /// Holds each declared property to what the schemas ask that do not declare it.
    fn limit(&mut self) {
        let Self { limiting, properties, refused, .. } = self;
        for (node, additional) in limiting.iter().filter(|_| self.parts.len() > 1) {
            let declared = node.get("properties");
            let is_declared = |name: &str| declared.is_some_and(|it| it.get(name).is_some());
            for (name, operand) in properties.iter_mut().filter(|(name, _)| !is_declared(name)) {
                match additional {
                    Additional::Schema(schema) => schema.iter().for_each(|at| add(operand, Some(at.clone()))),
                    _ => drop(refused.insert(*name)),
                }
            }
        }
    }

    /// Whether what is joined contradicts itself, or refuses some of its own properties.
    pub(super) fn is_entangled(&self) -> bool {
        !self.refused.is_empty() || self.kind() == Some(NOTHING)
    }

    /// A property that is declared and may be there.
    pub(super) fn property(&self, name: &str) -> Option<&Operand> {
        self.properties.get(name).filter(|_| !self.refused.contains(name))
    }

    /// Takes a schema in; gives those that it stands together with.
    fn add(&mut self, diff: &mut Comparison<'a>, revision: Revision, part: &Part<'a>) -> Vec<Part<'a>> {
        let mut joined = Vec::new();
        let at = &part.at;
        unreduced::add(diff.document(revision), part.node, &mut self.unreduced);
        for (key, value) in part.node.members() {
            let place = at.child(key);
            if !matches!(key, "nullable" | "deprecated") || is_true(value) {
                self.said.entry(key).or_insert_with(|| at.clone());
            }
            match key {
                "allOf" => joined.extend(part.branches(key)),
                "oneOf" | "anyOf" if intersection::lists_values(part.node, key) => {
                    let branches = value.items().iter().enumerate();
                    let listed = branches.flat_map(|(index, branch)| {
                        let at = place.child(&index.to_string()).child("enum");
                        numbered(&at, branch.get("enum").map(Node::items).unwrap_or_default())
                    });
                    self.list(listed.collect());
                    self.docs.extend(intersection::words_for_values(value).map(|words| (key, words)));
                    if let Some(first) = value.items().first() {
                        for (key, value) in first.members().filter(|(key, _)| matches!(*key, "type" | "enum")) {
                            self.keyword(key, value, place.child("0").child(key));
                        }
                    }
                }
                "oneOf" | "anyOf" => {
                    // Whether `null` fits is asked of the whole.
                    let mut branches: Vec<_> =
                        part.branches(key).filter(|it| !intersection::is_null(it.node)).collect();
                    match branches.len() {
                        // One alternative is none.
                        0 | 1 => joined.append(&mut branches),
                        _ => self.alternatives.push((key, place, branches.into_iter().map(|it| it.at).collect())),
                    }
                }
                "properties" => {
                    for (name, _) in value.members() {
                        add(self.properties.entry(name).or_default(), diff.resolve(revision, &place.child(name)));
                    }
                }
                "required" => {
                    for (index, name) in value.items().iter().enumerate() {
                        let Some(name) = name.as_str() else { continue };
                        self.required.entry(name).or_insert_with(|| place.child(&index.to_string()));
                    }
                }
                "items" => add(&mut self.items, diff.resolve(revision, &place)),
                "not" => add(&mut self.not, diff.resolve(revision, &place)),
                "additionalProperties" => self.additional(part.node, value, diff.resolve(revision, &place)),
                "deprecated" if !is_true(value) => {}
                "nullable" => {}
                "readOnly" => self.read_only |= is_true(value),
                "writeOnly" => self.write_only |= is_true(value),
                "deprecated" => self.deprecated = true,
                "uniqueItems" if !is_true(value) => {}
                // Said together with the limit that they belong to.
                "exclusiveMinimum" | "exclusiveMaximum" => {}
                "minimum" | "maximum" => self.bound(part, key, value, place),
                "enum" => {
                    self.list(numbered(&place, value.items()).collect());
                    self.keyword(key, value, place);
                }
                _ if NAMES.contains(&key) => {}
                _ if DOCS.contains(&key) => {
                    self.docs.entry(key).or_insert_with(|| values::of(value));
                }
                _ if key.starts_with("x-") && !KNOWN_EXTENSIONS.contains(&key) => {
                    self.extensions.entry(key).or_insert_with(|| values::of(value));
                }
                _ => self.keyword(key, value, place),
            }
        }
        joined
    }

    fn keyword(&mut self, key: &'a str, value: &'a Node, place: Pointer) {
        match (key, value.as_str(), number(value)) {
            ("type", Some(kind), _) if !self.types.contains(&kind) => self.types.push(kind),
            ("pattern", Some(pattern), _) if !intersection::takes_all(pattern) => drop(self.patterns.insert(pattern)),
            ("pattern", ..) => return,
            ("format", Some(format), _) => intersection::add_format(&mut self.formats, format),
            ("multipleOf", _, Some(step)) => {
                self.divisor = Some(self.divisor.map_or(step, |known| intersection::least_multiple(known, step)));
            }
            _ => {}
        }
        let replaces = match self.keywords.get(key) {
            None => true,
            Some((known, _)) => match (number(known), number(value)) {
                (Some(known), Some(value)) if LOWER.contains(&key) || key == "multipleOf" => value > known,
                (Some(known), Some(value)) if UPPER.contains(&key) => value < known,
                _ if key == "enum" => value.items().len() < known.items().len(),
                _ => key == "type" && known.as_str() == Some("number") && value.as_str() == Some("integer"),
            },
        };
        if replaces {
            self.keywords.insert(key, (value, place));
        }
    }

    /// A limit of numbers, with whether it is out itself.
    fn bound(&mut self, part: &Part<'a>, key: &'a str, value: &'a Node, place: Pointer) {
        let exclusive = if key == "minimum" { "exclusiveMinimum" } else { "exclusiveMaximum" };
        let mark = part.node.get(exclusive).filter(|it| is_true(it));
        let is_stricter = match self.keywords.get(key).map(|(known, _)| (number(known), number(value))) {
            Some((Some(known), Some(value))) if known == value => mark.is_some(),
            Some((Some(known), Some(value))) => (value > known) == (key == "minimum"),
            _ => true,
        };
        if !is_stricter {
            return;
        }
        match mark {
            Some(mark) => drop(self.keywords.insert(exclusive, (mark, part.at.child(exclusive)))),
            None => drop(self.keywords.remove(exclusive)),
        }
        self.keywords.insert(key, (value, place));
    }

    /// Keeps the values that a list has as well.
    fn list(&mut self, values: Vec<(Value, Pointer)>) {
        let mut distinct = HashSet::new();
        let values: Vec<_> = values.into_iter().filter(|(value, _)| distinct.insert(value.to_string())).collect();
        self.listed = Some(match self.listed.take() {
            None => values,
            Some(known) => {
                let (short, long) = if values.len() < known.len() { (values, known) } else { (known, values) };
                let kept: HashSet<_> = long.iter().map(|(value, _)| value.to_string()).collect();
                short.into_iter().filter(|(value, _)| kept.contains(&value.to_string())).collect()
            }
        });
    }

    fn additional(&mut self, owner: &'a Node, value: &Node, schema: Option<Pointer>) {
        let own = match &value.kind {
            Kind::Bool(false) => Additional::Closed,
            Kind::Object(members) if !members.is_empty() => Additional::Schema(schema.iter().cloned().collect()),
            _ => return,
        };
        match (&own, &mut self.additional) {
            (Additional::Closed, additional) => *additional = Additional::Closed,
            (_, Additional::Schema(operand)) => add(operand, schema),
            (_, Additional::Closed) => {}
            (_, additional) => *additional = Additional::Schema(schema.into_iter().collect()),
        }
        self.limiting.push((owner, own));
    }

    /// The text of a keyword.
    pub(super) fn text(&self, key: &str) -> Option<&'a str> {
        self.keywords.get(key).and_then(|(node, _)| node.as_str())
    }

    /// The value of a keyword.
    pub(super) fn value(&self, key: &str) -> Option<Value> {
        self.keywords.get(key).map(|(node, _)| values::of(node))
    }

    /// The type, said or implied.
    pub(super) fn kind(&self) -> Option<&'a str> {
        let listed = self.keywords.get("enum").map(|(node, _)| node.items()).unwrap_or_default();
        let of_enum = match listed.iter().find(|it| !matches!(it.kind, Kind::Null)).map(|it| &it.kind) {
            Some(Kind::String(_)) => Some("string"),
            Some(Kind::Bool(_)) => Some("boolean"),
            _ => None,
        };
        let is_number = |kind: &&str| matches!(*kind, "integer" | "number");
        if self.types.len() > 1 && !self.types.iter().all(is_number) {
            return Some(NOTHING);
        }
        self.text("type")
            .or_else(|| (!self.properties.is_empty()).then_some("object"))
            .or_else(|| (!self.items.is_empty()).then_some("array"))
            .or(of_enum)
    }

    /// The type, where it is said or follows from a list of values.
    pub(super) fn said_kind(&self) -> Option<&'a str> {
        self.kind().filter(|_| !self.types.is_empty() || self.listed.is_some())
    }

    /// Whether formats of numbers say something.
    pub(super) fn takes_numbers(&self) -> bool {
        matches!(self.kind(), Some("integer" | "number"))
    }

    /// The known values, `null` only where it may be sent, each with its place, and whether others may come.
    pub(super) fn values(&self) -> Option<(Vec<(Value, Pointer)>, bool)> {
        let mark = self.keywords.get("x-extensible-enum");
        let open = mark.is_some_and(|(node, _)| is_true(node) || !node.items().is_empty());
        let marked = || {
            let (node, place) = mark.filter(|(node, _)| !node.items().is_empty())?;
            Some(numbered(place, node.items()).collect())
        };
        let mut values: Vec<(Value, Pointer)> = self.listed.clone().or_else(marked)?;
        values.retain(|(value, _)| !value.is_null() || self.nullable);
        let has = |it: bool| values.iter().any(|(value, _)| *value == Value::Bool(it));
        // Both of them are all that there is.
        if self.kind() == Some("boolean") && has(true) && has(false) && (!self.nullable || values.len() == 3) {
            return None;
        }
        Some((values, open))
    }

    /// Whether nothing is asked of a value but what the alternatives ask.
    pub(super) fn is_bare(&self) -> bool {
        self.keywords.keys().all(|key| *key == "discriminator")
            && self.properties.is_empty()
            && self.required.is_empty()
            && self.items.is_empty()
            && self.not.is_empty()
    }

    /// The joined schema that a place belongs to.
    pub(super) fn owner(&self, at: &Pointer) -> &Pointer {
        let within = self.parts.iter().filter(|part| at.is_within(part));
        within.max_by_key(|part| part.as_str().len()).unwrap_or(&self.at)
    }

    /// The joined schema that is to this one what `owner` is to the other document's: the one at the same
    /// place, or in the same turn. What a base no longer says is told at the base, not at each heir.
    pub(super) fn counterpart(&self, other: &Self, owner: &Pointer) -> Pointer {
        if self.parts.contains(owner) {
            return owner.clone();
        }
        let turn = other.parts.iter().position(|it| it == owner).filter(|_| self.parts.len() == other.parts.len());
        turn.map_or_else(|| self.at.clone(), |turn| self.parts[turn].clone())
    }

    /// The limits of a value, each as text.
    pub(super) fn limits(&self) -> Vec<(&'a str, String)> {
        let is_limit = |key: &str| LOWER.contains(&key) || UPPER.contains(&key) || MARKS.contains(&key);
        let said = self.keywords.iter().filter(|(key, _)| is_limit(key));
        let said = said.map(|(key, (node, _))| (*key, values::of(node).to_string()));
        said.chain(self.divisor.map(|step| ("multipleOf", step.to_string()))).collect()
    }
}

const KNOWN_EXTENSIONS: [&str; 2] = ["x-extensible-enum", "x-enum-varnames"];

/// The type of what no value has.
pub(super) const NOTHING: &str = "nothing";

/// Values with their places in a list.
fn numbered(list: &Pointer, items: &[Node]) -> impl Iterator<Item = (Value, Pointer)> + use<> {
    let items: Vec<_> = items.iter().map(values::of).collect();
    let list = list.clone();
    items.into_iter().enumerate().map(move |(index, value)| (value, list.child(&index.to_string())))
}

fn add(operand: &mut Operand, at: Option<Pointer>) {
    operand.extend(at.filter(|at| !operand.contains(at)));
}

pub(super) fn is_true(node: &Node) -> bool {
    matches!(node.kind, Kind::Bool(true))
}

pub(super) fn number(node: &Node) -> Option<f64> {
    match &node.kind {
        Kind::Number(number) => number.as_f64(),
        _ => None,
    }
}
