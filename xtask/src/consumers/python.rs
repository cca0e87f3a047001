//! Python: a client and pydantic models, imported, with every sample read and written by them.

use super::documents::{Published, Sample, broken_samples};
use super::process::Done;
use super::setting::{Check, Run, Setting};
use super::tools::Set;
use super::typescript::{refusal, write};
use crate::codes::FindingCode;
use oas::failure::Failure;
use oas::report::Finding;
use serde_json::Value;
use std::path::Path;

/// What openapi-python-client has to be told: how to read a PDF. And no formatting, which needs
/// programs of its own.
const CONFIG: &str = "content_type_overrides: {application/pdf: application/octet-stream}\n\
    project_name_override: generated-client\npackage_name_override: generated_client\npost_hooks: []\n";

pub(super) fn run(setting: &Setting<'_>) -> Result<Vec<Run>, Failure> {
    let tool = if setting.check == Check::OpenapiPythonClient { "openapi-python-client" } else { "datamodel-codegen" };
    let folder = setting.tools.fresh(tool)?;
    setting.documents.iter().filter(|it| it.yaml).map(|document| one(setting, document, &folder, tool)).collect()
}

fn one(setting: &Setting<'_>, document: &Published, folder: &Path, tool: &str) -> Result<Run, Failure> {
    let place = folder.join(&document.name);
    let client = setting.check == Check::OpenapiPythonClient;
    let mut command = setting.tools.python(Set::Python)?;
    let (config, models) = (folder.join("config.yaml"), place.join("models.py"));
    if client {
        write(&config, CONFIG)?;
        command.args(["-m", "openapi_python_client", "generate", "--fail-on-warning", "--overwrite", "--path"]);
        command.arg(&document.path).arg("--config").arg(&config).arg("--output-path").arg(&place);
    } else {
        write(&place.join("readme"), "pydantic models\n")?;
        command.args(["-m", "datamodel_code_generator", "--input-file-type=openapi", "--strict-nullable"]);
        command.args(["--output-model-type=pydantic_v2.BaseModel", "--formatters", "builtin", "--input"]);
        command.arg(&document.path).arg("--output").arg(&models);
    }
    let done = setting.tools.run(&mut command, &format!("{tool}-{}", document.name))?;
    if done.code != Some(0) {
        return Ok(setting.run(document, "generated", &done, vec![refusal(document, tool, &done)]));
    }
    let samples = setting.samples(document);
    let broken = broken_samples(&samples);
    let broken: Vec<&Sample> = broken
        .iter()
        .flat_map(|(missing, undeclared)| {
            // The client keeps what it does not know.
            if client { vec![missing] } else { vec![missing, undeclared] }
        })
        .collect();
    // The client takes what a type is, and asks no more.
    let wrong = if client { Vec::new() } else { setting.wrong(document) };
    let broken: Vec<&Sample> = broken.into_iter().chain(wrong).collect();
    let all: Value = samples.iter().chain(&broken).map(|sample| sample.to_json()).collect();
    let list = folder.join(format!("{}-samples.json", document.name));
    write(&list, &all.to_string())?;
    let mut judge = setting.tools.python(Set::Python)?;
    judge.arg("-B").arg(setting.tools.pin(if client { "python/client.py" } else { "python/models.py" }));
    if client {
        judge.arg(&place).arg("generated_client").arg(&list);
    } else {
        judge.arg(&models).arg(&list);
    }
    let judged = setting.tools.run(&mut judge, &format!("{tool}-{}-samples", document.name))?;
    if judged.code != Some(0) {
        let what = "generated, but cannot be imported";
        return Ok(setting.run(document, what, &judged, vec![refusal(document, what, &judged)]));
    }
    let findings = verdicts(setting, document, &samples, &broken, &judged)?;
    let what = format!("imports, {} samples come back as they were", samples.len());
    let took = done.took + judged.took;
    Ok(Run { took, ..setting.run(document, what, &judged, findings) })
}

/// What a judge said of each sample; it has to have refused the broken ones.
pub(super) fn verdicts(
    setting: &Setting<'_>,
    document: &Published,
    samples: &[&Sample],
    broken: &[&Sample],
    judged: &Done,
) -> Result<Vec<Finding>, Failure> {
    let verdicts: Vec<Value> = judged.stdout.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let of = |sample: &Sample| {
        let verdict = verdicts.iter().find(|it| it["sample"] == sample.name.as_str());
        let missing = || Failure::new(format!("{} gave no verdict on {}", setting.check.tool(), sample.name));
        verdict.map(|it| it["error"].as_str()).ok_or_else(missing)
    };
    for sample in broken {
        if of(sample)?.is_none() {
            return Err(setting.blind(&format!("the broken sample {}", sample.name), judged));
        }
    }
    let mut findings = Vec::new();
    for sample in samples {
        if let Some(error) = of(sample)? {
            let message = format!("{} of {}: {error}", setting.check.tool(), document.path);
            findings.push(Finding::in_file(FindingCode::ConsumerRefusesSample, &sample.file, message));
        }
    }
    Ok(findings)
}
