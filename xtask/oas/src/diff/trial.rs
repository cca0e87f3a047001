//! Values held against both schemas of a pair, where what they accept does not follow from what is compared one
//! by one: a value that fits one branch of `oneOf` no longer fits the whole once it fits another as well. What
//! is told here has a value to show for it; what no value shows is left as it was told.

use super::codes::{Directed, Level};
use super::comparison::{Comparison, Waiting};
use super::places::{Operand, Revision};
use super::resolved_schema::ResolvedSchema;
use super::same::same;
use super::schema_pair::SchemaPair;
use super::trial_values;
use super::values::shown;
use crate::document::{Document, Kind, Node};
use crate::model::Direction;
use crate::schema::{Compiled, Schemas, UnknownProperties};
use serde_json::Value;
use std::sync::Arc;

/// More pairs than this are not tried.
const MOST_PAIRS: usize = 500;
/// More values than this are not tried on a pair.
const MOST_VALUES: usize = 1600;

/// Notes a pair for later where alternatives, `not` or refused properties are involved, or where the type is said in
/// one document only: what else is said there, the other one may not say of its type.
pub(super) fn note<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>, old: &Operand, new: &Operand) {
    let is_suspect = |it: &ResolvedSchema<'a>| !it.alternatives.is_empty() || !it.not.is_empty() || it.is_entangled();
    let is_typed = both.old.kind().is_some() == both.new.kind().is_some();
    if diff.depth > 0 || old.is_empty() || new.is_empty() {
        return;
    }
    if is_typed && !is_suspect(both.old) && !is_suspect(both.new) {
        return;
    }
    let (old, new, direction) = (old.clone(), new.clone(), both.direction);
    diff.suspects.push((Waiting { vertex: both.vertex, old, new, direction, places: both.whole() }, both.name.clone()));
}

/// Tries all pairs that were noted and of which nothing breaking is told, what stands inside before what it
/// stands in.
pub(super) fn run(diff: &mut Comparison<'_>) {
    let suspects = std::mem::take(&mut diff.suspects);
    let mut judges: Option<[Judges; 2]> = None;
    for (suspect, name) in suspects.iter().rev().take(MOST_PAIRS) {
        if suspect.old.len() == suspect.new.len()
            && suspect.old.iter().zip(&suspect.new).all(|(old, new)| same(diff, old, new))
        {
            continue;
        }
        if diff.level_below(suspect.vertex) >= Level::Major {
            continue;
        }
        let [old, new] = judges.get_or_insert_with(|| [Judges::new(diff.old), Judges::new(diff.new)]);
        // Who writes the values keeps to what was said before, or is said now.
        let (written, read) = match suspect.direction {
            Direction::Request => (old.of(&suspect.old, Direction::Request), new.of(&suspect.new, Direction::Request)),
            Direction::Response => {
                (new.of(&suspect.new, Direction::Response), old.of(&suspect.old, Direction::Response))
            }
        };
        let (Some(written), Some(read)) = (written, read) else { continue };
        let mut names = trial_values::names(diff, Revision::Old, &suspect.old);
        names.extend(trial_values::names(diff, Revision::New, &suspect.new));
        let mut values = trial_values::of(diff, Revision::Old, &suspect.old, &names);
        let of_new = trial_values::of(diff, Revision::New, &suspect.new, &names);
        let joined = trial_values::joined(&values, &of_new);
        values.extend(of_new);
        values.extend(joined);
        values.truncate(MOST_VALUES);
        let found =
            values.iter().find(|it| written.iter().all(|by| by.writes(it)) && !read.iter().all(|by| by.open.fits(it)));
        if let Some(value) = found {
            tell(diff, suspect, name, value);
        }
    }
}

fn tell(diff: &mut Comparison<'_>, suspect: &Waiting, name: &str, value: &Value) {
    let (what, end) = match suspect.direction {
        Direction::Request => ("can no longer be", "which fitted"),
        Direction::Response => ("can be", "which did not fit"),
    };
    let message = format!("{name} {what} {}, {end}", shown(value));
    diff.tell(suspect.vertex, Directed::AcceptedValuesChanged.of(suspect.direction), &suspect.places, message);
}

/// A schema that values are held against.
struct Judge {
    /// Without properties that are declared nowhere, and with them.
    closed: Compiled,
    open: Compiled,
}

impl Judge {
    /// Whether somebody who keeps to the document writes this.
    fn writes(&self, value: &Value) -> bool {
        self.open.fits(value) && self.closed.fits(value)
    }
}

/// The schemas of a document, ready to judge; nothing where they cannot be used.
struct Judges(Option<[Arc<Schemas>; 2]>);

impl Judges {
    fn new(document: &Document) -> Self {
        let mut document = document.clone();
        forget(&mut document.root);
        Self(Schemas::both_directions(&Arc::new(document)).ok())
    }

    fn of(&self, operand: &Operand, direction: Direction) -> Option<Vec<Judge>> {
        let [sent, received] = self.0.as_ref()?;
        let schemas = if direction == Direction::Request { sent } else { received };
        let of = |at, unknown| schemas.compiled(at, unknown).ok();
        let judge =
            |at| Some(Judge { closed: of(at, UnknownProperties::Deny)?, open: of(at, UnknownProperties::Allow)? });
        operand.iter().map(judge).collect()
    }
}

/// Takes out what is not compared by what it accepts: rules are words, and a list that others may follow limits
/// nothing.
fn forget(node: &mut Node) {
    match &mut node.kind {
        Kind::Object(members) => {
            members.shift_remove("x-rules");
            let is_open = |it: &Node| matches!(it.kind, Kind::Bool(true)) || !it.items().is_empty();
            if members.get("x-extensible-enum").is_some_and(|it| is_open(&it.node)) {
                members.shift_remove("enum");
            }
            members.values_mut().for_each(|it| forget(&mut it.node));
        }
        Kind::Array(items) => items.iter_mut().for_each(forget),
        _ => {}
    }
}
