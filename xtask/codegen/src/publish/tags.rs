//! Names of tags for people. What `name` says is an identifier, by which operations refer to it, and is the same in
//! every language; pages show `x-displayName` in its place where there is one.

use serde_json::Value;

/// Adds the name for people to each tag of a document.
pub fn name(document: &mut Value) {
    for tag in document.get_mut("tags").and_then(Value::as_array_mut).into_iter().flatten() {
        tag["x-displayName"] = tag["name"].clone();
    }
}
