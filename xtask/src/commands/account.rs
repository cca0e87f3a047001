//! `account`: the types of one account, from its templates.

mod live;

use crate::report::{self, Format, Report};
use clap::Args;
use oas::cli::Output;
use oas::diff::Level;
use oas::document::display_name;
use oas::failure::Failure;
use oas::report::printable;
use persat_account::Account;
use persat_account::compare::{Difference, differences};
use persat_codegen::repository::Repository;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What the command does, at length.
pub const LONG: &str = "\
Describes an account's own forms, work orders, deliveries, client objects and Master DBs, by their templates.

It reads the templates of a live account (`--live`: GET only, the key from PERSAT_API_KEY, no client, form or user is
asked for) or those that were saved (`--from DIR`), and writes the published description with the account's own types
in it: `persat-account`, where a value that the account does not have is none, and `persat-account-tolerant`, where
forms stay what they are in general and the types stand beside. Both in OpenAPI 3.0 and 3.1, as YAML and JSON. What a
template leaves unclear is open in them, and told.

A failing server, or a connection that breaks, ends the reading. With `--save DIR` the folder stays as it was, what was
read until then is kept in DIR.unfinished, and the same command goes on from there: lists are asked for again, and what
they name only where a list says something else now. Delete DIR.unfinished to begin anew.

`--diff OLD NEW` tells what changed between two folders of saved templates, in words of forms and fields.

Exit status: 0 nothing wrong, 1 a template could not be read, or a change breaks programs, 2 could not run.";

/// Arguments of `account`.
#[derive(Debug, Args)]
pub(super) struct AccountArgs {
    /// Saved templates: one response for each file, `getFormSchema.170.json`, as `--save` writes them
    #[arg(long, value_name = "DIR", required_unless_present_any = ["live", "diff"], conflicts_with_all = ["live", "diff"])]
    from: Option<PathBuf>,
    /// Read the templates of the account whose key is in the environment
    #[arg(long, conflicts_with = "diff")]
    live: bool,
    /// Keep the templates that were read in this folder; those of before go
    #[arg(long, value_name = "DIR", requires = "live")]
    save: Option<PathBuf>,
    /// Compare two folders of saved templates
    #[arg(long, value_names = ["OLD", "NEW"], num_args = 2)]
    diff: Vec<PathBuf>,
    /// Where the documents go
    #[arg(long, value_name = "DIR", default_value = ".", conflicts_with = "diff")]
    out: PathBuf,
    /// Write a Rust crate too, with one struct for each template
    #[arg(long, value_name = "DIR", conflicts_with = "diff")]
    rust: Option<PathBuf>,
    #[command(flatten)]
    live_at: live::LiveArgs,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &AccountArgs) -> Result<bool, Failure> {
    let repository = Repository::find()?;
    let base = base(&repository)?;
    let mut report = Report::default();
    if let [old, new] = &args.diff[..] {
        let read = |folder: &PathBuf, report: &mut Report| persat_account::account(folder, report);
        let (old, new) = (read(old, &mut report)?, read(new, &mut report)?);
        // What could not be read is open, and so is not compared.
        let failures = report.failures.iter().map(ToString::to_string);
        let odd = report.findings.iter().map(|it| format!("{}: {}", it.file, it.message));
        failures.chain(odd).for_each(|it| eprintln!("warning: {}", printable(&it)));
        return compare(&base, &old, &new, args.output.format);
    }
    // Before an account is asked for its templates, one a second.
    let unfinished = args.save.as_deref().map(live::unfinished);
    let folders = [Some(&args.out), args.rust.as_ref(), args.save.as_ref(), unfinished.as_ref()];
    folders.into_iter().flatten().try_for_each(|it| persat_account::check_writable(it))?;
    let kept;
    let folder = match &args.from {
        Some(folder) => folder,
        None => {
            let responses = live::ask(&args.live_at, &repository, &base, unfinished.as_deref(), &mut report)?;
            kept = tempfile::tempdir().map_err(|error| Failure::new(format!("no temporary folder: {error}")))?;
            persat_account::replace(kept.path(), &responses)?;
            // A page in the place of every response is not the end of all templates.
            persat_account::account(kept.path(), &mut Report::default()).map_err(|_| {
                Failure::new("the account told no template: no response has one").help(match &args.save {
                    Some(folder) => format!("{} is as it was; try again later", display_name(folder)),
                    None => "try again later".to_owned(),
                })
            })?;
            let folder = args.save.as_deref().unwrap_or(kept.path());
            if args.save.is_some() {
                persat_account::replace(folder, &responses)?;
            }
            forget(folder, |name, _| persat_account::is_gone(name, &responses))?;
            if let Some(unfinished) = unfinished.filter(|it| it.is_dir()) {
                forget(&unfinished, |name, _| persat_account::is_saved(name))?;
                // What else is in it is somebody else's.
                let _ = std::fs::remove_dir(unfinished);
            }
            &folder.to_path_buf()
        }
    };
    let account = persat_account::account(folder, &mut report)?;
    let files = persat_account::files(&base, &account, &mut report)?;
    let sources = args.rust.as_ref().map(|folder| Ok((folder, persat_account::krate(&strict(&files))?))).transpose()?;
    persat_account::replace(&args.out, &files)?;
    if let Some((folder, sources)) = &sources {
        persat_account::replace(folder, sources)?;
        forget(&folder.join("src"), |name, text| {
            persat_account::is_generated(text) && !sources.iter().any(|(it, _)| *it == format!("src/{name}"))
        })?;
    }
    if args.output.format == Format::Human {
        files.iter().for_each(|(name, _)| report::say(format_args!("{}", display_name(&args.out.join(name)))));
    }
    report::print(&report, args.output.format, "account")
}

