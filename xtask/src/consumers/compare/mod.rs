//! `compare`: our checkers and the best known others on the same seeded faults.
//!
//! A fault is caught by a tool that says something of the faulty copy which it does not say of the
//! clean original. Whatever it says of what is clean is a false alarm.

mod lint;
mod markdown;
mod pairs;
mod recordings;
mod speed;

pub use markdown::{MARKERS, between};

use super::tools::{Set, Tools};
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// What a tool says of something: each message, and how often.
pub type Said = BTreeMap<String, usize>;

/// One thing that the tools are run on.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its name in the suite.
    pub name: String,
    /// The clean case that it is a faulty copy of; `None` for a clean one.
    pub copy_of: Option<String>,
}

/// A tool's verdicts on the cases of a suite.
#[derive(Debug)]
pub struct Tool {
    /// Name, and how it was set.
    pub name: String,
    /// Version; empty for ours.
    pub version: String,
    /// How long it took for all cases.
    pub took: Duration,
    /// The faulty cases that it caught.
    pub caught: BTreeSet<String>,
    /// What it said of clean cases, with the case.
    pub false_alarms: Vec<(String, String)>,
}

impl Tool {
    /// Judges a tool by what it said of each case.
    #[must_use]
    pub fn new(name: &str, version: &str, took: Duration, cases: &[Case], said: &BTreeMap<String, Said>) -> Self {
        let nothing = Said::new();
        let of = |name: &str| said.get(name).unwrap_or(&nothing);
        let mut tool = Self {
            name: name.to_owned(),
            version: version.to_owned(),
            took,
            caught: BTreeSet::new(),
            false_alarms: Vec::new(),
        };
        for case in cases {
            match &case.copy_of {
                Some(original) => {
                    let before = of(original);
                    if of(&case.name).iter().any(|(text, times)| times > before.get(text).unwrap_or(&0)) {
                        tool.caught.insert(case.name.clone());
                    }
                }
                None => {
                    let all = of(&case.name).iter().flat_map(|(text, times)| std::iter::repeat_n(text, *times));
                    tool.false_alarms.extend(all.map(|text| (case.name.clone(), text.clone())));
                }
            }
        }
        tool
    }
}

/// A suite and the verdicts of all tools; ours come first.
#[derive(Debug)]
pub struct Comparison {
    /// What the suite is made of.
    pub title: &'static str,
    /// Where it lies.
    pub file: &'static str,
    /// Its cases.
    pub cases: Vec<Case>,
    /// The tools.
    pub tools: Vec<Tool>,
}

impl Comparison {
    /// The faulty cases.
    pub fn faulty(&self) -> impl Iterator<Item = &Case> {
        self.cases.iter().filter(|case| case.copy_of.is_some())
    }
}

/// A suite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// Documents with one defect each
    Lint,
    /// Exchanges with one fault each
    Recordings,
    /// Pairs of documents
    Pairs,
    /// How long ours take, against Redocly's
    Speed,
}

/// How much is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// What is kept as a page.
    Page,
    /// That, and what is told of each case.
    Cases,
}

/// Runs the suites named, or all of them, and renders what came of it.
///
/// # Errors
/// Node.js or Python is missing, a suite cannot be read, or a tool breaks down.
pub fn run(repository: &Repository, only: &[Kind], detail: Detail) -> Result<String, Failure> {
    let sets = [Set::Node, Set::Python, Set::OpenapiCore];
    let tools = Tools::new(repository);
    tools.require(&sets)?;
    sets.into_iter().try_for_each(|set| tools.install(set))?;
    let all = [Kind::Lint, Kind::Recordings, Kind::Pairs, Kind::Speed];
    let kinds = all.into_iter().filter(|kind| only.is_empty() || only.contains(kind));
    let rendered = |comparison: Comparison| match detail {
        Detail::Page => markdown::render(&comparison),
        Detail::Cases => format!("{}\n{}", markdown::render(&comparison), markdown::cases(&comparison)),
    };
    let compare = |kind| match kind {
        Kind::Lint => lint::run(repository, &tools).map(rendered),
        Kind::Recordings => recordings::run(repository, &tools).map(rendered),
        Kind::Pairs => pairs::run(repository, &tools).map(rendered),
        Kind::Speed => speed::run(repository, &tools),
    };
    let parts = kinds.map(compare).collect::<Result<Vec<_>, _>>()?.join("\n");
    let now = jiff::Timestamp::now().to_string();
    Ok(format!("Measured on {}; the versions of others stand beside their names.\n\n{parts}", &now[..10]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_new_is_caught_and_anything_on_the_clean_is_a_false_alarm() {
        let case = |name: &str, of: Option<&str>| Case { name: name.to_owned(), copy_of: of.map(str::to_owned) };
        let cases = [
            case("clean", None),
            case("same", Some("clean")),
            case("twice", Some("clean")),
            case("gone", Some("clean")),
        ];
        let said = |times: usize| Said::from([("noise".to_owned(), times)]);
        let all = [("clean", said(1)), ("same", said(1)), ("twice", said(2)), ("gone", Said::new())];
        let all = all.map(|(name, said)| (name.to_owned(), said)).into();
        let tool = Tool::new("t", "1", Duration::ZERO, &cases, &all);
        assert_eq!(tool.caught, BTreeSet::from(["twice".to_owned()]));
        assert_eq!(tool.false_alarms, [("clean".to_owned(), "noise".to_owned())]);
    }
}
