//! Every lint rule of this project, proven able to fail: one defect at a time in a document that has none, with
//! the expected findings, the line of the first, and no other. The cases are data: `suite/lint.yaml`.

use oas::document::{Document, Source};
use oas::lint::{Ruleset, lint, proof};
use oas::model::Api;
use oas::report::{Report, Severity};
use oas::suite::Suite;
use persat_codegen::lint::{RULES, ruleset, suite};
use persat_codegen::repository::Repository;
use std::collections::BTreeSet;
use std::sync::Arc;

fn cases() -> Suite {
    suite(&Repository::find().unwrap()).unwrap()
}

fn judge(text: &str, rules: &Ruleset) -> Report {
    lint(&Api::new("base", Arc::new(Document::parse(Source::new("base.yaml", text)).unwrap())), rules).unwrap()
}

#[test]
fn every_case_gives_its_findings_and_no_other() {
    let wrong = proof::misjudged(&cases(), &ruleset());
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_has_a_case_and_every_case_a_rule() {
    let suite = cases();
    assert_eq!(proof::untried(&suite, RULES.iter()), Vec::<&str>::new(), "rules without a case");
    let known: Vec<_> = ruleset().all().map(|(_, rule)| rule.code.name()).collect();
    let foreign = suite.cases.iter().flat_map(|case| &case.expect).find(|code| !known.contains(&code.as_str()));
    assert_eq!(foreign, None, "codes without a rule");
    assert_eq!(known.iter().collect::<BTreeSet<_>>().len(), known.len(), "a code stands twice");
}

#[test]
fn the_generic_rules_leave_the_conventions_out() {
    let conventions: Vec<_> = RULES.iter().map(|it| it.code.name()).collect();
    for case in &cases().cases {
        let report = judge(&case.text, &Ruleset::generic());
        let told: Vec<_> =
            report.findings.iter().map(|it| it.code.name()).filter(|it| conventions.contains(it)).collect();
        assert_eq!(told, Vec::<&str>::new(), "{}", case.name);
    }
}

#[test]
fn whatever_is_wrong_for_the_sandbox_is_told_with_what_to_do() {
    for case in cases().cases.iter().filter(|it| it.expect.iter().any(|it| it == "bad-sandbox")) {
        let mut told = judge(&case.text, &ruleset()).findings.into_iter().filter(|it| it.code.name() == "bad-sandbox");
        assert!(told.all(|it| !it.help.is_empty() && it.line > 1), "{}", case.name);
    }
}

/// What is valid and merely doubtful does not stop a foreign document; the project's own must have
/// none of it.
#[test]
fn doubts_are_errors_in_the_project_only() {
    let text = cases().cases[0].original.replacen("      operationId: getThing\n", "", 1);
    let severity = |rules: &Ruleset| judge(&text, rules).findings.iter().map(|it| it.severity).collect::<Vec<_>>();
    assert_eq!(severity(&Ruleset::generic()), [Severity::Warning]);
    assert_eq!(severity(&ruleset()), [Severity::Error]);
}

/// Where this project has a convention of its own, its advice is not that for any document.
#[test]
fn advice_is_that_of_the_project() {
    let case = cases().cases.into_iter().find(|it| it.expect == ["nullable-enum-without-null"]).unwrap();
    let help = |rules: &Ruleset| judge(&case.text, rules).findings[0].help.clone();
    assert!(help(&Ruleset::generic()).starts_with("list `null`"));
    assert!(help(&ruleset()).contains("x-extensible-enum"));
}
