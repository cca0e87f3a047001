//! The rules of the descriptions (`x-rules`): each is broken by a payload, which is told, and kept by its
//! twin. The payloads are data: `suite/rules.yaml`.

use oas::document::{Document, Node, Pointer, Source};
use oas::model::Api;
use oas::model::rules::Rule;
use oas::report::{Finding, Report, Severity};
use oas::samples::{Evidence, check, recording};
use persat_codegen::repository::Repository;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use tempfile::TempDir;
use xtask::deviations::Deviations;

static REPOSITORY: LazyLock<Repository> = LazyLock::new(|| Repository::find().unwrap());
static APIS: LazyLock<Vec<Api>> = LazyLock::new(|| REPOSITORY.apis().unwrap());

struct Case {
    rule: String,
    sample: String,
    sound: Value,
    broken: Value,
    at: Pointer,
    severity: Severity,
}

fn cases() -> Vec<Case> {
    let document = Document::read(&REPOSITORY.path("xtask/suite/rules.yaml")).unwrap();
    let list = document.root.get("cases").map(Node::items).unwrap_or_default();
    list.iter().map(case).collect()
}

fn case(node: &Node) -> Case {
    const FIELDS: [&str; 8] = ["rule", "sample", "base", "value", "sound", "broken", "at", "severity"];
    let unknown: Vec<_> = node.members().map(|(name, _)| name).filter(|it| !FIELDS.contains(it)).collect();
    assert_eq!(unknown, Vec::<&str>::new());
    let text = |key: &str| node.text(key).unwrap_or_else(|| panic!("a case needs `{key}`")).to_owned();
    let base = match node.get("value") {
        Some(value) => value.to_json(),
        None => sample(&text("base")),
    };
    let sound = with(base, node.get("sound"));
    let severity = match node.text("severity") {
        None => Severity::Error,
        Some("warning") => Severity::Warning,
        Some(other) => panic!("`{other}` is no severity of a rule"),
    };
    let broken = with(sound.clone(), node.get("broken"));
    Case { rule: text("rule"), sample: text("sample"), sound, broken, at: Pointer::new(&text("at")), severity }
}

