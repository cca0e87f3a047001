//! The report of a survey as a page.

use super::report::{Figures, Report};
use crate::coverage::seen::MEASURES;
use crate::document::display_name;
use crate::record::plan::Action;
use crate::report::printable;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// How many of the things that are not shown a page names of one operation.
const NAMED: usize = 6;

/// How many names it tells of one open place.
const MOST: usize = 30;

/// A report for people.
#[must_use]
pub fn markdown(report: &Report) -> String {
    let mut out = String::from("# What the survey found\n\n");
    if let Some(run) = &report.run {
        let _ = writeln!(
            out,
            "{} calls in this run, {} responses of runs before; {}.",
            run.calls,
            run.earlier,
            printable(&run.words())
        );
        if !run.is_complete() {
            let _ = writeln!(out, "The same command goes on from here (`{}` keeps what is known, sealed).", run.state);
        }
        out.push('\n');
    } else {
        let count = |what: &str| report.outcome.report.checked.get(what).copied().unwrap_or_default();
        let old = count("bodies that show nothing new") + count("bodies that were met before");
        let (all, own) = (count("exchanges"), count("exchanges matched"));
        let _ = writeln!(
            out,
            "{own} of {all} exchanges belong to a description; {old} bodies show nothing that others do not.\n"
        );
    }
    report.figures.iter().for_each(|it| figures(it, &mut out));
    if report.unfit > 0 {
        let _ = writeln!(
            out,
            "{} samples do not fit the description, and count once it is changed as below.\n",
            report.unfit
        );
    }
    samples(report, &mut out);
    proposals(report, &mut out);
    open(report, &mut out);
    others(report, &mut out);
    unreached(report, &mut out);
    report.figures.iter().for_each(|it| missing(it, &mut out));
    out
}

fn figures(figures: &Figures, out: &mut String) {
    let _ = writeln!(out, "## Coverage of {}\n\n| | before | after | of |\n|---|--:|--:|--:|", figures.api);
    let rows = MEASURES.iter().zip(figures.before.iter().zip(&figures.after));
    for (name, (before, after)) in rows.filter(|(name, (_, after))| after.1 > 0 && **name != "parameters") {
        let _ = writeln!(out, "| {name} | {} | {} | {} |", before.0, after.0, after.1);
    }
    out.push('\n');
}

fn samples(report: &Report, out: &mut String) {
    out.push_str("## Samples\n\n");
    let outcome = &report.outcome;
    for draft in &outcome.drafts {
        let action = match draft.action {
            Action::Write if outcome.written.is_some() => "written",
            Action::Write => "new",
            Action::Same => "there already",
            Action::Conflict => "another one is there",
            Action::Refused => "refused: it could not be redacted",
        };
        let _ = writeln!(out, "- `{}`: {action}", display_name(&draft.path));
    }
    let _ = match (outcome.drafts.is_empty(), outcome.written) {
        (true, _) => writeln!(out, "None."),
        (_, Some(count)) => writeln!(out, "\n{count} written; read them before they are committed."),
        (_, None) => writeln!(out, "\nNothing was written: `--apply` writes."),
    };
    out.push('\n');
}

fn proposals(report: &Report, out: &mut String) {
    out.push_str("## Proposed changes of the description\n\n");
    if report.outcome.suggestions.is_empty() && report.unsettled.is_empty() {
        out.push_str("None: what was seen is what is described.\n\n");
    }
    for it in &report.outcome.suggestions {
        let _ = writeln!(
            out,
            "### `{}`\n\nIn `{}`: {}. {}:\n\n```yaml\n{}```\n",
            printable(&it.pointer),
            it.file,
            it.reason,
            it.how.words(),
            it.yaml
        );
        shown(&it.samples, out);
    }
    for it in &report.unsettled {
        let _ = writeln!(
            out,
            "### `{}`: to be decided\n\nIn `{}`: {}. No change is proposed: either the description or the server is wrong.\n",
            printable(&it.pointer),
            it.file,
            printable(&it.message)
        );
        shown(&it.samples, out);
    }
}

