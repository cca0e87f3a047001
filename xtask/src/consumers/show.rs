//! How the outcome is shown.

use super::setting::{Outcome, Run};
use crate::report::{self, Format, Palette, Report};
use oas::failure::Failure;
use serde_json::json;
use std::io::Write;

/// Prints an outcome and says whether anything was found.
///
/// # Errors
/// A tool could not run or cannot be trusted, or standard output is closed.
pub fn print(outcome: Outcome, format: Format) -> Result<bool, Failure> {
    let mut report = Report::default();
    let rows: Vec<_> = outcome.runs.iter().map(|run| (row(run, Palette::detect()), entry(run))).collect();
    for run in outcome.runs {
        report.count(if run.not_run.is_empty() { "runs" } else { "runs that did not take place" }, 1);
        report.findings.extend(run.findings);
    }
    report.merge(outcome.report);
    report.sort();
    if format == Format::Human {
        let lines_out = std::io::stdout();
        let mut out = lines_out.lock();
        let lines = rows.iter().try_for_each(|(line, _)| writeln!(out, "{line}")).and_then(|()| writeln!(out));
        lines.map_err(|error| Failure::new(format!("cannot print: {error}")))?;
    }
    if format != Format::Json {
        return report::print(&report, format, "consumers");
    }
    let mut object = report::value(&report);
    object["runs"] = rows.into_iter().map(|(_, entry)| entry).collect();
    let mut out = std::io::stdout().lock();
    writeln!(out, "{object:#}").map_err(|error| Failure::new(format!("cannot print: {error}")))?;
    Failure::all(&report.failures).map_err(Failure::told)?;
    Ok(report.counts())
}

fn entry(run: &Run) -> serde_json::Value {
    json!({
        "tool": run.check.tool(),
        "version": run.version,
        "document": run.document,
        "what": run.what,
        "result": verdict(run),
        "seconds": run.took.as_secs_f64(),
        "log": run.log,
    })
}

fn verdict(run: &Run) -> &'static str {
    match (run.findings.is_empty(), run.not_run.is_empty()) {
        (true, true) => "ok",
        (true, false) => "not run",
        _ => "failed",
    }
}

fn row(run: &Run, palette: Palette) -> String {
    let verdict = match verdict(run) {
        "ok" => palette.paint("32", "ok     "),
        "not run" => palette.paint("33;1", "not run"),
        _ => palette.paint("31;1", "failed "),
    };
    let tool = format!("{} {}", run.check.tool(), run.version);
    format!("{verdict} {tool:<38} {:<38} {:>6.1} s  {}", run.document, run.took.as_secs_f64(), run.what)
}
