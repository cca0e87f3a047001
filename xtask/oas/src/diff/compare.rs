//! The comparison as a graph: operations and pairs of schemas, with what changed in each. A pair is
//! compared once however many operations it reaches, and circles end where they began.

use super::discriminators::{self, Extensions};
use super::resolved_schema::{Operand, ResolvedSchema};
use super::uses::{Step, Use};
use super::{Change, Diff, Level, codes, uses};
use crate::document::{Document, Node, Pointer};
use crate::failure::Failure;
use crate::model;
use crate::model::Direction;
use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

/// Steps after which a comparison is given up: hundreds of times what any real document takes.
const MAX_STEPS: usize = 3_000_000;

/// One of the two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Revision {
    Old,
    New,
}

/// The places of one thing in both documents.
#[derive(Debug, Clone)]
pub(super) struct Places {
    pub old: Pointer,
    pub new: Pointer,
}

impl Places {
    pub(super) fn new(old: &Pointer, new: &Pointer) -> Self {
        Self { old: old.clone(), new: new.clone() }
    }

    pub(super) fn child(&self, token: &str) -> Self {
        Self { old: self.old.child(token), new: self.new.child(token) }
    }
}

/// Index of a vertex: an operation or a pair of schemas.
pub(super) type Vertex = usize;

/// The vertex of what belongs to the document as a whole.
pub(super) const DOCUMENT: Vertex = 0;

#[derive(Default)]
struct Edges {
    children: Vec<Vertex>,
    changes: Vec<usize>,
}

/// A pair of schemas waiting to be compared.
pub(super) struct Waiting {
    pub vertex: Vertex,
    pub old: Operand,
    pub new: Operand,
    pub direction: Direction,
    pub places: Places,
}

type Pair = (Operand, Operand, Direction, Option<Pointer>);
/// What tells changes apart: the code, both places, and the use of a component that they belong to.
type Key = (&'static str, Pointer, Pointer, Option<Pointer>);

pub(super) struct Compare<'a> {
    pub old: &'a Document,
    pub new: &'a Document,
    graph: Vec<Edges>,
    pairs: HashMap<Pair, Vertex>,
    queue: VecDeque<Waiting>,
    labels: Vec<(Vertex, String)>,
    changes: Vec<Change>,
    known: HashMap<Key, usize>,
    pub(super) uses: HashMap<Vertex, Use>,
    pub(super) fingerprints: HashMap<(Revision, Operand, usize), u64>,
    extensions: [OnceCell<Extensions>; 2],
    has_xml: OnceCell<bool>,
    /// How many comparisons this one is within.
    pub(super) depth: usize,
    apart: HashMap<(Operand, Operand, Direction, usize), Level>,
    steps: usize,
    failure: Option<Failure>,
}

pub(super) fn compare(old: &Document, new: &Document) -> Result<Diff, Failure> {
    let mut compare = Compare::new(old, new);
    compare.documents();
    compare.queued();
    compare.unused();
    compare.finish()
}

impl<'a> Compare<'a> {
    fn new(old: &'a Document, new: &'a Document) -> Self {
        Self {
            old,
            new,
            graph: vec![Edges::default()],
            pairs: HashMap::new(),
            queue: VecDeque::new(),
            labels: Vec::new(),
            changes: Vec::new(),
            known: HashMap::new(),
            uses: HashMap::new(),
            fingerprints: HashMap::new(),
            extensions: [OnceCell::new(), OnceCell::new()],
            has_xml: OnceCell::new(),
            steps: 0,
            depth: 0,
            apart: HashMap::new(),
            failure: None,
        }
    }

    fn queued(&mut self) {
        while let Some(waiting) = self.queue.pop_front() {
            self.schemas(&waiting);
            if self.failure.is_some() {
                break;
            }
        }
    }

    /// Compares two schemas by themselves: the level of what differs, of which nothing is told.
    pub(super) fn apart(&mut self, old: &Operand, new: &Operand, direction: Direction, places: &Places) -> Level {
        let key = (old.clone(), new.clone(), direction, self.depth);
        if let Some(level) = self.apart.get(&key) {
            return *level;
        }
        let mut inner = Self::new(self.old, self.new);
        (inner.depth, inner.steps) = (self.depth + 1, self.steps);
        (inner.apart, inner.fingerprints) = (std::mem::take(&mut self.apart), std::mem::take(&mut self.fingerprints));
        inner.pair(DOCUMENT, old.clone(), new.clone(), direction, places.clone());
        inner.queued();
        self.steps = inner.steps;
        (self.apart, self.fingerprints) = (inner.apart, inner.fingerprints);
        self.failure = self.failure.take().or(inner.failure);
        let level = inner.changes.iter().map(|change| change.level).max().unwrap_or(Level::None);
        self.apart.insert(key, level);
        level
    }

