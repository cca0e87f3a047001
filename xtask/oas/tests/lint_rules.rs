//! Every lint rule, proven able to fail: one defect at a time in a document that has none, with the
//! expected findings, the line of the first, and no other. The cases are data: `suite/lint.yaml`.

use oas::document::{Document, Source};
use oas::lint::{RULES, Ruleset, lint, proof, suite};
use oas::model::Api;
use oas::report::{Report, Severity};
use oas::suite::Suite;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

fn judged(text: &str, rules: &Ruleset) -> Report {
    lint(&Api::new("base", Arc::new(Document::parse(Source::new("base.yaml", text)).unwrap())), rules).unwrap()
}

fn judge(text: &str) -> Report {
    judged(text, &Ruleset::generic())
}

fn shown(report: &Report) -> Vec<String> {
    report.findings.iter().map(|it| format!("{}:{} {} {}", it.line, it.column, it.code.name(), it.message)).collect()
}

#[test]
fn every_case_gives_its_findings_and_no_other() {
    let wrong = proof::misjudged(&suite().unwrap(), &Ruleset::generic());
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Without this, a suite whose cases nobody compares would pass.
#[test]
fn a_case_that_expects_something_else_is_told() {
    let mut suite = suite().unwrap();
    let at = suite.cases.iter().position(|it| it.expect == ["duplicate-key"]).unwrap();
    suite.cases = vec![suite.cases.swap_remove(at)];
    suite.cases[0].line = suite.cases[0].line.map(|line| line + 1);
    assert_eq!(proof::misjudged(&suite, &Ruleset::generic()).len(), 1);
    suite.cases[0].expect.clear();
    assert_eq!(proof::misjudged(&suite, &Ruleset::generic()).len(), 1);
    assert_eq!(proof::untried(&suite, RULES.iter().take(1)), ["duplicate-key"]);
}

#[test]
fn every_rule_has_a_case_and_every_case_a_rule() {
    let suite = suite().unwrap();
    let rules = || RULES.iter().filter(|rule| !rule.style);
    assert_eq!(proof::untried(&suite, rules()), Vec::<&str>::new(), "rules without a case");
    let known: BTreeSet<_> = rules().map(|rule| rule.code.name()).collect();
    let foreign = suite.cases.iter().flat_map(|case| &case.expect).find(|code| !known.contains(code.as_str()));
    assert_eq!(foreign, None, "codes without a rule");
    assert_eq!(
        RULES.iter().map(|rule| rule.code.name()).collect::<BTreeSet<_>>().len(),
        RULES.len(),
        "a code stands twice"
    );
}

/// The program has its suite in itself; the file is the same one.
#[test]
fn the_suite_of_the_program_is_the_file() {
    let file = Suite::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/lint.yaml")).unwrap();
    assert_eq!(format!("{:?}", file.cases), format!("{:?}", suite().unwrap().cases));
}

#[test]
fn the_page_of_the_rules_is_current() {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("RULES.md")).unwrap();
    assert!(page == oas::cli::lint::page().unwrap(), "run `cargo run -p oas -- lint --rules markdown > RULES.md`");
}

/// A document of one's own is held to more.
#[test]
fn doubts_are_errors_where_strict() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/base.yaml")).unwrap();
    let first = text.lines().find(|line| line.trim_start().starts_with("operationId:")).unwrap();
    let text = text.replacen(&format!("{first}\n"), "", 1);
    let of = |report: Report| {
        let found = report.findings.into_iter().find(|it| it.code.name() == "missing-operation-id");
        found.map(|it| it.severity)
    };
    assert_eq!(of(judge(&text)), Some(Severity::Warning));
    assert_eq!(of(judged(&text, &Ruleset::generic().strict())), Some(Severity::Error));
}

