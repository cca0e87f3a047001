//! A schema by meaning: references followed and `allOf` joined, every keyword with its place.

use super::comparison::Comparison;
use super::places::{Operand, Revision};
use super::values;
use crate::document::{Kind, Node, Pointer};
use crate::schema::{Part, Walk};
use indexmap::IndexMap;
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Words for people, beside a schema.
const DOCS: [&str; 8] =
    ["title", "description", "example", "externalDocs", "x-evidence", "x-open", "x-enum-descriptions", "$comment"];
/// Limits of which the higher one counts, and of which the lower one does.
const LOWER: [&str; 4] = ["minimum", "minLength", "minItems", "minProperties"];
pub(super) const UPPER: [&str; 4] = ["maximum", "maxLength", "maxItems", "maxProperties"];

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
    /// `oneOf` and `anyOf`, with what they list.
    pub alternatives: Vec<(&'d str, Pointer, Vec<Pointer>)>,
    pub not: Operand,
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
        resolved
    }

    /// Takes a schema in; gives those that it stands together with.
    fn add(&mut self, diff: &mut Comparison<'a>, revision: Revision, part: &Part<'a>) -> Vec<Part<'a>> {
        let mut joined = Vec::new();
        let at = &part.at;
        for (key, value) in part.node.members() {
            let place = at.child(key);
            if !matches!(key, "nullable" | "deprecated") || is_true(value) {
                self.said.entry(key).or_insert_with(|| at.clone());
            }
            match key {
                "allOf" => joined.extend(part.branches(key)),
                "oneOf" | "anyOf" => match value.items().len() {
                    0 => {}
                    // One alternative is none.
                    1 => joined.extend(part.branches(key)),
                    _ => self.alternatives.push((key, place, part.branches(key).map(|it| it.at).collect())),
                },
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
                "additionalProperties" => self.additional(value, diff.resolve(revision, &place)),
                "nullable" | "deprecated" if !is_true(value) => {}
                "nullable" => self.nullable = true,
                "readOnly" => self.read_only |= is_true(value),
                "writeOnly" => self.write_only |= is_true(value),
                "deprecated" => self.deprecated = true,
                "exclusiveMinimum" | "exclusiveMaximum" | "uniqueItems" if !is_true(value) => {}
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
        let replaces = match self.keywords.get(key) {
            None => true,
            Some((known, _)) => match (number(known), number(value)) {
                (Some(known), Some(value)) if LOWER.contains(&key) => value > known,
                (Some(known), Some(value)) if UPPER.contains(&key) => value < known,
                _ => key == "type" && known.as_str() == Some("number") && value.as_str() == Some("integer"),
            },
        };
        if replaces {
            self.keywords.insert(key, (value, place));
        }
    }

    fn additional(&mut self, value: &Node, schema: Option<Pointer>) {
        match (&value.kind, &mut self.additional) {
            (Kind::Bool(false), additional) => *additional = Additional::Closed,
            (Kind::Object(members), additional) if !members.is_empty() => match additional {
                Additional::Open => *additional = Additional::Schema(schema.into_iter().collect()),
                Additional::Schema(operand) => add(operand, schema),
                Additional::Closed => {}
            },
            _ => {}
        }
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
        self.text("type")
            .or_else(|| (!self.properties.is_empty()).then_some("object"))
            .or_else(|| (!self.items.is_empty()).then_some("array"))
            .or(of_enum)
    }

    /// The known values without `null`, each with its place, and whether others may come.
    pub(super) fn values(&self) -> Option<(Vec<(Value, Pointer)>, bool)> {
        let mark = self.keywords.get("x-extensible-enum");
        let open = mark.is_some_and(|(node, _)| is_true(node) || !node.items().is_empty());
        let listed = self.keywords.get("enum").or(mark.filter(|(node, _)| !node.items().is_empty()))?;
        let (node, place) = listed;
        let (mut values, mut known) = (Vec::new(), HashSet::new());
        for (index, node) in node.items().iter().enumerate() {
            let value = values::of(node);
            if !value.is_null() && known.insert(value.to_string()) {
                values.push((value, place.child(&index.to_string())));
            }
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

    /// What the schema is, to a depth, for finding equal ones.
    pub(super) fn fingerprint(diff: &mut Comparison<'a>, revision: Revision, operand: &Operand, depth: usize) -> u64 {
        let key = (revision, operand.clone(), depth);
        if let Some(known) = diff.fingerprints.get(&key) {
            return *known;
        }
        let resolved = Self::of(diff, revision, operand);
        let mut hash = DefaultHasher::new();
        (resolved.kind(), resolved.nullable, resolved.text("format"), resolved.text("pattern")).hash(&mut hash);
        let mut values: Vec<_> =
            resolved.values().into_iter().flat_map(|it| it.0).map(|(value, _)| value.to_string()).collect();
        values.sort();
        values.hash(&mut hash);
        let mut names: Vec<_> = resolved.properties.keys().collect();
        names.sort();
        resolved.required.keys().collect::<Vec<_>>().hash(&mut hash);
        for name in names {
            name.hash(&mut hash);
            if depth > 0 {
                Self::fingerprint(diff, revision, &resolved.properties[*name], depth - 1).hash(&mut hash);
            }
        }
        if depth > 0 {
            Self::fingerprint(diff, revision, &resolved.items, depth - 1).hash(&mut hash);
            let mut branches = Vec::new();
            for at in resolved.alternatives.iter().flat_map(|(_, _, listed)| listed) {
                let branch = diff.operand(revision, at);
                branches.push(Self::fingerprint(diff, revision, &branch, depth - 1));
            }
            branches.sort_unstable();
            branches.hash(&mut hash);
        }
        let fingerprint = hash.finish();
        diff.fingerprints.insert(key, fingerprint);
        fingerprint
    }
}

const KNOWN_EXTENSIONS: [&str; 2] = ["x-extensible-enum", "x-enum-varnames"];

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
