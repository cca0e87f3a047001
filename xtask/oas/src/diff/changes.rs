//! What is told: operations and pairs of schemas as a graph, with the changes in each, and of all of them the
//! [`Diff`].

use super::change::{Change, Diff};
use super::codes::{ChangeCode, Level};
use super::places::Places;
use super::uses;
use crate::document::{Document, Pointer};
use crate::model::Direction;
use crate::report::CodeName;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Steps after which it is no longer followed what a change reaches.
const MAX_STEPS: usize = 30_000_000;

/// Index of a vertex: an operation or a pair of schemas.
pub(super) type Vertex = usize;

/// The vertex of what belongs to the document as a whole.
pub(super) const DOCUMENT: Vertex = 0;

#[derive(Default)]
struct Edges {
    children: Vec<Vertex>,
    changes: Vec<usize>,
}

/// What tells changes apart: the code, both places, and the use of a component that they belong to.
type Key = (ChangeCode, Pointer, Pointer, Option<Pointer>);

/// The changes met so far.
pub(super) struct Changes {
    graph: Vec<Edges>,
    labels: Vec<(Vertex, String)>,
    told: Vec<Change>,
    known: HashMap<Key, usize>,
}

impl Changes {
    pub(super) fn new() -> Self {
        Self { graph: vec![Edges::default()], labels: Vec::new(), told: Vec::new(), known: HashMap::new() }
    }

    pub(super) fn vertex(&mut self) -> Vertex {
        self.graph.push(Edges::default());
        self.graph.len() - 1
    }

    /// A vertex for an operation or event.
    pub(super) fn labelled(&mut self, label: String) -> Vertex {
        let vertex = self.vertex();
        self.labels.push((vertex, label));
        vertex
    }

    pub(super) fn connect(&mut self, parent: Vertex, child: Vertex) {
        self.graph[parent].children.push(child);
    }

    /// Adds a change; the same one met on another way is told once.
    pub(super) fn add(
        &mut self,
        vertex: Vertex,
        (code, level): (ChangeCode, Level),
        places: &Places,
        used: Option<Pointer>,
        removed: bool,
        message: String,
    ) {
        let key = (code, places.old.clone(), places.new.clone(), used.clone());
        let index = *self.known.entry(key).or_insert_with(|| {
            self.told.push(Change {
                code,
                level,
                message,
                old: places.old.clone(),
                new: places.new.clone(),
                removed,
                reaches: Vec::new(),
                direction: None,
                used,
            });
            self.told.len() - 1
        });
        // The same change can weigh more on another way.
        self.told[index].level = self.told[index].level.max(level);
        self.graph[vertex].changes.push(index);
    }

    /// The heaviest level.
    pub(super) fn level(&self) -> Level {
        self.told.iter().map(|change| change.level).max().unwrap_or(Level::None)
    }

    /// The heaviest level at a vertex and below it.
    pub(super) fn level_below(&self, vertex: Vertex) -> Level {
        let (mut stack, mut seen, mut level) = (vec![vertex], HashSet::from([vertex]), Level::None);
        while let Some(vertex) = stack.pop().filter(|_| level < Level::Major) {
            let edges = &self.graph[vertex];
            level = edges.changes.iter().map(|index| self.told[*index].level).max().unwrap_or(Level::None).max(level);
            stack.extend(edges.children.iter().copied().filter(|it| seen.insert(*it)));
        }
        level
    }

    /// Notes the operations and events that each change reaches: from the changes, which are few, up.
    fn reached(&mut self) {
        let mut parents = vec![Vec::new(); self.graph.len()];
        for (parent, edges) in self.graph.iter().enumerate() {
            edges.children.iter().for_each(|child| parents[*child].push(parent));
        }
        let labels: HashMap<Vertex, usize> = self.labels.iter().enumerate().map(|(index, it)| (it.0, index)).collect();
        let mut reached = vec![BTreeSet::new(); self.told.len()];
        let (mut seen, mut steps) = (vec![DOCUMENT; self.graph.len()], 0);
        for (start, edges) in self.graph.iter().enumerate().filter(|(_, edges)| !edges.changes.is_empty()) {
            let (mut stack, mut found) = (vec![start], Vec::new());
            while let Some(vertex) = stack.pop().filter(|_| steps < MAX_STEPS) {
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
        for (change, labels) in self.told.iter_mut().zip(reached) {
            for index in labels {
                let label = &self.labels[index].1;
                if !change.reaches.contains(label) {
                    change.reaches.push(label.clone());
                }
            }
        }
    }

    /// All changes, the heaviest first.
    pub(super) fn finish(mut self, old: &Document, new: &Document) -> Diff {
        self.reached();
        let mut changes = self.told;
        // What matters in one direction only is not told again for the other.
        let of = |it: &Change, code: ChangeCode| (code, it.old.clone(), it.new.clone(), it.used.clone());
        let told: HashSet<_> = changes.iter().map(|it| (of(it, it.code), it.level)).collect();
        changes.retain(|it| {
            let Some(twin) = it.code.twin().filter(|_| it.level == Level::Patch) else { return true };
            ![Level::Minor, Level::Major].iter().any(|level| told.contains(&(of(it, twin), *level)))
        });
        // What is told for both directions says which one it means.
        let told: HashSet<_> = changes.iter().map(|it| of(it, it.code)).collect();
        for change in &mut changes {
            if change.code.twin().is_some_and(|twin| told.contains(&of(change, twin))) {
                let is_request = matches!(change.code, ChangeCode::Request(_));
                change.direction = Some(if is_request { Direction::Request } else { Direction::Response });
            }
        }
        let mut changes = uses::merged(changes);
        for change in &mut changes {
            (change.old, change.new) = (old.shown(&change.old), new.shown(&change.new));
            change.used = change.used.as_ref().map(|at| new.shown(at));
        }
        let place = |it: &Change, document: &Document, at: &Pointer| (document.span(at).start, it.code.name());
        changes.sort_by(|a, b| {
            b.level
                .cmp(&a.level)
                .then_with(|| place(a, new, &a.new).cmp(&place(b, new, &b.new)))
                .then_with(|| place(a, old, &a.old).cmp(&place(b, old, &b.old)))
        });
        Diff { changes }
    }
}
