//! What is read comes back as it was, whatever it is.

use persat_account_types::Template;
use serde_json::{Map, Value, json};

/// Values of every form that one could have.
fn probes() -> Vec<Value> {
    vec![
        Value::Null,
        json!(""),
        json!("a text"),
        json!("552.36"),
        json!("12:57"),
        json!("2022-04-07T03:00:00.000Z"),
        json!("https://fotos.example/1.jpg"),
        json!("THERE_IS_IMAGE"),
        json!(777),
        json!(5.0),
        json!(true),
        json!([]),
        json!(["an option"]),
        json!(["https://fotos.example/1.jpg"]),
        json!([["x", "1"]]),
        json!({ "1": "x" }),
        json!({ "rows": [{ "1": "x" }], "totals": {}, "more": 1 }),
    ]
}

fn check<T: Template>(name: &str) {
    for probe in probes() {
        let mut values: Map<String, Value> = T::WIDGETS.iter().map(|(id, _)| ((*id).to_owned(), probe.clone())).collect();
        values.insert("FWtomorrow".to_owned(), json!({ "of": "tomorrow" }));
        let read = T::from(values.clone()).into_form_values();
        assert_eq!(Map::from(read), values, "{name}: {probe}");
    }
}
