//! Failures that no page lists: where all share one envelope, any other has it too. The YAML by hand does not
//! say so, so that a status that was never seen stays a finding of `samples`.

use serde_json::{Value, json};

const ENVELOPE: &str = "/components/schemas/ErrorEnvelope";

/// Adds a `default` response to each operation of a document that has the envelope.
pub fn add(document: &mut Value) {
    if document.pointer(ENVELOPE).is_none() {
        return;
    }
    let failure = json!({
        "description": "A failure that no page lists, such as too many requests (429) or one of a server between. \
            One of the vendor's has the envelope of the others; what a server between sends may be anything.",
        "content": { "application/json": { "schema": { "$ref": format!("#{ENVELOPE}") } } },
    });
    document["components"]["responses"]["OtherFailure"] = failure;
    let paths = document["paths"].as_object_mut().into_iter().flatten();
    let operations = paths.flat_map(|(_, path)| path.as_object_mut().into_iter().flatten());
    for responses in operations.filter_map(|(_, operation)| operation.get_mut("responses")?.as_object_mut()) {
        let reference = || json!({ "$ref": "#/components/responses/OtherFailure" });
        responses.entry("default").or_insert_with(reference);
    }
}
