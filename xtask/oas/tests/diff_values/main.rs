//! What two documents accept decides the level: pairs of made-up schemas, values against both, and the verdict.
//!
//! No value may be found that a request could hold and no longer can, or that a response could not hold and now
//! can, without a major change. A few hundred pairs each time; `OAS_DIFF_PAIRS=5000` tries more, `OAS_DIFF_SEED`
//! others.

mod random;
mod schemas;
mod values;

use oas::diff::{Level, diff};
use oas::document::{Document, Pointer, Source};
use oas::schema::{Compiled, Schemas, UnknownProperties};
use random::Random;
use serde_json::{Value, json};
use std::sync::Arc;

/// A schema in a document: sent and received.
struct Side {
    schema: Value,
    document: Arc<Document>,
    /// Without properties that are declared nowhere, and with them.
    closed: Compiled,
    open: Compiled,
}

impl Side {
    fn new(schema: &Value) -> Self {
        let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/V"}}});
        let text = json!({
            "openapi": "3.0.3",
            "info": {"title": "T", "version": "1.0.0"},
            "paths": {"/v": {"post": {
                "requestBody": {"required": true, "content": content},
                "responses": {"200": {"description": "x", "content": content}},
            }}},
            "components": {"schemas": {"V": schema, "Named": schemas::named()}},
        });
        let document = Arc::new(Document::parse(Source::new("doc.json", &text.to_string())).unwrap());
        let schemas = Schemas::new(&document).unwrap();
        let at = Pointer::new("/components/schemas/V");
        let of = |unknown| schemas.compiled(&at, unknown).unwrap();
        Self {
            closed: of(UnknownProperties::Deny),
            open: of(UnknownProperties::Allow),
            document,
            schema: schema.clone(),
        }
    }

    /// Whether somebody who keeps to the document writes this.
    fn writes(&self, value: &Value) -> bool {
        self.closed.fits(value) && self.open.fits(value) && schemas::speaks_of(&self.schema, value)
    }
}

/// The levels of what is told of requests, and of responses.
fn verdict(old: &Side, new: &Side) -> [Level; 2] {
    let diff = diff(&old.document, &new.document).unwrap();
    ["request", "response"].map(|direction| {
        let told = diff.changes.iter().filter(|it| it.code.direction() == direction || it.code.direction() == "any");
        told.map(|it| it.level).max().unwrap_or(Level::None)
    })
}

#[derive(Default)]
struct Tally {
    pairs: usize,
    values: usize,
    breaking: usize,
    missed: Vec<String>,
    /// Major changes for which no value was found: by form, or because the values were too few.
    unproven: usize,
    turned: Vec<String>,
}

fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|it| it.parse().ok()).unwrap_or(usual)
}

fn tried(pairs: u64, seed: u64) -> Tally {
    let mut tally = Tally::default();
    for index in 0..pairs {
        let mut random = Random::new(seed + index);
        let old_schema = schemas::schema(&mut random, 2);
        let new_schema = schemas::neighbour(&mut random, &old_schema);
        let (old, new) = (Side::new(&old_schema), Side::new(&new_schema));
        let levels = verdict(&old, &new);
        tally.pairs += 1;
        let values = values::pool(&mut random, &[&old_schema, &new_schema]);
        tally.values += values.len();
        let no_longer = values.iter().find(|it| old.writes(it) && !new.open.fits(it));
        let newly = values.iter().find(|it| new.writes(it) && !old.open.fits(it));
        for (direction, level, found) in [("request", levels[0], no_longer), ("response", levels[1], newly)] {
            match (level, found) {
                (Level::Major, Some(_)) => tally.breaking += 1,
                (Level::Major, None) => tally.unproven += 1,
                (level, Some(value)) => {
                    let level = level.name();
                    tally.missed.push(format!("{index} {direction} {level}, {value}: {old_schema} -> {new_schema}"));
                }
                _ => {}
            }
        }
        let turned = (schemas::shuffled(&mut random, &old_schema), schemas::shuffled(&mut random, &new_schema));
        if turned.0 != old_schema || turned.1 != new_schema {
            let again = verdict(&Side::new(&turned.0), &Side::new(&turned.1));
            if again != levels {
                let (turned_old, turned_new) = turned;
                tally.turned.push(format!(
                    "{index} {levels:?} {again:?}: {old_schema} -> {new_schema}\n    {turned_old} -> {turned_new}"
                ));
            }
        }
    }
    tally
}

#[test]
fn what_two_documents_accept_decides_the_level() {
    let (pairs, seed) = (setting("OAS_DIFF_PAIRS", 400), setting("OAS_DIFF_SEED", 1));
    let tally = tried(pairs, seed);
    println!(
        "{} pairs, {} values; {} breaking in a direction and told, {} missed, {} told without a value; {} by order",
        tally.pairs,
        tally.values,
        tally.breaking,
        tally.missed.len(),
        tally.unproven,
        tally.turned.len()
    );
    assert!(tally.missed.is_empty(), "{} missed:\n{}", tally.missed.len(), tally.missed.join("\n"));
    assert!(tally.turned.is_empty(), "{} by order:\n{}", tally.turned.len(), tally.turned.join("\n"));
    // The pairs are worth trying: most of them differ in what they accept, and many do not.
    assert!(tally.breaking * 5 > tally.pairs && tally.breaking < tally.pairs * 2, "{}", tally.breaking);
}

/// Seeds of pairs that were missed once, or judged by the order of branches.
const MISSED: [u64; 28] = [
    3000518, 3003284, 4013223, 3013055, 3015853, 218343, 21739, 22500, 23106, 107509, 108031, 109491, 110460, 117793,
    205534, 212150, 216501, 300645, 307683, 313940, 315032, 317754, 405642, 411366, 414633, 507642, 514203, 518560,
];

#[test]
fn what_was_missed_once_is_told() {
    for seed in MISSED {
        let tally = tried(1, seed);
        assert!(tally.missed.is_empty() && tally.turned.is_empty(), "{seed}: {:?} {:?}", tally.missed, tally.turned);
    }
}
