//! Schemas made up of few names and values, so that they meet, and their neighbours.

use crate::random::Random;
use serde_json::{Map, Value, json};

const KINDS: [&str; 6] = ["string", "integer", "number", "boolean", "array", "object"];
const NAMES: [&str; 3] = ["a", "b", "c"];

/// A component that schemas refer to.
pub fn named() -> Value {
    json!({"type": "string", "enum": ["a", "b", "ab"]})
}

/// A schema, composed to a depth.
pub fn schema(random: &mut Random, depth: usize) -> Value {
    let kind = *random.one_of(&KINDS);
    let mut schema = plain(random, kind, depth);
    if depth == 0 {
        return schema;
    }
    match random.below(8) {
        0 | 1 => {
            let parts: Vec<_> = (0..=random.below(2)).map(|_| part(random, kind, depth - 1)).collect();
            let mut all = vec![schema];
            all.extend(parts);
            random.shuffle(&mut all);
            json!({ "allOf": all })
        }
        2 | 3 => {
            let key = *random.one_of(&["oneOf", "anyOf"]);
            let mut branches = vec![schema];
            for _ in 0..=random.below(2) {
                let kind = if random.once_in(2) { kind } else { *random.one_of(&KINDS) };
                branches.push(plain(random, kind, depth - 1));
            }
            json!({ key: branches })
        }
        4 => {
            schema["not"] = part(random, kind, 0);
            schema
        }
        5 => {
            let list = json!([part(random, kind, 0), part(random, kind, 0)]);
            schema[*random.one_of(&["allOf", "oneOf", "anyOf"])] = list;
            schema
        }
        6 if kind == "string" => json!({"allOf": [{"$ref": "#/components/schemas/Named"}, part(random, kind, 0)]}),
        _ => schema,
    }
}

/// What stands beside a schema of a type: often without saying the type again.
fn part(random: &mut Random, kind: &str, depth: usize) -> Value {
    let mut part = plain(random, kind, depth);
    if let Some(members) = part.as_object_mut().filter(|it| it.len() > 1 && !it.contains_key("nullable"))
        && random.once_in(2)
    {
        members.remove("type");
    }
    part
}

fn plain(random: &mut Random, kind: &str, depth: usize) -> Value {
    let mut schema = Map::from_iter([("type".to_owned(), json!(kind))]);
    for _ in 0..random.below(3) {
        let (key, value) = condition(random, kind, depth);
        schema.insert(key.to_owned(), value);
    }
    if random.once_in(5) {
        schema.insert("nullable".to_owned(), json!(true));
        if random.once_in(2)
            && let Some(list) = schema.get_mut("enum").and_then(Value::as_array_mut)
        {
            list.push(Value::Null);
        }
    }
    for (limit, mark) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
        if schema.contains_key(limit) && random.once_in(3) {
            schema.insert(mark.to_owned(), json!(true));
        }
    }
    Value::Object(schema)
}

fn condition(random: &mut Random, kind: &str, depth: usize) -> (&'static str, Value) {
    let inner = |random: &mut Random| {
        let kind = *random.one_of(&KINDS[..4]);
        if depth > 0 && random.once_in(3) { schema(random, depth - 1) } else { plain(random, kind, 0) }
    };
    match kind {
        "string" => match random.below(5) {
            0 => ("enum", json!(random.some_of(&["a", "b", "ab", "abc", "xyz"]))),
            1 => ("minLength", json!(random.below(4))),
            2 => ("maxLength", json!(random.below(4))),
            3 => ("pattern", json!(random.one_of(&["^a", "b$", "^[a-c]*$", "x", "", "^..$"]))),
            _ => ("format", json!(random.one_of(&["date", "uuid", "ipv4"]))),
        },
        "integer" | "number" => match random.below(5) {
            0 => ("enum", json!(random.some_of(&[0, 1, 2, 3, 4, 6]))),
            1 => ("minimum", json!(random.below(5))),
            2 => ("maximum", json!(random.below(7))),
            3 => ("multipleOf", json!(random.one_of(&[1, 2, 3, 4]))),
            _ if kind == "integer" => ("format", json!(random.one_of(&["int32", "int64"]))),
            _ => ("minimum", json!(0.5)),
        },
        "array" => match random.below(4) {
            0 => ("minItems", json!(random.below(3))),
            1 => ("maxItems", json!(random.below(3))),
            2 => ("uniqueItems", json!(true)),
            _ => ("items", inner(random)),
        },
        "object" => match random.below(6) {
            0 => ("required", json!(random.some_of(&NAMES))),
            1 => ("minProperties", json!(random.below(3))),
            2 => ("additionalProperties", if random.once_in(2) { json!(false) } else { inner(random) }),
            _ => {
                let names = random.some_of(&NAMES);
                let properties = names.into_iter().map(|name| (name.to_owned(), inner(random)));
                ("properties", Value::Object(properties.collect()))
            }
        },
        _ => ("enum", json!(random.some_of(&[true, false]))),
    }
}

/// A schema that differs from another one in a little; now and then it is another one altogether.
pub fn neighbour(random: &mut Random, schema: &Value) -> Value {
    let mut changed = schema.clone();
    for _ in 0..=random.below(2) {
        change(random, &mut changed);
    }
    if &changed == schema && random.once_in(2) { self::schema(random, 2) } else { changed }
}

