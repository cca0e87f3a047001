//! The floor: how much samples showed already, and how much of the descriptions may lack a source
//! (`openapi/coverage-floor.yaml`). The first only rises, the second only falls.

use crate::codes::FindingCode;
use crate::evidence::{KINDS, Tally};
use oas::coverage::seen::{MEASURES, Part, totals};
use oas::document::{Document, Node, Pointer};
use oas::failure::Failure;
use oas::report::{Finding, Report, Severity};
use persat_codegen::generate::replace;
use persat_codegen::repository::Repository;
use std::fmt::Write;

/// Where it stands in the repository.
pub const FILE: &str = "openapi/coverage-floor.yaml";

const HEAD: &str = "\
# How many of each the samples show, per API, and how many have no source in openapi/evidence.yaml
# (`unsourced`). `cargo xtask check` fails when it is less, or more unsourced; `cargo xtask coverage
# --raise` writes better figures, and never worse ones.
";

/// A number that may go one way only.
#[derive(Debug, Clone, Copy)]
struct Figure {
    measure: &'static str,
    now: usize,
    of: usize,
    may_rise: bool,
}

/// What is known of an API.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The API's name.
    pub api: &'a str,
    /// What samples show of it.
    pub parts: &'a [Part],
    /// What its sources say.
    pub tally: &'a Tally,
}

impl Known<'_> {
    fn figures(&self) -> impl Iterator<Item = Figure> {
        let figure = |may_rise: bool| {
            move |(measure, (now, of)): (&&'static str, (usize, usize))| Figure { measure, now, of, may_rise }
        };
        let samples = MEASURES.iter().zip(totals(self.parts)).map(figure(true));
        samples.chain(KINDS.iter().zip(self.tally.lacking()).map(figure(false)))
    }
}

/// The figures that are committed.
#[derive(Debug)]
pub struct Floor(Document);

impl Floor {
    /// Reads the file.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(repository: &Repository) -> Result<Self, Failure> {
        Document::read(&repository.path(FILE)).map(Self)
    }

    /// The figure of an API, where there is one.
    #[must_use]
    pub fn figure(&self, api: &str, measure: &str) -> Option<usize> {
        let node = self.0.get(&place(api, measure)).map(Node::to_json)?;
        node.as_u64().and_then(|it| usize::try_from(it).ok())
    }

    /// Reports every figure of samples that fell, and, as a note, that some are better. What has no source
    /// is told thing by thing elsewhere.
    pub fn check(&self, known: &[Known<'_>], report: &mut Report) {
        let mut better = Vec::new();
        for one in known {
            let api = one.api;
            for Figure { measure, now, of, may_rise } in one.figures() {
                report.count("coverage figures", 1);
                let at = place(api, measure);
                match self.figure(api, measure) {
                    Some(floor) if may_rise && now < floor => {
                        let message =
                            format!("samples of {api} show {now} of {of} {measure}, and showed {floor} before");
                        let finding = Finding::at_value(FindingCode::CoverageBelowFloor, &self.0, &at, message);
                        report.push(finding.help("bring back the sample that showed the rest, or a better one"));
                    }
                    Some(floor) if may_rise == (now > floor) && now != floor => {
                        better.push(format!("{now} {measure} of {api}"));
                    }
                    Some(_) => {}
                    None => {
                        let message = format!("no figure for the {measure} of {api}");
                        let finding = Finding::at(FindingCode::CoverageWithoutFloor, &self.0, &at, message);
                        report.push(finding.help("run `cargo xtask coverage --raise` and commit the result"));
                    }
                }
            }
        }
        if !better.is_empty() {
            let message = format!("figures are better than the committed ones: {}", better.join(", "));
            let finding = Finding::at(FindingCode::CoverageAboveFloor, &self.0, &Pointer::root(), message);
            let help = "run `cargo xtask coverage --raise` and commit the result, so that it stays";
            report.push(finding.severity(Severity::Note).help(help));
        }
    }
}

/// Writes the figures where they are better; whether anything changed.
///
/// # Errors
/// A figure is worse, or the file cannot be read or written.
pub fn raise(repository: &Repository, known: &[Known<'_>]) -> Result<bool, Failure> {
    let path = repository.path(FILE);
    let old = if path.exists() { Some(Floor::read(repository)?) } else { None };
    let mut text = HEAD.to_owned();
    for one in known {
        let api = one.api;
        let _ = writeln!(text, "{api}:");
        for Figure { measure, now, of, may_rise } in one.figures() {
            let floor = old.as_ref().and_then(|it| it.figure(api, measure)).unwrap_or(now);
            if may_rise && now < floor {
                return Err(Failure::new(format!("{FILE}: the {measure} of {api} would fall from {floor} to {now} of {of}"))
                    .help("the floor only rises: bring back the sample that showed the rest; where the description itself lost it, edit the figure by hand and say why"));
            }
            if !may_rise && now > floor {
                return Err(Failure::new(format!(
                    "{FILE}: the {measure} of {api} would rise from {floor} to {now} of {of}"
                ))
                .help(
                    "say in openapi/evidence.yaml which page tells of them: `cargo xtask coverage --check` names them",
                ));
            }
            let _ = writeln!(text, "  {measure}: {now}");
        }
    }
    if old.is_some_and(|it| *it.0.source.text == *text) {
        return Ok(false);
    }
    replace(&path, &text).map_err(|error| Failure::new(format!("cannot write {FILE}: {}", Failure::io(&error))))?;
    Ok(true)
}

fn place(api: &str, measure: &str) -> Pointer {
    Pointer::root().join([api, measure])
}
