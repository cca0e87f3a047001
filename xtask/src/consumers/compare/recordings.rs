//! Checkers of recorded traffic on exchanges with one fault each.

use super::super::tools::{Set, Tools};
use super::super::typescript::write;
use super::verdict::{Case, Comparison, Said, Tool};
use oas::document::Document;
use oas::failure::Failure;
use oas::model::Api;
use oas::report::{Report, Severity};
use oas::samples::recording;
use oas::suite::recordings::{Suite, har};
use persat_codegen::repository::Repository;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

pub(super) fn run(repository: &Repository, tools: &Tools) -> Result<Comparison, Failure> {
    let suite = Suite::read(&repository.path("xtask/oas/suite/recordings.yaml"))?;
    let folder = tools.fresh("compare-recordings")?;
    let path = folder.join("all.har");
    write(&path, &har(suite.recordings.iter().map(|it| &it.exchange)))?;
    // A sound exchange is clean, and so is what deserves a note at most.
    let case = |it: &oas::suite::recordings::Recording| Case {
        name: it.name.clone(),
        copy_of: (!it.expect.is_empty() && !it.notes).then(|| it.of.clone()),
    };
    let cases: Vec<Case> = suite.recordings.iter().map(case).collect();
    let mut compared = vec![ours(&suite, &path, &folder, &cases)?];
    // Recordings are kept without credentials; whether those were sent is not in question.
    let description = folder.join("description.json");
    write(&description, &without_security(&suite)?.to_string())?;
    compared.push(drift(tools, &suite, &description, &path, &folder, &cases)?);
    for (name, policy) in [("openapi-core, closed world", "forbid"), ("openapi-core", "allow")] {
        eprintln!("running {name}");
        let mut command = tools.python(Set::OpenapiCore)?;
        command.arg("-B").arg(tools.pin("python/core.py")).arg(policy).arg(&description).arg(&path);
        let done = tools.run(&mut command, "compare-openapi-core")?;
        let verdicts: Vec<Value> = done.stdout.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        if verdicts.len() != cases.len() {
            return Err(Failure::new(format!("openapi-core gave no verdict on every exchange:\n{}", done.tail())));
        }
        let mut said: BTreeMap<String, Said> = BTreeMap::new();
        for (case, verdict) in cases.iter().zip(&verdicts) {
            for error in verdict["errors"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                *said.entry(case.name.clone()).or_default().entry(error.to_owned()).or_default() += 1;
            }
        }
        let version = tools.version(Set::OpenapiCore, "openapi-core")?;
        compared.push(Tool::new(name, &version, done.took, &cases, &said));
    }
    let title = "Recordings: exchanges with one fault each";
    Ok(Comparison { title, file: "oas/suite/recordings.yaml", cases, tools: compared })
}

fn without_security(suite: &Suite) -> Result<Value, Failure> {
    let mut description = Document::read(&suite.description)?.root.to_json();
    let root = description.as_object_mut().into_iter();
    root.for_each(|it| drop(it.shift_remove("security")));
    let items = description["paths"].as_object_mut().into_iter().flat_map(|paths| paths.values_mut());
    for operation in items.filter_map(Value::as_object_mut).flat_map(|item| item.values_mut()) {
        operation.as_object_mut().into_iter().for_each(|it| drop(it.shift_remove("security")));
    }
    Ok(description)
}

/// Drift tells once what it finds in many exchanges, so each is given to it alone; the time is that
/// of all at once. Its notes (`info`) are no objection.
fn drift(
    tools: &Tools,
    suite: &Suite,
    description: &Path,
    all: &Path,
    folder: &Path,
    cases: &[Case],
) -> Result<Tool, Failure> {
    eprintln!("running Redocly drift");
    let run = |har: &Path| -> Result<(Value, Duration), Failure> {
        let out = folder.join("drift.json");
        let _ = std::fs::remove_file(&out);
        let mut command = tools.node("@redocly/cli/bin/cli.js")?;
        command.arg("drift").arg(har).arg("--api").arg(description).args(["--format", "json", "--output"]).arg(&out);
        let done = tools.run(&mut command, "compare-drift")?;
        let text = std::fs::read_to_string(&out).unwrap_or_default();
        let report = serde_json::from_str(&text)
            .map_err(|_| Failure::new(format!("Redocly drift wrote no report:\n{}", done.tail())))?;
        Ok((report, done.took))
    };
    let (_, took) = run(all)?;
    let mut said: BTreeMap<String, Said> = BTreeMap::new();
    for recording in &suite.recordings {
        let path = folder.join("one.har");
        write(&path, &har([&recording.exchange]))?;
        let (report, _) = run(&path)?;
        for problem in report["problems"].as_array().into_iter().flatten().filter(|it| it["severity"] != "info") {
            let text = format!("{} {}", problem["ruleId"].as_str().unwrap_or_default(), problem["message"]);
            *said.entry(recording.name.clone()).or_default().entry(text).or_default() += 1;
        }
    }
    Ok(Tool::new("Redocly drift", &tools.version(Set::Node, "@redocly/cli")?, took, cases, &said))
}

fn ours(suite: &Suite, all: &Path, folder: &Path, cases: &[Case]) -> Result<Tool, Failure> {
    let start = Instant::now();
    judge(&suite.description, all)?;
    let took = start.elapsed();
    let mut said: BTreeMap<String, Said> = BTreeMap::new();
    for recording in &suite.recordings {
        let path = folder.join("one.har");
        write(&path, &har([&recording.exchange]))?;
        let report = judge(&suite.description, &path)?;
        for finding in report.findings.iter().filter(|it| it.severity > Severity::Note) {
            let text = format!("{} {}", finding.code, finding.message);
            *said.entry(recording.name.clone()).or_default().entry(text).or_default() += 1;
        }
    }
    Ok(Tool::new("**oas samples**", "", took, cases, &said))
}

/// Our own judgement of a HAR file.
fn judge(description: &Path, path: &Path) -> Result<Report, Failure> {
    let api = Api::new("compared", Arc::new(Document::read(description)?));
    let options = recording::Options::default();
    let report = recording::check(&[api], path, &options, ())?;
    Ok(report)
}
