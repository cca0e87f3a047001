//! C# clients of NSwag, compiled by Mono where it is installed; the tolerant one of Persat calls the sandbox.
//!
//! Neither Debian nor the registries have a .NET that runs here. NSwag 13 is the last whose program Mono runs, and
//! brings the System.Text.Json that its clients use.

use super::documents::{ACCOUNT, Published};
use super::process::Done;
use super::sandbox::Sandbox;
use super::setting::{Run, Setting};
use super::tools::Set;
use super::typescript::write;
use crate::codes::FindingCode;
use oas::failure::Failure;
use oas::report::Finding;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the clients use and Mono does not have, or has in another version.
const LIBRARIES: [&str; 8] = [
    "System.Text.Json",
    "System.Text.Encodings.Web",
    "Microsoft.Bcl.AsyncInterfaces",
    "System.Memory",
    "System.Buffers",
    "System.Runtime.CompilerServices.Unsafe",
    "System.Threading.Tasks.Extensions",
    "System.ValueTuple",
];
/// Warnings that are not looked at: of types that Mono has, too, and of NSwag's own code.
const WARNINGS: &str = "-nowarn:162,1591,1635,1685,1702";
const NO_UNIONS: &str = "C# has no unions, and NSwag leaves them out: its users take the tolerant file";
/// What the program prints that calls the sandbox.
const PRINTS: [&str; 6] = [
    "client: Persat",
    "failure 404: [sandbox] no record of `clients` has this key",
    "created: Ñandú",
    "success under 200: False",
    "state: UNKNOWN_VALUE",
    "client.deleted: CL-0044",
];

pub(super) fn run(setting: &Setting<'_>) -> Result<Vec<Run>, Failure> {
    let documents: Vec<_> = setting.documents.iter().filter(|it| !it.yaml && !it.modern).collect();
    let is_installed = |program: &str| Command::new(program).arg("--version").output().is_ok();
    if !(is_installed("mono") && is_installed("mcs")) {
        let why = "Mono (`mono`, `mcs`; of Debian mono-mcs and libmono-cil-dev) is missing";
        return Ok(documents.into_iter().map(|document| setting.not_run(document, why)).collect());
    }
    let folder = setting.tools.fresh("nswag")?;
    let broken = folder.join("broken");
    write(&broken.join("Client.cs"), "class Thing { Missing missing; }\n")?;
    let (errors, done) = compile(setting, &broken, "broken", None)?;
    if errors.is_empty() {
        return Err(setting.blind("a class in C# that is missing", &done));
    }
    let run = |document: &Published| match document.api == ACCOUNT && !document.tolerant {
        true => Ok(setting.not_run(document, NO_UNIONS)),
        false => one(setting, document, &folder.join(&document.name)),
    };
    documents.into_iter().map(run).collect()
}

/// Generates a client, compiles it, and has that of Persat for readers call the sandbox.
fn one(setting: &Setting<'_>, document: &Published, client: &Path) -> Result<Run, Failure> {
    std::fs::create_dir_all(client).map_err(|error| super::tools::unwritable(client, &error))?;
    let mut generate = Command::new("mono");
    generate.arg(library(setting, "NSwag.exe")?).arg("openapi2csclient").current_dir(client);
    generate.arg(format!("/input:{}", setting.absolute(&document.path).display()));
    generate.args(["/output:Client.cs", "/namespace:PersatApi", "/className:PersatClient"]);
    generate.args(["/jsonLibrary:SystemTextJson", "/generateOptionalParameters:true"]);
    let done = setting.tools.run(&mut generate, &format!("nswag-{}", document.name))?;
    if !client.join("Client.cs").is_file() {
        let message = format!("NSwag writes no client:\n{}", done.tail());
        let finding = Finding::in_file(FindingCode::ConsumerRefuses, &document.path, message);
        return Ok(setting.run(document, "not generated", &done, vec![finding]));
    }
    let calls = document.tolerant && document.api == "persat";
    let program = calls.then(|| setting.tools.pin("csharp/Calls.cs"));
    let (errors, done) = compile(setting, client, &document.name, program.as_deref())?;
    let refuses = |message: String| Finding::in_file(FindingCode::ConsumerRefuses, &document.path, message);
    let findings: Vec<_> = errors.iter().map(|line| refuses(format!("NSwag (C#), {line}"))).collect();
    if !calls || !findings.is_empty() {
        return Ok(setting.run(document, "generated, compiles", &done, findings));
    }
    let sandbox = Sandbox::start(setting.repository, setting.tools, &[])?;
    let mut call = Command::new("mono");
    call.arg("Client.exe").arg(format!("http://{}", sandbox.address)).current_dir(client);
    let said = setting.tools.run(&mut call, "nswag-calls")?;
    let lines: Vec<_> = said.stdout.lines().collect();
    let wrong = (said.code != Some(0) || lines != PRINTS)
        .then(|| refuses(format!("the program of NSwag's client has to print {PRINTS:?}, not\n{}", said.tail())));
    Ok(setting.run(document, "generated, compiles, calls the sandbox", &said, wrong.into_iter().collect()))
}

/// Compiles a client, with a program of ours or as a library; what the compiler objects to, a line each.
fn compile(
    setting: &Setting<'_>,
    client: &Path,
    name: &str,
    program: Option<&Path>,
) -> Result<(Vec<String>, Done), Failure> {
    let mut command = Command::new("mcs");
    command.args(["-langversion:7.2", WARNINGS, "-r:System.Net.Http", "-r:System.ComponentModel.DataAnnotations"]);
    command.arg("-r:System.Runtime.Serialization").current_dir(client);
    for file in LIBRARIES.map(|name| format!("{name}.dll")) {
        let copied = std::fs::copy(library(setting, &file)?, client.join(&file));
        copied.map_err(|error| super::tools::unwritable(&client.join(&file), &error))?;
        command.arg(format!("-r:{file}"));
    }
    match program {
        Some(program) => command.arg("-out:Client.exe").arg(program),
        None => command.args(["-target:library", "-out:Client.dll"]),
    };
    let done = setting.tools.run(command.arg("Client.cs"), &format!("mcs-{name}"))?;
    let output = format!("{}\n{}", done.stdout, done.stderr);
    let errors: Vec<_> = output.lines().filter(|line| line.contains("error CS")).map(str::to_owned).collect();
    if done.code != Some(0) && errors.is_empty() {
        return Err(Failure::new(format!("the C# compiler failed:\n{}", done.tail())));
    }
    Ok((errors, done))
}

/// A file of NSwag for the .NET Framework, which is what Mono is like.
fn library(setting: &Setting<'_>, file: &str) -> Result<PathBuf, Failure> {
    Ok(setting.tools.node_modules(Set::Node)?.join("nswag/bin/binaries/Win").join(file))
}
