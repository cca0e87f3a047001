//! The document for readers that must survive values of tomorrow: enumerations that may gain values are texts or
//! numbers with their known values in words, since most generators refuse a whole response for one unknown value. A schema that
//! only requires more of another stands whole, since some generators take its `allOf` and forget the `required`.

use serde_json::{Map, Value};

/// The same description with open enumerations, and schemas that stand whole.
#[must_use]
pub fn tolerant(document: &Value) -> Value {
    let mut document = document.clone();
    make_whole(&mut document);
    open_enumerations(&mut document);
    document
}

/// Puts whole schemas in the place of those that only require more of another.
pub fn make_whole(document: &mut Value) {
    let Some(Value::Object(schemas)) = document.pointer_mut("/components/schemas") else { return };
    let known = schemas.clone();
    schemas.values_mut().filter_map(Value::as_object_mut).for_each(|schema| flatten(schema, &known));
}

/// Makes texts and numbers of the enumerations that may gain values, and says so in the introduction.
pub fn open_enumerations(document: &mut Value) {
    let note = "\n\n**Reader-tolerant variant.** Enumerations that may gain values are given as texts or numbers here, \
        with their known values in words: for generated clients that refuse a whole response for one unknown value. \
        The other document has them as enumerations.\n";
    if let Some(Value::String(text)) = document.pointer_mut("/info/description") {
        text.truncate(text.trim_end().len());
        text.push_str(note);
    }
    let schemas = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    schemas.into_iter().flatten().filter_map(|(_, schema)| schema.as_object_mut()).for_each(open);
}

/// Puts a schema, and what another requires of it beyond that, in the place of the other.
fn flatten(schema: &mut Map<String, Value>, known: &Map<String, Value>) {
    if schema.keys().any(|key| !["allOf", "description", "required"].contains(&key.as_str())) {
        return;
    }
    let Some([only]) = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) else { return };
    let name = only["$ref"].as_str().and_then(|it| it.strip_prefix("#/components/schemas/"));
    let Some(Value::Object(target)) = name.and_then(|name| known.get(name)) else { return };
    let (Some(Value::Array(own)), true) = (schema.get("required"), target.contains_key("properties")) else { return };
    let mut required = target.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    required.extend(own.iter().filter(|it| !required.contains(it)).cloned().collect::<Vec<_>>());
    let mut whole = target.clone();
    whole.insert("required".to_owned(), Value::Array(required));
    whole.extend(schema.get("description").map(|it| ("description".to_owned(), it.clone())));
    *schema = whole;
}

fn open(schema: &mut Map<String, Value>) {
    if schema.get("x-extensible-enum") != Some(&Value::Bool(true)) {
        return;
    }
    let Some(Value::Array(values)) = schema.remove("enum") else { return };
    let meanings = schema.remove("x-enum-descriptions");
    for key in ["x-enum-varnames", "x-rust-varnames"] {
        schema.remove(key);
    }
    let line = |(at, value): (usize, &Value)| {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        match meanings.as_ref().and_then(|it| it.get(at)?.as_str()) {
            Some(meaning) => format!("- `{value}`: {}", meaning.split_whitespace().collect::<Vec<_>>().join(" ")),
            None => format!("- `{value}`"),
        }
    };
    let known: Vec<_> = values.iter().enumerate().map(line).collect();
    let said = schema.get("description").and_then(Value::as_str).unwrap_or_default().trim();
    let text = format!("{said}\n\nKnown values; there may be others:\n\n{}\n", known.join("\n"));
    schema.insert("description".to_owned(), Value::String(text));
    schema.insert("x-extensible-enum".to_owned(), Value::Array(values));
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_requires_more_of_another_stands_whole() {
        let extends = |more: Value| {
            let mut schema = json!({ "allOf": [{ "$ref": "#/components/schemas/Part" }], "description": "All." });
            schema.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            schema
        };
        let document = json!({ "components": { "schemas": {
            "Part": { "type": "object", "description": "Part.", "required": ["a"], "properties": { "a": {}, "b": {} } },
            "Whole": extends(json!({ "required": ["b", "a"] })),
            "Words": extends(json!({})),
            "More": extends(json!({ "required": ["c"], "properties": { "c": {} } })),
        } } });
        let schemas = &tolerant(&document)["components"]["schemas"];
        assert_eq!(
            schemas["Whole"],
            json!({ "type": "object", "description": "All.", "required": ["a", "b"], "properties": { "a": {}, "b": {} } })
        );
        for same in ["Part", "Words", "More"] {
            assert_eq!(schemas[same], document["components"]["schemas"][same], "{same}");
        }
    }

    #[test]
    fn what_may_gain_values_is_no_enumeration() {
        let document = json!({
            "info": { "description": "It.\n" },
            "components": { "schemas": {
                "State": { "type": "string", "enum": ["A", "B"], "x-extensible-enum": true, "description": "A state.",
                    "x-enum-descriptions": ["The first\none.", "The other."], "x-enum-varnames": ["X", "Y"] },
                "Closed": { "type": "boolean", "enum": [true] },
            } },
        });
        let open = tolerant(&document);
        let schemas = &open["components"]["schemas"];
        assert_eq!(schemas["Closed"], document["components"]["schemas"]["Closed"]);
        assert_eq!(
            schemas["State"],
            json!({
                "type": "string", "x-extensible-enum": ["A", "B"],
                "description": "A state.\n\nKnown values; there may be others:\n\n- `A`: The first one.\n- `B`: The other.\n",
            })
        );
        assert!(open["info"]["description"].as_str().unwrap().contains("Reader-tolerant"));
    }
}
