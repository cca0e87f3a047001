//! What is known of the APIs, in numbers.

use super::exercised::Exercised;
use super::menu::Page;
use crate::evidence::Tally;

/// The kinds of evidence, best first.
pub const EVIDENCE: [&str; 4] = ["documented", "partial", "observed", "inferred"];

/// What is known of the APIs, in numbers.
#[derive(Debug, Clone)]
pub struct Inventory {
    /// One row per API.
    pub apis: Vec<Row>,
    /// The pages of the vendors' documentation.
    pub pages: Vec<Page>,
    /// What samples exercise.
    pub exercised: Vec<Exercised>,
    /// What the sources say, statement by statement.
    pub tallies: Vec<Tally>,
}

/// An API in numbers.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its name.
    pub api: String,
    /// Operations by evidence, in the order of [`EVIDENCE`].
    pub operations: [usize; 4],
    /// Events by evidence.
    pub events: [usize; 4],
}
