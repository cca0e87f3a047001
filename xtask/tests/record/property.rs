//! Whatever a form holds.

use super::bench::{apis, shape};
use oas::record::{self, Key};
use proptest::prelude::*;
use serde_json::{Value, json};

fn any_json() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        "[a-z]{6,12}",
        "[A-Z][a-z]{5,9} [A-Z][a-z]{5,9}",
        "[a-z]{5,8}@[a-z]{5,8}\\.com",
        "[1-9][0-9]{9,12}",
        "[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2}",
        "https://[a-z]{6,9}\\.example/[a-z]{6,9}\\?k=[a-z]{6,9}",
        "[A-Za-z0-9]{30,40}",
        "[ñáéA-Za-z0-9 ,.-]{5,40}",
    ];
    let leaf = prop_oneof![
        word.clone().prop_map(Value::from),
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1e9..1e9f64).prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((word.clone(), inner), 0..5).prop_map(|all| Value::Object(all.into_iter().collect())),
        ]
    })
}

/// Texts and keys, of at least eight letters and digits; and long numbers.
fn texts(value: &Value, out: &mut Vec<String>) {
    let mut add = |text: &str| {
        if text.chars().filter(|c| c.is_alphanumeric()).count() >= 8 {
            out.push(text.trim().to_lowercase());
        }
    };
    match value {
        Value::String(text) => add(text),
        Value::Number(number) if number.as_i64().is_some() => add(&number.to_string()),
        Value::Array(items) => items.iter().for_each(|it| texts(it, out)),
        Value::Object(members) => members.iter().for_each(|(key, value)| {
            texts(&Value::from(key.as_str()), out);
            texts(value, out);
        }),
        _ => {}
    }
}

fn without_keys(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(without_keys).collect(),
        Value::Object(members) => json!({"members": members.values().map(without_keys).collect::<Vec<_>>()}),
        other => shape(other),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_form_holds_is_replaced_and_keeps_its_shape(values in prop::collection::btree_map("[a-zA-Z]{6,12}", any_json(), 1..5)) {
        let api = &apis()[0];
        let body = json!({"success": true, "data": {"_id": "197", "df_data": {"formvalues": values}}});
        let schema = api.operation("getForm").unwrap().response("200").unwrap().json().unwrap();
        let one = record::redactor(api, Key::new([3; 32]), |it| it.redact(&body, Some(schema)));
        let two = record::redactor(api, Key::new([3; 32]), |it| it.redact(&body, Some(schema)));
        prop_assert_eq!(&one.value, &two.value);
        prop_assert!(one.stuck.is_empty());
        prop_assert_eq!(without_keys(&one.value), without_keys(&body));
        let mut originals = Vec::new();
        texts(&body["data"]["df_data"]["formvalues"], &mut originals);
        let written = one.value["data"]["df_data"]["formvalues"].to_string().to_lowercase();
        for original in originals {
            prop_assert!(!written.contains(&original), "{} in {}", original, written);
        }
    }
}
