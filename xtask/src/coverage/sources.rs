//! What sources say, and what has no source: for people and for programs.

use crate::evidence::{Held, KINDS, Tally};
use oas::model::Api;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// How many things without a source are named for people.
const MOST: usize = 40;

/// The figures of one API for programs.
#[must_use]
pub fn json(tally: &Tally) -> Value {
    let held: Map<_, _> = Held::ALL.iter().zip(tally.held).map(|(it, n)| (it.word().to_owned(), json!(n))).collect();
    let things = KINDS.iter().zip(tally.lacking());
    let figures: Map<_, _> =
        things.map(|(kind, (count, of))| ((*kind).to_owned(), json!({ "count": count, "of": of }))).collect();
    let unsourced = tally
        .unsourced()
        .map(|it| json!({ "measure": KINDS[it.kind], "name": it.name, "pointer": it.at.as_str() }))
        .collect::<Vec<_>>();
    json!({ "statements": held, "figures": figures, "unsourced": unsourced })
}

/// What has no source, for people; nothing where everything has one.
#[must_use]
pub fn table(apis: &[Api], tallies: &[Tally]) -> String {
    let mut out = String::new();
    for (api, tally) in apis.iter().zip(tallies) {
        for (kind, (count, of)) in KINDS.iter().zip(tally.lacking()).filter(|(_, (count, _))| *count > 0) {
            let _ = writeln!(out, "{}  {kind:<22} {count:>6} of {of}", api.name);
        }
        let mut all: Vec<_> = tally.unsourced().collect();
        all.sort_by_key(|it| it.kind);
        for thing in all.iter().take(MOST) {
            let _ = writeln!(out, "  {}  {}", api.document.place(&thing.at), thing.name);
        }
        if all.len() > MOST {
            let _ = writeln!(out, "  … and {} more; `--format json` has all", all.len() - MOST);
        }
    }
    out
}
