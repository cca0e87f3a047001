//! The JSON Schemas of the generated types: they say what the types take, and what the descriptions
//! say.

use oas::document::{Document, Source};
use oas::model::Api;
use persat_codegen::repository::Repository;
use persat_codegen::types::compare;
use persat_tests::dispatch;
use persat_tests::json_schema::{APIS, definitions};
use schemars::schema_for;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

fn validator(api: &str, name: &str) -> jsonschema::Validator {
    let schema = json!({ "$ref": format!("#/$defs/{name}"), "$defs": definitions(api) });
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn schemas_name_required_fields_and_known_values() {
    let schema = schema_for!(persat_api::types::FollowUpCreate).to_value();
    let required = schema["required"].as_array().unwrap();
    assert_eq!(required.len(), 5, "{required:?}");
    for name in ["uid_client", "title", "responsible_user_ids", "color", "date"] {
        assert!(required.contains(&json!(name)), "{name}");
    }
    let minutes = schema_for!(persat_api::types::EmailLeadMinutes).to_value();
    assert_eq!(minutes["type"], "integer");
    assert_eq!(minutes["anyOf"][0]["enum"].as_array().unwrap().len(), 15);
    let client = schema_for!(persat_api::types::ClientRecord).to_value();
    assert!(client["required"].as_array().unwrap().contains(&json!("latitude")), "required, though it may be null");
    assert!(!client["required"].as_array().unwrap().contains(&json!("wt")));
    assert_eq!(client["properties"]["latitude"]["type"], json!(["number", "null"]));
    // Types of one name in the two APIs are two types.
    let both = schema_for!((persat_api::types::FollowUp, persat_api::recuperador::types::FollowUp)).to_value();
    assert_eq!(
        both["$defs"]
            .as_object()
            .unwrap()
            .keys()
            .filter(|it| it.starts_with("FollowUp") && !it.contains("Color"))
            .count(),
        2
    );
}

#[test]
fn open_enumerations_take_any_value_of_their_kind() {
    for (api, name, good, bad) in [
        ("persat", "FollowUpColor", json!(["RED", "MAUVE"]), json!([1, null])),
        ("persat", "EmailLeadMinutes", json!([0, 15]), json!(["0", 1.5])),
        ("persat", "WallClockDateTime", json!(["2030-02-01T20:00:00.000Z"]), json!(["2030-02-01", "20:00", 1])),
        ("recuperador", "TimeOfDay", json!(["14:30:00"]), json!(["14:30", "14:30:00Z"])),
        ("recuperador", "LocalDateTime", json!(["2023-09-01T00:00:00"]), json!(["2023-09-01T00:00:00Z"])),
    ] {
        let validator = validator(api, name);
        good.as_array().unwrap().iter().for_each(|value| assert!(validator.is_valid(value), "{name} {value}"));
        bad.as_array().unwrap().iter().for_each(|value| assert!(!validator.is_valid(value), "{name} {value}"));
    }
}

/// The samples are payloads as sent and received: the schemas must take them, and miss a field.
#[test]
fn samples_fit_the_schemas() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/persat");
    let read = |path: &Path| serde_json::from_str::<Value>(&std::fs::read_to_string(path).unwrap()).unwrap();
    let event = validator("persat", "Event");
    let mut seen = (0, 0);
    for folder in std::fs::read_dir(&root).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir()) {
        let operation = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let is_events = operation == "webhooks";
        let folders = if is_events {
            std::fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path()).collect()
        } else {
            vec![folder]
        };
        for file in folders.iter().flat_map(|it| std::fs::read_dir(it).unwrap()).map(|it| it.unwrap().path()) {
            let (value, name) = (read(&file), file.file_name().unwrap().to_str().unwrap());
            if is_events {
                assert!(event.is_valid(&value), "{}", file.display());
                seen.1 += 1;
                continue;
            }
            let part = if name.starts_with("request") {
                "request"
            } else if name.starts_with('2') {
                "success"
            } else {
                "failure"
            };
            let Some(ty) = dispatch::type_name("persat", &operation, part) else { continue };
            let validator = validator("persat", ty);
            if let Err(error) = validator.validate(&value) {
                panic!("{}: {error} at {}", file.display(), error.instance_path());
            }
            let mut broken = value;
            broken.as_object_mut().unwrap().clear();
            let is_empty_change = part == "request";
            assert!(is_empty_change || !validator.is_valid(&broken), "{ty} takes anything");
            seen.0 += 1;
        }
    }
    assert!(seen.0 > 20 && seen.1 >= 3, "{seen:?}");
}

