//! What evidence shows of a description: collected from samples or from recordings, in memory that
//! depends on the description only.

use super::graph::{Bits, Graph, What};
use crate::document::Pointer;
use crate::failure::Failure;
use crate::model::{Api, Direction, Operation};
use crate::report::Report;
use crate::samples::{Evidence, Sample, Subject, Visitor, visited};
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Mutex;

/// A description with everything that can be seen of it.
pub struct Map<'a> {
    pub(super) api: &'a Api,
    pub(super) graph: Graph,
}

/// What was seen of it.
#[derive(Clone)]
pub struct Coverage<'m, 'a> {
    map: &'m Map<'a>,
    /// By index; events follow the operations.
    operations: BTreeSet<usize>,
    statuses: BTreeSet<(usize, String)>,
    parameters: BTreeSet<(usize, Pointer)>,
    points: HashMap<(usize, bool), Bits>,
}

/// Seen, and what there is to see.
pub type Share = (usize, usize);

/// What was seen of one operation or event.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// Its id or name.
    pub name: String,
    /// Method and path, or that it is an event.
    pub place: String,
    /// Each measure of [`MEASURES`], in that order.
    pub shares: [Share; MEASURES.len()],
    /// What was not seen: a measure's index and a name.
    pub missing: Vec<(usize, String)>,
}

/// What is measured.
pub const MEASURES: [&str; 9] = [
    "operations",
    "statuses",
    "parameters",
    "properties sent",
    "properties received",
    "enum values",
    "alternatives",
    "nulls",
    "non-nulls",
];

impl<'a> Map<'a> {
    /// Reads a description.
    ///
    /// # Errors
    /// Its schemas cannot be translated.
    pub fn new(api: &'a Api) -> Result<Self, Failure> {
        let roots: Vec<_> =
            parts(api).flat_map(|it| messages(it).map(|(_, at)| at.clone()).collect::<Vec<_>>()).collect();
        Ok(Self { graph: Graph::new(&api.document, &roots)?, api })
    }

    /// Whether it is the map of a description.
    #[must_use]
    pub fn is_of(&self, api: &Api) -> bool {
        std::ptr::eq(self.api, api)
    }
}

/// The operations, and the events after them.
fn parts(api: &Api) -> impl Iterator<Item = &Operation> {
    api.operations.iter().chain(&api.webhooks)
}

/// The schemas of JSON bodies, by direction.
fn messages(operation: &Operation) -> impl Iterator<Item = (Direction, &Pointer)> {
    let request = operation.request.iter().flat_map(|it| &it.content).map(|it| (Direction::Request, it));
    let responses = operation.responses.iter().flat_map(|it| &it.content).map(|it| (Direction::Response, it));
    request.chain(responses).filter_map(|(direction, (_, schema))| Some((direction, schema.as_ref()?)))
}

impl<'m, 'a> Coverage<'m, 'a> {
    /// Nothing seen yet.
    #[must_use]
    pub fn new(map: &'m Map<'a>) -> Self {
        let (operations, statuses) = (BTreeSet::new(), BTreeSet::new());
        Self { map, operations, statuses, parameters: BTreeSet::new(), points: HashMap::new() }
    }

    /// Looks at a sample that fits.
    pub fn sample(&mut self, sample: &Sample, schema: &Pointer, direction: Direction, value: &Value) {
        self.look(&sample.subject, schema, direction, value);
    }

