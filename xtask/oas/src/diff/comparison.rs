//! What all parts of a comparison share: both documents, the changes, and the pairs of schemas that wait. A pair
//! is compared once however many operations it reaches, and circles end where they began.

use super::change::Diff;
use super::changes::{Changes, DOCUMENT, Vertex};
use super::codes::{ChangeCode, Level};
use super::places::{Operand, Places, Revision};
use super::uses::{Step, Use};
use crate::document::{Document, Node, Pointer};
use crate::failure::Failure;
use crate::model::{self, Direction};
use crate::schema::Heirs;
use std::cell::OnceCell;
use std::collections::{HashMap, VecDeque};

/// Steps after which a comparison is given up: hundreds of times what any real document takes.
const MAX_STEPS: usize = 3_000_000;

/// A pair of schemas waiting to be compared.
pub(super) struct Waiting {
    pub vertex: Vertex,
    pub old: Operand,
    pub new: Operand,
    pub direction: Direction,
    pub places: Places,
}

type Pair = (Operand, Operand, Direction, Option<Pointer>);

pub(super) struct Comparison<'a> {
    pub old: &'a Document,
    pub new: &'a Document,
    changes: Changes,
    pairs: HashMap<Pair, Vertex>,
    queue: VecDeque<Waiting>,
    /// Compares a pair of schemas. Schemas hold schemas: whoever meets a pair within another leaves it to the
    /// queue, and `not` asks for the level of a pair by itself, so that no module calls one above it.
    compare: fn(&mut Self, &Waiting),
    pub(super) uses: HashMap<Vertex, Use>,
    pub(super) fingerprints: HashMap<(Revision, Operand, usize), u64>,
    /// Pairs of which the comparison of their parts may not tell all, with what the value is called.
    pub(super) suspects: Vec<(Waiting, String)>,
    heirs: [OnceCell<Heirs>; 2],
    has_xml: OnceCell<bool>,
    /// How many comparisons this one is within.
    pub(super) depth: usize,
    apart: HashMap<(Operand, Operand, Direction, usize), Level>,
    steps: usize,
    failure: Option<Failure>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(old: &'a Document, new: &'a Document, compare: fn(&mut Self, &Waiting)) -> Self {
        Self {
            old,
            new,
            changes: Changes::new(),
            pairs: HashMap::new(),
            queue: VecDeque::new(),
            compare,
            uses: HashMap::new(),
            fingerprints: HashMap::new(),
            suspects: Vec::new(),
            heirs: [OnceCell::new(), OnceCell::new()],
            has_xml: OnceCell::new(),
            steps: 0,
            depth: 0,
            apart: HashMap::new(),
            failure: None,
        }
    }

    /// Compares all pairs that wait, and those that they lead to.
    pub(super) fn run(&mut self) {
        while let Some(waiting) = self.queue.pop_front() {
            (self.compare)(self, &waiting);
            if self.failure.is_some() {
                break;
            }
        }
    }

    /// All changes.
    ///
    /// # Errors
    /// A reference leads nowhere, or the schemas are too entangled.
    pub(super) fn finish(self) -> Result<Diff, Failure> {
        match self.failure {
            Some(failure) => Err(failure),
            None => Ok(self.changes.finish(self.old, self.new)),
        }
    }

    /// Compares two schemas by themselves: the level of what differs, of which nothing is told.
    pub(super) fn apart(&mut self, old: &Operand, new: &Operand, direction: Direction, places: &Places) -> Level {
        let key = (old.clone(), new.clone(), direction, self.depth);
        if let Some(level) = self.apart.get(&key) {
            return *level;
        }
        let mut inner = Self::new(self.old, self.new, self.compare);
        (inner.depth, inner.steps) = (self.depth + 1, self.steps);
        (inner.apart, inner.fingerprints) = (std::mem::take(&mut self.apart), std::mem::take(&mut self.fingerprints));
        inner.pair(DOCUMENT, old.clone(), new.clone(), direction, places.clone());
        inner.run();
        self.steps = inner.steps;
        (self.apart, self.fingerprints) = (inner.apart, inner.fingerprints);
        self.failure = self.failure.take().or(inner.failure);
        let level = inner.changes.level();
        self.apart.insert(key, level);
        level
    }

    /// The heaviest level of what is told of a pair of schemas and of all that stands in them.
    pub(super) fn level_below(&self, vertex: Vertex) -> Level {
        self.changes.level_below(vertex)
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
    pub(super) fn heirs(&self, revision: Revision) -> &Heirs {
        self.heirs[revision as usize].get_or_init(|| Heirs::of(self.document(revision)))
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
                    .at(&self.new.source.name, 1, 1)
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
            let reference = document.get(at).and_then(|node| node.text("$ref")).unwrap_or_default();
            let what = if reference.starts_with('#') { "leads nowhere" } else { "leaves the document" };
            let (line, column) = document.source.position(document.span(at).start);
            let message = format!("{}: the reference `{reference}` {what}", document.place(at));
            let help = if reference.starts_with('#') { "run `lint` on it" } else { "bundle it into one file" };
            self.failure = Some(Failure::new(message).help(help).at(&document.source.name, line, column));
        }
        found
    }

    /// A vertex for an operation or event.
    pub(super) fn labelled(&mut self, label: String) -> Vertex {
        self.changes.labelled(label)
    }

    /// Compares two schemas, once for every pair and direction.
    pub(super) fn pair(&mut self, parent: Vertex, old: Operand, new: Operand, direction: Direction, places: Places) {
        self.pair_by(parent, (old, new), direction, places, Step::default());
    }

    /// As [`Comparison::pair`], of schemas that stand within those of the parent.
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
        let used = Use::of(self.uses.get(&parent), [self.old, self.new], (&old, &new), &places, step);
        let key = (old, new, direction, used.as_ref().map(|it| it.at.clone()));
        let vertex = match self.pairs.get(&key) {
            Some(vertex) => *vertex,
            None => {
                let vertex = self.changes.vertex();
                self.uses.extend(used.map(|used| (vertex, used)));
                let (old, new, direction, _) = key.clone();
                self.queue.push_back(Waiting { vertex, old, new, direction, places });
                self.pairs.insert(key, vertex);
                vertex
            }
        };
        self.changes.connect(parent, vertex);
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

    /// Tells a change. The same one met on another way is told once.
    pub(super) fn tell(
        &mut self,
        vertex: Vertex,
        code: impl Into<ChangeCode>,
        places: &Places,
        message: impl Into<String>,
    ) {
        self.tell_at(vertex, code, None, places, false, message);
    }

    /// As [`Comparison::tell`], of what the new document no longer has.
    pub(super) fn tell_removed(
        &mut self,
        vertex: Vertex,
        code: impl Into<ChangeCode>,
        places: &Places,
        message: impl Into<String>,
    ) {
        self.tell_at(vertex, code, None, places, true, message);
    }

    /// As [`Comparison::tell`], with another level than that of the code.
    pub(super) fn tell_at(
        &mut self,
        vertex: Vertex,
        code: impl Into<ChangeCode>,
        level: Option<Level>,
        places: &Places,
        removed: bool,
        message: impl Into<String>,
    ) {
        let code = code.into();
        let used = self.uses.get(&vertex).filter(|_| !places.are_same()).map(|it| it.at.clone());
        let level = level.unwrap_or(code.level());
        self.changes.add(vertex, (code, level), places, used, removed, message.into());
    }
}
