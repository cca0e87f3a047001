//! `coverage`: what is described, how well, and what evidence shows of it.

use super::judge::{Material, apis};
use crate::coverage::floor::{self, Floor, Known};
use crate::coverage::{self, Inventory, sources};
use crate::evidence;
use crate::report::{self, Format, Report};
use clap::Args;
use oas::cli::Output;
use oas::coverage::page;
use oas::coverage::seen::{Coverage, Map, Part, of_samples};
use oas::coverage::shown::{of_folder, of_recording};
use oas::failure::Failure;
use oas::model::Api;
use oas::samples::recording::Options;
use persat_codegen::generate::replace;
use persat_codegen::repository::Repository;
use serde_json::Value;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct CoverageArgs {
    /// Write the summary table into the README
    #[arg(long, conflicts_with_all = ["specs", "samples", "har"])]
    write: bool,
    /// Report figures worse than the committed ones (openapi/coverage-floor.yaml)
    #[arg(long, conflicts_with_all = ["specs", "samples", "har"])]
    check: bool,
    /// Write better figures into that file; never worse ones
    #[arg(long, conflicts_with_all = ["check", "specs", "samples", "har"])]
    raise: bool,
    /// Write a page that lists what is missing, operation by operation
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    #[command(flatten)]
    material: Material,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &CoverageArgs) -> Result<bool, Failure> {
    let human = args.output.format == Format::Human;
    let mut report = Report::default();
    args.material.complete()?;
    let own = args.material.specs.is_empty() && args.material.samples.is_none() && args.material.har.is_none();
    let apis = apis(&args.material.specs)?;
    let maps = apis.iter().map(Map::new).collect::<Result<Vec<_>, _>>()?;
    let coverages = match &args.material.har {
        Some(har) => {
            let options = Options { servers: args.material.servers.clone(), progress: human };
            of_recording(&maps, &apis, har, &options, &mut report)?
        }
        None => {
            let folder = match &args.material.samples {
                Some(folder) => folder.clone(),
                None => Repository::find()?.path("tests/samples"),
            };
            of_folder(&maps, &apis, &folder, &mut report)?
        }
    };
    let parts: Vec<Vec<Part>> = coverages.iter().map(Coverage::parts).collect();
    let seen: Vec<Seen<'_>> = apis.iter().zip(&parts).map(|(api, parts)| (&*api.name, &**parts)).collect();
    if let Some(path) = &args.html {
        let written = replace(path, &page::html(&seen));
        written.map_err(|error| Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(&error))))?;
    }
    let inventory = if own { Some(inventory(args, &apis, &seen, &mut report)?) } else { None };
    let tallies = inventory.as_ref().map_or(&[][..], |it| &it.tallies);
    if human {
        if !args.write && !args.raise {
            report::say(format_args!("{}", page::table(&seen)));
            report::say(format_args!("{}", sources::table(&apis, tallies)));
        }
        return report::print(&report, args.output.format, "coverage");
    }
    if args.output.format == Format::Json {
        let figure = |(index, (api, parts)): (usize, &Seen<'_>)| {
            let mut figures = page::json(api, parts);
            if let Some(tally) = tallies.get(index) {
                figures["evidence"] = sources::json(tally);
            }
            figures
        };
        let figures: Value = seen.iter().enumerate().map(figure).collect();
        return report::print_json_with(&report, "coverage", figures);
    }
    report::print(&report, args.output.format, "coverage")
}

/// What only the repository's own descriptions have: the vendor's menu, the README, the sources and the
/// floor.
fn inventory(args: &CoverageArgs, apis: &[Api], seen: &[Seen<'_>], report: &mut Report) -> Result<Inventory, Failure> {
    let human = args.output.format == Format::Human;
    let repository = Repository::find()?;
    let coverage = coverage::collect(&repository, report)?;
    if args.write {
        let changed = coverage::readme_write(&repository, &coverage)?;
        if human {
            report::say(format_args!("README.md: {}", if changed { "written" } else { "up to date" }));
        }
    } else {
        coverage::readme_check(&repository, &coverage, report)?;
        if human && !args.raise {
            report::say(format_args!("{}", coverage::markdown(&coverage)));
        }
    }
    if args.raise {
        let changed = floor::raise(&repository, &known(seen, &coverage))?;
        if human {
            report::say(format_args!("{}: {}", floor::FILE, if changed { "written" } else { "up to date" }));
        }
    } else if args.check {
        hold(&repository, apis, seen, &coverage, report)?;
    }
    Ok(coverage)
}

/// What samples show of an API.
type Seen<'p> = (&'p str, &'p [Part]);

fn known<'a>(seen: &'a [Seen<'a>], coverage: &'a Inventory) -> Vec<Known<'a>> {
    let pairs = seen.iter().zip(&coverage.tallies);
    pairs.map(|((api, parts), tally)| Known { api, parts, tally }).collect()
}

/// Holds the figures against the committed ones.
fn hold(
    repository: &Repository,
    apis: &[Api],
    seen: &[Seen<'_>],
    coverage: &Inventory,
    report: &mut Report,
) -> Result<(), Failure> {
    let floor = Floor::read(repository)?;
    floor.check(&known(seen, coverage), report);
    for (api, tally) in apis.iter().zip(&coverage.tallies) {
        evidence::report_unsourced(api, tally, |measure| floor.figure(&api.name, measure), report);
    }
    Ok(())
}

/// The part of `check`: the inventory, the README's table, the sources and the floor.
pub(super) fn gate(repository: &Repository, report: &mut Report) -> Result<(), Failure> {
    let found = coverage::collect(repository, report)?;
    coverage::readme_check(repository, &found, report)?;
    let apis = repository.apis()?;
    let maps = apis.iter().map(Map::new).collect::<Result<Vec<_>, _>>()?;
    let (coverages, _) = of_samples(&maps, &apis, &repository.path("tests/samples"))?;
    let parts: Vec<Vec<Part>> = coverages.iter().map(Coverage::parts).collect();
    let seen: Vec<Seen<'_>> = apis.iter().zip(&parts).map(|(api, parts)| (&*api.name, &**parts)).collect();
    hold(repository, &apis, &seen, &found, report)
}