    /// Whether any body is XML.
    pub(super) fn has_xml(&self) -> bool {
        fn any(node: &Node) -> bool {
            let content = node.get("content").into_iter().flat_map(Node::members);
            content.into_iter().any(|(media, _)| media.to_ascii_lowercase().contains("xml"))
                || node.members().any(|(_, member)| any(member))
                || node.items().iter().any(any)
        }
        *self.has_xml.get_or_init(|| any(&self.old.root) || any(&self.new.root))
    }

    pub(super) fn document(&self, revision: Revision) -> &'a Document {
        match revision {
            Revision::Old => self.old,
            Revision::New => self.new,
        }
    }

    /// The schemas that extend another one, which has a discriminator.
    pub(super) fn extensions(&self, revision: Revision) -> &Extensions {
        self.extensions[revision as usize].get_or_init(|| discriminators::extensions(self.document(revision)))
    }

    /// The nodes at a pair of places.
    pub(super) fn nodes(&self, places: &Places) -> (Option<&'a Node>, Option<&'a Node>) {
        (self.old.get(&places.old), self.new.get(&places.new))
    }

    /// Counts work; once there is too much of it, everything comes to an end.
    pub(super) fn step(&mut self, steps: usize) -> bool {
        self.steps += steps;
        if self.steps > MAX_STEPS && self.failure.is_none() {
            let names = format!("{} and {}", self.old.source.name, self.new.source.name);
            self.failure = Some(
                Failure::new(format!("{names}: their schemas are too entangled to be compared"))
                    .help("look for `allOf`, `oneOf` or `anyOf` nested many times over"),
            );
        }
        self.failure.is_none()
    }

    /// Follows references; what leads nowhere ends the comparison.
    pub(super) fn resolve(&mut self, revision: Revision, at: &Pointer) -> Option<Pointer> {
        let document = self.document(revision);
        document.get(at)?;
        let found = model::resolve(document, at);
        if found.is_none() && self.failure.is_none() {
            let (line, column) = document.source.position(document.span(at).start);
            let reference = document.get(at).and_then(|node| node.text("$ref")).unwrap_or_default();
            let what = if reference.starts_with('#') { "leads nowhere" } else { "leaves the document" };
            let message = format!("{}:{line}:{column}: the reference `{reference}` {what}", document.source.name);
            let help = if reference.starts_with('#') { "run `lint` on it" } else { "bundle it into one file" };
            self.failure = Some(Failure::new(message).help(help));
        }
        found
    }

    /// A vertex for an operation or event.
    pub(super) fn labelled(&mut self, label: String) -> Vertex {
        self.graph.push(Edges::default());
        self.labels.push((self.graph.len() - 1, label));
        self.graph.len() - 1
    }

    /// Compares two schemas, once for every pair and direction.
    pub(super) fn pair(&mut self, parent: Vertex, old: Operand, new: Operand, direction: Direction, places: Places) {
        self.pair_by(parent, (old, new), direction, places, Step::default());
    }

    /// As [`Compare::pair`], of schemas that stand within those of the parent.
    pub(super) fn pair_by(
        &mut self,
        parent: Vertex,
        (old, new): (Operand, Operand),
        direction: Direction,
        places: Places,
        step: Step<'_>,
    ) {
        if old.is_empty() && new.is_empty() || !self.step(1) {
            return;
        }
        let used = self.use_of(parent, (&old, &new), &places, step);
        let key = (old, new, direction, used.as_ref().map(|it| it.at.clone()));
        let vertex = match self.pairs.get(&key) {
            Some(vertex) => *vertex,
            None => {
                let vertex = self.graph.len();
                self.graph.push(Edges::default());
                self.uses.extend(used.map(|used| (vertex, used)));
                let (old, new, direction, _) = key.clone();
                self.queue.push_back(Waiting { vertex, old, new, direction, places });
                self.pairs.insert(key, vertex);
                vertex
            }
        };
        self.graph[parent].children.push(vertex);
    }

    /// Compares the schemas at two places, either of which may be absent.
    pub(super) fn pair_at(&mut self, parent: Vertex, places: &Places, direction: Direction) {
        let old = self.operand(Revision::Old, &places.old);
        let new = self.operand(Revision::New, &places.new);
        let above = |at: &Pointer| at.parent().unwrap_or_default();
        let token = places.new.last().unwrap_or_default();
        let above = Places::new(&above(&places.old), &above(&places.new));
        self.pair_by(parent, (old, new), direction, above, Step { token: &token, name: "" });
    }

    pub(super) fn operand(&mut self, revision: Revision, at: &Pointer) -> Operand {
        self.resolve(revision, at).into_iter().collect()
    }

    pub(super) fn resolved(&mut self, revision: Revision, operand: &Operand) -> ResolvedSchema<'a> {
        super::resolved_schema::resolve_schema(self, revision, operand)
    }

    /// Tells a change. The same one met on another way is told once.
    pub(super) fn tell(&mut self, vertex: Vertex, code: &str, places: &Places, message: impl Into<String>) {
        self.tell_at(vertex, code, None, places, false, message);
    }

    /// As [`Compare::tell`], of what the new document no longer has.
    pub(super) fn tell_removed(&mut self, vertex: Vertex, code: &str, places: &Places, message: impl Into<String>) {
        self.tell_at(vertex, code, None, places, true, message);
    }

    pub(super) fn tell_at(
        &mut self,
        vertex: Vertex,
        code: &str,
        level: Option<Level>,
        places: &Places,
        removed: bool,
        message: impl Into<String>,
    ) {
        debug_assert!(codes::plain(code).is_some(), "{code} is in no table");
        let Some(code) = codes::plain(code) else { return };
        let used = self.uses.get(&vertex).filter(|_| !uses::is_same(places)).map(|it| it.at.clone());
        let key = (&*code.code, places.old.clone(), places.new.clone(), used.clone());
        let index = *self.known.entry(key).or_insert_with(|| {
            self.changes.push(Change {
                code: &code.code,
                level: level.unwrap_or(code.level),
                message: message.into(),
                old: places.old.clone(),
                new: places.new.clone(),
                removed,
                reaches: Vec::new(),
                direction: None,
                used,
            });
            self.changes.len() - 1
        });
        // The same change can weigh more on another way.
        self.changes[index].level = self.changes[index].level.max(level.unwrap_or(code.level));
        self.graph[vertex].changes.push(index);
    }

    /// A directed code.
    pub(super) fn directed(
        &mut self,
        vertex: Vertex,
        direction: Direction,
        name: &str,
        places: &Places,
        removed: bool,
        message: impl Into<String>,
    ) {
        debug_assert!(codes::directed(direction, name).is_some(), "{name} is in no table");
        if let Some(code) = codes::directed(direction, name) {
            self.tell_at(vertex, &code.code, None, places, removed, message);
        }
    }

    /// Notes the operations and events that each change reaches: from the changes, which are few, up.
    fn reached(&mut self) {
        let mut parents = vec![Vec::new(); self.graph.len()];
        for (parent, edges) in self.graph.iter().enumerate() {
            edges.children.iter().for_each(|child| parents[*child].push(parent));
        }
        let labels: HashMap<Vertex, usize> = self.labels.iter().enumerate().map(|(index, it)| (it.0, index)).collect();
        let mut reached = vec![BTreeSet::new(); self.changes.len()];
        let (mut seen, mut steps) = (vec![DOCUMENT; self.graph.len()], 0);
        for (start, edges) in self.graph.iter().enumerate().filter(|(_, edges)| !edges.changes.is_empty()) {
            let (mut stack, mut found) = (vec![start], Vec::new());
            while let Some(vertex) = stack.pop().filter(|_| steps < MAX_STEPS * 10) {
                found.extend(labels.get(&vertex).copied());
                steps += 1 + parents[vertex].len();
                // The mark of this walk is its start, plus one.
                stack.extend(
                    parents[vertex]
                        .iter()
                        .copied()
                        .filter(|it| std::mem::replace(&mut seen[*it], start + 1) != start + 1),
                );
            }
            for change in &edges.changes {
                reached[*change].extend(found.iter().copied());
            }
        }
        for (change, labels) in self.changes.iter_mut().zip(reached) {
            for index in labels {
                let label = &self.labels[index].1;
                if !change.reaches.contains(label) {
                    change.reaches.push(label.clone());
                }
            }
        }
    }

    fn finish(mut self) -> Result<Diff, Failure> {
        self.reached();
        if let Some(failure) = self.failure {
            return Err(failure);
        }
        let mut changes = self.changes;
        let twin = |code: &str| match code.split_once('-') {
            Some(("request", name)) => Some(format!("response-{name}")),
            Some(("response", name)) => Some(format!("request-{name}")),
            _ => None,
        };
        // What matters in one direction only is not told again for the other.
        let of = |it: &Change, code: &str| (code.to_owned(), it.old.clone(), it.new.clone(), it.used.clone());
        let told: HashSet<_> = changes.iter().map(|it| (of(it, it.code), it.level)).collect();
        changes.retain(|it| {
            let Some(twin) = twin(it.code).filter(|_| it.level == Level::Patch) else { return true };
            ![Level::Minor, Level::Major].iter().any(|level| told.contains(&(of(it, &twin), *level)))
        });
        // What is told for both directions says which one it means.
        let told: HashSet<_> = changes.iter().map(|it| of(it, it.code)).collect();
        for change in &mut changes {
            let both = twin(change.code).and_then(|twin| codes::plain(&twin));
            if both.is_some_and(|twin| told.contains(&of(change, &twin.code))) {
                let is_request = change.code.starts_with("request-");
                change.direction = Some(if is_request { Direction::Request } else { Direction::Response });
            }
        }
        let mut changes = uses::merged(changes);
        let place = |it: &Change, document: &Document, at: &Pointer| (document.span(at).start, it.code);
        changes.sort_by(|a, b| {
            b.level
                .cmp(&a.level)
                .then_with(|| place(a, self.new, &a.new).cmp(&place(b, self.new, &b.new)))
                .then_with(|| place(a, self.old, &a.old).cmp(&place(b, self.old, &b.old)))
        });
        Ok(Diff { changes })
    }
}
