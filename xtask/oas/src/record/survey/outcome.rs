//! What a survey comes to.

use super::plan::Plan;
use super::report::Report;

/// What a survey comes to.
#[derive(Debug)]
pub enum Surveyed {
    /// What would be asked: nothing was.
    Plan(Plan),
    /// What was found.
    Report(Box<Report>),
}
