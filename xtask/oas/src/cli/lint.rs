//! `lint`: its command line.

use super::{Output, documents};
use crate::failure::Failure;
use crate::lint::{self, Ruleset, listing};
use crate::report::{self, Format, ListStyle, Report, Tool};
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct LintArgs {
    /// OpenAPI 3.0 documents
    #[arg(value_name = "FILE", required_unless_present = "rules")]
    files: Vec<PathBuf>,
    /// Tell matters of style too, as notes
    #[arg(long)]
    style: bool,
    /// List the rules instead
    #[arg(long, value_name = "HOW", value_enum, num_args = 0..=1, default_missing_value = "human")]
    rules: Option<ListStyle>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &LintArgs, tool: &Tool) -> Result<bool, Failure> {
    let rules = Ruleset::generic().style(args.style);
    if let Some(how) = args.rules {
        let how = if args.output.format == Format::Json { ListStyle::Json } else { how };
        let text = match how {
            ListStyle::Markdown => page()?,
            other => listing(other, &rules, &[lint::suite()?], "`--rules markdown`"),
        };
        report::say(format_args!("{}", text.trim_end()));
        return Ok(false);
    }
    let mut report = Report::default();
    for api in documents(&args.files)? {
        report.merge(lint::lint(&api, &rules)?);
    }
    report::print(&report, args.output.format, "lint", tool)
}

/// The page `RULES.md`: every rule and every other code.
///
/// # Errors
/// The suite, from which the examples are, is malformed.
pub fn page() -> Result<String, Failure> {
    let (rules, suites) = (Ruleset::generic(), [lint::suite()?]);
    Ok(format!(
        "{}\n## True of any OpenAPI 3.0 document\n\n{}\n## Style: only with `--style`, and only notes\n\n{}\n\
         ## Other commands: payloads, recordings, new samples\n\n\
         `oas samples --codes` lists these, `oas diff --codes` those of changes.\n\n{}",
        include_str!("../lint/rules.md"),
        lint::table(Ruleset::GENERIC, &rules, &suites),
        lint::table(Ruleset::STYLE, &rules, &suites),
        report::page(&[report::CODES]),
    ))
}
