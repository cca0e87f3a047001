//! The reference pages, looked at in a browser without a network: what they show is asked for, not how.

use super::documents::{Published, translated};
use super::process::Done;
use super::setting::{Run, Setting};
use super::tools::Set;
use super::typescript::write;
use crate::codes::FindingCode;
use crate::pages::{self, Marked};
use oas::failure::Failure;
use oas::report::Finding;
use serde_json::{Value, json};
use std::path::Path;

pub(super) fn run(setting: &Setting<'_>) -> Result<Vec<Run>, Failure> {
    let folder = setting.tools.fresh("pages")?;
    pages::write(setting.repository, setting.tools, &folder)?;
    let marked = pages::marked(setting.repository)?;
    let expected: Vec<_> = marked.iter().map(|it| pages::expected(it, &it.page)).collect::<Result<_, _>>()?;
    let (said, done) = look(setting, &folder, &expected)?;
    let mut documents = setting.documents.clone();
    documents.extend(translated(setting.repository)?);
    let of = |page: &Marked| documents.iter().find(|it| it.path.ends_with(&format!("/{}", page.source)));
    let shown: Vec<(&Marked, &Published)> = marked.iter().filter_map(|it| Some((it, of(it)?))).collect();
    if let Some(reason) = said["skipped"].as_str() {
        let why = format!("no browser starts ({reason})");
        return Ok(shown.iter().map(|(_, document)| setting.not_run(document, &why)).collect());
    }
    blind(setting, &folder, &marked[0])?;
    let run = |(page, document): (&Marked, &Published)| {
        let own = said["found"].as_array().into_iter().flatten().filter(|it| it["page"] == page.page);
        let finding = |it: &Value| {
            let message = format!("{}: {}", page.page, it["message"].as_str().unwrap_or_default());
            Finding::in_file(FindingCode::PageFails, &document.path, message)
        };
        let what = format!("{}, in Chromium {}", page.page, said["browser"].as_str().unwrap_or_default());
        setting.run(document, what, &done, own.map(finding).collect())
    };
    Ok(shown.into_iter().map(run).collect())
}

/// A page without one of its marks, that loads something, has to be seen.
fn blind(setting: &Setting<'_>, folder: &Path, page: &Marked) -> Result<(), Failure> {
    let path = folder.join(&page.page);
    let text = std::fs::read_to_string(&path)
        .map_err(|error| Failure::new(format!("cannot read {}: {}", path.display(), Failure::io(&error))))?;
    let text = text.replacen("\"x-badges\":[{", "\"x-none\":[{", 1);
    let text = text.replacen("<header id=\"top\">", "<header id=\"top\"><img alt=\"\" src=\"http://127.0.0.1:9/\">", 1);
    write(&folder.join("broken.html"), &text)?;
    let (said, done) = look(setting, folder, &[pages::expected(page, "broken.html")?])?;
    let messages: Vec<_> = said["found"].as_array().into_iter().flatten().map(|it| it["message"].to_string()).collect();
    for (part, fault) in [("has no mark", "a mark that is missing"), ("127.0.0.1:9", "something from elsewhere")] {
        if !messages.iter().any(|it| it.contains(part)) {
            return Err(setting.blind(fault, &done));
        }
    }
    Ok(())
}

/// What the browser shows, held against what is expected of each page.
fn look(setting: &Setting<'_>, folder: &Path, expected: &[Value]) -> Result<(Value, Done), Failure> {
    let list = folder.join("expected.json");
    write(&list, &json!(expected).to_string())?;
    let mut command = std::process::Command::new("node");
    command.arg(setting.tools.pin("browser/look.mjs"));
    command.arg(setting.tools.node_modules(Set::Browser)?).arg(folder).arg(&list);
    let done = setting.tools.run(&mut command, "pages")?;
    let said = serde_json::from_str(done.stdout.trim()).ok().filter(|_| done.code == Some(0));
    let said = said.ok_or_else(|| Failure::new(format!("the pages could not be looked at:\n{}", done.tail())))?;
    Ok((said, done))
}
