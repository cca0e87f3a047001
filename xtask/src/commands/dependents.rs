//! `features`, `weight` and `bench`.

use crate::bench;
use crate::dependents::{features, weight};
use crate::report::{self, Format, Report};
use clap::Args;
use oas::cli::Output;
use oas::failure::Failure;
use persat_codegen::repository::Repository;

#[derive(Debug, Args)]
pub(super) struct FeaturesArgs {
    /// Check these alone; each of them when left out, and none, the default and all
    #[arg(long = "feature", value_name = "NAME")]
    names: Vec<String>,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
pub(super) struct WeightArgs {
    /// Write the table into persat-api/README.md
    #[arg(long)]
    write: bool,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
pub(super) struct BenchArgs {
    /// Only see that everything runs: the figures mean nothing
    #[arg(long, conflicts_with = "write")]
    quick: bool,
    /// A part; all of them when left out
    #[arg(long, value_name = "PART", value_enum)]
    only: Vec<bench::Part>,
    /// Write persat-api/BENCHMARKS.md and its picture
    #[arg(long, conflicts_with = "only")]
    write: bool,
    #[command(flatten)]
    output: Output,
}

pub(super) fn bench(args: &BenchArgs) -> Result<bool, Failure> {
    let repository = Repository::find()?;
    let figures = bench::measure(&repository, &args.only, args.quick, |text| eprintln!("   {text}"))?;
    if args.write {
        figures.write(&repository)?;
    }
    match args.output.format {
        Format::Human => report::say(format_args!("{}", figures.tables())),
        _ => {
            let text = serde_json::to_string_pretty(&figures);
            report::say(format_args!("{}", text.map_err(|error| Failure::new(error.to_string()))?));
        }
    }
    figures.complete()?;
    Ok(false)
}

pub(super) fn features(args: &FeaturesArgs) -> Result<bool, Failure> {
    let repository = Repository::find()?;
    let choices = match args.names.as_slice() {
        [] => features::all(&repository)?,
        names => features::named(&repository, names)?,
    };
    let report = features::check(&repository, &choices, |choice| eprintln!("   checking {}", choice.name))?;
    report::print(&report, args.output.format, "features")
}

pub(super) fn weight(args: &WeightArgs) -> Result<bool, Failure> {
    let repository = Repository::find()?;
    let rows = weight::weigh(&repository)?;
    let mut report = Report::default();
    if args.write {
        let changed = weight::readme_write(&repository, &rows)?;
        eprintln!("persat-api/README.md: {}", if changed { "written" } else { "up to date" });
    }
    weight::readme_check(&repository, &rows, &mut report)?;
    if args.output.format == Format::Human {
        report::say(format_args!("{}", weight::markdown(&rows)));
    }
    report::print(&report, args.output.format, "weight")
}