    /// Looks at a body that fits; whether it shows something that was not seen before.
    pub fn look(&mut self, subject: &Subject, schema: &Pointer, direction: Direction, value: &Value) -> bool {
        let api = self.map.api;
        let before = (self.operations.len(), self.statuses.len());
        let find = |id: &str| api.operations.iter().position(|it| it.name == id);
        let index = match subject {
            Subject::Response { operation, status } => find(operation).inspect(|index| {
                self.operations.insert(*index);
                if let Some(response) = api.operations[*index].response(status) {
                    self.statuses.insert((*index, response.status.clone()));
                }
            }),
            // A request alone shows no more than its body: whether it ever got a response is not known.
            Subject::Request { operation } => find(operation),
            Subject::Event { event } => {
                let index = api.webhooks.iter().position(|it| it.path == *event).map(|it| it + api.operations.len());
                self.operations.extend(index);
                index
            }
        };
        let mut shows = before != (self.operations.len(), self.statuses.len());
        if let Some(index) = index {
            let key = (index, direction == Direction::Response);
            let before = self.points.get(&key).map_or(0, Bits::count);
            self.body(index, direction, schema, value);
            shows |= before != self.points.get(&key).map_or(0, Bits::count);
        }
        shows
    }

    /// Takes in what another core saw.
    pub fn merge(&mut self, other: &Self) {
        self.operations.extend(&other.operations);
        self.statuses.extend(other.statuses.iter().cloned());
        self.parameters.extend(other.parameters.iter().cloned());
        for (key, bits) in &other.points {
            self.points.entry(*key).or_default().merge(bits);
        }
    }

    /// What was seen of every operation and event, in the order of the description.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        parts(self.map.api).enumerate().map(|(index, operation)| self.part(index, operation)).collect()
    }

    fn part(&self, index: usize, operation: &Operation) -> Part {
        let is_event = index >= self.map.api.operations.len();
        let place = if is_event {
            "event".to_owned()
        } else {
            format!("{} {}", operation.method.to_uppercase(), operation.path)
        };
        let name = if is_event || operation.id.is_empty() { operation.path.clone() } else { operation.id.clone() };
        let mut part = Part { place, ..Part::default() };
        part.look(0, self.operations.contains(&index), || name.clone());
        if !is_event {
            for response in &operation.responses {
                let seen = self.statuses.contains(&(index, response.status.clone()));
                part.look(1, seen, || response.status.clone());
            }
        }
        for parameter in &operation.parameters {
            let seen = self.parameters.contains(&(index, parameter.at.clone()));
            part.look(2, seen, || format!("{} ({})", parameter.name, parameter.location));
        }
        for direction in [Direction::Request, Direction::Response] {
            self.points_of(index, operation, direction, &mut part);
        }
        part.name = name;
        part
    }

    fn points_of(&self, index: usize, operation: &Operation, direction: Direction, part: &mut Part) {
        let graph = &self.map.graph;
        let (mut points, mut visited) = (Vec::new(), Vec::new());
        let roots = messages(operation).filter(|(it, _)| *it == direction);
        for root in roots.filter_map(|(_, at)| graph.find(&self.map.api.document, at)) {
            graph.reach(root, direction, &mut points, &mut visited);
        }
        let nothing = Bits::default();
        let bits = self.points.get(&(index, direction == Direction::Response)).unwrap_or(&nothing);
        let way = if direction == Direction::Request { "sent" } else { "received" };
        for (schema, what) in points {
            let seen = bits.has(graph.number(schema, what));
            let schema = &graph.schemas[schema];
            let label = || label(&schema.at);
            match what {
                What::Property(at) => {
                    let measure = if direction == Direction::Request { 3 } else { 4 };
                    part.look(measure, seen, || format!("{}.{}", label(), schema.properties[at].0));
                }
                What::Value(at) => part.look(5, seen, || format!("{} = {} ({way})", label(), schema.values[at])),
                What::Branch(at) => part.look(6, seen, || {
                    format!("{} as {} ({way})", label(), self::label(&graph.schemas[schema.branches[at]].at))
                }),
                What::Null => part.look(7, seen, || format!("{} = null ({way})", label())),
                What::NotNull => part.look(8, seen, || format!("{} not null ({way})", label())),
            }
        }
    }
}

impl Part {
    fn look(&mut self, measure: usize, seen: bool, name: impl FnOnce() -> String) {
        self.shares[measure].1 += 1;
        if seen {
            self.shares[measure].0 += 1;
        } else {
            self.missing.push((measure, name()));
        }
    }
}

