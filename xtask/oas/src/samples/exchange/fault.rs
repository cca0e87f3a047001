//! What is wrong with an exchange, before anyone asked for line and column.

use crate::document::Pointer;
use crate::report::{Code, Severity};

/// One thing about an exchange that does not fit.
#[derive(Debug, Clone)]
pub struct Fault {
    /// Stable code.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// The part of the exchange: `/request/url`, `/response/content/text`, ….
    pub part: Pointer,
    /// The byte within the text of that part.
    pub offset: Option<usize>,
    /// The place within the body that the part holds, and whether it is a key.
    pub inner: Option<(Pointer, bool)>,
    /// What the description says about it.
    pub rule: Option<Pointer>,
    /// Whether it is by what is known of the vendor beside the description.
    pub of_vendor: bool,
}

impl Fault {
    pub(super) fn new(code: impl Into<Code>, message: impl Into<String>, part: Pointer) -> Self {
        Self {
            code: code.into(),
            severity: Severity::Error,
            message: message.into(),
            part,
            offset: None,
            inner: None,
            rule: None,
            of_vendor: false,
        }
    }

    pub(super) fn note(code: impl Into<Code>, message: impl Into<String>, part: &str) -> Self {
        Self { severity: Severity::Note, ..Self::new(code, message, Pointer::new(part)) }
    }

    pub(super) fn rule(mut self, rule: &Pointer) -> Self {
        self.rule = Some(rule.clone());
        self
    }

    pub(super) fn offset(mut self, offset: Option<usize>) -> Self {
        self.offset = offset;
        self
    }
}

/// What came of judging an exchange.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The operation, as an index of the description's.
    pub operation: Option<usize>,
    /// What is wrong.
    pub faults: Vec<Fault>,
    /// How many values were judged: in bodies, at every depth, and in parameters.
    pub values: usize,
    /// How many messages were judged whole: a body that fits or does not, or its documented absence.
    pub messages: usize,
    /// How many bodies were read.
    pub bodies: usize,
    /// How many the recording does not hold.
    pub unrecorded: usize,
}

/// Whether an exchange belongs to a description.
#[derive(Debug)]
pub enum Verdict {
    /// The host is not that of the API.
    Foreign,
    /// The host is, the path is not described.
    OtherBase(Outcome),
    /// It does.
    Judged(Outcome),
}
