//! `coverage`: what is described, how well, and what evidence shows of it.

use super::Output;
use super::judge::{Material, apis};
use crate::coverage::floor::{self, Floor, Known};
use crate::coverage::seen::{Map, Part, Sight, of_samples};
use crate::coverage::{self, Coverage, page, sources};
use crate::document::display_name;
use crate::evidence;
use crate::failure::Failure;
use crate::generate::replace;
use crate::model::Api;
use crate::report::{self, Finding, Format, Report, Severity};
use crate::repository::Repository;
use crate::samples::{Deviations, recording};
use clap::Args;
use serde_json::Value;
use std::path::{Path, PathBuf};

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
    let sights = match &args.material.har {
        Some(har) => {
            let options = recording::Options { servers: args.material.servers.clone(), progress: human };
            let watch = |api: &Api| {
                let map = maps.iter().find(|map| map.is_of(api));
                Sight::new(map.unwrap_or(&maps[0]))
            };
            let (judged, watches) = recording::watched(&apis, har, &options, Deviations::default(), watch)?;
            report.count("exchanges", judged.checked["exchanges"]);
            report.count("exchanges judged", judged.checked["exchanges judged"]);
            report.failures.extend(judged.failures);
            taken(judged.findings, har, &mut report);
            let mut sights: Vec<_> = maps.iter().map(Sight::new).collect();
            for core in &watches {
                sights.iter_mut().zip(core).for_each(|(sight, other)| sight.merge(other));
            }
            sights
        }
        None => {
            let folder = match &args.material.samples {
                Some(folder) => folder.clone(),
                None => Repository::find()?.path("tests/samples"),
            };
            let (sights, judged) = of_samples(&maps, &apis, &folder)?;
            report.count("samples", judged.checked.get("samples").copied().unwrap_or_default());
            // What cannot be read shows nothing, and must not look like a gap.
            report.failures.extend(judged.failures);
            taken(judged.findings, &folder, &mut report);
            sights
        }
    };
    let parts: Vec<Vec<Part>> = sights.iter().map(Sight::parts).collect();
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

/// What judging found that coverage has to tell: that there was nothing to look at, which is no coverage
/// of nought but a mistake, and that some of it shows nothing because it does not fit.
fn taken(findings: Vec<Finding>, from: &Path, report: &mut Report) {
    const KEPT: [&str; 5] = ["no-exchanges", "no-samples", "broken-exchange", "oversized-exchange", "foreign-host"];
    let mut unfit = 0;
    for finding in findings {
        match finding.code {
            "nothing-judged" => report.push(finding.severity(Severity::Error)),
            code if KEPT.contains(&code) => report.push(finding),
            _ => unfit += usize::from(finding.severity == Severity::Error),
        }
    }
    if unfit > 0 {
        let message = format!("{unfit} findings of `samples` were left out: what does not fit shows nothing here");
        let help = "`cargo xtask samples` with the same arguments lists them";
        report
            .push(Finding::in_file("unfit-evidence", &display_name(from), message).severity(Severity::Note).help(help));
    }
}

/// What only the repository's own descriptions have: the vendor's menu, the README, the sources and the
/// floor.
fn inventory(args: &CoverageArgs, apis: &[Api], seen: &[Seen<'_>], report: &mut Report) -> Result<Coverage, Failure> {
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

fn known<'a>(seen: &'a [Seen<'a>], coverage: &'a Coverage) -> Vec<Known<'a>> {
    let pairs = seen.iter().zip(&coverage.tallies);
    pairs.map(|((api, parts), tally)| Known { api, parts, tally }).collect()
}

/// Holds the figures against the committed ones.
fn hold(
    repository: &Repository,
    apis: &[Api],
    seen: &[Seen<'_>],
    coverage: &Coverage,
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
    let (sights, _) = of_samples(&maps, &apis, &repository.path("tests/samples"))?;
    let parts: Vec<Vec<Part>> = sights.iter().map(Sight::parts).collect();
    let seen: Vec<Seen<'_>> = apis.iter().zip(&parts).map(|(api, parts)| (&*api.name, &**parts)).collect();
    hold(repository, &apis, &seen, &found, report)
}