#[test]
fn an_event_is_known_or_unknown_but_never_wrong() {
    let event = validator("persat", "Event");
    assert!(event.is_valid(&json!({"eventType": "client.merged", "payload": {"a": 1}})));
    assert!(event.is_valid(&json!({"eventType": "client.deleted", "payload": {"uid_client": "CL-1"}})));
    assert!(!event.is_valid(&json!({"eventType": "client.deleted", "payload": {"uid_client": 1}})));
    assert!(!event.is_valid(&json!({"payload": {}})));
}

fn api(name: &str, edit: impl FnOnce(String) -> String) -> Api {
    let path = Repository::find().unwrap().path(&format!("openapi/{name}.yaml"));
    let text = edit(std::fs::read_to_string(&path).unwrap());
    let document = Document::parse(Source::new(&format!("openapi/{name}.yaml"), &text)).unwrap();
    Api::new(name, Arc::new(document))
}

#[test]
fn types_and_descriptions_agree() {
    for name in APIS {
        let report = compare(&api(name, |text| text), &definitions(name));
        let found: Vec<_> =
            report.findings.iter().map(|it| format!("{} {}: {}", it.code, it.pointer.as_str(), it.message)).collect();
        assert!(found.is_empty(), "{found:#?}");
        assert!(report.checked["types"] > 3, "{:?}", report.checked);
    }
}

/// Every way in which the two can part is found, at its place.
#[test]
fn planted_drift_is_found() {
    let schemas = "/components/schemas/FollowUp";
    for (from, to, code, at) in [
        ("        nome_credor:\n", "        nome_credora:\n", "field-missing", "/properties/nome_credora"),
        ("        nome_credor:\n", "        nome_credora:\n", "field-unknown", ""),
        ("        - nome_credor\n", "", "field-optionality", "/properties/nome_credor"),
        (
            "        nome_evento:\n          type: string\n          nullable: true\n",
            "        nome_evento:\n          type: string\n",
            "field-nullability",
            "/properties/nome_evento",
        ),
        (
            "        id_cliente:\n          type: integer\n          format: int64\n",
            "        id_cliente:\n          type: string\n",
            "field-type",
            "/properties/id_cliente",
        ),
        (
            "    UpdateExisting:\n      type: string\n      enum: ['S', 'N']",
            "    UpdateExisting:\n      type: string\n      enum: ['S', 'N', 'T']",
            "enum-values",
            "UpdateExisting",
        ),
        (
            "    UpdateExisting:\n      type: string\n      enum: ['S', 'N']",
            "    UpdateExisting:\n      type: string\n      enum: ['S']",
            "enum-values",
            "UpdateExisting",
        ),
        ("    FollowUp:\n", "    Followup2:\n", "type-missing", "Followup2"),
        ("    FollowUp:\n", "    Followup2:\n", "type-unknown", ""),
    ] {
        let drifted = api("recuperador", |text| {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1)
        });
        let report = compare(&drifted, &definitions("recuperador"));
        let place = match at {
            "" if code == "type-unknown" => "/components/schemas".to_owned(),
            at if at.is_empty() || at.starts_with('/') => format!("{schemas}{at}"),
            name => format!("/components/schemas/{name}"),
        };
        let found: Vec<_> = report.findings.iter().map(|it| (it.code.name(), it.pointer.as_str(), it.line)).collect();
        assert!(found.iter().any(|it| it.0 == code && it.1 == place && it.2 > 1), "{code} at {place}: {found:?}");
    }
}

#[test]
fn drift_of_events_is_found() {
    let drifted = api("persat", |text| text.replacen("  client.deleted:\n", "  client.removed:\n", 1));
    let report = compare(&drifted, &definitions("persat"));
    let codes: Vec<_> = report.findings.iter().map(|it| it.code.name()).collect();
    assert!(codes.contains(&"event-missing") && codes.contains(&"event-unknown"), "{codes:?}");
}
