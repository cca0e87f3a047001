//! Holds a suite to what its cases expect: each rule proven able to fail, and nothing else told.

use super::{Rule, Ruleset, lint};
use crate::document::{Document, Source};
use crate::failure::Failure;
use crate::model::Api;
use crate::suite::{Case, Suite};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is wrong with what is found in the cases: each has to give the codes that it expects, the first of
/// them in its line, and no other.
#[must_use]
pub fn misjudged(suite: &Suite, rules: &Ruleset) -> Vec<String> {
    let judge = |case: &Case| verdict(case, rules).unwrap_or_else(|failure| Some(format!("{}: {failure}", case.name)));
    std::thread::scope(|scope| {
        let parts = suite.cases.chunks(suite.cases.len().div_ceil(4).max(1));
        let parts: Vec<_> =
            parts.map(|part| scope.spawn(|| part.iter().filter_map(judge).collect::<Vec<_>>())).collect();
        let join = |part: std::thread::ScopedJoinHandle<'_, Vec<String>>| {
            part.join().unwrap_or_else(|_| vec!["judging stopped".to_owned()])
        };
        parts.into_iter().flat_map(join).collect()
    })
}

/// Rules that no case expects to be broken.
#[must_use]
pub fn untried<'r>(suite: &Suite, rules: impl Iterator<Item = &'r Rule>) -> Vec<&'static str> {
    let tried: BTreeSet<_> = suite.cases.iter().flat_map(|case| case.expect.iter().map(String::as_str)).collect();
    rules.map(|rule| rule.code.name()).filter(|code| !tried.contains(code)).collect()
}

fn verdict(case: &Case, rules: &Ruleset) -> Result<Option<String>, Failure> {
    let document = Document::parse(Source::new(&case.base, &case.text))?;
    let report = lint(&Api::new("base", Arc::new(document)), rules)?;
    let mut found: Vec<_> = report.findings.iter().map(|it| it.code.name()).collect();
    let mut expected: Vec<_> = case.expect.iter().map(String::as_str).collect();
    found.sort_unstable();
    expected.sort_unstable();
    let first = case.expect.first().map(String::as_str);
    let in_line = report.findings.iter().any(|it| Some(it.code.name()) == first && Some(it.line) == case.line);
    let is_good = found == expected && (case.line.is_none() || in_line);
    let shown = |it: &crate::report::Finding| format!("{}:{} {} {}", it.line, it.column, it.code, it.message);
    let found: Vec<_> = report.findings.iter().map(shown).collect();
    Ok((!is_good).then(|| format!("{} (line {:?}, {:?}): {found:#?}", case.name, case.line, case.expect)))
}
