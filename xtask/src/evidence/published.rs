//! What the sources say and where the published 3.0 documents hold it: for programs, and as a page.

use super::{Held, Page, Recorded, Statement};
use oas::failure::Failure;
use oas::model::Api;
use oas::report::Report;
use persat_codegen::generate::File;
use persat_codegen::publish;
use persat_codegen::repository::Repository;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// Both, as files to publish.
///
/// # Errors
/// The records cannot be read.
pub fn files(repository: &Repository) -> Result<Vec<File>, Failure> {
    let apis = repository.apis()?;
    // What is wrong with the records is told by `coverage`.
    let recorded = super::read(repository, &apis, &mut Report::default())?;
    Ok(vec![publish::json("evidence.json", &json(&recorded)), publish::file("evidence.md", markdown(&apis, &recorded))])
}

/// The records of all APIs, with JSON pointers into the published 3.0 documents.
fn json(recorded: &[Recorded]) -> Value {
    let of = |own: &Recorded| {
        let pages: Vec<_> = own.pages.iter().map(page).collect();
        (own.api.clone(), json!({ "document": format!("{}.json", own.api), "pages": pages }))
    };
    Value::Object(recorded.iter().map(of).collect())
}

fn page(page: &Page) -> Value {
    let mut out = Map::new();
    out.insert("page".to_owned(), json!(page.title));
    if let Some(url) = &page.url {
        out.insert("url".to_owned(), json!(url));
    }
    out.insert("statements".to_owned(), page.statements.iter().map(statement).collect());
    Value::Object(out)
}

fn statement(statement: &Statement) -> Value {
    let at: Vec<_> = statement.places().map(oas::document::Pointer::as_str).collect();
    let mut out = Map::new();
    out.insert("says".to_owned(), json!(statement.says));
    out.insert("at".to_owned(), json!(at));
    out.insert("held".to_owned(), json!(statement.held.word()));
    for (key, text) in [("sample", &statement.sample), ("why", &statement.why)] {
        if let Some(text) = text {
            out.insert(key.to_owned(), json!(text));
        }
    }
    Value::Object(out)
}

/// The records as a page, by vendor and page.
fn markdown(apis: &[Api], recorded: &[Recorded]) -> String {
    let mut out = String::from(
        "<!-- Derived from openapi/evidence.yaml by `cargo xtask publish`; do not edit. -->\n\n\
         # What the sources say, and where it is held\n\n\
         One line for each statement, in our own words. Pointers lead into `<api>.yaml` and `<api>.json`.\n\n\
         | held by | means |\n|---|---|\n",
    );
    for held in Held::ALL {
        let _ = writeln!(out, "| {} | {} |", held.word(), meaning(held));
    }
    for (api, own) in apis.iter().zip(recorded) {
        let title = api.document.root.get("info").and_then(|it| it.text("title")).unwrap_or(&api.name);
        let _ = writeln!(out, "\n## {title}");
        for page in &own.pages {
            match &page.url {
                Some(url) => {
                    let _ = writeln!(out, "\n### [{}]({url})\n", page.title);
                }
                None => {
                    let _ = writeln!(out, "\n### {}\n", page.title);
                }
            }
            page.statements.iter().for_each(|it| line(&mut out, it));
        }
    }
    out
}

fn meaning(held: Held) -> &'static str {
    match held {
        Held::Schema => "a machine reads it: types, required, enumerations, limits, statuses",
        Held::Sample => "a sample in `tests/samples` shows it",
        Held::Rule => "an `x-rules` entry says it",
        Held::Prose => "only a description says it",
        Held::None => "left out, for the reason given",
    }
}

fn line(out: &mut String, statement: &Statement) {
    let _ = write!(out, "- {} **{}**", statement.says, statement.held.word());
    if let Some(sample) = &statement.sample {
        let _ = write!(out, " `{sample}`");
    }
    if let Some(why) = &statement.why {
        let _ = write!(out, ": {why}");
    }
    for (index, at) in statement.places().enumerate() {
        let _ = write!(out, "{} `{at}`", if index == 0 { " —" } else { "," });
    }
    out.push('\n');
}
