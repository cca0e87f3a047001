//! The parts of `openapi/ACCOUNT.md`, one a language: what each says is saved is saved, its commands are run beside a
//! sandbox that serves the made account, and what is printed has to be what it says.

use super::java;
use super::process::Done;
use super::programs::missing;
use super::sandbox::Sandbox;
use super::setting::{Check, Run};
use super::tools::{Set, Tools, unwritable};
use super::typescript::write;
use crate::codes::FindingCode;
use crate::quickstarts::differs;
use oas::failure::Failure;
use oas::report::Finding;
use persat_codegen::repository::Repository;
use regex::Regex;
use serde_json::Value;
use std::path::Path;

/// The page.
const PAGE: &str = "openapi/ACCOUNT.md";
/// The account of which it is.
const TEMPLATES: &str = "tests/account/templates";
/// Longer than any part takes, a first build of the client included.
const SECONDS: &str = "540";

/// What one language's part of the page says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    language: String,
    /// Names and texts of what is saved.
    files: Vec<(String, String)>,
    commands: String,
    prints: Vec<String>,
}

/// The parts that have commands.
fn parts(page: &str) -> Vec<Part> {
    let Ok(block) = Regex::new(r"(?ms)^```(\w+)(?: (\S+))?\n(.*?)^```$") else { return Vec::new() };
    let part = |text: &str| {
        let blocks: Vec<_> = block.captures_iter(text).collect();
        let saved = |it: &regex::Captures<'_>| Some((it.get(2)?.as_str().to_owned(), it[3].to_owned()));
        let (_, says) = text.split_once("\nIt prints ")?;
        let says = says.split("\n\n").next().unwrap_or_default();
        Some(Part {
            language: text.lines().next()?.to_owned(),
            files: blocks.iter().filter_map(saved).collect(),
            commands: blocks.iter().find(|it| &it[1] == "sh")?[3].to_owned(),
            prints: says.split('`').skip(1).step_by(2).map(str::to_owned).collect(),
        })
    };
    page.split("\n## ").skip(1).filter_map(part).collect()
}

/// The parts that are about a language and have no commands to be run.
fn unrun(page: &str) -> Vec<&str> {
    let names = page.split("\n## ").skip(1).filter_map(|it| it.lines().next());
    let run = parts(page);
    names.filter(|name| run.iter().all(|it| it.language != *name)).collect()
}

/// Runs each part; `made` are the documents of the account.
pub(super) fn run(repository: &Repository, tools: &Tools, made: &[(String, String)]) -> Result<Vec<Run>, Failure> {
    let path = repository.path(PAGE);
    let page = std::fs::read_to_string(&path)
        .map_err(|error| Failure::new(format!("cannot read {PAGE}: {}", Failure::io(&error))))?;
    let mut runs = Vec::new();
    for language in unrun(&page) {
        eprintln!("{PAGE}, {language}: not run, since it has no commands of the shell");
    }
    for part in parts(&page) {
        eprintln!("running {PAGE}, {}", part.language);
        let row = |what: String, findings: Vec<Finding>, not_run: &str, done: Option<&Done>| Run {
            check: Check::Account,
            version: part.language.clone(),
            document: PAGE.to_owned(),
            what,
            findings,
            not_run: not_run.to_owned(),
            took: done.map(|it| it.took).unwrap_or_default(),
            log: done.map(|it| tools.shown(&it.log)).unwrap_or_default(),
        };
        if let Some(missing) = missing(&part.language.to_lowercase()) {
            let why = format!("{missing} is missing");
            runs.push(row(format!("not run: {why}"), Vec::new(), &why, None));
            continue;
        }
        let done = one(repository, tools, made, &part)?;
        let wrong = wrong(&part, &done);
        let finding = |message| Finding::in_file(FindingCode::QuickstartFails, PAGE, message);
        let is_right = wrong.is_none();
        let findings = wrong.map(finding).into_iter().collect();
        runs.push(row(format!("{}: each line run, prints what it says", part.language), findings, "", Some(&done)));
        if is_right {
            blind(repository, tools, made, &part)?;
        }
    }
    Ok(runs)
}

/// What a run did wrong.
fn wrong(part: &Part, done: &Done) -> Option<String> {
    match done.code {
        Some(0) => differs(&part.prints, &done.stdout),
        _ => Some(format!("the commands of {} fail:\n{}", part.language, done.tail())),
    }
}

/// What no program may be compiled with, or run: by language the fault, what stands there, and what would.
const WRONG: [(&str, &str, &str, &str); 7] = [
    ("TypeScript", "a template that is not there", "schema_id: 174", "schema_id: 175"),
    ("TypeScript", "a text for a number", "-18.5", "\"-18.5\""),
    ("Python", "a template that is not there", "schema_id=174", "schema_id=175"),
    ("Java", "a template that is not there", "NUMBER_174", "NUMBER_175"),
    ("Java", "a value that is no option", "Resultado.APROBADO", "Resultado.QUIZAS"),
    ("Rust", "a value that is no option", "Resultado::Aprobado", "Resultado::Quizas"),
    ("Rust", "a text for a number", "(-18).into()", "\"-18\".into()"),
];

