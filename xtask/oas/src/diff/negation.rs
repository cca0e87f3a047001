//! `not`: what it takes in is what the schema around it leaves out.

use super::Level;
use super::compare::{Compare, Places, Revision};
use super::resolved_schema::{Operand, ResolvedSchema};
use super::schema_pair::SchemaPair;
use crate::document::Pointer;
use crate::model::Direction;

/// `not` within `not`: deeper than this, schemas count as different or equal and no more.
const DEEPEST: usize = 3;

impl<'a> Compare<'a> {
    pub(super) fn negated(&mut self, both: &SchemaPair<'_, 'a>) {
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
                let read = self.judged(old, new, Direction::Response, &places);
                let written = self.judged(old, new, Direction::Request, &places);
                if (read, written) == (Level::Patch, Level::Patch) {
                    let message = format!("{}: other words under `not`", self.called(both, &places, false));
                    self.tell(both.vertex, "docs-changed", &places, message);
                }
                (read == Level::Major, written == Level::Major)
            }
        };
        let (code, what) = match (grows, shrinks) {
            (false, false) => return,
            (true, false) => ("not-tightened", "may no longer be what `not` newly takes in"),
            (false, true) => ("not-loosened", "may be what `not` took in before"),
            (true, true) => ("not-changed", "has something else under `not`"),
        };
        self.change(both, code, &places, new.is_empty(), what);
    }

    /// The heaviest change between two schemas by themselves.
    fn judged(&mut self, old: &Operand, new: &Operand, direction: Direction, places: &Places) -> Level {
        if self.depth < DEEPEST {
            return self.apart(old, new, direction, places);
        }
        let mark = |compare: &mut Self, revision, operand| ResolvedSchema::fingerprint(compare, revision, operand, 3);
        if mark(self, Revision::Old, old) == mark(self, Revision::New, new) { Level::None } else { Level::Major }
    }
}
