//! `diff`: what changed between two OpenAPI 3.0 documents, and for whom it breaks.
//!
//! Both documents are compared by meaning: references are followed, `allOf` is joined, order and
//! formatting do not count. A change in a component is told once, with the operations it reaches.

mod alternatives;
mod bodies;
pub mod codes;
mod compare;
mod discriminators;
mod likeness;
mod links;
mod negation;
mod operations;
mod parameters;
mod paths;
mod properties;
pub mod render;
mod resolved_schema;
mod responses;
mod schema_pair;
mod schemas;
mod security;
mod servers;
pub mod source;
mod unused;
mod uses;
mod values;
pub mod version;

use crate::document::{Document, Kind, Pointer};
use crate::failure::Failure;
use crate::model::Direction;
use serde::Serialize;

/// How much a change asks of a version number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Nothing changed.
    #[value(skip)]
    None,
    /// Words for people.
    Patch,
    /// Something was added, or is promised in addition.
    Minor,
    /// Programs written against the old document can break.
    Major,
}

impl Level {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// One change.
#[derive(Debug, Clone)]
pub struct Change {
    /// Stable name of the kind of change.
    pub code: &'static str,
    /// How much it weighs.
    pub level: Level,
    /// What changed, in one sentence.
    pub message: String,
    /// Place in the old document; the nearest one where it was added.
    pub old: Pointer,
    /// Place in the new document; the nearest one where it was removed.
    pub new: Pointer,
    /// Whether the new document no longer has it, so that the old place tells more.
    pub removed: bool,
    /// The operations and events it reaches.
    pub reaches: Vec<String>,
    /// Who writes the values, where the same change is told for both directions.
    pub(crate) direction: Option<Direction>,
    /// Where the new document uses the component that the new place is in, if that is what changed.
    pub(crate) used: Option<Pointer>,
}

impl Change {
    /// The place that tells most: in the new document, in the old one for what was removed.
    #[must_use]
    pub fn pointer(&self) -> &Pointer {
        if self.removed { &self.old } else { &self.new }
    }

    /// The message, with the direction that is meant where both change, and with what it reaches where
    /// the place does not tell.
    #[must_use]
    pub fn text(&self) -> String {
        self.worded(
            self.direction.map_or("", |it| if it == Direction::Request { ", in requests" } else { ", in responses" }),
        )
    }

    pub(crate) fn worded(&self, direction: &str) -> String {
        const MOST: usize = 5;
        let message = format!("{}{direction}", self.message);
        let shared = self.pointer().tokens().next().is_some_and(|it| it == "components");
        if self.reaches.is_empty() || !shared && self.reaches.len() == 1 {
            return message;
        }
        let named = self.reaches.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
        let more = self.reaches.len().saturating_sub(MOST);
        let more = if more == 0 { String::new() } else { format!(" and {more} more") };
        format!("{message} (reaches {named}{more})")
    }
}

/// All changes between two documents.
#[derive(Debug, Clone)]
pub struct Diff {
    /// The changes, the heaviest first.
    pub changes: Vec<Change>,
}

impl Diff {
    /// The heaviest level.
    #[must_use]
    pub fn level(&self) -> Level {
        self.changes.iter().map(|change| change.level).max().unwrap_or(Level::None)
    }
}

/// Compares two documents.
///
/// # Errors
/// One of them is no OpenAPI 3.0 document, has a key twice or a reference that leads nowhere, or is
/// too entangled to be compared in reasonable time.
pub fn diff(old: &Document, new: &Document) -> Result<Diff, Failure> {
    for document in [old, new] {
        readable(document)?;
    }
    compare::compare(old, new)
}

fn readable(document: &Document) -> Result<(), Failure> {
    let name = &document.source.name;
    match document.root.get("openapi").map(|node| &node.kind) {
        Some(Kind::String(version)) if version.starts_with("3.0.") => {}
        Some(Kind::String(version)) => {
            return Err(Failure::new(format!("{name}: this is OpenAPI {version}; only 3.0 is compared")));
        }
        _ if document.root.get("swagger").is_some() => {
            let version = document.root.get("swagger").map(values::of).unwrap_or_default();
            let version = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
            return Err(Failure::new(format!("{name}: this is Swagger {version}; only OpenAPI 3.0 is compared"))
                .help("convert it to OpenAPI 3.0 first, for example with swagger2openapi"));
        }
        _ => {
            return Err(Failure::new(format!("{name}: this is no OpenAPI document: `openapi: 3.0.x` is missing")));
        }
    }
    if let Some((pointer, span)) = document.duplicate_keys.first() {
        let (line, column) = document.source.position(span.start);
        let key = pointer.last().unwrap_or_default();
        return Err(Failure::new(format!("{name}:{line}:{column}: the key `{key}` stands twice"))
            .help("readers differ in which of the two they take; keep one"));
    }
    Ok(())
}
