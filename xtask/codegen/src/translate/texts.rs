//! The texts of a published document that its readers see.

use hmac_sha256::Hash;
use indexmap::IndexMap;
use oas::document::Pointer;
use serde_json::Value;

/// Members that are texts for people, or lists of such.
const TEXTS: [&str; 8] =
    ["title", "summary", "description", "says", "x-displayName", "x-open", "x-trailing-slash", "x-enum-descriptions"];
/// Members that are data: what looks like a text in them is a value of the vendor's.
const DATA: [&str; 7] = ["example", "default", "enum", "value", "if", "then", "mapping"];
/// Members whose own members have free names, such as a property that is called `description`.
const NAMES: [&str; 13] = [
    "properties",
    "schemas",
    "responses",
    "parameters",
    "headers",
    "paths",
    "x-webhooks",
    "webhooks",
    "examples",
    "content",
    "securitySchemes",
    "requestBodies",
    "variables",
];

/// The texts by their places: those of `TEXTS`, and what the link to the vendor is called (`contact`). The titles of the vendor's pages to which operations lead are names, and stay.
#[must_use]
pub fn texts(document: &Value) -> IndexMap<Pointer, &Value> {
    let mut found = IndexMap::new();
    walk(document, &Pointer::root(), false, &mut found);
    found
}

fn walk<'d>(value: &'d Value, at: &Pointer, has_names: bool, found: &mut IndexMap<Pointer, &'d Value>) {
    match value {
        Value::Object(members) => {
            let is_contact = !has_names && at.last().is_some_and(|it| it == "contact");
            for (key, member) in members {
                let at = at.child(key);
                let is_page_of_vendor = key == "externalDocs" && members.contains_key("responses");
                if has_names {
                    walk(member, &at, false, found);
                } else if (TEXTS.contains(&&**key) || is_contact && key == "name") && is_text(member) {
                    found.insert(at, member);
                } else if !DATA.contains(&&**key) && !is_page_of_vendor {
                    walk(member, &at, NAMES.contains(&&**key), found);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &at.child(&index.to_string()), false, found);
            }
        }
        _ => {}
    }
}

/// Whether a value is a text or a list of texts.
pub(super) fn is_text(value: &Value) -> bool {
    value.is_string() || value.as_array().is_some_and(|items| items.iter().all(Value::is_string))
}

/// The pieces of a text: itself, or those of a list.
pub(super) fn pieces(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        other => other.as_str().into_iter().collect(),
    }
}

/// What a translation names its English text by: twelve digits of the SHA-256 of its words, so that breaking
/// its lines elsewhere changes nothing.
#[must_use]
pub fn hash(text: &Value) -> String {
    let words = |it: &&str| it.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = pieces(text).iter().map(words).collect::<Vec<_>>().join("\n");
    // Digits alone could be read as a number.
    let digits = Hash::hash(words.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect::<String>();
    format!("sha256:{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn data_and_names_are_no_texts() {
        let document = json!({
            "info": { "title": "T", "contact": { "name": "N" }, "license": { "name": "MIT" } },
            "externalDocs": { "description": "D" },
            "paths": { "/description": { "get": {
                "description": "G", "externalDocs": { "description": "Crear" },
                "responses": { "200": { "description": "R", "content": { "application/json": {
                    "examples": { "summary": { "summary": "S", "value": { "description": "v" } } },
                } } } },
            } } },
            "components": { "schemas": { "A": {
                "properties": { "description": { "type": "string", "description": "P", "example": "e" } },
                "x-rules": [{ "says": "Q", "if": { "title": "no" } }],
                "x-enum-descriptions": ["a", "b"],
            } } },
        });
        let found: Vec<_> = texts(&document).values().flat_map(|it| pieces(it)).collect();
        assert_eq!(found, ["T", "N", "D", "G", "R", "S", "P", "Q", "a", "b"]);
    }

    #[test]
    fn a_hash_is_of_the_words() {
        assert_eq!(hash(&json!("a  b\nc\n")), hash(&json!("a b c")));
        assert_ne!(hash(&json!("a b c")), hash(&json!("a b. c")));
        assert_ne!(hash(&json!(["a", "b"])), hash(&json!(["a b"])));
    }
}