/// The sums over parts.
#[must_use]
pub fn totals(parts: &[Part]) -> [Share; MEASURES.len()] {
    let mut totals = [(0, 0); MEASURES.len()];
    for part in parts {
        for (total, share) in totals.iter_mut().zip(&part.shares) {
            total.0 += share.0;
            total.1 += share.1;
        }
    }
    totals
}

/// A schema's place in words: `Client.address[]` for a component, `200.items[]` for what stands in
/// an operation.
fn label(at: &Pointer) -> String {
    let tokens: Vec<_> = at.tokens().collect();
    let tokens: &[_] = match tokens.as_slice() {
        [components, schemas, rest @ ..] if components == "components" && schemas == "schemas" => rest,
        // Up to the schema stands where the message is described: its status, or the request.
        all => match all.iter().position(|it| it == "schema") {
            Some(schema) if schema >= 3 => {
                let what = if all[schema - 3] == "requestBody" { "request" } else { &*all[schema - 3] };
                return joined(what.to_owned(), &all[schema + 1..]);
            }
            _ => all,
        },
    };
    match tokens.split_first() {
        Some((first, rest)) => joined(first.to_string(), rest),
        None => String::new(),
    }
}

fn joined(mut text: String, tokens: &[std::borrow::Cow<'_, str>]) -> String {
    let mut tokens = tokens.iter();
    while let Some(token) = tokens.next() {
        match &**token {
            "properties" => {
                text.push('.');
                text.push_str(tokens.next().map_or("", |it| it));
            }
            "items" => text.push_str("[]"),
            "additionalProperties" => text.push_str("{}"),
            keyword => {
                text.push('/');
                text.push_str(keyword);
            }
        }
    }
    text
}

impl Visitor for Coverage<'_, '_> {
    fn operation(&mut self, operation: usize) {
        self.operations.insert(operation);
    }

    fn response(&mut self, operation: usize, status: &str) {
        if !self.statuses.iter().any(|(index, known)| *index == operation && known == status) {
            self.statuses.insert((operation, status.to_owned()));
        }
    }

    fn parameter(&mut self, operation: usize, at: &Pointer, _: Option<&Pointer>, _: Option<&Value>) {
        self.parameters.insert((operation, at.clone()));
    }

    fn body(&mut self, operation: usize, direction: Direction, schema: &Pointer, value: &Value) {
        let map = self.map;
        if let Some(root) = map.graph.find(&map.api.document, schema) {
            let bits = self.points.entry((operation, direction == Direction::Response)).or_default();
            map.graph.see(root, value, bits);
        }
    }
}

/// What all samples below a folder show of some descriptions, and what judging them gave. Those that
/// do not fit show nothing.
///
/// # Errors
/// The folder cannot be read.
pub fn of_samples<'m, 'a>(
    maps: &'m [Map<'a>],
    apis: &[Api],
    folder: &Path,
) -> Result<(Vec<Coverage<'m, 'a>>, Report), Failure> {
    let coverages: Vec<_> = maps.iter().map(|map| Mutex::new(Coverage::new(map))).collect();
    let report = visited(apis, folder, &mut (), Evidence::Foreign, None, &|sample, schema, direction, value| {
        let of = maps.iter().position(|map| map.api.name == sample.api);
        if let Some(Ok(mut coverage)) = of.map(|it| coverages[it].lock()) {
            coverage.sample(sample, schema, direction, value);
        }
    })?;
    Ok((coverages.into_iter().filter_map(|it| it.into_inner().ok()).collect(), report))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_have_short_names() {
        for (at, expected) in [
            ("/components/schemas/Client/properties/address/items", "Client.address[]"),
            ("/paths/~1a/get/responses/200/content/application~1json/schema/properties/items", "200.items"),
            ("/paths/~1a/post/requestBody/content/application~1json/schema", "request"),
            ("/components/schemas/X/oneOf/1", "X/oneOf/1"),
        ] {
            assert_eq!(label(&Pointer::new(at)), expected);
        }
    }
}
