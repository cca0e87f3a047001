//! What the records of an API come to, in numbers and as findings.

use super::record::{FILE, Held};
use super::sources::{KINDS, Thing};
use crate::codes::FindingCode;
use oas::model::Api;
use oas::report::{Finding, Report};

/// What the records of an API come to.
#[derive(Debug, Clone)]
pub struct Tally {
    /// The API's name.
    pub api: String,
    /// Statements by what holds them, in the order of [`Held::ALL`].
    pub held: [usize; Held::ALL.len()],
    /// Everything in the description that has to have a source.
    pub things: Vec<Thing>,
}

impl Tally {
    /// How many statements there are.
    #[must_use]
    pub fn statements(&self) -> usize {
        self.held.iter().sum()
    }

    /// What no statement leads to.
    pub fn unsourced(&self) -> impl Iterator<Item = &Thing> {
        self.things.iter().filter(|it| !it.is_sourced)
    }

    /// How many things of each of [`KINDS`] have no source, and how many there are.
    #[must_use]
    pub fn lacking(&self) -> [(usize, usize); KINDS.len()] {
        std::array::from_fn(|kind| {
            let of = || self.things.iter().filter(|it| it.kind == kind);
            (of().filter(|it| !it.is_sourced).count(), of().count())
        })
    }
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
            report.push(finding.help(format!("say in {} which page tells of it, or take it away", FILE)));
        }
    }
}
