//! Whatever the descriptions allow goes through the generated types without loss, and responses and
//! events of tomorrow's server are read as well.
//!
//! A failure prints the smallest value found; put it into `tests/regressions/types.json`.

use persat_tests::arbitrary::{Schemas, Server, TOMORROW};
use persat_tests::dispatch;
use persat_tests::round_trip::{Reader, losses};
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use serde_json::{Value, json};

/// Values for each place; each run has others. `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|it| it.parse().ok()).unwrap_or(8)
}

/// A type in its place: API, operation or event, part, schema, reader.
struct Place {
    api: &'static str,
    operation: String,
    part: &'static str,
    schema: Value,
    reader: Reader,
}

fn documents() -> Vec<(&'static str, Value)> {
    let texts = [("persat", persat_openapi::PERSAT_JSON), ("recuperador", persat_openapi::RECUPERADOR_JSON)];
    texts.into_iter().map(|(api, text)| (api, serde_json::from_str(text).unwrap())).collect()
}

/// Every JSON body that a generated type reads. A schema that several operations share is taken once.
fn places(api: &'static str, document: &Value) -> Vec<Place> {
    let schemas = Schemas { document, server: Server::Described };
    let mut places: Vec<Place> = Vec::new();
    let mut add = |operation: &str, part: &'static str, body: &Value| {
        let schema = &schemas.follow(body)["content"]["application/json"]["schema"];
        let known = |it: &Place| it.part == part && it.schema == *schema;
        if schema.is_null() || places.iter().any(known) {
            return;
        }
        let reader =
            dispatch::reader(api, operation, part).unwrap_or_else(|| panic!("no type reads {operation} {part}"));
        places.push(Place { api, operation: operation.to_owned(), part, schema: schema.clone(), reader });
    };
    for item in document["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values().filter(|it| it["operationId"].is_string()) {
            let id = operation["operationId"].as_str().unwrap();
            add(id, "request", &operation["requestBody"]);
            for (status, response) in operation["responses"].as_object().unwrap() {
                add(id, if status.starts_with('2') { "success" } else { "failure" }, response);
            }
        }
    }
    for (name, item) in document["x-webhooks"].as_object().into_iter().flatten() {
        add(name, "event", &item["post"]["requestBody"]);
    }
    places
}

/// Without what nobody knows, which only some types keep.
fn known(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.iter().filter(|(key, _)| !key.starts_with(TOMORROW));
            kept.map(|(key, value)| (key.clone(), known(value))).collect()
        }
        Value::Array(items) => items.iter().map(known).collect(),
        other => other.clone(),
    }
}

fn judge(reader: Reader, value: &Value) -> Result<(), String> {
    let after =
        reader(value.to_string().as_bytes()).map_err(|it| format!("refused at {}: {}", it.pointer, it.message))?;
    let lost = losses(&known(value), &known(&after));
    if lost.is_empty() { Ok(()) } else { Err(format!("{lost:?}")) }
}

fn run(server: Server, cases: u32, concerns: impl Fn(&Place) -> bool) -> usize {
    let mut found = Vec::new();
    let mut judged = 0;
    for (api, document) in documents() {
        let schemas = Schemas { document: &document, server };
        for place in places(api, &document).into_iter().filter(|it| concerns(it)) {
            let config = Config { cases, failure_persistence: None, ..Config::default() };
            let values = schemas.values(&place.schema);
            let result =
                TestRunner::new(config).run(&values, |value| judge(place.reader, &value).map_err(TestCaseError::fail));
            judged += 1;
            if let Err(TestError::Fail(why, value)) = result {
                let Place { api, operation, part, .. } = &place;
                let case = json!({ "api": api, "operation": operation, "part": part, "value": value });
                found.push(format!("{why}\n{case}"));
            } else if let Err(error) = result {
                found.push(format!("{} {}: {error}", place.operation, place.part));
            }
        }
    }
    assert!(found.is_empty(), "{} types fail:\n{}", found.len(), found.join("\n\n"));
    judged
}

#[test]
fn what_is_described_goes_through_every_type() {
    let judged = run(Server::Described, cases(), |_| true);
    assert!(judged > 70, "only {judged} places");
}

#[test]
fn responses_and_events_of_tomorrow_are_read() {
    let judged = run(Server::Tomorrows, cases(), |place| place.part != "request");
    assert!(judged > 50, "only {judged} places");
}

#[test]
fn what_failed_once_is_mended() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../regressions/types.json")).unwrap();
    for case in cases {
        let of = |key: &str| case[key].as_str().unwrap();
        let reader = dispatch::reader(of("api"), of("operation"), of("part")).unwrap();
        judge(reader, &case["value"]).unwrap_or_else(|why| panic!("{why}\n{case}"));
    }
}

/// A type that is narrower than its schema, or forgets a field, would be found.
#[test]
fn a_type_that_loses_or_refuses_is_found() {
    #[derive(serde::Serialize, serde::Deserialize)]
    struct Narrow {
        #[serde(skip_serializing_if = "Option::is_none")]
        a: Option<String>,
        n: i32,
    }
    let document = json!({});
    let schemas = Schemas { document: &document, server: Server::Described };
    let fails = |schema: Value| {
        let config = Config { cases: 256, failure_persistence: None, ..Config::default() };
        let judge = |value: Value| judge(persat_tests::round_trip::read::<Narrow>, &value).map_err(TestCaseError::fail);
        TestRunner::new(config).run(&schemas.values(&schema), judge).is_err()
    };
    let of = |properties: Value| json!({ "type": "object", "required": ["n"], "properties": properties });
    let int32 = json!({ "type": "integer", "format": "int32" });
    assert!(!fails(of(json!({ "a": { "type": "string", "nullable": true }, "n": int32 }))));
    assert!(fails(of(json!({ "a": { "type": "string" }, "b": { "type": "string" }, "n": int32 }))), "a field is lost");
    assert!(fails(of(json!({ "n": { "type": "integer", "format": "int64" } }))), "a number is refused");
    assert!(fails(of(json!({ "a": { "type": "boolean" }, "n": int32 }))), "a flag is refused");
    assert!(fails(json!({ "type": "object", "properties": { "n": int32 } })), "an absent field is refused");
}
