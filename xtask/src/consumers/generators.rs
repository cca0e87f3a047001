//! openapi-generator: clients in four languages from every document, and in two from that of a made account. Those
//! in TypeScript are compiled, and those in Go and Java where a compiler is installed; Java's models read and write
//! every sample. The others would take their package managers.

use super::documents::{ACCOUNT, Published, broken_document};
use super::setting::{Run, Setting};
use super::tools::Set;
use super::typescript::{Error, compile, refusal, write};
use super::{go, java};
use crate::codes::FindingCode;
use oas::failure::Failure;
use oas::report::Finding;

/// The generator turns the events of an OpenAPI 3.1 document into calls, and its template for
/// TypeScript forgets to import their types: the compiler misses names, and nothing else.
const EVENTS: [&str; 4] = ["TS2300", "TS2304", "TS2305", "TS2552"];

const LANGUAGES: &[&str] = &["php", "java", "go", "typescript-fetch"];
const OF_ACCOUNT: &[&str] = &["java", "csharp"];

fn languages(document: &Published) -> &'static [&'static str] {
    match (document.api == ACCOUNT, document.modern) {
        (false, _) => LANGUAGES,
        (true, false) => OF_ACCOUNT,
        // In OpenAPI 3.1 its Java has texts for the values of a Boolean that has one, and does not compile.
        (true, true) => &["csharp"],
    }
}

pub(super) fn run(setting: &Setting<'_>) -> Result<Vec<Run>, Failure> {
    let folder = setting.tools.fresh("openapi-generator")?;
    let mut command = setting.tools.python(Set::OpenapiGenerator)?;
    command.args(["-c", "from openapi_generator_cli import cli; cli()", "batch", "--threads", "2"]);
    let mut configure = |name: String, language: &str, input: &std::path::Path| {
        let out = folder.join(&name);
        let mut text = serde_json::json!({ "generatorName": language, "inputSpec": input, "outputDir": out });
        if language == "java" {
            text["library"] = "native".into();
            // Else a list that nobody gave is sent as an empty one.
            text["additionalProperties"] = serde_json::json!({ "containerDefaultToNull": true });
        }
        let config = folder.join(format!("{name}.config.json"));
        command.arg(&config);
        write(&config, &text.to_string()).map(|()| out)
    };
    let documents: Vec<_> = setting.documents.iter().filter(|it| it.yaml).collect();
    let mut places = Vec::new();
    for document in documents {
        for language in languages(document) {
            let name = format!("{}-{language}", document.name);
            places.push((
                document,
                *language,
                configure(name.clone(), language, &setting.absolute(&document.path))?,
                name,
            ));
        }
    }
    let broken = configure("broken".to_owned(), "php", &broken_document(setting.repository, setting.tools, false)?)?;
    let done = setting.tools.run(&mut command, "openapi-generator")?;
    let complete = |folder: &std::path::Path| folder.join(".openapi-generator/FILES").is_file();
    if complete(&broken) {
        return Err(setting.blind("a dangling reference", &done));
    }
    let errors = match places.iter().any(|(_, language, ..)| language.starts_with("typescript")) {
        true => compile(setting, &folder, "openapi-generator-tsc")?.0,
        false => Vec::new(),
    };
    let has_go = go::is_installed();
    if has_go {
        let planted = folder.join("broken-go");
        write(&planted.join("client.go"), "package client\n\nfunc NewThing() {}\n\ntype NewThing struct{}\n")?;
        let (errors, done) = go::compile(setting, &planted, "broken")?;
        if errors.is_empty() {
            return Err(setting.blind("a name that stands twice in Go", &done));
        }
    }
    let has_java = java::is_installed();
    if has_java {
        let planted = folder.join("broken-java");
        write(&planted.join(".openapi-generator/FILES"), "src/main/java/Thing.java\n")?;
        write(&planted.join("src/main/java/Thing.java"), "class Thing { Missing missing; }\n")?;
        let (errors, done) = java::compile(setting, &planted, "broken")?;
        if errors.is_empty() {
            return Err(setting.blind("a class in Java that is missing", &done));
        }
    }
    let run = |(document, language, place, name): (&Published, &str, std::path::PathBuf, String)| {
        if !complete(&place) {
            let refusal = refusal(document, &format!("openapi-generator ({language})"), &done);
            return Ok(setting.run(document, format!("{language}: not generated"), &done, vec![refusal]));
        }
        if language == "go" && has_go {
            let (errors, done) = go::compile(setting, &place, &document.name)?;
            let finding = |line: &String| {
                let message = format!("openapi-generator (go), {name}/{line}");
                Finding::in_file(FindingCode::ConsumerRefuses, &document.path, message)
            };
            let findings = errors.iter().map(finding).collect();
            return Ok(setting.run(document, "go: generated, compiles", &done, findings));
        }
        if language == "java" && has_java {
            return java::run(setting, document, &place, &name);
        }
        let of_events = |it: &&Error| document.modern && it.file.contains("/apis/") && EVENTS.contains(&it.code());
        let own = errors.iter().filter(|it| it.file.starts_with(&format!("{name}/")));
        let (events, own): (Vec<_>, Vec<_>) = own.partition(of_events);
        let finding = |it: &Error| {
            let message = format!("openapi-generator ({language}), {}:{}: {}", it.file, it.line, it.message);
            Finding::in_file(FindingCode::ConsumerRefuses, &document.path, message)
        };
        let findings = own.into_iter().map(finding).collect();
        let what = match events.len() {
            _ if language == "go" => "generated, not compiled: Go is not installed".to_owned(),
            _ if language == "java" => "generated, not compiled: a JDK is not installed".to_owned(),
            _ if language == "csharp" => "generated, not compiled: .NET is not tried".to_owned(),
            _ if !language.starts_with("typescript") => "generated".to_owned(),
            0 => "generated, compiles".to_owned(),
            n => format!("generated, compiles but for {n} errors of the calls it makes of events"),
        };
        Ok(setting.run(document, format!("{language}: {what}"), &done, findings))
    };
    places.into_iter().map(run).collect()
}
