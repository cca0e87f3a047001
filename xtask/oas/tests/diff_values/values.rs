//! Values to hold against schemas.

use crate::random::Random;
use serde_json::{Map, Value, json};

/// All that schemas of this test tell apart among simple values.
fn simple() -> Vec<Value> {
    let mut all = vec![Value::Null, json!(true), json!(false)];
    all.extend((-1..9).map(|it| json!(it)));
    all.extend([json!(12), json!(0.25), json!(0.5), json!(1.5), json!(2.5), json!(7.5), json!(3_000_000_000_i64)]);
    let texts = ["", "a", "b", "x", "ab", "cb", "xb", "zz", "abc", "xyz", "abb", "acb", "aaaa", "zzzz", "xabb"];
    all.extend(texts.map(|it| json!(it)));
    all.extend(["2024-02-03", "127.0.0.1", "0b5e2c5e-6b0f-4b9e-8a5e-0f1d2c3b4a59"].map(|it| json!(it)));
    all
}

/// Simple values, and arrays and objects of them: all small ones, and some that the schemas lead to.
pub fn pool(random: &mut Random, schemas: &[&Value]) -> Vec<Value> {
    let simple = simple();
    let mut all = simple.clone();
    let text = schemas.iter().map(|it| it.to_string()).collect::<String>();
    if text.contains("\"array\"") {
        all.push(json!([]));
        all.extend(simple.iter().map(|it| json!([it])));
        for _ in 0..120 {
            let mut items = vec![random.one_of(&simple).clone()];
            items.push(if random.once_in(2) { items[0].clone() } else { random.one_of(&simple).clone() });
            if random.once_in(3) {
                items.push(random.one_of(&simple).clone());
            }
            all.push(items.into());
        }
    }
    if text.contains("\"object\"") {
        all.push(json!({}));
        for name in ["a", "b", "c"] {
            all.extend(simple.iter().map(|it| json!({ name: it })));
        }
        for _ in 0..250 {
            let names = random.some_of(&["a", "b", "c"]);
            let members: Map<_, _> =
                names.into_iter().map(|name| (name.to_owned(), random.one_of(&simple).clone())).collect();
            all.push(members.into());
        }
    }
    for _ in 0..200 {
        let schema = *random.one_of(schemas);
        all.push(led(random, schema, &simple, 4));
    }
    all
}

/// A value by the words of a schema, which it may well not fit.
fn led(random: &mut Random, schema: &Value, simple: &[Value], depth: usize) -> Value {
    if depth == 0 || random.once_in(10) {
        return random.one_of(simple).clone();
    }
    for key in ["allOf", "oneOf", "anyOf"] {
        if let Some(list) = schema[key].as_array().filter(|it| !it.is_empty()) {
            let led_by: Vec<_> = list.iter().map(|it| led(random, it, simple, depth - 1)).collect();
            let objects: Map<_, _> = led_by
                .iter()
                .filter_map(Value::as_object)
                .flatten()
                .map(|(name, it)| (name.clone(), it.clone()))
                .collect();
            return if key == "allOf" && !objects.is_empty() { objects.into() } else { random.one_of(&led_by).clone() };
        }
    }
    if let Some(list) = schema["enum"].as_array().filter(|it| !it.is_empty()) {
        return random.one_of(list).clone();
    }
    match schema["type"].as_str() {
        Some("array") => (0..random.below(4)).map(|_| led(random, &schema["items"], simple, depth - 1)).collect(),
        Some("object") => {
            let mut members = Map::new();
            for (name, property) in schema["properties"].as_object().into_iter().flatten() {
                if random.below(3) > 0 {
                    members.insert(name.clone(), led(random, property, simple, depth - 1));
                }
            }
            for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                if !members.contains_key(name) {
                    members.insert(name.to_owned(), led(random, &schema["additionalProperties"], simple, depth - 1));
                }
            }
            members.into()
        }
        Some(kind) => {
            let fits = |it: &&Value| match kind {
                "string" => it.is_string(),
                "boolean" => it.is_boolean(),
                "integer" => it.is_i64() || it.is_u64(),
                _ => it.is_number(),
            };
            let all: Vec<_> = simple.iter().filter(fits).collect();
            (*random.one_of(&all)).clone()
        }
        None => random.one_of(simple).clone(),
    }
}
