//! The same report from a browser's recording.

use super::Bench;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

fn exchange(path: &str, status: u16, body: &Value) -> Value {
    let text = body.to_string();
    json!({
        "startedDateTime": "2026-03-04T10:00:00.000Z",
        "request": { "method": "GET", "url": format!("https://api.persat.com.ar/v1{path}"), "headers": [] },
        "response": {
            "status": status, "headers": [],
            "content": { "size": text.len(), "mimeType": "application/json", "text": text },
        },
    })
}

pub fn run(bench: &Bench, har: &Path, arguments: &[&str]) -> (Option<i32>, Value) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["record", "--survey", "--format", "json", "--har"]).arg(har).arg("--out").arg(bench.out());
    let output = command.arg("--key-file").arg(bench.folder.path().join("key")).args(arguments).output().unwrap();
    let shown = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    super::impersonal(&shown);
    (output.status.code(), serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{shown}")))
}

#[test]
fn a_recording_is_surveyed_like_an_account() {
    let label = |id: Value, color: &str| json!({ "success": true, "data": { "id": id, "name": "Juancho", "color": color, "deleted": false } });
    let entries = [
        exchange("/digital-forms-states/15", 200, &label(json!(15), "GREEN")),
        // It shows nothing that the one before did not.
        exchange("/digital-forms-states/16", 200, &label(json!(16), "GREEN")),
        exchange("/digital-forms-states/17", 200, &label(json!(17), "RED")),
        exchange("/digital-forms-states/18", 200, &label(Value::Null, "RED")),
        exchange(
            "/digital-forms-states",
            200,
            &json!({ "success": true, "data": [{ "id": 1, "name": "Quirogález", "color": "RED", "deleted": false, "owner": "Juancho" }] }),
        ),
    ];
    let bench = Bench::new();
    let har = bench.folder.path().join("a.har");
    std::fs::write(&har, json!({ "log": { "entries": entries } }).to_string()).unwrap();
    let (status, plan) = run(&bench, &har, &[]);
    assert_eq!((status, &plan["written"]), (Some(1), &Value::Null));
    assert!(!bench.out().exists(), "without --apply nothing is written");
    let (_, found) = run(&bench, &har, &["--apply"]);
    assert_eq!(found["written"], 4, "{:#}", found["plan"]);
    assert_eq!(found["checked"]["bodies_that_show_nothing_new"], 1);
    let figures = &found["survey"]["coverage"][0]["figures"];
    assert_eq!((&figures["operations"]["before"], &figures["operations"]["after"]), (&json!(0), &json!(1)));
    assert_eq!(found["survey"]["unfit"], 2);
    let proposals: Vec<_> = found["suggestions"].as_array().unwrap().iter().map(|it| &it["yaml"]).collect();
    assert!(proposals.iter().any(|it| it.as_str().unwrap().contains("nullable: true")), "{proposals:#?}");
    assert!(proposals.iter().any(|it| it.as_str().unwrap().starts_with("owner:\n  type: string")), "{proposals:#?}");
    let unreached = found["survey"]["unreached"].as_array().unwrap();
    let forms = unreached.iter().find(|it| it["operation"] == "listForms").unwrap();
    assert_eq!(
        (&forms["why"], &forms["clicks"]),
        (&json!("it is not in the recording"), &json!("Fill in a form in the web app or in the mobile app."))
    );
    assert!(unreached.iter().all(|it| it["operation"] != "getFormState" && it["api"] == "persat"));
    // Again it is all there, and the figures begin where they ended.
    let (_, again) = run(&bench, &har, &["--apply"]);
    assert_eq!(
        (&again["written"], &again["survey"]["coverage"][0]["figures"]["operations"]["before"]),
        (&json!(0), &json!(1))
    );
    bench.files().iter().for_each(|(_, text)| super::impersonal(text));
}

#[test]
fn what_is_proposed_is_yaml_and_no_invented_name() {
    let state = json!({ "success": true, "data": { "id": 15, "name": "Juancho", "color": "RED", "deleted": false, "on": true, "null": 1, "7": [{ "Juancho Quirogález": 1.5, "Rivadavia 1": 2.5 }] } });
    let entries = [
        exchange("/digital-forms-states/15", 200, &state),
        exchange("/digital-forms-states/16", 418, &json!({ "teapot": { "Juancho Quirogález": 1, "Rivadavia 1": 2 } })),
    ];
    let bench = Bench::new();
    let har = bench.folder.path().join("a.har");
    std::fs::write(&har, json!({ "log": { "entries": entries } }).to_string()).unwrap();
    let (_, found) = run(&bench, &har, &[]);
    let proposals = found["suggestions"].as_array().unwrap();
    let yaml = |end: &str| {
        let it = proposals.iter().find(|it| it["pointer"].as_str().unwrap().ends_with(end));
        it.unwrap_or_else(|| panic!("{end}: {proposals:#?}"))["yaml"].as_str().unwrap()
    };
    assert!(yaml("/properties/on").starts_with("\"on\":\n"), "{}", yaml("/properties/on"));
    assert!(yaml("/properties/null").starts_with("\"null\":\n"));
    let unknown = "description: Seen in a recording of 2026-03; its meaning is not known.\n";
    let open = "# keys that look like data: additionalProperties, if they are\n";
    assert_eq!(
        yaml("/properties/7"),
        format!(
            "\"7\":\n  type: array\n  items:\n    type: object\n    {open}    x-open: Its keys look like data.\n    \
             {unknown}  {unknown}"
        )
    );
    assert!(
        yaml("/responses/418")
            .ends_with(&format!("        type: object\n        {open}        x-open: Its keys look like data.\n")),
        "{}",
        yaml("/responses/418")
    );
}

/// Of a user nothing is known: what is seen of one is what a survey is for.
#[test]
fn what_was_open_is_told_by_name_and_kind() {
    let user =
        |more: Value| json!({ "user_id": 7, "name": "Juancho", "boss": "Quirogález", "Juancho Quirogález": more });
    let users = json!({ "success": true, "data": [user(json!(true)), user(Value::Null)] });
    let zones = json!({ "success": true, "data": [{ "name": "Norte", "polygon": [[1, 2]] }] });
    let bench = Bench::new();
    let har = bench.folder.path().join("a.har");
    let entries = [exchange("/users", 200, &users), exchange("/zones", 200, &zones)];
    std::fs::write(&har, json!({ "log": { "entries": entries } }).to_string()).unwrap();
    let (_, found) = run(&bench, &har, &[]);
    let open = found["survey"]["open"].as_array().unwrap();
    let seen = |end: &str| {
        let it = open.iter().find(|it| it["pointer"].as_str().unwrap().ends_with(end));
        it.unwrap_or_else(|| panic!("{end}: {open:#?}"))
    };
    let user = seen("/schemas/User/additionalProperties");
    assert_eq!(user["why"], "Its fields are not known.");
    let kinds = json!({ "": ["boolean", "null", "string"], "name": ["string"], "user_id": ["number"] });
    assert_eq!(user["seen"], kinds);
    assert_eq!(seen("/schemas/Zone/additionalProperties")["seen"], json!({ "polygon": ["array"] }));
    // Whoever has read the name, and knows that it is nobody's, may say so.
    let (_, found) = run(&bench, &har, &["--keep", "boss"]);
    let user = found["survey"]["open"].as_array().unwrap().iter().find(|it| it["why"] == "Its fields are not known.");
    let kinds = json!({ "": ["boolean", "null"], "boss": ["string"], "name": ["string"], "user_id": ["number"] });
    assert_eq!(user.unwrap()["seen"], kinds);
}
