//! What holds of every event.

use persat_api::webhook::{DedupKey, Event};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Numbers with few digits. `serde_json` may read others one bit off and then not come back to them.
fn short() -> impl Strategy<Value = f64> {
    any::<i32>().prop_map(|thousandths| f64::from(thousandths) / 1000.0)
}

/// Any JSON.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        short().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|map| Value::from(map.into_iter().collect::<serde_json::Map<_, _>>())),
        ]
    })
}

fn client() -> impl Strategy<Value = Value> {
    (any::<[String; 8]>(), any::<i32>(), short(), 0_i64..4_000_000_000, any::<Option<u8>>()).prop_map(
        |([uid, name, street, number, city, country, field, value], id, latitude, changed, service_time)| {
            let mut client = json!({
                "uid_client": uid, "company_name": name, "company_description": "", "type_id": id, "group_id": id,
                "latitude": latitude, "longitude": -latitude, "street": street, "street_nbr": number,
                "neighborhood": "", "city": city, "country": country,
                "last_updated": jiff::Timestamp::from_second(changed).unwrap().to_string(),
                "custom_fields": { "1": { "name": field, "value": value } },
            });
            if let Some(minutes) = service_time {
                client["service_time"] = minutes.into();
            }
            client
        },
    )
}

fn order() -> impl Strategy<Value = Value> {
    (any::<[String; 4]>(), any::<i32>(), prop::collection::vec(any::<i32>(), 0..4), any_json()).prop_map(
        |([id, state, user, client], number, labels, rule)| {
            json!({
                "_id": id, "state": state, "created": "2022-06-01T10:00:00.000Z", "created_by_user_name": user,
                "created_by_user_id": number, "labels_ids": labels,
                "client": { "id": number, "name": client, "uid_client": client },
                "wo_data": { "schema_id": number, "service_time": 30, "wo_rule_id": rule },
            })
        },
    )
}

fn deleted_deliveries() -> impl Strategy<Value = Value> {
    let delivery = (any::<[String; 3]>()).prop_map(|[id, state, name]| {
        json!({
            "_id": id, "state": state, "created": "2021-07-19T21:19:26.027Z",
            "delivery_data": { "contact": { "name": name, "phone": "", "email": "" } },
        })
    });
    prop::collection::vec(delivery, 0..4).prop_map(Value::from)
}

/// Every event the client knows, and ones it does not.
fn event() -> impl Strategy<Value = Value> {
    let known = prop_oneof![
        (prop::sample::select(vec!["client.created", "client.updated"]), client()),
        (Just("client.deleted"), any::<String>().prop_map(|uid| json!({ "uid_client": uid }))),
        (prop::sample::select(vec!["workorder.created", "workorder.finished", "workorder.closed"]), order()),
        (Just("delivery.deleted"), deleted_deliveries()),
        // `null` is no payload at all.
        (
            prop::sample::select(vec!["delivery.created", "deliveryRoute.assigned", "deliveryRoute.updated"]),
            any_json().prop_filter("a payload", |it| !it.is_null())
        ),
    ];
    let known = known.prop_map(|(name, payload)| json!({ "eventType": name, "payload": payload }));
    let unknown = ("[a-z]{1,8}\\.[a-z]{1,8}[0-9]", any_json(), any_json())
        .prop_map(|(name, payload, extra)| json!({ "eventType": name, "payload": payload, "extra": extra }));
    prop_oneof![4 => known, 1 => unknown]
}

/// The same value, the members of its objects in reverse order and its text spelt with escapes.
fn respelt(value: &Value) -> String {
    let quoted =
        |text: &str| format!("\"{}\"", text.encode_utf16().map(|it| format!("\\u{it:04X}")).collect::<String>());
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.reverse();
            let members: Vec<_> =
                members.iter().map(|(key, value)| format!("{} :\t{}", quoted(key), respelt(value))).collect();
            format!("{{ {} }}", members.join(" , "))
        }
        Value::Array(items) => format!("[\n{}]", items.iter().map(respelt).collect::<Vec<_>>().join(",\n")),
        Value::String(text) => quoted(text),
        other => other.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_event_comes_back_as_it_went(value in event()) {
        let read = Event::from_slice(value.to_string().as_bytes()).unwrap();
        let is_known = Event::KNOWN.contains(&value["eventType"].as_str().unwrap());
        prop_assert_eq!(is_known, !matches!(read, Event::Unknown(_)));
        let written = serde_json::to_vec(&read).unwrap();
        prop_assert_eq!(&Event::from_slice(&written).unwrap(), &read);
        prop_assert_eq!(read.event_type(), value["eventType"].as_str().unwrap());
    }

    #[test]
    fn a_key_depends_on_the_content_alone(value in event(), other in event()) {
        let key = DedupKey::of(&value);
        let again: Value = serde_json::from_str(&respelt(&value)).unwrap();
        prop_assert_eq!(&again, &value, "the test itself");
        prop_assert_eq!(key, DedupKey::of(&again));
        prop_assert_eq!(key == DedupKey::of(&other), value == other);
        let mut changed = value.clone();
        changed["payload"] = json!([value["payload"]]);
        prop_assert_ne!(key, DedupKey::of(&changed));
    }

    #[test]
    fn no_body_makes_it_panic(body in any::<Vec<u8>>(), text in "[\\[\\]{}\",:a-zT0-9. ]{0,64}") {
        let _ = Event::all_from_slice(&body);
        let _ = Event::all_from_slice(text.as_bytes());
    }
}
