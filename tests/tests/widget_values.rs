//! `x-widget-values` and the client's `WidgetValue` are one truth: what the description says a widget's value is, the
//! client reads as such, and gives back as it was.

use persat_api::forms::WidgetValue;
use persat_api::types::WidgetType;
use serde_json::{Value, json};

/// Values of every form that one could have.
fn probes() -> Vec<Value> {
    vec![
        json!(""),
        json!("x"),
        json!("12"),
        json!("12:57"),
        json!("2022-04-07T00:00:00.000Z"),
        json!("https://fotos.example/1.jpg"),
        json!("THERE_IS_IMAGE"),
        json!(0),
        json!(777),
        json!(1440),
        json!(-1.5),
        json!(true),
        json!([]),
        json!(["x"]),
        json!(["https://fotos.example/1.jpg"]),
        json!([["x", "1"]]),
        json!([[1]]),
        json!({ "1": "x" }),
        json!({ "1": 2 }),
        json!({ "rows": [{ "1": "x", "USER_COL_1": "2" }], "totals": {} }),
        json!({ "rows": 1 }),
    ]
}

fn document() -> Value {
    serde_json::from_str(persat_openapi::PERSAT_JSON).unwrap()
}

/// A schema of OpenAPI 3.0 as JSON Schema; what the widgets' schemas use differs in references and `nullable` only.
fn schema(schema: &Value, document: &Value) -> Value {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap().clone(),
        None => schema.clone(),
    }
}

#[test]
fn the_client_reads_the_described_value_of_each_widget() {
    let document = document();
    let widgets = &document["components"]["schemas"]["WidgetType"];
    let values = widgets["x-widget-values"].as_object().unwrap();
    let known: Vec<&str> = widgets["x-extensible-enum"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    for (name, described) in values {
        assert!(known.contains(&name.as_str()), "{name} is no type of widget");
        let widget: WidgetType = serde_json::from_value(json!(name)).unwrap();
        let reads = |probe: &Value| !matches!(WidgetValue::decode(&widget, probe), WidgetValue::Unknown(_));
        if described.is_null() {
            assert!(probes().iter().all(|it| !reads(it)), "{name} has no value, and the client reads one");
            continue;
        }
        let also = described.get("x-also").map(|it| jsonschema::validator_for(&schema(it, &document)).unwrap());
        let plain = jsonschema::validator_for(&schema(described, &document)).unwrap();
        let mut fitting = 0;
        for probe in probes() {
            let fits = plain.is_valid(&probe);
            fitting += usize::from(fits);
            assert!(!fits || reads(&probe), "{name}: {probe} is described, and the client does not know it");
            let allowed = fits || also.as_ref().is_some_and(|it| it.is_valid(&probe));
            assert!(allowed || !reads(&probe), "{name}: the client reads {probe}, which is not described");
            assert_eq!(WidgetValue::decode(&widget, &probe).encode(), probe, "{name}");
        }
        assert!(fitting > 0, "{name}: no value here fits its schema");
    }
}

#[test]
fn what_is_not_described_is_what_no_source_tells() {
    let document = document();
    let widgets = &document["components"]["schemas"]["WidgetType"];
    let values = widgets["x-widget-values"].as_object().unwrap();
    let known = widgets["x-extensible-enum"].as_array().unwrap().iter().filter_map(Value::as_str);
    let open: Vec<_> = known.filter(|it| !values.contains_key(*it)).collect();
    // Links and single photos are presumed texts, and samples disagree; signatures of the second kind are not known.
    assert_eq!(open, ["LINK_FIELD", "IMAGE_FIELD", "SIGNATURES_FIELD_V2"]);
}
