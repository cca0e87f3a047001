//! `pages`: the reference as one HTML file per API and language, which asks the network for nothing, and the page that
//! leads to them.
//!
//! Node.js brings the renderer, at a pinned version with its checksum; the pages are put together here.

mod marks;
mod words;

use crate::consumers::tools::{Set, Tools};
use crate::files;
use crate::quickstarts::{self, Quickstart};
use oas::failure::Failure;
use persat_codegen::generate::{File, replace};
use persat_codegen::repository::{PROJECTS, Repository};
use regex::Regex;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use words::Words;

/// The page that leads to the others, with holes for the quickstarts.
const INDEX: &str = include_str!("index.html");
const PAGE: &str = include_str!("page.html");
/// Where the renderer lies among the npm packages.
const RENDERER: &str = "redoc/bundles/redoc.standalone.js";
/// The one thing that it would load from elsewhere.
const LOGO: &str = "https://cdn.redoc.ly/redoc/logo-mini.svg";

/// A description as a page shows it.
#[derive(Debug)]
pub struct Marked {
    /// Name of the API.
    pub api: String,
    /// Language of the page.
    pub language: String,
    /// The page's name.
    pub page: String,
    /// The published description that it shows.
    pub source: String,
    /// The description with its marks.
    pub document: Value,
}

/// The descriptions that have pages: each API in English and in the languages that it is translated to, with marks.
///
/// # Errors
/// A file cannot be read, or a translation is in a language that the pages have no words for.
pub fn marked(repository: &Repository) -> Result<Vec<Marked>, Failure> {
    let published = files::published(repository)?;
    let read = |name: &str| -> Option<Value> {
        let file = published.iter().find(|it| it.path.ends_with(&format!("/{name}")))?;
        serde_json::from_str(&file.text).ok()
    };
    let samples = read("samples.json").unwrap_or_default();
    let mut found = Vec::new();
    for File { path, .. } in &published {
        let name = path.rsplit('/').next().unwrap_or_default();
        let Some(stem) = name.strip_suffix(".json") else { continue };
        let (api, language) = stem.split_once('.').unwrap_or((stem, "en"));
        let Some(document) = read(name).filter(|_| PROJECTS.iter().any(|it| it.name == api)) else { continue };
        let document = marks::mark(&document, &samples[api], of(language)?);
        let (api, language, page) = (api.to_owned(), language.to_owned(), format!("{stem}.html"));
        found.push(Marked { api, language, page, source: name.to_owned(), document });
    }
    Ok(found)
}

fn of(language: &str) -> Result<&'static Words, Failure> {
    words::of(language).ok_or_else(|| {
        Failure::new(format!("the pages have no words in `{language}`"))
            .help("translate those of `LANGUAGES` in xtask/src/pages/words.rs")
    })
}

/// Writes the pages into a folder, with the published files that they lead to; gives the paths.
///
/// # Errors
/// Node.js is missing, the renderer cannot be installed or is not what was pinned, or a file cannot be written.
pub fn write(repository: &Repository, tools: &Tools, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    tools.require(&[Set::Redoc])?;
    tools.install(Set::Redoc)?;
    let bundle = tools.node_modules(Set::Redoc)?.join(RENDERER);
    let renderer = read(&bundle)?;
    if renderer.matches(LOGO).count() != 1 {
        let help = "look at what the new version loads, and change `LOGO` in xtask/src/pages/mod.rs";
        return Err(Failure::new("the renderer does not load what it did").help(help));
    }
    let renderer = renderer.replace(LOGO, "data:,");
    let licences = licences(&bundle, &tools.version(Set::Redoc, "redoc")?)?;
    let pages = marked(repository)?;
    let quickstarts = quickstarts::all(repository)?;
    let mut made = vec![("index.html".to_owned(), index(&quickstarts)), ("LICENSES-OF-PAGES.txt".to_owned(), licences)];
    for page in &pages {
        made.push((page.page.clone(), html(page, &pages, &renderer)?));
    }
    for File { path, text } in files::published(repository)? {
        made.push((path.rsplit('/').next().unwrap_or_default().to_owned(), text));
    }
    made.push(("sandbox.md".to_owned(), away(&read(&repository.path("persat-api/sandbox/README.md"))?)?));
    // Published files lie beside the first page here.
    made.extend(
        quickstarts
            .iter()
            .map(|it| (format!("quickstarts/{}.md", it.language), it.text.replace("../published/", "../"))),
    );
    let mut written = Vec::new();
    for (name, text) in made {
        let path = folder.join(name);
        replace(&path, &text)
            .map_err(|error| Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(&error))))?;
        written.push(path);
    }
    Ok(written)
}

