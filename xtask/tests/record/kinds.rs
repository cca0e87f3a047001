//! What is sound is recorded, however unusual, and what is refused is refused at a place; names are evidence.

use super::bench::{Bench, CLIENT, apis, codes, exchange};
use oas::document::{Document, Source};
use oas::model::Api;
use oas::record::{Options, Outcome, run};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;
use xtask::deviations::Deviations;

fn client(changes: &[(&str, Value)]) -> String {
    let mut client: Value = serde_json::from_str(CLIENT).unwrap();
    for (name, value) in changes {
        client["data"][*name] = value.clone();
    }
    client.to_string()
}

fn described(schema: &str, body: &Value) -> (Outcome, Value) {
    let text = format!(
        "openapi: 3.0.3\nservers: [{{url: 'https://api.persat.com.ar/v1'}}]\npaths: {{/x: {{get: {{operationId: getX, responses: {{'200': {{description: x, content: {{application/json: {{schema: {schema}}}}}}}}}}}}}}}\n"
    );
    let api = Api::new("t", Arc::new(Document::parse(Source::new("t.yaml", &text)).unwrap()));
    let bench = Bench::new();
    let options = bench.options(&[exchange("GET", "/x", 200, &body.to_string())], true);
    let outcome = run(std::slice::from_ref(&api), options, Deviations::default()).unwrap();
    let new = serde_json::from_str(&outcome.drafts[0].text).unwrap();
    (outcome, new)
}

