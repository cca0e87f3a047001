//! Schemathesis, which makes requests of a description, against the sandbox that plays it.

mod explained;

use super::documents::{Published, of_sandbox};
use super::process::Done;
use super::sandbox::Sandbox;
use super::setting::{Run, Setting};
use super::tools::Set;
use super::typescript::write;
use crate::codes::FindingCode;
use explained::{EXPLAINED, explains, unused};
use oas::failure::Failure;
use oas::report::Finding;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Requests made up of each operation, beside those of its examples and of each rule of its schemas.
const CASES: &str = "40";
/// Longer than an API takes.
const SECONDS: &str = "400";

pub(super) fn run(setting: &Setting<'_>) -> Result<Vec<Run>, Failure> {
    let folder = setting.tools.fresh("schemathesis")?;
    let documents = of_sandbox(&setting.repository.apis()?);
    blind(setting, &documents[0], &folder)?;
    documents.iter().map(|document| one(setting, document, &folder)).collect()
}

fn one(setting: &Setting<'_>, document: &Published, folder: &Path) -> Result<Run, Failure> {
    let path = setting.repository.path(&document.path);
    let (said, done) = fuzz(setting, document, &path, &[], &folder.join(&document.name))?;
    let mut findings = Vec::new();
    let mut used = Vec::new();
    let mut others: BTreeMap<(&str, &str), (&Value, usize)> = BTreeMap::new();
    for failure in said["failures"].as_array().into_iter().flatten() {
        let text = |name: &str| failure[name].as_str().unwrap_or_default();
        match explains(&document.api, text("code"), text("operation"), text("body")) {
            Some(index) => used.push(index),
            None => others.entry((text("code"), text("operation"))).or_insert((failure, 0)).1 += 1,
        }
    }
    let finding = |message| Finding::in_file(FindingCode::SandboxFails, &document.path, message);
    for ((code, operation), (failure, count)) in others {
        let text = |name: &str| failure[name].as_str().unwrap_or_default();
        let (title, request, body) = (text("title"), text("request"), text("body"));
        let status = &failure["status"];
        let message = format!(
            "schemathesis {code} at {operation} ({count} different responses): {title}\n{request}: {status} {body}\n{}",
            text("message")
        );
        findings.push(finding(message).help(
            "mend the sandbox or the description; what is right all the same is named in \
             xtask/src/consumers/schemathesis/explained.rs",
        ));
    }
    for operation in said["never"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        let help = "give the description an example of its parameters that the sandbox has a record of";
        findings
            .push(finding(format!("no request to {operation} was accepted, so that no success was seen")).help(help));
    }
    for explained in unused(&document.api, &used) {
        findings.push(finding(format!("nothing needs this explanation any more: {explained:?}")).help("remove it"));
    }
    used.sort_unstable();
    used.dedup();
    let reasons: BTreeSet<_> = used.iter().map(|index| EXPLAINED[*index].reason).collect();
    let what = format!(
        "{} requests to {} operations of the sandbox; {} kinds of report explained: {}",
        said["cases"],
        said["operations"],
        used.len(),
        reasons.into_iter().collect::<Vec<_>>().join("; ")
    );
    Ok(setting.run(document, what, &done, findings))
}

/// What it says of requests to a sandbox of a document; with more headers where there are some.
fn fuzz(
    setting: &Setting<'_>,
    document: &Published,
    path: &Path,
    more: &[&str],
    place: &Path,
) -> Result<(Value, Done), Failure> {
    let options = ["--api".to_owned(), document.api.clone()];
    let sandbox = Sandbox::start(setting.repository, setting.tools, &options)?;
    let description = oas::document::Document::read(path)?.root.to_json();
    let server = description["servers"][0]["url"].as_str().unwrap_or_default();
    let base = server.splitn(4, '/').nth(3).unwrap_or_default();
    let key = match document.api.as_str() {
        "recuperador" => "Authorization: Basic bW9jay1rZXk6",
        _ => "Authorization: Bearer mock-key",
    };
    write(&place.join("readme"), "what schemathesis reported\n")?;
    let program = setting.tools.python(Set::Schemathesis)?;
    let mut command = setting.tools.python(Set::Schemathesis)?;
    command.arg(setting.tools.pin("python/limited.py")).arg(SECONDS).arg(program.get_program());
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    command.args(["-m", "schemathesis.cli", "run"]).arg(path);
    command.args(["--url", &format!("http://{}/{base}", sandbox.address), "--header", key]).args(more);
    // The same requests each time, so that what is new is of a change.
    command.args(["--generation-deterministic", "--no-shrink", "--continue-on-failure", "--max-examples", CASES]);
    command.args(["--report", "json,ndjson", "--report-json-path", "report.json"]);
    command.args(["--report-ndjson-path", "events.ndjson", "--no-color"]);
    command.env("SCHEMATHESIS_HOOKS", setting.tools.pin("python/reset.py")).current_dir(place);
    let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut done = setting.tools.run(&mut command, &format!("schemathesis-{name}"))?;
    let mut judge = setting.tools.python(Set::Schemathesis)?;
    judge.arg(setting.tools.pin("python/fuzzed.py")).args(["report.json", "events.ndjson"]).current_dir(place);
    let said = setting.tools.run(&mut judge, &format!("schemathesis-{name}-said"))?;
    done.took += said.took;
    let said: Value = serde_json::from_str(&said.stdout).unwrap_or_default();
    // 0: it found nothing. 1: it found something. Anything else: it broke down.
    if !matches!(done.code, Some(0 | 1)) || said["complete"] != true || said["errors"] != json!([]) {
        let message = format!("schemathesis gave no verdict on {}:\n{}", document.path, done.tail());
        return Err(Failure::new(message).help(format!("all that it printed: {}", setting.tools.shown(&done.log))));
    }
    Ok((said, done))
}

/// It has to object to a response that the description does not have, and to a server that fails.
fn blind(setting: &Setting<'_>, document: &Published, folder: &Path) -> Result<(), Failure> {
    let only = ["--include-operation-id", "listClientTypes"];
    let mut other = oas::document::Document::read(&setting.repository.path(&document.path))?.root.to_json();
    other["components"]["schemas"]["ClientType"]["properties"]["name"]["type"] = json!("integer");
    let path = folder.join("other.json");
    write(&path, &other.to_string())?;
    let failing = [&only[..], &["--header", "X-Sandbox-Fault: status=500"]].concat();
    for (name, path, options, code, fault) in [
        ("other", &path, &only[..], "ST108", "a name that is text where a number is described"),
        ("failing", &setting.repository.path(&document.path), &failing, "ST101", "a server that answers 500"),
    ] {
        let (said, done) = fuzz(setting, document, path, options, &folder.join(name))?;
        if !said["failures"].as_array().into_iter().flatten().any(|it| it["code"] == code) {
            return Err(setting.blind(fault, &done));
        }
    }
    Ok(())
}
