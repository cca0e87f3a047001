//! Which crates may show in the public signatures of `persat-api`: each of them is part of its
//! promise, since a new major release of it is one of ours.

use super::list::Mention;
use crate::codes::FindingCode;
use oas::report::{Finding, Report};
use std::collections::BTreeMap;

/// The crates, and why they may.
pub(super) const ALLOWED: [(&str, &str); 10] = [
    ("std", "always there"),
    ("axum", "behind a feature of its name, whose extractors are written for one version of it"),
    ("bytes", "what a download gives, without a copy"),
    ("futures_core", "`Stream`, the trait that every stream library reads"),
    ("http", "headers and statuses of deliveries, in the types that every framework has"),
    ("jiff", "dates and times; the vendor's civil times need a library that has them"),
    ("reqwest", "the HTTP client that a program may give: one method names it"),
    ("schemars", "behind a feature of its name: the trait that the types implement"),
    ("serde", "the traits that the types implement"),
    ("serde_json", "values whose type only the account knows"),
];

/// The generator's run-time half: an upgrade of the generator must not break callers.
const GENERATOR: &str = "progenitor_client";

/// Reports crates that nobody allowed, one finding for each item.
pub(super) fn judge(mentions: impl IntoIterator<Item = Mention>, report: &mut Report) {
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for mention in mentions {
        let Mention { krate, path, item, line, file } = mention;
        *used.entry(krate.clone()).or_default() += 1;
        if ALLOWED.iter().any(|(name, _)| *name == krate) {
            continue;
        }
        let message = format!("`{item}` shows `{path}` of the crate `{krate}`:\n{line}");
        let help = if krate == GENERATOR {
            "the generator's types stay inside: give a type of this crate in its place".to_owned()
        } else {
            format!(
                "give a type of this crate in its place; if every release of `{krate}` that breaks may be one of \
                 ours, add it with the reason to ALLOWED in xtask/src/api/foreign.rs"
            )
        };
        report.push(Finding::in_file(FindingCode::ForeignCrate, &file, message).help(help));
    }
    report.count("foreign crates in signatures", used.len());
}
