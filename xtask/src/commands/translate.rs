//! `translate`: adds what the translations lack, in English, to be written in their language.

use crate::report;
use clap::Args;
use oas::failure::Failure;
use persat_codegen::generate::replace;
use persat_codegen::publish;
use persat_codegen::repository::Repository;
use persat_codegen::translate::{FOLDER, missing, named, translations};

#[derive(Debug, Args)]
pub(super) struct TranslateArgs {
    /// A translation to begin, as in `persat.es`; those that exist when left out
    #[arg(value_name = "API.LANGUAGE")]
    new: Option<String>,
}

pub(super) fn run(args: &TranslateArgs) -> Result<bool, Failure> {
    let repository = Repository::find()?;
    let translations = translations(&repository)?;
    let mut names: Vec<_> = translations.iter().map(|it| (it.api.as_str(), it.language.as_str())).collect();
    if let Some(new) = &args.new {
        let name = named(new).ok_or_else(|| {
            Failure::new(format!("`{new}` is not the name of an API and a language")).help("write it as `persat.es`")
        })?;
        names.retain(|it| *it == name);
        names = if names.is_empty() { vec![name] } else { names };
    }
    for (name, language) in names {
        let overlay = translations.iter().find(|it| it.api == name && it.language == language);
        let path = format!("{FOLDER}/{name}.{language}.yaml");
        for api in repository.apis()?.iter().filter(|it| it.name == name) {
            let document = publish::document(&repository, api)?;
            let entries = missing(&document, overlay.map(|it| &it.overlay));
            let begun = match overlay {
                Some(overlay) => overlay.overlay.document.source.text.to_string(),
                None => begin(name, language, api.version()),
            };
            let count = entries.matches("x-english:").count();
            if count > 0 {
                // The actions stand last in the file.
                let text = format!("{}\n{entries}", begun.trim_end());
                replace(&repository.path(&path), &text)
                    .map_err(|error| Failure::new(format!("cannot write {path}: {}", Failure::io(&error))))?;
            }
            report::say(format_args!("{path}: {count} entries added, to be translated"));
        }
    }
    Ok(false)
}

fn begin(name: &str, language: &str, version: &str) -> String {
    format!(
        "# Kept by hand: what openapi/published/{name}.{language}.yaml says in place of the English. How:\n\
         # openapi/README.md, Translations.\n\
         overlay: 1.0.0\ninfo:\n  title: {name} ({language})\n  version: {version}\nextends: ../published/{name}.yaml\n\
         actions:\n"
    )
}