#[test]
fn what_is_sound_is_recorded() {
    for changes in [
        vec![("last_updated", json!("0001-01-01T00:00:00.000Z"))],
        vec![("last_updated", json!("9999-12-31T23:59:59.000Z"))],
        vec![(
            "custom_fields",
            json!({"2": {"name": "A", "value": "XXXXX"}, "3": {"name": "Token", "value": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefgh"}}),
        )],
    ] {
        let bench = Bench::new();
        let outcome = bench.record(&[exchange("GET", "/clients/CL-0044", 200, &client(&changes))]);
        assert_eq!((codes(&outcome), outcome.written), (vec![], Some(1)), "{changes:?}: {:?}", outcome.report.findings);
    }
    for (schema, body) in [
        ("{type: object, properties: {label: {type: string, maxLength: 20}}}", json!({"label": "a@b.co"})),
        ("{type: object, properties: {label: {type: string, maxLength: 6}}}", json!({"label": "a@b.co"})),
        (
            "{type: object, properties: {label: {type: string, format: email, maxLength: 8}}}",
            json!({"label": "ana@x.io"}),
        ),
        ("{type: object, properties: {at: {type: string, format: date}}}", json!({"at": "2026-02-30"})),
        ("{type: object, properties: {at: {type: string, format: date}}}", json!({"at": "0000-00-00"})),
        ("{type: object, properties: {host: {type: string, format: ipv4}}}", json!({"host": "10.20.30.40"})),
        ("{type: object, properties: {host: {type: string, format: ipv6}}}", json!({"host": "2001:db8::17"})),
        (
            "{type: object, properties: {site: {type: string, format: uri}}}",
            json!({"site": "https://perez.com.ar/a b"}),
        ),
        ("{type: object, properties: {n: {type: integer, multipleOf: 5, maximum: 99999}}}", json!({"n": 43210})),
        ("{type: object, properties: {n: {type: number, minimum: -90, maximum: 90}}}", json!({"n": -34.603_722})),
        (
            "{type: object, properties: {code: {type: string, pattern: '^(?=.*[0-9])[A-Z0-9]{6}$'}}}",
            json!({"code": "AB12CD"}),
        ),
        ("{type: object, properties: {zip: {type: string, minLength: 9, maxLength: 9}}}", json!({"zip": "01310-930"})),
    ] {
        let (outcome, new) = described(schema, &body);
        let refused: Vec<_> = outcome.report.findings.iter().filter(|it| it.code.name() == "not-redactable").collect();
        assert!(outcome.written == Some(1), "{schema} {body}: {refused:?}");
        assert!(new != body || body["at"] == "0000-00-00", "{new}");
    }
}

#[test]
fn a_name_of_a_property_is_evidence() {
    let custom = json!({"2": {"name": "Clave", "value": "patente"}});
    let body = client(&[("clave", json!("A-1")), ("patente", json!("ABC-1234")), ("custom_fields", custom)]);
    let bench = Bench::new();
    let outcome = bench.record(&[exchange("GET", "/clients/CL-0044", 200, &body)]);
    let new = bench.read("getClient/200.json");
    assert!(new["data"]["clave"].is_string() && new["data"]["patente"].is_string(), "{new}");
    assert!(!new.to_string().contains("ABC-1234") && !new.to_string().contains("ABC-"), "{new}");
    assert!(outcome.drafts[0].kept.contains("clave"));
    // Below a property that is not declared, too; keys of a map are none, whatever they look like.
    let bench = Bench::new();
    let vehicle = json!({"marca": "Ford", "anio": 2019, "dueno": {"apodo": "x"}, "choferes": {"jperez": {"turno": 1}}});
    let outcome = bench.record(&[exchange("GET", "/clients/CL-0044", 200, &client(&[("vehiculo", vehicle)]))]);
    let new = bench.read("getClient/200.json");
    let vehicle = &new["data"]["vehiculo"];
    assert!(
        vehicle["marca"].is_string() && vehicle["anio"].is_number() && vehicle["choferes"].is_object(),
        "{vehicle}"
    );
    assert!(!new.to_string().contains("jperez") && codes(&outcome).contains(&"name-replaced"), "{vehicle}");
    let yaml = &outcome.suggestions[0].yaml;
    let invented = vehicle["choferes"].as_object().unwrap().keys().next().unwrap();
    assert!(yaml.contains("marca:") && !yaml.contains(invented) && yaml.contains("look like data"), "{yaml}");
    // A name that looks like data is replaced, and that is said; nobody is told to declare the invented one.
    let bench = Bench::new();
    let entries =
        [exchange("GET", "/clients/CL-0044", 200, &client(&[("Juan Pérez", json!(1)), ("20-12345678-6", json!(1))]))];
    let outcome = bench.record(&entries);
    assert_eq!(codes(&outcome).iter().filter(|it| **it == "name-replaced").count(), 2, "{:?}", codes(&outcome));
    assert!(outcome.suggestions.is_empty(), "{:?}", outcome.suggestions);
    let shown = format!("{:?} {:?}", outcome.report, bench.read("getClient/200.json"));
    assert!(!shown.contains("Juan") && !shown.contains("12345678"), "{shown}");
}

#[test]
fn what_the_description_does_not_list_is_replaced() {
    let body = client(&[
        ("state", json!("TUCUMAN")),
        ("type", json!("PEREZ_GOMEZ")),
        ("cvv", json!(737)),
        ("color", json!({"a": "ZUBIRIA"})),
    ]);
    let bench = Bench::new();
    bench.record(&[exchange("GET", "/clients/CL-0044", 200, &body)]);
    let text = bench.read("getClient/200.json").to_string();
    for word in ["TUCUMAN", "PEREZ", "GOMEZ", "737", "ZUBIRIA"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

#[test]
fn the_committed_files_do_not_undo_dates() {
    // A field that holds the time of the recording, and a day of birth in a field of its own and in one of many.
    let body = client(&[
        ("last_updated", json!("2026-03-04T09:59:59.000Z")),
        (
            "custom_fields",
            json!({"2": {"name": "Nacimiento", "value": "1980-05-03"}, "8": {"name": "Visto", "value": "2026-03-04T09:58:00.000Z"}, "9": {"name": "Alta", "value": "03/05/1979"}}),
        ),
    ]);
    let mut shifts = BTreeSet::new();
    for key in 1..9 {
        let bench = Bench::new();
        let key = oas::record::Key::new([key; 32]);
        let options = Options { key, ..bench.options(&[exchange("GET", "/clients/CL-0044", 200, &body)], true) };
        run(apis(), options, Deviations::default()).unwrap();
        let new = bench.read("getClient/200.json");
        let day = |text: &Value| text.as_str().unwrap()[..10].parse::<jiff::civil::Date>().unwrap();
        let days = |now: jiff::civil::Date, then: &str| {
            now.since(then.parse::<jiff::civil::Date>().unwrap()).unwrap().get_days()
        };
        let now = days(day(&new["data"]["last_updated"]), "2026-03-04");
        let birth = days(day(&new["data"]["custom_fields"]["2"]["value"]), "1980-05-03");
        let seen = days(day(&new["data"]["custom_fields"]["8"]["value"]), "2026-03-04");
        assert!((now, birth, seen).0 % 7 == 0 && birth % 7 == 0 && seen % 7 == 0, "weekdays stay");
        assert!(now != birth && birth != seen, "{now} {birth} {seen}");
        shifts.insert(birth - now);
        let provenance = std::fs::read_to_string(bench.out().join("persat/provenance.yaml")).unwrap();
        assert!(provenance.contains("recorded: 2026-03\n"), "{provenance}");
    }
    assert!(shifts.len() > 6, "{shifts:?}");
}

#[test]
fn no_recording_is_refused_by_chance() {
    let word = |number: usize, salt: usize| -> String {
        let letter = |at: usize| {
            char::from(b'a' + u8::try_from((number * 7919 + salt * 104_729) / 26_usize.pow(at as u32) % 26).unwrap())
        };
        (0..5).map(letter).collect()
    };
    let entries: Vec<_> = (0..300)
        .map(|number| {
            let body = client(&[
                ("uid_client", json!(format!("CL-{number:04}"))),
                ("company_name", json!(word(number, 1))),
                ("city", json!(word(number, 2))),
                (
                    "company_description",
                    json!(format!("{} y {} en {}", word(number, 1), word(number, 3), word(number, 2))),
                ),
            ]);
            exchange("GET", &format!("/clients/CL-{number:04}"), 200, &body)
        })
        .collect();
    let bench = Bench::new();
    let options = Options { most: 1000, ..bench.options(&entries, true) };
    let outcome = run(apis(), options, Deviations::default()).unwrap();
    assert_eq!((codes(&outcome), outcome.written), (vec![], Some(300)));
}
