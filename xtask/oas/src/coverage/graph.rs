//! The schemas of a description as a graph, and what a value shows of it.

use crate::document::{Document, Kind, Node, Pointer};
use crate::failure::Failure;
use crate::model::{Direction, resolve};
use crate::schema::{COMPOSITIONS, Compiled, Schemas, UnknownProperties, branches, heirs_at, says};
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// What can be seen of a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// A property, by its index.
    Property(usize),
    /// A value of an enumeration.
    Value(usize),
    /// An alternative of `oneOf` or `anyOf`, or a schema that a discriminator chooses.
    Branch(usize),
    /// `null`, where it is allowed.
    Null,
    /// Something else than `null`, where that is allowed.
    NotNull,
}

#[derive(Debug)]
pub(super) struct Schema {
    pub at: Pointer,
    nullable: bool,
    pub values: Vec<Value>,
    /// Name, schema, and the direction it never goes.
    pub properties: Vec<(String, usize, Option<Direction>)>,
    names: HashMap<String, usize>,
    items: Option<usize>,
    additional: Option<usize>,
    all_of: Vec<usize>,
    pub branches: Vec<usize>,
    /// Number of its first point.
    first: usize,
}

/// All schemas that messages of a description reach.
pub(super) struct Graph {
    pub schemas: Vec<Schema>,
    by_place: HashMap<Pointer, usize>,
    compiled: Vec<OnceLock<[Option<Compiled>; 2]>>,
    checks: Arc<Schemas>,
    pub points: usize,
}

impl Graph {
    /// Follows the schemas at some places, references included.
    ///
    /// # Errors
    /// The schemas cannot be translated.
    pub fn new(document: &Arc<Document>, roots: &[Pointer]) -> Result<Self, Failure> {
        let checks = Arc::new(Schemas::new(document)?);
        let mut graph = Self { schemas: Vec::new(), by_place: HashMap::new(), compiled: Vec::new(), checks, points: 0 };
        let mut pending: Vec<Pointer> = roots.to_vec();
        // Places first, edges after: a schema may contain itself.
        while let Some(at) = pending.pop() {
            let Some(at) = resolve(document, &at) else { continue };
            if graph.by_place.contains_key(&at) {
                continue;
            }
            let Some(node) = document.get(&at) else { continue };
            graph.by_place.insert(at.clone(), graph.schemas.len());
            pending.extend(parts(&at, node));
            pending.extend(heirs_at(document, &at));
            graph.schemas.push(Schema::new(at, node));
        }
        for index in 0..graph.schemas.len() {
            let at = graph.schemas[index].at.clone();
            if let Some(node) = document.get(&at) {
                graph.connect(document, index, &at, node);
            }
            let schema = &mut graph.schemas[index];
            schema.first = graph.points;
            graph.points += schema.count();
        }
        graph.compiled.resize_with(graph.schemas.len(), OnceLock::new);
        Ok(graph)
    }

    fn connect(&mut self, document: &Document, index: usize, at: &Pointer, node: &Node) {
        let find = |at: &Pointer| resolve(document, at).and_then(|at| self.by_place.get(&at).copied());
        let list = |key: &str| branches(at, node, key).filter_map(|(at, _)| find(&at)).collect::<Vec<_>>();
        let properties = node.get("properties").into_iter().flat_map(Node::members).filter_map(|(name, property)| {
            let schema = find(&at.join(["properties", name]))?;
            let never = [Direction::Request, Direction::Response]
                .into_iter()
                .find(|it| property.flag(it.refused()) || says(document, property, it.refused()));
            Some((name.to_owned(), schema, never))
        });
        let properties: Vec<_> = properties.collect();
        let items = find(&at.child("items")).filter(|_| node.get("items").is_some());
        let additional = find(&at.child("additionalProperties"));
        let all_of = list("allOf");
        let heirs: Vec<_> = heirs_at(document, at).iter().filter_map(find).collect();
        let branches = [list("oneOf"), list("anyOf"), heirs].concat();
        let schema = &mut self.schemas[index];
        schema.names = properties.iter().enumerate().map(|(at, (name, ..))| (name.clone(), at)).collect();
        (schema.properties, schema.items, schema.additional) = (properties, items, additional);
        (schema.all_of, schema.branches) = (all_of, branches);
    }

    /// The schema at a place.
    pub fn find(&self, document: &Document, at: &Pointer) -> Option<usize> {
        self.by_place.get(&resolve(document, at)?).copied()
    }

    /// Every point that a message of that direction can show, from a schema on.
    pub fn reach(&self, from: usize, direction: Direction, found: &mut Vec<(usize, What)>, visited: &mut Vec<bool>) {
        visited.resize(self.schemas.len(), false);
        let mut pending = vec![from];
        while let Some(index) = pending.pop() {
            if std::mem::replace(&mut visited[index], true) {
                continue;
            }
            let schema = &self.schemas[index];
            found.extend(schema.points(direction).map(|what| (index, what)));
            let properties = schema.properties.iter().filter(|(.., never)| *never != Some(direction));
            pending.extend(properties.map(|(_, schema, _)| *schema));
            pending.extend(schema.items.iter().chain(&schema.additional).chain(&schema.all_of).chain(&schema.branches));
        }
    }

