//! The list of deviations, and which of them are needed.

use crate::codes::FindingCode;
use oas::document::{Document, Node, Pointer};
use oas::failure::Failure;
use oas::model::children;
use oas::report::{CodeName, Finding, Report};
use oas::samples::Observed;
use oas::spelling::closest;
use std::path::Path;

/// What an entry may say.
const KEYS: [&str; 9] = ["id", "api", "source", "says", "we_do", "code", "operation", "status", "body"];

/// The deviations, and which of them explained something.
#[derive(Debug, Default)]
pub struct Deviations {
    document: Option<Document>,
    entries: Vec<Deviation>,
}

#[derive(Debug)]
struct Deviation {
    at: Pointer,
    api: String,
    code: Option<String>,
    operation: Option<String>,
    http: Option<String>,
    status: Option<u64>,
    kind: Option<String>,
    used: bool,
}

/// What the body of a failure says of itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct StatedError<'a> {
    /// `error.status`.
    pub(super) status: u64,
    /// `error.type`.
    pub(super) kind: &'a str,
}

impl Deviations {
    /// Reads the file.
    ///
    /// # Errors
    /// It is missing, no YAML, or an entry is malformed.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let document = Document::read(path)?;
        let list = Pointer::new("/deviations");
        known(&document, &Pointer::root(), &["deviations"])?;
        let nodes = document.get(&list).map(Node::items).unwrap_or_default();
        let mut entries = Vec::new();
        let mut ids = Vec::new();
        for (index, node) in nodes.iter().enumerate() {
            let at = list.child(&index.to_string());
            let (line, _) = document.source.position(document.span(&at).start);
            let text = |key: &str| {
                node.text(key).map(str::to_owned).ok_or_else(|| {
                    Failure::new(format!("{}:{line}: a deviation needs the text `{key}`", document.source.name))
                })
            };
            let id = text("id")?;
            for key in ["source", "says", "we_do"] {
                text(key)?;
            }
            known(&document, &at, &KEYS)?;
            known(&document, &at.child("body"), &["status", "type"])?;
            if ids.contains(&id) {
                return Err(Failure::new(format!(
                    "{}:{line}: the deviation `{id}` stands twice",
                    document.source.name
                )));
            }
            ids.push(id);
            let body = node.get("body");
            entries.push(Deviation {
                api: text("api")?,
                code: node.text("code").map(str::to_owned),
                operation: node.text("operation").map(str::to_owned),
                http: node.text("status").map(str::to_owned),
                status: body.and_then(|it| it.get("status")).and_then(|it| it.to_json().as_u64()),
                kind: body.and_then(|it| it.text("type")).map(str::to_owned),
                used: false,
                at,
            });
        }
        Ok(Self { document: Some(document), entries })
    }

    /// Whether a deviation of that code speaks of this response; remembers that it was needed.
    pub(super) fn explains(&mut self, code: FindingCode, observed: &Observed<'_>, stated: StatedError<'_>) -> bool {
        let agrees = |wanted: &Option<String>, got: &str| wanted.as_deref().is_none_or(|wanted| wanted == got);
        let mut explained = false;
        for entry in &mut self.entries {
            if entry.api == observed.api
                && entry.code.as_deref() == Some(code.name())
                && agrees(&entry.operation, observed.operation)
                && agrees(&entry.http, observed.http)
                && agrees(&entry.kind, stated.kind)
                && entry.status.is_none_or(|status| status == stated.status)
            {
                entry.used = true;
                explained = true;
            }
        }
        explained
    }
}

impl Deviations {
    /// Reports deviations tied to one operation that no sample of it needs any more.
    pub(super) fn report_unused(&self, report: &mut Report) {
        let Some(document) = &self.document else { return };
        report.count("deviations", self.entries.len());
        for entry in self.entries.iter().filter(|it| it.code.is_some() && it.operation.is_some() && !it.used) {
            let finding =
                Finding::at(FindingCode::UnusedDeviation, document, &entry.at, "no sample shows this deviation");
            report.push(finding.help("place the sample that shows it, or remove the entry"));
        }
    }
}

/// A misspelt key would make an entry say less than it seems to.
fn known(document: &Document, at: &Pointer, keys: &[&str]) -> Result<(), Failure> {
    for (name, at) in children(document, at) {
        if !keys.contains(&name.as_str()) {
            let (line, column) = document.source.position(document.span(&at).start);
            let message = format!("{}:{line}:{column}: unknown key `{name}`", document.source.name);
            let near = closest(&name, keys.iter().copied());
            let known = format!("known are {}", keys.join(", "));
            return Err(Failure::new(message).help(if near.is_empty() { known } else { near }));
        }
    }
    Ok(())
}
