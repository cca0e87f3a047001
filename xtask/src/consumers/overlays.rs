//! Overlays, applied by a tool of others: it has to make of them what is published.

use super::documents::{Published, translated};
use super::process::Done;
use super::setting::{Run, Setting};
use super::typescript::write;
use crate::codes::FindingCode;
use oas::document::{Document, Source};
use oas::failure::Failure;
use oas::report::Finding;
use persat_codegen::publish;
use persat_codegen::translate::{FOLDER, texts};
use serde_json::Value;
use std::path::{Path, PathBuf};

pub(super) fn run(setting: &Setting<'_>) -> Result<Vec<Run>, Failure> {
    let folder = setting.tools.fresh("overlays")?;
    let documents = translated(setting.repository)?;
    documents.iter().filter(|it| !it.yaml).map(|document| one(setting, document, &folder)).collect()
}

fn one(setting: &Setting<'_>, document: &Published, folder: &Path) -> Result<Run, Failure> {
    let expected = Document::read(&setting.repository.path(&document.path))?.root.to_json();
    let english = english(setting, document, folder)?;
    let overlay = setting.repository.path(&format!("{FOLDER}/{}.yaml", document.name));
    let (made, done) = apply(setting, document, &english, &overlay)?;
    // One entry less has to be seen.
    let broken = folder.join(format!("{}.yaml", document.name));
    let text = Source::read(&overlay)?.text.replacen("target: $.info\n", "target: $.information\n", 1);
    write(&broken, &text)?;
    if difference(&apply(setting, document, &english, &broken)?.0, &expected).is_none() {
        return Err(setting.blind("an overlay with an entry less", &done));
    }
    let finding = difference(&made, &expected).map(|place| {
        let message = format!("{} makes something else of `{place}` than is published", setting.check.tool());
        Finding::in_file(FindingCode::ConsumerRefuses, &document.path, message)
    });
    let what = format!("made of {FOLDER}/{}.yaml, {} texts", document.name, texts(&made).len());
    Ok(setting.run(document, what, &done, finding.into_iter().collect()))
}

/// The English that is translated: without the sentences that publishing adds to each language.
fn english(setting: &Setting<'_>, document: &Published, folder: &Path) -> Result<PathBuf, Failure> {
    let path = folder.join(format!("{}.json", document.api));
    for api in setting.repository.apis()?.iter().filter(|it| it.name == document.api) {
        write(&path, &publish::document(setting.repository, api)?.to_string())?;
    }
    Ok(path)
}

/// What the tool makes of the English document by an overlay, with those sentences.
fn apply(
    setting: &Setting<'_>,
    document: &Published,
    english: &Path,
    overlay: &Path,
) -> Result<(Value, Done), Failure> {
    let mut command = setting.tools.node("openapi-overlays-js/index.js")?;
    command.arg("--openapi").arg(english).arg("--overlay").arg(overlay);
    let done = setting.tools.run(&mut command, &format!("overlay-{}", document.name))?;
    let mut made = Document::parse(Source::new(&document.name, &done.stdout))?.root.to_json();
    let language = document.name.rsplit('.').next().unwrap_or_default();
    publish::notes::add(&mut made, language)?;
    Ok((made, done))
}

/// The first place at which two documents have other texts.
fn difference(made: &Value, expected: &Value) -> Option<String> {
    let (made, expected) = (texts(made), texts(expected));
    let places = expected.keys().chain(made.keys()).find(|place| made.get(*place) != expected.get(*place));
    places.map(ToString::to_string)
}
