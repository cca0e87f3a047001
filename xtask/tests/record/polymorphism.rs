//! Bodies that a discriminator tells apart.

use super::bench::{Bench, codes, exchange};
use oas::document::{Document, Pointer, Source};
use oas::model::Api;
use oas::record::{Options, Outcome, run};
use serde_json::{Value, json};
use std::sync::Arc;
use xtask::deviations::Deviations;

const DESCRIPTION: &str = "openapi: 3.0.3
servers: [{url: 'https://api.persat.com.ar/v1'}]
paths:
  /mapped: {get: {operationId: mapped, responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Mapped'}}}}}}}
  /named: {get: {operationId: named, responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Named'}}}}}}}
  /pets: {get: {operationId: pets, responses: {'200': {description: x, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}}}
components:
  schemas:
    Mapped: {oneOf: [{$ref: '#/components/schemas/RoundThing'}, {$ref: '#/components/schemas/SquareThing'}], discriminator: {propertyName: shape_kind, mapping: {round-thing: '#/components/schemas/RoundThing', square-thing: SquareThing}}}
    Named: {oneOf: [{$ref: '#/components/schemas/RoundThing'}, {$ref: '#/components/schemas/SquareThing'}], discriminator: {propertyName: shape_kind}}
    RoundThing: {type: object, required: [shape_kind], properties: {shape_kind: {type: string}, owner: {type: string}}}
    SquareThing: {type: object, required: [shape_kind], properties: {shape_kind: {type: string}, side: {type: integer}}}
    Pet: {type: object, required: [species], properties: {species: {type: string}}, discriminator: {propertyName: species}}
    HouseCat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {temper: {type: string, enum: [mild and lazy]}}}]}
";

fn record(path: &str, body: &Value) -> (Api, Outcome, Bench) {
    record_keeping(path, body, &[])
}

fn record_keeping(path: &str, body: &Value, keep: &[&str]) -> (Api, Outcome, Bench) {
    let api = Api::new("t", Arc::new(Document::parse(Source::new("t.yaml", DESCRIPTION)).unwrap()));
    let bench = Bench::new();
    let entries = [exchange("GET", path, 200, &body.to_string())];
    let keep = keep.iter().map(|it| (*it).to_owned()).collect();
    let options = Options { keep, ..bench.options(&entries, true) };
    let outcome = run(std::slice::from_ref(&api), options, Deviations::default()).unwrap();
    (api, outcome, bench)
}

#[test]
fn what_chooses_a_schema_is_a_documented_value() {
    for (path, body, stays) in [
        ("/mapped", json!({"shape_kind": "round-thing", "owner": "Estela Pérez"}), "/shape_kind"),
        ("/mapped", json!({"shape_kind": "square-thing", "side": 2}), "/shape_kind"),
        ("/named", json!({"shape_kind": "RoundThing"}), "/shape_kind"),
        ("/pets", json!([{"species": "HouseCat", "temper": "mild and lazy"}]), "/0/species"),
        ("/pets", json!([{"species": "HouseCat", "temper": "mild and lazy"}]), "/0/temper"),
    ] {
        let (_, outcome, _bench) = record(path, &body);
        assert_eq!((codes(&outcome), outcome.written), (vec![], Some(1)), "{body}: {:?}", outcome.report.findings);
        let written: Value = serde_json::from_str(&outcome.drafts[0].text).unwrap();
        assert_eq!(written.pointer(stays), body.pointer(stays));
        assert!(!outcome.drafts[0].text.contains("Estela"));
    }
}

#[test]
fn what_is_suggested_names_a_place_that_exists() {
    for (path, body, place, words) in [
        ("/mapped", json!({"shape_kind": "HEXAGON"}), "/components/schemas/Mapped/discriminator/mapping", "HEXAGON:"),
        ("/named", json!({"shape_kind": "HEXAGON"}), "/components/schemas/Named/discriminator/propertyName", "HEXAGON"),
    ] {
        let (api, outcome, _bench) = record_keeping(path, &body, &["HEXAGON"]);
        assert_eq!((codes(&outcome), outcome.written), (vec!["unknown-value"], Some(1)));
        let [suggestion] = outcome.suggestions.as_slice() else { panic!("{:?}", outcome.suggestions) };
        assert_eq!(suggestion.pointer, place);
        assert!(api.document.get(&Pointer::new(place)).is_some() && suggestion.yaml.contains(words), "{suggestion:?}");
    }
    // An invented value is not suggested.
    let (_, outcome, _bench) = record("/mapped", &json!({"shape_kind": "HEXAGON"}));
    let yaml = &outcome.suggestions[0].yaml;
    assert!(yaml.contains("--keep") && !outcome.drafts[0].text.contains("HEXAGON"), "{yaml}");
    // What chooses is missing: no list of required names would mend that.
    let (_, outcome, _bench) = record("/mapped", &json!({"owner": "Estela Pérez"}));
    assert_eq!((codes(&outcome), outcome.suggestions.len()), (vec!["missing-property"], 0));
}
