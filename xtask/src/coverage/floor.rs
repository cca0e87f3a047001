//! The floor: how much samples showed already (`openapi/coverage-floor.yaml`). It only rises.

use super::seen::{MEASURES, Part, totals};
use crate::document::{Document, Node, Pointer};
use crate::failure::Failure;
use crate::generate::replace;
use crate::report::{Finding, Report, Severity};
use crate::repository::Repository;
use std::fmt::Write;

/// Where it stands in the repository.
pub const FILE: &str = "openapi/coverage-floor.yaml";

const HEAD: &str = "\
# How many of each the samples show, per API. `cargo xtask check` fails when it is less;
# `cargo xtask coverage --raise` writes higher figures, and never lower ones.
";

/// What was seen of one API.
pub type Seen<'p> = (&'p str, &'p [Part]);

/// Reports every figure that fell, and, as a note, that some rose.
///
/// # Errors
/// The file cannot be read.
pub fn check(repository: &Repository, seen: &[Seen<'_>], report: &mut Report) -> Result<(), Failure> {
    let document = Document::read(&repository.path(FILE))?;
    report.count("coverage figures", seen.len() * MEASURES.len());
    let mut risen = Vec::new();
    for (api, parts) in seen {
        for (measure, (now, of)) in MEASURES.iter().zip(totals(parts)) {
            let at = Pointer::root().join([*api, *measure]);
            match figure(&document, &at) {
                Some(floor) if now < floor => {
                    let message = format!("samples of {api} show {now} of {of} {measure}, and showed {floor} before");
                    let finding = Finding::at_value("coverage-below-floor", &document, &at, message);
                    report.push(finding.help("bring back the sample that showed the rest, or a better one"));
                }
                Some(floor) if now > floor => risen.push(format!("{now} {measure} of {api}")),
                Some(_) => {}
                None => {
                    let message = format!("no figure for the {measure} of {api}");
                    let finding = Finding::at("coverage-without-floor", &document, &at, message);
                    report.push(finding.help("run `cargo xtask coverage --raise` and commit the result"));
                }
            }
        }
    }
    if !risen.is_empty() {
        let message = format!("samples show more than before: {}", risen.join(", "));
        let finding = Finding::at("coverage-above-floor", &document, &Pointer::root(), message);
        let help = "run `cargo xtask coverage --raise` and commit the result, so that it stays";
        report.push(finding.severity(Severity::Note).help(help));
    }
    Ok(())
}

/// Writes the figures where they are higher; whether anything changed.
///
/// # Errors
/// A figure fell, or the file cannot be read or written.
pub fn raise(repository: &Repository, seen: &[Seen<'_>]) -> Result<bool, Failure> {
    let path = repository.path(FILE);
    let document = if path.exists() { Some(Document::read(&path)?) } else { None };
    let mut text = HEAD.to_owned();
    for (api, parts) in seen {
        let _ = writeln!(text, "{api}:");
        for (measure, (now, of)) in MEASURES.iter().zip(totals(parts)) {
            let at = Pointer::root().join([*api, *measure]);
            let floor = document.as_ref().and_then(|it| figure(it, &at)).unwrap_or_default();
            if now < floor {
                return Err(Failure::new(format!("{FILE}: the {measure} of {api} would fall from {floor} to {now} of {of}"))
                    .help("the floor only rises: bring back the sample that showed the rest; where the description itself lost it, edit the figure by hand and say why"));
            }
            let _ = writeln!(text, "  {measure}: {now}");
        }
    }
    if document.is_some_and(|it| *it.source.text == *text) {
        return Ok(false);
    }
    replace(&path, &text).map_err(|error| Failure::new(format!("cannot write {FILE}: {}", Failure::io(&error))))?;
    Ok(true)
}

fn figure(document: &Document, at: &Pointer) -> Option<usize> {
    document.get(at).map(Node::to_json)?.as_u64().and_then(|it| usize::try_from(it).ok())
}