#[test]
fn style_is_told_only_when_asked_for() {
    let text = "openapi: 3.0.3\ninfo: {title: t, version: '1', license: {name: MIT}}\npaths:\n  /a:\n    get:\n      operationId: a\n      parameters: [{name: p, in: query, schema: {oneOf: [{type: string}]}}]\n      responses: {'200': {description: x}}\n";
    assert_eq!(shown(&judge(text)), Vec::<String>::new());
    let report = judged(text, &Ruleset::generic().style(true));
    let found: BTreeSet<_> = report.findings.iter().map(|it| it.code.name()).collect();
    let rules: BTreeSet<_> = RULES.iter().filter(|rule| rule.style).map(|rule| rule.code.name()).collect();
    assert_eq!(found, rules);
    assert!(!report.counts() && report.findings.iter().all(|it| it.severity == Severity::Note));
}

#[test]
fn an_extension_of_somebody_elses_is_none_of_ours() {
    let text = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\nx-webhooks:\n  inbound:\n    '{$request.body#/callback}':\n      post: {responses: {'200': {description: x}}}\n";
    assert_eq!(shown(&judge(text)), Vec::<String>::new());
    // One that holds an operation is judged.
    let ours = text.replace("    '{$request.body#/callback}':\n      post:", "    pots: {}\n    post:");
    let found: Vec<_> = judge(&ours).findings.iter().map(|it| it.code.name()).collect();
    assert_eq!(found, ["unknown-field"]);
}

#[test]
fn a_document_of_one_line_has_places_all_the_same() {
    let text = r#"{"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "servers": [{"url": ""}], "paths": {"/a": {"get": {"operationId": "a", "responses": {"200": {"description": "x", "content": {"application/json": {"schema": {"type": "integer", "example": "x"}}}}}}}}}"#;
    let report = judge(text);
    let told = |code: &str| report.findings.iter().find(|it| it.code.name() == code).unwrap();
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
    let report = judge(&text(1));
    let found: Vec<_> = report.findings.iter().map(|it| (it.code.name(), it.line, it.severity)).collect();
    assert_eq!(found, [("style-summary", 4, Severity::Note)]);
    assert!(!report.counts());
    assert_eq!(shown(&judge(&text(3))), Vec::<String>::new());
    // One note for a defect that has a finding already would be a second one.
    let misspelt = text(0).replacen("summary", "sumary", 1);
    assert_eq!(judge(&misspelt).findings.iter().map(|it| it.code.name()).collect::<Vec<_>>(), ["unknown-field"]);
}

