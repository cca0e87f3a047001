//! `weight`: how many crates a choice of features builds.
//!
//! They are counted exactly, for one platform so that every machine counts the same, beside those of what the user
//! would build anyway: reqwest with the same TLS, and serde_json. What builds cost is measured by `bench`.

use super::declared;
use super::scratch::{Scratch, persat_api, reqwest};
use crate::codes::FindingCode;
use oas::failure::Failure;
use oas::report::{Finding, Report};
use persat_codegen::generate::replace;
use persat_codegen::repository::Repository;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What is weighed is what a program builds before its own first line.
const EMPTY: &str = "fn main() {}\n";
const README: &str = "persat-api/README.md";
const START: &str = "<!-- weight: written by `cargo xtask weight --write` -->";
const END: &str = "<!-- /weight -->";

/// A choice of features, and the rival that it is held against.
#[derive(Debug, Clone, Copy)]
struct Set {
    name: &'static str,
    features: &'static [&'static str],
    /// Features of reqwest in the rival, beside `json`, `query` and `stream`.
    rival: &'static [&'static str],
}

const SETS: [Set; 13] = [
    Set { name: "none", features: &[], rival: &[] },
    Set { name: "`rustls` (default)", features: &["rustls"], rival: &["rustls"] },
    Set { name: "`native-tls`", features: &["native-tls"], rival: &["native-tls"] },
    Set { name: "default + `recuperador`", features: &["rustls", "recuperador"], rival: &["rustls"] },
    Set { name: "default + `webpki-roots`", features: &["rustls", "webpki-roots"], rival: &["rustls"] },
    Set { name: "default + `time-zones`", features: &["rustls", "time-zones"], rival: &["rustls"] },
    Set { name: "default + `gzip`", features: &["rustls", "gzip"], rival: &["rustls", "gzip"] },
    Set { name: "default + `http2`", features: &["rustls", "http2"], rival: &["rustls", "http2"] },
    Set { name: "default + `tracing`", features: &["rustls", "tracing"], rival: &["rustls"] },
    Set { name: "default + `schemars`", features: &["rustls", "schemars"], rival: &["rustls"] },
    Set { name: "default + `axum`", features: &["rustls", "axum"], rival: &["rustls"] },
    Set { name: "default + `mock`", features: &["rustls", "mock"], rival: &["rustls"] },
    Set {
        name: "all but `native-tls`",
        features: &[
            "rustls",
            "recuperador",
            "webpki-roots",
            "time-zones",
            "gzip",
            "http2",
            "tracing",
            "schemars",
            "webhook-signature",
            "axum",
            "mock",
        ],
        rival: &["rustls", "gzip", "http2"],
    },
];

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    name: String,
    crates: usize,
    rival: usize,
}

/// Counts.
///
/// # Errors
/// Cargo fails.
pub fn weigh(repository: &Repository) -> Result<Vec<Row>, Failure> {
    let declared = declared(repository)?;
    let exists = |set: &Set| set.features.iter().all(|name| declared.iter().any(|it| it == name));
    let scratch = Scratch::new(repository)?;
    let mut rivals: BTreeMap<&[&str], usize> = BTreeMap::new();
    let mut rows = Vec::new();
    for set in SETS.iter().filter(|set| exists(set)) {
        let ours = scratch.consumer("ours", &persat_api(repository, set.features), EMPTY)?;
        let crates = scratch.count(&ours)?;
        let rival = scratch.consumer("rival", &reqwest(set.rival), EMPTY)?;
        let rival_crates = match rivals.get(set.rival) {
            Some(crates) => *crates,
            None => scratch.count(&rival)?,
        };
        rivals.insert(set.rival, rival_crates);
        rows.push(Row { name: set.name.to_owned(), crates, rival: rival_crates });
    }
    Ok(rows)
}

/// The table, as Markdown.
#[must_use]
pub fn markdown(rows: &[Row]) -> String {
    let mut out = String::from("| features | crates built | reqwest alone |\n|---|--:|--:|\n");
    for row in rows {
        let _ = writeln!(out, "| {} | {} | {} |", row.name, row.crates, row.rival);
    }
    out
}

/// Puts the table into the crate's README.
///
/// # Errors
/// The README cannot be read or written, or has no place for the table.
pub fn readme_write(repository: &Repository, rows: &[Row]) -> Result<bool, Failure> {
    let text = read(repository)?;
    let (before, _, after) = parts(&text)?;
    let new = format!("{before}{START}\n{}{END}{after}", markdown(rows));
    if new == text {
        return Ok(false);
    }
    replace(&repository.path(README), &new)
        .map_err(|error| Failure::new(format!("cannot write {README}: {}", Failure::io(&error))))?;
    Ok(true)
}

/// Reports rows of the README whose crates are not what is counted now.
///
/// # Errors
/// The README cannot be read, or has no place for the table.
pub fn readme_check(repository: &Repository, rows: &[Row], report: &mut Report) -> Result<(), Failure> {
    let text = read(repository)?;
    let (before, table, _) = parts(&text)?;
    report.count("choices of features weighed", rows.len());
    if table != format!("\n{}", markdown(rows)) {
        let mut finding = Finding::in_file(
            FindingCode::StaleFile,
            README,
            format!("the table of weights should now be\n{}", markdown(rows)),
        );
        finding.line = before.lines().count() + 1;
        report.push(finding.help("run `cargo xtask weight --write` and commit the result"));
    }
    Ok(())
}

fn read(repository: &Repository) -> Result<String, Failure> {
    Ok(oas::document::Source::read(&repository.path(README))?.text.to_string())
}

/// What stands before the table, the table, and what stands after it.
fn parts(text: &str) -> Result<(&str, &str, &str), Failure> {
    let place = text.split_once(START).and_then(|(before, rest)| {
        let (table, after) = rest.split_once(END)?;
        Some((before, table, after))
    });
    place.ok_or_else(|| {
        Failure::new(format!("{README} has no place for the table of weights"))
            .help(format!("add the lines {START} and {END}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(crates: usize) -> Vec<Row> {
        ["none", "`mock`"].map(|name| Row { name: name.to_owned(), crates, rival: 7 }).into()
    }

    #[test]
    fn a_table_that_is_not_what_is_counted_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let repository = Repository::at(folder.path());
        std::fs::create_dir_all(folder.path().join("persat-api")).unwrap();
        let check = |rows: &[Row]| {
            let mut report = Report::default();
            readme_check(&repository, rows, &mut report).map(|()| report.findings.len())
        };
        std::fs::write(repository.path(README), "# x\n").unwrap();
        assert!(check(&rows(9)).unwrap_err().to_string().contains("has no place"));

        std::fs::write(repository.path(README), format!("# x\n{START}\n{END}\ny\n")).unwrap();
        assert_eq!(check(&rows(9)).unwrap(), 1);
        assert!(readme_write(&repository, &rows(9)).unwrap());
        assert_eq!(check(&rows(9)).unwrap(), 0);
        assert_eq!(check(&rows(10)).unwrap(), 1, "a crate more is a finding");
    }
}
