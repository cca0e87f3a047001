//! Linters on documents with one defect each.

use super::super::linters::{Problem, redocly, validator};
use super::super::process::Done;
use super::super::tools::{Set, Tools};
use super::super::typescript::write;
use super::verdict::{Case, Comparison, Said, Tool};
use oas::document::{Document, Source};
use oas::failure::Failure;
use oas::lint::{Ruleset, lint};
use oas::model::Api;
use oas::suite::Suite;
use persat_codegen::repository::Repository;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

type Linter<'a> = dyn Fn(&[PathBuf]) -> Result<(Vec<Problem>, Done), Failure> + 'a;

pub(super) fn run(repository: &Repository, tools: &Tools) -> Result<Comparison, Failure> {
    // Conventions of this project, which have a suite of their own, are nobody else's to know.
    let suite = Suite::read(&repository.path("xtask/oas/suite/lint.yaml"))?;
    let folder = tools.fresh("compare-lint")?;
    let mut texts: Vec<(Case, String)> = Vec::new();
    for case in &suite.cases {
        let clean = case.text == case.original || case.expect.is_empty();
        let original = || format!("original-{}", case.base.trim_end_matches(".yaml"));
        if !clean && !texts.iter().any(|(it, _)| it.name == original()) {
            texts.push((Case { name: original(), copy_of: None }, case.original.clone()));
        }
        let copy_of = (!clean).then(original);
        texts.push((Case { name: case.name.clone(), copy_of }, case.text.clone()));
    }
    // A clean case that is the original by another name counts once.
    let originals: BTreeSet<String> =
        texts.iter().filter(|(it, _)| it.name.starts_with("original-")).map(|(_, text)| text.clone()).collect();
    texts.retain(|(it, text)| it.copy_of.is_some() || it.name.starts_with("original-") || !originals.contains(text));
    let mut files = Vec::new();
    for (case, text) in &texts {
        let path = folder.join(format!("{}.yaml", case.name));
        write(&path, text)?;
        files.push(path);
    }
    let cases: Vec<Case> = texts.iter().map(|(case, _)| case.clone()).collect();
    let mut compared = vec![ours(&texts, &cases)?];
    let version = |package: &str| tools.version(Set::Node, package);
    let (redocly_version, spectral_version) = (version("@redocly/cli")?, version("@stoplight/spectral-cli")?);
    let redocly_with = |rules: &'static str| {
        move |files: &[PathBuf]| redocly(tools, &[rules], files, &format!("compare-redocly-{}", &rules[10..]))
    };
    let others: [(&str, String, Box<Linter<'_>>); 5] = [
        (
            "Redocly, recommended-strict",
            redocly_version.clone(),
            Box::new(redocly_with("--extends=recommended-strict")),
        ),
        ("Redocly, all", redocly_version, Box::new(redocly_with("--extends=all"))),
        ("Spectral, spectral:oas", spectral_version.clone(), Box::new(|files| spectral(tools, "recommended", files))),
        ("Spectral, all", spectral_version, Box::new(|files| spectral(tools, "all", files))),
        (
            "openapi-spec-validator",
            tools.version(Set::Python, "openapi-spec-validator")?,
            Box::new(|files| validator(tools, files, "compare-validator")),
        ),
    ];
    for (name, version, linter) in others {
        eprintln!("running {name}");
        let (mut problems, done) = linter(&files)?;
        // What is written is read elsewhere: where this checkout lies is nobody's business.
        let here = format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR);
        problems.iter_mut().for_each(|it| it.message = it.message.replace(&here, ""));
        compared.push(Tool::new(name, &version, done.took, &cases, &said(&problems)));
    }
    let title = "Linters: OpenAPI 3.0 documents with one defect each";
    Ok(Comparison { title, file: "oas/suite/lint.yaml", cases, tools: compared })
}

/// Spectral in one process that survives what it cannot digest; its own command ends there.
fn spectral(tools: &Tools, rules: &str, files: &[PathBuf]) -> Result<(Vec<Problem>, Done), Failure> {
    let mut command = Command::new("node");
    command.arg(tools.pin("node/spectral.mjs")).arg(tools.node_modules(Set::Node)?).arg(rules).args(files);
    let done = tools.run(&mut command, &format!("compare-spectral-{rules}"))?;
    let verdicts: Vec<Value> = done.stdout.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    if verdicts.len() != files.len() {
        return Err(Failure::new(format!("Spectral gave no verdict on every file:\n{}", done.tail())));
    }
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let problems = verdicts.iter().flat_map(|verdict| {
        verdict["problems"].as_array().into_iter().flatten().map(|problem| Problem {
            file: text(&verdict["file"]),
            rule: text(&problem["rule"]),
            message: text(&problem["message"]),
            pointer: String::new(),
            line: 0,
        })
    });
    Ok((problems.collect(), done))
}

/// What is said of each file. Places are left out: a line added above moves them.
fn said(problems: &[Problem]) -> BTreeMap<String, Said> {
    let mut all: BTreeMap<String, Said> = BTreeMap::new();
    for problem in problems {
        let file = problem.file.rsplit(['/', '\\']).next().unwrap_or_default().trim_end_matches(".yaml");
        let text = format!("{} {}", problem.rule, problem.message);
        *all.entry(file.to_owned()).or_default().entry(text.trim().to_owned()).or_default() += 1;
    }
    all
}

fn ours(texts: &[(Case, String)], cases: &[Case]) -> Result<Tool, Failure> {
    let mut problems = Vec::new();
    let start = Instant::now();
    for (case, text) in texts {
        let problem = |rule: &str, message: String| Problem {
            file: case.name.clone(),
            rule: rule.to_owned(),
            message,
            pointer: String::new(),
            line: 0,
        };
        match Document::parse(Source::new(&format!("{}.yaml", case.name), text)) {
            Err(failure) => problems.push(problem("", failure.to_string())),
            Ok(document) => {
                let report = lint(&Api::new(&case.name, Arc::new(document)), &Ruleset::generic())?;
                problems.extend(report.failures.iter().map(|it| problem("", it.to_string())));
                let findings = report.findings.iter();
                problems.extend(findings.map(|it| problem(it.code.name(), it.message.clone())));
            }
        }
    }
    Ok(Tool::new("**oas lint**", "", start.elapsed(), cases, &said(&problems)))
}