/// A document that has everything of the kind departs from its habit where it lacks a thing that
/// there is one of.
#[test]
fn a_careful_document_is_told_what_it_forgot() {
    let base = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/base.yaml")).unwrap();
    let without = |part: &str| {
        assert!(base.contains(part));
        let report = judge(&base.replacen(part, "", 1));
        assert!(!report.counts());
        report.findings.iter().map(|it| it.code.name()).collect::<Vec<_>>()
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
    let codes: Vec<_> = judge(&text).findings.iter().map(|it| it.code.name()).collect();
    assert_eq!(codes, Vec::<&str>::new());
}

/// A placeholder whose schema keeps it from being the fixed part of the other path.
#[test]
fn paths_that_schemas_tell_apart_are_not_ambiguous() {
    let text = |schema: &str, fixed: &str| {
        let path = |path: &str, name: &str, id: &str, schema: &str| {
            format!(
                "  {path}:\n    get:\n      operationId: {id}\n      parameters: [{{name: {name}, in: path, required: true, schema: {schema}}}]\n      responses: {{'200': {{description: x}}}}\n"
            )
        };
        let head = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n";
        let one = path("/{batch}/logs", "batch", "one", schema);
        format!("{head}{one}{}", path(&format!("/{fixed}/{{code}}"), "code", "two", "{type: string}"))
    };
    let found = |schema: &str, fixed: &str| {
        let report = judge(&text(schema, fixed));
        report.findings.iter().any(|it| it.code.name() == "ambiguous-path")
    };
    for (schema, fixed) in [
        ("{type: string, format: uuid}", "teams"),
        ("{type: string, format: date}", "teams"),
        ("{type: string, enum: [a, b]}", "teams"),
        ("{type: string, pattern: '^[0-9]{4}$'}", "teams"),
        ("{type: string, minLength: 6}", "teams"),
        ("{type: string, allOf: [{pattern: '^AC'}]}", "teams"),
        ("{enum: [a, b]}", "teams"),
        ("{type: integer}", "teams"),
        ("{type: integer, maximum: 6}", "7"),
        ("{type: boolean}", "teams"),
        ("{oneOf: [{type: string, format: uuid}, {type: integer}]}", "teams"),
    ] {
        assert!(!found(schema, fixed), "{schema} {fixed}");
    }
    for (schema, fixed) in [
        ("{type: string}", "teams"),
        ("{type: string, enum: [a, teams]}", "teams"),
        ("{type: string, pattern: '^t'}", "teams"),
        ("{type: string, format: unheard-of}", "teams"),
        ("{type: string, maxLength: 5}", "teams"),
        ("{type: string, enum: ['a b']}", "a%20b"),
        ("{type: integer}", "7"),
        ("{type: boolean}", "'true'"),
        ("{type: array, items: {type: string}}", "teams"),
        ("{}", "teams"),
    ] {
        assert!(found(schema, fixed.trim_matches('\'')), "{schema} {fixed}");
    }
}

/// One finding for each place where a reference cannot stand.
#[test]
fn a_misplaced_reference_is_one_finding() {
    let text = |path: &str, info: &str| {
        format!("openapi: 3.0.3\ninfo: {info}\npaths:\n  /a/{{b}}: {path}\nx-a: {{get: {{}}, info: {{}}}}\n")
    };
    let info = "{title: t, version: '1'}";
    let shared = "[{name: b, in: path, required: true, schema: {type: string}}]";
    for (path, info, at) in [
        ("{get: {$ref: '#/x-a/get'}}", info, "/paths/~1a~1{b}/get/$ref"),
        (
            &*format!("{{get: {{parameters: {shared}, responses: {{$ref: '#/x-a/get'}}}}}}"),
            info,
            "/paths/~1a~1{b}/get/responses/$ref",
        ),
        (&format!("{{parameters: {shared}}}"), "{$ref: '#/x-a/info'}", "/info/$ref"),
    ] {
        let report = judge(&text(path, info));
        let found: Vec<_> =
            report.findings.iter().filter(|it| it.severity == Severity::Error).map(|it| it.pointer.as_str()).collect();
        assert_eq!(found, [at], "{path}: {:?}", shown(&report));
    }
}

/// What goes one way only, however deep, wherever the example stands.
#[test]
fn examples_go_the_way_of_their_values() {
    let text = |request: &str, response: &str, callback: &str| {
        let content = |example: &str| {
            format!("content: {{application/json: {{schema: {{$ref: '#/components/schemas/U'}}, example: {example}}}}}")
        };
        format!(
            "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths:\n  /a:\n    post:\n      operationId: a\n      requestBody: {{{}}}\n      responses: {{'200': {{description: x, {}}}}}\n      callbacks: {{c: {{'https://a.test': {{post: {{operationId: c, requestBody: {{{}}}, responses: {{'204': {{description: x}}}}}}}}}}}}\ncomponents:\n  schemas:\n    U: {{allOf: [{{$ref: '#/components/schemas/B'}}, {{properties: {{list: {{type: array, items: {{$ref: '#/components/schemas/B'}}}}}}}}]}}\n    B: {{type: object, properties: {{n: {{type: integer, readOnly: true}}, s: {{type: string, writeOnly: true}}, r: {{$ref: '#/components/schemas/R'}}}}}}\n    R: {{type: string, readOnly: true}}\n",
            content(request),
            content(response),
            content(callback)
        )
    };
    let count = |request: &str, response: &str, callback: &str| {
        let report = judge(&text(request, response, callback));
        report.findings.iter().filter(|it| it.code.name() == "misdirected-example").count()
    };
    assert_eq!(count("{s: a, list: [{s: a}]}", "{n: 1, r: a, list: [{n: 2}]}", "{n: 1}"), 0);
    assert_eq!(count("{n: 1}", "{}", "{}"), 1);
    assert_eq!(count("{r: a}", "{}", "{}"), 1);
    assert_eq!(count("{list: [{}, {n: 1, r: a}]}", "{}", "{}"), 2);
    assert_eq!(count("{}", "{s: a, list: [{s: a}]}", "{}"), 2);
    assert_eq!(count("{}", "{}", "{s: a}"), 1);
}