/// A program that names another template, or a value of another kind, has to fail.
fn blind(repository: &Repository, tools: &Tools, made: &[(String, String)], part: &Part) -> Result<(), Failure> {
    for (_, what, from, to) in WRONG.into_iter().filter(|(language, ..)| *language == part.language) {
        let mut broken = part.clone();
        broken.files.iter_mut().for_each(|(_, text)| *text = text.replace(from, to));
        let done = one(repository, tools, made, &broken)?;
        if broken == *part || wrong(&broken, &done).is_none() {
            return Err(Failure::new(format!("{PAGE}: {} did not object to {what}", part.language))
                .help(format!("see what it said: {}", tools.shown(&done.log))));
        }
    }
    Ok(())
}

/// Saves what a part says is saved and runs its commands beside a sandbox.
fn one(repository: &Repository, tools: &Tools, made: &[(String, String)], part: &Part) -> Result<Done, Failure> {
    let home = tools.fresh(&format!("account-pages/{}", part.language))?;
    let folder = home.join("account");
    let templates = repository.path(TEMPLATES).to_string_lossy().into_owned();
    let sandbox = Sandbox::start(repository, tools, &["--account".to_owned(), templates])?;
    let here = |text: &str| text.replace("127.0.0.1:4010", &sandbox.address);
    for (name, text) in &part.files {
        write(&folder.join(name), &here(text))?;
    }
    write(&folder.join("commands.sh"), &here(&part.commands))?;
    for (name, text) in made.iter().filter(|(name, _)| name == "persat-account.yaml") {
        write(&folder.join(name), text)?;
    }
    let mut command = tools.python(Set::OpenapiGenerator)?;
    command.arg(tools.pin("python/limited.py")).args([SECONDS, "sh", "-e", "commands.sh"]).current_dir(&folder);
    let own = std::path::absolute(tools.python(Set::Python)?.get_program());
    let own = own.ok().and_then(|it| it.parent().map(Path::to_path_buf)).unwrap_or_default();
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::env::join_paths(std::iter::once(own).chain(std::env::split_paths(&paths)));
    command.env("PATH", paths.map_err(|error| Failure::new(error.to_string()))?);
    match part.language.as_str() {
        "TypeScript" => modules(&tools.node_modules(Set::Node)?, &folder.join("node_modules"))?,
        "Java" => {
            let (jar, beside) = (java::jar(tools)?, folder.join("openapi-generator-cli.jar"));
            std::fs::copy(&jar, &beside).map_err(|error| unwritable(&beside, &error))?;
        }
        "Rust" => {
            let krate = home.join("persat-account-types");
            persat_account::replace(&krate, &persat_account::krate(&strict(made))?)?;
            let lock = folder.join("Cargo.lock");
            std::fs::copy(repository.path("Cargo.lock"), &lock).map_err(|error| unwritable(&lock, &error))?;
            let client = std::path::absolute(repository.path("persat-api"));
            let client = client.unwrap_or_else(|_| repository.path("persat-api")).to_string_lossy().replace('\\', "/");
            let patch = format!("[patch.crates-io]\npersat-api = {{ path = {client:?} }}\n");
            write(&home.join(".cargo/config.toml"), &patch)?;
            command.env("CARGO_TARGET_DIR", tools.cache("rust")).env("CARGO_NET_OFFLINE", "true");
        }
        _ => {}
    }
    tools.run(&mut command, &format!("account-page-{}", part.language))
}

fn strict(made: &[(String, String)]) -> Value {
    let text = made.iter().find(|(name, _)| name == "persat-account.json").map(|(_, text)| text.as_str());
    serde_json::from_str(text.unwrap_or_default()).unwrap_or_default()
}

/// Lets a folder have the installed packages as its own.
fn modules(installed: &Path, link: &Path) -> Result<(), Failure> {
    let installed = std::path::absolute(installed).unwrap_or_else(|_| installed.to_path_buf());
    #[cfg(unix)]
    let done = std::os::unix::fs::symlink(installed, link);
    #[cfg(windows)]
    let done = std::os::windows::fs::symlink_dir(installed, link);
    done.map_err(|error| unwritable(link, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_short_and_whole() {
        let page = std::fs::read_to_string(Repository::find().unwrap().path(PAGE)).unwrap();
        let found = parts(&page);
        let languages: Vec<_> = found.iter().map(|it| it.language.as_str()).collect();
        assert_eq!(languages, ["TypeScript", "Python", "Java", "Rust"]);
        assert_eq!(unrun(&page), ["C#"]);
        for part in &found {
            let own: usize = part.files.iter().map(|(_, text)| text.lines().count()).sum();
            assert!(own <= 40, "{}: {own} lines of program", part.language);
            assert_eq!(part.prints.len(), 2, "{}", part.language);
            let faults: Vec<_> = WRONG.iter().filter(|(language, ..)| *language == part.language).collect();
            let is_there = |from: &str| part.files.iter().any(|(_, text)| text.contains(from));
            assert!(!faults.is_empty() && faults.iter().all(|(_, _, from, _)| is_there(from)), "{}", part.language);
            assert!(!part.files.is_empty() && part.commands.contains("PERSAT_API_KEY=mock-key"), "{part:?}");
        }
    }
}
