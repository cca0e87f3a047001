//! The table in the README, written by command and checked for staleness.

use super::inventory::{EVIDENCE, Inventory};
use super::menu::{Page, Role};
use crate::codes::FindingCode;
use crate::evidence::Held;
use oas::failure::Failure;
use oas::report::{Finding, Report};
use persat_codegen::generate::replace;
use persat_codegen::repository::Repository;
use std::fmt::Write;

const START: &str = "<!-- coverage: written by `cargo xtask coverage --write` -->";
const END: &str = "<!-- /coverage -->";

/// The table, as Markdown.
#[must_use]
pub fn markdown(coverage: &Inventory) -> String {
    let mut out =
        String::from("| | documented | partial | observed | inferred | with a sample |\n|---|--:|--:|--:|--:|--:|\n");
    for (row, exercised) in coverage.apis.iter().zip(&coverage.exercised) {
        let name = vendor(&row.api);
        let cells = |counts: &[usize; EVIDENCE.len()]| counts.map(|n| n.to_string()).join(" | ");
        let _ = writeln!(
            out,
            "| {name}, operations | {} | {} of {} |",
            cells(&row.operations),
            exercised.operations.0,
            exercised.operations.1
        );
        if row.events.iter().sum::<usize>() > 0 {
            let _ = writeln!(
                out,
                "| {name}, events | {} | {} of {} |",
                cells(&row.events),
                exercised.events.0,
                exercised.events.1
            );
        }
    }
    for row in &coverage.apis {
        let pages: Vec<_> = coverage.pages.iter().filter(|page| page.api == row.api).collect();
        let whole = match row.api.as_str() {
            "persat" => format!("Of the {} entries in the menu of Persat's documentation", pages.len()),
            _ => format!("Of the {} pages known of Recuperador CRM's wiki", pages.len()),
        };
        let of = |wanted: fn(&&&Page) -> bool| pages.iter().filter(wanted).count();
        let described = of(|page| page.is_described());
        let (prose, not) = (of(|page| page.role == Role::Prose), of(|page| page.role == Role::NotDescribed));
        let (unread, elsewhere) = (of(|page| page.unread), of(|page| page.unread && page.is_described()));
        let _ = writeln!(
            out,
            "\n{whole}, {described} are described here, {prose} are prose or headings, and {not} are not described ([each with its reason](openapi/coverage.yaml)). The text of {unread} could not be read; what is described of {elsewhere} of these comes from elsewhere."
        );
    }
    out.push_str("\n| what sources say | statements |");
    Held::ALL.iter().for_each(|held| {
        let _ = write!(out, " {} |", heading(*held));
    });
    let _ = writeln!(out, "\n|---|{}", "--:|".repeat(Held::ALL.len() + 1));
    for tally in &coverage.tallies {
        let cells = tally.held.map(|n| n.to_string()).join(" | ");
        let _ = writeln!(out, "| {} | {} | {cells} |", vendor(&tally.api), tally.statements());
    }
    out.push_str(
        "\nWhat only prose holds is what no check would see broken; \
         [every statement with its places](openapi/published/evidence.md).\n",
    );
    out
}

fn vendor(api: &str) -> &'static str {
    if api == "persat" { "Persat" } else { "Recuperador CRM" }
}

/// What holds a statement, as the head of a column.
fn heading(held: Held) -> &'static str {
    match held {
        Held::Schema => "in the schema",
        Held::Sample => "shown by a sample",
        Held::Rule => "a rule",
        Held::Prose => "prose only",
        Held::None => "left out",
    }
}

/// Puts the table into the README.
///
/// # Errors
/// The README cannot be read or written, or has no place for the table.
pub fn readme_write(repository: &Repository, coverage: &Inventory) -> Result<bool, Failure> {
    let text = read(repository)?;
    let (before, after) = parts(&text)?;
    let new = format!("{before}{START}\n{}{END}{after}", markdown(coverage));
    if new == text {
        return Ok(false);
    }
    let path = repository.path("README.md");
    replace(&path, &new).map_err(|error| Failure::new(format!("cannot write README.md: {}", Failure::io(&error))))?;
    Ok(true)
}

/// Reports a table that is not what would be written now.
///
/// # Errors
/// The README cannot be read, or has no place for the table.
pub fn readme_check(repository: &Repository, coverage: &Inventory, report: &mut Report) -> Result<(), Failure> {
    let text = read(repository)?;
    let (before, _) = parts(&text)?;
    if !text[before.len()..].starts_with(&format!("{START}\n{}{END}", markdown(coverage))) {
        let mut finding = Finding::in_file(
            FindingCode::StaleFile,
            "README.md",
            "the coverage table is not what would be written now",
        );
        finding.line = before.lines().count() + 1;
        report.push(finding.help("run `cargo xtask coverage --write` and commit the result"));
    }
    Ok(())
}

fn read(repository: &Repository) -> Result<String, Failure> {
    Ok(oas::document::Source::read(&repository.path("README.md"))?.text.to_string())
}

/// What stands before and after the table.
fn parts(text: &str) -> Result<(&str, &str), Failure> {
    let place =
        text.split_once(START).and_then(|(before, rest)| rest.split_once(END).map(|(_, after)| (before, after)));
    place.ok_or_else(|| {
        Failure::new("README.md has no place for the coverage table").help(format!("add the lines {START} and {END}"))
    })
}
