//! openapi-generator: clients in three languages from every document; the TypeScript ones are
//! compiled, the others are not (that would take their package managers).

use super::documents::broken_document;
use super::tools::Set;
use super::typescript::{Error, compile, refusal, write};
use super::{Run, Setting};
use crate::codes::FindingCode;
use oas::failure::Failure;
use oas::report::Finding;

/// The generator turns the events of an OpenAPI 3.1 document into calls, and its template for
/// TypeScript forgets to import their types: the compiler misses names, and nothing else.
const EVENTS: [&str; 4] = ["TS2300", "TS2304", "TS2305", "TS2552"];

const LANGUAGES: [&str; 3] = ["php", "java", "typescript-fetch"];

pub(super) fn run(setting: &Setting<'_>) -> Result<Vec<Run>, Failure> {
    let folder = setting.tools.fresh("openapi-generator")?;
    let mut command = setting.tools.python(Set::OpenapiGenerator)?;
    command.args(["-c", "from openapi_generator_cli import cli; cli()", "batch", "--threads", "2"]);
    let root = setting.repository.path("");
    let root = std::path::absolute(&root).unwrap_or(root);
    let mut configure = |name: String, language: &str, input: &std::path::Path| {
        let out = folder.join(&name);
        let text = serde_json::json!({ "generatorName": language, "inputSpec": input, "outputDir": out });
        let config = folder.join(format!("{name}.config.json"));
        command.arg(&config);
        write(&config, &text.to_string()).map(|()| out)
    };
    let documents: Vec<_> = setting.documents.iter().filter(|it| it.yaml).collect();
    let mut places = Vec::new();
    for document in documents {
        for language in LANGUAGES {
            let name = format!("{}-{language}", document.name);
            places.push((document, language, configure(name.clone(), language, &root.join(&document.path))?, name));
        }
    }
    let broken = configure("broken".to_owned(), "php", &broken_document(setting.repository, setting.tools, false)?)?;
    let done = setting.tools.run(&mut command, "openapi-generator")?;
    let complete = |folder: &std::path::Path| folder.join(".openapi-generator/FILES").is_file();
    if complete(&broken) {
        return Err(setting.blind("a dangling reference", &done));
    }
    let (errors, _) = compile(setting, &folder, "openapi-generator-tsc")?;
    let run = |(document, language, place, name): (_, &str, std::path::PathBuf, String)| {
        if !complete(&place) {
            let refusal = refusal(document, &format!("openapi-generator ({language})"), &done);
            return setting.run(document, format!("{language}: not generated"), &done, vec![refusal]);
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
            _ if !language.starts_with("typescript") => "generated".to_owned(),
            0 => "generated, compiles".to_owned(),
            n => format!("generated, compiles but for {n} errors of the calls it makes of events"),
        };
        setting.run(document, format!("{language}: {what}"), &done, findings)
    };
    Ok(places.into_iter().map(run).collect())
}
