//! What is known of an API beside its description, which callers hand in.

use crate::document::Pointer;
use crate::report::{Code, Report};
use serde_json::Value;

/// A response, as far as it is judged by more than the description.
#[derive(Debug, Clone, Copy)]
pub struct Observed<'a> {
    /// Name of the API.
    pub api: &'a str,
    /// Operation.
    pub operation: &'a str,
    /// HTTP status.
    pub http: &'a str,
    /// The body.
    pub body: &'a Value,
}

/// What about a response contradicts what is known.
#[derive(Debug, Clone)]
pub struct Disagreement {
    /// Its code.
    pub code: Code,
    /// The place in the body.
    pub at: Pointer,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: &'static str,
}

/// What a vendor says of all its responses, such as a table of errors.
pub trait Vendor: Send {
    /// Judges a response.
    fn disagreements(&mut self, observed: &Observed<'_>) -> Vec<Disagreement>;

    /// Reports what was known and that nothing needed.
    fn unused(&self, _: &mut Report) {}
}

/// Nothing is known.
impl Vendor for () {
    fn disagreements(&mut self, _: &Observed<'_>) -> Vec<Disagreement> {
        Vec::new()
    }
}
