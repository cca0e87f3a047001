//! Differs on pairs of documents.

use super::super::tools::{Set, Tools};
use super::super::typescript::write;
use super::verdict::{Case, Comparison, Said, Tool};
use oas::diff::{Level, diff};
use oas::document::{Document, Source};
use oas::failure::Failure;
use oas::suite::pairs::{Pair, edited};
use persat_codegen::repository::Repository;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// The rules have to be named, or every change rates as `patch`.
const RULES: &str = "extends: [diff-recommended]\n";

pub(super) fn run(repository: &Repository, tools: &Tools) -> Result<Comparison, Failure> {
    let pairs = pairs(repository)?;
    let folder = tools.fresh("compare-pairs")?;
    write(&folder.join("redocly.yaml"), RULES)?;
    let clean = "unchanged";
    let cases: Vec<Case> = pairs
        .iter()
        .map(|it| Case { name: it.name.clone(), copy_of: breaking(it).then(|| clean.to_owned()) })
        .collect();
    let mut ours: BTreeMap<String, Said> = BTreeMap::new();
    let start = Instant::now();
    for pair in &pairs {
        let parse = |text: &str| Document::parse(Source::new("pair.yaml", text));
        let found = diff(&parse(&pair.old)?, &parse(&pair.new)?)?;
        if found.level() == Level::Major {
            ours.insert(pair.name.clone(), Said::from([("major".to_owned(), 1)]));
        }
    }
    let own_time = start.elapsed();
    eprintln!("running Redocly diff");
    let mut theirs: BTreeMap<String, Said> = BTreeMap::new();
    let mut took = Duration::ZERO;
    for pair in &pairs {
        let (old, new) = (folder.join("old.yaml"), folder.join("new.yaml"));
        write(&old, &pair.old)?;
        write(&new, &pair.new)?;
        let mut command = tools.node("@redocly/cli/bin/cli.js")?;
        command.arg("diff").arg(&old).arg(&new).args(["--format", "json"]).current_dir(&folder);
        let done = tools.run(&mut command, "compare-redocly-diff")?;
        took += done.took;
        let report: Value = serde_json::from_str(&done.stdout)
            .map_err(|_| Failure::new(format!("Redocly diff gave no verdict on {}:\n{}", pair.name, done.tail())))?;
        if report["bump"] == "major" {
            theirs.insert(pair.name.clone(), Said::from([("major".to_owned(), 1)]));
        }
    }
    let version = tools.version(Set::Node, "@redocly/cli")?;
    let tools = vec![
        Tool::new("**oas diff**", "", own_time, &cases, &ours),
        Tool::new("Redocly diff, diff-recommended", &version, took, &cases, &theirs),
    ];
    let title = "Pairs of documents: breaking changes, and changes that break nobody";
    Ok(Comparison { title, file: "oas/suite/diff.yaml", cases, tools })
}

/// Breaking pairs are the faults, all others are clean.
fn breaking(pair: &Pair) -> bool {
    pair.there.iter().any(|change| change.starts_with("major "))
}

fn pairs(repository: &Repository) -> Result<Vec<Pair>, Failure> {
    let mut pairs = edited(&repository.path("xtask/oas/suite/diff.yaml"))?;
    // What changes an extension (`x-…`) is this project's alone to know.
    pairs.retain(|pair| !pair.names_extension);
    Ok(pairs)
}