fn change(random: &mut Random, schema: &mut Value) {
    if let Some(kind) = schema.get("type").and_then(Value::as_str).map(str::to_owned)
        && random.once_in(6)
    {
        // The schema becomes one of several, or one of several becomes it.
        let kind = if random.once_in(2) { "number" } else { &*kind };
        let other = plain(random, kind, 0);
        let key = *random.one_of(&["oneOf", "anyOf", "allOf"]);
        *schema = json!({ key: [schema.clone(), other] });
        return;
    }
    let kind = schema.get("type").and_then(Value::as_str).map(str::to_owned);
    let Some(members) = schema.as_object_mut() else { return };
    let keys: Vec<_> = members.keys().cloned().collect();
    if keys.is_empty() {
        members.insert("nullable".to_owned(), json!(true));
        return;
    }
    let key = random.one_of(&keys).clone();
    match (&*key, members.get_mut(&key)) {
        ("allOf" | "oneOf" | "anyOf", Some(Value::Array(list))) => match random.below(5) {
            0 if list.len() > 1 => {
                let index = random.below(list.len());
                let has_type = list.iter().enumerate().any(|(other, it)| other != index && it.get("type").is_some());
                // Without a type it would be read as an object, and as anything by the letter.
                if key != "allOf" || has_type {
                    list.remove(index);
                }
            }
            1 => {
                let kind = list.iter().find_map(|it| it["type"].as_str()).unwrap_or("string").to_owned();
                // Without a type a branch would be read as what its keywords are about, and as anything by the letter.
                list.push(if key == "allOf" { part(random, &kind, 0) } else { plain(random, &kind, 0) });
            }
            2 if key != "allOf" => {
                let list = list.clone();
                members.remove(&key);
                members.insert(if key == "oneOf" { "anyOf" } else { "oneOf" }.to_owned(), list.into());
            }
            _ => {
                let index = random.below(list.len());
                change(random, &mut list[index]);
            }
        },
        ("items" | "not" | "additionalProperties", Some(inner)) if inner.is_object() => change(random, inner),
        ("properties", Some(Value::Object(properties))) => {
            let names: Vec<_> = properties.keys().cloned().collect();
            if names.is_empty() {
                return;
            }
            let name = random.one_of(&names).clone();
            match random.below(3) {
                0 => drop(properties.insert((*random.one_of(&NAMES)).to_owned(), schema_of(random))),
                1 if names.len() > 1 => drop(properties.remove(&name)),
                _ => change(random, &mut properties[&name]),
            }
        }
        ("enum", Some(Value::Array(list))) if list.len() > 1 => drop(list.pop()),
        ("nullable", _) => drop(members.remove("nullable")),
        ("type", _) | (_, None) => match (kind.as_deref(), random.below(4)) {
            (Some("integer"), 0) => drop(members.insert("type".to_owned(), json!("number"))),
            (Some("number"), 0) => drop(members.insert("type".to_owned(), json!("integer"))),
            (Some(_), 1) => drop(members.insert("nullable".to_owned(), json!(true))),
            (Some(kind), _) => {
                let (key, value) = condition(random, kind, 0);
                members.insert(key.to_owned(), value);
            }
            _ => {}
        },
        _ => match (kind.as_deref(), random.below(2)) {
            (Some(kind), 0) => {
                members.remove(&key);
                let (key, value) = condition(random, kind, 0);
                members.insert(key.to_owned(), value);
            }
            _ => drop(members.remove(&key)),
        },
    }
}

fn schema_of(random: &mut Random) -> Value {
    let kind = *random.one_of(&KINDS[..4]);
    plain(random, kind, 0)
}

/// Whether a value has only properties that a schema speaks of somewhere. Who keeps to a document sends no others;
/// where undeclared ones are held to a schema, any name does.
pub fn speaks_of(schema: &Value, value: &Value) -> bool {
    let text = schema.to_string();
    if text.contains("\"additionalProperties\":{") {
        return true;
    }
    match value {
        Value::Object(members) => {
            let named = |name: &str| text.contains(&format!("\"{name}\":{{")) || is_required(schema, name);
            members.iter().all(|(name, value)| named(name) && speaks_of(schema, value))
        }
        Value::Array(items) => items.iter().all(|it| speaks_of(schema, it)),
        _ => true,
    }
}

fn is_required(schema: &Value, name: &str) -> bool {
    match schema {
        Value::Object(members) => members.iter().any(|(key, value)| match value {
            Value::Array(names) if key == "required" => names.iter().any(|it| it == name),
            value => is_required(value, name),
        }),
        Value::Array(items) => items.iter().any(|it| is_required(it, name)),
        _ => false,
    }
}

/// The same schema with all branches in another order.
pub fn shuffled(random: &mut Random, schema: &Value) -> Value {
    match schema {
        Value::Object(members) => {
            let each = members.iter().map(|(key, value)| {
                let mut value = shuffled(random, value);
                if let ("allOf" | "oneOf" | "anyOf", Value::Array(list)) = (&**key, &mut value) {
                    random.shuffle(list);
                }
                (key.clone(), value)
            });
            Value::Object(each.collect())
        }
        Value::Array(items) => items.iter().map(|it| shuffled(random, it)).collect(),
        other => other.clone(),
    }
}