fn sample(path: &str) -> Value {
    let text = std::fs::read_to_string(REPOSITORY.path("tests/samples").join(path)).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A value with others put at places in it.
fn with(mut value: Value, puts: Option<&Node>) -> Value {
    for (place, put) in puts.into_iter().flat_map(Node::members) {
        let at = Pointer::new(place);
        let above = value.pointer_mut(at.parent().unwrap().as_str()).unwrap_or_else(|| panic!("nothing at {place}"));
        let name = at.last().unwrap().into_owned();
        match above {
            Value::Array(items) => items[name.parse::<usize>().unwrap()] = put.to_json(),
            other => other[name] = put.to_json(),
        }
    }
    value
}

fn judge(name: &str, text: &str) -> Report {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
    check(&APIS, folder.path(), &mut Deviations::default(), Evidence::Foreign, None).unwrap()
}

fn shown(report: &Report) -> Vec<String> {
    report.findings.iter().map(|it| format!("{} {} {}", it.code.name(), it.pointer, it.message)).collect()
}

/// The rules of both descriptions: name, sentence, severity, and file and line.
fn rules() -> Vec<(String, String, Severity, String)> {
    let mut found = Vec::new();
    for api in APIS.iter() {
        for (_, at) in api.schemas() {
            let list = at.child("x-rules");
            for (index, node) in api.document.get(&list).map(Node::items).unwrap_or_default().iter().enumerate() {
                let rule = Rule::read(node).unwrap();
                let documented = rule.basis.word() == "documented";
                let severity = if documented { Severity::Error } else { Severity::Warning };
                let place = api.document.span(&list.child(&index.to_string())).start;
                let line = api.document.source.position(place).0;
                let says = rule.says.split_whitespace().collect::<Vec<_>>().join(" ");
                let says = says.trim_end_matches('.').to_owned();
                found.push((rule.id.to_owned(), says, severity, format!("openapi/{}.yaml:{line}", api.name)));
            }
        }
    }
    found
}

#[test]
fn every_rule_is_broken_by_a_payload_and_kept_by_its_twin() {
    let rules = rules();
    for case in cases() {
        let known = rules.iter().find(|it| it.0 == case.rule).unwrap_or_else(|| panic!("no rule `{}`", case.rule));
        let report = judge(&case.sample, &format!("{:#}", case.sound));
        assert_eq!(shown(&report), Vec::<String>::new(), "{}: the sound payload", case.rule);

        let text = format!("{:#}", case.broken);
        let report = judge(&case.sample, &text);
        let [finding] = report.findings.as_slice() else { panic!("{}: {:?}", case.rule, shown(&report)) };
        let document = Document::parse(Source::new("t.json", &text)).unwrap();
        let place = document.source.position(document.value_span(&case.at).start);
        assert_eq!((finding.code.name(), &finding.pointer), ("broken-rule", &case.at), "{}", case.rule);
        assert_eq!(((finding.line, finding.column), finding.severity), (place, case.severity), "{}", case.rule);
        assert_eq!(finding.severity, known.2, "{}", case.rule);
        assert!(finding.message.contains(&format!("`{}`: {}", known.0, known.1)), "{}", finding.message);
        let told = finding.message.contains("concluded from the printed payloads");
        assert_eq!(told, finding.severity == Severity::Warning, "{}", finding.message);
        assert!(finding.help.contains(&known.3), "{}: {} is not {}", case.rule, finding.help, known.3);
        assert!(report.counts());
    }
}

#[test]
fn every_rule_has_a_case() {
    let tried: BTreeSet<_> = cases().into_iter().map(|case| case.rule).collect();
    let known: BTreeSet<_> = rules().into_iter().map(|rule| rule.0).collect();
    assert!(!known.is_empty());
    assert_eq!(known.symmetric_difference(&tried).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// An object of the wrong type within one that a rule is about is one mistake.
#[test]
fn what_is_of_the_wrong_type_breaks_no_rule_as_well() {
    for place in ["/data/wo_data", "/data/assignation_info", "/data/assignation_info/responsibles"] {
        let mut order = sample("persat/getWorkOrder/200.proyectada.json");
        *order.pointer_mut(place).unwrap() = json!(5);
        let report = judge("persat/getWorkOrder/200.json", &order.to_string());
        let found: Vec<_> = report.findings.iter().map(|it| (it.code.name(), it.pointer.as_str())).collect();
        assert_eq!(found, [("wrong-type", place)]);
    }
}

fn recorded(name: &str, exchange: &Value) -> Vec<Finding> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, json!({ "log": { "entries": [exchange] } }).to_string()).unwrap();
    let report = recording::check(&APIS, &path, &recording::Options::default(), Deviations::default()).unwrap();
    assert!(report.failures.is_empty(), "{:?}", report.failures);
    report.findings
}

fn json_body(value: &Value) -> Value {
    json!({ "mimeType": "application/json", "text": value.to_string() })
}

/// What the HAR of a broken case tells of a rule: of a response, and of a request.
#[test]
fn recorded_exchanges_are_held_to_the_rules() {
    let cases = cases();
    let find = |rule: &str| cases.iter().find(|it| it.rule == rule).unwrap();
    let headers = json!([{ "name": "content-type", "value": "application/json" }]);

    for rule in ["closing-info-only-when-closed", "instructions-once-assigned"] {
        let case = find(rule);
        let exchange = |body: &Value| {
            json!({
                "request": { "method": "GET", "url": "https://api.persat.com.ar/v1/work-orders/141" },
                "response": { "status": 200, "headers": headers, "content": json_body(body) },
            })
        };
        assert_eq!(recorded("sound.har", &exchange(&case.sound)).len(), 0, "{rule}");
        let found = recorded("broken.har", &exchange(&case.broken));
        let [finding] = found.as_slice() else { panic!("{rule}: {found:?}") };
        assert_eq!((finding.code.name(), finding.severity), ("broken-rule", case.severity));
        assert_eq!(finding.pointer.as_str(), "/log/entries/0/response/content/text#/data");
        assert!(finding.message.contains(rule), "{}", finding.message);
    }

    let case = find("responsibles-need-date-and-instructions");
    let response = &find("work-order-created-by-api").sound;
    let exchange = |body: &Value| {
        json!({
            "request": { "method": "POST", "url": "https://api.persat.com.ar/v1/work-orders", "headers": headers, "postData": json_body(body) },
            "response": { "status": 200, "headers": headers, "content": json_body(response) },
        })
    };
    assert_eq!(recorded("sound.har", &exchange(&case.sound)).len(), 0);
    let found = recorded("broken.har", &exchange(&case.broken));
    let [finding] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((finding.code.name(), finding.severity), ("broken-rule", Severity::Error));
    assert!(finding.pointer.as_str().starts_with("/log/entries/0/request/postData/text"), "{}", finding.pointer);
}

/// The published files carry the rules, and say them.
#[test]
fn published_descriptions_keep_and_tell_the_rules() {
    let files = xtask::files::published(&REPOSITORY).unwrap();
    let persat = |name: &str| {
        let file = files.iter().find(|it| it.path.ends_with(name)).unwrap();
        Document::parse(Source::new(name, &file.text)).unwrap().root.to_json()
    };
    let own = APIS[0].document.root.to_json();
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for name in ["/persat.yaml", "/persat.json", "/persat-3.1.yaml", "/persat-3.1.json"] {
        let published = persat(name);
        for (schema, said) in own["components"]["schemas"].as_object().unwrap() {
            let Some(rules) = said.get("x-rules") else { continue };
            let other = &published["components"]["schemas"][schema];
            assert_eq!(&other["x-rules"], rules, "{name} {schema}");
            let text = other["description"].as_str().unwrap();
            assert!(text.starts_with(said["description"].as_str().unwrap().trim_end()), "{name} {schema}");
            for rule in rules.as_array().unwrap() {
                let says = flat(rule["says"].as_str().unwrap());
                assert_eq!(flat(text).matches(says.trim_end_matches('.')).count(), 1, "{name} {schema}: {says}");
            }
        }
    }
    // Conditions stand in the extension alone: generators would make types of them.
    let schemas = persat("/persat-3.1.json");
    let order = &schemas["components"]["schemas"]["WorkOrder"];
    assert!(order.get("if").is_none() && order.get("allOf").is_none());
}

/// The documentation of the Rust types says the same.
#[test]
fn generated_types_tell_the_rules() {
    let read = |name: &str| {
        std::fs::read_to_string(REPOSITORY.path(&format!("persat-api/src/generated/persat/{name}"))).unwrap()
    };
    let types = read("types/follow_ups.rs") + &read("types/shared.rs") + &read("types/work_orders.rs");
    let events = read("events.rs");
    for (text, says) in [
        (&types, "is there only when `send_email` is `true` (documented)."),
        (&types, "has `date` and `starts_min` (concluded from the printed payloads)."),
        (&events, "The order is `CERRADA_OK`, `CERRADA_CON_DESVIO` or `CERRADA_NO_CUMPLIDA` (documented)."),
    ] {
        let line = text.lines().find(|line| line.contains(says));
        assert!(line.is_some_and(|it| it.trim_start().starts_with("///")), "{says}");
    }
}
