//! Differs on pairs of documents.

use super::super::tools::{Set, Tools};
use super::super::typescript::write;
use super::{Case, Comparison, Said, Tool};
use crate::diff::{Level, diff};
use crate::document::{Document, Source};
use crate::failure::Failure;
use crate::repository::Repository;
use crate::suite::replaced;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// The rules have to be named, or every change rates as `patch`.
const RULES: &str = "extends: [diff-recommended]\n";

/// A pair: breaking ones are the faults, all others are clean.
struct Pair {
    name: String,
    old: String,
    new: String,
    breaking: bool,
}

pub(super) fn run(repository: &Repository, tools: &Tools) -> Result<Comparison, Failure> {
    let pairs = pairs(repository)?;
    let folder = tools.fresh("compare-pairs")?;
    write(&folder.join("redocly.yaml"), RULES)?;
    let clean = "unchanged";
    let cases: Vec<Case> =
        pairs.iter().map(|it| Case { name: it.name.clone(), copy_of: it.breaking.then(|| clean.to_owned()) }).collect();
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
        Tool::new("**cargo xtask diff**", "", own_time, &cases, &ours),
        Tool::new("Redocly diff, diff-recommended", &version, took, &cases, &theirs),
    ];
    let title = "Pairs of documents: breaking changes, and changes that break nobody";
    Ok(Comparison { title, file: "suite/diff.yaml", cases, tools })
}

fn pairs(repository: &Repository) -> Result<Vec<Pair>, Failure> {
    let suite = Document::read(&repository.path("xtask/suite/diff.yaml"))?.root.to_json();
    let base = repository.path(&format!("xtask/suite/{}", suite["base"].as_str().unwrap_or_default()));
    let base = std::fs::read_to_string(&base)
        .map_err(|error| Failure::new(format!("cannot read {}: {}", base.display(), Failure::io(&error))))?;
    let edited = |name: &str, edits: &Value| -> Result<String, Failure> {
        let mut text = base.clone();
        for edit in edits.as_array().into_iter().flatten() {
            let (Some(find), Some(with)) = (edit["find"].as_str(), edit["with"].as_str()) else {
                return Err(Failure::new(format!("suite/diff.yaml: {name}: an edit needs `find` and `with`")));
            };
            text = replaced(&text, find, with)
                .map_err(|_| Failure::new(format!("suite/diff.yaml: {name}: {find:?} must match once")))?;
        }
        Ok(text)
    };
    // What changes an extension (`x-…`) is this project's alone to know.
    let foreign = |case: &&Value| !["old", "edits"].iter().any(|key| case[key].to_string().contains("x-"));
    let cases = suite["cases"].as_array().into_iter().flatten().filter(foreign).map(|case| {
        let name = case["name"].as_str().unwrap_or_default().to_owned();
        let breaking = case["expect"].as_array().into_iter().flatten().any(|it| it["level"] == "major");
        let (old, new) = (edited(&name, &case["old"])?, edited(&name, &case["edits"])?);
        Ok(Pair { name, old, new, breaking })
    });
    cases.collect()
}
