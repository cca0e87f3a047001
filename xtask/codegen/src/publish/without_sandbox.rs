//! What only the sandbox reads: it stands in the plain documents, which the sandbox is made of, and in their
//! translations, which differ from them in texts only.

use serde_json::Value;

const NAME: &str = "x-sandbox";

/// The same description for generators of code, without it.
pub fn without(document: &Value) -> Value {
    let mut document = document.clone();
    remove(&mut document);
    for part in ["paths", "x-webhooks"] {
        let items = document.get_mut(part).and_then(Value::as_object_mut);
        for item in items.into_iter().flatten().filter_map(|(_, item)| item.as_object_mut()) {
            item.values_mut().for_each(remove);
        }
    }
    document
}

fn remove(node: &mut Value) {
    if let Some(members) = node.as_object_mut() {
        members.shift_remove(NAME);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nothing_of_it_is_left_and_all_else_is() {
        let rule = json!({ "collection": "things" });
        let document = json!({
            "x-sandbox": { "collections": {} },
            "paths": { "/things": { "get": { "operationId": "list", "x-sandbox": rule }, "parameters": [1] } },
            "x-webhooks": { "thing.created": { "post": { "x-sandbox": rule } } },
        });
        let expected = json!({
            "paths": { "/things": { "get": { "operationId": "list" }, "parameters": [1] } },
            "x-webhooks": { "thing.created": { "post": {} } },
        });
        assert_eq!(without(&document), expected);
    }
}
