//! Where each sample comes from (`provenance.yaml` beside the samples of an API).

use super::layout::Sample;
use crate::document::{Document, Pointer};
use crate::failure::Failure;
use crate::model::{Api, children};
use crate::report::{Finding, Report};
use std::path::Path;

const KINDS: [&str; 2] = ["documented", "recorded"];

pub(super) fn check(api: &Api, folder: &Path, samples: &[&Sample], report: &mut Report) -> Result<(), Failure> {
    let document = Document::read(&folder.join("provenance.yaml"))?;
    let list = Pointer::new("/samples");
    let entries = children(&document, &list);
    report.count("provenance entries", entries.len());
    for sample in samples.iter().filter(|sample| !entries.iter().any(|(key, _)| *key == sample.key)) {
        let message = format!("the sample `{}` of {} has no provenance", sample.key, api.name);
        report.push(
            Finding::at("no-provenance", &document, &list, message)
                .help("say which page it was printed on, or when it was recorded"),
        );
    }
    for (key, at) in entries {
        let node = document.get(&at);
        if !samples.iter().any(|sample| sample.key == key) {
            report.push(
                Finding::at("stale-provenance", &document, &at, format!("there is no sample `{key}`"))
                    .help("remove the entry, or place the sample"),
            );
        }
        if !node.and_then(|it| it.text("kind")).is_some_and(|kind| KINDS.contains(&kind)) {
            report.push(Finding::at(
                "no-provenance",
                &document,
                &at,
                format!("`kind` must be one of {}", KINDS.join(", ")),
            ));
        }
        if node.and_then(|it| it.text("page").or_else(|| it.text("against"))).is_none() {
            report.push(Finding::at(
                "no-provenance",
                &document,
                &at,
                "neither `page` nor `against` says where it comes from",
            ));
        }
    }
    Ok(())
}
