use super::*;

#[test]
fn a_dead_fixup_is_an_error() {
    let error = apply([&mut json!({ "components": { "schemas": {} } })]).unwrap_err().to_string();
    assert!(error.contains("fold_nullable_twins") && error.contains("no longer applies"), "{error}");
}

#[test]
fn twins_become_options_even_without_their_base() {
    let mut document = json!({
        "components": { "schemas": {
            "DayOrNull": { "type": "string", "nullable": true, "pattern": "^x$" },
            "A": { "type": "object", "properties": { "day": { "$ref": "#/components/schemas/DayOrNull" } } }
        } }
    });
    assert_eq!(fold_nullable_twins(&mut document), 1);
    let expected = json!({
        "Day": { "type": "string", "pattern": "^x$" },
        "A": { "type": "object", "properties": {
            "day": { "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Day" }] }
        } }
    });
    assert_eq!(document["components"]["schemas"], expected);
}

#[test]
fn a_property_that_describes_itself_may_be_null_as_its_type_may() {
    let mut document = json!({ "components": { "schemas": {
        "DayOrNull": { "type": "string", "nullable": true },
        "Day": { "type": "string" },
        "Thing": { "properties": {
            "day": { "description": "When.", "allOf": [{ "$ref": "#/components/schemas/DayOrNull" }] },
            "due": { "description": "Until.", "allOf": [{ "$ref": "#/components/schemas/Day" }] },
        } },
    } } });
    assert_eq!(fold_nullable_twins(&mut document), 1);
    let day = json!([{ "$ref": "#/components/schemas/Day" }]);
    let expected = json!({
        "day": { "description": "When.", "nullable": true, "allOf": day },
        "due": { "description": "Until.", "allOf": day },
    });
    assert_eq!(document["components"]["schemas"]["Thing"]["properties"], expected);
}

#[test]
fn envelopes_go_and_bare_payloads_stay() {
    let body = |name: &str| {
        let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
        json!({ "post": { "requestBody": { "content": { "application/json": { "schema": schema } } } } })
    };
    let mut document = json!({
        "x-webhooks": { "a.b": body("Envelope"), "c": body("Payload") },
        "components": { "schemas": {
            "Envelope": { "properties": { "eventType": {}, "payload": {} } },
            "Payload": { "properties": { "id": {} } },
        } },
    });
    assert_eq!(drop_event_envelopes(&mut document), 1);
    let left: Vec<_> = document["components"]["schemas"].as_object().unwrap().keys().collect();
    assert_eq!(left, ["Payload"]);
    assert!(document.get("x-webhooks").is_none());
}

#[test]
fn limits_go_but_a_property_of_that_name_stays() {
    let mut document = json!({
        "type": "object",
        "properties": { "pattern": { "type": "string", "maxLength": 3 } },
        "minProperties": 1
    });
    assert_eq!(relax_constraints(&mut document), 2);
    assert_eq!(document, json!({ "type": "object", "properties": { "pattern": { "type": "string" } } }));
}

#[test]
fn a_list_that_only_an_heir_asks_for_is_no_option_there() {
    let mut document = json!({ "components": { "schemas": {
        "Base": { "type": "object", "properties": { "a": { "type": "array" }, "b": { "type": "array" } } },
        "Heir": { "description": "x", "allOf": [{ "$ref": "#/components/schemas/Base" }], "required": ["a"] },
        "Text": { "allOf": [{ "type": "string" }] }
    } } });
    assert_eq!(merge_extended_objects(&mut document), 1);
    let heir = document["components"]["schemas"]["Heir"].clone();
    let properties = json!({ "a": { "type": "array" }, "b": { "type": "array" } });
    assert_eq!(heir, json!({ "type": "object", "description": "x", "required": ["a"], "properties": properties }));
    assert!(document["components"]["schemas"]["Text"].get("allOf").is_some());
    assert!(document["components"]["schemas"].get("Base").is_none(), "nothing is read as one");
}

#[test]
fn every_operation_has_one_response_of_any_kind() {
    let mut document = json!({ "paths": { "/a": {
        "parameters": [],
        "get": { "responses": { "200": { "description": "x" }, "4XX": { "$ref": "#/components/responses/Wrong" } } },
        "delete": { "responses": { "204": { "description": "x" } } },
    } } });
    assert_eq!(responses_are_left_to_the_client(&mut document), 2);
    let any = json!({ "default": { "description": "", "content": { "*/*": { "schema": {} } } } });
    assert_eq!(document["paths"]["/a"]["get"]["responses"], any);
    assert_eq!(document["paths"]["/a"]["delete"]["responses"], any);
    assert_eq!(document["paths"]["/a"]["parameters"], json!([]));
}

#[test]
fn optional_lists_become_options() {
    let mut document = json!({
        "type": "object", "required": ["a"],
        "properties": { "a": { "type": "array" }, "b": { "type": "array" }, "c": { "type": "string" } }
    });
    assert_eq!(collections_may_be_absent(&mut document), 1);
    assert_eq!(document["properties"]["b"]["nullable"], true);
    assert_eq!(document["properties"]["a"].get("nullable"), None);
}
