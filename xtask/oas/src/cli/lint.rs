//! `lint`: its command line.

use super::arguments::{Output, documents};
use crate::failure::Failure;
use crate::lint::{self, Config, Ruleset, listing};
use crate::report::{self, Format, ListStyle, Report, Severity, Tool};
use clap::Args;
use std::path::{Path, PathBuf};

/// What is read of the working directory, unless a file is named.
const CONFIG: &str = "oas.yaml";

#[derive(Debug, Args)]
pub(super) struct LintArgs {
    /// OpenAPI documents, 3.0 or 3.1
    #[arg(value_name = "FILE", required_unless_present = "rules")]
    files: Vec<PathBuf>,
    /// Tell matters of style too, as notes
    #[arg(long)]
    style: bool,
    /// List the rules instead
    #[arg(long, value_name = "HOW", value_enum, num_args = 0..=1, default_missing_value = "human")]
    rules: Option<ListStyle>,
    /// Rules that are not told, and how much others weigh; `oas.yaml` when left out, if there is one
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Do not tell this code
    #[arg(long = "ignore", value_name = "CODE")]
    ignores: Vec<String>,
    /// Let this code weigh as much: error, warning or note
    #[arg(long = "level", value_name = "CODE=LEVEL")]
    levels: Vec<String>,
    /// Exit 1 when a finding weighs this much or more; errors when left out
    #[arg(long, value_enum, value_name = "LEVEL")]
    fail_on: Option<Severity>,
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
    let config = config(args, &rules)?;
    let mut report = Report::default();
    for api in documents(&args.files)? {
        lint::judge(&api, &rules, &mut report)?;
    }
    config.apply(&mut report, &rules);
    report::print(&report, args.output.format, "lint", tool)?;
    let least = args.fail_on.or(config.fail_on).unwrap_or(Severity::Error);
    Ok(report.findings.iter().any(|finding| finding.severity >= least))
}

/// What the file and the command line ask for; the latter comes later, and so counts.
fn config(args: &LintArgs, rules: &Ruleset) -> Result<Config, Failure> {
    let mut config = match &args.config {
        Some(path) => Config::read(path, rules)?,
        None => Config::read_if_one(Path::new(CONFIG), rules)?,
    };
    args.ignores.iter().try_for_each(|code| config.ignore(code, rules))?;
    args.levels.iter().try_for_each(|text| config.level(text, rules))?;
    Ok(config)
}

/// The page `RULES.md`: every rule and every other code.
///
/// # Errors
/// The suite, from which the examples are, is malformed.
pub fn page() -> Result<String, Failure> {
    let (rules, suites) = (Ruleset::generic(), [lint::suite()?]);
    Ok(format!(
        "{}\n## True of any OpenAPI document\n\n{}\n## Style: only with `--style`, and only notes\n\n{}\n\
         ## Other commands: payloads, recordings, new samples\n\n\
         `oas samples --codes` lists these, `oas diff --codes` those of changes.\n\n{}",
        include_str!("../lint/rules.md"),
        lint::table(Ruleset::GENERIC, &rules, &suites),
        lint::table(Ruleset::STYLE, &rules, &suites),
        report::page(&[report::CODES]),
    ))
}
