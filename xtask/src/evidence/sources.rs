//! What in a description no statement of a source leads to.

use super::Tally;
use crate::codes::FindingCode;
use oas::document::{Document, Node, Pointer};
use oas::lint::{Kind, walk};
use oas::model::{Api, children, component, resolve};
use oas::report::{Finding, Report};
use std::collections::HashSet;

/// The kinds of things that have to have a source, as their figures are called.
pub const KINDS: [&str; 6] = [
    "unsourced operations",
    "unsourced events",
    "unsourced parameters",
    "unsourced properties",
    "unsourced enums",
    "unsourced failures",
];

/// Members of what surrounds the data of every answer and event: the general pages tell of each once.
const ENVELOPE: [&str; 6] = ["success", "data", "paging", "error", "payload", "eventType"];

/// Something of a description that has to have a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// Which of [`KINDS`], by index.
    pub kind: usize,
    /// What it is called, for people.
    pub name: String,
    /// Its place.
    pub at: Pointer,
    /// Whether a statement leads to it.
    pub is_sourced: bool,
}

struct Finder<'a> {
    api: &'a Api,
    /// Where pointers lead to, and everything above.
    told: HashSet<Pointer>,
    things: Vec<Thing>,
}

/// Everything that has to have a source, given where the pointers of the statements lead to.
pub(super) fn things<'p>(api: &Api, places: impl Iterator<Item = &'p Pointer>) -> Vec<Thing> {
    let mut told = HashSet::new();
    for at in places {
        // Who points to the reference to a parameter or response speaks of that; a property is one thing,
        // the values of its schema another.
        let target = resolve(&api.document, at).filter(|it| !it.as_str().starts_with("/components/schemas/"));
        for at in [Some(at.clone()), target].into_iter().flatten() {
            told.extend(std::iter::successors(Some(at), Pointer::parent));
        }
    }
    let mut finder = Finder { api, told, things: Vec::new() };
    finder.operations();
    finder.parameters_and_enums();
    finder.properties();
    finder.things
}

impl Finder<'_> {
    fn has(&self, at: &Pointer) -> bool {
        self.told.contains(at)
    }

    fn push(&mut self, kind: usize, name: String, at: &Pointer, is_sourced: bool) {
        self.things.push(Thing { kind, name, at: at.clone(), is_sourced });
    }

    fn operations(&mut self) {
        let api = self.api;
        for operation in &api.operations {
            self.push(0, operation.name.clone(), &operation.at, self.has(&operation.at));
            // What succeeds comes with its operation.
            for response in operation.responses.iter().filter(|it| !it.status.starts_with('2')) {
                let is_sourced = self.has(&response.at) || self.has(&response.resolved);
                self.push(5, format!("{} {}", operation.name, response.status), &response.at, is_sourced);
            }
        }
        for event in &api.webhooks {
            let is_sourced = self.has(&event.at) || event.at.parent().is_some_and(|item| self.has(&item));
            self.push(1, event.path.clone(), &event.at, is_sourced);
        }
    }

    fn parameters_and_enums(&mut self) {
        let api = self.api;
        let mut seen = HashSet::new();
        for operation in &api.operations {
            for parameter in operation.parameters.iter().filter(|it| seen.insert(it.at.clone())) {
                let name = match component(&parameter.at) {
                    Some(_) => parameter.name.clone(),
                    None => format!("{} {}", operation.name, parameter.name),
                };
                self.push(2, name, &parameter.at, self.has(&parameter.at));
            }
        }
        let is_enum = |node: &Node| ["enum", "x-extensible-enum"].into_iter().any(|it| node.get(it).is_some());
        for (name, at) in api.schemas().filter(|(_, at)| api.document.get(at).is_some_and(is_enum)) {
            self.push(4, name, &at, self.has(&at) || self.has_twin(&at));
        }
    }

    fn properties(&mut self) {
        let document = &self.api.document;
        let envelopes = envelopes(self.api);
        let is_member = |it: &Property| envelopes.contains(&it.schema) && ENVELOPE.contains(&it.name.as_str());
        let all = properties(document);
        let told: HashSet<_> = all.iter().filter(|it| is_member(it) && self.has(&it.at)).map(|it| &it.name).collect();
        for property in &all {
            let is_told_once = is_member(property)
                && (told.contains(&property.name)
                    || resolve(document, &property.at).is_some_and(|target| self.has(&target)));
            let is_sourced = self.has(&property.at) || is_told_once || self.has_twin(&property.at);
            self.push(3, property.called(), &property.at, is_sourced);
        }
    }

    /// Whether a statement leads to the same place of `X`, where this is one of `NullableX`.
    fn has_twin(&self, at: &Pointer) -> bool {
        let mut tokens: Vec<String> = at.tokens().map(Into::into).collect();
        let Some(name) = tokens.get(2).and_then(|it| it.strip_prefix("Nullable")).map(str::to_owned) else {
            return false;
        };
        tokens[2] = name;
        component(at).is_some() && self.has(&Pointer::root().join(tokens.iter().map(String::as_str)))
    }
}

/// A property of a schema.
struct Property {
    schema: Pointer,
    name: String,
    at: Pointer,
}

impl Property {
    /// `Client.name`, or where a schema without a name stands.
    fn called(&self) -> String {
        let schema = component(&self.schema).filter(|it| *it == self.schema).and_then(|it| it.last().map(Into::into));
        format!("{}.{}", schema.unwrap_or_else(|| self.schema.to_string()), self.name)
    }
}

fn properties(document: &Document) -> Vec<Property> {
    // What the grammar refuses is told by `lint`.
    let visits = walk(document, &mut Report::default()).visits.into_iter();
    let schemas = visits.filter(|visit| visit.kind == Kind::Schema).map(|visit| visit.at);
    let of = |schema: Pointer| {
        let all = children(document, &schema.child("properties")).into_iter();
        all.map(move |(name, at)| Property { schema: schema.clone(), name, at })
    };
    schemas.flat_map(of).collect()
}

/// The schemas of answers and events themselves.
fn envelopes(api: &Api) -> HashSet<Pointer> {
    let answers = api.operations.iter().flat_map(|it| &it.responses).filter_map(|it| it.json());
    let events = api.webhooks.iter().filter_map(|it| it.request.as_ref()?.json());
    answers.chain(events).filter_map(|at| resolve(&api.document, at)).collect()
}

/// Reports what has no source, kind by kind: an error for each where there are more than are allowed.
pub fn report_unsourced(api: &Api, tally: &Tally, allowed: impl Fn(&str) -> Option<usize>, report: &mut Report) {
    for (kind, measure) in KINDS.iter().enumerate() {
        let lacking: Vec<_> = tally.unsourced().filter(|it| it.kind == kind).collect();
        if allowed(measure).is_none_or(|most| lacking.len() <= most) {
            continue;
        }
        for thing in lacking {
            let message = format!("no statement of a source leads to `{}`", thing.name);
            let finding = Finding::at(FindingCode::Unsourced, &api.document, &thing.at, message);
            report.push(finding.help(format!("say in {} which page tells of it, or take it away", super::FILE)));
        }
    }
}
