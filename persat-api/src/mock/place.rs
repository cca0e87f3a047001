//! Places in JSON, written as `body.wo_data.results`, and the texts that are made of what stands there.

use serde_json::{Map, Value};

/// What stands at a place.
pub(super) fn at<'v>(value: &'v Value, place: &str) -> Option<&'v Value> {
    place.split('.').try_fold(value, |value, name| match value {
        Value::Array(items) => items.get(name.parse::<usize>().ok()?),
        value => value.get(name),
    })
}

/// A text as it is, a whole number without decimals, anything else as JSON.
pub(super) fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => whole(value).map_or_else(|| value.to_string(), |it| it.to_string()),
    }
}

/// A whole number, however it is written: `42.0` is one.
pub(super) fn whole(value: &Value) -> Option<i64> {
    let from_decimal =
        |it: f64| (it.fract() == 0.0 && it.abs() < 9.0e15).then(|| format!("{it:.0}").parse().ok()).flatten();
    value.as_i64().or_else(|| value.as_f64().filter(|_| value.is_f64()).and_then(from_decimal))
}

/// The members of an object; none of anything else.
pub(super) fn members(value: &'static Value) -> impl Iterator<Item = (&'static String, &'static Value)> {
    value.as_object().into_iter().flatten()
}

/// The elements of an array; none of anything else.
pub(super) fn elements(value: &'static Value) -> impl Iterator<Item = &'static Value> {
    value.as_array().into_iter().flatten()
}

/// A text in which `{place}` stands for what is there; for nothing where nothing is.
pub(super) fn filled(text: &str, scope: &Value) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((place, after)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        out.push_str(&at(scope, place).map(text_of).unwrap_or_default());
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Lays changes over a value: objects member by member, anything else as a whole.
pub(super) fn merge(value: &mut Value, changes: Value) {
    match (value, changes) {
        (Value::Object(members), Value::Object(changes)) => {
            for (name, change) in changes {
                merge(members.entry(name).or_insert(Value::Null), change);
            }
        }
        (value, changes) => *value = changes,
    }
}

/// The members of an object that are there.
pub(super) fn object(members: impl Iterator<Item = (String, Option<Value>)>) -> Value {
    Value::Object(members.filter_map(|(name, value)| Some((name, value?))).collect::<Map<_, _>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn texts_are_filled() {
        let scope = json!({ "path": { "id": "a{b}" }, "body": { "list": [1, "x"] } });
        for (text, expected) in [
            ("No existe: '{path.id}'", "No existe: 'a{b}'"),
            ("{body.list.0} {body.list.1}{body.list.2}", "1 x"),
            ("{nothing.here}", ""),
            ("open { brace", "open { brace"),
            ("ñ{path}", "ñ{\"id\":\"a{b}\"}"),
        ] {
            assert_eq!(filled(text, &scope), expected);
        }
    }

    #[test]
    fn changes_are_laid_over() {
        let mut value = json!({ "a": { "b": 1, "c": [1, 2] }, "d": 1 });
        merge(&mut value, json!({ "a": { "c": [3], "e": null }, "d": { "f": 1 } }));
        assert_eq!(value, json!({ "a": { "b": 1, "c": [3], "e": null }, "d": { "f": 1 } }));
    }
}
