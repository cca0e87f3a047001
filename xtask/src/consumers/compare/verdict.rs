//! What the tools say of the cases of a suite, judged.

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
