//! Linters and validators: how each is started, and what it says, in one form.

use super::documents::{ACCOUNT, NOWHERE, Published, broken_document};
use super::process::Done;
use super::setting::{Check, Run, Setting};
use super::tools::{Set, Tools};
use crate::codes::FindingCode;
use oas::document::Pointer;
use oas::failure::Failure;
use oas::report::Finding;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What a linter says of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, as it was named to the linter.
    pub file: String,
    /// Its rule; empty where it has no names.
    pub rule: String,
    /// What is wrong.
    pub message: String,
    /// JSON Pointer.
    pub pointer: String,
    /// Line, from 1; 0 where it is not told.
    pub line: usize,
}

pub(super) fn run(setting: &Setting<'_>) -> Result<Vec<Run>, Failure> {
    let mut files: Vec<PathBuf> = setting.documents.iter().map(|it| PathBuf::from(&it.path)).collect();
    let broken = [false, true].map(|modern| broken_document(setting.repository, setting.tools, modern));
    let [old, modern] = broken;
    let broken = [old?, modern?];
    files.extend(broken.iter().cloned());
    let (problems, done) = match setting.check {
        Check::Redocly => {
            let mut options = vec!["--extends=recommended-strict"];
            // What the checkout ignores in the published files, which are named there.
            options.extend(
                setting.documents.iter().any(|it| it.api == ACCOUNT).then_some("--skip-rule=no-ambiguous-paths"),
            );
            redocly(setting.tools, &options, &files, "redocly")?
        }
        Check::RedoclySpec => redocly(setting.tools, &["--extends=spec"], &files, "redocly-spec")?,
        Check::Spectral => spectral(setting.tools, &setting.tools.pin("spectral.yaml"), &files, "spectral")?,
        _ => validator(setting.tools, &files, "openapi-spec-validator")?,
    };
    for file in &broken {
        if !problems.iter().any(|it| same(&it.file, file) && (it.pointer.contains("Broken") || says_nowhere(it))) {
            return Err(setting.blind("a dangling reference", &done));
        }
    }
    let run = |document: &Published| {
        let own: Vec<_> = problems.iter().filter(|it| same(&it.file, Path::new(&document.path))).collect();
        let findings = own.iter().map(|problem| finding(setting.check, document, problem)).collect();
        let what = if own.is_empty() { "no problem".to_owned() } else { format!("{} problems", own.len()) };
        setting.run(document, what, &done, findings)
    };
    Ok(setting.documents.iter().map(run).collect())
}

fn says_nowhere(problem: &Problem) -> bool {
    problem.message.contains(NOWHERE)
}

/// Whether a path as a tool prints it is the file: some print it as given, some whole, some from the
/// working directory.
fn same(printed: &str, file: &Path) -> bool {
    let file = file.to_string_lossy().replace('\\', "/");
    let printed = printed.replace('\\', "/");
    let tail = |path: &str| path.rsplit('/').take(2).map(str::to_owned).collect::<Vec<_>>();
    printed == file || tail(&printed) == tail(&file)
}

fn finding(check: Check, document: &Published, problem: &Problem) -> Finding {
    let rule = if problem.rule.is_empty() { String::new() } else { format!(" [{}]", problem.rule) };
    let message = format!("{}{rule}: {}", check.tool(), problem.message);
    let mut finding = Finding::in_file(FindingCode::ConsumerObjects, &document.path, message);
    finding.line = problem.line.max(1);
    finding.pointer = Pointer::new(&problem.pointer);
    finding
}