/// The strict document.
fn strict(files: &[(String, String)]) -> Value {
    let text = files.iter().find(|(name, _)| name == "persat-account.json").map(|(_, text)| text.as_str());
    serde_json::from_str(text.unwrap_or_default()).unwrap_or_default()
}

fn base(repository: &Repository) -> Result<Value, Failure> {
    let path = repository.path("openapi/published/persat.json");
    let failed = |words: String| Failure::new(format!("{}: {words}", path.display())).help("run `cargo xtask publish`");
    let text = std::fs::read_to_string(&path).map_err(|error| failed(Failure::io(&error)))?;
    serde_json::from_str(&text).map_err(|_| failed("this is no JSON".to_owned()))
}

/// Removes files of an earlier time, by name and text: of templates that the account no longer has.
fn forget(folder: &Path, is_gone: impl Fn(&str, &str) -> bool) -> Result<(), Failure> {
    let cannot = |error: &std::io::Error| Failure::new(format!("{}: {}", folder.display(), Failure::io(error)));
    for entry in std::fs::read_dir(folder).map_err(|error| cannot(&error))? {
        let path = entry.map_err(|error| cannot(&error))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // What is no text is nothing of ours.
        if std::fs::read_to_string(&path).is_ok_and(|text| is_gone(&name, &text)) {
            std::fs::remove_file(&path).map_err(|error| cannot(&error))?;
        }
    }
    Ok(())
}

fn compare(base: &Value, old: &Account, new: &Account, format: Format) -> Result<bool, Failure> {
    let found = differences(base, old, new)?;
    let level = found.iter().map(|it| it.level).max().unwrap_or(Level::None);
    match format {
        Format::Json => {
            let change = |it: &Difference| {
                json!({
                    "code": it.code, "level": it.level, "message": it.message, "template": it.template, "field": it.field,
                })
            };
            let changes: Vec<_> = found.iter().map(change).collect();
            report::say(format_args!("{:#}", json!({ "level": level, "changes": changes })));
        }
        Format::Sarif => {
            return Err(Failure::new("differences of templates have no place in a file").help("take --format json"));
        }
        Format::Human => {
            for it in &found {
                report::say(format_args!("{}[{}]: {}", it.level.name(), it.code, printable(&it.message)));
            }
            report::say(format_args!("{}", level.name()));
        }
    }
    Ok(level == Level::Major)
}
