//! Where each sample comes from (`provenance.yaml` beside the samples of an API).

use super::layout::Sample;
use crate::document::{Document, Pointer};
use crate::failure::Failure;
use crate::model::{Api, children};
use crate::report::{Finding, FindingCode, Report};
use std::path::Path;

/// What to judge samples by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// One's own samples: each needs an entry in `provenance.yaml`, and what is known beside the
    /// description and nothing needs is a finding.
    Own,
    /// A folder given by hand.
    Foreign,
}

const KINDS: [&str; 2] = ["documented", "recorded"];

/// The repository's own samples need an entry each. A folder given by hand needs none; what it has
/// must be readable all the same.
pub(super) fn check(
    api: &Api,
    folder: &Path,
    samples: &[&Sample],
    evidence: Evidence,
    report: &mut Report,
) -> Result<(), Failure> {
    let own = folder.join(&api.name).join("provenance.yaml");
    if evidence == Evidence::Foreign {
        let given = [own, folder.join("provenance.yaml")];
        for path in given.iter().filter(|path| path.symlink_metadata().is_ok()) {
            match Document::read(path) {
                Ok(document) => kinds(&document, report),
                Err(failure) if report.failures.iter().any(|it| it.to_string() == failure.to_string()) => {}
                Err(failure) => report.failures.push(failure),
            }
        }
        return Ok(());
    }
    let document = Document::read(&own)?;
    let list = Pointer::new("/samples");
    let entries = children(&document, &list);
    report.count("provenance entries", entries.len());
    for sample in samples.iter().filter(|sample| !entries.iter().any(|(key, _)| *key == sample.key)) {
        let message = format!("the sample `{}` of {} has no provenance", sample.key, api.name);
        report.push(
            Finding::at(FindingCode::NoProvenance, &document, &list, message)
                .help("say which page it was printed on, or when it was recorded"),
        );
    }
    for (key, at) in entries {
        if !samples.iter().any(|sample| sample.key == key) {
            report.push(
                Finding::at(FindingCode::StaleProvenance, &document, &at, format!("there is no sample `{key}`"))
                    .help("remove the entry, or place the sample"),
            );
        }
    }
    kinds(&document, report);
    Ok(())
}

/// Each entry says what kind of source it has, and which.
fn kinds(document: &Document, report: &mut Report) {
    for (_, at) in children(document, &Pointer::new("/samples")) {
        let node = document.get(&at);
        if !node.and_then(|it| it.text("kind")).is_some_and(|kind| KINDS.contains(&kind)) {
            report.push(Finding::at(
                FindingCode::NoProvenance,
                document,
                &at,
                format!("`kind` must be one of {}", KINDS.join(", ")),
            ));
        }
        if node.and_then(|it| it.text("page").or_else(|| it.text("against"))).is_none() {
            report.push(Finding::at(
                FindingCode::NoProvenance,
                document,
                &at,
                "neither `page` nor `against` says where it comes from",
            ));
        }
    }
}
