//! What was asked for, in the words of the description.

use super::judge::typed;
use super::routes::{Description, Operation};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

impl Description {
    /// The `path`, `query` and `body` of a request, with parameters of their type; a repeated one is a list.
    pub(super) fn asked(
        &self,
        operation: &Operation,
        path: &BTreeMap<String, String>,
        query: &[(String, String)],
        body: Option<&Value>,
    ) -> Value {
        let mut asked: Map<String, Value> = Map::new();
        for (name, text) in query {
            let declared = operation.parameters.iter().find(|it| it["in"] == "query" && it["name"] == **name);
            let schema = declared.map_or(&Value::Null, |it| self.meant(&it["schema"]));
            if schema["type"] == "array" {
                let item = typed(self.meant(&schema["items"]), text).unwrap_or_default();
                let list = asked.entry(name.clone()).or_insert_with(|| json!([]));
                list.as_array_mut().into_iter().for_each(|list| list.push(item.clone()));
            } else {
                asked.entry(name.clone()).or_insert_with(|| typed(schema, text).unwrap_or_default());
            }
        }
        let mut values = json!({ "path": path, "query": asked });
        if let Some(body) = body {
            values["body"] = body.clone();
        }
        values
    }
}
