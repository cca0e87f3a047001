//! Nothing is lost, whatever the server sends.

use crate::forms::{Answers, WidgetValue};
use crate::types::{Widget, WidgetType};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Texts that some widget reads as more than text, or nearly.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "-?[0-9]{0,20}\\.?[0-9]{0,3}",
        "20[0-9]{2}-(0[1-9]|1[0-3])-[0-3][0-9]T(0[0-9]|2[0-5]):[0-5][0-9]:[0-6][0-9](\\.[0-9]{0,9})?Z?",
        "20[0-9]{2}-0[1-9]-[01][1-9](T00:00:00\\.000Z)?",
        "[0-2][0-9]:[0-6][0-9]",
        "https?://[a-z/]{0,5}",
        Just("THERE_IS_IMAGE".to_owned()),
    ]
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,2}",
        "USER_(COL|TOTAL)_[a-z]",
        Just("rows".to_owned()),
        Just("totals".to_owned()),
        any::<String>(),
    ]
}

fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-10..1500_i64).prop_map(Value::from),
        (-10..1500_i32).prop_map(|whole| Value::from(f64::from(whole))),
        any::<f64>().prop_map(Value::from),
        Just(Value::from(-0.0)),
    ]
}

fn json() -> impl Strategy<Value = Value> {
    let leaf =
        prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), number(), text().prop_map(Value::from),];
    let any = leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((key(), inner), 0..5).prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    });
    // By chance alone no table would ever be hit.
    let texts = || prop::collection::vec(text(), 0..4);
    let fields = || prop::collection::btree_map(key(), text(), 0..4);
    let table = (prop::collection::vec(fields(), 0..3), fields(), prop::option::of(any.clone()));
    let table = table.prop_map(|(rows, totals, more)| match more {
        None => json!({"rows": rows, "totals": totals}),
        Some(more) => json!({"rows": rows, "totals": totals, "more": more}),
    });
    prop_oneof![
        3 => any,
        2 => text().prop_map(Value::from),
        2 => number(),
        1 => texts().prop_map(Value::from),
        1 => prop::collection::vec(texts(), 0..3).prop_map(|rows| json!(rows)),
        1 => fields().prop_map(|fields| json!(fields)),
        2 => table,
    ]
}

fn widget_type() -> impl Strategy<Value = WidgetType> {
    prop_oneof![
        9 => prop::sample::select(WidgetType::KNOWN.to_vec()),
        1 => "[A-Z_]{1,9}".prop_map(|name| WidgetType::from(name.as_str())),
    ]
}

fn types_of(json: &Value) -> impl Iterator<Item = (WidgetType, WidgetValue)> {
    let types = WidgetType::KNOWN.iter().cloned().chain([WidgetType::from("TOMORROW")]);
    types.map(|it| (it.clone(), WidgetValue::decode(&it, json)))
}

/// As text with sorted keys: tells `5` from `5.0` and `0.0` from `-0.0`, whatever `Value` thinks.
fn spelled(json: &Value) -> String {
    match json {
        Value::Array(items) => format!("[{}]", items.iter().map(spelled).collect::<Vec<_>>().join(",")),
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().map(|(key, value)| format!("{key:?}:{}", spelled(value))).collect();
            fields.sort();
            format!("{{{}}}", fields.join(","))
        }
        other => other.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn values_survive_every_type(json in json()) {
        for (widget_type, value) in types_of(&json) {
            let encoded = value.encode();
            prop_assert_eq!(&encoded, &json, "{}", widget_type);
            prop_assert_eq!(spelled(&encoded), spelled(&json), "{}", widget_type);
            // What is decoded decodes to itself, and can be shown.
            prop_assert_eq!(&WidgetValue::decode(&widget_type, &encoded), &value);
            let _ = (value.to_string(), value.is_empty());
        }
    }

    #[test]
    fn forms_survive_every_schema(
        types in prop::collection::vec((0..6_u8, widget_type()), 0..8),
        values in prop::collection::vec((0..8_u8, json()), 0..8),
    ) {
        let widgets: Vec<Widget> = types
            .iter()
            .map(|(id, it)| serde_json::from_value(json!({"id": format!("FW{id}"), "title": "T", "widget_type": it})).unwrap())
            .collect();
        let values: Map<String, Value> = values.into_iter().map(|(id, json)| (format!("FW{id}"), json)).collect();
        let answers = Answers::new(&widgets, &values);
        prop_assert_eq!(&answers.to_values(), &values);
        prop_assert_eq!(answers.items().len(), widgets.len());
        prop_assert_eq!(answers.sections().map(|it| it.items().len()).sum::<usize>(), widgets.len());
    }
}

#[test]
fn the_generator_hits_every_kind() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut kinds = std::collections::BTreeSet::new();
    for _ in 0..4000 {
        let json = json().new_tree(&mut runner).unwrap().current();
        kinds.extend(types_of(&json).map(|(_, value)| value.kind()));
    }
    assert_eq!(kinds.len(), 16, "{kinds:?}");
}