    /// The number of a point.
    pub fn number(&self, schema: usize, what: What) -> usize {
        let schema = &self.schemas[schema];
        schema.first
            + match what {
                What::Property(at) => at,
                What::Value(at) => schema.properties.len() + at,
                What::Branch(at) => schema.properties.len() + schema.values.len() + at,
                What::Null => schema.count() - 2,
                What::NotNull => schema.count() - 1,
            }
    }

    /// Marks what a value shows.
    pub fn see(&self, index: usize, value: &Value, seen: &mut Bits) {
        self.look(index, value, seen, &mut Vec::new());
    }

    /// A schema that is part of itself is looked at once for each value.
    fn look(&self, index: usize, value: &Value, seen: &mut Bits, within: &mut Vec<usize>) {
        if within.contains(&index) {
            return;
        }
        within.push(index);
        self.mark(index, value, seen, within);
        within.pop();
    }

    fn mark(&self, index: usize, value: &Value, seen: &mut Bits, within: &mut Vec<usize>) {
        let schema = &self.schemas[index];
        let mut mark = |what| seen.set(self.number(index, what));
        if schema.nullable {
            mark(if value.is_null() { What::Null } else { What::NotNull });
        }
        if let Some(at) = schema.values.iter().position(|known| known == value) {
            mark(What::Value(at));
        }
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    match schema.names.get(name) {
                        Some(at) => {
                            seen.set(self.number(index, What::Property(*at)));
                            self.see(schema.properties[*at].1, value, seen);
                        }
                        None => schema.additional.iter().for_each(|it| self.see(*it, value, seen)),
                    }
                }
            }
            Value::Array(items) => {
                for value in items {
                    schema.items.iter().for_each(|it| self.see(*it, value, seen));
                }
            }
            _ => {}
        }
        for part in &schema.all_of {
            self.look(*part, value, seen, within);
        }
        // A value may fit an alternative only together with others: closed first, open if none.
        for unknown in 0..2 {
            let fitting: Vec<_> =
                schema.branches.iter().enumerate().filter(|(_, branch)| self.fits(**branch, unknown, value)).collect();
            for (at, branch) in &fitting {
                seen.set(self.number(index, What::Branch(*at)));
                self.look(**branch, value, seen, within);
            }
            if !fitting.is_empty() {
                break;
            }
        }
    }

    fn fits(&self, schema: usize, unknown: usize, value: &Value) -> bool {
        let compile = |unknown| self.checks.compiled(&self.schemas[schema].at, unknown).ok();
        let both =
            self.compiled[schema].get_or_init(|| [compile(UnknownProperties::Deny), compile(UnknownProperties::Allow)]);
        both[unknown].as_ref().is_some_and(|it| it.fits(value))
    }
}

impl Schema {
    fn new(at: Pointer, node: &Node) -> Self {
        Self {
            at,
            nullable: node.flag("nullable"),
            values: node.get("enum").map(Node::items).unwrap_or_default().iter().map(Node::to_json).collect(),
            properties: Vec::new(),
            names: HashMap::new(),
            items: None,
            additional: None,
            all_of: Vec::new(),
            branches: Vec::new(),
            first: 0,
        }
    }

    fn count(&self) -> usize {
        self.properties.len() + self.values.len() + self.branches.len() + 2 * usize::from(self.nullable)
    }

    fn points(&self, direction: Direction) -> impl Iterator<Item = What> {
        let properties = self.properties.iter().enumerate().filter(move |(_, (.., never))| *never != Some(direction));
        let properties = properties.map(|(at, _)| What::Property(at));
        let nulls = [What::Null, What::NotNull].into_iter().filter(|_| self.nullable);
        let values = (0..self.values.len()).map(What::Value);
        properties.chain(values).chain((0..self.branches.len()).map(What::Branch)).chain(nulls)
    }
}

/// Where the schemas within a schema stand.
fn parts(at: &Pointer, node: &Node) -> Vec<Pointer> {
    let properties = node.get("properties").into_iter().flat_map(Node::members);
    let mut parts: Vec<_> = properties.map(|(name, _)| at.join(["properties", name])).collect();
    let is_schema = |key: &&str| node.get(key).is_some_and(|it| matches!(it.kind, Kind::Object(_)));
    parts.extend(["items", "additionalProperties"].into_iter().filter(is_schema).map(|key| at.child(key)));
    parts.extend(COMPOSITIONS.into_iter().flat_map(|key| branches(at, node, key)).map(|(at, _)| at));
    parts
}

/// A set of small numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub fn set(&mut self, at: usize) {
        if self.0.len() <= at / 64 {
            self.0.resize(at / 64 + 1, 0);
        }
        self.0[at / 64] |= 1 << (at % 64);
    }

    pub fn has(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|word| word & (1 << (at % 64)) != 0)
    }

    pub fn count(&self) -> u32 {
        self.0.iter().map(|it| it.count_ones()).sum()
    }

    pub fn merge(&mut self, other: &Self) {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        for (own, word) in self.0.iter_mut().zip(&other.0) {
            *own |= word;
        }
    }
}