/// The first page, with the quickstarts in the places of their languages.
#[must_use]
pub fn index(quickstarts: &[Quickstart]) -> String {
    let place = |page: String, it: &Quickstart| page.replace(&format!("{{quickstart:{}}}", it.language), &it.html());
    quickstarts.iter().fold(INDEX.to_owned(), place)
}

/// A page as it is read away from the checkout: links into it are their texts.
fn away(page: &str) -> Result<String, Failure> {
    let links = Regex::new(r"\[([^\]]*)\]\(\.\./[^)]*\)").map_err(|error| Failure::new(error.to_string()))?;
    Ok(links.replace_all(page, "$1").into_owned())
}

/// What a page has to show, for a browser that looks at it under a name: each operation and event with its mark,
/// words of its language and none of another one's, and something to search for.
///
/// # Errors
/// There are no words in its language.
pub fn expected(page: &Marked, name: &str) -> Result<Value, Failure> {
    let words = of(&page.language)?;
    let groups = ["paths", "x-webhooks"].map(|it| page.document[it].as_object());
    let items = groups.into_iter().flatten().flat_map(Map::values).filter_map(Value::as_object);
    let operations = items.flat_map(Map::values).filter(|it| it.get("operationId").is_some());
    let headings: Vec<_> = operations.map(|it| json!([it["summary"], it["x-badges"][0]["name"]])).collect();
    let foreign: Vec<_> = words.fixed.iter().map(|(english, _)| english).filter(|it| it.contains(' ')).collect();
    let labels: Vec<_> = words.labels.iter().filter(|it| it.0 == "responses").map(|it| it.1).collect();
    Ok(json!({ "page": name, "search": headings.last().map(|it| &it[0]), "headings": headings, "known": words.known,
        "labels": labels, "foreign": foreign }))
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path)
        .map_err(|error| Failure::new(format!("cannot read {}: {}", path.display(), Failure::io(&error))))
}

/// What is embedded in the pages, and under which terms.
fn licences(bundle: &Path, version: &str) -> Result<String, Failure> {
    let own = read(&bundle.with_extension("js.LICENSE.txt"))?;
    let terms = bundle.ancestors().nth(2).map(|it| read(&it.join("LICENSE"))).transpose()?.unwrap_or_default();
    Ok(format!(
        "The reference pages embed Redoc {version}, under these terms:\n\n{terms}\n\
         Redoc itself contains the following; DOMPurify is used under the Apache License 2.0.\n\n{own}"
    ))
}

fn html(page: &Marked, pages: &[Marked], renderer: &str) -> Result<String, Failure> {
    let words = of(&page.language)?;
    let mut links = vec![format!("<a href=\"index.html\">{}</a>", words.start)];
    let others = pages.iter().filter(|it| it.api == page.api && it.language != page.language);
    links.extend(
        others.map(|it| format!("<a href=\"{0}\" lang=\"{1}\" hreflang=\"{1}\">{1}</a>", it.page, it.language)),
    );
    links.push(format!("<a href=\"{}\">{}</a>", page.source, words.file));
    let labels: Map<_, _> = words.labels.iter().map(|(key, text)| ((*key).to_owned(), json!(text))).collect();
    let options = json!({ "labels": labels, "hideDownloadButton": true, "nativeScrollbars": true, "sortTagsAlphabetically": false });
    let title = page.document["info"]["title"].as_str().unwrap_or_default();
    // What is filled in is not looked at for more to fill in.
    let parts = [
        ("{language}", page.language.clone()),
        ("{title}", title.replace('&', "&amp;").replace('<', "&lt;")),
        ("{notice}", words.notice.replace("{api}", &page.api)),
        ("{links}", links.join(" · ")),
        ("{renderer}", renderer.replace("</script", "<\\/script")),
        ("{document}", script(&page.document)),
        ("{options}", script(&options)),
        ("{fixed}", script(&json!(words.fixed))),
    ];
    let (mut out, mut rest) = (String::new(), PAGE);
    for (hole, text) in parts {
        let (before, after) = rest.split_once(hole).unwrap_or((rest, ""));
        out.push_str(before);
        out.push_str(&text);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// A value as it can stand in a script of a page.
fn script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_away_from_the_checkout_has_no_links_into_it() {
        let page =
            "As the\n[descriptions](../../openapi/README.md) say, [it](#what) and [that](https://example.com/) do.";
        let expected = "As the\ndescriptions say, [it](#what) and [that](https://example.com/) do.";
        assert_eq!(away(page).unwrap(), expected);
    }
}
