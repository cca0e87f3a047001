//! The templates of a live account, read one after the other; what an earlier run has read is not asked for again.

use crate::commands::judge::KEY_ENV;
use clap::Args;
use oas::document::display_name;
use oas::failure::Failure;
use oas::model::Api;
use oas::record::{Given, Session, live};
use oas::report::Report;
use persat_account::{READS, file_name, is_saved, missing, replace, save};
use persat_codegen::repository::{PROJECTS, Repository};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How the live account is asked.
#[derive(Debug, Args)]
pub(super) struct LiveArgs {
    /// Where the live API is served, in place of the description's server
    #[arg(long, value_name = "URL", requires = "live")]
    base_url: Option<String>,
    /// The environment variable that holds the key of the live account
    #[arg(long, value_name = "NAME", requires = "live", default_value = KEY_ENV)]
    key_env: String,
    /// Pause between two live requests, in milliseconds
    #[arg(long, value_name = "N", default_value_t = 1000, requires = "live")]
    pace_ms: u64,
    /// How long a live request may take, in seconds
    #[arg(long, value_name = "N", default_value_t = 30, requires = "live")]
    timeout: u64,
}

/// Where responses are kept until all of them are there.
pub(super) fn unfinished(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_os_string();
    name.push(".unfinished");
    folder.with_file_name(name)
}

/// Reads what an account's templates are told by, lists before what they name. What is not found is told.
///
/// # Errors
/// The server fails or is gone: what was read until then is in the folder `unfinished`.
pub(super) fn ask(
    args: &LiveArgs,
    repository: &Repository,
    base: &Value,
    unfinished: Option<&Path>,
    report: &mut Report,
) -> Result<Vec<(String, String)>, Failure> {
    let apis: Vec<Api> = vec![repository.api(PROJECTS[0])?];
    let options = live::Options {
        operations: Vec::new(),
        parameters: Vec::new(),
        base_url: args.base_url.clone(),
        server: None,
        allow_writes: Vec::new(),
        body: None,
        key_env: args.key_env.clone(),
        pace: Duration::from_millis(args.pace_ms),
        timeout: Duration::from_secs(args.timeout),
    };
    let mut session = Session::new(&apis, options)?;
    let kept = unfinished.map(kept).unwrap_or_default();
    // Another account, or one that has changed, has other lists.
    let mut same: BTreeSet<&'static str> = BTreeSet::new();
    let mut lists: BTreeMap<&'static str, Value> = BTreeMap::new();
    let (mut files, mut earlier) = (Vec::new(), 0);
    for read in READS {
        for asked in read.calls(&lists) {
            let name = file_name(asked.operation, asked.id.as_deref());
            let of_same = read.of.is_some_and(|(list, ..)| same.contains(list));
            if let Some(body) = kept.get(&name).filter(|_| of_same) {
                files.push((name, format!("{body:#}\n")));
                earlier += 1;
                continue;
            }
            let given: Result<Vec<_>, _> =
                asked.parameters.iter().map(|(name, value)| Given::parse(&format!("{name}={value}"))).collect();
            let failed = |failure: &Failure| {
                let what = asked.id.as_ref().map_or_else(String::new, |id| format!(" of {id}"));
                let message = format!("reading the templates ended with {name}{what}: {}", failure.message());
                Failure::new(message).help(help(unfinished, files.len()))
            };
            let (status, body) = session.call(asked.operation, given?).map_err(|failure| failed(&failure))?;
            if status != 200 || !body["data"].is_object() && !body["data"].is_array() {
                let message =
                    format!("the server answered {status}, without `data`: what this should tell is not known");
                report.push(missing(&name, message).help(stays(unfinished, asked.id.is_none())));
                continue;
            }
            let body = save::reduced(base, asked.operation, &body);
            let text = format!("{body:#}\n");
            if let Some(unfinished) = unfinished {
                replace(unfinished, &[(name.clone(), text.clone())])?;
            }
            if asked.id.is_none() {
                if kept.get(&name) == Some(&body) {
                    same.insert(asked.operation);
                }
                lists.insert(asked.operation, body);
            }
            files.push((name, text));
        }
    }
    if earlier > 0 {
        report.count("responses of an earlier run", earlier);
    }
    Ok(files)
}

/// What an earlier run has read. What cannot be read is asked for again.
fn kept(folder: &Path) -> BTreeMap<String, Value> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.map(|it| (it.file_name().to_string_lossy().into_owned(), it.path()));
    let saved = named.filter(|(name, _)| is_saved(name));
    saved.filter_map(|(name, path)| Some((name, serde_json::from_slice(&std::fs::read(path).ok()?).ok()?))).collect()
}

/// What becomes of templates that were saved by an earlier run, where a list does not name them.
fn stays(unfinished: Option<&Path>, is_list: bool) -> &'static str {
    if unfinished.is_some() && is_list { "what an earlier run has saved of it stays" } else { "" }
}

fn help(unfinished: Option<&Path>, read: usize) -> String {
    match unfinished.filter(|_| read > 0) {
        Some(folder) => format!(
            "{read} responses are kept in {}: run the same command later, and it goes on from there",
            display_name(folder)
        ),
        None if unfinished.is_some() => "nothing was read as yet: try again later".to_owned(),
        None => "try again later; with `--save DIR` what was read would be kept".to_owned(),
    }
}
