use crate::codec::reader::{Reader, Trail};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Debug, PartialEq, Serialize)]
struct Thing {
    id: i64,
    city: Option<String>,
    name: String,
    note: Option<String>,
}

super::object! {
    Thing; members: 0 "id" 1 "city" 2 "title" 3 "note"; needed: 0 1 2; values: 0 id 2 name; nullable: 1 city 3 note;
    times: ; others: ();
}

/// The same as serde reads it.
mod derived {
    #[derive(serde::Deserialize)]
    pub(super) struct Thing {
        id: i64,
        #[serde(deserialize_with = "serde::Deserialize::deserialize")]
        city: Option<String>,
        #[serde(rename = "title")]
        name: String,
        note: Option<String>,
    }

    impl From<Thing> for super::Thing {
        fn from(Thing { id, city, name, note }: Thing) -> Self {
            Self { id, city, name, note }
        }
    }
}

fn within<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, String> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    T::deserialize(Reader::new(&mut deserializer, &Trail::default())).map_err(|error| error.to_string())
}

#[test]
fn it_is_read_and_refused_as_serde_would() {
    let mut refused = 0;
    for text in [
        r#"{"id":1,"city":null,"title":"a"}"#,
        r#"{"note":"n","title":"a","x":{"id":[2]},"city":"c","id":1,"y":1e999}"#,
        r#"{"id":1,"city":"c","title":"a","note":null}"#,
        r#"{"\u0069d":1,"city":"c","title":"a"}"#,
        r#"{"id":1,"title":"a"}"#,
        r#"{"city":null}"#,
        "{}",
        r#"{"id":1,"id":1,"city":null,"title":"a"}"#,
        r#"{"id":1,"note":null,"note":null,"city":null,"title":"a"}"#,
        r#"{"id":"1","city":null,"title":"a"}"#,
        r#"{"id":1,"city":null,"name":"a"}"#,
        r#"{"id":null,"city":null,"title":"a"}"#,
        r#"{"id":1,"city":null,"title":"a""#,
        r#"{"id":1,"city":null,"title":"a","z":}"#,
        r#"[1,null,"a",null]"#,
        r#""Thing""#,
        "null",
        "",
    ] {
        let derived = within::<derived::Thing>(text).map(Thing::from);
        refused += usize::from(derived.is_err());
        assert_eq!(within::<Thing>(text), derived, "{text}");
        if let Ok(value) = serde_json::from_str::<Value>(text) {
            // A value has each of its members once.
            let derived = within::<derived::Thing>(&value.to_string());
            assert_eq!(serde_json::from_value::<Thing>(value).is_ok(), derived.is_ok(), "{text}");
        }
    }
    assert_eq!(refused, 14);
}

#[test]
fn a_list_is_none_without_the_reader_too() {
    let error = serde_json::from_str::<Thing>(r#"[1,null,"a",null]"#).unwrap_err();
    assert!(error.to_string().starts_with("invalid type: sequence, expected struct Thing"), "{error}");

    #[derive(Deserialize, Debug, PartialEq)]
    #[serde(untagged)]
    enum Choice {
        Thing(Thing),
        Other(Value),
    }
    let list = json!([1, null, "a", null]);
    assert_eq!(serde_json::from_value::<Choice>(list.clone()).unwrap(), Choice::Other(list));
    let thing = Thing { id: 1, city: None, name: "a".to_owned(), note: None };
    let object = json!({"id": 1, "city": null, "title": "a"});
    assert_eq!(serde_json::from_value::<Choice>(object).unwrap(), Choice::Thing(thing));
}

#[test]
fn other_members_are_kept_as_values() {
    #[derive(Debug, PartialEq)]
    struct Open {
        a: Option<i64>,
        extra: serde_json::Map<String, Value>,
    }
    super::object! {
        Open; members: 0 "a"; needed: ; values: ; nullable: 0 a; times: ;
        others: serde_json::Map<String, Value>, extra;
    }
    let open: Open = within(r#"{"b": 1, "a": 2, "c": {"a": null}, "b": [3]}"#).unwrap();
    let Value::Object(extra) = json!({"b": [3], "c": {"a": null}}) else { panic!("an object") };
    assert_eq!(open, Open { a: Some(2), extra });
}

#[cfg(feature = "recuperador")]
#[test]
fn other_members_are_kept_as_texts_and_times_may_be_empty() {
    use crate::codec::raw_json::RawJson;
    use crate::codec::time::TimeOfDay;
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq)]
    struct Open {
        at: Option<TimeOfDay>,
        extra: BTreeMap<String, RawJson>,
    }
    super::object! {
        Open; members: 0 "at"; needed: 0; values: ; nullable: ; times: 0 at; others: BTreeMap<String, RawJson>, extra;
    }
    let raw = |text: &str| text.parse::<RawJson>().unwrap();
    let open: Open = within(r#"{"b": 0.1234567890123456789, "at":"", "a": 1, "a": [2]}"#).unwrap();
    let extra = [("a".to_owned(), raw("[2]")), ("b".to_owned(), raw("0.1234567890123456789"))].into();
    assert_eq!(open, Open { at: None, extra });
    assert_eq!(within::<Open>(r#"{"at":null}"#).unwrap().at, None);
    assert_eq!(within::<Open>(r#"{"at":"10:30"}"#).unwrap().at, Some("10:30".parse().unwrap()));
    assert!(within::<Open>("{}").unwrap_err().starts_with("missing field `at`"));
    assert!(within::<Open>(r#"{"at":"","at":""}"#).unwrap_err().starts_with("duplicate field `at`"));
    assert!(within::<Open>(r#"{"at":"soon"}"#).is_err());
}
