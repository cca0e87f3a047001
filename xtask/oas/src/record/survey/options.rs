//! What a survey is asked to do.

use super::sources::Hint;

/// What to survey.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    /// The API to ask; the first one when left out.
    pub api: Option<String>,
    /// How many calls may be made.
    pub calls: usize,
    /// Where ids come from, where names do not tell it.
    pub hints: Vec<Hint>,
}
