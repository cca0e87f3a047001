//! TypeScript: types of openapi-typescript, compiled strictly, with every sample as a value that has
//! to satisfy the type of its place.

use super::documents::{Kind, Published, Sample, broken_samples};
use super::process::Done;
use super::setting::{Run, Setting};
use super::tools::unwritable;
use crate::codes::FindingCode;
use oas::failure::Failure;
use oas::report::Finding;
use regex::Regex;
use std::fs;
use std::path::Path;

/// How the compiler is set: as strict as it can be about values.
pub(super) const CONFIG: &str = r#"{
  "compilerOptions": { "strict": true, "noEmit": true, "target": "es2022", "module": "esnext",
    "moduleResolution": "bundler", "lib": ["es2022", "dom"], "types": [] },
  "include": ["**/*.ts"]
}
"#;

/// An error of the compiler.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Error {
    /// The file, below the folder of the project, with `/`.
    pub file: String,
    /// Line and column, from 1.
    pub line: usize,
    /// See `line`.
    pub column: usize,
    /// What is wrong.
    pub message: String,
}

impl Error {
    /// Its code: `TS2304`.
    pub(super) fn code(&self) -> &str {
        self.message.split(':').next().unwrap_or_default()
    }
}

pub(super) fn run(setting: &Setting<'_>) -> Result<Vec<Run>, Failure> {
    let folder = setting.tools.fresh("openapi-typescript")?;
    let documents: Vec<_> = setting.documents.iter().filter(|it| it.yaml).collect();
    let mut runs = Vec::new();
    let mut compiled = Vec::new();
    let mut planted = Vec::new();
    for document in documents {
        let place = folder.join(&document.name);
        let mut command = setting.tools.node("openapi-typescript/bin/cli.js")?;
        command.arg(&document.path).arg("--output").arg(place.join("api.ts"));
        let done = setting.tools.run(&mut command, &format!("openapi-typescript-{}", document.name))?;
        if done.code != Some(0) {
            runs.push(setting.run(document, "generated", &done, vec![refusal(document, "openapi-typescript", &done)]));
            continue;
        }
        let samples = setting.samples(document);
        let broken = broken_samples(&samples);
        for sample in samples.iter().copied().chain(broken.iter().flat_map(|(a, b)| [a, b])) {
            write(&place.join(file(sample)), &source(document, sample))?;
        }
        planted.extend(broken.iter().flat_map(|(a, b)| [a, b]).map(|it| format!("{}/{}", document.name, file(it))));
        for sample in setting.wrong(document) {
            write(&place.join(file(sample)), &source(document, sample))?;
            planted.push(format!("{}/{}", document.name, file(sample)));
        }
        compiled.push((document, samples));
    }
    let (errors, done) = compile(setting, &folder, "openapi-typescript-tsc")?;
    if let Some(unseen) = planted.iter().find(|it| !errors.iter().any(|error| error.file == **it)) {
        return Err(setting.blind(&format!("the broken sample {unseen}"), &done));
    }
    for (document, samples) in compiled {
        let own = errors.iter().filter(|it| it.file.starts_with(&format!("{}/", document.name)));
        let own = own.filter(|it| !planted.contains(&it.file));
        let findings = own.map(|error| finding(document, &samples, error)).collect();
        let what = format!("compiles, {} samples satisfy its types", samples.len());
        runs.push(setting.run(document, what, &done, findings));
    }
    Ok(runs)
}

/// Compiles all TypeScript below a folder.
pub(super) fn compile(setting: &Setting<'_>, folder: &Path, log: &str) -> Result<(Vec<Error>, Done), Failure> {
    write(&folder.join("tsconfig.json"), CONFIG)?;
    let mut command = setting.tools.node("typescript/bin/tsc")?;
    command.args(["--project", "tsconfig.json", "--pretty", "false"]).current_dir(folder);
    let done = setting.tools.run(&mut command, log)?;
    let errors = errors(&done.stdout);
    if done.code != Some(0) && errors.is_empty() {
        return Err(Failure::new(format!("the TypeScript compiler failed:\n{}", done.tail())));
    }
    Ok((errors, done))
}

