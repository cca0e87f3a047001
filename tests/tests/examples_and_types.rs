//! Every example in the descriptions goes through the generated types without loss, and so do
//! responses of tomorrow's server: with fields and values nobody knows yet.

use persat_tests::dispatch;
use persat_tests::round_trip::losses;
use serde_json::{Value, json};

/// An example: its API, operation or event, part, and value.
type Example = (&'static str, String, &'static str, Value);

fn examples() -> Vec<Example> {
    let mut found = Vec::new();
    for (api, text) in [("persat", persat_openapi::PERSAT_JSON), ("recuperador", persat_openapi::RECUPERADOR_JSON)] {
        let document: Value = serde_json::from_str(text).unwrap();
        for item in document["paths"].as_object().unwrap().values() {
            for operation in item.as_object().unwrap().values().filter(|it| it["operationId"].is_string()) {
                let id = operation["operationId"].as_str().unwrap();
                found.extend(of(&operation["requestBody"]).map(|value| (api, id.to_owned(), "request", value)));
                for (status, response) in operation["responses"].as_object().unwrap() {
                    let part = if status.starts_with('2') { "success" } else { "failure" };
                    found.extend(of(response).map(|value| (api, id.to_owned(), part, value)));
                }
            }
        }
        for (name, item) in document["x-webhooks"].as_object().into_iter().flatten() {
            found.extend(of(&item["post"]["requestBody"]).map(|value| (api, name.clone(), "event", value)));
        }
    }
    found
}

/// The examples of a request or response.
fn of(body: &Value) -> impl Iterator<Item = Value> {
    let media = &body["content"]["application/json"];
    let named = media["examples"].as_object().into_iter().flatten().map(|(_, example)| example["value"].clone());
    named.chain(media.get("example").cloned()).collect::<Vec<_>>().into_iter()
}

#[test]
fn every_example_goes_through_its_type() {
    let examples = examples();
    assert!(examples.len() > 40, "only {} examples", examples.len());
    for (api, operation, part, value) in examples {
        let reader =
            dispatch::reader(api, &operation, part).unwrap_or_else(|| panic!("no type reads {operation} {part}"));
        let after =
            reader(value.to_string().as_bytes()).unwrap_or_else(|refused| panic!("{operation} {part}: {refused:?}"));
        assert_eq!(losses(&value, &after), [], "{operation} {part}");
    }
}

#[test]
fn responses_of_tomorrows_server_are_read() {
    let mut read = 0;
    for (api, operation, part, mut value) in examples().into_iter().filter(|it| it.2 != "request") {
        if part == "event" {
            grow(&mut value["payload"]);
        } else {
            grow(&mut value);
        }
        let reader = dispatch::reader(api, &operation, part).unwrap();
        if let Err(refused) = reader(value.to_string().as_bytes()) {
            panic!("{operation} {part}: {refused:?}");
        }
        read += 1;
    }
    assert!(read > 30, "only {read} examples");
}

/// Adds a field that nobody knows to every object.
fn grow(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.values_mut().for_each(grow);
            // Maps of one type of value cannot take any other; all of them have free keys.
            if !members.keys().all(|key| key.starts_with("FW") || key.bytes().all(|it| it.is_ascii_digit())) {
                members.insert("field_of_tomorrow".to_owned(), json!({ "a": [1, null] }));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(grow),
        _ => {}
    }
}

#[test]
fn values_nobody_knows_are_kept() {
    let examples = examples();
    let (api, operation, part, mut value) =
        examples.into_iter().find(|it| it.1 == "createFollowUp" && it.2 == "success").unwrap();
    value["data"]["color"] = json!("MAUVE");
    value["data"]["send_email_minutes_before"] = json!(15);
    let after = dispatch::reader(api, &operation, part).unwrap()(value.to_string().as_bytes()).unwrap();
    assert_eq!(losses(&value, &after), []);
}