fn shown(samples: &[String], out: &mut String) {
    let all: Vec<_> = samples.iter().map(|it| format!("`{}`", printable(it))).collect();
    let _ = writeln!(out, "Shown by {}.\n", all.join(", "));
}

/// What a person may close now.
fn open(report: &Report, out: &mut String) {
    if report.open.is_empty() {
        return;
    }
    out.push_str("## What the description leaves open, and samples show\n\n");
    for it in &report.open {
        let kinds = |of: &BTreeSet<&'static str>| of.iter().copied().collect::<Vec<_>>().join(" or ");
        let seen = it.seen.iter().map(|(name, of)| match name.as_str() {
            "" => kinds(of),
            name => format!("`{}` ({})", printable(name), kinds(of)),
        });
        let mut seen: Vec<_> = seen.take(MOST).collect();
        seen.extend((it.seen.len() > MOST).then(|| "…".to_owned()));
        let (place, why) = (printable(&it.pointer), printable(&it.why));
        let _ =
            writeln!(out, "- `{place}` in `{}`. {why} Seen: {}. `{}`", it.file, seen.join(", "), printable(&it.sample));
    }
    out.push_str("\nA kind without a name is that of the place itself, or of values whose name was replaced: `--keep NAME` keeps one.\n\n");
}

/// What was found beside bodies that do not fit.
fn others(report: &Report, out: &mut String) {
    let told = ["not-reached"];
    let is_other = |it: &&crate::report::Finding| {
        !told.contains(&it.code.name())
            && !report.outcome.drafts.iter().any(|draft| *it.file == display_name(&draft.path))
    };
    let others: Vec<_> = report.outcome.report.findings.iter().filter(is_other).collect();
    if !others.is_empty() {
        out.push_str("## What else was met\n\n");
        for it in others {
            let _ = writeln!(out, "- {} `{}`: {}", it.severity.name(), it.code.name(), printable(&it.message));
        }
        out.push('\n');
    }
}

fn unreached(report: &Report, out: &mut String) {
    let reach = &report.reach;
    out.push_str("## What was not reached\n\n");
    if !reach.unreached.is_empty() {
        out.push_str("| operation | why | what to do in the web app |\n|---|---|---|\n");
    }
    for it in &reach.unreached {
        let clicks = it.clicks.as_deref().unwrap_or("unknown");
        let _ = writeln!(out, "| `{}` | {} | {clicks} |", it.operation, printable(&it.why));
    }
    let _ = writeln!(
        out,
        "\nNever asked for: {} operations that write, and {} events. A recording of a browser shows some (`--har FILE --survey`).\n",
        reach.unasked.0, reach.unasked.1
    );
}

fn missing(figures: &Figures, out: &mut String) {
    if figures.missing.is_empty() {
        return;
    }
    let mut operations: BTreeMap<&str, usize> = BTreeMap::new();
    figures.missing.iter().flat_map(|(_, all)| all).for_each(|it| *operations.entry(it).or_default() += 1);
    let is_own = |it: &&String| operations[it.as_str()] * 2 <= figures.missing.len();
    let _ = writeln!(
        out,
        "## What no sample shows of {}\n\nWithout what most operations have, such as failures.\n\n| operation | | such as |\n|---|--:|---|",
        figures.api
    );
    for (name, all) in &figures.missing {
        let all: Vec<_> = all.iter().filter(is_own).collect();
        let some: Vec<_> = all.iter().take(NAMED).map(|it| format!("`{it}`")).collect();
        if some.is_empty() {
            continue;
        }
        let more = if all.len() > NAMED { ", …" } else { "" };
        let _ = writeln!(out, "| `{name}` | {} | {}{more} |", all.len(), some.join(", "));
    }
    out.push('\n');
}