/// The compiler's errors, the indented lines that explain one included.
fn errors(text: &str) -> Vec<Error> {
    let mut found: Vec<Error> = Vec::new();
    let Ok(line) = Regex::new(r"^(\S.*?)\((\d+),(\d+)\): error (TS\d+: .*)$") else { return found };
    for text in text.lines() {
        if let Some(parts) = line.captures(text) {
            let number = |index: usize| parts[index].parse().unwrap_or(1);
            let (file, message) = (parts[1].replace('\\', "/"), parts[4].to_owned());
            found.push(Error { file, line: number(2), column: number(3), message });
        } else if let Some(last) = found.last_mut().filter(|_| text.starts_with(' ')) {
            last.message.push_str(&format!("\n{text}"));
        }
    }
    found
}

fn file(sample: &Sample) -> String {
    format!("{}.ts", sample.name.trim_end_matches(".json"))
}

/// A sample as TypeScript. Its first line stands where the second of this file does, so that the
/// compiler's places are the sample's, one line further down.
fn source(document: &Published, sample: &Sample) -> String {
    let up = "../".repeat(sample.name.matches('/').count());
    let imports = if document.modern { "operations, webhooks" } else { "operations, components" };
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let media = quoted(&sample.media);
    let operation = quoted(&sample.operation);
    let of_type = match sample.kind {
        Kind::Response => {
            let plain = sample.status.bytes().all(|b| b.is_ascii_digit());
            let status = if plain { sample.status.clone() } else { quoted(&sample.status) };
            format!("operations[{operation}][\"responses\"][{status}][\"content\"][{media}]")
        }
        Kind::Request => format!("NonNullable<operations[{operation}][\"requestBody\"]>[\"content\"][{media}]"),
        Kind::Event if document.modern => {
            format!("NonNullable<webhooks[{operation}][\"post\"][\"requestBody\"]>[\"content\"][{media}]")
        }
        // OpenAPI 3.0 has no events; their schemas are all that types are made of.
        Kind::Event => format!("components[\"schemas\"][{}]", quoted(&sample.schema)),
    };
    format!(
        "import type {{ {imports} }} from \"{up}api\"; export const sample =\n{:#} satisfies {of_type};\n",
        sample.body
    )
}

fn finding(document: &Published, samples: &[&Sample], error: &Error) -> Finding {
    let of = samples.iter().find(|sample| error.file == format!("{}/{}", document.name, file(sample)));
    let message = format!("TypeScript types of {}: {}", document.path, error.message);
    let Some(sample) = of else {
        return Finding::in_file(FindingCode::ConsumerRefuses, &document.path, format!("{message} ({})", error.file));
    };
    let mut finding = Finding::in_file(FindingCode::ConsumerRefusesSample, &sample.file, message);
    (finding.line, finding.column) = (error.line.saturating_sub(1).max(1), error.column);
    finding
}

pub(super) fn refusal(document: &Published, tool: &str, done: &Done) -> Finding {
    Finding::in_file(FindingCode::ConsumerRefuses, &document.path, format!("{tool} fails:\n{}", done.tail()))
}

pub(super) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(path, text));
    written.map_err(|error| unwritable(path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_keep_their_explanations() {
        let text = "persat/a/200.ts(3,5): error TS2322: Type 'x' is not assignable.\n  Type 'x' is no 'y'.\nFound 1 error.\nb.ts(1,1): error TS1005: ';' expected.\n";
        let expected = [
            ("persat/a/200.ts", 3, 5, "TS2322: Type 'x' is not assignable.\n  Type 'x' is no 'y'."),
            ("b.ts", 1, 1, "TS1005: ';' expected."),
        ];
        let expected = expected.map(|(file, line, column, message)| Error {
            file: file.to_owned(),
            line,
            column,
            message: message.to_owned(),
        });
        assert_eq!(errors(text), expected);
    }
}
