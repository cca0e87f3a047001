//! `diff`: its arguments, and what they make of the changes.

use crate::diff::render::{self, Documents, Format};
use crate::diff::{self, Level, source, version};
use crate::failure::Failure;
use crate::report::{ListStyle, Palette, Tool, printable};
use clap::Args;
use std::ffi::OsString;
use std::io::Write;

/// Exit status: 0 unless `--fail-on` or `--check-version` says otherwise, then 1; 2 could not run.
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// The old document: a file, or REV:path of version control
    #[arg(required_unless_present = "codes")]
    old: Option<OsString>,
    /// The new document: a file, or REV:path of version control
    #[arg(required_unless_present = "codes")]
    new: Option<OsString>,
    /// Exit 1 when a change weighs this much or more
    #[arg(long, value_enum, value_name = "LEVEL")]
    fail_on: Option<Level>,
    /// Exit 1 when `info.version` of NEW is lower than the changes ask for
    #[arg(long)]
    check_version: bool,
    /// List the codes instead
    #[arg(long, value_name = "HOW", value_enum, num_args = 0..=1, default_missing_value = "human", conflicts_with_all = ["old", "new", "fail_on", "check_version"])]
    codes: Option<ListStyle>,
    /// How changes are printed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Runs the command; `true` when it found what it was asked to fail on.
///
/// # Errors
/// The command could not run.
pub fn run(args: &DiffArgs, tool: &Tool) -> Result<bool, Failure> {
    let (Some(old), Some(new)) = (&args.old, &args.new) else {
        let format = if args.codes == Some(ListStyle::Json) { Format::Json } else { args.format };
        return print(&render::codes(format)).map(|()| false);
    };
    let (old, new) = (source::read(old)?, source::read(new)?);
    let diff = diff::diff(&old, &new)?;
    for message in [&old, &new].into_iter().flat_map(diff::unjudged) {
        // Beside the changes, as what follows.
        eprintln!("note: {}", printable(&message));
    }
    let low = if args.check_version { version::too_low(&old, &new, &diff)? } else { None };
    if let Some(finding) = &low {
        // Beside the changes, whose shape is public, and before the line that names the level.
        eprintln!("error[{}]: {}\n  help: {}", finding.code, printable(&finding.message), printable(&finding.help));
    }
    print(&Documents { old: &old, new: &new }.render(&diff, args.format, Palette::detect(), tool))?;
    let weighs = args.fail_on.is_some_and(|level| diff.level() >= level);
    Ok(weighs || low.is_some())
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|error| Failure::new(format!("cannot print: {error}")))
}
