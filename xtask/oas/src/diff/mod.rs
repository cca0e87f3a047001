//! `diff`: what changed between two OpenAPI documents, and for whom it breaks.
//!
//! Both documents are compared by meaning: references are followed, `allOf` is joined, order and
//! formatting do not count. A change in a component is told once, with the operations it reaches.
//!
//! Modules call downwards: documents → paths → operations → contents → schemas. What meets two schemas
//! puts the pair into the queue of the `comparison::Comparison`, which has it compared.

mod alternatives;
mod bodies;
mod branches;
mod change;
mod changes;
mod client_names;
pub mod codes;
mod comparison;
mod contents;
mod context;
mod discriminators;
mod disjoint;
mod documents;
mod fingerprint;
mod intersection;
mod likeness;
mod limits;
mod links;
mod names;
mod negation;
mod null;
mod operations;
mod parameters;
mod path_items;
mod paths;
mod places;
mod properties;
pub mod render;
mod resolved_schema;
mod responses;
mod same;
mod schema_pair;
mod schemas;
mod security;
mod servers;
pub mod source;
mod trial;
mod trial_values;
mod unjudged;
mod unreduced;
mod unused;
mod uses;
mod values;
pub mod version;
mod words;

pub use change::{Change, Diff};
pub use codes::Level;

use crate::document::Document;
use crate::failure::Failure;
use crate::model;
use comparison::Comparison;

/// Compares two documents.
///
/// # Errors
/// One of them is no document of OpenAPI 3.0 or 3.1, has a key twice or a reference that leads nowhere, or is
/// too entangled to be compared in reasonable time.
pub fn diff(old: &Document, new: &Document) -> Result<Diff, Failure> {
    for document in [old, new] {
        readable(document)?;
    }
    let reduced = [old, new].map(model::reduced);
    let (old, new) = (reduced[0].as_ref().unwrap_or(old), reduced[1].as_ref().unwrap_or(new));
    let mut diff = Comparison::new(old, new, schemas::compare);
    documents::compare(&mut diff);
    diff.run();
    trial::run(&mut diff);
    unused::compare(&mut diff);
    diff.finish()
}

/// What of a document is not compared, in words for people, each with its place.
#[must_use]
pub fn unjudged(document: &Document) -> Vec<String> {
    let reduced = model::reduced(document);
    let document = reduced.as_ref().unwrap_or(document);
    let told = model::unjudged(document).into_iter();
    told.map(|(at, message)| format!("{}: {message}", document.place(&at))).collect()
}

fn readable(document: &Document) -> Result<(), Failure> {
    if let Some(foreign) = model::foreign(document) {
        return Err(foreign.failure(document));
    }
    let name = &document.source.name;
    if let Some((pointer, span)) = document.duplicate_keys.first() {
        let (line, column) = document.source.position(span.start);
        let key = pointer.last().unwrap_or_default();
        return Err(Failure::new(format!("{name}:{line}:{column}: the key `{key}` stands twice"))
            .at(name, line, column)
            .help("readers differ in which of the two they take; keep one"));
    }
    Ok(())
}
