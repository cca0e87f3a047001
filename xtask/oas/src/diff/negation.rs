//! `not`: what it takes in is what the schema around it leaves out.

use super::codes::{Directed, Level, Plain};
use super::comparison::Comparison;
use super::places::{Operand, Places, Revision};
use super::resolved_schema::ResolvedSchema;
use super::schema_pair::SchemaPair;
use crate::document::Pointer;
use crate::model::Direction;

/// `not` within `not`: deeper than this, schemas count as different or equal and no more.
const DEEPEST: usize = 3;

pub(super) fn compare<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
    let (old, new) = (&both.old.not, &both.new.not);
    let place = |resolved: &ResolvedSchema<'a>, schema: Pointer| {
        if resolved.not.is_empty() { schema } else { schema.child("not") }
    };
    let saying = both.saying("not");
    let places = Places { old: place(both.old, saying.old), new: place(both.new, saying.new) };
    let (grows, shrinks) = match (old.is_empty(), new.is_empty()) {
        (true, true) => return,
        (true, false) => (true, false),
        (false, true) => (false, true),
        // What newly fits would break who reads it, what no longer fits who writes it.
        (false, false) => {
            let read = judged(diff, old, new, Direction::Response, &places);
            let written = judged(diff, old, new, Direction::Request, &places);
            if (read, written) == (Level::Patch, Level::Patch) {
                let message = format!("{}: other words under `not`", both.called(diff, &places, false));
                diff.tell(both.vertex, Plain::DocsChanged, &places, message);
            }
            (read == Level::Major, written == Level::Major)
        }
    };
    let (code, what) = match (grows, shrinks) {
        (false, false) => return,
        (true, false) => (Directed::NotTightened, "may no longer be what `not` newly takes in"),
        (false, true) => (Directed::NotLoosened, "may be what `not` took in before"),
        (true, true) => (Directed::NotChanged, "has something else under `not`"),
    };
    both.change(diff, code, &places, new.is_empty(), what);
}

/// The heaviest change between two schemas by themselves.
fn judged<'a>(diff: &mut Comparison<'a>, old: &Operand, new: &Operand, direction: Direction, places: &Places) -> Level {
    if diff.depth < DEEPEST {
        return diff.apart(old, new, direction, places);
    }
    let mark = |diff: &mut Comparison<'a>, revision, operand| ResolvedSchema::fingerprint(diff, revision, operand, 3);
    if mark(diff, Revision::Old, old) == mark(diff, Revision::New, new) { Level::None } else { Level::Major }
}