/// Redocly over many files at once. It ends at the first that it cannot read, which is a problem of
/// that file, and is started again for those after it.
///
/// # Errors
/// It cannot be started, or gives no verdict on one of the files.
pub fn redocly(tools: &Tools, options: &[&str], files: &[PathBuf], log: &str) -> Result<(Vec<Problem>, Done), Failure> {
    let mut problems = Vec::new();
    let (mut rest, mut took) = (files, Duration::ZERO);
    loop {
        let mut command = tools.node("@redocly/cli/bin/cli.js")?;
        command.args(["lint", "--format=json", "--max-problems=1000"]).args(options).args(rest);
        let mut done = tools.run(&mut command, log)?;
        took += done.took;
        let mut verdicts = 0;
        for verdict in serde_json::Deserializer::from_str(&done.stdout).into_iter::<Value>() {
            let verdict = verdict.map_err(|_| unreadable(tools, "Redocly", &done))?;
            verdicts += 1;
            problems.extend(verdict["problems"].as_array().into_iter().flatten().map(redocly_problem));
        }
        done.took = took;
        let Some(refused) = rest.get(verdicts) else { return Ok((problems, done)) };
        let said = done.stderr.rsplit_once("validating ").map(|(_, said)| said);
        let why = said.map(|said| said.lines().skip(1).filter(|line| !line.trim().is_empty()).collect::<Vec<_>>());
        let Some(why) = why.filter(|lines| {
            lines.first().is_some_and(|it| it.starts_with("Failed to parse") || it.starts_with("Something went wrong"))
        }) else {
            return Err(unreadable(tools, "Redocly", &done));
        };
        let file = refused.to_string_lossy().into_owned();
        let message = why[1..].join(" ").trim().to_owned();
        problems.push(Problem { file, rule: String::new(), message, pointer: String::new(), line: 0 });
        rest = &rest[verdicts + 1..];
        if rest.is_empty() {
            return Ok((problems, done));
        }
    }
}

fn redocly_problem(problem: &Value) -> Problem {
    let place = &problem["location"][0];
    Problem {
        file: text(&place["source"]["ref"]),
        rule: text(&problem["ruleId"]),
        message: text(&problem["message"]),
        pointer: text(&place["pointer"]).trim_start_matches('#').to_owned(),
        line: number(&place["start"]["line"]),
    }
}

/// Spectral over many files at once.
///
/// # Errors
/// It cannot be started, or fails.
pub fn spectral(tools: &Tools, rules: &Path, files: &[PathBuf], log: &str) -> Result<(Vec<Problem>, Done), Failure> {
    let mut command = tools.node("@stoplight/spectral-cli/dist/index.js")?;
    command.args(["lint", "--format=json", "--fail-severity=warn", "--quiet", "--ruleset"]).arg(rules).args(files);
    let done = tools.run(&mut command, log)?;
    // 1: it found something. Anything above: it broke down.
    let listed: Vec<Value> = match (done.code, serde_json::from_str(&done.stdout)) {
        (Some(0 | 1), Ok(listed)) => listed,
        _ => return Err(unreadable(tools, "Spectral", &done)),
    };
    let pointer = |problem: &Value| {
        let path = problem["path"].as_array().into_iter().flatten();
        let tokens = path.map(|token| token.as_str().map_or_else(|| token.to_string(), str::to_owned));
        tokens.fold(Pointer::root(), |at, token| at.child(&token)).as_str().to_owned()
    };
    let problems = listed.iter().map(|problem| Problem {
        file: text(&problem["source"]),
        rule: text(&problem["code"]),
        message: text(&problem["message"]),
        pointer: pointer(problem),
        line: number(&problem["range"]["start"]["line"]) + 1,
    });
    Ok((problems.collect(), done))
}

/// The Python validator over many files at once.
///
/// # Errors
/// It cannot be started, or gives no verdict on one of the files.
pub fn validator(tools: &Tools, files: &[PathBuf], log: &str) -> Result<(Vec<Problem>, Done), Failure> {
    let mut command = tools.python(Set::Python)?;
    command.arg(tools.pin("python/validate.py")).args(files);
    let done = tools.run(&mut command, log)?;
    let verdicts: Vec<Value> = done.stdout.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    if verdicts.len() != files.len() {
        return Err(unreadable(tools, "openapi-spec-validator", &done));
    }
    let problems = verdicts.iter().flat_map(|verdict| {
        let errors = verdict["errors"].as_array().into_iter().flatten();
        errors.map(|error| Problem {
            file: text(&verdict["file"]),
            rule: String::new(),
            message: text(error),
            pointer: String::new(),
            line: 0,
        })
    });
    Ok((problems.collect(), done))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|it| usize::try_from(it).ok()).unwrap_or_default()
}

fn unreadable(tools: &Tools, tool: &str, done: &Done) -> Failure {
    let message = format!("{tool} gave no verdict on every file:\n{}", done.tail());
    Failure::new(message).help(format!("all that it printed: {}", tools.shown(&done.log)))
}
