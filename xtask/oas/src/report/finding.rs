//! A finding and a report of them.

use super::code::Code;
use super::codes::FindingCode;
use crate::document::{Document, Pointer, Source};
use crate::failure::Failure;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// How much a finding weighs. Errors and warnings make a command exit 1, notes do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Severity {
    Note,
    Warning,
    Error,
}

impl Severity {
    /// The one of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Note, Self::Warning, Self::Error].into_iter().find(|it| it.name() == name)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One thing found: what, where, and what to do.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Stable name of the kind of finding.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it; may be empty.
    pub help: String,
    /// The file.
    pub file: Arc<str>,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The column in UTF-16 code units, where there is no snippet to count them in.
    pub utf16: Option<usize>,
    /// JSON Pointer into the file.
    pub pointer: Pointer,
    /// The text and the byte range, for the snippet.
    pub snippet: Option<(Source, Range<usize>)>,
    /// Another place that it is about.
    pub related: Option<Box<Related>>,
}

/// Of these a report counts how many there are, and not how often each was asked.
pub(crate) const RULES: &str = "rules";

/// A second place of a finding.
#[derive(Debug, Clone)]
pub struct Related {
    /// What is there.
    pub message: String,
    /// The text.
    pub source: Source,
    /// The byte range.
    pub span: Range<usize>,
}

impl Finding {
    /// An error at a pointer of a document, shown at the key.
    #[must_use]
    pub fn at(code: impl Into<Code>, document: &Document, pointer: &Pointer, message: impl Into<String>) -> Self {
        Self::spanning(code, &document.source, document.span(pointer), &document.shown(pointer), message)
    }

    /// An error at the value of a pointer.
    #[must_use]
    pub fn at_value(code: impl Into<Code>, document: &Document, pointer: &Pointer, message: impl Into<String>) -> Self {
        Self::spanning(code, &document.source, document.value_span(pointer), &document.shown(pointer), message)
    }

    /// An error at a byte range of a text.
    #[must_use]
    pub fn spanning(
        code: impl Into<Code>,
        source: &Source,
        span: Range<usize>,
        pointer: &Pointer,
        message: impl Into<String>,
    ) -> Self {
        let (line, column) = source.position(span.start);
        Self {
            code: code.into(),
            severity: Severity::Error,
            message: message.into(),
            help: String::new(),
            file: source.name.clone(),
            line,
            column,
            utf16: None,
            pointer: pointer.clone(),
            snippet: Some((source.clone(), span)),
            related: None,
        }
    }

    /// An error about a whole file, or about one that is missing.
    #[must_use]
    pub fn in_file(code: impl Into<Code>, file: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            severity: Severity::Error,
            message: message.into(),
            help: String::new(),
            file: file.into(),
            line: 1,
            column: 1,
            utf16: None,
            pointer: Pointer::root(),
            snippet: None,
            related: None,
        }
    }

    /// What kept a command from reading or judging something.
    #[must_use]
    pub fn of(failure: &Failure) -> Self {
        let (file, line, column) = failure.place().unwrap_or(("", 1, 1));
        let mut finding = Self::in_file(FindingCode::CouldNotRun, file, failure.message()).help(failure.advice());
        (finding.line, finding.column) = (line, column);
        finding
    }

    /// Says what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// Changes its weight.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}

/// Findings that a user asked not to be told.
#[derive(Debug, Clone, Serialize)]
pub struct Ignored {
    /// Their code.
    pub code: String,
    /// Where they are: this place and what is below it; everywhere when empty.
    pub pointer: String,
    /// Why they are no mistakes, in the user's words; empty where the command line said it.
    pub reason: String,
    /// How many there were.
    pub findings: usize,
}

/// What a command found, and how much it looked at.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The findings.
    pub findings: Vec<Finding>,
    /// What was checked: a name and how many.
    pub checked: BTreeMap<&'static str, usize>,
    /// What a user asked not to be told, and why.
    pub ignored: Vec<Ignored>,
    /// What could not be read, and so was not judged: exit status 2.
    pub failures: Vec<Failure>,
}

impl Report {
    /// Adds a finding.
    pub fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Counts what was checked.
    pub fn count(&mut self, what: &'static str, how_many: usize) {
        *self.checked.entry(what).or_default() += how_many;
    }

    /// Takes another report in.
    pub fn merge(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.failures.extend(other.failures);
        self.ignored.extend(other.ignored);
        for (what, how_many) in other.checked {
            match what {
                // The same rules, again.
                RULES => self.checked.entry(what).and_modify(|it| *it = how_many.max(*it)).or_insert(how_many),
                _ => self.checked.entry(what).and_modify(|it| *it += how_many).or_insert(how_many),
            };
        }
    }

    /// Sorts by place and drops findings that say the same.
    pub fn sort(&mut self) {
        self.findings.sort_by(|a, b| {
            (&a.file, a.line, a.column, a.code, &a.message).cmp(&(&b.file, b.line, b.column, b.code, &b.message))
        });
        self.findings.dedup_by(|a, b| {
            (&a.file, a.line, a.column, a.code, &a.message) == (&b.file, b.line, b.column, b.code, &b.message)
        });
    }

    /// What was checked, by names that programs can write as they are.
    #[must_use]
    pub fn checked_by_name(&self) -> BTreeMap<String, usize> {
        self.checked.iter().map(|(what, n)| (what.replace(' ', "_"), *n)).collect()
    }

    /// Whether it holds an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// Whether it holds anything that makes a command exit 1.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity > Severity::Note)
    }
}
