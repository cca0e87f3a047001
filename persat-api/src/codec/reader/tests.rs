use super::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Deserialize, Debug, PartialEq)]
struct Point {
    x: i64,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Wrapped(Point);

#[derive(Deserialize, Debug, PartialEq)]
enum Named {
    Point(Point),
    Pair(Point, Point),
    Struct { point: Point },
    Nothing,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Open {
    point: Option<Point>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

fn read<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    let text = value.to_string();
    let mut deserializer = serde_json::Deserializer::from_str(&text);
    let of_text = T::deserialize(Reader::new(&mut deserializer, &Trail::default())).map_err(|error| error.to_string());
    assert_eq!(of_text.is_ok(), T::deserialize(Reader::new(value, &Trail::default())).is_ok(), "{value}");
    of_text
}

fn refuses<T: DeserializeOwned + fmt::Debug>(value: &Value) {
    assert!(serde_json::from_value::<T>(value.clone()).is_ok(), "{value} shows nothing");
    let error = read::<T>(value).unwrap_err();
    assert!(error.contains("invalid type: sequence, expected struct"), "{value}: {error}");
}

#[test]
fn a_list_is_no_struct_wherever_it_stands() {
    refuses::<Point>(&json!([1]));
    refuses::<Option<Point>>(&json!([1]));
    refuses::<Box<Wrapped>>(&json!([1]));
    refuses::<Vec<Point>>(&json!([{"x": 1}, [2]]));
    refuses::<(Point, Point)>(&json!([{"x": 1}, [2]]));
    refuses::<BTreeMap<String, Vec<Option<Point>>>>(&json!({"a": [null, [2]]}));
    refuses::<Named>(&json!({"Point": [1]}));
    refuses::<Named>(&json!({"Pair": [{"x": 1}, [2]]}));
    refuses::<Named>(&json!({"Struct": {"point": [1]}}));
    assert!(read::<Named>(&json!({"Struct": [{"x": 1}]})).is_err());
    refuses::<Open>(&json!({"point": [1]}));
}

#[test]
fn what_is_as_documented_is_read() {
    let x = |x| Point { x };
    assert_eq!(read(&json!({"x": 1})), Ok(Some(x(1))));
    assert_eq!(read(&json!({"x": 1})), Ok(Wrapped(x(1))));
    assert_eq!(read(&json!([{"x": 1}, {"x": 2}])), Ok((x(1), x(2))));
    assert_eq!(read(&json!({"Pair": [{"x": 1}, {"x": 2}]})), Ok(Named::Pair(x(1), x(2))));
    assert_eq!(read(&json!({"Struct": {"point": {"x": 1}}})), Ok(Named::Struct { point: x(1) }));
    assert_eq!(read(&json!("Nothing")), Ok(Named::Nothing));
    let rest = [("a".to_owned(), json!([1]))].into();
    assert_eq!(read(&json!({"point": null, "a": [1]})), Ok(Open { point: None, rest }));
    for value in [json!(null), json!(true), json!(1.5), json!("a"), json!([1, ["a"]]), json!({"a": {"b": [1]}})] {
        assert_eq!(read(&value), Ok(value));
    }
}

#[test]
fn keys_are_what_maps_make_of_them() {
    #[derive(Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct Id(String);
    #[derive(Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
    #[serde(transparent)]
    struct Number(i64);
    #[derive(Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
    enum Kind {
        A,
    }
    fn one<K: DeserializeOwned + Ord + fmt::Debug>(key: &str) -> K {
        let value = json!({ key: 1 });
        // As plain serde reads it.
        let plain: BTreeMap<K, i64> = serde_json::from_str(&value.to_string()).unwrap();
        let mut read = read::<BTreeMap<K, i64>>(&value).unwrap();
        assert_eq!(read, plain);
        read.pop_first().unwrap().0
    }
    assert_eq!((one::<i64>("-12"), one::<u32>("7"), one::<bool>("true")), (-12, 7, true));
    assert_eq!((one::<Id>("a"), one::<Number>("3")), (Id("a".to_owned()), Number(3)));
    assert_eq!((one::<Kind>("A"), one::<Option<String>>("x"), one::<char>("y")), (Kind::A, Some("x".to_owned()), 'y'));
    let error = read::<BTreeMap<i64, i64>>(&json!({ "Juan": 1 })).unwrap_err();
    assert_eq!(error, serde_json::from_str::<BTreeMap<i64, i64>>(r#"{"Juan":1}"#).unwrap_err().to_string());
}
