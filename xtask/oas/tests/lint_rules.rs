//! Every lint rule, proven able to fail: one defect at a time in a document that has none, with the
//! expected findings, the line of the first, and no other. The cases are data: `suite/lint.yaml`.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use xtask::document::{Document, Source};
use xtask::lint::{Profile, RULES, lint, lint_with_style};
use xtask::model::Api;
use xtask::report::{Report, Severity};
use xtask::suite::{Case, Suite};

fn suite() -> Suite {
    Suite::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/lint.yaml")).unwrap()
}

fn api(name: &str, text: &str) -> Api {
    Api::new("base", Arc::new(Document::parse(Source::new(name, text)).unwrap()))
}

fn judge(text: &str, profile: Profile) -> Report {
    lint(&api("base.yaml", text), profile).unwrap()
}

fn judge_case(case: &Case) -> Report {
    let profile = if case.project { Profile::Project } else { Profile::Generic };
    lint(&api(&case.base, &case.text), profile).unwrap()
}

fn shown(report: &Report) -> Vec<String> {
    report.findings.iter().map(|it| format!("{}:{} {} {}", it.line, it.column, it.code, it.message)).collect()
}

/// What is wrong with what was found in a case.
fn verdict(case: &Case) -> Option<String> {
    let report = judge_case(case);
    let mut found: Vec<_> = report.findings.iter().map(|it| it.code).collect();
    let mut expected: Vec<_> = case.expect.iter().map(String::as_str).collect();
    found.sort_unstable();
    expected.sort_unstable();
    let first = case.expect.first().map(String::as_str);
    let in_line = report.findings.iter().any(|it| Some(it.code) == first && Some(it.line) == case.line);
    let good = found == expected && (case.line.is_none() || in_line);
    (!good).then(|| format!("{} (line {:?}, {:?}): {:#?}", case.name, case.line, case.expect, shown(&report)))
}

