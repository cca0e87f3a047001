//! `coverage`: its command line.

use super::arguments::{Output, apis, nothing_held};
use crate::coverage::page;
use crate::coverage::seen::{Coverage, Map, Part};
use crate::coverage::shown::{of_folder, of_recording};
use crate::failure::Failure;
use crate::report::{self, Format, Report, Tool};
use crate::samples::recording::Options;
use clap::Args;
use serde_json::Value;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct CoverageArgs {
    /// OpenAPI documents, 3.0 or 3.1
    #[arg(long = "spec", value_name = "FILE", required = true)]
    specs: Vec<PathBuf>,
    /// A folder of samples
    #[arg(long, value_name = "DIR", conflicts_with = "har")]
    samples: Option<PathBuf>,
    /// A recording of HTTP exchanges (HAR), as browsers and proxies export them
    #[arg(long, value_name = "FILE")]
    har: Option<PathBuf>,
    /// Where the recorded API was served, in place of the description's servers
    #[arg(long = "server", value_name = "URL", requires = "har")]
    servers: Vec<String>,
    /// Write a page that lists what is missing, operation by operation
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &CoverageArgs, tool: &Tool) -> Result<bool, Failure> {
    let format = args.output.format;
    let mut report = Report::default();
    let apis = apis(&args.specs)?;
    let maps = apis.iter().map(Map::new).collect::<Result<Vec<_>, _>>()?;
    let coverages = match (&args.har, &args.samples) {
        (Some(har), _) => {
            let options = Options { servers: args.servers.clone(), progress: format == Format::Human };
            of_recording(&maps, &apis, har, &options, &mut report)?
        }
        (None, Some(folder)) => of_folder(&maps, &apis, folder, &mut report)?,
        (None, None) => return Err(nothing_held()),
    };
    let parts: Vec<Vec<Part>> = coverages.iter().map(Coverage::parts).collect();
    let seen: Vec<(&str, &[Part])> = apis.iter().zip(&parts).map(|(api, parts)| (&*api.name, &**parts)).collect();
    if let Some(path) = &args.html {
        std::fs::write(path, page::html(&seen))
            .map_err(|error| Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(&error))))?;
    }
    match format {
        Format::Human => report::say(format_args!("{}", page::table(&seen))),
        Format::Json => {
            let figures: Value = seen.iter().map(|(api, parts)| page::json(api, parts)).collect();
            return report::print_json_with(&report, "coverage", figures);
        }
        Format::Sarif => {}
    }
    report::print(&report, format, "coverage", tool)
}
