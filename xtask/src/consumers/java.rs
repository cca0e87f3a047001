//! Java clients of openapi-generator (library `native`), compiled where a compiler is installed, with every sample read
//! and written by their models.

use super::documents::{ACCOUNT, Published, Sample, broken_samples};
use super::process::Done;
use super::python::verdicts;
use super::setting::{Run, Setting};
use super::tools::{Set, Tools};
use super::typescript::write;
use crate::codes::FindingCode;
use oas::failure::Failure;
use oas::report::Finding;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The generator's own program has Jackson in it, which is all that these clients use but for two modules: what stands
/// for those lies here, beside what reads and writes the samples.
const OWN: &str = "java";

/// The generator gives the Booleans of OpenAPI 3.1 that have one value an enumeration of texts. It has nothing to say
/// of those of 3.0.
const BOOLEANS: &str = "error: incompatible types: String cannot be converted to Boolean";

const JAR: &str = "import openapi_generator_cli, pathlib; \
    print(pathlib.Path(openapi_generator_cli.__file__).with_name('openapi-generator.jar'))";

/// Whether a compiler is there.
pub(super) fn is_installed() -> bool {
    Command::new("javac").arg("-version").output().is_ok_and(|output| output.status.success())
}

/// Compiles a client and lets its models read and write the samples.
pub(super) fn run(setting: &Setting<'_>, document: &Published, client: &Path, name: &str) -> Result<Run, Failure> {
    let (errors, done) = compile(setting, client, name)?;
    let (of_booleans, others): (Vec<_>, Vec<_>) =
        errors.iter().partition(|it| document.modern && it.contains(BOOLEANS));
    let finding = |line: &&String| {
        let message = format!("openapi-generator (java), {name}/{line}");
        Finding::in_file(FindingCode::ConsumerRefuses, &document.path, message)
    };
    if !errors.is_empty() {
        let count = of_booleans.len();
        let what = format!("java: generated, compiles but for {count} errors of Booleans with one value");
        return Ok(setting.run(document, what, &done, others.iter().map(finding).collect()));
    }
    let samples = setting.samples(document);
    if document.api == ACCOUNT {
        let what = "java: generated, compiles; samples not tried, since its models write null for an open value that is \
            not there";
        return Ok(setting.run(document, what, &done, Vec::new()));
    }
    if samples.is_empty() {
        return Ok(setting.run(document, "java: generated, compiles; there are no samples", &done, Vec::new()));
    }
    let (findings, judged) = round_trip(setting, document, client, &samples)?;
    let what = format!("java: generated, compiles, {} samples come back as they were", samples.len());
    Ok(Run { took: done.took + judged.took, ..setting.run(document, what, &judged, findings) })
}

/// What the models make of the samples; they have to change or refuse a broken one.
fn round_trip(
    setting: &Setting<'_>,
    document: &Published,
    client: &Path,
    samples: &[&Sample],
) -> Result<(Vec<Finding>, Done), Failure> {
    // They take what is not declared, and leave it out: that is how readers have to be.
    let broken = broken_samples(samples).map(|(missing, _)| missing);
    let broken: Vec<&Sample> = broken.iter().collect();
    let all: Value = samples.iter().chain(&broken).map(|sample| sample.to_json()).collect();
    let (list, lines) = (client.join("samples.json"), client.join("read-and-written.txt"));
    write(&list, &all.to_string())?;
    let mut command = Command::new("java");
    command.arg("-cp").arg(class_path(setting)?).args(["RoundTrip", "samples.json"]);
    let log = format!("java-{}-samples", document.name);
    let said = setting.tools.run(command.current_dir(client), &log)?;
    if said.code != Some(0) {
        return Err(Failure::new(format!("the Java models could not be tried:\n{}", said.tail())));
    }
    write(&lines, &said.stdout)?;
    let mut judge = setting.tools.python(Set::OpenapiGenerator)?;
    judge.arg("-B").arg(setting.tools.pin("python/java.py")).args([&list, &lines]);
    let judged = setting.tools.run(&mut judge, &format!("{log}-judged"))?;
    Ok((verdicts(setting, document, samples, &broken, &judged)?, Done { took: said.took + judged.took, ..judged }))
}

/// The generator's own program.
pub(super) fn jar(tools: &Tools) -> Result<PathBuf, Failure> {
    let mut python = tools.python(Set::OpenapiGenerator)?;
    let found = tools.run(python.args(["-c", JAR]), "java-jar")?;
    Ok(found.stdout.trim().into())
}

/// Where the compiled classes lie within a client, and the generator's program, whose Jackson they use.
fn class_path(setting: &Setting<'_>) -> Result<String, Failure> {
    Ok(format!("classes{}{}", if cfg!(windows) { ";" } else { ":" }, jar(setting.tools)?.display()))
}

/// Compiles a client; what the compiler objects to, a line each.
pub(super) fn compile(setting: &Setting<'_>, client: &Path, name: &str) -> Result<(Vec<String>, Done), Failure> {
    let listed = std::fs::read_to_string(client.join(".openapi-generator/FILES")).unwrap_or_default();
    let own = listed.lines().filter(|it| it.starts_with("src/main/java/") && it.ends_with(".java"));
    let mut sources: Vec<String> = own.map(str::to_owned).collect();
    for file in [
        "javax/annotation/Generated.java",
        "org/openapitools/jackson/nullable/JsonNullable.java",
        "org/openapitools/jackson/nullable/JsonNullableModule.java",
    ] {
        sources.push(setting.tools.pin(OWN).join(file).display().to_string());
    }
    if listed.contains("/ApiClient.java") {
        sources.push(setting.tools.pin(OWN).join("RoundTrip.java").display().to_string());
    }
    // Names with spaces, and the backslashes of Windows.
    let quoted = sources.iter().map(|it| format!("\"{}\"", it.replace('\\', "/")));
    write(&client.join("sources.txt"), &quoted.collect::<Vec<_>>().join("\n"))?;
    let mut command = Command::new("javac");
    command.args(["-proc:none", "-nowarn", "-Xmaxerrs", "100", "-encoding", "UTF-8", "-d", "classes", "-cp"]);
    command.arg(class_path(setting)?).arg("@sources.txt").current_dir(client);
    let done = setting.tools.run(&mut command, &format!("java-{name}"))?;
    let errors: Vec<_> = done.stderr.lines().filter(|line| line.contains(": error: ")).map(str::to_owned).collect();
    if done.code != Some(0) && errors.is_empty() {
        return Err(Failure::new(format!("the Java compiler failed:\n{}", done.tail())));
    }
    Ok((errors, done))
}
