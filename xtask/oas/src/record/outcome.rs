//! What recording comes to.

use super::plan::Draft;
use super::suggest::Suggestion;
use crate::report::Report;

/// What was found, planned and written.
#[derive(Debug)]
pub struct Outcome {
    /// What is wrong.
    pub report: Report,
    /// The samples.
    pub drafts: Vec<Draft>,
    /// What the descriptions could say.
    pub suggestions: Vec<Suggestion>,
    /// How many samples were written; `None` when only a plan was asked for, or nothing may be.
    pub written: Option<usize>,
}