#[test]
fn every_case_gives_its_findings_and_no_other() {
    let suite = suite();
    let wrong: Vec<_> = std::thread::scope(|scope| {
        let parts = suite.cases.chunks(suite.cases.len().div_ceil(4));
        let parts: Vec<_> =
            parts.map(|part| scope.spawn(|| part.iter().filter_map(verdict).collect::<Vec<_>>())).collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_has_a_case_and_every_case_a_rule() {
    let suite = suite();
    let tried: BTreeSet<_> = suite.cases.iter().flat_map(|case| case.expect.iter().map(String::as_str)).collect();
    let known: BTreeSet<_> = RULES.iter().filter(|rule| !rule.style).map(|rule| rule.code).collect();
    assert_eq!(known.difference(&tried).collect::<Vec<_>>(), Vec::<&&str>::new(), "rules without a case");
    assert_eq!(tried.difference(&known).collect::<Vec<_>>(), Vec::<&&str>::new(), "codes without a rule");
    assert_eq!(RULES.iter().map(|rule| rule.code).collect::<BTreeSet<_>>().len(), RULES.len(), "a code stands twice");
}

#[test]
fn the_generic_profile_leaves_the_conventions_out() {
    let conventions: Vec<_> = RULES.iter().filter(|rule| rule.profile == Profile::Project).map(|it| it.code).collect();
    for case in suite().cases.iter().filter(|case| case.project) {
        let report = judge(&case.text, Profile::Generic);
        assert!(
            !report.findings.iter().any(|it| conventions.contains(&it.code)),
            "{}: {:?}",
            case.name,
            shown(&report)
        );
    }
}

/// What is valid and merely doubtful does not stop a foreign document; the project's own must have
/// none of it.
#[test]
fn doubts_are_errors_in_the_project_only() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/project.yaml")).unwrap();
    let text = text.replacen("      operationId: getThing\n", "", 1);
    let severity = |profile| judge(&text, profile).findings.iter().map(|it| it.severity).collect::<Vec<_>>();
    assert_eq!(severity(Profile::Generic), [Severity::Warning]);
    assert_eq!(severity(Profile::Project), [Severity::Error]);
}

#[test]
fn style_is_told_only_when_asked_for() {
    let text = "openapi: 3.0.3\ninfo: {title: t, version: '1', license: {name: MIT}}\npaths:\n  /a:\n    get:\n      operationId: a\n      parameters: [{name: p, in: query, schema: {oneOf: [{type: string}]}}]\n      responses: {'200': {description: x}}\n";
    assert_eq!(shown(&judge(text, Profile::Generic)), Vec::<String>::new());
    let report = lint_with_style(&api("base.yaml", text), Profile::Generic).unwrap();
    let found: BTreeSet<_> = report.findings.iter().map(|it| it.code).collect();
    let rules: BTreeSet<_> = RULES.iter().filter(|rule| rule.style).map(|rule| rule.code).collect();
    assert_eq!(found, rules);
    assert!(!report.counts() && report.findings.iter().all(|it| it.severity == Severity::Note));
}

#[test]
fn an_extension_of_somebody_elses_is_none_of_ours() {
    let text = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\nx-webhooks:\n  inbound:\n    '{$request.body#/callback}':\n      post: {responses: {'200': {description: x}}}\n";
    assert_eq!(shown(&judge(text, Profile::Generic)), Vec::<String>::new());
    // One that holds an operation is judged.
    let ours = text.replace("    '{$request.body#/callback}':\n      post:", "    pots: {}\n    post:");
    let found: Vec<_> = judge(&ours, Profile::Generic).findings.iter().map(|it| it.code).collect();
    assert_eq!(found, ["unknown-field"]);
}

#[test]
fn a_document_of_one_line_has_places_all_the_same() {
    let text = r#"{"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "servers": [{"url": ""}], "paths": {"/a": {"get": {"operationId": "a", "responses": {"200": {"description": "x", "content": {"application/json": {"schema": {"type": "integer", "example": "x"}}}}}}}}}"#;
    let report = judge(text, Profile::Generic);
    let told = |code: &str| report.findings.iter().find(|it| it.code == code).unwrap();
    assert_eq!(told("bad-url").message, "the URL is empty");
    let help = told("invalid-example").help.clone();
    let column: usize = help.rsplit("column ").next().unwrap().parse().unwrap();
    assert!(text[column - 1..].starts_with(r#""type": "integer""#), "{help}");
}

/// Where nearly all operations have a summary, the one without is worth a note; where half of them
/// have none, it is nobody's habit.
#[test]
fn what_departs_from_the_habit_is_told_unasked() {
    let text = |silent: usize| {
        let mut text = String::from("openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n");
        for n in 0..6 {
            let summary = if n < silent { "" } else { "summary: s, " };
            text.push_str(&format!(
                "  /a{n}: {{get: {{operationId: a{n}, {summary}responses: {{'200': {{description: x}}}}}}}}\n"
            ));
        }
        text
    };
    let report = judge(&text(1), Profile::Generic);
    let found: Vec<_> = report.findings.iter().map(|it| (it.code, it.line, it.severity)).collect();
    assert_eq!(found, [("style-summary", 4, Severity::Note)]);
    assert!(!report.counts());
    assert_eq!(shown(&judge(&text(3), Profile::Generic)), Vec::<String>::new());
    // One note for a defect that has a finding already would be a second one.
    let misspelt = text(0).replacen("summary", "sumary", 1);
    assert_eq!(
        judge(&misspelt, Profile::Generic).findings.iter().map(|it| it.code).collect::<Vec<_>>(),
        ["unknown-field"]
    );
}

/// A document that has everything of the kind departs from its habit where it lacks a thing that
/// there is one of.
#[test]
fn a_careful_document_is_told_what_it_forgot() {
    let base = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/base.yaml")).unwrap();
    let without = |part: &str| {
        assert!(base.contains(part));
        let report = judge(&base.replacen(part, "", 1), Profile::Generic);
        assert!(!report.counts());
        report.findings.iter().map(|it| it.code).collect::<Vec<_>>()
    };
    assert_eq!(without("  license:\n    name: MIT\n    url: https://opensource.org/licenses/MIT\n"), ["style-license"]);
    assert_eq!(without("    url: https://opensource.org/licenses/MIT\n"), ["style-license"]);
    assert_eq!(without("    description: Live.\n"), Vec::<&str>::new());
}

/// References that branch at every step: what is looked at once must not be looked at again.
#[test]
fn branching_references_take_no_time() {
    let mut text = String::from("openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n");
    for n in 0..60 {
        let next = format!("{{$ref: '#/components/schemas/A{}'}}", n + 1);
        text.push_str(&format!("    A{n}:\n      allOf: [{next}, {{oneOf: [{next}]}}]\n      discriminator: {{propertyName: a}}\n      required: [a]\n"));
    }
    text.push_str("    A60: {$ref: '#/components/schemas/B0'}\n");
    (0..200).for_each(|n| text.push_str(&format!("    B{n}: {{$ref: '#/components/schemas/B{}'}}\n", n + 1)));
    text.push_str("    B200: {type: object, required: [a], properties: {a: {type: string}}}\n");
    let codes: Vec<_> = judge(&text, Profile::Generic).findings.iter().map(|it| it.code).collect();
    assert_eq!(codes, Vec::<&str>::new());
}
