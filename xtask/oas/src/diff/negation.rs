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
/// More pairs of what stands under several `not` are not compared one by one.
const MOST_PAIRS: usize = 64;

pub(super) fn compare<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
    let (old, new) = (&both.old.not, &both.new.not);
    let place = |resolved: &ResolvedSchema<'a>, schema: Pointer| {
        if resolved.not.is_empty() { schema } else { schema.child("not") }
    };
    let saying = both.saying("not");
    let places = Places { old: place(both.old, saying.old), new: place(both.new, saying.new) };
    let (grows, shrinks) = match (old.as_slice(), new.as_slice()) {
        ([], []) => return,
        (_, []) => (false, true),
        ([], _) => (true, false),
        ([_], [_]) => {
            let [written, read] =
                [Direction::Request, Direction::Response].map(|direction| judged(diff, old, new, direction, &places));
            if (read, written) == (Level::Patch, Level::Patch) {
                let message = format!("{}: other words under `not`", both.called(diff, &places, false));
                diff.tell(both.vertex, Plain::DocsChanged, &places, message);
            }
            // What newly fits would break who reads it, what no longer fits who writes it.
            (read == Level::Major, written == Level::Major)
        }
        // Each is held against all of the other document: what one of them takes in is out already.
        (old, new) if old.len() * new.len() <= MOST_PAIRS => {
            let mut within = |old: &Pointer, new: &Pointer, direction| {
                judged(diff, &vec![old.clone()], &vec![new.clone()], direction, &places) != Level::Major
            };
            let grows = new.iter().any(|it| !old.iter().any(|known| within(known, it, Direction::Response)));
            let shrinks = old.iter().any(|it| !new.iter().any(|known| within(it, known, Direction::Request)));
            (grows, shrinks)
        }
        (old, new) => (old != new, old != new),
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
pub(super) fn judged<'a>(
    diff: &mut Comparison<'a>,
    old: &Operand,
    new: &Operand,
    direction: Direction,
    places: &Places,
) -> Level {
    if diff.depth < DEEPEST {
        return diff.apart(old, new, direction, places);
    }
    let mark = |diff: &mut Comparison<'a>, revision, operand| ResolvedSchema::fingerprint(diff, revision, operand, 3);
    if mark(diff, Revision::Old, old) == mark(diff, Revision::New, new) { Level::None } else { Level::Major }
}
